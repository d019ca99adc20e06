namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// The implicit QR iteration for singular values of a real upper bidiagonal matrix, with a shift of zero where only that keeps small values accurate, chasing
/// the bulge towards the smaller end (Demmel and Kahan, "Accurate singular values of bidiagonal matrices", SIAM J. Sci. Stat. Comput. 11, 1990). Vectors have
/// the signs that LAPACK's have.
/// </summary>
internal static unsafe class BidiagonalIteration
{
    private const double Epsilon = 1.1102230246251565e-16, Least = 2.2250738585072014e-308;
    private const int MostSweeps = 6;   // times the square of the order, counted in rotations
    private static readonly double s_tolerance = Math.Max(10, Math.Min(100, Math.Pow(Epsilon, -0.125))) * Epsilon;

    /// <summary>The iteration: d becomes the singular values, some perhaps negative and in no order; the columns of u and v are rotated along.</summary>
    /// <returns>Whether it converged.</returns>
    public static bool Run(long n, double* d, double* e, ref RotationBuffer u, ref RotationBuffer v)
    {
        double threshold = Threshold(n, d, e);
        double most = (double)MostSweeps * n * n, rotations = 0;
        bool down = true;
        long oldFirst = -1, oldLast = -1;
        for (long m = n - 1; m > 0;)
        {
            if (rotations > most) return false;
            long first = m;
            double size = Math.Abs(d[m]);
            while (first > 0 && Math.Abs(e[first - 1]) > threshold)
            {
                first--;
                size = Math.Max(size, Math.Max(Math.Abs(d[first]), Math.Abs(e[first])));
            }
            if (first > 0) e[first - 1] = 0;
            if (first == m)
            {
                m--;
                continue;
            }
            if (first == m - 1)
            {
                Two(ref d[first], e[first], ref d[m], out double sinR, out double cosR, out double sinL, out double cosL);
                e[first] = 0;
                v.Rotate(first, m, cosR, sinR);
                u.Rotate(first, m, cosL, sinL);
                m -= 2;
                continue;
            }
            if (first > oldLast || m < oldFirst) down = Math.Abs(d[first]) >= Math.Abs(d[m]);
            if (Splits(first, m, d, e, down, out double smallest)) continue;
            (oldFirst, oldLast) = (first, m);
            double shift = Shift(n, first, m, d, e, down, smallest, size);
            rotations += m - first;
            if (down) Down(first, m, d, e, shift, threshold, ref u, ref v);
            else Up(first, m, d, e, shift, threshold, ref u, ref v);
        }
        return true;
    }

    // Below it an element beside the diagonal may be taken for zero: the smallest singular value, from a lower bound of it, keeps its relative accuracy.
    private static double Threshold(long n, double* d, double* e)
    {
        if (n == 0) return 0;
        double least = Math.Abs(d[0]), mu = least;
        for (long i = 1; i < n && least != 0; i++)
        {
            mu = Math.Abs(d[i]) * (mu / (mu + Math.Abs(e[i - 1])));
            least = Math.Min(least, mu);
        }
        return Math.Max(s_tolerance * (least / Math.Sqrt(n)), MostSweeps * (n * (n * Least)));
    }

    // Whether an element beside the diagonal is small enough beside its neighbours; it is then zero.
    private static bool Splits(long first, long last, double* d, double* e, bool down, out double smallest)
    {
        smallest = 0;
        long end = down ? last - 1 : first;
        if (Math.Abs(e[end]) <= s_tolerance * Math.Abs(d[down ? last : first]))
        {
            e[end] = 0;
            return true;
        }
        double mu = smallest = Math.Abs(d[down ? first : last]);
        for (long step = 0; step < last - first; step++)
        {
            long i = down ? first + step : last - 1 - step;
            if (Math.Abs(e[i]) <= s_tolerance * mu)
            {
                e[i] = 0;
                return true;
            }
            mu = Math.Abs(d[down ? i + 1 : i]) * (mu / (mu + Math.Abs(e[i])));
            smallest = Math.Min(smallest, mu);
        }
        return false;
    }

    private static double Shift(long n, long first, long last, double* d, double* e, bool down, double smallest, double size)
    {
        if (n * s_tolerance * (smallest / size) <= Math.Max(Epsilon, 0.01 * s_tolerance)) return 0;
        double head = Math.Abs(d[down ? first : last]);
        double shift = down ? Smaller(d[last - 1], e[last - 1], d[last]) : Smaller(d[first], e[first], d[first + 1]);
        return head > 0 && shift / head * (shift / head) < Epsilon ? 0 : shift;
    }

    private static void Down(long first, long last, double* d, double* e, double shift, double threshold, ref RotationBuffer u, ref RotationBuffer v)
    {
        u.Begin(first, 1, last - first);
        v.Begin(first, 1, last - first);
        if (shift == 0)
        {
            double c = 1, s, oldC = 1, oldS = 0;
            for (long i = first; i < last; i++)
            {
                (c, s, double r) = PlaneRotation.Of(d[i] * c, e[i]);
                if (i > first) e[i - 1] = oldS * r;
                (oldC, oldS, d[i]) = PlaneRotation.Of(oldC * r, d[i + 1] * s);
                v.Add(c, s);
                u.Add(oldC, oldS);
            }
            double h = d[last] * c;
            d[last] = h * oldC;
            e[last - 1] = h * oldS;
        }
        else
        {
            double f = (Math.Abs(d[first]) - shift) * (Math.CopySign(1, d[first]) + shift / d[first]), g = e[first];
            for (long i = first; i < last; i++)
            {
                (double c, double s, double r) = PlaneRotation.Of(f, g);
                if (i > first) e[i - 1] = r;
                f = c * d[i] + s * e[i];
                e[i] = c * e[i] - s * d[i];
                g = s * d[i + 1];
                d[i + 1] *= c;
                v.Add(c, s);
                (c, s, d[i]) = PlaneRotation.Of(f, g);
                f = c * e[i] + s * d[i + 1];
                d[i + 1] = c * d[i + 1] - s * e[i];
                if (i < last - 1)
                {
                    g = s * e[i + 1];
                    e[i + 1] *= c;
                }
                u.Add(c, s);
            }
            e[last - 1] = f;
        }
        if (Math.Abs(e[last - 1]) <= threshold) e[last - 1] = 0;
    }

    private static void Up(long first, long last, double* d, double* e, double shift, double threshold, ref RotationBuffer u, ref RotationBuffer v)
    {
        u.Begin(last, -1, last - first);
        v.Begin(last, -1, last - first);
        if (shift == 0)
        {
            double c = 1, s, oldC = 1, oldS = 0;
            for (long i = last; i > first; i--)
            {
                (c, s, double r) = PlaneRotation.Of(d[i] * c, e[i - 1]);
                if (i < last) e[i] = oldS * r;
                (oldC, oldS, d[i]) = PlaneRotation.Of(oldC * r, d[i - 1] * s);
                u.Add(c, s);
                v.Add(oldC, oldS);
            }
            double h = d[first] * c;
            d[first] = h * oldC;
            e[first] = h * oldS;
        }
        else
        {
            double f = (Math.Abs(d[last]) - shift) * (Math.CopySign(1, d[last]) + shift / d[last]), g = e[last - 1];
            for (long i = last; i > first; i--)
            {
                (double c, double s, double r) = PlaneRotation.Of(f, g);
                if (i < last) e[i] = r;
                f = c * d[i] + s * e[i - 1];
                e[i - 1] = c * e[i - 1] - s * d[i];
                g = s * d[i - 1];
                d[i - 1] *= c;
                u.Add(c, s);
                (c, s, d[i]) = PlaneRotation.Of(f, g);
                f = c * e[i - 1] + s * d[i - 1];
                d[i - 1] = c * d[i - 1] - s * e[i - 1];
                if (i > first + 1)
                {
                    g = s * e[i - 2];
                    e[i - 2] *= c;
                }
                v.Add(c, s);
            }
            e[first] = f;
        }
        if (Math.Abs(e[first]) <= threshold) e[first] = 0;
    }

    // The smaller singular value of the triangular matrix (f, g; 0, h).
    private static double Smaller(double f, double g, double h)
    {
        double least = Math.Min(Math.Abs(f), Math.Abs(h)), most = Math.Max(Math.Abs(f), Math.Abs(h)), beside = Math.Abs(g);
        if (least == 0) return 0;
        double a, b = 1 + least / most, t = (most - least) / most, u;
        if (beside < most)
        {
            u = beside / most;
            a = Math.Sqrt(b * b + u * u) + Math.Sqrt(t * t + u * u);
            return least * (2 / a);
        }
        u = most / beside;
        if (u == 0) return least * most / beside;
        a = 1 / (Math.Sqrt(1 + b * u * (b * u)) + Math.Sqrt(1 + t * u * (t * u)));
        return 2 * (least * a * u);
    }

    // The singular values of the triangular matrix (f, g; 0, h), the larger first, and the rotations that make it diagonal.
    private static void Two(ref double f, double g, ref double h, out double sinR, out double cosR, out double sinL, out double cosL)
    {
        double ft = f, ht = h;
        bool swap = Math.Abs(h) > Math.Abs(f);
        if (swap) (ft, ht) = (ht, ft);
        double fa = Math.Abs(ft), ha = Math.Abs(ht), ga = Math.Abs(g), cl, sl, cr, sr, least, most;
        int largest = swap ? 3 : 1;
        if (ga == 0) (least, most, cl, cr, sl, sr) = (ha, fa, 1, 1, 0, 0);
        else
        {
            if (ga > fa) largest = 2;
            if (ga > fa && fa / ga < Epsilon)
            {
                most = ga;
                least = ha > 1 ? fa / (ga / ha) : fa / ga * ha;
                (cl, sl, sr, cr) = (1, ht / g, 1, ft / g);
            }
            else
            {
                double d = fa - ha, l = d == fa ? 1 : d / fa, m = g / ft, t = 2 - l, mm = m * m;
                double s = Math.Sqrt(t * t + mm), r = l == 0 ? Math.Abs(m) : Math.Sqrt(l * l + mm), a = 0.5 * (s + r);
                least = ha / a;
                most = fa * a;
                if (mm != 0) t = (m / (s + t) + m / (r + l)) * (1 + a);
                else if (l == 0) t = Math.CopySign(2, ft) * Math.CopySign(1, g);
                else t = g / Math.CopySign(d, ft) + m / t;
                l = Math.Sqrt(t * t + 4);
                cr = 2 / l;
                sr = t / l;
                cl = (cr + sr * m) / a;
                sl = ht / ft * sr / a;
            }
        }
        (cosL, sinL, cosR, sinR) = swap ? (sr, cr, sl, cl) : (cl, sl, cr, sr);
        double sign = largest switch
        {
            1 => Math.CopySign(1, cosR) * Math.CopySign(1, cosL) * Math.CopySign(1, f),
            2 => Math.CopySign(1, sinR) * Math.CopySign(1, cosL) * Math.CopySign(1, g),
            _ => Math.CopySign(1, sinR) * Math.CopySign(1, sinL) * Math.CopySign(1, h),
        };
        (f, h) = (Math.CopySign(most, sign), Math.CopySign(least, sign * Math.CopySign(1, f) * Math.CopySign(1, h)));
    }
}
