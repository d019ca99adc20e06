namespace OmniNumpy.Lazy.Tests;

/// <summary>What is fused into how many kernels: the counts are the promise that intermediate results stay out of memory.</summary>
public class FusionTests
{
    private static readonly NDArray s_table = np.arange(24).AsType(np.float64).Reshape(4, 6).Eval();

    private static int Kernels(NDArray x) => x.Explanation().KernelCount;

    [Fact]
    public void A_chain_of_elementwise_operations_is_one_kernel() =>
        Assert.Equal(1, Kernels(np.sqrt(s_table * s_table + 1) * 0.5 - s_table));

    [Fact]
    public void Casts_slices_transposes_and_broadcasts_are_loads() =>
        Assert.Equal(1, Kernels(s_table.T.AsType(np.float32) + np.array(new float[] { 1, 2, 3, 4 })[^1] * s_table["::-1, :"].T));

    [Fact]
    public void A_producer_runs_inside_the_reduction_that_consumes_it() =>
        Assert.Equal(1, Kernels(np.sum(np.exp(s_table) * 2)));

    [Fact]
    public void Reductions_of_one_array_share_its_pass() =>
        Assert.Equal(1, Kernels(np.max(s_table, axis: 1) - np.min(s_table, axis: 1)));

    [Fact]
    public void Softmax_is_one_kernel()
    {
        NDArray e = np.exp(s_table - np.max(s_table, axis: 1, keepdims: true));
        Assert.Equal(1, Kernels(e / np.sum(e, axis: 1, keepdims: true)));
    }

    [Fact]
    public void Layer_norm_is_one_kernel()
    {
        NDArray weight = np.array(new double[] { 1, 2, 3, 4, 5, 6 });
        NDArray d = s_table - np.mean(s_table, axis: 1, keepdims: true);
        NDArray y = d / np.sqrt(np.mean(d * d, axis: 1, keepdims: true) + 1e-5) * weight + 1;
        Assert.Equal(1, Kernels(y));
    }

    [Fact]
    public void A_store_into_a_slice_is_part_of_the_kernel_that_computes_the_value()
    {
        NDArray a = s_table.Copy();
        a["1:-1, 1:-1"] = 0.25 * (s_table[":-2, 1:-1"] + s_table["2:, 1:-1"]);
        Assert.Equal(1, Kernels(a));
    }

    [Fact]
    public void Joined_values_are_computed_straight_into_their_slices()
    {
        NDArray joined = np.concatenate([np.exp(s_table), s_table * 2, np.zeros((4, 1)), s_table["::-1, ::2"], np.arange(8).Reshape(4, 2) + 0.5], axis: 1);
        Assert.Single(joined.Explanation().Plan.Steps);
        Assert.Equal(s_table.ToArray<double>()[23] * 2, joined[3, 11].Item<double>());
    }

    [Fact]
    public void A_value_joined_with_its_softmax_reduces_in_its_own_slice()
    {
        NDArray e = np.exp(s_table - np.max(s_table, axis: 1, keepdims: true));
        NDArray joined = np.concatenate([e / np.sum(e, axis: 1, keepdims: true), s_table]);
        Assert.Single(joined.Explanation().Plan.Steps);
        Assert.Equal(1, np.sum(joined[2]).Item<double>(), 1e-15);
    }

    [Fact]
    public void A_row_that_holds_its_own_sum_everywhere_is_stored_whole()
    {
        NDArray expected = np.sum(s_table, axis: 1, keepdims: true).Copy() + np.zeros((4, 6)).Copy(), stored = s_table.Copy();
        stored[Range.All] = np.sum(s_table, axis: 1, keepdims: true);
        Assert.True(np.array_equal(expected, stored));
        Assert.True(np.array_equal(expected, np.broadcast_to(np.sum(s_table, axis: 1, keepdims: true), (4, 6)) * 1.0));
        Assert.True(np.array_equal(expected.T, np.broadcast_to(np.sum(s_table.T.Copy(), axis: 0, keepdims: true), (6, 4)) * 1.0));
    }

    [Fact]
    public void A_value_joined_twice_is_stored_twice()
    {
        NDArray twice = s_table + 1, rare = np.exp(s_table);
        NDArray joined = np.concatenate([twice, rare, twice, rare.T.Reshape(4, 6)], axis: 0);
        Assert.True((bool)np.array_equal(joined[..4], joined[8..12]));
        Assert.True((bool)np.array_equal(joined[12..], np.exp(s_table).T.Reshape(4, 6)));
    }

    [Fact]
    public void An_expensive_value_with_two_consumers_is_computed_once()
    {
        NDArray shared = np.exp(s_table);
        NDArray y = np.sum(shared, axis: 0) + np.sum(shared.T * 2, axis: 1);
        Assert.Contains(y.Explanation().Plan.Steps, step => step.Name == "exp");
    }
}
