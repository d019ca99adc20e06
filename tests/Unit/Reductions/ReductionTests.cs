namespace OmniNumpy.Lazy.Tests;

/// <summary>Errors of reductions, in NumPy's words, thrown by the call that made them; and edge cases.</summary>
public class ReductionTests
{
    [Fact]
    public void Axes_must_exist_and_differ()
    {
        NDArray x = np.ones((2, 3));
        Assert.Equal("axis 2 is out of bounds for array of dimension 2", Assert.Throws<AxisError>(() => x.Sum(axis: 2)).Message);
        Assert.Equal("duplicate value in 'axis'", Assert.Throws<ValueError>(() => x.Sum(axis: (0, -2))).Message);
        Assert.Equal(5, np.array(5).Sum(axis: 0).Item<int>());
    }

    [Fact]
    public void Nothing_has_no_minimum()
    {
        Assert.Equal("zero-size array to reduction operation minimum which has no identity", Assert.Throws<ValueError>(() => np.zeros((0, 3)).Min(axis: 0)).Message);
        Assert.Equal(new Shape(0), np.zeros((0, 3)).Min(axis: 1).Shape);
        Assert.Equal(5, np.zeros(0).Min(initial: 5.0).Item<double>());
        Assert.Equal("attempt to get argmin of an empty sequence", Assert.Throws<ValueError>(() => np.zeros(0).ArgMin()).Message);
    }

    [Fact]
    public void A_mask_needs_an_identity_or_an_initial_value()
    {
        NDArray mask = np.array(new[] { true, false, true }), x = np.array(new[] { 3.0, 1.0, 2.0 });
        Assert.Equal("reduction operation 'minimum' does not have an identity, so to use a where mask one has to specify 'initial'",
            Assert.Throws<ValueError>(() => x.Min(where: mask)).Message);
        Assert.Equal(2, x.Min(where: mask, initial: 10).Item<double>());
        Assert.Equal(2.5, x.Mean(where: mask).Item<double>());
        Assert.Equal(0.25, x.Var(where: mask).Item<double>());
    }

    [Fact]
    public void Order_matters_to_subtract() => Assert.Equal("reduction operation 'subtract' is not reorderable, so at most one axis may be specified",
        Assert.Throws<ValueError>(() => np.subtract.reduce(np.ones((2, 2)), axis: (0, 1))).Message);

    [Fact]
    public void Output_must_have_the_shape_of_the_result()
    {
        NDArray total = np.zeros(Shape.Scalar);
        Assert.Same(total, np.ones(3).Sum(@out: total));
        Assert.Equal(3, total.Item<double>());
        Assert.Equal("output parameter for reduction operation add has the wrong number of dimensions: Found 1 but expected 0",
            Assert.Throws<ValueError>(() => np.ones(3).Sum(@out: np.zeros(2))).Message);
    }

    [Fact]
    public void Weights_must_fit_and_not_vanish()
    {
        Assert.Throws<TypeError>(() => np.average(np.ones(3), weights: np.ones(2)));
        Assert.Equal("Weights sum to zero, can't be normalized", Assert.Throws<ZeroDivisionError>(() => np.average(np.ones(2), weights: np.zeros(2))).Message);
        Assert.Throws<ValueError>(() => np.std(np.ones(3), ddof: 1, correction: 1));
        Assert.Throws<ValueError>(() => np.cumulative_sum(np.ones((2, 2))));
        Assert.Equal([0, 1, 3], np.cumulative_sum(np.array(new[] { 1L, 2 }), include_initial: true).ToArray<long>());
    }

    [Fact]
    public void Repeated_integers_do_not_vary()
    {
        NDArray column = np.array(new long[,] { { 3 }, { 4 } });
        Assert.Equal([0, 0], np.var(np.broadcast_to(column, (2, 5)), axis: 1).ToArray<double>());
        Assert.Equal([0, 0], np.var(column, axis: 1).ToArray<double>());
    }
}
