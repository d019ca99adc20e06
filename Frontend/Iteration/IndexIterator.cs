using System.Collections;

namespace OmniNumpy.Lazy;

/// <summary>All indices of a shape in C order (NumPy's <c>ndindex</c>).</summary>
/// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.ndindex.html"/>
public sealed class IndexIterator : IEnumerable<long[]>
{
    internal IndexIterator(Shape shape)
    {
        foreach (long length in shape.Dims)
            if (length < 0) throw new ValueError("negative dimensions are not allowed");
        Shape = shape;
    }

    /// <summary>The shape.</summary>
    public Shape Shape { get; }

    /// <summary>The indices, the last varying fastest; each is an array of its own.</summary>
    public IEnumerator<long[]> GetEnumerator()
    {
        var index = new long[Shape.Rank];
        for (long left = Shape.Size; left > 0; left--)
        {
            yield return [.. index];
            for (int axis = index.Length - 1; axis >= 0 && ++index[axis] == Shape[axis]; axis--) index[axis] = 0;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
