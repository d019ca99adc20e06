using System.Numerics;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

/// <summary>Makes core nodes: operations whose types are written out, so that no profile has a say in them.</summary>
internal static class Record
{
    private static readonly int[]?[] s_allAxes = new int[Shape.MaxRank + 1][];

    /// <summary>The value in another type; the value itself when it has that type. Constants become ordinary typed values.</summary>
    public static Node Cast(Node x, DType to) => x.DType == to && (x.Op != Ops.Constant || x.Value != null) ? x : new Node(Ops.Cast, to, x.Shape, [x]);

    /// <summary>Warns, as NumPy does, of a conversion that the user asked for and that drops imaginary parts.</summary>
    public static void WarnOfParts(DType from, DType to)
    {
        if (from.IsComplex && !to.IsComplex && to != DType.Bool)
            Warnings.Raise(WarningCategory.ComplexWarning, "Casting complex values to real discards the imaginary part");
    }

    /// <summary>The axes 0 to rank - 1. The array is shared: it must not be changed.</summary>
    public static int[] AllAxes(int rank) => s_allAxes[rank] ??= [.. Enumerable.Range(0, rank)];

    /// <summary>A typed constant.</summary>
    public static Node Constant(DType type, double value) => Cast(new Node(ScalarConstant.WeakFloat(value)), type);

    /// <summary>A typed integer constant.</summary>
    public static Node Constant(DType type, long value) => Cast(new Node(ScalarConstant.WeakInt(value)), type);

    /// <summary>The same value at every place.</summary>
    public static Node Fill(Node value, Shape shape) => new(Ops.BroadcastTo, value.DType, shape, [value]);

    /// <summary>0, 1, 2, ... in C order, as int64.</summary>
    public static Node Iota(Shape shape) => new(Ops.Iota, DType.Int64, shape, []);

    /// <summary>An elementwise op whose inputs have its types already.</summary>
    public static Node Map(Op op, DType type, params Node[] inputs) => new(op, type, Broadcasting.Broadcast(op.Name, inputs), inputs);

    /// <summary>An elementwise op of one type.</summary>
    public static Node Map(Op op, params Node[] inputs) => Map(op, inputs[0].DType, inputs);

    /// <summary>The same elements, in C order, in another shape.</summary>
    public static Node Reshape(Node x, Shape shape) => x.Shape == shape ? x : new Node(Ops.Reshape, x.DType, shape, [x]);

    /// <summary>The axes in another order.</summary>
    public static Node Permute(Node x, int[] axes)
    {
        for (int i = 0; i < axes.Length; i++)
        {
            if (axes[i] == i) continue;
            return new Node(Ops.Permute, x.DType, new Shape(Array.ConvertAll(axes, a => x.Shape[a])), [x], new PermuteAxes(axes));
        }
        return x;
    }

    /// <summary>Part of one axis.</summary>
    public static Node Slice(Node x, int axis, long start, long length, long step = 1)
    {
        var starts = new long[x.Shape.Rank];
        long[] steps = [.. Enumerable.Repeat(1L, x.Shape.Rank)], shape = x.Shape.ToArray();
        (starts[axis], steps[axis], shape[axis]) = (start, step, length);
        return new Node(Ops.Slice, x.DType, new Shape(shape), [x], new SliceBounds(starts, steps));
    }

    /// <summary>One position of an axis, which goes.</summary>
    public static Node Pick(Node x, int axis, long index)
    {
        Node one = Slice(x, axis, index, 1);
        return Reshape(one, new Shape([.. x.Shape.ToArray().Where((_, i) => i != axis)]));
    }

    /// <summary>A new axis of length 1.</summary>
    public static Node Expand(Node x, int axis)
    {
        List<long> shape = [.. x.Shape.ToArray()];
        shape.Insert(axis, 1);
        return Reshape(x, new Shape([.. shape]));
    }

    /// <summary>The order of axes that moves one of them elsewhere.</summary>
    public static int[] Moved(int rank, int from, int to)
    {
        List<int> axes = [.. Enumerable.Range(0, rank)];
        axes.RemoveAt(from);
        axes.Insert(to, from);
        return [.. axes];
    }

    /// <summary>The axes given, which become one, then last; the others keep their order. What a library op over one axis takes for several.</summary>
    public static Node GatherLast(Node x, int[] axes)
    {
        int[] kept = [.. Enumerable.Range(0, x.Shape.Rank).Except(axes)];
        Node moved = Permute(x, [.. kept, .. axes]);
        long count = 1;
        foreach (int axis in axes) count *= x.Shape[axis];
        return Reshape(moved, new Shape([.. kept.Select(a => x.Shape[a]), count]));
    }

    /// <summary>The shape that is left when axes are reduced.</summary>
    public static Shape Reduced(Shape shape, int[] axes, bool keepdims)
    {
        var dims = new List<long>(shape.Rank);
        for (int i = 0; i < shape.Rank; i++)
        {
            if (Array.IndexOf(axes, i) < 0) dims.Add(shape[i]);
            else if (keepdims) dims.Add(1);
        }
        return new Shape([.. dims]);
    }

    /// <summary>A reduction over the given ascending axes.</summary>
    public static Node Reduce(Op op, DType type, Node x, int[] axes, bool keepdims) =>
        new(op, type, Reduced(x.Shape, axes, keepdims), [x], new ReduceAxes(axes, keepdims));

    /// <summary>A scalar as a constant of a type.</summary>
    public static Node Constant(DType type, Complex value) => Cast(new Node(ScalarConstant.WeakComplex(value)), type);
}
