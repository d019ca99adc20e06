using System.Numerics;

namespace OmniNumpy.Lazy.Kernels;

// The AVX-512 index sorts of NumPy 2: registers of eight keys, a bitonic network for up to 256 elements, partition by compressing stores above.
internal static unsafe partial class TieSort
{
    private const int Lanes = 8, Unrolled = 4 * Lanes, Network = 256;

    /// <summary>Sorts as <c>avx512_argsort</c> does.</summary>
    public static void VectorSort(ulong* key, long* index, long n)
    {
        if (n > 1) VectorSort(key, index, 0, n - 1, 2 * BitOperations.Log2((ulong)n));
    }

    private static void VectorSort(ulong* key, long* index, long left, long right, int depth)
    {
        if (depth <= 0) StandardSort(key, index + left, right + 1 - left);
        else if (right + 1 - left <= Network) SortByNetwork(key, index + left, right + 1 - left);
        else
        {
            long at = VectorDivide(key, index, left, right, out bool someLess, out bool someGreater);
            if (someLess) VectorSort(key, index, left, at - 1, depth - 1);
            if (someGreater) VectorSort(key, index, at, right, depth - 1);
        }
    }

    /// <summary>Puts one place right as <c>avx512_argselect</c> does.</summary>
    public static void VectorSelect(ulong* key, long* index, long n, long place)
    {
        long left = 0, right = n - 1;
        for (int depth = 2 * BitOperations.Log2((ulong)n); ; depth--)
        {
            if (depth <= 0)
            {
                StandardSort(key, index + left, right + 1 - left);
                return;
            }
            if (right + 1 - left <= Network)
            {
                SortByNetwork(key, index + left, right + 1 - left);
                return;
            }
            long at = VectorDivide(key, index, left, right, out bool someLess, out bool someGreater);
            if (someLess && place < at) right = at - 1;
            else if (someGreater && place >= at) left = at;
            else return;
        }
    }

    // Bitonic merges of ascending runs: the second run is compared in reverse, then the halves are cleaned. Equal elements are never exchanged, and
    // places beyond the last count as greater than all, so that nothing is exchanged with them either.
    private static void SortByNetwork(ulong* key, long* index, long n)
    {
        for (long run = 2; run < 2 * n; run *= 2)
        {
            for (long start = 0; start < n; start += run)
                for (long i = 0; i < run / 2 && start + run - 1 - i >= 0; i++)
                    if (start + run - 1 - i < n) Order(key, index, start + i, start + run - 1 - i);
            for (long half = run / 4; half >= 1; half /= 2)
                for (long start = 0; start < n; start += 2 * half)
                    for (long i = start; i < start + half && i + half < n; i++) Order(key, index, i, i + half);
        }
    }

    private static long VectorDivide(ulong* key, long* index, long left, long right, out bool someLess, out bool someGreater)
    {
        Span<ulong> sample = stackalloc ulong[Lanes];
        long step = (right - left) / Lanes;
        for (int i = 0; i < Lanes; i++) sample[i] = key[index[left + (i + 1) * step]];
        sample.Sort();
        ulong pivot = sample[Lanes / 2];
        ulong least = ulong.MaxValue, most = 0;
        for (long i = left; i <= right; i++)
        {
            least = Math.Min(least, key[index[i]]);
            most = Math.Max(most, key[index[i]]);
        }
        (someLess, someGreater) = (pivot != least, pivot != most);
        return VectorPartition(key, index, left, right + 1, pivot);
    }

    // Registers are split in two: what is less than the pivot goes to the left end of the free space, the rest to its right end.
    private static long VectorPartition(ulong* key, long* index, long left, long right, ulong pivot)
    {
        for (long i = (right - left) % Unrolled; i > 0; i--)
        {
            if (key[index[left]] >= pivot) Swap(index, left, --right);
            else left++;
        }
        if (left == right) return left;
        long* first = stackalloc long[Unrolled], last = stackalloc long[Unrolled], block = stackalloc long[Unrolled];
        Copy(index + left, first);
        Copy(index + right - Unrolled, last);
        long toLeft = left, toRight = right;
        left += Unrolled;
        right -= Unrolled;
        while (left != right)
        {
            // From the side on which less room is free.
            if (toRight - right < left - toLeft) Copy(index + (right -= Unrolled), block);
            else
            {
                Copy(index + left, block);
                left += Unrolled;
            }
            Split(block);
        }
        Split(first);
        Split(last);
        return toLeft;

        void Split(long* items)
        {
            for (int register = 0; register < Unrolled; register += Lanes)
            {
                int greater = 0;
                for (int i = 0; i < Lanes; i++) greater += key[items[register + i]] >= pivot ? 1 : 0;
                long high = toRight - greater;
                toRight -= greater;
                for (int i = register; i < register + Lanes; i++)
                {
                    if (key[items[i]] >= pivot) index[high++] = items[i];
                    else index[toLeft++] = items[i];
                }
            }
        }

        static void Copy(long* from, long* to) => new ReadOnlySpan<long>(from, Unrolled).CopyTo(new Span<long>(to, Unrolled));
    }
}
