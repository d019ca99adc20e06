using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>Sums of products of a short line with every stretch of a long one: what <c>np.correlate</c> and <c>np.convolve</c> come down to.</summary>
public static unsafe class Correlation
{
    // Multiplications worth a second core, and those of the smallest share.
    private const long ParallelFrom = 1 << 17, Grain = 1 << 15;

    /// <summary>
    /// out[i] = sum over j of a[i + j - left] * v[j], where a is zero outside. Each sum runs from the first j to the last with a rounding for each
    /// product and each sum; integers wrap.
    /// </summary>
    /// <param name="type">Element type of all three: an integer or float32 or float64.</param>
    /// <param name="a">The long line.</param>
    /// <param name="n">Its length.</param>
    /// <param name="v">The short line.</param>
    /// <param name="k">Its length.</param>
    /// <param name="result">Receives the sums.</param>
    /// <param name="length">How many.</param>
    /// <param name="left">How far the first stretch begins before a.</param>
    public static void Run(DTypeCode type, nint a, long n, nint v, long k, nint result, long length, long left)
    {
        switch (type)
        {
            case DTypeCode.Int8 or DTypeCode.UInt8: Run<byte>(a, n, v, k, result, length, left); break;
            case DTypeCode.Int16 or DTypeCode.UInt16: Run<ushort>(a, n, v, k, result, length, left); break;
            case DTypeCode.Int32 or DTypeCode.UInt32: Run<uint>(a, n, v, k, result, length, left); break;
            case DTypeCode.Int64 or DTypeCode.UInt64: Run<ulong>(a, n, v, k, result, length, left); break;
            case DTypeCode.Float32: Run<float>(a, n, v, k, result, length, left); break;
            case DTypeCode.Float64: Run<double>(a, n, v, k, result, length, left); break;
            default: throw new ArgumentOutOfRangeException(nameof(type), type, "not a type that correlations are computed in");
        }
    }

    private static void Run<T>(nint a, long n, nint v, long k, nint result, long length, long left) where T : unmanaged, INumberBase<T>
    {
        var body = new Stretches<T>((T*)a, n, (T*)v, k, (T*)result, left);
        if (length * k < ParallelFrom || WorkerPool.IsInside) body.Invoke(0, length);
        else WorkerPool.For(length, Math.Max(1, Grain / k), body);
    }

    private readonly struct Stretches<T>(T* a, long n, T* v, long k, T* result, long left) : IRangeBody where T : unmanaged, INumberBase<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Invoke(long start, long end)
        {
            int lanes = Vector512<T>.Count, tile = 4 * lanes;
            long i = start;
            for (; i + tile <= end; i += tile)
            {
                // The part of the window that lies inside for every sum of the tile. Those that hang out get the rest one by one, in order.
                long first = Math.Max(0, left - i), last = Math.Min(k, n + left - (i + tile - 1));
                bool hangsOut = first > 0 || last < k;
                if (last <= first) last = first = 0;
                Vector512<T> s0 = default, s1 = default, s2 = default, s3 = default;
                if (first > 0)
                {
                    for (int t = 0; t < tile; t++) result[i + t] = Sum(T.Zero, i + t, 0, first);
                    s0 = Vector512.Load(result + i);
                    s1 = Vector512.Load(result + i + lanes);
                    s2 = Vector512.Load(result + i + 2 * lanes);
                    s3 = Vector512.Load(result + i + 3 * lanes);
                }
                T* x = a + (i - left + first);
                for (long j = first; j < last; j++, x++)
                {
                    Vector512<T> w = Vector512.Create(v[j]);
                    s0 += w * Vector512.Load(x);
                    s1 += w * Vector512.Load(x + lanes);
                    s2 += w * Vector512.Load(x + 2 * lanes);
                    s3 += w * Vector512.Load(x + 3 * lanes);
                }
                s0.Store(result + i);
                s1.Store(result + i + lanes);
                s2.Store(result + i + 2 * lanes);
                s3.Store(result + i + 3 * lanes);
                if (!hangsOut) continue;
                for (int t = 0; t < tile; t++) result[i + t] = Sum(result[i + t], i + t, last, k);
            }
            for (; i < end; i++) result[i] = Sum(T.Zero, i, 0, k);
        }

        // Goes on with the sum of one window from one place to another, as far as these lie inside.
        private T Sum(T sum, long i, long from, long to)
        {
            long first = Math.Max(from, left - i), last = Math.Min(to, n + left - i);
            T* x = a + (i - left);
            for (long j = first; j < last; j++) sum += x[j] * v[j];
            return sum;
        }
    }
}
