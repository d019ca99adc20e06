using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// Transforms along several axes, one after the other.
public sealed partial class FftModule
{
    /// <summary>The transform along several axes, the last one first.</summary>
    /// <param name="a">Real or complex numbers.</param>
    /// <param name="s">The length along each axis, where -1 means all there is, and null the default of the transform along one axis; by default those of the array.</param>
    /// <param name="axes">The axes; by default all, or the last as many as there are lengths.</param>
    /// <param name="norm">Which direction is divided by the number of elements: <c>backward</c> (as null), <c>forward</c>, or each by its root: <c>ortho</c>.</param>
    /// <param name="out">Receives the result of each step, so all must have its shape.</param>
    /// <exception cref="ValueError">Not as many lengths as axes, a length below 1, another norm, an output of another shape.</exception>
    /// <exception cref="IndexError">No such axis.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.fft.fftn.html"/>
    public NDArray fftn(NDArray a, long?[]? s = null, int[]? axes = null, string? norm = null, NDArray? @out = null) => AlongAll(fft, a, s, axes, norm, @out);

    /// <summary>The inverse of <see cref="fftn"/>.</summary>
    /// <inheritdoc cref="fftn" path="/param|/exception"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.fft.ifftn.html"/>
    public NDArray ifftn(NDArray a, long?[]? s = null, int[]? axes = null, string? norm = null, NDArray? @out = null) => AlongAll(ifft, a, s, axes, norm, @out);

    /// <summary>The transform along two axes.</summary>
    /// <param name="axes">The axes; by default the last two.</param>
    /// <inheritdoc cref="fftn" path="/param[not(@name='axes')]|/exception"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.fft.fft2.html"/>
    public NDArray fft2(NDArray a, long?[]? s = null, int[]? axes = null, string? norm = null, NDArray? @out = null) => fftn(a, s, axes ?? [-2, -1], norm, @out);

    /// <summary>The inverse of <see cref="fft2"/>.</summary>
    /// <inheritdoc cref="fft2" path="/param|/exception"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.fft.ifft2.html"/>
    public NDArray ifft2(NDArray a, long?[]? s = null, int[]? axes = null, string? norm = null, NDArray? @out = null) => ifftn(a, s, axes ?? [-2, -1], norm, @out);

    /// <summary>The transform of real numbers along several axes: along the last, the half that determines the rest.</summary>
    /// <param name="a">Real numbers.</param>
    /// <inheritdoc cref="fftn" path="/param[not(@name='a')]|/exception"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.fft.rfftn.html"/>
    public NDArray rfftn(NDArray a, long?[]? s = null, int[]? axes = null, string? norm = null, NDArray? @out = null)
    {
        (long?[] lengths, axes) = Lengths(a, s, axes);
        int last = LastOf(axes);
        return Along(fft, rfft(a, lengths[last], axes[last], norm, @out), lengths, axes, last, norm, @out);
    }

    /// <summary>The inverse of <see cref="rfftn"/>: real numbers.</summary>
    /// <param name="a">Half a spectrum.</param>
    /// <param name="s">The length along each axis of the result; by default those of the array, and along the last axis twice that less 2.</param>
    /// <param name="out">Receives the result.</param>
    /// <inheritdoc cref="fftn" path="/param[@name='axes' or @name='norm']|/exception"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.fft.irfftn.html"/>
    public NDArray irfftn(NDArray a, long?[]? s = null, int[]? axes = null, string? norm = null, NDArray? @out = null)
    {
        bool given = s is not null;
        (long?[] lengths, axes) = Lengths(a, s, axes);
        int last = LastOf(axes);
        if (!given) lengths[last] = (lengths[last] - 1) * 2;
        for (int i = 0; i < last; i++) a = ifft(a, lengths[i], axes[i], norm);
        return irfft(a, lengths[last], axes[last], norm, @out);
    }

    /// <summary>The transform of real numbers along two axes.</summary>
    /// <param name="a">Real numbers.</param>
    /// <inheritdoc cref="fft2" path="/param[not(@name='a')]|/exception"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.fft.rfft2.html"/>
    public NDArray rfft2(NDArray a, long?[]? s = null, int[]? axes = null, string? norm = null, NDArray? @out = null) => rfftn(a, s, axes ?? [-2, -1], norm, @out);

    /// <summary>The inverse of <see cref="rfft2"/>: real numbers.</summary>
    /// <inheritdoc cref="irfftn" path="/param|/exception"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.fft.irfft2.html"/>
    public NDArray irfft2(NDArray a, long?[]? s = null, int[]? axes = null, string? norm = null, NDArray? @out = null) => irfftn(a, s, axes ?? [-2, -1], norm, @out);

    private delegate NDArray OneAxis(NDArray a, long? n, int axis, string? norm, NDArray? @out);

    private static NDArray AlongAll(OneAxis transform, NDArray a, long?[]? s, int[]? axes, string? norm, NDArray? @out)
    {
        (long?[] lengths, axes) = Lengths(a, s, axes);
        return Along(transform, a, lengths, axes, axes.Length, norm, @out);
    }

    private static NDArray Along(OneAxis transform, NDArray a, long?[] s, int[] axes, int count, string? norm, NDArray? @out)
    {
        for (int i = count - 1; i >= 0; i--) a = transform(a, s[i], axes[i], norm, @out);
        return a;
    }

    private static int LastOf(int[] axes) => axes.Length > 0 ? axes.Length - 1 : throw new IndexError("list index out of range: there is no axis to transform");

    private static (long?[] Lengths, int[] Axes) Lengths(NDArray a, long?[]? s, int[]? axes)
    {
        int rank = a.NDim;
        if (s is null)
        {
            long?[] shape = [.. a.Shape.ToArray()];
            if (axes is null) return (shape, [.. Enumerable.Range(-rank, rank)]);
            if (rank == 0 && axes.Length > 0) throw new IndexError("cannot do a non-empty take from an empty axes.");
            foreach (int axis in axes)
                if (axis < -rank || axis >= rank) throw new IndexError($"index {axis} is out of bounds for axis 0 with size {rank}");
            return ([.. axes.Select(axis => shape[axis < 0 ? axis + rank : axis])], axes);
        }
        if (axes is null)
        {
            np.RaiseWarning("DeprecationWarning: `axes` should not be `None` if `s` is not `None` (Deprecated in NumPy 2.0): name the axes that the lengths are of");
            axes = [.. Enumerable.Range(-s.Length, s.Length)];
        }
        if (s.Contains(null)) np.RaiseWarning("DeprecationWarning: Passing an array containing `None` values to `s` is deprecated in NumPy 2.0: -1 takes the length of the array");
        if (s.Length != axes.Length) throw new ValueError("Shape and axes have different lengths.");
        return ([.. s.Select((length, i) => length == -1 && Profile.Current.Semantics.FourierKeepsLengths ? LengthOf(a, axes[i]) : length)], axes);
    }
}
