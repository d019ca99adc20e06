using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Tests;

public class ProfileScopeTests
{
    private static readonly NDArray Singles = np.array((float[])[1, 2]);

    [Fact]
    public void A_scope_ends_with_its_block_and_scopes_nest()
    {
        string outer = Profile.Current.Name;
        using (np.emulate("1.19"))
        {
            using (np.emulate("1.24")) Assert.Equal("1.24", Profile.Current.Name);
            Assert.Equal("1.19", Profile.Current.Name);
        }
        Assert.Equal(outer, Profile.Current.Name);
    }

    [Fact]
    public async Task A_scope_goes_with_the_flow_of_control_and_not_with_the_thread()
    {
        var entered = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        Task<string> old = Task.Run(async () =>
        {
            using var scope = np.emulate("1.19");
            entered.SetResult();
            await release.Task;
            return (Singles * np.float64(2)).DType.Name;
        });
        await entered.Task;
        string here = (Singles * np.float64(2)).DType.Name;
        release.SetResult();
        Assert.Equal(("float32", "float64"), (await old, here));
    }

    [Fact]
    public void An_array_keeps_the_profile_it_was_recorded_under_until_it_is_evaluated()
    {
        NDArray old, quotient;
        using (np.emulate("1.19"))
        {
            old = Singles * np.float64(2);
            quotient = np.floor_divide(np.array((double[])[1]), 0.0);
        }
        Assert.Equal(DType.Float32, old.DType);
        Assert.True(double.IsNaN(quotient.Item<double>()));
        Assert.True(double.IsPositiveInfinity(np.floor_divide(np.array((double[])[1]), 0.0).Item<double>()));
    }

    [Fact]
    public void Profiles_mix_in_one_graph_each_node_by_its_own()
    {
        NDArray past;
        using (np.emulate("1.19")) past = np.floor_divide(np.array((double[])[1, 4]), np.array((double[])[0, 2]));
        NDArray present = np.floor_divide(np.array((double[])[1, 4]), np.array((double[])[0, 2]));
        NDArray both = np.where(np.isnan(past), present, past);
        Assert.Equal([double.PositiveInfinity, 2], both.ToArray<double>());
    }

    [Fact]
    public void Arguments_are_those_of_the_version()
    {
        Profile old = Profile.For("1.19"), present = Profile.For("2.x"), newest = Profile.For("2.4");
        var error = Assert.Throws<TypeError>(() => old.CheckArguments("argmax", ["axis", "keepdims"]));
        Assert.StartsWith("argmax() got an unexpected keyword argument 'keepdims'", error.Message, StringComparison.Ordinal);
        Assert.Contains("it came with NumPy 1.22", error.Message, StringComparison.Ordinal);
        present.CheckArguments("percentile", ["method", "interpolation"]);
        Assert.Contains("it went with NumPy 2.4", Assert.Throws<TypeError>(() => newest.CheckArguments("percentile", ["interpolation"])).Message, StringComparison.Ordinal);
    }
}
