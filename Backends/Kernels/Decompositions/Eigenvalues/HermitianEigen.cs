using System.Numerics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>Eigenvalues and eigenvectors of one Hermitian matrix.</summary>
internal static unsafe class HermitianEigen<T, F> where T : unmanaged, INumberBase<T> where F : struct, IField<T>
{
    /// <summary>Decomposes A = V diag(w) Vᴴ.</summary>
    /// <param name="n">The order.</param>
    /// <param name="a">The matrix in row-major order.</param>
    /// <param name="upper">Whether the upper triangle is the one to read.</param>
    /// <param name="w">Receives the eigenvalues in ascending order.</param>
    /// <param name="v">Receives the eigenvectors as columns, in row-major order; null when only values are wanted.</param>
    /// <returns>Whether it converged. A NaN or an infinity makes everything NaN.</returns>
    public static bool Decompose(long n, T* a, bool upper, double* w, T* v)
    {
        using var scratch = new Scratch((2 * n * n + 3 * n) * sizeof(T) + (2 * n + 1) * sizeof(double));
        T* matrix = (T*)scratch.Pointer, tau = matrix + n * n, work = tau + n, vectors = work + 2 * n;
        double* d = (double*)(vectors + n * n), e = d + n;
        var order = (long*)matrix;   // free by then
        for (long j = 0; j < n; j++)
        {
            new Span<T>(matrix + j * n, (int)j).Clear();
            for (long i = j; i < n; i++) matrix[j * n + i] = upper ? F.Conjugate(a[j * n + i]) : a[i * n + j];
        }
        double scale = Norms<T, F>.Normalize(n * n, matrix);
        if (!double.IsFinite(scale))
        {
            new Span<double>(w, (int)n).Fill(double.NaN);
            if (v != null) new Span<T>(v, checked((int)(n * n))).Fill(F.Of(double.NaN, double.NaN));
            return true;
        }
        Tridiagonal<T, F>.Reduce(n, matrix, n, d, e, tau, work);
        if (v != null) FormVectors(n, matrix, tau, vectors);
        if (!Iterate(n, d, e, v == null ? null : vectors)) return false;

        Ordering.Sort(n, d, order, static (x, y) => x <= y);
        for (long j = 0; j < n; j++)
        {
            w[j] = d[order[j]] * scale;
            if (v == null) continue;
            T* column = vectors + order[j] * n;
            for (long i = 0; i < n; i++) v[i * n + j] = column[i];
        }
        return true;
    }

    // The reflections leave the first coordinate alone.
    private static void FormVectors(long n, T* matrix, T* tau, T* vectors)
    {
        if (n == 0) return;
        new Span<T>(vectors, (int)n).Clear();
        vectors[0] = T.One;
        for (long j = 1; j < n; j++) vectors[j * n] = T.Zero;
        Householder<T, F>.Form(n - 1, n - 1, n - 1, matrix + 1, n, tau, vectors + n + 1, n);
    }

    private static bool Iterate(long n, double* d, double* e, T* vectors)
    {
        int parts = sizeof(T) / sizeof(double);
        var rotations = new RotationBuffer((double*)vectors, n * parts, n * parts);
        try
        {
            return Tridiagonal<T, F>.Iterate(n, d, e, ref rotations);
        }
        finally
        {
            rotations.Dispose();
        }
    }
}
