using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace OmniNumpy.Lazy;

/// <summary>
/// Mixes entropy of any quality and size into seeds for bit generators (NumPy's <c>SeedSequence</c>). Children spawned from one sequence give streams
/// independent of each other and of it. The mixing is O'Neill's seed_seq_fe (Developing a seed_seq alternative, 2015), by which every input bit reaches
/// every output bit.
/// </summary>
/// <seealso href="https://numpy.org/doc/2.2/reference/random/bit_generators/generated/numpy.random.SeedSequence.html"/>
public sealed class SeedSequence
{
    private const int DefaultPoolSize = 4;
    private const int Shift = 16;

    private readonly uint[] _pool;

    /// <summary>A sequence from the system's entropy.</summary>
    public SeedSequence() : this(FreshEntropy())
    {
    }

    /// <summary>A sequence from an integer of any size.</summary>
    /// <param name="entropy">Not negative.</param>
    /// <param name="spawn_key">Which descendant this is of the sequence with an empty key.</param>
    /// <param name="pool_size">Words of 32 bits in which entropy is gathered; at least 4.</param>
    /// <param name="n_children_spawned">How many children it counts as having already.</param>
    /// <exception cref="ValueError">Negative entropy, or a pool below 4 words.</exception>
    public SeedSequence(BigInteger entropy, BigInteger[]? spawn_key = null, int pool_size = DefaultPoolSize, long n_children_spawned = 0)
        : this([entropy], spawn_key, pool_size, n_children_spawned)
    {
    }

    /// <summary>A sequence from several integers of any size.</summary>
    /// <inheritdoc cref="SeedSequence(BigInteger, BigInteger[], int, long)" path="/param|/exception"/>
    public SeedSequence(BigInteger[] entropy, BigInteger[]? spawn_key = null, int pool_size = DefaultPoolSize, long n_children_spawned = 0)
    {
        if (pool_size < DefaultPoolSize)
            throw new ValueError($"The size of the entropy pool should be at least {DefaultPoolSize}");
        Entropy = [.. entropy];
        SpawnKey = [.. spawn_key ?? []];
        ChildrenSpawned = n_children_spawned;
        _pool = Mix(Assemble(Entropy, SpawnKey, pool_size), pool_size);
    }

    /// <summary>The integers it was made from.</summary>
    public IReadOnlyList<BigInteger> Entropy { get; }

    /// <summary>The path of child numbers that leads here from the sequence with the same entropy and no key.</summary>
    public IReadOnlyList<BigInteger> SpawnKey { get; }

    /// <summary>Words in the pool.</summary>
    public int PoolSize => _pool.Length;

    /// <summary>How many children <see cref="Spawn"/> has made.</summary>
    public long ChildrenSpawned { get; private set; }

    /// <summary>The mixed entropy.</summary>
    public ReadOnlySpan<uint> Pool => _pool;

    /// <summary>The first words of the seed material, as 32-bit integers.</summary>
    public uint[] Words32(int count)
    {
        var state = new uint[count];
        uint hash = 0x8b51f9dd;
        for (int i = 0; i < count; i++)
        {
            uint value = _pool[i % _pool.Length] ^ hash;
            hash *= 0x58f38ded;
            value *= hash;
            state[i] = value ^ value >> Shift;
        }
        return state;
    }

    /// <summary>The first words of the seed material, as 64-bit integers: pairs of the 32-bit ones, the lower first.</summary>
    public ulong[] Words64(int count)
    {
        uint[] halves = Words32(checked(2 * count));
        var words = new ulong[count];
        for (int i = 0; i < count; i++) words[i] = halves[2 * i] | (ulong)halves[2 * i + 1] << 32;
        return words;
    }

    /// <summary>New sequences, independent of each other, of this one and of those spawned before.</summary>
    /// <param name="n_children">How many.</param>
    public SeedSequence[] Spawn(int n_children)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n_children);
        var children = new SeedSequence[n_children];
        for (int i = 0; i < n_children; i++)
            children[i] = new SeedSequence([.. Entropy], [.. SpawnKey, ChildrenSpawned++], PoolSize);
        return children;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        string entropy = Entropy.Count == 1 ? $"{Entropy[0]}" : $"[{string.Join(", ", Entropy)}]";
        return SpawnKey.Count == 0 ? $"SeedSequence(entropy={entropy})" : $"SeedSequence(entropy={entropy}, spawn_key=({string.Join(", ", SpawnKey)}))";
    }

    private static BigInteger FreshEntropy() => new(RandomNumberGenerator.GetBytes(16), isUnsigned: true);

    // Short entropy is padded before a key follows, so that a key cannot be mistaken for more entropy.
    private static uint[] Assemble(IReadOnlyList<BigInteger> entropy, IReadOnlyList<BigInteger> spawnKey, int poolSize)
    {
        var words = new List<uint>();
        foreach (BigInteger value in entropy) words.AddRange(WordsOf(value));
        if (spawnKey.Count == 0) return [.. words];
        while (words.Count < poolSize) words.Add(0);
        foreach (BigInteger value in spawnKey) words.AddRange(WordsOf(value));
        return [.. words];
    }

    private static uint[] WordsOf(BigInteger value)
    {
        if (value.Sign < 0) throw new ValueError("expected non-negative integer");
        int bytes = value.GetByteCount(isUnsigned: true);
        byte[] padded = new byte[(bytes + 3) / 4 * 4];
        value.TryWriteBytes(padded, out _, isUnsigned: true);
        return MemoryMarshal.Cast<byte, uint>(padded).ToArray();
    }

    private static uint[] Mix(uint[] entropy, int poolSize)
    {
        var pool = new uint[poolSize];
        uint hash = 0x43b0d7e5;
        for (int i = 0; i < poolSize; i++) pool[i] = Hash(i < entropy.Length ? entropy[i] : 0, ref hash);
        for (int from = 0; from < poolSize; from++)
        {
            for (int to = 0; to < poolSize; to++)
            {
                if (from != to) pool[to] = Combine(pool[to], Hash(pool[from], ref hash));
            }
        }
        for (int from = poolSize; from < entropy.Length; from++)
        {
            for (int to = 0; to < poolSize; to++) pool[to] = Combine(pool[to], Hash(entropy[from], ref hash));
        }
        return pool;
    }

    private static uint Hash(uint value, ref uint hash)
    {
        value ^= hash;
        hash *= 0x931e8875;
        value *= hash;
        return value ^ value >> Shift;
    }

    private static uint Combine(uint x, uint y)
    {
        uint mixed = 0xca01f9dd * x - 0x4973f715 * y;
        return mixed ^ mixed >> Shift;
    }
}
