using System.Numerics;
using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// Integers in a range without bias: by Lemire's multiplication (Fast random integer generation in an interval, 2019).
/// A word that would make some integers likelier than others is drawn again.
/// </summary>
public static class BoundedIntegers
{
    /// <summary>An integer from 0 to <paramref name="range"/>, inclusive: of 32 bits where they suffice.</summary>
    public static ulong Next(BitGenerator bits, ulong range)
    {
        if (range == 0) return 0;
        if (range == uint.MaxValue) return bits.NextUInt32();
        if (range < uint.MaxValue) return Lemire(bits, (uint)range);
        return range == ulong.MaxValue ? bits.NextUInt64() : Lemire(bits, range);
    }

    /// <summary>The least mask of ones from the lowest bit up that covers the range.</summary>
    public static ulong Mask(ulong range) => range == 0 ? 0 : ulong.MaxValue >> BitOperations.LeadingZeroCount(range);

    private static uint Lemire(BitGenerator bits, uint range)
    {
        uint count = range + 1;
        ulong product = bits.NextUInt32() * (ulong)count;
        if ((uint)product < count)
        {
            uint threshold = (uint.MaxValue - range) % count;
            while ((uint)product < threshold) product = bits.NextUInt32() * (ulong)count;
        }
        return (uint)(product >> 32);
    }

    private static ulong Lemire(BitGenerator bits, ulong range)
    {
        ulong count = range + 1;
        ulong high = Math.BigMul(bits.NextUInt64(), count, out ulong low);
        if (low < count)
        {
            ulong threshold = (ulong.MaxValue - range) % count;
            while (low < threshold) high = Math.BigMul(bits.NextUInt64(), count, out low);
        }
        return high;
    }
}

/// <summary>Integers of 8 or 16 bits, of which a word of 32 gives several, the lowest first; and booleans, a bit each. What is left of a word is lost with this object.</summary>
/// <param name="bits">The source.</param>
/// <param name="width">1, 8 or 16.</param>
public struct SmallIntegers(BitGenerator bits, int width)
{
    private uint _buffer;
    private int _left;

    /// <summary>An integer from 0 to <paramref name="range"/>, inclusive.</summary>
    public uint Next(uint range)
    {
        if (range == 0) return 0;
        uint all = (1u << width) - 1;
        if (range == all) return Take();
        uint count = range + 1;
        uint product = Take() * count;
        if ((product & all) < count)
        {
            uint threshold = (all - range) % count;
            while ((product & all) < threshold) product = Take() * count;
        }
        return product >> width;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Take()
    {
        if (_left == 0)
        {
            _buffer = bits.NextUInt32();
            _left = 32 / width - 1;
        }
        else
        {
            _buffer >>= width;
            _left--;
        }
        return _buffer & ((1u << width) - 1);
    }
}
