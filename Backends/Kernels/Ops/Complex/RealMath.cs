using System.Numerics;
using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>The real functions that the complex ones are made of.</summary>
internal static class RealMath
{
    /// <summary>Natural logarithm of 2.</summary>
    public const double Ln2 = 0.69314718055994530942;

    /// <summary>log(1 + x) without losing small x (Kahan): the error of 1 + x cancels in the quotient.</summary>
    public static double Log1P(double x)
    {
        double u = 1 + x;
        if (u == 1 || double.IsPositiveInfinity(x)) return x;
        return Math.Log(u) * (x / (u - 1));
    }

    /// <summary>e^x - 1 without losing small x (Kahan).</summary>
    public static double ExpM1(double x)
    {
        if (Math.Abs(x) < 1e-300) return x;
        double u = Math.Exp(x);
        if (u == 1) return x;
        double m = u - 1;
        return m == -1 || double.IsInfinity(u) ? m : m * (x / Math.Log(u));
    }

    /// <summary>The square root of x² + y², without overflow on the way; infinite when either is, even beside NaN.</summary>
    [MethodImpl(Inline.Always)]
    public static T Hypot<T>(T x, T y) where T : IFloatingPointIeee754<T> =>
        typeof(T) == typeof(float)
            ? T.CreateTruncating(HypotSingle(float.CreateTruncating(x), float.CreateTruncating(y)))
            : T.CreateTruncating(Hypot(double.CreateTruncating(x), double.CreateTruncating(y)));

    // The squares of floats are exact in double: rounded once from a result with half the error bits to spare.
    private static float HypotSingle(float x, float y) =>
        float.IsInfinity(x) || float.IsInfinity(y) ? float.PositiveInfinity : (float)Math.Sqrt((double)x * x + (double)y * y);

    /// <summary>
    /// Scaled away from overflow, then the root corrected by its own residual (Borges, "An improved algorithm for hypot(a, b)",
    /// algorithm "fused"); within 1 ulp, nearly always correctly rounded.
    /// </summary>
    public static double Hypot(double x, double y)
    {
        x = Math.Abs(x);
        y = Math.Abs(y);
        if (double.IsInfinity(x) || double.IsInfinity(y)) return double.PositiveInfinity;
        double a = Math.Max(x, y), b = Math.Min(x, y);
        if (double.IsNaN(a)) return a;
        if (b == 0 || a + b == a) return a + b;
        if (a > 1e150) return Corrected(a * Tiny, b * Tiny) * Huge;
        if (b < 1e-150) return Corrected(a * Huge, b * Huge) * Tiny;
        return Corrected(a, b);
    }

    private const double Huge = 4.149515568880993E+180; // 2^600
    private const double Tiny = 2.409919865102884E-181; // 2^-600

    private static double Corrected(double a, double b)
    {
        double aa = a * a, bb = b * b;
        double h = Math.Sqrt(aa + bb);
        double hh = h * h;
        double x = Math.FusedMultiplyAdd(-b, b, hh - aa) + Math.FusedMultiplyAdd(h, h, -hh) - Math.FusedMultiplyAdd(a, a, -aa);
        return h - x / (2 * h);
    }
}
