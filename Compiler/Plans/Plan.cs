using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Compiler;

/// <summary>What to do to evaluate graphs of one structure: steps over numbered buffers. Holds no data.</summary>
public sealed class Plan
{
    /// <summary>Steps in order.</summary>
    public required PlanStep[] Steps { get; init; }
    /// <summary>Number of inputs; they are the first buffers.</summary>
    public required int LeafCount { get; init; }
    /// <summary>Size in bytes of every buffer.</summary>
    public required long[] BufferBytes { get; init; }
    /// <summary>The buffer of each root.</summary>
    public required int[] Roots { get; init; }
    /// <summary>What each buffer is, for printing.</summary>
    public required string[] BufferNames { get; init; }
    /// <summary>Seconds spent making the plan.</summary>
    public double BuildSeconds { get; internal set; }
    /// <summary>The step that computes each node of the optimized graph; only filled for explanations.</summary>
    internal IReadOnlyDictionary<Node, int>? StepOf { get; set; }
    /// <summary>Highest sum of temporary bytes alive at once.</summary>
    public long PeakTemporaryBytes { get; internal set; }
}

/// <summary>One step of a plan.</summary>
public abstract class PlanStep
{
    /// <summary>The buffer written.</summary>
    public required int Output { get; init; }
    /// <summary>Buffers whose last use this step is.</summary>
    public int[] Release { get; set; } = [];
    /// <summary>The buffer whose memory the output takes over, or -1 for fresh memory.</summary>
    public int Donor { get; set; } = -1;
    /// <summary>Time spent planning, not yet reported to the timings.</summary>
    internal double PendingBuildSeconds { get; set; }
    /// <summary>The buffers read.</summary>
    public abstract IEnumerable<int> Reads { get; }
    /// <summary>What timings call it.</summary>
    public abstract string Name { get; }
}

/// <summary>Runs a fused kernel.</summary>
public sealed class KernelStep : PlanStep
{
    /// <summary>The loops.</summary>
    public required LoopNest Nest { get; init; }
    /// <summary>The buffer of each operand; -1 for index operands.</summary>
    public required int[] Operands { get; init; }
    /// <summary>The nest, made ready by the backend.</summary>
    public required IKernelRunner Runner { get; init; }
    /// <summary>The value that fills the output before the loops, when they accumulate into it.</summary>
    public ScalarConstant? Fill { get; init; }
    /// <summary>
    /// Kernels that run first and store in the same output: all parts of a concatenation but the last, or copies that bring the old value's parts outside
    /// a scatter's region into its output, which are skipped when the output took over that memory.
    /// </summary>
    public KernelStep[] Before { get; init; } = [];
    /// <summary>Whether <see cref="Before"/> runs in any case: the parts of a concatenation.</summary>
    public bool AlwaysBefore { get; init; }
    /// <summary>The buffer a scatter writes into, if its memory may be taken over; else -1.</summary>
    public int Base { get; set; } = -1;
    /// <inheritdoc/>
    public override IEnumerable<int> Reads => Operands.Concat(Before.SelectMany(b => b.Operands)).Where(b => b >= 0 && b != Output);
    /// <inheritdoc/>
    public override string Name => Nest.Kernel.Name;
}

/// <summary>Calls a library op.</summary>
public sealed class LibraryStep : PlanStep
{
    /// <summary>The op's node; its inputs are not used.</summary>
    public required Node Node { get; init; }
    /// <summary>The buffer of each input.</summary>
    public required int[] Inputs { get; init; }
    /// <summary>How each input lies in its buffer.</summary>
    public required Layout[] Layouts { get; init; }
    /// <summary>Element type of each input.</summary>
    public required DType[] Types { get; init; }
    /// <inheritdoc/>
    public override IEnumerable<int> Reads => Inputs;
    /// <inheritdoc/>
    public override string Name => Node.Op.Name;
}
