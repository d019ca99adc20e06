namespace OmniNumpy.Lazy.Kernels;

// Distributions that are a formula of one or two elementary variates. A uniform variate of exactly 0, at which a logarithm has no value, is drawn again.
public static partial class Distributions
{
    /// <summary>A normal variate.</summary>
    public static double Normal<T>(T variates, double loc, double scale) where T : struct, IVariates => loc + scale * variates.Normal();

    /// <summary>A variate whose logarithm is normal.</summary>
    public static double LogNormal<T>(T variates, double mean, double sigma) where T : struct, IVariates => Math.Exp(Normal(variates, mean, sigma));

    /// <summary>An exponential variate.</summary>
    public static double Exponential<T>(T variates, double scale) where T : struct, IVariates => scale * variates.Exponential();

    /// <summary>An exponential variate of mean 1 by inversion.</summary>
    public static double InvertedExponential(BitGenerator bits) => -Log1p.Of(-bits.NextDouble());

    /// <summary>As <see cref="InvertedExponential"/>, less exact near 0: Generator before 1.21.</summary>
    public static double OldInvertedExponential(BitGenerator bits) => -Math.Log(1.0 - bits.NextDouble());

    /// <summary>As <see cref="InvertedExponentialSingle"/>, less exact near 0: Generator before 1.21.</summary>
    public static float OldInvertedExponentialSingle(BitGenerator bits) => (float)-Math.Log(1.0 - bits.NextSingle());

    /// <summary>As <see cref="InvertedExponential"/> from a single-precision uniform variate.</summary>
    public static float InvertedExponentialSingle(BitGenerator bits) => (float)-Log1p.Of(-bits.NextSingle());

    /// <summary>The ratio of two normal variates.</summary>
    public static double StandardCauchy<T>(T variates) where T : struct, IVariates
    {
        double numerator = variates.Normal();
        return numerator / variates.Normal();
    }

    /// <summary>A variate of the Lomax (Pareto II) distribution.</summary>
    public static double Pareto<T>(T variates, double a) where T : struct, IVariates => SpecialFunctions.Expm1(variates.Exponential() / a);

    /// <summary>As <see cref="Pareto"/>, less exact near 0: RandomState, and Generator before 1.22.</summary>
    public static double LegacyPareto<T>(T variates, double a) where T : struct, IVariates => Math.Exp(variates.Exponential() / a) - 1;

    /// <summary>A power of an exponential variate.</summary>
    public static double Weibull<T>(T variates, double a) where T : struct, IVariates => a == 0.0 ? 0.0 : Math.Pow(variates.Exponential(), 1.0 / a);

    /// <summary>A power of a uniform variate.</summary>
    public static double Power<T>(T variates, double a) where T : struct, IVariates =>
        Math.Pow(-SpecialFunctions.Expm1(-variates.Exponential()), 1.0 / a);

    /// <summary>As <see cref="Power"/>, less exact near 0: RandomState, and Generator before 1.22.</summary>
    public static double LegacyPower<T>(T variates, double a) where T : struct, IVariates => Math.Pow(1 - Math.Exp(-variates.Exponential()), 1.0 / a);

    /// <summary>The length of a vector of two normal variates.</summary>
    public static double Rayleigh<T>(T variates, double scale) where T : struct, IVariates => scale * Math.Sqrt(2.0 * variates.Exponential());

    /// <summary>As <see cref="Rayleigh"/> by inversion: Generator before 1.21.</summary>
    public static double OldRayleigh(BitGenerator bits, double scale) => scale * Math.Sqrt(-2.0 * Math.Log(1.0 - bits.NextDouble()));

    /// <summary>As <see cref="Rayleigh"/> by inversion: RandomState.</summary>
    public static double LegacyRayleigh(BitGenerator bits, double scale) => scale * Math.Sqrt(-2.0 * Log1p.Of(-bits.NextDouble()));

    /// <summary>A double exponential variate.</summary>
    public static double Laplace(BitGenerator bits, double loc, double scale)
    {
        double u = Positive(bits);
        return u >= 0.5 ? loc - scale * Math.Log(2.0 - u - u) : loc + scale * Math.Log(u + u);
    }

    /// <summary>A variate of the extreme value distribution of type I.</summary>
    public static double Gumbel(BitGenerator bits, double loc, double scale) => loc - scale * Math.Log(-Math.Log(1.0 - Positive(bits)));

    /// <summary>A logistic variate.</summary>
    public static double Logistic(BitGenerator bits, double loc, double scale)
    {
        double u = Positive(bits);
        return loc + scale * Math.Log(u / (1.0 - u));
    }

    /// <summary>As <see cref="Wald"/>, with the smaller root of its quadratic free of cancellation: Generator from 2.4.</summary>
    public static double ExactWald<T>(T variates, double mean, double scale) where T : struct, IVariates
    {
        double normal = variates.Normal(), y = mean * normal * normal;
        double x = mean * (1 - 2 / (1 + Math.Sqrt(1 + 4 * scale / y)));
        return variates.Bits.NextDouble() <= mean / (mean + x) ? x : mean * mean / x;
    }

    /// <summary>An inverse Gaussian variate (Michael, Schucany and Haas, The American Statistician 30, 1976).</summary>
    public static double Wald<T>(T variates, double mean, double scale) where T : struct, IVariates
    {
        double normal = variates.Normal(), y = mean * normal * normal;
        double x = mean + mean / (2 * scale) * (y - Math.Sqrt(4 * scale * y + y * y));
        return variates.Bits.NextDouble() <= mean / (mean + x) ? x : mean * mean / x;
    }

    private static double Positive(BitGenerator bits)
    {
        double u;
        do u = bits.NextDouble();
        while (u <= 0.0);
        return u;
    }
}
