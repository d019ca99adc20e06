using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// Splits elements around a pivot in place, a vector at a time and without branches on the data: a table of permutations moves the lesser
/// lanes of a vector to its front, and the vector is stored at both ends of the gap (B. Bramas, "A novel hybrid quicksort algorithm
/// vectorized using AVX-512", 2017, whose compress instruction the table stands in for).
/// </summary>
internal static unsafe class VectorPartition<T> where T : unmanaged, IComparable<T>
{
    /// <summary>Whether the processor and the element type allow vectors; elements must have 4 or 8 bytes.</summary>
    public static bool IsVector => Avx2.IsSupported && sizeof(T) is 4 or 8;

    /// <summary>
    /// Moves the elements below <paramref name="pivot"/> (or equal to it, if <paramref name="orEqual"/>) to the front, and returns their number.
    /// There must be no NaN.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static long Split(T* data, long n, T pivot, bool orEqual)
    {
        if (!IsVector || n < 4 * Vector256<T>.Count) return SplitScalar(data, 0, n, pivot, orEqual);

        int w = Vector256<T>.Count;
        // Elements that do not fill a vector go first, one at a time.
        long left = 0, right = n;
        while ((right - left) % w != 0)
        {
            if (IsLeft(data[left], pivot, orEqual)) left++;
            else
            {
                right--;
                (data[left], data[right]) = (data[right], data[left]);
            }
        }
        Vector256<T> pivots = Vector256.Create(pivot);
        // Two vectors taken out make the gap; the side whose gap is smaller is read next, so a store never meets an unread element.
        Vector256<T> first = Vector256.Load(data + left), last = Vector256.Load(data + right - w);
        long write = left, writeEnd = right;
        left += w;
        right -= w;
        while (left < right)
        {
            Vector256<T> v;
            if (writeEnd - right < left - write)
            {
                right -= w;
                v = Vector256.Load(data + right);
            }
            else
            {
                v = Vector256.Load(data + left);
                left += w;
            }
            int lesser = Put(v, pivots, orEqual, data + write, data + writeEnd - w);
            write += lesser;
            writeEnd -= w - lesser;
        }
        int count = Put(first, pivots, orEqual, data + write, data + writeEnd - w);
        write += count;
        writeEnd -= w - count;
        return write + Put(last, pivots, orEqual, data + write, data + writeEnd - w);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsLeft(T x, T pivot, bool orEqual) => orEqual ? x.CompareTo(pivot) <= 0 : x.CompareTo(pivot) < 0;

    private static long SplitScalar(T* data, long left, long right, T pivot, bool orEqual)
    {
        while (left < right)
        {
            if (IsLeft(data[left], pivot, orEqual)) left++;
            else
            {
                right--;
                (data[left], data[right]) = (data[right], data[left]);
            }
        }
        return left;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Put(Vector256<T> v, Vector256<T> pivots, bool orEqual, T* front, T* back)
    {
        Vector256<T> lesser = orEqual ? Vector256.LessThanOrEqual(v, pivots) : Vector256.LessThan(v, pivots);
        uint mask = lesser.ExtractMostSignificantBits();
        Vector256<int> order = sizeof(T) == 8
            ? Vector256.Load(CompressTables.Eight + 8 * mask)
            : Avx2.ConvertToVector256Int32(Vector128.CreateScalar(CompressTables.Four[mask]).AsByte());
        Vector256<T> packed = Avx2.PermuteVar8x32(v.AsInt32(), order).As<int, T>();
        packed.Store(front);
        packed.Store(back);
        return BitOperations.PopCount(mask);
    }
}

/// <summary>Permutations that move the lanes whose bit is set to the front and the others behind them, both in order.</summary>
internal static unsafe class CompressTables
{
    /// <summary>For four lanes of 8 bytes: 16 rows of eight 32-bit lane numbers.</summary>
    public static readonly int* Eight = MakeEight();

    /// <summary>For eight lanes of 4 bytes: 256 rows of eight lane numbers, a byte each.</summary>
    public static readonly ulong* Four = MakeFour();

    private static int* MakeEight()
    {
        var table = (int*)NativeMemory.AlignedAlloc(16 * 8 * sizeof(int), 64);
        for (int mask = 0; mask < 16; mask++)
        {
            int at = 8 * mask;
            foreach (bool set in new[] { true, false })
            {
                for (int lane = 0; lane < 4; lane++)
                {
                    if ((mask >> lane & 1) != 0 != set) continue;
                    table[at++] = 2 * lane;
                    table[at++] = 2 * lane + 1;
                }
            }
        }
        return table;
    }

    private static ulong* MakeFour()
    {
        var table = (ulong*)NativeMemory.AlignedAlloc(256 * sizeof(ulong), 64);
        for (int mask = 0; mask < 256; mask++)
        {
            var row = (byte*)(table + mask);
            foreach (bool set in new[] { true, false })
                for (int lane = 0; lane < 8; lane++)
                    if ((mask >> lane & 1) != 0 == set) *row++ = (byte)lane;
        }
        return table;
    }
}
