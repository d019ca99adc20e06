using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Compiler;

/// <summary>One step of the compiler: a graph in, an equivalent graph out.</summary>
/// <param name="Name">What <c>Explain</c> prints.</param>
/// <param name="Why">Why the pass stands where it stands.</param>
/// <param name="Run">Maps the roots to their replacements.</param>
public sealed record Pass(string Name, string Why, Func<Node[], Node[]> Run);

/// <summary>A rewrite rule: the replacement of a node, or null to leave it. Never changes dtype, shape, or a single bit of the result.</summary>
public delegate Node? Rule(Node node);

/// <summary>Applies rules bottom-up until none matches, without recursion, sharing equal nodes (hash consing).</summary>
internal static class Rewriter
{
    /// <summary>Enough for any chain of rules on one node; more means that two rules undo each other.</summary>
    private const int MostRewritesOfANode = 64;

    public static Node[] Rewrite(Node[] roots, params ReadOnlySpan<Rule> rules)
    {
        List<Node> order = Topology.PostOrder(roots);
        var result = new Dictionary<Node, Node>(order.Count, ReferenceComparer.Instance);
        foreach (Node original in order)
        {
            Node node = WithInputs(original, result);
            // An evaluated node is data, whatever it was computed by.
            for (int i = 0; !node.IsSource; i++)
            {
                Node? next = Apply(rules, node);
                if (next == null) break;
                Verify(node, next);
                node = next;
                if (i == MostRewritesOfANode) throw new InvalidOperationException($"rewrite rules do not come to rest on {node}");
            }
            result[original] = node;
        }
        return Array.ConvertAll(roots, r => result[r]);
    }

    private static Node? Apply(ReadOnlySpan<Rule> rules, Node node)
    {
        foreach (Rule rule in rules)
            if (rule(node) is { } next) return next;
        return null;
    }

    private static Node WithInputs(Node node, Dictionary<Node, Node> map)
    {
        ReadOnlySpan<Node> inputs = node.Inputs;
        for (int i = 0; i < inputs.Length; i++)
        {
            if (ReferenceEquals(map[inputs[i]], inputs[i])) continue;
            var replaced = new Node[inputs.Length];
            for (int k = 0; k < replaced.Length; k++) replaced[k] = map[inputs[k]];
            return new Node(node.Op, node.DType, node.Shape, replaced, node.Attribute, node.Profile);
        }
        return node;
    }

    private static void Verify(Node before, Node after)
    {
        if (before.DType != after.DType || before.Shape != after.Shape)
            throw new InvalidOperationException($"a rewrite rule turned {before} into {after}");
    }
}
