using System.Diagnostics.CodeAnalysis;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Compiler;

/// <summary>Reads chains of movement operations as strides over the memory beneath them.</summary>
internal static class Views
{
    /// <summary>The first value below <paramref name="node"/> that is not a view, and where the view's elements lie in it; false when strides cannot say.</summary>
    /// <param name="node">The view.</param>
    /// <param name="memory">The value beneath.</param>
    /// <param name="layout">Where its elements lie.</param>
    /// <param name="stored">Views below <paramref name="node"/> that are in memory of their own: there the chain ends.</param>
    public static bool TryLayout(Node node, [NotNullWhen(true)] out Node? memory, out Layout layout, HashSet<Node>? stored = null)
    {
        var chain = new List<Node>();
        Node x = node;
        while (!x.IsSource && x.Op.Kind == OpKind.Movement && x.Op != Ops.Concatenate && (ReferenceEquals(x, node) || stored?.Contains(x) != true))
        {
            chain.Add(x);
            x = x.Inputs[0];
        }
        memory = null;
        layout = Layout.RowMajor(x.Shape);
        for (int i = chain.Count - 1; i >= 0; i--)
        {
            if (layout.Apply(chain[i].Op, chain[i].Shape, chain[i].Attribute) is not { } next) return false;
            layout = next;
        }
        memory = x;
        return true;
    }
}

/// <summary>How reductions combine.</summary>
internal static class Reductions
{
    /// <summary>The binary op that combines two partial results; null for those that carry more (argmin, count_nonzero).</summary>
    public static Op? CombinerOf(Op op) =>
        op == Ops.Sum ? Ops.Add : op == Ops.Prod ? Ops.Multiply : op == Ops.Min ? Ops.Minimum : op == Ops.Max ? Ops.Maximum
        : op == Ops.Any ? Ops.LogicalOr : op == Ops.AllTrue ? Ops.LogicalAnd : op == Ops.CountNonzero ? Ops.CountNonzero : null;
}
