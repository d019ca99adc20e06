using System.Numerics;
using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary><c>bitwise_and</c>.</summary>
public readonly struct BitwiseAnd<T> : IBinaryOp<T, T, T>, IBinaryVectorOp<T> where T : unmanaged, IBinaryInteger<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static T Invoke(T x, T y) => x & y;
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, T> => x & y;
}

/// <summary><c>bitwise_or</c>.</summary>
public readonly struct BitwiseOr<T> : IBinaryOp<T, T, T>, IBinaryVectorOp<T> where T : unmanaged, IBinaryInteger<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static T Invoke(T x, T y) => x | y;
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, T> => x | y;
}

/// <summary><c>bitwise_xor</c>.</summary>
public readonly struct BitwiseXor<T> : IBinaryOp<T, T, T>, IBinaryVectorOp<T> where T : unmanaged, IBinaryInteger<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static T Invoke(T x, T y) => x ^ y;
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, T> => x ^ y;
}

/// <summary><c>invert</c> (<c>bitwise_not</c>).</summary>
public readonly struct Invert<T> : IUnaryOp<T, T>, IUnaryVectorOp<T> where T : unmanaged, IBinaryInteger<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static T Invoke(T x) => ~x;
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, T> => ~x;
}

/// <summary><c>left_shift</c>: 0 when the count is negative or not below the width.</summary>
public readonly struct LeftShift<T> : IBinaryOp<T, T, T> where T : unmanaged, IBinaryInteger<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static T Invoke(T x, T count)
    {
        // A negative count is a huge one when read without sign.
        ulong n = ulong.CreateTruncating(count);
        return n < (ulong)Unsafe.SizeOf<T>() * 8 ? x << (int)n : T.Zero;
    }
}

/// <summary><c>right_shift</c>: copies of the sign bit when the count is negative or not below the width.</summary>
public readonly struct RightShift<T> : IBinaryOp<T, T, T> where T : unmanaged, IBinaryInteger<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static T Invoke(T x, T count)
    {
        ulong n = ulong.CreateTruncating(count);
        return n < (ulong)Unsafe.SizeOf<T>() * 8 ? x >> (int)n : T.IsNegative(x) ? -T.One : T.Zero;
    }
}

/// <summary><c>bitwise_count</c>: the one-bits of the absolute value.</summary>
public readonly struct BitwiseCount<T> : IUnaryOp<T, byte> where T : unmanaged, IBinaryInteger<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static byte Invoke(T x) => (byte)BitOperations.PopCount(Divisors.Magnitude(x));
}
