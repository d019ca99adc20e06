using System.Numerics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// Inverse sines, cosines and tangents of complex128: Hull, Fairgrieve and Tang, "Implementing the complex arcsine and arccosine
/// functions using exception handling" (ACM TOMS 23, 1997), and Kahan's "Branch cuts for complex elementary functions" for the tangent.
/// </summary>
internal static class ComplexInverse
{
    private const double Epsilon = 2.220446049250313e-16;
    private const double CrossoverA = 10;
    private const double CrossoverB = 0.6417;
    private const double FourSqrtMin = 5.966672584960166e-154;
    private const double SqrtSixEpsilon = 3.65002414998885671e-08;
    private const double HalfPi = 1.5707963267948966;
    private const double HalfPiLow = 6.123233995736766e-17;

    /// <summary>Inverse hyperbolic sine.</summary>
    public static Complex Asinh(Complex z)
    {
        double x = z.Real, y = z.Imaginary;
        double ax = Math.Abs(x), ay = Math.Abs(y);
        if (double.IsNaN(x) || double.IsNaN(y))
        {
            if (double.IsInfinity(x)) return new(x, double.NaN);
            if (double.IsInfinity(y)) return new(Math.CopySign(double.PositiveInfinity, x), double.NaN);
            return new(double.NaN, y == 0 ? y : double.NaN);
        }
        if (ax > 1 / Epsilon || ay > 1 / Epsilon)
        {
            return new(Math.CopySign(LogOfLarge(ax, ay), x), Math.CopySign(Math.Atan2(ay, ax), y));
        }
        if ((x == 0 && y == 0) || (ax < SqrtSixEpsilon / 4 && ay < SqrtSixEpsilon / 4)) return z;
        Core(ax, ay, out double rx, out double b, out double root, out double scaled);
        double ry = double.IsNaN(b) ? Math.Atan2(scaled, root) : Math.Asin(b);
        return new(Math.CopySign(rx, x), Math.CopySign(ry, y));
    }

    /// <summary>arcsin z = -i asinh iz, with the parts exchanged instead of multiplied.</summary>
    public static Complex Asin(Complex z)
    {
        Complex w = Asinh(new(z.Imaginary, z.Real));
        return new(w.Imaginary, w.Real);
    }

    /// <summary>Inverse cosine.</summary>
    public static Complex Acos(Complex z)
    {
        double x = z.Real, y = z.Imaginary;
        bool left = double.IsNegative(x), below = double.IsNegative(y);
        double ax = Math.Abs(x), ay = Math.Abs(y);
        if (double.IsNaN(x) || double.IsNaN(y))
        {
            if (double.IsInfinity(x)) return new(double.NaN, double.NegativeInfinity);
            if (double.IsInfinity(y)) return new(double.NaN, -y);
            return x == 0 ? new(HalfPi, double.NaN) : new(double.NaN, double.NaN);
        }
        double rx, ry;
        if (ax > 1 / Epsilon || ay > 1 / Epsilon)
        {
            rx = Math.Abs(Math.Atan2(y, x));
            ry = LogOfLarge(ax, ay);
            return new(rx, below ? ry : -ry);
        }
        if (x == 1 && y == 0) return new(0, -y);
        if (ax < SqrtSixEpsilon / 4 && ay < SqrtSixEpsilon / 4) return new(HalfPi - (x - HalfPiLow), -y);
        Core(ay, ax, out ry, out double b, out double root, out double scaled);
        rx = double.IsNaN(b) ? Math.Atan2(root, left ? -scaled : scaled) : Math.Acos(left ? -b : b);
        return new(rx, below ? ry : -ry);
    }

    /// <summary>Inverse hyperbolic cosine: arccos turned a quarter into the right half plane.</summary>
    public static Complex Acosh(Complex z)
    {
        Complex w = Acos(z);
        double rx = w.Real, ry = w.Imaginary;
        if (double.IsNaN(rx) && double.IsNaN(ry)) return new(ry, rx);
        if (double.IsNaN(rx)) return new(Math.Abs(ry), rx);
        if (double.IsNaN(ry)) return new(ry, z.Real == 0 ? Math.CopySign(HalfPi, z.Imaginary) : ry);
        return new(Math.Abs(ry), Math.CopySign(rx, z.Imaginary));
    }

    /// <summary>Inverse hyperbolic tangent.</summary>
    public static Complex Atanh(Complex z)
    {
        double x = z.Real, y = z.Imaginary;
        double ax = Math.Abs(x), ay = Math.Abs(y);
        if (y == 0 && ax <= 1) return new(Math.Atanh(x), y);
        if (x == 0) return new(x, Math.Atan(y));
        if (double.IsNaN(x) || double.IsNaN(y))
        {
            if (double.IsInfinity(x)) return new(Math.CopySign(0, x), double.NaN);
            if (double.IsInfinity(y)) return new(Math.CopySign(0, x), Math.CopySign(HalfPi, y));
            return new(double.NaN, double.NaN);
        }
        if (ax > 1 / Epsilon || ay > 1 / Epsilon)
        {
            return new(RealPartOfReciprocal(x, y), Math.CopySign(HalfPi, y));
        }
        if (ax < SqrtSixEpsilon / 8 && ay < SqrtSixEpsilon / 8) return z;
        double re = ax == 1 && ay < Epsilon
            ? (RealMath.Ln2 - Math.Log(ay)) / 2
            : RealMath.Log1P(4 * ax / SumOfSquares(ax - 1, ay)) / 4;
        double im = ax == 1 ? Math.Atan2(2, -ay) / 2
            : ay < Epsilon ? Math.Atan2(2 * ay, (1 - ax) * (1 + ax)) / 2
            : Math.Atan2(2 * ay, (1 - ax) * (1 + ax) - ay * ay) / 2;
        return new(Math.CopySign(re, x), Math.CopySign(im, y));
    }

    /// <summary>arctan z = -i atanh iz, with the parts exchanged instead of multiplied.</summary>
    public static Complex Atan(Complex z)
    {
        Complex w = Atanh(new(z.Imaginary, z.Real));
        return new(w.Imaginary, w.Real);
    }

    // For x, y >= 0: acosh(A) in rx, and for the other part either b = y/A (for arcsin, arccos), or NaN there and the two arguments of
    // atan2, when y/A is too near 1. A is half the sum of the distances to i and -i.
    private static void Core(double x, double y, out double rx, out double b, out double root, out double scaled)
    {
        double r = RealMath.Hypot(x, y + 1), s = RealMath.Hypot(x, y - 1);
        double a = Math.Max((r + s) / 2, 1);
        if (a >= CrossoverA)
        {
            rx = Math.Log(a + Math.Sqrt(a * a - 1));
        }
        else if (y == 1 && x < Epsilon * Epsilon / 128)
        {
            rx = Math.Sqrt(x);
        }
        else if (x >= Epsilon * Math.Abs(y - 1))
        {
            double am1 = Half(x, 1 + y, r) + Half(x, 1 - y, s);
            rx = RealMath.Log1P(am1 + Math.Sqrt(am1 * (a + 1)));
        }
        else
        {
            rx = y < 1 ? x / Math.Sqrt((1 - y) * (1 + y)) : RealMath.Log1P((y - 1) + Math.Sqrt((y - 1) * (y + 1)));
        }
        scaled = y;
        root = 0;
        b = double.NaN;
        if (y < FourSqrtMin)
        {
            root = a * (2 / Epsilon);
            scaled = y * (2 / Epsilon);
            return;
        }
        if (y / a <= CrossoverB)
        {
            b = y / a;
            return;
        }
        if (y == 1 && x < Epsilon / 128)
        {
            root = Math.Sqrt(x) * Math.Sqrt((a + y) / 2);
        }
        else if (x >= Epsilon * Math.Abs(y - 1))
        {
            double amy = Half(x, y + 1, r) + Half(x, y - 1, s);
            root = Math.Sqrt(amy * (a + y));
        }
        else if (y > 1)
        {
            root = x * (4 / Epsilon / Epsilon) * y / Math.Sqrt((y + 1) * (y - 1));
            scaled = y * (4 / Epsilon / Epsilon);
        }
        else
        {
            root = Math.Sqrt((1 - y) * (1 + y));
        }
    }

    // (hypot(a, b) - b) / 2 without cancellation.
    private static double Half(double a, double b, double hypot) =>
        b < 0 ? (hypot - b) / 2 : b == 0 ? a / 2 : a * a / (hypot + b) / 2;

    // log|2z| for z large or infinite.
    private static double LogOfLarge(double ax, double ay) => ComplexMath.LogMagnitude(ax, ay) + RealMath.Ln2;

    private static double SumOfSquares(double x, double y) => y < FourSqrtMin / 4 ? x * x : x * x + y * y;

    // Re(1/z), scaled so that neither square overflows.
    private static double RealPartOfReciprocal(double x, double y)
    {
        if (double.IsInfinity(x) || double.IsInfinity(y)) return Math.CopySign(0, x);
        int scale = Math.ILogB(Math.Max(Math.Abs(x), Math.Abs(y)));
        double a = Math.ScaleB(x, -scale), b = Math.ScaleB(y, -scale);
        return Math.ScaleB(a / (a * a + b * b), -scale);
    }
}
