using System.Numerics;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tests;

/// <summary>Transforms against the definition, summed in twice the digits.</summary>
public class FourierTests
{
    public static TheoryData<int> Lengths => [.. Enumerable.Range(1, 64), 66, 97, 100, 101, 125, 143, 169, 210, 243, 255, 256, 257, 289, 343, 499, 512, 997, 1000, 1001, 1009, 1024, 2018, 2310, 4096, 4099];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Every_length_is_the_sum_that_defines_it(int n)
    {
        Complex[] x = Numbers(n, 1);
        int[] checkedAt = [.. Enumerable.Range(0, n).Where(k => n <= 256 || k % (n / 64) == 0 || k == n - 1)];
        Complex[] expected = [.. checkedAt.Select(k => Sum(x, k))], inverse = [.. checkedAt.Select(k => Sum(x, n - k) / n)];
        NDArray whole = np.array(x);
        AssertNear(expected, np.fft.fft(whole), checkedAt, Double(n));
        AssertNear(inverse, np.fft.ifft(whole), checkedAt, Double(n));
        AssertNear(expected, np.fft.fft(whole.AsType(DType.Complex64)), checkedAt, Single(n));

        Complex[] real = [.. x.Select(z => new Complex(z.Real, 0))];
        int[] half = [.. checkedAt.Where(k => k <= n / 2)];
        Complex[] spectrum = [.. half.Select(k => Sum(real, k))];
        NDArray reals = whole.Real.Eval();
        AssertNear(spectrum, np.fft.rfft(reals), half, Double(n));
        AssertNear(spectrum, np.fft.rfft(reals.AsType(DType.Float32)), half, Single(n));
        AssertNear([.. checkedAt.Select(k => Sum(real, k))], np.fft.fft(reals), checkedAt, Double(n));
        AssertNear(real, np.fft.irfft(np.fft.rfft(reals), n), [.. Enumerable.Range(0, n)], 2 * Double(n));
    }

    [Theory]
    [InlineData(10007)]
    [InlineData(65536)]
    [InlineData(98304)]
    [InlineData(1 << 17)]
    public void Long_lines_shared_between_threads_are_as_accurate(int n)
    {
        Complex[] x = Numbers(n, 2);
        int[] checkedAt = [.. Enumerable.Range(0, 12).Select(i => (int)(i * 7919L * 31 % n))];
        AssertNear([.. checkedAt.Select(k => Sum(x, k))], np.fft.fft(np.array(x)), checkedAt, Double(n));
        Complex[] real = [.. x.Select(z => new Complex(z.Real, 0))];
        int[] half = [.. checkedAt.Where(k => k <= n / 2)];
        AssertNear([.. half.Select(k => Sum(real, k))], np.fft.rfft(np.array(x).Real), half, Double(n));
    }

    // A line gives the same alone, among others, and along any axis: as near as the definition, and each kind of memory layout is one of its own.
    [Theory]
    [InlineData(7)]
    [InlineData(12)]
    [InlineData(35)]
    [InlineData(64)]
    [InlineData(101)]
    [InlineData(5000)]
    public void Lines_lie_in_memory_as_they_like(int n)
    {
        foreach (DType type in (DType[])[DType.Float32, DType.Float64, DType.Complex64, DType.Complex128])
        {
            NDArray x = np.sin(np.arange(n * 19.0) * np.arange(n * 19.0)).Reshape(19, n).AsType(type).Eval();
            if (type.IsComplex) x = (x + np.flip(x) * new Complex(0, 0.7)).AsType(type).Eval();
            double bound = type.RealType == DType.Float32 ? Single(n) : Double(n);
            NDArray expected = np.stack([.. Enumerable.Range(0, 19).Select(i => np.fft.fft(x[i]))]).Eval();
            Same(expected, np.fft.fft(x), bound);
            Same(expected.T, np.fft.fft(x.T.Copy(), axis: 0), bound);
            Same(expected, np.fft.fft(x.T.Copy().T), bound);
            Same(np.stack([.. Enumerable.Range(0, 19).Select(i => np.fft.fft(np.flip(x[i]).Copy()))]), np.fft.fft(x[":, ::-1"]), bound);
            Same(expected["::2"], np.fft.fft(x["::2"]), bound);
            Same(expected[":3"].Reshape(3, n, 1), np.fft.fft(x[":3"].Reshape(3, n, 1), axis: 1), bound);
            Same(np.repeat(expected[":5"], 4, 0).Reshape(5, 4, n).Transpose(0, 2, 1), np.fft.fft(np.repeat(x[":5"], 4, 0).Reshape(5, 4, n).Transpose(0, 2, 1).Copy(), axis: 1), bound);
            if (type.IsComplex) continue;
            NDArray half = expected[$":, :{n / 2 + 1}"].Eval();
            Same(half, np.fft.rfft(x), bound);
            Same(half.T, np.fft.rfft(x.T.Copy(), axis: 0), bound);
            Same(x.AsType(half.DType), np.fft.irfft(half, n).AsType(half.DType), bound);
            Same(x.T.AsType(half.DType), np.fft.irfft(half.T.Copy(), n, axis: 0).AsType(half.DType), bound);
        }
    }

    public static TheoryData<int> SomeLengths => [1, 2, 3, 7, 8, 15, 16, 30, 32, 36, 64, 67, 96, 100, 128, 1009, 1024, 5000];

    // Wider registers than the machine has are computed in parts: slow, and the same.
    [Theory]
    [MemberData(nameof(SomeLengths))]
    public void Registers_of_every_width_give_the_same(int n)
    {
        foreach (FourierKind kind in Enum.GetValues<FourierKind>())
        {
            foreach ((bool inverse, bool real, int lines, bool across) in (ReadOnlySpan<(bool, bool, int, bool)>)
                [(false, true, 1, false), (true, true, 18, false), (false, false, 18, true), (true, false, 1, false), (true, true, 18, true), (false, false, 5, false)])
            {
                if (kind == FourierKind.ToHalf && !real) continue;
                var transform = new FourierTransform(kind, kind == FourierKind.ToReal || (kind == FourierKind.Whole && inverse), 1, n, 0.75);
                bool fromReal = real && kind != FourierKind.ToReal;
                double[] expected = Run<Scalar<double>, double>(transform, fromReal, lines, across);
                double size = expected.Max(Math.Abs), bound = Double(n) * Math.Sqrt(n) * 2;
                Assert.All(Run<V128<double>, double>(transform, fromReal, lines, across), (x, i) => Assert.Equal(expected[i], x, bound * Math.Max(1, size / Math.Sqrt(n))));
                Assert.All(Run<V256<double>, double>(transform, fromReal, lines, across), (x, i) => Assert.Equal(expected[i], x, bound * Math.Max(1, size / Math.Sqrt(n))));
                Assert.All(Run<V512<double>, double>(transform, fromReal, lines, across), (x, i) => Assert.Equal(expected[i], x, bound * Math.Max(1, size / Math.Sqrt(n))));
                bound = Single(n) * Math.Sqrt(n) * 2;
                Assert.All(Run<V128<float>, float>(transform, fromReal, lines, across), (x, i) => Assert.Equal(expected[i], x, bound * Math.Max(1, size / Math.Sqrt(n))));
                Assert.All(Run<V256<float>, float>(transform, fromReal, lines, across), (x, i) => Assert.Equal(expected[i], x, bound * Math.Max(1, size / Math.Sqrt(n))));
                Assert.All(Run<V512<float>, float>(transform, fromReal, lines, across), (x, i) => Assert.Equal(expected[i], x, bound * Math.Max(1, size / Math.Sqrt(n))));
            }
        }
    }

    // Lines one after the other, or side by side; a number fewer than the transform takes.
    private static unsafe double[] Run<V, T>(FourierTransform transform, bool real, int lines, bool across)
        where V : unmanaged, ISimd<V, T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        long n = transform.Length, used = Math.Max(1, n - 1), length = transform.Kind == FourierKind.ToHalf ? n / 2 + 1 : n;
        T[] source = [.. Enumerable.Range(0, (int)(lines * used * (real ? 1 : 2))).Select(i => T.CreateTruncating(Math.Sin(i * 1.7 + i * (i % 13))))];
        var target = new T[lines * length * (transform.Kind == FourierKind.ToReal ? 1 : 2)];
        fixed (T* from = source, to = target)
        {
            FourierLoop<V, T>.Run(transform, across
                ? new FourierLines((nint)from, real, used, lines, [1, lines], [used * lines, 1], lines, (nint)to)
                : new FourierLines((nint)from, real, used, 1, [lines, 1], [used, 1], 1, (nint)to));
        }
        return Array.ConvertAll(target, double.CreateTruncating);
    }

    [Fact]
    public void What_is_exact_stays_exact()
    {
        foreach (int n in (int[])[1, 2, 3, 4, 5, 8, 10, 15, 16, 20, 32, 60, 64, 128, 1024, 65536])
        {
            NDArray constant = np.zeros(n, DType.Complex128);
            constant[0] = (NDArray)(3.0 * n);
            Assert.True((bool)np.array_equal(np.fft.fft(np.full(n, 3.0)), constant), $"a constant of {n}");
            Assert.True((bool)np.array_equal(np.fft.ifft(constant), np.full(n, 3.0)), $"the inverse of a constant of {n}");
            NDArray pulse = np.zeros(n, DType.Complex128);
            pulse[0] = (NDArray)1.0;
            Assert.True((bool)np.array_equal(np.fft.fft(pulse), np.ones(n)), $"a pulse of {n}");
        }
    }

    [Fact]
    public void Roots_of_unity_are_exact_where_they_can_be()
    {
        foreach (long n in (long[])[4, 8, 12, 24, 360, 1L << 40])
        {
            Assert.Equal((1.0, 0.0), RootsOfUnity.At(0, n));
            Assert.Equal((0.0, -1.0), RootsOfUnity.At(n / 4, n));
            Assert.Equal((-1.0, 0.0), RootsOfUnity.At(n / 2, n));
            Assert.Equal((0.0, 1.0), RootsOfUnity.At(-n / 4, n));
        }
        Assert.Equal((Math.Sqrt(0.5), -Math.Sqrt(0.5)), RootsOfUnity.At(1, 8));
        (double re, double im) = RootsOfUnity.At(4, 12);
        Assert.Equal(-0.5, re, Math.BitIncrement(0.5) - 0.5);
        Assert.Equal(-0.86602540378443864676, im, Math.BitIncrement(0.75) - 0.75);
    }

    [Fact]
    public void Old_profiles_compute_in_double_precision()
    {
        NDArray x = np.array(new[] { 1f, 2, 4 });
        using (np.emulate("1.24"))
        {
            Assert.Equal(DType.Complex128, np.fft.fft(x).DType);
            Assert.Equal(DType.Complex128, np.fft.rfft(x.AsType(DType.Float16)).DType);
            Assert.Equal(DType.Float64, np.fft.irfft(x).DType);
            Assert.Equal([7.0, -2.0], np.fft.rfft(np.array(new Complex[] { 1, new(2, 5), 4 })).Real.ToArray<double>(), (a, b) => Math.Abs(a - b) < 1e-14);
            Assert.Equal(1 / Math.Sqrt(3), np.fft.fft(np.array(new[] { 1f, 0, 0 }), norm: "ortho").Real.ToArray<double>()[1], 1e-16);
        }
        Assert.Equal(DType.Complex64, np.fft.fft(x).DType);
    }

    [Fact]
    public void A_transform_is_recorded_and_its_producer_is_one_kernel()
    {
        NDArray x = np.arange(64.0).Eval(), y = np.fft.rfft(np.hanning(64) * x + 1);
        Assert.False(y.IsEvaluated);
        Assert.Equal(1, (np.hanning(64) * x + 1).Explanation().KernelCount);
        Assert.False(np.fft.irfft(y * 2).IsEvaluated);
    }

    private static double Double(int n) => 2.5e-16 * Math.Max(1, Math.Log2(n));

    private static double Single(int n) => 1.3e-7 * Math.Max(1, Math.Log2(n));

    private static Complex[] Numbers(int n, int seed)
    {
        var random = new System.Random(seed * 1000 + n);
        return [.. Enumerable.Range(0, n).Select(_ => new Complex(random.NextDouble() - 0.5, random.NextDouble() - 0.5))];
    }

    // Products exact to twice the digits, sums kept with their errors (Dekker, 1971; Knuth's two-sum).
    private static Complex Sum(Complex[] x, long k)
    {
        (double re, double reRest, double im, double imRest) = (0, 0, 0, 0);
        for (long j = 0; j < x.Length; j++)
        {
            (double c, double s) = RootsOfUnity.At(j * k % x.Length, x.Length);
            Add(ref re, ref reRest, x[j].Real, c);
            Add(ref re, ref reRest, -x[j].Imaginary, s);
            Add(ref im, ref imRest, x[j].Real, s);
            Add(ref im, ref imRest, x[j].Imaginary, c);
        }
        return new Complex(re + reRest, im + imRest);
    }

    private static void Add(ref double sum, ref double rest, double a, double b)
    {
        double product = a * b, low = Math.FusedMultiplyAdd(a, b, -product), next = sum + product, back = next - sum;
        rest += sum - (next - back) + (product - back) + low;
        sum = next;
    }

    private static void AssertNear(Complex[] expected, NDArray actual, int[] at, double bound)
    {
        Complex[] all = actual.AsType(DType.Complex128).ToArray<Complex>();
        double size = Math.Sqrt(all.Average(z => z.Magnitude * z.Magnitude));
        for (int i = 0; i < at.Length; i++)
        {
            double error = (all[at[i]] - expected[i]).Magnitude;
            Assert.True(error <= bound * Math.Max(size, expected[i].Magnitude), $"{actual.DType}[{all.Length}] is {error / size:e2} away at {at[i]}, the bound is {bound:e2}");
        }
    }

    private static void Same(NDArray expected, NDArray actual, double bound)
    {
        Assert.Equal(expected.Shape, actual.Shape);
        Assert.Equal(expected.DType, actual.DType);
        double away = (double)np.max(np.absolute(expected - actual)), size = (double)np.sqrt(np.mean(np.square(np.absolute(expected))));
        Assert.True(away <= bound * Math.Max(size, 1) * 4, $"{expected.DType}{expected.Shape}: {away / size:e2} away, the bound is {bound:e2}");
    }
}
