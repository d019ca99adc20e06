using System.Runtime.CompilerServices;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Compiler;

/// <summary>
/// One pass over a pending graph that writes down its structure as numbers: the key under which its plan is found again. Data and, but for a few
/// special values, constants do not appear, so new data meets the old plan. Reused from call to call: replaying a small graph allocates nothing here.
/// </summary>
internal sealed class GraphWalk
{
    [ThreadStatic] private static GraphWalk? t_spare;

    // Nodes carry the mark of one walk at a time; a walk that finds another one under way looks nodes up in a table instead.
    private const long MostMarked = (1 << 24) - 1;
    private static int s_marking;
    private static long s_walks;

    private Node[] _order = new Node[64];
    private (Node Node, int Next)[] _stack = new (Node, int)[64];
    private long[] _key = new long[256];
    private readonly KeyWriter _writer;
    private Dictionary<Node, int>? _positions;
    private long _stamp;

    private GraphWalk() => _writer = new KeyWriter(this);

    public int Count { get; private set; }
    public int KeyLength { get; private set; }
    public List<Node> Leaves { get; } = [];
    public List<Node> Constants { get; } = [];
    public List<object> Profiles { get; } = [];
    public ulong Hash { get; private set; }

    public ReadOnlySpan<long> Key => _key.AsSpan(0, KeyLength);

    /// <summary>Whether a value within the graph, which the evaluation will not keep, is that of an array that was written to.</summary>
    public bool PassesHeldValue(ReadOnlySpan<Node> roots)
    {
        for (int i = 0; i < Count; i++)
            if (_order[i] is { IsHeld: true, Value: null } node && !roots.Contains(node)) return true;
        return false;
    }

    /// <summary>How often a node is an input within the graph.</summary>
    public int EdgesTo(Node node)
    {
        int edges = 0;
        for (int i = 0; i < Count; i++)
            foreach (Node input in _order[i].Inputs)
                if (ReferenceEquals(input, node)) edges++;
        return edges;
    }

    public static GraphWalk Rent()
    {
        GraphWalk walk = t_spare ?? new GraphWalk();
        t_spare = null;
        return walk;
    }

    /// <summary>Forgets what was walked.</summary>
    public void Reset()
    {
        Array.Clear(_order, 0, Count);
        Count = 0;
        Leaves.Clear();
        Constants.Clear();
        Profiles.Clear();
        _positions = null;
    }

    public void Return()
    {
        Reset();
        if (_order.Length <= 4096) t_spare = this;
    }

    public void Run(ReadOnlySpan<Node> roots, long salt)
    {
        Count = 0;
        KeyLength = 0;
        bool marks = Interlocked.CompareExchange(ref s_marking, 1, 0) == 0;
        if (marks) _stamp = ++s_walks << 24;
        else _positions = new Dictionary<Node, int>(256, ReferenceComparer.Instance);
        Write(salt);
        foreach (Node root in roots)
        {
            int position = Find(root);
            Write(position >= 0 ? position : Visit(root));
        }
        if (marks)
        {
            // Walks of more nodes than a position has bits for end here too: they look up by table from then on.
            _stamp = 0;
            Volatile.Write(ref s_marking, 0);
        }
        ulong hash = 14695981039346656037;
        foreach (long word in Key) hash = System.Numerics.BitOperations.RotateLeft((hash ^ (ulong)word) * 0x9E3779B97F4A7C15, 29);
        Hash = hash;
    }

    private int Visit(Node root)
    {
        int depth = 0;
        Push(ref depth, root);
        while (depth > 0)
        {
            ref var top = ref _stack[depth - 1];
            ReadOnlySpan<Node> inputs = top.Node.Inputs;
            if (top.Next < inputs.Length)
            {
                Node input = inputs[top.Next++];
                if (Find(input) < 0) Push(ref depth, input);
                continue;
            }
            depth--;
            if (Find(top.Node) < 0) Finish(top.Node);
        }
        return Count - 1;
    }

    private void Push(ref int depth, Node node)
    {
        if (depth == _stack.Length) Array.Resize(ref _stack, depth * 2);
        _stack[depth++] = (node, 0);
    }

    private void Finish(Node node)
    {
        int profile = 0;
        if (node.Profile != null)
        {
            profile = Profiles.Count > 0 && ReferenceEquals(Profiles[0], node.Profile) ? 0 : Profiles.IndexOf(node.Profile);
            if (profile < 0)
            {
                profile = Profiles.Count;
                Profiles.Add(node.Profile);
            }
            profile++;
        }
        Write((uint)node.Op.Id | (long)node.DType.Code << 16 | (long)(uint)profile << 24 | (long)(uint)node.Inputs.Length << 32 | (node.Value != null ? 1L << 62 : 0));
        if (node.Value != null)
        {
            WriteShape(node.Shape);
            Leaves.Add(node);
        }
        else if (node.Attribute is ScalarConstant constant)
        {
            WriteConstant(constant);
            Constants.Add(node);
        }
        else
        {
            foreach (Node input in node.Inputs) Write(Find(input));
            if (node.Op.Kind != OpKind.Elementwise) WriteShape(node.Shape);
            if (node.Attribute is IAttribute attribute) attribute.WriteKey(_writer);
        }
        Add(node);
    }

    /// <summary>What was walked, in a form that later graphs are compared with.</summary>
    public GraphTemplate MakeTemplate(ReadOnlySpan<Node> roots)
    {
        var positions = new Dictionary<Node, int>(Count, ReferenceComparer.Instance);
        for (int i = 0; i < Count; i++) positions[_order[i]] = i;
        return new GraphTemplate(_order.AsSpan(0, Count), roots, positions);
    }

    /// <summary>
    /// Lays a template over a graph. Where it fits this walk is as after <see cref="Run"/> but for the key, at a fraction of the cost: nothing is searched.
    /// </summary>
    public bool TryFit(GraphTemplate template, ReadOnlySpan<Node> roots)
    {
        if (template.Count > _order.Length) Array.Resize(ref _order, template.Count);
        Count = template.Count;
        if (!template.Fits(roots, _order.AsSpan(0, Count))) return false;
        foreach (int leaf in template.Leaves) Leaves.Add(_order[leaf]);
        foreach (int constant in template.Constants) Constants.Add(_order[constant]);
        return true;
    }

    private void WriteShape(Shape shape)
    {
        Write(shape.Rank);
        foreach (long d in shape.Dims) Write(d);
    }

    // Values that rewrite rules look at are part of the structure; others are parameters. Of a weak integer the range counts: promotion asks for it.
    private void WriteConstant(ScalarConstant c)
    {
        bool special = c.IsSpecial;
        long range = c.Range;
        Write((long)c.Weak << 8 | (special ? 1L : 0L) | range << 16);
        if (special) Write(c.DType.IsInexact ? BitConverter.DoubleToInt64Bits(c.Inexact.Real) : c.Integer);
    }

    private void Add(Node node)
    {
        if (Count == _order.Length) Array.Resize(ref _order, Count * 2);
        _order[Count] = node;
        if (_positions != null) _positions[node] = Count;
        else if (Count == MostMarked) StartTable(node);
        else node.WalkMark = _stamp | (uint)Count;
        Count++;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Find(Node node)
    {
        if (_positions != null) return _positions.GetValueOrDefault(node, -1);
        long mark = node.WalkMark;
        return (mark & ~MostMarked) == _stamp ? (int)(mark & MostMarked) : -1;
    }

    // More nodes than a mark has room for.
    private void StartTable(Node last)
    {
        _positions = new Dictionary<Node, int>(Count * 2, ReferenceComparer.Instance);
        for (int i = 0; i < Count; i++) _positions[_order[i]] = i;
        _positions[last] = Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Write(long word)
    {
        if (KeyLength == _key.Length) Array.Resize(ref _key, KeyLength * 2);
        _key[KeyLength++] = word;
    }

    // Attributes write to a collection; this one is the key itself.
    private sealed class KeyWriter(GraphWalk walk) : ICollection<long>
    {
        public int Count => walk.KeyLength;
        public bool IsReadOnly => false;
        public void Add(long item) => walk.Write(item);
        public void Clear() => throw new NotSupportedException();
        public bool Contains(long item) => walk.Key.Contains(item);
        public void CopyTo(long[] array, int arrayIndex) => walk.Key.CopyTo(array.AsSpan(arrayIndex));
        public bool Remove(long item) => throw new NotSupportedException();
        public IEnumerator<long> GetEnumerator() => ((IEnumerable<long>)walk.Key.ToArray()).GetEnumerator();
        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
