using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// Running reductions.
public static partial class np
{
    /// <summary>The running sum along an axis; small integers and bools are summed in int64 or uint64.</summary>
    /// <param name="a">The array.</param>
    /// <param name="axis">The axis; by default all elements in C order, as a 1-d array.</param>
    /// <param name="dtype">The type to compute in and return.</param>
    /// <param name="out">Receives the result.</param>
    /// <exception cref="AxisError">No such axis.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.cumsum.html"/>
    public static NDArray cumsum(NDArray a, int? axis = null, DType? dtype = null, NDArray? @out = null) => Running(Ops.CumSum, a, axis, dtype, @out);

    /// <summary>The running product along an axis; of small integers and bools in int64 or uint64.</summary>
    /// <inheritdoc cref="cumsum" path="/param|/exception"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.cumprod.html"/>
    public static NDArray cumprod(NDArray a, int? axis = null, DType? dtype = null, NDArray? @out = null) => Running(Ops.CumProd, a, axis, dtype, @out);

    /// <summary>The running sum along an axis, as the array API has it.</summary>
    /// <param name="x">The array.</param>
    /// <param name="axis">The axis; may be left out for 1-d arrays only.</param>
    /// <param name="dtype">The type to compute in and return.</param>
    /// <param name="out">Receives the result.</param>
    /// <param name="include_initial">Whether the result begins with a zero, and is one longer.</param>
    /// <exception cref="ValueError">No axis for an array of several.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.cumulative_sum.html"/>
    public static NDArray cumulative_sum(NDArray x, int? axis = null, DType? dtype = null, NDArray? @out = null, bool include_initial = false) =>
        Cumulative(Ops.CumSum, x, axis, dtype, @out, include_initial);

    /// <summary>The running product along an axis, as the array API has it.</summary>
    /// <param name="x">The array.</param>
    /// <param name="axis">The axis; may be left out for 1-d arrays only.</param>
    /// <param name="dtype">The type to compute in and return.</param>
    /// <param name="out">Receives the result.</param>
    /// <param name="include_initial">Whether the result begins with a one, and is one longer.</param>
    /// <exception cref="ValueError">No axis for an array of several.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.cumulative_prod.html"/>
    public static NDArray cumulative_prod(NDArray x, int? axis = null, DType? dtype = null, NDArray? @out = null, bool include_initial = false) =>
        Cumulative(Ops.CumProd, x, axis, dtype, @out, include_initial);

    private static NDArray Running(Op op, NDArray a, int? axis, DType? dtype, NDArray? @out)
    {
        (Node x, int along) = Reduction.Line(a, a.NDim == 0 && axis is 0 or -1 ? null : axis);
        DType type = Reduction.TypeOf(op.Name, a.DType, dtype);
        return Reduction.Store(Checked(Scan(op, type, x, along), along), @out, op == Ops.CumSum ? "add" : "multiply");
    }

    private static NDArray Cumulative(Op op, NDArray x, int? axis, DType? dtype, NDArray? @out, bool includeInitial)
    {
        if (x.NDim == 0) x = x.Reshaped(1);
        if (axis is null && x.NDim > 1) throw new ValueError("For arrays which have more than one dimension ``axis`` argument is required.");
        int along = Axis.Normalize(axis ?? 0, x.NDim);
        DType type = Reduction.TypeOf(op.Name, x.DType, dtype);
        Node result = Checked(Scan(op, type, x.Node, along), along);
        if (includeInitial)
        {
            long[] first = result.Shape.ToArray(), all = result.Shape.ToArray();
            first[along] = 1;
            all[along]++;
            Node initial = Record.Fill(Record.Constant(type, (double)StartOf(op)), new Shape(first));
            result = new Node(Ops.Concatenate, type, new Shape(all), [initial, result], new Numbers("axis", along));
        }
        return Reduction.Store(result, @out, op == Ops.CumSum ? "add" : "multiply");
    }

    private static Node Checked(Node scan, int axis)
    {
        if (ErrState.IsActive) ErrState.CheckFold(new NDArray(scan), new NDArray(scan.Inputs[0]), test => logical_and.accumulate(test, axis), "accumulate");
        return scan;
    }

    private static int StartOf(Op op) => op == Ops.CumSum ? 0 : 1;

    internal static Node Scan(Op op, DType type, Node x, int axis) => new(op, type, x.Shape, [Record.Cast(x, type)], new Numbers("axis", axis));
}
