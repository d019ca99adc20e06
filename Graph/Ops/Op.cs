namespace OmniNumpy.Lazy.Graph;

/// <summary>What an operation does to the index space; the compiler schedules by kind.</summary>
public enum OpKind : byte
{
    /// <summary>A value that is there already: a buffer or a scalar constant.</summary>
    Source,
    /// <summary>One output element from the input elements at the same index (a ufunc).</summary>
    Elementwise,
    /// <summary>
    /// One output element from its position, which the first input counts, and the memory of the second: a random number of a stream. Costs tens of
    /// instructions, so it is never computed twice.
    /// </summary>
    Draw,
    /// <summary>Combines elements along axes.</summary>
    Reduction,
    /// <summary>Running reduction along an axis, same shape.</summary>
    Scan,
    /// <summary>Rearranges or repeats elements by index arithmetic alone; never computes.</summary>
    Movement,
    /// <summary>Replaces a region of a value: what an assignment through a view becomes.</summary>
    Scatter,
    /// <summary>A matrix product or other sum over shared axes.</summary>
    Contraction,
    /// <summary>An algorithm that needs its inputs in memory: sorting, searching and the like.</summary>
    Library,
}

/// <summary>Algebraic facts the optimizer may use. A fact holds for every dtype of the op, bit for bit.</summary>
[Flags]
public enum Facts : ushort
{
    /// <summary>Nothing is known.</summary>
    None = 0,
    /// <summary>f(a, b) = f(b, a).</summary>
    Commutative = 1,
    /// <summary>f(f(a, b), c) = f(a, f(b, c)) mathematically; floats round differently.</summary>
    Associative = 2,
    /// <summary>f(a, a) = a.</summary>
    Idempotent = 4,
    /// <summary>f(f(a)) = a.</summary>
    Involution = 8,
    /// <summary>The result is boolean.</summary>
    Predicate = 16,
    /// <summary>Costs tens of instructions an element: never recompute it to save a store.</summary>
    Expensive = 32,
}

/// <summary>
/// One operation, declared once. The <c>np</c> functions, fluent members, Python names, coverage tables, fuzzers and golden tests derive from the
/// table of these, <c>Ops</c>.
/// </summary>
public sealed class Op
{
    private static int s_count;

    internal Op(string name, OpKind kind, int arity, string loops = "", Facts facts = Facts.None, int? identity = null, string doc = "")
    {
        Id = s_count++;
        Name = name;
        Kind = kind;
        Arity = arity;
        Loops = loops.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Facts = facts;
        Identity = identity;
        Doc = doc;
    }

    /// <summary>Index in tables keyed by op; stable within a process.</summary>
    public int Id { get; }
    /// <summary>NumPy's name.</summary>
    public string Name { get; }
    /// <summary>How the compiler schedules it.</summary>
    public OpKind Kind { get; }
    /// <summary>Number of array inputs; -1 when it varies.</summary>
    public int Arity { get; }
    /// <summary>
    /// The signatures the op computes in, in order of preference, as NumPy's <c>ufunc.types</c> writes them: <c>dd->d</c>, <c>ff->?</c>.
    /// An operation runs in the first loop to which its promoted inputs cast safely. Several outputs follow each other: <c>d->dd</c>.
    /// </summary>
    public IReadOnlyList<string> Loops { get; }
    /// <summary>What the optimizer may use.</summary>
    public Facts Facts { get; }
    /// <summary>The neutral element of a reduction by this op; null when it has none (as maximum).</summary>
    public int? Identity { get; }
    /// <summary>One line for the generated docs.</summary>
    public string Doc { get; }
    /// <summary>Number of results.</summary>
    public int Outputs => Loops.Count == 0 ? 1 : Loops[0].Length - Loops[0].IndexOf('>') - 1;

    /// <summary>Whether all of <paramref name="facts"/> hold.</summary>
    public bool Has(Facts facts) => (Facts & facts) == facts;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
