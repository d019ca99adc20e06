using System.Numerics;
using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

public static unsafe partial class Sorting
{
    /// <summary>Writes, for each key, the index where it would be inserted into sorted elements to keep them sorted, as <c>np.searchsorted</c>.</summary>
    /// <param name="type">Element type of both.</param>
    /// <param name="sorted">First of the sorted elements.</param>
    /// <param name="n">Number of sorted elements.</param>
    /// <param name="keys">First key.</param>
    /// <param name="resultInt64">Receives <paramref name="m"/> int64 indices.</param>
    /// <param name="m">Number of keys.</param>
    /// <param name="right">Whether to insert after equal elements rather than before.</param>
    public static void SearchSorted(DTypeCode type, nint sorted, long n, nint keys, nint resultInt64, long m, bool right)
    {
        var result = (long*)resultInt64;
        switch (type)
        {
            case DTypeCode.Bool or DTypeCode.UInt8: Search((byte*)sorted, n, (byte*)keys, result, m, right); break;
            case DTypeCode.Int8: Search((sbyte*)sorted, n, (sbyte*)keys, result, m, right); break;
            case DTypeCode.Int16: Search((short*)sorted, n, (short*)keys, result, m, right); break;
            case DTypeCode.UInt16: Search((ushort*)sorted, n, (ushort*)keys, result, m, right); break;
            case DTypeCode.Int32: Search((int*)sorted, n, (int*)keys, result, m, right); break;
            case DTypeCode.UInt32: Search((uint*)sorted, n, (uint*)keys, result, m, right); break;
            case DTypeCode.Int64: Search((long*)sorted, n, (long*)keys, result, m, right); break;
            case DTypeCode.UInt64: Search((ulong*)sorted, n, (ulong*)keys, result, m, right); break;
            case DTypeCode.Float16: Search((Half*)sorted, n, (Half*)keys, result, m, right); break;
            case DTypeCode.Float32: Search((float*)sorted, n, (float*)keys, result, m, right); break;
            case DTypeCode.Float64: Search((double*)sorted, n, (double*)keys, result, m, right); break;
            case DTypeCode.Complex64: SearchComplex((float*)sorted, n, (float*)keys, result, m, right); break;
            case DTypeCode.Complex128: SearchComplex((double*)sorted, n, (double*)keys, result, m, right); break;
            default: throw new ArgumentOutOfRangeException(nameof(type), type, "not an element type");
        }
    }

    private static void Search<T>(T* sorted, long n, T* keys, long* result, long m, bool right) where T : unmanaged, INumber<T>
    {
        // NaNs are last, so searching among the numbers alone needs no rule about them.
        long numbers = n;
        if (n > 0 && T.IsNaN(sorted[n - 1]))
        {
            long low = 0;
            while (low < numbers)
            {
                long middle = low + (numbers - low) / 2;
                if (T.IsNaN(sorted[middle])) numbers = middle;
                else low = middle + 1;
            }
        }
        WorkerPool.For(m, 1024, new SearchRange<T>(sorted, numbers, n, keys, result, right));
    }

    private readonly struct SearchRange<T>(T* sorted, long numbers, long n, T* keys, long* result, bool right) : IRangeBody
        where T : unmanaged, INumber<T>
    {
        // As many searches side by side as a core has loads in flight: a search alone waits for memory at every step.
        private const int Together = 16;

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Invoke(long start, long end)
        {
            T** at = stackalloc T*[Together];
            long i = start;
            for (; i + Together <= end; i += Together)
            {
                for (int q = 0; q < Together; q++) at[q] = sorted;
                T* key = keys + i;
                long length = numbers;
                // The answer lies in [at, at + length]; each step halves the length and, by arithmetic rather than a branch, advances or not.
                while (length > 1)
                {
                    long half = length >> 1;
                    if (right)
                        for (int q = 0; q < Together; q++) at[q] += half & -Bit(at[q][half - 1] <= key[q]);
                    else
                        for (int q = 0; q < Together; q++) at[q] += half & -Bit(at[q][half - 1] < key[q]);
                    length -= half;
                }
                for (int q = 0; q < Together; q++) result[i + q] = Last(at[q], length, key[q]);
            }
            for (; i < end; i++)
            {
                T* p = sorted;
                long length = numbers;
                while (length > 1)
                {
                    long half = length >> 1;
                    p += half & -Bit(right ? p[half - 1] <= keys[i] : p[half - 1] < keys[i]);
                    length -= half;
                }
                result[i] = Last(p, length, keys[i]);
            }
        }

        private long Last(T* at, long length, T key)
        {
            if (T.IsNaN(key)) return right ? n : numbers;
            bool after = length > 0 && (right ? *at <= key : *at < key);
            return at - sorted + (after ? 1 : 0);
        }
    }

    // A comparison as a number; "? 1 : 0" may compile to a branch, and here it would be mispredicted half the time.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Bit(bool b) => Unsafe.BitCast<bool, byte>(b);

    private static void SearchComplex<T>(T* sorted, long n, T* keys, long* result, long m, bool right) where T : unmanaged, INumber<T>
    {
        for (long i = 0; i < m; i++)
        {
            long low = 0, high = n;
            T* key = keys + 2 * i;
            while (low < high)
            {
                long middle = low + (high - low) / 2;
                T* x = sorted + 2 * middle;
                bool before = right ? !ComplexLess(key, x) : ComplexLess(x, key);
                (low, high) = before ? (middle + 1, high) : (low, middle);
            }
            result[i] = low;
        }
    }

    // NumPy's order: see ByComplex.
    private static bool ComplexLess<T>(T* a, T* b) where T : unmanaged, INumber<T>
    {
        int classA = (T.IsNaN(a[0]) ? 2 : 0) + (T.IsNaN(a[1]) ? 1 : 0), classB = (T.IsNaN(b[0]) ? 2 : 0) + (T.IsNaN(b[1]) ? 1 : 0);
        if (classA != classB) return classA < classB;
        // Within a class a NaN part is NaN on both sides, and compares as neither less nor greater.
        if (a[0] < b[0]) return true;
        if (a[0] > b[0]) return false;
        return a[1] < b[1];
    }
}
