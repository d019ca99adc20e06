using System.Numerics;
using static System.Math;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>Functions that distributions need and <see cref="Math"/> lacks, rounded as the C library's so that streams carry over.</summary>
public static class SpecialFunctions
{
    private const double Ln2High = 6.93147180369123816490e-01, Ln2Low = 1.90821492927058770002e-10;

    // log(k!) for k below 126; from there Stirling's series is as exact.
    private static readonly double[] s_logFactorials = LogFactorials(126);

    /// <summary>e^x - 1, at most 1 ulp: reduction and rational approximation of Sun's fdlibm, with the fused multiplications of today's C libraries.</summary>
    public static double Expm1(double x)
    {
        if (x > 709.78271289338397) return double.PositiveInfinity;
        if (x < -56 * 0.6931471805599453) return -1.0;
        if (double.IsNaN(x) || Abs(x) < 5.551115123125783e-17) return x;

        // x = k ln 2 + r, |r| < ln(2) / 2; c corrects the rounding of r.
        int k = 0;
        double c = 0;
        if (Abs(x) > 0.34657359027997264)
        {
            k = Abs(x) < 1.0397207708399179 ? Sign(x) : (int)FusedMultiplyAdd(1.44269504088896338700, x, x > 0 ? 0.5 : -0.5);
            double high = FusedMultiplyAdd(-k, Ln2High, x), low = k * Ln2Low;
            x = high - low;
            c = high - x - low;
        }

        double half = 0.5 * x, z = x * half, z2 = z * z, z4 = z2 * z2;
        double r1 = FusedMultiplyAdd(z, -3.33333333333331316428e-02, 1.0);
        double r2 = FusedMultiplyAdd(z, -7.93650757867487942473e-05, 1.58730158725481460165e-03);
        double r3 = FusedMultiplyAdd(z, -2.01099218183624371326e-07, 4.00821782732936239552e-06);
        double r = FusedMultiplyAdd(z4, r3, FusedMultiplyAdd(z2, r2, r1));
        double t = FusedMultiplyAdd(-r, half, 3.0);
        double e = z * ((r - t) / FusedMultiplyAdd(-x, t, 6.0));
        if (k == 0) return x - FusedMultiplyAdd(x, e, -z);
        e = FusedMultiplyAdd(x, e - c, -c) - z;
        return k switch
        {
            -1 => FusedMultiplyAdd(0.5, x - e, -0.5),
            1 => x < -0.25 ? -2.0 * (e - (x + 0.5)) : FusedMultiplyAdd(2.0, x - e, 1.0),
            <= -2 or > 56 => Scaled(1.0 - (e - x), k) - 1.0,
            < 20 => Scaled(1.0 - ScaleB(1.0, -k) - (e - x), k),
            _ => Scaled(x - (e + ScaleB(1.0, -k)) + 1.0, k),
        };
    }

    // 2^1024 is no double.
    private static double Scaled(double y, int k) => k == 1024 ? y * 2.0 * 8.98846567431158e+307 : ScaleB(y, k);

    /// <summary>log Γ(x) for x at least 1, by Stirling's series after Zhang and Jin (Computation of Special Functions, 1996): small x are first moved up to 7.</summary>
    public static double LogGamma(double x)
    {
        if (x is 1.0 or 2.0) return 0.0;
        long steps = x < 7.0 ? (long)(7 - x) : 0;
        double far = x + steps, reciprocalSquare = 1.0 / far * (1.0 / far);
        double series = -1.39243221690590;
        series = series * reciprocalSquare + 1.796443723688307e-01;
        series = series * reciprocalSquare - 2.955065359477124e-02;
        series = series * reciprocalSquare + 6.410256410256410e-03;
        series = series * reciprocalSquare - 1.917526917526918e-03;
        series = series * reciprocalSquare + 8.417508417508418e-04;
        series = series * reciprocalSquare - 5.952380952380952e-04;
        series = series * reciprocalSquare + 7.936507936507937e-04;
        series = series * reciprocalSquare - 2.777777777777778e-03;
        series = series * reciprocalSquare + 8.333333333333333e-02;
        double result = series / far + 0.5 * 1.8378770664093453 + (far - 0.5) * Log(far) - far;
        for (; steps > 0; steps--)
        {
            far -= 1.0;
            result -= Log(far);
        }
        return result;
    }

    /// <summary>log(k!), from a table or Stirling's series.</summary>
    public static double LogFactorial(long k)
    {
        if (k < s_logFactorials.Length) return s_logFactorials[k];
        double x = k;
        return (x + 0.5) * Log(x) - x + (0.9189385332046728 + 1.0 / x * (1 / 12.0 - 1 / (360.0 * x * x)));
    }

    // k! = m 2^e with 1 <= m < 2 gives log m + e log 2, whose error is far below half an ulp of the result.
    private static double[] LogFactorials(int count)
    {
        var logs = new double[count];
        BigInteger factorial = BigInteger.One;
        for (int k = 2; k < count; k++)
        {
            factorial *= k;
            int exponent = (int)factorial.GetBitLength() - 1, excess = Max(0, exponent - 62);
            double mantissa = ScaleB((double)(long)(factorial >> excess), excess - exponent);
            double high = exponent * Ln2High, low = FusedMultiplyAdd(exponent, Ln2Low, Log(mantissa));
            logs[k] = high + low;
        }
        return logs;
    }

    /// <summary>A double as a 64-bit integer, as x86 converts it: what has none becomes the smallest one.</summary>
    public static long ToInt64(double x) => x is >= -9223372036854775808.0 and < 9223372036854775808.0 ? (long)x : long.MinValue;
}
