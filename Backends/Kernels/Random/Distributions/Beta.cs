namespace OmniNumpy.Lazy.Kernels;

public static partial class Distributions
{
    // With both parameters below this, a double strictly between 0 and 1 would come up less than once in 1e100.
    private const double TinyBeta = 3e-103;

    /// <summary>
    /// A beta variate: by Jöhnk's rejection (Metrika 8, 1964) where both parameters are at most 1, else as a ratio of gamma variates. Powers that underflow
    /// are compared as logarithms.
    /// </summary>
    public static double Beta<T>(T variates, double a, double b) where T : struct, IVariates
    {
        if (!(a <= 1.0 && b <= 1.0)) return BetaOfGammas(variates, a, b);
        BitGenerator bits = variates.Bits;
        if (a < TinyBeta && b < TinyBeta) return (a + b) * bits.NextDouble() < a ? 1.0 : 0.0;
        while (true)
        {
            double u = bits.NextDouble(), v = bits.NextDouble();
            double x = Math.Pow(u, 1.0 / a), y = Math.Pow(v, 1.0 / b), sum = x + y;
            if (!(sum <= 1.0 && u + v > 0.0)) continue;
            if (x > 0 && y > 0) return x / sum;
            double difference = Math.Log(u) / a - Math.Log(v) / b;
            return difference > 0
                ? Math.Exp(-Log1p.Of(Math.Exp(-difference)))
                : Math.Exp(difference - Log1p.Of(Math.Exp(difference)));
        }
    }

    /// <summary>As <see cref="Beta"/>, with the treatment of underflow that RandomState keeps.</summary>
    public static double LegacyBeta<T>(T variates, double a, double b) where T : struct, IVariates
    {
        if (!(a <= 1.0 && b <= 1.0)) return BetaOfGammas(variates, a, b);
        BitGenerator bits = variates.Bits;
        while (true)
        {
            double u = bits.NextDouble(), v = bits.NextDouble();
            double x = Math.Pow(u, 1.0 / a), y = Math.Pow(v, 1.0 / b);
            if (!(x + y <= 1.0)) continue;
            if (x + y > 0) return x / (x + y);
            double logX = Math.Log(u) / a, logY = Math.Log(v) / b;
            double largest = logX > logY ? logX : logY;
            logX -= largest;
            logY -= largest;
            return Math.Exp(logX - Math.Log(Math.Exp(logX) + Math.Exp(logY)));
        }
    }

    private static double BetaOfGammas<T>(T variates, double a, double b) where T : struct, IVariates
    {
        double x = StandardGamma(variates, a), y = StandardGamma(variates, b);
        return x / (x + y);
    }
}
