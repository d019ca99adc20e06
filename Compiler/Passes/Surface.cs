using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Compiler;

/// <summary>Resolves what the user wrote: which loop a ufunc runs in for given operands under a profile.</summary>
public static class Surface
{
    /// <summary>The loop for the operands, weak scalars taken as such.</summary>
    /// <exception cref="TypeError">No loop takes them; the text is NumPy's.</exception>
    public static Loop Resolve(Profile profile, Op op, ReadOnlySpan<Node> inputs)
    {
        if (inputs.Length == 1 && !IsScalar(inputs[0])) return profile.Promotion.Resolve(op, inputs[0].DType);
        if (inputs.Length == 2 && !IsScalar(inputs[0]) && !IsScalar(inputs[1])) return profile.Promotion.Resolve(op, inputs[0].DType, inputs[1].DType);
        if (inputs.Length == 2 && profile.Semantics.Scalars == ScalarRule.Weak && Yields(inputs[0], inputs[1]) is { } common)
            return profile.Promotion.Resolve(op, common, common);
        var operands = new Profiles.Operand[inputs.Length];
        for (int i = 0; i < operands.Length; i++) operands[i] = OperandOf(inputs[i]);
        return profile.Promotion.ResolveUfunc(op, operands);
    }

    /// <summary>What promotion needs to know of a value.</summary>
    public static Profiles.Operand OperandOf(Node x)
    {
        if (!IsScalar(x)) return x.DType;
        var c = (ScalarConstant)x.Attribute!;
        Int128 integer = c.DType == DType.UInt64 ? (ulong)c.Integer : c.Integer;
        return new Profiles.Operand(c.DType, c.Weak, true, integer, c.Inexact.Real, c.Inexact.Imaginary);
    }

    // A C# number beside a float array takes the array's type, whatever its value: the common case, without a look at the value.
    private static DType? Yields(Node a, Node b) =>
        IsScalar(b) && !IsScalar(a) && a.DType.IsInexact && ((ScalarConstant)b.Attribute!).Weak is WeakKind.Float or WeakKind.Int ? a.DType
        : IsScalar(a) && !IsScalar(b) && b.DType.IsInexact && ((ScalarConstant)a.Attribute!).Weak is WeakKind.Float or WeakKind.Int ? b.DType
        : null;

    private static bool IsScalar(Node x) => x.Op == Ops.Constant && x.Value == null;
}
