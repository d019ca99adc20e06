using System.Numerics;

namespace OmniNumpy.Lazy.Kernels;

// Introselect: what partition and argpartition of NumPy do.
internal static unsafe partial class TieSort
{
    private const int MostPivots = 50;

    /// <summary>
    /// Puts each place of <paramref name="places"/>, given in increasing order, right. Pivots found on the way serve the places after. The last place of
    /// <paramref name="inexact"/> numbers is found by one walk: it tells whether there are NaNs.
    /// </summary>
    public static void Introselect(ulong* key, long* index, long n, ReadOnlySpan<long> places, bool inexact)
    {
        var pivots = new List<long>();
        foreach (long place in places) Introselect(key, index, n, place, pivots, inexact);
    }

    private static void Introselect(ulong* key, long* index, long n, long place, List<long> pivots, bool inexact)
    {
        long low = 0, high = n - 1;
        while (pivots.Count > 0)
        {
            if (pivots[^1] > place)
            {
                high = pivots[^1] - 1;
                break;
            }
            if (pivots[^1] == place) return;
            low = pivots[^1] + 1;
            pivots.RemoveAt(pivots.Count - 1);
        }
        if (place - low < 3)
        {
            SelectSmallest(key, index + low, high - low + 1, place - low + 1);
            Keep(place, place, pivots);
            return;
        }
        if (inexact && place == n - 1)
        {
            long greatest = low;
            for (long k = low + 1; k < n; k++)
                if (key[index[k]] >= key[index[greatest]]) greatest = k;
            Swap(index, place, greatest);
            return;
        }
        int depth = 2 * BitOperations.Log2((ulong)n);
        while (low + 1 < high)
        {
            long l = low + 1, h = high;
            if (depth > 0 || h - l < 5) MedianOfThree(key, index, low, low + (high - low) / 2, high);
            else
            {
                Swap(index, l + MedianOfFives(key, index + l, h - l), low);
                l--;
                h++;
            }
            depth--;
            ulong pivot = key[index[low]];
            while (true)
            {
                do l++; while (key[index[l]] < pivot);
                do h--; while (pivot < key[index[h]]);
                if (h < l) break;
                Swap(index, l, h);
            }
            Swap(index, low, h);
            if (h != place) Keep(h, place, pivots);
            if (h >= place) high = h - 1;
            if (h <= place) low = l;
        }
        if (high == low + 1) Order(key, index, low, high);
        Keep(place, place, pivots);
    }

    // Pivots before the place are of no more use.
    private static void Keep(long pivot, long place, List<long> pivots)
    {
        if (pivot == place && pivots.Count == MostPivots) pivots[^1] = pivot;
        else if (pivot >= place && pivots.Count < MostPivots) pivots.Add(pivot);
    }

    private static void SelectSmallest(ulong* key, long* index, long n, long count)
    {
        for (long i = 0; i < count; i++)
        {
            long smallest = i;
            for (long k = i + 1; k < n; k++)
                if (key[index[k]] < key[index[smallest]]) smallest = k;
            Swap(index, i, smallest);
        }
    }

    // The median to the front, the least of the three after it, so that the partition needs no bounds.
    private static void MedianOfThree(ulong* key, long* index, long low, long middle, long high)
    {
        Order(key, index, middle, high);
        Order(key, index, low, high);
        Order(key, index, middle, low);
        Swap(index, middle, low + 1);
    }

    // The median of the medians of five: a pivot that divides well whatever the elements are.
    private static long MedianOfFives(ulong* key, long* index, long n)
    {
        long fives = n / 5;
        for (long i = 0; i < fives; i++) Swap(index, 5 * i + MedianOfFive(key, index + 5 * i), i);
        if (fives > 2) Introselect(key, index, fives, fives / 2, [], inexact: false);
        return fives / 2;
    }

    private static long MedianOfFive(ulong* key, long* index)
    {
        Order(key, index, 0, 1);
        Order(key, index, 3, 4);
        Order(key, index, 0, 3);
        Order(key, index, 1, 4);
        Order(key, index, 1, 2);
        return key[index[3]] < key[index[2]] ? key[index[3]] < key[index[1]] ? 1 : 3 : 2;
    }
}
