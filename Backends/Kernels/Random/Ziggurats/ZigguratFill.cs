using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// Long fills by a ziggurat on all cores. How many words a variate takes is only known once it is made, so where a part of the stream has its first variate
/// depends on all before it. But a variate takes one word nearly always, so parts that guess that theirs begins at their first word are
/// right, or fall into step with the truth after a variate or two; the guess is checked, and a part that guessed wrong is made again.
/// </summary>
internal static unsafe class ZigguratFill
{
    private const int PartWords = 4096;
    private const int MostParts = 64;

    // Starts of this many variates are noted; a part that the truth does not join by then is made again.
    private const int Noted = 8;

    // Words for a variate, a little more than on average.
    private const double WordsPerVariate = 1.025;

    /// <summary>Fills memory from a generator, which goes on behind the last word taken.</summary>
    public static void Run<TZiggurat>(JumpableGenerator bits, double* output, long n) where TZiggurat : struct, IZiggurat
    {
        long taken = bits.Words switch
        {
            RandomWords.Pcg64 => Run<TZiggurat, Lcg<XslRr>>(bits.Snapshot(), output, n),
            RandomWords.Pcg64Dxsm => Run<TZiggurat, Lcg<Dxsm>>(bits.Snapshot(), output, n),
            _ => Run<TZiggurat, PhiloxWords>(bits.Snapshot(), output, n),
        };
        bits.SkipUInt64(taken);
    }

    private static long Run<TZiggurat, TWords>(ulong[] state, double* output, long n)
        where TZiggurat : struct, IZiggurat where TWords : struct, IJumpableWords<TWords>
    {
        TWords words = TWords.Load(state);
        long taken = 0;
        var parts = new Part[MostParts];
        Storage? scratch = n > PartWords ? Storage.Allocate(MostParts * PartWords * sizeof(double)) : null;
        while (n > PartWords)
        {
            int count = (int)Math.Clamp((long)(n * WordsPerVariate) / PartWords, 1, MostParts);
            fixed (Part* notes = parts)
                WorkerPool.ForEach(count, new Maker<TZiggurat, TWords>(words, (double*)scratch!.Pointer, notes));
            (long made, long used) = Join<TZiggurat, TWords>(words, parts.AsSpan(0, count), (double*)scratch.Pointer, output, n);
            output += made;
            n -= made;
            taken += used;
            words.Skip(used);
        }
        scratch?.Release();
        var rest = new Cursor<TWords>(words, null, 0);
        for (long i = 0; i < n; i++) output[i] = TZiggurat.Next(ref rest);
        return taken + rest.Position;
    }

    // Copies what the parts made, where each begins at the end of the one before, until the result is full.
    private static (long Made, long Used) Join<TZiggurat, TWords>(TWords words, ReadOnlySpan<Part> parts, double* scratch, double* output, long n)
        where TZiggurat : struct, IZiggurat where TWords : struct, IJumpableWords<TWords>
    {
        long made = 0, start = 0;
        for (int p = 0; p < parts.Length; p++)
        {
            Part part = parts[p];
            int skipped = part.IndexOf(start);
            double* variates = scratch + (long)p * PartWords;
            if (skipped < 0)
            {
                Make<TZiggurat, TWords>(words, p, start, variates, &part);
                skipped = 0;
            }
            long count = part.Count - skipped;
            if (made + count > n)
            {
                // The result ends within this part; where, only making it again tells.
                TWords own = words;
                own.Skip(p * (long)PartWords + start);
                var cursor = new Cursor<TWords>(own, null, 0);
                for (; made < n; made++) output[made] = TZiggurat.Next(ref cursor);
                return (made, p * (long)PartWords + start + cursor.Position);
            }
            Buffer.MemoryCopy(variates + skipped, output + made, count * sizeof(double), count * sizeof(double));
            made += count;
            start = part.End;
        }
        return (made, parts.Length * (long)PartWords + start);
    }

    // The variates that begin in a part, from its word `start` on.
    private static void Make<TZiggurat, TWords>(TWords words, long index, long start, double* output, Part* part)
        where TZiggurat : struct, IZiggurat where TWords : struct, IJumpableWords<TWords>
    {
        ulong* buffer = stackalloc ulong[PartWords];
        words.Skip(index * PartWords);
        words.Fill(buffer, PartWords);
        var cursor = new Cursor<TWords>(words, buffer, PartWords) { Position = start };
        int count = 0;
        for (; count < Noted && cursor.Position < PartWords; count++)
        {
            part->Starts[count] = (byte)Math.Min(cursor.Position, byte.MaxValue);
            output[count] = TZiggurat.Next(ref cursor);
        }
        part->NotedStarts = count;
        while (cursor.Position < PartWords) output[count++] = TZiggurat.Next(ref cursor);
        part->Count = count;
        part->End = cursor.Position - PartWords;
    }

    private readonly struct Maker<TZiggurat, TWords>(TWords words, double* output, Part* parts) : IRangeBody
        where TZiggurat : struct, IZiggurat where TWords : struct, IJumpableWords<TWords>
    {
        public void Invoke(long start, long end)
        {
            for (long p = start; p < end; p++) Make<TZiggurat, TWords>(words, p, 0, output + p * PartWords, parts + p);
        }
    }

    /// <summary>What a part made: where its first variates begin, how many there are, and how many words of the next part the last one took.</summary>
    private struct Part
    {
        public fixed byte Starts[Noted];
        public int NotedStarts, Count;
        public long End;

        /// <summary>Which variate begins at that word; -1 if none that was noted does.</summary>
        public int IndexOf(long word)
        {
            for (int i = 0; i < NotedStarts; i++)
                if (Starts[i] == word && word < byte.MaxValue) return i;
            return -1;
        }
    }

    /// <summary>Reads a block of words, then on from the generator.</summary>
    private struct Cursor<TWords>(TWords behind, ulong* block, long length) : IRandomWords where TWords : struct, IJumpableWords<TWords>
    {
        private TWords _behind = behind;

        public long Position;

        public readonly bool OldStreams => false;

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
        public ulong NextUInt64()
        {
            long position = Position++;
            return position < length ? block[position] : _behind.Next();
        }

        public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1L << 53));
    }
}

/// <summary>A ziggurat of doubles.</summary>
internal interface IZiggurat
{
    /// <summary>The next variate.</summary>
    static abstract double Next<TWords>(ref TWords words) where TWords : struct, IRandomWords;
}
