using System.Runtime.CompilerServices;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// Distinct elements. How many there are depends on the elements, so all of these evaluate their argument.
public static partial class np
{
    /// <summary>The distinct elements, sorted. Evaluates the array.</summary>
    /// <param name="ar">An array; without an axis of any shape, taken as 1-d.</param>
    /// <param name="axis">The axis whose sub-arrays are compared, in place of single elements.</param>
    /// <param name="equal_nan">Whether NaNs count as one value (of elements; sub-arrays with a NaN are never equal).</param>
    /// <param name="sorted">False leaves the order to NumPy's hash table, from the release on that has one.</param>
    /// <exception cref="AxisError">No such axis.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.unique.html"/>
    [OverloadResolutionPriority(1)] // what a call without flags means
    public static NDArray unique(NDArray ar, int? axis = null, bool equal_nan = true, bool sorted = true) =>
        !sorted && axis is null && Profile.Current.Semantics.UniqueHashes ? InHashOrder(ar, equal_nan) : Distinct(ar, false, false, false, axis, equal_nan).Values;

    /// <summary>The distinct elements, sorted, with where they first occur, how to rebuild the array from them, or how often they occur. Evaluates the array.</summary>
    /// <param name="ar">An array; without an axis of any shape, taken as 1-d.</param>
    /// <param name="return_index">Whether to return where each value first occurs.</param>
    /// <param name="return_inverse">Whether to return for each element the place of its value, in the shape of <paramref name="ar"/>, or 1-d with an axis.</param>
    /// <param name="return_counts">Whether to return how often each value occurs.</param>
    /// <param name="axis">The axis whose sub-arrays are compared, in place of single elements.</param>
    /// <param name="equal_nan">Whether NaNs count as one value (of elements; sub-arrays with a NaN are never equal).</param>
    /// <param name="sorted">The values are sorted either way, as the rest is found by sorting.</param>
    /// <returns>What was asked for, to deconstruct: <c>var (values, counts) = np.unique(x, return_counts: true)</c>.</returns>
    /// <exception cref="AxisError">No such axis.</exception>
    public static UniqueResult unique(NDArray ar, bool return_index = false, bool return_inverse = false, bool return_counts = false, int? axis = null, bool equal_nan = true, bool sorted = true) =>
        Distinct(ar, return_index, return_inverse, return_counts, axis, equal_nan);

    /// <summary>The distinct elements with all that <see cref="unique(NDArray, bool, bool, bool, int?, bool, bool)"/> can tell of them; NaNs are all distinct. Evaluates.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.unique_all.html"/>
    public static UniqueAllResult unique_all(NDArray x)
    {
        UniqueResult u = Distinct(x, true, true, true, null, equalNaN: false);
        return new UniqueAllResult(u.Values, u.Indices, u.InverseIndices, u.Counts);
    }

    /// <summary>The distinct elements and how often they occur; NaNs are all distinct. Evaluates.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.unique_counts.html"/>
    public static UniqueCountsResult unique_counts(NDArray x)
    {
        UniqueResult u = Distinct(x, false, false, true, null, equalNaN: false);
        return new UniqueCountsResult(u.Values, u.Counts);
    }

    /// <summary>The distinct elements and for each element the place of its value; NaNs are all distinct. Evaluates.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.unique_inverse.html"/>
    public static UniqueInverseResult unique_inverse(NDArray x)
    {
        UniqueResult u = Distinct(x, false, true, false, null, equalNaN: false);
        return new UniqueInverseResult(u.Values, u.InverseIndices);
    }

    /// <summary>The distinct elements, sorted; NaNs are all distinct. Evaluates.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.unique_values.html"/>
    public static NDArray unique_values(NDArray x) => Profile.Current.Semantics.UniqueHashes ? InHashOrder(x, equalNaN: false) : Distinct(x, false, false, false, null, equalNaN: false).Values;

    // A hash table hands out last what it was given first, as long as its chains are short.
    private static NDArray InHashOrder(NDArray ar, bool equalNaN)
    {
        UniqueResult u = Distinct(ar, true, false, false, null, equalNaN);
        return take(u.Values, argsort(negative(u.Indices), kind: "stable"));
    }

    private static UniqueResult Distinct(NDArray ar, bool index, bool inverse, bool counts, int? axis, bool equalNaN)
    {
        if (axis is { } along) return DistinctSlices(ar, index, inverse, counts, Axis.Normalize(along, ar.NDim));
        NDArray flat = ravel(ar.AsStrong(ar.DType));
        bool hashes = Profile.Current.Semantics.UniqueHashes && !(index || inverse || counts);
        if (hashes && equalNaN && flat.DType.IsComplex && (bool)any(isnan(flat)))
        {
            // Of all NaNs a hash table keeps the first, and sorting comes after.
            NDArray missing = isnan(flat);
            return new UniqueResult(concatenate([BySorting(flat[~missing], false, false, false, false).Values, flat[missing][..1]]), null, null, null);
        }
        UniqueResult result = flat.DType.IsIntegral && !index && flat.Size > 0 && CountedRange(flat) is { } range
            ? ByCounting(flat, range.Low, range.Length, inverse, counts)
            : BySorting(flat, index, inverse, counts, equalNaN);
        return inverse ? new UniqueResult(result.Values, index ? result.Indices : null, Profile.Current.Semantics.InverseHasShape ? result.InverseIndices.Reshaped(ar.Shape) : result.InverseIndices, counts ? result.Counts : null) : result;
    }

    // A table of all values between the smallest and the largest, if it is not much larger than the array.
    private static (long Low, long Length)? CountedRange(NDArray flat)
    {
        (long low, long high) = Extent(flat);
        long most = Math.Min(4 * flat.Size, long.MaxValue / 2);
        return high < long.MaxValue && high - (Int128)low < most ? (low, high - low + 1) : null;
    }

    // The occurring values in ascending order are those whose count is not zero: nothing is sorted.
    private static UniqueResult ByCounting(NDArray flat, long low, long length, bool inverse, bool counts)
    {
        NDArray table = BinCount(flat, low, length).Eval();
        NDArray present = flatnonzero(table);
        NDArray values = (present + low).AsTypeIfNeeded(flat.DType);
        NDArray? places = inverse ? take(cumsum(table != 0) - 1, flat.AsTypeIfNeeded(DType.Int64) - low) : null;
        return new UniqueResult(values, null, places, counts ? take(table, present) : null);
    }

    private static UniqueResult BySorting(NDArray flat, bool index, bool inverse, bool counts, bool equalNaN)
    {
        NDArray? order = index || inverse ? argsort(flat, kind: "stable").Eval() : null;
        NDArray sorted = (order is null ? sort(flat) : take(flat, order)).Eval();
        return Distinct(sorted, StartsOfRuns(sorted, equalNaN), order, index, inverse, counts);
    }

    private static UniqueResult DistinctSlices(NDArray ar, bool index, bool inverse, bool counts, int axis)
    {
        NDArray moved = moveaxis(ar, axis, 0);
        long n = moved.Shape[0], width = n == 0 ? 0 : moved.Size / n;
        NDArray rows = moved.Reshaped((n, width)).Eval();
        // The first element of a row is the most significant.
        NDArray[] columns = [.. Enumerable.Range(0, (int)width).Select(i => rows[Range.All, (int)width - 1 - i])];
        NDArray order = (columns.Length == 0 ? Indices.Count(n) : lexsort(columns)).Eval();
        NDArray sorted = take(rows, order, axis: 0).Eval();
        NDArray starts = n == 0 ? zeros(0, DType.Bool) : concatenate([ones(1, DType.Bool), any(sorted[1..] != sorted[..^1], axis: 1)]);
        UniqueResult result = Distinct(sorted, starts.Eval(), order, index, inverse, counts);
        long[] shape = moved.Shape.ToArray();
        shape[0] = result.Values.Shape[0];
        NDArray values = moveaxis(result.Values.Reshaped(new Shape(shape)), 0, axis);
        return new UniqueResult(values, index ? result.Indices : null, inverse ? result.InverseIndices : null, counts ? result.Counts : null);
    }

    // Whether an element of a sorted array differs from the one before it.
    private static NDArray StartsOfRuns(NDArray sorted, bool equalNaN)
    {
        if (sorted.Size == 0) return zeros(0, DType.Bool);
        NDArray before = sorted[..^1], differs = sorted[1..] != before;
        if (equalNaN && Profile.Current.Semantics.UniqueMergesNaN && sorted.DType.IsInexact) differs &= ~isnan(before);   // after one NaN there are only others
        return concatenate([ones(1, DType.Bool), differs]).Eval();
    }

    private static UniqueResult Distinct(NDArray sorted, NDArray starts, NDArray? order, bool index, bool inverse, bool counts)
    {
        NDArray? places = null;
        if (inverse)
        {
            places = zeros(order!.Shape, DType.Int64);
            places[order] = cumsum(starts) - 1;
        }
        NDArray? lengths = counts ? Differences(concatenate([flatnonzero(starts), array((long[])[starts.Size])])) : null;
        return new UniqueResult(sorted[starts], index ? order![starts] : null, places, lengths);
    }

    private static NDArray Differences(NDArray x) => x[1..] - x[..^1];
}
