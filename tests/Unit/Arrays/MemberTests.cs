using System.Globalization;
using Xunit;

namespace OmniNumpy.Lazy.Tests;

public class MemberTests
{
    [Fact]
    public void A_view_of_the_bytes_and_its_owner_see_each_others_writes()
    {
        NDArray a = np.array([1.0f, 2, 3, 4]);
        NDArray bits = a.View(np.uint32), half = bits.View(np.uint16)[1..];
        bits[0] = 0x40000000;
        Assert.Equal([2f, 2, 3, 4], a.ToArray<float>());
        a[3] = 1f;
        Assert.Equal(0x3F800000u, bits[3].Item<uint>());
        half[0] = 0x4080;
        Assert.Equal(4f, a[0].Item<float>());
        Assert.True(np.shares_memory(a, half) && np.shares_memory(bits, half) && !np.shares_memory(a[..2], bits[2..]));
    }

    [Fact]
    public void A_view_of_the_bytes_is_recorded_and_keeps_what_was_recorded_before()
    {
        NDArray a = np.arange(4).Eval();
        NDArray before = a.View(np.uint64) + 1;
        a[0] = 100;
        Assert.Equal([1ul, 2, 3, 4], before.ToArray<ulong>());
        Assert.False((a.View(np.uint64) * 2).IsEvaluated);
    }

    [Fact]
    public void Parts_of_a_view_of_the_bytes_can_be_written()
    {
        NDArray a = np.zeros(4);
        a.View(np.complex128).Imag = np.array([5.0, 6]);
        Assert.Equal([0.0, 5, 0, 6], a.ToArray<double>());
    }

    [Fact]
    public void Resizing_keeps_the_elements_and_ends_older_views()
    {
        NDArray a = np.arange(6), view = a[1..];
        a.Resize(2, 4);
        Assert.Equal([0L, 1, 2, 3, 4, 5, 0, 0], a.Ravel().ToArray<long>());
        Assert.Contains("resized", Assert.Throws<ValueError>(() => view.ToArray<long>()).Message);
        Assert.Throws<ValueError>(() => view + 1);
        Assert.Equal(3, a.T[3, 0].Item<long>());
        Assert.Throws<ValueError>(() => a.T.Resize(2));
    }

    [Fact]
    public void Foreach_runs_over_the_first_axis()
    {
        var rows = new List<long>();
        foreach (NDArray row in np.arange(6).Reshape(3, 2)) rows.Add((long)row.Sum());
        Assert.Equal([1L, 5, 9], rows);
        Assert.Throws<TypeError>(() => np.array(3).GetEnumerator());
    }

    [Fact]
    public void A_format_is_that_of_the_elements()
    {
        Assert.Equal("[1.50 2.25]", string.Create(CultureInfo.InvariantCulture, $"{np.array([1.5, 2.25]):F2}"));
        Assert.Equal("3.500", string.Create(CultureInfo.InvariantCulture, $"{np.array(3.5):F3}"));
        Assert.Equal("[1 2]", $"{np.array([1, 2])}");
    }

    [Fact]
    public void Flags_are_set_and_inherited_by_views()
    {
        NDArray a = np.arange(3);
        a.SetFlags(write: false);
        Assert.Throws<ValueError>(() => a[0] = 1);
        Assert.Throws<ValueError>(() => a[1..].Fill(1));
        a.SetFlags(write: true);
        a[0] = 7;
        Assert.Equal(7, a[0].Item<long>());
        Assert.Throws<ValueError>(() => np.broadcast_to(a, (2, 3)).SetFlags(write: true));
    }

    [Fact]
    public void Dumped_bytes_are_a_npy_file()
    {
        NDArray a = np.arange(6.0).Reshape(2, 3).T;
        using var stream = new MemoryStream(a.Dumps());
        Assert.Equal(a.Ravel().ToArray<double>(), np.load(stream).Ravel().ToArray<double>());
    }

    [Fact]
    public void Values_are_found_lists_are_nested_and_swapped_in_place()
    {
        NDArray a = np.array([[1, 2], [3, 4]]);
        Assert.True(a.Contains(3) && !a.Contains(9));
        Assert.Equal([1, 2], Assert.IsType<List<object>>(Assert.IsType<List<object>>(a.ToList())[0]).Cast<int>());
        a.ByteSwap(inplace: true);
        Assert.Equal(1 << 24, a[0, 0].Item<int>());
    }

    [Fact]
    public void Indices_that_were_computed_before_are_read_not_computed_again()
    {
        NDArray a = np.arange(6).Reshape(2, 3), places = Indices.Count(6)[1..4];
        places.Eval();
        np.put(a, places, np.array([7, 8]));
        Assert.Equal([0L, 7, 8, 7, 4, 5], a.Ravel().ToArray<long>());
    }

    [Fact]
    public void Blocks_nest_to_any_depth()
    {
        NDArray one = np.ones((2, 2, 2));
        Assert.Equal(new Shape(4, 4, 4), np.block(new NDArray[][][] { [[one, one], [one, one]], [[one, one], [one, one]] }).Shape);
        Assert.Equal("List depths are mismatched. First element was at depth 1, but there is an element at depth 2",
            Assert.Throws<ValueError>(() => np.block(new object[] { one, new object[] { one } })).Message);
    }

    [Fact]
    public void Sparse_indices_broadcast_to_the_dense_ones()
    {
        NDArray[] sparse = np.indices((2, 3), sparse: true);
        Assert.Equal([new Shape(2, 1), new Shape(1, 3)], sparse.Select(i => i.Shape));
        Assert.True(np.array_equal(np.stack(np.broadcast_arrays(sparse)), np.indices((2, 3))));
    }

    [Fact]
    public void Brackets_join_what_CSharp_writes()
    {
        Assert.Equal([1.0, 2, 0, 0.5], np.r_[np.array([1, 2]), 0, 0.5].ToArray<double>());
        Assert.Equal([0L, 1, 2, 7], np.r_[0..3, 7].ToArray<long>());
        Assert.Equal([0.0, 0.5, 1, 7], np.r_["0:1:3j, 7"].ToArray<double>());
        Assert.Equal(new Shape(2, 2), np.c_[np.array([1, 2]), np.array([3, 4])].Shape);
        Assert.Equal(new Shape(2, 1), np.r_["c", np.array([1, 2])].Shape);
    }

    [Fact]
    public void Constants_and_names_of_types()
    {
        Assert.Equal(DType.Float64, np.dtypes.Float64DType());
        Assert.Equal(DType.Float64, np.sctypeDict["longdouble"]);
        Assert.True(np.longdouble(1).DType == np.float64 && np.clongdouble(1).DType == np.complex128);
        Assert.Equal("2.2.4", np.__version__);
        using (np.emulate("1.19")) Assert.StartsWith("1.19", np.__version__);
        Assert.True(np.isscalar(2.5) && np.isscalar("a") && !np.isscalar(np.array(2.5)) && !np.isscalar(null));
        Assert.True(np.iterable(new[] { 1 }) && np.iterable(np.ones(2)) && !np.iterable(np.array(1)) && !np.iterable(1));
    }

    [Fact]
    public void What_runs_and_what_an_array_is_are_written()
    {
        var text = new StringWriter();
        np.show_runtime(text);
        np.info(np.zeros((2, 3)).T, text);
        Assert.Contains("simd_extensions", text.ToString());
        Assert.Contains("shape:  (3, 2)", text.ToString());
        Assert.Contains("fortran:  True", text.ToString());
    }

    [Fact]
    public void Ufuncs_of_all_kinds_tell_their_arity()
    {
        Assert.Equal((1, 2, 3), (np.modf.nin, np.modf.nout, np.modf.nargs));
        Assert.Equal((2, 2, "divmod"), (np.divmod.nin, np.divmod.nout, np.divmod.__name__));
        Assert.Equal(0L, np.add.identity);
        Assert.Equal(true, np.logical_and.identity);
        Assert.Null(np.maximum.identity);
    }
}
