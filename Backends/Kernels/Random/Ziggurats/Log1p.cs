namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// log(1 + x) of one double, to the last bit of the C library's, which decides about acceptance and is part of the stream. Method and coefficients
/// are fdlibm's (Sun Microsystems, 1993): 1 + x = 2^k (1 + f) with f in [sqrt(1/2) - 1, sqrt(2) - 1], then
/// log(1 + f) = f - f²/2 + s (f²/2 + R(s²)) with s = f / (2 + f). Multiplications and additions are fused where the library's build for processors
/// that can fuse has them.
/// </summary>
internal static class Log1p
{
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;

    // The upper halves of sqrt(2) - 1 and sqrt(1/2) - 1: between them x is small enough to be f.
    private const int UpperLimit = 0x3FDA827A;
    private const int LowerLimit = unchecked((int)0xBFD2BEC3);

    /// <summary>log(1 + x).</summary>
    public static double Of(double x)
    {
        if (!(x > -1 && x < double.PositiveInfinity)) return x == -1 ? double.NegativeInfinity : x < -1 ? double.NaN : x;
        double size = Math.Abs(x);
        if (size < 1.862645149230957e-09) return size < 5.551115123125783e-17 ? x : Math.FusedMultiplyAdd(x * x, -0.5, x);

        int top = Upper(x);
        return top < UpperLimit && (top >= 0 || top <= LowerLimit) ? OfFraction(x) : OfScaled(x);
    }

    private static double OfFraction(double f)
    {
        double half = 0.5 * f * f;
        return f - (half - Correction(f, half));
    }

    private static double OfScaled(double x)
    {
        // Beyond 2^53 the one is lost anyway; below, what rounding 1 + x lost comes back as a correction.
        double u = x, lost = 0;
        int k;
        if (Upper(x) < 0x43400000)
        {
            u = 1.0 + x;
            k = (Upper(u) >> 20) - 1023;
            lost = (k > 0 ? 1.0 - (u - x) : x - (u - 1.0)) / u;
        }
        else
        {
            k = (Upper(u) >> 20) - 1023;
        }
        int fraction = Upper(u) & 0xFFFFF;
        bool lower = fraction < 0x6A09E;
        if (!lower) k++;
        double f = WithUpper(u, fraction | (lower ? 0x3FF00000 : 0x3FE00000)) - 1.0;
        double low = Math.FusedMultiplyAdd(k, Ln2Low, lost);
        if (f == 0) return Math.FusedMultiplyAdd(k, Ln2High, low);

        double half = 0.5 * f * f;
        // |f| < 2^-20: the series ends early.
        if ((lower ? fraction : 0x100000 - fraction >> 2) == 0)
        {
            double cubic = half * Math.FusedMultiplyAdd(-0.66666666666666666, f, 1.0);
            return k == 0 ? f - cubic : Math.FusedMultiplyAdd(k, Ln2High, -(cubic - low - f));
        }
        double correction = Correction(f, half);
        return k == 0 ? f - (half - correction) : Math.FusedMultiplyAdd(k, Ln2High, -(half - (correction + low) - f));
    }

    // s (f²/2 + R(s²)), the terms of R in pairs.
    private static double Correction(double f, double half)
    {
        double s = f / (2.0 + f);
        double z = s * s, z2 = z * z, z4 = z2 * z2, z6 = z4 * z2;
        double r2 = Math.FusedMultiplyAdd(z, 2.857142874366239149e-01, 3.999999999940941908e-01);
        double r3 = Math.FusedMultiplyAdd(z, 1.818357216161805012e-01, 2.222219843214978396e-01);
        double r4 = Math.FusedMultiplyAdd(z, 1.479819860511658591e-01, 1.531383769920937332e-01);
        double r = Math.FusedMultiplyAdd(z, 6.666666666666735130e-01, z2 * r2);
        return s * (half + Math.FusedMultiplyAdd(z6, r4, Math.FusedMultiplyAdd(z4, r3, r)));
    }

    private static int Upper(double x) => (int)(BitConverter.DoubleToInt64Bits(x) >> 32);

    private static double WithUpper(double x, int upper) =>
        BitConverter.Int64BitsToDouble((BitConverter.DoubleToInt64Bits(x) & 0xFFFFFFFF) | (long)upper << 32);
}
