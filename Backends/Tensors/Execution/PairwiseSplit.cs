namespace OmniNumpy.Lazy.Tensors;

/// <summary>
/// How a long row is cut for summation: in chunks of 8192 elements, whose sums are added in order, and these in halves, the first a multiple of eight, until
/// the parts are short enough. NumPy cuts so, by the size of its buffers, and sums of floats are equal to its own to the last bit.
/// </summary>
internal static class PairwiseSplit
{
    /// <summary>Elements of a chunk.</summary>
    public const long Chunk = 8192;

    /// <summary>Elements of the first half.</summary>
    public static long Half(long length) => length / 2 / 8 * 8;
}
