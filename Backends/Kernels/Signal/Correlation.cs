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
            // Tiles whose windows lie wholly inside: between them and the ends, one by one.
            long inside = Math.Min(end, Math.Max(start, left)), outside = Math.Min(end, n + left - k + 1);
            for (; i < inside; i++) result[i] = Sum(i);
            for (; i + tile <= outside; i += tile)
            {
                T* x = a + (i - left);
                Vector512<T> s0 = default, s1 = default, s2 = default, s3 = default;
                for (long j = 0; j < k; j++, x++)
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
            }
            for (; i < end; i++) result[i] = Sum(i);
        }

        // A window that hangs out, or the few that fill no tile. Eight sums at once would round otherwise than the tiles do.
        private T Sum(long i)
        {
            long first = Math.Max(0, left - i), last = Math.Min(k, n + left - i);
            T* x = a + (i - left);
            T sum = T.Zero;
            for (long j = first; j < last; j++) sum += x[j] * v[j];
            return sum;
        }
    }
}
