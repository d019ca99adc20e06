using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

/// <summary>
/// NumPy's older generator, whose streams are the same in all its versions: a Mersenne Twister seeded as of old, normal variates in pairs by the polar
/// method, and algorithms frozen at NumPy 1.16. For numbers that old programs gave; new ones use <c>np.random.default_rng</c>. All draws are made at once,
/// in the order of the calls, under the lock of the bit generator.
/// </summary>
/// <seealso href="https://numpy.org/doc/2.2/reference/random/legacy.html"/>
public sealed partial class RandomState
{
    private PolarNormal _polar;

    /// <summary>A generator seeded from the system's entropy.</summary>
    public RandomState() : this(new MT19937())
    {
    }

    /// <summary>A generator that draws from the given bits.</summary>
    public RandomState(BitGenerator bit_generator) => _polar = new PolarNormal(bit_generator);

    /// <summary>A generator seeded by an integer, or by a 1-d array of them.</summary>
    /// <inheritdoc cref="seed(NDArray)" path="/exception"/>
    public RandomState(NDArray seed) : this(LegacySeeding.Twister(seed))
    {
    }

    /// <summary>A generator seeded by a list of integers.</summary>
    /// <inheritdoc cref="seed(NDArray)" path="/exception"/>
    public RandomState(long[] seed) : this(LegacySeeding.Twister(seed))
    {
    }

    /// <summary>The source of bits.</summary>
    public BitGenerator BitGenerator => _polar.Bits;

    /// <summary>All that determines the stream from here on, as plain data; set it to come back to this point.</summary>
    /// <exception cref="ValueError">Set to the state of another kind of bit generator.</exception>
    public RandomStateData State
    {
        get
        {
            lock (BitGenerator.Lock) return new(BitGenerator.State, _polar.Spare);
        }
        set
        {
            lock (BitGenerator.Lock)
            {
                BitGenerator.State = value.Bits;
                _polar.Spare = value.Gauss;
            }
        }
    }

    /// <summary>Seeds anew from the system's entropy.</summary>
    /// <exception cref="TypeError">The bit generator is no Mersenne Twister.</exception>
    public void seed() => Reseed(new MT19937());

    /// <summary>Seeds anew by an integer, or by a 1-d array of them.</summary>
    /// <param name="seed">Integers from 0 to 2^32 - 1.</param>
    /// <exception cref="TypeError">Not integers; or the bit generator is no Mersenne Twister.</exception>
    /// <exception cref="ValueError">Out of range, empty, or of more than one axis.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.seed.html"/>
    public void seed(NDArray seed) => Reseed(LegacySeeding.Twister(seed));

    /// <summary>Seeds anew by a list of integers.</summary>
    /// <inheritdoc cref="seed(NDArray)"/>
    public void seed(long[] seed) => Reseed(LegacySeeding.Twister(seed));

    private void Reseed(MT19937 seeded)
    {
        if (BitGenerator is not MT19937) throw new TypeError("can only re-seed a MT19937 BitGenerator");
        State = new(seeded.State, null);
    }

    /// <summary>The state of the Mersenne Twister as NumPy's tuple.</summary>
    /// <exception cref="ValueError">The bit generator is another one; take <see cref="State"/>.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.get_state.html"/>
    public (string BitGenerator, NDArray Key, int Pos, int HasGauss, double CachedGaussian) get_state()
    {
        RandomStateData state = State;
        if (state.Bits is not Mt19937State twister)
            throw new ValueError("legacy can only be True when the underlying bitgenerator is an instance of MT19937; the State property serves every one.");
        return (nameof(MT19937), np.array(twister.Key), twister.Position, state.Gauss is null ? 0 : 1, state.Gauss ?? 0.0);
    }

    /// <summary>Comes back to the point of the stream at which <see cref="get_state"/> was called.</summary>
    /// <exception cref="ValueError">Not the state of a Mersenne Twister.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.set_state.html"/>
    public void set_state((string BitGenerator, NDArray Key, int Pos, int HasGauss, double CachedGaussian) state)
    {
        if (state.BitGenerator != nameof(MT19937)) throw new ValueError("set_state can only be used with legacy MT19937 state instances.");
        uint[] key = state.Key.AsType(DType.UInt32).ToArray<uint>();
        State = new(new Mt19937State(key, state.Pos), state.HasGauss != 0 ? state.CachedGaussian : null);
    }

    /// <summary>As NumPy writes it: <c>RandomState(MT19937)</c>.</summary>
    public override string ToString() => $"RandomState({BitGenerator.GetType().Name})";

    // Draws with another bit generator from now on.
    internal void Replace(BitGenerator bits) => _polar = new PolarNormal(bits);

    private Drawing<LegacyVariates> Draw => new(new LegacyVariates(_polar));
}

/// <summary>The state of a <see cref="RandomState"/>.</summary>
/// <param name="Bits">That of its bit generator.</param>
/// <param name="Gauss">The second of a pair of normal variates, if it is still to be used.</param>
public sealed record RandomStateData(BitGeneratorState Bits, double? Gauss);

/// <summary>Seeds of old: an integer or an array of them, of 32 bits.</summary>
internal static class LegacySeeding
{
    public static MT19937 Twister(NDArray seed)
    {
        if (!Promotion.CanCast(seed.DType, DType.Int64, Casting.Safe) && seed.DType != DType.UInt64)
            throw new TypeError($"Cannot cast {(seed.NDim == 0 ? "scalar" : "array data")} from dtype('{seed.DType}') to dtype('int64') according to the rule 'safe'");
        if (seed.Size == 0) throw new ValueError("Seed must be non-empty");
        if (seed.Size == 1) return MT19937.FromLegacySeed(Checked(seed.Item<long>()));
        if (seed.NDim != 1) throw new ValueError("Seed array must be 1-d");
        return Twister(seed.AsType(DType.Int64).ToArray<long>());
    }

    public static MT19937 Twister(long[] seed) => seed.Length == 0
        ? throw new ValueError("Seed must be non-empty")
        : MT19937.FromLegacySeed(Array.ConvertAll(seed, Checked));

    private static uint Checked(long seed) => seed is >= 0 and <= uint.MaxValue ? (uint)seed : throw new ValueError("Seed must be between 0 and 2**32 - 1");
}
