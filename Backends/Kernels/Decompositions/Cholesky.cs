using System.Numerics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// Cholesky decomposition A = L Lᴴ of the lower triangle, in place in row-major order. Left-looking: each block of columns first takes what the ones
/// before it contribute, as one matrix product (Golub and Van Loan, Matrix Computations, 4th ed., 4.2.7).
/// </summary>
internal static unsafe class Cholesky<T, F> where T : unmanaged, INumberBase<T> where F : struct, IField<T>
{
    private const long BlockWidth = 32;
    private const long ParallelFrom = 1 << 13;   // elements below a block

    /// <summary>Decomposes, and clears what is above the diagonal.</summary>
    /// <returns>Whether the matrix is positive definite; if not, the result means nothing.</returns>
    public static bool Factor(long n, T* a)
    {
        for (long first = 0; first < n; first += BlockWidth)
        {
            long next = Math.Min(first + BlockWidth, n);
            if (first > 0) Update(n, a, first, next - first);
            if (!FactorColumns(n, a, first, next)) return false;
        }
        for (long i = 0; i < n; i++) new Span<T>(a + i * n + i + 1, (int)(n - i - 1)).Clear();
        return true;
    }

    private static void Update(long n, T* a, long first, long width)
    {
        using var scratch = new Scratch(width * first * sizeof(T));
        var head = (T*)scratch.Pointer;
        for (long i = 0; i < width; i++)
            for (long k = 0; k < first; k++) head[i * first + k] = -F.Conjugate(a[(first + i) * n + k]);
        Gemm.Accumulate(F.Type, n - first, width, first, (nint)(a + first * n), n, 1, (nint)head, 1, first, (nint)(a + first * n + first), n, 1);
    }

    private static bool FactorColumns(long n, T* a, long first, long next)
    {
        if (!FactorRows(n, a, first, next, first, next)) return false;
        if ((n - next) * (next - first) < ParallelFrom) return FactorRows(n, a, first, next, next, n);
        WorkerPool.For(n - next, BlockWidth, (start, end) => FactorRows(n, a, first, next, next + start, next + end));
        return true;
    }

    // Rows below the block depend on the block alone.
    private static bool FactorRows(long n, T* a, long first, long next, long start, long end)
    {
        for (long i = start; i < end; i++)
        {
            T* row = a + i * n;
            for (long j = first; j < Math.Min(i, next); j++)
            {
                T* other = a + j * n;
                row[j] = (row[j] - F.DotConjugate(j - first, other + first, row + first)) * F.Of(1 / F.Real(other[j]));
            }
            if (i >= next) continue;
            double rest = F.Real(row[i]) - F.Real(F.DotConjugate(i - first, row + first, row + first));
            if (rest <= 0) return false;   // NaN goes on, as in LAPACK
            row[i] = F.Of(Math.Sqrt(rest));
        }
        return true;
    }
}
