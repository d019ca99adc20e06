using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// Norms and what is measured by them.
public sealed partial class LinalgModule
{
    /// <summary>
    /// The norm of vectors or matrices. Recorded, but for the matrix norms 2, -2 and <c>"nuc"</c>, which need singular values and evaluate.
    /// </summary>
    /// <param name="x">The array; with neither axis nor order of any shape, taken as one vector.</param>
    /// <param name="ord">
    /// Of vectors: a number p for (Σ |x|ᵖ)^(1/p), 0 for the number of non-zeros, or ±infinity. Of matrices: 1, 2 or infinity, also negative, <c>"fro"</c> or
    /// <c>"nuc"</c>. The Euclidean norm if null.
    /// </param>
    /// <param name="axis">One axis of vectors or two of matrices; all by default.</param>
    /// <param name="keepdims">Keeps the axes, with length 1.</param>
    /// <exception cref="ValueError">No such norm, or neither one axis nor two.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.linalg.norm.html"/>
    public NDArray norm(NDArray x, NormOrder? ord = null, Axis? axis = null, bool keepdims = false)
    {
        if (!x.DType.IsInexact) x = x.AsType(DType.Float64);
        if ((axis is null or { IsAll: true }) && (ord is null || (ord is { Name: "f" or "fro" } && x.NDim == 2) || (ord is { Value: 2 } && x.NDim == 1)))
        {
            NDArray flat = x.Reshape(-1);
            NDArray squares = x.DType.IsComplex ? np.dot(np.real(flat), np.real(flat)) + np.dot(np.imag(flat), np.imag(flat)) : np.dot(flat, flat);
            NDArray all = np.sqrt(squares);
            return keepdims ? all.Reshape([.. Enumerable.Repeat(1L, x.NDim)]) : all;
        }
        if (axis is { IsAll: false } many && many.Written.Length > 2) throw new ValueError("Improper number of dimensions to norm.");
        int[] axes = axis is { IsAll: false } given ? Array.ConvertAll(given.Written.ToArray(), i => Axis.Normalize(i, x.NDim)) : [.. Enumerable.Range(0, x.NDim)];
        return axes.Length switch
        {
            1 => VectorNorm(x, ord, axes[0], keepdims),
            2 => MatrixNorm(x, ord, axes[0], axes[1], keepdims),
            _ => throw new ValueError("Improper number of dimensions to norm."),
        };
    }

    private static NDArray VectorNorm(NDArray x, NormOrder? ord, int axis, bool keepdims)
    {
        if (ord is { Name: { } name }) throw new ValueError($"Invalid norm order '{name}' for vectors");
        switch (ord?.Value ?? 2)
        {
            case double.PositiveInfinity when x.Size == 0 && Profile.Current.Semantics.EmptyNormIsZero: return np.zeros(Record.Reduced(x.Shape, [axis], keepdims), x.DType.RealType);
            case double.PositiveInfinity: return np.max(np.abs(x), axis, keepdims: keepdims);
            case double.NegativeInfinity: return np.min(np.abs(x), axis, keepdims: keepdims);
            case 0: return np.sum((x != 0).AsType(x.DType.RealType), axis, keepdims: keepdims);
            case 1: return np.sum(np.abs(x), axis, keepdims: keepdims);
            case 2: return np.sqrt(np.sum(Squares(x), axis, keepdims: keepdims));
            case double p:
                NDArray result = np.power(np.sum(np.power(np.abs(x), p), axis, keepdims: keepdims), 1 / p);
                return Profile.Current.Semantics.NormKeepsPrecision ? result.AsTypeIfNeeded(x.DType.RealType) : result;
        }
    }

    private static NDArray MatrixNorm(NDArray x, NormOrder? ord, int rows, int columns, bool keepdims)
    {
        if (rows == columns) throw new ValueError("Duplicate axes given.");
        Axis both = (rows, columns);
        NDArray result = ord switch
        {
            null or { Name: "fro" or "f" } => np.sqrt(np.sum(Squares(x), both)),
            { Name: "nuc" } => np.sum(Spectrum(x, rows, columns), -1),
            { Value: 2 } => np.max(Spectrum(x, rows, columns), -1),
            { Value: -2 } => np.min(Spectrum(x, rows, columns), -1),
            { Value: 1 } => np.max(Sums(x, rows), AfterRemoving(columns, rows)),
            { Value: -1 } => np.min(Sums(x, rows), AfterRemoving(columns, rows)),
            { Value: double.PositiveInfinity } => np.max(Sums(x, columns), AfterRemoving(rows, columns)),
            { Value: double.NegativeInfinity } => np.min(Sums(x, columns), AfterRemoving(rows, columns)),
            _ => throw new ValueError("Invalid norm order for matrices."),
        };
        return keepdims ? np.expand_dims(result, [Math.Min(rows, columns), Math.Max(rows, columns)]) : result;
    }

    private static NDArray Squares(NDArray x) => x.DType.IsComplex ? np.real(np.conjugate(x) * x) : x * x;

    private static NDArray Sums(NDArray x, int axis) => np.sum(np.abs(x), axis);

    private static int AfterRemoving(int axis, int removed) => axis > removed ? axis - 1 : axis;

    private static NDArray Spectrum(NDArray x, int rows, int columns) => Values(np.moveaxis(x, [rows, columns], [-2, -1]), hermitian: false);

    /// <summary>The norm of vectors along axes; of several axes the elements count as one vector.</summary>
    /// <param name="x">The array.</param>
    /// <param name="axis">The axes; all by default.</param>
    /// <param name="keepdims">Keeps the axes, with length 1.</param>
    /// <param name="ord">A number p for (Σ |x|ᵖ)^(1/p), 0 for the number of non-zeros, or ±infinity; 2 by default.</param>
    /// <exception cref="AxisError">No such axis.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.linalg.vector_norm.html"/>
    public NDArray vector_norm(NDArray x, Axis? axis = null, bool keepdims = false, NormOrder? ord = null)
    {
        int[] axes = (axis ?? default).Normalize(x.NDim, "repeated axis");
        int[] kept = [.. Enumerable.Range(0, x.NDim).Except(axes)];
        NDArray flat = axes.Length == 1 ? np.moveaxis(x, axes[0], -1) : np.transpose(x, [.. kept, .. axes]).Reshape([.. kept.Select(i => x.Shape[i]), axes.Aggregate(1L, (n, i) => n * x.Shape[i])]);
        NDArray result = VectorNorm(x.DType.IsInexact ? flat : flat.AsType(DType.Float64), ord, flat.NDim - 1, keepdims: false);
        return keepdims ? result.Reshape(Record.Reduced(x.Shape, axes, keepdims: true).ToArray()) : result;
    }

    /// <summary>The norm of matrices in the last two axes. Recorded, but for 2, -2 and <c>"nuc"</c>, which evaluate.</summary>
    /// <param name="x">(..., m, n).</param>
    /// <param name="keepdims">Keeps the axes, with length 1.</param>
    /// <param name="ord">1, 2 or infinity, also negative, <c>"fro"</c> (the default) or <c>"nuc"</c>.</param>
    /// <exception cref="AxisError">The array has fewer than two axes.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.linalg.matrix_norm.html"/>
    public NDArray matrix_norm(NDArray x, bool keepdims = false, NormOrder? ord = null) => norm(x, ord ?? "fro", (-2, -1), keepdims);

    /// <summary>Condition numbers: the norm of a matrix times that of its inverse; infinity if it is singular. Evaluates.</summary>
    /// <param name="x">(..., m, n); square but for the norms 2 and -2.</param>
    /// <param name="p">The norm, of those of <see cref="matrix_norm"/>; 2 if null.</param>
    /// <exception cref="LinAlgError">There are no elements, or a matrix is not square.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.linalg.cond.html"/>
    public NDArray cond(NDArray x, NormOrder? p = null)
    {
        if (x.NDim >= 2 && x.Shape[x.NDim - 1] * x.Shape[x.NDim - 2] == 0) throw new LinAlgError("cond is not defined on empty arrays");
        NDArray result;
        if (p is null or { Value: 2 or -2 })
        {
            NDArray s = Values(x, hermitian: false);
            NDArray largest = np.take(s, 0, axis: -1), least = np.take(s, -1, axis: -1);
            result = p is { Value: -2 } ? least / largest : largest / least;
        }
        else
        {
            Matrices.CheckSquare(x);
            NDArray matrices = x.DType.IsInexact ? x : x.AsType(DType.Float64);
            result = norm(matrices, p, (-2, -1)) * norm(Inverse(x, quiet: true), p, (-2, -1));
        }
        // NaN that does not come from a NaN is a division by zero.
        return np.where(np.isnan(result) & ~np.any(np.isnan(x), (-2, -1)), np.inf, result).AsType(result.DType).Eval();
    }

    /// <summary>How many singular values of matrices are not zero. Evaluates.</summary>
    /// <param name="A">(..., m, n); of an array with fewer axes, whether any element is not zero.</param>
    /// <param name="tol">Values not larger than this count as zero, for each matrix.</param>
    /// <param name="hermitian">Whether matrices are Hermitian: eigenvalues then serve, in half the time.</param>
    /// <param name="rtol">The same as a part of the largest singular value; epsilon times max(m, n) by default.</param>
    /// <exception cref="ValueError">Both tolerances are given.</exception>
    /// <exception cref="LinAlgError">There is a NaN.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.linalg.matrix_rank.html"/>
    public NDArray matrix_rank(NDArray A, NDArray? tol = null, bool hermitian = false, NDArray? rtol = null)
    {
        if (rtol is not null && tol is not null) throw new ValueError("`tol` and `rtol` can't be both set.");
        if (A.NDim < 2) return np.any(A != 0).AsType(DType.Int64).Eval();
        NDArray s = Values(A, hermitian);
        if (tol is not null) return np.count_nonzero(s > np.expand_dims(tol, -1), -1).Eval();
        NDArray part = rtol ?? Math.Max(A.Shape[A.NDim - 2], A.Shape[A.NDim - 1]) * np.finfo(s.DType).Eps;
        return np.count_nonzero(s > np.max(s, -1, keepdims: true) * np.expand_dims(part, -1), -1).Eval();
    }
}
