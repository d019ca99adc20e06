using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// The bytes of an array read as another dtype. Such a view is a chain of three steps from the owner: flattened, reinterpreted, strided.
public sealed partial class NDArray
{
    /// <summary>
    /// The same memory read as elements of another dtype (<c>ndarray.view</c>): a view, through which writes go. With a dtype of another size the last
    /// axis shrinks or grows.
    /// </summary>
    /// <exception cref="ValueError">A dtype of another size whose elements do not fit the last axis, or would begin within an element of the owner.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.ndarray.view.html"/>
    public NDArray View(DType? dtype = null)
    {
        if (dtype is null) return View(Ops.Reshape, Shape, null);
        int from = ItemSize, to = dtype.ItemSize;
        Layout layout = Layout;
        long[] dims = Shape.ToArray(), strides = [.. layout.Strides];
        if (from != to)
        {
            if (NDim == 0) throw new ValueError("Changing the dtype of a 0d array is only supported if the itemsize is unchanged");
            int last = NDim - 1;
            if (Profile.Current.Semantics.ViewsAlongFirstAxis && NDim > 1 && layout.IsColumnMajor && !layout.IsRowMajor)
            {
                np.RaiseWarning("DeprecationWarning: Changing the shape of an F-contiguous array by descriptor assignment is deprecated. To maintain the Fortran contiguity of a multidimensional Fortran array, use 'a.T.view(...).T' instead");
                return np.Transposed(np.Transposed(this).View(dtype));
            }
            if (dims[last] > 1 && Size > 0 && strides[last] != 1) throw new ValueError("To change to a dtype of a different size, the last axis must be contiguous");
            if (dims[last] * from % to != 0)
                throw new ValueError("When changing to a larger dtype, its size must be a divisor of the total size in bytes of the last axis of the array.");
            dims[last] = dims[last] * from / to;
            strides[last] = 1;
            for (int i = 0; i < last; i++) strides[i] = InElements(strides[i] * from, to, dims[i]);
        }
        return Reinterpreted(dtype, new Shape(dims), InElements(layout.Offset * from, to, 2), strides, readOnly: false);
    }

    /// <summary>Part of each element as a dtype of its own (<c>ndarray.getfield</c>): a view.</summary>
    /// <param name="dtype">The dtype of the part.</param>
    /// <param name="offset">Bytes before the part.</param>
    /// <exception cref="ValueError">The part reaches beyond the element, or does not begin at a multiple of its size.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.ndarray.getfield.html"/>
    public NDArray GetField(DType dtype, int offset = 0)
    {
        if (dtype.ItemSize > ItemSize) throw new ValueError("new type is larger than original type");
        if (offset < 0) throw new ValueError("offset is negative");
        if (offset + dtype.ItemSize > ItemSize) throw new ValueError("new type plus offset is larger than original type");
        Layout layout = Layout;
        long[] strides = Array.ConvertAll(layout.Strides, s => s * ItemSize / dtype.ItemSize);
        return Reinterpreted(dtype, Shape, InElements(layout.Offset * ItemSize + offset, dtype.ItemSize, 2), strides, readOnly: false);
    }

    /// <summary>Stores values in part of each element (<c>ndarray.setfield</c>).</summary>
    /// <inheritdoc cref="GetField" path="/param|/exception"/>
    /// <param name="val">The values, broadcast and cast.</param>
    public void SetField(NDArray val, DType dtype, int offset = 0) => GetField(dtype, offset).Assign(val);

    /// <summary>The bytes of each number in reverse order (<c>ndarray.byteswap</c>); in place if asked for.</summary>
    /// <returns>A new array, or this one.</returns>
    public NDArray ByteSwap(bool inplace = false)
    {
        var swapped = new NDArray(new Node(Ops.ByteSwap, DType, Shape, [Node]));
        if (!inplace) return swapped;
        Write(swapped.Node);
        return this;
    }

    private NDArray Reinterpreted(DType dtype, Shape shape, long offset, long[] strides, bool readOnly)
    {
        NDArray owner = Owner;
        DType own = owner._node.DType;
        long size = owner._node.Size;
        MovementStep[] steps =
        [
            new(Ops.Reshape, size, null),
            new(Ops.Reinterpret, size * own.ItemSize / dtype.ItemSize, new Reinterpretation(own, dtype)),
            new(Ops.AsStrided, shape, new StridedLayout(offset, strides)),
        ];
        return new NDArray(owner, steps, readOnly || _readOnly, ComplexPart.Both, dtype);
    }

    private static long InElements(long bytes, int size, long length) => bytes % size == 0 || length < 2
        ? bytes / size
        : throw new ValueError($"the view would begin {bytes % size} bytes into an element of {size} bytes; take .Copy() first");

    private static Node Follow(Node node, ReadOnlySpan<MovementStep> steps)
    {
        foreach (MovementStep step in steps)
        {
            DType dtype = step.Attribute is Reinterpretation view ? view.To : node.DType;
            node = new Node(step.Op, dtype, step.Shape, [node], step.Attribute);
        }
        return node;
    }

    // The owner's elements after a value is stored through this view of its bytes.
    private Node WithBytes(Node old, Node value)
    {
        int bytes = Array.FindIndex(_steps, s => s.Op == Ops.Reinterpret) + 1;
        Node flat = Follow(old, _steps.AsSpan(0, bytes));
        var stored = new Node(Ops.Scatter, flat.DType, flat.Shape, [flat, value], new Region(_steps[bytes..]));
        return new Node(Ops.Overlay, old.DType, old.Shape, [old, stored]);
    }
}
