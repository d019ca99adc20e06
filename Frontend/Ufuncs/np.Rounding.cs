using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// The ufuncs of this subject, in the order of the op table.
public static partial class np
{
    /// <summary>rounds towards minus infinity.</summary>
    public static UnaryUfunc floor { get; } = Ufunc.Unary(Ops.Floor);
    /// <summary>rounds towards plus infinity.</summary>
    public static UnaryUfunc ceil { get; } = Ufunc.Unary(Ops.Ceil);
    /// <summary>rounds towards zero.</summary>
    public static UnaryUfunc trunc { get; } = Ufunc.Unary(Ops.Trunc);
    /// <summary>rounds to the nearest integer, ties to even.</summary>
    public static UnaryUfunc rint { get; } = Ufunc.Unary(Ops.Rint);
}
