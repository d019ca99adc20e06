namespace OmniNumpy.Lazy.Kernels;

public static partial class Distributions
{
    // Below this largest parameter all gamma variates of a row may come out as 0.
    private const double SmallDirichlet = 0.1;

    /// <summary>Rows of numbers of outcomes of <paramref name="n"/> trials: each a binomial variate of what the ones before it left. The rows must be zero.</summary>
    public static void Multinomial(BitGenerator bits, Binomial binomial, long n, ReadOnlySpan<double> probabilities, Span<long> row, bool legacy)
    {
        double rest = 1.0;
        for (int i = 0; i < row.Length - 1; i++)
        {
            double p = probabilities[i] / rest;
            row[i] = legacy ? binomial.LegacyNext(bits, p, n) : binomial.Next(bits, p, n);
            n -= row[i];
            if (n <= 0) return;
            rest -= probabilities[i];
        }
        if (n > 0) row[^1] = n;
    }

    /// <summary>A row of how many of each colour are in a sample: each a hypergeometric variate of what the ones before it left. The row must be zero.</summary>
    public static void MultivariateHypergeometric(BitGenerator bits, long total, ReadOnlySpan<long> colors, long sample, Span<long> row)
    {
        bool complement = sample > total / 2;
        long toDraw = complement ? total - sample : sample, rest = total;
        for (int i = 0; toDraw > 0 && i < row.Length - 1; i++)
        {
            rest -= colors[i];
            row[i] = Hypergeometric(bits, colors[i], rest, toDraw);
            toDraw -= row[i];
        }
        if (toDraw > 0) row[^1] = toDraw;
        if (complement) Complement(colors, row);
    }

    /// <summary>As <see cref="MultivariateHypergeometric"/>, by shuffling the items themselves and counting.</summary>
    /// <param name="bits">The source of bits.</param>
    /// <param name="items">The colour of every item; stays shuffled for the next row.</param>
    /// <param name="colors">How many items there are of each colour.</param>
    /// <param name="sample">How many items to draw.</param>
    /// <param name="row">Zeros, to be counted up.</param>
    public static void MultivariateHypergeometricByCounting(BitGenerator bits, Span<int> items, ReadOnlySpan<long> colors, long sample, Span<long> row)
    {
        bool complement = sample > items.Length / 2;
        int drawn = (int)(complement ? items.Length - sample : sample);
        for (int i = 0; i < drawn; i++)
        {
            int other = i + (int)Interval(bits, (ulong)(items.Length - i - 1));
            (items[i], items[other]) = (items[other], items[i]);
        }
        foreach (int color in items[..drawn]) row[color]++;
        if (complement) Complement(colors, row);
    }

    private static void Complement(ReadOnlySpan<long> colors, Span<long> row)
    {
        for (int i = 0; i < row.Length; i++) row[i] = colors[i] - row[i];
    }

    /// <summary>Rows of a Dirichlet distribution: gamma variates divided by their sum, or for small parameters a stick broken by beta variates.</summary>
    public static void Dirichlet<T>(T variates, ReadOnlySpan<double> alpha, Span<double> rows) where T : struct, IVariates
    {
        double largest = double.NegativeInfinity;
        foreach (double a in alpha) largest = Math.Max(largest, a);
        if (largest < SmallDirichlet) BreakSticks(variates, alpha, rows);
        else LegacyDirichlet(variates, alpha, rows);
    }

    /// <summary>As <see cref="Dirichlet"/>, always by gamma variates.</summary>
    public static void LegacyDirichlet<T>(T variates, ReadOnlySpan<double> alpha, Span<double> rows) where T : struct, IVariates
    {
        for (; rows.Length > 0; rows = rows[alpha.Length..])
        {
            double sum = 0.0;
            for (int i = 0; i < alpha.Length; i++)
            {
                rows[i] = StandardGamma(variates, alpha[i]);
                sum += rows[i];
            }
            double reciprocal = 1.0 / sum;
            foreach (ref double x in rows[..alpha.Length]) x *= reciprocal;
        }
    }

    private static void BreakSticks<T>(T variates, ReadOnlySpan<double> alpha, Span<double> rows) where T : struct, IVariates
    {
        var sums = new double[alpha.Length];
        double sum = 0.0;
        for (int i = alpha.Length - 1; i >= 0; i--)
        {
            sum += alpha[i];
            sums[i] = sum;
        }
        if (!(sum > 0)) return;
        for (; rows.Length > 0; rows = rows[alpha.Length..])
        {
            double rest = 1.0;
            for (int i = 0; i < alpha.Length - 1; i++)
            {
                double part = Beta(variates, alpha[i], sums[i + 1]);
                rows[i] = rest * part;
                rest *= 1.0 - part;
                if (sums[i + 1] == 0) break;
            }
            rows[alpha.Length - 1] = rest;
        }
    }
}
