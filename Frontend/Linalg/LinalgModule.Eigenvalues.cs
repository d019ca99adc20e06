using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// Eigenvalues. All evaluate.
public sealed partial class LinalgModule
{
    /// <summary>
    /// Eigenvalues and right eigenvectors of square matrices: a v = w v. Complex only if the matrices are, or one of the eigenvalues; so it evaluates.
    /// </summary>
    /// <param name="a">(..., n, n).</param>
    /// <exception cref="LinAlgError">There is a NaN or an infinity, a matrix is not square, or the iteration does not converge.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.linalg.eig.html"/>
    public EigResult eig(NDArray a)
    {
        (Node both, Matrices x, DType type) = General(a, vectors: true);
        Shape w = x.StackOf(x.Rows), v = x.StackOf(x.Rows, x.Rows);
        return type.IsComplex
            ? new EigResult(Matrices.Part(both, 0, w, type), Matrices.Part(both, w.Size, v, type))
            : new EigResult(Matrices.RealPart(both, 0, w, type), Matrices.RealPart(both, w.Size, v, type));
    }

    /// <summary>The eigenvalues of square matrices. Complex only if the matrices are, or one of the eigenvalues; so it evaluates.</summary>
    /// <param name="a">(..., n, n).</param>
    /// <exception cref="LinAlgError">There is a NaN or an infinity, a matrix is not square, or the iteration does not converge.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.linalg.eigvals.html"/>
    public NDArray eigvals(NDArray a)
    {
        (Node values, Matrices x, DType type) = General(a, vectors: false);
        Shape w = x.StackOf(x.Rows);
        return (type.IsComplex ? Matrices.Part(values, 0, w, type) : Matrices.RealPart(values, 0, w, type)).Eval();
    }

    private static (Node Results, Matrices Matrices, DType Type) General(NDArray a, bool vectors)
    {
        Matrices.CheckSquare(a);
        if (a.DType.IsInexact && a.DType != DType.Float16 && !(bool)np.all(np.isfinite(a))) throw new LinAlgError("Array must not contain infs or NaNs");
        var x = Matrices.Square(a, iterative: true);
        long values = x.Count * x.Rows, size = vectors ? values + values * x.Rows : values;
        var results = new Node(Ops.Eigenvalues, DType.Complex128, size, [x.Node], new Numbers("vectors", vectors ? 1 : 0));
        new NDArray(results).Eval();
        bool complex = x.Result.IsComplex || (bool)np.any(np.imag(new NDArray(Record.Slice(results, 0, 0, values))) != 0);
        DType type = !complex || x.Result.IsComplex ? x.Result : x.Result == DType.Float32 ? DType.Complex64 : DType.Complex128;
        return (results, x, type);
    }

    /// <summary>Eigenvalues and eigenvectors of Hermitian (or real symmetric) matrices; NaN for one with a NaN or an infinity. Evaluates.</summary>
    /// <param name="a">(..., n, n); only one triangle is read.</param>
    /// <param name="UPLO">Which: <c>'L'</c>, the lower one, or <c>'U'</c>.</param>
    /// <exception cref="LinAlgError">A matrix is not square.</exception>
    /// <exception cref="ValueError">No such triangle.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.linalg.eigh.html"/>
    public EighResult eigh(NDArray a, string UPLO = "L")
    {
        (Node both, Matrices x) = Hermitian(a, UPLO, vectors: true);
        Shape w = x.StackOf(x.Rows);
        return new EighResult(Matrices.RealPart(both, 0, w, x.RealResult), Matrices.Part(both, w.Size, x.StackOf(x.Rows, x.Rows), x.Result));
    }

    /// <summary>The eigenvalues of Hermitian (or real symmetric) matrices, ascending; NaN for one with a NaN or an infinity. Evaluates.</summary>
    /// <inheritdoc cref="eigh" path="/param|/exception"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.linalg.eigvalsh.html"/>
    public NDArray eigvalsh(NDArray a, string UPLO = "L")
    {
        (Node values, Matrices x) = Hermitian(a, UPLO, vectors: false);
        return Matrices.RealPart(values, 0, x.StackOf(x.Rows), x.RealResult).Eval();
    }

    private static (Node Results, Matrices Matrices) Hermitian(NDArray a, string triangle, bool vectors)
    {
        if (triangle.ToUpperInvariant() is not ("L" or "U")) throw new ValueError("UPLO argument must be 'L' or 'U'");
        var x = Matrices.Square(a, iterative: true);
        long values = x.Count * x.Rows, size = vectors ? values + values * x.Rows : values;
        Node results = x.Run(Ops.HermitianEigenvalues, size, "upper,vectors", triangle is "U" or "u" ? 1 : 0, vectors ? 1 : 0);
        return (new NDArray(results).Eval().Node, x);
    }
}
