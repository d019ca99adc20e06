using OmniNumpy.Lazy.Kernels;
using OmniNumpy.Lazy.Profiles;
using static OmniNumpy.Lazy.Drawing;

namespace OmniNumpy.Lazy;

// Discrete distributions. They draw at once, and give int64.
public sealed partial class Generator
{
    /// <summary>Poisson variates, int64.</summary>
    /// <param name="lam">The mean, not negative and below 9.2e18.</param>
    /// <param name="size">The shape of the result; by default that of the parameter.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.poisson.html"/>
    public NDArray poisson(NDArray? lam = null, Shape? size = null) =>
        Draw.Fill(static (v, lam) => Distributions.Poisson(v.Bits, lam), Real("lam", lam ?? 1.0, Constraint.PoissonMean), size);

    /// <summary>How many trials it takes to succeed, int64. Before NumPy 1.21 the stream was another one for p below 1/3, which the profile selects.</summary>
    /// <param name="p">The probability of success, in (0, 1].</param>
    /// <param name="size">The shape of the result; by default that of the parameter.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.geometric.html"/>
    public NDArray geometric(NDArray p, Shape? size = null) =>
        Semantics.RandomThroughExponential
            ? Draw.Fill(Distributions.Geometric, Real("p", p, Constraint.AboveZeroToOne), size)
            : Draw.Fill(static (v, p) => Distributions.OldGeometric(v.Bits, p), Real("p", p, Constraint.AboveZeroToOne), size);

    /// <summary>Variates of the zeta distribution, int64. Before NumPy 2.1 the stream was another one where it matters that values are below 2^63, which the profile selects.</summary>
    /// <param name="a">The exponent, above 1.</param>
    /// <param name="size">The shape of the result; by default that of the parameter.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.zipf.html"/>
    public NDArray zipf(NDArray a, Shape? size = null) =>
        Semantics.RandomBoundedZipf
            ? Draw.Fill(static (v, a) => Distributions.Zipf(v.Bits, a), Real("a", a, Constraint.AboveOne), size)
            : Draw.Fill(static (v, a) => Distributions.LegacyZipf(v.Bits, a), Real("a", a, Constraint.AboveOne), size);

    /// <summary>Variates of the logarithmic series distribution, int64. Before NumPy 1.22 they were less exact for small p, which the profile selects.</summary>
    /// <param name="p">The shape, in [0, 1).</param>
    /// <param name="size">The shape of the result; by default that of the parameter.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.logseries.html"/>
    public NDArray logseries(NDArray p, Shape? size = null) =>
        Semantics.RandomExactNearZero
            ? Draw.Fill(static (v, p) => Distributions.LogSeries(v.Bits, p), Real("p", p, Constraint.ZeroToBelowOne), size)
            : Draw.Fill(static (v, p) => Distributions.LegacyLogSeries(v.Bits, p), Real("p", p, Constraint.ZeroToBelowOne), size);

    /// <summary>Numbers of successes in n trials, int64.</summary>
    /// <param name="n">The number of trials, not negative.</param>
    /// <param name="p">The probability of success, in [0, 1].</param>
    /// <param name="size">The shape of the result; by default that of the parameters, broadcast.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.binomial.html"/>
    public NDArray binomial(NDArray n, NDArray p, Shape? size = null)
    {
        var binomial = new Binomial(Semantics.RandomExactTails);
        return Draw.Fill((v, q, m) => binomial.Next(v.Bits, q, m), Real("p", p, Constraint.ZeroToOne), Integer("n", n, Constraint.NonNegative), size);
    }

    /// <summary>Numbers of failures before the n-th success, int64.</summary>
    /// <param name="n">How many successes, positive, not necessarily an integer.</param>
    /// <param name="p">The probability of success, in (0, 1].</param>
    /// <param name="size">The shape of the result; by default that of the parameters, broadcast.</param>
    /// <exception cref="ValueError">A parameter out of range, or a result that would not fit 64 bits; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.negative_binomial.html"/>
    public NDArray negative_binomial(NDArray n, NDArray p, Shape? size = null)
    {
        Parameter<double> count = Real("n", n, Constraint.PositiveNotNaN), success = Real("p", p, Constraint.AboveZeroToOne);
        bool single = n.NDim == 0 && p.NDim == 0;
        count.Check(single);
        success.Check(single);
        // The mean of the Poisson variate is a gamma variate; ten of its deviations above the mean are the limit.
        NDArray largest = (1.0 - p) / p * (n + 10.0 * np.sqrt(n));
        if (np.any(largest > LargestPoissonMean).Item<bool>()) throw new ValueError("n too large or p too small, see Generator.negative_binomial Notes");
        return Draw.Fill(Distributions.NegativeBinomial, count, success, size);
    }

    /// <summary>How many good items a sample without replacement has, int64.</summary>
    /// <param name="ngood">How many good items there are, below a billion.</param>
    /// <param name="nbad">How many others there are, below a billion.</param>
    /// <param name="nsample">How many items are drawn, at most all.</param>
    /// <param name="size">The shape of the result; by default that of the parameters, broadcast.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.hypergeometric.html"/>
    public NDArray hypergeometric(NDArray ngood, NDArray nbad, NDArray nsample, Shape? size = null)
    {
        if (np.any(ngood >= LargestUrn).Item<bool>() || np.any(nbad >= LargestUrn).Item<bool>())
            throw new ValueError($"both ngood and nbad must be less than {LargestUrn}");
        if (np.any(ngood + nbad < nsample).Item<bool>()) throw new ValueError("ngood + nbad < nsample");
        return Draw.Fill(static (v, good, bad, sample) => Distributions.Hypergeometric(v.Bits, good, bad, sample),
            Integer("ngood", ngood, Constraint.NonNegative), Integer("nbad", nbad, Constraint.NonNegative), Integer("nsample", nsample, Constraint.NonNegative), size);
    }

    private const long LargestUrn = 1_000_000_000;

    private static Semantics Semantics => Profile.Current.Semantics;
}
