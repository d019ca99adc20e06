namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// A source of random bits: what every distribution draws from. The order in which 32-bit and 64-bit words are taken is part of the stream, as in NumPy.
/// Not safe for several threads at once; a caller locks it for a whole draw.
/// </summary>
public abstract class BitGenerator
{
    /// <summary>The next 64 random bits.</summary>
    public abstract ulong NextUInt64();

    /// <summary>The next 32 random bits; a 64-bit generator keeps the other half for the next call.</summary>
    public abstract uint NextUInt32();

    /// <summary>A double in [0, 1) with 53 random bits.</summary>
    public virtual double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1L << 53));

    /// <summary>A float in [0, 1) with 24 random bits.</summary>
    public float NextSingle() => (NextUInt32() >> 8) * (1f / (1 << 24));

    /// <summary>The next word as the generator makes it natively: 64 bits, or 32 for MT19937.</summary>
    public virtual ulong NextRaw() => NextUInt64();
}
