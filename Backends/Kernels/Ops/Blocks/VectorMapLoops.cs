using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

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

    /// <summary>
    /// For ops of many instructions, which hide latencies by themselves: one inlined copy, the last partial register included. More copies
    /// would pass the JIT's budget for a method, and calls instead of inlining cost several times as much.
    /// </summary>
    [MethodImpl(Optimized)]
    public static void UnaryHeavy<TOp, T, V>(nint x, nint result, long n)
        where TOp : IUnaryVectorOp<T>
        where T : unmanaged
        where V : unmanaged, ISimd<V, T>
    {
        for (; n > 0; n -= V.Lanes, x += sizeof(V), result += sizeof(V))
        {
            V a = TOp.Invoke(n >= V.Lanes ? V.Load(x) : V.LoadPartial(x, (int)n));
            if (n >= V.Lanes) V.Store(a, result);
            else V.StorePartial(a, result, (int)n);
        }
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

    /// <inheritdoc cref="UnaryHeavy{TOp, T, V}"/>
    [MethodImpl(Optimized)]
    public static void BinaryHeavy<TOp, T, V>(nint x, nint y, nint result, long n)
        where TOp : IBinaryVectorOp<T>
        where T : unmanaged
        where V : unmanaged, ISimd<V, T>
    {
        for (; n > 0; n -= V.Lanes, x += sizeof(V), y += sizeof(V), result += sizeof(V))
        {
            bool whole = n >= V.Lanes;
            V a = TOp.Invoke(whole ? V.Load(x) : V.LoadPartial(x, (int)n), whole ? V.Load(y) : V.LoadPartial(y, (int)n));
            if (whole) V.Store(a, result);
            else V.StorePartial(a, result, (int)n);
        }
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
