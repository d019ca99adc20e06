using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Compiler;

/// <summary>The compiler, read aloud: every graph goes through these passes in this order, then to the scheduler.</summary>
public static class Pipeline
{
    /// <summary>The passes.</summary>
    public static readonly IReadOnlyList<Pass> Passes =
    [
        new("profile", "first: everything after this sees one NumPy's typed operations",
            roots => Rewriter.Rewrite(roots, ProfileRules.InsertCasts)),
        new("views", "before simplify: rules then match through slices and transposes",
            roots => Rewriter.Rewrite(roots, ViewRules.All)),
        new("simplify", "after views: identities that views hid are visible now",
            roots => Rewriter.Rewrite(roots, SimplifyRules.All)),
        new("share", "last: equal subexpressions become one node, so that the scheduler sees every use of a value",
            CommonSubexpressions.Merge),
    ];

    /// <summary>Runs all passes; <paramref name="observe"/> sees the graph after each.</summary>
    public static Node[] Run(Node[] roots, Action<Pass, Node[]>? observe = null)
    {
        foreach (Pass pass in Passes)
        {
            Node[] next = pass.Run(roots);
            Verifier.Check(pass, roots, next);
            roots = next;
            observe?.Invoke(pass, roots);
        }
        return roots;
    }
}

/// <summary>Checks in Debug builds that a pass kept every root's dtype and shape.</summary>
internal static class Verifier
{
    [System.Diagnostics.Conditional("DEBUG")]
    public static void Check(Pass pass, Node[] before, Node[] after)
    {
        for (int i = 0; i < before.Length; i++)
            if (before[i].DType != after[i].DType || before[i].Shape != after[i].Shape)
                throw new InvalidOperationException($"pass '{pass.Name}' turned {before[i]} into {after[i]}");
        foreach (Node node in Topology.PostOrder(after))
            foreach (Node input in node.Inputs)
                if (node.Op.Kind == OpKind.Elementwise && Broadcasting.TryBroadcast(node.Shape, input.Shape) != node.Shape)
                    throw new InvalidOperationException($"pass '{pass.Name}' left {node} with input {input}");
    }
}
