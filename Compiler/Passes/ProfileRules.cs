using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Compiler;

/// <summary>
/// Turns what the user wrote under a NumPy version into typed core nodes: every operand is cast to the loop that this version chooses, what it computes
/// otherwise is rewritten (<see cref="RewrittenUfuncs"/>), sorts get its algorithm, and reductions the type they accumulate in.
/// </summary>
internal static class ProfileRules
{
    public static Node? InsertCasts(Node n) => n.Op.Kind switch
    {
        OpKind.Elementwise when n.Profile is Profile profile => Typed(n, profile),
        OpKind.Reduction => TypedReduction(n),
        OpKind.Library when n.Profile is Profile profile => WithAlgorithm(n, profile.Semantics),
        _ => null,
    };

    private static Node? Typed(Node n, Profile profile)
    {
        Loop loop = n.Attribute is ChosenLoop chosen ? Loop.Get(n.Op, chosen.Signature) : Surface.Resolve(profile, n.Op, n.Inputs);
        var inputs = new Node[n.Inputs.Length];
        for (int i = 0; i < inputs.Length; i++) inputs[i] = Core.Cast(n.Inputs[i], loop.Inputs[i]);
        return RewrittenUfuncs.Rewrite(profile.Semantics, n, loop, inputs)
            ?? new Node(n.Op, n.DType, n.Shape, inputs, n.Attribute is ChosenLoop ? null : n.Attribute);
    }

    // Sorts by index: the algorithm says in which order equal elements are left.
    private static Node WithAlgorithm(Node n, Semantics semantics)
    {
        var parameters = (Numbers)n.Attribute!;
        var values = (long[])parameters.Values.Clone();
        values[1] = (long)((TieOrder)values[1] switch
        {
            TieOrder.Default => semantics.Ties,
            TieOrder.Heap => semantics.HeapsortIsDefault ? semantics.Ties : TieOrder.Heapsort,
            TieOrder chosen => chosen,
        });
        return new Node(n.Op, n.DType, n.Shape, n.Inputs.ToArray(), new Numbers(parameters.Names, values));
    }

    private static Node? TypedReduction(Node n)
    {
        Node x = n.Inputs[0];
        if (n.Op == Ops.CountNonzero) return Core.Reduction(Ops.Sum, Core.Cast(Core.Cast(x, DType.Bool), DType.Int64), n);
        if (n.Op == Ops.ArgMax || n.Op == Ops.ArgMin) return null;
        return x.DType == n.DType ? null : Core.Reduction(n.Op, Core.Cast(x, n.DType), n);
    }
}

/// <summary>Makes core nodes.</summary>
internal static class Core
{
    public static Node Cast(Node x, DType to) => x.DType == to && x.Op != Ops.Constant ? x : new Node(Ops.Cast, to, x.Shape, [x]);

    public static Node Reduction(Op op, Node input, Node like) => new(op, like.DType, like.Shape, [input], like.Attribute);

    public static Node Constant(DType type, double value) => Cast(new Node(ScalarConstant.WeakFloat(value)), type);

    public static Node Map(Op op, DType type, params Node[] inputs) => new(op, type, Broadcasting.Broadcast(op.Name, inputs), inputs);
}
