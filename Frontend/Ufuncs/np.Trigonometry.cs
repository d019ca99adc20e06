using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// The ufuncs of this subject, in the order of the op table.
public static partial class np
{
    /// <summary>sine.</summary>
    public static UnaryUfunc sin { get; } = Ufunc.Unary(Ops.Sin);
    /// <summary>cosine.</summary>
    public static UnaryUfunc cos { get; } = Ufunc.Unary(Ops.Cos);
    /// <summary>tangent.</summary>
    public static UnaryUfunc tan { get; } = Ufunc.Unary(Ops.Tan);
    /// <summary>inverse sine.</summary>
    public static UnaryUfunc arcsin { get; } = Ufunc.Unary(Ops.Arcsin);
    /// <summary>Another name of <see cref="arcsin"/>.</summary>
    public static UnaryUfunc asin { get; } = arcsin;
    /// <summary>inverse cosine.</summary>
    public static UnaryUfunc arccos { get; } = Ufunc.Unary(Ops.Arccos);
    /// <summary>Another name of <see cref="arccos"/>.</summary>
    public static UnaryUfunc acos { get; } = arccos;
    /// <summary>inverse tangent.</summary>
    public static UnaryUfunc arctan { get; } = Ufunc.Unary(Ops.Arctan);
    /// <summary>Another name of <see cref="arctan"/>.</summary>
    public static UnaryUfunc atan { get; } = arctan;
    /// <summary>angle of the point (x2, x1).</summary>
    public static BinaryUfunc arctan2 { get; } = Ufunc.Binary(Ops.Arctan2);
    /// <summary>Another name of <see cref="arctan2"/>.</summary>
    public static BinaryUfunc atan2 { get; } = arctan2;
    /// <summary>sqrt(x1**2 + x2**2) without overflow.</summary>
    public static BinaryUfunc hypot { get; } = Ufunc.Binary(Ops.Hypot);
    /// <summary>hyperbolic sine.</summary>
    public static UnaryUfunc sinh { get; } = Ufunc.Unary(Ops.Sinh);
    /// <summary>hyperbolic cosine.</summary>
    public static UnaryUfunc cosh { get; } = Ufunc.Unary(Ops.Cosh);
    /// <summary>hyperbolic tangent.</summary>
    public static UnaryUfunc tanh { get; } = Ufunc.Unary(Ops.Tanh);
    /// <summary>inverse hyperbolic sine.</summary>
    public static UnaryUfunc arcsinh { get; } = Ufunc.Unary(Ops.Arcsinh);
    /// <summary>Another name of <see cref="arcsinh"/>.</summary>
    public static UnaryUfunc asinh { get; } = arcsinh;
    /// <summary>inverse hyperbolic cosine.</summary>
    public static UnaryUfunc arccosh { get; } = Ufunc.Unary(Ops.Arccosh);
    /// <summary>Another name of <see cref="arccosh"/>.</summary>
    public static UnaryUfunc acosh { get; } = arccosh;
    /// <summary>inverse hyperbolic tangent.</summary>
    public static UnaryUfunc arctanh { get; } = Ufunc.Unary(Ops.Arctanh);
    /// <summary>Another name of <see cref="arctanh"/>.</summary>
    public static UnaryUfunc atanh { get; } = arctanh;
    /// <summary>radians to degrees.</summary>
    public static UnaryUfunc degrees { get; } = Ufunc.Unary(Ops.Degrees);
    /// <summary>degrees to radians.</summary>
    public static UnaryUfunc radians { get; } = Ufunc.Unary(Ops.Radians);
    /// <summary>radians to degrees.</summary>
    public static UnaryUfunc rad2deg { get; } = Ufunc.Unary(Ops.Rad2Deg);
    /// <summary>degrees to radians.</summary>
    public static UnaryUfunc deg2rad { get; } = Ufunc.Unary(Ops.Deg2Rad);
}
