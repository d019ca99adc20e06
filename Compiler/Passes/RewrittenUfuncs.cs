using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Compiler;

/// <summary>
/// Ufuncs whose results later releases changed, or the array API standard wants otherwise, written in core operations that compute what a profile means. The values asked for are those of
/// <see cref="Semantics"/>: which release changed them is the table's business.
/// </summary>
internal static class RewrittenUfuncs
{
    /// <summary>The node as it was; null where nothing has changed since.</summary>
    /// <param name="semantics">What the profile means.</param>
    /// <param name="n">The surface node.</param>
    /// <param name="loop">Its loop.</param>
    /// <param name="x">Its inputs in the loop's types.</param>
    public static Node? Rewrite(Semantics semantics, Node n, Loop loop, Node[] x)
    {
        DType type = loop.Output;
        if (n.Op == Ops.FloorDivide)
        {
            if (type.IsComplex) return ComplexFloorDivide(n, type, x);
            if (type.IsFloating && semantics.FloorDivisionOfInfinitiesIsExact) return QuotientOfInfinity(n, type, x);
            if (type.IsFloating && !semantics.InfiniteFloorDivision) return NaNOverZero(n, type, x);
            if (type.Kind == 'i' && !semantics.WrappingFloorDivision) return ZeroForOverflow(n, type, x);
        }
        if (n.Op == Ops.Square && type.IsComplex && semantics.SquareBySquares) return SquareOfParts(n, type, x[0]);
        if (n.Op == Ops.Expm1 && type.IsComplex && semantics.ComplexExpm1IsExact) return ExpLessOne(n, type, x[0]);
        if (n.Op == Ops.Tanh && type.IsComplex && semantics.ComplexTanhSaturates) return SaturatedTanh(n, type, x[0]);
        return n.Op == Ops.Sign && type.IsComplex && !semantics.SignIsUnitVector ? SignOfPart(n, type, x[0]) : null;
    }

    private static Node SquareOfParts(Node n, DType type, Node x)
    {
        DType part = type.RealType;
        Node real = Core.Map(Ops.Real, part, x), imaginary = Core.Map(Ops.Imag, part, x);
        Node difference = Core.Map(Ops.Subtract, part, Core.Map(Ops.Multiply, part, real, real), Core.Map(Ops.Multiply, part, imaginary, imaginary));
        Node product = Core.Map(Ops.Multiply, part, real, imaginary);
        return new Node(Ops.Assemble, type, n.Shape, [difference, Core.Map(Ops.Add, part, product, product)]);
    }

    // The real part of the quotient, rounded down; the imaginary part is zero.
    private static Node ComplexFloorDivide(Node n, DType type, Node[] x)
    {
        Node quotient = new(Ops.Divide, type, n.Shape, x);
        return Core.Cast(Core.Map(Ops.Floor, type.RealType, Core.Map(Ops.Real, type.RealType, quotient)), type);
    }

    private static Node NaNOverZero(Node n, DType type, Node[] x)
    {
        Node byZero = Core.Map(Ops.Equal, DType.Bool, x[1], Core.Constant(type, 0));
        return new Node(Ops.Where, type, n.Shape, [byZero, Core.Constant(type, double.NaN), new Node(n.Op, type, n.Shape, x)]);
    }

    private static Node QuotientOfInfinity(Node n, DType type, Node[] x)
    {
        Node isInfinite = Core.Map(Ops.BitwiseOr, DType.Bool, Core.Map(Ops.IsInf, DType.Bool, x[0]), Core.Map(Ops.IsInf, DType.Bool, x[1]));
        return new Node(Ops.Where, type, n.Shape, [isInfinite, new Node(Ops.Divide, type, n.Shape, x), new Node(n.Op, type, n.Shape, x)]);
    }

    private static Node ExpLessOne(Node n, DType type, Node x)
    {
        Node whole = Core.Map(Ops.Subtract, type, Core.Map(Ops.Exp, type, x), Core.Constant(type, 1));
        Node isOrdinary = Core.Map(Ops.BitwiseAnd, DType.Bool, Core.Map(Ops.IsFinite, DType.Bool, x), Core.Map(Ops.NotEqual, DType.Bool, x, Core.Constant(type, 0)));
        return new Node(Ops.Where, type, n.Shape, [isOrdinary, new Node(n.Op, type, n.Shape, [x]), whole]);
    }

    // Of an infinite real part, 1 or -1 with an imaginary zero of the sign of the argument's, not of its sine's: that of an argument near the real axis.
    private static Node SaturatedTanh(Node n, DType type, Node x)
    {
        DType part = type.RealType;
        Node real = Core.Map(Ops.Real, part, x), imaginary = Core.Map(Ops.Imag, part, x);
        Node saturates = Core.Map(Ops.BitwiseAnd, DType.Bool, Core.Map(Ops.IsInf, DType.Bool, real), Core.Map(Ops.IsFinite, DType.Bool, imaginary));
        Node small = Core.Map(Ops.Minimum, part, Core.Map(Ops.Maximum, part, imaginary, Core.Constant(part, -0.5)), Core.Constant(part, 0.5));
        Node turned = Core.Map(Ops.Multiply, type, Core.Cast(small, type), Core.Cast(new Node(ScalarConstant.WeakComplex(System.Numerics.Complex.ImaginaryOne)), type));
        Node near = Core.Map(Ops.Add, type, Core.Cast(real, type), turned);
        return new Node(Ops.Where, type, n.Shape, [saturates, new Node(n.Op, type, n.Shape, [near]), new Node(n.Op, type, n.Shape, [x])]);
    }

    private static Node ZeroForOverflow(Node n, DType type, Node[] x)
    {
        Node least = Core.Cast(new Node(ScalarConstant.WeakInt((long)IInfo.Of(type).Min)), type), minusOne = Core.Cast(new Node(ScalarConstant.WeakInt(-1)), type);
        Node overflows = Core.Map(Ops.BitwiseAnd, DType.Bool, Core.Map(Ops.Equal, DType.Bool, x[0], least), Core.Map(Ops.Equal, DType.Bool, x[1], minusOne));
        Node zero = Core.Cast(new Node(ScalarConstant.WeakInt(0)), type);
        return new Node(Ops.Where, type, n.Shape, [overflows, zero, new Node(n.Op, type, n.Shape, x)]);
    }

    // Of the real part, or where that is zero of the imaginary one; NaN where either is.
    private static Node SignOfPart(Node n, DType type, Node x)
    {
        DType part = type.RealType;
        Node real = Core.Map(Ops.Real, part, x), imaginary = Core.Map(Ops.Imag, part, x);
        Node isZero = Core.Map(Ops.Equal, DType.Bool, real, Core.Constant(part, 0));
        Node sign = Core.Map(Ops.Where, part, isZero, Core.Map(Ops.Sign, part, imaginary), Core.Map(Ops.Sign, part, real));
        Node isNaN = Core.Map(Ops.IsNaN, DType.Bool, imaginary);
        return Core.Cast(new Node(Ops.Where, part, n.Shape, [isNaN, Core.Constant(part, double.NaN), sign]), type);
    }
}
