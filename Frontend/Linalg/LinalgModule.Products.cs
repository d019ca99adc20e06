using System.Numerics;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// Products, and parts of matrices: the functions of np in the form of the array API, where vectors are the last axis and matrices the last two.
public sealed partial class LinalgModule
{
    /// <summary>The matrix product; see <see cref="np.matmul"/>.</summary>
    /// <exception cref="ValueError">The shared axes differ in length, stacks do not broadcast, or an operand is 0-d.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.linalg.matmul.html"/>
    public NDArray matmul(NDArray x1, NDArray x2) => np.matmul(x1, x2);

    /// <summary>The inner products of vectors, the first conjugated; see <see cref="np.vecdot"/>.</summary>
    /// <param name="x1">First vectors.</param>
    /// <param name="x2">Second vectors.</param>
    /// <param name="axis">The axis of the vectors, in both.</param>
    /// <exception cref="ValueError">The vectors differ in length, or the other axes do not broadcast.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.linalg.vecdot.html"/>
    public NDArray vecdot(NDArray x1, NDArray x2, int axis = -1) => np.vecdot(x1, x2, axis: axis);

    /// <summary>The products of all pairs of elements of two vectors.</summary>
    /// <exception cref="ValueError">An operand is not 1-d.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.linalg.outer.html"/>
    public NDArray outer(NDArray x1, NDArray x2) => x1.NDim == 1 && x2.NDim == 1
        ? np.outer(x1, x2)
        : throw new ValueError($"Input arrays must be one-dimensional, but they are x1.ndim={x1.NDim} and x2.ndim={x2.NDim}.");

    /// <summary>The cross products of vectors of 3 components.</summary>
    /// <param name="x1">First vectors; other axes are broadcast.</param>
    /// <param name="x2">Second vectors.</param>
    /// <param name="axis">The axis of the components.</param>
    /// <exception cref="ValueError">Vectors of another length.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.linalg.cross.html"/>
    public NDArray cross(NDArray x1, NDArray x2, int axis = -1)
    {
        long m = LengthOf(x1, axis), n = LengthOf(x2, axis);
        if (m != 3 || n != 3)
            throw new ValueError($"Both input arrays must be (arrays of) 3-dimensional vectors, but they are {m} and {n} dimensional instead.");
        return np.cross(x1, x2, axis: axis);
    }

    private static long LengthOf(NDArray x, int axis) => axis >= -x.NDim && axis < x.NDim
        ? x.Shape[axis < 0 ? axis + x.NDim : axis]
        : throw new IndexError($"tuple index out of range\n  cross: an array of {x.NDim} dimensions has no axis {axis}");

    /// <summary>The sum of products over the last axes of one operand and the first of the other; see <see cref="np.tensordot(NDArray, NDArray, int)"/>.</summary>
    /// <exception cref="ValueError">The axes differ in length.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.linalg.tensordot.html"/>
    public NDArray tensordot(NDArray a, NDArray b, int axes = 2) => np.tensordot(a, b, axes);

    /// <summary>The sum of products over one axis of each operand.</summary>
    /// <inheritdoc cref="tensordot(NDArray, NDArray, int)"/>
    public NDArray tensordot(NDArray a, NDArray b, (int A, int B) axes) => np.tensordot(a, b, axes);

    /// <summary>The sum of products over pairs of axes.</summary>
    /// <inheritdoc cref="tensordot(NDArray, NDArray, int)"/>
    public NDArray tensordot(NDArray a, NDArray b, (int[] A, int[] B) axes) => np.tensordot(a, b, axes);

    /// <summary>Matrices with their last two axes exchanged. A view.</summary>
    /// <exception cref="ValueError">The array has fewer than two axes.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.linalg.matrix_transpose.html"/>
    public NDArray matrix_transpose(NDArray x) => np.matrix_transpose(x);

    /// <summary>The diagonals of matrices, the last two axes. A read-only view.</summary>
    /// <param name="x">(..., m, n).</param>
    /// <param name="offset">0 for the main diagonal, above it positive.</param>
    /// <exception cref="ValueError">The array has fewer than two axes.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.linalg.diagonal.html"/>
    public NDArray diagonal(NDArray x, int offset = 0) => np.diagonal(x, offset, -2, -1);

    /// <summary>The sums of the diagonals of matrices, the last two axes.</summary>
    /// <param name="x">(..., m, n).</param>
    /// <param name="offset">0 for the main diagonal, above it positive.</param>
    /// <param name="dtype">The type to sum in and return.</param>
    /// <exception cref="ValueError">The array has fewer than two axes.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.linalg.trace.html"/>
    public NDArray trace(NDArray x, int offset = 0, DType? dtype = null) => np.trace(x, offset, -2, -1, dtype);

    /// <summary>Square matrices to an integer power, by squaring; a negative one of the inverse, which evaluates.</summary>
    /// <param name="a">(..., n, n).</param>
    /// <param name="n">The power; 0 gives the identity.</param>
    /// <exception cref="LinAlgError">A matrix is not square, or singular and the power negative.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.linalg.matrix_power.html"/>
    public NDArray matrix_power(NDArray a, BigInteger n)
    {
        Matrices.CheckSquare(a);
        if (n == 0) return np.broadcast_to(np.eye(a.Shape[a.NDim - 1], dtype: a.DType), a.Shape).Copy();
        if (n < 0) a = inv(a);
        BigInteger power = BigInteger.Abs(n);
        if (power == 3) return np.matmul(np.matmul(a, a), a);
        NDArray? result = null;
        for (NDArray square = a; ; square = np.matmul(square, square))
        {
            if (!power.IsEven) result = result is null ? square : np.matmul(result, square);
            power >>= 1;
            if (power == 0) return ReferenceEquals(result, a) ? a.Copy() : result!;
        }
    }

    /// <summary>The product of several matrices, multiplied in the order that takes the fewest multiplications.</summary>
    /// <param name="arrays">Two or more matrices; the first may be a row and the last a column, both 1-d.</param>
    /// <param name="out">Receives the result.</param>
    /// <exception cref="ValueError">Fewer than two arrays, or shapes that do not fit.</exception>
    /// <exception cref="LinAlgError">An array is not a matrix.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.linalg.multi_dot.html"/>
    public NDArray multi_dot(IReadOnlyList<NDArray> arrays, NDArray? @out = null)
    {
        int n = arrays.Count;
        if (n < 2) throw new ValueError("Expecting at least two arrays.");
        if (n == 2) return np.dot(arrays[0], arrays[1], @out);
        NDArray[] x = [.. arrays];
        bool row = x[0].NDim == 1, column = x[^1].NDim == 1;
        if (row) x[0] = np.expand_dims(x[0], 0);
        if (column) x[^1] = np.expand_dims(x[^1], 1);
        foreach (NDArray a in x)
            if (a.NDim != 2) throw new LinAlgError($"{a.NDim}-dimensional array given. Array must be two-dimensional");
        NDArray product = Multiply(x, CheapestSplits(x), 0, n - 1);
        long[] shape = [.. row ? [] : (long[])[product.Shape[0]], .. column ? [] : (long[])[product.Shape[1]]];
        product = product.Reshape(shape);
        return @out is null ? product : np.add(product, np.Filled(Shape.Scalar, product.DType, 0), @out);
    }

    private static NDArray Multiply(NDArray[] x, int[,] splits, int first, int last) => first == last
        ? x[first]
        : np.dot(Multiply(x, splits, first, splits[first, last]), Multiply(x, splits, splits[first, last] + 1, last));

    // Where to cut each stretch of a chain of products (Cormen et al., Introduction to Algorithms, 15.2).
    private static int[,] CheapestSplits(NDArray[] x)
    {
        int n = x.Length;
        long[] p = [.. x.Select(a => a.Shape[0]), x[^1].Shape[1]];
        var cost = new double[n, n];
        var splits = new int[n, n];
        for (int length = 2; length <= n; length++)
        {
            for (int i = 0, j = length - 1; j < n; i++, j++)
            {
                cost[i, j] = double.PositiveInfinity;
                for (int k = i; k < j; k++)
                {
                    double total = cost[i, k] + cost[k + 1, j] + (double)p[i] * p[k + 1] * p[j + 1];
                    if (total < cost[i, j]) (cost[i, j], splits[i, j]) = (total, k);
                }
            }
        }
        return splits;
    }
}
