using System.Numerics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>Integers of any size modulo a power of two, negative ones counting back from it.</summary>
internal static class Wrapped
{
    /// <summary>Modulo 2^128.</summary>
    public static UInt128 UInt128(BigInteger value) => (UInt128)(value & System.UInt128.MaxValue);

    /// <summary>Modulo 2^256, lowest word first.</summary>
    public static ulong[] UInt256(BigInteger value)
    {
        var words = new ulong[4];
        for (int i = 0; i < 4; i++) words[i] = (ulong)(value >> 64 * i & ulong.MaxValue);
        return words;
    }
}
