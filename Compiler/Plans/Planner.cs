using System.Diagnostics;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Compiler;

/// <summary>Makes plans: passes, grouping into kernels, lowering, memory.</summary>
internal sealed class Planner
{
    private readonly IBackend _backend;
    private readonly Dictionary<Node, int> _constants = new(ReferenceComparer.Instance);
    private readonly Dictionary<Node, int> _buffers = new(ReferenceComparer.Instance);
    private readonly List<long> _bytes = [];
    private readonly List<string> _names = [];
    private readonly List<PlanStep> _steps = [];
    private IReadOnlyDictionary<Node, int>? _stepOf;

    private Planner(IBackend backend, IReadOnlyList<Node> leaves, IReadOnlyList<Node> constants)
    {
        _backend = backend;
        foreach (Node leaf in leaves) AddBuffer(leaf, "input");
        for (int i = 0; i < constants.Count; i++) _constants[constants[i]] = i;
    }

    /// <summary>The plan for a graph whose leaves and constants are numbered in the given order.</summary>
    public static Plan Build(Node[] roots, IReadOnlyList<Node> leaves, IReadOnlyList<Node> constants, IBackend backend, Action<Pass, Node[]>? observe = null)
    {
        long start = Stopwatch.GetTimestamp();
        var planner = new Planner(backend, leaves, constants);
        Plan plan = planner.Build(Pipeline.Run(roots, observe), leaves.Count);
        plan.StepOf = observe == null ? null : planner._stepOf;
        MemoryPlan.Assign(plan);
        plan.BuildSeconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return plan;
    }

    private Plan Build(Node[] roots, int leafCount)
    {
        var apart = new HashSet<Node>(ReferenceComparer.Instance);
        while (true)
        {
            List<Group> groups = Grouping.Form(roots, apart, out HashSet<Node> stored, out IReadOnlyDictionary<Node, int> stepOf);
            if (groups.All(g => TryAdd(g, stored, apart)))
            {
                _stepOf = stepOf;
                break;
            }
            // A reduction did not fit the loops of its group: it gets a kernel of its own, and all groups are formed again.
            _steps.Clear();
            foreach (Node node in _buffers.Where(b => b.Value >= leafCount).Select(b => b.Key).ToList()) _buffers.Remove(node);
            _bytes.RemoveRange(leafCount, _bytes.Count - leafCount);
            _names.RemoveRange(leafCount, _names.Count - leafCount);
        }
        return new Plan
        {
            Steps = [.. _steps],
            LeafCount = leafCount,
            BufferBytes = [.. _bytes],
            BufferNames = [.. _names],
            Roots = Array.ConvertAll(roots, r => _buffers[r]),
        };
    }

    private bool TryAdd(Group group, HashSet<Node> stored, HashSet<Node> apart)
    {
        Node root = group.Root;
        if (root.Op.Kind is OpKind.Library or OpKind.Contraction or OpKind.Scan) AddLibrary(root, root.Inputs);
        else if (root.Op.Kind == OpKind.Draw) AddLibrary(root, root.Inputs[1..]);   // by itself a draw fills memory from the start of its stream
        else if (root.Op == Ops.Concatenate) return TryAddConcatenate(group, stored, apart);
        else
        {
            (LoopNest raw, bool[] reduced) = Lowering.Lower(group, stored, _constants);
            LoopNest? nest = LoopOrder.Arrange(raw, reduced);
            if (nest == null) return !SetReductionsApart(group, stored, apart);
            if (root.Op.Kind == OpKind.Scatter) AddScatter(root, nest);
            else AddKernel(root, nest, []);
        }
        return true;
    }

    private static bool SetReductionsApart(Group group, HashSet<Node> stored, HashSet<Node> apart)
    {
        int before = apart.Count;
        var stack = new Stack<Node>(group.Root.Inputs.ToArray());
        while (stack.Count > 0)
        {
            Node x = stack.Pop();
            if (x.IsSource || stored.Contains(x)) continue;
            if (x.Op.Kind == OpKind.Reduction) apart.Add(x);
            foreach (Node input in x.Inputs) stack.Push(input);
        }
        if (apart.Count == before) throw new InvalidOperationException($"the loops of {group.Root} cannot be arranged");
        return true;
    }

    private void AddKernel(Node root, LoopNest nest, KernelStep[] before)
    {
        int output = AddBuffer(root, root.Op.Name);
        _steps.Add(Step(nest, output, before));
    }

    private KernelStep Step(LoopNest nest, int output, KernelStep[] before)
    {
        ScalarConstant? fill = null;
        Kernel kernel = nest.Kernel;
        for (int i = 0; i < kernel.Operands.Length; i++)
            if (kernel.Operands[i].Role == OperandRole.Accumulator) fill = Combiners.Identity(kernel.Code[^1].Op!, kernel.Operands[i].Type);
        return new KernelStep
        {
            Output = output,
            Nest = nest,
            Operands = Array.ConvertAll(nest.Accesses, a => a.Memory == null ? -1 : _buffers[a.Memory]),
            Runner = _backend.Prepare(nest),
            Fill = fill,
            Before = before,
        };
    }

    private void AddLibrary(Node root, ReadOnlySpan<Node> given)
    {
        var inputs = new int[given.Length];
        var layouts = new Layout[inputs.Length];
        var types = new DType[inputs.Length];
        for (int i = 0; i < inputs.Length; i++)
        {
            (Node memory, layouts[i]) = Stored(given[i]);
            inputs[i] = _buffers[memory];
            types[i] = memory.DType;
        }
        int output = AddBuffer(root, root.Op.Name);
        var signature = new Node(root.Op, root.DType, root.Shape, [], root.Attribute);
        _steps.Add(new LibraryStep { Output = output, Node = signature, Inputs = inputs, Layouts = layouts, Types = types });
    }

    // A kernel for each part, which stores it in its slice.
    private bool TryAddConcatenate(Group group, HashSet<Node> stored, HashSet<Node> apart)
    {
        int output = AddBuffer(group.Root, group.Root.Op.Name);
        var parts = new List<KernelStep>();
        foreach (Group part in group.Parts)
        {
            (LoopNest raw, bool[] reduced) = Lowering.Lower(part, stored, _constants);
            if (LoopOrder.Arrange(raw, reduced) is not { } nest) return !SetReductionsApart(part, stored, apart);
            parts.Add(Step(nest, output, []));
        }
        if (parts.Count == 0) parts.Add(Copy(group.Root, Layout.RowMajor(group.Root.Shape), group.Root, 0, group.Root.Shape.RowMajorStrides()));
        KernelStep last = parts[^1];
        _steps.Add(new KernelStep
        {
            Output = output,
            Nest = last.Nest,
            Operands = last.Operands,
            Runner = last.Runner,
            Before = [.. parts.SkipLast(1)],
            AlwaysBefore = true,
        });
        return true;
    }

    // New memory gets the old value outside the region, then the kernel stores the region. When the step may take over the old value's memory, only the latter runs.
    private void AddScatter(Node root, LoopNest nest)
    {
        (Node memory, Layout layout) = Stored(root.Inputs[0]);
        int output = AddBuffer(root, "scatter");
        var region = (Region)root.Attribute!;
        KernelStep[] copies = [.. Complement(root.Shape, region).Select(box => CopyBox(memory, layout, root, box))];
        KernelStep step = Step(nest, output, copies);
        _steps.Add(step);
        step.Base = layout.IsRowMajor && layout.Offset == 0 && memory.Size == root.Size ? _buffers[memory] : -1;
    }

    // The boxes that cover everything outside a region: two slabs an axis for slices of step 1, else the whole.
    private static IEnumerable<(long[] Start, long[] Length)> Complement(Shape shape, Region region)
    {
        var start = new long[shape.Rank];
        long[] length = shape.ToArray();
        foreach (MovementStep step in region.Steps)
        {
            if (step.Attribute is SliceBounds bounds && bounds.Step.All(s => s == 1) && step.Shape.Rank == shape.Rank)
            {
                for (int i = 0; i < start.Length; i++)
                {
                    start[i] += bounds.Start[i];
                    length[i] = step.Shape[i];
                }
            }
            else if (step.Shape != new Shape(length) || step.Op != Ops.Reshape)
            {
                yield return (new long[shape.Rank], shape.ToArray());
                yield break;
            }
        }
        for (int axis = 0; axis < shape.Rank; axis++)
        {
            (long from, long count)[] sides = [(0, start[axis]), (start[axis] + length[axis], shape[axis] - start[axis] - length[axis])];
            foreach ((long from, long count) in sides)
            {
                if (count == 0) continue;
                long[] boxStart = new long[shape.Rank], boxLength = shape.ToArray();
                for (int i = 0; i < axis; i++) (boxStart[i], boxLength[i]) = (start[i], length[i]);
                (boxStart[axis], boxLength[axis]) = (from, count);
                if (boxLength.All(l => l > 0)) yield return (boxStart, boxLength);
            }
        }
    }

    private KernelStep CopyBox(Node memory, Layout layout, Node target, (long[] Start, long[] Length) box)
    {
        long[] strides = target.Shape.RowMajorStrides();
        long from = layout.Offset, to = 0;
        for (int i = 0; i < strides.Length; i++)
        {
            from += box.Start[i] * layout.Strides[i];
            to += box.Start[i] * strides[i];
        }
        return Copy(memory, new Layout(box.Length, from, layout.Strides), target, to, strides);
    }

    private KernelStep Copy(Node memory, Layout layout, Node target, long offset, long[] strides)
    {
        var builder = new KernelBuilder();
        int input = builder.AddOperand(memory.DType, OperandRole.Input);
        int output = builder.AddOperand(target.DType, OperandRole.Output);
        builder.Store(output, builder.Load(input, Level.Element));
        var raw = new LoopNest(builder.Build(), layout.Shape.ToArray(), [new Access(memory, layout.Offset, layout.Strides), new Access(target, offset, strides)], []);
        return Step(LoopOrder.Arrange(raw, new bool[layout.Shape.Rank])!, _buffers[target], []);
    }

    private (Node Memory, Layout Layout) Stored(Node x)
    {
        if (!_buffers.ContainsKey(x) && Views.TryLayout(x, out Node? memory, out Layout layout)) return (memory, layout);
        return (x, Layout.RowMajor(x.Shape));
    }

    private int AddBuffer(Node node, string name)
    {
        _buffers[node] = _bytes.Count;
        _bytes.Add(node.Size * node.DType.ItemSize);
        _names.Add($"{name} {node.DType}{node.Shape}");
        return _bytes.Count - 1;
    }
}
