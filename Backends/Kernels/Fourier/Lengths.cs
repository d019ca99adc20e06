using System.Numerics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>What the length of a transform says about how to compute it.</summary>
internal static class Lengths
{
    /// <summary>The factors that passes exist for: the larger primes first, the eights and fours last, whose last pass is the cheapest.</summary>
    public static int[] Factors(long n)
    {
        List<int> factors = [];
        int twos = BitOperations.TrailingZeroCount(n);
        n >>= twos;
        for (long p = 3; p * p <= n; p += 2)
            for (; n % p == 0; n /= p) factors.Insert(0, checked((int)p));
        if (n > 1) factors.Insert(0, checked((int)n));
        if (twos == 1) factors.Add(2);
        for (; twos >= 2 && twos % 3 != 0; twos -= 2) factors.Add(4);
        for (; twos >= 3; twos -= 3) factors.Add(8);
        return [.. factors];
    }

    /// <summary>How long passes take, in arbitrary units. A pass of a general radix takes its definition's number of products.</summary>
    public static double Cost(long n)
    {
        double sum = 0;
        foreach (int f in Factors(n)) sum += f switch { 2 => 2.5, 3 => 3.5, 4 => 4, 5 => 6, 8 => 6.5, _ => 1.4 * f };
        return n * sum;
    }

    /// <summary>The length of the convolution that computes a transform of n numbers by Bluestein's method, or 0 where passes are faster.</summary>
    public static long Convolution(long n)
    {
        if (n < 32 || Factors(n)[0] < 16) return 0;
        long length = Smooth(2 * n - 1);
        return Cost(n) <= 2.3 * Cost(length) ? 0 : length;
    }

    /// <summary>The best length from n on that has no factors but 2, 3 and 5, and of twos enough to fill registers.</summary>
    private static long Smooth(long n)
    {
        long best = 0;
        foreach (long odd in (ReadOnlySpan<long>)[1, 3, 5, 9, 15])
        {
            long length = odd * 16;
            while (length < n) length *= 2;
            if (best == 0 || Cost(length) < Cost(best)) best = length;
        }
        return best;
    }

    /// <summary>
    /// The factor nearest to the square root that splits a transform in columns and rows, both computed by passes; 0 where there is none that fills
    /// registers. Twos go to both parts, so that both are multiples of the lanes where that can be.
    /// </summary>
    public static long Split(long n, int lanes)
    {
        if (lanes == 1) return 0;
        long best = 0;
        double bestCost = double.MaxValue;
        for (long rows = Math.Max(2, lanes / 2); rows <= n / Math.Max(2, lanes / 2) && rows <= 1 << 14; rows++)
        {
            if (n % rows != 0) continue;
            long columns = n / rows;
            if (columns > 1 << 14 && n < 1L << 28) continue;
            if (Convolution(rows) != 0 || Convolution(columns) != 0) continue;
            // Registers that are not full, and long transforms, which leave the nearest cache.
            double cost = Cost(rows) / rows * Filled(columns) + Cost(columns) / columns * Filled(rows) + (rows + columns) / Math.Sqrt(n);
            if (cost < bestCost) (best, bestCost) = (rows, cost);
        }
        return best;

        double Filled(long lines) => (double)((lines + lanes - 1) / lanes * lanes) / lines;
    }
}
