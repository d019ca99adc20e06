using System.Diagnostics.CodeAnalysis;

namespace OmniNumpy.Lazy;

public static partial class np
{
    /// <summary>Linear algebra (<c>numpy.linalg</c>).</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/routines.linalg.html"/>
    public static LinalgModule linalg { get; } = new();
}

/// <summary>
/// The members of <see cref="np.linalg"/>. Matrices are the last two axes; all others count them, and every function works on such stacks. Integers are
/// computed in float64; float16 is refused, as NumPy does.
/// </summary>
/// <remarks>
/// What cannot fail is recorded like everything else: determinants, QR, products, most norms. What fails on some matrices (inverses, solutions, Cholesky,
/// singular values, eigenvalues) is computed at the call, so that <see cref="LinAlgError"/> comes from the line that asked.
/// </remarks>
/// <seealso href="https://numpy.org/doc/2.2/reference/routines.linalg.html"/>
[SuppressMessage("Style", "IDE1006", Justification = "the names are NumPy's")]
public sealed partial class LinalgModule
{
    internal LinalgModule()
    {
    }
}
