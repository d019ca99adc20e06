using System.Numerics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// Selection by splitting (Floyd and Rivest, "Algorithm 489: SELECT", 1975): two pivots taken from a sorted sample enclose the wanted element
/// closely, so the first two passes leave a small middle. About one and a half passes over the data for the median.
/// </summary>
internal static unsafe class QuickSelect<T> where T : unmanaged, INumber<T>
{
    private const int Leaf = 64;
    private const int SampleSize = 256;

    /// <summary>Puts each of the sorted <paramref name="kth"/> in its sorted position, lesser elements before and greater after. There must be no NaN.</summary>
    public static void Select(T* data, long n, ReadOnlySpan<long> kth)
    {
        long begin = 0;
        for (int i = 0; i < kth.Length; i++)
        {
            // What lies before an element already placed is not greater: the next one need only be looked for after it.
            if (i > 0 && kth[i] == kth[i - 1]) continue;
            Select(data + begin, n - begin, kth[i] - begin);
            begin = kth[i] + 1;
        }
    }

    private static void Select(T* data, long n, long k)
    {
        ulong random = 0x9E3779B97F4A7C15;
        T* sample = stackalloc T[SampleSize];
        while (n > Leaf)
        {
            int size = n > 4096 ? SampleSize : 16;
            for (int i = 0; i < size; i++)
            {
                random = random * 6364136223846793005 + 1442695040888963407;   // Knuth's MMIX generator; its high bits are the random ones
                sample[i] = data[(long)Math.BigMul(random, (ulong)n, out _)];
            }
            new Span<T>(sample, size).Sort();
            // The sample's estimate of position k, and a margin each way of about twice the deviation of its rank.
            double rank = (double)k / n * size;
            int margin = (int)Math.Sqrt(size) + 1;
            int low = (int)rank - margin, high = (int)rank + margin;

            // Everything at or below the upper pivot, then everything below the lower one, is cut off; whatever the sample says, one of
            // the pivots splits properly unless all elements are equal to it.
            if (high < size && Narrow(ref data, ref n, ref k, sample[high])) return;
            if (low >= 0 && n > Leaf && Narrow(ref data, ref n, ref k, sample[low])) return;
            if (high >= size && low < 0 && Narrow(ref data, ref n, ref k, sample[Math.Clamp((int)rank, 0, size - 1)])) return;
        }
        new Span<T>(data, (int)n).Sort();
    }

    // Splits in three: below, equal to, above the pivot. Returns true when k is among the equal ones, which are where they belong.
    private static bool Narrow(ref T* data, ref long n, ref long k, T pivot)
    {
        long below = VectorPartition<T>.Split(data, n, pivot, orEqual: false);
        if (k < below)
        {
            n = below;
            return false;
        }
        data += below;
        n -= below;
        k -= below;
        // The equal ones are looked for only where k is not below them; at least the pivot itself is there, so every call makes progress.
        long equal = VectorPartition<T>.Split(data, n, pivot, orEqual: true);
        if (k < equal) return true;
        data += equal;
        n -= equal;
        k -= equal;
        return false;
    }
}
