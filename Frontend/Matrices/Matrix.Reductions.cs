namespace OmniNumpy.Lazy;

// Reductions: of all elements a scalar, along an axis a matrix of one row or column.
public sealed partial class Matrix
{
    /// <summary>The sum of all elements.</summary>
    public NDArray Sum(DType? dtype = null) => A.Sum(dtype: dtype);
    /// <summary>The sums along an axis: 0 gives a row, 1 a column.</summary>
    /// <exception cref="AxisError">No such axis.</exception>
    public Matrix Sum(int axis, DType? dtype = null) => new(A.Sum(axis, dtype, keepdims: true));
    /// <summary>The product of all elements.</summary>
    public NDArray Prod(DType? dtype = null) => A.Prod(dtype: dtype);
    /// <summary>The products along an axis.</summary>
    /// <exception cref="AxisError">No such axis.</exception>
    public Matrix Prod(int axis, DType? dtype = null) => new(A.Prod(axis, dtype, keepdims: true));
    /// <summary>The mean of all elements.</summary>
    public NDArray Mean(DType? dtype = null) => A.Mean(dtype: dtype);
    /// <summary>The means along an axis.</summary>
    /// <exception cref="AxisError">No such axis.</exception>
    public Matrix Mean(int axis, DType? dtype = null) => new(A.Mean(axis, dtype, keepdims: true));
    /// <summary>The standard deviation of all elements.</summary>
    public NDArray Std(DType? dtype = null, double ddof = 0) => A.Std(dtype: dtype, ddof: ddof);
    /// <summary>The standard deviations along an axis.</summary>
    /// <exception cref="AxisError">No such axis.</exception>
    public Matrix Std(int axis, DType? dtype = null, double ddof = 0) => new(A.Std(axis, dtype, ddof: ddof, keepdims: true));
    /// <summary>The variance of all elements.</summary>
    public NDArray Var(DType? dtype = null, double ddof = 0) => A.Var(dtype: dtype, ddof: ddof);
    /// <summary>The variances along an axis.</summary>
    /// <exception cref="AxisError">No such axis.</exception>
    public Matrix Var(int axis, DType? dtype = null, double ddof = 0) => new(A.Var(axis, dtype, ddof: ddof, keepdims: true));
    /// <summary>The largest element.</summary>
    public NDArray Max() => A.Max();
    /// <summary>The largest elements along an axis.</summary>
    /// <exception cref="AxisError">No such axis.</exception>
    public Matrix Max(int axis) => new(A.Max(axis, keepdims: true));
    /// <summary>The smallest element.</summary>
    public NDArray Min() => A.Min();
    /// <summary>The smallest elements along an axis.</summary>
    /// <exception cref="AxisError">No such axis.</exception>
    public Matrix Min(int axis) => new(A.Min(axis, keepdims: true));
    /// <summary>The largest element less the smallest.</summary>
    public NDArray Ptp() => A.Ptp();
    /// <summary>The largest elements less the smallest along an axis.</summary>
    /// <exception cref="AxisError">No such axis.</exception>
    public Matrix Ptp(int axis) => Aligned(A.Ptp(axis), axis);
    /// <summary>Whether any element is true.</summary>
    public NDArray Any() => A.Any();
    /// <summary>Whether any element along an axis is true.</summary>
    /// <exception cref="AxisError">No such axis.</exception>
    public Matrix Any(int axis) => new(A.Any(axis, keepdims: true));
    /// <summary>Whether all elements are true.</summary>
    public NDArray All() => A.All();
    /// <summary>Whether all elements along an axis are true.</summary>
    /// <exception cref="AxisError">No such axis.</exception>
    public Matrix All(int axis) => new(A.All(axis, keepdims: true));
    /// <summary>The position of the largest element, in C order.</summary>
    public NDArray ArgMax() => A.ArgMax();
    /// <summary>The positions of the largest elements along axis 0 or 1.</summary>
    /// <exception cref="ValueError">Another axis.</exception>
    public Matrix ArgMax(int axis) => Aligned(A.ArgMax(axis), axis);
    /// <summary>The position of the smallest element, in C order.</summary>
    public NDArray ArgMin() => A.ArgMin();
    /// <summary>The positions of the smallest elements along axis 0 or 1.</summary>
    /// <exception cref="ValueError">Another axis.</exception>
    public Matrix ArgMin(int axis) => Aligned(A.ArgMin(axis), axis);

    // NumPy turns these round by itself, and only knows axes 0 and 1.
    private static Matrix Aligned(NDArray result, int axis) => axis switch
    {
        0 => Of(result),
        1 => Of(result).T,
        _ => throw new ValueError("unsupported axis"),
    };
}
