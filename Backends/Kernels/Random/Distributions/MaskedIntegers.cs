using System.Numerics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// Integers below a bound by masking and rejection, as RandomState draws them: of each word the lowest bits that can hold the bound, drawn again until they
/// do not exceed it. Narrow types take their words from a word of 32 bits until it is used up.
/// </summary>
/// <param name="bits">The source of bits.</param>
/// <param name="width">Bits of the integer type: 1 for bool, 8, 16, 32 or 64.</param>
public struct MaskedIntegers(BitGenerator bits, int width)
{
    private uint _buffer;
    private int _left;

    /// <summary>An integer from 0 to <paramref name="max"/>, both included; for 0 nothing is drawn.</summary>
    public ulong Next(ulong max)
    {
        if (max == 0) return 0;
        ulong mask = ulong.MaxValue >> BitOperations.LeadingZeroCount(max), value;
        do value = Word(max) & mask;
        while (value > max);
        return value;
    }

    private ulong Word(ulong max)
    {
        if (width >= 32) return max <= uint.MaxValue ? bits.NextUInt32() : bits.NextUInt64();
        if (_left == 0)
        {
            _buffer = bits.NextUInt32();
            _left = 32 / width;
        }
        else
        {
            _buffer >>= width;
        }
        _left--;
        return _buffer & (1u << width) - 1;
    }
}
