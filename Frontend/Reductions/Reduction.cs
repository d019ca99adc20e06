using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

/// <summary>What the reductions of the namespace have in common: axes, masks, initial values, output, NumPy's errors.</summary>
internal static class Reduction
{
    /// <summary>The ascending axes of an operand. A 0-d array has none, but NumPy takes 0 and -1 for it.</summary>
    public static int[] AxesOf(NDArray a, Axis? axis)
    {
        if (axis is not { IsAll: false } written) return Record.AllAxes(a.NDim);
        if (a.NDim == 0 && written.Count == 1 && written.Written[0] is 0 or -1) return [];
        return written.Ascending(a.NDim);
    }

    /// <summary>As <see cref="AxesOf"/>, for functions that NumPy wrote in Python: to these a 0-d array has no axes.</summary>
    public static int[] StrictAxesOf(NDArray a, Axis? axis, string repeated = "duplicate value in 'axis'")
    {
        if (axis is not { IsAll: false } written) return Record.AllAxes(a.NDim);
        int[] axes = Array.ConvertAll(written.Written.ToArray(), one => Axis.Normalize(one, a.NDim));
        Array.Sort(axes);
        for (int i = 1; i < axes.Length; i++)
            if (axes[i] == axes[i - 1]) throw new ValueError(repeated);
        return axes;
    }

    /// <summary>How many elements of a shape are combined into one.</summary>
    public static long CountOf(Shape shape, int[] axes)
    {
        long count = 1;
        foreach (int axis in axes) count *= shape[axis];
        return count;
    }

    /// <summary>
    /// A reduction by a core op whose neutral value is a fact (sum, prod, any, all) or which has none (min, max), in the given type. The ufunc that
    /// combines two elements gives NumPy's name of the reduction in errors.
    /// </summary>
    public static NDArray Apply(Op op, Op combine, NDArray a, DType type, Axis? axis, bool keepdims, NDArray? initial, NDArray? where, NDArray? @out)
    {
        int[] axes = AxesOf(a, axis);
        Node x = a.Node;
        ScalarConstant? identity = op.Identity is null || where is null && initial is null && x.Size > 0 ? null : Combiners.Identity(combine, type);
        // A C# number must fit, as a NumPy scalar of that type would have to hold it.
        Node? start = initial is null ? null : Record.Cast(ScalarMaker.Of(type)(initial).Node, type);
        if (where is not null)
        {
            if (start is null && identity is null)
                throw new ValueError($"reduction operation '{combine.Name}' does not have an identity, so to use a where mask one has to specify 'initial'");
            x = Masked(Record.Cast(x, type), where, identity is null ? start! : Record.Cast(new Node(identity), type));
            if (x.Shape != a.Shape) axes = axis is null ? [.. Enumerable.Range(0, x.Shape.Rank)] : axes;
        }
        Shape shape = Record.Reduced(x.Shape, axes, keepdims);
        if (identity is null && start is null && x.Size == 0 && shape.Size > 0)
            throw new ValueError($"zero-size array to reduction operation {combine.Name} which has no identity");
        Node result = Record.Reduce(op, type, x, axes, keepdims);
        if (start is not null) result = Record.Map(combine, type, start, result);
        if (ErrState.IsActive && (op == Ops.Sum || op == Ops.Prod))
            ErrState.CheckFold(new NDArray(result), new NDArray(Record.Cast(x, type)), test => new NDArray(Record.Reduce(Ops.AllTrue, DType.Bool, test.Node, axes, keepdims)), "reduce");
        return Store(result, @out, combine.Name);
    }

    /// <summary>The elements where the mask holds, else another value.</summary>
    public static Node Masked(Node x, NDArray where, Node otherwise)
    {
        Node condition = Record.Cast(where.Node, DType.Bool);
        return Record.Map(Ops.Where, x.DType, condition, x, otherwise);
    }

    /// <summary>The result, or what it was written to.</summary>
    /// <exception cref="ValueError">The output has another shape.</exception>
    public static NDArray Store(Node result, NDArray? @out, string operation)
    {
        if (@out is null) return new NDArray(result);
        if (@out.NDim != result.Shape.Rank)
        {
            throw new ValueError($"output parameter for reduction operation {operation} has the wrong number of dimensions: " +
                $"Found {@out.NDim} but expected {result.Shape.Rank}");
        }
        if (@out.Shape != result.Shape)
        {
            throw new ValueError($"output parameter for reduction operation {operation} has shape {@out.Shape.ToCompactString()}, " +
                $"but the result has shape {result.Shape.ToCompactString()}");
        }
        @out.Write(result);
        return @out;
    }

    /// <summary>One axis, or all elements in C order along one.</summary>
    public static (Node X, int Axis) Line(NDArray a, int? axis) =>
        axis is { } one ? (a.Node, Axis.Normalize(one, a.NDim)) : (Record.Reshape(a.Node, a.Size), 0);

    /// <summary>The type that a sum or product is computed in: an output takes part in its choice unless <paramref name="dtype"/> says it.</summary>
    public static DType TypeOf(Op combine, NDArray a, DType? dtype, NDArray? @out) =>
        dtype ?? Profile.Current.Promotion.UfuncReductionType(combine, a.DType, null, @out?.DType);

    /// <summary>The type of a function's result under the current profile.</summary>
    public static DType TypeOf(string function, DType x, DType? dtype = null) => Profile.Current.Promotion.ReductionType(function, x, dtype);
}
