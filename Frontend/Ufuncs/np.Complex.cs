using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// The ufuncs of this subject, in the order of the op table.
public static partial class np
{
    /// <summary>a - bi of a + bi.</summary>
    public static UnaryUfunc conjugate { get; } = Ufunc.Unary(Ops.Conjugate);
    /// <summary>Another name of <see cref="conjugate"/>.</summary>
    public static UnaryUfunc conj { get; } = conjugate;
}
