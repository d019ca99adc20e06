namespace OmniNumpy.Lazy.Kernels;

/// <summary>Piecewise linear interpolation.</summary>
public static unsafe class Interpolation
{
    private const long ParallelFrom = 1 << 14;

    /// <summary>
    /// The function through the points (xp, fp) at each x. At a point its value is taken as it is, so that an infinite slope beside it does no harm;
    /// where the line from the left gives NaN the line from the right is tried.
    /// </summary>
    /// <param name="x">Where to look.</param>
    /// <param name="n">How many.</param>
    /// <param name="xp">Ascending points.</param>
    /// <param name="fp">Their values.</param>
    /// <param name="points">How many points, at least one.</param>
    /// <param name="left">The value before all points.</param>
    /// <param name="right">The value after all points.</param>
    /// <param name="viaReciprocal">Whether slopes are products with 1 / dx, as NumPy computes those of complex values.</param>
    /// <param name="result">Receives the values.</param>
    public static void Run(double* x, long n, double* xp, double* fp, long points, double left, double right, bool viaReciprocal, double* result)
    {
        var body = new Range(x, xp, fp, points, left, right, viaReciprocal, result);
        if (n < ParallelFrom || WorkerPool.IsInside) body.Invoke(0, n);
        else WorkerPool.For(n, ParallelFrom / 4, body);
    }

    private readonly struct Range(double* x, double* xp, double* fp, long points, double left, double right, bool viaReciprocal, double* result) : IRangeBody
    {
        public void Invoke(long start, long end)
        {
            long guess = 0;
            for (long i = start; i < end; i++)
            {
                double at = x[i];
                if (double.IsNaN(at)) result[i] = at;
                else if (at > xp[points - 1] && points > 1) result[i] = right;   // before the left end: points may descend, and then both are true
                else if (at < xp[0]) result[i] = left;
                else if (at > xp[points - 1]) result[i] = right;
                else result[i] = Between(at, guess = Find(at, guess));
            }
        }

        private double Between(double at, long j)
        {
            if (j == points - 1 || xp[j] == at) return fp[j];
            double rise = fp[j + 1] - fp[j], run = xp[j + 1] - xp[j];
            double slope = viaReciprocal ? rise * (1.0 / run) : rise / run;
            double y = slope * (at - xp[j]) + fp[j];
            if (!double.IsNaN(y)) return y;
            y = slope * (at - xp[j + 1]) + fp[j + 1];
            return double.IsNaN(y) && fp[j] == fp[j + 1] ? fp[j] : y;
        }

        // The last point not after x. Neighbouring x are often between the same points or the next.
        private long Find(double at, long guess)
        {
            if (points == 1) return 0;
            guess = Math.Min(guess, points - 2);
            if (xp[guess] <= at)
            {
                if (at < xp[guess + 1]) return guess;
                if (guess + 2 < points && at < xp[guess + 2]) return guess + 1;
            }
            long low = 0, count = points;
            while (count > 1)
            {
                long half = count / 2;
                if (xp[low + half] <= at) low += half;
                count -= half;
            }
            return low;
        }
    }
}
