using System.Numerics;
using System.Runtime.Intrinsics.X86;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>Random orders by the algorithm of Fisher and Yates, from the end down (Durstenfeld, CACM algorithm 235, 1964).</summary>
public static unsafe class Permutations
{
    private const int Block = 1024;

    // So far ahead of its use an element is asked for: about the time of a visit to main memory.
    private const int Ahead = 32;

    /// <summary>Shuffles all elements, each with one chosen by masking and rejection.</summary>
    public static void Shuffle(BitGenerator bits, long* elements, long n)
    {
        long i = n - 1;
        for (; i > uint.MaxValue; i--) Swap(elements, i, (long)Distributions.Interval(bits, (ulong)i));
        uint* words = stackalloc uint[Block];
        while (i >= 1)
        {
            // Every step takes a word at least, so none is drawn that a later draw should have had.
            int count = (int)Math.Min(Block, i);
            bits.Fill(new Span<uint>(words, count));
            for (int w = 0; w < count; w++)
            {
                uint mask = uint.MaxValue >> BitOperations.LeadingZeroCount((uint)i);
                if (w + Ahead < count && Sse.IsSupported) Sse.Prefetch0(elements + (words[w + Ahead] & mask));
                long j = words[w] & mask;
                if (j <= i) Swap(elements, i--, j);
            }
        }
    }

    /// <summary>Shuffles the elements from the last down to <paramref name="first"/>, each with one chosen by Lemire's multiplication.</summary>
    public static void ShuffleTail(BitGenerator bits, long* elements, long n, long first = 1)
    {
        for (long i = n - 1; i >= first; i--) Swap(elements, i, (long)BoundedIntegers.Next(bits, (ulong)i));
    }

    /// <summary>A sample of <paramref name="count"/> of the integers below <paramref name="population"/>, none twice (Floyd; Bentley, CACM 30, 1987).</summary>
    public static void Sample(BitGenerator bits, long population, long* sample, long count)
    {
        long mask = (long)BoundedIntegers.Mask((ulong)(1.2 * count));
        var taken = new long[mask + 1];
        Array.Fill(taken, -1);
        for (long i = 0; i < count; i++)
        {
            long last = population - count + i;
            long value = (long)BoundedIntegers.Next(bits, (ulong)last);
            if (!Add(taken, mask, value))
            {
                value = last;
                Add(taken, mask, value);
            }
            sample[i] = value;
        }
    }

    // Open addressing; the table is a fifth larger than what goes into it.
    private static bool Add(long[] table, long mask, long value)
    {
        long place = value & mask;
        while (table[place] != -1)
        {
            if (table[place] == value) return false;
            place = place + 1 & mask;
        }
        table[place] = value;
        return true;
    }

    private static void Swap(long* elements, long i, long j) => (elements[i], elements[j]) = (elements[j], elements[i]);
}
