using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// Between positions in the flattened array and indices along the axes; diagonals.
public static partial class np
{
    /// <summary>The indices along each axis of positions in a flattened array of the given shape.</summary>
    /// <param name="indices">Positions, of any shape.</param>
    /// <param name="shape">The array's shape.</param>
    /// <param name="order">How it is flattened: C or F.</param>
    /// <exception cref="ValueError">A position is out of bounds; of data still to be computed this is found when it is.</exception>
    /// <exception cref="TypeError">The positions are not integers.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.unravel_index.html"/>
    public static NDArray[] unravel_index(NDArray indices, Shape shape, char order = 'C')
    {
        MemoryOrder.Check(order);
        CheckPositions(indices);
        if (shape.Rank == 0 && indices.NDim > 0) throw new ValueError("multiple indices are not supported for 0d arrays");
        NDArray rest = Indices.Checked(indices, new IndexRange(shape.Size, IndexErrorKind.Unravel));
        var result = new NDArray[shape.Rank];
        for (int k = 0; k < result.Length; k++)
        {
            int axis = order == 'F' ? k : result.Length - 1 - k;
            NDArray length = Indices.Typed(shape[axis]);
            result[axis] = k == result.Length - 1 ? rest : Ufunc.Apply(Ops.Remainder, rest, length);
            rest = Ufunc.Apply(Ops.FloorDivide, rest, length);
        }
        return result;
    }

    /// <summary>The positions in the flattened array of indices along each axis: undoes <see cref="unravel_index"/>.</summary>
    /// <param name="multi_index">An index array for each axis, broadcast against each other.</param>
    /// <param name="dims">The array's shape.</param>
    /// <param name="mode">What becomes of indices out of bounds: <c>raise</c>, <c>wrap</c> around, <c>clip</c> to the ends; one for all axes or one each.</param>
    /// <param name="order">How it is flattened: C or F.</param>
    /// <exception cref="ValueError">An index is out of bounds, or there is not one index array for each axis.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.ravel_multi_index.html"/>
    public static NDArray ravel_multi_index(NDArray[] multi_index, Shape dims, string[]? mode = null, char order = 'C')
    {
        MemoryOrder.Check(order);
        if (dims.Dims.Contains(0) && multi_index.Any(i => i.Size > 0)) throw new ValueError("cannot unravel if shape has zero entries (is empty).");
        if (dims.ToArray().Aggregate(System.Numerics.BigInteger.One, (product, d) => product * d) > long.MaxValue)
            throw new ValueError("invalid dims: array size defined by dims is larger than the maximum possible size.");
        if (multi_index.Length != dims.Rank) throw new ValueError($"parameter multi_index must be a sequence of length {dims.Rank}");
        Broadcasting.Broadcast("ravel_multi_index", [.. multi_index.Select(i => i.Node)]);
        NDArray? sum = null;
        long stride = 1;
        for (int k = 0; k < dims.Rank; k++)
        {
            int axis = order == 'F' ? k : dims.Rank - 1 - k;
            CheckPositions(multi_index[axis]);
            string rule = mode is null or [] ? "raise" : mode.Length == 1 ? mode[0] : mode[axis];
            NDArray index = Indices.ByMode(multi_index[axis], rule, new IndexRange(dims[axis], IndexErrorKind.Coordinates));
            NDArray part = stride == 1 ? index : Ufunc.Apply(Ops.Multiply, index, Indices.Typed(stride));
            sum = sum is null ? part : Ufunc.Apply(Ops.Add, sum, part);
            stride *= dims[axis];
        }
        return sum ?? Indices.Typed(0);
    }

    private static void CheckPositions(NDArray indices)
    {
        if (indices.DType.IsIntegral) return;
        throw new TypeError(indices.Size > 0 ? "only int indices permitted"
            : "indices must be integral: the provided empty sequence was inferred as float. Wrap it with 'np.array(indices, dtype=np.intp)'");
    }

    /// <summary>Stores values along the main diagonal; too few are used again from the first.</summary>
    /// <param name="a">An array of at least 2 axes, of equal length if more than 2.</param>
    /// <param name="val">The value or values.</param>
    /// <param name="wrap">Whether the diagonal of a tall matrix begins again below a gap of one row.</param>
    /// <exception cref="ValueError">The array has too few axes or axes of different length.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.fill_diagonal.html"/>
    public static void fill_diagonal(NDArray a, NDArray val, bool wrap = false)
    {
        if (a.NDim < 2) throw new ValueError("array must be at least 2-d");
        if (a.NDim > 2 && a.Shape.Dims.IndexOfAnyExcept(a.Shape[0]) >= 0) throw new ValueError("All dimensions of input must be of equal length");
        if (a.NDim == 2 && wrap)
        {
            long step = a.Shape[1] + 1, count = (a.Size + step - 1) / step;
            put(a, Ufunc.Apply(Ops.Multiply, Indices.Count(count), Indices.Typed(step)), val);
            return;
        }
        Layout layout = a.Layout;
        long length = a.Shape.Dims[0];
        foreach (long d in a.Shape.Dims) length = Math.Min(length, d);
        NDArray diagonal = a.Strided(length, layout.Offset, [layout.Strides.Sum()], readOnly: !a.IsWriteable);
        if (val.Size == 0 || length == 0) return;
        diagonal.Assign(val.Size == 1 ? val : val.NDim == 1 && val.Size >= length ? val[..(int)length] : Cycled(val, Math.Max(length, val.Size))[..(int)length]);
    }

    /// <summary>The indices of the main diagonal of an array with <paramref name="ndim"/> axes of length <paramref name="n"/>.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.diag_indices.html"/>
    public static NDArray[] diag_indices(long n, int ndim = 2) => [.. Enumerable.Repeat(Indices.Count(Math.Max(0, n)), ndim)];

    /// <summary>The indices of the main diagonal of an array whose axes are of one length.</summary>
    /// <exception cref="ValueError">The array has fewer than 2 axes, or axes of different length.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.diag_indices_from.html"/>
    public static NDArray[] diag_indices_from(NDArray arr)
    {
        if (arr.NDim < 2) throw new ValueError("input array must be at least 2-d");
        if (arr.Shape.Dims.IndexOfAnyExcept(arr.Shape[0]) >= 0) throw new ValueError("All dimensions of input must be of equal length");
        return diag_indices(arr.Shape[0], arr.NDim);
    }

    /// <summary>The indices of the lower triangle of an n by m matrix, up to diagonal k.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.tril_indices.html"/>
    public static NDArray[] tril_indices(long n, int k = 0, long? m = null) => nonzero(tri(n, m, k, DType.Bool));

    /// <summary>The indices of the upper triangle of an n by m matrix, from diagonal k.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.triu_indices.html"/>
    public static NDArray[] triu_indices(long n, int k = 0, long? m = null) => nonzero(Ufunc.Apply(Ops.LogicalNot, tri(n, m, k - 1, DType.Bool)));

    /// <summary>The indices of the lower triangle of a matrix, up to diagonal k.</summary>
    /// <exception cref="ValueError">The array has not 2 axes.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.tril_indices_from.html"/>
    public static NDArray[] tril_indices_from(NDArray arr, int k = 0) =>
        arr.NDim == 2 ? tril_indices(arr.Shape[0], k, arr.Shape[1]) : throw new ValueError("input array must be 2-d");

    /// <summary>The indices of the upper triangle of a matrix, from diagonal k.</summary>
    /// <exception cref="ValueError">The array has not 2 axes.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.triu_indices_from.html"/>
    public static NDArray[] triu_indices_from(NDArray arr, int k = 0) =>
        arr.NDim == 2 ? triu_indices(arr.Shape[0], k, arr.Shape[1]) : throw new ValueError("input array must be 2-d");

    /// <summary>The indices of what a function such as <see cref="triu"/> leaves of an n by n matrix of ones; evaluates.</summary>
    /// <param name="n">Rows and columns.</param>
    /// <param name="mask_func">Takes the matrix and <paramref name="k"/>.</param>
    /// <param name="k">Passed on: for triangles the diagonal.</param>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.mask_indices.html"/>
    public static NDArray[] mask_indices(long n, Func<NDArray, int, NDArray> mask_func, int k = 0) => nonzero(mask_func(ones((n, n), DType.Int64), k) != 0);
}
