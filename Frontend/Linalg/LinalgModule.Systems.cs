using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// Inverses and linear systems. All evaluate.
public sealed partial class LinalgModule
{
    /// <summary>The inverses of square matrices. Evaluates.</summary>
    /// <param name="a">(..., n, n).</param>
    /// <exception cref="LinAlgError">A matrix is singular, or not square.</exception>
    /// <exception cref="TypeError">A float16 array.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.linalg.inv.html"/>
    public NDArray inv(NDArray a) => Inverse(a, quiet: false);

    // Quietly, a singular matrix has an inverse of NaN.
    private static NDArray Inverse(NDArray a, bool quiet)
    {
        var x = Matrices.Square(a);
        return new NDArray(Record.Cast(x.Run(Ops.Inverse, x.Node.Shape, "quiet", quiet ? 1 : 0), x.Result)).Eval();
    }

    /// <summary>The solutions x of a x = b. Evaluates.</summary>
    /// <param name="a">(..., n, n).</param>
    /// <param name="b">(n), one right side for all matrices, or (..., n, k), several as columns; the axes before are broadcast.</param>
    /// <exception cref="LinAlgError">A matrix is singular, or not square.</exception>
    /// <exception cref="ValueError">The right sides do not have n rows, or the stacks do not broadcast.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.linalg.solve.html"/>
    public NDArray solve(NDArray a, NDArray b)
    {
        var x = Matrices.Square(a, with: b);
        // A stack of vectors is one of matrices of one column.
        if (Profile.Current.Semantics.SolveTakesStacksOfVectors && b.NDim > 1 && b.NDim == a.NDim - 1) return solve(a, np.expand_dims(b, -1)).Reshaped(SolvedStack(a, b));
        bool vector = b.NDim == 1;
        string name = vector ? "solve1" : "solve", signature = vector ? "(m,m),(m)->(m)" : "(m,m),(m,n)->(m,n)";
        if (b.NDim == 0) throw new ValueError($"{name}: Input operand 1 does not have enough dimensions (has 0, gufunc core with signature {signature} requires 2)");
        Node right = vector ? Record.Expand(x.Cast(b), 1) : x.Cast(b);
        long rows = right.Shape[right.Shape.Rank - 2], columns = right.Shape[right.Shape.Rank - 1];
        if (rows != x.Rows)
            throw new ValueError($"{name}: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature {signature} (size {rows} is different from {x.Rows})");
        Shape left = new(x.Stack), others = new(right.Shape.Dims[..^2].ToArray());
        Shape stack = Broadcasting.TryBroadcast(left, others) ?? throw new ValueError(
            $"operands could not be broadcast together with remapped shapes [original->remapped]: {a.Shape.ToCompactString()}->{Remapped(left)} " +
            $"{b.Shape.ToCompactString()}->{Remapped(others)}  and requested shape ({x.Rows},{columns})\n  {name}: the axes beside the matrices must agree or be 1");
        Shape shape = new([.. stack.ToArray(), rows, columns]);
        var solution = new Node(Ops.SolveSystem, x.Node.DType, shape, [Repeat(x.Node, new Shape([.. stack.ToArray(), rows, rows])), Repeat(right, shape)]);
        return new NDArray(Record.Cast(vector ? Record.Reshape(solution, new Shape(shape.Dims[..^1].ToArray())) : solution, x.Result)).Eval();
    }

    private static Shape SolvedStack(NDArray a, NDArray b)
    {
        Shape stack = np.broadcast_shapes(new Shape(a.Shape.Dims[..^2].ToArray()), new Shape(b.Shape.Dims[..^1].ToArray()));
        return new Shape([.. stack.ToArray(), a.Shape[a.NDim - 1]]);
    }

    private static Node Repeat(Node x, Shape shape) => x.Shape == shape ? x : Record.Fill(x, shape);

    private static string Remapped(Shape stack) => $"({string.Join(',', [.. stack.ToArray().Select(d => $"{d}"), "newaxis", "newaxis"])})";

    /// <summary>The inverse of a tensor under <c>np.tensordot</c>: of the matrix between its first axes and the others. Evaluates.</summary>
    /// <param name="a">The tensor; the first <paramref name="ind"/> axes hold as many elements as the others.</param>
    /// <param name="ind">How many axes are first.</param>
    /// <exception cref="ValueError"><paramref name="ind"/> is not positive.</exception>
    /// <exception cref="LinAlgError">The matrix is singular, or not square.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.linalg.tensorinv.html"/>
    public NDArray tensorinv(NDArray a, int ind = 2)
    {
        if (ind <= 0) throw new ValueError("Invalid ind argument.");
        int first = Math.Min(ind, a.NDim);
        long[] left = a.Shape.Dims[..first].ToArray(), right = a.Shape.Dims[first..].ToArray();
        long columns = new Shape(right).Size, rows = columns == 0 ? 0 : a.Size / columns;
        return inv(a.Reshape(rows, columns)).Reshape([.. right, .. left]);
    }

    /// <summary>The tensor x with <c>np.tensordot(a, x, x.ndim) == b</c>. Evaluates.</summary>
    /// <param name="a">(b.shape + x.shape): as many elements in the axes of b as in those of x.</param>
    /// <param name="b">The right side.</param>
    /// <param name="axes">Axes of <paramref name="a"/> to move to its end first.</param>
    /// <exception cref="LinAlgError">The matrix is singular, or not square.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.linalg.tensorsolve.html"/>
    public NDArray tensorsolve(NDArray a, NDArray b, int[]? axes = null)
    {
        if (axes is not null)
        {
            int[] moved = Array.ConvertAll(axes, i => Axis.Normalize(i, a.NDim));
            a = np.transpose(a, [.. Enumerable.Range(0, a.NDim).Except(moved), .. moved]);
        }
        long[] shape = a.Shape.Dims[Math.Min(b.NDim, a.NDim)..].ToArray();
        long columns = new Shape(shape).Size;
        if (a.Size != columns * columns)
        {
            throw new LinAlgError("Input arrays must satisfy the requirement             prod(a.shape[b.ndim:]) == prod(a.shape[:b.ndim])" +
                $"\n  a has shape {a.Shape}, b {b.Shape}");
        }
        return solve(a.Reshape(columns, columns), np.ravel(b)).Reshape(shape);
    }

    /// <summary>Pseudo-inverses (Moore-Penrose), by singular values. Evaluates.</summary>
    /// <param name="a">(..., m, n).</param>
    /// <param name="rcond">Singular values not larger than this part of the largest count as zero, for each matrix; 1e-15 unless given.</param>
    /// <param name="hermitian">Whether matrices are Hermitian: eigenvalues then serve, in half the time.</param>
    /// <param name="rtol">The array API's name of <paramref name="rcond"/>.</param>
    /// <exception cref="LinAlgError">There is a NaN.</exception>
    /// <exception cref="ValueError">Both tolerances are given.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.linalg.pinv.html"/>
    public NDArray pinv(NDArray a, NDArray? rcond = null, bool hermitian = false, NDArray? rtol = null)
    {
        if (rcond is not null && rtol is not null) throw new ValueError("`rtol` and `rcond` can't be both set.");
        NDArray tolerance = rcond ?? rtol ?? 1e-15;
        if (a.Size == 0)
        {
            if (a.NDim < 2) throw new LinAlgError($"{a.NDim}-dimensional array given. Array must be at least two-dimensional");
            return np.empty(np.matrix_transpose(a).Shape, a.DType);
        }
        (NDArray u, NDArray s, NDArray vh) = Decompose(np.conjugate(a), SVDForm.Reduced, hermitian);
        NDArray cutoff = np.expand_dims(tolerance, -1) * np.max(s, -1, keepdims: true);
        NDArray inverse = np.where(s > cutoff, 1.0 / s, 0.0).AsType(s.DType);
        return np.matmul(np.matrix_transpose(vh), np.expand_dims(inverse, -1) * np.matrix_transpose(u)).Eval();
    }

    /// <summary>The solution of a x = b that comes nearest, and of several such the shortest, by singular values. Evaluates.</summary>
    /// <param name="a">(m, n).</param>
    /// <param name="b">(m), or several right sides as columns, (m, k).</param>
    /// <param name="rcond">Singular values not larger than this part of the largest count as zero; epsilon times max(m, n) unless given, epsilon if negative.</param>
    /// <exception cref="LinAlgError">The shapes do not fit, or there is a NaN or an infinity.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.linalg.lstsq.html"/>
    public LstsqResult lstsq(NDArray a, NDArray b, double? rcond = null)
    {
        bool vector = b.NDim == 1;
        foreach (NDArray x in new[] { a, vector ? np.expand_dims(b, 1) : b })
            if (x.NDim != 2) throw new LinAlgError($"{x.NDim}-dimensional array given. Array must be two-dimensional");
        if (a.Shape[0] != b.Shape[0]) throw new LinAlgError($"Incompatible dimensions\n  a has {a.Shape[0]} rows, b {b.Shape[0]}");
        DType type = Matrices.Of(a, with: b).Result;
        long m = a.Shape[0], n = a.Shape[1];
        double epsilon = np.finfo(type).Eps, cutoff = rcond is { } given ? given < 0 ? epsilon : given : epsilon * Math.Max(m, n);
        NDArray right = vector ? np.expand_dims(b, 1) : b, wide = a.AsType(Matrices.Of(a, iterative: true, with: b).Node.DType);
        SVDResult svd;
        try
        {
            svd = Decompose(wide, SVDForm.Reduced, hermitian: false);
        }
        catch (LinAlgError)
        {
            throw new LinAlgError("SVD did not converge in Linear Least Squares");
        }
        double[] s = svd.S.ToArray<double>();
        int rank = s.Count(v => v > cutoff * s[0]);
        NDArray u = svd.U[.., ..rank], v = np.conjugate(np.matrix_transpose(svd.Vh[..rank, ..]));
        NDArray coordinates = np.matmul(np.conjugate(np.matrix_transpose(u)), right) / np.expand_dims(svd.S[..rank], 1);
        NDArray solution = np.matmul(v, coordinates), rest = right - np.matmul(wide, solution);
        NDArray squares = rank == n && m > n ? np.sum(np.real(np.conjugate(rest) * rest), 0) : np.zeros(0);
        NDArray result = vector ? np.squeeze(solution, 1) : solution;
        return new LstsqResult(result.AsType(type).Eval(), squares.AsType(type.RealType).Eval(), rank, svd.S.AsType(type.RealType).Eval());
    }
}
