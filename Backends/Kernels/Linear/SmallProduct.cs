using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>Products of matrices so small that packing would cost more than multiplying: batches of 3 by 3 rotations and the like.</summary>
internal static unsafe class SmallProduct<T, TArithmetic>
    where T : unmanaged
    where TArithmetic : struct, IArithmetic<T>
{
    /// <summary>Most multiplications worth doing here.</summary>
    public const int MaxWork = 8 * 8 * 8;

    /// <summary>Computes the product where the operands lie.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(in Operands p)
    {
        long n = p.N, k = p.K, aCol = p.ACol, bRow = p.BRow, bCol = p.BCol, cCol = p.CCol;
        int w = Vector256<T>.Count;
        long vectorColumns = bCol == 1 && cCol == 1 ? n - n % w : 0;
        for (long i = 0; i < p.M; i++)
        {
            T* a = (T*)p.A + i * p.ARow, c = (T*)p.C + i * p.CRow;
            for (long j = 0; j < vectorColumns; j += w)
            {
                T* b = (T*)p.B + j;
                Vector256<T> sum = default;
                for (long q = 0; q < k; q++, b += bRow) sum = TArithmetic.MultiplyAdd(Vector256.Create(a[q * aCol]), Vector256.Load(b), sum);
                sum.Store(c + j);
            }
            for (long j = vectorColumns; j < n; j++)
            {
                T* b = (T*)p.B + j * bCol;
                T sum = default;
                for (long q = 0; q < k; q++, b += bRow) sum = TArithmetic.MultiplyAdd(a[q * aCol], *b, sum);
                c[j * cCol] = sum;
            }
        }
    }
}

/// <summary>Complex products too small or too thin for <see cref="ComplexPacking{T}"/> to pay; parts interleaved in memory.</summary>
internal static unsafe class SmallComplexProduct<T> where T : unmanaged, INumber<T>
{
    private const long ParallelFrom = 1 << 16;

    /// <summary>Computes the product where the operands lie.</summary>
    public static void Run(in Operands p, bool parallel)
    {
        var columns = new Columns(p);
        if (parallel && p.Work >= ParallelFrom && p.N > 1) WorkerPool.For(p.N, RowsFirst(p) ? 512 : Math.Max(1, 4096 / p.K), columns);
        else columns.Invoke(0, p.N);
    }

    private static bool RowsFirst(in Operands p) => Math.Abs(p.BCol) < Math.Abs(p.BRow);

    private readonly struct Columns(Operands p) : IRangeBody
    {
        public void Invoke(long start, long end)
        {
            for (long i = 0; i < p.M; i++)
            {
                T* a = (T*)p.A + 2 * i * p.ARow, c = (T*)p.C + 2 * i * p.CRow;
                if (RowsFirst(p)) Combine(a, c, start, end);
                else
                    for (long j = start; j < end; j++) Dot(a, (T*)p.B + 2 * j * p.BCol, c + 2 * j * p.CCol);
            }
        }

        private void Dot(T* a, T* b, T* c)
        {
            T re = default, im = default, re2 = default, im2 = default;
            long aStep = 2 * p.ACol, bStep = 2 * p.BRow;
            for (long q = 0; q < p.K; q++, a += aStep, b += bStep)
            {
                re += a[0] * b[0];
                re2 += a[1] * b[1];
                im += a[0] * b[1];
                im2 += a[1] * b[0];
            }
            c[0] = re - re2;
            c[1] = im + im2;
        }

        // Along the rows of B, which are then read in order.
        private void Combine(T* a, T* c, long start, long end)
        {
            long bStep = 2 * p.BCol, cStep = 2 * p.CCol;
            for (long j = start; j < end; j++) c[j * cStep] = c[j * cStep + 1] = default;
            for (long q = 0; q < p.K; q++, a += 2 * p.ACol)
            {
                T re = a[0], im = a[1];
                T* b = (T*)p.B + 2 * q * p.BRow + start * bStep, to = c + start * cStep;
                for (long j = start; j < end; j++, b += bStep, to += cStep)
                {
                    T x = b[0], y = b[1];
                    to[0] += re * x - im * y;
                    to[1] += re * y + im * x;
                }
            }
        }
    }
}
