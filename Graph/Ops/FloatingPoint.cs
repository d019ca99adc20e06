namespace OmniNumpy.Lazy.Graph;

// isnat is not here: it takes dates only, which we do not store.
public static partial class Ops
{
#pragma warning disable CS1591 // each op carries its own one-line documentation, which the generated docs print
    public static readonly Op IsNaN = Unary("isnan", Types.Test.Unary, "x is not a number", Facts.Predicate);
    public static readonly Op IsInf = Unary("isinf", Types.Test.Unary, "x is infinite", Facts.Predicate);
    public static readonly Op IsFinite = Unary("isfinite", Types.Test.Unary, "x is neither infinite nor NaN", Facts.Predicate);
    public static readonly Op SignBit = Unary("signbit", Types.Test.RealUnary, "the sign bit is set: x < 0 or x is -0.0", Facts.Predicate);
    public static readonly Op CopySign = Binary("copysign", Types.Binary.Real, "|x1| with the sign of x2");
    public static readonly Op NextAfter = Binary("nextafter", Types.Binary.Real, "the float next to x1 in the direction of x2");
    public static readonly Op Spacing = Unary("spacing", Types.Unary.Real, "distance to the next float away from zero");
    public static readonly Op FrExp = Unary("frexp", Types.Mixed.FrExp, "mantissa in [0.5, 1) and exponent of 2");
    public static readonly Op LdExp = Binary("ldexp", Types.Mixed.LdExp, "x1 * 2**x2, exactly where it can be");
    public static readonly Op ModF = Unary("modf", Types.Mixed.ModF, "fraction and whole part, both with the sign of x");

    public static readonly Op Floor = Unary("floor", Types.Unary.Ordered, "rounds towards minus infinity");
    public static readonly Op Ceil = Unary("ceil", Types.Unary.Ordered, "rounds towards plus infinity");
    public static readonly Op Trunc = Unary("trunc", Types.Unary.Ordered, "rounds towards zero");
    public static readonly Op Rint = Unary("rint", Types.Unary.Inexact, "rounds to the nearest integer, ties to even");
#pragma warning restore CS1591
}
