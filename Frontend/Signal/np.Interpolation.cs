using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

public static partial class np
{
    /// <summary>The piecewise linear function through the points (xp, fp), at each of <paramref name="x"/>.</summary>
    /// <param name="x">Where to evaluate it.</param>
    /// <param name="xp">The points, ascending unless there is a period.</param>
    /// <param name="fp">Their values, real or complex.</param>
    /// <param name="left">The value before the first point, by default that of the first.</param>
    /// <param name="right">The value after the last point, by default that of the last.</param>
    /// <param name="period">The period of the points, which are then sorted; left and right mean nothing.</param>
    /// <returns>float64, or complex128 for complex values.</returns>
    /// <exception cref="ValueError">No points, points and values of different lengths or of several axes, a period of zero.</exception>
    /// <exception cref="TypeError">Complex points.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.interp.html"/>
    public static NDArray interp(NDArray x, NDArray xp, NDArray fp, NDArray? left = null, NDArray? right = null, double? period = null)
    {
        DType type = fp.DType.IsComplex ? DType.Complex128 : DType.Float64;
        (x, xp, fp) = (Points(x), Points(xp), fp.AsStrong(type));
        if (period is { } length)
        {
            if (length == 0) throw new ValueError("period must be a non-zero value");
            length = Math.Abs(length);
            (left, right) = (null, null);
            if (xp.NDim != 1 || fp.NDim != 1) throw new ValueError("Data points must be 1-D sequences");
            if (xp.Size != fp.Size) throw new ValueError("fp and xp are not of the same length");
            (x, xp) = (mod(x, length), mod(xp, length));
            NDArray order = argsort(xp, kind: "stable");
            (xp, fp) = (take(xp, order), take(fp, order));
            // One point more on either side, from the neighbouring periods.
            xp = concatenate([xp["-1:"] - length, xp, xp["0:1"] + length]);
            fp = concatenate([fp["-1:"], fp, fp["0:1"]]);
        }
        if (fp.NDim != 1 || xp.NDim != 1) throw new ValueError($"object {(fp.NDim == 0 || xp.NDim == 0 ? "of too small depth" : "too deep")} for desired array");
        if (xp.Size == 0) throw new ValueError("array of sample points is empty");
        if (xp.Size != fp.Size) throw new ValueError("fp and xp are not of the same length.");
        NDArray before = (left ?? fp[0]).AsStrong(type), after = (right ?? fp[-1]).AsStrong(type);
        if (!type.IsComplex) return Linear(fp, before, after, viaReciprocal: 0);
        NDArray re = Linear(fp.Real, before.Real, after.Real, viaReciprocal: 1), im = Linear(fp.Imag, before.Imag, after.Imag, viaReciprocal: 1);
        return Assembled(re, where(isnan(x), 0.0, im));

        NDArray Linear(NDArray f, NDArray low, NDArray high, long viaReciprocal) => new(new Node(
            Ops.Interp, DType.Float64, x.Shape, [x.Node, xp.Node, f.Node, low.Node, high.Node], new Numbers("reciprocal", viaReciprocal)));

        static NDArray Points(NDArray a) => a.DType.IsComplex ? throw CannotCast(a.DType, DType.Float64, Profiles.Casting.Safe) : a.AsStrong(DType.Float64);
    }
}
