using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

public static partial class np
{
    /// <summary>
    /// The cross product of vectors of 3 components. Vectors of 2, whose third component counts as zero, are deprecated in NumPy 2; of two such vectors
    /// only the third component is given.
    /// </summary>
    /// <param name="a">First vectors; other axes are broadcast.</param>
    /// <param name="b">Second vectors.</param>
    /// <param name="axisa">The axis of the components in <paramref name="a"/>.</param>
    /// <param name="axisb">The axis of the components in <paramref name="b"/>.</param>
    /// <param name="axisc">The axis of the components in the result.</param>
    /// <param name="axis">The axis in all three, if given.</param>
    /// <exception cref="ValueError">Vectors of another length, or shapes that do not fit.</exception>
    /// <exception cref="AxisError">No such axis.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.cross.html"/>
    public static NDArray cross(NDArray a, NDArray b, int axisa = -1, int axisb = -1, int axisc = -1, int? axis = null)
    {
        if (axis is { } all) axisa = axisb = axisc = all;
        if (a.NDim < 1 || b.NDim < 1) throw new ValueError("At least one array has zero dimension");
        int along = NormalizeAxis("axisa", axisa, a.NDim), beside = NormalizeAxis("axisb", axisb, b.NDim);
        long n = a.Shape[along], m = b.Shape[beside];
        if (n == 2 && m == 2 && Profile.Current.Semantics.PlanarCrossWarns) RaiseWarning("DeprecationWarning: Arrays of 2-dimensional vectors are deprecated. Use arrays of 3-dimensional vectors instead. (deprecated in NumPy 2.0)");
        if (n is not (2 or 3) || m is not (2 or 3)) throw new ValueError("incompatible dimensions for cross product\n(dimension must be 2 or 3)");
        broadcast_shapes(Record.Reduced(a.Shape, [along], keepdims: false), Record.Reduced(b.Shape, [beside], keepdims: false));
        NDArray A(int i) => new(Record.Pick(a.Node, along, i));
        NDArray B(int i) => new(Record.Pick(b.Node, beside, i));
        NDArray third = A(0) * B(1) - A(1) * B(0);
        if (n == 2 && m == 2) return third;
        int target = NormalizeAxis("axisc", axisc, third.NDim + 1);
        NDArray first = (n, m) switch { (2, 3) => A(1) * B(2), (3, 2) => -(A(2) * B(1)), _ => A(1) * B(2) - A(2) * B(1) };
        NDArray second = (n, m) switch { (2, 3) => -(A(0) * B(2)), (3, 2) => A(2) * B(0), _ => A(2) * B(0) - A(0) * B(2) };
        return stack([first, second, third], target);
    }

    /// <summary>The sum along a diagonal of each matrix of two axes.</summary>
    /// <param name="a">The array.</param>
    /// <param name="offset">0 for the main diagonal, above it positive.</param>
    /// <param name="axis1">The axis of rows.</param>
    /// <param name="axis2">The axis of columns.</param>
    /// <param name="dtype">The type to sum in and return.</param>
    /// <param name="out">Receives the result.</param>
    /// <exception cref="ValueError">The array has fewer than 2 axes, or the two are one.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.trace.html"/>
    public static NDArray trace(NDArray a, int offset = 0, int axis1 = 0, int axis2 = 1, DType? dtype = null, NDArray? @out = null) =>
        sum(diagonal(a, offset, axis1, axis2), -1, dtype, @out);
}

public sealed partial class NDArray
{
    /// <inheritdoc cref="np.trace"/>
    public NDArray Trace(int offset = 0, int axis1 = 0, int axis2 = 1, DType? dtype = null, NDArray? @out = null) =>
        np.trace(this, offset, axis1, axis2, dtype, @out);
}
