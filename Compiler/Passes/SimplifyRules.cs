using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Compiler;

/// <summary>
/// Algebra that is exact: it keeps every NaN, infinity, signed zero and rounding. So there is no x*0 = 0 (NaN), no x+0 = x for floats (-0.0 + 0 is
/// 0.0), no x/x = 1 and no reassociation.
/// </summary>
internal static class SimplifyRules
{
    public static readonly Rule[] All =
        [ReadThroughCopies, DropCastToSame, DropWideningRoundTrip, AddZero, MultiplyByOne, DivideByOne, SquareOfPower, HalfPower, DropInvolution, Idempotent];

    // A copy matters to who holds it, not to who computes from it: f(copy(x)) = f(x).
    private static Node? ReadThroughCopies(Node n)
    {
        Node[]? inputs = null;
        for (int i = 0; i < n.Inputs.Length; i++)
        {
            Node x = n.Inputs[i];
            if (x.IsSource || x.Op != Ops.Copy) continue;
            inputs ??= n.Inputs.ToArray();
            inputs[i] = x.Inputs[0];
        }
        return inputs == null ? null : new Node(n.Op, n.DType, n.Shape, inputs, n.Attribute, n.Profile);
    }

    private static Node? DropCastToSame(Node n) =>
        n.Op == Ops.Cast && n.Inputs[0].DType == n.DType && n.Inputs[0].Op != Ops.Constant ? n.Inputs[0] : null;

    // cast(cast(x, wider), type of x) = x: a cast that loses nothing, undone.
    private static Node? DropWideningRoundTrip(Node n)
    {
        if (n.Op != Ops.Cast || n.Inputs[0] is not { IsSource: false } wide || wide.Op != Ops.Cast) return null;
        Node x = wide.Inputs[0];
        return x.DType == n.DType && x.Op != Ops.Constant && Widens(x.DType, wide.DType) ? x : null;
    }

    // x + 0 = x and x - 0 = x for integers; for floats only x - 0.0 is exact (-0.0 - 0.0 = -0.0, but -0.0 + 0.0 = 0.0).
    private static Node? AddZero(Node n)
    {
        if (n.Op != Ops.Add && n.Op != Ops.Subtract || !n.DType.IsInteger && !(n.Op == Ops.Subtract && n.DType.IsFloating)) return null;
        if (IsConstant(n.Inputs[1], 0)) return Same(n, n.Inputs[0]);
        return n.Op == Ops.Add && IsConstant(n.Inputs[0], 0) ? Same(n, n.Inputs[1]) : null;
    }

    // x * 1 = x, exactly, for every real dtype: NaN, infinities and -0.0 pass through unchanged. Not for complex: (inf+0j)*(1+0j) has NaN.
    private static Node? MultiplyByOne(Node n)
    {
        if (n.Op != Ops.Multiply || n.DType.IsComplex || n.DType == DType.Bool) return null;
        return IsConstant(n.Inputs[1], 1) ? Same(n, n.Inputs[0]) : IsConstant(n.Inputs[0], 1) ? Same(n, n.Inputs[1]) : null;
    }

    private static Node? DivideByOne(Node n) =>
        n.Op == Ops.Divide && n.DType.IsFloating && IsConstant(n.Inputs[1], 1) ? Same(n, n.Inputs[0]) : null;

    // x ** 2 = x * x: NumPy's own fast path for scalar exponents, and the correctly rounded result.
    private static Node? SquareOfPower(Node n) =>
        n.Op == Ops.Power && (n.DType.IsInexact || n.DType.IsInteger) && IsConstant(n.Inputs[1], 2) && n.Inputs[0].DType == n.DType
            ? new Node(Ops.Square, n.DType, n.Shape, [n.Inputs[0]])
            : null;

    // x ** 1 = x.
    private static Node? HalfPower(Node n) =>
        n.Op == Ops.Power && n.DType.IsFloating && IsConstant(n.Inputs[1], 1) ? Same(n, n.Inputs[0]) : null;

    private static Node? DropInvolution(Node n) =>
        n.Op.Has(Facts.Involution) && n.Inputs.Length == 1 && n.Inputs[0] is { IsSource: false } inner && inner.Op == n.Op && inner.Inputs[0].DType == n.DType
            ? Same(n, inner.Inputs[0])
            : null;

    private static Node? Idempotent(Node n) =>
        n.Op.Kind == OpKind.Elementwise && n.Op.Has(Facts.Idempotent) && n.Inputs.Length == 2 && ReferenceEquals(n.Inputs[0], n.Inputs[1])
            ? Same(n, n.Inputs[0])
            : null;

    private static Node? Same(Node n, Node x) => x.DType == n.DType && x.Shape == n.Shape ? x : null;

    // The value of a constant, seen through the casts that the profile inserted when these keep it. One that was evaluated is data: the plan serves
    // others in its place.
    private static bool IsConstant(Node x, double value)
    {
        while (!x.IsSource && x.Op == Ops.Cast) x = x.Inputs[0];
        return x is { Value: null, Op: var op, Attribute: ScalarConstant c } && op == Ops.Constant && c.Is(value);
    }

    private static bool Widens(DType from, DType to) => Promotion.CanCast(from, to, Casting.Safe);
}
