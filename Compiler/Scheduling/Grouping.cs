using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Compiler;

/// <summary>
/// Decides which values go to memory and which are computed inside the kernels that use them. Works from the roots down: when a node is looked
/// at, all its consumers are settled, so it joins their kernel if they share one and else, unless it is nearly free, gets a kernel of its own.
/// </summary>
internal sealed class Grouping
{
    /// <summary>More nodes than this go into several kernels: the JIT's cost grows faster than the code.</summary>
    private const int MostNodesInAGroup = 96;
    /// <summary>Rows up to this many elements stay in the nearest caches between the phases of a row-wise kernel.</summary>
    private const long LongestRow = 16384;
    /// <summary>Recomputing this many cheap ops costs less than a trip to memory.</summary>
    private const int CheapOps = 3;

    private readonly List<Node> _order;
    private readonly Dictionary<Node, int> _index;
    private readonly List<int>[] _consumers;
    private readonly Group?[] _owner;   // the group that computes a node; null for sources and views shared by several groups
    private readonly bool[] _stored;    // whether the node's value goes to memory
    private readonly bool[] _demanded;  // a consumer needs the value in memory
    private readonly bool[] _aligned;   // every use is at the consumer's own index, not through a slice or transpose
    private readonly bool[] _reused;    // computed by one group through several different views, or by several groups

    private Grouping(Node[] roots, HashSet<Node> apart)
    {
        _order = Topology.PostOrder(roots);
        int n = _order.Count;
        _index = new Dictionary<Node, int>(n, ReferenceComparer.Instance);
        _consumers = new List<int>[n];
        for (int i = 0; i < n; i++)
        {
            _index[_order[i]] = i;
            _consumers[i] = [];
            foreach (Node input in _order[i].Inputs) _consumers[_index[input]].Add(i);
        }
        _owner = new Group?[n];
        _stored = new bool[n];
        _demanded = new bool[n];
        _aligned = new bool[n];
        _reused = new bool[n];
        foreach (Node root in roots) _demanded[_index[root]] = true;
        foreach (Node node in apart) _demanded[_index[node]] = true;
        for (int i = n - 1; i >= 0; i--) Settle(i);
    }

    /// <summary>The groups, each after those whose results it reads. Values in <paramref name="apart"/> are stored whatever else seems good.</summary>
    public static List<Group> Form(Node[] roots, HashSet<Node> apart, out HashSet<Node> stored, out IReadOnlyDictionary<Node, int> groupOf)
    {
        var grouping = new Grouping(roots, apart);
        var groups = new List<Group>();
        stored = new HashSet<Node>(ReferenceComparer.Instance);
        for (int i = 0; i < grouping._order.Count; i++)
        {
            if (!grouping._stored[i]) continue;
            groups.Add(grouping._owner[i]!);
            stored.Add(grouping._order[i]);
        }
        groupOf = grouping.GroupNumbers(groups);
        return groups;
    }

    // Which group computes each node; nodes that several groups compute are left out.
    private Dictionary<Node, int> GroupNumbers(List<Group> groups)
    {
        var number = new Dictionary<Group, int>();
        for (int g = 0; g < groups.Count; g++)
        {
            number[groups[g]] = g;
            foreach (Group part in groups[g].Parts) number[part] = g;
        }
        var result = new Dictionary<Node, int>(ReferenceComparer.Instance);
        for (int i = 0; i < _order.Count; i++)
            if (_owner[i] is { } owner && number.TryGetValue(owner, out int g)) result[_order[i]] = g;
        return result;
    }

    private void Settle(int i)
    {
        Node n = _order[i];
        if (n.IsSource)
        {
            if (n.Value == null && n.Op != Ops.Buffer && _demanded[i]) Store(i);
            return;
        }
        Group? owner = CommonOwner(i);
        if (NeedsMemory(n) || _demanded[i])
        {
            Store(i);
            if (IsNonAffine(n)) SettleNonAffine(i);
        }
        else if (n.Op.Kind == OpKind.Movement) SettleMovement(i, owner);
        else if (n.Op.Kind == OpKind.Reduction) SettleReduction(i, owner);
        else SettleElementwise(i, owner);
        MarkInputs(i);
    }

    private static bool NeedsMemory(Node n) => n.Op.Kind is OpKind.Library or OpKind.Contraction or OpKind.Scan or OpKind.Scatter;

    private void SettleMovement(int i, Group? owner)
    {
        Node n = _order[i];
        if (n.Op == Ops.Concatenate)
        {
            Store(i);
            return;
        }
        _owner[i] = owner;
        _aligned[i] = _aligned[i] && IsAlignedMovement(n);
        if (owner != null) owner.Size++;
        if (IsNonAffine(n)) SettleNonAffine(i);
    }

    private static bool IsNonAffine(Node n) =>
        n.Op == Ops.AsStrided || n.Op == Ops.Reshape && !Movement.OnlyAddsUnitAxes(n.Inputs[0].Shape, n.Shape);

    // Reshapes that split or merge axes, and explicit strides, are only addressable over memory: the base of the chain must be stored, or if even
    // its strides cannot express the result, the chain up to here.
    private void SettleNonAffine(int i)
    {
        Node below = _order[i].Inputs[0];
        if (Views.TryLayout(_order[i], out Node? memory, out _))
        {
            if (!memory.IsSource) _demanded[_index[memory]] = true;
            return;
        }
        _demanded[_index[below]] = true;
    }

    private void SettleElementwise(int i, Group? owner)
    {
        Node n = _order[i];
        // A stream is read forwards: where it would be read across, it goes to memory first.
        bool cheap = CostOf(n) <= CheapOps, across = n.Op.Kind == OpKind.Draw && !_aligned[i];
        if (owner == null || across)
        {
            if (!cheap) Store(i);
            else _reused[i] = true; // computed by every group that uses it
            return;
        }
        bool small = n.Shape != owner.Space && n.Size < owner.Space.Size && !owner.IsRowShape(n.Shape)
            && !(owner.Epilogue && n.Shape == owner.Root.Shape) && !StartsRows(n, owner);
        bool overflow = owner.Size >= MostNodesInAGroup;
        bool repeated = _consumers[i].Count > 1 && !_aligned[i] && !cheap;
        if (repeated || overflow || small && CostOf(n) > 0)
        {
            Store(i);
            return;
        }
        _owner[i] = owner;
        owner.Size++;
    }

    private void SettleReduction(int i, Group? owner)
    {
        Node n = _order[i];
        if (owner != null && _aligned[i] && (JoinsAsRowValue(n, owner) || JoinsBelowEpilogue(n, owner)))
        {
            _owner[i] = owner;
            owner.Size++;
            return;
        }
        Store(i);
    }

    // One element a row, computed from a reduction that can run in this group: layer norm's sqrt(var + eps).
    private static bool StartsRows(Node n, Group g)
    {
        int last = g.Space.Rank - 1;
        if (g.Reduced.Length > 0 || g.Epilogue || n.Shape.Rank != g.Space.Rank || last < 0 || n.Shape[last] != 1) return false;
        for (int k = 0; k < last; k++)
            if (n.Shape[k] != g.Space[k]) return false;
        var stack = new Stack<Node>();
        stack.Push(n);
        for (int visited = 0; stack.Count > 0 && visited < 32; visited++)
        {
            Node x = stack.Pop();
            if (x.IsSource) continue;
            if (x.Op.Kind == OpKind.Reduction && JoinsAsRowValue(x, g)) return true;
            if (x.Op.Kind != OpKind.Elementwise && !(x.Op.Kind == OpKind.Movement && IsAlignedMovement(x))) continue;
            foreach (Node input in x.Inputs) stack.Push(input);
        }
        return false;
    }

    // softmax's max and sum: the row's reduction, then the row again.
    private static bool JoinsAsRowValue(Node q, Group g)
    {
        Shape space = q.Inputs[0].Shape;
        int last = space.Rank - 1;
        if (last < 0 || space != g.Space || space[last] > LongestRow || space.Size == 0) return false;
        if (!IsCombining(q.Op) || q.Attribute is not ReduceAxes { } axes || axes.Axes is not [var axis] || axis != last) return false;
        if (!axes.KeepDims && space.Rank > 1) return false;
        if (g.Reduced.Length == 0) g.Reduced = [last];
        return g.IsRowwise;
    }

    // mean's division, std's root: what follows a reduction element by element, at its own shape.
    private static bool JoinsBelowEpilogue(Node q, Group g)
    {
        if (q.Shape != g.Root.Shape || !IsCombining(q.Op) || q.Attribute is not ReduceAxes { } axes) return false;
        Shape space = q.Inputs[0].Shape;
        if (space.Size == 0) return false;
        if (g.Epilogue) return g.Space == space && g.Reduced.AsSpan().SequenceEqual(axes.Axes);
        bool whole = axes.Axes.Length == space.Rank, lastOnly = axes.Axes is [var axis] && axis == space.Rank - 1;
        if (g.Reduced.Length > 0 || g.Root.Op.Kind != OpKind.Elementwise || !whole && !lastOnly || q.Size == space.Size) return false;
        g.Epilogue = true;
        g.Space = space;
        g.Reduced = axes.Axes;
        return true;
    }

    private static bool IsCombining(Op op) => Reductions.CombinerOf(op) != null;

    private void Store(int i)
    {
        Node n = _order[i];
        _stored[i] = true;
        _owner[i] = n.Op.Kind switch
        {
            OpKind.Reduction when n.Attribute is ReduceAxes axes => new Group(n, n.Inputs[0].Shape, axes.Axes),
            OpKind.Scatter => new Group(n, ((Region)n.Attribute!).Steps[^1].Shape, []),
            OpKind.Movement when n.Op == Ops.Concatenate => new Group(n, n.Shape, []) { Parts = PartsOf(n) },
            _ => new Group(n, n.Shape, []),
        };
    }

    private static List<Group> PartsOf(Node joined) =>
        [.. Enumerable.Range(0, joined.Inputs.Length).Where(k => joined.Inputs[k].Size > 0).Select(k => new Group(joined, joined.Inputs[k].Shape, []) { Part = k })];

    // Tells the inputs how this node uses them.
    private void MarkInputs(int i)
    {
        Node n = _order[i];
        bool inMemory = n.Op.Kind is OpKind.Library or OpKind.Contraction or OpKind.Scan;
        for (int k = 0; k < n.Inputs.Length; k++)
        {
            int x = _index[n.Inputs[k]];
            bool demand = inMemory || n.Op == Ops.Scatter && k == 0;
            if (demand) Demand(n.Inputs[k]);
            if (n.Op.Kind == OpKind.Draw && k == 1) _demanded[x] = true;
            bool aligned = n.Op.Kind == OpKind.Elementwise || n.Op.Kind == OpKind.Reduction || n.Op == Ops.Scatter || n.Op == Ops.Concatenate
                || n.Op.Kind == OpKind.Movement && IsAlignedMovement(n) && _aligned[i];
            _aligned[x] = (FirstUse(x, i) || _aligned[x]) && aligned;
        }
    }

    // Memory is demanded of the value beneath the views: strides do the rest, where they can.
    private void Demand(Node x)
    {
        if (x.Op.Kind == OpKind.Movement && Views.TryLayout(x, out Node? memory, out _)) _demanded[_index[memory]] = true;
        else _demanded[_index[x]] = true;
    }

    private bool FirstUse(int x, int consumer) => _consumers[x][^1] == consumer;

    private static bool IsAlignedMovement(Node n) =>
        n.Op == Ops.BroadcastTo || n.Op == Ops.Reshape && Movement.OnlyAddsUnitAxes(n.Inputs[0].Shape, n.Shape);

    private Group? CommonOwner(int i)
    {
        Group? owner = null;
        foreach (int c in _consumers[i])
        {
            Group? consumer = _owner[c];
            if (_order[c].Op == Ops.Concatenate) consumer = PartThatStores(_order[i], consumer!);
            if (consumer == null || _reused[c] || owner != null && owner != consumer) return null;
            owner = consumer;
        }
        return owner;
    }

    // Null when the value is joined several times: to different slices.
    private static Group? PartThatStores(Node x, Group joined)
    {
        Group? only = null;
        foreach (Group part in joined.Parts)
        {
            if (!ReferenceEquals(joined.Root.Inputs[part.Part], x)) continue;
            if (only != null) return null;
            only = part;
        }
        return only;
    }

    // Ops computed to get one element from memory; expensive ones count for many.
    private int CostOf(Node n)
    {
        int cost = 0;
        var stack = new Stack<Node>();
        stack.Push(n);
        while (stack.Count > 0 && cost <= CheapOps)
        {
            Node x = stack.Pop();
            if (x.IsSource || _stored[_index[x]] || _demanded[_index[x]]) continue;
            if (x.Op.Kind == OpKind.Reduction || NeedsMemory(x)) continue; // theirs is a kernel of their own if this one is not fused
            if (x.Op.Kind == OpKind.Draw) return CheapOps + 1;
            if (x.Op.Kind == OpKind.Elementwise && !(x.Op == Ops.Cast && x.Inputs[0].Op == Ops.Constant))
                cost += x.Op.Has(Facts.Expensive) ? 10 : 1;
            foreach (Node input in x.Inputs) stack.Push(input);
        }
        return cost;
    }
}
