using System.Numerics;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy;

/// <summary>
/// A source of random bits: what every distribution draws from. The order in which 32-bit and 64-bit words are taken is part of the stream, as in NumPy.
/// Not safe for several threads at once; a caller holds <see cref="Lock"/> for a whole draw, as <c>Generator</c> does.
/// </summary>
public abstract class BitGenerator
{
    private protected BitGenerator(SeedSequence? seedSequence) => SeedSequence = seedSequence;

    /// <summary>Held for each draw, so that threads may share a generator.</summary>
    public Lock Lock { get; } = new();

    /// <summary>What it was seeded from; null when it was not seeded by a sequence.</summary>
    public SeedSequence? SeedSequence { get; protected set; }

    /// <summary>
    /// Everything that determines the rest of the stream, as plain data: serialise it with System.Text.Json as a <see cref="BitGeneratorState"/>, set it to
    /// come back to this point.
    /// </summary>
    /// <exception cref="ValueError">Set to the state of another kind of generator, or to one that cannot be.</exception>
    public abstract BitGeneratorState State { get; set; }

    /// <summary>Draw as NumPy up to 1.21 did: floats of 23 bits, and log(1 - u) where log1p(-u) stands since.</summary>
    public bool OldStreams { get; set; }

    /// <summary>The next 64 random bits.</summary>
    public abstract ulong NextUInt64();

    /// <summary>The next 32 random bits; a 64-bit generator keeps the other half for the next call.</summary>
    public abstract uint NextUInt32();

    /// <summary>A double in [0, 1) with 53 random bits.</summary>
    public virtual double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1L << 53));

    /// <summary>A float in [0, 1) with 24 random bits.</summary>
    public float NextSingle() => OldStreams ? (NextUInt32() >> 9) * (1f / (1 << 23)) : (NextUInt32() >> 8) * (1f / (1 << 24));

    /// <summary>The next word as the generator makes it natively: 64 bits, or 32 for MT19937.</summary>
    public virtual ulong NextRaw() => NextUInt64();

    /// <summary>Fills memory with what as many calls of <see cref="NextUInt64"/> would give.</summary>
    public abstract void Fill(Span<ulong> words);

    /// <summary>Fills memory with what as many calls of <see cref="NextUInt32"/> would give.</summary>
    public abstract void Fill(Span<uint> words);

    /// <summary>Fills memory with what as many calls of <see cref="NextDouble"/> would give.</summary>
    public virtual unsafe void Fill(Span<double> doubles)
    {
        fixed (double* start = doubles)
        {
            Fill(new Span<ulong>(start, doubles.Length));
            UniformBits.ToDoubles((ulong*)start, start, doubles.Length);
        }
    }

    /// <summary>A generator as far along the stream as this one would be after a huge number of draws; this one stays where it is.</summary>
    /// <param name="jumps">How many times to jump: 2^128 draws each for Philox and MT19937, 2^127.7 or so for the PCGs.</param>
    /// <exception cref="TypeError">The kind of generator cannot jump.</exception>
    public abstract BitGenerator Jumped(BigInteger jumps);

    /// <inheritdoc cref="Jumped(BigInteger)"/>
    public BitGenerator Jumped() => Jumped(BigInteger.One);

    /// <summary>Generators on independent streams, from children of the seed sequence.</summary>
    /// <param name="n_children">How many.</param>
    /// <exception cref="TypeError">The generator was not seeded by a sequence.</exception>
    public BitGenerator[] Spawn(int n_children)
    {
        if (SeedSequence is null) throw new TypeError("The underlying SeedSequence does not implement spawning.");
        lock (Lock) return Array.ConvertAll(SeedSequence.Spawn(n_children), Seeded);
    }

    /// <summary>A generator of the same kind from another seed.</summary>
    private protected abstract BitGenerator Seeded(SeedSequence seed);

    private protected T Expect<T>(BitGeneratorState state) where T : BitGeneratorState =>
        state as T ?? throw new ValueError($"state must be for a {GetType().Name} RNG");
}
