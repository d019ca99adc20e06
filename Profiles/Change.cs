namespace OmniNumpy.Lazy.Profiles;

/// <summary>One difference between releases of NumPy.</summary>
/// <param name="Release">The first release that has it.</param>
/// <param name="Subject">What it is about, in a few words.</param>
/// <param name="Source">Where it is documented or was measured.</param>
/// <param name="Effect">What it does to the semantics before it.</param>
public sealed record Change(NumpyVersion Release, string Subject, string Source, Func<Semantics, Semantics> Effect);

/// <summary>What a NumPy means, as the values that its releases have changed. Every change sets some of them.</summary>
public sealed record Semantics
{
    /// <summary>The semantics of the oldest release, before any change.</summary>
    public static readonly Semantics Oldest = new();

    /// <summary>How Python scalars, NumPy scalars and 0-d arrays take part in promotion.</summary>
    public ScalarRule Scalars { get; init; } = ScalarRule.ValueBased;

    /// <summary>Whether the search for a loop passes over those whose result does not cast to <c>out=</c>.</summary>
    public bool OutputChoosesLoop { get; init; } = true;

    /// <summary>Whether int64 and uint64 compare by value, rather than as float64.</summary>
    public bool ExactMixedComparisons { get; init; }

    /// <summary>Whether Fourier transforms of single precision are computed in it, rather than in double.</summary>
    public bool FourierKeepsPrecision { get; init; }

    /// <summary>Whether Generator draws floats of 24 bits rather than 23, and in tails takes log1p(-u) rather than log(1 - u).</summary>
    public bool RandomAllBits { get; init; }

    /// <summary>Whether Generator's rayleigh and geometric draw exponential variates, and vonmises normal ones for a large concentration.</summary>
    public bool RandomThroughExponential { get; init; }

    /// <summary>Whether Generator's pareto, power and logseries keep their digits near 0.</summary>
    public bool RandomExactNearZero { get; init; }

    /// <summary>Whether Generator's wald and binomial keep their digits for extreme parameters.</summary>
    public bool RandomExactTails { get; init; }

    /// <summary>Whether Generator's zipf draws from what 64 bits hold only.</summary>
    public bool RandomBoundedZipf { get; init; }
}

/// <summary>The table of changes: the one place where the releases of NumPy differ.</summary>
public static class Changes
{
    /// <summary>All changes, earliest first; those of one release in the order of their effects.</summary>
    public static readonly IReadOnlyList<Change> All =
    [
        new(new(1, 21), "out= takes no part in the choice of a loop", "new ufunc dispatch; measured in 1.19.5 and 1.24.2",
            s => s with { OutputChoosesLoop = false }),
        new(new(1, 21), "Generator.rayleigh, geometric and vonmises have new streams", "1.21.0 release notes; measured in 1.19.5 and 1.24.2",
            s => s with { RandomThroughExponential = true }),
        new(new(1, 22), "Generator.pareto, power and logseries round better", "measured in 1.19.5 and 1.24.2; the sources of 1.22",
            s => s with { RandomExactNearZero = true }),
        new(new(1, 22), "Generator draws floats of 24 bits", "1.22.0 release notes; measured in 1.19.5 and 1.24.2",
            s => s with { RandomAllBits = true }),
        new(new(1, 25), "signed and unsigned integers always compare correctly", "1.25.0 release notes; the loops qQ->? are absent in 1.24.2 and present in 2.2.4",
            s => s with { ExactMixedComparisons = true }),
        new(new(2, 0), "the kind of a scalar counts in promotion, not its value", "NEP 50; measured in 1.24.2 and 2.2.4",
            s => s with { Scalars = ScalarRule.Weak }),
        new(new(2, 0), "Fourier transforms keep single precision, and rfft refuses complex numbers", "2.0.0 release notes; measured in 1.24.2 and 2.2.4",
            s => s with { FourierKeepsPrecision = true }),
        new(new(2, 1), "Generator.zipf has a new stream", "2.1.0 release notes; the sources of 2.0 and 2.1",
            s => s with { RandomBoundedZipf = true }),
        new(new(2, 4), "Generator.wald and binomial round better", "measured in 2.2.4 and 2.4.6; the sources of 2.4",
            s => s with { RandomExactTails = true }),
    ];

    /// <summary>What NumPy <paramref name="version"/> means: every change up to it, applied in order.</summary>
    public static Semantics Apply(NumpyVersion version) =>
        All.Where(c => c.Release <= version).Aggregate(Semantics.Oldest, (semantics, change) => change.Effect(semantics));
}
