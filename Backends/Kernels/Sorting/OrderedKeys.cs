using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// Turns numbers into unsigned keys in the same order, and back. Signed integers flip their sign bit; floats flip it too when positive, and all
/// their bits when negative. <typeparamref name="T"/> is the signed integer as wide as the number.
/// </summary>
internal static unsafe class OrderedKeys<T> where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    /// <summary>Bits of positive infinity; greater magnitudes are NaN.</summary>
    public static T InfinityBits => sizeof(T) switch
    {
        2 => T.CreateTruncating(0x7C00),
        4 => T.CreateTruncating(0x7F80_0000),
        _ => T.CreateTruncating(0x7FF0_0000_0000_0000),
    };

    /// <summary>Whether bits are those of a NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsNaN(T bits) => (bits & T.MaxValue) > InfinityBits;

    /// <summary>The key of a float's bits; distinguishes -0.0 from 0.0 and NaNs from each other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T EncodeFloat(T bits) => bits ^ ((bits >> (8 * sizeof(T) - 1)) | T.MinValue);

    /// <summary>The bits of a float's key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T DecodeFloat(T key) => key ^ (~(key >> (8 * sizeof(T) - 1)) | T.MinValue);

    /// <summary>The key of a float in NumPy's ordering: zeros are equal, NaNs are equal and last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T EncodeFloatOrder(T bits)
    {
        if (bits == T.MinValue) return T.MinValue;
        return IsNaN(bits) ? T.AllBitsSet : EncodeFloat(bits);
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
        Vector256<T> any = default;
        // Vectors only detect specials; a block that has some, which is rare, is counted by the scalar loop.
        const int Block = 1024;
        for (; i + Block <= n; i += Block)
        {
            any = default;
            for (int j = 0; j < Block; j += w)
            {
                Vector256<T> bits = Vector256.Load(data + i + j);
                any |= Vector256.GreaterThan(bits & magnitude, infinity) | Vector256.Equals(bits, sign);
                (bits ^ (Vector256.LessThan(bits, default) | sign)).Store(data + i + j);
            }
            if (any == default) continue;
            for (int j = 0; j < Block; j++)
            {
                T bits = DecodeFloat(data[i + j]);
                if (IsNaN(bits)) nans++;
                else if (bits == T.MinValue) zeros++;
            }
        }
        for (; i < n; i++)
        {
            T bits = data[i];
            if (IsNaN(bits)) nans++;
            else if (bits == T.MinValue) zeros++;
            data[i] = EncodeFloat(bits);
        }
        return new Specials(nans, zeros);
    }

    /// <summary>Undoes <see cref="EncodeFloats"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void DecodeFloats(T* data, long n)
    {
        long i = 0;
        int w = Vector256<T>.Count;
        Vector256<T> sign = Vector256.Create(T.MinValue);
        for (; i + w <= n; i += w)
        {
            Vector256<T> key = Vector256.Load(data + i);
            (key ^ (Vector256.GreaterThanOrEqual(key, default) | sign)).Store(data + i);
        }
        for (; i < n; i++) data[i] = DecodeFloat(data[i]);
    }

    /// <summary>Flips the sign bits of integers in place: encodes and decodes.</summary>
    public static void FlipSigns(T* data, long n)
    {
        long i = 0;
        for (; i + Vector256<T>.Count <= n; i += Vector256<T>.Count)
            (Vector256.Load(data + i) ^ Vector256.Create(T.MinValue)).Store(data + i);
        for (; i < n; i++) data[i] ^= T.MinValue;
    }
}
