using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

/// <summary>Square roots of covariance matrices: matrices A with A Aᵀ = cov.</summary>
internal static class CovarianceRoot
{
    /// <summary>Checks the parameters of a multivariate normal distribution.</summary>
    /// <exception cref="ValueError">Shapes that do not fit.</exception>
    public static void CheckShapes(NDArray mean, NDArray cov)
    {
        if (mean.NDim != 1) throw new ValueError("mean must be 1 dimensional");
        if (cov.NDim != 2 || cov.Shape[0] != cov.Shape[1]) throw new ValueError("cov must be 2 dimensional and square");
        if (mean.Shape[0] != cov.Shape[0]) throw new ValueError("mean and cov must have same length");
    }

    /// <summary>The root by one of NumPy's methods.</summary>
    /// <param name="cov">The matrix.</param>
    /// <param name="method"><c>svd</c>, <c>eigh</c> or <c>cholesky</c>.</param>
    /// <param name="check_valid">What to do when the matrix is not positive semidefinite: <c>warn</c>, <c>raise</c> or <c>ignore</c>.</param>
    /// <param name="tol">The tolerance of that check.</param>
    /// <param name="right">Whether the singular vectors are the right ones; of a covariance matrix both are the same.</param>
    /// <exception cref="ValueError">The matrix is not positive semidefinite, if that is to raise.</exception>
    /// <exception cref="LinAlgError">cholesky of a matrix that is not positive definite.</exception>
    public static NDArray Of(NDArray cov, string method, string check_valid, double tol, bool right = false)
    {
        int n = (int)cov.Shape[0];
        if (n == 0) return cov.AsType(DType.Float64);
        Matrix<double> matrix = Matrix<double>.Build.DenseOfRowMajor(n, n, cov.AsType(DType.Float64).ToArray<double>());
        if (method == "cholesky") return ToArray(LowerTriangle(matrix));
        bool check = check_valid != "ignore";
        if (check && check_valid is not ("warn" or "raise")) throw new ValueError("check_valid must equal 'warn', 'raise', or 'ignore'");

        NDArray exact = cov.AsType(DType.Float64), vectors, values;
        bool valid;
        if (method == "eigh")
        {
            (values, vectors) = np.linalg.eigh(exact);
            valid = !(bool)np.any(values < -tol);
        }
        else
        {
            (NDArray u, values, NDArray vh) = np.linalg.svd(exact);
            vectors = right ? vh.T : u;
            valid = np.allclose(np.matmul(vh.T * values, vh), exact, rtol: tol, atol: tol);
        }
        if (check && !valid) Report(check_valid);
        return vectors * np.sqrt(np.abs(values));
    }

    private static void Report(string check_valid)
    {
        const string Message = "covariance is not symmetric positive-semidefinite.";
        if (check_valid == "raise") throw new ValueError(Message);
        Warnings.Raise(WarningCategory.RuntimeWarning, Message);
    }

    private static Matrix<double> LowerTriangle(Matrix<double> matrix)
    {
        // LAPACK reads the lower triangle only; MathNet asks for symmetry.
        Matrix<double> lower = matrix.LowerTriangle();
        Matrix<double> symmetric = lower + matrix.StrictlyLowerTriangle().Transpose();
        try
        {
            return symmetric.Cholesky().Factor;
        }
        catch (ArgumentException)
        {
            throw new LinAlgError("Matrix is not positive definite");
        }
    }

    private static NDArray ToArray(Matrix<double> matrix) => np.array(matrix.ToRowMajorArray()).Reshape(matrix.RowCount, matrix.ColumnCount);
}
