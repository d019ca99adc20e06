using System.Numerics;

namespace OmniNumpy.Lazy.Kernels;

public static partial class Distributions
{
    /// <summary>An integer from 0 to <paramref name="max"/>, both included: the lowest bits that can hold it are drawn until they do not exceed it.</summary>
    public static ulong Interval(BitGenerator bits, ulong max)
    {
        if (max == 0) return 0;
        ulong mask = ulong.MaxValue >> BitOperations.LeadingZeroCount(max), value;
        do value = (max <= uint.MaxValue ? bits.NextUInt32() : bits.NextUInt64()) & mask;
        while (value > max);
        return value;
    }
}
