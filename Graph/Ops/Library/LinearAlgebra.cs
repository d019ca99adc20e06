namespace OmniNumpy.Lazy.Graph;

// Decompositions of matrices and what is computed by them, over the last two axes; other axes count matrices. Elements are float32, float64 or complex128,
// those of the iterative ones (svd, eigh, eig) float64 or complex128. Ops of several results put one after the other in a 1-d value, each for all matrices.
public static partial class Ops
{
#pragma warning disable CS1591 // each op carries its own one-line documentation, which the generated docs print
    public static readonly Op Det = Library("det", 1, "determinants of square matrices");
    /// <summary>Results: signs, and logarithms of the absolute values.</summary>
    public static readonly Op SlogDet = Library("slogdet", 1, "signs and logarithms of determinants");
    /// <summary>The attribute says whether a singular matrix gives NaN in place of an error.</summary>
    public static readonly Op Inverse = Library("inv", 1, "inverses of square matrices");
    /// <summary>Inputs: square matrices, and as many right sides.</summary>
    public static readonly Op SolveSystem = Library("solve", 2, "solutions of linear systems");
    /// <summary>The attribute says whether the upper triangle is read and returned.</summary>
    public static readonly Op CholeskyFactor = Library("cholesky", 1, "triangular factors of positive definite matrices");
    /// <summary>Results: Q and R, as <see cref="QRMode"/> says, the attribute.</summary>
    public static readonly Op QRFactors = Library("qr", 1, "orthogonal and triangular factors of matrices");
    /// <summary>Results: singular values, and perhaps U and Vᴴ; the attribute is <see cref="SVDForm"/>.</summary>
    public static readonly Op SingularValues = Library("svd", 1, "singular values and vectors");
    /// <summary>Results: eigenvalues, and perhaps eigenvectors. The attribute: whether the upper triangle is read, whether vectors are wanted.</summary>
    public static readonly Op HermitianEigenvalues = Library("eigh", 1, "eigenvalues and eigenvectors of Hermitian matrices");
    /// <summary>Results, always complex: eigenvalues, and perhaps eigenvectors. The attribute says whether vectors are wanted.</summary>
    public static readonly Op Eigenvalues = Library("eig", 1, "eigenvalues and eigenvectors of square matrices");
#pragma warning restore CS1591
}

/// <summary>Which factors a QR decomposition gives.</summary>
public enum QRMode : byte
{
    /// <summary>Q of min(m, n) columns and R of as many rows.</summary>
    Reduced,
    /// <summary>Q square, R of m rows.</summary>
    Complete,
    /// <summary>R alone.</summary>
    R,
    /// <summary>The transpose of what LAPACK leaves in the matrix, R above reflections, and the factors tau.</summary>
    Raw,
}

/// <summary>Which singular vectors are wanted.</summary>
public enum SVDForm : byte
{
    /// <summary>None.</summary>
    Values,
    /// <summary>Those of the min(m, n) singular values.</summary>
    Reduced,
    /// <summary>Bases of the whole spaces.</summary>
    Full,
}
