namespace OmniNumpy.Lazy;

// Reductions, scans and order statistics as members. What they do and their arguments are documented in np.
public sealed partial class NDArray
{
    /// <inheritdoc cref="np.sum"/>
    public NDArray Sum(Axis? axis = null, DType? dtype = null, NDArray? @out = null, bool keepdims = false, NDArray? initial = null, NDArray? where = null) =>
        np.sum(this, axis, dtype, @out, keepdims, initial, where);

    /// <inheritdoc cref="np.prod"/>
    public NDArray Prod(Axis? axis = null, DType? dtype = null, NDArray? @out = null, bool keepdims = false, NDArray? initial = null, NDArray? where = null) =>
        np.prod(this, axis, dtype, @out, keepdims, initial, where);

    /// <inheritdoc cref="np.min"/>
    public NDArray Min(Axis? axis = null, NDArray? @out = null, bool keepdims = false, NDArray? initial = null, NDArray? where = null) =>
        np.min(this, axis, @out, keepdims, initial, where);

    /// <inheritdoc cref="np.max"/>
    public NDArray Max(Axis? axis = null, NDArray? @out = null, bool keepdims = false, NDArray? initial = null, NDArray? where = null) =>
        np.max(this, axis, @out, keepdims, initial, where);

    /// <inheritdoc cref="np.ptp"/>
    public NDArray Ptp(Axis? axis = null, NDArray? @out = null, bool keepdims = false) => np.ptp(this, axis, @out, keepdims);

    /// <inheritdoc cref="np.any"/>
    public NDArray Any(Axis? axis = null, NDArray? @out = null, bool keepdims = false, NDArray? where = null) => np.any(this, axis, @out, keepdims, where);

    /// <inheritdoc cref="np.all"/>
    public NDArray All(Axis? axis = null, NDArray? @out = null, bool keepdims = false, NDArray? where = null) => np.all(this, axis, @out, keepdims, where);

    /// <inheritdoc cref="np.count_nonzero"/>
    public NDArray CountNonzero(Axis? axis = null, bool keepdims = false) => np.count_nonzero(this, axis, keepdims);

    /// <inheritdoc cref="np.argmin"/>
    public NDArray ArgMin(int? axis = null, NDArray? @out = null, bool keepdims = false) => np.argmin(this, axis, @out, keepdims);

    /// <inheritdoc cref="np.argmax"/>
    public NDArray ArgMax(int? axis = null, NDArray? @out = null, bool keepdims = false) => np.argmax(this, axis, @out, keepdims);

    /// <inheritdoc cref="np.mean"/>
    public NDArray Mean(Axis? axis = null, DType? dtype = null, NDArray? @out = null, bool keepdims = false, NDArray? where = null) =>
        np.mean(this, axis, dtype, @out, keepdims, where);

    /// <inheritdoc cref="np.var"/>
    public NDArray Var(Axis? axis = null, DType? dtype = null, NDArray? @out = null, double ddof = 0, bool keepdims = false, NDArray? where = null, NDArray? mean = null, double? correction = null) =>
        np.var(this, axis, dtype, @out, ddof, keepdims, where, mean, correction);

    /// <inheritdoc cref="np.std"/>
    public NDArray Std(Axis? axis = null, DType? dtype = null, NDArray? @out = null, double ddof = 0, bool keepdims = false, NDArray? where = null, NDArray? mean = null, double? correction = null) =>
        np.std(this, axis, dtype, @out, ddof, keepdims, where, mean, correction);

    /// <inheritdoc cref="np.average(NDArray, Axis?, NDArray?, bool)"/>
    public NDArray Average(Axis? axis = null, NDArray? weights = null, bool keepdims = false) => np.average(this, axis, weights, keepdims);

    /// <inheritdoc cref="np.cumsum"/>
    public NDArray CumSum(int? axis = null, DType? dtype = null, NDArray? @out = null) => np.cumsum(this, axis, dtype, @out);

    /// <inheritdoc cref="np.cumprod"/>
    public NDArray CumProd(int? axis = null, DType? dtype = null, NDArray? @out = null) => np.cumprod(this, axis, dtype, @out);

    /// <inheritdoc cref="np.cumulative_sum"/>
    public NDArray CumulativeSum(int? axis = null, DType? dtype = null, NDArray? @out = null, bool include_initial = false) =>
        np.cumulative_sum(this, axis, dtype, @out, include_initial);

    /// <inheritdoc cref="np.cumulative_prod"/>
    public NDArray CumulativeProd(int? axis = null, DType? dtype = null, NDArray? @out = null, bool include_initial = false) =>
        np.cumulative_prod(this, axis, dtype, @out, include_initial);

    /// <inheritdoc cref="np.median"/>
    public NDArray Median(Axis? axis = null, NDArray? @out = null, bool keepdims = false) => np.median(this, axis, @out, keepdims: keepdims);

    /// <inheritdoc cref="np.percentile"/>
    public NDArray Percentile(NDArray q, Axis? axis = null, NDArray? @out = null, string method = "linear", bool keepdims = false) =>
        np.percentile(this, q, axis, @out, method: method, keepdims: keepdims);

    /// <inheritdoc cref="np.quantile"/>
    public NDArray Quantile(NDArray q, Axis? axis = null, NDArray? @out = null, string method = "linear", bool keepdims = false) =>
        np.quantile(this, q, axis, @out, method: method, keepdims: keepdims);

    /// <inheritdoc cref="np.argsort"/>
    public NDArray ArgSort(Along axis = default, string? kind = null, bool? stable = null) => np.argsort(this, axis, kind, stable);

    /// <inheritdoc cref="np.argpartition"/>
    public NDArray ArgPartition(Axis kth, Along axis = default) => np.argpartition(this, kth, axis);

    /// <inheritdoc cref="np.searchsorted"/>
    public NDArray SearchSorted(NDArray v, string side = "left", NDArray? sorter = null) => np.searchsorted(this, v, side, sorter);

    /// <inheritdoc cref="np.clip"/>
    public NDArray Clip(NDArray? min = null, NDArray? max = null, NDArray? @out = null) => np.clip(this, min, max, @out);

    /// <inheritdoc cref="np.round"/>
    public NDArray Round(int decimals = 0, NDArray? @out = null) => np.round(this, decimals, @out);
}
