using System.Numerics;
using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary><c>maximum</c> of integers, and of the lanes of bool bytes.</summary>
public readonly struct IntegerMaximum<T> : IBinaryOp<T, T, T>, IBinaryVectorOp<T> where T : unmanaged, IBinaryInteger<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static T Invoke(T x, T y) => x > y ? x : y;
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, T> => V.Max(x, y);
}

/// <summary><c>minimum</c> of integers.</summary>
public readonly struct IntegerMinimum<T> : IBinaryOp<T, T, T>, IBinaryVectorOp<T> where T : unmanaged, IBinaryInteger<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static T Invoke(T x, T y) => x < y ? x : y;
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, T> => V.Min(x, y);
}

/// <summary><c>maximum</c> of floats: NaN if either is; of equal values (zeros of both signs) the second.</summary>
public readonly struct Maximum<T> : IBinaryOp<T, T, T>, IBinaryVectorOp<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static T Invoke(T x, T y) => x > y || T.IsNaN(x) ? x : y;
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, T> =>
        V.Select(V.GreaterThan(x, y) | V.NotEqual(x, x), x, y);
}

/// <summary><c>minimum</c> of floats: NaN if either is; of equal values the second.</summary>
public readonly struct Minimum<T> : IBinaryOp<T, T, T>, IBinaryVectorOp<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static T Invoke(T x, T y) => x < y || T.IsNaN(x) ? x : y;
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, T> =>
        V.Select(V.LessThan(x, y) | V.NotEqual(x, x), x, y);
}

/// <summary><c>fmax</c> of floats: NaN only if both are; of equal values the second.</summary>
public readonly struct FMax<T> : IBinaryOp<T, T, T>, IBinaryVectorOp<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static T Invoke(T x, T y) => x > y || T.IsNaN(y) ? x : y;
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, T> =>
        V.Select(V.GreaterThan(x, y) | V.NotEqual(y, y), x, y);
}

/// <summary><c>fmin</c> of floats: NaN only if both are; of equal values the second.</summary>
public readonly struct FMin<T> : IBinaryOp<T, T, T>, IBinaryVectorOp<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static T Invoke(T x, T y) => x < y || T.IsNaN(y) ? x : y;
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, T> =>
        V.Select(V.LessThan(x, y) | V.NotEqual(y, y), x, y);
}

/// <summary><c>clip</c> of integers: raised to the lower bound, then lowered to the upper, so the upper wins when they cross.</summary>
public readonly struct IntegerClip<T> : ITernaryOp<T, T, T, T>, ITernaryVectorOp<T> where T : unmanaged, IBinaryInteger<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static T Invoke(T x, T low, T high) => IntegerMinimum<T>.Invoke(IntegerMaximum<T>.Invoke(x, low), high);
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static V Invoke<V>(V x, V low, V high) where V : unmanaged, ISimd<V, T> => V.Min(V.Max(x, low), high);
}

/// <summary><c>clip</c> of floats: NaN in any of the three gives NaN.</summary>
public readonly struct Clip<T> : ITernaryOp<T, T, T, T>, ITernaryVectorOp<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static T Invoke(T x, T low, T high) => Minimum<T>.Invoke(high, Maximum<T>.Invoke(low, x));
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static V Invoke<V>(V x, V low, V high) where V : unmanaged, ISimd<V, T> =>
        Minimum<T>.Invoke(high, Maximum<T>.Invoke(low, x));
}
