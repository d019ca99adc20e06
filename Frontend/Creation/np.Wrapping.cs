using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// Arrays that look into memory of .NET, without copying: writes through the array show in that memory, and recorded work reads it when it is evaluated.
public static partial class np
{
    /// <summary>The array itself, or a converted one where dtype or order ask for it.</summary>
    /// <param name="a">An array or a C# scalar.</param>
    /// <param name="dtype">Type wanted.</param>
    /// <param name="order">Memory order wanted; K takes any.</param>
    /// <param name="copy">true copies always, false never (an error where one is needed), null where needed.</param>
    /// <exception cref="ValueError"><paramref name="copy"/> is false and a copy is needed.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.asarray.html"/>
    [System.Runtime.CompilerServices.OverloadResolutionPriority(-1)] // C# arrays convert too, but have overloads of their own
    public static NDArray asarray(NDArray a, DType? dtype = null, char order = 'K', bool? copy = null) => array(a, dtype, copy, order);

    /// <summary>An array that looks into a .NET array of any rank where its elements lie; nested arrays and other dtypes are copied.</summary>
    /// <inheritdoc cref="asarray(NDArray, DType, char, bool?)" path="/param|/exception"/>
    public static NDArray asarray(Array a, DType? dtype = null, char order = 'K', bool? copy = null)
    {
        ArgumentNullException.ThrowIfNull(a);
        Type element = a.GetType().GetElementType()!;
        if (copy == true || element.IsArray)
            return copy == false ? throw new ValueError(CannotAvoidCopy) : array(a, dtype, order);
        DType own = element;
        var shape = new long[a.Rank];
        for (int i = 0; i < shape.Length; i++) shape[i] = a.GetLongLength(i);
        return array(NDArray.FromStorage(Storage.Pin(a), own, new Shape(shape)), dtype, copy, order);
    }

    /// <summary>An array that looks into a <see cref="Memory{T}"/>.</summary>
    /// <inheritdoc cref="asarray(NDArray, DType, char, bool?)" path="/param|/exception"/>
    public static NDArray asarray<T>(Memory<T> a, DType? dtype = null, char order = 'K', bool? copy = null) where T : unmanaged =>
        array(NDArray.FromStorage(Storage.Pin(a), typeof(T), a.Length), dtype, copy, order);

    /// <summary>An array that looks into a <see cref="Tensor{T}"/> of any strides.</summary>
    /// <inheritdoc cref="asarray(NDArray, DType, char, bool?)" path="/param|/exception"/>
    public static unsafe NDArray asarray<T>(Tensor<T> a, DType? dtype = null, char order = 'K', bool? copy = null) where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(a);
        DType own = typeof(T);
        long[] shape = new long[a.Rank], strides = new long[a.Rank];
        long reach = 1;
        for (int i = 0; i < shape.Length; i++)
        {
            shape[i] = a.Lengths[i];
            strides[i] = a.Strides[i];
            reach += Math.Max(0, shape[i] - 1) * strides[i];
        }
        var owner = new PinnedTensor(a.GetPinnedHandle(), a);
        nint address = (nint)Unsafe.AsPointer(ref Unsafe.AsRef(in a.GetPinnableReference()));
        long bytes = a.FlattenedLength == 0 ? 0 : reach * own.ItemSize;
        NDArray view = NDArray.FromStorage(Storage.Wrap(address, bytes, owner), own, new Layout(new Shape(shape), 0, strides));
        return array(view, dtype, copy, order);
    }

    /// <summary>The same as <see cref="asarray(NDArray, DType, char, bool?)"/>: there are no subclasses of arrays here.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.asanyarray.html"/>
    [System.Runtime.CompilerServices.OverloadResolutionPriority(-1)] // C# arrays convert too, but have overloads of their own
    public static NDArray asanyarray(NDArray a, DType? dtype = null, char order = 'K', bool? copy = null) => asarray(a, dtype, order, copy);

    /// <summary>The array in C order with at least one axis, itself where it is so already.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.ascontiguousarray.html"/>
    public static NDArray ascontiguousarray(NDArray a, DType? dtype = null) => array(a, dtype, copy: null, order: 'C', ndmin: 1);

    /// <summary>The array in Fortran order with at least one axis, itself where it is so already.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.asfortranarray.html"/>
    public static NDArray asfortranarray(NDArray a, DType? dtype = null) => array(a, dtype, copy: null, order: 'F', ndmin: 1);

    /// <summary>A 1-d array that looks into bytes.</summary>
    /// <param name="buffer">The bytes.</param>
    /// <param name="dtype">Element type, float64 by default.</param>
    /// <param name="count">Number of elements; -1 for all.</param>
    /// <param name="offset">Where to start, in bytes.</param>
    /// <exception cref="ValueError">The bytes are too few, or no whole number of elements.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.frombuffer.html"/>
    public static NDArray frombuffer(Memory<byte> buffer, DType? dtype = null, long count = -1, long offset = 0)
    {
        DType type = dtype ?? DType.Float64;
        if (offset < 0 || offset > buffer.Length) throw new ValueError($"offset must be non-negative and no greater than buffer length ({buffer.Length})");
        long bytes = buffer.Length - offset;
        if (count < 0)
        {
            if (bytes % type.ItemSize != 0) throw new ValueError("buffer size must be a multiple of element size");
            count = bytes / type.ItemSize;
        }
        if (count * type.ItemSize > bytes) throw new ValueError("buffer is smaller than requested size");
        Memory<byte> part = buffer.Slice((int)offset, (int)(count * type.ItemSize));
        return NDArray.FromStorage(Storage.Pin(part), type, count);
    }

    /// <inheritdoc cref="frombuffer(Memory{byte}, DType, long, long)"/>
    public static NDArray frombuffer(byte[] buffer, DType? dtype = null, long count = -1, long offset = 0) => frombuffer(buffer.AsMemory(), dtype, count, offset);

    /// <summary>An array over unmanaged memory.</summary>
    /// <param name="pointer">Address of the first element.</param>
    /// <param name="shape">Axis lengths.</param>
    /// <param name="dtype">Element type.</param>
    /// <param name="strides">Bytes between neighbours along each axis; C order by default.</param>
    /// <param name="owner">Kept reachable as long as the array lives; its finalizer may free the memory.</param>
    /// <param name="readOnly">Whether assigning elements is refused.</param>
    /// <exception cref="ValueError">Strides that are negative, no multiple of the element's size, or not one for each axis.</exception>
    public static NDArray frompointer(nint pointer, Shape shape, DType dtype, long[]? strides = null, object? owner = null, bool readOnly = false)
    {
        CheckLengths(shape);
        if (strides is null) return NDArray.FromStorage(Storage.Wrap(pointer, shape.Size * dtype.ItemSize, owner ?? s_noOwner, readOnly), dtype, shape);
        if (strides.Length != shape.Rank) throw new ValueError($"{shape.Rank} strides are needed for shape {shape}, got {strides.Length}");
        long reach = 1;
        var elements = new long[strides.Length];
        for (int i = 0; i < strides.Length; i++)
        {
            if (strides[i] < 0 || strides[i] % dtype.ItemSize != 0)
                throw new ValueError($"stride {strides[i]} of axis {i} is not a non-negative multiple of the {dtype.ItemSize} bytes of {dtype}");
            elements[i] = strides[i] / dtype.ItemSize;
            reach += Math.Max(0, shape[i] - 1) * elements[i];
        }
        var storage = Storage.Wrap(pointer, shape.Size == 0 ? 0 : reach * dtype.ItemSize, owner ?? s_noOwner, readOnly);
        return NDArray.FromStorage(storage, dtype, new Layout(shape, 0, elements));
    }

    // Tells memory of unknown owner from memory of the library's own.
    private static readonly object s_noOwner = new();

    /// <summary>A 1-d array of the elements of a sequence.</summary>
    /// <param name="iter">The sequence.</param>
    /// <param name="dtype">Element type.</param>
    /// <param name="count">How many elements to take; -1 for all.</param>
    /// <exception cref="ValueError">The sequence is shorter than <paramref name="count"/>.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.fromiter.html"/>
    public static NDArray fromiter<T>(IEnumerable<T> iter, DType? dtype = null, long count = -1) where T : unmanaged
    {
        T[] values = count < 0 ? [.. iter] : [.. iter.Take(checked((int)count))];
        if (count >= 0 && values.Length < count) throw new ValueError($"iterator too short: Expected {count} but iterator had only {values.Length} items.");
        NDArray items = array((ReadOnlySpan<T>)values);
        CheckEach(items, dtype);
        return items.AsTypeIfNeeded(dtype);
    }

    /// <summary>The elements of a 1-d array in another dtype: the counterpart for arrays of reading a sequence.</summary>
    /// <inheritdoc cref="fromiter{T}(IEnumerable{T}, DType, long)" path="/param|/exception|/seealso"/>
    public static NDArray fromiter(NDArray iter, DType? dtype = null, long count = -1)
    {
        if (count >= 0 && iter.Shape[0] < count) throw new ValueError($"iterator too short: Expected {count} but iterator had only {iter.Shape[0]} items.");
        NDArray items = array(count < 0 ? iter : iter[new Slice(0, count)]);
        CheckEach(items, dtype);
        return items.AsTypeIfNeeded(dtype);
    }

    // Elements come one by one, as Python's numbers: the outermost ones tell whether all fit.
    private static void CheckEach(NDArray items, DType? dtype)
    {
        if (dtype is not { IsInteger: true } || !items.DType.IsInteger || items.Size == 0 || Promotion.CanCast(items.DType, dtype)) return;
        foreach (NDArray extreme in (NDArray[])[min(items), max(items)])
            ScalarMaker.Check(items.DType == DType.UInt64 ? ScalarConstant.WeakInt(extreme.Item<ulong>()) : ScalarConstant.WeakInt(extreme.Item<long>()), dtype);
    }

    private sealed class PinnedTensor(System.Buffers.MemoryHandle handle, object tensor)
    {
        private System.Buffers.MemoryHandle _handle = handle;

        public object Tensor { get; } = tensor;

        ~PinnedTensor() => _handle.Dispose();
    }
}

public sealed partial class NDArray
{
    /// <summary>The elements in C order as a <see cref="Tensor{T}"/> of its own; evaluates.</summary>
    /// <exception cref="TypeError">The dtype is stored as another type.</exception>
    public Tensor<T> ToTensor<T>() where T : unmanaged => Tensor.Create(ToArray<T>(), Array.ConvertAll(Shape.ToArray(), d => (nint)d));

    /// <summary>The elements where they lie, with their strides, without copying; evaluates. Valid while the array lives and is not assigned to.</summary>
    /// <exception cref="TypeError">The dtype is stored as another type.</exception>
    /// <exception cref="ValueError">The strides are negative, which tensors cannot have.</exception>
    public unsafe ReadOnlyTensorSpan<T> AsTensorSpan<T>() where T : unmanaged
    {
        CheckType<T>();
        (IArrayStorage storage, Layout layout) = Read();
        if (layout.Strides.Any(s => s < 0)) throw new ValueError("a tensor cannot have negative strides; take .Copy() first");
        nint[] lengths = Array.ConvertAll(layout.Shape.ToArray(), d => (nint)d), strides = Array.ConvertAll(layout.Strides, s => (nint)s);
        for (int i = 0; i < lengths.Length; i++)
            if (lengths[i] <= 1) strides[i] = 0;
        long reach = layout.Shape.Size == 0 ? 0 : layout.Extent().High - layout.Offset + 1;
        return new ReadOnlyTensorSpan<T>((T*)storage.Pointer + layout.Offset, (nint)reach, lengths, strides);
    }
}
