using System.Numerics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// Eigenvalues and eigenvectors of Hermitian matrices: reduction to a real tridiagonal matrix by reflections, then the implicit QL iteration (Golub and Van
/// Loan, Matrix Computations, 4th ed., 8.3; Dubrulle, Martin and Wilkinson, "The implicit QL algorithm", Numer. Math. 12, 1968).
/// </summary>
internal static unsafe class Tridiagonal<T, F> where T : unmanaged, INumberBase<T> where F : struct, IField<T>
{
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

    /// <summary>The iteration: d becomes the eigenvalues, in no order; the columns of z are rotated along.</summary>
    /// <returns>Whether it converged.</returns>
    public static bool Iterate(long n, double* d, double* e, ref RotationBuffer z)
    {
        const double Epsilon = 1.1102230246251565e-16;
        if (n > 0) e[n - 1] = 0;
        for (long low = 0; low < n; low++)
        {
            for (int sweep = 0; ; sweep++)
            {
                long high = low;
                while (high < n - 1 && Math.Abs(e[high]) > Epsilon * (Math.Abs(d[high]) + Math.Abs(d[high + 1]))) high++;
                if (high == low) break;
                if (sweep == MostSweeps) return false;
                Sweep(low, high, d, e, ref z);
            }
        }
        return true;
    }

    private static void Sweep(long low, long high, double* d, double* e, ref RotationBuffer z)
    {
        double g = (d[low + 1] - d[low]) / (2 * e[low]), r = double.Hypot(g, 1);
        g = d[high] - d[low] + e[low] / (g + Math.CopySign(r, g));
        double s = 1, c = 1, p = 0;
        z.Begin(high, -1, high - low);
        for (long i = high - 1; i >= low; i--)
        {
            double f = s * e[i], b = c * e[i];
            r = Length(f, g);
            e[i + 1] = r;
            if (r == 0)
            {
                d[i + 1] -= p;
                e[high] = 0;
                return;
            }
            s = f / r;
            c = g / r;
            g = d[i + 1] - p;
            r = (d[i] - g) * s + 2 * c * b;
            p = s * r;
            d[i + 1] = g + p;
            g = c * r - b;
            z.Add(c, s);
        }
        d[low] -= p;
        e[low] = g;
        e[high] = 0;
    }

    private static double Length(double x, double y)
    {
        double square = x * x + y * y;
        return square is > 1e-280 and < 1e280 ? Math.Sqrt(square) : double.Hypot(x, y);
    }
}
