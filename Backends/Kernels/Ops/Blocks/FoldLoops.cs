using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>The loops of reductions and scans over contiguous memory.</summary>
internal static unsafe class FoldLoops
{
    private const MethodImplOptions Optimized = MethodImplOptions.AggressiveOptimization;

    /// <summary>In order, for any op.</summary>
    [MethodImpl(Optimized)]
    public static void Reduce<TOp, T>(nint x, long n, nint accumulator) where TOp : IBinaryOp<T, T, T> where T : unmanaged
    {
        var p = (T*)x;
        T a = *(T*)accumulator;
        for (long i = 0; i < n; i++) a = TOp.Invoke(a, p[i]);
        *(T*)accumulator = a;
    }

    /// <summary>
    /// For ops that may be reordered: eight registers that start with the first elements (not with a neutral element, which would turn a sum
    /// of negative zeros into +0), combined as a tree.
    /// </summary>
    [MethodImpl(Optimized)]
    public static void ReduceVector<TOp, T, V>(nint x, long n, nint accumulator)
        where TOp : IBinaryOp<T, T, T>, IBinaryVectorOp<T>
        where T : unmanaged
        where V : unmanaged, ISimd<V, T>
    {
        T total = *(T*)accumulator;
        if (n >= V.Lanes)
        {
            int width = sizeof(V);
            V sum = V.Load(x);
            if (n >= 8 * V.Lanes)
            {
                V a = sum, b = V.Load(x + width), c = V.Load(x + 2 * width), d = V.Load(x + 3 * width);
                V e = V.Load(x + 4 * width), f = V.Load(x + 5 * width), g = V.Load(x + 6 * width), h = V.Load(x + 7 * width);
                for (x += 8 * width, n -= 8 * V.Lanes; n >= 8 * V.Lanes; x += 8 * width, n -= 8 * V.Lanes)
                {
                    a = TOp.Invoke(a, V.Load(x));
                    b = TOp.Invoke(b, V.Load(x + width));
                    c = TOp.Invoke(c, V.Load(x + 2 * width));
                    d = TOp.Invoke(d, V.Load(x + 3 * width));
                    e = TOp.Invoke(e, V.Load(x + 4 * width));
                    f = TOp.Invoke(f, V.Load(x + 5 * width));
                    g = TOp.Invoke(g, V.Load(x + 6 * width));
                    h = TOp.Invoke(h, V.Load(x + 7 * width));
                }
                sum = TOp.Invoke(
                    TOp.Invoke(TOp.Invoke(a, b), TOp.Invoke(c, d)),
                    TOp.Invoke(TOp.Invoke(e, f), TOp.Invoke(g, h)));
            }
            else
            {
                x += width;
                n -= V.Lanes;
            }
            for (; n >= V.Lanes; x += width, n -= V.Lanes) sum = TOp.Invoke(sum, V.Load(x));
            total = TOp.Invoke(total, AcrossLanes<TOp, T, V>(sum));
        }
        for (var p = (T*)x; n > 0; n--) total = TOp.Invoke(total, *p++);
        *(T*)accumulator = total;
    }

    /// <summary>Half precision sums and products: accumulated in float32, rounded once for the block.</summary>
    [MethodImpl(Optimized)]
    public static void ReduceHalf<TOp>(nint x, long n, nint accumulator) where TOp : IBinaryOp<float, float, float>
    {
        var p = (Half*)x;
        float a = HalfConvert.ToSingle(*(Half*)accumulator);
        for (long i = 0; i < n; i++) a = TOp.Invoke(a, HalfConvert.ToSingle(p[i]));
        *(Half*)accumulator = HalfConvert.FromSingle(a);
    }

    /// <summary><c>logical_and</c> and its kin of numbers: the accumulator is a bool.</summary>
    [MethodImpl(Optimized)]
    public static void ReduceTruth<TOp, T>(nint x, long n, nint accumulator) where TOp : IBinaryOp<bool, bool, bool> where T : unmanaged
    {
        var p = (T*)x;
        bool a = *(bool*)accumulator;
        for (long i = 0; i < n; i++) a = TOp.Invoke(a, Cast<T, bool>.Invoke(p[i]));
        *(bool*)accumulator = a;
    }

    /// <summary><c>any</c> (true) or <c>all</c> (false) of numbers: stops at the first register that decides.</summary>
    [MethodImpl(Optimized)]
    public static void ReduceTruthVector<TOp, T, V>(nint x, long n, nint accumulator)
        where TOp : IBinaryOp<bool, bool, bool>
        where T : unmanaged
        where V : unmanaged, ISimd<V, T>
    {
        bool any = TOp.Invoke(true, false);
        if (*(bool*)accumulator == any) return;
        int width = sizeof(V);
        for (; n >= 2 * V.Lanes; n -= 2 * V.Lanes, x += 2 * width)
        {
            V zero = V.Equal(V.Load(x), V.Zero), zero2 = V.Equal(V.Load(x + width), V.Zero);
            if (any ? !V.AllTrue(zero & zero2) : V.AnyTrue(zero | zero2))
            {
                *(bool*)accumulator = any;
                return;
            }
        }
        ReduceTruth<TOp, T>(x, n, accumulator);
    }

    /// <summary>Adds the number of elements that are not zero to an int64.</summary>
    [MethodImpl(Optimized)]
    public static void CountNonzero<T>(nint x, long n, nint accumulator) where T : unmanaged
    {
        var p = (T*)x;
        long count = 0;
        for (long i = 0; i < n; i++) count += Cast<T, bool>.Invoke(p[i]) ? 1 : 0;
        *(long*)accumulator += count;
    }

    /// <summary>As <see cref="CountNonzero{T}"/>: every lane counts down by its mask, read out before a lane of one byte can overflow.</summary>
    [MethodImpl(Optimized)]
    public static void CountNonzeroVector<T, V>(nint x, long n, nint accumulator) where T : unmanaged where V : unmanaged, ISimd<V, T>
    {
        long count = 0;
        while (n >= V.Lanes)
        {
            V negative = V.Zero;
            for (int i = 0; i < 127 && n >= V.Lanes; i++, n -= V.Lanes, x += sizeof(V))
            {
                negative = V.SubtractInteger(negative, V.NotEqual(V.Load(x), V.Zero));
            }
            for (int i = 0; i < V.Lanes; i++)
            {
                T lane = V.Lane(negative, i);
                count += sizeof(T) switch { 1 => *(sbyte*)&lane, 2 => *(short*)&lane, 4 => *(int*)&lane, _ => *(long*)&lane };
            }
        }
        *(long*)accumulator += count;
        CountNonzero<T>(x, n, accumulator);
    }

    /// <summary>A running fold, in order.</summary>
    [MethodImpl(Optimized)]
    public static void Scan<TOp, T>(nint x, nint result, long n, nint carry, bool hasCarry) where TOp : IBinaryOp<T, T, T> where T : unmanaged
    {
        if (n <= 0) return;
        var p = (T*)x;
        var r = (T*)result;
        T a = hasCarry ? TOp.Invoke(*(T*)carry, p[0]) : p[0];
        r[0] = a;
        for (long i = 1; i < n; i++) r[i] = a = TOp.Invoke(a, p[i]);
        *(T*)carry = a;
    }

    /// <summary>A running fold of truth values; results and carry are bools.</summary>
    [MethodImpl(Optimized)]
    public static void ScanTruth<TOp, T>(nint x, nint result, long n, nint carry, bool hasCarry)
        where TOp : IBinaryOp<bool, bool, bool>
        where T : unmanaged
    {
        if (n <= 0) return;
        var p = (T*)x;
        var r = (bool*)result;
        bool a = Cast<T, bool>.Invoke(p[0]);
        if (hasCarry) a = TOp.Invoke(*(bool*)carry, a);
        r[0] = a;
        for (long i = 1; i < n; i++) r[i] = a = TOp.Invoke(a, Cast<T, bool>.Invoke(p[i]));
        *(bool*)carry = a;
    }

    /// <summary>The fold of the lanes of one register, as a tree.</summary>
    [MethodImpl(Inline.Always)]
    public static T AcrossLanes<TOp, T, V>(V x) where TOp : IBinaryOp<T, T, T> where T : unmanaged where V : unmanaged, ISimd<V, T>
    {
        var lanes = (T*)&x;
        for (int half = V.Lanes / 2; half > 0; half /= 2)
        {
            for (int i = 0; i < half; i++) lanes[i] = TOp.Invoke(lanes[i], lanes[i + half]);
        }
        return lanes[0];
    }
}
