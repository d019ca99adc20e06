namespace OmniNumpy.Lazy.Tests;

/// <summary>errstate beyond ufuncs: reductions, running ones and casts. The messages are NumPy's.</summary>
public class ErrStateTests
{
    private static readonly NDArray s_large = np.array(new[] { 1e308, 1e308, 1.0 });

    public static TheoryData<string, Func<NDArray>> Failures => new()
    {
        { "overflow encountered in reduce", () => np.sum(s_large) },
        { "overflow encountered in reduce", () => np.prod(s_large) },
        { "overflow encountered in reduce", () => np.add.reduce(s_large) },
        { "invalid value encountered in reduce", () => np.sum(np.array(new[] { double.PositiveInfinity, double.NegativeInfinity })) },
        { "overflow encountered in accumulate", () => np.cumsum(s_large) },
        { "overflow encountered in cast", () => s_large.AsType(np.float32) },
        { "invalid value encountered in cast", () => np.array(new[] { np.nan }).AsType(np.int64) },
        { "invalid value encountered in cast", () => s_large.AsType(np.int32) },
    };

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public void What_overflows_or_has_no_value_is_reported(string message, Func<NDArray> call)
    {
        using IDisposable scope = np.errstate(all: "raise");
        Assert.Equal(message, Assert.Throws<FloatingPointError>(call).Message);
    }

    [Fact]
    public void What_was_infinite_or_no_number_before_is_not()
    {
        NDArray x = np.array(new[] { double.PositiveInfinity, 1.0, double.NaN });
        using IDisposable scope = np.errstate(over: "raise", invalid: "raise");
        Assert.True(double.IsNaN(np.sum(x).Item<double>()));
        Assert.Equal(double.PositiveInfinity, np.cumsum(x["0:2"]).Item<double>(1));
        Assert.Equal(float.PositiveInfinity, x.AsType(np.float32).Item<float>(0));
        Assert.Equal(3, np.array(new[] { 3.7 }).AsType(np.int8).Item<sbyte>(0));
    }

    [Fact]
    public void Without_checks_reductions_stay_lazy()
    {
        using (np.errstate(over: "raise")) { }
        Assert.False(np.sum(np.ones(3) * 2).IsEvaluated);
    }
}
