using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tests;

public unsafe class BlockKernelsTests
{
    private static readonly int[] s_lengths = [1, 2, 3, 7, 15, 16, 31, 64, 65, 100, 255, 1000, 5003];
    private static readonly string[] s_folds = ["add", "multiply", "maximum", "minimum", "fmax", "fmin", "bitwise_and", "bitwise_or", "bitwise_xor", "subtract", "gcd", "logaddexp", "hypot"];

    [Fact]
    public void Reductions_agree_with_a_fold_in_order()
    {
        foreach (string name in s_folds)
        {
            foreach (DType type in DType.All)
            {
                if (BlockKernels.Reduce(name, type.Code) is not { } reduce) continue;
                ReduceBlock inOrder = BlockKernels.Reduce(name, type.Code, vectors: false)!;
                foreach (int n in s_lengths)
                {
                    byte[] x = Random(type, n, seed: n), a = Random(type, 1, seed: 1), b = [.. a];
                    fixed (byte* p = x, q = a, r = b)
                    {
                        reduce((nint)p, n, (nint)q);
                        inOrder((nint)p, n, (nint)r);
                    }
                    // Values are small integers, so that only float products, subject to rounding, may differ at all.
                    double bound = name == "multiply" && type.IsInexact ? n : 0;
                    Assert.True(UlpDistance.Between(type, a, b, 0) <= bound, $"{name} of {n} {type}");
                }
            }
        }
    }

    [Fact]
    public void A_sum_of_negative_zeros_is_negative_zero()
    {
        foreach (int n in s_lengths)
        {
            double[] x = [.. Enumerable.Repeat(-0.0, n)];
            double total = -0.0;
            fixed (double* p = x) BlockKernels.Reduce("add", DTypeCode.Float64)!((nint)p, n, (nint)(&total));
            Assert.True(double.IsNegative(total));
        }
    }

    [Fact]
    public void Maximum_of_a_block_with_nan_is_nan_and_fmax_ignores_it()
    {
        foreach (int n in s_lengths)
        {
            for (int at = 0; at < n; at += 1 + n / 5)
            {
                float[] x = [.. Enumerable.Range(0, n).Select(i => (float)i)];
                x[at] = float.NaN;
                float max = 0, fmax = -1, min = n;
                fixed (float* p = x)
                {
                    BlockKernels.Reduce("maximum", DTypeCode.Float32)!((nint)p, n, (nint)(&max));
                    BlockKernels.Reduce("minimum", DTypeCode.Float32)!((nint)p, n, (nint)(&min));
                    BlockKernels.Reduce("fmax", DTypeCode.Float32)!((nint)p, n, (nint)(&fmax));
                }
                Assert.True(float.IsNaN(max) && float.IsNaN(min));
                Assert.Equal(n == 1 ? -1 : at == n - 1 ? n - 2 : n - 1, fmax);
            }
        }
    }

    [Fact]
    public void Logical_reductions_of_numbers_accumulate_a_bool()
    {
        double[] x = [1, double.NaN, 0];
        bool all = true, any = false;
        fixed (double* p = x)
        {
            BlockKernels.Reduce("logical_and", DTypeCode.Float64)!((nint)p, 2, (nint)(&all));
            Assert.True(all);
            BlockKernels.Reduce("logical_and", DTypeCode.Float64)!((nint)p, 3, (nint)(&all));
            BlockKernels.Reduce("logical_or", DTypeCode.Float64)!((nint)(p + 2), 1, (nint)(&any));
        }
        Assert.False(all);
        Assert.False(any);
    }

    [Fact]
    public void Argmax_takes_the_first_of_equals_and_the_first_nan_over_all()
    {
        byte* state = stackalloc byte[32];
        foreach (DType type in DType.All)
        {
            foreach (int n in s_lengths)
            {
                byte[] x = Random(type, n, seed: n + 5);
                if (type == DType.Float64 && n > 20)
                {
                    BitConverter.TryWriteBytes(x.AsSpan(n / 2 * 8), double.NaN);
                    BitConverter.TryWriteBytes(x.AsSpan((n - 1) * 8), double.NaN);
                }
                OpImplementation greater = OpTable.Find("greater", type.Code, type.Code)!, isNaN = OpTable.Find("isnan", type.Code)!;
                int expected = 0;
                for (int i = 1; i < n && !Test(isNaN, At(type, x, expected)); i++)
                {
                    if (Test(isNaN, At(type, x, i)) || Test(greater, At(type, x, i), At(type, x, expected))) expected = i;
                }
                // In two blocks, so that the state carries over.
                *(long*)state = -1;
                fixed (byte* p = x)
                {
                    int first = n / 3;
                    BlockKernels.ArgMax(type.Code)((nint)p, first, 0, (nint)state);
                    BlockKernels.ArgMax(type.Code)((nint)p + first * type.ItemSize, n - first, first, (nint)state);
                }
                Assert.True(expected == *(long*)state, $"{n} {type}: {*(long*)state}, not {expected}");
            }
        }
    }

    [Fact]
    public void Nonzero_elements_are_counted_and_negative_zero_is_not_one()
    {
        foreach (DType type in DType.All)
        {
            byte[] x = Random(type, 5003, seed: 3);
            byte[] truth = LoopRunner.Cast(x, type.Code, DTypeCode.Bool);
            long count = 10;
            fixed (byte* p = x) BlockKernels.CountNonzero(type.Code)((nint)p, 5003, (nint)(&count));
            Assert.Equal(10 + truth.Sum(b => b), count);
        }
        double zero = -0.0;
        long none = 0;
        BlockKernels.CountNonzero(DTypeCode.Float64)((nint)(&zero), 1, (nint)(&none));
        Assert.Equal(0, none);
    }

    [Fact]
    public void Scans_continue_over_blocks()
    {
        foreach (DType type in DType.All)
        {
            ScanBlock scan = BlockKernels.Scan("add", type.Code)!;
            byte[] x = Random(type, 100, seed: 9), whole = new byte[x.Length], parts = new byte[x.Length], carry = new byte[16];
            fixed (byte* p = x, w = whole, r = parts, c = carry)
            {
                scan((nint)p, (nint)w, 100, (nint)c, false);
                scan((nint)p, (nint)r, 37, (nint)c, false);
                scan((nint)p + 37 * type.ItemSize, (nint)r + 37 * type.ItemSize, 63, (nint)c, true);
            }
            Assert.Equal(whole, parts);
        }
    }

    [Fact]
    public void Results_may_overwrite_an_input()
    {
        foreach (DType type in DType.All)
        {
            OpImplementation add = OpTable.Find("add", type.Code, type.Code)!;
            foreach (int n in s_lengths)
            {
                byte[] x = Random(type, n, 4), y = Random(type, n, 5);
                byte[] apart = LoopRunner.Run(add, [x, y], vectors: true)[0];
                fixed (byte* p = x, q = y) BlockKernels.Binary(add)((nint)p, (nint)q, (nint)q, n);
                Assert.Equal(apart, y);
            }
        }
    }

    [Fact]
    public void Where_and_clip_in_registers_agree_with_their_scalar_forms()
    {
        foreach (DType type in DType.All)
        {
            foreach (int n in s_lengths)
            {
                byte[] c = Random(DType.Bool, n, 6), x = Random(type, n, 7), y = Random(type, n, 8), z = Random(type, n, 9);
                byte[] a = new byte[x.Length], b = new byte[x.Length];
                fixed (byte* pc = c, px = x, py = y, pz = z, pa = a, pb = b)
                {
                    OpImplementation where = OpTable.Find("where", DTypeCode.Bool, type.Code, type.Code)!;
                    BlockKernels.Ternary(where)((nint)pc, (nint)px, (nint)py, (nint)pa, n);
                    for (int i = 0; i < n; i++) Assert.True(At(type, a, i).AsSpan().SequenceEqual(At(type, c[i] != 0 ? x : y, i)));
                    OpImplementation clip = OpTable.Find("clip", type.Code, type.Code, type.Code)!;
                    BlockKernels.Ternary(clip)((nint)px, (nint)py, (nint)pz, (nint)pa, n);
                    BlockKernels.Ternary(clip, vectors: false)((nint)px, (nint)py, (nint)pz, (nint)pb, n);
                    Assert.Equal(b, a);
                }
            }
        }
    }

    [Fact]
    public void Negative_integer_powers_are_an_error() =>
        Assert.Throws<ValueError>(() => LoopRunner.Run(
            OpTable.Find("power", DTypeCode.Int32, DTypeCode.Int32)!, [BitConverter.GetBytes(2), BitConverter.GetBytes(-1)], vectors: true));

    [Fact]
    public void Int64_compares_with_uint64_exactly()
    {
        byte[] x = [.. BitConverter.GetBytes(-1L), .. BitConverter.GetBytes(long.MaxValue), .. BitConverter.GetBytes(5L)];
        byte[] y = [.. BitConverter.GetBytes(ulong.MaxValue), .. BitConverter.GetBytes((ulong)long.MaxValue + 1), .. BitConverter.GetBytes(5UL)];
        Assert.Equal([1, 1, 0], LoopRunner.Run(OpTable.Find("less", DTypeCode.Int64, DTypeCode.UInt64)!, [x, y], true)[0]);
        Assert.Equal([1, 1, 0], LoopRunner.Run(OpTable.Find("greater", DTypeCode.UInt64, DTypeCode.Int64)!, [y, x], true)[0]);
        Assert.Equal([0, 0, 1], LoopRunner.Run(OpTable.Find("equal", DTypeCode.Int64, DTypeCode.UInt64)!, [x, y], true)[0]);
    }

    // Small integers, so that floats add exactly in any order; bools half true.
    private static byte[] Random(DType type, int n, int seed)
    {
        var random = new Random(seed);
        byte[] small = [.. Enumerable.Range(0, type.IsComplex ? 2 * n : n).Select(_ => (byte)random.Next(0, 4))];
        if (type == DType.Bool) return [.. small.Select(b => (byte)(b & 1))];
        return LoopRunner.Cast(small, DTypeCode.UInt8, type.RealType.Code);
    }

    private static byte[] At(DType type, byte[] x, int i) => x[(i * type.ItemSize)..((i + 1) * type.ItemSize)];

    private static bool Test(OpImplementation op, params byte[][] inputs) => LoopRunner.Run(op, inputs, vectors: false)[0][0] != 0;
}
