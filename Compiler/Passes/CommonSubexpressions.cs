using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Compiler;

/// <summary>Hash consing: nodes with the same op, type, shape, parameters and inputs become one.</summary>
internal static class CommonSubexpressions
{
    public static Node[] Merge(Node[] roots)
    {
        var known = new Dictionary<Identity, Node>();
        List<Node> order = Topology.PostOrder(roots);
        var result = new Dictionary<Node, Node>(order.Count, ReferenceComparer.Instance);
        foreach (Node node in order)
        {
            Node merged = node;
            if (!node.IsSource)
            {
                ReadOnlySpan<Node> inputs = node.Inputs;
                var mapped = new Node[inputs.Length];
                bool changed = false;
                for (int i = 0; i < mapped.Length; i++)
                {
                    mapped[i] = result[inputs[i]];
                    changed |= !ReferenceEquals(mapped[i], inputs[i]);
                }
                var identity = new Identity(node, mapped);
                if (known.TryGetValue(identity, out Node? equal)) merged = equal;
                else
                {
                    if (changed) merged = new Node(node.Op, node.DType, node.Shape, mapped, node.Attribute, node.Profile);
                    known.Add(identity, merged);
                }
            }
            result[node] = merged;
        }
        return Array.ConvertAll(roots, r => result[r]);
    }

    private readonly struct Identity : IEquatable<Identity>
    {
        private readonly Node _node;
        private readonly Node[] _inputs;
        private readonly long[] _parameters;
        private readonly int _hash;

        public Identity(Node node, Node[] inputs)
        {
            _node = node;
            _inputs = inputs;
            var parameters = new List<long>();
            (node.Attribute as IAttribute)?.WriteKey(parameters);
            _parameters = [.. parameters];
            var hash = new HashCode();
            hash.Add(node.Op.Id);
            hash.Add((int)node.DType.Code);
            foreach (Node input in inputs) hash.Add(ReferenceComparer.Instance.GetHashCode(input));
            foreach (long p in _parameters) hash.Add(p);
            _hash = hash.ToHashCode();
        }

        public bool Equals(Identity other)
        {
            if (_node.Op != other._node.Op || _node.DType != other._node.DType || _node.Shape != other._node.Shape) return false;
            if (_inputs.Length != other._inputs.Length || !_parameters.AsSpan().SequenceEqual(other._parameters)) return false;
            for (int i = 0; i < _inputs.Length; i++)
                if (!ReferenceEquals(_inputs[i], other._inputs[i])) return false;
            return true;
        }

        public override bool Equals(object? obj) => obj is Identity other && Equals(other);
        public override int GetHashCode() => _hash;
    }
}
