using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

/// <summary>Which part of complex elements a view shows.</summary>
internal enum ComplexPart : byte
{
    Both,
    Real,
    Imaginary,
}

// Real and imaginary parts as views: the parts of a complex array are every other number of its memory. Movement of the whole and taking a part
// commute, so such a view is a chain of movements like any other, with the part taken at its end.
public sealed partial class NDArray
{
    private NDArray(NDArray whole, ComplexPart part)
        : this(whole.Owner, whole._steps, whole._readOnly, part, whole._viewed) { }

    /// <summary>The real part (<c>ndarray.real</c>): of a complex array a view through which it can be written, of any other the array itself.</summary>
    public NDArray Real
    {
        get => DType.IsComplex ? new NDArray(this, ComplexPart.Real) : this;
        set => Real.Assign(value);
    }

    /// <summary>
    /// The imaginary part (<c>ndarray.imag</c>): of a complex array a view through which it can be written, of any other a read-only array of zeros.
    /// </summary>
    /// <exception cref="TypeError">Assigning to the imaginary part of an array that has none.</exception>
    public NDArray Imag
    {
        get => DType.IsComplex ? new NDArray(this, ComplexPart.Imaginary) : np.Filled(Shape, DType, 0).View(Ops.Reshape, Shape, null, readOnly: true);
        set
        {
            if (!DType.IsComplex) throw new TypeError("array does not have imaginary part to set");
            Imag.Assign(value);
        }
    }

    private static Node PartOf(Node whole, ComplexPart part) =>
        new(part == ComplexPart.Real ? Ops.Real : Ops.Imag, whole.DType.RealType, whole.Shape, [whole]);

    private static Layout LayoutOfPart(Layout whole, ComplexPart part) =>
        new(whole.Shape, 2 * whole.Offset + (part == ComplexPart.Imaginary ? 1 : 0), Array.ConvertAll(whole.Strides, s => 2 * s));

    // What to store in the complex elements when one part is assigned.
    private Node WithOtherPart(Node value, Shape shape)
    {
        if (value.Shape != shape) value = new Node(Ops.BroadcastTo, value.DType, shape, [value]);
        Node whole = Follow(_base!._node, _steps);
        Node other = PartOf(whole, _part == ComplexPart.Real ? ComplexPart.Imaginary : ComplexPart.Real);
        return new Node(Ops.Assemble, whole.DType, shape, _part == ComplexPart.Real ? [value, other] : [other, value]);
    }

    /// <summary>
    /// A view of any shape and strides over the owner's memory; offset and strides count elements of this array, from the start of the memory.
    /// </summary>
    internal NDArray Strided(Shape shape, long offset, long[] strides, bool readOnly = false)
    {
        if (_viewed is not null && _part == ComplexPart.Both) return Reinterpreted(_viewed, shape, offset, strides, readOnly);
        if (_part == ComplexPart.Both) return new NDArray(Owner, [new MovementStep(Ops.AsStrided, shape, new StridedLayout(offset, strides))], readOnly || _readOnly, _part);
        long within = offset & 1;
        foreach (long stride in strides)
            if ((stride & 1) != 0) throw new ValueError("strides over one part of complex numbers must be multiples of the complex element's size");
        var layout = new StridedLayout((offset - within) / 2, Array.ConvertAll(strides, s => s / 2));
        var part = within == 0 ? ComplexPart.Real : ComplexPart.Imaginary;
        if (_viewed is not null) return new NDArray(Reinterpreted(_viewed, shape, layout.Offset, layout.Strides, readOnly), part);
        return new NDArray(Owner, [new MovementStep(Ops.AsStrided, shape, layout)], readOnly || _readOnly, part);
    }

    /// <summary>Where the bytes of the elements lie in the owner's memory.</summary>
    internal Layout LayoutInBytes()
    {
        Layout layout = Layout;
        return new Layout(new Shape([.. layout.Shape.Dims, ItemSize]), layout.Offset * ItemSize, [.. layout.Strides.Select(s => s * ItemSize), 1]);
    }

    /// <summary>Whether the elements are the owner's bytes read as another dtype.</summary>
    internal bool IsReinterpreted => _viewed is not null;

    /// <summary>Where the elements lie in the owner's memory, in units that both whole elements and parts of them are made of.</summary>
    internal Layout LayoutInParts()
    {
        Layout layout = Layout;
        if (_part != ComplexPart.Both || !Owner.DType.IsComplex) return layout;
        return new Layout(
            new Shape([.. layout.Shape.Dims, 2]), 2 * layout.Offset, [.. layout.Strides.Select(s => 2 * s), 1]);
    }
}
