using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Compiler;

/// <summary>
/// The structure of a graph that has a plan: for each node, inputs first, what a node at its place must be. A graph fits if following the template's edges
/// from the roots finds the same ops, types, shapes and parameters, and the same node wherever the template has one node.
/// </summary>
internal sealed class GraphTemplate
{
    // A longer graph is found by its key: its evaluation costs so much more that the difference does not count.
    private const int MostNodes = 256;

    private readonly Place[] _places;
    private readonly int[] _roots;

    public GraphTemplate(ReadOnlySpan<Node> order, ReadOnlySpan<Node> roots, Dictionary<Node, int> positions)
    {
        _places = new Place[order.Length];
        for (int i = 0; i < order.Length; i++) _places[i] = new Place(order[i], [.. order[i].Inputs.ToArray().Select(x => positions[x])]);
        _roots = [.. roots.ToArray().Select(r => positions[r])];
        Leaves = [.. Enumerable.Range(0, order.Length).Where(i => _places[i].IsData)];
        Constants = [.. Enumerable.Range(0, order.Length).Where(i => _places[i].Constant != null)];
    }

    /// <summary>Number of nodes.</summary>
    public int Count => _places.Length;
    /// <summary>Places of data.</summary>
    public int[] Leaves { get; }
    /// <summary>Places of constants.</summary>
    public int[] Constants { get; }
    /// <summary>Whether graphs are small enough to be compared.</summary>
    public bool IsUsable => _places.Length <= MostNodes;

    /// <summary>Compares a graph; <paramref name="nodes"/> receives its nodes by place.</summary>
    public bool Fits(ReadOnlySpan<Node> roots, Span<Node> nodes)
    {
        if (roots.Length != _roots.Length) return false;
        nodes.Clear();
        for (int i = 0; i < roots.Length; i++) nodes[_roots[i]] = roots[i];
        for (int i = _places.Length - 1; i >= 0; i--)
        {
            Node node = nodes[i];
            Place place = _places[i];
            if (node is null || !place.Matches(node)) return false;
            ReadOnlySpan<Node> inputs = node.Inputs;
            int[] expected = place.Inputs;
            if (inputs.Length != expected.Length) return false;
            for (int k = 0; k < expected.Length; k++)
            {
                ref Node known = ref nodes[expected[k]];
                if (known is null) known = inputs[k];
                else if (!ReferenceEquals(known, inputs[k])) return false;
            }
        }
        return true;
    }

    private sealed class Place
    {
        private readonly Op _op;
        private readonly DType _dtype;
        private readonly object? _profile;
        private readonly Shape _shape;
        private readonly object? _attribute;
        private readonly bool _comparesShape;
        private readonly long[] _parameters;

        public Place(Node node, int[] inputs)
        {
            _op = node.Op;
            _dtype = node.DType;
            _profile = node.Profile;
            _shape = node.Shape;
            IsData = node.Value != null;
            Constant = IsData ? null : node.Attribute as ScalarConstant;
            _attribute = IsData || Constant != null ? null : node.Attribute;
            _comparesShape = IsData || node.Op.Kind != OpKind.Elementwise;
            _parameters = ParametersOf(_attribute);
            Inputs = inputs;
        }

        public bool IsData { get; }
        public ScalarConstant? Constant { get; }
        public int[] Inputs { get; }

        public bool Matches(Node node)
        {
            if (!ReferenceEquals(node.DType, _dtype) || node.Value != null != IsData) return false;
            if (IsData) return node.Shape == _shape;
            if (!ReferenceEquals(node.Op, _op) || !ReferenceEquals(node.Profile, _profile)) return false;
            if (Constant != null) return node.Attribute is ScalarConstant c && c.IsInterchangeableWith(Constant);
            if (_comparesShape && node.Shape != _shape) return false;
            return ReferenceEquals(node.Attribute, _attribute)
                || node.Attribute?.GetType() == _attribute?.GetType() && ParametersOf(node.Attribute).AsSpan().SequenceEqual(_parameters);
        }

        private static long[] ParametersOf(object? attribute)
        {
            switch (attribute)
            {
                case ReduceAxes { Axes: [var axis] } reduce: return [reduce.KeepDims ? 1 : 0, axis];
                case IAttribute parameters:
                    var key = new List<long>();
                    parameters.WriteKey(key);
                    return [.. key];
                default: return [];
            }
        }
    }
}
