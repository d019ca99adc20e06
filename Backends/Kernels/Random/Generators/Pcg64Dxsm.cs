using System.Numerics;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy;

/// <summary>
/// PCG-64 with the stronger output function DXSM and a multiplier of 64 bits: better than <see cref="PCG64"/> where very many streams run side by side.
/// Period 2^128; cheap to advance by any distance.
/// </summary>
/// <seealso href="https://numpy.org/doc/2.2/reference/random/bit_generators/pcg64dxsm.html"/>
public sealed class PCG64DXSM : JumpableGenerator
{
    private Lcg<Dxsm> _lcg;

    /// <summary>A generator seeded from the system's entropy.</summary>
    public PCG64DXSM() : this(new SeedSequence())
    {
    }

    /// <summary>A generator seeded by an integer.</summary>
    public PCG64DXSM(BigInteger seed) : this(new SeedSequence(seed))
    {
    }

    /// <summary>A generator seeded by a sequence.</summary>
    public PCG64DXSM(SeedSequence seed) : base(seed)
    {
        ulong[] words = seed.Words64(4);
        _lcg = Lcg<Dxsm>.Seeded(new(words[0], words[1]), new(words[2], words[3]));
    }

    private PCG64DXSM(Lcg<Dxsm> lcg, SeedSequence? seed) : base(seed) => _lcg = lcg;

    /// <inheritdoc/>
    public override RandomWords Words => RandomWords.Pcg64Dxsm;

    /// <inheritdoc/>
    public override BitGeneratorState State
    {
        get => new Pcg64DxsmState(_lcg.State, _lcg.Increment, Half);
        set
        {
            Pcg64DxsmState state = Expect<Pcg64DxsmState>(value);
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
    public PCG64DXSM Advance(BigInteger delta)
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
        lock (Lock) return new PCG64DXSM(_lcg, SeedSequence).Advance(jumps * (BigInteger)PCG64.Jump);
    }

    /// <inheritdoc/>
    public override ulong[] Snapshot() => Snapshot(_lcg);

    /// <inheritdoc/>
    public override void SkipUInt64(long words) => _lcg.Skip(words);

    private protected override BitGenerator Seeded(SeedSequence seed) => new PCG64DXSM(seed);
}
