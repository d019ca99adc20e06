namespace OmniNumpy.Lazy.Graph;

// Counting elements by value. The number of bins is in the node's shape, so these stay lazy where the caller knows it.
public static partial class Ops
{
#pragma warning disable CS1591 // each op carries its own one-line documentation, which the generated docs print
    /// <summary>Inputs: integers, and perhaps float64 weights. The node names the integer that bin 0 counts; integers beyond the bins are not counted.</summary>
    public static readonly Op BinCount = Of(OpKind.Library, "bincount", -1, "how often each integer occurs, or the sum of its weights");
    /// <summary>
    /// Inputs: numbers and bin edges of one float type, the distance from the first to the last edge in the type in which places are computed,
    /// and perhaps float64 weights.
    /// </summary>
    public static readonly Op Histogram = Of(OpKind.Library, "histogram", -1, "how many numbers lie between each two of equally spaced edges");
#pragma warning restore CS1591
}
