using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// Reductions and scans that skip NaN: compositions that fuse into one pass. Arrays without NaN, of integers and bools, are reduced as ever.
public static partial class np
{
    /// <summary>The sum along axes, NaN counting as zero.</summary>
    /// <param name="a">The array.</param>
    /// <param name="axis">Axes to reduce; all by default.</param>
    /// <param name="dtype">The type to compute in and return.</param>
    /// <param name="out">Receives the result.</param>
    /// <param name="keepdims">Keeps the reduced axes, with length 1.</param>
    /// <param name="initial">What to start from.</param>
    /// <param name="where">Which elements count.</param>
    /// <exception cref="AxisError">No such axis.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.nansum.html"/>
    public static NDArray nansum(NDArray a, Axis? axis = null, DType? dtype = null, NDArray? @out = null, bool keepdims = false, NDArray? initial = null, NDArray? where = null) =>
        sum(ReplaceNaN(a, 0), axis, dtype, @out, keepdims, initial, where);

    /// <summary>The product along axes, NaN counting as one.</summary>
    /// <inheritdoc cref="nansum" path="/param|/exception"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.nanprod.html"/>
    public static NDArray nanprod(NDArray a, Axis? axis = null, DType? dtype = null, NDArray? @out = null, bool keepdims = false, NDArray? initial = null, NDArray? where = null) =>
        prod(ReplaceNaN(a, 1), axis, dtype, @out, keepdims, initial, where);

    /// <summary>The running sum along an axis, NaN counting as zero.</summary>
    /// <param name="a">The array.</param>
    /// <param name="axis">The axis; by default all elements in C order, as a 1-d array.</param>
    /// <param name="dtype">The type to compute in and return.</param>
    /// <param name="out">Receives the result.</param>
    /// <exception cref="AxisError">No such axis.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.nancumsum.html"/>
    public static NDArray nancumsum(NDArray a, int? axis = null, DType? dtype = null, NDArray? @out = null) => cumsum(ReplaceNaN(a, 0), axis, dtype, @out);

    /// <summary>The running product along an axis, NaN counting as one.</summary>
    /// <inheritdoc cref="nancumsum" path="/param|/exception"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.nancumprod.html"/>
    public static NDArray nancumprod(NDArray a, int? axis = null, DType? dtype = null, NDArray? @out = null) => cumprod(ReplaceNaN(a, 1), axis, dtype, @out);

    /// <summary>The smallest element along axes that is not NaN; NaN where all are.</summary>
    /// <param name="a">The array.</param>
    /// <param name="axis">Axes to reduce; all by default.</param>
    /// <param name="out">Receives the result.</param>
    /// <param name="keepdims">Keeps the reduced axes, with length 1.</param>
    /// <param name="initial">The largest value the result may have; needed for empty arrays and with <paramref name="where"/>.</param>
    /// <param name="where">Which elements count.</param>
    /// <exception cref="AxisError">No such axis.</exception>
    /// <exception cref="ValueError">Nothing to choose from, and no initial value.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.nanmin.html"/>
    public static NDArray nanmin(NDArray a, Axis? axis = null, NDArray? @out = null, bool keepdims = false, NDArray? initial = null, NDArray? where = null) =>
        Extreme(Ops.FMin, double.PositiveInfinity, a, axis, @out, keepdims, initial, where);

    /// <summary>The largest element along axes that is not NaN; NaN where all are.</summary>
    /// <inheritdoc cref="nanmin" path="/param|/exception"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.nanmax.html"/>
    public static NDArray nanmax(NDArray a, Axis? axis = null, NDArray? @out = null, bool keepdims = false, NDArray? initial = null, NDArray? where = null) =>
        Extreme(Ops.FMax, double.NegativeInfinity, a, axis, @out, keepdims, initial, where);

    /// <summary>The index of the smallest element that is not NaN, the first of equals. Evaluates the array, to refuse a slice of NaNs alone.</summary>
    /// <param name="a">The array.</param>
    /// <param name="axis">The axis to search along; by default all elements, in C order.</param>
    /// <param name="out">Receives the result.</param>
    /// <param name="keepdims">Keeps the reduced axis, with length 1.</param>
    /// <exception cref="AxisError">No such axis.</exception>
    /// <exception cref="ValueError">A slice of NaNs alone, or there are no elements along the axis.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.nanargmin.html"/>
    public static NDArray nanargmin(NDArray a, int? axis = null, NDArray? @out = null, bool keepdims = false)
    {
        CheckNoneAllNaN(a, axis);
        return argmin(ReplaceNaN(a, double.PositiveInfinity), axis, @out, keepdims);
    }

    /// <summary>The index of the largest element that is not NaN, the first of equals. Evaluates the array, to refuse a slice of NaNs alone.</summary>
    /// <inheritdoc cref="nanargmin" path="/param|/exception"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.nanargmax.html"/>
    public static NDArray nanargmax(NDArray a, int? axis = null, NDArray? @out = null, bool keepdims = false)
    {
        CheckNoneAllNaN(a, axis);
        return argmax(ReplaceNaN(a, double.NegativeInfinity), axis, @out, keepdims);
    }

    private static NDArray ReplaceNaN(NDArray a, double value)
    {
        NDArray x = a.AsStrong(a.DType);
        return x.DType.IsInexact ? where(isnan(x), value, x) : x;
    }

    // Where no element can be NaN, or some are all that counts, the plain fold; it knows about masks and initial values.
    private static NDArray Extreme(Op op, double beyond, NDArray a, Axis? axis, NDArray? @out, bool keepdims, NDArray? initial, NDArray? mask)
    {
        Op core = op == Ops.FMin ? Ops.Min : Ops.Max;
        using QuietScope scope = QuietScope.Enter();
        if (!a.DType.IsFloating || initial is not null || mask is not null || a.Size == 0)
        {
            NDArray reduced = UfuncReduction.Reduce(op, a, axis, null, @out, keepdims, initial, mask);
            if (reduced.DType.IsInexact) scope.WarnIfAny(() => isnan(reduced), "All-NaN slice encountered");
            return reduced;
        }
        int[] axes = Reduction.AxesOf(a, axis);
        NDArray missing = isnan(a.AsStrong(a.DType));
        Node extreme = Record.Reduce(core, a.DType, ReplaceNaN(a, beyond).Node, axes, keepdims);
        Node none = Record.Reduce(Ops.AllTrue, DType.Bool, missing.Node, axes, keepdims);
        scope.WarnIfAny(() => new NDArray(none), "All-NaN slice encountered");
        return Reduction.Store(Record.Map(Ops.Where, a.DType, none, Record.Constant(a.DType, double.NaN), extreme), @out, op.Name);
    }

    private static void CheckNoneAllNaN(NDArray a, int? axis)
    {
        if (a.DType.IsInexact && a.Size > 0 && (bool)any(all(isnan(a), axis is { } one ? (Axis)one : null))) throw new ValueError("All-NaN slice encountered");
    }
}
