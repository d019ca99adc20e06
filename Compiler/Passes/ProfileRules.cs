using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Compiler;

/// <summary>
/// Turns what the user wrote under a NumPy version into typed core nodes: every operand is cast to the loop that this version chooses, and
/// reductions get the type they accumulate in.
/// </summary>
internal static class ProfileRules
{
    public static Node? InsertCasts(Node n) => n.Op.Kind switch
    {
        OpKind.Elementwise when n.Profile is Profile profile => Typed(n, profile),
        OpKind.Reduction => TypedReduction(n),
        _ => null,
    };

    private static Node? Typed(Node n, Profile profile)
    {
        Loop loop = Surface.Resolve(profile, n.Op, n.Inputs);
        var inputs = new Node[n.Inputs.Length];
        for (int i = 0; i < inputs.Length; i++) inputs[i] = Core.Cast(n.Inputs[i], loop.Inputs[i]);
        return new Node(n.Op, n.DType, n.Shape, inputs, n.Attribute);
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
}
