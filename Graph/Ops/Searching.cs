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
#pragma warning restore CS1591
}
