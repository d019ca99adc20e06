using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// The ufuncs of this subject, in the order of the op table.
public static partial class np
{
    /// <summary>a - bi of a + bi.</summary>
    public static UnaryUfunc conjugate { get; } = Ufunc.Unary(Ops.Conjugate);
    /// <summary>Another name of <see cref="conjugate"/>.</summary>
    public static UnaryUfunc conj { get; } = conjugate;
    /// <summary>real part; a real number is its own.</summary>
    public static UnaryUfunc real { get; } = Ufunc.Unary(Ops.Real);
    /// <summary>imaginary part; 0 of a real number.</summary>
    public static UnaryUfunc imag { get; } = Ufunc.Unary(Ops.Imag);
}
