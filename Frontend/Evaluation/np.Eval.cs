using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// Evaluating several arrays at once.
public static partial class np
{
    /// <summary>Evaluates arrays together: work that they share is done once, and what could be fused across them is.</summary>
    /// <param name="arrays">The arrays, of any shapes; those already evaluated cost nothing, and of a view the viewed array is evaluated.</param>
    public static void eval(params ReadOnlySpan<NDArray> arrays)
    {
        var nodes = new Node[arrays.Length];
        for (int i = 0; i < nodes.Length; i++) nodes[i] = arrays[i].Owner.Node;
        Evaluator.Evaluate(nodes, Backends.Current);
    }
}
