using System.Numerics;
using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// Stable sort by unsigned keys, most significant digit first (McIlroy, Bostic and McIlroy, "Engineering radix sort", 1993). A digit has about
/// as many values as there are items, so after one or two distributions nearly every bucket holds one or two items, and an
/// insertion pass finishes them while it copies. The first distribution of a large input, and then its buckets, are shared among the threads.
/// </summary>
internal static unsafe class RadixSort<T, TFinish>
    where T : unmanaged, IRadixItem<T>
    where TFinish : struct, IFinish<T>
{
    private const int MaxBits = 11;            // 2048 counters: 8 KiB, a quarter of L1
    private const int WideBits = 13;           // where the items are beyond L1 anyhow, more buckets than fit it cost little
    private const int WideFrom = 1 << 14;
    private const int Leaf = 20;               // items an insertion sort does sooner than a distribution
    private const int Chunks = 16;             // pieces of a large input that are counted and distributed at once
    private const long LargeFrom = 1 << 16;

    /// <summary>Sorts <paramref name="n"/> items in place.</summary>
    /// <param name="data">The items.</param>
    /// <param name="other">Room for as many.</param>
    /// <param name="n">Their number.</param>
    /// <param name="finish">Run once over every part of the sorted items.</param>
    public static void Sort(T* data, T* other, long n, TFinish finish)
    {
        if (n >= LargeFrom) Large(data, other, n, T.KeyBits, toOther: false, 0, finish);
        else
        {
            Small(data, other, (int)n, T.KeyBits, toOther: false);
            finish.Finish(data, 0, n);
        }
    }

    /// <summary>Sorts items that agree in all bits from <paramref name="top"/> up. The result lies in <paramref name="data"/> or in <paramref name="other"/>.</summary>
    [SkipLocalsInit]
    private static void Small(T* data, T* other, int n, int top, bool toOther)
    {
        T* target = toOther ? other : data;
        if (n <= Leaf)
        {
            Insert(data, target, n);
            return;
        }
        int bits = Math.Min(Math.Min(BitOperations.Log2((uint)n) + 1, n >= WideFrom ? WideBits : MaxBits), top), shift = top - bits, size = 1 << bits;
        uint* counts = stackalloc uint[size];
        int largest = Count(data, n, shift, size, counts);
        if (largest == n)
        {
            // One value of the digit: skip all the bits in which the items agree.
            ulong differences = Differences(data, n);
            if (differences == 0)
            {
                Copy(data, target, n);
                return;
            }
            top = BitOperations.Log2(differences) + 1;
            bits = Math.Min(bits, top);
            shift = top - bits;
            size = 1 << bits;
            largest = Count(data, n, shift, size, counts);
        }
        Distribute(data, other, n, shift, size, counts);   // leaves in counts where each bucket ends
        if (shift == 0) Copy(other, target, n);
        else if (largest <= Leaf) Insert(other, target, n);
        else Buckets(data, other, n, shift, size, counts, toOther);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Count(T* data, int n, int shift, int size, uint* counts)
    {
        new Span<uint>(counts, size).Clear();
        uint mask = (uint)size - 1;
        int i = 0;
        for (; i + 4 <= n; i += 4)
        {
            uint d0 = (uint)(T.KeyOf(data[i]) >> shift) & mask, d1 = (uint)(T.KeyOf(data[i + 1]) >> shift) & mask;
            uint d2 = (uint)(T.KeyOf(data[i + 2]) >> shift) & mask, d3 = (uint)(T.KeyOf(data[i + 3]) >> shift) & mask;
            counts[d0]++;
            counts[d1]++;
            counts[d2]++;
            counts[d3]++;
        }
        for (; i < n; i++) counts[(uint)(T.KeyOf(data[i]) >> shift) & mask]++;
        // Counts become starts.
        uint sum = 0, largest = 0;
        for (int d = 0; d < size; d++)
        {
            uint count = counts[d];
            counts[d] = sum;
            sum += count;
            largest = Math.Max(largest, count);
        }
        return (int)largest;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Distribute(T* data, T* other, int n, int shift, int size, uint* next)
    {
        uint mask = (uint)size - 1;
        for (int i = 0; i < n; i++)
        {
            T item = data[i];
            other[next[(uint)(T.KeyOf(item) >> shift) & mask]++] = item;
        }
    }

    private static void Buckets(T* data, T* other, int n, int shift, int size, uint* ends, bool toOther)
    {
        T* target = toOther ? other : data;
        int begin = 0, sorted = 0;   // [sorted, begin) are small buckets, left for one insertion pass
        for (int d = 0; d < size; d++)
        {
            int end = (int)ends[d];
            if (end - begin > Leaf)
            {
                Insert(other + sorted, target + sorted, begin - sorted);
                Small(other + begin, data + begin, end - begin, shift, !toOther);
                sorted = end;
            }
            begin = end;
        }
        Insert(other + sorted, target + sorted, n - sorted);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Insert(T* from, T* to, int n)
    {
        if (n <= 0) return;
        to[0] = from[0];
        ulong last = T.KeyOf(to[0]);
        for (int i = 1; i < n; i++)
        {
            T item = from[i];
            ulong key = T.KeyOf(item);
            if (key >= last)
            {
                to[i] = item;
                last = key;
                continue;
            }
            int j = i;
            do
            {
                to[j] = to[j - 1];
                j--;
            }
            while (j > 0 && T.KeyOf(to[j - 1]) > key);
            to[j] = item;
        }
    }

    private static ulong Differences(T* data, long n)
    {
        ulong first = T.KeyOf(*data), differences = 0;
        for (long i = 1; i < n; i++) differences |= T.KeyOf(data[i]) ^ first;
        return differences;
    }

    private static void Copy(T* from, T* to, long n)
    {
        if (from != to) Buffer.MemoryCopy(from, to, n * sizeof(T), n * sizeof(T));
    }

    /// <summary>As <see cref="Small"/>, with the threads sharing each step, and finishing what is sorted.</summary>
    private static void Large(T* data, T* other, long n, int top, bool toOther, long offset, TFinish finish)
    {
        var state = new Distribution(data, other, n, toOther, offset, finish);
        Storage tables = Storage.Allocate((long)(Chunks + 1) * (1 << MaxBits) * sizeof(long));
        state.Counts = (long*)tables.Pointer;
        WorkerPool.ForEach(Chunks, new CountChunks(state));
        ulong differences = 0;
        for (int chunk = 0; chunk < Chunks; chunk++) differences |= (ulong)state.Counts[chunk];
        if (differences == 0)
        {
            T* target = toOther ? other : data;
            Copy(data, target, n);
            finish.Finish(target, offset, n);
            tables.Release();
            return;
        }
        top = Math.Min(top, BitOperations.Log2(differences) + 1);
        state.Shift = Math.Max(0, top - MaxBits);
        state.Size = 1 << (top - state.Shift);
        WorkerPool.ForEach(Chunks, new CountChunks(state));

        long sum = 0;
        long* ends = state.Counts + (long)Chunks * (1 << MaxBits);
        for (int d = 0; d < state.Size; d++)
        {
            for (int chunk = 0; chunk < Chunks; chunk++)
            {
                long* count = state.Counts + (long)chunk * (1 << MaxBits) + d;
                (*count, sum) = (sum, sum + *count);
            }
            ends[d] = sum;
        }
        WorkerPool.ForEach(Chunks, new DistributeChunks(state));
        // Buckets so large that one would keep the other threads waiting are shared in turn; the rest are one thread's each.
        for (int d = 0; d < state.Size; d++)
        {
            long begin = d == 0 ? 0 : ends[d - 1], count = ends[d] - begin;
            if (state.IsShared(count)) Large(other + begin, data + begin, count, state.Shift, !toOther, offset + begin, finish);
        }
        WorkerPool.ForEach(state.Size, new SortBuckets(state));
        tables.Release();
    }

    private struct Distribution(T* data, T* other, long n, bool toOther, long offset, TFinish finish)
    {
        public T* Data = data, Other = other;
        public long N = n, Offset = offset;
        public bool ToOther = toOther;
        public TFinish Finish = finish;
        public long* Counts;
        public int Shift = -1, Size;

        public readonly (long Start, long End) Chunk(long chunk) => (N / Chunks * chunk, chunk == Chunks - 1 ? N : N / Chunks * (chunk + 1));

        public readonly bool IsShared(long count) => Shift > 0 && count > N / 8 && count >= LargeFrom || count > int.MaxValue;
    }

    private readonly struct CountChunks(Distribution s) : IRangeBody
    {
        public void Invoke(long start, long end)
        {
            for (long chunk = start; chunk < end; chunk++)
            {
                (long first, long last) = s.Chunk(chunk);
                if (s.Shift < 0)
                {
                    ulong differences = Differences(s.Data + first, last - first) | (T.KeyOf(s.Data[first]) ^ T.KeyOf(*s.Data));
                    s.Counts[chunk] = (long)differences;
                }
                else Count(s.Data + first, last - first, s.Shift, (ulong)s.Size - 1, s.Counts + chunk * (1 << MaxBits));
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Count(T* data, long n, int shift, ulong mask, long* counts)
        {
            new Span<long>(counts, (int)mask + 1).Clear();
            for (long i = 0; i < n; i++) counts[T.KeyOf(data[i]) >> shift & mask]++;
        }
    }

    private readonly struct DistributeChunks(Distribution s) : IRangeBody
    {
        public void Invoke(long start, long end)
        {
            for (long chunk = start; chunk < end; chunk++)
            {
                (long first, long last) = s.Chunk(chunk);
                Distribute(s.Data + first, s.Other, last - first, s.Shift, (ulong)s.Size - 1, s.Counts + chunk * (1 << MaxBits));
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Distribute(T* data, T* other, long n, int shift, ulong mask, long* next)
        {
            for (long i = 0; i < n; i++)
            {
                T item = data[i];
                other[next[T.KeyOf(item) >> shift & mask]++] = item;
            }
        }
    }

    private readonly struct SortBuckets(Distribution s) : IRangeBody
    {
        public void Invoke(long start, long end)
        {
            long* ends = s.Counts + (long)Chunks * (1 << MaxBits);
            for (long d = start; d < end; d++)
            {
                long begin = d == 0 ? 0 : ends[d - 1], count = ends[d] - begin;
                if (count == 0 || s.IsShared(count)) continue;
                T* target = (s.ToOther ? s.Other : s.Data) + begin;
                if (s.Shift == 0) Copy(s.Other + begin, target, count);
                else Small(s.Other + begin, s.Data + begin, (int)count, s.Shift, !s.ToOther);
                s.Finish.Finish(target, s.Offset + begin, count);
            }
        }
    }
}
