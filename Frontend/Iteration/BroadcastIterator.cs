using System.Collections;

namespace OmniNumpy.Lazy;

/// <summary>Arrays broadcast against each other (NumPy's <c>broadcast</c>): what their common shape is, and their elements side by side.</summary>
/// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.broadcast.html"/>
public sealed class BroadcastIterator : IEnumerable<NDArray[]>
{
    private readonly FlatIterator[] _iters;

    internal BroadcastIterator(NDArray[] arrays)
    {
        Shape = np.broadcast_shapes(Array.ConvertAll(arrays, a => a.Shape));
        _iters = Array.ConvertAll(arrays, a => new FlatIterator(np.broadcast_to(a, Shape)));
    }

    /// <summary>The common shape.</summary>
    public Shape Shape { get; }
    /// <summary>Number of its axes.</summary>
    public int NDim => Shape.Rank;
    /// <summary>Another name of <see cref="NDim"/>.</summary>
    public int Nd => NDim;
    /// <summary>Number of elements of the common shape.</summary>
    public long Size => Shape.Size;
    /// <summary>Number of arrays.</summary>
    public int NumIter => _iters.Length;
    /// <summary>An iterator over each array.</summary>
    public FlatIterator[] Iters => [.. _iters];
    /// <summary>How many tuples <see cref="Next"/> has given.</summary>
    public long Index { get; private set; }

    /// <summary>Starts again from the first element.</summary>
    public void Reset() => Index = 0;

    /// <summary>The next tuple of elements; false at the end.</summary>
    public bool Next(out NDArray[] elements)
    {
        bool more = Index < Size;
        long index = Index;
        elements = more ? Array.ConvertAll(_iters, i => i[index]) : [];
        if (more) Index++;
        return more;
    }

    /// <summary>The elements side by side, from where the iterator stands.</summary>
    public IEnumerator<NDArray[]> GetEnumerator()
    {
        while (Next(out NDArray[] elements)) yield return elements;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
