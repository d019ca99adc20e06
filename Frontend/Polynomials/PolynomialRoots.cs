
namespace OmniNumpy.Lazy;

/// <summary>Zeros of polynomials by way of eigenvalues.</summary>
internal static class PolynomialRoots
{
    /// <summary>The matrix whose characteristic polynomial has these coefficients.</summary>
    public static NDArray Companion(NDArray p)
    {
        long n = p.Size - 1;
        NDArray top = -p["1:"] / p[0];
        return np.concatenate([top.Reshape(1, n), np.eye(n - 1, n, dtype: p.DType)], 0);
    }

    /// <summary>The eigenvalues of a square matrix; real if the matrix is and all of them are.</summary>
    /// <exception cref="LinAlgError">The matrix holds NaN or infinity.</exception>
    public static NDArray Eigenvalues(NDArray a) => np.linalg.eigvals(a);
}
