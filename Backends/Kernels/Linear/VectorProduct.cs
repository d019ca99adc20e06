using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// A row vector times a matrix (and so, transposed, a matrix times a column, and the dot product). These read every element of the matrix
/// once, so memory is the limit: the loops only have to keep enough loads and independent sums in flight.
/// </summary>
internal static unsafe class VectorProduct<T, TArithmetic>
    where T : unmanaged
    where TArithmetic : struct, IArithmetic<T>
{
    private const long ParallelFrom = 1 << 17;     // elements of the matrix; below, one core is done before a second has woken
    private const long PartDepth = 1 << 16;        // depth of one partial sum where the depth is split
    private const long ChunkColumns = 2048;        // sums held in L1 while rows go by

    /// <summary>Computes the one row of C.</summary>
    public static void Run(in Operands p, bool parallel)
    {
        using var copies = new Scratch(((p.ACol == 1 ? 0 : p.K) + (p.CCol == 1 ? 0 : p.N)) * sizeof(T));
        var free = (T*)copies.Pointer;
        var a = (T*)p.A;
        if (p.ACol != 1)
        {
            for (long i = 0; i < p.K; i++) free[i] = a[i * p.ACol];
            a = free;
            free += p.K;
        }
        T* c = p.CCol == 1 ? (T*)p.C : free;

        var rows = new Rows(a, p.K, (T*)p.B, p.BRow, p.BCol, c);
        bool wide = p.N >= 64 || p.N >= 8 && p.BRow == 1;
        if (!parallel || (double)p.N * p.K < ParallelFrom) rows.Invoke(0, p.N);
        else if (wide) WorkerPool.For(p.N, p.BRow == 1 ? 4 : 64, rows);
        else SplitDepth(rows, p.N);

        if (p.CCol != 1)
            for (long j = 0; j < p.N; j++) ((T*)p.C)[j * p.CCol] = c[j];
    }

    // The parts depend on the depth alone, never on the number of threads, so the rounding is the same on every machine.
    private static void SplitDepth(in Rows rows, long columns)
    {
        int parts = (int)Math.Clamp(rows.Depth / PartDepth, 1, 64);
        using var scratch = new Scratch(parts * columns * sizeof(T));
        var sums = (T*)scratch.Pointer;
        WorkerPool.ForEach(parts, new DepthPart(rows, columns, parts, sums));
        for (long j = 0; j < columns; j++)
        {
            T sum = sums[j];
            for (int part = 1; part < parts; part++) sum = TArithmetic.Add(sum, sums[part * columns + j]);
            rows.C[j] = sum;
        }
    }

    private readonly struct DepthPart(Rows whole, long columns, int parts, T* sums) : IRangeBody
    {
        public void Invoke(long start, long end)
        {
            for (long part = start; part < end; part++)
            {
                long first = whole.Depth * part / parts, last = whole.Depth * (part + 1) / parts;
                new Rows(whole.A + first, last - first, whole.B + first * whole.BRow, whole.BRow, whole.BCol, sums + part * columns)
                    .Invoke(0, columns);
            }
        }
    }

    private readonly struct Rows(T* a, long depth, T* b, long bRow, long bCol, T* c) : IRangeBody
    {
        public T* A => a;
        public T* B => b;
        public T* C => c;
        public long Depth => depth;
        public long BRow => bRow;
        public long BCol => bCol;

        public void Invoke(long start, long end)
        {
            if (bRow == 1 && depth > 1)
            {
                long j = start;
                for (; j + 4 <= end; j += 4) Dot4(depth, a, b + j * bCol, bCol, c + j);
                for (; j < end; j++) c[j] = Dot(depth, a, b + j * bCol);
            }
            else if (bCol == 1 && end - start >= Vector256<T>.Count)
            {
                for (long j = start; j < end; j += ChunkColumns)
                    Combine(depth, Math.Min(ChunkColumns, end - j), a, b + j, bRow, c + j);
            }
            else
            {
                for (long j = start; j < end; j++) c[j] = StridedDot(depth, a, b + j * bCol, bRow);
            }
        }
    }

    /// <summary>Sum of a[i] b[i]: eight vector sums, as a multiply-add takes four cycles and two start in each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T Dot(long n, T* a, T* b)
    {
        int w = Vector256<T>.Count;
        Vector256<T> s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default, s6 = default, s7 = default;
        long i = 0;
        for (; i + 8 * w <= n; i += 8 * w)
        {
            s0 = TArithmetic.MultiplyAdd(Vector256.Load(a + i), Vector256.Load(b + i), s0);
            s1 = TArithmetic.MultiplyAdd(Vector256.Load(a + i + w), Vector256.Load(b + i + w), s1);
            s2 = TArithmetic.MultiplyAdd(Vector256.Load(a + i + 2 * w), Vector256.Load(b + i + 2 * w), s2);
            s3 = TArithmetic.MultiplyAdd(Vector256.Load(a + i + 3 * w), Vector256.Load(b + i + 3 * w), s3);
            s4 = TArithmetic.MultiplyAdd(Vector256.Load(a + i + 4 * w), Vector256.Load(b + i + 4 * w), s4);
            s5 = TArithmetic.MultiplyAdd(Vector256.Load(a + i + 5 * w), Vector256.Load(b + i + 5 * w), s5);
            s6 = TArithmetic.MultiplyAdd(Vector256.Load(a + i + 6 * w), Vector256.Load(b + i + 6 * w), s6);
            s7 = TArithmetic.MultiplyAdd(Vector256.Load(a + i + 7 * w), Vector256.Load(b + i + 7 * w), s7);
        }
        for (; i + w <= n; i += w) s0 = TArithmetic.MultiplyAdd(Vector256.Load(a + i), Vector256.Load(b + i), s0);
        T sum = Fold(TArithmetic.Add(
            TArithmetic.Add(TArithmetic.Add(s0, s1), TArithmetic.Add(s2, s3)), TArithmetic.Add(TArithmetic.Add(s4, s5), TArithmetic.Add(s6, s7))));
        for (; i < n; i++) sum = TArithmetic.MultiplyAdd(a[i], b[i], sum);
        return sum;
    }

    /// <summary>Four dot products with one vector, which is loaded once for the four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Dot4(long n, T* a, T* b, long step, T* c)
    {
        int w = Vector256<T>.Count;
        T* b1 = b + step, b2 = b1 + step, b3 = b2 + step;
        Vector256<T> s0 = default, s1 = default, s2 = default, s3 = default, t0 = default, t1 = default, t2 = default, t3 = default;
        long i = 0;
        for (; i + 2 * w <= n; i += 2 * w)
        {
            Vector256<T> x = Vector256.Load(a + i), y = Vector256.Load(a + i + w);
            s0 = TArithmetic.MultiplyAdd(x, Vector256.Load(b + i), s0);
            s1 = TArithmetic.MultiplyAdd(x, Vector256.Load(b1 + i), s1);
            s2 = TArithmetic.MultiplyAdd(x, Vector256.Load(b2 + i), s2);
            s3 = TArithmetic.MultiplyAdd(x, Vector256.Load(b3 + i), s3);
            t0 = TArithmetic.MultiplyAdd(y, Vector256.Load(b + i + w), t0);
            t1 = TArithmetic.MultiplyAdd(y, Vector256.Load(b1 + i + w), t1);
            t2 = TArithmetic.MultiplyAdd(y, Vector256.Load(b2 + i + w), t2);
            t3 = TArithmetic.MultiplyAdd(y, Vector256.Load(b3 + i + w), t3);
        }
        T r0 = Fold(TArithmetic.Add(s0, t0)), r1 = Fold(TArithmetic.Add(s1, t1));
        T r2 = Fold(TArithmetic.Add(s2, t2)), r3 = Fold(TArithmetic.Add(s3, t3));
        for (; i < n; i++)
        {
            r0 = TArithmetic.MultiplyAdd(a[i], b[i], r0);
            r1 = TArithmetic.MultiplyAdd(a[i], b1[i], r1);
            r2 = TArithmetic.MultiplyAdd(a[i], b2[i], r2);
            r3 = TArithmetic.MultiplyAdd(a[i], b3[i], r3);
        }
        (c[0], c[1], c[2], c[3]) = (r0, r1, r2, r3);
    }

    private static T StridedDot(long n, T* a, T* b, long step)
    {
        T s0 = default, s1 = default, s2 = default, s3 = default;
        long i = 0;
        for (; i + 4 <= n; i += 4, b += 4 * step)
        {
            s0 = TArithmetic.MultiplyAdd(a[i], b[0], s0);
            s1 = TArithmetic.MultiplyAdd(a[i + 1], b[step], s1);
            s2 = TArithmetic.MultiplyAdd(a[i + 2], b[2 * step], s2);
            s3 = TArithmetic.MultiplyAdd(a[i + 3], b[3 * step], s3);
        }
        for (; i < n; i++, b += step) s0 = TArithmetic.MultiplyAdd(a[i], *b, s0);
        return TArithmetic.Add(TArithmetic.Add(s0, s1), TArithmetic.Add(s2, s3));
    }

    /// <summary>c = sum of a[i] times row i: eight rows a pass, so that c is read and written once for eight rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Combine(long depth, long n, T* a, T* b, long bRow, T* c)
    {
        new Span<T>(c, (int)n).Clear();
        int w = Vector256<T>.Count;
        long p = 0;
        for (; p + 8 <= depth; p += 8, b += 8 * bRow)
        {
            Vector256<T> a0 = Vector256.Create(a[p]), a1 = Vector256.Create(a[p + 1]), a2 = Vector256.Create(a[p + 2]), a3 = Vector256.Create(a[p + 3]);
            Vector256<T> a4 = Vector256.Create(a[p + 4]), a5 = Vector256.Create(a[p + 5]), a6 = Vector256.Create(a[p + 6]), a7 = Vector256.Create(a[p + 7]);
            T* b1 = b + bRow, b2 = b1 + bRow, b3 = b2 + bRow, b4 = b3 + bRow, b5 = b4 + bRow, b6 = b5 + bRow, b7 = b6 + bRow;
            long j = 0;
            for (; j + w <= n; j += w)
            {
                Vector256<T> even = TArithmetic.MultiplyAdd(a0, Vector256.Load(b + j), Vector256.Load(c + j));
                Vector256<T> odd = TArithmetic.MultiplyAdd(a1, Vector256.Load(b1 + j), default);
                even = TArithmetic.MultiplyAdd(a2, Vector256.Load(b2 + j), even);
                odd = TArithmetic.MultiplyAdd(a3, Vector256.Load(b3 + j), odd);
                even = TArithmetic.MultiplyAdd(a4, Vector256.Load(b4 + j), even);
                odd = TArithmetic.MultiplyAdd(a5, Vector256.Load(b5 + j), odd);
                even = TArithmetic.MultiplyAdd(a6, Vector256.Load(b6 + j), even);
                odd = TArithmetic.MultiplyAdd(a7, Vector256.Load(b7 + j), odd);
                TArithmetic.Add(even, odd).Store(c + j);
            }
            for (; j < n; j++)
                for (int q = 0; q < 8; q++) c[j] = TArithmetic.MultiplyAdd(a[p + q], b[q * bRow + j], c[j]);
        }
        for (; p < depth; p++, b += bRow)
        {
            Vector256<T> x = Vector256.Create(a[p]);
            long j = 0;
            for (; j + w <= n; j += w) TArithmetic.MultiplyAdd(x, Vector256.Load(b + j), Vector256.Load(c + j)).Store(c + j);
            for (; j < n; j++) c[j] = TArithmetic.MultiplyAdd(a[p], b[j], c[j]);
        }
    }

    private static T Fold(Vector256<T> v)
    {
        T sum = v.GetElement(0);
        for (int i = 1; i < Vector256<T>.Count; i++) sum = TArithmetic.Add(sum, v.GetElement(i));
        return sum;
    }
}
