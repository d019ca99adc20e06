using System.Numerics;
using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// <c>divmod</c> of floats by Python's algorithm (floatobject.c, as NumPy's npy_divmod): the remainder of <c>fmod</c> moved to the
/// divisor's sign, and the quotient computed from it and snapped to an integer.
/// </summary>
public readonly struct DivMod<T> : IBinaryPairOp<T, T, T, T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static void Invoke(T x, T y, out T quotient, out T remainder)
    {
        T mod = x % y;
        if (y == T.Zero)
        {
            quotient = x / y;
            remainder = mod;
            return;
        }
        // x - mod is very nearly an integer multiple of y.
        T div = (x - mod) / y;
        if (mod != T.Zero)
        {
            // A NaN remainder is not below zero, as C's isless has it.
            if ((y < T.Zero) != (mod < T.Zero))
            {
                mod += y;
                div -= T.One;
            }
        }
        else
        {
            mod = T.CopySign(T.Zero, y);
        }
        if (div != T.Zero)
        {
            quotient = T.Floor(div);
            if (div - quotient > T.CreateTruncating(0.5f)) quotient += T.One;
        }
        else
        {
            quotient = T.CopySign(T.Zero, x / y);
        }
        remainder = mod;
    }
}

/// <summary><c>floor_divide</c> of floats: the quotient of <see cref="DivMod{T}"/>.</summary>
public readonly struct FloorDivide<T> : IBinaryOp<T, T, T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static T Invoke(T x, T y)
    {
        DivMod<T>.Invoke(x, y, out T quotient, out _);
        return quotient;
    }
}

/// <summary><c>remainder</c> (<c>mod</c>) of floats: the divisor's sign, exact up to the last addition.</summary>
public readonly struct Remainder<T> : IBinaryOp<T, T, T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static T Invoke(T x, T y)
    {
        DivMod<T>.Invoke(x, y, out _, out T remainder);
        return remainder;
    }
}

/// <summary><c>fmod</c> of floats: the dividend's sign, exact.</summary>
public readonly struct FMod<T> : IBinaryOp<T, T, T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static T Invoke(T x, T y) => x % y;
}
