using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;
using OmniNumpy.Lazy.Tensors;

namespace OmniNumpy.Lazy;

/// <summary>Index arrays on their way into nodes: their type, when they are checked, what they are gathered from.</summary>
internal static class Indices
{
    // Index data is computed at the call, so that a bad index is reported there, when computing it costs next to nothing.
    private const long SmallArray = 4096;
    private const int SmallGraph = 24;

    /// <summary>The numbers 0, 1, ... n-1.</summary>
    public static NDArray Count(long n) => new(new Node(Ops.Iota, DType.Int64, n, []));

    /// <summary>The indices in int64.</summary>
    public static NDArray Integers(NDArray indices) => indices.DType == DType.Int64 && indices.Node.Op != Ops.Constant
        ? indices
        : new NDArray(new Node(Ops.Cast, DType.Int64, indices.Shape, [indices.Node]));

    /// <summary>The indices of functions that take them by a casting rule; by the safe one, any integers but uint64, and bools.</summary>
    /// <exception cref="TypeError">The array is of another type.</exception>
    public static NDArray SafeIntegers(NDArray indices, Casting casting = Casting.Safe) =>
        Promotion.CanCast(indices.DType, DType.Int64, casting) ? Integers(indices) : throw np.CannotCast(indices.DType, DType.Int64, casting);

    /// <summary>Whether values are there, or as good as there.</summary>
    public static bool IsAtHand(NDArray x)
    {
        if (x.IsEvaluated) return true;
        Node root = x.Node;
        if (root.PendingCount > SmallGraph) return false;
        var stack = new Stack<Node>();
        stack.Push(root);
        while (stack.TryPop(out Node? node))
        {
            if (node.Size > SmallArray) return false;
            foreach (Node input in node.Inputs) stack.Push(input);
        }
        return true;
    }

    /// <summary>Checks int64 indices at once.</summary>
    /// <exception cref="NumpyException">One is out of the range.</exception>
    public static void CheckNow(NDArray indices, IndexRange range)
    {
        (IArrayStorage storage, Layout layout) = indices.Read();
        IndexBounds.Check(new StridedArray(DType.Int64, storage.Pointer + (nint)(8 * layout.Offset), layout.Shape, layout.Strides), range);
        GC.KeepAlive(storage);
    }

    /// <summary>Non-negative indices within the range; they are checked at once if they are at hand, else when they are computed.</summary>
    public static NDArray Checked(NDArray indices, IndexRange range)
    {
        indices = Integers(indices);
        if (IsAtHand(indices)) CheckNow(indices, range);
        return new NDArray(new Node(Ops.CheckIndex, DType.Int64, indices.Shape, [indices.Node], range));
    }

    /// <summary>Indices brought into [0, size) as <c>mode</c> says.</summary>
    /// <exception cref="ValueError">No such mode.</exception>
    public static NDArray ByMode(NDArray indices, string mode, IndexRange range)
    {
        switch (mode)
        {
            case "raise": return Checked(indices, range);
            case "wrap": return Ufunc.Apply(Ops.Remainder, Integers(indices), Typed(Math.Max(1, range.Size)));
            case "clip":
                NDArray low = Ufunc.Apply(Ops.Maximum, Integers(indices), Typed(0));
                return Ufunc.Apply(Ops.Minimum, low, Typed(Math.Max(0, range.Size - 1)));
            default: throw new ValueError($"clipmode must be one of 'clip', 'raise', or 'wrap' (got '{mode}')");
        }
    }

    /// <summary>The elements at the indices, which run over consecutive axes and have one common shape after broadcasting.</summary>
    public static NDArray Gather(NDArray x, IndexedAxes axes, ReadOnlySpan<NDArray> indices, Shape points)
    {
        Node[] inputs = [x.Node, .. BroadcastNodes(indices, points)];
        return new NDArray(new Node(Ops.Gather, x.DType, GatheredShape(x.Shape, axes, points), inputs, axes));
    }

    /// <summary>Stores a value, already of x's dtype, at the indices.</summary>
    public static void Put(NDArray x, IndexedAxes axes, ReadOnlySpan<NDArray> indices, Shape points, Node value)
    {
        Shape shape = GatheredShape(x.Shape, axes, points);
        if (value.Shape != shape) value = new Node(Ops.BroadcastTo, value.DType, shape, [value]);
        x.Write(new Node(Ops.PutAt, x.DType, x.Shape, [x.Node, value, .. BroadcastNodes(indices, points)], axes));
    }

    /// <summary>The shape of x with the indexed axes replaced by those of the points.</summary>
    public static Shape GatheredShape(Shape x, IndexedAxes axes, Shape points) =>
        new([.. x.Dims[..axes.First], .. points.Dims, .. x.Dims[(axes.First + axes.Reported.Length)..]]);

    /// <summary>Number of true elements; evaluates.</summary>
    public static unsafe long CountTrue(NDArray mask)
    {
        (IArrayStorage storage, Layout layout) = mask.Read();
        byte* p = (byte*)storage.Pointer;
        long count = 0;
        if (layout.IsRowMajor)
        {
            for (long done = 0; done < mask.Size; done += 1 << 30)
                count += new ReadOnlySpan<byte>(p + layout.Offset + done, (int)Math.Min(1 << 30, mask.Size - done)).Count((byte)1);
        }
        else
        {
            foreach (long position in new ElementPositions(layout)) count += p[position];
        }
        GC.KeepAlive(storage);
        return count;
    }

    /// <summary>The indices of the true elements of a mask, a row for each and a column for each axis; evaluates the mask.</summary>
    public static NDArray Nonzero(NDArray mask) =>
        new(new Node(Ops.Nonzero, DType.Int64, new Shape(CountTrue(mask), mask.NDim), [mask.Node]));

    /// <summary>A typed scalar.</summary>
    public static NDArray Typed(long value) => new(new Node(ScalarConstant.Integral(DType.Int64, value)));

    private static Node[] BroadcastNodes(ReadOnlySpan<NDArray> indices, Shape points)
    {
        var nodes = new Node[indices.Length];
        for (int i = 0; i < nodes.Length; i++)
            nodes[i] = indices[i].Shape == points ? indices[i].Node : new Node(Ops.BroadcastTo, DType.Int64, points, [indices[i].Node]);
        return nodes;
    }
}
