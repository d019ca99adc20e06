using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// Histograms of the flattened array. They stay lazy when range and number of bins, or the edges, are given; otherwise they evaluate the array's extremes.
public static partial class np
{
    // NumPy sums weights in blocks of this many elements, which shows in the rounding.
    private const long HistogramBlock = 65536;

    /// <summary>How many elements lie in each bin. Bins include their left edge, the last one both; NaN and elements beyond the edges are left out.</summary>
    /// <param name="a">Real numbers, flattened.</param>
    /// <param name="bins">The number of equally wide bins, their edges, or the name of a rule that estimates the number.</param>
    /// <param name="range">First and last edge; by default the smallest and the largest element, which are evaluated.</param>
    /// <param name="density">Whether to return a probability density, whose integral over the bins is 1.</param>
    /// <param name="weights">What each element counts for; of the shape of <paramref name="a"/>.</param>
    /// <param name="normed">Gone since NumPy 1.24: a density that is one only where all bins are equally wide.</param>
    /// <returns>The counts (int64, or of the type of the weights), and the edges.</returns>
    /// <exception cref="ValueError">No such rule, edges that fall, a range that is not finite or runs backwards, weights of another shape.</exception>
    /// <exception cref="TypeError">Complex numbers, or weights with an estimated number of bins.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.histogram.html"/>
    public static (NDArray Hist, NDArray BinEdges) histogram(NDArray a, Bins bins = default, (NDArray, NDArray)? range = null, bool? density = null, NDArray? weights = null, bool? normed = null)
    {
        (NDArray x, NDArray? w) = Samples(a, weights);
        (NDArray edges, NDArray? width) = Edges(x, bins, range, w);
        NDArray hist = (width, w) switch
        {
            ({ } distance, null) => InUniformBins(x, edges, distance, null),
            ({ } distance, { DType.IsComplex: true }) => Weighted(x, edges, distance, w.Real) + Weighted(x, edges, distance, w.Imag) * ScalarMaker.Of(w.DType)(new System.Numerics.Complex(0, 1)),
            ({ } distance, _) => Weighted(x, edges, distance, w),
            (null, null) => InBins(x, edges),
            _ => Weighted(x, edges, w),
        };
        if (normed == true && density is null)
        {
            RaiseWarning("VisibleDeprecationWarning: Passing `normed=True` on non-uniform bins has always been broken, and computes neither the probability density function nor the probability mass function. The result is only correct if the bins are uniform, when density=True will produce the same result anyway.");
            return (hist / sum(hist * Differences(edges).AsTypeIfNeeded(DType.Float64)), edges);
        }
        if (density != true) return (hist, edges);
        return (hist / Differences(edges).AsTypeIfNeeded(DType.Float64) / sum(hist), edges);
    }

    /// <summary>The edges of the bins that <see cref="histogram"/> would use.</summary>
    /// <param name="a">Real numbers, flattened.</param>
    /// <param name="bins">The number of equally wide bins, their edges, or the name of a rule that estimates the number.</param>
    /// <param name="range">First and last edge; by default the smallest and the largest element, which are evaluated.</param>
    /// <param name="weights">Checked, but without effect.</param>
    /// <exception cref="ValueError">No such rule, edges that fall, a range that is not finite or runs backwards, weights of another shape.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.histogram_bin_edges.html"/>
    public static NDArray histogram_bin_edges(NDArray a, Bins bins = default, (NDArray, NDArray)? range = null, NDArray? weights = null)
    {
        (NDArray x, NDArray? w) = Samples(a, weights);
        return Edges(x, bins, range, w).Edges;
    }

    private static (NDArray X, NDArray? Weights) Samples(NDArray a, NDArray? weights)
    {
        if (a.DType == DType.Bool) RaiseWarning("RuntimeWarning: Converting input from bool to <class 'numpy.uint8'> for compatibility.");
        NDArray x = a.AsStrong(a.DType == DType.Bool ? DType.UInt8 : a.DType);
        if (x.DType.IsComplex) throw new TypeError($"a histogram needs numbers that have an order; the array is {x.DType}: take its real part or its absolute value first");
        if (weights is not null && weights.Shape != a.Shape) throw new ValueError("weights should have the same shape as a.");
        return (ravel(x), weights is null ? null : ravel(weights.AsStrong(weights.DType)));
    }

    // The edges and, of equally wide bins, the distance from the first to the last.
    private static (NDArray Edges, NDArray? Width) Edges(NDArray x, Bins bins, (NDArray, NDArray)? range, NDArray? weights)
    {
        long count;
        if (bins.Estimator is { } rule)
        {
            BinEstimators.Check(rule);
            if (weights is not null) throw new TypeError("Automated estimation of the number of bins is not supported for weighted data");
            (NDArray first, NDArray last) = OuterEdges(x, range);
            if (range is not null) x = x[(x >= first) & (x <= last)];
            count = EstimatedCount(rule, x, first, last, range);
            return Uniform(first, last, x, count);
        }
        NDArray given = bins.Array;
        if (given.NDim == 1)
        {
            if (given.Size > 1 && (bool)any(given[..^1] > given[1..])) throw new ValueError("`bins` must increase monotonically, when an array");
            return (given.AsStrong(given.DType), null);
        }
        if (given.NDim > 1) throw new ValueError("`bins` must be 1d, when an array");
        if (!given.DType.IsIntegral) throw new TypeError("`bins` must be an integer, a string, or an array");
        count = given.Item<long>();
        if (count < 1) throw new ValueError("`bins` must be positive, when an integer");
        (NDArray low, NDArray high) = OuterEdges(x, range);
        return Uniform(low, high, x, count);
    }

    private static long EstimatedCount(string rule, NDArray x, NDArray first, NDArray last, (NDArray, NDArray)? range)
    {
        if (x.Size == 0) return 1;
        NDArray width = BinEstimators.Width(rule, x, range);
        if ((double)width == 0) return 1;
        if (x.DType.IsInteger && (double)width < 1 && Profile.Current.Semantics.IntegerBinsAreWhole) width = 1;
        return (long)ceil(BinEstimators.Distance(last, first) / width);
    }

    private static (NDArray Edges, NDArray Width) Uniform(NDArray first, NDArray last, NDArray x, long count)
    {
        DType type = result_type(first, last, x.DType);
        if (type.IsInteger) type = DType.Float64;
        NDArray edges = linspace(first, last, count + 1, dtype: type).Eval();
        if (Profile.Current.Semantics.EdgesMustRise && (bool)any(edges[..^1] >= edges[1..])) throw new ValueError($"Too many bins for data range. Cannot create {count} finite-sized bins.");
        return (edges, BinEstimators.Distance(last, first));
    }

    /// <summary>The first and the last edge: those of the range, else the extremes of the elements.</summary>
    private static (NDArray First, NDArray Last) OuterEdges(NDArray x, (NDArray First, NDArray Last)? range)
    {
        NDArray first = 0, last = 1;
        if (range is { } given)
        {
            (first, last) = given;
            if ((bool)(first > last)) throw new ValueError("max must be larger than min in range parameter.");
        }
        else if (x.Size > 0)
        {
            (first, last) = (min(x), max(x));
            eval(first, last);
        }
        if (!(bool)(isfinite(first) & isfinite(last))) throw new ValueError($"{(range is null ? "autodetected" : "supplied")} range of [{first}, {last}] is not finite");
        return (bool)(first == last) ? (first - 0.5, last + 0.5) : (first, last);
    }

    private static NDArray InUniformBins(NDArray x, NDArray edges, NDArray width, NDArray? weights)
    {
        // Places are computed in the type that the edges' and the distance's give: NumPy's distance between integers is a strong float64.
        DType place = result_type(edges.DType, width.DType);
        Node[] inputs = [Record.Cast(x.Node, edges.DType), edges.Node, Record.Cast(width.Node, place)];
        if (weights is not null) inputs = [.. inputs, Record.Cast(weights.Node, DType.Float64)];
        return new NDArray(new Node(Ops.Histogram, weights is null ? DType.Int64 : DType.Float64, edges.Size - 1, inputs));
    }

    private static NDArray Weighted(NDArray x, NDArray edges, NDArray width, NDArray weights)
    {
        NDArray hist = zeros(edges.Size - 1, weights.DType);
        for (long start = 0; start < x.Size; start += HistogramBlock)
        {
            long n = Math.Min(HistogramBlock, x.Size - start);
            hist += InUniformBins(Sliced(x, 0, start, n), edges, width, Sliced(weights, 0, start, n)).AsTypeIfNeeded(weights.DType);
        }
        return hist;
    }

    // Bin i counts what searching puts after i edges; the last edge belongs to the last bin.
    private static NDArray InBins(NDArray x, NDArray edges)
    {
        if (edges.Size == 0) return zeros(0, DType.Int64);
        NDArray places = searchsorted(edges, x, "right") - (x == edges[^1]);
        return BinCount(places, 1, edges.Size - 1);
    }

    // Differences of running sums of the sorted weights, block by block.
    private static NDArray Weighted(NDArray x, NDArray edges, NDArray weights)
    {
        NDArray running = zeros(edges.Shape, weights.DType), zero = zeros(1, weights.DType);
        for (long start = 0; start < x.Size; start += HistogramBlock)
        {
            long n = Math.Min(HistogramBlock, x.Size - start);
            NDArray block = Sliced(x, 0, start, n), order = argsort(block, kind: "stable"), sorted = take(block, order);
            NDArray sums = concatenate([zero, cumsum(take(Sliced(weights, 0, start, n), order))]);
            NDArray places = concatenate([searchsorted(sorted, edges[..^1], "left"), searchsorted(sorted, edges[^1..], "right")]);
            running += take(sums, places);
        }
        return Differences(running);
    }
}
