using System.Numerics;
using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary><c>add</c>: integers wrap.</summary>
public readonly struct Add<T> : IBinaryOp<T, T, T>, IBinaryVectorOp<T> where T : unmanaged, INumberBase<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static T Invoke(T x, T y) => x + y;
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, T> => x + y;
}

/// <summary><c>subtract</c>: integers wrap.</summary>
public readonly struct Subtract<T> : IBinaryOp<T, T, T>, IBinaryVectorOp<T> where T : unmanaged, INumberBase<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static T Invoke(T x, T y) => x - y;
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, T> => x - y;
}

/// <summary><c>multiply</c>: integers wrap.</summary>
public readonly struct Multiply<T> : IBinaryOp<T, T, T>, IBinaryVectorOp<T> where T : unmanaged, INumberBase<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static T Invoke(T x, T y) => x * y;
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, T> => x * y;
}

/// <summary><c>divide</c> of floats.</summary>
public readonly struct Divide<T> : IBinaryOp<T, T, T>, IBinaryVectorOp<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static T Invoke(T x, T y) => x / y;
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, T> => x / y;
}

/// <summary><c>negative</c>: integers wrap, so the smallest is its own negative.</summary>
public readonly struct Negative<T> : IUnaryOp<T, T>, IUnaryVectorOp<T> where T : unmanaged, INumberBase<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static T Invoke(T x) => -x;
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, T> => -x;
}

/// <summary>The value itself: <c>positive</c>, <c>conjugate</c> of real numbers, <c>floor</c> of integers, <c>absolute</c> of unsigned ones.</summary>
public readonly struct Identity<T> : IUnaryOp<T, T>, IUnaryVectorOp<T> where T : unmanaged
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static T Invoke(T x) => x;
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, T> => x;
}

/// <summary><c>absolute</c> of signed integers: the smallest wraps to itself.</summary>
public readonly struct IntegerAbsolute<T> : IUnaryOp<T, T>, IUnaryVectorOp<T> where T : unmanaged, IBinaryInteger<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static T Invoke(T x) => T.IsNegative(x) ? -x : x;
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, T> => V.Select(V.LessThan(x, V.Create(T.Zero)), -x, x);
}

/// <summary><c>absolute</c> and <c>fabs</c> of floats: clears the sign, of NaN too.</summary>
public readonly struct Absolute<T> : IUnaryOp<T, T>, IUnaryVectorOp<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static T Invoke(T x) => T.Abs(x);
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, T> => V.Abs(x);
}

/// <summary><c>square</c>: integers wrap.</summary>
public readonly struct Square<T> : IUnaryOp<T, T>, IUnaryVectorOp<T> where T : unmanaged, INumberBase<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static T Invoke(T x) => x * x;
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, T> => x * x;
}

/// <summary><c>sqrt</c> of floats, correctly rounded.</summary>
public readonly struct Sqrt<T> : IUnaryOp<T, T>, IUnaryVectorOp<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static T Invoke(T x) => T.Sqrt(x);
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, T> => V.Sqrt(x);
}

/// <summary><c>reciprocal</c> of floats.</summary>
public readonly struct Reciprocal<T> : IUnaryOp<T, T>, IUnaryVectorOp<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static T Invoke(T x) => T.One / x;
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, T> => V.Create(T.One) / x;
}

/// <summary>
/// <c>reciprocal</c> of integers, as C computes <c>(T)(1.0 / x)</c>: 1 and -1 are their own, all others give 0, and the infinity
/// of 1/0 converts as <see cref="Cast{TFrom, TTo}"/> says.
/// </summary>
public readonly struct IntegerReciprocal<T> : IUnaryOp<T, T> where T : unmanaged, IBinaryInteger<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static T Invoke(T x) => Cast<double, T>.Invoke(1.0 / double.CreateTruncating(x));
}

/// <summary><c>sign</c> of integers: -1, 0 or 1.</summary>
public readonly struct IntegerSign<T> : IUnaryOp<T, T>, IUnaryVectorOp<T> where T : unmanaged, IBinaryInteger<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static T Invoke(T x) => T.IsNegative(x) ? -T.One : T.IsZero(x) ? T.Zero : T.One;
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, T>
    {
        V zero = V.Create(T.Zero);
        V one = V.Create(T.One);
        return V.Select(V.GreaterThan(x, zero), one, V.Select(V.LessThan(x, zero), -one, zero));
    }
}

/// <summary><c>sign</c> of floats: NaN stays NaN, either zero gives +0.</summary>
public readonly struct Sign<T> : IUnaryOp<T, T>, IUnaryVectorOp<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static T Invoke(T x) => x > T.Zero ? T.One : x < T.Zero ? T.NegativeOne : x == T.Zero ? T.Zero : x;
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, T>
    {
        V zero = V.Create(T.Zero);
        V tie = V.Select(V.Equal(x, zero), zero, x);
        return V.Select(V.GreaterThan(x, zero), V.Create(T.One), V.Select(V.LessThan(x, zero), V.Create(T.NegativeOne), tie));
    }
}

/// <summary><c>deg2rad</c> and <c>radians</c>: x times pi/180 rounded to the type.</summary>
public readonly struct DegreesToRadians<T> : IUnaryOp<T, T>, IUnaryVectorOp<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static T Invoke(T x) => x * Factor;
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, T> => x * V.Create(Factor);
    private static T Factor => T.Pi / T.CreateTruncating(180);
}

/// <summary><c>rad2deg</c> and <c>degrees</c>: x times 180/pi rounded to the type.</summary>
public readonly struct RadiansToDegrees<T> : IUnaryOp<T, T>, IUnaryVectorOp<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static T Invoke(T x) => x * Factor;
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, T> => x * V.Create(Factor);
    private static T Factor => T.CreateTruncating(180) / T.Pi;
}

/// <summary>Zero whatever x is: the imaginary part of a real number.</summary>
public readonly struct Zero<T> : IUnaryOp<T, T> where T : unmanaged
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static T Invoke(T x) => default;
}
