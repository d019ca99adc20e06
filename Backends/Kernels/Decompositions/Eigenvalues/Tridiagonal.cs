using System.Numerics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// Eigenvalues and eigenvectors of Hermitian matrices: reduction to a real tridiagonal matrix by reflections, then the implicit QL or QR iteration (Golub and
/// Van Loan, Matrix Computations, 4th ed., 8.3; Dubrulle, Martin and Wilkinson, "The implicit QL algorithm", Numer. Math. 12, 1968; Greenbaum and Dongarra,
/// "Experiments with QR/QL methods for the symmetric tridiagonal eigenproblem", LAPACK working note 17, 1989).
/// </summary>
internal static unsafe class Tridiagonal<T, F> where T : unmanaged, INumberBase<T> where F : struct, IField<T>
{
    private const double Epsilon = 1.1102230246251565e-16, Least = 2.2250738585072014e-308;
    private const int MostSweeps = 60;   // for one eigenvalue; two or three are usual

    /// <summary>The reduction. Column-major; only the lower triangle is read. Below the subdiagonal it leaves the vectors of the reflections.</summary>
    public static void Reduce(long n, T* a, long column, double* d, double* e, T* tau, T* w)
    {
        for (long i = 0; i < n; i++) a[i * column + i] = F.Of(F.Real(a[i * column + i]));
        for (long i = 0; i < n - 1; i++)
        {
            T* v = a + i * column + i + 1, rest = a + (i + 1) * column + i + 1;
            long r = n - i - 1;
            tau[i] = Householder<T, F>.Reflect(r, v);
            d[i] = F.Real(a[i * column + i]);
            e[i] = F.Real(v[0]);
            if (tau[i] == T.Zero) continue;
            v[0] = T.One;
            MultiplyLower(r, rest, column, v, w);
            for (long k = 0; k < r; k++) w[k] *= tau[i];
            T half = F.Of(-0.5) * tau[i] * F.DotConjugate(r, w, v);
            F.AddScaled(r, half, v, w);
            for (long c = 0; c < r; c++)
                F.AddScaled(r - c, -F.Conjugate(w[c]), v + c, -F.Conjugate(v[c]), w + c, rest + c * column + c);
        }
        if (n > 0) d[n - 1] = F.Real(a[(n - 1) * column + n - 1]);
    }

    // y = A x, by the lower triangle alone.
    private static void MultiplyLower(long n, T* a, long column, T* x, T* y)
    {
        new Span<T>(y, (int)n).Clear();
        for (long c = 0; c < n; c++)
        {
            T* below = a + c * column + c + 1;
            T above = F.AddScaledDot(n - c - 1, x[c], below, y + c + 1, x + c + 1);
            y[c] += below[-1] * x[c] + above;
        }
    }

    /// <summary>
    /// The iteration: d becomes the eigenvalues, in no order; the columns of z are rotated along. Each block is worked from its larger end, and the last two
    /// rows of one are solved directly, so that vectors have the signs that LAPACK's have.
    /// </summary>
    /// <returns>Whether it converged.</returns>
    public static bool Iterate(long n, double* d, double* e, ref RotationBuffer z)
    {
        if (n > 0) e[n - 1] = 0;
        long sweeps = MostSweeps * n;
        for (long first = 0; first < n;)
        {
            long end = first;
            while (end < n - 1 && Math.Abs(e[end]) > Math.Sqrt(Math.Abs(d[end])) * Math.Sqrt(Math.Abs(d[end + 1])) * Epsilon) end++;
            e[end] = 0;
            bool up = Math.Abs(d[end]) < Math.Abs(d[first]);
            bool done = up ? IterateUp(first, end, d, e, ref z, ref sweeps) : IterateDown(first, end, d, e, ref z, ref sweeps);
            if (!done) return false;
            // What splits on the way is small enough to be left: the block is looked at again.
            if (IsDiagonal(first, end, e)) first = end + 1;
        }
        return true;
    }

    private static bool IsDiagonal(long first, long end, double* e)
    {
        for (long i = first; i < end; i++)
            if (e[i] != 0) return false;
        return true;
    }

    private static bool IsSmall(double e, double d, double neighbour) => e * e <= Epsilon * Epsilon * Math.Abs(d) * Math.Abs(neighbour) + Least;

    // QL: eigenvalues appear at the first row.
    private static bool IterateDown(long l, long end, double* d, double* e, ref RotationBuffer z, ref long sweeps)
    {
        while (l <= end)
        {
            long m = l;
            while (m < end && !IsSmall(e[m], d[m], d[m + 1])) m++;
            if (m < end) e[m] = 0;
            if (m == l)
            {
                l++;
                continue;
            }
            if (m == l + 1)
            {
                Two(ref d[l], e[l], ref d[l + 1], out double cosine, out double sine);
                z.Begin(l + 1, -1, 1);
                z.Add(cosine, -sine);
                e[l] = 0;
                l += 2;
                continue;
            }
            if (sweeps-- == 0) return false;
            double g = (d[l + 1] - d[l]) / (2 * e[l]), r = double.Hypot(g, 1);
            g = d[m] - d[l] + e[l] / (g + Math.CopySign(r, g));
            double s = 1, c = 1, p = 0;
            z.Begin(m, -1, m - l);
            for (long i = m - 1; i >= l; i--)
            {
                double f = s * e[i], b = c * e[i];
                (c, s, r) = PlaneRotation.Of(g, f);
                if (i != m - 1) e[i + 1] = r;
                g = d[i + 1] - p;
                r = (d[i] - g) * s + 2 * c * b;
                p = s * r;
                d[i + 1] = g + p;
                g = c * r - b;
                z.Add(c, s);
            }
            d[l] -= p;
            e[l] = g;
        }
        return true;
    }

    // QR: eigenvalues appear at the last row.
    private static bool IterateUp(long first, long l, double* d, double* e, ref RotationBuffer z, ref long sweeps)
    {
        while (l >= first)
        {
            long m = l;
            while (m > first && !IsSmall(e[m - 1], d[m], d[m - 1])) m--;
            if (m > first) e[m - 1] = 0;
            if (m == l)
            {
                l--;
                continue;
            }
            if (m == l - 1)
            {
                Two(ref d[l - 1], e[l - 1], ref d[l], out double cosine, out double sine);
                z.Begin(l - 1, 1, 1);
                z.Add(cosine, sine);
                e[l - 1] = 0;
                l -= 2;
                continue;
            }
            if (sweeps-- == 0) return false;
            double g = (d[l - 1] - d[l]) / (2 * e[l - 1]), r = double.Hypot(g, 1);
            g = d[m] - d[l] + e[l - 1] / (g + Math.CopySign(r, g));
            double s = 1, c = 1, p = 0;
            z.Begin(m, 1, l - m);
            for (long i = m; i < l; i++)
            {
                double f = s * e[i], b = c * e[i];
                (c, s, r) = PlaneRotation.Of(g, f);
                if (i != m) e[i - 1] = r;
                g = d[i] - p;
                r = (d[i + 1] - g) * s + 2 * c * b;
                p = s * r;
                d[i] = g + p;
                g = c * r - b;
                z.Add(c, s);
            }
            d[l] -= p;
            e[l - 1] = g;
        }
        return true;
    }

    // The symmetric matrix of two rows: a becomes its eigenvalue of larger size, c the other; (cosine, sine) is the vector of the former.
    private static void Two(ref double a, double b, ref double c, out double cosine, out double sine)
    {
        double sum = a + c, difference = a - c, twice = b + b, gap = Math.Abs(difference), beside = Math.Abs(twice);
        (double most, double least) = Math.Abs(a) > Math.Abs(c) ? (a, c) : (c, a);
        double root = gap > beside ? gap * Math.Sqrt(1 + beside / gap * (beside / gap))
            : gap < beside ? beside * Math.Sqrt(1 + gap / beside * (gap / beside)) : beside * Math.Sqrt(2);
        bool negative = sum < 0;
        double first = sum == 0 ? 0.5 * root : 0.5 * (negative ? sum - root : sum + root);
        double second = sum == 0 ? -0.5 * root : most / first * least - b / first * b;
        double size = difference >= 0 ? difference + root : difference - root;
        if (Math.Abs(size) > beside)
        {
            double t = -twice / size;
            sine = 1 / Math.Sqrt(1 + t * t);
            cosine = t * sine;
        }
        else if (beside == 0) (cosine, sine) = (1, 0);
        else
        {
            double t = -size / twice;
            cosine = 1 / Math.Sqrt(1 + t * t);
            sine = t * cosine;
        }
        if (negative == difference < 0) (cosine, sine) = (-sine, cosine);
        (a, c) = (first, second);
    }
}
