using System.Numerics;

namespace OmniNumpy.Lazy.Kernels;

// std::sort and std::nth_element of libstdc++, to which the vector sorts turn for arrays with NaN.
internal static unsafe partial class TieSort
{
    private const int Threshold = 16;

    /// <summary>Introsort of the C++ library: the median of the second, middle and last element for a pivot, one insertion sort at the end.</summary>
    public static void StandardSort(ulong* key, long* index, long n)
    {
        if (n == 0) return;
        StandardLoop(key, index, 0, n, 2 * BitOperations.Log2((ulong)n));
        // All are near their places by now; the same as sorting the first few by insertion and then the rest without bounds.
        Insertion(key, index, 0, n - 1);
    }

    /// <summary>Quickselect of the C++ library.</summary>
    public static void StandardSelect(ulong* key, long* index, long n, long place)
    {
        long first = 0, last = n;
        for (int depth = 2 * BitOperations.Log2((ulong)n); last - first > 3; depth--)
        {
            if (depth == 0)
            {
                Heapsort(key, index + first, last - first);
                return;
            }
            long cut = StandardDivide(key, index, first, last);
            if (cut <= place) first = cut;
            else last = cut;
        }
        Insertion(key, index, first, last - 1);
    }

    private static void StandardLoop(ulong* key, long* index, long first, long last, int depth)
    {
        while (last - first > Threshold)
        {
            if (depth-- == 0)
            {
                Heapsort(key, index + first, last - first);
                return;
            }
            long cut = StandardDivide(key, index, first, last);
            StandardLoop(key, index, cut, last, depth);
            last = cut;
        }
    }

    private static long StandardDivide(ulong* key, long* index, long first, long last)
    {
        long a = first + 1, b = first + (last - first) / 2, c = last - 1;
        ulong x = key[index[a]], y = key[index[b]], z = key[index[c]];
        long median = x < y ? y < z ? b : x < z ? c : a : x < z ? a : y < z ? c : b;
        Swap(index, first, median);
        ulong pivot = key[index[first]];
        long i = first + 1, j = last;
        while (true)
        {
            while (key[index[i]] < pivot) i++;
            j--;
            while (pivot < key[index[j]]) j--;
            if (i >= j) return i;
            Swap(index, i++, j);
        }
    }
}
