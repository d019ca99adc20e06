using System.Numerics;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Compiler;

/// <summary>The values from which reductions start, by combining op and dtype.</summary>
public static class Combiners
{
    /// <summary>Whether reductions by this op may start from a neutral value and be combined in pieces.</summary>
    public static bool HasIdentity(Op op) => op.Arity == 2 && (op.Identity != null || IsExtremum(op));

    private static bool IsExtremum(Op op) => op == Ops.Maximum || op == Ops.Minimum || op == Ops.FMax || op == Ops.FMin;

    /// <summary>The neutral value: 0 for add, -inf for the maximum of floats, NaN for fmax.</summary>
    public static ScalarConstant Identity(Op op, DType type)
    {
        if (op == Ops.Maximum) return Extreme(type, lowest: true);
        if (op == Ops.Minimum) return Extreme(type, lowest: false);
        if (op == Ops.FMax || op == Ops.FMin)
            return type.IsInexact ? ScalarConstant.Floating(type, new Complex(double.NaN, type.IsComplex ? double.NaN : 0)) : Extreme(type, op == Ops.FMax);
        double identity = op == Ops.LogAddExp || op == Ops.LogAddExp2 ? double.NegativeInfinity : op.Identity
            ?? throw new TypeError($"reduction operation '{op.Name}' does not have an identity, so to use a where mask one has to specify 'initial'");
        return type.IsInexact ? ScalarConstant.Floating(type, identity) : ScalarConstant.Integral(type, type == DType.Bool ? (identity != 0 ? 1 : 0) : (long)identity);
    }

    private static ScalarConstant Extreme(DType type, bool lowest)
    {
        if (type.IsFloating) return ScalarConstant.Floating(type, lowest ? double.NegativeInfinity : double.PositiveInfinity);
        if (type.IsComplex)
        {
            double end = lowest ? double.NegativeInfinity : double.PositiveInfinity;
            return ScalarConstant.Floating(type, new Complex(end, end));
        }
        int bits = type.ItemSize * 8;
        return ScalarConstant.Integral(type, type.Kind switch
        {
            'b' => lowest ? 0 : 1,
            'u' => lowest ? 0 : bits == 64 ? -1 : (1L << bits) - 1,
            _ => lowest ? long.MinValue >> (64 - bits) : long.MaxValue >> (64 - bits),
        });
    }
}
