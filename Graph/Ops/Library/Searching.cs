namespace OmniNumpy.Lazy.Graph;

// All work along one axis, which the node names. NaN counts as larger than everything else.
public static partial class Ops
{
#pragma warning disable CS1591 // each op carries its own one-line documentation, which the generated docs print
    public static readonly Op Sort = Of(OpKind.Library, "sort", 1, "the elements along an axis in ascending order, equal ones in the order they had");
    public static readonly Op ArgSort = Of(OpKind.Library, "argsort", 1, "the indices that sort along an axis, stably");
    public static readonly Op Partition = Of(OpKind.Library, "partition", 1, "puts the k-th smallest elements in their places, smaller ones before, larger ones after");
    public static readonly Op ArgPartition = Of(OpKind.Library, "argpartition", 1, "the indices that partition along an axis");
    /// <summary>Inputs: the keys, of one shape, the last the most significant.</summary>
    public static readonly Op LexSort = Of(OpKind.Library, "lexsort", -1, "the indices that sort by several keys along an axis, stably");
    public static readonly Op SearchSorted = Of(OpKind.Library, "searchsorted", -1, "where elements would have to go to keep an array sorted");

    /// <summary>Inputs: integers, and perhaps float64 weights. The node names the integer that bin 0 counts; integers beyond the bins are not counted.</summary>
    public static readonly Op BinCount = Of(OpKind.Library, "bincount", -1, "how often each integer occurs, or the sum of its weights");
    /// <summary>
    /// Inputs: numbers and bin edges of one float type, the distance from the first to the last edge in the type in which places are computed,
    /// and perhaps float64 weights.
    /// </summary>
    public static readonly Op Histogram = Of(OpKind.Library, "histogram", -1, "how many numbers lie between each two of equally spaced edges");
#pragma warning restore CS1591
}
