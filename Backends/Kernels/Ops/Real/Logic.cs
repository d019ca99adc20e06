using System.Numerics;
using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary><c>logical_and</c>: a number is true when it is not zero, so NaN is.</summary>
public readonly struct LogicalAnd<T> : IBinaryOp<T, T, bool>, IBinaryVectorOp<T>, IMaskResult where T : unmanaged, INumber<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static bool Invoke(T x, T y) => !T.IsZero(x) & !T.IsZero(y);
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, T> => V.NotEqual(x, V.Create(T.Zero)) & V.NotEqual(y, V.Create(T.Zero));
}

/// <summary><c>logical_or</c>: a number is true when it is not zero, so NaN is.</summary>
public readonly struct LogicalOr<T> : IBinaryOp<T, T, bool>, IBinaryVectorOp<T>, IMaskResult where T : unmanaged, INumber<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static bool Invoke(T x, T y) => !T.IsZero(x) | !T.IsZero(y);
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, T> => V.NotEqual(x, V.Create(T.Zero)) | V.NotEqual(y, V.Create(T.Zero));
}

/// <summary><c>logical_xor</c>: a number is true when it is not zero, so NaN is.</summary>
public readonly struct LogicalXor<T> : IBinaryOp<T, T, bool>, IBinaryVectorOp<T>, IMaskResult where T : unmanaged, INumber<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static bool Invoke(T x, T y) => T.IsZero(x) != T.IsZero(y);
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, T> => V.NotEqual(x, V.Create(T.Zero)) ^ V.NotEqual(y, V.Create(T.Zero));
}

/// <summary><c>logical_not</c>: whether a number is zero.</summary>
public readonly struct LogicalNot<T> : IUnaryOp<T, bool>, IUnaryVectorOp<T>, IMaskResult where T : unmanaged, INumber<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static bool Invoke(T x) => T.IsZero(x);
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, T> => V.Equal(x, V.Create(T.Zero));
}

/// <summary><c>logical_and</c>, <c>bitwise_and</c>, <c>multiply</c> and <c>minimum</c> of bools.</summary>
public readonly struct BoolAnd : IBinaryOp<bool, bool, bool>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static bool Invoke(bool x, bool y) => x & y;
}

/// <summary><c>logical_or</c>, <c>bitwise_or</c>, <c>add</c> and <c>maximum</c> of bools.</summary>
public readonly struct BoolOr : IBinaryOp<bool, bool, bool>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static bool Invoke(bool x, bool y) => x | y;
}

/// <summary><c>logical_xor</c> and <c>bitwise_xor</c> of bools.</summary>
public readonly struct BoolXor : IBinaryOp<bool, bool, bool>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static bool Invoke(bool x, bool y) => x ^ y;
}

/// <summary><c>logical_not</c> and <c>invert</c> of bools.</summary>
public readonly struct BoolNot : IUnaryOp<bool, bool>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static bool Invoke(bool x) => !x;
}

/// <summary>Flips bytes that are 0 or 1: <see cref="BoolNot"/> on bools in memory.</summary>
public readonly struct FlipByte : IUnaryVectorOp<byte>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, byte> => x ^ V.Create(1);
}

/// <summary><c>isnan</c> and <c>isinf</c> of types that hold neither.</summary>
public readonly struct Never<T> : IUnaryOp<T, bool> where T : unmanaged
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static bool Invoke(T x) => false;
}

/// <summary><c>isfinite</c> of types that hold only finite numbers.</summary>
public readonly struct Always<T> : IUnaryOp<T, bool> where T : unmanaged
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static bool Invoke(T x) => true;
}

/// <summary><c>isnan</c> of floats.</summary>
public readonly struct IsNaN<T> : IUnaryOp<T, bool>, IUnaryVectorOp<T>, IMaskResult where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static bool Invoke(T x) => T.IsNaN(x);
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, T> => V.NotEqual(x, x);
}

/// <summary><c>isinf</c> of floats.</summary>
public readonly struct IsInfinity<T> : IUnaryOp<T, bool>, IUnaryVectorOp<T>, IMaskResult where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static bool Invoke(T x) => T.IsInfinity(x);
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, T> => V.Equal(V.Abs(x), V.Create(T.PositiveInfinity));
}

/// <summary><c>isfinite</c> of floats.</summary>
public readonly struct IsFinite<T> : IUnaryOp<T, bool>, IUnaryVectorOp<T>, IMaskResult where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static bool Invoke(T x) => T.IsFinite(x);
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, T> => V.LessThan(V.Abs(x), V.Create(T.PositiveInfinity));
}

/// <summary><c>where</c>: one of two values by a condition. In vectors the condition is a mask of the values' lanes.</summary>
public readonly struct Where<T> : ITernaryOp<bool, T, T, T>, ITernaryVectorOp<T> where T : unmanaged
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static T Invoke(bool condition, T x, T y) => condition ? x : y;
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static V Invoke<V>(V mask, V x, V y) where V : unmanaged, ISimd<V, T> => V.Select(mask, x, y);
}
