using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// Whether elements are in a set.
public static partial class np
{
    /// <summary>
    /// Whether each element is among the test elements. Stays lazy, except that integers evaluate the test elements, whose range decides between a table
    /// and a search.
    /// </summary>
    /// <param name="element">What to look for; any shape.</param>
    /// <param name="test_elements">Where to look; any shape. NaN is never found.</param>
    /// <param name="assume_unique">Accepted; duplicates cost nothing here.</param>
    /// <param name="invert">Answers the opposite: whether it is not among them.</param>
    /// <param name="kind"><c>table</c> (integers only), <c>sort</c>, or null for what is sooner done.</param>
    /// <returns>bools of the shape of <paramref name="element"/>.</returns>
    /// <exception cref="ValueError">No such kind, or a table of floats.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.isin.html"/>
    public static NDArray isin(NDArray element, NDArray test_elements, bool assume_unique = false, bool invert = false, string? kind = null)
    {
        if (kind is not (null or "sort" or "table")) throw new ValueError($"Invalid kind: '{kind}'. Please use None, 'sort' or 'table'.");
        NDArray x = element.AsStrong(element.DType), set = ravel(test_elements.AsStrong(test_elements.DType));
        bool integers = IsLong(x.DType) && IsLong(set.DType);
        if (kind == "table" && !(x.DType.IsIntegral && set.DType.IsIntegral))
            throw new ValueError("The 'table' method is only supported for boolean or integer arrays. Please select 'sort' or None for kind.");
        if (set.Size == 0) return full(x.Shape, invert);
        NDArray found = kind != "sort" && integers && Table(x, set, kind == "table") is { } byTable ? byTable : BySearching(x, set);
        return invert ? ~found : found;
    }

    // int64 holds every value.
    private static bool IsLong(DType type) => type.IsIntegral && type != DType.UInt64;

    // The bit of a value is read at its distance from the smallest; null where that table would be large.
    private static NDArray? Table(NDArray x, NDArray set, bool always)
    {
        (long low, long high) = Extent(set);
        Int128 length = high - (Int128)low + 1;
        if (always && set.DType.IsInteger && length - 1 > IInfo.Of(set.DType).Max)
        {
            throw new RuntimeError("You have specified kind='table', but the range of values in `ar2` or `ar1` exceed the maximum integer of the datatype. " +
                "Please set `kind` to None or 'sort'.");
        }
        if (length > (always ? int.MaxValue : 6 * (x.Size + set.Size) + 1)) return null;
        NDArray present = BinCount(set, low, (long)length) != 0;
        NDArray values = x.AsTypeIfNeeded(DType.Int64), places = values - low;
        NDArray inside = (values >= low) & (values <= high);
        return take(present, places, mode: "clip") & inside;
    }

    private static NDArray BySearching(NDArray x, NDArray set)
    {
        DType type = result_type(x.DType, set.DType);
        NDArray sorted = sort(set.AsTypeIfNeeded(type)), values = x.AsTypeIfNeeded(type);
        return take(sorted, searchsorted(sorted, values), mode: "clip") == values;
    }
}
