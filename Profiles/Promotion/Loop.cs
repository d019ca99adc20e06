using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Profiles;

/// <summary>The types an operation computes in: what its inputs are cast to and what comes out. One object per op and signature.</summary>
public sealed class Loop
{
    // Filled as ops are used: a program uses few of them.
    private static readonly Loop[]?[] ByOp = new Loop[]?[Ops.All.Count];

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<(Op, string), Loop> Past = new();

    private Loop(Op op, string signature, bool? always = null)
    {
        int arrow = signature.IndexOf("->", StringComparison.Ordinal);
        Op = op;
        Signature = signature;
        Inputs = PromotionTable.Letters(signature[..arrow]);
        Outputs = PromotionTable.Letters(signature[(arrow + 2)..]);
        IsUniform = signature.AsSpan(0, arrow).IndexOfAnyExcept(signature[0]) < 0;
        Always = always;
    }

    /// <summary>The operation.</summary>
    public Op Op { get; }
    /// <summary>As NumPy writes it, such as <c>dd->d</c>.</summary>
    public string Signature { get; }
    /// <summary>The types the inputs are cast to.</summary>
    public IReadOnlyList<DType> Inputs { get; }
    /// <summary>The types of the results.</summary>
    public IReadOnlyList<DType> Outputs { get; }
    /// <summary>The type of the only, or first, result.</summary>
    public DType Output => Outputs[0];
    /// <summary>
    /// Set when the answer is the same for every element: a comparison with a Python integer that no 64-bit type holds. Inputs need not be cast.
    /// </summary>
    public bool? Always { get; }

    /// <summary>The note that a node carries where values chose this loop.</summary>
    public ChosenLoop Chosen => field ??= new ChosenLoop(Signature);

    /// <summary>Whether all inputs are of one type.</summary>
    internal bool IsUniform { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Op} {Signature}";

    /// <summary>The loops of an op, in NumPy's order; empty for an op that takes any types.</summary>
    public static IReadOnlyList<Loop> Of(Op op)
    {
        Loop[]? loops = Volatile.Read(ref ByOp[op.Id]);
        if (loops is not null) return loops;
        loops = [.. op.Loops.Select(s => new Loop(op, s))];
        // Two threads may come here at once; the first to finish says which objects count.
        return Interlocked.CompareExchange(ref ByOp[op.Id], loops, null) ?? loops;
    }

    /// <summary>The loop of that signature; null when the op has none.</summary>
    public static Loop? Find(Op op, string signature) => Of(op).FirstOrDefault(l => l.Signature == signature);

    /// <summary>The loop of that signature, one that only past releases had among them.</summary>
    public static Loop Get(Op op, string signature) => Find(op, signature) ?? Past.GetValueOrDefault((op, signature)) ?? throw new ArgumentException($"{op} has no loop {signature}");

    /// <summary>A loop that NumPy had once and the table of ops has no more: the profile pass rewrites it.</summary>
    internal static Loop OfPast(Op op, string signature) => Past.GetOrAdd((op, signature), key => new Loop(key.Item1, key.Item2));

    internal static Loop Constant(Op op, bool answer) => new(op, "??->?", answer);
}
