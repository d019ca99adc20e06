using System.Numerics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// Sorting and searching of contiguous elements in NumPy's order: NaN last and equal to each other, -0.0 equal to 0.0, complex numbers by their real and
/// then their imaginary part. Every sort is stable, whether asked to or not, so equal elements that differ in their bits keep their order.
/// </summary>
public static unsafe partial class Sorting
{
    /// <summary>Sorts in place, as <c>np.sort</c>.</summary>
    /// <param name="type">Element type.</param>
    /// <param name="data">First element.</param>
    /// <param name="n">Number of elements.</param>
    /// <param name="stable">Whether the caller needs stability; it is given in any case.</param>
    public static void Sort(DTypeCode type, nint data, long n, bool stable)
    {
        if (n < 2) return;
        switch (type)
        {
            case DTypeCode.Bool or DTypeCode.UInt8: CountingSort.Bytes((byte*)data, n, signed: false); break;
            case DTypeCode.Int8: CountingSort.Bytes((byte*)data, n, signed: true); break;
            case DTypeCode.UInt16: Keys16((short*)data, n, KeyKind.Unsigned); break;
            case DTypeCode.Int16: Keys16((short*)data, n, KeyKind.Signed); break;
            case DTypeCode.Float16: Keys16((short*)data, n, KeyKind.Float); break;
            case DTypeCode.UInt32: SortKeys<int, RadixKeys<int, Key32>>((int*)data, n, KeyKind.Unsigned); break;
            case DTypeCode.Int32: SortKeys<int, RadixKeys<int, Key32>>((int*)data, n, KeyKind.Signed); break;
            case DTypeCode.Float32: SortKeys<int, RadixKeys<int, Key32>>((int*)data, n, KeyKind.Float); break;
            case DTypeCode.UInt64: SortKeys<long, RadixKeys<long, Key64>>((long*)data, n, KeyKind.Unsigned); break;
            case DTypeCode.Int64: SortKeys<long, RadixKeys<long, Key64>>((long*)data, n, KeyKind.Signed); break;
            case DTypeCode.Float64: SortKeys<long, RadixKeys<long, Key64>>((long*)data, n, KeyKind.Float); break;
            case DTypeCode.Complex64: Complexes<Complex64>(type, (Complex64*)data, n); break;
            case DTypeCode.Complex128: Complexes<Complex>(type, (Complex*)data, n); break;
            default: throw new ArgumentOutOfRangeException(nameof(type), type, "not an element type");
        }
    }

    internal enum KeyKind { Unsigned, Signed, Float }

    private static void Keys16(short* data, long n, KeyKind kind)
    {
        if (n < CountingSort.WordsFrom) SortKeys<short, RadixKeys<short, Key16>>(data, n, kind);
        else SortKeys<short, CountWords>(data, n, kind);
    }

    /// <summary>Sorts signed keys and decodes them.</summary>
    private interface IKeySort<T> where T : unmanaged
    {
        static abstract void Sort(T* keys, long n, KeyKind kind);
    }

    // Encoding makes floats ordered integers; what that loses sight of, zeros and NaNs that are equal with different bits, is noted first
    // and put back in its order afterwards.
    private static void SortKeys<T, TSort>(T* data, long n, KeyKind kind)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
        where TSort : struct, IKeySort<T>
    {
        OrderedKeys<T>.Specials specials = Encode(data, n, kind);
        if (specials == default)
        {
            TSort.Sort(data, n, kind);
            return;
        }
        Storage aside = Storage.Allocate(Math.Max(specials.NaNs, 1) * sizeof(T));
        var nans = (T*)aside.Pointer;
        var zeros = new List<bool>();   // in their order, whether each is negative
        long kept = 0, nan = 0;
        for (long i = 0; i < n; i++)
        {
            T key = data[i], bits = OrderedKeys<T>.EncodeFloat(key);
            if (OrderedKeys<T>.IsNaN(bits))
            {
                nans[nan++] = bits;
                continue;
            }
            if (specials.NegativeZeros > 0 && (bits & T.MaxValue) == T.Zero) zeros.Add(bits != T.Zero);
            data[kept++] = key;
        }
        TSort.Sort(data, kept, kind);
        Buffer.MemoryCopy(nans, data + kept, nan * sizeof(T), nan * sizeof(T));
        aside.Release();
        if (zeros.Count == 0) return;
        long low = 0, high = kept;   // the first element not below zero
        while (low < high)
        {
            long middle = low + (high - low) / 2;
            bool below = data[middle] < T.Zero && data[middle] != T.MinValue;
            (low, high) = below ? (middle + 1, high) : (low, middle);
        }
        for (int i = 0; i < zeros.Count; i++) data[low + i] = zeros[i] ? T.MinValue : T.Zero;
    }

    private static OrderedKeys<T>.Specials Encode<T>(T* data, long n, KeyKind kind)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        if (kind == KeyKind.Signed) return default;
        var found = new long[2];
        fixed (long* counts = found) WorkerPool.For(n, 1 << 15, new EncodeRange<T>(data, kind, counts));
        return new OrderedKeys<T>.Specials(found[0], found[1]);
    }

    private readonly struct EncodeRange<T>(T* data, KeyKind kind, long* counts) : IRangeBody
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        public void Invoke(long start, long end)
        {
            if (kind == KeyKind.Unsigned)
            {
                OrderedKeys<T>.FlipSigns(data + start, end - start);
                return;
            }
            OrderedKeys<T>.Specials specials = OrderedKeys<T>.EncodeFloats(data + start, end - start);
            if (specials.NaNs > 0) Interlocked.Add(ref counts[0], specials.NaNs);
            if (specials.NegativeZeros > 0) Interlocked.Add(ref counts[1], specials.NegativeZeros);
        }
    }

    private readonly struct RadixKeys<T, TItem> : IKeySort<T>
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
        where TItem : unmanaged, IRadixItem<TItem>
    {
        public static void Sort(T* keys, long n, KeyKind kind)
        {
            var decode = new Decode<T, TItem>(kind);
            Storage other = Storage.Allocate(Math.Max(1, n) * sizeof(T));
            RadixSort<TItem, Decode<T, TItem>>.Sort((TItem*)keys, (TItem*)other.Pointer, n, decode);
            other.Release();
        }
    }

    private readonly struct CountWords : IKeySort<short>
    {
        public static void Sort(short* keys, long n, KeyKind kind)
        {
            CountingSort.Words(keys, n);
            if (kind == KeyKind.Float) OrderedKeys<short>.DecodeFloats(keys, n);
            else if (kind == KeyKind.Unsigned) OrderedKeys<short>.FlipSigns(keys, n);
        }
    }

    private readonly struct Decode<T, TItem>(KeyKind kind) : IFinish<TItem>
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
        where TItem : unmanaged
    {
        public void Finish(TItem* items, long offset, long n)
        {
            if (kind == KeyKind.Float) OrderedKeys<T>.DecodeFloats((T*)items, n);
            else if (kind == KeyKind.Unsigned) OrderedKeys<T>.FlipSigns((T*)items, n);
        }
    }

    // Complex numbers move by their sorted indices: two keys and the rules about NaN would not fit a word.
    private static void Complexes<T>(DTypeCode type, T* data, long n) where T : unmanaged
    {
        Storage order = Storage.Allocate(n * sizeof(long)), copy = Storage.Allocate(n * sizeof(T));
        ArgSort(type, (nint)data, order.Pointer, n, stable: true);
        Buffer.MemoryCopy(data, (void*)copy.Pointer, n * sizeof(T), n * sizeof(T));
        var from = (T*)copy.Pointer;
        var indices = (long*)order.Pointer;
        for (long i = 0; i < n; i++) data[i] = from[indices[i]];
        order.Release();
        copy.Release();
    }
}
