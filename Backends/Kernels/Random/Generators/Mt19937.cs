using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy;

/// <summary>
/// The Mersenne Twister of Matsumoto and Nishimura (1998), which <c>RandomState</c> draws from. Its period is 2^19937 - 1; it makes words of 32 bits, fails some
/// tests of randomness and is slow to jump. For what must agree with old programs.
/// </summary>
/// <seealso href="https://numpy.org/doc/2.2/reference/random/bit_generators/mt19937.html"/>
public sealed class MT19937 : BitGenerator
{
    /// <summary>Words of the state.</summary>
    public const int Length = 624;
    private const int Middle = 397;
    private const uint UpperBit = 0x80000000;
    private const uint Matrix = 0x9908B0DF;

    private readonly uint[] _key = new uint[Length];
    private int _position;

    /// <summary>A generator seeded from the system's entropy.</summary>
    public MT19937() : this(new SeedSequence())
    {
    }

    /// <summary>A generator seeded by an integer.</summary>
    public MT19937(BigInteger seed) : this(new SeedSequence(seed))
    {
    }

    /// <summary>A generator seeded by a sequence.</summary>
    public MT19937(SeedSequence seed) : base(seed)
    {
        seed.Words32(Length).CopyTo(_key, 0);
        _key[0] = UpperBit; // never all zero
        _position = Length - 1;
    }

    private MT19937(uint[] key, int position, SeedSequence? seed) : base(seed)
    {
        key.CopyTo(_key, 0);
        _position = position;
    }

    /// <summary>A generator seeded as by <c>RandomState(seed)</c>: Knuth's multiplicative sequence.</summary>
    public static MT19937 FromLegacySeed(uint seed)
    {
        var key = new uint[Length];
        for (int i = 0; i < Length; i++)
        {
            key[i] = seed;
            seed = 1812433253 * (seed ^ seed >> 30) + (uint)i + 1;
        }
        return new(key, Length, null);
    }

    /// <summary>A generator seeded as by <c>RandomState([...])</c>: the authors' initialisation by an array.</summary>
    public static MT19937 FromLegacySeed(ReadOnlySpan<uint> seed)
    {
        uint[] key = FromLegacySeed(19650218)._key;
        int i = 1, j = 0;
        for (int k = Math.Max(Length, seed.Length); k > 0; k--)
        {
            key[i] = (key[i] ^ (key[i - 1] ^ key[i - 1] >> 30) * 1664525) + seed[j] + (uint)j;
            if (++j >= seed.Length) j = 0;
            Advance(key, ref i);
        }
        for (int k = Length - 1; k > 0; k--)
        {
            key[i] = (key[i] ^ (key[i - 1] ^ key[i - 1] >> 30) * 1566083941) - (uint)i;
            Advance(key, ref i);
        }
        key[0] = UpperBit;
        return new(key, Length, null);

        static void Advance(uint[] key, ref int i)
        {
            if (++i < Length) return;
            key[0] = key[Length - 1];
            i = 1;
        }
    }

    /// <inheritdoc/>
    public override BitGeneratorState State
    {
        get => new Mt19937State([.. _key], _position);
        set
        {
            Mt19937State state = Expect<Mt19937State>(value);
            if (state is not { Key.Length: Length, Position: >= 0 and <= Length }) throw new ValueError("state must have a key of 624 words and a position in it");
            state.Key.CopyTo(_key, 0);
            _position = state.Position;
        }
    }

    /// <inheritdoc/>
    public override uint NextUInt32()
    {
        if (_position == Length) Generate();
        return Temper(_key[_position++]);
    }

    /// <inheritdoc/>
    public override ulong NextUInt64()
    {
        ulong upper = NextUInt32();
        return upper << 32 | NextUInt32();
    }

    /// <inheritdoc/>
    public override double NextDouble()
    {
        uint upper = NextUInt32() >> 5, lower = NextUInt32() >> 6;
        return (upper * 67108864.0 + lower) / 9007199254740992.0;
    }

    /// <inheritdoc/>
    public override ulong NextRaw() => NextUInt32();

    /// <inheritdoc/>
    public override void Fill(Span<ulong> words)
    {
        Fill(MemoryMarshal.Cast<ulong, uint>(words));
        foreach (ref ulong word in words) word = ulong.RotateLeft(word, 32); // the upper half is drawn first
    }

    /// <inheritdoc/>
    public override void Fill(Span<uint> words)
    {
        while (words.Length > 0)
        {
            if (_position == Length) Generate();
            int n = Math.Min(words.Length, Length - _position);
            Temper(_key.AsSpan(_position, n), words);
            _position += n;
            words = words[n..];
        }
    }

    private static void Temper(ReadOnlySpan<uint> key, Span<uint> words)
    {
        int i = 0;
        for (; i <= key.Length - 8; i += 8)
        {
            Vector256<uint> y = Vector256.Create(key.Slice(i, 8));
            y ^= y >>> 11;
            y ^= y << 7 & Vector256.Create(0x9D2C5680u);
            y ^= y << 15 & Vector256.Create(0xEFC60000u);
            (y ^ y >>> 18).CopyTo(words[i..]);
        }
        for (; i < key.Length; i++) words[i] = Temper(key[i]);
    }

    private static uint Temper(uint y)
    {
        y ^= y >> 11;
        y ^= y << 7 & 0x9D2C5680;
        y ^= y << 15 & 0xEFC60000;
        return y ^ y >> 18;
    }

    /// <inheritdoc/>
    public override void Fill(Span<double> doubles)
    {
        Fill(MemoryMarshal.Cast<double, ulong>(doubles));
        foreach (ref double x in doubles)
        {
            ulong word = BitConverter.DoubleToUInt64Bits(x);
            x = (word >> 37 << 26 | (uint)word >> 6) * (1.0 / (1L << 53));
        }
    }

    /// <inheritdoc/>
    /// <remarks>A jump multiplies the state by a polynomial of degree 19936; the first one in a process makes it, in about a second.</remarks>
    public override BitGenerator Jumped(BigInteger jumps)
    {
        var copy = new MT19937(_key, _position, SeedSequence);
        lock (Lock)
        {
            _key.CopyTo(copy._key, 0);
            copy._position = _position;
        }
        for (BigInteger i = 0; i < jumps; i++) copy._position = TwisterJump.Apply(copy._key, copy._position);
        return copy;
    }

    private protected override BitGenerator Seeded(SeedSequence seed) => new MT19937(seed);

    // The next 624 words. Each depends on the one after it and the one 397 on, so in groups of eight none depends on another of its group.
    private void Generate()
    {
        Span<uint> key = _key;
        int i = 0;
        for (; i <= Length - Middle - 8; i += 8) Store(key, i, i + Middle);
        for (; i < Length - Middle; i++) key[i] = key[i + Middle] ^ Twist(key[i], key[i + 1]);
        for (; i <= Length - 1 - 8; i += 8) Store(key, i, i + Middle - Length);
        for (; i < Length - 1; i++) key[i] = key[i + Middle - Length] ^ Twist(key[i], key[i + 1]);
        key[Length - 1] = key[Middle - 1] ^ Twist(key[Length - 1], key[0]);
        _position = 0;
    }

    internal static uint Twist(uint upper, uint lower)
    {
        uint y = upper & UpperBit | lower & ~UpperBit;
        return y >> 1 ^ (Matrix & 0 - (lower & 1));
    }

    private static void Store(Span<uint> key, int to, int from)
    {
        Vector256<uint> lower = Vector256.Create(key.Slice(to + 1, 8));
        Vector256<uint> y = Vector256.Create(key.Slice(to, 8)) & Vector256.Create(UpperBit) | lower & Vector256.Create(~UpperBit);
        Vector256<uint> odd = Vector256<uint>.Zero - (lower & Vector256<uint>.One);
        (Vector256.Create(key.Slice(from, 8)) ^ y >>> 1 ^ odd & Vector256.Create(Matrix)).CopyTo(key[to..]);
    }
}
