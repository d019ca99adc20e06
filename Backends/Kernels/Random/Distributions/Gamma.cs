namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// One variate at a time of every distribution, with the draws in the order that NumPy's streams fix. Functions of the C library (<see cref="Math"/>) decide
/// acceptance, so that the decisions are NumPy's.
/// </summary>
public static partial class Distributions
{
    /// <summary>
    /// A gamma variate of scale 1. From shape 1 by Marsaglia and Tsang ("A simple method for generating gamma variables", ACM TOMS 26, 2000), below it by
    /// Ahrens and Dieter's rejection (GS, Computing 12, 1974) in the form that takes an exponential variate.
    /// </summary>
    public static double StandardGamma<T>(T variates, double shape) where T : struct, IVariates
    {
        if (shape == 1.0) return variates.Exponential();
        if (shape == 0.0) return 0.0;
        return shape < 1.0 ? SmallGamma(variates, shape) : LargeGamma(variates, shape);
    }

    private static double SmallGamma<T>(T variates, double shape) where T : struct, IVariates
    {
        while (true)
        {
            double u = variates.Bits.NextDouble(), e = variates.Exponential();
            if (u <= 1.0 - shape)
            {
                double x = Math.Pow(u, 1.0 / shape);
                if (x <= e) return x;
            }
            else
            {
                double y = -Math.Log((1 - u) / shape);
                double x = Math.Pow(1.0 - shape + shape * y, 1.0 / shape);
                if (x <= e + y) return x;
            }
        }
    }

    private static double LargeGamma<T>(T variates, double shape) where T : struct, IVariates
    {
        double b = shape - 1.0 / 3.0, c = 1.0 / Math.Sqrt(9 * b);
        while (true)
        {
            double x, v;
            do
            {
                x = variates.Normal();
                v = 1.0 + c * x;
            }
            while (v <= 0.0);
            v = v * v * v;
            double u = variates.Bits.NextDouble();
            if (u < 1.0 - 0.0331 * (x * x) * (x * x) || Math.Log(u) < 0.5 * x * x + b * (1.0 - v + Math.Log(v))) return b * v;
        }
    }

    /// <summary><see cref="StandardGamma"/> in single precision throughout, with a stream of its own.</summary>
    public static float StandardGammaSingle(BitGenerator bits, float shape)
    {
        if (shape == 1f) return Ziggurat.ExponentialSingle(bits);
        if (shape == 0f) return 0f;
        return shape < 1f ? SmallGammaSingle(bits, shape) : LargeGammaSingle(bits, shape);
    }

    private static float SmallGammaSingle(BitGenerator bits, float shape)
    {
        while (true)
        {
            float u = bits.NextSingle(), e = Ziggurat.ExponentialSingle(bits);
            if (u <= 1f - shape)
            {
                float x = MathF.Pow(u, 1f / shape);
                if (x <= e) return x;
            }
            else
            {
                float y = -MathF.Log((1f - u) / shape);
                float x = MathF.Pow(1f - shape + shape * y, 1f / shape);
                if (x <= e + y) return x;
            }
        }
    }

    private static float LargeGammaSingle(BitGenerator bits, float shape)
    {
        float b = shape - 1f / 3f, c = 1f / MathF.Sqrt(9f * b);
        while (true)
        {
            float x, v;
            do
            {
                x = Ziggurat.NormalSingle(bits);
                v = 1f + c * x;
            }
            while (v <= 0f);
            v = v * v * v;
            float u = bits.NextSingle();
            if (u < 1f - 0.0331f * (x * x) * (x * x) || MathF.Log(u) < 0.5f * x * x + b * (1f - v + MathF.Log(v))) return b * v;
        }
    }

    /// <summary>A gamma variate.</summary>
    public static double Gamma<T>(T variates, double shape, double scale) where T : struct, IVariates => scale * StandardGamma(variates, shape);

    /// <summary>A sum of squares of <paramref name="df"/> normal variates.</summary>
    public static double ChiSquare<T>(T variates, double df) where T : struct, IVariates => 2.0 * StandardGamma(variates, df / 2.0);

    /// <summary>
    /// A sum of squares of normal variates whose means are not zero: up to one degree of freedom as a Poisson mixture of central ones, above it with all the
    /// shift in one of them (Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions 2, ch. 29). A NaN takes no draw.
    /// </summary>
    public static double NoncentralChiSquare<T>(T variates, double df, double nonc) where T : struct, IVariates =>
        double.IsNaN(nonc) ? double.NaN : LegacyNoncentralChiSquare(variates, df, nonc);

    /// <summary>As <see cref="NoncentralChiSquare"/>; a NaN takes the draws of a number.</summary>
    public static double LegacyNoncentralChiSquare<T>(T variates, double df, double nonc) where T : struct, IVariates
    {
        if (nonc == 0) return ChiSquare(variates, df);
        if (df > 1)
        {
            double rest = ChiSquare(variates, df - 1), shifted = variates.Normal() + Math.Sqrt(nonc);
            return rest + shifted * shifted;
        }
        long terms = Poisson(variates.Bits, nonc / 2.0);
        double mixed = ChiSquare(variates, df + 2 * terms);
        return double.IsNaN(nonc) ? double.NaN : mixed;
    }

    /// <summary>The ratio of two chi-square variates, each divided by its degrees of freedom.</summary>
    public static double F<T>(T variates, double dfnum, double dfden) where T : struct, IVariates =>
        ChiSquare(variates, dfnum) * dfden / (ChiSquare(variates, dfden) * dfnum);

    /// <summary>As <see cref="F"/>, with a noncentral numerator.</summary>
    public static double NoncentralF<T>(T variates, double dfnum, double dfden, double nonc) where T : struct, IVariates
    {
        double numerator = NoncentralChiSquare(variates, dfnum, nonc) * dfden;
        return numerator / (ChiSquare(variates, dfden) * dfnum);
    }

    /// <summary>As <see cref="NoncentralF"/>; a NaN takes the draws of a number.</summary>
    public static double LegacyNoncentralF<T>(T variates, double dfnum, double dfden, double nonc) where T : struct, IVariates
    {
        double numerator = LegacyNoncentralChiSquare(variates, dfnum, nonc) * dfden;
        return numerator / (ChiSquare(variates, dfden) * dfnum);
    }

    /// <summary>Student's t.</summary>
    public static double StandardT<T>(T variates, double df) where T : struct, IVariates
    {
        double normal = variates.Normal(), gamma = StandardGamma(variates, df / 2);
        return Math.Sqrt(df / 2) * normal / Math.Sqrt(gamma);
    }
}
