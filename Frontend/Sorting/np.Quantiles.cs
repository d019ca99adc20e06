using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// Order statistics. The array is sorted when the result is evaluated; which places are read follows from q, whose values are needed at the call.
public static partial class np
{
    private static readonly string[] s_quantileMethods =
    [
        "inverted_cdf", "averaged_inverted_cdf", "closest_observation", "interpolated_inverted_cdf", "hazen", "weibull", "linear", "median_unbiased",
        "normal_unbiased", "lower", "higher", "midpoint", "nearest",
    ];

    /// <summary>The median along axes: the middle element, or the mean of the two middle ones; NaN if any element is.</summary>
    /// <param name="a">The array.</param>
    /// <param name="axis">Axes to reduce; all by default.</param>
    /// <param name="out">Receives the result.</param>
    /// <param name="overwrite_input">Accepted; the input is never changed.</param>
    /// <param name="keepdims">Keeps the reduced axes, with length 1.</param>
    /// <exception cref="AxisError">No such axis.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.median.html"/>
    public static NDArray median(NDArray a, Axis? axis = null, NDArray? @out = null, bool overwrite_input = false, bool keepdims = false)
    {
        int[] axes = Reduction.StrictAxesOf(a, axis, "repeated axis");
        Node x = Record.GatherLast(Record.Cast(a.Node, a.DType), axes);
        int last = x.Shape.Rank - 1;
        long n = x.Shape[last];
        DType type = Reduction.TypeOf("median", a.DType), compute = type == DType.Float16 ? DType.Float32 : type;
        Shape shape = Record.Reduced(a.Shape, axes, keepdims);
        Node result;
        if (n == 0) result = Record.Fill(Record.Constant(type, new System.Numerics.Complex(double.NaN, double.NaN)), shape);
        else
        {
            Node sorted = Partition(x, last, [(n - 1) / 2, n / 2, n - 1]);
            Node upper = Record.Cast(Record.Pick(sorted, last, n / 2), compute);
            Node middle = upper;
            if (n % 2 == 0)
            {
                Node sum = Record.Map(Ops.Add, Record.Cast(Record.Pick(sorted, last, n / 2 - 1), compute), upper);
                middle = Record.Map(Ops.Divide, sum, Record.Constant(compute, 2.0));
            }
            if (compute.IsInexact) middle = Record.Map(Ops.Add, middle, Record.Constant(compute, 0.0));   // NumPy adds the middle to a zero: -0.0 becomes 0.0
            result = Record.Reshape(OrNaN(Record.Cast(middle, type), sorted, last), shape);
        }
        return Reduction.Store(result, @out, "add");
    }

    /// <summary>The q-th percentiles along axes. Evaluates q.</summary>
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
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.percentile.html"/>
    public static NDArray percentile(NDArray a, NDArray q, Axis? axis = null, NDArray? @out = null, bool overwrite_input = false, string method = "linear", bool keepdims = false,
        NDArray? weights = null, string? interpolation = null) =>
        Quantiles(a, Fractions(a, q), axis, @out, MethodOf(method, interpolation), keepdims, weights);

    /// <summary>The q-th quantiles along axes. Evaluates q.</summary>
    /// <inheritdoc cref="percentile" path="/returns|/exception"/>
    /// <param name="a">An array of real numbers.</param>
    /// <param name="q">One fraction or a 1-d array of them, in [0, 1].</param>
    /// <param name="axis">Axes to reduce; all by default.</param>
    /// <param name="out">Receives the result.</param>
    /// <param name="overwrite_input">Accepted; the input is never changed.</param>
    /// <param name="method">How to estimate between elements: <c>linear</c> or any of NumPy's thirteen.</param>
    /// <param name="keepdims">Keeps the reduced axes, with length 1.</param>
    /// <param name="weights">How much each element counts, of the shape of <paramref name="a"/> or along the axes; the method must be <c>inverted_cdf</c>. Evaluated.</param>
    /// <param name="interpolation">NumPy's former name of <paramref name="method"/>.</param>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.quantile.html"/>
    public static NDArray quantile(NDArray a, NDArray q, Axis? axis = null, NDArray? @out = null, bool overwrite_input = false, string method = "linear", bool keepdims = false,
        NDArray? weights = null, string? interpolation = null) =>
        Quantiles(a, OwnFractions(a, q), axis, @out, MethodOf(method, interpolation), keepdims, weights);

    // Percentages as fractions.
    private static NDArray Fractions(NDArray a, NDArray q)
    {
        CheckReal(a);
        NDArray hundred = Profile.Current.Semantics.Scalars.CountsValues ? np.float64(100) : a.DType.IsFloating ? ScalarMaker.Of(a.DType)(100) : 100;
        return Fractions(true_divide(q, hundred), "Percentiles must be in the range [0, 100]");
    }

    private static NDArray OwnFractions(NDArray a, NDArray q)
    {
        CheckReal(a);
        // np.float64 scalars are Python floats, too.
        bool number = IsWeak(q) || q.Node is { Value: null, Attribute: ScalarConstant { DType.Code: DTypeCode.Float64 } };
        if (number && Profile.Current.Semantics.Scalars.CountsValues) q = q.AsStrong(DType.Float64);
        else if (number && a.DType.IsFloating) q = q.AsStrong(a.DType);
        return Fractions(q, "Quantiles must be in the range [0, 1]");
    }

    private static NDArray Fractions(NDArray q, string outOfRange)
    {
        q = asarray(q);
        if (q.Size > 0 && !(bool)all(Ufunc.Apply(Ops.LogicalAnd, q >= 0, q <= 1))) throw new ValueError(outOfRange);
        return q;
    }

    private static void CheckReal(NDArray a)
    {
        if (a.DType.IsComplex && Profile.Current.Semantics.QuantilesRefuseComplex) throw new TypeError("a must be an array of real numbers");
    }

    private static string MethodOf(string method, string? interpolation)
    {
        if (interpolation is not null && method != "linear")
            throw new TypeError("You shall not pass both `method` and `interpolation`!\n(`interpolation` is Deprecated in favor of `method`)");
        return interpolation ?? method;
    }

    private static void CheckMethod(string method, NDArray q)
    {
        if (q.NDim > 2) throw new ValueError("q must be a scalar or 1d");
        if (Array.IndexOf(s_quantileMethods, method) < 0)
            throw new ValueError($"'{method}' is not a valid method. Use one of: dict_keys([{string.Join(", ", s_quantileMethods.Select(m => $"'{m}'"))}])");
    }

    private static NDArray Quantiles(NDArray a, NDArray q, Axis? axis, NDArray? @out, string method, bool keepdims, NDArray? weights)
    {
        if (a.DType == DType.Bool && !Profile.Current.Semantics.QuantilesRefuseBools) a = a.AsTypeIfNeeded(DType.Float64);
        if (weights is not null) return WeightedQuantiles(a, q, axis, @out, method, keepdims, weights, skipNaN: false);
        CheckMethod(method, q);
        int[] axes = Reduction.StrictAxesOf(a, axis, "repeated axis");
        Node x = Record.GatherLast(Record.Cast(a.Node, a.DType), axes);
        int last = x.Shape.Rank - 1;
        long n = x.Shape[last];
        if (n == 0) throw new IndexError($"cannot do a quantile of no elements: the reduced axes of shape {a.Shape} have length 0");
        NDArray virtualIndexes = VirtualIndexes(method, n, n - 1, q);
        Shape kept = Record.Reduced(a.Shape, axes, keepdims: false);
        Node result = IsPlace(virtualIndexes, method) ? TakePlaces(x, last, maximum(virtualIndexes, 0), n, kept) : Interpolate(x, last, virtualIndexes, n, kept, method);
        Shape shape = new([.. q.Shape.ToArray(), .. Record.Reduced(a.Shape, axes, keepdims).ToArray()]);
        return Reduction.Store(Record.Reshape(result, shape), @out, "quantile");
    }

    // Positions in the sorted line, in the arithmetic of q's own type: integers where the method picks an element.
    private static NDArray VirtualIndexes(string method, NDArray n, NDArray last, NDArray q)
    {
        NDArray linear = last * q;
        switch (method)
        {
            case "linear": return linear;
            case "lower": return Place(floor(linear));
            case "higher": return Place(ceil(linear));
            case "nearest": return Place(rint(linear));
            case "midpoint": return (NDArray)0.5 * (floor(linear) + ceil(linear));
            case "averaged_inverted_cdf" or "interpolated_inverted_cdf": return n * q - 1;
            case "inverted_cdf":
                {
                    NDArray index = n * q - 1, below = floor(index);
                    return Place(where(index - below == 0, below, below + 1));
                }
            case "closest_observation":
                {
                    NDArray index = n * q - 1 - 0.5, below = floor(index);
                    return Place(where((index - below == 0) & (floor(index) % 2 == (Profile.Current.Semantics.ObservationsTieToEven ? 1 : 0)), below, below + 1));
                }
        }
        (double alpha, double beta) = method switch
        {
            "hazen" => (0.5, 0.5),
            "weibull" => (0.0, 0.0),
            "median_unbiased" => (1 / 3.0, 1 / 3.0),
            _ => (3 / 8.0, 3 / 8.0),
        };
        return n * q + ((NDArray)alpha + q * (1 - alpha - beta)) - 1;

        static NDArray Place(NDArray index) => maximum(index.AsTypeIfNeeded(DType.Int64), 0);
    }

    // Of integer q the other methods interpolate nevertheless, and so give floats.
    private static bool IsPlace(NDArray places, string method) =>
        places.DType.IsInteger && method is ("linear" or "lower" or "higher" or "nearest" or "inverted_cdf" or "interpolated_inverted_cdf" or "closest_observation");

    private static Node TakePlaces(Node x, int last, NDArray places, long n, Shape kept)
    {
        long[] at = [.. places.ToArray<long>().Select(p => Math.Min(p < 0 ? p + n : p, n - 1))];
        Node sorted = Partition(x, last, [.. at, n - 1]);
        return OrNaN(Picks(sorted, last, at, kept), sorted, last);
    }

    private static Node Interpolate(Node x, int last, NDArray virtualIndexes, long n, Shape kept, string method)
    {
        double[] at = virtualIndexes.AsTypeIfNeeded(DType.Float64).ToArray<double>();
        long[] below = new long[at.Length], above = new long[at.Length], signedBelow = new long[at.Length];
        for (int i = 0; i < at.Length; i++)
        {
            // Where the index is past an end both neighbours are the end; NumPy writes the last one as -1, which the weight depends on.
            (below[i], above[i], signedBelow[i]) = at[i] >= n - 1 || double.IsNaN(at[i]) ? (n - 1, n - 1, -1) : at[i] < 0 ? (0, 0, 0) : ((long)at[i], (long)at[i] + 1, (long)at[i]);
        }
        Node sorted = Partition(x, last, [.. below, .. above, n - 1]);
        Node previous = Picks(sorted, last, below, kept), next = Picks(sorted, last, above, kept);

        // NumPy's gamma of places past the end counts from index -1; it has no effect there, as both neighbours are equal.
        NDArray gamma = GammaOf(method, virtualIndexes, array(signedBelow).Reshaped(virtualIndexes.Shape).AsTypeIfNeeded(virtualIndexes.DType));
        gamma = gamma.Reshaped(new Shape([gamma.Size, .. Enumerable.Repeat(1L, kept.Rank)]));
        Node result = Lerp(new NDArray(previous), new NDArray(next), gamma).Node;
        return OrNaN(result, sorted, last);
    }

    // How far each place is from its lower neighbour towards the upper one.
    private static NDArray GammaOf(string method, NDArray places, NDArray lower)
    {
        NDArray gamma = places - lower;
        gamma = method switch
        {
            "averaged_inverted_cdf" => where(gamma == 0, 0.5, 1.0),
            "midpoint" => where(places % 1 == 0, 0.0, 0.5),
            _ => gamma,
        };
        return gamma.AsTypeIfNeeded(places.DType);
    }

    // Computed from the nearer neighbour, so that the result never decreases as gamma grows.
    private static NDArray Lerp(NDArray a, NDArray b, NDArray gamma)
    {
        NDArray difference = b - a, fromBelow = a + difference * gamma;
        NDArray fromAbove = (b - difference * ((NDArray)1 - gamma)).AsTypeIfNeeded(fromBelow.DType);
        return where(gamma >= 0.5, fromAbove, fromBelow);
    }

    private static Node Partition(Node x, int axis, long[] places) =>
        new(Ops.Partition, x.DType, x.Shape, [x], new Numbers("axis", [axis, (long)TieOrder.Stable, .. places.Distinct().Order()]));

    // The elements at some places of the last axis, which comes first in the result.
    private static Node Picks(Node sorted, int last, long[] places, Shape kept)
    {
        Node[] picks = [.. places.Select(p => Record.Reshape(Record.Pick(sorted, last, p), new Shape([1, .. kept.ToArray()])))];
        var shape = new Shape([places.Length, .. kept.ToArray()]);
        return picks.Length == 1 ? picks[0] : new Node(Ops.Concatenate, sorted.DType, shape, picks, new Numbers("axis", 0));
    }

    // NaN sorts last: where the last element is NaN, so is every order statistic.
    private static Node OrNaN(Node result, Node sorted, int last)
    {
        if (!sorted.DType.IsInexact) return result;
        Node largest = Record.Pick(sorted, last, sorted.Shape[last] - 1);
        return Record.Map(Ops.Where, result.DType, Record.Map(Ops.IsNaN, DType.Bool, largest), Record.Cast(largest, result.DType), result);
    }
}

public sealed partial class NDArray
{
    /// <summary>The same elements, in C order, in a shape of the same size.</summary>
    internal NDArray Reshaped(Shape shape) => shape == Shape ? this : new NDArray(Record.Reshape(Node, shape));
}
