using System.Numerics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// The C99 functions of complex128, with the special values of Annex G; where it leaves a sign or part open, as glibc, which NumPy calls.
/// Products of exp with a sine are split so that they overflow only if the result does.
/// </summary>
internal static class ComplexMath
{
    private const double MaxExponent = 709;
    private const double Overflow = 1e300;

    /// <summary>The square root in the right half plane, the imaginary part with z's sign.</summary>
    public static Complex Sqrt(Complex z)
    {
        double x = z.Real, y = z.Imaginary;
        if (double.IsInfinity(y)) return new(double.PositiveInfinity, y);
        if (double.IsInfinity(x))
        {
            return x < 0
                ? new(double.IsNaN(y) ? double.NaN : 0, Math.CopySign(double.PositiveInfinity, y))
                : new(x, double.IsNaN(y) ? double.NaN : Math.CopySign(0, y));
        }
        if (double.IsNaN(x) || double.IsNaN(y)) return new(double.NaN, double.NaN);
        if (y == 0) return x < 0 ? new(0, Math.CopySign(Math.Sqrt(-x), y)) : new(Math.Sqrt(Math.Abs(x)), y);
        if (x == 0)
        {
            double r = Math.Abs(y) >= 4.5e-308 ? Math.Sqrt(0.5 * Math.Abs(y)) : 0.5 * Math.Sqrt(2 * Math.Abs(y));
            return new(r, Math.CopySign(r, y));
        }
        // Even powers of two keep the hypotenuse in range and come out of the root exactly.
        double largest = Math.Max(Math.Abs(x), Math.Abs(y));
        int scale = largest > 4e307 ? 1 : largest < 4.5e-308 ? -27 : 0;
        double a = Math.ScaleB(x, -2 * scale), b = Math.ScaleB(y, -2 * scale);
        double d = RealMath.Hypot(a, b);
        double re, im;
        if (a > 0)
        {
            re = Math.Sqrt(0.5 * (d + a));
            im = 0.5 * (b / re);
        }
        else
        {
            im = Math.Sqrt(0.5 * (d - a));
            re = Math.Abs(0.5 * (b / im));
        }
        return new(Math.ScaleB(re, scale), Math.CopySign(Math.ScaleB(im, scale), y));
    }

    /// <summary>e^z.</summary>
    public static Complex Exp(Complex z)
    {
        double x = z.Real, y = z.Imaginary;
        if (double.IsFinite(x))
        {
            return double.IsFinite(y) ? ScaledByExp(x, 1, Math.Cos(y), SinOf(y)) : new(double.NaN, double.NaN);
        }
        if (double.IsInfinity(x))
        {
            if (double.IsFinite(y))
            {
                double size = x < 0 ? 0 : double.PositiveInfinity;
                return y == 0 ? new(size, y) : new(Math.CopySign(size, Math.Cos(y)), Math.CopySign(size, Math.Sin(y)));
            }
            return x < 0 ? new(0, Math.CopySign(0, y)) : new(double.PositiveInfinity, double.NaN);
        }
        return new(double.NaN, y == 0 ? y : double.NaN);
    }

    /// <summary>Logarithm of the magnitude, accurate near the unit circle, and the angle.</summary>
    public static Complex Log(Complex z) => new(LogMagnitude(z.Real, z.Imaginary), Math.Atan2(z.Imaginary, z.Real));

    /// <summary>Hyperbolic sine.</summary>
    public static Complex Sinh(Complex z)
    {
        double x = Math.Abs(z.Real), y = z.Imaginary;
        bool negative = double.IsNegative(z.Real);
        if (double.IsFinite(x))
        {
            if (!double.IsFinite(y)) return x == 0 ? new(Math.CopySign(0, z.Real), double.NaN) : new(double.NaN, double.NaN);
            double sin = SinOf(y), cos = negative ? -Math.Cos(y) : Math.Cos(y);
            return x > MaxExponent ? ScaledByExp(x, 0.5, cos, sin) : new(Math.Sinh(x) * cos, Math.Cosh(x) * sin);
        }
        if (double.IsInfinity(x))
        {
            if (y == 0) return new(z.Real, y);
            if (!double.IsFinite(y)) return new(double.PositiveInfinity, double.NaN);
            double re = Math.CopySign(double.PositiveInfinity, Math.Cos(y));
            return new(negative ? -re : re, Math.CopySign(double.PositiveInfinity, Math.Sin(y)));
        }
        return new(double.NaN, y == 0 ? y : double.NaN);
    }

    /// <summary>Hyperbolic cosine.</summary>
    public static Complex Cosh(Complex z)
    {
        double x = z.Real, y = z.Imaginary;
        if (double.IsFinite(x))
        {
            if (!double.IsFinite(y)) return new(double.NaN, x == 0 ? 0 : double.NaN);
            double sin = SinOf(y), cos = Math.Cos(y);
            return Math.Abs(x) > MaxExponent
                ? ScaledByExp(Math.Abs(x), 0.5, cos, x < 0 ? -sin : sin)
                : new(Math.Cosh(x) * cos, Math.Sinh(x) * sin);
        }
        if (double.IsInfinity(x))
        {
            if (y == 0) return new(double.PositiveInfinity, y * Math.CopySign(1, x));
            if (!double.IsFinite(y)) return new(double.PositiveInfinity, double.NaN);
            return new(
                Math.CopySign(double.PositiveInfinity, Math.Cos(y)),
                Math.CopySign(double.PositiveInfinity, Math.Sin(y)) * Math.CopySign(1, x));
        }
        return new(double.NaN, y == 0 ? y : double.NaN);
    }

    /// <summary>Hyperbolic tangent.</summary>
    public static Complex Tanh(Complex z)
    {
        double x = z.Real, y = z.Imaginary;
        if (double.IsInfinity(x))
        {
            double sign = double.IsFinite(y) && Math.Abs(y) > 1 ? Math.Sin(y) * Math.Cos(y) : y;
            return new(Math.CopySign(1, x), Math.CopySign(0, sign));
        }
        if (double.IsNaN(x) || !double.IsFinite(y))
        {
            return y == 0 ? z : new(x == 0 ? x : double.NaN, double.NaN);
        }
        double sin = SinOf(y), cos = Math.Cos(y);
        if (Math.Abs(x) > MaxExponent / 2)
        {
            // sinh and cosh agree; what is left of the imaginary part is 4 sin cos e^-2|x|.
            double small = 4 * sin * cos * Math.Exp(-Math.Abs(x)) * Math.Exp(-Math.Abs(x));
            return new(Math.CopySign(1, x), small);
        }
        double sinh = Math.Abs(x) > 1e-300 ? Math.Sinh(x) : x, cosh = Math.Cosh(x);
        double divisor = Math.Abs(sinh) > Math.Abs(cos) * 2.3e-16 ? sinh * sinh + cos * cos : cos * cos;
        return new(sinh * cosh / divisor, sin * cos / divisor);
    }

    /// <summary>cos z = cosh iz.</summary>
    public static Complex Cos(Complex z) => Cosh(new(-z.Imaginary, z.Real));

    /// <summary>sin z = -i sinh iz.</summary>
    public static Complex Sin(Complex z)
    {
        // Annex G leaves this infinity's sign open; glibc's is always positive.
        if (double.IsInfinity(z.Imaginary) && !double.IsFinite(z.Real)) return new(double.NaN, double.PositiveInfinity);
        Complex w = Sinh(new(-z.Imaginary, z.Real));
        return new(w.Imaginary, -w.Real);
    }

    /// <summary>tan z = -i tanh iz.</summary>
    public static Complex Tan(Complex z)
    {
        Complex w = Tanh(new(-z.Imaginary, z.Real));
        return new(w.Imaginary, -w.Real);
    }

    // The sine of a subnormal is itself.
    private static double SinOf(double y) => Math.Abs(y) > 2.3e-308 ? Math.Sin(y) : y;

    // e^x factor (cos, sin), with e^x applied in steps of e^709 when it alone would overflow.
    private static Complex ScaledByExp(double x, double factor, double cos, double sin)
    {
        cos *= factor;
        sin *= factor;
        if (x > MaxExponent)
        {
            double step = Math.Exp(MaxExponent);
            for (int i = 0; i < 2 && x > MaxExponent; i++)
            {
                x -= MaxExponent;
                cos *= step;
                sin *= step;
            }
            if (x > MaxExponent) return new(cos * Overflow * Overflow, sin * Overflow * Overflow);
        }
        double e = Math.Exp(x);
        return new(e * cos, e * sin);
    }

    /// <summary>log|x + iy|.</summary>
    public static double LogMagnitude(double x, double y)
    {
        x = Math.Abs(x);
        y = Math.Abs(y);
        if (double.IsInfinity(x) || double.IsInfinity(y)) return double.PositiveInfinity;
        double a = Math.Max(x, y), b = Math.Min(x, y);
        if (double.IsNaN(a)) return a;
        if (a == 0) return double.NegativeInfinity;
        if (a > 0.5 && a < 2 && a * a + b * b is > 0.5 and < 3)
        {
            // Half of log1p(a² + b² - 1), the sum formed exactly in pieces.
            double aa = a * a, bb = b * b;
            double aaError = Math.FusedMultiplyAdd(a, a, -aa), bbError = Math.FusedMultiplyAdd(b, b, -bb);
            double s = (aa - 1) + bb;
            double t = bb - (s - (aa - 1));
            return RealMath.Log1P(s + (t + aaError + bbError)) / 2;
        }
        // Scaled so that the hypotenuse neither overflows nor loses bits to underflow.
        int scale = a > 4e307 ? 1 : a < 4.5e-308 ? -60 : 0;
        double d = RealMath.Hypot(Math.ScaleB(a, -scale), Math.ScaleB(b, -scale));
        return Math.Log(d) + scale * RealMath.Ln2;
    }
}
