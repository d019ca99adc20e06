using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// The ufuncs of this subject, in the order of the op table.
public static partial class np
{
    /// <summary>x is not a number.</summary>
    public static UnaryUfunc isnan { get; } = Ufunc.Unary(Ops.IsNaN);
    /// <summary>x is infinite.</summary>
    public static UnaryUfunc isinf { get; } = Ufunc.Unary(Ops.IsInf);
    /// <summary>x is neither infinite nor NaN.</summary>
    public static UnaryUfunc isfinite { get; } = Ufunc.Unary(Ops.IsFinite);
    /// <summary>the sign bit is set: x &lt; 0 or x is -0.0.</summary>
    public static UnaryUfunc signbit { get; } = Ufunc.Unary(Ops.SignBit);
    /// <summary>|x1| with the sign of x2.</summary>
    public static BinaryUfunc copysign { get; } = Ufunc.Binary(Ops.CopySign);
    /// <summary>the float next to x1 in the direction of x2.</summary>
    public static BinaryUfunc nextafter { get; } = Ufunc.Binary(Ops.NextAfter);
    /// <summary>distance to the next float away from zero.</summary>
    public static UnaryUfunc spacing { get; } = Ufunc.Unary(Ops.Spacing);
    /// <summary>mantissa in [0.5, 1) and exponent of 2.</summary>
    public static UnaryPairUfunc frexp { get; } = Ufunc.UnaryPair(Ops.FrExp);
    /// <summary>x1 * 2**x2, exactly where it can be.</summary>
    public static BinaryUfunc ldexp { get; } = Ufunc.Binary(Ops.LdExp);
    /// <summary>fraction and whole part, both with the sign of x.</summary>
    public static UnaryPairUfunc modf { get; } = Ufunc.UnaryPair(Ops.ModF);
}
