namespace OmniNumpy.Lazy.Tests;

/// <summary>Sorting and searching beyond the recorded cases.</summary>
public class SortingTests
{
    [Fact]
    public void Sorting_in_place_writes_through_a_view()
    {
        NDArray x = np.array(new[] { 5, 3, 4, 1 });
        NDArray view = np.asarray(x);
        view.Sort();
        Assert.Equal([1, 3, 4, 5], x.ToArray<int>());
    }

    [Fact]
    public void Equal_elements_keep_their_order()
    {
        NDArray x = np.arange(1000) % 7;
        long[] order = np.argsort(x, stable: true).ToArray<long>();
        long[] expected = [.. Enumerable.Range(0, 1000).Select(i => (long)i).OrderBy(i => i % 7)];
        Assert.Equal(expected, order);
    }

    [Fact]
    public void NaN_goes_last()
    {
        NDArray x = np.array(new[] { double.NaN, 2, double.PositiveInfinity, -1 });
        Assert.Equal([-1, 2, double.PositiveInfinity, double.NaN], np.sort(x).ToArray<double>());
        Assert.Equal(3, np.searchsorted(np.sort(x), double.NaN).Item<int>());
    }

    [Fact]
    public void A_sorter_stands_for_a_sorted_array()
    {
        NDArray x = np.array(new[] { 30, 10, 20 });
        Assert.Equal([1, 3], np.searchsorted(x, np.array(new[] { 15, 35 }), sorter: np.argsort(x)).ToArray<long>());
    }

    [Fact]
    public void Wrong_requests_are_refused_in_numpys_words()
    {
        Assert.Equal("kth(=5) out of bounds (3)", Assert.Throws<ValueError>(() => np.partition(np.ones(3), 5)).Message);
        Assert.Equal("sort kind must be one of 'quick', 'heap', or 'stable' (got 'x')", Assert.Throws<ValueError>(() => np.sort(np.ones(3), kind: "x")).Message);
        Assert.Equal("search side must be 'left' or 'right' (got 'x')", Assert.Throws<ValueError>(() => np.searchsorted(np.ones(3), 1, side: "x")).Message);
        Assert.Equal("axis -1 is out of bounds for array of dimension 0", Assert.Throws<AxisError>(() => np.sort(np.array(3))).Message);
        Assert.Equal("Percentiles must be in the range [0, 100]", Assert.Throws<ValueError>(() => np.percentile(np.ones(2), 101)).Message);
        Assert.StartsWith("'x' is not a valid method.", Assert.Throws<ValueError>(() => np.quantile(np.ones(2), 0.5, method: "x")).Message);
    }

    [Fact]
    public void Clip_takes_one_bound_or_two_and_bounds_beyond_the_type()
    {
        NDArray x = np.array(new[] { -5, 0, 5 });
        Assert.Equal([-1, 0, 5], x.Clip(min: -1).ToArray<int>());
        Assert.Equal([-1, 0, 2], np.clip(x, -1, 2).ToArray<int>());
        Assert.Equal([0, 5, 100], np.clip(np.array(new sbyte[] { -3, 5, 100 }), 0, 1000).ToArray<sbyte>().Select(v => (int)v));
    }

    [Fact]
    public void Close_is_relative_to_the_second_array()
    {
        Assert.True(np.allclose(np.array(new[] { 1.0, 2.0 }), np.array(new[] { 1.0, 2.00001 })));
        Assert.False(np.allclose(np.array(new[] { 1.0 }), np.array(new[] { 1.1 })));
        Assert.True(np.allclose(np.array(new[] { double.NaN }), np.array(new[] { double.NaN }), equal_nan: true));
        Assert.True(np.array_equal(np.arange(3), np.arange(3)));
        Assert.False(np.array_equal(np.arange(3), np.arange(4)));
        Assert.True(np.array_equiv(np.ones((2, 3)), np.ones(3)));
    }

    [Fact]
    public void Rounding_scales_as_numpy_does()
    {
        Assert.Equal([0.12, -2.5, 2], np.round(np.array(new[] { 0.123, -2.499999, 2.0 }), 2).ToArray<double>());
        Assert.Equal([100L, 200], np.round(np.array(new[] { 149L, 151 }), -2).ToArray<long>());
    }
}
