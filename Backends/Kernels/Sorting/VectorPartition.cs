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
internal static unsafe class VectorPartition<T> where T : unmanaged, INumber<T>
{
    /// <summary>Whether the processor and the element type allow vectors; elements must have 4 or 8 bytes.</summary>
    public static bool IsVector => Avx2.IsSupported && sizeof(T) is 4 or 8;

    /// <summary>
    /// Moves the elements below <paramref name="pivot"/> (or equal to it, if <paramref name="orEqual"/>) to the front, and returns their number.
    /// There must be no NaN.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    [SkipLocalsInit]
    public static long Split(T* data, long n, T pivot, bool orEqual)
    {
        int w = Vector256<T>.Count, block = Block * w;
        if (!IsVector || n < 4 * block) return SplitScalar(data, n, pivot, orEqual);

        // Blocks taken out at both ends, and what does not fill blocks, make the gaps to write into. The side whose gap is smaller is read
        // next, so that a store never meets an unread element; deciding that once a block keeps the cost of guessing it wrong low.
        long odd = n % block;
        T* aside = stackalloc T[3 * block];
        Copy(data, aside, odd + block);
        Copy(data + n - block, aside + odd + block, block);
        long left = odd + block, right = n - block, write = 0, writeEnd = n;
        Vector256<T> pivots = Vector256.Create(pivot);
        while (left < right)
        {
            T* from;
            if (writeEnd - right < left - write)
            {
                right -= block;
                from = data + right;
            }
            else
            {
                from = data + left;
                left += block;
            }
            Vector256<T> v0 = Vector256.Load(from), v1 = Vector256.Load(from + w), v2 = Vector256.Load(from + 2 * w), v3 = Vector256.Load(from + 3 * w);
            int lesser = Put(v0, pivots, orEqual, data + write, data + writeEnd - w);
            write += lesser;
            writeEnd -= w - lesser;
            lesser = Put(v1, pivots, orEqual, data + write, data + writeEnd - w);
            write += lesser;
            writeEnd -= w - lesser;
            lesser = Put(v2, pivots, orEqual, data + write, data + writeEnd - w);
            write += lesser;
            writeEnd -= w - lesser;
            lesser = Put(v3, pivots, orEqual, data + write, data + writeEnd - w);
            write += lesser;
            writeEnd -= w - lesser;
        }
        // Single ones first: a gap between one and two vectors wide would let the store at its back spoil the one at its front.
        T* end = aside + odd + 2 * block;
        for (long single = odd % w; single > 0; single--, aside++)
        {
            if (IsLeft(*aside, pivot, orEqual)) data[write++] = *aside;
            else data[--writeEnd] = *aside;
        }
        for (; aside < end; aside += w)
        {
            int lesser = Put(Vector256.Load(aside), pivots, orEqual, data + write, data + writeEnd - w);
            write += lesser;
            writeEnd -= w - lesser;
        }
        return write;
    }

    private const int Block = 4;   // vectors

    private static void Copy(T* from, T* to, long n) => Buffer.MemoryCopy(from, to, n * sizeof(T), n * sizeof(T));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsLeft(T x, T pivot, bool orEqual) => orEqual ? x <= pivot : x < pivot;

    // Lomuto's scheme without branches on the data: every element is swapped, and the boundary moves or not.
    private static long SplitScalar(T* data, long n, T pivot, bool orEqual)
    {
        long boundary = 0;
        for (long i = 0; i < n; i++)
        {
            T x = data[i];
            data[i] = data[boundary];
            data[boundary] = x;
            boundary += IsLeft(x, pivot, orEqual) ? 1 : 0;
        }
        return boundary;
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
