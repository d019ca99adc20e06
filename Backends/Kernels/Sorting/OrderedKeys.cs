using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// Turns numbers into signed integers in the same order, and back. Unsigned integers flip their sign bit; negative floats flip all
/// other bits. Each is its own inverse. <typeparamref name="T"/> is the signed integer as wide as the number.
/// </summary>
internal static unsafe class OrderedKeys<T> where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    /// <summary>Bits of positive infinity; greater magnitudes are NaN.</summary>
    public static T InfinityBits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            long bits = sizeof(T) == 2 ? 0x7C00 : sizeof(T) == 4 ? 0x7F80_0000 : 0x7FF0_0000_0000_0000;
            return Unsafe.As<long, T>(ref bits);   // the low bytes come first
        }
    }

    /// <summary>Whether bits are those of a NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsNaN(T bits) => (bits & T.MaxValue) > InfinityBits;

    /// <summary>The key of a float's bits; distinguishes -0.0 from 0.0 and NaNs from each other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T EncodeFloat(T bits) => bits ^ ((bits >> (8 * sizeof(T) - 1)) & T.MaxValue);

    /// <summary>The key of a float in NumPy's ordering: zeros are equal, NaNs are equal and last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T EncodeFloatOrder(T bits)
    {
        if (bits == T.MinValue) return T.Zero;
        return IsNaN(bits) ? T.MaxValue : EncodeFloat(bits);
    }

    /// <summary>Counts of the values whose bits matter beyond their order.</summary>
    public record struct Specials(long NaNs, long NegativeZeros);

    /// <summary>Encodes floats in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Specials EncodeFloats(T* data, long n)
    {
        long nans = 0, zeros = 0, i = 0;
        int w = Vector256<T>.Count;
        Vector256<T> sign = Vector256.Create(T.MinValue), magnitude = Vector256.Create(T.MaxValue), infinity = Vector256.Create(InfinityBits);
        // Vectors only detect specials; a block that has some, which is rare, is counted by the scalar loop.
        const int Block = 1024;
        while (n - i >= w)
        {
            long end = i + Math.Min(Block, (n - i) / w * w);
            Vector256<T> any = default;
            for (long j = i; j < end; j += w)
            {
                Vector256<T> bits = Vector256.Load(data + j);
                any |= Vector256.GreaterThan(bits & magnitude, infinity) | Vector256.Equals(bits, sign);
                (bits ^ (Vector256.LessThan(bits, default) & magnitude)).Store(data + j);
            }
            if (any == default)
            {
                i = end;
                continue;
            }
            for (; i < end; i++) Count(EncodeFloat(data[i]), ref nans, ref zeros);
        }
        for (; i < n; i++)
        {
            T bits = data[i];
            Count(bits, ref nans, ref zeros);
            data[i] = EncodeFloat(bits);
        }
        return new Specials(nans, zeros);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Count(T bits, ref long nans, ref long zeros)
    {
        nans += IsNaN(bits) ? 1 : 0;
        zeros += bits == T.MinValue ? 1 : 0;
    }

    /// <summary>Undoes <see cref="EncodeFloats"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void DecodeFloats(T* data, long n)
    {
        long i = 0;
        int w = Vector256<T>.Count;
        Vector256<T> magnitude = Vector256.Create(T.MaxValue);
        for (; i + w <= n; i += w)
        {
            Vector256<T> key = Vector256.Load(data + i);
            (key ^ (Vector256.LessThan(key, default) & magnitude)).Store(data + i);
        }
        for (; i < n; i++) data[i] = EncodeFloat(data[i]);
    }

    /// <summary>Flips the sign bits of unsigned integers in place: encodes and decodes.</summary>
    public static void FlipSigns(T* data, long n)
    {
        long i = 0;
        for (; i + Vector256<T>.Count <= n; i += Vector256<T>.Count)
            (Vector256.Load(data + i) ^ Vector256.Create(T.MinValue)).Store(data + i);
        for (; i < n; i++) data[i] ^= T.MinValue;
    }
}
