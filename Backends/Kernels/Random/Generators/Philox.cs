using System.Numerics;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy;

/// <summary>
/// Philox 4x64 with ten rounds: a function of a counter of 256 bits and a key of 128 (Salmon, Moraes, Dror and Shaw, Parallel random numbers: as easy as
/// 1, 2, 3, 2011). Any place of the stream can be reached at once.
/// </summary>
/// <seealso href="https://numpy.org/doc/2.2/reference/random/bit_generators/philox.html"/>
public sealed class Philox : JumpableGenerator
{
    private PhiloxWords _words;

    /// <summary>A generator seeded from the system's entropy.</summary>
    public Philox() : this(new SeedSequence())
    {
    }

    /// <summary>A generator seeded by an integer.</summary>
    public Philox(BigInteger seed) : this(new SeedSequence(seed))
    {
    }

    /// <summary>A generator seeded by a sequence.</summary>
    /// <param name="seed">What the key is made of.</param>
    /// <param name="counter">Where to start.</param>
    /// <exception cref="ValueError">The counter is negative or has more than 256 bits.</exception>
    public Philox(SeedSequence seed, BigInteger counter = default) : base(seed)
    {
        ulong[] key = seed.Words64(2);
        _words = PhiloxWords.At(Checked(counter, 256, nameof(counter)), key[0], key[1]);
    }

    /// <summary>A generator of a given key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="counter">Where to start.</param>
    /// <exception cref="ValueError">The key is negative or has more than 128 bits, or the counter more than 256.</exception>
    public static Philox WithKey(BigInteger key, BigInteger counter = default)
    {
        ulong[] words = Checked(key, 128, nameof(key));
        return new(PhiloxWords.At(Checked(counter, 256, nameof(counter)), words[0], words[1]), null);
    }

    private Philox(PhiloxWords words, SeedSequence? seed) : base(seed) => _words = words;

    /// <inheritdoc/>
    public override RandomWords Words => RandomWords.Philox;

    /// <inheritdoc/>
    public override BitGeneratorState State
    {
        get => _words.ToState(Half);
        set
        {
            PhiloxState state = Expect<PhiloxState>(value);
            if (state is not { Counter.Length: 4, Key.Length: 2, Buffer.Length: 4, BufferPosition: >= 0 and <= 4 })
                throw new ValueError("state must have a counter of 4 words, a key of 2, and a buffer of 4 with a position in it");
            _words = PhiloxWords.Of(state);
            Half = state.Half;
        }
    }

    /// <inheritdoc/>
    public override ulong NextUInt64() => _words.Next();

    /// <inheritdoc/>
    public override unsafe void Fill(Span<ulong> words)
    {
        fixed (ulong* start = words) _words.Fill(start, words.Length);
    }

    /// <summary>Moves the counter, which stands for four words; negative goes back. Words and a half word kept are dropped.</summary>
    /// <returns>This generator.</returns>
    public Philox Advance(BigInteger delta)
    {
        lock (Lock)
        {
            _words.AddToCounter(Wrapped.UInt256(delta));
            _words.DropBuffer();
            Half = default;
        }
        return this;
    }

    /// <inheritdoc/>
    public override BitGenerator Jumped(BigInteger jumps)
    {
        lock (Lock) return new Philox(_words, SeedSequence).Advance(jumps << 128);
    }

    /// <inheritdoc/>
    public override ulong[] Snapshot() => Snapshot(_words);

    /// <inheritdoc/>
    public override void SkipUInt64(long words) => _words.Skip(words);

    private protected override BitGenerator Seeded(SeedSequence seed) => new Philox(seed);

    private static ulong[] Checked(BigInteger value, int bits, string name) =>
        value.Sign >= 0 && value.GetBitLength() <= bits ? Wrapped.UInt256(value) : throw new ValueError($"{name} must be positive and less than 2**{bits}.");
}
