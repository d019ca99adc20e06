using System.Numerics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// Reflections H = I - tau v vᴴ, with LAPACK's conventions, in column-major order: v starts with a 1 that is not stored, Hᴴ x = beta e with a real beta of
/// the sign opposite to that of x's first element, and tau = 0 where nothing is to do (Golub and Van Loan, Matrix Computations, 4th ed., 5.1).
/// </summary>
internal static unsafe class Householder<T, F> where T : unmanaged, INumberBase<T> where F : struct, IField<T>
{
    private const long BlockWidth = 32;
    private const long ParallelFrom = 1 << 15;   // elements of what one reflection is applied to
    private const double BlockFrom = 1 << 14;   // elements of reflectors times columns from which matrix products pay

    /// <summary>The reflection that leaves nothing of x but its first element, which becomes beta; the rest becomes v.</summary>
    /// <returns>tau.</returns>
    public static T Reflect(long n, T* x)
    {
        if (n <= 0) return T.Zero;
        double norm = Norms<T, F>.Of(n - 1, x + 1), re = F.Real(x[0]), im = F.Imaginary(x[0]);
        if (norm == 0 && im == 0) return T.Zero;
        double beta = -Math.CopySign(double.Hypot(F.IsComplex ? double.Hypot(re, im) : re, norm), re);
        (double least, int shift) = F.Type == DTypeCode.Float32 ? (1e-30, 90) : (1e-280, 600);
        if (Math.Abs(beta) < least)
        {
            // Near the end of the range of floats v would be too inaccurate for a reflection.
            for (long i = 0; i < n; i++) x[i] *= F.Of(Math.ScaleB(1, shift));
            T factor = Reflect(n, x);
            x[0] *= F.Of(Math.ScaleB(1, -shift));
            return factor;
        }
        T scale = T.One / (x[0] - F.Of(beta));
        for (long i = 1; i < n; i++) x[i] *= scale;
        x[0] = F.Of(beta);
        return F.Of((beta - re) / beta, -im / beta);
    }

    /// <summary>QR decomposition: R above and on the diagonal, the vectors of Q = H1 H2 ... below it.</summary>
    public static void Factor(long m, long n, T* a, long column, T* tau)
    {
        long count = Math.Min(m, n);
        for (long first = 0; first < count; first += BlockWidth)
        {
            long width = Math.Min(BlockWidth, count - first), next = first + width;
            T* block = a + first * column + first;
            for (long j = first; j < next; j++)
            {
                T* v = a + j * column + j;
                tau[j] = Reflect(m - j, v);
                Apply(m - j, v, F.Conjugate(tau[j]), v + column, column, next - j - 1);
            }
            Apply(m - first, width, block, column, tau + first, a + next * column + first, column, n - next, adjoint: true);
        }
    }

    /// <summary>The first columns of Q = H1 H2 ... from vectors stored as <see cref="Factor"/> does.</summary>
    public static void Form(long m, long columns, long count, T* vectors, long vectorColumn, T* tau, T* q, long column)
    {
        for (long j = 0; j < columns; j++)
        {
            new Span<T>(q + j * column, (int)m).Clear();
            if (j < m) q[j * column + j] = T.One;
        }
        for (long first = (count - 1) / BlockWidth * BlockWidth; first >= 0; first -= BlockWidth)
        {
            long width = Math.Min(BlockWidth, count - first);
            Apply(m - first, width, vectors + first * vectorColumn + first, vectorColumn, tau + first, q + first * column + first, column, columns - first, adjoint: false);
        }
    }

    /// <summary>C becomes Q C or Qᴴ C, Q = H1 H2 ... of all the vectors.</summary>
    public static void ApplyAll(long m, long count, T* vectors, long vectorColumn, T* tau, T* c, long column, long columns, bool adjoint)
    {
        for (long done = 0; done < count; done += BlockWidth)
        {
            long first = adjoint ? done : (count - 1) / BlockWidth * BlockWidth - done, width = Math.Min(BlockWidth, count - first);
            Apply(m - first, width, vectors + first * vectorColumn + first, vectorColumn, tau + first, c + first, column, columns, adjoint);
        }
    }

    /// <summary>C becomes (I - tau v vᴴ) C.</summary>
    public static void Apply(long m, T* v, T tau, T* c, long column, long columns)
    {
        if (tau == T.Zero) return;
        var body = new Reflection(m, v, tau, c, column);
        if (m * columns < ParallelFrom) body.Invoke(0, columns);
        else WorkerPool.For(columns, ParallelFrom / 4 / m + 1, body);
    }

    /// <summary>C becomes C (I - tau v vᴴ), v of <paramref name="columns"/> elements with its 1 stored; <paramref name="work"/> has room for a column.</summary>
    public static void ApplyRight(long m, long columns, T* v, T tau, T* c, long column, T* work)
    {
        if (tau == T.Zero || m <= 0) return;
        Gemm.Multiply(F.Type, 1, m, columns, (nint)v, columns, 1, (nint)c, column, 1, (nint)work, m, 1);
        var body = new Update(m, v, tau, c, column, work);
        if (m * columns < ParallelFrom) body.Invoke(0, columns);
        else WorkerPool.For(columns, ParallelFrom / 4 / m + 1, body);
    }

    private readonly struct Reflection(long m, T* v, T tau, T* c, long column) : IRangeBody
    {
        public void Invoke(long start, long end)
        {
            for (long j = start; j < end; j++)
            {
                T* x = c + j * column;
                T w = tau * (x[0] + F.DotConjugate(m - 1, v + 1, x + 1));
                x[0] -= w;
                F.AddScaled(m - 1, -w, v + 1, x + 1);
            }
        }
    }

    private readonly struct Update(long m, T* v, T tau, T* c, long column, T* product) : IRangeBody
    {
        public void Invoke(long start, long end)
        {
            for (long j = start; j < end; j++) F.AddScaled(m, -tau * F.Conjugate(v[j]), product, c + j * column);
        }
    }

    // Several reflections at once: H1 H2 ... = I - V T Vᴴ with T upper triangular (Schreiber and Van Loan, SIAM J. Sci. Stat. Comput. 10, 1989).
    private static void Apply(long m, long count, T* vectors, long vectorColumn, T* tau, T* c, long column, long columns, bool adjoint)
    {
        if (columns <= 0) return;
        if (count == 1 || (double)m * count * columns < BlockFrom)
        {
            for (long i = 0; i < count; i++)
            {
                long j = adjoint ? i : count - 1 - i;
                Apply(m - j, vectors + j * vectorColumn + j, adjoint ? F.Conjugate(tau[j]) : tau[j], c + j, column, columns);
            }
            return;
        }
        using var scratch = new Scratch(((F.IsComplex ? 2 : 1) * m * count + 2 * count * count + 2 * count * columns) * sizeof(T));
        T* v = (T*)scratch.Pointer, conjugate = F.IsComplex ? v + m * count : v, t = conjugate + m * count, gram = t + count * count, w = gram + count * count, u = w + count * columns;
        for (long j = 0; j < count; j++)
        {
            T* to = v + j * m;
            new Span<T>(to, (int)j).Clear();
            to[j] = T.One;
            new Span<T>(vectors + j * vectorColumn + j + 1, (int)(m - j - 1)).CopyTo(new Span<T>(to + j + 1, (int)(m - j - 1)));
        }
        if (F.IsComplex)
            for (long i = 0; i < m * count; i++) conjugate[i] = F.Conjugate(v[i]);
        // C - V (T (Vᴴ C)); V and C are in column-major order, the small matrices in row-major order.
        Gemm.Multiply(F.Type, count, count, m, (nint)conjugate, m, 1, (nint)v, 1, m, (nint)gram, count, 1);
        NegativeFactor(count, gram, tau, t);
        if (adjoint) ConjugateTranspose(count, t);
        Gemm.Multiply(F.Type, count, columns, m, (nint)conjugate, m, 1, (nint)c, 1, column, (nint)w, columns, 1);
        Gemm.Multiply(F.Type, count, columns, count, (nint)t, count, 1, (nint)w, columns, 1, (nint)u, columns, 1);
        Gemm.Accumulate(F.Type, m, columns, count, (nint)v, 1, m, (nint)u, columns, 1, (nint)c, 1, column);
    }

    // -T, column by column, from the inner products of the vectors.
    private static void NegativeFactor(long count, T* gram, T* tau, T* t)
    {
        T* products = stackalloc T[(int)BlockWidth];
        for (long j = 0; j < count; j++)
        {
            for (long i = 0; i < j; i++) products[i] = gram[i * count + j];
            for (long i = 0; i < j; i++) t[i * count + j] = tau[j] * -F.Dot(j - i, t + i * count + i, products + i);
            t[j * count + j] = -tau[j];
            for (long i = j + 1; i < count; i++) t[i * count + j] = T.Zero;
        }
    }

    private static void ConjugateTranspose(long n, T* t)
    {
        for (long i = 0; i < n; i++)
        {
            for (long j = 0; j <= i; j++)
                (t[i * n + j], t[j * n + i]) = (F.Conjugate(t[j * n + i]), F.Conjugate(t[i * n + j]));
        }
    }
}
