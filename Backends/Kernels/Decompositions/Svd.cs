using System.Numerics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>The singular value decomposition A = U S Vᴴ of one matrix in row-major order.</summary>
internal static unsafe class Svd<T, F> where T : unmanaged, INumberBase<T> where F : struct, IField<T>
{
    // Matrices this much taller than wide are first reduced to a square one; from where on decides the signs of vectors, which are LAPACK's.
    private const double TallFrom = 11.0 / 6;

    /// <summary>Decomposes; the matrix is overwritten.</summary>
    /// <param name="m">Rows.</param>
    /// <param name="n">Columns.</param>
    /// <param name="a">The matrix, in row-major order.</param>
    /// <param name="s">Receives the min(m, n) singular values, largest first.</param>
    /// <param name="u">Receives U, of <paramref name="uColumns"/> columns, in row-major order; null when only values are wanted.</param>
    /// <param name="uColumns">m, or min(m, n).</param>
    /// <param name="vh">Receives Vᴴ, of <paramref name="vRows"/> rows.</param>
    /// <param name="vRows">n, or min(m, n).</param>
    /// <returns>Whether it converged: not if there is a NaN. An infinity makes everything NaN, as in LAPACK.</returns>
    public static bool Decompose(long m, long n, T* a, double* s, T* u, long uColumns, T* vh, long vRows)
    {
        // A matrix in column-major order is the transpose of one in row-major order: Aᴴ = V S Uᴴ.
        if (m < n)
        {
            if (F.IsComplex)
                for (long i = 0; i < m * n; i++) a[i] = F.Conjugate(a[i]);
            return Tall(n, m, a, s, new Factor(vh, vRows, 1, n, F.IsComplex), new Factor(u, uColumns, uColumns, 1, false), transposed: true);
        }
        using var scratch = new Scratch(m * n * sizeof(T));
        var columns = (T*)scratch.Pointer;
        for (long i = 0; i < m; i++)
            for (long j = 0; j < n; j++) columns[j * m + i] = a[i * n + j];
        return Tall(m, n, columns, s, new Factor(u, uColumns, uColumns, 1, false), new Factor(vh, vRows, 1, n, F.IsComplex), transposed: false);
    }

    // Where singular vectors go: vector j begins at j Vector, its elements are Element apart.
    private readonly struct Factor(T* to, long count, long element, long vector, bool conjugate)
    {
        public T* To => to;
        public long Count => count;

        public void Store(long index, long n, T* x, bool negative)
        {
            T* at = to + index * vector;
            for (long i = 0; i < n; i++, at += element)
            {
                T value = conjugate ? F.Conjugate(x[i]) : x[i];
                *at = negative ? -value : value;
            }
        }
    }

    // The transpose of a wide matrix is worked as the wide one would be: its bidiagonal matrix is a lower one, or, where it was reduced to a square one
    // first, that of this one's transpose. So its factors change places.
    private static bool Tall(long m, long n, T* a, double* s, in Factor left, in Factor right, bool transposed)
    {
        double scale = Norms<T, F>.Normalize(m * n, a);
        if (double.IsNaN(scale)) return false;
        if (double.IsInfinity(scale))
        {
            FillNaN(m, n, s, left, right);
            return true;
        }
        bool vectors = left.To != null, reduce = n > 0 && m > n && m >= (long)(TallFrom * n);
        long square = reduce ? n : m, leftStep = Padded(m), rightStep = Padded(n);
        long elements = 3 * n + m + n * n + (reduce ? n * n : 0) + (vectors ? left.Count * leftStep + n * rightStep : 0);
        using var scratch = new Scratch(elements * sizeof(T) + (2 * n + 1) * sizeof(double) + n * sizeof(long));
        T* tau = (T*)scratch.Pointer, tauLeft = tau + n, tauRight = tauLeft + n, work = tauRight + n, reflections = work + m, r = reflections + n * n;
        T* u = r + (reduce ? n * n : 0), v = u + (vectors ? left.Count * leftStep : 0);
        double* d = (double*)(v + (vectors ? n * rightStep : 0)), e = d + n;
        var order = (long*)(e + n + 1);

        T* body = a;
        if (reduce)
        {
            Householder<T, F>.Factor(m, n, a, m, tau);
            body = r;
            for (long j = 0; j < n; j++)
            {
                for (long i = 0; i < n; i++)
                {
                    T value = i <= j ? a[j * m + i] : T.Zero;
                    if (transposed) r[i * n + j] = F.Conjugate(value);
                    else r[j * n + i] = value;
                }
            }
        }
        Bidiagonal<T, F>.Reduce(square, n, body, square, d, e, tauLeft, reflections, tauRight, work);
        if (vectors)
        {
            // Where the matrix was reduced first, the vectors beyond n come from that reduction alone.
            for (long j = 0; j < left.Count; j++) new Span<T>(u + j * leftStep, (int)m).Clear();
            if (reduce && transposed) FormRight(n, reflections, tauRight, u, leftStep);
            else Householder<T, F>.Form(square, reduce ? n : left.Count, n, body, square, tauLeft, u, leftStep);
            if (reduce)
            {
                for (long j = n; j < left.Count; j++) u[j * leftStep + j] = T.One;
                Householder<T, F>.ApplyAll(m, n, a, m, tau, u, leftStep, left.Count, adjoint: false);
            }
            if (reduce && transposed) Householder<T, F>.Form(n, n, n, body, n, tauLeft, v, rightStep);
            else FormRight(n, reflections, tauRight, v, rightStep);
        }
        if (!Iterate(m, n, d, e, vectors ? u : null, leftStep, v, rightStep, transposed, lower: transposed && !reduce)) return false;

        Ordering.Sort(n, d, order, static (x, y) => Math.Abs(x) >= Math.Abs(y));
        for (long i = 0; i < n; i++)
        {
            s[i] = Math.Abs(d[order[i]]) * scale;
            if (!vectors) continue;
            left.Store(i, m, u + order[i] * leftStep, negative: transposed && d[order[i]] < 0);
            right.Store(i, n, v + order[i] * rightStep, negative: !transposed && d[order[i]] < 0);
        }
        if (vectors)
            for (long i = n; i < left.Count; i++) left.Store(i, m, u + i * leftStep, negative: false);
        return true;
    }

    private static void FillNaN(long m, long n, double* s, in Factor left, in Factor right)
    {
        new Span<double>(s, (int)n).Fill(double.NaN);
        if (left.To == null) return;
        new Span<T>(left.To, checked((int)(m * left.Count))).Fill(F.Of(double.NaN, double.NaN));
        new Span<T>(right.To, checked((int)(n * right.Count))).Fill(F.Of(double.NaN, double.NaN));
    }

    // The right reflections leave the first coordinate alone.
    private static void FormRight(long n, T* reflections, T* tau, T* v, long step)
    {
        if (n == 0) return;
        new Span<T>(v, (int)n).Clear();
        v[0] = T.One;
        for (long j = 1; j < n; j++) v[j * step] = T.Zero;
        Householder<T, F>.Form(n - 1, n - 1, n - 1, reflections, n - 1, tau, v + step + 1, step);
    }

    private static bool Iterate(long m, long n, double* d, double* e, T* u, long leftStep, T* v, long rightStep, bool transposed, bool lower)
    {
        int parts = sizeof(T) / sizeof(double);
        var left = new RotationBuffer((double*)u, m * parts, leftStep * parts);
        var right = new RotationBuffer(u == null ? null : (double*)v, n * parts, rightStep * parts);
        try
        {
            if (lower) MakeUpper(n, d, e, ref right);
            return transposed ? BidiagonalIteration.Run(n, d, e, ref right, ref left) : BidiagonalIteration.Run(n, d, e, ref left, ref right);
        }
        finally
        {
            left.Dispose();
            right.Dispose();
        }
    }

    private static void MakeUpper(long n, double* d, double* e, ref RotationBuffer u)
    {
        u.Begin(0, 1, n);
        for (long i = 0; i < n - 1; i++)
        {
            (double c, double s, d[i]) = PlaneRotation.Of(d[i], e[i]);
            e[i] = s * d[i + 1];
            d[i + 1] *= c;
            u.Add(c, s);
        }
    }

    // Columns whose distance is a power of two would fall into the same lines of the cache.
    private static long Padded(long n) => n % 32 == 0 && n >= 64 ? n + 8 : n;
}
