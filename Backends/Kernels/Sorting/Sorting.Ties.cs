using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Kernels;

// Sorts and partitions in the order that a release of NumPy leaves equal elements in.
public static unsafe partial class Sorting
{
    // Beyond it the order of NumPy 2's vector sorts is not worth the time: nobody may depend on it, and our own sorts are several times as fast.
    private const long LongestVectorLine = 4096;

    /// <summary>Writes the indices that would sort the elements, equal ones in the order that <paramref name="ties"/> says.</summary>
    /// <param name="type">Element type.</param>
    /// <param name="data">First element; not changed.</param>
    /// <param name="index">Receives <paramref name="n"/> indices.</param>
    /// <param name="n">Number of elements.</param>
    /// <param name="ties">The algorithm whose order counts.</param>
    public static void ArgSort(DTypeCode type, nint data, long* index, long n, TieOrder ties)
    {
        if (IsFree(ties, n))
        {
            ArgSort(type, data, (nint)index, n, stable: true);
            return;
        }
        Storage keys = KeysOf(type, data, index, n, out bool anyNaN);
        var key = (ulong*)keys.Pointer;
        if (ties == TieOrder.Heapsort) TieSort.Heapsort(key, index, n);
        else if (ties == TieOrder.Introsort || !HasVectorSort(type)) TieSort.Introsort(key, index, n);
        else if (anyNaN) TieSort.StandardSort(key, index, n);
        else TieSort.VectorSort(key, index, n);
        keys.Release();
    }

    /// <summary>Writes the indices that would partition the elements at <paramref name="places"/>, the rest in the order that <paramref name="ties"/> says.</summary>
    /// <inheritdoc cref="ArgSort(DTypeCode, nint, long*, long, TieOrder)" path="/param"/>
    /// <param name="places">Positions, in any order.</param>
    public static void ArgPartition(DTypeCode type, nint data, long* index, long n, TieOrder ties, ReadOnlySpan<long> places)
    {
        long[] positions = Positions(places, n);
        if (IsFree(ties, n))
        {
            ArgPartition(type, data, (nint)index, n, positions);
            return;
        }
        Storage keys = KeysOf(type, data, index, n, out bool anyNaN);
        Array.Sort(positions);
        Select(type, (ulong*)keys.Pointer, index, n, ties, positions, anyNaN, HasVectorSort(type));
        keys.Release();
    }

    /// <summary>Partitions in place, as <see cref="ArgPartition(DTypeCode, nint, long*, long, TieOrder, ReadOnlySpan{long})"/> does by indices.</summary>
    /// <inheritdoc cref="ArgSort(DTypeCode, nint, long*, long, TieOrder)" path="/param"/>
    /// <param name="places">Positions, in any order.</param>
    public static void Partition(DTypeCode type, nint data, long n, TieOrder ties, ReadOnlySpan<long> places)
    {
        // What the vector sorts select from short lines they have sorted, and values do not show what order equal ones are in.
        bool byVector = ties == TieOrder.Vector && (HasVectorSort(type) || type is DTypeCode.Int16 or DTypeCode.UInt16 or DTypeCode.Float16);
        long[] positions = Positions(places, n);
        if (IsFree(ties, n) || byVector && n > 256 || positions.Length == 0)
        {
            Partition(type, data, n, positions);
            return;
        }
        if (byVector)
        {
            Sort(type, data, n, stable: true);
            return;
        }
        int size = DType.All[(int)type].ItemSize;
        Storage indices = Storage.Allocate(n * sizeof(long)), values = Storage.Allocate(n * size);
        var index = (long*)indices.Pointer;
        ArgPartition(type, data, index, n, ties, positions);
        for (long i = 0; i < n; i++) Buffer.MemoryCopy((byte*)data + index[i] * size, (byte*)values.Pointer + i * size, size, size);
        Buffer.MemoryCopy((void*)values.Pointer, (void*)data, n * size, n * size);
        indices.Release();
        values.Release();
    }

    private static void Select(DTypeCode type, ulong* key, long* index, long n, TieOrder ties, long[] positions, bool anyNaN, bool hasVectorSort)
    {
        if (ties == TieOrder.Introsort || !hasVectorSort)
        {
            TieSort.Introselect(key, index, n, positions, inexact: DType.All[(int)type].IsInexact);
            return;
        }
        foreach (long place in positions)
        {
            if (anyNaN) TieSort.StandardSelect(key, index, n, place);
            else TieSort.VectorSelect(key, index, n, place);
        }
    }

    private static bool IsFree(TieOrder ties, long n) => n < 2 || ties == TieOrder.Stable || ties == TieOrder.Vector && n > LongestVectorLine;

    private static bool HasVectorSort(DTypeCode type) =>
        type is DTypeCode.Int32 or DTypeCode.UInt32 or DTypeCode.Int64 or DTypeCode.UInt64 or DTypeCode.Float32 or DTypeCode.Float64;

    // Keys that are equal for equal elements; of complex numbers the places in a stable sort, where equal neighbours share one.
    private static Storage KeysOf(DTypeCode type, nint data, long* index, long n, out bool anyNaN)
    {
        Storage storage = Storage.Allocate(n * sizeof(ulong));
        var key = (ulong*)storage.Pointer;
        anyNaN = false;
        if (type is DTypeCode.Complex64 or DTypeCode.Complex128)
        {
            ArgSort(type, data, (nint)index, n, stable: true);
            ulong rank = 0;
            for (long i = 0; i < n; i++)
            {
                if (i > 0 && !SameComplex(type, data, index[i - 1], index[i])) rank++;
                key[index[i]] = rank;
            }
        }
        else
        {
            var keys = new ElementKey(type, data);
            for (long i = 0; i < n; i++) key[i] = keys[i];
            ulong nan = type switch { DTypeCode.Float32 => uint.MaxValue, DTypeCode.Float64 => ulong.MaxValue, _ => 0 };
            for (long i = 0; i < n && nan != 0 && !anyNaN; i++) anyNaN = key[i] == nan;
        }
        for (long i = 0; i < n; i++) index[i] = i;
        return storage;
    }

    // In NumPy's order NaNs are equal to each other, part by part.
    private static bool SameComplex(DTypeCode type, nint data, long i, long j)
    {
        bool wide = type == DTypeCode.Complex128;
        double Part(long k, int part) => wide ? ((double*)data)[2 * k + part] : ((float*)data)[2 * k + part];
        bool Same(double x, double y) => x == y || double.IsNaN(x) && double.IsNaN(y);
        return Same(Part(i, 0), Part(j, 0)) && Same(Part(i, 1), Part(j, 1));
    }
}
