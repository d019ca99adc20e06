using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Compiler;

/// <summary>
/// A recorded graph as another NumPy would have recorded it. What the user wrote survives in the surface nodes, so their types are found anew; what was
/// written with explicit types keeps them. The graph itself is left alone: all nodes are copies.
/// </summary>
public sealed class Retyping
{
    private readonly Dictionary<Node, Node> _copies = new(ReferenceComparer.Instance);
    private readonly Dictionary<Node, NumpyException> _errors = new(ReferenceComparer.Instance);
    private readonly Profile _profile;
    private readonly IBackend _backend;

    private Retyping(Profile profile, IBackend backend) => (_profile, _backend) = (profile, backend);

    /// <summary>The copy of a node; null where it, or something it needs, raises.</summary>
    public Node? this[Node original] => _copies.GetValueOrDefault(original);

    /// <summary>The error that recording a node would have raised.</summary>
    public NumpyException? ErrorOf(Node original) => _errors.GetValueOrDefault(original);

    /// <summary>The first error there is; null if the graph can be recorded.</summary>
    public NumpyException? FirstError => _errors.Values.FirstOrDefault();

    /// <summary>Records a graph again.</summary>
    /// <param name="roots">What is to be computed.</param>
    /// <param name="profile">The NumPy to behave as.</param>
    /// <param name="backend">Evaluates the 0-d values that NumPy 1 looks at.</param>
    public static Retyping Of(IReadOnlyList<Node> roots, Profile profile, IBackend backend)
    {
        var retyping = new Retyping(profile, backend);
        foreach (Node node in Topology.PostOrder(roots)) retyping.Copy(node);
        return retyping;
    }

    private void Copy(Node n)
    {
        if (n.IsSource)
        {
            _copies[n] = n;
            return;
        }
        var inputs = new Node[n.Inputs.Length];
        for (int i = 0; i < inputs.Length; i++)
        {
            if (!_copies.TryGetValue(n.Inputs[i], out Node? copy)) return;   // an error below
            inputs[i] = copy;
        }
        try
        {
            _copies[n] = Recorded(n, inputs);
        }
        catch (NumpyException e)
        {
            _errors[n] = e;
        }
    }

    private Node Recorded(Node n, Node[] inputs)
    {
        if (n.Op.Kind == OpKind.Elementwise && n.Profile is not null && (n.Attribute is null or ChosenLoop)) return Ufunc(n, inputs);
        if (n.Op.Kind == OpKind.Reduction) return new Node(n.Op, ReductionType(n, inputs[0]), n.Shape, inputs, n.Attribute);
        bool follows = n.Inputs.Length > 0 && n.DType == n.Inputs[0].DType && n.Op.Kind != OpKind.Elementwise;
        if (follows && n.Inputs.Length == 1) return new Node(n.Op, inputs[0].DType, n.Shape, inputs, n.Attribute, n.Profile is null ? null : _profile);
        // Types that the front end wrote out stay.
        if (n.Op != Ops.Cast)
            for (int i = 0; i < inputs.Length; i++) inputs[i] = inputs[i].DType == n.Inputs[i].DType ? inputs[i] : Core.Cast(inputs[i], n.Inputs[i].DType);
        return new Node(n.Op, n.DType, n.Shape, inputs, n.Attribute, n.Profile is null ? null : _profile);
    }

    private Node Ufunc(Node n, Node[] inputs)
    {
        bool byValue = _profile.Semantics.Scalars.CountsValues && inputs.Length > 1 && Array.Exists(inputs, i => i.Shape.Rank == 0);
        Loop loop = Surface.Resolve(_profile, n.Op, byValue ? Array.ConvertAll(inputs, Known) : inputs);
        if (loop.Always is { } answer) return new Node(Ops.BroadcastTo, DType.Bool, n.Shape, [new Node(ScalarConstant.Of(answer, weak: false))]);
        return new Node(n.Op, loop.Output, n.Shape, inputs, byValue ? loop.Chosen : null, _profile);
    }

    // A 0-d value that is pending is computed from a copy, so that the graph stays as it is.
    private Node Known(Node x)
    {
        if (x.Shape.Rank > 0 || x.IsSource) return x;
        Node copy = Of([x], _profile, _backend)[x]!;
        Evaluator.Evaluate([copy], _backend);
        return copy;
    }

    private DType ReductionType(Node n, Node x)
    {
        DType before = n.Inputs[0].DType;
        if (x.DType == before) return n.DType;
        try
        {
            return _profile.Promotion.ReductionType(n.Op, before) == n.DType ? _profile.Promotion.ReductionType(n.Op, x.DType) : n.DType;
        }
        catch (ArgumentException)
        {
            return n.DType == before ? x.DType : n.DType;   // no rule: it keeps the type, or has one of its own
        }
    }
}
