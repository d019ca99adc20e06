using System.Numerics;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tests;

public class GemmTests
{
    public static TheoryData<DTypeCode, int> TypesAndWidths()
    {
        var data = new TheoryData<DTypeCode, int>();
        foreach (DTypeCode type in Elements.AllTypes)
        {
            data.Add(type, 256);
            if (type is not (DTypeCode.UInt8 or DTypeCode.UInt16 or DTypeCode.UInt32 or DTypeCode.UInt64)) data.Add(type, 512);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(TypesAndWidths))]
    public void Every_dtype_agrees_with_the_definition_on_odd_shapes_and_strides(DTypeCode type, int vectorBits)
    {
        int before = Gemm.VectorBits;
        Gemm.VectorBits = vectorBits;
        try
        {
            var random = new Random(5);
            (int M, int N, int K)[] shapes =
            [
                (0, 3, 4), (3, 0, 4), (3, 4, 0), (1, 1, 1), (2, 3, 4), (8, 8, 8), (1, 7, 300), (7, 1, 300), (1, 90, 17), (9, 33, 5),
                (15, 65, 31), (13, 12, 257), (37, 5, 40), (6, 16, 64), (29, 130, 20), (1, 1, 1000), (16, 33, 300),
            ];
            foreach (var (m, n, k) in shapes)
                for (int layout = 0; layout < 8; layout++) Check(type, m, n, k, layout, random);
        }
        finally
        {
            Gemm.VectorBits = before;
        }
    }

    [Theory]
    [InlineData(DTypeCode.Float32)]
    [InlineData(DTypeCode.Float64)]
    [InlineData(DTypeCode.Complex64)]
    [InlineData(DTypeCode.Int32)]
    public void Products_large_enough_for_all_threads_agree_with_the_definition(DTypeCode type)
    {
        var random = new Random(6);
        Check(type, 211, 203, 197, 0, random);       // rows shared out
        Check(type, 5, 3001, 80, 1, random);         // columns shared out
        Check(type, 3, 5, 40_001, 0, random);        // depth shared out
        Check(type, 1, 300, 1501, 0, random);        // row times matrix
        Check(type, 1, 301, 1503, 2, random);        // row times transposed matrix
        Check(type, 1, 1, 400_003, 0, random);       // dot
    }

    [Theory]
    [InlineData(DTypeCode.Float32, 4)]
    [InlineData(DTypeCode.Float64, 3)]
    [InlineData(DTypeCode.Int64, 20)]
    [InlineData(DTypeCode.Complex128, 9)]
    public unsafe void A_batch_is_the_product_of_each_pair_and_a_zero_stride_repeats_one(DTypeCode type, int side)
    {
        var random = new Random(7);
        long batch = 300, area = side * side;
        Storage a = Elements.Random(type, batch * area, random), b = Elements.Random(type, batch * area, random);
        Storage c = Storage.Allocate(a.Bytes), one = Storage.Allocate(area * DType.Of(type).ItemSize);
        int size = DType.Of(type).ItemSize;
        foreach (long bStep in new[] { area, 0 })
        {
            Gemm.MultiplyBatched(type, batch, side, side, side, a.Pointer, area, side, 1, b.Pointer, bStep, side, 1, c.Pointer, area, side, 1);
            for (long i = 0; i < batch; i++)
            {
                Gemm.Multiply(type, side, side, side, a.Pointer + (nint)(i * area * size), side, 1,
                    b.Pointer + (nint)(i * bStep * size), side, 1, one.Pointer, side, 1);
                Assert.True(new Span<byte>((void*)one.Pointer, (int)one.Bytes)
                    .SequenceEqual(new Span<byte>((byte*)c.Pointer + i * area * size, (int)one.Bytes)), $"product {i}");
            }
        }
        GC.KeepAlive((a, b, c, one));
    }

    [Theory]
    [InlineData(3, 3, 3)]
    [InlineData(40, 40, 40)]
    [InlineData(1, 100, 100)]
    [InlineData(1, 1, 1000)]
    public void Zero_times_nan_or_infinity_is_nan_and_stays_in_its_row_and_column(int m, int n, int k)
    {
        foreach (double special in new[] { double.NaN, double.PositiveInfinity })
        {
            double[] a = new double[m * k], b = Enumerable.Repeat(1.0, k * n).ToArray();
            b[(k / 2 * n) + (n / 2)] = special;   // meets a zero of A in every row
            Storage sa = Elements.Of(a), sb = Elements.Of(b), sc = Storage.Allocate(8L * m * n);
            Gemm.Multiply(DTypeCode.Float64, m, n, k, sa.Pointer, k, 1, sb.Pointer, n, 1, sc.Pointer, n, 1);
            double[] c = sc.ToArray<double>();
            for (int i = 0; i < m * n; i++) Assert.Equal(i % n == n / 2 ? double.NaN : 0.0, c[i]);
            GC.KeepAlive((sa, sb));
        }
    }

    [Fact]
    public void Half_precision_sums_in_single_and_rounds_once()
    {
        Half[] ones = Enumerable.Repeat((Half)1, 4096).ToArray();
        Storage a = Elements.Of(ones), c = Storage.Allocate(2 * 64 * 64);
        Gemm.Multiply(DTypeCode.Float16, 1, 1, 4096, a.Pointer, 4096, 1, a.Pointer, 1, 1, c.Pointer, 1, 1);
        Assert.Equal((Half)4096, c.ToArray<Half>()[0]);   // a half-precision sum would stick at 2048
        Storage inf = Elements.Of(Half.PositiveInfinity, Half.NaN, Half.Epsilon, (Half)(-2), Half.MaxValue, Half.NegativeZero);
        Storage one = Elements.Of((Half)1);
        Gemm.Multiply(DTypeCode.Float16, 6, 1, 1, inf.Pointer, 1, 1, one.Pointer, 1, 1, c.Pointer, 1, 1);
        Assert.Equal([Half.PositiveInfinity, Half.NaN, Half.Epsilon, (Half)(-2), Half.MaxValue, Half.NegativeZero], c.ToArray<Half>()[..6]);
        GC.KeepAlive((a, inf, one));
    }

    // Layout bits: A transposed, B transposed, C neither row- nor column-adjacent.
    private static void Check(DTypeCode type, int m, int n, int k, int layout, Random random)
    {
        // Unsigned integers are read as signed ones: the same sums modulo 2^bits, but small enough for the reference to be exact.
        type = type is >= DTypeCode.UInt8 and <= DTypeCode.UInt64 ? (DTypeCode)(type - (DTypeCode.UInt8 - DTypeCode.Int8)) : type;
        Storage a = Elements.Random(type, Math.Max(1, (long)m * k), random), b = Elements.Random(type, Math.Max(1, (long)k * n), random);
        Storage c = Elements.Random(type, Math.Max(1, 3L * (m + 1) * (n + 1)), random);
        (long aRow, long aCol) = (layout & 1) != 0 ? (1, m) : (k, 1L);
        (long bRow, long bCol) = (layout & 2) != 0 ? (1, k) : (n, 1L);
        (long cRow, long cCol) = (layout & 4) != 0 ? (2L, 2L * m + 1) : (n, 1L);
        Gemm.Multiply(type, m, n, k, a.Pointer, aRow, aCol, b.Pointer, bRow, bCol, c.Pointer, cRow, cCol);
        Storage expected = Storage.Allocate(16);
        for (int i = 0; i < m; i++)
        {
            for (int j = 0; j < n; j++)
            {
                Complex sum = 0;
                for (int p = 0; p < k; p++)
                    sum += Elements.Get(type, a.Pointer, i * aRow + p * aCol) * Elements.Get(type, b.Pointer, p * bRow + j * bCol);
                Elements.Set(type, expected.Pointer, 0, sum);
                Complex want = Elements.Get(type, expected.Pointer, 0), got = Elements.Get(type, c.Pointer, i * cRow + j * cCol);
                if (want != got) Assert.Fail($"{type} {m}x{n}x{k} layout {layout} at ({i},{j}): {got}, expected {want}");
            }
        }
        GC.KeepAlive((a, b, c));
    }
}
