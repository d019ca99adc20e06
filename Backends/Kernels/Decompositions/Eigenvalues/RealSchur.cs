using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// The double-shift QR iteration on a real Hessenberg matrix (Francis, "The QR transformation", Computer Journal 4, 1961; Martin, Peters and Wilkinson, "The QR
/// algorithm for real Hessenberg matrices", Numer. Math. 14, 1970). Matrices are row-major, so that rows are combined as registers; of the
/// transformation the transpose is kept, for the same reason.
/// </summary>
internal unsafe ref struct RealSchur(long n, double* h, double* z, double* real, double* imaginary)
{
    private const double Epsilon = 2.220446049250313e-16;
    private const double LeastNormal = 2.2250738585072014e-308;
    private const int MostSweeps = 60;   // for one eigenvalue or pair

    private double _norm, _shifted;

    /// <summary>Makes h upper triangular but for 2 by 2 blocks of complex pairs, from row low to high; those outside are triangular already.</summary>
    /// <returns>Whether it converged.</returns>
    public bool Iterate(long low, long high)
    {
        for (long i = 0; i < n; i++)
        {
            if (i < low || i > high) (real[i], imaginary[i]) = (h[i * n + i], 0);
            for (long j = Math.Max(i - 1, 0); j < n; j++) _norm += Math.Abs(h[i * n + j]);
        }
        int sweeps = 0;
        for (long last = high; last >= low;)
        {
            long first = last;
            for (; first > low; first--)
            {
                double size = Math.Abs(h[(first - 1) * n + first - 1]) + Math.Abs(h[first * n + first]);
                if (Math.Abs(h[first * n + first - 1]) < Epsilon * (size == 0 ? _norm : size)) break;
            }
            if (first >= last - 1)
            {
                if (first == last) One(last);
                else Two(last);
                last = first - 1;
                sweeps = 0;
                continue;
            }
            if (sweeps == MostSweeps) return false;
            Sweep(low, first, last, sweeps++);
        }
        return true;
    }

    private readonly void One(long i)
    {
        real[i] = h[i * n + i] += _shifted;
        imaginary[i] = 0;
    }

    private readonly void Two(long last)
    {
        double* upper = h + (last - 1) * n, lower = upper + n;
        double product = lower[last - 1] * upper[last], p = (upper[last - 1] - lower[last]) / 2, q = p * p + product, root = Math.Sqrt(Math.Abs(q));
        lower[last] += _shifted;
        upper[last - 1] += _shifted;
        double x = lower[last];
        if (q < 0)
        {
            real[last - 1] = real[last] = x + p;
            (imaginary[last - 1], imaginary[last]) = (root, -root);
            return;
        }
        root = p + Math.CopySign(root, p);   // of a negative zero too: the order of the two is LAPACK's
        real[last - 1] = x + root;
        real[last] = root != 0 ? x - product / root : x + root;
        imaginary[last - 1] = imaginary[last] = 0;
        double below = lower[last - 1], length = double.Hypot(below, root);
        if (length == 0) return;
        double s = below / length, c = root / length;
        Rotate(n - last + 1, c, s, upper + last - 1, lower + last - 1);
        for (long i = 0; i <= last; i++)
        {
            double a = h[i * n + last - 1], b = h[i * n + last];
            (h[i * n + last - 1], h[i * n + last]) = (c * a + s * b, c * b - s * a);
        }
        lower[last - 1] = 0;
        if (z != null) Rotate(n, c, s, z + (last - 1) * n, z + last * n);
    }

    private void Sweep(long low, long first, long last, int sweep)
    {
        double x = h[last * n + last], y = h[(last - 1) * n + last - 1], w = h[last * n + last - 1] * h[(last - 1) * n + last];
        if (sweep is 10 or 20 or 40)
        {
            // Shifts that no pattern of the matrix repeats for ever.
            Shift(low, last, x);
            double s = Math.Abs(h[last * n + last - 1]) + Math.Abs(h[(last - 1) * n + last - 2]);
            x = y = 0.75 * s;
            w = -0.4375 * s * s;
        }
        else if (sweep == 30)
        {
            double half = (y - x) / 2, s = half * half + w;
            if (s > 0)
            {
                s = x - w / (half + (y < x ? -Math.Sqrt(s) : Math.Sqrt(s)));
                Shift(low, last, s);
                x = y = w = 0.964;
            }
        }
        (long start, double p, double q, double r) = Start(first, last, x, y, w);
        for (long i = start + 2; i <= last; i++)
        {
            h[i * n + i - 2] = 0;
            if (i > start + 2) h[i * n + i - 3] = 0;
        }
        for (long k = start; k < last; k++)
        {
            bool three = k < last - 1;
            double size = 1;
            if (k > start)
            {
                (p, q, r) = (h[k * n + k - 1], h[(k + 1) * n + k - 1], three ? h[(k + 2) * n + k - 1] : 0);
                size = Math.Abs(p) + Math.Abs(q) + Math.Abs(r);
                if (size == 0) continue;
                (p, q, r) = (p / size, q / size, r / size);
            }
            double s = Math.CopySign(Math.Sqrt(p * p + q * q + r * r), p);
            if (s == 0) continue;
            if (k > start) h[k * n + k - 1] = -s * size;
            else if (first != start) h[k * n + k - 1] = -h[k * n + k - 1];
            p += s;
            Reflect(k, last, three, p / s, q / s, r / s, q / p, r / p);
        }
    }

    private void Shift(long low, long last, double by)
    {
        _shifted += by;
        for (long i = low; i <= last; i++) h[i * n + i] -= by;
    }

    // Where two small subdiagonal elements in a row let the sweep start, and the first column of (H - shift 1)(H - shift 2).
    private readonly (long Start, double P, double Q, double R) Start(long first, long last, double x, double y, double w)
    {
        for (long m = last - 2; ; m--)
        {
            double* row = h + m * n, next = row + n;
            double diagonal = row[m], r = x - diagonal, s = y - diagonal;
            double p = (r * s - w) / next[m] + row[m + 1], q = next[m + 1] - diagonal - r - s;
            r = next[n + m + 1];
            double size = Math.Abs(p) + Math.Abs(q) + Math.Abs(r);
            (p, q, r) = (p / size, q / size, r / size);
            if (m == first) return (m, p, q, r);
            double beside = Math.Abs(p) * (Math.Abs(h[(m - 1) * n + m - 1]) + Math.Abs(diagonal) + Math.Abs(next[m + 1]));
            if (Math.Abs(row[m - 1]) * (Math.Abs(q) + Math.Abs(r)) < Epsilon * beside) return (m, p, q, r);
        }
    }

    // The reflection of rows and columns k, k + 1 and perhaps k + 2: I - (x, y, z) (1, q, r)ᵀ.
    private readonly void Reflect(long k, long last, bool three, double x, double y, double z3, double q, double r)
    {
        double* row = h + k * n;
        if (three) Combine(n - k, row + k, row + n + k, row + 2 * n + k, 1, q, r, x, y, z3);
        else Combine(n - k, row + k, row + n + k, 1, q, x, y);
        long rows = Math.Min(last, k + 3);
        for (long i = 0; i <= rows; i++)
        {
            double* at = h + i * n + k;
            double p = x * at[0] + y * at[1];
            if (three)
            {
                p += z3 * at[2];
                at[2] -= p * r;
            }
            at[0] -= p;
            at[1] -= p * q;
        }
        if (z == null) return;
        double* column = z + k * n;
        if (three) Combine(n, column, column + n, column + 2 * n, x, y, z3, 1, q, r);
        else Combine(n, column, column + n, x, y, 1, q);
    }

    // p = f a + g b + k c; a -= p u, b -= p v, c -= p w.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Combine(long count, double* a, double* b, double* c, double f, double g, double k, double u, double v, double w)
    {
        long i = 0;
        for (; i + 4 <= count; i += 4)
        {
            Vector256<double> x = Vector256.Load(a + i), y = Vector256.Load(b + i), z = Vector256.Load(c + i), p = f * x + g * y + k * z;
            (x - p * u).Store(a + i);
            (y - p * v).Store(b + i);
            (z - p * w).Store(c + i);
        }
        for (; i < count; i++)
        {
            double p = f * a[i] + g * b[i] + k * c[i];
            a[i] -= p * u;
            b[i] -= p * v;
            c[i] -= p * w;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Combine(long count, double* a, double* b, double f, double g, double u, double v)
    {
        long i = 0;
        for (; i + 4 <= count; i += 4)
        {
            Vector256<double> x = Vector256.Load(a + i), y = Vector256.Load(b + i), p = f * x + g * y;
            (x - p * u).Store(a + i);
            (y - p * v).Store(b + i);
        }
        for (; i < count; i++)
        {
            double p = f * a[i] + g * b[i];
            a[i] -= p * u;
            b[i] -= p * v;
        }
    }

    private static void Rotate(long count, double c, double s, double* x, double* y)
    {
        for (long i = 0; i < count; i++) (x[i], y[i]) = (c * x[i] + s * y[i], c * y[i] - s * x[i]);
    }

    /// <summary>
    /// Eigenvectors of the matrix that <see cref="Iterate"/> leaves, as rows of <paramref name="x"/>; of a complex pair the first row holds the real parts, the
    /// second the imaginary parts of the vector whose eigenvalue is in the upper half plane.
    /// </summary>
    public readonly void Vectors(double* x)
    {
        double least = Math.Max(Epsilon * _norm, LeastNormal);
        for (long k = 0; k < n; k++)
        {
            bool pair = imaginary[k] > 0;
            long end = pair ? k + 2 : k + 1;
            double* re = x + k * n, im = pair ? re + n : null;
            new Span<double>(re, (int)(pair ? 2 * n : n)).Clear();
            Complex lambda = new(real[k], imaginary[k]);
            if (pair) StartPair(k, lambda, re, im);
            else re[k] = 1;
            for (long i = k - 1; i >= 0; i--)
            {
                double* row = h + i * n;
                Complex right = -Product(row, i + 1, end, re, im);
                if (imaginary[i] == 0)
                {
                    Complex divisor = real[i] - lambda;
                    Store(i, Complex.Abs(divisor) < least ? right / least : right / divisor, re, im);
                }
                else
                {
                    // Rows i - 1 and i are one block.
                    double* upper = row - n;
                    Complex above = -Product(upper, i + 1, end, re, im), a = upper[i - 1] - lambda, d = row[i] - lambda;
                    Complex determinant = a * d - upper[i] * row[i - 1];
                    if (Complex.Abs(determinant) < least * _norm) determinant = least * _norm;
                    Store(i, (a * right - row[i - 1] * above) / determinant, re, im);
                    Store(--i, (d * above - upper[i + 1] * right) / determinant, re, im);
                }
                Limit(i, end, re, im);
            }
            if (pair) k++;
        }
    }

    private readonly void StartPair(long k, Complex lambda, double* re, double* im)
    {
        double* row = h + k * n, next = row + n;
        Complex first = 1, second = 1;
        if (Math.Abs(row[k + 1]) >= Math.Abs(next[k])) second = (lambda - row[k]) / row[k + 1];
        else first = (lambda - next[k + 1]) / next[k];
        (re[k], im[k]) = (first.Real, first.Imaginary);
        (re[k + 1], im[k + 1]) = (second.Real, second.Imaginary);
    }

    private static Complex Product(double* row, long from, long to, double* re, double* im) => new(
        RealField<double, DoubleArithmetic>.Dot(to - from, row + from, re + from),
        im == null ? 0 : RealField<double, DoubleArithmetic>.Dot(to - from, row + from, im + from));

    private static void Store(long i, Complex value, double* re, double* im)
    {
        re[i] = value.Real;
        if (im != null) im[i] = value.Imaginary;
    }

    // Vectors of nearly equal eigenvalues may grow beyond all bounds: their length means nothing.
    private static void Limit(long i, long end, double* re, double* im)
    {
        double size = 0;
        for (long j = i; j < Math.Min(i + 2, end); j++) size = Math.Max(size, Math.Max(Math.Abs(re[j]), im == null ? 0 : Math.Abs(im[j])));
        if (!(size > 1e100)) return;
        for (long j = i; j < end; j++)
        {
            re[j] /= size;
            if (im != null) im[j] /= size;
        }
    }
}
