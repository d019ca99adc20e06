namespace OmniNumpy.Lazy.Kernels;

public static partial class Distributions
{
    // From here a search is faster than a logarithm.
    private const double SearchedGeometric = 0.333333333333333333333333;

    // The values that a 64-bit integer holds end here.
    private const double IntegerLimit = 9223372036854775808.0;

    /// <summary>The number of trials up to the first success: by search for a likely success, else by inversion of an exponential variate.</summary>
    public static long Geometric<T>(T variates, double p) where T : struct, IVariates
    {
        if (p >= SearchedGeometric) return GeometricBySearch(variates.Bits, p);
        double trials = Math.Ceiling(-variates.Exponential() / Log1p.Of(-p));
        return trials >= IntegerLimit ? long.MaxValue : (long)trials;
    }

    /// <summary>As <see cref="Geometric"/> by inversion of a uniform variate: Generator before 1.21.</summary>
    public static long OldGeometric(BitGenerator bits, double p) => p >= SearchedGeometric
        ? GeometricBySearch(bits, p)
        : SpecialFunctions.ToInt64(Math.Ceiling(Math.Log(1.0 - bits.NextDouble()) / Math.Log(1.0 - p)));

    /// <summary>As <see cref="Geometric"/> by inversion of a uniform variate: RandomState.</summary>
    public static long LegacyGeometric(BitGenerator bits, double p) => p >= SearchedGeometric
        ? GeometricBySearch(bits, p)
        : SpecialFunctions.ToInt64(Math.Ceiling(Log1p.Of(-bits.NextDouble()) / Math.Log(1 - p)));

    private static long GeometricBySearch(BitGenerator bits, double p)
    {
        double sum = p, probability = p, u = bits.NextDouble();
        long trials = 1;
        while (u > sum)
        {
            probability *= 1.0 - p;
            sum += probability;
            trials++;
        }
        return trials;
    }

    /// <summary>
    /// A variate of the zeta distribution, truncated to 64 bits, by Devroye's rejection (Non-Uniform Random Variate Generation, 1986, X.6.1) from the part of
    /// the envelope that is not too large.
    /// </summary>
    public static long Zipf(BitGenerator bits, double a)
    {
        if (a >= 1025) return 1;
        double exponent = a - 1.0, smallest = Math.Pow(long.MaxValue, -exponent);
        while (true)
        {
            double u = bits.NextDouble();
            if (AcceptsZipf(bits, u * smallest + (1 - u), exponent, out long variate)) return variate;
        }
    }

    /// <summary>As <see cref="Zipf"/> from the whole envelope: RandomState, and Generator before 2.1. From 1025, where the powers overflow, the variate is 1.</summary>
    public static long LegacyZipf(BitGenerator bits, double a)
    {
        if (a >= 1025) return 1;
        while (true)
            if (AcceptsZipf(bits, 1.0 - bits.NextDouble(), a - 1.0, out long variate)) return variate;
    }

    private static bool AcceptsZipf(BitGenerator bits, double u, double exponent, out long variate)
    {
        double v = bits.NextDouble(), x = Math.Floor(Math.Pow(u, -1.0 / exponent));
        variate = SpecialFunctions.ToInt64(x);
        if (x > IntegerLimit || x < 1.0) return false;
        double t = Math.Pow(1.0 + 1.0 / x, exponent), b = Math.Pow(2.0, exponent);
        return v * x * (t - 1.0) / (b - 1.0) <= t / b;
    }

    /// <summary>A variate of the logarithmic series distribution (Kemp, "Efficient generation of logarithmically distributed pseudo-random variables", Applied Statistics 30, 1981).</summary>
    public static long LogSeries(BitGenerator bits, double p)
    {
        double r = Log1p.Of(-p);
        while (true)
        {
            double v = bits.NextDouble();
            if (v >= p) return 1;
            if (AcceptsLogSeries(v, -SpecialFunctions.Expm1(r * bits.NextDouble()), out long variate)) return variate;
        }
    }

    /// <summary>As <see cref="LogSeries"/>, less exact for a small <paramref name="p"/>: RandomState, and Generator before 1.22.</summary>
    public static long LegacyLogSeries(BitGenerator bits, double p)
    {
        double r = Math.Log(1.0 - p);
        while (true)
        {
            double v = bits.NextDouble();
            if (v >= p) return 1;
            if (AcceptsLogSeries(v, 1.0 - Math.Exp(r * bits.NextDouble()), out long variate)) return variate;
        }
    }

    private static bool AcceptsLogSeries(double v, double q, out long variate)
    {
        variate = v >= q ? 1 : 2;
        if (v > q * q) return true;
        variate = SpecialFunctions.ToInt64(Math.Floor(1 + Math.Log(v) / Math.Log(q)));
        return variate >= 1 && v != 0.0;
    }
}
