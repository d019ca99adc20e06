using System.Diagnostics;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Compiler;

/// <summary>Evaluates graphs: finds or makes the plan, runs its steps, fills in the values.</summary>
public static class Evaluator
{
    private const int PlanCapacity = 1024;

    /// <summary>The plans made so far.</summary>
    public static PlanCache Plans { get; } = new(PlanCapacity);

    /// <summary>Evaluates nodes on a backend, shared work once. Nodes that have values already cost nothing.</summary>
    public static void Evaluate(ReadOnlySpan<Node> nodes, IBackend backend, CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        Node[] roots = Pending(nodes);
        if (roots.Length == 0) return;
        GraphWalk walk = GraphWalk.Rent();
        try
        {
            int salt = backend.GetHashCode();
            Plan? plan = Plans.FindBySketch(walk, roots, salt);
            if (plan == null)
            {
                walk.Reset();
                walk.Run(roots, salt);
                plan = Plans.Find(walk);
            }
            if (plan == null)
            {
                plan = Planner.Build(roots, walk.Leaves, walk.Constants, backend);
                Plans.Add(walk, plan, roots, salt);
                Timings.RecordBuild(plan);
            }
            Execute(plan, walk, roots, backend, cancellation, progress);
        }
        finally
        {
            walk.Return();
        }
    }

    private static Node[] Pending(ReadOnlySpan<Node> nodes)
    {
        if (nodes.Length == 1 && !nodes[0].LeadsToShared) return nodes[0].Value == null ? [nodes[0]] : [];
        var pending = new List<Node>(nodes.Length);
        foreach (Node node in nodes)
            if (node.Value == null && !pending.Contains(node)) pending.Add(node);
        AddShared(pending);
        return [.. pending];
    }

    // What others will want parts of is kept.
    private static void AddShared(List<Node> pending)
    {
        var seen = new HashSet<Node>();
        var open = new Stack<Node>(pending);
        while (open.TryPop(out Node? node))
        {
            if (node.IsShared && node.Value == null && !pending.Contains(node)) pending.Add(node);
            if (!node.LeadsToShared || !seen.Add(node)) continue;
            foreach (Node input in node.Inputs) open.Push(input);
        }
    }

    private static void Execute(Plan plan, GraphWalk walk, Node[] roots, IBackend backend, CancellationToken cancellation, IProgress<double>? progress)
    {
        var buffers = new IArrayStorage?[plan.BufferBytes.Length];
        for (int i = 0; i < plan.LeafCount; i++) buffers[i] = walk.Leaves[i].Value;
        bool timed = Timings.Enabled;
        for (int i = 0; i < plan.Steps.Length; i++)
        {
            PlanStep step = plan.Steps[i];
            cancellation.ThrowIfCancellationRequested();
            long start = timed ? Stopwatch.GetTimestamp() : 0;
            bool tookOver = TakeOver(plan, walk, roots, step, buffers);
            if (!tookOver) buffers[step.Output] = backend.Allocate(plan.BufferBytes[step.Output]);
            if (step is KernelStep kernel) Run(kernel, buffers, walk, skipBefore: tookOver);
            else Run((LibraryStep)step, buffers, backend);
            foreach (int dead in step.Release)
            {
                backend.Release(buffers[dead]!);
                buffers[dead] = null;
            }
            if (timed) Timings.Record(step, Stopwatch.GetElapsedTime(start).TotalSeconds, plan, backend);
            progress?.Report((i + 1.0) / plan.Steps.Length);
        }
        for (int i = 0; i < roots.Length; i++) roots[i].Complete(buffers[plan.Roots[i]]!);
    }

    // Writes over an input when the step may and nothing else holds it: for a leaf, when every reference to it is from this very graph.
    private static bool TakeOver(Plan plan, GraphWalk walk, Node[] roots, PlanStep step, IArrayStorage?[] buffers)
    {
        int donor = step.Donor;
        if (donor < 0) return false;
        if (donor < plan.LeafCount)
        {
            Node leaf = walk.Leaves[donor];
            if (leaf.Value!.IsReadOnly || leaf.References > walk.EdgesTo(leaf)) return false;
            // Such a value will be computed again from the leaf.
            if (walk.PassesHeldValue(roots)) return false;
        }
        buffers[step.Output] = buffers[donor];
        buffers[donor] = null;
        return true;
    }

    private static unsafe void Run(KernelStep step, IArrayStorage?[] buffers, GraphWalk walk, bool skipBefore)
    {
        if (step.Before.Length > 0 && (!skipBefore || step.AlwaysBefore))
            foreach (KernelStep before in step.Before) Run(before, buffers, walk, skipBefore: false);

        IArrayStorage output = buffers[step.Output]!;
        if (step.Fill is { } fill) Fill(output, fill);
        int n = step.Operands.Length;
        Span<nint> operands = n <= 64 ? stackalloc nint[n] : new nint[n];
        for (int i = 0; i < n; i++)
        {
            int buffer = step.Operands[i];
            operands[i] = buffer < 0 ? 0 : (buffers[buffer] ?? output).Pointer;
        }
        LoopNest nest = step.Nest;
        byte* constants = stackalloc byte[Math.Max(16, 16 * nest.ConstantTypes.Length)];
        for (int i = 0; i < nest.ConstantTypes.Length; i++)
        {
            (ScalarConstant value, int source) = nest.Constants[nest.ConstantTypes[i].Number];
            if (source >= 0) value = (ScalarConstant)walk.Constants[source].Attribute!;
            value.WriteTo((nint)(constants + 16 * i), nest.ConstantTypes[i].Type);
        }
        step.Runner.Run(operands, (nint)constants);
        GC.KeepAlive(buffers);
    }

    private static unsafe void Fill(IArrayStorage storage, ScalarConstant value)
    {
        int size = value.DType.ItemSize;
        byte* p = (byte*)storage.Pointer;
        if (storage.Bytes == 0) return;
        value.WriteTo((nint)p, value.DType);
        // Doubles the filled prefix: a memcpy each time.
        for (long done = size; done < storage.Bytes; done *= 2)
            Buffer.MemoryCopy(p, p + done, storage.Bytes - done, Math.Min(done, storage.Bytes - done));
    }

    private static void Run(LibraryStep step, IArrayStorage?[] buffers, IBackend backend)
    {
        var inputs = new StridedArray[step.Inputs.Length];
        for (int i = 0; i < inputs.Length; i++)
        {
            Layout layout = step.Layouts[i];
            nint pointer = (buffers[step.Inputs[i]] ?? buffers[step.Output]!).Pointer + (nint)(layout.Offset * step.Types[i].ItemSize);
            inputs[i] = new StridedArray(step.Types[i], pointer, layout.Shape, layout.Strides);
        }
        backend.RunLibrary(new LibraryCall(step.Node, inputs, buffers[step.Output]!.Pointer));
        GC.KeepAlive(buffers);
    }
}
