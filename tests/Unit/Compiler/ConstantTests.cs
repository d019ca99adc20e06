namespace OmniNumpy.Lazy.Tests;

/// <summary>Scalars whose value has been read are data like any other: plans must not remember them.</summary>
public class ConstantTests
{
    [Theory]
    [InlineData(180)]
    [InlineData(1)]
    [InlineData(7)]
    public void A_scalar_that_was_read_is_not_part_of_the_plan(int value)
    {
        NDArray x = np.array(new[] { 1.5, 2, 4 }), scalar = value;
        Assert.Equal(value, scalar.Item<int>());
        NDArray product = x * scalar.AsStrong(DType.Float64) + 3;
        Assert.Equal([1.5 * value + 3, 2.0 * value + 3, 4.0 * value + 3], product.ToArray<double>());
    }
}
