using System.Numerics;
using System.Runtime.CompilerServices;
using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy;

// Evaluating and reading: where recorded work becomes values.
public sealed partial class NDArray
{
    /// <summary>Evaluates the array: compiles what is pending and runs it. Later reads are free. Of a view the viewed array is evaluated.</summary>
    /// <returns>This array.</returns>
    public NDArray Eval()
    {
        Node node = Owner._node;
        if (node.Value == null) Evaluator.Evaluate(new ReadOnlySpan<Node>(in node), Backends.Current);
        return this;
    }

    /// <summary>Evaluates the array on another thread.</summary>
    /// <param name="cancellation">Stops between kernels.</param>
    /// <param name="progress">Told the finished fraction after every kernel.</param>
    public async Task<NDArray> EvalAsync(CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        Node node = Owner._node;
        IBackend backend = Backends.Current;
        if (node.Value == null) await Task.Run(() => Evaluator.Evaluate([node], backend, cancellation, progress), cancellation).ConfigureAwait(false);
        return this;
    }

    /// <summary>The evaluated memory and where this array's elements lie in it.</summary>
    internal (IArrayStorage Storage, Layout Layout) Read()
    {
        if (_base is not null && _resized != _base._resized) throw ResizedAway();
        Eval();
        return (Owner._node.Value!, Layout);
    }

    /// <summary>The elements in C order as an array of <typeparamref name="T"/>, which must be the dtype's .NET type.</summary>
    /// <exception cref="TypeError">The dtype is stored as another type.</exception>
    public T[] ToArray<T>() where T : unmanaged
    {
        CheckType<T>();
        var result = new T[Size];
        CopyTo(result.AsSpan());
        return result;
    }

    /// <summary>Copies the elements in C order.</summary>
    /// <exception cref="TypeError">The dtype is stored as another type.</exception>
    /// <exception cref="ValueError">The span is too short.</exception>
    public unsafe void CopyTo<T>(Span<T> destination) where T : unmanaged
    {
        CheckType<T>();
        if (destination.Length < Size) throw new ValueError($"cannot copy {Size} elements of shape {Shape} into a span of {destination.Length}");
        (IArrayStorage storage, Layout layout) = Read();
        T* memory = (T*)storage.Pointer;
        if (layout.IsRowMajor) new ReadOnlySpan<T>(memory + layout.Offset, (int)Size).CopyTo(destination);
        else
        {
            int i = 0;
            foreach (long position in new ElementPositions(layout)) destination[i++] = memory[position];
        }
        GC.KeepAlive(storage);
    }

    /// <summary>
    /// The elements themselves, without copying; evaluates. The span is valid while the array lives and is not assigned to; writing to it bypasses the graph.
    /// </summary>
    /// <exception cref="TypeError">The dtype is stored as another type.</exception>
    /// <exception cref="ValueError">The elements are not contiguous in C order.</exception>
    public unsafe ReadOnlySpan<T> AsSpan<T>() where T : unmanaged
    {
        CheckType<T>();
        (IArrayStorage storage, Layout layout) = Read();
        if (!layout.IsRowMajor) throw new ValueError($"array of shape {Shape} and strides ({string.Join(", ", Strides)}) is not contiguous; take .Copy() first");
        return new ReadOnlySpan<T>((T*)storage.Pointer + layout.Offset, checked((int)Size));
    }

    /// <summary>
    /// One element, at the given index along each axis (negative counts from the end), or with one index at that place in C order; without indices the
    /// only element of a size-1 array.
    /// </summary>
    /// <exception cref="IndexError">An index is out of bounds.</exception>
    /// <exception cref="ValueError">The number of indices is not the number of axes.</exception>
    public unsafe T Item<T>(params ReadOnlySpan<long> indices)
    {
        (IArrayStorage storage, Layout layout) = Read();
        object value = ReadElement(storage.Pointer + (nint)(PositionOf(indices, layout) * ItemSize), DType);
        GC.KeepAlive(storage);
        return value is T exact ? exact : (T)Scalars.Convert(value, typeof(T));
    }

    /// <summary>One element as its own .NET type, boxed (NumPy's <c>item()</c>).</summary>
    public object Item(params ReadOnlySpan<long> indices)
    {
        (IArrayStorage storage, Layout layout) = Read();
        object value = ReadElement(storage.Pointer + (nint)(PositionOf(indices, layout) * ItemSize), DType);
        GC.KeepAlive(storage);
        return value;
    }

    private long PositionOf(ReadOnlySpan<long> indices, Layout layout)
    {
        if (indices.Length == 0)
            return Size == 1 ? layout.Offset : throw new ValueError("can only convert an array of size 1 to a Python scalar");
        if (indices.Length == 1 && NDim != 1) return FlatPositionOf(indices[0], layout);
        if (indices.Length != NDim)
            throw new ValueError($"incorrect number of indices for array: {indices.Length} for an array of {NDim} dimensions");
        long position = layout.Offset;
        for (int i = 0; i < indices.Length; i++)
        {
            long index = indices[i], length = Shape[i];
            if (index < -length || index >= length) throw new IndexError($"index {index} is out of bounds for axis {i} with size {length}");
            position += (index < 0 ? index + length : index) * layout.Strides[i];
        }
        return position;
    }

    private long FlatPositionOf(long index, Layout layout)
    {
        if (index < -Size || index >= Size) throw new IndexError($"index {index} is out of bounds for size {Size}");
        if (index < 0) index += Size;
        long position = layout.Offset;
        for (int axis = NDim - 1; axis >= 0; axis--)
        {
            (index, long at) = Math.DivRem(index, Shape[axis]);
            position += at * layout.Strides[axis];
        }
        return position;
    }

    internal static unsafe object ReadElement(nint address, DType dtype) => dtype.Code switch
    {
        DTypeCode.Bool => *(byte*)address != 0,
        DTypeCode.Int8 => *(sbyte*)address,
        DTypeCode.Int16 => *(short*)address,
        DTypeCode.Int32 => *(int*)address,
        DTypeCode.Int64 => *(long*)address,
        DTypeCode.UInt8 => *(byte*)address,
        DTypeCode.UInt16 => *(ushort*)address,
        DTypeCode.UInt32 => *(uint*)address,
        DTypeCode.UInt64 => *(ulong*)address,
        DTypeCode.Float16 => *(Half*)address,
        DTypeCode.Float32 => *(float*)address,
        DTypeCode.Float64 => *(double*)address,
        DTypeCode.Complex64 => *(Complex64*)address,
        _ => Unsafe.ReadUnaligned<Complex>((void*)address),
    };

    private void CheckType<T>()
    {
        if (typeof(T) != DType.ClrType)
            throw new TypeError($"array of dtype {DType} holds {DType.ClrType.Name}, not {typeof(T).Name}; convert with .AsType(...) first");
    }
}

/// <summary>The memory positions of a layout's elements in C order, without recursion or allocation per element.</summary>
internal readonly struct ElementPositions(Layout layout)
{
    public Enumerator GetEnumerator() => new(layout);

    public struct Enumerator(Layout layout)
    {
        private readonly Layout _layout = layout;
        private readonly long[] _index = new long[layout.Shape.Rank];
        private readonly long _count = layout.Shape.Size;
        private long _done;
        public long Current { get; private set; } = layout.Offset;

        public bool MoveNext()
        {
            if (_done == _count) return false;
            if (_done++ == 0) return true;
            for (int i = _index.Length - 1; i >= 0; i--)
            {
                Current += _layout.Strides[i];
                if (++_index[i] < _layout.Shape[i]) break;
                Current -= _layout.Strides[i] * _layout.Shape[i];
                _index[i] = 0;
            }
            return true;
        }
    }
}
