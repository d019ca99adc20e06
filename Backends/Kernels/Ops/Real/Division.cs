using System.Numerics;
using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// <c>divmod</c> of floats by Python's algorithm (floatobject.c, as NumPy's npy_divmod): the remainder of <c>fmod</c> moved to the
/// divisor's sign, and the quotient computed from it and snapped to an integer. <typeparamref name="TFmod"/> is the exact remainder in
/// registers; C#'s operator is the same for single elements.
/// </summary>
public readonly struct DivMod<T, TFmod> : IBinaryPairOp<T, T, T, T>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TFmod : struct, IBinaryMath<T>
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

    /// <summary>The same in registers, both branches of each condition computed.</summary>
    [MethodImpl(Inline.Always)]
    public static void Invoke<V>(V x, V y, out V quotient, out V remainder) where V : unmanaged, ISimd<V, T>
    {
        V zero = V.Zero, sign = V.Create(T.NegativeZero);
        V mod = TFmod.Invoke(x, y);
        V div = (x - mod) / y;
        V exact = V.Equal(mod, zero);
        V move = V.AndNot(V.LessThan(y, zero) ^ V.LessThan(mod, zero), exact);
        V moved = V.Select(exact, y & sign, mod + (y & move));
        div = V.Select(move, div - V.Create(T.One), div);
        V floor = V.Floor(div);
        floor = V.Select(V.GreaterThan(div - floor, V.Create(T.CreateTruncating(0.5f))), floor + V.Create(T.One), floor);
        V plain = x / y;
        floor = V.Select(V.Equal(div, zero), plain & sign, floor);
        V byZero = V.Equal(y, zero);
        quotient = V.Select(byZero, plain, floor);
        remainder = V.Select(byZero, mod, moved);
    }
}

/// <summary><c>floor_divide</c> of floats: the quotient of <see cref="DivMod{T, TFmod}"/>.</summary>
public readonly struct FloorDivide<T, TFmod> : IBinaryOp<T, T, T>, IBinaryVectorOp<T>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TFmod : struct, IBinaryMath<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static T Invoke(T x, T y)
    {
        DivMod<T, TFmod>.Invoke(x, y, out T quotient, out _);
        return quotient;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, T>
    {
        DivMod<T, TFmod>.Invoke(x, y, out V quotient, out _);
        return quotient;
    }
}

/// <summary><c>remainder</c> (<c>mod</c>) of floats: the divisor's sign, exact up to the last addition.</summary>
public readonly struct Remainder<T, TFmod> : IBinaryOp<T, T, T>, IBinaryVectorOp<T>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TFmod : struct, IBinaryMath<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static T Invoke(T x, T y)
    {
        DivMod<T, TFmod>.Invoke(x, y, out _, out T remainder);
        return remainder;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, T>
    {
        DivMod<T, TFmod>.Invoke(x, y, out _, out V remainder);
        return remainder;
    }
}
