namespace OmniNumpy.Lazy.Graph;

public static partial class Ops
{
#pragma warning disable CS1591 // each op carries its own one-line documentation, which the generated docs print
    public static readonly Op Sin = Unary("sin", Types.Unary.Inexact, "sine", Facts.Expensive);
    public static readonly Op Cos = Unary("cos", Types.Unary.Inexact, "cosine", Facts.Expensive);
    public static readonly Op Tan = Unary("tan", Types.Unary.Inexact, "tangent", Facts.Expensive);
    public static readonly Op Arcsin = Unary("arcsin", Types.Unary.Inexact, "inverse sine", Facts.Expensive);
    public static readonly Op Arccos = Unary("arccos", Types.Unary.Inexact, "inverse cosine", Facts.Expensive);
    public static readonly Op Arctan = Unary("arctan", Types.Unary.Inexact, "inverse tangent", Facts.Expensive);
    public static readonly Op Arctan2 = Binary("arctan2", Types.Binary.Real, "angle of the point (x2, x1)", Facts.Expensive);
    public static readonly Op Hypot = Binary("hypot", Types.Binary.Real, "sqrt(x1**2 + x2**2) without overflow", Facts.Commutative | Facts.Associative | Facts.Expensive, identity: 0);

    public static readonly Op Sinh = Unary("sinh", Types.Unary.Inexact, "hyperbolic sine", Facts.Expensive);
    public static readonly Op Cosh = Unary("cosh", Types.Unary.Inexact, "hyperbolic cosine", Facts.Expensive);
    public static readonly Op Tanh = Unary("tanh", Types.Unary.Inexact, "hyperbolic tangent", Facts.Expensive);
    public static readonly Op Arcsinh = Unary("arcsinh", Types.Unary.Inexact, "inverse hyperbolic sine", Facts.Expensive);
    public static readonly Op Arccosh = Unary("arccosh", Types.Unary.Inexact, "inverse hyperbolic cosine", Facts.Expensive);
    public static readonly Op Arctanh = Unary("arctanh", Types.Unary.Inexact, "inverse hyperbolic tangent", Facts.Expensive);

    public static readonly Op Degrees = Unary("degrees", Types.Unary.Real, "radians to degrees");
    public static readonly Op Radians = Unary("radians", Types.Unary.Real, "degrees to radians");
    public static readonly Op Rad2Deg = Unary("rad2deg", Types.Unary.Real, "radians to degrees");
    public static readonly Op Deg2Rad = Unary("deg2rad", Types.Unary.Real, "degrees to radians");
#pragma warning restore CS1591
}
