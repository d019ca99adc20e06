namespace OmniNumpy.Lazy.Kernels;

public static partial class Distributions
{
    // 2 sqrt(2/e) and 3 - 2 sqrt(3/e).
    private const double Hrua1 = 1.7155277699214135, Hrua2 = 0.8989161620588988;

    /// <summary>
    /// How many good ones are in a sample without replacement: by drawing them one by one for a small sample (or a small rest), else by the ratio of uniforms
    /// (algorithm HRUA of Stadlober, "The ratio of uniforms approach for generating discrete random variates", J. Comput. Appl. Math. 31, 1990).
    /// </summary>
    public static long Hypergeometric(BitGenerator bits, long good, long bad, long sample) => sample >= 10 && sample <= good + bad - 10
        ? HypergeometricByRatio(bits, good, bad, sample)
        : HypergeometricByDrawing(bits, good, bad, sample);

    private static long HypergeometricByDrawing(BitGenerator bits, long good, long bad, long sample)
    {
        long total = good + bad;
        bool complement = sample > total / 2;
        long toDraw = complement ? total - sample : sample, restOfGood = good, rest = total;
        while (toDraw > 0 && restOfGood > 0 && rest > restOfGood)
        {
            rest--;
            if ((long)Interval(bits, (ulong)rest) < restOfGood) restOfGood--;
            toDraw--;
        }
        if (rest == restOfGood) restOfGood -= toDraw;
        return complement ? restOfGood : good - restOfGood;
    }

    private static long HypergeometricByRatio(BitGenerator bits, long good, long bad, long sample)
    {
        long population = good + bad, drawn = Math.Min(sample, population - sample);
        long fewer = Math.Min(good, bad), more = Math.Max(good, bad);
        double p = (double)fewer / population, q = (double)more / population;
        double a = drawn * p + 0.5;
        double variance = (double)(population - drawn) * drawn * p * q / (population - 1);
        double c = Math.Sqrt(variance + 0.5), h = Hrua1 * c + Hrua2;
        long mode = (long)Math.Floor((double)(drawn + 1) * (fewer + 1) / (population + 2));
        double atMode = LogTerms(mode, fewer, more, drawn);
        double bound = Math.Min(Math.Min(drawn, fewer) + 1, Math.Floor(a + 16 * c));
        while (true)
        {
            double u = bits.NextDouble(), v = bits.NextDouble();
            double x = a + h * (v - 0.5) / u;
            if (x < 0.0 || x >= bound) continue;
            long k = (long)Math.Floor(x);
            double t = atMode - LogTerms(k, fewer, more, drawn);
            if (u * (4.0 - u) - 3.0 > t)
            {
                if (u * (u - t) >= 1) continue;
                if (2.0 * Math.Log(u) > t) continue;
            }
            if (good > bad) k = drawn - k;
            return drawn < sample ? good - k : k;
        }
    }

    private static double LogTerms(long k, long fewer, long more, long drawn) =>
        SpecialFunctions.LogFactorial(k) + SpecialFunctions.LogFactorial(fewer - k) + SpecialFunctions.LogFactorial(drawn - k)
        + SpecialFunctions.LogFactorial(more - drawn + k);

    /// <summary>As <see cref="Hypergeometric"/>, with the algorithms that RandomState keeps: HIN (Kachitvichyanukul and Schmeiser, 1985) up to a sample of 10, then HRUA.</summary>
    public static long LegacyHypergeometric(BitGenerator bits, long good, long bad, long sample) => sample > 10
        ? LegacyHypergeometricByRatio(bits, good, bad, sample)
        : sample > 0 ? LegacyHypergeometricByDrawing(bits, good, bad, sample) : 0;

    private static long LegacyHypergeometricByDrawing(BitGenerator bits, long good, long bad, long sample)
    {
        long rest = bad + good - sample, fewer = Math.Min(bad, good), toDraw = sample;
        double left = fewer;
        while (left > 0.0)
        {
            left -= (long)Math.Floor(bits.NextDouble() + left / (rest + toDraw));
            if (--toDraw == 0) break;
        }
        long result = (long)(fewer - left);
        return good > bad ? sample - result : result;
    }

    private static long LegacyHypergeometricByRatio(BitGenerator bits, long good, long bad, long sample)
    {
        long population = good + bad, drawn = Math.Min(sample, population - sample);
        long fewer = Math.Min(good, bad), more = Math.Max(good, bad);
        double p = (double)fewer / population, q = 1.0 - p;
        double a = drawn * p + 0.5, c = Math.Sqrt((double)(population - drawn) * sample * p * q / (population - 1) + 0.5);
        double h = Hrua1 * c + Hrua2;
        long mode = (long)Math.Floor((double)(drawn + 1) * (fewer + 1) / (population + 2));
        double atMode = LegacyLogTerms(mode, fewer, more, drawn);
        double bound = Math.Min(Math.Min(drawn, fewer) + 1.0, Math.Floor(a + 16 * c));
        long k;
        while (true)
        {
            double u = bits.NextDouble(), v = bits.NextDouble();
            double x = a + h * (v - 0.5) / u;
            if (x < 0.0 || x >= bound) continue;
            k = (long)Math.Floor(x);
            double t = atMode - LegacyLogTerms(k, fewer, more, drawn);
            if (u * (4.0 - u) - 3.0 <= t) break;
            if (u * (u - t) >= 1) continue;
            if (2.0 * Math.Log(u) <= t) break;
        }
        if (good > bad) k = drawn - k;
        return drawn < sample ? good - k : k;
    }

    private static double LegacyLogTerms(long k, long fewer, long more, long drawn) =>
        SpecialFunctions.LogGamma(k + 1) + SpecialFunctions.LogGamma(fewer - k + 1) + SpecialFunctions.LogGamma(drawn - k + 1)
        + SpecialFunctions.LogGamma(more - drawn + k + 1);
}
