using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy;

// Functions of lines and of axes, applied throughout an array.
public static partial class np
{
    /// <summary>Applies a function of 1-d arrays to every line along an axis. Evaluates; the function is called in order, one line at a time.</summary>
    /// <param name="func1d">Takes a 1-d copy of a line; what it returns takes the place of the axis, whatever its shape.</param>
    /// <param name="axis">The axis of the lines.</param>
    /// <param name="arr">The array.</param>
    /// <returns>An array of the first result's dtype.</returns>
    /// <exception cref="AxisError">No such axis.</exception>
    /// <exception cref="ValueError">There are no lines, or results differ in shape.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.apply_along_axis.html"/>
    public static NDArray apply_along_axis(Func<NDArray, NDArray> func1d, int axis, NDArray arr)
    {
        int along = Axis.Normalize(axis, arr.NDim);
        NDArray lines = copy(moveaxis(arr, along, -1), 'C');
        var outer = new Shape(lines.Shape.Dims[..^1].ToArray());
        if (outer.Size == 0) throw new ValueError("Cannot apply_along_axis when any iteration dimensions are 0");
        long length = arr.Shape[along], bytes = length * arr.ItemSize;
        (IArrayStorage storage, _) = lines.Read();
        Storage? all = null;
        DType type = arr.DType;
        Shape one = Shape.Scalar;
        for (long i = 0; i < outer.Size; i++)
        {
            // Each line is memory of its own: all calls then share their plans.
            NDArray result = func1d(Stretch(storage, i * bytes, length, arr.DType));
            if (all is null)
            {
                (one, type) = (result.Shape, result.DType);
                all = Storage.Allocate(outer.Size * one.Size * type.ItemSize);
            }
            Stretch(all, i * one.Size * type.ItemSize, one.Size, type).Write(broadcast_to(result, one).Reshape(one.Size).Node);
        }
        // The axes of one result stand at the end; they go where the axis was.
        NDArray joined = NDArray.FromStorage(all!, type, new Shape([.. outer.Dims, .. one.Dims]));
        int[] order = [.. Enumerable.Range(0, along), .. Enumerable.Range(outer.Rank, one.Rank), .. Enumerable.Range(along, outer.Rank - along)];
        return order.Length == 0 ? joined : Permuted(joined, order);
    }

    /// <summary>Applies a function of an array and an axis along one axis after another.</summary>
    /// <param name="func">Such as a reduction: takes an array and an axis, returns an array with that axis kept or removed.</param>
    /// <param name="a">The array.</param>
    /// <param name="axes">The axes, in order.</param>
    /// <returns>An array with as many axes as <paramref name="a"/>.</returns>
    /// <exception cref="ValueError">The function returns an array with another number of axes.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.apply_over_axes.html"/>
    public static NDArray apply_over_axes(Func<NDArray, int, NDArray> func, NDArray a, Axis axes)
    {
        NDArray value = a;
        foreach (int axis in axes)
        {
            int along = axis < 0 ? a.NDim + axis : axis;
            NDArray result = func(value, along);
            if (result.NDim == value.NDim - 1) result = expand_dims(result, along);
            value = result.NDim == value.NDim ? result : throw new ValueError("function is not returning an array of the correct shape");
        }
        return value;
    }

    // A 1-d array over part of some memory, to which writes go.
    private static NDArray Stretch(IArrayStorage memory, long offset, long count, DType dtype) => NDArray.FromStorage(
        count == 0 ? Storage.Allocate(0) : Storage.Wrap(memory.Pointer + (nint)offset, count * dtype.ItemSize, memory), dtype, count);
}
