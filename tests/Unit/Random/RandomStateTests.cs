using System.Text.Json;

namespace OmniNumpy.Lazy.Tests;

public class RandomStateTests
{
    [Fact]
    public void State_goes_through_json_with_the_normal_variate_that_waits()
    {
        var state = new RandomState(7);
        state.randn(3);
        string json = JsonSerializer.Serialize(state.State);
        NDArray expected = state.normal(0.0, 1.0, 5);
        Assert.NotNull(JsonSerializer.Deserialize<RandomStateData>(json)!.Gauss);

        var other = new RandomState(8) { State = JsonSerializer.Deserialize<RandomStateData>(json)! };
        Assert.Equal(expected.ToArray<double>(), other.normal(0.0, 1.0, 5).ToArray<double>());
    }

    [Fact]
    public void Any_bit_generator_serves_but_only_a_twister_is_seeded_anew()
    {
        var state = new RandomState(new PCG64(5));
        Assert.Equal("RandomState(PCG64)", state.ToString());
        Assert.Throws<TypeError>(() => state.seed(3));
        Assert.Throws<ValueError>(() => state.get_state());
        Assert.NotEqual(state.rand(4).ToArray<double>(), state.rand(4).ToArray<double>());
    }

    [Fact]
    public void A_csharp_array_of_integers_is_a_seed_array()
    {
        double[] expected = new RandomState([1L, 2L, 3L]).rand(4).ToArray<double>();
        Assert.Equal(expected, new RandomState(new[] { 1, 2, 3 }).rand(4).ToArray<double>());
        Assert.Equal(expected, new RandomState(np.array(new uint[] { 1, 2, 3 })).rand(4).ToArray<double>());
    }

    [Fact]
    public void Generators_without_a_seed_differ() => Assert.NotEqual(new RandomState().rand(4).ToArray<double>(), new RandomState().rand(4).ToArray<double>());

    [Fact]
    public void Draws_of_several_threads_are_those_of_one_in_another_order()
    {
        const int Draws = 200;
        double[] FirstOf(Func<NDArray> draw)
        {
            var firsts = new double[Draws];
            Parallel.For(0, Draws, i => firsts[i] = draw().Item<double>(0));
            Array.Sort(firsts);
            return firsts;
        }
        double[] InOrder(Func<NDArray> draw) => [.. Enumerable.Range(0, Draws).Select(_ => draw().Item<double>(0)).Order()];

        (RandomState shared, RandomState alone) = (new(3), new(3));
        Assert.Equal(InOrder(() => alone.gamma(2.5, 1.0, 100)), FirstOf(() => shared.gamma(2.5, 1.0, 100)));
        (Generator sharedToo, Generator aloneToo) = (np.random.default_rng(3), np.random.default_rng(3));
        Assert.Equal(InOrder(() => aloneToo.beta(2.5, 1.0, 100)), FirstOf(() => sharedToo.beta(2.5, 1.0, 100)));
    }

    [Fact]
    public void The_module_draws_from_one_state_that_can_be_replaced()
    {
        lock (RecordedRun.GlobalRandom) ReplaceAndDraw();
    }

    private static void ReplaceAndDraw()
    {
        var own = new MT19937(5);
        BitGenerator before = np.random.get_bit_generator();
        try
        {
            np.random.set_bit_generator(own);
            Assert.Same(own, np.random.get_bit_generator());
            Assert.Equal(new RandomState(new MT19937(5)).randn(3).ToArray<double>(), np.random.randn(3).ToArray<double>());
        }
        finally
        {
            np.random.set_bit_generator(before);
        }
    }
}
