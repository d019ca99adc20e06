using System.Numerics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// What the eigenvalue iterations of general matrices begin with: balancing (Parlett and Reinsch, "Balancing a matrix for calculation of eigenvalues and
/// eigenvectors", Numer. Math. 13, 1969) and the reduction to Hessenberg form by reflections (Golub and Van Loan, Matrix Computations, 4th ed., 7.4).
/// </summary>
internal static unsafe class Hessenberg<T, F> where T : unmanaged, INumberBase<T> where F : struct, IField<T>
{
    /// <summary>
    /// Balances a row-major matrix: isolates eigenvalues by exchanges, which <paramref name="order"/> notes, then scales rows and columns from
    /// <c>Low</c> to <c>High</c>, inclusive, by powers of two.
    /// </summary>
    public static (long Low, long High) Balance(long n, T* a, double* scale, long* order)
    {
        long low = 0, high = n - 1;
        for (long i = 0; i < n; i++) (scale[i], order[i]) = (1, i);
        for (long row = high; row >= 0 && high > 0; row--)
        {
            if (!IsZero(a + row * n, 1, row, 0, high)) continue;
            Exchange(n, a, order, row, high--);
            row = high + 1;
        }
        for (long column = low; column <= high; column++)
        {
            if (!IsZero(a + column, n, column, low, high)) continue;
            Exchange(n, a, order, column, low++);
            column = low - 1;
        }
        for (bool again = true; again;)
        {
            again = false;
            for (long i = low; i <= high; i++) again |= Scale(n, a, scale, low, high, i);
        }
        return (low, high);
    }

    private static bool IsZero(T* line, long step, long but, long low, long high)
    {
        for (long j = low; j <= high; j++)
            if (j != but && line[j * step] != T.Zero) return false;
        return true;
    }

    private static void Exchange(long n, T* a, long* order, long x, long y)
    {
        order[y] = x;
        if (x == y) return;
        for (long i = 0; i < n; i++) (a[i * n + x], a[i * n + y]) = (a[i * n + y], a[i * n + x]);
        for (long i = 0; i < n; i++) (a[x * n + i], a[y * n + i]) = (a[y * n + i], a[x * n + i]);
    }

    private static bool Scale(long n, T* a, double* scale, long low, long high, long i)
    {
        double c = 0, r = 0;
        for (long j = low; j <= high; j++)
        {
            c += F.Square(a[j * n + i]);
            r += F.Square(a[i * n + j]);
        }
        (c, r) = (Math.Sqrt(c), Math.Sqrt(r));
        if (c == 0 || r == 0) return false;
        double factor = 1, sum = c + r, g = r / 2;
        for (; c < g && factor < 1e100; c *= 2, r /= 2, g /= 2) factor *= 2;
        for (g = c / 2; g >= r && factor > 1e-100; c /= 2, r *= 2, g /= 2) factor /= 2;
        if (c + r >= 0.95 * sum) return false;
        scale[i] *= factor;
        T up = F.Of(factor), down = F.Of(1 / factor);
        for (long j = 0; j < n; j++) a[i * n + j] *= down;
        for (long j = 0; j < n; j++) a[j * n + i] *= up;
        return true;
    }

    /// <summary>Takes the balancing back from eigenvectors, which are the rows of <paramref name="v"/>.</summary>
    public static void Unbalance(long n, long low, long high, double* scale, long* order, Complex* v)
    {
        for (long k = 0; k < n; k++)
        {
            Complex* x = v + k * n;
            for (long i = low; i <= high; i++) x[i] *= scale[i];
            for (long i = low - 1; i >= 0; i--) (x[i], x[order[i]]) = (x[order[i]], x[i]);
            for (long i = high + 1; i < n; i++) (x[i], x[order[i]]) = (x[order[i]], x[i]);
        }
    }

    /// <summary>Reduces a column-major matrix to H = Qᴴ A Q; below the subdiagonal it leaves the vectors of the reflections.</summary>
    public static void Reduce(long n, T* a, T* tau, T* work)
    {
        for (long i = 0; i < n - 1; i++)
        {
            T* v = a + i * n + i + 1;
            long r = n - i - 1;
            tau[i] = Householder<T, F>.Reflect(r, v);
            if (tau[i] == T.Zero) continue;
            T beta = v[0];
            v[0] = T.One;
            T* rest = a + (i + 1) * n;
            Householder<T, F>.ApplyRight(n, r, v, tau[i], rest, n, work);
            Householder<T, F>.Apply(r, v, F.Conjugate(tau[i]), rest + i + 1, n, r);
            v[0] = beta;
        }
    }

    /// <summary>Q, in column-major order, from what <see cref="Reduce"/> left; then clears that.</summary>
    public static void Form(long n, T* a, T* tau, T* q)
    {
        if (n == 0) return;
        if (q != null)
        {
            new Span<T>(q, (int)n).Clear();
            q[0] = T.One;
            for (long j = 1; j < n; j++) q[j * n] = T.Zero;
            Householder<T, F>.Form(n - 1, n - 1, n - 1, a + 1, n, tau, q + n + 1, n);
        }
        for (long j = 0; j < n; j++)
            for (long i = j + 2; i < n; i++) a[j * n + i] = T.Zero;
    }
}
