using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// Sums of floats in NumPy's order: eight running sums over at most 128 elements, such parts added as a tree of halves up to 8192, and these in order (pairwise summation: Higham, Accuracy
/// and Stability of Numerical Algorithms, 4.2). Neighbouring parts are summed at the same time, so that additions need not wait for each other.
/// </summary>
internal static unsafe class PairwiseLoops
{
    // All at once, as a first sum of many numbers would else be one of slow code.
    private const MethodImplOptions Optimized = MethodImplOptions.AggressiveOptimization;
    private const long Part = 128, Chunk = 8192;

    /// <summary>Eight running sums.</summary>
    public interface IEight<TSelf, T> where TSelf : struct, IEight<TSelf, T> where T : unmanaged
    {
        /// <summary>Eight neighbouring numbers.</summary>
        static abstract TSelf Load(T* p);
        /// <summary>The sums and eight more numbers.</summary>
        static abstract TSelf Add(TSelf sums, T* p);
        /// <summary>The sum of all eight.</summary>
        static abstract T Total(TSelf sums);
        /// <summary>The sums of those at even and at odd places.</summary>
        static abstract (T Even, T Odd) Totals(TSelf sums);
    }

    /// <summary>Of float32.</summary>
    public readonly struct EightSingles(Vector256<float> v) : IEight<EightSingles, float>
    {
        private readonly Vector256<float> _v = v;

        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static EightSingles Load(float* p) => new(Vector256.Load(p));
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static EightSingles Add(EightSingles sums, float* p) => new(sums._v + Vector256.Load(p));
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float Total(EightSingles s) => s._v[0] + s._v[1] + (s._v[2] + s._v[3]) + (s._v[4] + s._v[5] + (s._v[6] + s._v[7]));
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static (float Even, float Odd) Totals(EightSingles s) => (s._v[0] + s._v[2] + (s._v[4] + s._v[6]), s._v[1] + s._v[3] + (s._v[5] + s._v[7]));
    }

    /// <summary>Of float64.</summary>
    public readonly struct EightDoubles(Vector256<double> low, Vector256<double> high) : IEight<EightDoubles, double>
    {
        private readonly Vector256<double> _low = low, _high = high;

        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static EightDoubles Load(double* p) => new(Vector256.Load(p), Vector256.Load(p + 4));
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static EightDoubles Add(EightDoubles sums, double* p) => new(sums._low + Vector256.Load(p), sums._high + Vector256.Load(p + 4));
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static double Total(EightDoubles s) => s._low[0] + s._low[1] + (s._low[2] + s._low[3]) + (s._high[0] + s._high[1] + (s._high[2] + s._high[3]));
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static (double Even, double Odd) Totals(EightDoubles s) => (s._low[0] + s._low[2] + (s._high[0] + s._high[2]), s._low[1] + s._low[3] + (s._high[1] + s._high[3]));
    }

    /// <summary>Adds the sum of a block to an accumulator.</summary>
    [MethodImpl(Optimized)]
    public static void Sum<T, V>(nint x, long n, nint accumulator) where T : unmanaged, INumberBase<T> where V : struct, IEight<V, T>
    {
        for (var p = (T*)x; n > 0; p += Chunk, n -= Chunk) *(T*)accumulator += Tree<T, V>(p, Math.Min(n, Chunk));
    }

    [MethodImpl(Optimized)]
    private static T Tree<T, V>(T* p, long n) where T : unmanaged, INumberBase<T> where V : struct, IEight<V, T>
    {
        if (n <= Part) return One<T, V>(p, n);
        long half = n / 2 / 8 * 8, rest = n - half;
        if (rest <= Part) return Two<T, V>(p, half, rest);
        return half > Part && rest <= 2 * Part ? Four<T, V>(p, half, rest) : Tree<T, V>(p, half) + Tree<T, V>(p + half, rest);
    }

    [MethodImpl(Optimized)]
    private static T One<T, V>(T* p, long n) where T : unmanaged, INumberBase<T> where V : struct, IEight<V, T>
    {
        if (n < 8) return Rest(p[0], p, 1, n);
        V sums = V.Load(p);
        long i = 8;
        for (; i + 8 <= n; i += 8) sums = V.Add(sums, p + i);
        return Rest(V.Total(sums), p, i, n);
    }

    // Two neighbouring parts, each of eight elements at least.
    [MethodImpl(Optimized)]
    private static T Two<T, V>(T* p, long first, long second) where T : unmanaged, INumberBase<T> where V : struct, IEight<V, T>
    {
        T* q = p + first;
        V a = V.Load(p), b = V.Load(q);
        long i = 8;
        for (; i + 8 <= first; i += 8)
        {
            a = V.Add(a, p + i);
            b = V.Add(b, q + i);
        }
        T sum = Rest(V.Total(a), p, i, first);
        for (; i + 8 <= second; i += 8) b = V.Add(b, q + i);
        return sum + Rest(V.Total(b), q, i, second);
    }

    // Two neighbouring pairs of parts.
    [MethodImpl(Optimized)]
    private static T Four<T, V>(T* p, long first, long second) where T : unmanaged, INumberBase<T> where V : struct, IEight<V, T>
    {
        long n0 = first / 2 / 8 * 8, n1 = first - n0, n2 = second / 2 / 8 * 8, n3 = second - n2;
        T* q = p + n0, r = p + first, s = r + n2;
        V a = V.Load(p), b = V.Load(q), c = V.Load(r), d = V.Load(s);
        long i = 8;
        for (; i + 8 <= n0; i += 8)   // the first is the shortest
        {
            a = V.Add(a, p + i);
            b = V.Add(b, q + i);
            c = V.Add(c, r + i);
            d = V.Add(d, s + i);
        }
        long k = i, l = i, m = i;
        for (; k + 8 <= n1; k += 8) b = V.Add(b, q + k);
        for (; l + 8 <= n2; l += 8) c = V.Add(c, r + l);
        for (; m + 8 <= n3; m += 8) d = V.Add(d, s + m);
        return Rest(V.Total(a), p, i, n0) + Rest(V.Total(b), q, k, n1) + (Rest(V.Total(c), r, l, n2) + Rest(V.Total(d), s, m, n3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Rest<T>(T sum, T* p, long i, long n) where T : unmanaged, INumberBase<T>
    {
        for (; i < n; i++) sum += p[i];
        return sum;
    }

    /// <summary>As <see cref="Sum{T, V}"/>, of complex numbers, of which each is two numbers to count.</summary>
    [MethodImpl(Optimized)]
    public static void SumComplex<T, V>(nint x, long n, nint accumulator) where T : unmanaged, INumberBase<T> where V : struct, IEight<V, T>
    {
        var to = (T*)accumulator;
        for (var p = (T*)x; n > 0; p += 2 * Chunk, n -= Chunk)
        {
            (T re, T im) = ComplexTree<T, V>(p, 2 * Math.Min(n, Chunk));
            to[0] += re;
            to[1] += im;
        }
    }

    [MethodImpl(Optimized)]
    private static (T, T) ComplexTree<T, V>(T* p, long n) where T : unmanaged, INumberBase<T> where V : struct, IEight<V, T>
    {
        if (n <= Part) return ComplexOne<T, V>(p, n);
        long half = n / 2 / 8 * 8;
        (T re, T im) = ComplexTree<T, V>(p, half);
        (T re2, T im2) = ComplexTree<T, V>(p + half, n - half);
        return (re + re2, im + im2);
    }

    [MethodImpl(Optimized)]
    private static (T, T) ComplexOne<T, V>(T* p, long n) where T : unmanaged, INumberBase<T> where V : struct, IEight<V, T>
    {
        T re = p[0], im = p[1];
        long i = 2;
        if (n >= 8)
        {
            V sums = V.Load(p);
            for (i = 8; i + 8 <= n; i += 8) sums = V.Add(sums, p + i);
            (re, im) = V.Totals(sums);
        }
        for (; i < n; i += 2)
        {
            re += p[i];
            im += p[i + 1];
        }
        return (re, im);
    }

    /// <summary>As <see cref="Sum{T, V}"/>, of half precision: summed in float32, rounded once a chunk.</summary>
    [MethodImpl(Optimized)]
    public static void SumHalf(nint x, long n, nint accumulator)
    {
        for (; n > 0; x += (nint)Chunk * sizeof(Half), n -= Chunk)
            *(Half*)accumulator = HalfConvert.FromSingle(HalfConvert.ToSingle(*(Half*)accumulator) + HalfTree((Half*)x, Math.Min(n, Chunk)));
    }

    [MethodImpl(Optimized)]
    private static float HalfTree(Half* p, long n)
    {
        if (n > Part)
        {
            long half = n / 2 / 8 * 8;
            return HalfTree(p, half) + HalfTree(p + half, n - half);
        }
        float* wide = stackalloc float[(int)Part];
        for (long i = 0; i < n; i++) wide[i] = HalfConvert.ToSingle(p[i]);
        return One<float, EightSingles>(wide, n);
    }
}
