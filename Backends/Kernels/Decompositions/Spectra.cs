using System.Numerics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>Singular values and eigenvalues of stacks of matrices of float64 or complex128, which lie one after another in row-major order.</summary>
public static unsafe class Spectra
{
    private const double Sweeps = 8;   // work of an iteration, as products of matrices

    /// <summary>Singular values, as elements of the same type, and vectors.</summary>
    /// <param name="type">Element type.</param>
    /// <param name="count">Number of matrices.</param>
    /// <param name="m">Rows.</param>
    /// <param name="n">Columns.</param>
    /// <param name="a">The matrices.</param>
    /// <param name="s">Receives the min(m, n) values of each.</param>
    /// <param name="u">Receives U; 0 if no vectors are wanted.</param>
    /// <param name="vh">Receives Vᴴ.</param>
    /// <param name="full">Whether U and V are square.</param>
    /// <exception cref="LinAlgError">The iteration does not converge: there is a NaN.</exception>
    public static void SingularValues(DTypeCode type, long count, long m, long n, nint a, nint s, nint u, nint vh, bool full)
    {
        if (type == DTypeCode.Float64) SingularValues<double, RealField<double, DoubleArithmetic>>(count, m, n, a, s, u, vh, full);
        else SingularValues<Complex, ComplexField>(count, m, n, a, s, u, vh, full);
    }

    /// <summary>
    /// Eigenvalues of Hermitian matrices, as elements of the same type, in ascending order, and eigenvectors as columns, if wanted. A NaN or an infinity makes
    /// those of its matrix NaN.
    /// </summary>
    /// <exception cref="LinAlgError">The iteration does not converge.</exception>
    public static void Hermitian(DTypeCode type, long count, long n, bool upper, nint a, nint w, nint v)
    {
        if (type == DTypeCode.Float64) Hermitian<double, RealField<double, DoubleArithmetic>>(count, n, upper, a, w, v);
        else Hermitian<Complex, ComplexField>(count, n, upper, a, w, v);
    }

    /// <summary>Eigenvalues of any square matrices, as complex numbers, and eigenvectors as columns, if wanted.</summary>
    /// <exception cref="LinAlgError">The iteration does not converge: there is a NaN or an infinity.</exception>
    public static void General(DTypeCode type, long count, long n, nint a, nint w, nint v)
    {
        int size = type == DTypeCode.Float64 ? sizeof(double) : sizeof(Complex);
        LinearSystems.ForEach(count, Sweeps * n * n * n, (start, end) =>
        {
            using var scratch = new Scratch(n * n * size);
            for (long i = start; i < end; i++)
            {
                Complex* values = (Complex*)w + i * n, vectors = v == 0 ? null : (Complex*)v + i * n * n;
                Buffer.MemoryCopy((byte*)a + i * n * n * size, (void*)scratch.Pointer, n * n * size, n * n * size);
                bool converged = type == DTypeCode.Float64
                    ? GeneralEigen.Decompose(n, (double*)scratch.Pointer, values, vectors)
                    : GeneralEigen.Decompose(n, (Complex*)scratch.Pointer, values, vectors);
                if (!converged) throw new LinAlgError("Eigenvalues did not converge");
            }
        });
    }

    private static void SingularValues<T, F>(long count, long m, long n, nint a, nint s, nint u, nint vh, bool full)
        where T : unmanaged, INumberBase<T> where F : struct, IField<T>
    {
        long least = Math.Min(m, n), columns = full ? m : least, rows = full ? n : least;
        LinearSystems.ForEach(count, Sweeps * m * n * least, (start, end) =>
        {
            using var scratch = new Scratch(m * n * sizeof(T) + least * sizeof(double));
            var matrix = (T*)scratch.Pointer;
            var values = (double*)(matrix + m * n);
            for (long i = start; i < end; i++)
            {
                Buffer.MemoryCopy((T*)a + i * m * n, matrix, m * n * sizeof(T), m * n * sizeof(T));
                T* left = u == 0 ? null : (T*)u + i * m * columns, right = u == 0 ? null : (T*)vh + i * rows * n, to = (T*)s + i * least;
                if (!Svd<T, F>.Decompose(m, n, matrix, values, left, columns, right, rows)) throw new LinAlgError("SVD did not converge");
                for (long k = 0; k < least; k++) to[k] = F.Of(values[k]);
            }
        });
    }

    private static void Hermitian<T, F>(long count, long n, bool upper, nint a, nint w, nint v) where T : unmanaged, INumberBase<T> where F : struct, IField<T> =>
        LinearSystems.ForEach(count, Sweeps * n * n * n, (start, end) =>
        {
            using var scratch = new Scratch(n * sizeof(double));
            var values = (double*)scratch.Pointer;
            for (long i = start; i < end; i++)
            {
                T* vectors = v == 0 ? null : (T*)v + i * n * n, to = (T*)w + i * n;
                if (!HermitianEigen<T, F>.Decompose(n, (T*)a + i * n * n, upper, values, vectors)) throw new LinAlgError("Eigenvalues did not converge");
                for (long k = 0; k < n; k++) to[k] = F.Of(values[k]);
            }
        });
}
