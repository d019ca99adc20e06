using System.Numerics;
using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>The factors of Fourier transforms, exp(-2 pi i k / n).</summary>
internal static class RootsOfUnity
{
    // pi / 4 to twice the digits of a double.
    private const double QuarterPi = 0.78539816339744828, QuarterPiRest = 3.061616997868383e-17, RootOfHalf = 0.70710678118654752440;

    /// <summary>
    /// cos(2 pi k / n) and -sin(2 pi k / n), each within an ulp of a double and mostly correctly rounded. The angle is brought to the first octant in
    /// integers, so that it is exact for multiples of 90 degrees, and what a double cannot hold of it enters by the derivative.
    /// </summary>
    public static (double Re, double Im) At(long k, long n)
    {
        Int128 eighths = (Int128)(k % n) * 8;
        if (eighths < 0) eighths += 8 * (Int128)n;
        int octant = (int)(eighths / n);
        long within = (long)(eighths % n);
        // In odd octants the angle is measured back from the next one: it is then at most 45 degrees, as in the even ones.
        (double sin, double cos) = OfOctant((octant & 1) == 0 ? within : n - within, n);
        return ((octant + 1) >> 1 & 3) switch
        {
            0 => (cos, (octant & 1) == 0 ? 0 - sin : sin),
            1 => (octant & 1) == 0 ? (0 - sin, -cos) : (sin, -cos),
            2 => (-cos, (octant & 1) == 0 ? sin : 0 - sin),
            _ => (octant & 1) == 0 ? (sin, cos) : (0 - sin, cos),
        };
    }

    // Of pi/4 * part / n, for part from 0 to n.
    private static (double Sin, double Cos) OfOctant(long part, long n)
    {
        if (part == 0) return (0, 1);
        if (part == n) return (RootOfHalf, RootOfHalf);
        double p = part, whole = n, ratio = p / whole, ratioRest = Math.FusedMultiplyAdd(-ratio, whole, p) / whole;
        double angle = ratio * QuarterPi;
        double rest = Math.FusedMultiplyAdd(ratio, QuarterPi, -angle) + (ratio * QuarterPiRest + ratioRest * QuarterPi);
        (double sin, double cos) = Math.SinCos(angle);
        return (Math.FusedMultiplyAdd(cos, rest, sin), Math.FusedMultiplyAdd(-sin, rest, cos));
    }

    /// <summary>Writes one root as two numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Write<T>(T* target, long k, long n) where T : unmanaged, IFloatingPointIeee754<T>
    {
        (double re, double im) = At(k, n);
        target[0] = T.CreateTruncating(re);
        target[1] = T.CreateTruncating(im);
    }
}
