using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Compiler;

/// <summary>Turns a group of nodes into one kernel: loads with strides, computations, reductions, a store.</summary>
internal sealed class Lowering
{
    private readonly Group _group;
    private readonly HashSet<Node> _stored;
    private readonly IReadOnlyDictionary<Node, int> _constantIndex;
    private readonly KernelBuilder _builder = new();
    private readonly List<Access> _accesses = [];
    private readonly Dictionary<(Node, IndexMap), int> _values = [];
    private readonly Dictionary<(Node?, long, string), int> _operands = [];
    private readonly List<(ScalarConstant, int)> _constants = [];
    private readonly int _loops;

    private Lowering(Group group, HashSet<Node> stored, IReadOnlyDictionary<Node, int> constantIndex)
    {
        _group = group;
        _stored = stored;
        _constantIndex = constantIndex;
        _loops = group.Space.Rank;
    }

    /// <summary>The loop nest of a group, before loops are ordered and merged.</summary>
    public static (LoopNest Nest, bool[] ReducedLoops) Lower(Group group, HashSet<Node> stored, IReadOnlyDictionary<Node, int> constantIndex) =>
        new Lowering(group, stored, constantIndex).Run();

    private (LoopNest, bool[]) Run()
    {
        Node root = _group.Root;
        int value;
        (long Offset, long[] Strides) target;
        if (root.Op.Kind == OpKind.Scatter)
        {
            var region = (Region)root.Attribute!;
            Layout layout = Layout.RowMajor(root.Shape);
            foreach (MovementStep step in region.Steps) layout = layout.Apply(step.Op, step.Shape, step.Attribute)!.Value;
            IndexMap identity = IndexMap.Identity(_loops);
            value = Value(root.Inputs[1], identity.Broadcast(root.Inputs[1].Shape, _group.Space));
            target = identity.Address(layout, _loops);
        }
        else if (_group.Part >= 0)
        {
            int axis = (int)((Numbers)root.Attribute!).Values[0];
            long[] strides = root.Shape.RowMajorStrides();
            long before = 0;
            for (int k = 0; k < _group.Part; k++) before += root.Inputs[k].Shape[axis];
            IndexMap identity = IndexMap.Identity(_loops);
            value = Value(root.Inputs[_group.Part], identity);
            target = identity.Address(new Layout(_group.Space, before * strides[axis], strides), _loops);
        }
        else
        {
            bool keepDims = root.Shape.Rank == _loops;
            IndexMap map = _group.Reduced.Length == 0 || !_group.Epilogue && root.Op.Kind != OpKind.Reduction
                ? IndexMap.Identity(_loops)
                : IndexMap.Reduced(_loops, _group.Reduced, keepDims);
            value = root.Op.Kind == OpKind.Reduction ? Reduce(root)
                : root.IsSource ? Source(root, map)
                : Compute(root, map);
            target = map.Address(Layout.RowMajor(root.Shape), _loops);
        }
        int output = Operand(root, root.DType, OperandRole.Output, target.Offset, target.Strides);
        // A row's sum may also be stored all along the row: what the target's strides say counts.
        bool onceARow = _builder[value].Level == Level.Row && _group.Reduced.All(axis => target.Strides[axis] == 0);
        _builder.Store(output, value, onceARow ? Level.Row : Level.Element);

        var reduced = new bool[_loops];
        foreach (int axis in _group.Reduced) reduced[axis] = true;
        return (new LoopNest(_builder.Build(), _group.Space.ToArray(), [.. _accesses], [.. _constants]), reduced);
    }

    // The value a node has at the point a map says. Iterative would be kinder to the stack, but a group's size is bounded.
    private int Value(Node node, IndexMap map)
    {
        if (_values.TryGetValue((node, map), out int known)) return known;
        int value;
        if (node.IsSource || _stored.Contains(node)) value = Source(node, map);
        else if (node.Op.Kind == OpKind.Movement) value = View(node, map);
        else if (node.Op.Kind == OpKind.Reduction) value = Reduce(node);
        else value = Compute(node, map);
        return _values[(node, map)] = value;
    }

    private int Compute(Node node, IndexMap map)
    {
        if (node.Op.Kind == OpKind.Movement) return View(node, map); // a view that is stored: a copy
        if (node.Op == Ops.Cast && node.Inputs[0] is { Value: null } input && input.Op == Ops.Constant) return Constant(input, node.DType);
        if (node.Op.Kind == OpKind.Draw) return _builder.Compute(node.Op, node.DType, [Value(node.Inputs[0], map), AddressOf(node.Inputs[1])]);
        var arguments = new int[node.Inputs.Length];
        for (int i = 0; i < arguments.Length; i++)
        {
            Node x = node.Inputs[i];
            arguments[i] = Value(x, map.Broadcast(x.Shape, node.Shape));
        }
        if (node.Op == Ops.Copy) return arguments[0];
        return _builder.Compute(node.Op, node.DType, arguments, node.Attribute is Numbers { Values: [var output] } ? (int)output : 0);
    }

    private int View(Node node, IndexMap map)
    {
        bool known = Views.TryLayout(node, out Node? memory, out Layout layout, _stored);
        if (known && memory is { Value: null } && memory.Op == Ops.Constant) return Constant(memory, memory.DType); // the same at every place
        if (known && (memory!.IsSource || _stored.Contains(memory)))
            return memory.Op == Ops.Iota && memory.Value == null ? Index(map, layout) : Load(memory, map, layout);
        IndexMap inner = map.Through(node) ?? throw new InvalidOperationException($"{node} has no affine index; the scheduler should have stored its input");
        return Value(node.Inputs[0], inner);
    }

    private int Reduce(Node node)
    {
        int argument = Value(node.Inputs[0], IndexMap.Identity(_loops));
        Op combine = Reductions.CombinerOf(node.Op) ?? node.Op;
        return _builder.Reduce(combine, node.DType, argument);
    }

    private int Source(Node node, IndexMap map)
    {
        if (node.Value == null && node.Op == Ops.Constant) return Constant(node, node.DType);
        if (node.Value == null && node.Op == Ops.Iota) return Index(map, Layout.RowMajor(node.Shape));
        return Load(node, map, Layout.RowMajor(node.Shape));
    }

    private int Load(Node memory, IndexMap map, Layout layout)
    {
        (long offset, long[] strides) = map.Address(layout, _loops);
        return _builder.Load(Operand(memory, memory.DType, OperandRole.Input, offset, strides), LevelOf(strides));
    }

    private int Index(IndexMap map, Layout layout)
    {
        (long offset, long[] strides) = map.Address(layout, _loops);
        return _builder.Index(Operand(null, DType.Int64, OperandRole.Index, offset, strides), LevelOf(strides));
    }

    // Where a value lies: an index operand over its memory, whose value is the address itself.
    private int AddressOf(Node memory)
    {
        var still = new long[_loops];
        return _builder.Index(Operand(memory, DType.Int64, OperandRole.Index, 0, still), LevelOf(still));
    }

    private int Constant(Node node, DType type)
    {
        int source = _constantIndex.GetValueOrDefault(node, -1);
        int number = _constants.FindIndex(c => c.Item2 == source && ReferenceEquals(c.Item1, node.Attribute));
        if (number < 0)
        {
            number = _constants.Count;
            _constants.Add(((ScalarConstant)node.Attribute!, source));
        }
        return _builder.Constant(number, type);
    }

    private int Operand(Node? memory, DType type, OperandRole role, long offset, long[] strides)
    {
        var key = (memory, offset, $"{role}:{string.Join(",", strides)}");
        if (_operands.TryGetValue(key, out int known)) return known;
        _accesses.Add(new Access(memory, offset, strides));
        return _operands[key] = _builder.AddOperand(type, role);
    }

    // In a kernel that reduces rows, what does not change along the reduced loops is read once a row.
    private Level LevelOf(long[] strides)
    {
        if (_group.Reduced.Length == 0) return Level.Element;
        foreach (int axis in _group.Reduced)
            if (strides[axis] != 0) return Level.Element;
        return _group.Space.Size == 0 ? Level.Element : Level.Row;
    }
}
