using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// Elements at integer positions.
public static partial class np
{
    /// <summary>The elements at the indices along an axis, or of the flattened array; the shape of the indices replaces the axis.</summary>
    /// <param name="a">The array.</param>
    /// <param name="indices">Integers of any shape; negative ones count from the end.</param>
    /// <param name="axis">The axis; null flattens.</param>
    /// <param name="out">Receives the result.</param>
    /// <param name="mode">What becomes of indices out of bounds: <c>raise</c>, <c>wrap</c> around, <c>clip</c> to the ends.</param>
    /// <exception cref="IndexError">An index is out of bounds; of index data still to be computed this is found when it is.</exception>
    /// <exception cref="TypeError">The indices are not integers.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.take.html"/>
    public static NDArray take(NDArray a, NDArray indices, int? axis = null, NDArray? @out = null, string mode = "raise")
    {
        NDArray x = axis is null ? ravel(a) : a.NDim == 0 ? a.Reshape(1) : a;
        int along = Axis.Normalize(axis ?? 0, x.NDim);
        indices = Indices.SafeIntegers(indices, Casting.SameKind);
        long size = x.Shape[along];
        if (size == 0 && indices.Size > 0) throw new IndexError("cannot do a non-empty take from an empty axes.");
        var range = new IndexRange(size, IndexErrorKind.Axis, along);
        if (mode != "raise") indices = Indices.ByMode(indices, mode, range);
        else if (Indices.IsAtHand(indices)) Indices.CheckNow(indices, range);
        NDArray result = Indices.Gather(x, new IndexedAxes(along, [along]), [indices], indices.Shape);
        if (@out is not null) CheckTaken(@out, result);
        return Into(@out, result);
    }

    /// <summary>Stores values at positions of the flattened array; too few values are used again from the first. Evaluates the indices.</summary>
    /// <exception cref="IndexError">An index is out of bounds and <paramref name="mode"/> is <c>raise</c>.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.put.html"/>
    public static void put(NDArray a, NDArray ind, NDArray v, string mode = "raise")
    {
        if (!a.IsWriteable) throw new ValueError("put: output array is read-only");
        NDArray indices = ravel(Indices.SafeIntegers(ind));
        if (indices.Size == 0 || v.Size == 0) return;
        if (a.Size == 0) throw new IndexError("cannot replace elements of an empty array");
        var range = new IndexRange(a.Size, IndexErrorKind.Flat);
        if (mode == "raise") Indices.CheckNow(indices, range);
        else indices = Indices.ByMode(indices, mode, range);
        var axes = new IndexedAxes(0, [0]);
        var flat = new Node(Ops.Reshape, a.DType, a.Size, [a.Node]);
        Node values = Cycled(new NDArray(a.Cast(v)), indices.Size).Node;
        var stored = new Node(Ops.PutAt, a.DType, a.Size, [flat, values, indices.Node], axes);
        a.Write(new Node(Ops.Reshape, a.DType, a.Shape, [stored]));
    }

    /// <summary>The elements at the indices along one axis, for each position along the others: what undoes <c>argsort</c>.</summary>
    /// <param name="arr">The array.</param>
    /// <param name="indices">Integers with as many axes as <paramref name="arr"/>; the other axes broadcast.</param>
    /// <param name="axis">The axis; null flattens the array, and the indices have one axis.</param>
    /// <exception cref="IndexError">An index is out of bounds, or the indices are not integers.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.take_along_axis.html"/>
    public static NDArray take_along_axis(NDArray arr, NDArray indices, int? axis = -1)
    {
        (NDArray x, NDArray index, IndexRange range, Shape shape) = Along(arr, indices, axis);
        if (Indices.IsAtHand(index)) Indices.CheckNow(index, range);
        Shape source = WithAxis(shape, range.Axis, range.Size);
        return new NDArray(new Node(Ops.TakeAlongAxis, x.DType, shape, [Broadcast(x.Node, source), Broadcast(index.Node, shape)], range));
    }

    /// <summary>Stores values at the indices along one axis, for each position along the others. Evaluates the indices.</summary>
    /// <exception cref="IndexError">An index is out of bounds, or the indices are not integers.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.put_along_axis.html"/>
    public static void put_along_axis(NDArray arr, NDArray indices, NDArray values, int? axis)
    {
        (NDArray x, NDArray index, IndexRange range, Shape shape) = Along(arr, indices, axis);
        Indices.CheckNow(index, range);
        Node value = arr.Cast(values);
        if (Broadcasting.TryBroadcast(shape, value.Shape) != shape) throw DoesNotFit(value.Shape, shape);
        Node stored = Broadcast(value, shape);
        var result = new Node(Ops.PutAlongAxis, x.DType, x.Shape, [x.Node, Broadcast(index.Node, shape), stored], range);
        arr.Write(axis is null ? new Node(Ops.Reshape, arr.DType, arr.Shape, [result]) : result);
    }

    /// <summary>For each element the choice that <paramref name="a"/> names: <c>choices[a[i]][i]</c>, all broadcast.</summary>
    /// <param name="a">Integers from 0 to one less than the number of choices.</param>
    /// <param name="choices">What to choose from.</param>
    /// <param name="out">Receives the result.</param>
    /// <param name="mode">What becomes of other integers: <c>raise</c>, <c>wrap</c> around, <c>clip</c> to the ends.</param>
    /// <exception cref="ValueError">An integer names no choice.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.choose.html"/>
    public static NDArray choose(NDArray a, NDArray[] choices, NDArray? @out = null, string mode = "raise")
    {
        if (choices.Length == 0) throw new ValueError("0-length sequence.");
        NDArray index = Indices.ByMode(Indices.SafeIntegers(a), mode, new IndexRange(choices.Length, IndexErrorKind.Choice));
        DType dtype = CommonType(choices);
        Node[] nodes = [.. choices.Select(c => c.AsStrong(dtype).Node)];
        Shape shape = broadcast_shapes([.. nodes.Select(n => n.Shape), index.Shape]);
        Node result = nodes[^1];
        for (int k = nodes.Length - 2; k >= 0; k--)
        {
            Node chosen = Ufunc.Apply(Ops.Equal, index, Indices.Typed(k)).Node;
            Node[] inputs = [chosen, nodes[k], result];
            result = new Node(Ops.Where, dtype, Broadcasting.Broadcast("choose", inputs), inputs);
        }
        if (@out is not null && @out.Shape != shape)
            throw new TypeError($"choose: invalid shape for output array.\n  it is {@out.Shape.ToCompactString()}, the result {shape.ToCompactString()}");
        return Into(@out, new NDArray(Broadcast(result, shape)));
    }

    private static (NDArray X, NDArray Index, IndexRange Range, Shape Shape) Along(NDArray arr, NDArray indices, int? axis)
    {
        if (!indices.DType.IsInteger) throw new IndexError("`indices` must be an integer array");
        NDArray x = axis is null ? new NDArray(new Node(Ops.Reshape, arr.DType, arr.Size, [arr.Node])) : arr;
        if (axis is null && indices.NDim != 1) throw new ValueError("when axis=None, `indices` must have a single dimension.");
        int along = Axis.Normalize(axis ?? 0, x.NDim);
        if (x.NDim != indices.NDim) throw new ValueError("`indices` and `arr` must have the same number of dimensions");
        Shape others = Broadcasting.TryBroadcast(WithAxis(x.Shape, along, 1), WithAxis(indices.Shape, along, 1))
            ?? throw IndicesMismatch(x.Shape, indices.Shape, along);
        return (x, Indices.Integers(indices), new IndexRange(x.Shape[along], IndexErrorKind.Axis, along), WithAxis(others, along, indices.Shape[along]));
    }

    // NumPy indexes the other axes by ranges of the array's own lengths, and its error shows these.
    private static IndexError IndicesMismatch(Shape x, Shape indices, int along)
    {
        IEnumerable<string> shapes = Enumerable.Range(0, x.Rank)
            .Select(i => i == along ? indices : new Shape([.. Enumerable.Range(0, x.Rank).Select(k => k == i ? x[i] : 1L)]))
            .Select(s => s.ToCompactString() + " ");
        return new IndexError($"shape mismatch: indexing arrays could not be broadcast together with shapes {string.Concat(shapes)}");
    }

    private static Shape WithAxis(Shape shape, int axis, long length)
    {
        long[] dims = shape.ToArray();
        dims[axis] = length;
        return new Shape(dims);
    }

    private static Node Broadcast(Node x, Shape shape)
    {
        if (x.Shape == shape && x.Op != Ops.Constant) return x;
        if (Broadcasting.TryBroadcast(shape, x.Shape) != shape)
            throw new ValueError($"could not broadcast input array from shape {x.Shape.ToCompactString()} into shape {shape.ToCompactString()}");
        return new Node(Ops.BroadcastTo, x.DType, shape, [x]);
    }

    /// <summary>The elements in C order, again from the first until there are as many as asked for.</summary>
    private static NDArray Cycled(NDArray x, long size)
    {
        if (x.Size == size) return ravel(x);
        if (x.Size == 1) return broadcast_to(x.Reshape(1), size);
        NDArray index = Ufunc.Apply(Ops.Remainder, Indices.Count(size), Indices.Typed(x.Size));
        return Indices.Gather(ravel(x), new IndexedAxes(0, [0]), [index], index.Shape);
    }

    // NumPy fills an output of another type through one of the result's, to which it must therefore cast safely.
    private static void CheckTaken(NDArray @out, NDArray result)
    {
        if (@out.Shape != result.Shape)
            throw new ValueError($"output array does not match result of ndarray.take\n  it has shape {@out.Shape.ToCompactString()}, the result {result.Shape.ToCompactString()}");
        if (!Promotion.CanCast(@out.DType, result.DType, Casting.Safe)) throw CannotCast(@out.DType, result.DType, Casting.Safe);
    }

    private static ValueError DoesNotFit(Shape value, Shape shape) =>
        new($"shape mismatch: value array of shape {value.ToCompactString()} could not be broadcast to indexing result of shape {shape.ToCompactString()}");

    /// <summary>Stores a result in <paramref name="out"/>, if given.</summary>
    private static NDArray Into(NDArray? @out, NDArray result)
    {
        if (@out is null) return result;
        if (@out.Shape != result.Shape)
            throw new ValueError($"Output array is the wrong shape: it is {@out.Shape.ToCompactString()}, the result {result.Shape.ToCompactString()}");
        if (!Promotion.CanCast(result.DType, @out.DType, Casting.Unsafe)) throw CannotCast(result.DType, @out.DType, Casting.Unsafe);
        @out.Write(result.Node);
        return @out;
    }
}
