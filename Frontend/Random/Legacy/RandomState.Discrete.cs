using OmniNumpy.Lazy.Kernels;
using static OmniNumpy.Lazy.Drawing;

namespace OmniNumpy.Lazy;

// Discrete and multivariate distributions.
public sealed partial class RandomState
{
    /// <summary>Poisson variates, int64.</summary>
    /// <param name="lam">The mean, not negative and below 9.2e18.</param>
    /// <param name="size">The shape of the result; by default that of the parameter.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.poisson.html"/>
    public NDArray poisson(NDArray? lam = null, Shape? size = null) =>
        Draw.Fill(static (v, lam) => Distributions.Poisson(v.Bits, lam), Real("lam", lam ?? 1.0, Constraint.PoissonMean), size);

    /// <summary>Numbers of failures before the n-th success, int64.</summary>
    /// <param name="n">How many successes, positive, not necessarily an integer.</param>
    /// <param name="p">The probability of success, in (0, 1].</param>
    /// <param name="size">The shape of the result; by default that of the parameters, broadcast.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.negative_binomial.html"/>
    public NDArray negative_binomial(NDArray n, NDArray p, Shape? size = null) =>
        Draw.Fill(Distributions.NegativeBinomial, Real("n", n, Constraint.Positive), Real("p", p, Constraint.ZeroToOne), size);

    /// <summary>How many trials it takes to succeed, int64.</summary>
    /// <param name="p">The probability of success, in (0, 1].</param>
    /// <param name="size">The shape of the result; by default that of the parameter.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.geometric.html"/>
    public NDArray geometric(NDArray p, Shape? size = null) =>
        Draw.Fill(static (v, p) => Distributions.LegacyGeometric(v.Bits, p), Real("p", p, Constraint.AboveZeroToOne), size);

    /// <summary>Variates of the zeta distribution, int64.</summary>
    /// <param name="a">The exponent, above 1.</param>
    /// <param name="size">The shape of the result; by default that of the parameter.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.zipf.html"/>
    public NDArray zipf(NDArray a, Shape? size = null) =>
        Draw.Fill(static (v, a) => Distributions.LegacyZipf(v.Bits, a), Real("a", a, Constraint.AboveOne), size);

    /// <summary>Variates of the logarithmic series distribution, int64.</summary>
    /// <param name="p">The shape, in [0, 1).</param>
    /// <param name="size">The shape of the result; by default that of the parameter.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.logseries.html"/>
    public NDArray logseries(NDArray p, Shape? size = null) =>
        Draw.Fill(static (v, p) => Distributions.LegacyLogSeries(v.Bits, p), Real("p", p, Constraint.ZeroToBelowOne), size);

    /// <summary>Numbers of successes in n trials, int64.</summary>
    /// <param name="n">The number of trials, not negative.</param>
    /// <param name="p">The probability of success, in [0, 1].</param>
    /// <param name="size">The shape of the result; by default that of the parameters, broadcast.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.binomial.html"/>
    public NDArray binomial(NDArray n, NDArray p, Shape? size = null)
    {
        var binomial = new Binomial();
        return Draw.Fill((v, q, m) => binomial.LegacyNext(v.Bits, q, m), Real("p", p, Constraint.ZeroToOne), Integer("n", n, Constraint.NonNegative), size);
    }

    /// <summary>How many good items a sample without replacement has, int64.</summary>
    /// <param name="ngood">How many good items there are.</param>
    /// <param name="nbad">How many others there are.</param>
    /// <param name="nsample">How many items are drawn, from one to all.</param>
    /// <param name="size">The shape of the result; by default that of the parameters, broadcast.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.hypergeometric.html"/>
    public NDArray hypergeometric(NDArray ngood, NDArray nbad, NDArray nsample, Shape? size = null)
    {
        if (np.any(ngood + nbad < nsample).Item<bool>()) throw new ValueError("ngood + nbad < nsample");
        return Draw.Fill(static (v, good, bad, sample) => Distributions.LegacyHypergeometric(v.Bits, good, bad, sample),
            Integer("ngood", ngood, Constraint.NonNegative), Integer("nbad", nbad, Constraint.NonNegative), Integer("nsample", nsample, Constraint.AtLeastOne), size);
    }

    /// <summary>How often each outcome comes up in n trials, int64.</summary>
    /// <param name="n">The number of trials, not negative.</param>
    /// <param name="pvals">The probabilities of the outcomes, 1-d; the last of them is what the others leave of 1.</param>
    /// <param name="size">The shape of the result but for its last axis.</param>
    /// <exception cref="TypeError">No array of probabilities.</exception>
    /// <exception cref="ValueError">A parameter out of range.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.multinomial.html"/>
    public NDArray multinomial(long n, NDArray pvals, Shape? size = null)
    {
        if (pvals.NDim == 0) throw new TypeError("pvals must be a 1-d sequence");
        if (pvals.NDim > 1) throw new ValueError("object too deep for desired array");
        double[] probabilities = pvals.Size == 0 ? [] : Probabilities.OfOutcomes(pvals);
        Integer("n", n, Constraint.NonNegative).Check(single: true);
        return Draw.FillRows<long>((elements, v) =>
        {
            var binomial = new Binomial();
            for (; elements.Length > 0; elements = elements[probabilities.Length..])
                Distributions.Multinomial(v.Bits, binomial, n, probabilities, elements[..probabilities.Length], legacy: true);
        }, WithAxis(size, probabilities.Length));
    }

    /// <summary>Vectors of the Dirichlet distribution: positive numbers that sum to 1.</summary>
    /// <param name="alpha">The parameters, positive; 1-d.</param>
    /// <param name="size">The shape of the result but for its last axis.</param>
    /// <exception cref="ValueError">A parameter out of range.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.dirichlet.html"/>
    public NDArray dirichlet(NDArray alpha, Shape? size = null)
    {
        double[] parameters = Generator.VectorOf(alpha);
        if (Array.Exists(parameters, static a => a <= 0)) throw new ValueError("alpha <= 0");
        return Draw.FillRows<double>((elements, v) => Distributions.LegacyDirichlet(v, parameters, elements), WithAxis(size, parameters.Length));
    }

    /// <summary>Vectors of normal variates with a given covariance.</summary>
    /// <param name="mean">The mean; 1-d.</param>
    /// <param name="cov">The covariance matrix, symmetric and positive semidefinite.</param>
    /// <param name="size">The shape of the result but for its last axis.</param>
    /// <param name="check_valid">What to do when the matrix is not positive semidefinite: <c>warn</c>, <c>raise</c> or <c>ignore</c>.</param>
    /// <param name="tol">The tolerance of that check.</param>
    /// <remarks>A variate may be a reflection of NumPy's: the signs of singular vectors are a library's choice.</remarks>
    /// <exception cref="ValueError">Shapes that do not fit; a matrix that is not positive semidefinite, if that is to raise.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.multivariate_normal.html"/>
    public NDArray multivariate_normal(NDArray mean, NDArray cov, Shape? size = null, string check_valid = "warn", double tol = 1e-8)
    {
        CovarianceRoot.CheckShapes(mean, cov);
        NDArray x = standard_normal(WithAxis(size, mean.Shape[0]));
        return np.matmul(x, CovarianceRoot.Of(cov, "svd", check_valid, tol, right: true).T) + mean;
    }
}
