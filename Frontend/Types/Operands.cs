using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;
using Operand = OmniNumpy.Lazy.Profiles.Operand;

namespace OmniNumpy.Lazy;

/// <summary>
/// What promotion needs to know of arrays. Where a profile looks at the values of 0-d arrays, pending ones are evaluated here, if anything depends on them.
/// </summary>
internal static class Operands
{
    /// <summary>An array or scalar under the current profile.</summary>
    public static Operand Of(NDArray x)
    {
        Profile profile = Profile.Current;
        if (profile.Semantics.Scalars.CountsValues && IsPendingScalar(x.Node)) return Surface.OperandOf(x.Eval().Node, profile);
        return Surface.OperandOf(x.Node, profile);
    }

    /// <inheritdoc cref="Of(NDArray)"/>
    public static Operand Of(Node x) => Of(new NDArray(x));

    /// <summary>
    /// The loop for the operands of a ufunc, and what a node must remember of it: nothing where the types alone decide. A 0-d operand beside which zero and
    /// the greatest number lead to the same loop stays pending.
    /// </summary>
    public static Loop Resolve(Profile profile, Op op, ReadOnlySpan<Node> inputs, out ChosenLoop? chosen)
    {
        chosen = null;
        if (!profile.Semantics.Scalars.CountsValues || inputs.Length == 2 && inputs[0].Shape.Rank > 0 && inputs[1].Shape.Rank > 0 || Surface.YieldsToDouble(op, inputs) is not null) return Surface.Resolve(profile, op, inputs);
        bool anyScalar = false, anyPending = false;
        foreach (Node input in inputs)
        {
            anyScalar |= input.Shape.Rank == 0;
            anyPending |= IsPendingScalar(input);
        }
        if (anyPending && inputs.Length > 1 && Depends(profile, op, inputs)) Evaluate(inputs);
        Loop loop = Surface.Resolve(profile, op, inputs);
        if (anyScalar && loop.Always is null) chosen = loop.Chosen;
        return loop;
    }

    /// <summary>Evaluates those operands whose values a profile may look at.</summary>
    public static void Evaluate(ReadOnlySpan<Node> inputs)
    {
        if (!Profile.Current.Semantics.Scalars.CountsValues) return;
        foreach (Node input in inputs)
            if (IsPendingScalar(input)) Evaluator.Evaluate([input], Backends.Current);
    }

    private static bool Depends(Profile profile, Op op, ReadOnlySpan<Node> inputs)
    {
        var least = new Operand[inputs.Length];
        var greatest = new Operand[inputs.Length];
        for (int i = 0; i < inputs.Length; i++)
        {
            bool pending = IsPendingScalar(inputs[i]);
            least[i] = pending ? Operand.Zero(inputs[i].DType) : Surface.OperandOf(inputs[i], profile);
            greatest[i] = pending ? Operand.Greatest(inputs[i].DType) : least[i];
        }
        return profile.Promotion.ResolveUfunc(op, least) != profile.Promotion.ResolveUfunc(op, greatest);
    }

    private static bool IsPendingScalar(Node x) => x.Shape.Rank == 0 && x.Value is null && x.Op != Ops.Constant;
}
