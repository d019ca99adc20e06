namespace OmniNumpy.Lazy;

// Zeros at the ends.
public static partial class np
{
    /// <summary>A view without the zeros at the ends of an axis, or of all axes. Evaluates the array, on which the length depends.</summary>
    /// <param name="filt">The array.</param>
    /// <param name="trim"><c>f</c> trims the front, <c>b</c> the back, <c>fb</c> both.</param>
    /// <param name="axis">The axis to trim; all by default. Along the other axes everything counts.</param>
    /// <exception cref="ValueError">Other letters.</exception>
    /// <exception cref="AxisError">No such axis.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.trim_zeros.html"/>
    public static NDArray trim_zeros(NDArray filt, string trim = "fb", int? axis = null)
    {
        string ends = trim.ToLowerInvariant();
        if (ends is not ("fb" or "bf" or "f" or "b")) throw new ValueError($"unexpected character(s) in `trim`: '{ends}'");
        NDArray used = argwhere(filt);
        bool any = used.Shape[0] > 0;
        int? only = axis is { } one && filt.NDim != 1 ? Axis.Normalize(one, filt.NDim) : null;
        NDArray result = filt;
        for (int i = 0; i < filt.NDim; i++)
        {
            if (only is { } trimmed && trimmed != i) continue;
            long start = any && ends.Contains('f') ? min(used[.., i]).Item<long>() : 0;
            long stop = !any ? 0 : ends.Contains('b') ? max(used[.., i]).Item<long>() + 1 : filt.Shape[i];
            result = Sliced(result, i, start, stop - start);
        }
        return result;
    }
}
