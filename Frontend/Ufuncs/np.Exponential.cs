using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// The ufuncs of this subject, in the order of the op table.
public static partial class np
{
    /// <summary>e to the power x.</summary>
    public static UnaryUfunc exp { get; } = Ufunc.Unary(Ops.Exp);
    /// <summary>2 to the power x.</summary>
    public static UnaryUfunc exp2 { get; } = Ufunc.Unary(Ops.Exp2);
    /// <summary>exp(x) - 1, accurate near 0.</summary>
    public static UnaryUfunc expm1 { get; } = Ufunc.Unary(Ops.Expm1);
    /// <summary>natural logarithm.</summary>
    public static UnaryUfunc log { get; } = Ufunc.Unary(Ops.Log);
    /// <summary>logarithm to base 2.</summary>
    public static UnaryUfunc log2 { get; } = Ufunc.Unary(Ops.Log2);
    /// <summary>logarithm to base 10.</summary>
    public static UnaryUfunc log10 { get; } = Ufunc.Unary(Ops.Log10);
    /// <summary>log(1 + x), accurate near 0.</summary>
    public static UnaryUfunc log1p { get; } = Ufunc.Unary(Ops.Log1p);
    /// <summary>log(exp(x1) + exp(x2)) without overflow.</summary>
    public static BinaryUfunc logaddexp { get; } = Ufunc.Binary(Ops.LogAddExp);
    /// <summary>log2(2**x1 + 2**x2) without overflow.</summary>
    public static BinaryUfunc logaddexp2 { get; } = Ufunc.Binary(Ops.LogAddExp2);
    /// <summary>square root, correctly rounded for floats.</summary>
    public static UnaryUfunc sqrt { get; } = Ufunc.Unary(Ops.Sqrt);
    /// <summary>cube root.</summary>
    public static UnaryUfunc cbrt { get; } = Ufunc.Unary(Ops.Cbrt);
}
