using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// The ufuncs of this subject, in the order of the op table.
public static partial class np
{
    /// <summary>x1 == x2.</summary>
    public static BinaryUfunc equal { get; } = Ufunc.Binary(Ops.Equal);
    /// <summary>x1 != x2.</summary>
    public static BinaryUfunc not_equal { get; } = Ufunc.Binary(Ops.NotEqual);
    /// <summary>x1 &lt; x2; complex numbers by real, then imaginary part.</summary>
    public static BinaryUfunc less { get; } = Ufunc.Binary(Ops.Less);
    /// <summary>x1 &lt;= x2.</summary>
    public static BinaryUfunc less_equal { get; } = Ufunc.Binary(Ops.LessEqual);
    /// <summary>x1 &gt; x2.</summary>
    public static BinaryUfunc greater { get; } = Ufunc.Binary(Ops.Greater);
    /// <summary>x1 &gt;= x2.</summary>
    public static BinaryUfunc greater_equal { get; } = Ufunc.Binary(Ops.GreaterEqual);
    /// <summary>both are non-zero.</summary>
    public static BinaryUfunc logical_and { get; } = Ufunc.Binary(Ops.LogicalAnd);
    /// <summary>either is non-zero.</summary>
    public static BinaryUfunc logical_or { get; } = Ufunc.Binary(Ops.LogicalOr);
    /// <summary>exactly one is non-zero.</summary>
    public static BinaryUfunc logical_xor { get; } = Ufunc.Binary(Ops.LogicalXor);
    /// <summary>x is zero.</summary>
    public static UnaryUfunc logical_not { get; } = Ufunc.Unary(Ops.LogicalNot);
}
