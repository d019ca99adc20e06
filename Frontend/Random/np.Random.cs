using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

public static partial class np
{
    /// <summary>Random numbers, bit for bit those of NumPy (<c>numpy.random</c>).</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/index.html"/>
    public static RandomModule random { get; } = new();
}

/// <summary>The members of <see cref="np.random"/>: generators, and the older functions, which are those of one <see cref="Lazy.RandomState"/> that all share.</summary>
/// <seealso href="https://numpy.org/doc/2.2/reference/random/index.html"/>
[SuppressMessage("Style", "IDE1006", Justification = "the names are NumPy's")]
public sealed partial class RandomModule
{
    internal RandomModule()
    {
    }

    /// <summary>A generator seeded from the system's entropy.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generator.html#numpy.random.default_rng"/>
    public Generator default_rng() => new(new PCG64());

    /// <summary>A generator, over <see cref="Lazy.PCG64"/>, seeded by an integer.</summary>
    /// <param name="seed">Not negative.</param>
    /// <exception cref="ValueError">Negative.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generator.html#numpy.random.default_rng"/>
    public Generator default_rng(long seed) => new(new PCG64(seed));

    /// <summary>A generator seeded by an integer of any size.</summary>
    /// <inheritdoc cref="default_rng(long)"/>
    public Generator default_rng(BigInteger seed) => new(new PCG64(seed));

    /// <summary>A generator seeded by several integers of any size.</summary>
    /// <inheritdoc cref="default_rng(long)"/>
    public Generator default_rng(params BigInteger[] seed) => new(new PCG64(new SeedSequence(seed)));

    /// <summary>A generator seeded by an array of integers; from the system's entropy if there is none.</summary>
    /// <exception cref="TypeError">Not integers.</exception>
    /// <inheritdoc cref="default_rng(long)"/>
    public Generator default_rng(NDArray? seed) => seed is null ? default_rng() : new(new PCG64(new SeedSequence(Entropy(seed))));

    /// <summary>A generator seeded by a sequence.</summary>
    /// <inheritdoc cref="default_rng()"/>
    public Generator default_rng(SeedSequence seed) => new(new PCG64(seed));

    /// <summary>A generator over the bit generator given.</summary>
    /// <inheritdoc cref="default_rng()"/>
    public Generator default_rng(BitGenerator seed) => new(seed);

    /// <summary>The generator given.</summary>
    /// <inheritdoc cref="default_rng()"/>
    public Generator default_rng(Generator seed) => seed;

    /// <summary>A generator over the bit generator given.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generator.html"/>
    public Generator Generator(BitGenerator bit_generator) => new(bit_generator);

    /// <summary>A seed sequence from the system's entropy.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/bit_generators/generated/numpy.random.SeedSequence.html"/>
    public SeedSequence SeedSequence() => new();

    /// <summary>A seed sequence from an integer of any size.</summary>
    /// <inheritdoc cref="Lazy.SeedSequence(BigInteger, BigInteger[], int, long)"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/bit_generators/generated/numpy.random.SeedSequence.html"/>
    public SeedSequence SeedSequence(BigInteger entropy, BigInteger[]? spawn_key = null, int pool_size = 4, long n_children_spawned = 0) =>
        new(entropy, spawn_key, pool_size, n_children_spawned);

    /// <summary>A seed sequence from several integers of any size.</summary>
    /// <inheritdoc cref="SeedSequence(BigInteger, BigInteger[], int, long)"/>
    public SeedSequence SeedSequence(BigInteger[] entropy, BigInteger[]? spawn_key = null, int pool_size = 4, long n_children_spawned = 0) =>
        new(entropy, spawn_key, pool_size, n_children_spawned);

    /// <inheritdoc cref="Lazy.PCG64"/>
    public PCG64 PCG64() => new();

    /// <inheritdoc cref="Lazy.PCG64"/>
    public PCG64 PCG64(BigInteger seed) => new(seed);

    /// <inheritdoc cref="Lazy.PCG64"/>
    public PCG64 PCG64(BigInteger[] seed) => new(new SeedSequence(seed));

    /// <inheritdoc cref="Lazy.PCG64"/>
    public PCG64 PCG64(SeedSequence seed) => new(seed);

    /// <inheritdoc cref="Lazy.PCG64DXSM"/>
    public PCG64DXSM PCG64DXSM() => new();

    /// <inheritdoc cref="Lazy.PCG64DXSM"/>
    public PCG64DXSM PCG64DXSM(BigInteger seed) => new(seed);

    /// <inheritdoc cref="Lazy.PCG64DXSM"/>
    public PCG64DXSM PCG64DXSM(BigInteger[] seed) => new(new SeedSequence(seed));

    /// <inheritdoc cref="Lazy.PCG64DXSM"/>
    public PCG64DXSM PCG64DXSM(SeedSequence seed) => new(seed);

    /// <inheritdoc cref="Lazy.MT19937"/>
    public MT19937 MT19937() => new();

    /// <inheritdoc cref="Lazy.MT19937"/>
    public MT19937 MT19937(BigInteger seed) => new(seed);

    /// <inheritdoc cref="Lazy.MT19937"/>
    public MT19937 MT19937(BigInteger[] seed) => new(new SeedSequence(seed));

    /// <inheritdoc cref="Lazy.MT19937"/>
    public MT19937 MT19937(SeedSequence seed) => new(seed);

    /// <inheritdoc cref="Lazy.SFC64"/>
    public SFC64 SFC64() => new();

    /// <inheritdoc cref="Lazy.SFC64"/>
    public SFC64 SFC64(BigInteger seed) => new(seed);

    /// <inheritdoc cref="Lazy.SFC64"/>
    public SFC64 SFC64(BigInteger[] seed) => new(new SeedSequence(seed));

    /// <inheritdoc cref="Lazy.SFC64"/>
    public SFC64 SFC64(SeedSequence seed) => new(seed);

    /// <summary>A Philox generator from a seed or a key, one of the two.</summary>
    /// <param name="seed">An integer of any size.</param>
    /// <param name="counter">Where to start.</param>
    /// <param name="key">The key itself, below 2^128.</param>
    /// <exception cref="ValueError">Both a seed and a key; numbers out of range.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/bit_generators/philox.html"/>
    public Philox Philox(BigInteger? seed = null, BigInteger? counter = null, BigInteger? key = null)
    {
        if (seed is not null && key is not null) throw new ValueError("seed and key cannot be both used");
        if (key is { } given) return Lazy.Philox.WithKey(given, counter ?? default);
        return new(seed is { } number ? new SeedSequence(number) : new SeedSequence(), counter ?? default);
    }

    /// <inheritdoc cref="Lazy.Philox"/>
    public Philox Philox(BigInteger[] seed) => new(new SeedSequence(seed));

    /// <inheritdoc cref="Lazy.Philox"/>
    public Philox Philox(SeedSequence seed) => new(seed);

    private static BigInteger[] Entropy(NDArray seed)
    {
        if (seed.Size == 0) return [];
        if (!seed.DType.IsInteger && seed.DType != DType.Bool) throw new TypeError("SeedSequence expects int or sequence of ints for entropy");
        NDArray flat = seed.Reshape(-1);
        return seed.DType == DType.UInt64
            ? Array.ConvertAll(flat.ToArray<ulong>(), x => (BigInteger)x)
            : Array.ConvertAll(flat.AsType(DType.Int64).ToArray<long>(), x => (BigInteger)x);
    }
}
