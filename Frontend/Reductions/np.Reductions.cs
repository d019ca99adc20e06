using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// Reductions. All record; axis is one axis, several or (by default) all of them.
public static partial class np
{
    /// <summary>The sum of elements along axes; small integers and bools are summed in int64 or uint64, floats pairwise.</summary>
    /// <param name="a">The array.</param>
    /// <param name="axis">Axes to reduce; all by default.</param>
    /// <param name="dtype">The type to sum in and return.</param>
    /// <param name="out">Receives the result.</param>
    /// <param name="keepdims">Keeps the reduced axes, with length 1.</param>
    /// <param name="initial">What to start from.</param>
    /// <param name="where">Which elements count.</param>
    /// <exception cref="AxisError">No such axis.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.sum.html"/>
    public static NDArray sum(NDArray a, Axis? axis = null, DType? dtype = null, NDArray? @out = null, bool keepdims = false, NDArray? initial = null, NDArray? where = null) =>
        Reduction.Apply(Ops.Sum, Ops.Add, a, Reduction.TypeOf(Ops.Add, a, dtype, @out), axis, keepdims, initial, where, @out);

    /// <summary>The product of elements along axes; of small integers and bools in int64 or uint64.</summary>
    /// <inheritdoc cref="sum" path="/param|/exception"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.prod.html"/>
    public static NDArray prod(NDArray a, Axis? axis = null, DType? dtype = null, NDArray? @out = null, bool keepdims = false, NDArray? initial = null, NDArray? where = null) =>
        Reduction.Apply(Ops.Prod, Ops.Multiply, a, Reduction.TypeOf(Ops.Multiply, a, dtype, @out), axis, keepdims, initial, where, @out);

    /// <summary>The smallest element along axes; NaN if any is.</summary>
    /// <param name="a">The array.</param>
    /// <param name="axis">Axes to reduce; all by default.</param>
    /// <param name="out">Receives the result.</param>
    /// <param name="keepdims">Keeps the reduced axes, with length 1.</param>
    /// <param name="initial">The largest value the result may have; needed for empty arrays and with <paramref name="where"/>.</param>
    /// <param name="where">Which elements count.</param>
    /// <exception cref="AxisError">No such axis.</exception>
    /// <exception cref="ValueError">Nothing to choose from, and no initial value.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.min.html"/>
    public static NDArray min(NDArray a, Axis? axis = null, NDArray? @out = null, bool keepdims = false, NDArray? initial = null, NDArray? where = null) =>
        Reduction.Apply(Ops.Min, Ops.Minimum, a, a.DType, axis, keepdims, initial, where, @out);

    /// <summary>The largest element along axes; NaN if any is.</summary>
    /// <inheritdoc cref="min" path="/param|/exception"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.max.html"/>
    public static NDArray max(NDArray a, Axis? axis = null, NDArray? @out = null, bool keepdims = false, NDArray? initial = null, NDArray? where = null) =>
        Reduction.Apply(Ops.Max, Ops.Maximum, a, a.DType, axis, keepdims, initial, where, @out);

    /// <summary>Another name of <see cref="min"/>.</summary>
    /// <inheritdoc cref="min" path="/param|/exception"/>
    public static NDArray amin(NDArray a, Axis? axis = null, NDArray? @out = null, bool keepdims = false, NDArray? initial = null, NDArray? where = null) =>
        min(a, axis, @out, keepdims, initial, where);

    /// <summary>Another name of <see cref="max"/>.</summary>
    /// <inheritdoc cref="min" path="/param|/exception"/>
    public static NDArray amax(NDArray a, Axis? axis = null, NDArray? @out = null, bool keepdims = false, NDArray? initial = null, NDArray? where = null) =>
        max(a, axis, @out, keepdims, initial, where);

    /// <summary>The range of values along axes: max - min.</summary>
    /// <param name="a">The array.</param>
    /// <param name="axis">Axes to reduce; all by default.</param>
    /// <param name="out">Receives the result.</param>
    /// <param name="keepdims">Keeps the reduced axes, with length 1.</param>
    /// <exception cref="TypeError">An array of bools.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.ptp.html"/>
    public static NDArray ptp(NDArray a, Axis? axis = null, NDArray? @out = null, bool keepdims = false)
    {
        NDArray high = max(a, axis, keepdims: keepdims), low = min(a, axis, keepdims: keepdims);
        NDArray range = Ufunc.Apply(Ops.Subtract, high, low);
        return @out is null ? range : Reduction.Store(range.Node, @out, "subtract");
    }

    /// <summary>Whether any element is non-zero along axes; NaN counts as non-zero.</summary>
    /// <param name="a">The array.</param>
    /// <param name="axis">Axes to reduce; all by default.</param>
    /// <param name="out">Receives the result.</param>
    /// <param name="keepdims">Keeps the reduced axes, with length 1.</param>
    /// <param name="where">Which elements count.</param>
    /// <exception cref="AxisError">No such axis.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.any.html"/>
    public static NDArray any(NDArray a, Axis? axis = null, NDArray? @out = null, bool keepdims = false, NDArray? where = null) =>
        Reduction.Apply(Ops.Any, Ops.LogicalOr, a, DType.Bool, axis, keepdims, null, where, @out);

    /// <summary>Whether all elements are non-zero along axes; NaN counts as non-zero.</summary>
    /// <inheritdoc cref="any" path="/param|/exception"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.all.html"/>
    public static NDArray all(NDArray a, Axis? axis = null, NDArray? @out = null, bool keepdims = false, NDArray? where = null) =>
        Reduction.Apply(Ops.AllTrue, Ops.LogicalAnd, a, DType.Bool, axis, keepdims, null, where, @out);

    /// <summary>The number of non-zero elements along axes.</summary>
    /// <param name="a">The array.</param>
    /// <param name="axis">Axes to reduce; all by default.</param>
    /// <param name="keepdims">Keeps the reduced axes, with length 1.</param>
    /// <exception cref="AxisError">No such axis.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.count_nonzero.html"/>
    public static NDArray count_nonzero(NDArray a, Axis? axis = null, bool keepdims = false) =>
        new(Record.Reduce(Ops.CountNonzero, DType.Int64, a.Node, Reduction.AxesOf(a, axis), keepdims));

    /// <summary>The index of the smallest element: the first of equals, the first NaN if there is one.</summary>
    /// <param name="a">The array.</param>
    /// <param name="axis">The axis to search along; by default all elements, in C order.</param>
    /// <param name="out">Receives the result.</param>
    /// <param name="keepdims">Keeps the reduced axis, with length 1.</param>
    /// <exception cref="AxisError">No such axis.</exception>
    /// <exception cref="ValueError">There are no elements along the axis.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.argmin.html"/>
    public static NDArray argmin(NDArray a, int? axis = null, NDArray? @out = null, bool keepdims = false) => IndexOf(Ops.ArgMin, a, axis, @out, keepdims);

    /// <summary>The index of the largest element: the first of equals, the first NaN if there is one.</summary>
    /// <inheritdoc cref="argmin" path="/param|/exception"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.argmax.html"/>
    public static NDArray argmax(NDArray a, int? axis = null, NDArray? @out = null, bool keepdims = false) => IndexOf(Ops.ArgMax, a, axis, @out, keepdims);

    private static NDArray IndexOf(Op op, NDArray a, int? axis, NDArray? @out, bool keepdims)
    {
        (Node x, int along) = Reduction.Line(a.NDim == 0 ? a.Reshaped(1) : a, axis);
        if (x.Shape[along] == 0) throw new ValueError($"attempt to get {op.Name} of an empty sequence");
        Node index = Record.Reduce(op, DType.Int64, x, [along], keepdims && axis is not null && a.NDim > 0);
        if (keepdims && (axis is null || a.NDim == 0)) index = Record.Reshape(index, Record.Reduced(a.Shape, [.. Enumerable.Range(0, a.NDim)], keepdims: true));
        return Reduction.Store(index, @out, op.Name);
    }
}
