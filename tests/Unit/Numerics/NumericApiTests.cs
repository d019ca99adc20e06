namespace OmniNumpy.Lazy.Tests;

/// <summary>What numerical functions look like from C#: delegates, tuples, conversions.</summary>
public class NumericApiTests
{
    private static readonly NDArray s_image = np.array(new double[,] { { 1, 2, 6 }, { 3, 4, 5 } });

    [Fact]
    public void A_gradient_of_one_axis_is_an_array_and_one_of_several_comes_apart()
    {
        NDArray slope = np.gradient(new[] { 1.0, 2, 4, 7, 11, 16 });
        Assert.Equal([1, 1.5, 2.5, 3.5, 4.5, 5], slope.ToArray<double>());
        var (down, across) = np.gradient(s_image);
        Assert.True(np.array_equal(down, np.gradient(s_image, axis: 0)));
        Assert.True(np.array_equal(across, np.gradient(s_image, [1.0], axis: 1)));
        Assert.Throws<ValueError>(() => (NDArray)np.gradient(s_image));
        Assert.Throws<ValueError>(() => { var (_, _, _) = np.gradient(s_image); });
    }

    [Fact]
    public void Padding_is_written_as_a_number_a_pair_or_a_pair_for_each_axis()
    {
        Assert.Equal(new Shape(4, 5), np.pad(s_image, 1).Shape);
        Assert.Equal(new Shape(5, 6), np.pad(s_image, (1, 2), "edge").Shape);
        Assert.Equal(new Shape(3, 8), np.pad(s_image, [(1, 0), (2, 3)], "wrap").Shape);
    }

    [Fact]
    public void A_function_fills_the_padding_of_every_line()
    {
        NDArray padded = np.pad(np.array(new[] { 1, 2 }), (1, 2), (line, width, axis) =>
        {
            Assert.Equal(((1L, 2L), 0), (width, axis));
            line[0] = 7;
            line["-2:"] = 8;
        });
        Assert.Equal([7, 1, 2, 8, 8], padded.ToArray<int>());

        NDArray both = np.pad(np.ones((1, 2)), 1, (line, _, axis) => { line[0] = axis; line[-1] = 10 + axis; });
        Assert.Equal([1, 0, 0, 11, 1, 1, 1, 11, 1, 10, 10, 11], both.ToArray<double>());
    }

    [Fact]
    public void A_piece_sees_only_the_elements_of_its_condition()
    {
        NDArray x = np.array(new[] { -2.0, 3, -4, 5 });
        NDArray y = np.piecewise(x, [x < 0], [v => { Assert.Equal(2, v.Size); return -v; }, v => v.Max()]);
        Assert.Equal([2, 5, 4, 5], y.ToArray<double>());
    }

    [Fact]
    public void Polynomials_compute_like_numbers()
    {
        var p = new np.poly1d(new long[] { 1, -3, 2 });
        Assert.Equal([1, 2], np.sort(p.Roots).ToArray<double>());
        Assert.Equal(6, p.Invoke(4).Item<int>());
        Assert.Equal(new np.poly1d(new[] { 1, -6, 13, -12, 4 }), p * p);
        Assert.True(p.Power(2) == p * p && p * 2 != p && 3 * p - p == p + p);
        (np.poly1d quotient, np.poly1d remainder) = p / new np.poly1d(new[] { 1, -1 });
        Assert.Equal([1, -2], quotient.Coeffs.ToArray<double>());
        Assert.Equal([0.0], remainder.Coeffs.ToArray<double>());
        Assert.Equal("   2\n1 x - 3 x + 2", p.ToString());
        Assert.Equal("poly1d([ 1, -3,  2])", p.Repr());
        Assert.Equal([13, 14, 15], np.polyadd(p, new[] { 12, 17, 13 }).ToArray<long>());
    }

    [Fact]
    public void A_fit_says_what_is_asked_of_it()
    {
        double[] x = [0, 1, 2, 3], y = [1, 3, 5, 7];
        Assert.True(np.allclose(np.polyfit(x, y, 1), new[] { 2.0, 1 }));
        Assert.Equal(2, np.polyfit(x, y, 1, full: true).Rank);
        Assert.Equal(new Shape(2, 2), np.polyfit(x, y, 1, cov: "unscaled").Covariance.Shape);
        Assert.Equal(new Shape(2, 2), np.polyfit(x, y, 1, cov: true).Covariance.Shape);
    }

    [Fact]
    public void Statistics_leave_their_arguments_alone()
    {
        NDArray x = np.array(new double[,] { { 1, 2, 4 }, { 8, 3, 5 } }), before = x.Copy();
        np.cov(x).Eval();
        np.corrcoef(x).Eval();
        np.polyfit(x[0], x[1], 1, w: x[0]);
        Assert.True(np.array_equal(x, before));
    }
}
