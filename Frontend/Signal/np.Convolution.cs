using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// Sums over sliding windows.
public static partial class np
{
    /// <summary>The discrete convolution of two vectors: sums of products with one of them turned round.</summary>
    /// <param name="a">First vector.</param>
    /// <param name="v">Second vector.</param>
    /// <param name="mode"><c>full</c>: every overlap; <c>same</c>: as many as the longer vector has elements; <c>valid</c>: complete overlaps.</param>
    /// <exception cref="ValueError">An empty vector, more than one axis, or another mode.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.convolve.html"/>
    public static NDArray convolve(NDArray a, NDArray v, string mode = "full")
    {
        (a, v) = (atleast_1d(a), atleast_1d(v));
        if (v.Length > a.Length) (a, v) = (v, a);
        if (a.Length == 0) throw new ValueError("a cannot be empty");
        if (v.Length == 0) throw new ValueError("v cannot be empty");
        return Correlation("convolve", a, flip(v, 0), mode, conjugated: false);
    }

    /// <summary>The cross-correlation of two vectors: the sums of <c>a[n + k] * conj(v[n])</c> over n, for every shift k.</summary>
    /// <param name="a">First vector.</param>
    /// <param name="v">Second vector, conjugated if it is complex.</param>
    /// <param name="mode"><c>valid</c>: complete overlaps; <c>same</c>: as many as the longer vector has elements; <c>full</c>: every overlap.</param>
    /// <exception cref="ValueError">An empty vector, more than one axis, or another mode.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.correlate.html"/>
    public static NDArray correlate(NDArray a, NDArray v, string mode = "valid") => Correlation("correlate", a, v, mode, conjugated: true);

    private static NDArray Correlation(string name, NDArray a, NDArray v, string mode, bool conjugated)
    {
        mode = InexactModes.Full(mode, "valid", "same", "full");
        if (mode is not ("valid" or "same" or "full")) throw new ValueError($"mode must be one of 'valid', 'same', or 'full' (got '{mode}')");
        foreach (NDArray x in (ReadOnlySpan<NDArray>)[a, v])
        {
            if (x.NDim == 0) throw new ValueError($"object of too small depth for desired array\n  {name} takes vectors; reshape the scalar to (1,)");
            if (x.NDim > 1) throw new ValueError($"object too deep for desired array\n  {name} takes vectors, not {x.DType}{x.Shape}; flatten it with ravel()");
        }
        if (a.Size == 0) throw new ValueError("first array argument cannot be empty");
        if (v.Size == 0) throw new ValueError("second array argument cannot be empty");
        DType type = CommonType([a, v]);
        (a, v) = (a.AsStrong(type), v.AsStrong(type));
        if (conjugated && type.IsComplex) v = conjugate(v);
        // The shorter vector slides along the longer; exchanging them turns the result round.
        bool exchanged = a.Size < v.Size;
        if (exchanged) (a, v) = (v, a);
        long n = a.Size, k = v.Size;
        (long left, long length) = mode switch { "valid" => (0L, n - k + 1), "same" => (k / 2, n), _ => (k - 1, n + k - 1) };
        NDArray result = Windows(a, v, left, length);
        return exchanged ? new NDArray(Record.Slice(result.Node, 0, length - 1, length, -1)) : result;
    }

    private static NDArray Windows(NDArray a, NDArray v, long left, long length)
    {
        if (a.DType == DType.Bool) return Sums(a.AsStrong(DType.UInt32), v.AsStrong(DType.UInt32)) != 0;
        if (a.DType == DType.Float16) return Sums(a.AsStrong(DType.Float32), v.AsStrong(DType.Float32)).AsStrong(DType.Float16);
        if (!a.DType.IsComplex) return Sums(a, v);
        NDArray re = Sums(a.Real, v.Real) - Sums(a.Imag, v.Imag), im = Sums(a.Real, v.Imag) + Sums(a.Imag, v.Real);
        return Assembled(re, im);

        NDArray Sums(NDArray x, NDArray y) => new(new Node(Ops.Correlate, x.DType, length, [x.Node, y.Node], new Numbers("left", left)));
    }

    /// <summary>The complex array of these parts, which have one shape and type.</summary>
    private static NDArray Assembled(NDArray re, NDArray im) =>
        new(new Node(Ops.Assemble, re.DType == DType.Float32 ? DType.Complex64 : DType.Complex128, re.Shape, [re.Node, im.Node]));
}
