using BenchmarkDotNet.Attributes;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Bench;

/// <summary>What a profile costs where a plan is replayed: the small pipeline under NumPy 2 and under 1.19. Rewriting is part of making the plan.</summary>
[MemoryDiagnoser]
public class ProfileBenchmarks
{
    private readonly NDArray _a = np.array(new[] { 0.25 }), _b = np.array(new[] { 1.5 });

    /// <summary>The NumPy to behave as.</summary>
    [Params("2.x", "1.19")]
    public string Version { get; set; } = "2.x";

    /// <summary>Makes it the profile of the process, as the configuration does.</summary>
    [GlobalSetup]
    public void Emulate() => Profile.Default = Profile.For(Version);

    /// <summary>Writing the expression and running it by the plan made the first time.</summary>
    [Benchmark]
    public NDArray RecordAndReplay() => np.sum(np.sqrt(_a * _a + _b * _b) * 0.5 + np.exp(-_a) - _b / 3.0 + _a * _b).Eval();
}
