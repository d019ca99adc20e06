using System.Numerics;
using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Tests;

/// <summary>Which draws are recorded, and how the state goes on meanwhile.</summary>
public class LazyDrawTests
{
    [Fact]
    public void Draws_of_known_length_are_recorded()
    {
        Generator g = np.random.default_rng(1);
        Assert.False(g.random(10).IsEvaluated);
        Assert.False(g.random((2, 3), DType.Float32).IsEvaluated);
        Assert.False(g.uniform(-1.0, 1.0, 10).IsEvaluated);
        Assert.False(g.integers(0, 1024, 10).IsEvaluated);
        Assert.False(g.integers(0, 16, 10, DType.UInt8).IsEvaluated);
        Assert.False(g.BitGenerator.RandomRaw(10)!.IsEvaluated);
    }

    [Fact]
    public void Draws_that_may_repeat_are_made_at_once()
    {
        Generator g = np.random.default_rng(1);
        Assert.True(g.integers(0, 1000, 10).IsEvaluated);
        Assert.True(g.standard_normal(10).IsEvaluated);
        Assert.True(g.permutation(10).IsEvaluated);
        Assert.True(np.random.Generator(new SFC64(1)).random(10).IsEvaluated);
    }

    [Fact]
    public void Draws_share_a_plan()
    {
        Generator g = np.random.default_rng(1);
        (g.random(77) * 3 + 1).Eval();
        (long hits, long misses) = (Evaluator.Plans.Hits, Evaluator.Plans.Misses);
        (g.random(77) * 3 + 1).Eval();
        Assert.True(Evaluator.Plans.Hits > hits, $"{Evaluator.Plans.Misses - misses} plans were made, none found");
    }

    [Fact]
    public void A_draw_never_evaluated_still_takes_its_words()
    {
        Generator g = np.random.default_rng(3), h = np.random.default_rng(3);
        g.random(1_000_000_000_000);
        ((PCG64)h.BitGenerator).Advance(1_000_000_000_000);
        Assert.Equal(h.random().Item<double>(), g.random().Item<double>());
    }

    [Fact]
    public void A_draw_evaluated_after_the_state_was_set_keeps_its_values()
    {
        Generator g = np.random.default_rng(3);
        BitGeneratorState start = g.BitGenerator.State;
        NDArray first = g.random(5);
        g.BitGenerator.State = start;
        Assert.Equal(g.random(5).ToArray<double>(), first.ToArray<double>());
    }

    [Fact]
    public void Floats_follow_the_profile_they_were_drawn_under()
    {
        NDArray old, now = np.random.default_rng(0).random(3, DType.Float32);
        using (Profile.Enter(Profile.For("1.19"))) old = np.random.default_rng(0).random(3, DType.Float32);
        Assert.NotEqual(now.ToArray<float>(), old.ToArray<float>());
        Assert.All(old.ToArray<float>(), x => Assert.Equal(0, x * (1 << 23) % 1));
    }

    [Fact]
    public void Threads_share_a_generator_without_losing_or_repeating_words()
    {
        Generator g = np.random.default_rng(9);
        var drawn = new ulong[8][];
        Parallel.For(0, 8, i => drawn[i] = g.BitGenerator.RandomRaw(500)!.ToArray<ulong>());
        Assert.Equal(np.random.PCG64(9).RandomRaw(4000)!.ToArray<ulong>().Order(), drawn.SelectMany(x => x).Order());
    }

    [Fact]
    public void Seeds_of_any_size_and_kind()
    {
        double expected = np.random.default_rng(7).random().Item<double>();
        Assert.Equal(expected, np.random.default_rng(new BigInteger(7)).random().Item<double>());
        Assert.Equal(expected, np.random.default_rng(new SeedSequence(7)).random().Item<double>());
        Assert.Equal(expected, np.random.default_rng(new PCG64(7)).random().Item<double>());
        Assert.NotEqual(np.random.default_rng().random().Item<double>(), np.random.default_rng().random().Item<double>());
        Generator g = np.random.default_rng(7);
        Assert.Same(g, np.random.default_rng(g));
    }
}
