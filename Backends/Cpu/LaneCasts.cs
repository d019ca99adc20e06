using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Cpu;

/// <summary>
/// Converts registers to registers of another element type with the same number of lanes in use. The common pairs are a few instructions; the others go
/// lane by lane through the scalar cast, which also defines the result.
/// </summary>
public static unsafe class LaneCasts
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>The elements of x as another type.</summary>
    [MethodImpl(Inline)]
    public static VTo Cast<VFrom, TFrom, VTo, TTo>(VFrom x, int lanes)
        where VFrom : unmanaged, ISimd<VFrom, TFrom> where TFrom : unmanaged
        where VTo : unmanaged, ISimd<VTo, TTo> where TTo : unmanaged
    {
        if (IsInteger<TFrom>() && IsInteger<TTo>() && sizeof(TFrom) == sizeof(TTo)) return Unsafe.BitCast<VFrom, VTo>(x);
        if (typeof(VTo) == typeof(V256<double>))
        {
            if (typeof(VFrom) == typeof(V128<float>) && Avx.IsSupported) return To<VTo, double>(Avx.ConvertToVector256Double(As128<VFrom, TFrom, float>(x)));
            if (typeof(VFrom) == typeof(V128<int>) && Avx.IsSupported) return To<VTo, double>(Avx.ConvertToVector256Double(As128<VFrom, TFrom, int>(x)));
            if (typeof(VFrom) == typeof(V256<long>)) return To<VTo, double>(Vector256.ConvertToDouble(As256<VFrom, TFrom, long>(x)));
            if (IsSmall<TFrom>() && Avx.IsSupported) return To<VTo, double>(Avx.ConvertToVector256Double(Widen4<VFrom, TFrom>(x)));
        }
        if (typeof(VTo) == typeof(V256<float>))
        {
            if (typeof(VFrom) == typeof(V256<int>) && Avx.IsSupported) return To<VTo, float>(Avx.ConvertToVector256Single(As256<VFrom, TFrom, int>(x)));
            if (IsSmall<TFrom>() && Avx2.IsSupported) return To<VTo, float>(Avx.ConvertToVector256Single(Widen8<VFrom, TFrom>(x)));
        }
        if (typeof(VTo) == typeof(V128<float>) && typeof(VFrom) == typeof(V256<double>) && Avx.IsSupported)
            return To128<VTo, float>(Avx.ConvertToVector128Single(As256<VFrom, TFrom, double>(x)));
        if (typeof(VTo) == typeof(V128<int>) && typeof(VFrom) == typeof(V256<double>) && Avx.IsSupported)
            return To128<VTo, int>(Avx.ConvertToVector128Int32WithTruncation(As256<VFrom, TFrom, double>(x)));
        if (typeof(VTo) == typeof(V256<int>) && typeof(VFrom) == typeof(V256<float>) && Avx.IsSupported)
            return To<VTo, int>(Avx.ConvertToVector256Int32WithTruncation(As256<VFrom, TFrom, float>(x)));
        if (typeof(VTo) == typeof(V256<int>) && IsSmall<TFrom>() && Avx2.IsSupported) return To<VTo, int>(Widen8<VFrom, TFrom>(x));
        if (typeof(VTo) == typeof(V128<int>) && IsSmall<TFrom>() && Sse41.IsSupported) return To128<VTo, int>(Widen4<VFrom, TFrom>(x));
        if ((typeof(VTo) == typeof(V256<long>) || typeof(VTo) == typeof(V256<ulong>)) && Avx2.IsSupported)
        {
            if (typeof(VFrom) == typeof(V128<int>)) return To<VTo, long>(Avx2.ConvertToVector256Int64(As128<VFrom, TFrom, int>(x)));
            if (typeof(VFrom) == typeof(V128<uint>)) return To<VTo, long>(Avx2.ConvertToVector256Int64(As128<VFrom, TFrom, uint>(x)));
            if (IsSmall<TFrom>()) return To<VTo, long>(Avx2.ConvertToVector256Int64(Widen4<VFrom, TFrom>(x)));
        }
        if ((typeof(VTo) == typeof(V128<int>) || typeof(VTo) == typeof(V128<uint>)) && sizeof(TFrom) == 8 && IsInteger<TFrom>() && typeof(VFrom) == typeof(V256<TFrom>) && Avx2.IsSupported)
            return To128<VTo, int>(Avx2.PermuteVar8x32(As256<VFrom, TFrom, int>(x), Vector256.Create(0, 2, 4, 6, 0, 2, 4, 6)).GetLower());
        if (Avx512F.IsSupported)
        {
            if (typeof(VTo) == typeof(V512<double>))
            {
                if (typeof(VFrom) == typeof(V256<float>)) return To512<VTo, double>(Avx512F.ConvertToVector512Double(As256<VFrom, TFrom, float>(x)));
                if (typeof(VFrom) == typeof(V256<int>)) return To512<VTo, double>(Avx512F.ConvertToVector512Double(As256<VFrom, TFrom, int>(x)));
                if (typeof(VFrom) == typeof(V512<long>)) return To512<VTo, double>(Vector512.ConvertToDouble(As512<VFrom, TFrom, long>(x)));
                if (IsSmall<TFrom>()) return To512<VTo, double>(Avx512F.ConvertToVector512Double(Widen8<VFrom, TFrom>(x)));
            }
            if (typeof(VTo) == typeof(V512<float>))
            {
                if (typeof(VFrom) == typeof(V512<int>)) return To512<VTo, float>(Avx512F.ConvertToVector512Single(As512<VFrom, TFrom, int>(x)));
                if (IsSmall<TFrom>()) return To512<VTo, float>(Avx512F.ConvertToVector512Single(Widen16<VFrom, TFrom>(x)));
            }
            if (typeof(VTo) == typeof(V256<float>) && typeof(VFrom) == typeof(V512<double>))
                return To<VTo, float>(Avx512F.ConvertToVector256Single(As512<VFrom, TFrom, double>(x)));
            if (typeof(VTo) == typeof(V256<int>) && typeof(VFrom) == typeof(V512<double>))
                return To<VTo, int>(Avx512F.ConvertToVector256Int32WithTruncation(As512<VFrom, TFrom, double>(x)));
            if (typeof(VTo) == typeof(V512<int>) && typeof(VFrom) == typeof(V512<float>))
                return To512<VTo, int>(Avx512F.ConvertToVector512Int32WithTruncation(As512<VFrom, TFrom, float>(x)));
            if (typeof(VTo) == typeof(V512<int>) && IsSmall<TFrom>()) return To512<VTo, int>(Widen16<VFrom, TFrom>(x));
            if (typeof(VTo) == typeof(V512<long>) || typeof(VTo) == typeof(V512<ulong>))
            {
                if (typeof(VFrom) == typeof(V256<int>)) return To512<VTo, long>(Avx512F.ConvertToVector512Int64(As256<VFrom, TFrom, int>(x)));
                if (typeof(VFrom) == typeof(V256<uint>)) return To512<VTo, ulong>(Avx512F.ConvertToVector512UInt64(As256<VFrom, TFrom, uint>(x)));
                if (IsSmall<TFrom>()) return To512<VTo, long>(Avx512F.ConvertToVector512Int64(Widen8<VFrom, TFrom>(x)));
            }
            if ((typeof(VTo) == typeof(V256<int>) || typeof(VTo) == typeof(V256<uint>)) && typeof(VFrom) == typeof(V512<TFrom>) && sizeof(TFrom) == 8 && IsInteger<TFrom>())
                return To<VTo, int>(Avx512F.ConvertToVector256Int32(As512<VFrom, TFrom, long>(x)));
        }
        return ByLane<VFrom, TFrom, VTo, TTo>(x, lanes);
    }

    /// <summary>A mask over lanes of one width as a mask over lanes of another.</summary>
    [MethodImpl(Inline)]
    public static VTo Mask<VFrom, TFrom, VTo, TTo>(VFrom x, int lanes)
        where VFrom : unmanaged, ISimd<VFrom, TFrom> where TFrom : unmanaged
        where VTo : unmanaged, ISimd<VTo, TTo> where TTo : unmanaged => Unsafe.BitCast<VFrom, VTo>(x);

    // Any pair of types, through memory.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static VTo ByLane<VFrom, TFrom, VTo, TTo>(VFrom x, int lanes)
        where VFrom : unmanaged, ISimd<VFrom, TFrom> where TFrom : unmanaged
        where VTo : unmanaged, ISimd<VTo, TTo> where TTo : unmanaged
    {
        TFrom* from = stackalloc TFrom[64];
        TTo* to = stackalloc TTo[64];
        VFrom.Store(x, (nint)from);
        for (int i = 0; i < lanes; i++) to[i] = Kernels.Cast<TFrom, TTo>.Invoke(from[i]);
        for (int i = lanes; i < VTo.Lanes; i++) to[i] = default;
        return VTo.Load((nint)to);
    }

    [MethodImpl(Inline)]
    private static bool IsInteger<T>() => typeof(T) != typeof(float) && typeof(T) != typeof(double);

    [MethodImpl(Inline)]
    private static bool IsSmall<T>() => typeof(T) == typeof(byte) || typeof(T) == typeof(sbyte) || typeof(T) == typeof(short) || typeof(T) == typeof(ushort);

    // The lowest four, eight or sixteen small integers as 32-bit ones.
    [MethodImpl(Inline)]
    private static Vector128<int> Widen4<V, T>(V x) where V : unmanaged where T : unmanaged =>
        typeof(T) == typeof(byte) ? Sse41.ConvertToVector128Int32(As128<V, T, byte>(x))
        : typeof(T) == typeof(sbyte) ? Sse41.ConvertToVector128Int32(As128<V, T, sbyte>(x))
        : typeof(T) == typeof(ushort) ? Sse41.ConvertToVector128Int32(As128<V, T, ushort>(x))
        : Sse41.ConvertToVector128Int32(As128<V, T, short>(x));

    [MethodImpl(Inline)]
    private static Vector256<int> Widen8<V, T>(V x) where V : unmanaged where T : unmanaged =>
        typeof(T) == typeof(byte) ? Avx2.ConvertToVector256Int32(As128<V, T, byte>(x))
        : typeof(T) == typeof(sbyte) ? Avx2.ConvertToVector256Int32(As128<V, T, sbyte>(x))
        : typeof(T) == typeof(ushort) ? Avx2.ConvertToVector256Int32(As128<V, T, ushort>(x))
        : Avx2.ConvertToVector256Int32(As128<V, T, short>(x));

    [MethodImpl(Inline)]
    private static Vector512<int> Widen16<V, T>(V x) where V : unmanaged where T : unmanaged =>
        typeof(T) == typeof(byte) ? Avx512F.ConvertToVector512Int32(As128<V, T, byte>(x))
        : typeof(T) == typeof(sbyte) ? Avx512F.ConvertToVector512Int32(As128<V, T, sbyte>(x))
        : typeof(T) == typeof(ushort) ? Avx512F.ConvertToVector512Int32(As256<V, T, ushort>(x))
        : Avx512F.ConvertToVector512Int32(As256<V, T, short>(x));

    [MethodImpl(Inline)]
    private static Vector128<U> As128<V, T, U>(V x) where V : unmanaged => Unsafe.BitCast<V, Vector128<U>>(x);

    [MethodImpl(Inline)]
    private static Vector256<U> As256<V, T, U>(V x) where V : unmanaged => Unsafe.BitCast<V, Vector256<U>>(x);

    [MethodImpl(Inline)]
    private static Vector512<U> As512<V, T, U>(V x) where V : unmanaged => Unsafe.BitCast<V, Vector512<U>>(x);

    [MethodImpl(Inline)]
    private static V To128<V, U>(Vector128<U> x) where V : unmanaged => Unsafe.BitCast<Vector128<U>, V>(x);

    [MethodImpl(Inline)]
    private static V To<V, U>(Vector256<U> x) where V : unmanaged => Unsafe.BitCast<Vector256<U>, V>(x);

    [MethodImpl(Inline)]
    private static V To512<V, U>(Vector512<U> x) where V : unmanaged => Unsafe.BitCast<Vector512<U>, V>(x);
}
