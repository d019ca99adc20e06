using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// Means and spreads: compositions of sums, which the compiler fuses.
public static partial class np
{
    /// <summary>The mean of elements along axes. Integers are averaged in float64, float16 in float32.</summary>
    /// <param name="a">The array.</param>
    /// <param name="axis">Axes to reduce; all by default.</param>
    /// <param name="dtype">The type to compute in and return.</param>
    /// <param name="out">Receives the result.</param>
    /// <param name="keepdims">Keeps the reduced axes, with length 1.</param>
    /// <param name="where">Which elements count.</param>
    /// <returns>NaN where no elements count.</returns>
    /// <exception cref="AxisError">No such axis.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.mean.html"/>
    public static NDArray mean(NDArray a, Axis? axis = null, DType? dtype = null, NDArray? @out = null, bool keepdims = false, NDArray? where = null)
    {
        DType type = Reduction.TypeOf("mean", a.DType, dtype);
        DType compute = type == DType.Float16 && dtype is null ? DType.Float32 : type;
        int[] axes = Reduction.StrictAxesOf(a, axis);
        if (where is null && Reduction.CountOf(a.Shape, axes) == 0) RaiseWarning("RuntimeWarning: Mean of empty slice.");
        Node mean = Average(a.Node, compute.IsInexact ? compute : DType.Float64, axes, keepdims, where, correction: 0);
        return Reduction.Store(Record.Cast(mean, type), @out, "add");
    }

    // sum(x) / (count - correction)
    private static Node Average(Node x, DType type, int[] axes, bool keepdims, NDArray? where, double correction)
    {
        if (where is null)
        {
            double count = Math.Max(Reduction.CountOf(x.Shape, axes) - correction, 0);
            return Record.Map(Ops.Divide, Record.Reduce(Ops.Sum, type, x, axes, keepdims), Record.Constant(type, count));
        }
        Node masked = Reduction.Masked(Record.Cast(x, type), where, Record.Constant(type, 0.0));
        Node mask = Record.Fill(Record.Cast(where.Node, DType.Bool), masked.Shape);
        Node counted = Record.Cast(Record.Reduce(Ops.CountNonzero, DType.Int64, mask, axes, keepdims), type.RealType);
        if (correction != 0)
        {
            Node zero = Record.Constant(type.RealType, 0.0);
            counted = Record.Map(Ops.Maximum, Record.Map(Ops.Subtract, counted, Record.Constant(type.RealType, correction)), zero);
        }
        return Record.Map(Ops.Divide, Record.Reduce(Ops.Sum, type, masked, axes, keepdims), Record.Cast(counted, type));
    }

    /// <summary>The variance along axes: the mean of |x - mean(x)|², with the count less <paramref name="ddof"/> as divisor.</summary>
    /// <param name="a">The array.</param>
    /// <param name="axis">Axes to reduce; all by default.</param>
    /// <param name="dtype">The type to compute in.</param>
    /// <param name="out">Receives the result.</param>
    /// <param name="ddof">What the divisor is less than the count ("delta degrees of freedom").</param>
    /// <param name="keepdims">Keeps the reduced axes, with length 1.</param>
    /// <param name="where">Which elements count.</param>
    /// <param name="mean">The mean, with the reduced axes kept, if it is known.</param>
    /// <param name="correction">The array API's name of <paramref name="ddof"/>.</param>
    /// <returns>A real array; of complex numbers the variance is real.</returns>
    /// <exception cref="AxisError">No such axis.</exception>
    /// <exception cref="ValueError">Both ddof and correction are given.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.var.html"/>
    public static NDArray var(NDArray a, Axis? axis = null, DType? dtype = null, NDArray? @out = null, double ddof = 0, bool keepdims = false,
        NDArray? where = null, NDArray? mean = null, double? correction = null)
    {
        (Node variance, DType type) = Variance(a, axis, dtype, ddof, keepdims, where, mean, correction);
        return Reduction.Store(Record.Cast(variance, type), @out, "add");
    }

    /// <summary>The standard deviation along axes: the square root of <see cref="var"/>.</summary>
    /// <inheritdoc cref="var" path="/param|/returns|/exception"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.std.html"/>
    public static NDArray std(NDArray a, Axis? axis = null, DType? dtype = null, NDArray? @out = null, double ddof = 0, bool keepdims = false,
        NDArray? where = null, NDArray? mean = null, double? correction = null)
    {
        (Node variance, DType type) = Variance(a, axis, dtype, ddof, keepdims, where, mean, correction);
        Node root = Record.Map(Ops.Sqrt, Record.Cast(Record.Cast(variance, type), type.IsInexact ? type : DType.Float64));
        return Reduction.Store(Record.Cast(root, type), @out, "add");
    }

    private static (Node, DType) Variance(NDArray a, Axis? axis, DType? dtype, double ddof, bool keepdims, NDArray? where, NDArray? mean, double? correction)
    {
        if (correction is { } given)
        {
            if (ddof != 0) throw new ValueError("ddof and correction can't be provided simultaneously.");
            ddof = given;
        }
        // A complex dtype= of real numbers stays; what is complex itself has a real variance.
        DType type = Reduction.TypeOf("var", a.DType, a.DType.IsComplex ? dtype?.RealType : dtype);
        DType compute = a.DType.IsIntegral && dtype is null ? DType.Float64 : dtype ?? a.DType;
        if (!compute.IsInexact) compute = DType.Float64;
        if (a.DType.IsComplex && !compute.IsComplex) compute = compute == DType.Float64 ? DType.Complex128 : DType.Complex64;
        int[] axes = Reduction.StrictAxesOf(a, axis);
        if (where is null && Reduction.CountOf(a.Shape, axes) <= ddof) RaiseWarning("RuntimeWarning: Degrees of freedom <= 0 for slice");
        // Deviations keep what the array can hold, sums are taken in the type that was asked for.
        DType wide = promote_types(a.DType, compute);
        Node centre = mean is null ? Record.Cast(Average(a.Node, compute, axes, keepdims: true, where, correction: 0), wide) : Record.Cast(mean.Node, wide);
        Node deviation = Record.Map(Ops.Subtract, Record.Cast(a.Node, wide), centre);
        Node square = a.DType.IsComplex
            ? Record.Map(Ops.Add, Squared(Record.Map(Ops.Real, wide.RealType, deviation)), Squared(Record.Map(Ops.Imag, wide.RealType, deviation)))
            : Squared(deviation);
        return (Average(square, a.DType.IsComplex ? compute.RealType : compute, axes, keepdims, where, ddof), type);

        static Node Squared(Node d) => Record.Map(Ops.Multiply, d, d);
    }

    /// <summary>The weighted mean along axes: sum(a * weights) / sum(weights). With weights it evaluates their sum, to refuse zero.</summary>
    /// <param name="a">The array.</param>
    /// <param name="axis">Axes to reduce; all by default.</param>
    /// <param name="weights">Weights of the shape of <paramref name="a"/>, or along the axes; all equal by default.</param>
    /// <param name="keepdims">Keeps the reduced axes, with length 1.</param>
    /// <exception cref="ZeroDivisionError">Weights that sum to zero.</exception>
    /// <exception cref="TypeError">Weights of another shape, and no axis.</exception>
    /// <exception cref="ValueError">Weights that do not fit the axes.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.average.html"/>
    public static NDArray average(NDArray a, Axis? axis = null, NDArray? weights = null, bool keepdims = false) =>
        Averages(a, axis, weights, keepdims).Average;

    /// <summary>As <see cref="average(NDArray, Axis?, NDArray?, bool)"/>, with the sum of the weights of each mean.</summary>
    /// <param name="a">The array.</param>
    /// <param name="returned">Chooses this overload; either value returns the sums too.</param>
    /// <param name="axis">Axes to reduce; all by default.</param>
    /// <param name="weights">Weights of the shape of <paramref name="a"/>, or along the axes; all equal by default.</param>
    /// <param name="keepdims">Keeps the reduced axes, with length 1.</param>
    /// <exception cref="ZeroDivisionError">Weights that sum to zero.</exception>
    public static (NDArray Average, NDArray SumOfWeights) average(NDArray a, bool returned, Axis? axis = null, NDArray? weights = null, bool keepdims = false)
    {
        (NDArray average, NDArray? sums) = Averages(a, axis, weights, keepdims);
        long count = Reduction.CountOf(a.Shape, Reduction.AxesOf(a, axis));
        return (average, sums ?? full(average.Shape, (double)count, average.DType));
    }

    private static (NDArray Average, NDArray? SumOfWeights) Averages(NDArray a, Axis? axis, NDArray? weights, bool keepdims)
    {
        foreach (int ax in axis ?? default) NormalizeAxis("axis", ax, a.NDim);
        return weights is null ? (mean(a, axis, keepdims: keepdims), null) : Weighted(a, axis, weights, keepdims);
    }

    private static (NDArray Average, NDArray SumOfWeights) Weighted(NDArray a, Axis? axis, NDArray weights, bool keepdims)
    {
        DType type = result_type(a.DType, weights.DType);
        if (a.DType.IsIntegral) type = promote_types(type, DType.Float64);
        int[] axes = Reduction.AxesOf(a, axis);
        Node w = WeightsOf(a, axis, weights).Node;
        w = Record.Cast(w, type);
        Node scale = Record.Reduce(Ops.Sum, type, w, axes, keepdims);
        var sums = new NDArray(scale);
        if ((bool)any(sums == 0)) throw new ZeroDivisionError("Weights sum to zero, can't be normalized");
        Node product = Record.Map(Ops.Multiply, Record.Cast(a.Node, type), w);
        return (new NDArray(Record.Map(Ops.Divide, Record.Reduce(Ops.Sum, type, product, axes, keepdims), sums.Node)), sums);
    }

    // The weights in the shape of the array; those along axes are repeated along the others.
    private static NDArray WeightsOf(NDArray a, Axis? axis, NDArray weights)
    {
        if (weights.Shape == a.Shape) return weights;
        if (axis is not { IsAll: false } written) throw new TypeError("Axis must be specified when shapes of a and weights differ.");
        int[] order = written.Normalize(a.NDim);
        if (weights.NDim != order.Length || order.Where((ax, i) => weights.Shape[i] != a.Shape[ax]).Any())
            throw new ValueError("Shape of weights must be consistent with shape of a along specified axis.");
        // Sorts the axes of the weights as they stand in a, and gives the others length 1.
        int[] sorted = [.. Enumerable.Range(0, order.Length).OrderBy(i => order[i])];
        var shape = new long[a.NDim];
        shape.AsSpan().Fill(1);
        foreach (int ax in order) shape[ax] = a.Shape[ax];
        return new NDArray(Record.Fill(Record.Reshape(Record.Permute(weights.Node, sorted), new Shape(shape)), a.Shape));
    }
}
