using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary><c>power</c> of integers by repeated squaring: wraps; a negative exponent is an error, as in NumPy.</summary>
public readonly struct IntegerPower<T> : IBinaryOp<T, T, T> where T : unmanaged, IBinaryInteger<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static T Invoke(T x, T exponent)
    {
        if (T.IsNegative(exponent)) IntegerPowerErrors.ThrowNegative();
        T result = T.One;
        while (!T.IsZero(exponent))
        {
            if (T.IsOddInteger(exponent)) result *= x;
            x *= x;
            exponent >>>= 1;
        }
        return result;
    }
}

/// <summary>Raised from <see cref="IntegerPower{T}"/>, out of line so that its body stays small.</summary>
internal static class IntegerPowerErrors
{
    /// <summary>NumPy's error for a negative integer exponent.</summary>
    [DoesNotReturn]
    public static void ThrowNegative() =>
        throw new ValueError("Integers to negative integer powers are not allowed. Raise a float base, or use np.float_power.");
}
