using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

public static unsafe partial class Sorting
{
    /// <summary>Writes the indices that would sort the elements, as <c>np.argsort</c>.</summary>
    /// <param name="type">Element type.</param>
    /// <param name="data">First element; not changed.</param>
    /// <param name="indexInt64">Receives <paramref name="n"/> int64 indices.</param>
    /// <param name="n">Number of elements.</param>
    /// <param name="stable">Whether the caller needs stability; it is given in any case.</param>
    public static void ArgSort(DTypeCode type, nint data, nint indexInt64, long n, bool stable) =>
        LexSortCore([(type, data)], (long*)indexInt64, n);

    /// <summary>
    /// Writes the indices that sort by several keys, the last the most significant, as <c>np.lexsort</c>.
    /// </summary>
    /// <param name="keys">Element type and first element of each key, every one of <paramref name="n"/> elements.</param>
    /// <param name="indexInt64">Receives <paramref name="n"/> int64 indices.</param>
    /// <param name="n">Number of elements of each key.</param>
    /// <exception cref="ArgumentException">There is no key.</exception>
    public static void LexSort(ReadOnlySpan<(DTypeCode Type, nint Data)> keys, nint indexInt64, long n)
    {
        if (keys.IsEmpty) throw new ArgumentException("need sequence of keys with len > 0 in lexsort", nameof(keys));
        LexSortCore(keys, (long*)indexInt64, n);
    }

    // One stable sort a key, from the least significant on; each starts from the order the last one left.
    private static void LexSortCore(ReadOnlySpan<(DTypeCode Type, nint Data)> keys, long* index, long n)
    {
        if (n <= 0) return;
        bool ordered = false;
        foreach (var (type, data) in keys)
        {
            switch (type)
            {
                case DTypeCode.Complex64: ByComplex((int*)data, index, n, ordered); break;
                case DTypeCode.Complex128: ByComplex((long*)data, index, n, ordered); break;
                default: By(new ElementKey(type, data), index, n, ordered); break;
            }
            ordered = true;
        }
    }

    // NumPy's order of complex numbers with NaNs: all numbers, then those with a NaN imaginary part by their real part, then those with a NaN
    // real part by their imaginary part, then those with both. That is: by imaginary part, by real part, then the three classes.
    private static void ByComplex<T>(T* data, long* index, long n, bool ordered) where T : unmanaged
    {
        bool wide = sizeof(T) == 8;
        DTypeCode part = wide ? DTypeCode.Float64 : DTypeCode.Float32;
        By(new ElementKey(part, (nint)(data + 1), 2), index, n, ordered);
        By(new ElementKey(part, (nint)data, 2), index, n, true);
        bool anyNaN = false;
        for (long i = 0; i < 2 * n && !anyNaN; i++) anyNaN = wide ? double.IsNaN(((double*)data)[i]) : float.IsNaN(((float*)data)[i]);
        if (anyNaN) By(new ElementKey(wide ? DTypeCode.Complex128 : DTypeCode.Complex64, (nint)data), index, n, true);
    }

    private static void By(ElementKey key, long* index, long n, bool ordered)
    {
        if (key.IsNarrow && n <= uint.MaxValue)
        {
            Storage items = Storage.Allocate(2 * n * sizeof(PackedIndex));
            var first = (PackedIndex*)items.Pointer;
            WorkerPool.For(n, 1 << 14, new MakePacked(key, first, index, ordered));
            RadixSort<PackedIndex, TakePacked>.Sort(first, first + n, n, new TakePacked(index));
            items.Release();
        }
        else
        {
            Storage items = Storage.Allocate(2 * n * sizeof(KeyIndex));
            var first = (KeyIndex*)items.Pointer;
            WorkerPool.For(n, 1 << 14, new MakeWide(key, first, index, ordered));
            RadixSort<KeyIndex, TakeWide>.Sort(first, first + n, n, new TakeWide(index));
            items.Release();
        }
    }

    /// <summary>The unsigned key of an element: equal for elements that are equal in NumPy's order.</summary>
    internal readonly struct ElementKey(DTypeCode type, nint data, int step = 1)
    {
        /// <summary>Whether keys fit 32 bits.</summary>
        public bool IsNarrow => type is not (DTypeCode.Int64 or DTypeCode.UInt64 or DTypeCode.Float64);

        public ulong this[long i]
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => type switch
            {
                DTypeCode.Bool or DTypeCode.UInt8 => ((byte*)data)[i],
                DTypeCode.Int8 => (byte)(((byte*)data)[i] ^ 0x80),
                DTypeCode.Int16 => (ushort)(((ushort*)data)[i] ^ 0x8000),
                DTypeCode.UInt16 => ((ushort*)data)[i],
                DTypeCode.Int32 => ((uint*)data)[i] ^ 0x8000_0000,
                DTypeCode.UInt32 => ((uint*)data)[i],
                DTypeCode.Int64 => ((ulong*)data)[i] ^ 0x8000_0000_0000_0000,
                DTypeCode.UInt64 => ((ulong*)data)[i],
                DTypeCode.Float16 => (ushort)(OrderedKeys<short>.EncodeFloatOrder(((short*)data)[i]) ^ 0x8000),
                DTypeCode.Float32 => (uint)OrderedKeys<int>.EncodeFloatOrder(((int*)data)[i * step]) ^ 0x8000_0000,
                DTypeCode.Float64 => (ulong)OrderedKeys<long>.EncodeFloatOrder(((long*)data)[i * step]) ^ 0x8000_0000_0000_0000,
                // The class of a complex number, see ByComplex.
                DTypeCode.Complex64 => NaNClass(float.IsNaN(((float*)data)[2 * i]), float.IsNaN(((float*)data)[2 * i + 1])),
                _ => NaNClass(double.IsNaN(((double*)data)[2 * i]), double.IsNaN(((double*)data)[2 * i + 1])),
            };
        }

        private static ulong NaNClass(bool real, bool imaginary) => (real ? 2u : 0) + (imaginary ? 1u : 0);
    }

    private readonly struct MakePacked(ElementKey key, PackedIndex* items, long* index, bool ordered) : IRangeBody
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Invoke(long start, long end)
        {
            ElementKey keys = key;
            if (ordered)
                for (long i = start; i < end; i++) items[i] = new PackedIndex(keys[index[i]], index[i]);
            else
                for (long i = start; i < end; i++) items[i] = new PackedIndex(keys[i], i);
        }
    }

    private readonly struct MakeWide(ElementKey key, KeyIndex* items, long* index, bool ordered) : IRangeBody
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Invoke(long start, long end)
        {
            ElementKey keys = key;
            if (ordered)
                for (long i = start; i < end; i++) items[i] = new KeyIndex(keys[index[i]], index[i]);
            else
                for (long i = start; i < end; i++) items[i] = new KeyIndex(keys[i], i);
        }
    }

    private readonly struct TakePacked(long* index) : IFinish<PackedIndex>
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Finish(PackedIndex* items, long offset, long n)
        {
            long* to = index + offset;
            for (long i = 0; i < n; i++) to[i] = items[i].Index;
        }
    }

    private readonly struct TakeWide(long* index) : IFinish<KeyIndex>
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Finish(KeyIndex* items, long offset, long n)
        {
            long* to = index + offset;
            for (long i = 0; i < n; i++) to[i] = items[i].Index;
        }
    }
}
