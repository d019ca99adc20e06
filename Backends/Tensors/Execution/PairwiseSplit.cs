namespace OmniNumpy.Lazy.Tensors;

/// <summary>
/// How a long row is cut for summation: in halves, the first a multiple of eight, until the parts are short enough. NumPy cuts so, and sums of floats are equal
/// to its own to the last bit.
/// </summary>
internal static class PairwiseSplit
{
    /// <summary>Elements of the first half.</summary>
    public static long Half(long length) => length / 2 / 8 * 8;

    /// <summary>Where the parts of at most <paramref name="most"/> elements start, and at last the end.</summary>
    public static long[] Starts(long length, long most)
    {
        var starts = new List<long>();
        Cut(0, length);
        starts.Add(length);
        return [.. starts];

        void Cut(long start, long count)
        {
            if (count <= most)
            {
                starts.Add(start);
                return;
            }
            long half = Half(count);
            Cut(start, half);
            Cut(start + half, count - half);
        }
    }
}
