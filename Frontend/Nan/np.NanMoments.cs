using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// Means, spreads and order statistics that skip NaN.
public static partial class np
{
    /// <summary>The mean along axes of the elements that are not NaN; NaN where there are none.</summary>
    /// <param name="a">The array.</param>
    /// <param name="axis">Axes to reduce; all by default.</param>
    /// <param name="dtype">The type to compute in and return.</param>
    /// <param name="out">Receives the result.</param>
    /// <param name="keepdims">Keeps the reduced axes, with length 1.</param>
    /// <param name="where">Which elements count.</param>
    /// <exception cref="AxisError">No such axis.</exception>
    /// <exception cref="TypeError">An integer dtype for an array of floats.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.nanmean.html"/>
    public static NDArray nanmean(NDArray a, Axis? axis = null, DType? dtype = null, NDArray? @out = null, bool keepdims = false, NDArray? where = null)
    {
        if (!a.DType.IsInexact) return mean(a, axis, dtype, @out, keepdims, where);
        RequireInexact(dtype, @out);
        using QuietScope scope = QuietScope.Enter();
        NDArray total = sum(ReplaceNaN(a, 0), axis, dtype, keepdims: keepdims, where: where), count = CountPresent(a, axis, keepdims, where);
        NDArray average = (total / count).AsTypeIfNeeded(total.DType);
        scope.WarnIfAny(() => count == 0, "Mean of empty slice");
        return Reduction.Store(average.Node, @out, "add");
    }

    /// <summary>The variance along axes of the elements that are not NaN; NaN where there are no more than <paramref name="ddof"/>.</summary>
    /// <param name="a">The array.</param>
    /// <param name="axis">Axes to reduce; all by default.</param>
    /// <param name="dtype">The type to compute in and return.</param>
    /// <param name="out">Receives the result.</param>
    /// <param name="ddof">What the divisor is less than the count ("delta degrees of freedom").</param>
    /// <param name="keepdims">Keeps the reduced axes, with length 1.</param>
    /// <param name="where">Which elements count.</param>
    /// <param name="mean">The mean, with the reduced axes kept, if it is known.</param>
    /// <param name="correction">The array API's name of <paramref name="ddof"/>.</param>
    /// <returns>A real array; of complex numbers the variance is real.</returns>
    /// <exception cref="AxisError">No such axis.</exception>
    /// <exception cref="ValueError">Both ddof and correction are given.</exception>
    /// <exception cref="TypeError">An integer dtype for an array of floats.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.nanvar.html"/>
    public static NDArray nanvar(NDArray a, Axis? axis = null, DType? dtype = null, NDArray? @out = null, double ddof = 0, bool keepdims = false,
        NDArray? where = null, NDArray? mean = null, double? correction = null)
    {
        if (!a.DType.IsInexact) return var(a, axis, dtype, @out, ddof, keepdims, where, mean, correction);
        RequireInexact(dtype, @out);
        if (correction is not null && ddof != 0) throw new ValueError("ddof and correction can't be provided simultaneously.");
        using QuietScope scope = QuietScope.Enter();
        NDArray x = ReplaceNaN(a, 0);
        NDArray centre = mean ?? sum(x, axis, dtype, keepdims: true, where: where);
        if (mean is null) centre = (centre / CountPresent(a, axis, keepdims: true, where)).AsTypeIfNeeded(centre.DType);
        NDArray deviation = np.where(isnan(a), 0, (x - centre).AsTypeIfNeeded(x.DType));
        NDArray square = x.DType.IsComplex ? real(deviation * conj(deviation)) : deviation * deviation;
        NDArray total = sum(square, axis, dtype, keepdims: keepdims, where: where);
        NDArray freedom = CountPresent(a, axis, keepdims, where) - (correction ?? ddof);
        scope.WarnIfAny(() => freedom <= 0, "Degrees of freedom <= 0 for slice.");
        NDArray variance = np.where(freedom <= 0, double.NaN, (total / freedom).AsTypeIfNeeded(total.DType));
        return Reduction.Store(variance.Node, @out, "add");
    }

    /// <summary>The standard deviation along axes of the elements that are not NaN: the square root of <see cref="nanvar"/>.</summary>
    /// <inheritdoc cref="nanvar" path="/param|/returns|/exception"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.nanstd.html"/>
    public static NDArray nanstd(NDArray a, Axis? axis = null, DType? dtype = null, NDArray? @out = null, double ddof = 0, bool keepdims = false,
        NDArray? where = null, NDArray? mean = null, double? correction = null)
    {
        RequireInexact(a.DType.IsInexact ? dtype : null, a.DType.IsInexact ? @out : null);
        NDArray variance = nanvar(a, axis, dtype, null, ddof, keepdims, where, mean, correction);
        using QuietScope scope = QuietScope.Enter();
        return Reduction.Store(sqrt(variance).Node, @out, "add");
    }

    /// <summary>The median along axes of the elements that are not NaN; NaN where there are none.</summary>
    /// <param name="a">The array.</param>
    /// <param name="axis">Axes to reduce; all by default.</param>
    /// <param name="out">Receives the result.</param>
    /// <param name="overwrite_input">Accepted; the input is never changed.</param>
    /// <param name="keepdims">Keeps the reduced axes, with length 1.</param>
    /// <exception cref="AxisError">No such axis.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.nanmedian.html"/>
    public static NDArray nanmedian(NDArray a, Axis? axis = null, NDArray? @out = null, bool overwrite_input = false, bool keepdims = false)
    {
        if (a.Size == 0) return nanmean(a, axis, @out: @out, keepdims: keepdims);
        if (!a.DType.IsInexact) return median(a, axis, @out, keepdims: keepdims);
        using QuietScope scope = QuietScope.Enter();
        int[] axes = Reduction.AxesOf(a, axis);
        NDArray sorted = sort(Lined(a, axes)), valid = CountOf(sorted, skipNaN: true);
        scope.WarnOfEach(() => valid == 0, "All-NaN slice encountered");
        NDArray upper = At(valid >> 1), lower = At((valid - 1) >> 1);
        DType compute = a.DType == DType.Float16 ? DType.Float32 : a.DType;
        NDArray middle = ((lower.AsTypeIfNeeded(compute) + upper.AsTypeIfNeeded(compute)) / 2).AsTypeIfNeeded(a.DType);
        // NumPy's mean of the middle adds them to a zero, so that -0.0 becomes 0.0.
        NDArray result = where(valid == 0, double.NaN, where(valid % 2 == 1, upper, middle) + 0.0);
        return Reduction.Store(Record.Reshape(result.Node, Record.Reduced(a.Shape, axes, keepdims)), @out, "add");

        NDArray At(NDArray place) => take_along_axis(sorted, maximum(place, 0));
    }

    /// <summary>The q-th percentiles along axes of the elements that are not NaN; NaN where there are none. Evaluates q.</summary>
    /// <param name="a">An array of real numbers.</param>
    /// <param name="q">One percentage or a 1-d array of them, in [0, 100].</param>
    /// <param name="axis">Axes to reduce; all by default.</param>
    /// <param name="out">Receives the result.</param>
    /// <param name="overwrite_input">Accepted; the input is never changed.</param>
    /// <param name="method">How to estimate between elements: <c>linear</c> or any of NumPy's thirteen.</param>
    /// <param name="keepdims">Keeps the reduced axes, with length 1.</param>
    /// <param name="weights">How much each element counts, of the shape of <paramref name="a"/> or along the axes; the method must be <c>inverted_cdf</c>. Evaluated.</param>
    /// <param name="interpolation">NumPy's former name of <paramref name="method"/>.</param>
    /// <returns>For an array q, its axis comes first.</returns>
    /// <exception cref="ValueError">q out of range or of too many axes; no such method.</exception>
    /// <exception cref="TypeError">Complex numbers.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.nanpercentile.html"/>
    public static NDArray nanpercentile(NDArray a, NDArray q, Axis? axis = null, NDArray? @out = null, bool overwrite_input = false, string method = "linear",
        bool keepdims = false, NDArray? weights = null, string? interpolation = null) =>
        NanQuantiles(a, Fractions(a, q), axis, @out, MethodOf(method, interpolation), keepdims, weights);

    /// <summary>The q-th quantiles along axes of the elements that are not NaN; NaN where there are none. Evaluates q.</summary>
    /// <inheritdoc cref="nanpercentile" path="/param|/returns|/exception"/>
    /// <param name="q">One fraction or a 1-d array of them, in [0, 1].</param>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.nanquantile.html"/>
    public static NDArray nanquantile(NDArray a, NDArray q, Axis? axis = null, NDArray? @out = null, bool overwrite_input = false, string method = "linear",
        bool keepdims = false, NDArray? weights = null, string? interpolation = null) =>
        NanQuantiles(a, OwnFractions(a, q), axis, @out, MethodOf(method, interpolation), keepdims, weights);

    private static NDArray CountPresent(NDArray a, Axis? axis, bool keepdims, NDArray? where) => sum(~isnan(a), axis, DType.Int64, keepdims: keepdims, where: where);

    private static void RequireInexact(DType? dtype, NDArray? @out)
    {
        if (dtype is { IsInexact: false }) throw new TypeError("If a is inexact, then dtype must be inexact");
        if (@out is { DType.IsInexact: false }) throw new TypeError("If a is inexact, then out must be inexact");
    }
}
