namespace OmniNumpy.Lazy.Kernels;

public static partial class Distributions
{
    /// <summary>A Poisson variate: by transformed rejection from mean 10, below it by multiplying uniform variates.</summary>
    public static long Poisson(BitGenerator bits, double lam) => lam >= 10 ? PoissonByRejection(bits, lam) : lam == 0 ? 0 : PoissonByProducts(bits, lam);

    private static long PoissonByProducts(BitGenerator bits, double lam)
    {
        double limit = Math.Exp(-lam), product = bits.NextDouble();
        long count = 0;
        while (product > limit)
        {
            count++;
            product *= bits.NextDouble();
        }
        return count;
    }

    // The algorithm PTRS of Hörmann, "The transformed rejection method for generating Poisson random variables", Insurance: Mathematics and Economics 12, 1993.
    private static long PoissonByRejection(BitGenerator bits, double lam)
    {
        double logLam = Math.Log(lam);
        double b = 0.931 + 2.53 * Math.Sqrt(lam), a = -0.059 + 0.02483 * b;
        double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4), vr = 0.9277 - 3.6224 / (b - 2);
        while (true)
        {
            double u = bits.NextDouble() - 0.5, v = bits.NextDouble();
            double us = 0.5 - Math.Abs(u);
            long k = SpecialFunctions.ToInt64(Math.Floor((2 * a / us + b) * u + lam + 0.43));
            if (us >= 0.07 && v <= vr) return k;
            if (k < 0 || (us < 0.013 && v > us)) continue;
            double bound = -lam + k * logLam - SpecialFunctions.LogGamma(k + 1);
            if (Math.Log(v) + Math.Log(inverseAlpha) - Math.Log(a / (us * us) + b) <= bound) return k;
        }
    }

    /// <summary>A negative binomial variate: a Poisson one whose mean is a gamma variate.</summary>
    public static long NegativeBinomial<T>(T variates, double n, double p) where T : struct, IVariates =>
        Poisson(variates.Bits, Gamma(variates, n, (1 - p) / p));
}
