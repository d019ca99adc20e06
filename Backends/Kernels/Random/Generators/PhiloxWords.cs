using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>The counter, key and current block of a <see cref="Philox"/>.</summary>
internal struct PhiloxWords : IJumpableWords<PhiloxWords>
{
    private const int BlockWords = 4;

    private Block _counter, _buffer;
    private ulong _key0, _key1;
    private int _position;

    [InlineArray(BlockWords)]
    private struct Block
    {
        private ulong _first;
    }

    public static int StateWords => 11;

    /// <summary>The words after a counter: the first comes from the one that follows it.</summary>
    public static PhiloxWords At(ReadOnlySpan<ulong> counter, ulong key0, ulong key1)
    {
        var words = new PhiloxWords { _key0 = key0, _key1 = key1, _position = BlockWords };
        counter[..BlockWords].CopyTo(words._counter);
        return words;
    }

    public static PhiloxWords Of(PhiloxState state)
    {
        PhiloxWords words = At(state.Counter, state.Key[0], state.Key[1]);
        state.Buffer.CopyTo(words._buffer);
        words._position = state.BufferPosition;
        return words;
    }

    public readonly PhiloxState ToState(HalfWord half) =>
        new(((ReadOnlySpan<ulong>)_counter).ToArray(), [_key0, _key1], ((ReadOnlySpan<ulong>)_buffer).ToArray(), _position, half);

    public static PhiloxWords Load(ReadOnlySpan<ulong> state)
    {
        PhiloxWords words = At(state, state[4], state[5]);
        state.Slice(6, BlockWords).CopyTo(words._buffer);
        words._position = (int)state[10];
        return words;
    }

    public readonly void Save(Span<ulong> state)
    {
        ((ReadOnlySpan<ulong>)_counter).CopyTo(state);
        (state[4], state[5]) = (_key0, _key1);
        ((ReadOnlySpan<ulong>)_buffer).CopyTo(state[6..]);
        state[10] = (ulong)_position;
    }

    public ulong Next()
    {
        if (_position == BlockWords) NextBlock();
        return _buffer[_position++];
    }

    public void Skip(long words)
    {
        long kept = Math.Min(words, BlockWords - _position);
        _position += (int)kept;
        words -= kept;
        if (words == 0) return;
        // The block that the last skipped word is in is the one to have at hand.
        long blocks = (words - 1) / BlockWords;
        AddToCounter([(ulong)blocks, 0, 0, 0]);
        NextBlock();
        _position = (int)(words - blocks * BlockWords);
    }

    public unsafe void Fill(ulong* words, long n)
    {
        long i = 0;
        while (i < n && _position < BlockWords) words[i++] = _buffer[_position++];
        // Blocks do not depend on each other: two at a time keep the multiplier busy.
        for (; i <= n - 2 * BlockWords; i += 2 * BlockWords)
        {
            Increment();
            Block first = _counter;
            Increment();
            Two(first, _counter, _key0, _key1, words + i);
        }
        while (i < n) words[i++] = Next();
    }

    public void DropBuffer()
    {
        _buffer = default;
        _position = BlockWords;
    }

    public void AddToCounter(ReadOnlySpan<ulong> delta)
    {
        ulong carry = 0;
        for (int i = 0; i < BlockWords; i++)
        {
            UInt128 sum = (UInt128)_counter[i] + delta[i] + carry;
            _counter[i] = (ulong)sum;
            carry = (ulong)(sum >> 64);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Increment()
    {
        if (++_counter[0] == 0 && ++_counter[1] == 0 && ++_counter[2] == 0) ++_counter[3];
    }

    private void NextBlock()
    {
        Increment();
        var rounds = new Rounds(_counter[0], _counter[1], _counter[2], _counter[3]);
        ulong key0 = _key0, key1 = _key1;
        for (int round = 0; round < Rounds.Count; round++)
        {
            rounds.Round(key0, key1);
            key0 += Rounds.Weyl0;
            key1 += Rounds.Weyl1;
        }
        (_buffer[0], _buffer[1], _buffer[2], _buffer[3]) = (rounds.A, rounds.B, rounds.C, rounds.D);
        _position = 0;
    }

    private static unsafe void Two(in Block first, in Block second, ulong key0, ulong key1, ulong* words)
    {
        var x = new Rounds(first[0], first[1], first[2], first[3]);
        var y = new Rounds(second[0], second[1], second[2], second[3]);
        for (int round = 0; round < Rounds.Count; round++)
        {
            x.Round(key0, key1);
            y.Round(key0, key1);
            key0 += Rounds.Weyl0;
            key1 += Rounds.Weyl1;
        }
        (words[0], words[1], words[2], words[3]) = (x.A, x.B, x.C, x.D);
        (words[4], words[5], words[6], words[7]) = (y.A, y.B, y.C, y.D);
    }

    /// <summary>A block on its way through the rounds.</summary>
    private struct Rounds(ulong a, ulong b, ulong c, ulong d)
    {
        public const int Count = 10;
        public const ulong Weyl0 = 0x9E3779B97F4A7C15;
        public const ulong Weyl1 = 0xBB67AE8584CAA73B;

        public ulong A = a, B = b, C = c, D = d;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Round(ulong key0, ulong key1)
        {
            ulong high0 = Math.BigMul(0xD2E7470EE14C6C93, A, out ulong low0);
            ulong high1 = Math.BigMul(0xCA5A826395121157, C, out ulong low1);
            A = high1 ^ B ^ key0;
            B = low1;
            C = high0 ^ D ^ key1;
            D = low0;
        }
    }
}
