using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// Counting by integer value, and the bin each number falls in.
public static partial class np
{
    /// <summary>How often each integer from 0 to the largest occurs, or the sum of its weights. Evaluates <paramref name="x"/>, whose largest element sets the length.</summary>
    /// <param name="x">A 1-d array of integers, none negative.</param>
    /// <param name="weights">What each element counts for, summed in float64, in order; 1 by default.</param>
    /// <param name="minlength">The least length of the result.</param>
    /// <returns>int64 counts, or float64 sums.</returns>
    /// <exception cref="ValueError">Negative elements, not one axis, or weights of another length.</exception>
    /// <exception cref="TypeError">Elements that are not integers, or complex weights.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.bincount.html"/>
    public static NDArray bincount(NDArray x, NDArray? weights = null, long minlength = 0)
    {
        if (minlength < 0) throw new ValueError("'minlength' must not be negative");
        RequireOneAxis(x);
        if (x.Size == 0) return Filled(minlength, DType.Int64, 0);
        if (!x.DType.IsIntegral || x.DType == DType.UInt64 && !Profile.Current.Semantics.BincountTakesUnsigned) throw CannotCast(x.DType, DType.Int64, Casting.Safe);
        (long low, long high) = Extent(x);
        if (low < 0 || high == long.MaxValue) throw new ValueError("'list' argument must have no negative elements");
        if (weights is not null)
        {
            RequireOneAxis(weights);
            if (!Promotion.CanCast(weights.DType, DType.Float64, Casting.Safe)) throw CannotCast(weights.DType, DType.Float64, Casting.Safe);
            if (weights.Size != x.Size) throw new ValueError("The weights and list don't have the same length.");
        }
        return BinCount(x, 0, Math.Max(high + 1, minlength), weights);
    }

    /// <summary>The index of the bin each element falls in: <c>bins[i-1] &lt;= x &lt; bins[i]</c>. Evaluates the bins, to see which way they run.</summary>
    /// <param name="x">Real numbers of any shape.</param>
    /// <param name="bins">The edges, 1-d, all rising or all falling.</param>
    /// <param name="right">Whether bins include their right edge instead of the left.</param>
    /// <returns>int64 indices of the shape of <paramref name="x"/>, 0 or the number of edges for what lies outside.</returns>
    /// <exception cref="ValueError">The edges neither rise nor fall.</exception>
    /// <exception cref="TypeError">Complex numbers.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.digitize.html"/>
    public static NDArray digitize(NDArray x, NDArray bins, bool right = false)
    {
        if (x.DType.IsComplex) throw new TypeError("x may not be complex");
        RequireOneAxis(bins);
        if (!Promotion.CanCast(bins.DType, DType.Float64, Casting.Safe)) throw CannotCast(bins.DType, DType.Float64, Casting.Safe);
        string side = right ? "left" : "right";
        double[] edges = bins.AsTypeIfNeeded(DType.Float64).ToArray<double>();
        if (Runs(edges, (a, b) => a > b)) return searchsorted(bins, x, side);
        if (!Runs(edges, (a, b) => a < b)) throw new ValueError("bins must be monotonically increasing or decreasing");
        return (NDArray)edges.LongLength - searchsorted(flip(bins), x, side);
    }

    // Whether no neighbours are in the forbidden order.
    private static bool Runs(double[] values, Func<double, double, bool> forbidden)
    {
        for (int i = 1; i < values.Length; i++)
            if (forbidden(values[i - 1], values[i])) return false;
        return true;
    }

    /// <summary>Counts (or sums of weights) of integers from <paramref name="first"/> on; lazy, as the length is known. Other integers are left out.</summary>
    private static NDArray BinCount(NDArray x, long first, long length, NDArray? weights = null)
    {
        Node data = Record.Reshape(Record.Cast(x.Node, x.DType), x.Size);
        Node[] inputs = weights is null ? [data] : [data, Record.Reshape(Record.Cast(weights.Node, DType.Float64), weights.Size)];
        return new NDArray(new Node(Ops.BinCount, weights is null ? DType.Int64 : DType.Float64, length, inputs, new Numbers("first", first)));
    }

    // The smallest and the largest of some integers; evaluates them, in one pass.
    private static (long Low, long High) Extent(NDArray x)
    {
        NDArray low = min(x), high = max(x);
        eval(low, high);
        return x.DType == DType.UInt64 ? (Saturated(low), Saturated(high)) : (low.Item<long>(), high.Item<long>());

        static long Saturated(NDArray value) => (long)Math.Min(value.Item<ulong>(), long.MaxValue);
    }

    private static void RequireOneAxis(NDArray x)
    {
        if (x.NDim > 1) throw new ValueError("object too deep for desired array");
        if (x.NDim == 0) throw new ValueError("object of too small depth for desired array");
    }
}
