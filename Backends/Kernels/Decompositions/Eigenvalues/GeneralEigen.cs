using System.Numerics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>Eigenvalues and right eigenvectors of one square matrix, as complex numbers, with LAPACK's lengths and phases.</summary>
internal static unsafe class GeneralEigen
{
    /// <summary>Decomposes A V = V diag(w). Real matrices have their complex eigenvalues in exact pairs, the one above the axis first.</summary>
    /// <param name="n">The order.</param>
    /// <param name="a">The matrix in row-major order; overwritten.</param>
    /// <param name="w">Receives the eigenvalues.</param>
    /// <param name="v">Receives the eigenvectors as columns, in row-major order; null when only values are wanted.</param>
    /// <returns>Whether it converged: not if there is a NaN or an infinity.</returns>
    public static bool Decompose(long n, double* a, Complex* w, Complex* v)
    {
        double size = Norms<double, RealField<double, DoubleArithmetic>>.Normalize(n * n, a);
        if (!double.IsFinite(size)) return false;
        using var scratch = new Scratch((3 * n * n + 5 * n) * sizeof(double) + n * sizeof(long));
        double* h = (double*)scratch.Pointer, z = h + n * n, x = z + n * n, tau = x + n * n, work = tau + n, real = work + n, imaginary = real + n, scale = imaginary + n;
        var order = (long*)(scale + n);
        (long low, long high) = Hessenberg<double, RealField<double, DoubleArithmetic>>.Balance(n, a, scale, order);
        Turn(n, a, h);
        Hessenberg<double, RealField<double, DoubleArithmetic>>.Reduce(n, h, tau, work);
        // In column-major order z is Q; read by rows it is the transpose, which is what the iteration keeps.
        Hessenberg<double, RealField<double, DoubleArithmetic>>.Form(n, h, tau, v == null ? null : z);
        Turn(n, h, a);
        var schur = new RealSchur(n, a, v == null ? null : z, real, imaginary);
        if (!schur.Iterate(low, high)) return false;
        for (long i = 0; i < n; i++) w[i] = new Complex(real[i], imaginary[i]) * size;
        if (v == null) return true;

        schur.Vectors(x);
        Gemm.Multiply(DTypeCode.Float64, n, n, n, (nint)x, n, 1, (nint)z, n, 1, (nint)h, n, 1);
        using var rows = new Scratch(n * n * sizeof(Complex));
        var vectors = (Complex*)rows.Pointer;
        for (long k = 0; k < n; k++)
        {
            bool pair = imaginary[k] > 0;
            for (long i = 0; i < n; i++) vectors[k * n + i] = new Complex(h[k * n + i], pair ? h[(k + 1) * n + i] : 0);
            if (!pair) continue;
            for (long i = 0; i < n; i++) vectors[(k + 1) * n + i] = Complex.Conjugate(vectors[k * n + i]);
            k++;
        }
        Finish(n, low, high, scale, order, vectors, v, w);
        // Of a pair the second is the conjugate of the first in every bit, signs of zeros included.
        for (long k = 0; k < n - 1; k++)
        {
            if (w[k].Imaginary <= 0) continue;
            for (long i = 0; i < n; i++) v[i * n + k + 1] = Complex.Conjugate(v[i * n + k]);
        }
        return true;
    }

    /// <inheritdoc cref="Decompose(long, double*, Complex*, Complex*)"/>
    public static bool Decompose(long n, Complex* a, Complex* w, Complex* v)
    {
        double size = Norms<Complex, ComplexField>.Normalize(n * n, a);
        if (!double.IsFinite(size)) return false;
        using var scratch = new Scratch((3 * n * n + 2 * n) * sizeof(Complex) + n * (sizeof(double) + sizeof(long)));
        Complex* h = (Complex*)scratch.Pointer, z = h + n * n, x = z + n * n, tau = x + n * n, work = tau + n;
        var scale = (double*)(work + n);
        var order = (long*)(scale + n);
        (long low, long high) = Hessenberg<Complex, ComplexField>.Balance(n, a, scale, order);
        Turn(n, a, h);
        Hessenberg<Complex, ComplexField>.Reduce(n, h, tau, work);
        Hessenberg<Complex, ComplexField>.Form(n, h, tau, v == null ? null : z);
        Turn(n, h, a);
        if (!ComplexSchur.Iterate(n, a, v == null ? null : z, low, high)) return false;
        for (long i = 0; i < n; i++) w[i] = a[i * n + i] * size;
        if (v == null) return true;

        ComplexSchur.Vectors(n, a, x);
        Gemm.Multiply(DTypeCode.Complex128, n, n, n, (nint)x, n, 1, (nint)z, n, 1, (nint)h, n, 1);
        Finish(n, low, high, scale, order, h, v, w);
        return true;
    }

    // Length 1, and for complex eigenvalues the largest element real, as LAPACK's geev.
    private static void Finish(long n, long low, long high, double* scale, long* order, Complex* rows, Complex* v, Complex* w)
    {
        Hessenberg<Complex, ComplexField>.Unbalance(n, low, high, scale, order, rows);
        for (long k = 0; k < n; k++)
        {
            Complex* x = rows + k * n;
            double length = Norms<Complex, ComplexField>.Of(n, x), largest = 0;
            long at = 0;
            bool isReal = true;
            for (long i = 0; i < n; i++)
            {
                x[i] /= length;
                isReal &= x[i].Imaginary == 0;
                double square = ComplexField.Square(x[i]);
                if (square > largest) (largest, at) = (square, i);
            }
            if (!isReal)
            {
                Complex phase = Complex.Conjugate(x[at]) / Math.Sqrt(largest);
                for (long i = 0; i < n; i++) x[i] *= phase;
                x[at] = x[at].Real;
            }
            for (long i = 0; i < n; i++) v[i * n + k] = x[i];
        }
    }

    private static void Turn<T>(long n, T* from, T* to) where T : unmanaged
    {
        for (long i = 0; i < n; i++)
            for (long j = 0; j < n; j++) to[j * n + i] = from[i * n + j];
    }
}
