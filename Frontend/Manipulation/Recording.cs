using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// What movement functions record with.
public static partial class np
{
    /// <summary>An array of one value.</summary>
    internal static NDArray Filled(Shape shape, DType dtype, long value)
    {
        var scalar = dtype.IsInexact ? ScalarConstant.Floating(dtype, value) : ScalarConstant.Integral(dtype, value);
        return new NDArray(new Node(Ops.BroadcastTo, dtype, shape, [new Node(scalar)]));
    }

    /// <summary>A view with the axes in another order; they must be a permutation.</summary>
    internal static NDArray Permuted(NDArray x, int[] axes) => x.View(Ops.Permute, new Shape(Array.ConvertAll(axes, a => x.Shape[a])), new PermuteAxes(axes));

    /// <summary>A view of part of one axis.</summary>
    internal static NDArray Sliced(NDArray x, int axis, long start, long count, long step = 1)
    {
        var starts = new long[x.NDim];
        var steps = new long[x.NDim];
        Array.Fill(steps, 1);
        starts[axis] = start;
        steps[axis] = step;
        return x.View(Ops.Slice, WithAxis(x.Shape, axis, count), new SliceBounds(starts, steps));
    }

    /// <summary>The type all these arrays and scalars promote to under the current profile.</summary>
    internal static DType CommonType(ReadOnlySpan<NDArray> arrays)
    {
        var operands = new Profiles.Operand[arrays.Length];
        for (int i = 0; i < operands.Length; i++) operands[i] = Operands.Of(arrays[i]);
        return Profile.Current.Promotion.ResultType(operands);
    }

    /// <summary>The error for a cast that a casting rule forbids.</summary>
    internal static TypeError CannotCast(DType from, DType to, Casting casting) =>
        new($"Cannot cast array data from dtype('{from}') to dtype('{to}') according to the rule '{casting.ToNumpy()}'");

    private static int NormalizeAxis(string argument, int axis, int ndim) => axis >= -ndim && axis < ndim
        ? axis < 0 ? axis + ndim : axis
        : throw new AxisError($"{argument}: axis {axis} is out of bounds for array of dimension {ndim}");
}

public sealed partial class NDArray
{
    /// <summary>The array in a dtype of its own: a scalar, which would yield to other types, becomes an array of that type.</summary>
    internal NDArray AsStrong(DType dtype) => DType == dtype && Node.Op != Ops.Constant ? this : new NDArray(new Node(Ops.Cast, dtype, Shape, [Node]));
}
