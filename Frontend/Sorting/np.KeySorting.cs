using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// Sorting by several keys, and complex results.
public static partial class np
{
    /// <summary>The indices that sort by several keys, stably; the last key decides first.</summary>
    /// <param name="keys">Arrays of one shape, of any dtypes.</param>
    /// <param name="axis">The axis to sort along, the last by default.</param>
    /// <returns>int64 indices along the axis.</returns>
    /// <exception cref="TypeError">No keys.</exception>
    /// <exception cref="ValueError">Keys of different shapes.</exception>
    /// <exception cref="AxisError">No such axis.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.lexsort.html"/>
    public static NDArray lexsort(NDArray[] keys, int axis = -1)
    {
        if (keys.Length == 0) throw new TypeError("need sequence of keys with len > 0 in lexsort");
        Shape shape = keys[0].Shape;
        if (keys.Any(k => k.Shape != shape)) throw new ValueError("all keys need to be the same shape");
        if (shape.Rank == 0) return Filled(Shape.Scalar, DType.Int64, 0);
        int along = Axis.Normalize(axis, shape.Rank), last = shape.Rank - 1;
        Node[] inputs = [.. keys.Select(k => Record.Permute(Record.Cast(k.Node, k.DType), Record.Moved(shape.Rank, along, last)))];
        var order = new Node(Ops.LexSort, DType.Int64, inputs[0].Shape, inputs);
        return new NDArray(Record.Permute(order, Record.Moved(shape.Rank, last, along)));
    }

    /// <summary>The indices that sort by the keys along the first axis of an array, the last of them first.</summary>
    /// <inheritdoc cref="lexsort(NDArray[], int)" path="/param|/returns|/exception"/>
    public static NDArray lexsort(NDArray keys, int axis = -1)
    {
        if (keys.NDim == 0) throw new TypeError("need sequence of keys with len > 0 in lexsort");
        return lexsort((NDArray[])[.. Enumerable.Range(0, (int)keys.Shape[0]).Select(i => keys[i])], axis);
    }

    /// <summary>A copy sorted along the last axis, by real and then by imaginary part, as complex numbers.</summary>
    /// <param name="a">The array.</param>
    /// <returns>complex64 for integers of up to 16 bits, complex128 for other real numbers, else the array's own type.</returns>
    /// <exception cref="AxisError">A 0-d array.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.sort_complex.html"/>
    public static NDArray sort_complex(NDArray a)
    {
        NDArray sorted = sort(a);
        if (a.DType.IsComplex) return sorted;
        bool narrow = a.DType.IsInteger && a.DType.ItemSize <= 2;
        return sorted.AsTypeIfNeeded(narrow ? DType.Complex64 : DType.Complex128);
    }
}
