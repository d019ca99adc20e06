using Xunit;

namespace OmniNumpy.Lazy.Tests;

public class IteratorTests
{
    private static NDArray Grid() => np.arange(6).Reshape(2, 3);

    [Theory]
    [InlineData('K', new long[] { 0, 1, 2, 3, 4, 5 })]
    [InlineData('C', new long[] { 0, 3, 1, 4, 2, 5 })]
    [InlineData('F', new long[] { 0, 1, 2, 3, 4, 5 })]
    public void Elements_come_in_the_order_asked_for(char order, long[] expected) =>
        Assert.Equal(expected, np.nditer(Grid().T, order: order).Select(x => x.Item<long>()));

    [Fact]
    public void Memory_order_undoes_flips_and_transposes()
    {
        Assert.Equal([0L, 1, 2, 3, 4, 5], np.nditer(Grid()["::-1"]).Select(x => x.Item<long>()));
        Assert.Equal([0L, 1, 2, 3, 4, 5], np.nditer(Grid()[":, ::-1"].T).Select(x => x.Item<long>()));
    }

    [Fact]
    public void Writes_reach_the_array_and_its_views_at_once()
    {
        NDArray a = Grid(), row = a[1];
        NDArray before = a + 0;
        foreach (NDArray x in np.nditer(a, op_flags: ["readwrite"])) x[np.ellipsis] = x * 2;
        Assert.Equal([0L, 2, 4, 6, 8, 10], a.Ravel().ToArray<long>());
        Assert.Equal([6L, 8, 10], row.ToArray<long>());
        Assert.Equal([0L, 1, 2, 3, 4, 5], before.Ravel().ToArray<long>());
    }

    [Fact]
    public void A_read_only_operand_refuses_writes() =>
        Assert.Throws<ValueError>(() => np.nditer(Grid()).First()[np.ellipsis] = 1);

    [Fact]
    public void Indices_are_tracked()
    {
        var it = np.nditer(Grid(), flags: ["multi_index"]);
        Assert.Equal(["0,0", "0,1", "0,2", "1,0", "1,1", "1,2"], it.Select(_ => string.Join(",", it.MultiIndex)));
        var f = np.nditer(Grid(), flags: ["f_index"]);
        Assert.Equal([0L, 2, 4, 1, 3, 5], f.Select(_ => f.Index));
        var flipped = np.nditer(Grid()[":, ::-1"], flags: ["multi_index"]);
        Assert.Equal(2, flipped.MultiIndex[1]);
        Assert.Equal(0, flipped.Value.Item<long>());
    }

    [Fact]
    public void It_can_be_sent_to_an_element()
    {
        var it = np.nditer(Grid(), flags: ["multi_index", "c_index"]);
        it.MultiIndex = [1, 1];
        Assert.Equal((4L, 4L, 4L), (it.Value.Item<long>(), it.Index, it.IterIndex));
        it.IterIndex = 2;
        Assert.Equal(2, it.Value.Item<long>());
        Assert.Throws<IndexError>(() => it.MultiIndex = [2, 0]);
        it.Reset();
        Assert.Equal(0, it.Value.Item<long>());
    }

    [Fact]
    public void External_loops_are_as_long_as_the_memory_allows()
    {
        Assert.Equal([6L], np.nditer(Grid(), flags: ["external_loop"]).Select(x => x.Size));
        Assert.Equal([2L, 2, 2], np.nditer(Grid().T, flags: ["external_loop"], order: 'C').Select(x => x.Size));
        NDArray a = Grid();
        foreach (NDArray line in np.nditer(a[":, ::2"], flags: ["external_loop"], op_flags: ["readwrite"])) line[..] = -1;
        Assert.Equal([-1L, 1, -1, -1, 4, -1], a.Ravel().ToArray<long>());
    }

    [Fact]
    public void Operands_are_broadcast_and_results_allocated()
    {
        var it = np.nditer([Grid(), np.array([10, 20, 30]), null]);
        foreach (var (x, y, z) in it) z[np.ellipsis] = x + y;
        Assert.Equal([10L, 21, 32, 13, 24, 35], it.Operands[2].Ravel().ToArray<long>());
        Assert.Equal(new Shape(2, 3), it.Operands[2].Shape);
    }

    [Fact]
    public void Operand_axes_make_outer_products()
    {
        var it = np.nditer([np.arange(3), np.arange(2), null], op_axes: [[0, -1], [-1, 0], [0, 1]]);
        foreach (var (x, y, z) in it) z[np.ellipsis] = x * y;
        Assert.Equal([0L, 0, 0, 1, 0, 2], it.Operands[2].Ravel().ToArray<long>());
    }

    [Fact]
    public void A_reduction_writes_one_element_many_times()
    {
        NDArray sum = np.zeros(3, np.int64);
        foreach (var (x, y) in np.nditer([Grid(), sum], flags: ["reduce_ok"], op_flags: [["readonly"], ["readwrite"]])) y[np.ellipsis] = x + y;
        Assert.Equal([3L, 5, 7], sum.ToArray<long>());
    }

    [Fact]
    public void Another_dtype_is_seen_and_written_back()
    {
        NDArray a = np.array([1.5f, 2.5f]);
        using (var it = np.nditer(a, flags: ["buffered"], op_flags: ["readwrite"], op_dtypes: np.float64, casting: Profiles.Casting.SameKind))
        {
            foreach (NDArray x in it)
            {
                Assert.Equal(DType.Float64, x.DType);
                x[np.ellipsis] = x + 1;
            }
        }
        Assert.Equal([2.5f, 3.5f], a.ToArray<float>());
        Assert.Throws<TypeError>(() => np.nditer(a, op_dtypes: np.float64));
    }

    [Theory]
    [InlineData("foo", "Unexpected iterator global flag \"foo\"")]
    [InlineData("external_loop multi_index", "Iterator flag EXTERNAL_LOOP cannot be used if an index or multi-index is being tracked")]
    [InlineData("c_index f_index", "Iterator flags C_INDEX and F_INDEX cannot both be specified")]
    public void Wrong_flags_are_refused_in_NumPys_words(string flags, string message) =>
        Assert.Equal(message, Assert.Throws<ValueError>(() => np.nditer(Grid(), flags: flags.Split(' '))).Message);

    [Fact]
    public void Shapes_that_do_not_fit_are_refused()
    {
        Assert.Equal("operands could not be broadcast together with shapes (3,) (4,) ", Assert.Throws<ValueError>(() => np.nditer([np.zeros(3), np.zeros(4)])).Message);
        Assert.Equal("Iteration of zero-sized operands is not enabled", Assert.Throws<ValueError>(() => np.nditer(np.zeros((0, 2)))).Message);
        Assert.Empty(np.nditer(np.zeros((0, 2)), flags: ["zerosize_ok"]));
    }

    [Fact]
    public void Merged_axes_are_reported()
    {
        var it = np.nditer(Grid());
        Assert.Equal((6L, 0L, 1, 1), (it.IterSize, it.IterIndex, it.NOp, it.NDim));
        Assert.Equal(new Shape(3, 2), np.nditer(Grid().T, flags: ["multi_index"]).Shape);
    }

    [Fact]
    public void Nested_iterators_start_again_with_each_step_of_the_outer()
    {
        var its = np.nested_iters(Grid(), [[1], [0]], flags: ["multi_index"]);
        var rows = new List<long[]>();
        foreach (NDArray _ in its[0]) rows.Add([.. its[1].Select(y => y.Item<long>())]);
        Assert.Equal([[0, 3], [1, 4], [2, 5]], rows);
        Assert.Throws<ValueError>(() => np.nested_iters(Grid(), [[0], [0]]));
    }

    [Fact]
    public void Elements_and_indices_together()
    {
        Assert.Equal(["0,0=0", "0,1=1", "0,2=2", "1,0=3", "1,1=4", "1,2=5"], np.ndenumerate<int>(Grid()).Select(e => $"{string.Join(",", e.Index)}={e.Value}"));
        double sum = 0;
        foreach (var (index, x) in np.ndenumerate(Grid())) sum += index[0] * (double)x;
        Assert.Equal(12, sum);
        Assert.Equal(4, np.ndindex(2, 2).Count());
        Assert.Single(np.ndindex());
        Assert.Empty(np.ndindex(new Shape(0, 2)));
        Assert.Throws<ValueError>(() => np.ndindex(-1));
    }

    [Fact]
    public void Broadcast_tells_the_common_shape_and_gives_the_elements()
    {
        BroadcastIterator b = np.broadcast(np.array([1, 2, 3]), np.array([[4], [5]]));
        Assert.Equal((new Shape(2, 3), 2, 2, 6L, 2), (b.Shape, b.NDim, b.Nd, b.Size, b.NumIter));
        Assert.Equal([5L, 6, 7, 6, 7, 8], b.Select(e => (long)(e[0] + e[1])));
        Assert.Equal(6, b.Index);
        b.Reset();
        Assert.Equal(6, b.Count());
    }

    [Fact]
    public void Flat_reads_and_writes_by_position()
    {
        NDArray a = Grid();
        Assert.Equal(3, a.T.Flat[1].Item<long>());
        Assert.Equal([1L, 2], a.Flat["1:3"].ToArray<long>());
        Assert.Equal([4L, 5], a.Flat[a.Ravel() > 3].ToArray<long>());
        a.Flat[1] = 9;
        a.T.Flat["::2"] = np.array([7, 8]);
        // Every second element of the columns one after another: (0,0), (0,1), (0,2).
        Assert.Equal([7L, 8, 7, 3, 4, 5], a.Ravel().ToArray<long>());
        Assert.Throws<IndexError>(() => a.Flat[7]);
        Assert.Equal(6, a.Flat.Count());
        Assert.True(a.Flat.Next(out NDArray first) && first.Item<long>() == 7);
    }

    [Fact]
    public void Along_an_axis_any_result_takes_the_place_of_the_line()
    {
        NDArray a = np.array(new double[,] { { 3, 1, 2 }, { 9, 7, 8 } });
        Assert.Equal([6.0, 24], np.apply_along_axis(v => v.Sum(), 1, a).ToArray<double>());
        NDArray sorted = np.apply_along_axis(v => np.sort(v)["::-1"], 1, a);
        Assert.Equal([3.0, 2, 1, 9, 8, 7], sorted.Ravel().ToArray<double>());
        NDArray outer = np.apply_along_axis(v => np.multiply.outer(v, v), 0, a);
        Assert.Equal(new Shape(2, 2, 3), outer.Shape);
        Assert.Equal(27, outer[0, 1, 0].Item<double>());
        Assert.Equal([1.0, 7], np.apply_over_axes((x, axis) => np.min(x, axis), a, 1).Ravel().ToArray<double>());
    }
}
