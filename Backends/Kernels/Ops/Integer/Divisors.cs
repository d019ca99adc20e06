using System.Numerics;
using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>Greatest common divisors, on magnitudes so that the smallest signed number needs no special case.</summary>
internal static class Divisors
{
    /// <summary>The absolute value; 2^63 for the smallest int64.</summary>
    [MethodImpl(Inline.Always)]
    public static ulong Magnitude<T>(T x) where T : unmanaged, IBinaryInteger<T> =>
        T.IsNegative(x) ? 0 - ulong.CreateTruncating(x) : ulong.CreateTruncating(x);

    /// <summary>Stein's binary algorithm: shifts and subtractions, no division. gcd(0, n) = n.</summary>
    public static ulong Gcd(ulong a, ulong b)
    {
        if (a == 0 || b == 0) return a | b;
        int twos = BitOperations.TrailingZeroCount(a | b);
        a >>= BitOperations.TrailingZeroCount(a);
        while (b != 0)
        {
            b >>= BitOperations.TrailingZeroCount(b);
            (a, b) = (Math.Min(a, b), a < b ? b - a : a - b);
        }
        return a << twos;
    }
}

/// <summary><c>gcd</c>: never negative, except that of the smallest number with itself or 0, which wraps.</summary>
public readonly struct Gcd<T> : IBinaryOp<T, T, T> where T : unmanaged, IBinaryInteger<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static T Invoke(T x, T y) => T.CreateTruncating(Divisors.Gcd(Divisors.Magnitude(x), Divisors.Magnitude(y)));
}

/// <summary><c>lcm</c>: wraps; 0 when either is 0.</summary>
public readonly struct Lcm<T> : IBinaryOp<T, T, T> where T : unmanaged, IBinaryInteger<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static T Invoke(T x, T y)
    {
        ulong a = Divisors.Magnitude(x), b = Divisors.Magnitude(y);
        ulong gcd = Divisors.Gcd(a, b);
        return gcd == 0 ? T.Zero : T.CreateTruncating(a / gcd * b);
    }
}
