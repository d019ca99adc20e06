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

/// <summary>The same loops over registers, four at a time so that their latencies overlap, with a partial one at the end.</summary>
internal static unsafe class VectorMapLoops
{
    private const MethodImplOptions Optimized = MethodImplOptions.AggressiveOptimization;

    [MethodImpl(Optimized)]
    public static void Unary<TOp, T, V>(nint x, nint result, long n)
        where TOp : IUnaryVectorOp<T>
        where T : unmanaged
        where V : unmanaged, ISimd<V, T>
    {
        int width = sizeof(V);
        for (; n >= 4 * V.Lanes; n -= 4 * V.Lanes, x += 4 * width, result += 4 * width)
        {
            V a = TOp.Invoke(V.Load(x)), b = TOp.Invoke(V.Load(x + width));
            V c = TOp.Invoke(V.Load(x + 2 * width)), d = TOp.Invoke(V.Load(x + 3 * width));
            V.Store(a, result);
            V.Store(b, result + width);
            V.Store(c, result + 2 * width);
            V.Store(d, result + 3 * width);
        }
        for (; n >= V.Lanes; n -= V.Lanes, x += width, result += width) V.Store(TOp.Invoke(V.Load(x)), result);
        if (n > 0) V.StorePartial(TOp.Invoke(V.LoadPartial(x, (int)n)), result, (int)n);
    }

    [MethodImpl(Optimized)]
    public static void UnaryTest<TOp, T, V>(nint x, nint result, long n)
        where TOp : IUnaryVectorOp<T>
        where T : unmanaged
        where V : unmanaged, ISimd<V, T>
    {
        for (; n >= V.Lanes; n -= V.Lanes, x += sizeof(V), result += V.Lanes) MaskBytes.Store<T, V>(TOp.Invoke(V.Load(x)), result);
        if (n > 0) MaskBytes.StorePartial<T, V>(TOp.Invoke(V.LoadPartial(x, (int)n)), result, (int)n);
    }

    [MethodImpl(Optimized)]
    public static void Binary<TOp, T, V>(nint x, nint y, nint result, long n)
        where TOp : IBinaryVectorOp<T>
        where T : unmanaged
        where V : unmanaged, ISimd<V, T>
    {
        int width = sizeof(V);
        for (; n >= 4 * V.Lanes; n -= 4 * V.Lanes, x += 4 * width, y += 4 * width, result += 4 * width)
        {
            V a = TOp.Invoke(V.Load(x), V.Load(y)), b = TOp.Invoke(V.Load(x + width), V.Load(y + width));
            V c = TOp.Invoke(V.Load(x + 2 * width), V.Load(y + 2 * width)), d = TOp.Invoke(V.Load(x + 3 * width), V.Load(y + 3 * width));
            V.Store(a, result);
            V.Store(b, result + width);
            V.Store(c, result + 2 * width);
            V.Store(d, result + 3 * width);
        }
        for (; n >= V.Lanes; n -= V.Lanes, x += width, y += width, result += width) V.Store(TOp.Invoke(V.Load(x), V.Load(y)), result);
        if (n > 0) V.StorePartial(TOp.Invoke(V.LoadPartial(x, (int)n), V.LoadPartial(y, (int)n)), result, (int)n);
    }

    [MethodImpl(Optimized)]
    public static void BinaryTest<TOp, T, V>(nint x, nint y, nint result, long n)
        where TOp : IBinaryVectorOp<T>
        where T : unmanaged
        where V : unmanaged, ISimd<V, T>
    {
        for (; n >= V.Lanes; n -= V.Lanes, x += sizeof(V), y += sizeof(V), result += V.Lanes)
        {
            MaskBytes.Store<T, V>(TOp.Invoke(V.Load(x), V.Load(y)), result);
        }
        if (n > 0) MaskBytes.StorePartial<T, V>(TOp.Invoke(V.LoadPartial(x, (int)n), V.LoadPartial(y, (int)n)), result, (int)n);
    }

    [MethodImpl(Optimized)]
    public static void Ternary<TOp, T, V>(nint x, nint y, nint z, nint result, long n)
        where TOp : ITernaryVectorOp<T>
        where T : unmanaged
        where V : unmanaged, ISimd<V, T>
    {
        for (; n >= V.Lanes; n -= V.Lanes, x += sizeof(V), y += sizeof(V), z += sizeof(V), result += sizeof(V))
        {
            V.Store(TOp.Invoke(V.Load(x), V.Load(y), V.Load(z)), result);
        }
        if (n > 0)
        {
            int count = (int)n;
            V.StorePartial(TOp.Invoke(V.LoadPartial(x, count), V.LoadPartial(y, count), V.LoadPartial(z, count)), result, count);
        }
    }

    /// <summary><c>where</c> over 256-bit registers, the condition widened from bytes; needs AVX2.</summary>
    [MethodImpl(Optimized)]
    public static void Where<T>(nint condition, nint x, nint y, nint result, long n) where T : unmanaged
    {
        int lanes = V256<T>.Lanes, width = sizeof(V256<T>);
        for (; n >= lanes; n -= lanes, condition += lanes, x += width, y += width, result += width)
        {
            V256<T>.Store(V256<T>.Select(MaskBytes.Load256<T>(condition), V256<T>.Load(x), V256<T>.Load(y)), result);
        }
        MapLoops.Ternary<Where<T>, bool, T, T, T>(condition, x, y, result, n);
    }
}
