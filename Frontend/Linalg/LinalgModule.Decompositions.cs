using System.Runtime.CompilerServices;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// Determinants and decompositions.
public sealed partial class LinalgModule
{
    /// <summary>The determinants of square matrices, by LU decomposition; products that leave the range of floats on the way come back.</summary>
    /// <param name="a">(..., n, n).</param>
    /// <exception cref="LinAlgError">A matrix is not square.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.linalg.det.html"/>
    public NDArray det(NDArray a)
    {
        var x = Matrices.Square(a);
        return new NDArray(Record.Cast(x.Run(Ops.Det, x.StackOf()), x.Result));
    }

    /// <summary>Signs, and natural logarithms of absolute values, of determinants: for those that no float can hold.</summary>
    /// <param name="a">(..., n, n).</param>
    /// <exception cref="LinAlgError">A matrix is not square.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.linalg.slogdet.html"/>
    public SlogdetResult slogdet(NDArray a)
    {
        var x = Matrices.Square(a);
        Node both = x.RunShared(Ops.SlogDet, 2 * x.Count);
        return new SlogdetResult(Matrices.Part(both, 0, x.StackOf(), x.Result), Matrices.RealPart(both, x.Count, x.StackOf(), x.RealResult));
    }

    /// <summary>The Cholesky factors of positive definite matrices: lower triangular L with L Lᴴ = a. Evaluates.</summary>
    /// <param name="a">(..., n, n); only the triangle that the factor fills is read.</param>
    /// <param name="upper">Whether to give the upper triangular factor Lᴴ.</param>
    /// <exception cref="LinAlgError">A matrix is not positive definite, or not square.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.linalg.cholesky.html"/>
    public NDArray cholesky(NDArray a, bool upper = false)
    {
        var x = Matrices.Square(a);
        return new NDArray(Record.Cast(x.Run(Ops.CholeskyFactor, x.Node.Shape, "upper", upper ? 1 : 0), x.Result)).Eval();
    }

    /// <summary>The factors of a = Q R: Q of orthonormal columns, R upper triangular.</summary>
    /// <param name="a">(..., m, n).</param>
    /// <param name="complete">Whether Q is square; else it has min(m, n) columns.</param>
    /// <exception cref="LinAlgError">The array has fewer than two axes.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.linalg.qr.html"/>
    public QRResult qr(NDArray a, bool complete = false) => Factor(a, complete ? QRMode.Complete : QRMode.Reduced);

    /// <summary>As <see cref="qr(NDArray, bool)"/>, with the mode by NumPy's name, which decides what is given.</summary>
    /// <param name="a">(..., m, n).</param>
    /// <param name="mode">
    /// <c>reduced</c> or <c>complete</c>: a <see cref="QRResult"/>; <c>r</c>: R alone, an <see cref="NDArray"/>; <c>raw</c>: LAPACK's reflections, transposed, and
    /// their factors, a pair of arrays. NumPy's deprecated <c>full</c> is <c>reduced</c>, <c>economic</c> the transpose of the first of <c>raw</c>.
    /// </param>
    /// <exception cref="ValueError">No such mode.</exception>
    public object qr(NDArray a, string mode) => mode switch
    {
        "reduced" or "f" or "full" => Factor(a, QRMode.Reduced),
        "complete" => Factor(a, QRMode.Complete),
        "r" => Factor(a, QRMode.R).R,
        "raw" => Factor(a, QRMode.Raw) is var (h, tau) ? (h, tau) : default,
        "e" or "economic" => np.matrix_transpose(Factor(a, QRMode.Raw).Q),
        _ => throw new ValueError($"Unrecognized mode '{mode}'\n  modes are 'reduced', 'complete', 'r' and 'raw'"),
    };

    private static QRResult Factor(NDArray a, QRMode mode)
    {
        if (a.NDim > 2 && !Profile.Current.Semantics.QrTakesStacks) throw new LinAlgError($"{a.NDim}-dimensional array given. Array must be two-dimensional");
        var x = Matrices.Of(a);
        long m = x.Rows, n = x.Columns, k = mode == QRMode.Complete ? m : x.Least;
        (Shape q, Shape r) = mode switch
        {
            QRMode.Raw => (x.StackOf(n, m), x.StackOf(k)),
            QRMode.R => (new Shape(0), x.StackOf(k, n)),
            _ => (x.StackOf(m, k), x.StackOf(k, n)),
        };
        Node both = x.RunShared(Ops.QRFactors, q.Size + r.Size, "mode", (long)mode);
        return new QRResult(Matrices.Part(both, 0, q, x.Result), Matrices.Part(both, q.Size, r, x.Result));
    }

    /// <summary>The singular value decomposition a = U diag(S) Vh. Evaluates.</summary>
    /// <param name="a">(..., m, n).</param>
    /// <param name="full_matrices">Whether U and Vh are square; else they have min(m, n) columns and rows.</param>
    /// <exception cref="LinAlgError">There is a NaN, or the array has fewer than two axes.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.linalg.svd.html"/>
    [OverloadResolutionPriority(1)] // what a call without flags means
    public SVDResult svd(NDArray a, bool full_matrices = true) => Decompose(a, full_matrices ? SVDForm.Full : SVDForm.Reduced, hermitian: false);

    /// <summary>As <see cref="svd(NDArray, bool)"/>, perhaps without vectors, or for Hermitian matrices. Evaluates.</summary>
    /// <param name="a">(..., m, n).</param>
    /// <param name="full_matrices">Whether U and Vh are square; else they have min(m, n) columns and rows.</param>
    /// <param name="compute_uv">Whether to give a <see cref="SVDResult"/>; else an <see cref="NDArray"/> of singular values, as <see cref="svdvals"/>.</param>
    /// <param name="hermitian">Whether matrices are Hermitian: eigenvalues then serve, in half the time.</param>
    /// <exception cref="LinAlgError">There is a NaN, or the array has fewer than two axes.</exception>
    public object svd(NDArray a, bool full_matrices = true, bool compute_uv = true, bool hermitian = false) => compute_uv
        ? Decompose(a, full_matrices ? SVDForm.Full : SVDForm.Reduced, hermitian)
        : Values(a, hermitian);

    /// <summary>Singular values, descending. Evaluates.</summary>
    /// <param name="x">(..., m, n).</param>
    /// <exception cref="LinAlgError">There is a NaN, or the array has fewer than two axes.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.linalg.svdvals.html"/>
    public NDArray svdvals(NDArray x) => Values(x, hermitian: false);

    private static NDArray Values(NDArray a, bool hermitian)
    {
        if (hermitian) return np.flip(np.sort(np.abs(np.linalg.eigvalsh(a))), -1).Eval();
        var x = Matrices.Of(a, iterative: true);
        Node values = x.Run(Ops.SingularValues, x.Count * x.Least, "form", (long)SVDForm.Values);
        return Matrices.RealPart(values, 0, x.StackOf(x.Least), x.RealResult).Eval();
    }

    private static SVDResult Decompose(NDArray a, SVDForm form, bool hermitian)
    {
        if (hermitian) return FromEigenvalues(a);
        var x = Matrices.Of(a, iterative: true);
        long m = x.Rows, n = x.Columns, least = x.Least;
        Shape s = x.StackOf(least), u = x.StackOf(m, form == SVDForm.Full ? m : least), vh = x.StackOf(form == SVDForm.Full ? n : least, n);
        Node all = new NDArray(x.Run(Ops.SingularValues, s.Size + u.Size + vh.Size, "form", (long)form)).Eval().Node;
        return new SVDResult(
            Matrices.Part(all, s.Size, u, x.Result), Matrices.RealPart(all, 0, s, x.RealResult), Matrices.Part(all, s.Size + u.Size, vh, x.Result));
    }

    // Of a Hermitian matrix the eigenvectors are singular vectors too; a negative eigenvalue turns one of each pair round.
    private static SVDResult FromEigenvalues(NDArray a)
    {
        (NDArray w, NDArray v) = np.linalg.eigh(a);
        NDArray s = np.abs(w), order = np.flip(np.argsort(s), -1).Eval();
        NDArray u = np.take_along_axis(v, np.expand_dims(order, -2), -1);
        NDArray signs = np.take_along_axis(np.where(w < 0, -1.0, 1.0).AsType(w.DType), order, -1);
        NDArray vh = np.matrix_transpose(np.conjugate(u * np.expand_dims(signs, -2)));
        return new SVDResult(u, np.take_along_axis(s, order, -1), vh);
    }
}
