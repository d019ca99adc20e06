using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>Masks in registers to and from bools in memory, bytes of 0 and 1.</summary>
internal static unsafe class MaskBytes
{
    private const ulong Ones = 0x0101010101010101;

    /// <summary>Writes one byte for each lane.</summary>
    [MethodImpl(Inline.Always)]
    public static void Store<T, V>(V mask, nint address) where T : unmanaged where V : unmanaged, ISimd<V, T>
    {
        if (sizeof(T) == 1)
        {
            V.Store(mask & V.CreateBits(1), address);
            return;
        }
        ulong bits = Bits<T, V>(mask);
        if (V.Lanes == 2)
        {
            *(ushort*)address = (ushort)((bits & 1) | ((bits & 2) << 7));
        }
        else if (V.Lanes == 4)
        {
            *(uint*)address = (uint)Spread(bits);
        }
        else
        {
            for (int i = 0; i < V.Lanes; i += 8) *(ulong*)(address + i) = Spread(bits >> i);
        }
    }

    /// <summary>Writes bytes for the first lanes only.</summary>
    public static void StorePartial<T, V>(V mask, nint address, int count) where T : unmanaged where V : unmanaged, ISimd<V, T>
    {
        ulong* lanes = stackalloc ulong[8];
        Store<T, V>(mask, (nint)lanes);
        new ReadOnlySpan<byte>(lanes, count).CopyTo(new Span<byte>((void*)address, count));
    }

    /// <summary>The mask of 256 bits that is true where the byte is not zero; needs AVX2.</summary>
    [MethodImpl(Inline.Always)]
    public static V256<T> Load256<T>(nint address) where T : unmanaged
    {
        // 1 becomes -1, all bits, by subtraction from zero.
        if (sizeof(T) == 1) return new((Vector256<sbyte>.Zero - Vector256.Load((sbyte*)address)).As<sbyte, T>());
        if (sizeof(T) == 2) return new((Vector256<short>.Zero - Avx2.ConvertToVector256Int16((byte*)address)).As<short, T>());
        if (sizeof(T) == 4) return new((Vector256<int>.Zero - Avx2.ConvertToVector256Int32((byte*)address)).As<int, T>());
        return new((Vector256<long>.Zero - Avx2.ConvertToVector256Int64((byte*)address)).As<long, T>());
    }

    // The low eight bits, one to a byte.
    [MethodImpl(Inline.Always)]
    private static ulong Spread(ulong bits)
    {
        if (Bmi2.X64.IsSupported) return Bmi2.X64.ParallelBitDeposit(bits, Ones);
        // Copies the byte to all eight, keeps bit i of byte i, and moves it down.
        ulong kept = (bits & 0xFF) * Ones & 0x8040201008040201;
        return (kept + 0x7F7F7F7F7F7F7F7F | kept) >> 7 & Ones;
    }

    [MethodImpl(Inline.Always)]
    private static ulong Bits<T, V>(V mask) where T : unmanaged where V : unmanaged, ISimd<V, T>
    {
        if (typeof(V) == typeof(V128<T>)) return Unsafe.BitCast<V, V128<T>>(mask).Value.ExtractMostSignificantBits();
        if (typeof(V) == typeof(V256<T>)) return Unsafe.BitCast<V, V256<T>>(mask).Value.ExtractMostSignificantBits();
        if (typeof(V) == typeof(V512<T>)) return Unsafe.BitCast<V, V512<T>>(mask).Value.ExtractMostSignificantBits();
        throw new NotSupportedException($"{typeof(V)} is not a vector register");
    }
}
