using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// Histograms over several axes. They stay lazy when ranges and numbers of bins, or the edges, are given; otherwise they evaluate the samples' extremes.
public static partial class np
{
    /// <summary>How many points of the plane lie in each cell of a grid.</summary>
    /// <param name="x">First coordinates, 1-d.</param>
    /// <param name="y">Second coordinates, as many.</param>
    /// <param name="bins">The number of bins or the edges, for both axes or for each.</param>
    /// <param name="range">First and last edge of each axis; null for the extremes of the coordinates.</param>
    /// <param name="density">Whether to return a probability density.</param>
    /// <param name="weights">What each point counts for.</param>
    /// <param name="normed">The old name of <paramref name="density"/>, gone since NumPy 1.24.</param>
    /// <returns>float64 counts, x along the first axis, and the edges.</returns>
    /// <exception cref="ValueError">Coordinates of unequal lengths, or what <see cref="histogramdd(NDArray[], AxisBins, ValueTuple{NDArray, NDArray}?[], bool?, NDArray, bool?)"/> refuses.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.histogram2d.html"/>
    public static (NDArray H, NDArray XEdges, NDArray YEdges) histogram2d(
        NDArray x, NDArray y, AxisBins bins = default, (NDArray, NDArray)?[]? range = null, bool? density = null, NDArray? weights = null, bool? normed = null)
    {
        if (x.Length != y.Length) throw new ValueError("x and y must have the same length.");
        if (bins.Count is { } listed and not (1 or 2))
        {
            // A list of other length holds the edges of both axes.
            NDArray edges = listed == 0 ? zeros(0) : stack([.. bins.Select(b => b.Array)]);
            bins = (Bins[])[edges, edges];
        }
        (NDArray hist, NDArray[] all) = histogramdd([x, y], bins, range, density ?? normed, weights);
        return (hist, all[0], all[1]);
    }

    /// <summary>How many points lie in each cell of a grid.</summary>
    /// <param name="sample">The points, a row for each; a 1-d array is points on a line.</param>
    /// <param name="bins">The number of bins or the edges, for all axes or for each.</param>
    /// <param name="range">First and last edge of each axis; null for the extremes of the coordinates.</param>
    /// <param name="density">Whether to return a probability density.</param>
    /// <param name="weights">What each point counts for.</param>
    /// <param name="normed">The old name of <paramref name="density"/>, gone since NumPy 1.24.</param>
    /// <returns>float64 counts, an axis for each coordinate, and the edges of each axis.</returns>
    /// <exception cref="ValueError">Bins or ranges that are not as many as the axes, no bins, edges that fall, or a range that is not finite.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.histogramdd.html"/>
    public static (NDArray Hist, NDArray[] Edges) histogramdd(NDArray sample, AxisBins bins = default, (NDArray, NDArray)?[]? range = null, bool? density = null, NDArray? weights = null, bool? normed = null)
    {
        if (sample.NDim > 2) throw new ValueError("too many values to unpack (expected 2)");
        NDArray columns = sample.NDim == 2 ? sample.T : sample.Reshaped((1, sample.Size));
        return OverAxes([.. Enumerable.Range(0, (int)columns.Shape[0]).Select(i => columns[i])], bins, range, density ?? normed, weights);
    }

    /// <summary>How many points lie in each cell of a grid.</summary>
    /// <inheritdoc cref="histogramdd(NDArray, AxisBins, ValueTuple{NDArray, NDArray}?[], bool?, NDArray, bool?)" path="/param|/returns|/exception"/>
    /// <param name="sample">The coordinates of the points, one array for each axis.</param>
    public static (NDArray Hist, NDArray[] Edges) histogramdd(NDArray[] sample, AxisBins bins = default, (NDArray, NDArray)?[]? range = null, bool? density = null, NDArray? weights = null, bool? normed = null)
    {
        NDArray columns = stack(sample);   // to one type, as NumPy's points have
        return OverAxes([.. Enumerable.Range(0, sample.Length).Select(i => ravel(columns[i]))], bins, range, density ?? normed, weights);
    }

    private static (NDArray Hist, NDArray[] Edges) OverAxes(NDArray[] columns, AxisBins bins, (NDArray, NDArray)?[]? range, bool? density, NDArray? weights)
    {
        int rank = columns.Length;
        if (bins.Count is { } listed && listed != rank) throw new ValueError("The dimension of bins must be equal to the dimension of the sample x.");
        if (range is not null && range.Length != rank) throw new ValueError("range argument must have one entry per dimension");
        NDArray[] edges = [.. columns.Select((x, i) => EdgesOfAxis(i, x, bins[i].Array, range?[i]))];

        // Each axis has a bin more at both ends for what lies outside; these are cut off in the end.
        var shape = new Shape([.. edges.Select(e => e.Size + 1)]);
        NDArray places = 0L;
        for (int i = 0; i < rank; i++)
        {
            NDArray place = searchsorted(edges[i], columns[i], "right") - (columns[i] == edges[i][^1]);
            places = places * shape[i] + place;
        }
        if (weights is not null && weights.Size != columns[0].Size) throw new ValueError("The weights and list don't have the same length.");
        NDArray hist = BinCount(places, 0, shape.Size, weights).Reshaped(shape).AsTypeIfNeeded(DType.Float64);
        for (int i = 0; i < rank; i++) hist = Sliced(hist, i, 1, shape[i] - 2);
        if (density == true)
        {
            NDArray total = sum(hist);
            for (int i = 0; i < rank; i++)
            {
                var along = new long[rank];
                along.AsSpan().Fill(1);
                along[i] = shape[i] - 2;
                hist = hist / Differences(edges[i]).Reshaped(new Shape(along));
            }
            hist = hist / total;
        }
        return (hist, edges);
    }

    private static NDArray EdgesOfAxis(int axis, NDArray x, NDArray bins, (NDArray, NDArray)? range)
    {
        if (bins.NDim > 1) throw new ValueError($"`bins[{axis}]` must be a scalar or 1d array");
        if (bins.NDim == 1)
        {
            if (bins.Size > 1 && (bool)any(bins[..^1] > bins[1..])) throw new ValueError($"`bins[{axis}]` must be monotonically increasing, when an array");
            return bins.AsStrong(bins.DType);
        }
        if ((bool)(bins < 1)) throw new ValueError($"`bins[{axis}]` must be positive, when an integer");
        (NDArray first, NDArray last) = OuterEdges(x, range);
        if (!bins.DType.IsIntegral) throw new TypeError($"`bins[{axis}]` must be an integer, when a scalar");
        return linspace(first, last, bins.Item<long>() + 1);
    }
}
