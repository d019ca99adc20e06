using System.Numerics;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// Determinants, inverses, solutions and direct decompositions of stacks of matrices, which lie one after another in row-major order. Many small matrices
/// are shared among the threads; large ones are done one after another, each by all threads.
/// </summary>
public static unsafe class LinearSystems
{
    private const string Singular = "Singular matrix";

    /// <summary>The determinants of <paramref name="count"/> matrices of order <paramref name="n"/>.</summary>
    public static void Determinants(DTypeCode type, long count, long n, nint a, nint result) =>
        Of(type).Determinants(count, n, a, result, 0);

    /// <summary>Signs, and natural logarithms of absolute values, of determinants; the logarithms as elements of the same type.</summary>
    public static void LogDeterminants(DTypeCode type, long count, long n, nint a, nint signs, nint logarithms) =>
        Of(type).Determinants(count, n, a, signs, logarithms);

    /// <summary>Inverses.</summary>
    /// <param name="type">Element type.</param>
    /// <param name="count">Number of matrices.</param>
    /// <param name="n">Their order.</param>
    /// <param name="a">The matrices.</param>
    /// <param name="result">Receives the inverses.</param>
    /// <param name="quiet">Whether a singular matrix has an inverse of NaN.</param>
    /// <exception cref="LinAlgError">A matrix is singular.</exception>
    public static void Invert(DTypeCode type, long count, long n, nint a, nint result, bool quiet) =>
        Of(type).Solve(count, n, n, a, 0, result, quiet);

    /// <summary>Solutions X of A X = B, for B of <paramref name="columns"/> columns.</summary>
    /// <exception cref="LinAlgError">A matrix is singular.</exception>
    public static void Solve(DTypeCode type, long count, long n, long columns, nint a, nint b, nint result) =>
        Of(type).Solve(count, n, columns, a, b, result, quiet: false);

    /// <summary>Factors L with A = L Lᴴ of the lower triangles, or U = Lᴴ of the upper ones.</summary>
    /// <exception cref="LinAlgError">A matrix is not positive definite.</exception>
    public static void Cholesky(DTypeCode type, long count, long n, bool upper, nint a, nint result) =>
        Of(type).Cholesky(count, n, upper, a, result);

    /// <summary>The factors of A = Q R, in the shapes of <see cref="QRMode"/>.</summary>
    public static void QR(DTypeCode type, long count, long m, long n, QRMode mode, nint a, nint q, nint r) =>
        Of(type).QR(count, m, n, mode, a, q, r);

    /// <summary>Calls a body for ranges of a stack, on all threads if the matrices are many or small.</summary>
    internal static void ForEach(long count, double work, RangeBody body)
    {
        const double Grain = 1 << 14, Large = 1 << 22;
        if (count == 1 || work * count < 2 * Grain || (work >= Large && count < 4 * WorkerPool.Threads)) body(0, count);
        else WorkerPool.For(count, (long)Math.Max(1, Grain / Math.Max(1, work)), body);
    }

    private static ISystems Of(DTypeCode type) => type switch
    {
        DTypeCode.Float32 => new Systems<float, RealField<float, SingleArithmetic>>(),
        DTypeCode.Float64 => new Systems<double, RealField<double, DoubleArithmetic>>(),
        DTypeCode.Complex128 => new Systems<Complex, ComplexField>(),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "no decompositions over this type"),
    };

    private interface ISystems
    {
        void Determinants(long count, long n, nint a, nint signs, nint logarithms);
        void Solve(long count, long n, long columns, nint a, nint b, nint result, bool quiet);
        void Cholesky(long count, long n, bool upper, nint a, nint result);
        void QR(long count, long m, long n, QRMode mode, nint a, nint q, nint r);
    }

    private sealed class Systems<T, F> : ISystems where T : unmanaged, INumberBase<T> where F : struct, IField<T>
    {
        public void Determinants(long count, long n, nint a, nint signs, nint logarithms) => ForEach(count, (double)n * n * n, (start, end) =>
        {
            using var scratch = new Scratch(n * n * sizeof(T) + n * sizeof(int));
            T* lu = (T*)scratch.Pointer, sign = (T*)signs, logarithm = (T*)logarithms;
            var pivots = (int*)(lu + n * n);
            for (long i = start; i < end; i++)
            {
                Copy(n * n, (T*)a + i * n * n, lu);
                Lu<T, F>.Factor(n, lu, pivots);
                if (logarithm == null) sign[i] = Product(n, lu, pivots);
                else (sign[i], logarithm[i]) = Logarithm(n, lu, pivots);
            }
        });

        public void Solve(long count, long n, long columns, nint a, nint b, nint result, bool quiet) => ForEach(count, (double)n * n * (n + columns), (start, end) =>
        {
            using var scratch = new Scratch(n * n * sizeof(T) + n * sizeof(int));
            var lu = (T*)scratch.Pointer;
            var pivots = (int*)(lu + n * n);
            for (long i = start; i < end; i++)
            {
                T* x = (T*)result + i * n * columns;
                Copy(n * n, (T*)a + i * n * n, lu);
                bool regular = Lu<T, F>.Factor(n, lu, pivots);
                if (!regular && !quiet) throw new LinAlgError(Singular);
                if (!regular)
                {
                    new Span<T>(x, checked((int)(n * columns))).Fill(F.Of(double.NaN, double.NaN));
                    continue;
                }
                if (b != 0) Copy(n * columns, (T*)b + i * n * columns, x);
                else Identity(n, x);
                Lu<T, F>.Permute(n, pivots, x, columns);
                Triangular<T, F>.SolveLower(n, lu, n, columns, x, columns, unit: true);
                Triangular<T, F>.SolveUpper(n, lu, n, columns, x, columns);
            }
        });

        public void Cholesky(long count, long n, bool upper, nint a, nint result) => ForEach(count, (double)n * n * n, (start, end) =>
        {
            for (long i = start; i < end; i++)
            {
                T* x = (T*)result + i * n * n;
                Copy(n * n, (T*)a + i * n * n, x);
                if (upper) ConjugateTranspose(n, x);
                if (!Cholesky<T, F>.Factor(n, x)) throw new LinAlgError("Matrix is not positive definite");
                if (upper) ConjugateTranspose(n, x);
            }
        });

        public void QR(long count, long m, long n, QRMode mode, nint a, nint q, nint r) => ForEach(count, (double)m * n * Math.Min(m, n), (start, end) =>
        {
            long least = Math.Min(m, n), columns = mode == QRMode.Complete ? m : least;
            using var scratch = new Scratch((m * n + m * columns + least) * sizeof(T));
            T* work = (T*)scratch.Pointer, vectors = work + m * n, tau = vectors + m * columns;
            for (long i = start; i < end; i++)
            {
                Transpose(m, n, (T*)a + i * m * n, work);
                Householder<T, F>.Factor(m, n, work, m, tau);
                if (mode == QRMode.Raw)
                {
                    Copy(m * n, work, (T*)q + i * m * n);
                    Copy(least, tau, (T*)r + i * least);
                    continue;
                }
                T* upper = (T*)r + i * columns * n;
                for (long row = 0; row < columns; row++)
                    for (long j = 0; j < n; j++) upper[row * n + j] = row <= j ? work[j * m + row] : T.Zero;
                if (mode == QRMode.R) continue;
                Householder<T, F>.Form(m, columns, least, work, m, tau, vectors, m);
                Transpose(columns, m, vectors, (T*)q + i * m * columns);
            }
        });

        // The product may overflow on the way to a result that does not.
        private static T Product(long n, T* lu, int* pivots)
        {
            double real = 1;
            Complex product = 1;
            int exponent = 0;
            for (long i = 0; i < n; i++)
            {
                T factor = lu[i * n + i];
                if (factor == T.Zero) return T.Zero;
                if (pivots[i] != i) factor = -factor;
                if (F.IsComplex) product *= new Complex(F.Real(factor), F.Imaginary(factor));
                else real *= F.Real(factor);
                double size = F.IsComplex ? ComplexField.Size(product) : Math.Abs(real);
                if (size is > 1e-150 and < 1e150 || !double.IsFinite(size)) continue;
                int shift = Math.ILogB(size);
                exponent += shift;
                real = Math.ScaleB(real, -shift);
                product = new Complex(Math.ScaleB(product.Real, -shift), Math.ScaleB(product.Imaginary, -shift));
            }
            return F.IsComplex ? F.Of(Math.ScaleB(product.Real, exponent), Math.ScaleB(product.Imaginary, exponent)) : F.Of(Math.ScaleB(real, exponent));
        }

        private static (T Sign, T Logarithm) Logarithm(long n, T* lu, int* pivots)
        {
            double sum = 0;
            T sign = T.One;
            for (long i = 0; i < n; i++)
            {
                T factor = lu[i * n + i];
                if (factor == T.Zero) return (T.Zero, F.Of(double.NegativeInfinity));
                double size = F.IsComplex ? double.Hypot(F.Real(factor), F.Imaginary(factor)) : F.Size(factor);
                sum += Math.Log(size);
                T direction = F.IsComplex ? factor / F.Of(size) : F.Of(F.Real(factor) < 0 ? -1 : 1);
                sign *= pivots[i] != i ? -direction : direction;
            }
            return (sign, F.Of(sum));
        }

        private static void Identity(long n, T* x)
        {
            for (long i = 0; i < n; i++)
            {
                new Span<T>(x + i * n, (int)n).Clear();
                x[i * n + i] = T.One;
            }
        }

        private static void ConjugateTranspose(long n, T* x)
        {
            for (long i = 0; i < n; i++)
                for (long j = 0; j <= i; j++) (x[i * n + j], x[j * n + i]) = (F.Conjugate(x[j * n + i]), F.Conjugate(x[i * n + j]));
        }

        private static void Transpose(long rows, long columns, T* from, T* to)
        {
            for (long i = 0; i < rows; i++)
                for (long j = 0; j < columns; j++) to[j * rows + i] = from[i * columns + j];
        }

        private static void Copy(long n, T* from, T* to) => Buffer.MemoryCopy(from, to, n * sizeof(T), n * sizeof(T));
    }
}
