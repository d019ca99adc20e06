using System.Numerics;
using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>Real functions that the complex ones are made of and System.Math lacks.</summary>
internal static class RealMath
{
    /// <summary>Natural logarithm of 2.</summary>
    public const double Ln2 = 0.69314718055994530942;

    /// <summary>log(1 + x), accurate for small x.</summary>
    public static double Log1P(double x) => Log1pDouble.Invoke(new Scalar<double>(x)).Value;

    /// <summary>e^x - 1, accurate for small x.</summary>
    public static double ExpM1(double x) => Expm1Double.Invoke(new Scalar<double>(x)).Value;

    /// <summary>The square root of x² + y², without overflow on the way; infinite when either is, even beside NaN.</summary>
    public static double Hypot(double x, double y) => HypotDouble.Invoke(new Scalar<double>(x), new Scalar<double>(y)).Value;

    /// <summary>As <see cref="Hypot(double, double)"/>, in the precision of <typeparamref name="T"/>.</summary>
    [MethodImpl(Inline.Always)]
    public static T Hypot<T>(T x, T y) where T : unmanaged, IFloatingPointIeee754<T> => typeof(T) == typeof(float)
        ? Unsafe.BitCast<float, T>(HypotSingle.Invoke(Unsafe.BitCast<T, Scalar<float>>(x), Unsafe.BitCast<T, Scalar<float>>(y)).Value)
        : Unsafe.BitCast<double, T>(HypotDouble.Invoke(Unsafe.BitCast<T, Scalar<double>>(x), Unsafe.BitCast<T, Scalar<double>>(y)).Value);
}
