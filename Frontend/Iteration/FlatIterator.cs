using System.Collections;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

/// <summary>
/// An array's elements in C order as if it had one axis (NumPy's <c>flatiter</c>, what <c>a.Flat</c> is): read and assigned by position, slice, mask or
/// index array, and enumerated one by one as 0-d arrays.
/// </summary>
/// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.flatiter.html"/>
public sealed class FlatIterator : IEnumerable<NDArray>
{
    internal FlatIterator(NDArray array) => Base = array;

    /// <summary>The array iterated over.</summary>
    public NDArray Base { get; }
    /// <summary>Number of elements.</summary>
    public long Length => Base.Size;
    /// <summary>The position of the element that <see cref="Next"/> gives.</summary>
    public long Index { get; private set; }
    /// <summary>The index along each axis of the element that <see cref="Next"/> gives.</summary>
    public long[] Coords
    {
        get
        {
            var coords = new long[Base.NDim];
            long rest = Index;
            for (int axis = coords.Length - 1; axis > 0; axis--) (rest, coords[axis]) = Math.DivRem(rest, Math.Max(1, Base.Shape[axis]));
            if (coords.Length > 0) coords[0] = rest;
            return coords;
        }
    }

    /// <summary>The elements as a 1-d array: an element, or a copy of those that a slice, a mask or an index array names.</summary>
    /// <exception cref="IndexError">Out of bounds, or more than one index.</exception>
    public NDArray this[IndexItem item]
    {
        get
        {
            CheckItem(item);
            NDArray part = np.ravel(Base)[[item]];
            return part.NDim > 0 ? np.copy(part) : part;
        }
        // Values are used again from the first when there are too few.
        set => np.put(Base, Positions(item), value);
    }

    /// <inheritdoc cref="this[IndexItem]"/>
    public NDArray this[string item]
    {
        get => this[Parse(item)];
        set => this[Parse(item)] = value;
    }

    /// <summary>The next element and a step forward; false at the end.</summary>
    public bool Next(out NDArray element)
    {
        bool more = Index < Length;
        element = more ? this[Index] : np.nan;
        if (more) Index++;
        return more;
    }

    /// <summary>All elements as a new 1-d array.</summary>
    public NDArray Copy() => np.copy(np.ravel(Base));

    /// <summary>The elements from the first, each as it is when it is reached.</summary>
    public IEnumerator<NDArray> GetEnumerator()
    {
        foreach (long position in new ElementPositions(Base.Layout)) yield return Base.ElementAt(position, writeable: false);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The elements as a 1-d array.</summary>
    public static implicit operator NDArray(FlatIterator flat) => flat.Copy();
    /// <summary>What can be assigned to <see cref="NDArray.Flat"/>: the elements of any array.</summary>
    public static implicit operator FlatIterator(NDArray array) => new(array);

    private NDArray Positions(IndexItem item)
    {
        CheckItem(item);
        NDArray positions = Indices.Count(Length)[[item]];
        return positions.NDim == 0 ? positions.Reshape(1) : positions;
    }

    private static void CheckItem(IndexItem item)
    {
        if (item.Kind == IndexItem.Form.NewAxis || (item.Kind == IndexItem.Form.Array && item.Array!.DType.IsInexact))
            throw new IndexError("unsupported iterator index");
    }

    private static IndexItem Parse(string text) => IndexParser.Parse(text) is [var item] ? item : throw new IndexError("unsupported iterator index");
}

public sealed partial class NDArray
{
    /// <summary>The elements in C order as if there were one axis (<c>ndarray.flat</c>); assigning stores values in them, again from the first when there are too few.</summary>
    public FlatIterator Flat
    {
        get => new(this);
        set
        {
            if (!ReferenceEquals(value.Base, this)) Put(Indices.Count(Size), value.Copy());
        }
    }
}
