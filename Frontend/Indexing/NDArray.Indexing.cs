using System.Numerics;
using System.Runtime.CompilerServices;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// a[...]: reading and assigning parts.
public sealed partial class NDArray
{
    /// <summary>
    /// The part of the array that the items name, one for each axis (<c>ndarray.__getitem__</c>): integers, <c>^1</c>, ranges and <see cref="Slice"/>s,
    /// <c>np.newaxis</c>, <c>np.ellipsis</c>, arrays of integers or bools. Without arrays it is a view; an integer for every axis gives the element as
    /// it is now, as in NumPy. Arrays of integers give a copy, computed when needed; boolean masks evaluate the mask at once, since the
    /// result's shape depends on it. Assigning stores a value, broadcast to the part and cast to this array's dtype. Index arrays are evaluated
    /// when assigning, so that a bad index is reported by the assignment.
    /// </summary>
    /// <exception cref="IndexError">An index is out of bounds, or there are too many. Index data still to be computed is checked when it is.</exception>
    /// <exception cref="ValueError">The value does not fit the part, or the array is read-only.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/user/basics.indexing.html"/>
    [IndexerName("Element")] // Item is NumPy's item()
    public NDArray this[params ReadOnlySpan<IndexItem> items]
    {
        get
        {
            var census = new BasicIndex.Census(items, NDim);
            if (census.IsAdvanced) return AdvancedIndex.Read(this, items);
            NDArray view = BasicIndex.View(this, items, census);
            return census.Integers == NDim && !census.HasEllipsis && census.NewAxes == 0 ? view.Snapshot() : view;
        }
        set
        {
            CheckElement(value.Node);
            var census = new BasicIndex.Census(items, NDim);
            if (census.IsAdvanced) AdvancedIndex.Write(this, items, value);
            else BasicIndex.View(this, items, census).Assign(value);
        }
    }

    /// <summary>As <c>a[...]</c> with the items written as in Python: <c>a["1:-1, ::2, None, ..."]</c>.</summary>
    /// <exception cref="IndexError">The text is not an index expression, or as with items.</exception>
    [IndexerName("Element")] // Item is NumPy's item()
    public NDArray this[string items]
    {
        get => this[IndexParser.Parse(items)];
        set => this[IndexParser.Parse(items)] = value;
    }

    /// <summary>A 0-d array of the one element as it is now, which later writes do not change. Of an evaluated array it is a constant.</summary>
    internal unsafe NDArray Snapshot()
    {
        if (Owner._node.Value is not { } storage) return new NDArray(Node);
        object element = ReadElement(storage.Pointer + (nint)(Layout.Offset * ItemSize), DType);
        GC.KeepAlive(storage);
        return new NDArray(new Node(Scalars.Typed(element, DType)));
    }

    /// <summary>Stores a value in all elements, as <c>a[...] = value</c> does; C# scalars must have a value in this dtype.</summary>
    internal void Assign(NDArray value)
    {
        if (value._base is not null && ReferenceEquals(value._base, Owner) && IsSameView(value)) return; // a part assigned to itself
        CheckScalar(value.Node);
        Write(value.Node);
    }

    /// <summary>A node that computes this array's elements from a value cast to its dtype.</summary>
    internal Node Cast(NDArray value)
    {
        CheckScalar(value.Node);
        Record.WarnOfParts(value.DType, DType);
        return value.DType == DType && value.Node.Op != Ops.Constant ? value.Node : new Node(Ops.Cast, DType, value.Shape, [value.Node]);
    }

    // Python's scalars are converted as Python does it: an integer must fit, and NaN or a complex number is not an integer.
    private void CheckScalar(Node value)
    {
        if (value.Attribute is ScalarConstant { Weak: not WeakKind.None } scalar && value.Op == Ops.Constant) ScalarMaker.Check(scalar, DType);
    }

    // Elements of a signed integer type are set from a typed scalar by way of Python's number for it; those of an unsigned one by a cast.
    private void CheckElement(Node value)
    {
        if (DType.Kind == 'i' && value.Attribute is ScalarConstant scalar && value.Op == Ops.Constant) ScalarMaker.Check(scalar.DType.IsComplex ? ScalarConstant.WeakFloat(scalar.Inexact.Real) : scalar.AsWeak(), DType);
    }

    private bool IsSameView(NDArray other)
    {
        if (other._part != _part || other._steps.Length != _steps.Length || other.Shape != Shape) return false;
        Layout a = Layout, b = other.Layout;
        return a.Offset == b.Offset && a.Strides.AsSpan().SequenceEqual(b.Strides);
    }
}
