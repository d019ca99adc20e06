using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// How variables go together: products of what is left of them without their means.
public static partial class np
{
    /// <summary>The covariance matrix of variables. Weights are evaluated, to check them.</summary>
    /// <param name="m">Variables and their observations, or one variable.</param>
    /// <param name="y">More variables.</param>
    /// <param name="rowvar">Whether each row is a variable; else each column.</param>
    /// <param name="bias">Whether to divide by the number of observations; by default by one less.</param>
    /// <param name="ddof">What the divisor is less than the number of observations, whatever <paramref name="bias"/> says.</param>
    /// <param name="fweights">How often each observation occurs: integers.</param>
    /// <param name="aweights">How much each observation counts.</param>
    /// <param name="dtype">The type to compute in; at least float64 by default.</param>
    /// <returns>A square matrix, for one variable a scalar.</returns>
    /// <exception cref="ValueError">More than two axes, negative weights, a fractional ddof.</exception>
    /// <exception cref="TypeError">fweights that are not whole.</exception>
    /// <exception cref="RuntimeError">Weights of the wrong shape.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.cov.html"/>
    public static NDArray cov(NDArray m, NDArray? y = null, bool rowvar = true, bool bias = false, double? ddof = null, NDArray? fweights = null,
        NDArray? aweights = null, DType? dtype = null)
    {
        if (ddof is { } given && given != Math.Truncate(given)) throw new ValueError("ddof must be integer");
        if (m.NDim > 2) throw new ValueError("m has more than 2 dimensions");
        if (y is { NDim: > 2 }) throw new ValueError("y has more than 2 dimensions");
        dtype ??= y is null ? result_type(m, DType.Float64) : result_type(m, y, DType.Float64);
        NDArray x = atleast_2d(m).AsStrong(dtype);
        if (!rowvar && m.NDim != 1) x = x.T;
        if (x.Shape[0] == 0) return zeros((0, 0));
        if (y is not null)
        {
            NDArray more = atleast_2d(y).AsStrong(dtype);
            x = concatenate([x, !rowvar && more.Shape[0] != 1 ? more.T : more], 0);
        }
        double less = ddof ?? (bias ? 0 : 1);
        NDArray? w = null;
        if (fweights is not null)
        {
            fweights = fweights.AsStrong(DType.Float64);
            if (!(bool)all(fweights == around(fweights))) throw new TypeError("fweights must be integer");
            w = CheckedWeights(fweights, nameof(fweights));
        }
        if (aweights is not null)
        {
            aweights = CheckedWeights(aweights.AsStrong(DType.Float64), nameof(aweights));
            w = w is null ? aweights : w * aweights;
        }

        NDArray average, divisor;
        if (w is null)
        {
            average = mean(x, 1);
            divisor = Math.Max(0, x.Shape[1] - less);
        }
        else
        {
            (average, NDArray sums) = np.average(x, true, 1, w);
            NDArray total = sums[0];
            divisor = less == 0 ? total : aweights is null ? total - less : total - less * sum(w * aweights) / total;
            divisor = maximum(divisor.Real, 0.0);
        }
        x = x - average.Reshaped((average.Size, 1)); // x -= would write into the argument
        NDArray scaled = w is null ? x : x * w;
        NDArray product = dot(x, conjugate(scaled.T));
        return squeeze((product * true_divide(1, divisor)).AsStrong(product.DType));

        NDArray CheckedWeights(NDArray weights, string name)
        {
            if (weights.NDim > 1) throw new RuntimeError($"cannot handle multidimensional {name}");
            if (weights.Shape[0] != x.Shape[1]) throw new RuntimeError($"incompatible numbers of samples and {name}");
            if ((bool)any(weights < 0)) throw new ValueError($"{name} cannot be negative");
            return weights;
        }
    }

    /// <summary>The matrix of Pearson's correlation coefficients of variables, clipped to [-1, 1].</summary>
    /// <param name="x">Variables and their observations, or one variable.</param>
    /// <param name="y">More variables.</param>
    /// <param name="rowvar">Whether each row is a variable; else each column.</param>
    /// <param name="bias">Has no effect; deprecated in NumPy.</param>
    /// <param name="ddof">Has no effect; deprecated in NumPy.</param>
    /// <param name="dtype">The type to compute in; at least float64 by default.</param>
    /// <returns>A square matrix, for one variable a scalar.</returns>
    /// <exception cref="ValueError">More than two axes.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.corrcoef.html"/>
    public static NDArray corrcoef(NDArray x, NDArray? y = null, bool rowvar = true, bool? bias = null, double? ddof = null, DType? dtype = null)
    {
        NDArray c = cov(x, y, rowvar, dtype: dtype);
        if (c.NDim == 0) return c / c;
        NDArray deviations = sqrt(diag(c).Real);
        long n = deviations.Size;
        c = c / deviations.Reshaped((n, 1)) / deviations.Reshaped((1, n));
        return c.DType.IsComplex ? Assembled(clip(c.Real, -1, 1), clip(c.Imag, -1, 1)) : clip(c, -1, 1);
    }
}
