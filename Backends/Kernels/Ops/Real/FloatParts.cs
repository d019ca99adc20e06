using System.Numerics;
using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary><c>copysign</c>: the magnitude of x with the sign of y, of NaN too.</summary>
public readonly struct CopySign<T> : IBinaryOp<T, T, T>, IBinaryVectorOp<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static T Invoke(T x, T y) => T.CopySign(x, y);
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, T>
    {
        V sign = V.Create(T.NegativeZero);
        return (sign & y) | (~sign & x);
    }
}

/// <summary><c>signbit</c>: whether the sign bit is set, of -0.0 and NaN too.</summary>
public readonly struct SignBit<T> : IUnaryOp<T, bool>, IUnaryVectorOp<T>, IMaskResult where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static bool Invoke(T x) => T.IsNegative(x);
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, T> => V.GreaterThanInteger(V.Zero, x);
}

/// <summary><c>heaviside</c>: 0 below zero, 1 above, y at zero; NaN stays NaN.</summary>
public readonly struct Heaviside<T> : IBinaryOp<T, T, T>, IBinaryVectorOp<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static T Invoke(T x, T y) => x == T.Zero ? y : x < T.Zero ? T.Zero : x > T.Zero ? T.One : T.NaN;
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, T>
    {
        V zero = V.Create(T.Zero);
        V above = V.Select(V.GreaterThan(x, zero), V.Create(T.One), V.Create(T.NaN));
        return V.Select(V.Equal(x, zero), y, V.Select(V.LessThan(x, zero), zero, above));
    }
}

/// <summary><c>nextafter</c> of float32 and float64, as C: y itself when both are equal, so the sign of a zero is y's.</summary>
public readonly struct NextAfter<T> : IBinaryOp<T, T, T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static T Invoke(T x, T y) =>
        x < y ? T.BitIncrement(x) : x > y ? T.BitDecrement(x) : x == y ? y : T.NaN;
}

/// <summary><c>nextafter</c> of float16: unlike C's, x itself when both are equal.</summary>
public readonly struct HalfNextAfter : IBinaryOp<Half, Half, Half>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static Half Invoke(Half x, Half y) =>
        x < y ? Half.BitIncrement(x) : x > y ? Half.BitDecrement(x) : x == y ? x : Half.NaN;
}

/// <summary><c>spacing</c> of float32 and float64: to the next number away from zero, so negative for negative x.</summary>
public readonly struct Spacing<T> : IUnaryOp<T, T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static T Invoke(T x)
    {
        if (!T.IsFinite(x)) return T.NaN;
        return (x < T.Zero ? T.BitDecrement(x) : T.BitIncrement(x)) - x;
    }
}

/// <summary><c>spacing</c> of float16: unlike the others always positive, to the next number above.</summary>
public readonly struct HalfSpacing : IUnaryOp<Half, Half>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static Half Invoke(Half x) => Half.IsFinite(x) ? (Half)((float)Half.BitIncrement(x) - (float)x) : Half.NaN;
}

/// <summary><c>ldexp</c>: x times a power of two, rounded once; the exponent may be of any size.</summary>
public readonly struct LoadExponent<T, TExponent> : IBinaryOp<T, TExponent, T>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TExponent : unmanaged, IBinaryInteger<TExponent>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static T Invoke(T x, TExponent n) => T.ScaleB(x, int.CreateSaturating(n));
}

/// <summary><c>frexp</c>: x as fraction in [1/2, 1) times a power of two; 0, NaN and infinities keep their value with exponent 0.</summary>
public readonly struct FractionExponent<T> : IUnaryPairOp<T, T, int> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static void Invoke(T x, out T fraction, out int exponent)
    {
        if (T.IsZero(x) || !T.IsFinite(x))
        {
            fraction = x;
            exponent = 0;
            return;
        }
        exponent = T.ILogB(x) + 1;
        // Two steps: 2^-exponent overflows for subnormal x.
        int half = exponent / 2;
        fraction = T.ScaleB(T.ScaleB(x, -half), half - exponent);
    }
}

/// <summary><c>modf</c>: fractional and integral part, both with the sign of x.</summary>
public readonly struct FractionInteger<T> : IUnaryPairOp<T, T, T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static void Invoke(T x, out T fraction, out T integer)
    {
        integer = T.Truncate(x);
        fraction = T.CopySign(T.IsInfinity(x) ? T.Zero : x - integer, x);
    }
}
