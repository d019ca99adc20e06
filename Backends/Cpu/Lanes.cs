using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Cpu;

/// <summary>
/// What generated loops call to move elements between memory and registers. All registers of a loop have the same number of lanes in use, so the narrow
/// types of a mixed loop fill only part of theirs.
/// </summary>
public static unsafe class Lanes
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>Neighbouring elements.</summary>
    [MethodImpl(Inline)]
    public static V Load<V, T>(long address, long offset) where V : unmanaged, ISimd<V, T> where T : unmanaged => V.Load((nint)(address + offset));

    /// <summary>The lowest 8 bytes of a register.</summary>
    [MethodImpl(Inline)]
    public static V128<T> Load8<T>(long address, long offset) where T : unmanaged => new(Vector128.CreateScalar(*(ulong*)(address + offset)).As<ulong, T>());

    /// <summary>The lowest 4 bytes of a register.</summary>
    [MethodImpl(Inline)]
    public static V128<T> Load4<T>(long address, long offset) where T : unmanaged => new(Vector128.CreateScalar(*(uint*)(address + offset)).As<uint, T>());

    /// <summary>The lowest 2 bytes of a register.</summary>
    [MethodImpl(Inline)]
    public static V128<T> Load2<T>(long address, long offset) where T : unmanaged => new(Vector128.CreateScalar((uint)*(ushort*)(address + offset)).As<uint, T>());

    /// <summary>The first elements; the other lanes are zero.</summary>
    [MethodImpl(Inline)]
    public static V LoadPartial<V, T>(long address, long offset, int count) where V : unmanaged, ISimd<V, T> where T : unmanaged =>
        V.LoadPartial((nint)(address + offset), count);

    /// <summary>Elements a stride apart; of the first <paramref name="count"/> lanes.</summary>
    [MethodImpl(Inline)]
    public static V LoadStrided<V, T>(long address, long offset, long stride, int count) where V : unmanaged, ISimd<V, T> where T : unmanaged
    {
        nint start = (nint)(address + offset);
        return count == V.Lanes ? V.LoadStrided(start, stride) : LoadFewStrided<V, T>(start, stride, count);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V LoadFewStrided<V, T>(nint address, long stride, int count) where V : unmanaged, ISimd<V, T> where T : unmanaged
    {
        T* lanes = stackalloc T[64];
        for (int i = 0; i < count; i++) lanes[i] = Unsafe.ReadUnaligned<T>((void*)(address + (nint)(i * stride)));
        for (int i = count; i < V.Lanes; i++) lanes[i] = default;
        return V.Load((nint)lanes);
    }

    /// <summary>One element in every lane.</summary>
    [MethodImpl(Inline)]
    public static V Repeat<V, T>(long address) where V : unmanaged, ISimd<V, T> where T : unmanaged => V.Create(Unsafe.ReadUnaligned<T>((void*)address));

    /// <summary>A bool in memory as a mask.</summary>
    [MethodImpl(Inline)]
    public static V RepeatMask<V, T>(long address) where V : unmanaged, ISimd<V, T> where T : unmanaged => *(byte*)address != 0 ? V.AllBits : V.Zero;

    /// <summary>0, step, 2 step, ...</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static V Ramp<V>(long step) where V : unmanaged, ISimd<V, long>
    {
        long* lanes = stackalloc long[8];
        for (int i = 0; i < V.Lanes; i++) lanes[i] = i * step;
        return V.Load((nint)lanes);
    }

    /// <summary>A ramp moved to start at <paramref name="first"/>.</summary>
    [MethodImpl(Inline)]
    public static V RampFrom<V>(long first, V ramp) where V : unmanaged, ISimd<V, long> => V.Create(first) + ramp;

    /// <summary>Writes neighbouring elements.</summary>
    [MethodImpl(Inline)]
    public static void Store<V, T>(V x, long address, long offset) where V : unmanaged, ISimd<V, T> where T : unmanaged => V.Store(x, (nint)(address + offset));

    /// <summary>Writes the lowest 8 bytes.</summary>
    [MethodImpl(Inline)]
    public static void Store8<T>(V128<T> x, long address, long offset) where T : unmanaged => *(ulong*)(address + offset) = x.Value.AsUInt64().ToScalar();

    /// <summary>Writes the lowest 4 bytes.</summary>
    [MethodImpl(Inline)]
    public static void Store4<T>(V128<T> x, long address, long offset) where T : unmanaged => *(uint*)(address + offset) = x.Value.AsUInt32().ToScalar();

    /// <summary>Writes the lowest 2 bytes.</summary>
    [MethodImpl(Inline)]
    public static void Store2<T>(V128<T> x, long address, long offset) where T : unmanaged => *(ushort*)(address + offset) = x.Value.AsUInt16().ToScalar();

    /// <summary>Writes past the caches.</summary>
    [MethodImpl(Inline)]
    public static void Stream<V, T>(V x, long address, long offset) where V : unmanaged, ISimd<V, T> where T : unmanaged => V.StoreNonTemporal(x, (nint)(address + offset));

    /// <summary>Writes the first elements.</summary>
    [MethodImpl(Inline)]
    public static void StorePartial<V, T>(V x, long address, long offset, int count) where V : unmanaged, ISimd<V, T> where T : unmanaged =>
        V.StorePartial(x, (nint)(address + offset), count);

    /// <summary>Writes elements a stride apart.</summary>
    [MethodImpl(Inline)]
    public static void StoreStrided<V, T>(V x, long address, long offset, long stride, int count) where V : unmanaged, ISimd<V, T> where T : unmanaged
    {
        nint start = (nint)(address + offset);
        if (count == V.Lanes) V.StoreStrided(x, start, stride);
        else StoreFewStrided<V, T>(x, start, stride, count);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StoreFewStrided<V, T>(V x, nint address, long stride, int count) where V : unmanaged, ISimd<V, T> where T : unmanaged
    {
        T* lanes = stackalloc T[64];
        V.Store(x, (nint)lanes);
        for (int i = 0; i < count; i++) Unsafe.WriteUnaligned((void*)(address + (nint)(i * stride)), lanes[i]);
    }

    /// <summary>The sign bit of every lane.</summary>
    [MethodImpl(Inline)]
    public static ulong Bits<V, T>(V mask) where V : unmanaged, ISimd<V, T> where T : unmanaged
    {
        if (typeof(V) == typeof(V128<T>)) return Unsafe.BitCast<V, Vector128<T>>(mask).ExtractMostSignificantBits();
        if (typeof(V) == typeof(V256<T>)) return Unsafe.BitCast<V, Vector256<T>>(mask).ExtractMostSignificantBits();
        return Unsafe.BitCast<V, Vector512<T>>(mask).ExtractMostSignificantBits();
    }

    /// <summary>Writes the first lanes of a mask as bools.</summary>
    [MethodImpl(Inline)]
    public static void StoreMask<V, T>(V mask, long address, long offset, int count) where V : unmanaged, ISimd<V, T> where T : unmanaged
    {
        ulong bits = Bits<V, T>(mask);
        byte* target = (byte*)(address + offset);
        if (Bmi2.X64.IsSupported && count == 8) *(ulong*)target = Spread(bits);
        else if (Bmi2.X64.IsSupported && count == 4) *(uint*)target = (uint)Spread(bits);
        else if (Bmi2.X64.IsSupported && count == 16)
        {
            *(ulong*)target = Spread(bits);
            *(ulong*)(target + 8) = Spread(bits >> 8);
        }
        else StoreBits(bits, target, count);
    }

    // Eight bits to eight bytes of 0 or 1.
    [MethodImpl(Inline)]
    private static ulong Spread(ulong bits) => Bmi2.X64.ParallelBitDeposit(bits, 0x0101010101010101);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StoreBits(ulong bits, byte* target, int count)
    {
        for (int i = 0; i < count; i++) target[i] = (byte)(bits >> i & 1);
    }

    /// <summary>Makes stores that went past the caches visible to the threads that wait for them.</summary>
    public static void Fence()
    {
        if (Sse.IsSupported) Sse.StoreFence();
    }
}
