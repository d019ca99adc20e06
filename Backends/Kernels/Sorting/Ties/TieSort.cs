using System.Numerics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// Index sorts that leave equal elements in the very order that releases of NumPy leave them in. Elements are given by unsigned keys that are equal for
/// equal elements, and indices are permuted in place. The algorithms are described in NumPy's npysort and in Intel's x86-simd-sort; every one of them
/// is checked against orders recorded from these.
/// </summary>
internal static unsafe partial class TieSort
{
    private const int SmallQuicksort = 16;

    private readonly record struct Part(long Left, long Right, int Depth);

    /// <summary>
    /// Quicksort by the median of three, insertion sort for parts of at most sixteen elements, the larger part put off; a part that is divided too often
    /// is sorted as a heap.
    /// </summary>
    public static void Introsort(ulong* key, long* index, long n)
    {
        var later = new Stack<Part>();
        long left = 0, right = n - 1;
        int depth = 2 * BitOperations.Log2((ulong)Math.Max(n, 1));
        while (true)
        {
            if (depth < 0) Heapsort(key, index + left, right - left + 1);
            else
            {
                while (right - left > SmallQuicksort - 1)
                {
                    long middle = Divide(key, index, left, right);
                    depth--;
                    if (middle - left < right - middle)
                    {
                        later.Push(new Part(middle + 1, right, depth));
                        right = middle - 1;
                    }
                    else
                    {
                        later.Push(new Part(left, middle - 1, depth));
                        left = middle + 1;
                    }
                }
                Insertion(key, index, left, right);
            }
            if (!later.TryPop(out Part next)) return;
            (left, right, depth) = (next.Left, next.Right, next.Depth);
        }
    }

    // Puts the median of the first, middle and last element where it belongs, with nothing greater before and nothing smaller after it.
    private static long Divide(ulong* key, long* index, long left, long right)
    {
        long middle = left + ((right - left) >> 1);
        Order(key, index, left, middle);
        Order(key, index, middle, right);
        Order(key, index, left, middle);
        ulong pivot = key[index[middle]];
        long i = left, j = right - 1;
        Swap(index, middle, j);
        while (true)
        {
            do i++; while (key[index[i]] < pivot);
            do j--; while (pivot < key[index[j]]);
            if (i >= j) break;
            Swap(index, i, j);
        }
        Swap(index, i, right - 1);
        return i;
    }

    private static void Insertion(ulong* key, long* index, long left, long right)
    {
        for (long i = left + 1; i <= right; i++)
        {
            long item = index[i], j = i;
            ulong k = key[item];
            for (; j > left && k < key[index[j - 1]]; j--) index[j] = index[j - 1];
            index[j] = item;
        }
    }

    /// <summary>Heapsort: a heap of the indices, of which the first is taken away until none is left.</summary>
    public static void Heapsort(ulong* key, long* index, long n)
    {
        long* heap = index - 1;   // places are counted from 1
        for (long l = n >> 1; l > 0; l--) Sift(key, heap, heap[l], l, n);
        while (n > 1)
        {
            long last = heap[n];
            heap[n] = heap[1];
            n--;
            Sift(key, heap, last, 1, n);
        }
    }

    private static void Sift(ulong* key, long* heap, long item, long at, long n)
    {
        ulong k = key[item];
        for (long child = 2 * at; child <= n; child = 2 * at)
        {
            if (child < n && key[heap[child]] < key[heap[child + 1]]) child++;
            if (k >= key[heap[child]]) break;
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = item;
    }

    private static void Order(ulong* key, long* index, long i, long j)
    {
        if (key[index[j]] < key[index[i]]) Swap(index, i, j);
    }

    private static void Swap(long* index, long i, long j) => (index[i], index[j]) = (index[j], index[i]);
}
