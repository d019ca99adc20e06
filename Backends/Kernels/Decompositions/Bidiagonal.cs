using System.Numerics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// Singular values and vectors: reduction to a real upper bidiagonal matrix by reflections from both sides, then the implicit QR iteration (Golub and
/// Reinsch, "Singular value decomposition and least squares solutions", Numer. Math. 14, 1970).
/// </summary>
internal static unsafe class Bidiagonal<T, F> where T : unmanaged, INumberBase<T> where F : struct, IField<T>
{
    private const double Epsilon = 2.220446049250313e-16, Tiny = 1e-290;
    private const int MostSweeps = 75;   // for one singular value; two are usual

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

    /// <summary>The iteration: d becomes the singular values, some perhaps negative and in no order; the columns of u and v are rotated along.</summary>
    /// <returns>Whether it converged.</returns>
    public static bool Iterate(long n, double* d, double* e, ref RotationBuffer u, ref RotationBuffer v)
    {
        int sweeps = 0;
        for (long p = n; p > 0;)
        {
            long k = p - 2;
            for (; k >= 0; k--)
            {
                if (Math.Abs(e[k]) > Tiny + Epsilon * (Math.Abs(d[k]) + Math.Abs(d[k + 1]))) continue;
                e[k] = 0;
                break;
            }
            if (k == p - 2)
            {
                p--;
                sweeps = 0;
                continue;
            }
            if (++sweeps > MostSweeps) return false;
            // The block that is left begins at k + 1; a zero on its diagonal splits it.
            long zero = p - 1;
            for (; zero > k; zero--)
            {
                double beside = (zero < p - 1 ? Math.Abs(e[zero]) : 0) + (zero > k + 1 ? Math.Abs(e[zero - 1]) : 0);
                if (Math.Abs(d[zero]) > Tiny + Epsilon * beside) continue;
                d[zero] = 0;
                break;
            }
            if (zero == k) Sweep(k + 1, p, d, e, ref u, ref v);
            else if (zero == p - 1) ClearColumn(k + 1, p, d, e, ref v);
            else ClearRow(zero, p, d, e, ref u);
        }
        return true;
    }

    // The last diagonal element is zero: so becomes the element above it.
    private static void ClearColumn(long first, long end, double* d, double* e, ref RotationBuffer v)
    {
        double f = e[end - 2];
        e[end - 2] = 0;
        for (long j = end - 2; j >= first && f != 0; j--)
        {
            (double c, double s) = Rotation(d[j], f, out d[j]);
            if (j > first)
            {
                f = -s * e[j - 1];
                e[j - 1] *= c;
            }
            v.Rotate(j, end - 1, c, s);
        }
    }

    // A diagonal element is zero: so becomes the element right of it.
    private static void ClearRow(long zero, long end, double* d, double* e, ref RotationBuffer u)
    {
        double f = e[zero];
        e[zero] = 0;
        for (long j = zero + 1; j < end && f != 0; j++)
        {
            (double c, double s) = Rotation(d[j], f, out d[j]);
            f = -s * e[j];
            e[j] *= c;
            u.Rotate(j, zero, c, s);
        }
    }

    private static void Sweep(long first, long end, double* d, double* e, ref RotationBuffer u, ref RotationBuffer v)
    {
        (double f, double g) = Start(first, end, d, e);
        u.Begin(first, 1, end - first);
        v.Begin(first, 1, end - first);
        for (long j = first; j < end - 1; j++)
        {
            (double c, double s) = Rotation(f, g, out double length);
            if (j > first) e[j - 1] = length;
            f = c * d[j] + s * e[j];
            e[j] = c * e[j] - s * d[j];
            g = s * d[j + 1];
            d[j + 1] *= c;
            v.Add(c, s);
            (c, s) = Rotation(f, g, out d[j]);
            f = c * e[j] + s * d[j + 1];
            d[j + 1] = c * d[j + 1] - s * e[j];
            g = s * e[j + 1];
            e[j + 1] *= c;
            u.Add(c, s);
        }
        e[end - 2] = f;
    }

    // The first column of BᵀB - shift, up to its size: the shift is the eigenvalue of the last 2 by 2 block nearest to its corner.
    private static (double, double) Start(long first, long end, double* d, double* e)
    {
        double scale = Math.Max(
            Math.Max(Math.Max(Math.Abs(d[end - 1]), Math.Abs(d[end - 2])), Math.Abs(e[end - 2])), Math.Max(Math.Abs(d[first]), Math.Abs(e[first])));
        double last = d[end - 1] / scale, before = d[end - 2] / scale, beside = e[end - 2] / scale, head = d[first] / scale;
        double b = ((before + last) * (before - last) + beside * beside) / 2, c = last * beside * (last * beside), shift = 0;
        if (b != 0 || c != 0) shift = c / (b + Math.CopySign(Math.Sqrt(b * b + c), b));
        return ((head + last) * (head - last) + shift, head * (e[first] / scale));
    }

    private static (double Cosine, double Sine) Rotation(double f, double g, out double length)
    {
        double square = f * f + g * g;
        length = square is > 1e-280 and < 1e280 ? Math.Sqrt(square) : double.Hypot(f, g);
        return length == 0 ? (1, 0) : (f / length, g / length);
    }
}
