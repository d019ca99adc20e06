using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Compiler;

/// <summary>
/// Moves movement operations towards the sources, where they become strides. Only through values that nothing else is known to use: else the
/// value would be computed again for every view of it, which for a stencil grows with every step.
/// </summary>
internal static class ViewRules
{
    public static readonly Rule[] All = [DropIdentity, MergePermutes, ReshapeOfReshape, ReshapeOfElementwise];

    // A view that changes nothing.
    private static Node? DropIdentity(Node n)
    {
        if (n.Op.Kind != OpKind.Movement || n.Inputs.Length != 1) return null;
        Node x = n.Inputs[0];
        if (x.Shape != n.Shape) return null;
        if (n.Op == Ops.Reshape || n.Op == Ops.BroadcastTo) return x;
        if (n.Attribute is PermuteAxes p) return IsIdentity(p.Axes) ? x : null;
        if (n.Attribute is SliceBounds s) return s.Start.All(v => v == 0) && s.Step.All(v => v == 1) ? x : null;
        return null;
    }

    private static Node? MergePermutes(Node n)
    {
        if (n.Op != Ops.Permute || n.Inputs[0] is not { } x || x.Op != Ops.Permute || x.IsSource) return null;
        int[] outer = ((PermuteAxes)n.Attribute!).Axes, inner = ((PermuteAxes)x.Attribute!).Axes;
        return new Node(Ops.Permute, n.DType, n.Shape, [x.Inputs[0]], new PermuteAxes(Array.ConvertAll(outer, a => inner[a])));
    }

    private static Node? ReshapeOfReshape(Node n) =>
        n.Op == Ops.Reshape && n.Inputs[0] is { IsSource: false } x && x.Op == Ops.Reshape
            ? new Node(Ops.Reshape, n.DType, n.Shape, [x.Inputs[0]])
            : null;

    // reshape(f(x, y)) = f(reshape(x), reshape(y)) where x and y have f's full shape or are scalars; then the reshape becomes strides.
    private static Node? ReshapeOfElementwise(Node n)
    {
        if (n.Op != Ops.Reshape || n.Inputs[0] is not { IsSource: false } f || f.Op.Kind != OpKind.Elementwise) return null;
        if (f.References > 1 || Movement.OnlyAddsUnitAxes(f.Shape, n.Shape)) return null;
        foreach (Node x in f.Inputs)
            if (x.Shape != f.Shape && x.Shape.Rank != 0) return null;
        var inputs = new Node[f.Inputs.Length];
        for (int i = 0; i < inputs.Length; i++)
        {
            Node x = f.Inputs[i];
            inputs[i] = x.Shape.Rank == 0 && f.Shape.Rank != 0 ? x : new Node(Ops.Reshape, x.DType, n.Shape, [x]);
        }
        return new Node(f.Op, f.DType, n.Shape, inputs, f.Attribute, f.Profile);
    }

    private static bool IsIdentity(int[] axes)
    {
        for (int i = 0; i < axes.Length; i++)
            if (axes[i] != i) return false;
        return true;
    }
}

/// <summary>Facts about movement operations that several parts of the compiler ask for.</summary>
internal static class Movement
{
    /// <summary>Whether two shapes differ only in axes of length 1.</summary>
    public static bool OnlyAddsUnitAxes(Shape a, Shape b)
    {
        int i = 0, j = 0;
        while (true)
        {
            while (i < a.Rank && a[i] == 1) i++;
            while (j < b.Rank && b[j] == 1) j++;
            if (i == a.Rank || j == b.Rank) return i == a.Rank && j == b.Rank;
            if (a[i++] != b[j++]) return false;
        }
    }
}
