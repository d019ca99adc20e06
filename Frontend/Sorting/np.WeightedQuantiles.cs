using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// Quantiles of weighted elements, and of what NaNs leave over: lines are sorted whole, as each has places of its own.
public static partial class np
{
    /// <summary>
    /// The first elements at which the running share of the weights reaches q. NaN where an element is NaN, or, when these are skipped, where all are.
    /// </summary>
    private static NDArray WeightedQuantiles(NDArray a, NDArray q, Axis? axis, NDArray? @out, string method, bool keepdims, NDArray weights, bool skipNaN)
    {
        if (method != "inverted_cdf") throw new ValueError($"Only method 'inverted_cdf' supports weights. Got: {method}.");
        if (q.NDim > 2) throw new ValueError("q must be a scalar or 1d");
        NDArray w = WeightsOf(a, axis, weights);
        if ((bool)any(w < 0)) throw new ValueError("Weights must be non-negative.");
        int[] axes = Reduction.AxesOf(a, axis);
        NDArray x = Lined(a, axes), order = argsort(x, kind: "stable");
        NDArray sorted = take_along_axis(x, order), shares = take_along_axis(Lined(w, axes), order);
        if (skipNaN && sorted.DType.IsInexact) shares = where(isnan(sorted), 0, shares);

        NDArray running = cumsum(shares, axis: -1, dtype: DType.Float64);
        running = running / running[ellipsis, ^1..];
        if (q.DType.IsFloating) running = running.AsTypeIfNeeded(q.DType);
        // Elements without weight before the first that has some are not to be found by q = 0.
        NDArray leading = running[ellipsis, ..1] == 0;
        if (!skipNaN) leading = any(leading);
        running = where(leading & (running == 0), -1, running);

        NDArray valid = CountOf(sorted, skipNaN);
        NDArray below = sum(expand_dims(running, -2) < expand_dims(q.Reshaped(q.Size), 1), axis: -1);
        NDArray places = maximum(minimum(below, valid - 1), 0);
        NDArray result = take_along_axis(sorted, places);
        if (sorted.DType.IsInexact) result = where(skipNaN ? valid == 0 : isnan(sorted[ellipsis, ^1..]), double.NaN, result);
        return QuantilesFirst(result, a, q, axes, keepdims, @out);
    }

    /// <summary>Quantiles of the elements of each line that are not NaN; NaN where there are none.</summary>
    private static NDArray NanQuantiles(NDArray a, NDArray q, Axis? axis, NDArray? @out, string method, bool keepdims, NDArray? weights)
    {
        if (a.Size == 0) return nanmean(a, axis, @out: @out, keepdims: keepdims);
        if (weights is not null) return WeightedQuantiles(a, q, axis, @out, method, keepdims, weights, skipNaN: true);
        if (!a.DType.IsFloating) return Quantiles(a, q, axis, @out, method, keepdims, null);
        CheckMethod(method, q);
        using QuietScope scope = QuietScope.Enter();
        int[] axes = Reduction.AxesOf(a, axis);
        NDArray sorted = sort(Lined(a, axes)), valid = CountOf(sorted, skipNaN: true), fractions = q.Reshaped(q.Size);
        scope.WarnOfEach(() => valid == 0, "All-NaN slice encountered");
        NDArray n = valid.AsTypeIfNeeded(q.DType.IsFloating ? q.DType : DType.Int64), last = n - 1;
        NDArray places = VirtualIndexes(method, n, last, fractions), result;
        if (IsPlace(places, method)) result = At(places);
        else
        {
            NDArray above = places >= last, below = places < 0;
            NDArray lower = where(above, last, where(below, 0, floor(places))), upper = where(above, last, where(below, 0, floor(places) + 1));
            // Past the last element both neighbours are that one, which NumPy writes as place -1.
            NDArray gamma = GammaOf(method, places, where(above, -1, lower));
            result = Lerp(At(lower), At(upper), gamma);
        }
        return QuantilesFirst(where(valid == 0, double.NaN, result), a, q, axes, keepdims, @out);

        NDArray At(NDArray index) => take_along_axis(sorted, maximum(minimum(index.AsTypeIfNeeded(DType.Int64), valid - 1), 0));
    }

    // The axes as one, the last.
    private static NDArray Lined(NDArray a, int[] axes) => new(Record.GatherLast(Record.Cast(a.Node, a.DType), axes));

    // How many elements of each line count.
    private static NDArray CountOf(NDArray sorted, bool skipNaN) => skipNaN && sorted.DType.IsInexact
        ? sum(~isnan(sorted), axis: -1, keepdims: true)
        : Filled(WithAxis(sorted.Shape, sorted.NDim - 1, 1), DType.Int64, sorted.Shape[sorted.NDim - 1]);

    // The quantiles of each line, which lie along the last axis, come first in the result.
    private static NDArray QuantilesFirst(NDArray result, NDArray a, NDArray q, int[] axes, bool keepdims, NDArray? @out)
    {
        Shape shape = new([.. q.Shape.ToArray(), .. Record.Reduced(a.Shape, axes, keepdims).ToArray()]);
        return Reduction.Store(Record.Reshape(moveaxis(result, -1, 0).Node, shape), @out, "quantile");
    }
}
