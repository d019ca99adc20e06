using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// Products of vectors and matrices. Transposed and sliced operands are read where they lie.
public static partial class np
{
    private static readonly Gufunc s_matmul = new(Ops.MatMul, ["n?", "k"], ["k", "m?"], ["n?", "m?"], (a, b) =>
    {
        bool row = a.Shape.Rank == 1, column = b.Shape.Rank == 1;
        Node product = MatMul("matmul", row ? Record.Expand(a, 0) : a, column ? Record.Expand(b, 1) : b);
        if (column) product = Record.Pick(product, product.Shape.Rank - 1, 0);
        return row ? Record.Pick(product, product.Shape.Rank - 1 - (column ? 0 : 1), 0) : product;
    });

    private static readonly Gufunc s_vecdot = new(Ops.VecDot, ["n"], ["n"], [], (a, b) =>
    {
        Node product = MatMul("vecdot", Record.Expand(Conjugated(a), a.Shape.Rank - 1), Record.Expand(b, b.Shape.Rank));
        return Record.Reshape(product, new Shape(product.Shape.Dims[..(product.Shape.Rank - 2)].ToArray()));
    });

    private static readonly Gufunc s_matvec = new(Ops.MatVec, ["m", "n"], ["n"], ["m"], (a, b) =>
    {
        Node product = MatMul("matvec", a, Record.Expand(b, b.Shape.Rank));
        return Record.Pick(product, product.Shape.Rank - 1, 0);
    });

    private static readonly Gufunc s_vecmat = new(Ops.VecMat, ["n"], ["n", "m"], ["m"], (a, b) =>
    {
        Node product = MatMul("vecmat", Record.Expand(Conjugated(a), a.Shape.Rank - 1), b);
        return Record.Pick(product, product.Shape.Rank - 2, 0);
    });

    /// <summary>
    /// The matrix product, NumPy's <c>@</c>. Operands of more than two axes are stacks of matrices and are broadcast; a 1-d first operand is a row, a 1-d
    /// second one a column, and that axis is not in the result.
    /// </summary>
    /// <param name="x1">First operand, (..., n, k) or (k).</param>
    /// <param name="x2">Second operand, (..., k, m) or (k).</param>
    /// <param name="out">Receives the result; its dtype must take it by <paramref name="casting"/>.</param>
    /// <param name="casting">Which casts of inputs and output are allowed.</param>
    /// <param name="order">Memory order of the result: K, C, F or A.</param>
    /// <param name="dtype">The type to compute and return.</param>
    /// <param name="axes">The axes of the matrices in both operands and the result: <c>[(0, 1), (0, 1), (0, 1)]</c>; the last two by default.</param>
    /// <exception cref="ValueError">The shared axes differ in length, stacks do not broadcast, or an operand is 0-d.</exception>
    /// <exception cref="UFuncTypeError">A cast is not allowed.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.matmul.html"/>
    public static NDArray matmul(NDArray x1, NDArray x2, NDArray? @out = null, Casting casting = Casting.SameKind, char order = 'K', DType? dtype = null, Axis[]? axes = null) =>
        s_matmul.Call(x1, x2, @out, casting, order, dtype, axes);

    /// <summary>The inner products of vectors along the last axes, the first conjugated; other axes are broadcast.</summary>
    /// <inheritdoc cref="matmul" path="/param[@name='out']|/param[@name='casting']|/param[@name='order']|/param[@name='dtype']"/>
    /// <param name="x1">First operand, (..., n).</param>
    /// <param name="x2">Second operand, (..., n).</param>
    /// <param name="axes">The axis of the vectors in both operands: <c>[0, 1]</c>; the last by default.</param>
    /// <param name="axis">The axis of the vectors, in both.</param>
    /// <param name="keepdims">Keeps the axis, with length 1.</param>
    /// <exception cref="ValueError">The vectors differ in length, or the other axes do not broadcast.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.vecdot.html"/>
    public static NDArray vecdot(NDArray x1, NDArray x2, NDArray? @out = null, Casting casting = Casting.SameKind, char order = 'K', DType? dtype = null,
        Axis[]? axes = null, int? axis = null, bool keepdims = false) =>
        s_vecdot.Call(x1, x2, @out, casting, order, dtype, axes, axis, keepdims);

    /// <summary>Matrices times vectors: the last two axes of the first operand, the last of the second; others are broadcast.</summary>
    /// <inheritdoc cref="matmul" path="/param[@name='out']|/param[@name='casting']|/param[@name='order']|/param[@name='dtype']"/>
    /// <param name="x1">First operand, (..., m, n).</param>
    /// <param name="x2">Second operand, (..., n).</param>
    /// <param name="axes">The axes of the matrix, the vector and the result: <c>[(0, 1), 0, 0]</c>; the last by default.</param>
    /// <exception cref="ValueError">The lengths differ.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.matvec.html"/>
    public static NDArray matvec(NDArray x1, NDArray x2, NDArray? @out = null, Casting casting = Casting.SameKind, char order = 'K', DType? dtype = null, Axis[]? axes = null) =>
        s_matvec.Call(x1, x2, @out, casting, order, dtype, axes);

    /// <summary>Vectors, conjugated, times matrices: the last axis of the first operand, the last two of the second; others are broadcast.</summary>
    /// <inheritdoc cref="matmul" path="/param[@name='out']|/param[@name='casting']|/param[@name='order']|/param[@name='dtype']"/>
    /// <param name="x1">First operand, (..., n).</param>
    /// <param name="x2">Second operand, (..., n, m).</param>
    /// <param name="axes">The axes of the vector, the matrix and the result: <c>[0, (0, 1), 0]</c>; the last by default.</param>
    /// <exception cref="ValueError">The lengths differ.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.vecmat.html"/>
    public static NDArray vecmat(NDArray x1, NDArray x2, NDArray? @out = null, Casting casting = Casting.SameKind, char order = 'K', DType? dtype = null, Axis[]? axes = null) =>
        s_vecmat.Call(x1, x2, @out, casting, order, dtype, axes);

    /// <summary>
    /// The dot product: of vectors their inner product, of matrices the matrix product; else the sum over the last axis of <paramref name="a"/> and the
    /// last but one of <paramref name="b"/>. With a 0-d operand, the ordinary product.
    /// </summary>
    /// <exception cref="ValueError">The axes differ in length.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.dot.html"/>
    public static NDArray dot(NDArray a, NDArray b, NDArray? @out = null)
    {
        if (a.NDim == 0 || b.NDim == 0) return StoreProduct(ScalarProduct(a, b).Node, @out);
        int along = Math.Max(0, b.NDim - 2);
        if (a.Shape[a.NDim - 1] != b.Shape[along]) throw NotAligned(a, a.NDim - 1, b, along);
        return StoreProduct(Contract(a, [a.NDim - 1], b, [along]), @out);
    }

    // C# scalars have the types of arrays here; and like every sum this one starts from +0.
    private static NDArray ScalarProduct(NDArray a, NDArray b)
    {
        DType type = Profiles.Promotion.PromoteTypes(a.DType, b.DType);
        NDArray product = multiply(a.AsStrong(type), b.AsStrong(type));
        return type.IsInexact ? product + new NDArray(Record.Constant(type, 0L)) : product;
    }

    /// <summary>The sum of products over the last axes of both operands; nothing is conjugated. With a 0-d operand, the ordinary product.</summary>
    /// <exception cref="ValueError">The last axes differ in length.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.inner.html"/>
    public static NDArray inner(NDArray a, NDArray b)
    {
        if (a.NDim == 0 || b.NDim == 0) return ScalarProduct(a, b);
        if (a.Shape[a.NDim - 1] != b.Shape[b.NDim - 1]) throw NotAligned(a, a.NDim - 1, b.NDim > 1 ? swapaxes(b, -1, -2) : b, Math.Max(0, b.NDim - 2));
        return new NDArray(Contract(a, [a.NDim - 1], b, [b.NDim - 1]));
    }

    /// <summary>The inner product of all elements in C order, the first conjugated.</summary>
    /// <exception cref="ValueError">The numbers of elements differ.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.vdot.html"/>
    public static NDArray vdot(NDArray a, NDArray b)
    {
        if (a.Size != b.Size) throw new ValueError($"cannot reshape array of size {b.Size} into shape {new Shape(a.Size)}");
        return vecdot(a.Reshaped(a.Size), b.Reshaped(b.Size));
    }

    /// <summary>The products of all pairs of elements: (a.size, b.size).</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.outer.html"/>
    public static NDArray outer(NDArray a, NDArray b, NDArray? @out = null) => multiply(a.Reshaped((a.Size, 1)), b.Reshaped((1, b.Size)), @out);

    /// <summary>The sum of products over the last axes of the first operand and the first ones of the second.</summary>
    /// <param name="a">First operand.</param>
    /// <param name="b">Second operand.</param>
    /// <param name="axes">How many axes to sum over; 0 for all pairs.</param>
    /// <exception cref="ValueError">The axes differ in length.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.tensordot.html"/>
    public static NDArray tensordot(NDArray a, NDArray b, int axes = 2) =>
        tensordot(a, b, ([.. Enumerable.Range(a.NDim - axes, axes)], [.. Enumerable.Range(0, axes)]));

    /// <summary>The sum of products over one axis of each operand.</summary>
    /// <inheritdoc cref="tensordot(NDArray, NDArray, ValueTuple{int[], int[]})" path="/param|/exception"/>
    public static NDArray tensordot(NDArray a, NDArray b, (int A, int B) axes) => tensordot(a, b, ([axes.A], [axes.B]));

    /// <summary>The sum of products over pairs of axes.</summary>
    /// <param name="a">First operand.</param>
    /// <param name="b">Second operand.</param>
    /// <param name="axes">Axes of the first operand and as many of the second.</param>
    /// <exception cref="ValueError">The axes differ in number or length.</exception>
    public static NDArray tensordot(NDArray a, NDArray b, (int[] A, int[] B) axes)
    {
        bool fits = axes.A.Length == axes.B.Length && axes.A.All(i => i >= -a.NDim && i < a.NDim) && axes.B.All(i => i >= -b.NDim && i < b.NDim);
        if (axes.A.Length == axes.B.Length && !fits) throw new IndexError("tuple index out of range\n  tensordot: an axis is named that the operand does not have");
        if (!fits) throw new ValueError("shape-mismatch for sum");
        int[] left = Array.ConvertAll(axes.A, i => Axis.Normalize(i, a.NDim)), right = Array.ConvertAll(axes.B, i => Axis.Normalize(i, b.NDim));
        for (int i = 0; i < left.Length; i++)
            if (a.Shape[left[i]] != b.Shape[right[i]]) throw new ValueError("shape-mismatch for sum");
        return new NDArray(Contract(a, left, b, right));
    }

    /// <summary>The Kronecker product: blocks of <paramref name="b"/> scaled by each element of <paramref name="a"/>.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.kron.html"/>
    public static NDArray kron(NDArray a, NDArray b)
    {
        int rank = Math.Max(a.NDim, b.NDim);
        long[] left = Leading(a.Shape), right = Leading(b.Shape), wideLeft = new long[2 * rank], wideRight = new long[2 * rank], shape = new long[rank];
        for (int i = 0; i < rank; i++)
        {
            (wideLeft[2 * i], wideLeft[2 * i + 1]) = (left[i], 1);
            (wideRight[2 * i], wideRight[2 * i + 1]) = (1, right[i]);
            shape[i] = left[i] * right[i];
        }
        return multiply(a.Reshaped(new Shape(wideLeft)), b.Reshaped(new Shape(wideRight))).Reshaped(new Shape(shape));

        long[] Leading(Shape s) => [.. Enumerable.Repeat(1L, rank - s.Rank), .. s.ToArray()];
    }

    // Sums over pairs of axes as one matrix product.
    private static Node Contract(NDArray x, int[] left, NDArray y, int[] right)
    {
        (Node a, Node b) = Typed(Ops.MatMul, x, y, null);
        int[] rows = [.. Enumerable.Range(0, x.NDim).Except(left)], columns = [.. Enumerable.Range(0, y.NDim).Except(right)];
        long[] rowLengths = [.. rows.Select(i => x.Shape[i])], columnLengths = [.. columns.Select(i => y.Shape[i])];
        long m = Product(rowLengths), n = Product(columnLengths), k = Product(left.Select(i => x.Shape[i]));
        a = Record.Reshape(Record.Permute(a, [.. rows, .. left]), (m, k));
        // Columns first and turned round is often a view where (k, n) would need a copy.
        b = Record.Permute(Record.Reshape(Record.Permute(b, [.. columns, .. right]), (n, k)), [1, 0]);
        return Record.Reshape(MatMul("dot", a, b), new Shape([.. rowLengths, .. columnLengths]));

        static long Product(IEnumerable<long> lengths) => lengths.Aggregate(1L, (p, d) => p * d);
    }

    // (..., m, k) times (..., k, n), stacks broadcast; types agree.
    private static Node MatMul(string name, Node a, Node b)
    {
        int leftStack = a.Shape.Rank - 2, rightStack = b.Shape.Rank - 2;
        Shape left = new(a.Shape.Dims[..leftStack].ToArray()), right = new(b.Shape.Dims[..rightStack].ToArray());
        Shape stack = Broadcasting.TryBroadcast(left, right) ?? throw new ValueError(
            $"operands could not be broadcast together with remapped shapes [original->remapped]: {a.Shape.ToCompactString()}->{left.ToCompactString()} " +
            $"{b.Shape.ToCompactString()}->{right.ToCompactString()} \n  {name}: the axes before the last two must agree or be 1");
        return new Node(Ops.MatMul, a.DType, new Shape([.. stack.ToArray(), a.Shape[leftStack], b.Shape[rightStack + 1]]), [a, b]);
    }

    private static (Node, Node) Typed(Op op, NDArray a, NDArray b, DType? dtype)
    {
        Loop loop = dtype is null
            ? Compiler.Surface.Resolve(Profile.Current, op, [a.Node, b.Node])
            : Profile.Current.Promotion.ResolveUfunc(op, [Operands.Of(a), Operands.Of(b)], dtype);
        return (Record.Cast(a.Node, loop.Inputs[0]), Record.Cast(b.Node, loop.Inputs[1]));
    }

    private static Node Conjugated(Node x) => x.DType.IsComplex ? Record.Map(Ops.Conjugate, x) : x;

    private static NDArray StoreProduct(Node product, NDArray? @out)
    {
        if (@out is null) return new NDArray(product);
        if (@out.Shape != product.Shape || @out.DType != product.DType)
        {
            throw new ValueError("output array is not acceptable (must have the right datatype, number of dimensions, and be a C-Array)\n" +
                $"  it is {@out.DType}{@out.Shape}, the product is {product.DType}{product.Shape}");
        }
        @out.Write(product);
        return @out;
    }

    private static ValueError NotAligned(NDArray a, int i, NDArray b, int j) =>
        new($"shapes {a.Shape.ToCompactString()} and {b.Shape.ToCompactString()} not aligned: {a.Shape[i]} (dim {i}) != {b.Shape[j]} (dim {j})");
}

public sealed partial class NDArray
{
    /// <summary>The matrix product, NumPy's <c>@</c>; see <see cref="np.matmul"/>.</summary>
    public NDArray MatMul(NDArray other) => np.matmul(this, other);

    /// <summary>The dot product; see <see cref="np.dot"/>.</summary>
    public NDArray Dot(NDArray other) => np.dot(this, other);
}
