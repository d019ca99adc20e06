using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>Bins between equally spaced edges.</summary>
/// <param name="Edges">First of <paramref name="Count"/> + 1 edges, in the type of the elements.</param>
/// <param name="Count">Number of bins.</param>
/// <param name="WidthType">The type in which places are computed.</param>
/// <param name="Width">Where the distance from the first to the last edge lies, in that type.</param>
public readonly record struct UniformBins(nint Edges, long Count, DTypeCode WidthType, nint Width);

/// <summary>
/// Counts numbers in equally spaced bins. The bin is computed from the distance to the first edge and then corrected by comparing with the edges, so that
/// rounding never puts a number on the wrong side of one; each bin includes its left edge, the last one both.
/// </summary>
public static unsafe class UniformHistogram
{
    /// <summary>Counts elements, or sums their weights in the order of the elements; NaN and what lies outside the edges are left out.</summary>
    /// <param name="type">Element type: a float.</param>
    /// <param name="data">First element.</param>
    /// <param name="n">Number of elements.</param>
    /// <param name="bins">The bins.</param>
    /// <param name="weights">First float64 weight, or 0 to count.</param>
    /// <param name="result">Receives int64 counts or float64 sums.</param>
    public static void Count(DTypeCode type, nint data, long n, UniformBins bins, nint weights, nint result)
    {
        NativeMemory.Clear((void*)result, (nuint)(bins.Count * sizeof(long)));
        switch (type, bins.WidthType)
        {
            case (DTypeCode.Float64, _): Count<double, double>(data, n, bins, weights, result); break;
            case (DTypeCode.Float32, DTypeCode.Float64): Count<float, double>(data, n, bins, weights, result); break;
            case (DTypeCode.Float32, _): Count<float, float>(data, n, bins, weights, result); break;
            case (DTypeCode.Float16, DTypeCode.Float64): Count<Half, double>(data, n, bins, weights, result); break;
            case (DTypeCode.Float16, DTypeCode.Float32): Count<Half, float>(data, n, bins, weights, result); break;
            case (DTypeCode.Float16, _): Count<Half, Half>(data, n, bins, weights, result); break;
            default: throw new ArgumentOutOfRangeException(nameof(type), type, "not a float type");
        }
    }

    private static void Count<T, TPlace>(nint data, long n, UniformBins bins, nint weights, nint result)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TPlace : unmanaged, IFloatingPointIeee754<TPlace>
    {
        var place = new Placement<T, TPlace>((T*)bins.Edges, bins.Count, *(TPlace*)bins.Width);
        if (weights != 0) Sum((T*)data, (double*)weights, n, place, (double*)result);
        else CountingTables.Fill(n, bins.Count, (long*)result, new CountRange<T, TPlace>((T*)data, place));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sum<T, TPlace>(T* data, double* weights, long n, Placement<T, TPlace> place, double* sums)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TPlace : unmanaged, IFloatingPointIeee754<TPlace>
    {
        for (long i = 0; i < n; i++)
            if (place.Contains(data[i])) sums[place.BinOf(data[i])] += weights[i];
    }

    private readonly struct CountRange<T, TPlace>(T* data, Placement<T, TPlace> bins) : ITableBody
        where T : unmanaged, IFloatingPointIeee754<T>
        where TPlace : unmanaged, IFloatingPointIeee754<TPlace>
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Count(long start, long end, long* counts)
        {
            Placement<T, TPlace> place = bins;
            T* x = data;
            for (long i = start; i < end; i++)
                if (place.Contains(x[i])) counts[place.BinOf(x[i])]++;
        }
    }

    private readonly struct Placement<T, TPlace>(T* edges, long count, TPlace width)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TPlace : unmanaged, IFloatingPointIeee754<TPlace>
    {
        private readonly T* _edges = edges;
        private readonly T _first = edges[0], _last = edges[count];
        private readonly TPlace _width = width, _count = TPlace.CreateSaturating(count);
        private readonly long _lastBin = count - 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Contains(T x) => x >= _first && x <= _last;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public long BinOf(T x)
        {
            long bin = ToLong(TPlace.CreateTruncating(x - _first) / _width * _count);
            bin = Math.Clamp(bin, 0, _lastBin);
            bin -= Bit(x < _edges[bin]);
            bin += Bit(x >= _edges[bin + 1]) & Bit(bin != _lastBin);
            return bin;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static long ToLong(TPlace x) =>
            typeof(TPlace) == typeof(double) ? (long)Unsafe.BitCast<TPlace, double>(x)
            : typeof(TPlace) == typeof(float) ? (long)Unsafe.BitCast<TPlace, float>(x)
            : long.CreateTruncating(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static long Bit(bool b) => Unsafe.BitCast<bool, byte>(b);
    }
}
