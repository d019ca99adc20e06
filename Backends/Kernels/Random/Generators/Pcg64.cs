using System.Numerics;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy;

/// <summary>
/// PCG-64, the generator of <c>default_rng</c>: a congruential generator of 128 bits whose output is permuted (O'Neill 2014, variant XSL-RR). Period 2^128;
/// cheap to advance by any distance.
/// </summary>
/// <seealso href="https://numpy.org/doc/2.2/reference/random/bit_generators/pcg64.html"/>
public sealed class PCG64 : JumpableGenerator
{
    // NumPy's jump: 2^128 over the golden ratio, so that streams of many jumps keep apart.
    internal static readonly UInt128 Jump = new(0x9E3779B97F4A7C15, 0xF39CC0605CEDC835);

    private Lcg<XslRr> _lcg;

    /// <summary>A generator seeded from the system's entropy.</summary>
    public PCG64() : this(new SeedSequence())
    {
    }

    /// <summary>A generator seeded by an integer.</summary>
    public PCG64(BigInteger seed) : this(new SeedSequence(seed))
    {
    }

    /// <summary>A generator seeded by a sequence.</summary>
    public PCG64(SeedSequence seed) : base(seed)
    {
        ulong[] words = seed.Words64(4);
        _lcg = Lcg<XslRr>.Seeded(new(words[0], words[1]), new(words[2], words[3]));
    }

    private PCG64(Lcg<XslRr> lcg, SeedSequence? seed) : base(seed) => _lcg = lcg;

    /// <inheritdoc/>
    public override RandomWords Words => RandomWords.Pcg64;

    /// <inheritdoc/>
    public override BitGeneratorState State
    {
        get => new Pcg64State(_lcg.State, _lcg.Increment, Half);
        set
        {
            Pcg64State state = Expect<Pcg64State>(value);
            _lcg = new() { State = state.State, Increment = state.Increment };
            Half = state.Half;
        }
    }

    /// <inheritdoc/>
    public override ulong NextUInt64() => _lcg.Next();

    /// <inheritdoc/>
    public override unsafe void Fill(Span<ulong> words)
    {
        fixed (ulong* start = words) _lcg.Fill(start, words.Length);
    }

    /// <summary>Goes on as if <paramref name="delta"/> words had been drawn; negative goes back. A half word kept is dropped.</summary>
    /// <returns>This generator.</returns>
    public PCG64 Advance(BigInteger delta)
    {
        lock (Lock)
        {
            _lcg.Advance(Wrapped.UInt128(delta));
            Half = default;
        }
        return this;
    }

    /// <inheritdoc/>
    public override BitGenerator Jumped(BigInteger jumps)
    {
        lock (Lock) return new PCG64(_lcg, SeedSequence).Advance(jumps * (BigInteger)Jump);
    }

    /// <inheritdoc/>
    public override ulong[] Snapshot() => Snapshot(_lcg);

    /// <inheritdoc/>
    public override void SkipUInt64(long words) => _lcg.Skip(words);

    private protected override BitGenerator Seeded(SeedSequence seed) => new PCG64(seed);
}
