using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>Counts integers by their value.</summary>
public static unsafe class Counting
{
    /// <summary>Counts, for each of <paramref name="length"/> consecutive values, how often it occurs, or sums its weights, in the order of the elements.</summary>
    /// <param name="type">Element type: bool or an integer.</param>
    /// <param name="data">First element.</param>
    /// <param name="n">Number of elements.</param>
    /// <param name="offset">The first value; values before it or beyond the last are not counted.</param>
    /// <param name="weights">First float64 weight, or 0 to count.</param>
    /// <param name="result">Receives int64 counts or float64 sums.</param>
    /// <param name="length">Number of values.</param>
    public static void Count(DTypeCode type, nint data, long n, long offset, nint weights, nint result, long length)
    {
        switch (type)
        {
            case DTypeCode.Bool or DTypeCode.UInt8: Count((byte*)data, n, offset, weights, result, length); break;
            case DTypeCode.Int8: Count((sbyte*)data, n, offset, weights, result, length); break;
            case DTypeCode.Int16: Count((short*)data, n, offset, weights, result, length); break;
            case DTypeCode.UInt16: Count((ushort*)data, n, offset, weights, result, length); break;
            case DTypeCode.Int32: Count((int*)data, n, offset, weights, result, length); break;
            case DTypeCode.UInt32: Count((uint*)data, n, offset, weights, result, length); break;
            case DTypeCode.Int64: Count((long*)data, n, offset, weights, result, length); break;
            case DTypeCode.UInt64: Count((ulong*)data, n, offset, weights, result, length); break;
            default: throw new ArgumentOutOfRangeException(nameof(type), type, "not an integer type");
        }
    }

    private static void Count<T>(T* data, long n, long offset, nint weights, nint result, long length) where T : unmanaged, IBinaryInteger<T>
    {
        NativeMemory.Clear((void*)result, (nuint)(length * sizeof(long)));
        if (weights != 0) Sum(data, (double*)weights, n, offset, (double*)result, length);
        else CountingTables.Fill(n, length, (long*)result, new CountRange<T>(data, offset, length));
    }

    // Sums are rounded in the order of the elements, so that every run on any number of threads gives NumPy's bits.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sum<T>(T* data, double* weights, long n, long offset, double* sums, long length) where T : unmanaged, IBinaryInteger<T>
    {
        for (long i = 0; i < n; i++)
        {
            long bin = long.CreateTruncating(data[i]) - offset;
            if ((ulong)bin < (ulong)length) sums[bin] += weights[i];
        }
    }

    private readonly struct CountRange<T>(T* data, long offset, long length) : ITableBody where T : unmanaged, IBinaryInteger<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Count(long start, long end, long* counts)
        {
            T* x = data;
            long first = offset;
            ulong bins = (ulong)length;
            for (long i = start; i < end; i++)
            {
                ulong bin = (ulong)(long.CreateTruncating(x[i]) - first);
                if (bin < bins) counts[bin]++;
            }
        }
    }
}
