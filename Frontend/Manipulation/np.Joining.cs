using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// Several arrays into one.
public static partial class np
{
    /// <summary>The arrays one after another along an axis.</summary>
    /// <param name="arrays">Arrays that agree in all other axes.</param>
    /// <param name="axis">The axis; null joins the flattened arrays.</param>
    /// <param name="out">Receives the result.</param>
    /// <param name="dtype">Its type, instead of the one they promote to.</param>
    /// <param name="casting">Which casts to the result's type are allowed.</param>
    /// <exception cref="ValueError">The shapes do not fit.</exception>
    /// <exception cref="TypeError">A cast is not allowed.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.concatenate.html"/>
    public static NDArray concatenate(NDArray[] arrays, int? axis = 0, NDArray? @out = null, DType? dtype = null, Casting casting = Casting.SameKind)
    {
        if (arrays.Length == 0) throw new ValueError("need at least one array to concatenate");
        if (@out is not null && dtype is not null) throw new TypeError("concatenate() only takes `out` or `dtype` as an argument, but both were provided.");
        if (axis is null) arrays = Array.ConvertAll(arrays, a => ravel(a));
        int ndim = arrays[0].NDim;
        if (ndim == 0) throw new ValueError("zero-dimensional arrays cannot be concatenated");
        int along = Axis.Normalize(axis ?? 0, ndim);
        CheckJoin(arrays, along);
        DType type = dtype ?? @out?.DType ?? CommonType(arrays);
        foreach (NDArray a in arrays)
            if (!Promotion.CanCast(a.DType, type, casting)) throw CannotCast(a.DType, type, casting);
        return Into(@out, Joined(arrays, along, type));
    }

    /// <summary>Another name of <see cref="concatenate"/>.</summary>
    public static NDArray concat(NDArray[] arrays, int? axis = 0, NDArray? @out = null, DType? dtype = null, Casting casting = Casting.SameKind) =>
        concatenate(arrays, axis, @out, dtype, casting);

    /// <summary>The arrays, all of one shape, side by side along a new axis.</summary>
    /// <exception cref="ValueError">There are none, or the shapes differ.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.stack.html"/>
    public static NDArray stack(NDArray[] arrays, int axis = 0, NDArray? @out = null, DType? dtype = null, Casting casting = Casting.SameKind)
    {
        if (arrays.Length == 0) throw new ValueError("need at least one array to stack");
        foreach (NDArray a in arrays)
            if (a.Shape != arrays[0].Shape) throw new ValueError("all input arrays must have the same shape");
        int at = Axis.Normalize(axis, arrays[0].NDim + 1);
        return concatenate(Array.ConvertAll(arrays, a => expand_dims(a, at)), at, @out, dtype, casting);
    }

    /// <summary>The arrays one below another; vectors are rows.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.vstack.html"/>
    public static NDArray vstack(NDArray[] tup, DType? dtype = null, Casting casting = Casting.SameKind) =>
        concatenate(atleast_2d(tup), 0, null, dtype, casting);

    /// <summary>The arrays one beside another: along the second axis, vectors along their only one.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.hstack.html"/>
    public static NDArray hstack(NDArray[] tup, DType? dtype = null, Casting casting = Casting.SameKind)
    {
        NDArray[] arrays = atleast_1d(tup);
        return concatenate(arrays, arrays.Length > 0 && arrays[0].NDim == 1 ? 0 : 1, null, dtype, casting);
    }

    /// <summary>The arrays one behind another along the third axis.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.dstack.html"/>
    public static NDArray dstack(NDArray[] tup) => concatenate(atleast_3d(tup), 2);

    /// <summary>Vectors as the columns of a matrix; matrices are joined as they are.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.column_stack.html"/>
    public static NDArray column_stack(NDArray[] tup) =>
        concatenate(Array.ConvertAll(tup, a => a.NDim < 2 ? transpose(atleast_2d(a)) : a), 1);

    /// <summary>A row of blocks, joined along the last axis.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.block.html"/>
    public static NDArray block(NDArray[] arrays)
    {
        if (arrays.Length == 0) throw new ValueError("List at arrays cannot be empty");
        int ndim = Math.Max(1, arrays.Max(a => a.NDim));
        return concatenate(Array.ConvertAll(arrays, a => WithLeadingAxes(a, ndim)), -1);
    }

    /// <summary>A matrix of blocks: rows of blocks joined along the last axis, then these along the one before.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.block.html"/>
    public static NDArray block(NDArray[][] arrays)
    {
        if (arrays.Length == 0) throw new ValueError("List at arrays cannot be empty");
        if (Array.FindIndex(arrays, row => row.Length == 0) is var empty and >= 0) throw new ValueError($"List at arrays[{empty}] cannot be empty");
        int ndim = Math.Max(2, arrays.Max(row => row.Max(a => a.NDim)));
        return concatenate(Array.ConvertAll(arrays, row => concatenate(Array.ConvertAll(row, a => WithLeadingAxes(a, ndim)), -1)), -2);
    }

    /// <summary>
    /// Blocks nested to any depth: the innermost arrays are joined along the last axis, the next along the one before, and so on. The nested lists are
    /// .NET arrays (<c>NDArray[][][]</c>, or <c>object[]</c> within each other), all equally deep.
    /// </summary>
    /// <exception cref="ValueError">A list is empty, the depths differ, or the shapes do not fit.</exception>
    /// <exception cref="TypeError">A list holds something else than arrays and lists.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.block.html"/>
    [System.Runtime.CompilerServices.OverloadResolutionPriority(-1)] // lists of arrays have overloads of their own
    public static NDArray block(Array arrays)
    {
        int depth = -1, ndim = 0;
        Measure(arrays, 0);
        ndim = Math.Max(ndim, depth);
        return Join(arrays, depth);

        void Measure(object? item, int level)
        {
            if (item is Array list)
            {
                if (list.Length == 0) throw new ValueError("List at arrays cannot be empty");
                foreach (object? inner in list) Measure(inner, level + 1);
                return;
            }
            NDArray array = item as NDArray ?? throw new TypeError($"np.block takes arrays and lists of them, not {item?.GetType().Name ?? "null"}");
            if (depth >= 0 && depth != level)
                throw new ValueError($"List depths are mismatched. First element was at depth {depth}, but there is an element at depth {level}");
            depth = level;
            ndim = Math.Max(ndim, array.NDim);
        }

        // The recursion is over axes, at most 64 of them.
        NDArray Join(object item, int left) => item is NDArray array
            ? WithLeadingAxes(array, ndim)
            : concatenate([.. ((Array)item).Cast<object>().Select(inner => Join(inner, left - 1))], -left);
    }

    /// <summary>An array with values joined at its end along an axis; without axis both are flattened.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.append.html"/>
    public static NDArray append(NDArray arr, NDArray values, int? axis = null) => concatenate([arr, values], axis);

    private static NDArray WithLeadingAxes(NDArray a, int ndim)
    {
        if (a.NDim >= ndim) return a;
        var dims = new long[ndim];
        Array.Fill(dims, 1);
        a.Shape.Dims.CopyTo(dims.AsSpan(ndim - a.NDim));
        return a.View(Ops.Reshape, new Shape(dims), null);
    }

    // The arrays fit; each is cast to the type.
    private static NDArray Joined(ReadOnlySpan<NDArray> arrays, int axis, DType dtype)
    {
        var nodes = new Node[arrays.Length];
        long length = 0;
        for (int i = 0; i < nodes.Length; i++)
        {
            nodes[i] = arrays[i].AsStrong(dtype).Node;
            length += arrays[i].Shape[axis];
        }
        return new NDArray(new Node(Ops.Concatenate, dtype, WithAxis(arrays[0].Shape, axis, length), nodes, new Numbers("axis", axis)));
    }

    private static void CheckJoin(NDArray[] arrays, int axis)
    {
        Shape first = arrays[0].Shape;
        for (int k = 1; k < arrays.Length; k++)
        {
            Shape other = arrays[k].Shape;
            if (other.Rank != first.Rank)
            {
                throw new ValueError("all the input arrays must have same number of dimensions, but the array at index 0 has " +
                    $"{first.Rank} dimension(s) and the array at index {k} has {other.Rank} dimension(s)");
            }
            for (int i = 0; i < first.Rank; i++)
            {
                if (i == axis || first[i] == other[i]) continue;
                throw new ValueError("all the input array dimensions except for the concatenation axis must match exactly, " +
                    $"but along dimension {i}, the array at index 0 has size {first[i]} and the array at index {k} has size {other[i]}");
            }
        }
    }
}
