using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// Arrays of one value. They are constants in the graph, not memory: work on them fuses and costs no reading.
public static partial class np
{
    /// <summary>An array of zeros.</summary>
    /// <param name="shape">Axis lengths.</param>
    /// <param name="dtype">Element type, float64 by default.</param>
    /// <param name="order">Memory order, C or F.</param>
    /// <exception cref="ValueError">A negative length.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.zeros.html"/>
    public static NDArray zeros(Shape shape, DType? dtype = null, char order = 'C') => Filled(shape, ScalarConstant.WeakInt(0), dtype ?? DType.Float64, order);

    /// <summary>An array of ones.</summary>
    /// <inheritdoc cref="zeros" path="/param|/exception"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.ones.html"/>
    public static NDArray ones(Shape shape, DType? dtype = null, char order = 'C') => Filled(shape, ScalarConstant.WeakInt(1), dtype ?? DType.Float64, order);

    /// <summary>An array to be filled. Its elements are zeros here, where NumPy leaves what was in memory; being lazy it costs nothing.</summary>
    /// <inheritdoc cref="zeros" path="/param|/exception"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.empty.html"/>
    public static NDArray empty(Shape shape, DType? dtype = null, char order = 'C') => zeros(shape, dtype, order);

    /// <summary>An array of one value, or of values broadcast to the shape.</summary>
    /// <param name="shape">Axis lengths.</param>
    /// <param name="fill_value">A scalar, or an array that broadcasts to the shape.</param>
    /// <param name="dtype">Element type, that of the value by default.</param>
    /// <param name="order">Memory order, C or F.</param>
    /// <exception cref="ValueError">A negative length, or a value that does not broadcast.</exception>
    /// <exception cref="OverflowError">A C# integer that the dtype cannot hold.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.full.html"/>
    public static NDArray full(Shape shape, NDArray fill_value, DType? dtype = null, char order = 'C')
    {
        if (fill_value.Node is { Value: null, Attribute: ScalarConstant constant }) return Filled(shape, constant, dtype ?? constant.DType, order);
        CheckLengths(shape);
        if (Broadcasting.TryBroadcast(shape, fill_value.Shape) != shape)
            throw new ValueError($"could not broadcast input array from shape {fill_value.Shape.ToCompactString()} into shape {shape.ToCompactString()}");
        var filled = new NDArray(Record.Fill(Record.Cast(fill_value.Node, dtype ?? fill_value.DType), shape));
        return order == 'F' ? FortranCopy(filled) : filled;
    }

    /// <summary>Zeros of the shape and dtype of another array.</summary>
    /// <param name="a">The array to take shape, dtype and order from.</param>
    /// <param name="dtype">Element type in place of the array's.</param>
    /// <param name="order">K and A follow the array; C or F.</param>
    /// <param name="shape">Axis lengths in place of the array's.</param>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.zeros_like.html"/>
    public static NDArray zeros_like(NDArray a, DType? dtype = null, char order = 'K', Shape? shape = null) =>
        Like(a, shape, order, s => zeros(s, dtype ?? a.DType));

    /// <summary>Ones of the shape and dtype of another array.</summary>
    /// <inheritdoc cref="zeros_like" path="/param"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.ones_like.html"/>
    public static NDArray ones_like(NDArray a, DType? dtype = null, char order = 'K', Shape? shape = null) =>
        Like(a, shape, order, s => ones(s, dtype ?? a.DType));

    /// <summary>An array to be filled, of the shape and dtype of another. Its elements are zeros.</summary>
    /// <inheritdoc cref="zeros_like" path="/param"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.empty_like.html"/>
    public static NDArray empty_like(NDArray a, DType? dtype = null, char order = 'K', Shape? shape = null) => zeros_like(a, dtype, order, shape);

    /// <summary>One value in the shape and dtype of another array.</summary>
    /// <param name="a">The array to take shape, dtype and order from.</param>
    /// <param name="fill_value">A scalar, or an array that broadcasts to the shape.</param>
    /// <param name="dtype">Element type in place of the array's.</param>
    /// <param name="order">K and A follow the array; C or F.</param>
    /// <param name="shape">Axis lengths in place of the array's.</param>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.full_like.html"/>
    public static NDArray full_like(NDArray a, NDArray fill_value, DType? dtype = null, char order = 'K', Shape? shape = null)
    {
        if (fill_value.NDim == 0) return Like(a, shape, order, s => full(s, fill_value, dtype ?? a.DType));
        NDArray filled = full(shape ?? a.Shape, fill_value, dtype ?? a.DType);
        return shape is { } s && s.Rank != a.NDim || MemoryOrder.AxesOf(a, order) is not { } axes ? filled : MemoryOrder.Copy(filled, axes);
    }

    /// <summary>Ones on a diagonal, zeros elsewhere.</summary>
    /// <param name="N">Number of rows.</param>
    /// <param name="M">Number of columns, as many as rows by default.</param>
    /// <param name="k">The diagonal: 0 the main one, above it positive.</param>
    /// <param name="dtype">Element type, float64 by default.</param>
    /// <param name="order">Memory order, C or F.</param>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.eye.html"/>
    public static NDArray eye(long N, long? M = null, long k = 0, DType? dtype = null, char order = 'C')
    {
        var shape = new Shape(N, M ?? N);
        CheckLengths(shape);
        Node row = Record.Map(Ops.Add, Record.Iota(new Shape(N, 1)), Record.Constant(DType.Int64, k));
        Node onDiagonal = Record.Map(Ops.Equal, DType.Bool, row, Record.Iota(new Shape(1, M ?? N)));
        return Ordered(new NDArray(Record.Cast(onDiagonal, dtype ?? DType.Float64)), order);
    }

    /// <summary>The square identity matrix.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.identity.html"/>
    public static NDArray identity(long n, DType? dtype = null) => eye(n, dtype: dtype);

    private static NDArray Filled(Shape shape, ScalarConstant value, DType dtype, char order)
    {
        CheckLengths(shape);
        if (order is not ('C' or 'F')) throw new ValueError("only 'C' or 'F' order is permitted");
        // Unlike the constructors of types, which convert as Python does, filling casts all but integers.
        bool casts = value.DType.IsInexact;
        var constant = new Node(casts ? ScalarMaker.Cast(value, dtype) : ScalarMaker.Typed(value, dtype));
        if (order != 'F' || shape.Rank < 2) return new NDArray(Record.Fill(constant, shape));
        int[] axes = MemoryOrder.Reversed(shape.Rank);
        return MemoryOrder.Restored(new NDArray(Record.Fill(constant, MemoryOrder.Permuted(shape, axes))), axes);
    }

    private static void CheckLengths(Shape shape)
    {
        if (shape.Rank > Shape.MaxRank) throw new ValueError($"maximum supported dimension for an ndarray is currently {Shape.MaxRank}, found {shape.Rank}");
        Int128 size = 1;
        foreach (long length in shape.Dims)
        {
            if (length < 0) throw new ValueError("negative dimensions are not allowed");
            size *= Math.Max(1, length);
            if (size > long.MaxValue) throw new ValueError("array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum possible size.");
        }
    }

    // Something made in the memory order of an array, or of another shape in an order that suits it.
    private static NDArray Like(NDArray a, Shape? shape, char order, Func<Shape, NDArray> make)
    {
        MemoryOrder.Check(order);
        Shape wanted = shape ?? a.Shape;
        int[]? axes = wanted.Rank == a.NDim ? MemoryOrder.AxesOf(a, order) : order == 'F' && wanted.Rank > 1 ? MemoryOrder.Reversed(wanted.Rank) : null;
        return axes is null ? make(wanted) : MemoryOrder.Restored(make(MemoryOrder.Permuted(wanted, axes)), axes);
    }
}
