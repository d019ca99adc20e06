using System.Numerics;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// Long fills with integers of one range by Lemire's method. That a word must be drawn again is rare in narrow ranges, so all cores make a stretch as if it never
/// happened; only a stretch in which it does is made again in order.
/// </summary>
public static unsafe class BoundedFill
{
    private const int Stretch = 1 << 19;
    private const int Block = 1024;

    /// <summary>Fills with <paramref name="offset"/> plus integers from 0 to <paramref name="range"/>, inclusive, drawn by 32 bits.</summary>
    /// <param name="bits">The source.</param>
    /// <param name="range">Above 0 and below 2^32 - 1.</param>
    /// <param name="offset">Added with wrap-around.</param>
    /// <param name="output">Where to.</param>
    /// <param name="n">How many.</param>
    public static void Run<T>(BitGenerator bits, uint range, T offset, T* output, long n) where T : unmanaged, IBinaryInteger<T>
    {
        var lemire = new Lemire<T>(range, offset);
        while (n > 0)
        {
            int stretch = (int)Math.Min(n, Math.Min(Stretch, lemire.RarelyRejected));
            if (bits is JumpableGenerator { Half.Present: true }) stretch = 1;
            if (stretch < 4 * Block || bits is not JumpableGenerator jumpable || !OnAllCores(jumpable, lemire, output, stretch))
            {
                for (int made = 0; made < stretch;) made += InOrder(bits, lemire, output + made, Math.Min(stretch - made, Block));
            }
            output += stretch;
            n -= stretch;
        }
    }

    // As many words as integers are wanted are sure to be taken.
    private static int InOrder<T>(BitGenerator bits, Lemire<T> lemire, T* output, int n) where T : unmanaged, IBinaryInteger<T>
    {
        uint* words = stackalloc uint[Block];
        bits.Fill(new Span<uint>(words, n));
        return lemire.Apply(words, output, n);
    }

    private static bool OnAllCores<T>(JumpableGenerator bits, Lemire<T> lemire, T* output, int n) where T : unmanaged, IBinaryInteger<T>
    {
        bool complete = bits.Words switch
        {
            RandomWords.Pcg64 => OnAllCores<T, Lcg<XslRr>>(bits, lemire, output, n),
            RandomWords.Pcg64Dxsm => OnAllCores<T, Lcg<Dxsm>>(bits, lemire, output, n),
            _ => OnAllCores<T, PhiloxWords>(bits, lemire, output, n),
        };
        if (complete) bits.SkipUInt32(n);
        return complete;
    }

    private static bool OnAllCores<T, TWords>(JumpableGenerator bits, Lemire<T> lemire, T* output, int n)
        where T : unmanaged, IBinaryInteger<T> where TWords : struct, IJumpableWords<TWords>
    {
        int rejected = 0;
        WorkerPool.For((n + Block - 1) / Block, 16, new Part<T, TWords>(TWords.Load(bits.Snapshot()), lemire, output, n, &rejected));
        return rejected == 0;
    }

    private readonly struct Part<T, TWords>(TWords words, Lemire<T> lemire, T* output, int n, int* rejected) : IRangeBody
        where T : unmanaged, IBinaryInteger<T> where TWords : struct, IJumpableWords<TWords>
    {
        public void Invoke(long start, long end)
        {
            TWords own = words;
            own.Skip(start * (Block / 2));
            ulong* block = stackalloc ulong[Block / 2];
            for (long b = start; b < end; b++)
            {
                int count = (int)Math.Min(Block, n - b * Block);
                own.Fill(block, (count + 1) / 2);
                if (lemire.Apply((uint*)block, output + b * Block, count) < count) Volatile.Write(ref *rejected, 1);
            }
        }
    }

    /// <summary>Words to integers.</summary>
    private readonly struct Lemire<T>(uint range, T offset) where T : unmanaged, IBinaryInteger<T>
    {
        private readonly uint _count = range + 1;
        private readonly uint _threshold = (uint.MaxValue - range) % (range + 1);

        /// <summary>A number of words of which rarely one is rejected.</summary>
        public long RarelyRejected => Math.Max(1, (1L << 29) / (_threshold + 1L));

        /// <summary>Converts words, leaving out those that would bias the result.</summary>
        /// <returns>How many integers came of them.</returns>
        public int Apply(uint* words, T* output, int n)
        {
            T* end = output;
            for (int i = 0; i < n; i++)
            {
                ulong product = words[i] * (ulong)_count;
                *end = T.CreateTruncating(product >> 32) + offset;
                end += (uint)product >= _threshold ? 1 : 0;
            }
            return (int)(end - output);
        }
    }
}
