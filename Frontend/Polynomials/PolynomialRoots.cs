using System.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace OmniNumpy.Lazy;

/// <summary>Zeros of polynomials by way of eigenvalues, which MathNet.Numerics computes.</summary>
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
    public static NDArray Eigenvalues(NDArray a)
    {
        if (!(bool)np.all(np.isfinite(a))) throw new LinAlgError("Array must not contain infs or NaNs");
        bool single = a.DType == DType.Float32 || a.DType == DType.Complex64, real = !a.DType.IsComplex;
        // Symmetric matrices too go the general way, as they do in NumPy: it is exact where the symmetric one need not be.
        Complex[] values = real
            ? [.. Matrix<double>.Build.DenseOfRowMajor((int)a.Shape[0], (int)a.Shape[1], a.AsType(DType.Float64).ToArray<double>()).Evd(Symmetricity.Asymmetric).EigenValues]
            : [.. Matrix<Complex>.Build.DenseOfRowMajor((int)a.Shape[0], (int)a.Shape[1], a.AsType(DType.Complex128).ToArray<Complex>()).Evd(Symmetricity.Asymmetric).EigenValues];
        if (real && values.All(z => z.Imaginary == 0)) return np.array(Array.ConvertAll(values, z => z.Real)).AsType(single ? DType.Float32 : DType.Float64);
        return np.array(values).AsType(single ? DType.Complex64 : DType.Complex128);
    }
}
