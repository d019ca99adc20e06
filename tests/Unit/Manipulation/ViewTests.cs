using System.Numerics;

namespace OmniNumpy.Lazy.Tests;

/// <summary>Which results look at the same memory as their source, and what can be written through them.</summary>
public class ViewTests
{
    private static NDArray Count(params long[] shape) =>
        np.array(Enumerable.Range(0, (int)new Shape(shape).Size).Select(i => (long)i).ToArray()).Reshape(shape).Copy();

    [Fact]
    public void Writes_through_movement_views_are_seen_by_the_base()
    {
        NDArray a = Count(2, 3);
        a.T[0, 1] = 10;
        a.Ravel()[0] = 11;
        a.Reshape(3, 2)[2, 1] = 12;
        np.flip(a)[0, 2] = 13;
        np.split(a, 3, axis: 1)[1][1] = 14;
        np.squeeze(a[np.newaxis])[0, 1] = 15;
        Assert.Equal([11, 15, 2, 13, 14, 12], a.ToArray<long>());
    }

    [Fact]
    public void Real_and_imaginary_parts_are_views_of_the_complex_array()
    {
        NDArray z = np.array([new Complex(1, 2), new Complex(3, 4), new Complex(double.NaN, double.PositiveInfinity)]);
        NDArray real = z.Real, imag = z.Imag[1..];
        z[0] = new Complex(5, 6);
        Assert.Equal([5, 3, double.NaN], real.ToArray<double>());
        imag[np.ellipsis] = np.array([7.0, 8.0]);
        z.Real[1] = -1;
        Assert.Equal([new Complex(5, 6), new Complex(-1, 7), new Complex(double.NaN, 8)], z.ToArray<Complex>());
        Assert.Equal([16L], real.Strides);
        Assert.False(np.shares_memory(z.Real, z.Imag));
        Assert.True(np.shares_memory(z, imag));
        Assert.False(Count(3).Imag.IsWriteable);
    }

    [Fact]
    public void Views_that_repeat_elements_are_read_only()
    {
        NDArray a = Count(3, 3);
        foreach (NDArray view in new[] { np.broadcast_to(a, (2, 3, 3)), np.diagonal(a), np.lib.stride_tricks.sliding_window_view(a, (2, 2)) })
        {
            Assert.True(np.may_share_memory(view, a));
            Assert.Equal("assignment destination is read-only", Assert.Throws<ValueError>(() => view[0] = 1).Message);
            Assert.False(view[..1].IsWriteable);
        }
    }

    [Fact]
    public void Strided_windows_write_to_their_base_and_stay_inside_it()
    {
        NDArray a = Count(6);
        NDArray odd = np.lib.stride_tricks.as_strided(a[1..], new Shape(3), [16]);
        odd[np.ellipsis] = -1;
        Assert.Equal([0, -1, 2, -1, 4, -1], a.ToArray<long>());
        Assert.Throws<ValueError>(() => np.lib.stride_tricks.as_strided(a, new Shape(4), [16]));
        Assert.Throws<ValueError>(() => np.lib.stride_tricks.as_strided(a, new Shape(2), [4]));
    }

    [Fact]
    public void Sharing_memory_is_exact_where_ranges_only_interleave()
    {
        NDArray a = Count(10);
        Assert.True(np.may_share_memory(a["::2"], a["1::2"]));
        Assert.False(np.shares_memory(a["::2"], a["1::2"]));
        Assert.True(np.shares_memory(a["::2"], a["::3"]));
        Assert.False(np.shares_memory(a, a.Copy()));
        Assert.False(np.shares_memory(a[..5], a[5..]));
        Assert.True(np.shares_memory(a, a.Reshape(2, 5).T));
    }

    [Fact]
    public void Orders_and_flags_follow_the_layout()
    {
        NDArray a = Count(2, 3), f = np.asfortranarray(a);
        Assert.True(f.Flags.FContiguous && !f.Flags.CContiguous);
        Assert.Equal([8L, 16], f.Strides);
        Assert.Equal(a.ToArray<long>(), f.ToArray<long>());
        Assert.True(np.ascontiguousarray(f).Flags.CContiguous);
        Assert.Equal([8L, 24], a.T.Strides);
        Assert.True(f.Copy('K').Flags.FContiguous);
        Assert.True(f.AsType(np.float32).Flags.FContiguous);
        Assert.True(np.require(a.T, requirements: ["C", "W"]).Flags.CContiguous);
        Assert.Equal([0, 3, 1, 4, 2, 5], f.Ravel('K').ToArray<long>());
    }

    [Fact]
    public void Functions_that_store_into_their_argument_write_through_views()
    {
        NDArray a = Count(3, 4);
        np.put(a.T, np.array([0, -1]), np.array([100L, 200]));
        np.fill_diagonal(a[.., 1..], -1);
        np.place(a[2], a[2] > 9, np.array([7L, 8]));
        np.putmask(a[1], a[1] == 4, 50);
        np.put_along_axis(a, np.array([0L, 0, 0]).Reshape(3, 1), 9, 1);
        Assert.Equal([9, -1, 2, 3, 9, 5, -1, 7, 9, 9, 7, -1], a.ToArray<long>());
    }

    [Fact]
    public void Filling_a_wrapped_diagonal_begins_again_below_a_gap()
    {
        NDArray a = Count(5, 2) * 0;
        np.fill_diagonal(a, 4, wrap: true);
        Assert.Equal([4, 0, 0, 4, 0, 0, 4, 0, 0, 4], a.ToArray<long>());
    }

    [Fact]
    public void Movement_evaluates_nothing()
    {
        NDArray a = Count(4, 4) + 1;
        NDArray b = np.concatenate([np.flip(a.T, 0), np.roll(a, 1, 1).Reshape(4, 4)], axis: 1)[1..3, np.array([0, 5])];
        Assert.False(a.IsEvaluated);
        Assert.False(b.IsEvaluated);
    }
}
