using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// The same elements in another shape.
public static partial class np
{
    /// <summary>The elements in another shape: a view where strides can say it, else a copy.</summary>
    /// <param name="a">The array.</param>
    /// <param name="shape">The new shape; one negative length is found from the size.</param>
    /// <param name="order">In which order elements are read and placed: C (last axis fastest), F (first fastest), A (F if the array lies so).</param>
    /// <param name="copy">True: always a copy; false: never, an error instead; null: when needed.</param>
    /// <exception cref="ValueError">The sizes differ, or a copy would be needed and is forbidden.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.reshape.html"/>
    public static NDArray reshape(NDArray a, Shape? shape = null, char order = 'C', bool? copy = null, Shape? newshape = null)
    {
        if (shape is not null && newshape is not null) throw new TypeError("You cannot specify 'newshape' and 'shape' arguments at the same time.");
        return Reshaped(a, shape ?? newshape ?? throw new TypeError("reshape() missing 1 required positional argument: 'shape'"), order, copy);
    }

    private static NDArray Reshaped(NDArray a, Shape shape, char order, bool? copy)
    {
        shape = Resolved(shape, a.Size);
        if (order is not ('C' or 'F' or 'A')) throw BadOrder(order);
        bool fortran = order == 'F' || order == 'A' && a.Layout is { IsColumnMajor: true, IsRowMajor: false };
        if (fortran && (a.NDim > 1 || shape.Rank > 1)) return transpose(Reshaped(transpose(a), Reversed(shape), 'C', copy));
        bool canView = a.CanView(shape);
        if (copy == false && !canView) throw new ValueError("Unable to avoid creating a copy while reshaping.");
        return canView && copy != true ? a.View(Ops.Reshape, shape, null) : new NDArray(new Node(Ops.Reshape, a.DType, shape, [a.Node]));
    }

    /// <summary>All elements along one axis: a view where strides can say it, else a copy.</summary>
    /// <param name="a">The array.</param>
    /// <param name="order">C, F, A, or K: as the elements lie in memory.</param>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.ravel.html"/>
    public static NDArray ravel(NDArray a, char order = 'C') => order == 'K' ? reshape(InMemoryOrder(a), -1) : reshape(a, -1, order);

    /// <summary>The array as one of at least one axis.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.atleast_1d.html"/>
    public static NDArray atleast_1d(NDArray a) => a.NDim == 0 ? a.Reshape(1) : a;

    /// <summary>The array as one of at least two axes; a vector becomes a row.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.atleast_2d.html"/>
    public static NDArray atleast_2d(NDArray a) => a.NDim switch { 0 => a.Reshape((1, 1)), 1 => a.Reshape((1, a.Size)), _ => a };

    /// <summary>The array as one of at least three axes; a vector lies along the middle one.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.atleast_3d.html"/>
    public static NDArray atleast_3d(NDArray a) => a.NDim switch
    {
        0 => a.Reshape((1, 1, 1)),
        1 => a.Reshape((1, a.Size, 1)),
        2 => a.Reshape((a.Shape[0], a.Shape[1], 1)),
        _ => a,
    };

    /// <summary>Each array as one of at least one axis.</summary>
    public static NDArray[] atleast_1d(params NDArray[] arrays) => Array.ConvertAll(arrays, a => atleast_1d(a));

    /// <summary>Each array as one of at least two axes.</summary>
    public static NDArray[] atleast_2d(params NDArray[] arrays) => Array.ConvertAll(arrays, a => atleast_2d(a));

    /// <summary>Each array as one of at least three axes.</summary>
    public static NDArray[] atleast_3d(params NDArray[] arrays) => Array.ConvertAll(arrays, a => atleast_3d(a));

    /// <summary>Without axes of length 1: all of them, or those named. A view.</summary>
    /// <exception cref="ValueError">A named axis has another length.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.squeeze.html"/>
    public static NDArray squeeze(NDArray a, Axis axis = default)
    {
        int[]? named = axis.IsAll ? null : axis.Normalize(a.NDim);
        var kept = new List<long>();
        for (int i = 0; i < a.NDim; i++)
        {
            bool drop = named is null ? a.Shape[i] == 1 : Array.IndexOf(named, i) >= 0;
            if (drop && a.Shape[i] != 1) throw new ValueError("cannot select an axis to squeeze out which has size not equal to one");
            if (!drop) kept.Add(a.Shape[i]);
        }
        return a.View(Ops.Reshape, new Shape([.. kept]), null);
    }

    /// <summary>With new axes of length 1 at the given places of the result. A view.</summary>
    /// <exception cref="AxisError">The result has no such axis.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.expand_dims.html"/>
    public static NDArray expand_dims(NDArray a, Axis axis)
    {
        int rank = a.NDim + axis.Count;
        var dims = new long[rank];
        Array.Fill(dims, -1);
        foreach (int written in axis.Written)
        {
            int at = Axis.Normalize(written, rank);
            if (dims[at] == 1) throw new ValueError("repeated axis");
            dims[at] = 1;
        }
        int next = 0;
        for (int i = 0; i < rank; i++)
            if (dims[i] < 0) dims[i] = a.Shape[next++];
        return a.View(Ops.Reshape, new Shape(dims), null);
    }

    /// <summary>An array of the given shape filled with the elements in C order, again from the first when they end, or cut off.</summary>
    /// <exception cref="ValueError">A length is negative.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.resize.html"/>
    public static NDArray resize(NDArray a, Shape new_shape)
    {
        foreach (long d in new_shape.Dims)
            if (d < 0) throw new ValueError("all elements of `new_shape` must be non-negative");
        long size = new_shape.Size;
        if (a.Size == 0 || size == 0) return Filled(new_shape, a.DType, 0);
        NDArray flat = ravel(a);
        NDArray cycled = size <= a.Size ? Sliced(flat, 0, 0, size) : Cycled(flat, size);
        return new NDArray(new Node(Ops.Reshape, a.DType, new_shape, [cycled.Node]));
    }

    private static Shape Resolved(Shape shape, long size)
    {
        int unknown = -1;
        long known = 1;
        for (int i = 0; i < shape.Rank; i++)
        {
            if (shape[i] >= 0) known *= shape[i];
            else if (unknown < 0) unknown = i;
            else throw new ValueError("can only specify one unknown dimension");
        }
        if (unknown < 0) return known == size ? shape : throw CannotReshape(shape, size);
        if (known == 0 || size % known != 0) throw CannotReshape(shape, size);
        return WithAxis(shape, unknown, size / known);
    }

    // NumPy leaves unknown lengths at the front out of its message and writes the others as "newaxis".
    private static ValueError CannotReshape(Shape shape, long size)
    {
        IEnumerable<string> lengths = shape.ToArray().SkipWhile(d => d < 0).Select(d => d < 0 ? "newaxis" : d.ToString());
        string text = string.Join(",", lengths);
        if (shape.Rank == 1 && shape[0] >= 0) text += ",";
        return new ValueError($"cannot reshape array of size {size} into shape ({text})");
    }

    private static ValueError BadOrder(char order) => new($"order must be one of 'C', 'F', 'A', or 'K' (got '{order}')");

    private static Shape Reversed(Shape shape)
    {
        long[] dims = shape.ToArray();
        Array.Reverse(dims);
        return new Shape(dims);
    }

    // A view whose axes run from the largest stride to the smallest.
    private static NDArray InMemoryOrder(NDArray a) => Permuted(a, IterationSpace.InMemoryOrder([a.Layout.Strides]));
}
