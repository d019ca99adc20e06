namespace OmniNumpy.Lazy;

/// <summary>The results of <c>np.linalg.eig</c>.</summary>
/// <param name="Eigenvalues">(..., n), in no order, each as often as it is a root.</param>
/// <param name="Eigenvectors">(..., n, n), of length 1, as columns.</param>
public readonly record struct EigResult(NDArray Eigenvalues, NDArray Eigenvectors);

/// <summary>The results of <c>np.linalg.eigh</c>.</summary>
/// <param name="Eigenvalues">(..., n), ascending.</param>
/// <param name="Eigenvectors">(..., n, n), orthonormal, as columns.</param>
public readonly record struct EighResult(NDArray Eigenvalues, NDArray Eigenvectors);

/// <summary>The results of <c>np.linalg.qr</c>.</summary>
/// <param name="Q">(..., m, k): orthonormal columns.</param>
/// <param name="R">(..., k, n): upper triangular.</param>
public readonly record struct QRResult(NDArray Q, NDArray R);

/// <summary>The results of <c>np.linalg.slogdet</c>.</summary>
/// <param name="Sign">-1, 0 or 1, or a complex number of that size.</param>
/// <param name="LogAbsDet">The natural logarithm of the determinant's absolute value.</param>
public readonly record struct SlogdetResult(NDArray Sign, NDArray LogAbsDet);

/// <summary>The results of <c>np.linalg.svd</c>.</summary>
/// <param name="U">(..., m, k): left singular vectors as columns.</param>
/// <param name="S">(..., min(m, n)): singular values, descending.</param>
/// <param name="Vh">(..., k, n): right singular vectors, conjugated, as rows.</param>
public readonly record struct SVDResult(NDArray U, NDArray S, NDArray Vh);

/// <summary>The results of <c>np.linalg.lstsq</c>.</summary>
/// <param name="X">(n) or (n, k): the solution.</param>
/// <param name="Residuals">(k): sums of squared residuals; empty if the solution is not unique or exact.</param>
/// <param name="Rank">The rank of the matrix.</param>
/// <param name="S">(min(m, n)): its singular values.</param>
public readonly record struct LstsqResult(NDArray X, NDArray Residuals, int Rank, NDArray S);
