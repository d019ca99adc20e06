using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// Matrix products on raw memory: what <c>np.matmul</c>, <c>np.dot</c> and <c>np.einsum</c> come down to. Every dtype is computed as itself: integers
/// wrap, float16 sums in float32, bool is the OR of ANDs. Strides count elements and may be zero or negative, so transposed and broadcast
/// inputs need no copy. NaN and infinity propagate; no zero is skipped.
/// </summary>
public static unsafe class Gemm
{
    // Multiplications above which a second core is worth waking (about 25 us of work for one).
    private const double ParallelFrom = 1 << 20;

    // Products of a batch above which each is worth splitting by itself rather than one product a thread.
    private const double SplitEachFrom = 1 << 26;

    /// <summary>Width of the vectors in use, 256 or 512 bits; what the processor does well, or what <c>OMNINP_VECTOR_BITS</c> says.</summary>
    public static int VectorBits { get; set; } = DefaultVectorBits();

    /// <summary>C = A B. C is overwritten; it must not overlap A or B.</summary>
    /// <param name="type">Element type of all three.</param>
    /// <param name="m">Rows of A and C.</param>
    /// <param name="n">Columns of B and C.</param>
    /// <param name="k">Columns of A, rows of B; zero gives zeros.</param>
    /// <param name="a">First element of A; likewise <paramref name="b"/>, <paramref name="c"/>.</param>
    /// <param name="aRow">Elements from one row of A to the next; likewise <paramref name="bRow"/>, <paramref name="cRow"/>.</param>
    /// <param name="aCol">Elements from one column of A to the next; likewise <paramref name="bCol"/>, <paramref name="cCol"/>.</param>
    /// <param name="b">See <paramref name="a"/>.</param>
    /// <param name="bRow">See <paramref name="aRow"/>.</param>
    /// <param name="bCol">See <paramref name="aCol"/>.</param>
    /// <param name="c">See <paramref name="a"/>.</param>
    /// <param name="cRow">See <paramref name="aRow"/>.</param>
    /// <param name="cCol">See <paramref name="aCol"/>.</param>
    public static void Multiply(DTypeCode type, long m, long n, long k,
        nint a, long aRow, long aCol, nint b, long bRow, long bCol, nint c, long cRow, long cCol)
    {
        var p = new Operands(m, n, k, a, aRow, aCol, b, bRow, bCol, c, cRow, cCol);
        Multiply(type, p, parallel: true);
    }

    /// <summary>C += A B, for float32, float64 and complex numbers.</summary>
    /// <inheritdoc cref="Multiply(DTypeCode, long, long, long, nint, long, long, nint, long, long, nint, long, long)" path="/param"/>
    internal static void Accumulate(DTypeCode type, long m, long n, long k,
        nint a, long aRow, long aCol, nint b, long bRow, long bCol, nint c, long cRow, long cCol)
    {
        if (m <= 0 || n <= 0 || k <= 0) return;
        var p = new Operands(m, n, k, a, aRow, aCol, b, bRow, bCol, c, cRow, cCol, Accumulate: true);
        if (cCol != 1) p = p.Transposed();
        bool parallel = WorkerPool.Threads > 1 && !WorkerPool.IsInside;
        switch (type)
        {
            case DTypeCode.Float32: Blocked<float, SingleArithmetic, DirectPacking<float>>(p, parallel); break;
            case DTypeCode.Float64: Blocked<double, DoubleArithmetic, DirectPacking<double>>(p, parallel); break;
            case DTypeCode.Complex64: Blocked<float, SingleArithmetic, ComplexPacking<float>>(p, parallel); break;
            case DTypeCode.Complex128: Blocked<double, DoubleArithmetic, ComplexPacking<double>>(p, parallel); break;
            default: throw new ArgumentOutOfRangeException(nameof(type), type, "products of this type are not accumulated");
        }
    }

    /// <summary>C[i] = A[i] B[i] for each i below <paramref name="batch"/>. A batch stride of zero uses one matrix for all.</summary>
    /// <param name="type">Element type of all.</param>
    /// <param name="batch">Number of products.</param>
    /// <param name="m">Rows of each A and C.</param>
    /// <param name="n">Columns of each B and C.</param>
    /// <param name="k">Columns of each A, rows of each B.</param>
    /// <param name="a">First element of the first A; likewise <paramref name="b"/>, <paramref name="c"/>.</param>
    /// <param name="aBatch">Elements from one A to the next; likewise <paramref name="bBatch"/>, <paramref name="cBatch"/>.</param>
    /// <param name="aRow">Elements from one row of an A to the next.</param>
    /// <param name="aCol">Elements from one column of an A to the next.</param>
    /// <param name="b">See <paramref name="a"/>.</param>
    /// <param name="bBatch">See <paramref name="aBatch"/>.</param>
    /// <param name="bRow">See <paramref name="aRow"/>.</param>
    /// <param name="bCol">See <paramref name="aCol"/>.</param>
    /// <param name="c">See <paramref name="a"/>.</param>
    /// <param name="cBatch">See <paramref name="aBatch"/>; must not be zero when there are several products.</param>
    /// <param name="cRow">See <paramref name="aRow"/>.</param>
    /// <param name="cCol">See <paramref name="aCol"/>.</param>
    public static void MultiplyBatched(DTypeCode type, long batch, long m, long n, long k,
        nint a, long aBatch, long aRow, long aCol, nint b, long bBatch, long bRow, long bCol, nint c, long cBatch, long cRow, long cCol)
    {
        var first = new Operands(m, n, k, a, aRow, aCol, b, bRow, bCol, c, cRow, cCol);
        // One B for all, and rows that follow on from one A to the next: a single tall product, which packs B once.
        if (bBatch == 0 && batch > 1 && aBatch == m * aRow && cBatch == m * cRow)
        {
            Multiply(type, first with { M = batch * m }, parallel: true);
            return;
        }
        int size = DType.Of(type).ItemSize;
        var body = new Batch(type, first, aBatch * size, bBatch * size, cBatch * size, first.Work >= SplitEachFrom || batch == 1);
        if (body.SplitEach || first.Work * batch < ParallelFrom) body.Invoke(0, batch);
        else WorkerPool.For(batch, (long)Math.Max(1, ParallelFrom / 16 / Math.Max(1, first.Work)), body);
    }

    private readonly struct Batch(DTypeCode type, Operands first, long aStep, long bStep, long cStep, bool splitEach) : IRangeBody
    {
        public bool SplitEach => splitEach;

        public void Invoke(long start, long end)
        {
            for (long i = start; i < end; i++)
            {
                Multiply(type, first with
                {
                    A = (nint)(first.A + i * aStep),
                    B = (nint)(first.B + i * bStep),
                    C = (nint)(first.C + i * cStep),
                }, splitEach);
            }
        }
    }

    private static void Multiply(DTypeCode type, in Operands operands, bool parallel)
    {
        Operands p = operands;
        if (p.M <= 0 || p.N <= 0) return;
        if (p.K <= 0)
        {
            Clear(p, DType.Of(type).ItemSize);
            return;
        }
        // The kernels write rows and the vector product takes a row: turn what is better read the other way round.
        if (p.M != 1 && (p.N == 1 || p.CCol != 1 && p.CRow == 1)) p = p.Transposed();
        parallel = parallel && WorkerPool.Threads > 1 && !WorkerPool.IsInside;
        switch (type)
        {
            case DTypeCode.Bool: Real<byte, BoolArithmetic>(p, parallel); break;
            case DTypeCode.Int8 or DTypeCode.UInt8: Real<byte, WrappingArithmetic<byte>>(p, parallel); break;
            case DTypeCode.Int16 or DTypeCode.UInt16: Real<ushort, WrappingArithmetic<ushort>>(p, parallel); break;
            case DTypeCode.Int32 or DTypeCode.UInt32: Real<uint, WrappingArithmetic<uint>>(p, parallel); break;
            case DTypeCode.Int64 or DTypeCode.UInt64: Real<ulong, WrappingArithmetic<ulong>>(p, parallel); break;
            case DTypeCode.Float16: Halves(p, parallel); break;
            case DTypeCode.Float32: Real<float, SingleArithmetic>(p, parallel); break;
            case DTypeCode.Float64: Real<double, DoubleArithmetic>(p, parallel); break;
            case DTypeCode.Complex64: Complexes<float, SingleArithmetic>(p, parallel); break;
            case DTypeCode.Complex128: Complexes<double, DoubleArithmetic>(p, parallel); break;
            default: throw new ArgumentOutOfRangeException(nameof(type), type, "not an element type");
        }
    }

    private static void Real<T, TArithmetic>(in Operands p, bool parallel)
        where T : unmanaged
        where TArithmetic : struct, IArithmetic<T>
    {
        if (p.M == 1) VectorProduct<T, TArithmetic>.Run(p, parallel);
        else if (p.Work <= SmallProduct<T, TArithmetic>.MaxWork) SmallProduct<T, TArithmetic>.Run(p);
        else Blocked<T, TArithmetic, DirectPacking<T>>(p, parallel);
    }

    private static void Complexes<T, TArithmetic>(in Operands p, bool parallel)
        where T : unmanaged, INumber<T>
        where TArithmetic : struct, IArithmetic<T>
    {
        if (p.M == 1 || p.Work <= SmallProduct<T, TArithmetic>.MaxWork) SmallComplexProduct<T>.Run(p, parallel);
        else Blocked<T, TArithmetic, ComplexPacking<T>>(p, parallel);
    }

    // The sums stay in float32 to the end and are rounded once, as NumPy's are.
    private static void Halves(in Operands p, bool parallel)
    {
        Storage sums = Storage.Allocate(p.M * p.N * sizeof(float));
        Blocked<float, SingleArithmetic, HalfPacking>(p with { C = sums.Pointer, CRow = p.N, CCol = 1 }, parallel);
        var from = (float*)sums.Pointer;
        for (long i = 0; i < p.M; i++)
        {
            Half* to = (Half*)p.C + i * p.CRow;
            for (long j = 0; j < p.N; j++, to += p.CCol) *to = (Half)(*from++);
        }
        sums.Release();
    }

    private static void Blocked<T, TArithmetic, TPacking>(in Operands p, bool parallel)
        where T : unmanaged
        where TArithmetic : struct, IArithmetic<T>
        where TPacking : struct, IPacking<T>
    {
        parallel &= p.Work * TPacking.Parts * TPacking.Parts >= ParallelFrom;
        if (VectorBits >= 512) BlockedProduct<T, MicroKernel512<T, TArithmetic>, TPacking>.Run(p, parallel);
        else BlockedProduct<T, MicroKernel256<T, TArithmetic>, TPacking>.Run(p, parallel);
    }

    private static void Clear(in Operands p, int size)
    {
        for (long i = 0; i < p.M; i++)
            for (long j = 0; j < p.N; j++)
                NativeMemory.Clear((byte*)p.C + (i * p.CRow + j * p.CCol) * size, (nuint)size);
    }

    private static int DefaultVectorBits()
    {
        string? asked = Environment.GetEnvironmentVariable("OMNINP_VECTOR_BITS");
        if (int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out int bits)) return bits >= 512 ? 512 : 256;
        return Vector512.IsHardwareAccelerated ? 512 : 256;
    }
}
