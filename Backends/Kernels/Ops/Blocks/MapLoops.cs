using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// The loops around elementwise ops over contiguous memory. Fully optimized from the first call: a loop over an op that is not inlined,
/// as at tier 0, is a hundred times slower, and a short one may never be called often enough to leave that tier.
/// </summary>
internal static unsafe class MapLoops
{
    private const MethodImplOptions Optimized = MethodImplOptions.AggressiveOptimization;

    [MethodImpl(Optimized)]
    public static void Unary<TOp, TIn, TOut>(nint x, nint result, long n)
        where TOp : IUnaryOp<TIn, TOut>
        where TIn : unmanaged
        where TOut : unmanaged
    {
        var p = (TIn*)x;
        var r = (TOut*)result;
        for (long i = 0; i < n; i++) r[i] = TOp.Invoke(p[i]);
    }

    [MethodImpl(Optimized)]
    public static void Binary<TOp, TIn1, TIn2, TOut>(nint x, nint y, nint result, long n)
        where TOp : IBinaryOp<TIn1, TIn2, TOut>
        where TIn1 : unmanaged
        where TIn2 : unmanaged
        where TOut : unmanaged
    {
        var p = (TIn1*)x;
        var q = (TIn2*)y;
        var r = (TOut*)result;
        for (long i = 0; i < n; i++) r[i] = TOp.Invoke(p[i], q[i]);
    }

    [MethodImpl(Optimized)]
    public static void Ternary<TOp, TIn1, TIn2, TIn3, TOut>(nint x, nint y, nint z, nint result, long n)
        where TOp : ITernaryOp<TIn1, TIn2, TIn3, TOut>
        where TIn1 : unmanaged
        where TIn2 : unmanaged
        where TIn3 : unmanaged
        where TOut : unmanaged
    {
        var p = (TIn1*)x;
        var q = (TIn2*)y;
        var s = (TIn3*)z;
        var r = (TOut*)result;
        for (long i = 0; i < n; i++) r[i] = TOp.Invoke(p[i], q[i], s[i]);
    }

    [MethodImpl(Optimized)]
    public static void UnaryPair<TOp, TIn, TOut1, TOut2>(nint x, nint first, nint second, long n)
        where TOp : IUnaryPairOp<TIn, TOut1, TOut2>
        where TIn : unmanaged
        where TOut1 : unmanaged
        where TOut2 : unmanaged
    {
        var p = (TIn*)x;
        var a = (TOut1*)first;
        var b = (TOut2*)second;
        for (long i = 0; i < n; i++)
        {
            TOp.Invoke(p[i], out TOut1 u, out TOut2 v);
            a[i] = u;
            b[i] = v;
        }
    }

    [MethodImpl(Optimized)]
    public static void BinaryPair<TOp, TIn1, TIn2, TOut1, TOut2>(nint x, nint y, nint first, nint second, long n)
        where TOp : IBinaryPairOp<TIn1, TIn2, TOut1, TOut2>
        where TIn1 : unmanaged
        where TIn2 : unmanaged
        where TOut1 : unmanaged
        where TOut2 : unmanaged
    {
        var p = (TIn1*)x;
        var q = (TIn2*)y;
        var a = (TOut1*)first;
        var b = (TOut2*)second;
        for (long i = 0; i < n; i++)
        {
            TOp.Invoke(p[i], q[i], out TOut1 u, out TOut2 v);
            a[i] = u;
            b[i] = v;
        }
    }
}
