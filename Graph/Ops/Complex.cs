namespace OmniNumpy.Lazy.Graph;

public static partial class Ops
{
#pragma warning disable CS1591 // each op carries its own one-line documentation, which the generated docs print
    public static readonly Op Conjugate = Unary("conjugate", Types.Unary.Numeric, "a - bi of a + bi", Facts.Involution);
    public static readonly Op Real = Unary("real", Types.Unary.Part, "real part; a real number is its own");
    public static readonly Op Imag = Unary("imag", Types.Unary.Part, "imaginary part; 0 of a real number");
#pragma warning restore CS1591
}
