using System.Numerics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// The single-shift QR iteration on a complex Hessenberg matrix (Golub and Van Loan, Matrix Computations, 4th ed., 7.5; shifts as Wilkinson's). Matrices are
/// row-major; of the transformation the transpose is kept.
/// </summary>
internal static unsafe class ComplexSchur
{
    private const double Epsilon = 2.220446049250313e-16;
    private const double LeastNormal = 2.2250738585072014e-308;
    private const int MostSweeps = 60;   // for one eigenvalue

    /// <summary>Makes h upper triangular, from row low to high; those outside are so already.</summary>
    /// <returns>Whether it converged.</returns>
    public static bool Iterate(long n, Complex* h, Complex* z, long low, long high)
    {
        double norm = 0;
        for (long i = 0; i < n * n; i++) norm = Math.Max(norm, ComplexField.Size(h[i]));
        int sweeps = 0;
        for (long last = high; last >= low;)
        {
            long first = last;
            for (; first > low; first--)
            {
                double size = ComplexField.Size(h[(first - 1) * n + first - 1]) + ComplexField.Size(h[first * n + first]);
                if (ComplexField.Size(h[first * n + first - 1]) >= Epsilon * (size == 0 ? norm : size)) continue;
                h[first * n + first - 1] = 0;
                break;
            }
            if (first == last)
            {
                last--;
                sweeps = 0;
                continue;
            }
            if (sweeps == MostSweeps) return false;
            Sweep(n, h, z, first, last, Shift(n, h, last, sweeps++));
        }
        return true;
    }

    // The eigenvalue of the last 2 by 2 block that is nearer to its corner.
    private static Complex Shift(long n, Complex* h, long last, int sweep)
    {
        Complex corner = h[last * n + last], below = h[last * n + last - 1];
        if (sweep % 10 == 9) return corner + 0.75 * ComplexField.Size(below);
        Complex product = h[(last - 1) * n + last] * below;
        if (product == 0) return corner;
        Complex half = (h[(last - 1) * n + last - 1] - corner) / 2, root = Complex.Sqrt(half * half + product);
        if (half.Real * root.Real + half.Imaginary * root.Imaginary < 0) root = -root;
        return corner - product / (half + root);
    }

    private static void Sweep(long n, Complex* h, Complex* z, long first, long last, Complex shift)
    {
        for (long k = first; k < last; k++)
        {
            Complex* row = h + k * n, next = row + n;
            bool isFirst = k == first;
            Complex f = isFirst ? row[k] - shift : row[k - 1], g = isFirst ? next[k] : next[k - 1];
            (double c, Complex s, Complex r) = Rotation(f, g);
            if (!isFirst) (row[k - 1], next[k - 1]) = (r, 0);
            Rotate(n - k, c, s, row + k, next + k);
            Complex conjugate = Complex.Conjugate(s);
            for (long i = 0; i <= Math.Min(last, k + 2); i++)
            {
                Complex* at = h + i * n + k;
                (at[0], at[1]) = (c * at[0] + conjugate * at[1], c * at[1] - s * at[0]);
            }
            if (z != null) Rotate(n, c, conjugate, z + k * n, z + (k + 1) * n);
        }
    }

    // (c, s; -conj(s), c) turns (f, g) to (r, 0).
    private static (double, Complex, Complex) Rotation(Complex f, Complex g)
    {
        double x = Complex.Abs(f), y = Complex.Abs(g);
        if (y == 0) return (1, 0, f);
        if (x == 0) return (0, Complex.Conjugate(g) / y, y);
        double length = double.Hypot(x, y);
        Complex phase = f / x;
        return (x / length, phase * Complex.Conjugate(g) / length, phase * length);
    }

    private static void Rotate(long count, double c, Complex s, Complex* x, Complex* y)
    {
        Complex conjugate = Complex.Conjugate(s);
        for (long i = 0; i < count; i++) (x[i], y[i]) = (c * x[i] + s * y[i], c * y[i] - conjugate * x[i]);
    }

    /// <summary>Eigenvectors of the triangular matrix, as rows of <paramref name="x"/>.</summary>
    public static void Vectors(long n, Complex* h, Complex* x)
    {
        double norm = 0;
        for (long i = 0; i < n; i++)
            for (long j = i; j < n; j++) norm = Math.Max(norm, ComplexField.Size(h[i * n + j]));
        double least = Math.Max(Epsilon * norm, LeastNormal);
        for (long k = 0; k < n; k++)
        {
            Complex* v = x + k * n;
            new Span<Complex>(v, (int)n).Clear();
            v[k] = 1;
            for (long i = k - 1; i >= 0; i--)
            {
                Complex divisor = h[i * n + i] - h[k * n + k], value = -ComplexField.Dot(k - i, h + i * n + i + 1, v + i + 1);
                v[i] = value / (ComplexField.Size(divisor) < least ? least : divisor);
                double size = ComplexField.Size(v[i]);
                if (!(size > 1e100)) continue;
                for (long j = i; j <= k; j++) v[j] /= size;
            }
        }
    }
}
