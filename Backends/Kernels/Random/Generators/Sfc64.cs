using System.Numerics;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy;

/// <summary>
/// SFC-64, Doty-Humphrey's small fast chaotic generator (PractRand): three words mixed, and a counter that keeps the period at 2^64 or more. The fastest here on
/// one core; it cannot jump.
/// </summary>
/// <seealso href="https://numpy.org/doc/2.2/reference/random/bit_generators/sfc64.html"/>
public sealed class SFC64 : WordGenerator
{
    private ulong _a, _b, _c, _count;

    /// <summary>A generator seeded from the system's entropy.</summary>
    public SFC64() : this(new SeedSequence())
    {
    }

    /// <summary>A generator seeded by an integer.</summary>
    public SFC64(BigInteger seed) : this(new SeedSequence(seed))
    {
    }

    /// <summary>A generator seeded by a sequence.</summary>
    public SFC64(SeedSequence seed) : base(seed)
    {
        ulong[] words = seed.Words64(3);
        (_a, _b, _c, _count) = (words[0], words[1], words[2], 1);
        for (int i = 0; i < 12; i++) NextUInt64();
    }

    /// <inheritdoc/>
    public override BitGeneratorState State
    {
        get => new Sfc64State([_a, _b, _c, _count], Half);
        set
        {
            Sfc64State state = Expect<Sfc64State>(value);
            if (state.State.Length != 4) throw new ValueError("state must have 4 words");
            (_a, _b, _c, _count) = (state.State[0], state.State[1], state.State[2], state.State[3]);
            Half = state.Half;
        }
    }

    /// <inheritdoc/>
    public override ulong NextUInt64()
    {
        ulong word = _a + _b + _count++;
        _a = _b ^ _b >> 11;
        _b = _c + (_c << 3);
        _c = ulong.RotateLeft(_c, 24) + word;
        return word;
    }

    /// <inheritdoc/>
    public override void Fill(Span<ulong> words)
    {
        (ulong a, ulong b, ulong c, ulong count) = (_a, _b, _c, _count);
        for (int i = 0; i < words.Length; i++)
        {
            ulong word = a + b + count++;
            a = b ^ b >> 11;
            b = c + (c << 3);
            c = ulong.RotateLeft(c, 24) + word;
            words[i] = word;
        }
        (_a, _b, _c, _count) = (a, b, c, count);
    }

    /// <inheritdoc/>
    public override BitGenerator Jumped(BigInteger jumps) => throw new TypeError("SFC64 cannot jump; spawn streams from its seed sequence");

    private protected override BitGenerator Seeded(SeedSequence seed) => new SFC64(seed);
}
