namespace OmniNumpy.Lazy.Tests;

/// <summary>The sliding sums at all lengths around the kernel's tiles, on one thread and on several.</summary>
public class ConvolutionTests
{
    public static TheoryData<int, int> Lengths => new()
    {
        { 1, 1 }, { 31, 7 }, { 32, 32 }, { 33, 2 }, { 64, 63 }, { 65, 65 }, { 100, 1 }, { 257, 40 }, { 300, 299 }, { 4000, 90 }, { 3000, 2500 },
    };

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Every_overlap_is_summed_once(int n, int k)
    {
        long[] a = [.. Enumerable.Range(0, n).Select(i => i * 7919L % 1009 - 500)], v = [.. Enumerable.Range(0, k).Select(i => i * 104729L % 997 - 400)];
        var expected = new long[n + k - 1];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < k; j++) expected[i + j] += a[i] * v[j];
        Assert.Equal(expected, np.convolve(a, v).ToArray<long>());
        Assert.Equal(expected[(k - 1)..n], np.convolve(a, v, "valid").ToArray<long>());
        Assert.Equal([.. expected.Select(e => (short)e)], np.convolve(np.array(a).AsType(np.int16), np.array(v).AsType(np.int16)).ToArray<short>());
        Assert.Equal([.. expected.Select(e => (double)e)], np.convolve(np.array(a) * 1.0, np.array(v) * 1.0).ToArray<double>());
    }

    [Fact]
    public void What_lies_beyond_the_ends_is_not_multiplied() =>
        Assert.Equal([double.PositiveInfinity, double.PositiveInfinity, 2], np.convolve(new[] { 1.0, 2 }, new[] { double.PositiveInfinity, 1 }).ToArray<double>());
}
