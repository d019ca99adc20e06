using OmniNumpy.Lazy.Kernels;
using static OmniNumpy.Lazy.Drawing;

namespace OmniNumpy.Lazy;

// Distributions of vectors: the last axis of the result holds a vector. They draw at once.
public sealed partial class Generator
{
    /// <summary>How often each outcome comes up in n trials, int64.</summary>
    /// <param name="n">The number of trials, not negative.</param>
    /// <param name="pvals">The probabilities of the outcomes along the last axis; the last of them is what the others leave of 1.</param>
    /// <param name="size">The shape of the result but for its last axis; by default that of the parameters, broadcast.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.multinomial.html"/>
    public NDArray multinomial(NDArray n, NDArray pvals, Shape? size = null)
    {
        if (pvals.NDim == 0 || pvals.Shape[pvals.NDim - 1] == 0)
            throw new ValueError("pvals must have at least 1 dimension and the last dimension of pvals must be greater than 0.");
        double[] probabilities = Probabilities.OfOutcomes(pvals);
        int outcomes = (int)pvals.Shape[pvals.NDim - 1];
        Parameter<long> trials = Integer("n", n, Constraint.NonNegative);
        trials.Check(n.NDim == 0);
        NDArray rows = np.arange(probabilities.Length / outcomes).Reshape(new Shape(pvals.Shape.Dims[..^1].ToArray()));
        Parameter<long> row = Integer("", rows);

        Shape outer = size is { } given ? np.broadcast_shapes(n.Shape, rows.Shape, given) : np.broadcast_shapes(n.Shape, rows.Shape);
        if (size is { } wanted && wanted != outer)
            throw new ValueError($"Output size {wanted} is not compatible with broadcast dimensions of inputs {outer}.");
        trials.Spread(outer);
        row.Spread(outer);
        var binomial = new Binomial(Semantics.RandomExactTails);
        return Draw.FillRows<long>((elements, v) =>
        {
            for (; elements.Length > 0; elements = elements[outcomes..])
            {
                long count = trials.Next();
                ReadOnlySpan<double> p = probabilities.AsSpan((int)row.Next() * outcomes, outcomes);
                Distributions.Multinomial(v.Bits, binomial, count, p, elements[..outcomes], legacy: false);
            }
        }, WithAxis(outer, outcomes));
    }

    /// <summary>How many items of each colour a sample without replacement has, int64.</summary>
    /// <param name="colors">How many items there are of each colour; 1-d.</param>
    /// <param name="nsample">How many items are drawn, at most all.</param>
    /// <param name="size">The shape of the result but for its last axis.</param>
    /// <param name="method"><c>marginals</c> draws colour by colour; <c>count</c> shuffles all items, which needs memory for them.</param>
    /// <exception cref="ValueError">A parameter out of range.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.multivariate_hypergeometric.html"/>
    public NDArray multivariate_hypergeometric(NDArray colors, long nsample, Shape? size = null, string method = "marginals")
    {
        if (method is not ("count" or "marginals")) throw new ValueError("method must be \"count\" or \"marginals\".");
        if (nsample < 0) throw new ValueError("nsample must be nonnegative.");
        long[] counts = ColorsOf(colors);
        long total = 0;
        foreach (long count in counts)
        {
            total += count;
            if (total < 0) throw new ValueError($"sum(colors) must not exceed the maximum value of a 64 bit signed integer ({long.MaxValue})");
        }
        bool counting = method == "count";
        if (!counting && total >= LargestUrn) throw new ValueError($"When method is \"marginals\", sum(colors) must be less than {LargestUrn}.");
        if (counting && total > Array.MaxLength) throw new ValueError($"When method is 'count', sum(colors) must not exceed {Array.MaxLength}");
        if (nsample > total) throw new ValueError("nsample > sum(colors)");

        return Draw.FillRows<long>((elements, v) =>
        {
            if (total == 0 || nsample == 0) return;
            int[] items = counting ? [.. counts.SelectMany((count, color) => Enumerable.Repeat(color, (int)count))] : [];
            for (; elements.Length > 0; elements = elements[counts.Length..])
            {
                Span<long> row = elements[..counts.Length];
                if (counting) Distributions.MultivariateHypergeometricByCounting(v.Bits, items, counts, nsample, row);
                else Distributions.MultivariateHypergeometric(v.Bits, total, counts, nsample, row);
            }
        }, WithAxis(size, counts.Length));
    }

    private static long[] ColorsOf(NDArray colors)
    {
        bool valid = colors.NDim == 1 && (colors.Size == 0 || colors.DType.IsInteger) && !np.any((colors < 0) | (colors > long.MaxValue)).Item<bool>();
        return valid
            ? colors.AsType(DType.Int64).ToArray<long>()
            : throw new ValueError($"colors must be a one-dimensional sequence of nonnegative integers not exceeding {long.MaxValue}.");
    }

    /// <summary>Vectors of the Dirichlet distribution: positive numbers that sum to 1.</summary>
    /// <param name="alpha">The parameters, not negative; 1-d.</param>
    /// <param name="size">The shape of the result but for its last axis.</param>
    /// <exception cref="ValueError">A parameter out of range.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.dirichlet.html"/>
    public NDArray dirichlet(NDArray alpha, Shape? size = null)
    {
        double[] parameters = VectorOf(alpha);
        if (!Semantics.DirichletTakesZeros && Array.Exists(parameters, static a => a <= 0)) throw new ValueError("alpha <= 0");
        if (Array.Exists(parameters, static a => a < 0)) throw new ValueError("alpha < 0");
        return Draw.FillRows<double>((elements, v) => Distributions.Dirichlet(v, parameters, elements), WithAxis(size, parameters.Length));
    }

    /// <summary>The elements of a 1-d array as doubles.</summary>
    /// <exception cref="TypeError">No array.</exception>
    /// <exception cref="ValueError">More than one axis.</exception>
    internal static double[] VectorOf(NDArray values) => values.NDim switch
    {
        0 => throw new TypeError("len() of unsized object"),
        1 => Float64("alpha", values).ToArray<double>(),
        _ => throw new ValueError("object too deep for desired array"),
    };

    /// <summary>Vectors of normal variates with a given covariance.</summary>
    /// <param name="mean">The mean; 1-d.</param>
    /// <param name="cov">The covariance matrix, symmetric and positive semidefinite.</param>
    /// <param name="size">The shape of the result but for its last axis.</param>
    /// <param name="check_valid">What to do when the matrix is not positive semidefinite: <c>warn</c>, <c>raise</c> or <c>ignore</c>.</param>
    /// <param name="tol">The tolerance of that check.</param>
    /// <param name="method">The decomposition: <c>svd</c>, <c>eigh</c> (faster) or <c>cholesky</c> (fastest, for positive definite matrices).</param>
    /// <remarks>
    /// The vectors are the standard normal variates of NumPy's stream times a square root of the matrix. By cholesky that root is NumPy's to the last digits;
    /// by svd and eigh the signs of its columns are a library's choice, and a variate may be a reflection of NumPy's.
    /// </remarks>
    /// <exception cref="ValueError">Shapes that do not fit; a matrix that is not positive semidefinite, if that is to raise.</exception>
    /// <exception cref="TypeError">Complex numbers.</exception>
    /// <exception cref="LinAlgError">cholesky of a matrix that is not positive definite.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.multivariate_normal.html"/>
    public NDArray multivariate_normal(NDArray mean, NDArray cov, Shape? size = null, string check_valid = "warn", double tol = 1e-8, string method = "svd")
    {
        if (method is not ("eigh" or "svd" or "cholesky")) throw new ValueError("method must be one of {'eigh', 'svd', 'cholesky'}");
        if (mean.DType.IsComplex || cov.DType.IsComplex) throw new TypeError("mean and cov must not be complex");
        CovarianceRoot.CheckShapes(mean, cov);
        NDArray x = standard_normal(WithAxis(size, mean.Shape[0]));
        return mean + np.matmul(x, CovarianceRoot.Of(cov, method, check_valid, tol).T);
    }
}
