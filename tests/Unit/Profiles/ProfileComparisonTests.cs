namespace OmniNumpy.Lazy.Tests;

public class ProfileComparisonTests
{
    private static readonly NDArray Singles = np.array((float[])[1, 2, 3]);

    [Fact]
    public void A_strong_scalar_beside_singles_differs_by_nep_50_and_what_uses_it_follows()
    {
        NDArray y = np.sqrt(Singles * np.float64(2));
        ProfileComparison comparison = np.compare_profiles(y, "1.19", "2.x");
        Assert.Equal(["dtype", "dtype"], comparison.Differences.Select(d => d.What));
        ProfileDifference product = comparison.Differences[0], root = comparison.Differences[1];
        Assert.StartsWith("float32", product.Before, StringComparison.Ordinal);
        Assert.StartsWith("float64", product.After, StringComparison.Ordinal);
        Assert.Equal("2.0", product.Release.ToString());
        Assert.Contains("not its value", product.Change!.Subject, StringComparison.Ordinal);
        Assert.Contains("Python numbers", product.Suggestion, StringComparison.Ordinal);
        Assert.True(root.Follows);
        Assert.False(product.Follows);
        Assert.Equal(DType.Float64, y.DType);
        Assert.False(y.IsEvaluated);
    }

    [Fact]
    public void A_result_that_becomes_an_error_is_one_and_the_nodes_above_come_to_nothing()
    {
        NDArray y;
        using (np.emulate("1.19")) y = (np.array((sbyte[])[1, 2]) + 300) * 2;
        ProfileComparison comparison = np.compare_profiles(y, "1.19", "2.x");
        Assert.Equal(["error", "error"], comparison.Differences.Select(d => d.What));
        Assert.Equal("OverflowError: Python integer 300 out of bounds for int8", comparison.Differences[0].After);
        Assert.True(comparison.Differences[1].Follows);
    }

    [Fact]
    public void Values_that_differ_name_the_release_between_far_versions()
    {
        NDArray y = np.floor_divide(np.array((double[])[1, 2]), np.array((double[])[0, 2]));
        ProfileDifference difference = Assert.Single(np.compare_profiles(y, "1.19", "2.4").Differences);
        Assert.Equal("values", difference.What);
        Assert.Equal("1.20", difference.Release.ToString());
        Assert.Equal("float64 [nan  1.]", difference.Before);
        Assert.Equal("float64 [inf  1.]", difference.After);
    }

    [Fact]
    public void The_order_of_ties_belongs_to_the_version()
    {
        NDArray order = np.argsort(np.array((int[])[2, 3, 0, 2, 0, 3, 3, 0, 2, 1]));
        ProfileDifference difference = Assert.Single(np.compare_profiles(order, "1.26", "2.0").Differences);
        Assert.Equal("values", difference.What);
        Assert.Contains("vector sorts", difference.Change!.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_graphs_say_so_and_the_direction_may_be_reversed()
    {
        Assert.True(np.compare_profiles(Singles * 2, "1.19", "2.x").AreEqual);
        ProfileDifference back = Assert.Single(np.compare_profiles(np.ceil(np.array((long[])[1])), "2.1", "2.0").Differences);
        Assert.Equal(("int64 [1]", "float64 [1.]", "2.1"), (back.Before, back.After, back.Release.ToString()));
    }

    [Fact]
    public void As_text_it_is_a_table_with_the_advice_below()
    {
        string text = np.compare_profiles(np.ceil(np.array((byte[])[1, 250])), "1.19", "2.x").ToString().ReplaceLineEndings("\n");
        Assert.Equal(
            """
            1 of 1 nodes differ between NumPy 1.19 and 2.x
            node  operation  differs in  1.19                 2.x              since  because
            %1    ceil(%0)   dtype       float16 [  1. 250.]  uint8 [  1 250]  2.1    ceil, floor, trunc and fix leave integers as they are
            since 2.1, ceil, floor, trunc and fix leave integers as they are: convert to float before, where floats are meant

            """, text);
    }

    [Fact]
    public void Explain_shows_the_graph_as_another_version_rewrites_it()
    {
        NDArray y = Singles * np.float64(2);
        Assert.Contains("float64(3)", y.Explain().Replace(",)", ")"));
        string past = y.Explain(profile: "1.19");
        Assert.StartsWith("under NumPy 1.19: 1 operations in 1 kernel", past, StringComparison.Ordinal);
        Assert.Contains("multiply float32(3,)", past, StringComparison.Ordinal);
        Assert.DoesNotContain("multiply float64", past, StringComparison.Ordinal);
        NDArray old;
        using (np.emulate("1.19")) old = np.array((sbyte[])[1]) + 300;
        Assert.Contains("OverflowError: Python integer 300 out of bounds for int8", old.Explain("2.x"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pending_0d_value_decides_the_type_under_numpy_1()
    {
        NDArray y = Singles + np.sum(np.array((double[])[1e300, 1e300]));
        Assert.Contains("add float64(3,)", y.Explain("1.19"), StringComparison.Ordinal);
        NDArray small = Singles + np.sum(np.array((double[])[1, 1]));
        Assert.Contains("add float32(3,)", small.Explain("1.19"), StringComparison.Ordinal);
        Assert.False(small.IsEvaluated);
    }
}
