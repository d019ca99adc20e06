namespace OmniNumpy.Lazy.Graph;

public static partial class Ops
{
#pragma warning disable CS1591 // each op carries its own one-line documentation, which the generated docs print
    public static readonly Op Exp = Unary("exp", Types.Unary.Inexact, "e to the power x", Facts.Expensive);
    public static readonly Op Exp2 = Unary("exp2", Types.Unary.Inexact, "2 to the power x", Facts.Expensive);
    public static readonly Op Expm1 = Unary("expm1", Types.Unary.Inexact, "exp(x) - 1, accurate near 0", Facts.Expensive);
    public static readonly Op Log = Unary("log", Types.Unary.Inexact, "natural logarithm", Facts.Expensive);
    public static readonly Op Log2 = Unary("log2", Types.Unary.Inexact, "logarithm to base 2", Facts.Expensive);
    public static readonly Op Log10 = Unary("log10", Types.Unary.Inexact, "logarithm to base 10", Facts.Expensive);
    public static readonly Op Log1p = Unary("log1p", Types.Unary.Inexact, "log(1 + x), accurate near 0", Facts.Expensive);
    public static readonly Op LogAddExp = Binary("logaddexp", Types.Binary.Real, "log(exp(x1) + exp(x2)) without overflow", Facts.Commutative | Facts.Associative | Facts.Expensive);
    public static readonly Op LogAddExp2 = Binary("logaddexp2", Types.Binary.Real, "log2(2**x1 + 2**x2) without overflow", Facts.Commutative | Facts.Associative | Facts.Expensive);
    public static readonly Op Sqrt = Unary("sqrt", Types.Unary.Inexact, "square root, correctly rounded for floats");
    public static readonly Op Cbrt = Unary("cbrt", Types.Unary.Real, "cube root", Facts.Expensive);
#pragma warning restore CS1591
}
