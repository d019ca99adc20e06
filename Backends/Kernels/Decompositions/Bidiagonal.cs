using System.Numerics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// Reduction to a real upper bidiagonal matrix by reflections from both sides (Golub and Reinsch, "Singular value decomposition and least squares
/// solutions", Numer. Math. 14, 1970).
/// </summary>
internal static unsafe class Bidiagonal<T, F> where T : unmanaged, INumberBase<T> where F : struct, IField<T>
{
    /// <summary>
    /// The reduction of a column-major matrix with m >= n, A = Q B Pᴴ. It leaves the vectors of Q's reflections on and below the diagonal; those of P's go to
    /// <paramref name="right"/>, of n - 1 rows and columns.
    /// </summary>
    public static void Reduce(long m, long n, T* a, long column, double* d, double* e, T* tauLeft, T* right, T* tauRight, T* work)
    {
        for (long i = 0; i < n; i++)
        {
            T* v = a + i * column + i, rest = v + column;
            long rows = m - i, columns = n - i - 1;
            tauLeft[i] = Householder<T, F>.Reflect(rows, v);
            d[i] = F.Real(v[0]);
            Householder<T, F>.Apply(rows, v, F.Conjugate(tauLeft[i]), rest, column, columns);
            if (columns == 0) break;

            T* u = right + i * (n - 1) + i, below = rest + 1;
            for (long j = 0; j < columns; j++) u[j] = F.Conjugate(rest[j * column]);
            tauRight[i] = Householder<T, F>.Reflect(columns, u);
            e[i] = F.Real(u[0]);
            if (tauRight[i] == T.Zero) continue;
            u[0] = T.One;
            Householder<T, F>.ApplyRight(rows - 1, columns, u, tauRight[i], below, column, work);
        }
        if (n > 0) e[n - 1] = 0;
    }
}
