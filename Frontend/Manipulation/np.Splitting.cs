namespace OmniNumpy.Lazy;

// One array into several. The parts are views.
public static partial class np
{
    /// <summary>Equal parts along an axis.</summary>
    /// <exception cref="ValueError">The axis does not divide into that many.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.split.html"/>
    public static NDArray[] split(NDArray ary, int indices_or_sections, int axis = 0)
    {
        long length = ary.Shape[Axis.Normalize(axis, ary.NDim)];
        if (indices_or_sections == 0) throw new ZeroDivisionError("integer modulo by zero");
        if (length % indices_or_sections != 0) throw new ValueError("array split does not result in an equal division");
        return array_split(ary, indices_or_sections, axis);
    }

    /// <summary>The parts between the given positions along an axis.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.split.html"/>
    public static NDArray[] split(NDArray ary, long[] indices_or_sections, int axis = 0) => array_split(ary, indices_or_sections, axis);

    /// <summary>Parts along an axis that are equal or, for the first few, longer by one.</summary>
    /// <exception cref="ValueError">The number of parts is not positive.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.array_split.html"/>
    public static NDArray[] array_split(NDArray ary, int indices_or_sections, int axis = 0)
    {
        int along = Axis.Normalize(axis, ary.NDim);
        if (indices_or_sections <= 0) throw new ValueError("number sections must be larger than 0.");
        (long each, long extra) = Math.DivRem(ary.Shape[along], indices_or_sections);
        var parts = new NDArray[indices_or_sections];
        long at = 0;
        for (int i = 0; i < indices_or_sections; i++)
        {
            long length = i < extra ? each + 1 : each;
            parts[i] = Sliced(ary, along, at, length);
            at += length;
        }
        return parts;
    }

    /// <summary>The parts between the given positions along an axis.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.array_split.html"/>
    public static NDArray[] array_split(NDArray ary, long[] indices_or_sections, int axis = 0)
    {
        int along = Axis.Normalize(axis, ary.NDim);
        var parts = new NDArray[indices_or_sections.Length + 1];
        for (int i = 0; i < parts.Length; i++)
        {
            IndexItem range = new Slice(i == 0 ? 0 : indices_or_sections[i - 1], i == indices_or_sections.Length ? null : indices_or_sections[i]);
            (long start, long count) = range.RangeIn(ary.Shape[along]);
            parts[i] = Sliced(ary, along, start, count);
        }
        return parts;
    }

    /// <summary>Equal parts of the columns; of a vector, of its elements.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.hsplit.html"/>
    public static NDArray[] hsplit(NDArray ary, int indices_or_sections) => split(ary, indices_or_sections, HorizontalAxis(ary));

    /// <inheritdoc cref="hsplit(NDArray, int)"/>
    public static NDArray[] hsplit(NDArray ary, long[] indices_or_sections) => split(ary, indices_or_sections, HorizontalAxis(ary));

    /// <summary>Equal parts of the rows.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.vsplit.html"/>
    public static NDArray[] vsplit(NDArray ary, int indices_or_sections) => split(AtLeast(ary, 2, "vsplit"), indices_or_sections, 0);

    /// <inheritdoc cref="vsplit(NDArray, int)"/>
    public static NDArray[] vsplit(NDArray ary, long[] indices_or_sections) => split(AtLeast(ary, 2, "vsplit"), indices_or_sections, 0);

    /// <summary>Equal parts along the third axis.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.dsplit.html"/>
    public static NDArray[] dsplit(NDArray ary, int indices_or_sections) => split(AtLeast(ary, 3, "dsplit"), indices_or_sections, 2);

    /// <inheritdoc cref="dsplit(NDArray, int)"/>
    public static NDArray[] dsplit(NDArray ary, long[] indices_or_sections) => split(AtLeast(ary, 3, "dsplit"), indices_or_sections, 2);

    /// <summary>The slices along an axis, without it.</summary>
    /// <exception cref="ValueError">The array has no axes.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.unstack.html"/>
    public static NDArray[] unstack(NDArray x, int axis = 0)
    {
        if (x.NDim == 0) throw new ValueError("Input array must be at least 1-d.");
        NDArray first = moveaxis(x, axis, 0);
        var parts = new NDArray[first.Shape[0]];
        for (int i = 0; i < parts.Length; i++) parts[i] = first[i, ellipsis];
        return parts;
    }

    private static int HorizontalAxis(NDArray ary) => AtLeast(ary, 1, "hsplit").NDim > 1 ? 1 : 0;

    private static NDArray AtLeast(NDArray ary, int ndim, string function) =>
        ary.NDim >= ndim ? ary : throw new ValueError($"{function} only works on arrays of {ndim} or more dimensions");
}
