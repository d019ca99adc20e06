using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Graph;

/// <summary>
/// One value of a deferred program: an operation applied to other values, with its dtype and shape known from the start. Nodes are immutable,
/// except that evaluation fills <see cref="Value"/> and then lets go of the inputs, so that finished parts of a graph can be collected.
/// </summary>
public sealed class Node
{
    private static readonly Node[] s_none = [];
    private static volatile Action<Node>? s_observer;
    private Node[] _inputs;
    private int _references;

    /// <summary>Told of every new node but constants while somebody looks on (an audit); null otherwise.</summary>
    public static Action<Node>? Observer
    {
        get => s_observer;
        set => s_observer = value;
    }

    /// <summary>
    /// Where the walk that is in progress has put this node: the walk's number and the node's position. Only the one walk that holds the right to mark
    /// writes it.
    /// </summary>
    public long WalkMark { get; set; }

    /// <summary>Records an operation. Shape and dtype must be what the op yields: the front end infers them, so errors surface in the user's call.</summary>
    public Node(Op op, DType dtype, Shape shape, Node[] inputs, object? attribute = null, object? profile = null)
    {
        Op = op;
        DType = dtype;
        Shape = shape;
        _inputs = inputs;
        Attribute = attribute;
        Profile = profile;
        int pending = 1;
        int digest = op.Id << 8 ^ (int)dtype.Code;
        foreach (Node input in inputs)
        {
            if (!ReferenceEquals(input.Op, Ops.Constant)) input.AddReference(); // nobody asks who holds a constant
            pending += input.PendingCount;
            LeadsToShared |= input.IsShared | input.LeadsToShared;
            digest = (int)System.Numerics.BitOperations.RotateLeft((uint)digest, 7) * 0x2545F491 ^ input.Digest;
        }
        PendingCount = pending < 0 ? int.MaxValue : pending;
        if (op.Kind != OpKind.Elementwise) digest = digest * 31 + Digests.Of(shape.Dims);
        if (attribute is IAttribute parameters) digest = digest * 31 + parameters.Digest;
        Digest = digest;
        s_observer?.Invoke(this);
    }

    /// <summary>A value already in memory, C-ordered from the start of its storage.</summary>
    public Node(IArrayStorage value, DType dtype, Shape shape)
    {
        Op = Ops.Buffer;
        DType = dtype;
        Shape = shape;
        _inputs = s_none;
        Value = value;
        Digest = DigestOfData();
        s_observer?.Invoke(this);
    }

    /// <summary>A 0-d constant.</summary>
    public Node(ScalarConstant constant)
    {
        Op = Ops.Constant;
        DType = constant.DType;
        Shape = Shape.Scalar;
        _inputs = s_none;
        Attribute = constant;
        Digest = (int)constant.DType.Code + ((int)constant.Weak << 4);
    }

    /// <summary>What this node does.</summary>
    public Op Op { get; }
    /// <summary>Element type of the result.</summary>
    public DType DType { get; }
    /// <summary>Shape of the result.</summary>
    public Shape Shape { get; }
    /// <summary>The operation's own parameters (axes, slices, ...): one of the records in Attributes.cs, or null.</summary>
    public object? Attribute { get; }
    /// <summary>The NumPy version profile under which the user recorded this; null for core nodes, whose types are explicit.</summary>
    public object? Profile { get; }
    /// <summary>The result, once evaluated.</summary>
    public IArrayStorage? Value { get; private set; }
    /// <summary>The values this one is computed from; empty for sources and after evaluation.</summary>
    public ReadOnlySpan<Node> Inputs => _inputs;
    /// <summary>Upper bound on the number of pending nodes below and with this one (shared parts count each time); saturates.</summary>
    public int PendingCount { get; private set; }
    /// <summary>A digest of the graph's structure down to the data: equal for graphs that can share a plan, and rarely for others.</summary>
    public int Digest { get; private set; }
    /// <summary>How many nodes and arrays have ever taken hold of this value, less those known to have let go. An upper bound on who may still read it.</summary>
    public int References => Volatile.Read(ref _references);
    /// <summary>
    /// Whether this is the current value of an array that was written to: it may be asked for after any evaluation, so what it is computed from must stay.
    /// </summary>
    public bool IsHeld { get; set; }
    /// <summary>
    /// Whether this is several results in one, of which each is a part: an evaluation of one part keeps all, so that the others need not be computed again.
    /// </summary>
    public bool IsShared { get; init; }
    /// <summary>Whether such a value may be pending below this node.</summary>
    public bool LeadsToShared { get; private set; }
    /// <summary>Whether evaluation has nothing to do.</summary>
    public bool IsSource => Value != null || _inputs.Length == 0;
    /// <summary>Number of elements.</summary>
    public long Size => Shape.Size;

    /// <summary>Notes a further holder.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddReference() => Interlocked.Increment(ref _references);

    /// <summary>Notes the holder that made the node: no other thread knows it yet.</summary>
    public void AddFirstReference() => _references++;

    /// <summary>Notes that a holder let go.</summary>
    public void DropReference() => Interlocked.Decrement(ref _references);

    /// <summary>Stores the evaluated result and releases the inputs.</summary>
    public void Complete(IArrayStorage value)
    {
        Value = value;
        Node[] inputs = _inputs;
        _inputs = s_none;
        PendingCount = 0;
        LeadsToShared = false;
        Digest = DigestOfData();
        foreach (Node input in inputs) input.DropReference();
    }

    private int DigestOfData() => Digests.Of(Shape.Dims) * 31 + (int)DType.Code;

    /// <inheritdoc/>
    public override string ToString() => $"{Op.Name} {DType}{Shape}";
}

/// <summary>Memory that holds an evaluated array. The kernels' storage implements it; the graph only carries it.</summary>
public interface IArrayStorage
{
    /// <summary>Address of the first byte; valid while the storage object is reachable.</summary>
    nint Pointer { get; }
    /// <summary>Size in bytes.</summary>
    long Bytes { get; }
    /// <summary>Whether writing is refused.</summary>
    bool IsReadOnly { get; }
}
