using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// Sorting and searching. NaN goes last; complex numbers are ordered by real, then imaginary part.
public static partial class np
{
    /// <summary>A sorted copy.</summary>
    /// <param name="a">The array.</param>
    /// <param name="axis">The axis to sort along; null sorts all elements as a 1-d array.</param>
    /// <param name="kind">NumPy's names of algorithms (quicksort, heapsort, mergesort, stable). Of indices it says in which order equal elements are left: that of the profile's NumPy.</param>
    /// <param name="stable">Whether equal elements must keep their order.</param>
    /// <param name="descending">Whether the largest come first, NaN before them all: a parameter of the array API standard that NumPy lacks.</param>
    /// <exception cref="AxisError">No such axis.</exception>
    /// <exception cref="ValueError">No such kind.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.sort.html"/>
    public static NDArray sort(NDArray a, Along axis = default, string? kind = null, bool? stable = null, bool descending = false)
    {
        CheckKind(kind, stable);
        if (descending)
        {
            NDArray ascending = sort(a, axis, kind, stable);
            return flip(ascending, axis.Of(ascending.NDim) ?? 0);
        }
        (Node x, int along) = Reduction.Line(a, axis.Of(a.NDim));
        return new NDArray(new Node(Ops.Sort, a.DType, x.Shape, [Record.Cast(x, a.DType)], new Numbers("axis", along)));
    }

    /// <summary>The indices that sort an array.</summary>
    /// <inheritdoc cref="sort" path="/param|/exception"/>
    /// <returns>int64 indices along the axis.</returns>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.argsort.html"/>
    public static NDArray argsort(NDArray a, Along axis = default, string? kind = null, bool? stable = null, bool descending = false)
    {
        CheckKind(kind, stable);
        if (a.NDim == 0) a = a.Reshape(1); // unlike sort
        if (descending)
        {
            // Backwards twice, so that equal elements keep their order.
            if (axis.Of(a.NDim) is not { } line) (a, line) = (ravel(a), 0);
            return a.Shape[line] - 1 - flip(argsort(flip(a, line), line, kind, stable), line);
        }
        TieOrder ties = stable == true || kind is { } k && char.ToLowerInvariant(k[0]) is 'm' or 's' ? TieOrder.Stable
            : kind is not null && char.ToLowerInvariant(kind[0]) == 'h' ? TieOrder.Heap
            : TieOrder.Default;
        (Node x, int along) = Reduction.Line(a, axis.Of(a.NDim));
        return new NDArray(new Node(Ops.ArgSort, DType.Int64, x.Shape, [Record.Cast(x, a.DType)], new Numbers("axis ties", along, (long)ties), Profile.Current));
    }

    /// <summary>A copy in which the elements at <paramref name="kth"/> are where sorting would put them, with nothing larger before and nothing smaller after.</summary>
    /// <param name="a">The array.</param>
    /// <param name="kth">One place or several; negative ones count from the end.</param>
    /// <param name="axis">The axis to partition along; null takes all elements as a 1-d array.</param>
    /// <param name="kind">NumPy's name of the algorithm, of which there is one: introselect.</param>
    /// <exception cref="AxisError">No such axis.</exception>
    /// <exception cref="ValueError">A place out of bounds, or another kind.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.partition.html"/>
    public static NDArray partition(NDArray a, Axis kth, Along axis = default, string kind = "introselect") => Partitioned(Ops.Partition, a.DType, a, kth, axis, kind);

    /// <summary>The indices that partition an array.</summary>
    /// <inheritdoc cref="partition" path="/param|/exception"/>
    /// <returns>int64 indices along the axis.</returns>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.argpartition.html"/>
    public static NDArray argpartition(NDArray a, Axis kth, Along axis = default, string kind = "introselect") => Partitioned(Ops.ArgPartition, DType.Int64, a, kth, axis, kind);

    /// <summary>Where elements would have to be inserted to keep an array sorted.</summary>
    /// <param name="a">A 1-d array, sorted, or with <paramref name="sorter"/>.</param>
    /// <param name="v">What to look for; any shape.</param>
    /// <param name="side"><c>left</c>: before equal elements; <c>right</c>: after them.</param>
    /// <param name="sorter">Indices that sort <paramref name="a"/>, as of <see cref="argsort"/>.</param>
    /// <returns>int64 indices of the shape of <paramref name="v"/>.</returns>
    /// <exception cref="ValueError">Not a 1-d array, no such side, or a sorter of another length.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.searchsorted.html"/>
    public static NDArray searchsorted(NDArray a, NDArray v, string side = "left", NDArray? sorter = null)
    {
        side = InexactModes.Full(side, "left", "right");
        if (side is not ("left" or "right")) throw new ValueError($"search side must be 'left' or 'right' (got '{side}')");
        if (a.NDim > 1) throw new ValueError("object too deep for desired array");
        if (a.NDim == 0) throw new ValueError("object of too small depth for desired array");
        DType type = Promotion.PromoteTypes(a.DType, v.DType);   // C# numbers have the types of arrays here
        Node values = Record.Cast(v.Node, type);
        Node[] inputs = [Record.Cast(a.Node, type), values];
        if (sorter is not null)
        {
            if (!sorter.DType.IsInteger) throw new TypeError("sorter must only contain integers");
            if (sorter.Shape != a.Shape) throw new ValueError("sorter.size must equal a.size");
            inputs = [.. inputs, Record.Cast(sorter.Node, DType.Int64)];
        }
        return new NDArray(new Node(Ops.SearchSorted, DType.Int64, v.Shape, inputs, new Numbers("right", side == "right" ? 1 : 0)));
    }

    private static void CheckKind(string? kind, bool? stable)
    {
        if (kind is null) return;
        if (stable is not null) throw new ValueError("`kind` and `stable` parameters can't be provided at the same time. Use only one of them.");
        // NumPy looks at the first letter.
        if (kind.Length == 0 || char.ToLowerInvariant(kind[0]) is not ('q' or 'h' or 'm' or 's'))
            throw new ValueError($"sort kind must be one of 'quick', 'heap', or 'stable' (got '{kind}')");
    }

    private static NDArray Partitioned(Op op, DType type, NDArray a, Axis kth, Along axis, string kind)
    {
        if (kind != "introselect") throw new ValueError($"select kind must be 'introselect' (got '{kind}')");
        if (a.NDim == 0 && op == Ops.ArgPartition) a = a.Reshape(1);
        (Node x, int along) = Reduction.Line(a, axis.Of(a.NDim));
        return new NDArray(new Node(op, type, x.Shape, [Record.Cast(x, a.DType)], Places(kth, along, x.Shape[along]), Profile.Current));
    }

    // Of nothing every place is taken.
    private static Numbers Places(Axis kth, int axis, long length)
    {
        var places = new List<long> { axis, (long)TieOrder.Default };
        foreach (int k in kth)
        {
            if (length > 0 && (k < -length || k >= length)) throw new ValueError($"kth(={(k < 0 ? k + length : k)}) out of bounds ({length})");
            places.Add(k < 0 ? k + length : k);
        }
        return new Numbers("axis ties" + string.Concat(Enumerable.Repeat(" kth", places.Count - 2)), [.. places]);
    }
}

/// <summary>The one axis of functions whose default is the last: an integer, or null for all elements as a 1-d array.</summary>
public readonly struct Along
{
    private readonly bool _given;
    private readonly int? _axis;

    private Along(int? axis) => (_given, _axis) = (true, axis);

    /// <summary>An axis; negative ones count from the last.</summary>
    public static implicit operator Along(int axis) => new(axis);
    /// <summary>An axis, or null for all elements as a 1-d array.</summary>
    public static implicit operator Along(int? axis) => new(axis);

    /// <summary>The axis counted from the front; null for all elements.</summary>
    internal int? Of(int ndim) => _given ? _axis is { } axis ? Axis.Normalize(axis, ndim) : null : Axis.Normalize(-1, ndim);
}

public sealed partial class NDArray
{
    /// <summary>Sorts this array in place (<c>ndarray.sort</c>). For a sorted copy see <see cref="np.sort"/>.</summary>
    /// <param name="axis">The axis to sort along, the last by default.</param>
    /// <param name="kind">NumPy's names of algorithms; every sort here is stable.</param>
    /// <exception cref="ValueError">The array is read-only.</exception>
    public void Sort(int axis = -1, string? kind = null) => Write(np.sort(this, axis, kind).Node);

    /// <summary>Partitions this array in place (<c>ndarray.partition</c>). For a copy see <see cref="np.partition"/>.</summary>
    /// <param name="kth">The places that get the element sorting would put there.</param>
    /// <param name="axis">The axis to partition along, the last by default.</param>
    /// <exception cref="ValueError">The array is read-only, or a place is out of bounds.</exception>
    public void Partition(Axis kth, int axis = -1) => Write(np.partition(this, kth, axis).Node);
}
