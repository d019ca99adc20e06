using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Graph;

/// <summary>Orders the nodes below some roots so that inputs come before their consumers. Iterative: depth is bounded by memory, not by the stack.</summary>
public static class Topology
{
    /// <summary>All nodes reachable from the roots, each once, inputs first.</summary>
    public static List<Node> PostOrder(IEnumerable<Node> roots)
    {
        var order = new List<Node>();
        var seen = new HashSet<Node>(ReferenceComparer.Instance);
        var stack = new Stack<(Node Node, int Next)>();
        foreach (Node root in roots)
        {
            if (!seen.Add(root)) continue;
            stack.Push((root, 0));
            while (stack.Count > 0)
            {
                (Node node, int next) = stack.Pop();
                ReadOnlySpan<Node> inputs = node.Inputs;
                if (next == inputs.Length)
                {
                    order.Add(node);
                    continue;
                }
                stack.Push((node, next + 1));
                Node input = inputs[next];
                if (seen.Add(input)) stack.Push((input, 0));
            }
        }
        return order;
    }
}

/// <summary>Compares nodes by identity.</summary>
public sealed class ReferenceComparer : IEqualityComparer<Node>
{
    /// <summary>The one instance.</summary>
    public static readonly ReferenceComparer Instance = new();

    /// <inheritdoc/>
    public bool Equals(Node? x, Node? y) => ReferenceEquals(x, y);

    /// <inheritdoc/>
    public int GetHashCode(Node node) => RuntimeHelpers.GetHashCode(node);
}
