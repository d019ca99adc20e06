using System.Numerics;
using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary><c>floor_divide</c> of integers: rounds down; 0 when dividing by zero; the smallest by -1 wraps.</summary>
public readonly struct IntegerFloorDivide<T> : IBinaryOp<T, T, T> where T : unmanaged, IBinaryInteger<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static T Invoke(T x, T y)
    {
        if (T.IsZero(y)) return T.Zero;
        // The processor traps on the smallest by -1.
        if (T.IsNegative(y) && T.IsZero(y + T.One)) return -x;
        T quotient = x / y;
        return T.IsNegative(x ^ y) && quotient * y != x ? quotient - T.One : quotient;
    }
}

/// <summary><c>remainder</c> (<c>mod</c>) of integers: the divisor's sign; 0 when dividing by zero.</summary>
public readonly struct IntegerRemainder<T> : IBinaryOp<T, T, T> where T : unmanaged, IBinaryInteger<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static T Invoke(T x, T y)
    {
        T remainder = IntegerFMod<T>.Invoke(x, y);
        return !T.IsZero(remainder) && T.IsNegative(remainder ^ y) ? remainder + y : remainder;
    }
}

/// <summary><c>fmod</c> of integers: C's remainder, with the dividend's sign; 0 when dividing by zero.</summary>
public readonly struct IntegerFMod<T> : IBinaryOp<T, T, T> where T : unmanaged, IBinaryInteger<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static T Invoke(T x, T y) =>
        T.IsZero(y) || (T.IsNegative(y) && T.IsZero(y + T.One)) ? T.Zero : x % y;
}

/// <summary><c>divmod</c> of integers: floor_divide and remainder.</summary>
public readonly struct IntegerDivMod<T> : IBinaryPairOp<T, T, T, T> where T : unmanaged, IBinaryInteger<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static void Invoke(T x, T y, out T quotient, out T remainder)
    {
        quotient = IntegerFloorDivide<T>.Invoke(x, y);
        remainder = T.IsZero(y) ? T.Zero : x - quotient * y;
    }
}
