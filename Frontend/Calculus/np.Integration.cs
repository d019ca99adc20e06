using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// Sums that approximate integrals, and phases without jumps.
public static partial class np
{
    /// <summary>The integral along an axis by the trapezoidal rule.</summary>
    /// <param name="y">Samples of the function.</param>
    /// <param name="x">The points of the samples: along the axis, or of the shape of <paramref name="y"/>; evenly spaced by default.</param>
    /// <param name="dx">The distance of the points where <paramref name="x"/> is not given.</param>
    /// <param name="axis">The axis, the last by default.</param>
    /// <exception cref="IndexError">No such axis.</exception>
    /// <exception cref="ValueError">The points do not fit the samples.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.trapezoid.html"/>
    public static NDArray trapezoid(NDArray y, NDArray? x = null, NDArray? dx = null, int axis = -1)
    {
        if (axis < -y.NDim || axis >= y.NDim) throw new IndexError("list assignment index out of range");   // and not AxisError
        NDArray d = dx ?? 1.0;
        if (x is { NDim: 1 })
        {
            d = diff(x);
            long[] shape = [.. Enumerable.Repeat(1L, y.NDim)];
            shape[Axis.Normalize(axis, y.NDim)] = d.Size;
            d = d.Reshaped(new Shape(shape));
        }
        else if (x is not null) d = diff(x, axis: axis);
        int along = Axis.Normalize(axis, y.NDim);
        return sum(d * (Tail(y, along) + Head(y, along)) / 2.0, along);
    }

    /// <summary>Values with jumps of more than half a period taken out, by adding whole periods.</summary>
    /// <param name="p">The array, often angles.</param>
    /// <param name="discont">Smallest jump to take out; half a period by default, and never less.</param>
    /// <param name="axis">The axis, the last by default.</param>
    /// <param name="period">The period, 2 pi by default. An integer keeps integers integers.</param>
    /// <exception cref="AxisError">No such axis.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.unwrap.html"/>
    public static NDArray unwrap(NDArray p, NDArray? discont = null, int axis = -1, NDArray? period = null)
    {
        period ??= 2 * Math.PI;
        NDArray steps = diff(p, axis: axis);
        int along = Axis.Normalize(axis, p.NDim);
        DType type = result_type(steps, period);
        // A C# number stays one, which takes on the dtype of the array.
        ScalarConstant? number = period.Node is { Value: null, Attribute: ScalarConstant { Weak: not WeakKind.None } weak } ? weak : null;
        NDArray half = number is null ? period / 2 : number.Inexact.Real / 2;
        NDArray high = !type.IsInteger ? half : number is null ? floor_divide(period, 2) : number.Integer >> 1;
        bool ambiguous = !type.IsInteger || (bool)(period % 2 == 0);
        NDArray low = number is null ? -high : type.IsInteger ? -(number.Integer >> 1) : (NDArray)(-number.Inexact.Real / 2);
        NDArray wrapped = mod(steps - low, period) + low;
        // A jump up by exactly half a period stays one up.
        if (ambiguous) wrapped = where((wrapped == low) & (steps > 0), high.AsStrong(wrapped.DType), wrapped);
        NDArray correction = wrapped - steps;
        correction = where(absolute(steps) < (discont ?? half), Filled(Shape.Scalar, correction.DType, 0), correction);
        NDArray rest = (Tail(p, along) + cumsum(correction, along)).AsStrong(type);
        return concatenate([Sliced(p, along, 0, Math.Min(1, p.Shape[along])).AsStrong(type), rest], along);
    }
}
