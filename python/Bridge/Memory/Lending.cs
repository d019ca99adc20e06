using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Python;

/// <summary>Memory that both sides look into: arrays over Python's buffers, and Python's views of arrays.</summary>
internal static unsafe class Lending
{
    /// <summary>An array over memory that a Python object owns, which is kept until the array is collected.</summary>
    /// <param name="pointer">The first element.</param>
    /// <param name="dtype">Element type.</param>
    /// <param name="shape">Axis lengths.</param>
    /// <param name="strides">Bytes between neighbours along each axis, of any sign.</param>
    /// <param name="readOnly">Whether writing is refused.</param>
    /// <param name="owner">The number under which Python keeps the owner.</param>
    /// <exception cref="ValueError">Strides that are no multiple of the element's size.</exception>
    public static NDArray Borrow(nint pointer, DType dtype, Shape shape, ReadOnlySpan<long> strides, bool readOnly, long owner)
    {
        int size = dtype.ItemSize;
        var elements = new long[strides.Length];
        long low = 0, high = 0;
        for (int i = 0; i < elements.Length; i++)
        {
            if (strides[i] % size != 0) throw new ValueError($"stride {strides[i]} of axis {i} is not a multiple of the {size} bytes of {dtype}; copy the data first");
            elements[i] = strides[i] / size;
            long reach = Math.Max(0, shape[i] - 1) * elements[i];
            if (reach < 0) low += reach;
            else high += reach;
        }
        long bytes = shape.Size == 0 ? 0 : (high - low + 1) * size;
        var storage = Storage.Wrap(bytes == 0 ? 0 : pointer + (nint)(low * size), bytes, new PythonLifetime(owner, bytes).Pressing(), readOnly);
        return NDArray.FromStorage(storage, dtype, shape.Size == 0 ? Layout.RowMajor(shape) : new Layout(shape, -low, elements));
    }

    /// <summary>
    /// The evaluated memory of an array: address of the first element, whether it may be written, axis lengths and strides in bytes. From then on
    /// assignments to the array write into this memory, so that who looks into it sees them.
    /// </summary>
    public static void Lend(NDArray array, long* description)
    {
        (IArrayStorage storage, Layout layout) = array.Read();
        if (storage is Storage own) own.Lend();
        int size = array.ItemSize, rank = layout.Shape.Rank;
        description[0] = storage.Pointer + (nint)(layout.Offset * size);
        description[1] = array.IsWriteable ? 1 : 0;
        for (int i = 0; i < rank; i++)
        {
            description[2 + i] = layout.Shape[i];
            description[2 + rank + i] = layout.Strides[i] * size;
        }
    }

    /// <summary>Copies one element.</summary>
    /// <param name="array">The array, which is evaluated.</param>
    /// <param name="place">Its place in C order.</param>
    /// <param name="element">Where to, 16 bytes at most.</param>
    /// <returns>The code of the dtype.</returns>
    public static long ReadElement(NDArray array, long place, byte* element)
    {
        (IArrayStorage storage, Layout layout) = array.Read();
        long position = layout.Offset;
        for (int axis = layout.Shape.Rank - 1; axis >= 0; axis--)
        {
            (place, long at) = Math.DivRem(place, layout.Shape[axis]);
            position += at * layout.Strides[axis];
        }
        int size = array.ItemSize;
        Buffer.MemoryCopy((byte*)storage.Pointer + position * size, element, size, size);
        GC.KeepAlive(storage);
        return (long)array.DType.Code;
    }
}
