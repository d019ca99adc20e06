using System.Numerics;

namespace OmniNumpy.Lazy.Tests;

/// <summary>What reading and assigning parts of arrays means beyond single expressions.</summary>
public class IndexingTests
{
    private static NDArray Count(int n) => np.array(Enumerable.Range(0, n).Select(i => (long)i).ToArray());

    [Fact]
    public void Items_convert_from_everything_that_may_stand_in_brackets()
    {
        NDArray a = Count(12).Reshape(3, 4);
        Assert.Equal([4, 5, 6, 7], a[1].ToArray<long>());
        Assert.Equal([9, 10, 11], a[^1, 1..].ToArray<long>());
        Assert.Equal([0, 4, 8], a[.., 0].ToArray<long>());
        Assert.Equal([3, 11], a[new[] { 0, 2 }, ^1].ToArray<long>());
        Assert.Equal([4, 5, 6, 7], a[new[] { false, true, false }].ToArray<long>());
        Assert.Equal((3, 1, 4), a[.., null].Shape);
        Assert.Equal([8, 4, 0], a[np.slice(null, null, -1), 0].ToArray<long>());
        Assert.Equal([1, 3], a[0, new Slice(1, null, 2)].ToArray<long>());
        Assert.Equal([0, 1, 4, 5], a[np.ix_(Count(2), Count(2))].ToArray<long>());
    }

    [Fact]
    public void A_single_element_is_what_it_was_when_it_was_read()
    {
        NDArray a = Count(3).Copy();
        NDArray pending = Count(3) * 1, first = a[0], other = pending[0];
        a[0] = 9;
        pending[0] = 9;
        Assert.Equal(0, (long)first);
        Assert.Equal(0, (long)other);
        (a[1], a[2]) = (a[2], a[1]);
        Assert.Equal([9, 2, 1], a.ToArray<long>());
    }

    [Fact]
    public void An_element_taken_with_an_ellipsis_is_a_view()
    {
        NDArray a = Count(3).Copy();
        NDArray view = a[0, np.ellipsis];
        a[0] = 9;
        Assert.Equal(9, (long)view);
    }

    [Fact]
    public void Compound_assignment_to_a_part_writes_through()
    {
        NDArray a = Count(6).Copy();
        a[1..4] += 10;
        a[new[] { 0, 0 }] += 5; // reads once, so adds once
        a[a > 11] *= -1;
        Assert.Equal([5, 11, -12, -13, 4, 5], a.ToArray<long>());
    }

    [Fact]
    public void Overlapping_source_and_target_behave_as_copied()
    {
        NDArray a = Count(6).Copy();
        a[1..] = a[..^1];
        Assert.Equal([0, 0, 1, 2, 3, 4], a.ToArray<long>());
        a[np.ellipsis] = a["::-1"];
        Assert.Equal([4, 3, 2, 1, 0, 0], a.ToArray<long>());
    }

    [Fact]
    public void The_last_of_several_values_for_one_place_stays()
    {
        NDArray a = Count(3).Copy();
        a[new[] { 1, 1, 1 }] = np.array([7L, 8, 9]);
        Assert.Equal([0, 9, 2], a.ToArray<long>());
    }

    [Fact]
    public void Values_are_cast_to_the_dtype_and_scalars_must_fit_it()
    {
        NDArray a = np.array([1, 2, 3]).AsType(np.uint8);
        a[0] = 2.7;
        a[1] = np.array([300]);
        Assert.Equal([2, 44, 3], a.ToArray<byte>());
        Assert.Equal("Python integer 300 out of bounds for uint8", Assert.Throws<OverflowError>(() => a[0] = 300).Message);
        Assert.Equal("Python integer -1 out of bounds for uint8", Assert.Throws<OverflowError>(() => a[a > 2] = -1).Message);
        Assert.Equal("cannot convert float NaN to integer", Assert.Throws<ValueError>(() => a[0] = double.NaN).Message);
        Assert.Equal("cannot convert float infinity to integer", Assert.Throws<OverflowError>(() => a[0] = double.PositiveInfinity).Message);
    }

    [Fact]
    public void Indices_still_to_be_computed_stay_in_the_graph_and_are_checked_when_computed()
    {
        NDArray a = Count(10).Eval();
        NDArray big = Count(100_000), good = big % 10, bad = big % 11;
        NDArray result = a[good] + 1;
        Assert.False(good.IsEvaluated);
        Assert.Equal([1, 2, 3], result[..3].ToArray<long>());
        NDArray failing = a[bad];
        Assert.Equal("index 10 is out of bounds for axis 0 with size 10", Assert.Throws<IndexError>(() => failing.Eval()).Message);
    }

    [Fact]
    public void A_bad_index_of_an_assignment_is_reported_by_it_and_changes_nothing()
    {
        NDArray a = Count(10).Copy(), bad = Count(100_000) % 11;
        Assert.Throws<IndexError>(() => a[bad] = 0);
        Assert.Equal(Enumerable.Range(0, 10).Select(i => (long)i), a.ToArray<long>());
    }

    [Fact]
    public void A_scalar_assigned_by_a_mask_leaves_everything_pending()
    {
        NDArray a = Count(10) * 1, mask = a > 4;
        a[mask] = 0;
        Assert.False(a.IsEvaluated);
        Assert.False(mask.IsEvaluated);
        Assert.Equal([0, 1, 2, 3, 4, 0, 0, 0, 0, 0], a.ToArray<long>());
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("a")]
    [InlineData("1:2:3:4")]
    public void Text_that_is_no_index_is_refused(string text)
    {
        NDArray a = Count(5);
        Assert.StartsWith(
            "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices",
            Assert.Throws<IndexError>(() => a[text]).Message);
    }

    [Fact]
    public void Arrays_of_floats_do_not_index()
    {
        NDArray a = Count(5);
        Assert.Equal("arrays used as indices must be of integer (or boolean) type", Assert.Throws<IndexError>(() => a[np.array([1.0])]).Message);
        Assert.Equal("slice step cannot be zero", Assert.Throws<ValueError>(() => a["::0"]).Message);
        Assert.Equal("an index can only have a single ellipsis ('...')", Assert.Throws<IndexError>(() => a["..., ..."]).Message);
        Assert.Equal("index 5 is out of bounds for axis 0 with size 5", Assert.Throws<IndexError>(() => a[^0]).Message);
    }

    [Fact]
    public void Every_element_size_is_gathered_selected_and_stored()
    {
        foreach (DType dtype in DType.All)
        {
            NDArray a = np.array([1, 0, 1, 0, 1, 1]).AsType(dtype).Reshape(2, 3);
            NDArray zeros = np.zeros_like(a);
            Assert.Equal([1, 1, 0, 1], Real(a[.., new[] { 0, 2 }]));
            Assert.Equal([1, 1, 1, 1], Real(a[a != zeros]));
            NDArray b = a.Copy();
            b[new[] { 0, 1 }, new[] { 1, 0 }] = 1;
            Assert.Equal([1, 1, 1, 1, 1, 1], Real(b));
        }
    }

    private static double[] Real(NDArray x) => [.. x.AsType(np.complex128).ToArray<Complex>().Select(z => z.Real)];
}
