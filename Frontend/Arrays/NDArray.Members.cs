using System.Globalization;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy;

// Members of NumPy's ndarray that belong to no function of np, and .NET's counterparts of Python's protocols.
public sealed partial class NDArray : IFormattable
{
    /// <summary>Where the elements are: always <c>cpu</c> (<c>ndarray.device</c>); kernels may run elsewhere, results come back.</summary>
    public string Device => "cpu";

    /// <summary>The array itself (<c>ndarray.to_device</c>).</summary>
    /// <exception cref="ValueError">Another device than <c>cpu</c>.</exception>
    public NDArray ToDevice(string device) =>
        device == "cpu" ? this : throw new ValueError($"Unsupported device: {device}. Only 'cpu' is accepted.");

    /// <summary>
    /// Gives the array another shape in place, keeping its elements in C order, zeros behind them (<c>ndarray.resize</c>); <see cref="np.resize"/>
    /// makes a new array. Views made before cannot be used any more.
    /// </summary>
    /// <param name="newShape">The shape.</param>
    /// <param name="refcheck">There for NumPy's sake: views are checked when they are used.</param>
    /// <exception cref="ValueError">A negative length, or the array is a view or memory of another owner.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.ndarray.resize.html"/>
    public void Resize(Shape newShape, bool refcheck = true)
    {
        foreach (long length in newShape.Dims)
            if (length < 0) throw new ValueError("negative dimensions not allowed");
        if (!Layout.IsRowMajor && !Layout.IsColumnMajor) throw new ValueError("resize only works on single-segment arrays");
        if (_base is not null || _node.Value is Storage { IsBorrowed: true }) throw new ValueError("cannot resize this array: it does not own its data");
        if (!IsWriteable) throw new ValueError("cannot resize a read-only array");
        if (newShape == Shape) return;
        Node old = _node, flat = Record.Reshape(old, old.Size);
        Node kept = newShape.Size < old.Size ? Record.Slice(flat, 0, 0, newShape.Size) : flat;
        if (newShape.Size > old.Size)
        {
            Node zeros = Record.Fill(Record.Constant(old.DType, 0L), newShape.Size - old.Size);
            kept = new Node(Ops.Concatenate, old.DType, newShape.Size, [flat, zeros], new Numbers("axis", 0));
        }
        Node next = Record.Reshape(kept, newShape);
        next.AddReference();
        next.IsHeld = true;
        _node = next;
        old.DropReference();
        old.IsHeld = false;
        _layout = null;
        _version++;
        _resized++;
    }

    /// <inheritdoc cref="Resize(Shape, bool)"/>
    public void Resize(params long[] newShape) => Resize(new Shape([.. newShape]));

    /// <summary>Makes the array read-only or writeable again (<c>ndarray.setflags</c>); views made before keep their own flag.</summary>
    /// <param name="write">Whether elements may be assigned.</param>
    /// <param name="align">There for NumPy's sake: elements are always aligned.</param>
    /// <exception cref="ValueError">The memory is read-only, or that of a read-only array.</exception>
    public void SetFlags(bool? write = null, bool? align = null)
    {
        if (write == true && (Owner._node.Value is { IsReadOnly: true } || _base is { _readOnly: true } || _steps.Any(s => s.Op == Ops.BroadcastTo)))
            throw new ValueError("cannot set WRITEABLE flag to True of this array");
        if (align == false) throw new ValueError("cannot make elements unaligned");
        if (write is { } writeable) _readOnly = !writeable;
    }

    /// <summary>The raw bytes of the elements (<c>ndarray.tobytes</c>); evaluates.</summary>
    /// <param name="order">C, F, or A for Fortran order where the array lies so.</param>
    public byte[] ToBytes(char order = 'C')
    {
        if (order is not ('C' or 'F' or 'A' or 'K')) throw new ValueError($"order must be one of 'C', 'F', 'A', or 'K' (got '{order}')");
        bool fortran = order == 'F' || (order != 'C' && np.isfortran(this));
        NDArray x = fortran ? np.transpose(this) : this;
        (IArrayStorage storage, Layout layout) = x.Read();
        using var stream = new MemoryStream(checked((int)NBytes));
        Elements.Write(stream, storage.Pointer, layout, ItemSize);
        GC.KeepAlive(storage);
        return stream.ToArray();
    }

    /// <summary>The elements as nested lists, of a 0-d array the element itself (<c>ndarray.tolist</c>); evaluates.</summary>
    public object ToList()
    {
        if (NDim == 0) return Item();
        var list = new List<object>();
        foreach (NDArray part in this) list.Add(part.ToList());
        return list;
    }

    /// <summary>Saves the array as a <c>.npy</c> file: NumPy's <c>dump</c>, without its pickle.</summary>
    public void Dump(string file)
    {
        Eval();
        FileTarget.Write(file, stream => Npy.Write(stream, this));
    }

    /// <summary>The bytes of a <c>.npy</c> file of the array: NumPy's <c>dumps</c>, without its pickle. <c>np.load</c> of a stream over them reads it back.</summary>
    public byte[] Dumps()
    {
        using var stream = new MemoryStream();
        Npy.Write(stream, this);
        return stream.ToArray();
    }

    /// <summary>Whether some element equals the value (Python's <c>value in array</c>); evaluates.</summary>
    public bool Contains(NDArray value) => (bool)np.any(np.equal(this, value));

    /// <summary>The parts along the first axis, one after another: views, or elements of a 1-d array.</summary>
    /// <exception cref="TypeError">The array has no axes.</exception>
    public IEnumerator<NDArray> GetEnumerator()
    {
        if (NDim == 0) throw new TypeError("iteration over a 0-d array");
        return Parts();
    }

    /// <summary>The elements as text, each by a format of .NET's numbers (<c>$"{a:F2}"</c>); evaluates.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        if (string.IsNullOrEmpty(format)) return ToString();
        formatProvider ??= CultureInfo.InvariantCulture;
        string Text(object element) => element is IFormattable number ? number.ToString(format, formatProvider) : $"{element}";
        return NDim == 0 ? Text(Item()) : np.array2string(this, formatter: new Dictionary<string, Func<object, string>> { ["all"] = Text });
    }

    private IEnumerator<NDArray> Parts()
    {
        for (long i = 0; i < Shape[0]; i++) yield return this[i];
    }

    private static ValueError ResizedAway() => new("the array that this view looks into was resized; make the view again");
}
