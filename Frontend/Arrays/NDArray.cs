using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy;

/// <summary>
/// An n-dimensional array (NumPy's <c>ndarray</c>), computed when it is needed. Operations record what to do; <see cref="Eval"/>, or reading a value,
/// compiles and runs it. Views alias exactly as NumPy's do: a write through one is seen by all.
/// </summary>
/// <remarks>
/// An array that owns its value holds a graph node; every write replaces the node by one that depends on the old. A view holds its owner and the
/// movement operations that lead from the owner's C-ordered value to it, so it always reads the owner's newest value.
/// Recording on several threads is safe; writing to an array while another thread uses it is not, as in NumPy.
/// </remarks>
public sealed partial class NDArray
{
    private static readonly MovementStep[] s_noSteps = [];

    private readonly NDArray? _base;
    private readonly MovementStep[] _steps = s_noSteps;
    private bool _readOnly;
    private readonly ComplexPart _part;
    // The dtype of a view that reads the owner's bytes as another one.
    private readonly DType? _viewed;
    private Node _node;
    private int _version;
    // How often the owner was resized; a view made before looks at places that are gone.
    private int _resized;
    private System.Runtime.CompilerServices.StrongBox<Layout>? _layout;

    /// <summary>An array whose value is what the node computes.</summary>
    internal NDArray(Node node)
    {
        _node = node;
        node.AddReference();
    }

    /// <summary>An array over a node just made, which no other thread can know.</summary>
    internal static NDArray Fresh(Node node) => new(node, 0);

    private NDArray(Node node, int version)
    {
        _node = node;
        _version = version;
        node.AddFirstReference();
    }

    private NDArray(NDArray owner, MovementStep[] steps, bool readOnly, ComplexPart part, DType? viewed = null)
    {
        _viewed = viewed;
        _resized = owner._resized;
        _base = owner;
        _steps = steps;
        _part = part;
        _readOnly = readOnly || owner._readOnly;
        _version = -1;
        _node = owner._node;
    }

    /// <summary>An array over memory: C-ordered from its start.</summary>
    internal static NDArray FromStorage(Storage storage, DType dtype, Shape shape) => new(new Node(storage, dtype, shape));

    /// <summary>An array over memory with any layout (offset and strides in elements).</summary>
    internal static NDArray FromStorage(Storage storage, DType dtype, Layout layout)
    {
        if (layout.Offset == 0 && layout.IsRowMajor && layout.Shape.Size * dtype.ItemSize == storage.Bytes) return FromStorage(storage, dtype, layout.Shape);
        var owner = FromStorage(storage, dtype, storage.Bytes / dtype.ItemSize);
        return owner.View(Ops.AsStrided, layout.Shape, new StridedLayout(layout.Offset, layout.Strides));
    }

    /// <summary>The graph node of the current value.</summary>
    internal Node Node
    {
        get
        {
            if (_base is null || _version == _base._version) return _node;
            if (_resized != _base._resized) throw ResizedAway();
            Node node = _base._node;
            node = Follow(node, _steps);
            if (_part != ComplexPart.Both) node = PartOf(node, _part);
            _node = node;
            _version = _base._version;
            return node;
        }
    }

    /// <summary>The array whose memory this one looks into; itself when it owns its value.</summary>
    internal NDArray Owner => _base ?? this;

    /// <summary>Element type (<c>ndarray.dtype</c>).</summary>
    public DType DType => _part == ComplexPart.Both ? _viewed ?? _node.DType : (_viewed ?? _node.DType).RealType;

    /// <summary>Axis lengths (<c>ndarray.shape</c>).</summary>
    public Shape Shape => _steps.Length == 0 ? _node.Shape : _steps[^1].Shape;

    /// <summary>Number of axes (<c>ndarray.ndim</c>).</summary>
    public int NDim => Shape.Rank;

    /// <summary>Number of elements (<c>ndarray.size</c>).</summary>
    public long Size => Shape.Size;

    /// <summary>Bytes of one element (<c>ndarray.itemsize</c>).</summary>
    public int ItemSize => DType.ItemSize;

    /// <summary>Bytes of all elements (<c>ndarray.nbytes</c>).</summary>
    public long NBytes => Size * ItemSize;

    /// <summary>Length of the first axis, as Python's <c>len()</c>.</summary>
    /// <exception cref="TypeError">The array has no axes.</exception>
    public long Length => NDim > 0 ? Shape[0] : throw new TypeError("len() of unsized object");

    /// <summary>The array this one is a view of (<c>ndarray.base</c>); null when it owns its value.</summary>
    public NDArray? Base => _base;

    /// <summary>Whether a value has been computed: reading is then free.</summary>
    public bool IsEvaluated => Owner._node.Value != null;

    /// <summary>Where the elements lie, or will lie, in the owner's memory; in elements.</summary>
    internal Layout Layout
    {
        get
        {
            if (_layout is { } known) return known.Value;
            Layout layout = Layout.RowMajor(Owner._node.Shape);
            foreach (MovementStep step in _steps) layout = layout.Apply(step.Op, step.Shape, step.Attribute)!.Value;
            if (_part != ComplexPart.Both) layout = LayoutOfPart(layout, _part);
            _layout = new(layout);
            return layout;
        }
    }

    /// <summary>Whether it is a view of several axes, which may lie in another order than C's.</summary>
    internal bool MayBeFortran => _steps.Length != 0 && Shape.Rank > 1;

    /// <summary>Bytes between neighbours along each axis (<c>ndarray.strides</c>).</summary>
    public long[] Strides => Array.ConvertAll(Layout.Strides, s => s * ItemSize);

    /// <summary>How the elements lie in memory (<c>ndarray.flags</c>).</summary>
    public ArrayFlags Flags => new(Layout.IsRowMajor, Layout.IsColumnMajor, _base is null, IsWriteable);

    /// <summary>Whether elements may be assigned; broadcast views and read-only memory refuse.</summary>
    public bool IsWriteable => !_readOnly && Owner._node.Value is not { IsReadOnly: true };

    /// <summary>A view by one movement operation, when strides can express it; the steps must fit this array's layout.</summary>
    internal NDArray View(Op op, Shape shape, object? attribute, bool readOnly = false)
    {
        var step = new MovementStep(op, shape, attribute);
        MovementStep[] steps = _steps.Length == 0 ? [step] : [.. _steps, step];
        return new NDArray(Owner, steps, readOnly || _readOnly, _part, _viewed);
    }

    /// <summary>A view by two movement operations at once.</summary>
    internal NDArray View(MovementStep first, MovementStep second) =>
        new(Owner, _steps.Length == 0 ? [first, second] : [.. _steps, first, second], _readOnly, _part, _viewed);

    /// <summary>Whether a reshape can be a view, without copying.</summary>
    internal bool CanView(Shape shape) => Layout.Reshape(shape) != null;

    /// <summary>
    /// Replaces the elements by <paramref name="value"/>, broadcast and cast (unchecked) to this array's shape and dtype: what <c>a[...] = value</c> does.
    /// </summary>
    /// <exception cref="ValueError">The array is read-only, or the shapes do not fit.</exception>
    internal void Write(Node value)
    {
        if (!IsWriteable) throw new ValueError("assignment destination is read-only");
        Shape shape = Shape;
        if (value.Shape != shape && Broadcasting.TryBroadcast(shape, value.Shape) != shape) value = DropLeadingUnits(value, shape);
        if (value.DType != DType || value.Op == Ops.Constant)
        {
            Record.WarnOfParts(value.DType, DType);
            value = new Node(Ops.Cast, DType, value.Shape, [value]);
        }
        if (_part != ComplexPart.Both) value = WithOtherPart(value, shape);
        NDArray owner = Owner;
        Node old = owner._node;
        Node next = _steps.Length == 0
            ? Whole(value, shape)
            : _viewed is not null ? WithBytes(old, value) : new Node(Ops.Scatter, old.DType, old.Shape, [old, value], new Region(_steps));
        bool inPlace = old.Value is Storage { IsBorrowed: true };
        next.AddReference();
        next.IsHeld = true;
        owner._node = next;
        owner._version++;
        old.DropReference();
        old.IsHeld = false;
        if (inPlace) owner.StoreInto(old);
        else if (next.PendingCount > Limits.LargestPendingGraph) owner.Eval();
    }

    private static Node Whole(Node value, Shape shape)
    {
        if (value.Shape != shape) value = new Node(Ops.BroadcastTo, value.DType, shape, [value]);
        return value;
    }

    // NumPy lets a value with extra leading axes of length 1 be assigned.
    private static Node DropLeadingUnits(Node value, Shape shape)
    {
        Shape v = value.Shape;
        int extra = v.Rank - shape.Rank;
        bool droppable = extra > 0;
        for (int i = 0; i < extra; i++) droppable &= v[i] == 1;
        if (droppable)
        {
            var reshaped = new Node(Ops.Reshape, value.DType, new Shape(v.Dims[extra..].ToArray()), [value]);
            if (Broadcasting.TryBroadcast(shape, reshaped.Shape) == shape) return reshaped;
        }
        throw new ValueError($"could not broadcast input array from shape {v.ToCompactString()} into shape {shape.ToCompactString()}");
    }

    // Memory that belongs to the user, a file or another library must itself be written. What was recorded before the write keeps reading the old
    // elements, from a copy.
    private unsafe void StoreInto(Node old)
    {
        var storage = (Storage)old.Value!;
        Eval();
        IArrayStorage result = _node.Value!;
        if (!ReferenceEquals(result, storage))
        {
            if (old.References > 0) old.Complete(CopyOf(storage));
            Buffer.MemoryCopy((void*)result.Pointer, (void*)storage.Pointer, storage.Bytes, Math.Min(result.Bytes, storage.Bytes));
            GC.KeepAlive(result);
        }
        _node.DropReference();
        _node = new Node(storage, _node.DType, _node.Shape);
        _node.AddReference();
        _version++;
    }

    private static unsafe Storage CopyOf(Storage storage)
    {
        Storage copy = Storage.Allocate(storage.Bytes);
        Buffer.MemoryCopy((void*)storage.Pointer, (void*)copy.Pointer, copy.Bytes, storage.Bytes);
        return copy;
    }
}

/// <summary>How an array lies in memory (NumPy's <c>flags</c>).</summary>
/// <param name="CContiguous">Row-major without gaps.</param>
/// <param name="FContiguous">Column-major without gaps.</param>
/// <param name="OwnData">Not a view.</param>
/// <param name="Writeable">Elements may be assigned.</param>
public readonly record struct ArrayFlags(bool CContiguous, bool FContiguous, bool OwnData, bool Writeable);

/// <summary>Sizes at which the library changes its behaviour.</summary>
internal static class Limits
{
    /// <summary>A pending graph that would grow past this many nodes is evaluated: its nodes would take more memory than they save.</summary>
    public const int LargestPendingGraph = 1_000_000;
}
