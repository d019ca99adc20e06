using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OmniNumpy.Lazy.Kernels;

public static unsafe partial class Sorting
{
    /// <summary>
    /// Reorders in place so that each of the <paramref name="kth"/> elements is where a sort would put it, none before it is greater and none after it is
    /// less, as <c>np.partition</c>.
    /// </summary>
    /// <param name="type">Element type.</param>
    /// <param name="data">First element.</param>
    /// <param name="n">Number of elements.</param>
    /// <param name="kth">Positions, in any order; negative ones count from the end.</param>
    /// <exception cref="ValueError">A position is out of bounds.</exception>
    public static void Partition(DTypeCode type, nint data, long n, ReadOnlySpan<long> kth)
    {
        long[] positions = Positions(kth, n);
        if (positions.Length == 0) return;
        switch (type)
        {
            case DTypeCode.Int32: QuickSelect<int>.Select((int*)data, n, positions); break;
            case DTypeCode.UInt32: QuickSelect<uint>.Select((uint*)data, n, positions); break;
            case DTypeCode.Int64: QuickSelect<long>.Select((long*)data, n, positions); break;
            case DTypeCode.UInt64: QuickSelect<ulong>.Select((ulong*)data, n, positions); break;
            case DTypeCode.Float32: SelectFloats((float*)data, n, positions); break;
            case DTypeCode.Float64: SelectFloats((double*)data, n, positions); break;
            default: Sort(type, data, n, stable: false); break;   // counting sorts are as fast; complex numbers are rarely partitioned
        }
    }

    /// <summary>Writes the indices that would partition the elements, as <c>np.argpartition</c>.</summary>
    /// <param name="type">Element type.</param>
    /// <param name="data">First element; not changed.</param>
    /// <param name="indexInt64">Receives <paramref name="n"/> int64 indices.</param>
    /// <param name="n">Number of elements.</param>
    /// <param name="kth">Positions, in any order; negative ones count from the end.</param>
    /// <exception cref="ValueError">A position is out of bounds.</exception>
    public static void ArgPartition(DTypeCode type, nint data, nint indexInt64, long n, ReadOnlySpan<long> kth)
    {
        long[] positions = Positions(kth, n);
        bool oneOfMany = positions.Length == 1 && n > 1024;
        switch (type)
        {
            case DTypeCode.Int32 when oneOfMany: SplitIndices((int*)data, (long*)indexInt64, n, type, positions); break;
            case DTypeCode.UInt32 when oneOfMany: SplitIndices((uint*)data, (long*)indexInt64, n, type, positions); break;
            case DTypeCode.Int64 when oneOfMany: SplitIndices((long*)data, (long*)indexInt64, n, type, positions); break;
            case DTypeCode.UInt64 when oneOfMany: SplitIndices((ulong*)data, (long*)indexInt64, n, type, positions); break;
            case DTypeCode.Float32 when oneOfMany: SplitIndices((float*)data, (long*)indexInt64, n, type, positions); break;
            case DTypeCode.Float64 when oneOfMany: SplitIndices((double*)data, (long*)indexInt64, n, type, positions); break;
            default: ArgSort(type, data, indexInt64, n, stable: false); break;
        }
    }

    private static long[] Positions(ReadOnlySpan<long> kth, long n)
    {
        var positions = new long[kth.Length];
        for (int i = 0; i < kth.Length; i++)
        {
            long k = kth[i] < 0 ? kth[i] + n : kth[i];
            if (k < 0 || k >= n) throw new ValueError($"kth(={kth[i]}) out of bounds ({n})");
            positions[i] = k;
        }
        Array.Sort(positions);
        return positions;
    }

    private static void SelectFloats<T>(T* data, long n, ReadOnlySpan<long> kth) where T : unmanaged, IFloatingPoint<T>
    {
        // NaNs swap places with the last numbers; a position among them is then right already.
        long numbers = n;
        for (long i = FirstNaN(data, n); i < numbers; i++)
        {
            while (i < numbers && T.IsNaN(data[i]))
            {
                numbers--;
                (data[i], data[numbers]) = (data[numbers], data[i]);
            }
        }
        int below = 0;
        while (below < kth.Length && kth[below] < numbers) below++;
        QuickSelect<T>.Select(data, numbers, kth[..below]);
    }

    // The first NaN, or a place shortly before it; n if there is none.
    private static long FirstNaN<T>(T* data, long n) where T : unmanaged, IFloatingPoint<T>
    {
        long i = 0;
        for (; i + Vector256<T>.Count <= n; i += Vector256<T>.Count)
        {
            Vector256<T> v = Vector256.Load(data + i);
            if (!Vector256.EqualsAll(v, v)) return i;
        }
        while (i < n && !T.IsNaN(data[i])) i++;
        return i;
    }

    // The wanted value is found in a copy; a second pass then writes each index to the part where its element belongs.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SplitIndices<T>(T* data, long* index, long n, DTypeCode type, ReadOnlySpan<long> kth) where T : unmanaged, INumber<T>
    {
        long k = kth[0];
        Storage copy = Storage.Allocate(n * sizeof(T));
        var values = (T*)copy.Pointer;
        Buffer.MemoryCopy(data, values, n * sizeof(T), n * sizeof(T));
        Partition(type, copy.Pointer, n, kth);
        T pivot = values[k];
        if (T.IsNaN(pivot))
        {
            copy.Release();
            ArgSort(type, (nint)data, (nint)index, n, stable: false);
            return;
        }
        // Lesser elements fill the front from 0, equal ones follow, greater and NaN fill the back from the end: counted in the copy first.
        long lesser = 0, greater = 0;
        for (long i = 0; i < k; i++) lesser += values[i] < pivot ? 1 : 0;
        for (long i = k + 1; i < n; i++) greater += values[i] == pivot ? 0 : 1;
        copy.Release();

        // The place is chosen without branches: half of them would be mispredicted.
        long* next = stackalloc long[3] { lesser, 0, n - greater };   // of the equal, the lesser, the greater or NaN
        for (long i = 0; i < n; i++)
        {
            T x = data[i];
            long part = 2 - 2 * Bit(x == pivot) - Bit(x < pivot);
            index[next[part]++] = i;
        }
    }
}
