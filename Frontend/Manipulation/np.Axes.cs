using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// The axes in another order or direction. All are views.
public static partial class np
{
    /// <summary>The axes in the given order, or reversed. A view.</summary>
    /// <exception cref="ValueError">The axes are not a permutation of the array's.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.transpose.html"/>
    public static NDArray transpose(NDArray a, params int[]? axes)
    {
        var order = new int[a.NDim];
        if (axes is null or { Length: 0 })
        {
            for (int i = 0; i < order.Length; i++) order[i] = order.Length - 1 - i;
            return Permuted(a, order);
        }
        if (axes.Length != order.Length) throw new ValueError("axes don't match array");
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = Axis.Normalize(axes[i], a.NDim);
            if (Array.IndexOf(order, order[i], 0, i) >= 0) throw new ValueError("repeated axis in transpose");
        }
        return Permuted(a, order);
    }

    /// <summary>Another name of <see cref="transpose"/>.</summary>
    public static NDArray permute_dims(NDArray a, params int[]? axes) => transpose(a, axes);

    /// <summary>The last two axes exchanged. A view.</summary>
    /// <exception cref="ValueError">The array has fewer than 2 axes.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.matrix_transpose.html"/>
    public static NDArray matrix_transpose(NDArray x) =>
        x.NDim >= 2 ? swapaxes(x, -1, -2) : throw new ValueError($"Input array must be at least 2-dimensional, but it is {x.NDim}");

    /// <summary>Two axes exchanged. A view.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.swapaxes.html"/>
    public static NDArray swapaxes(NDArray a, int axis1, int axis2)
    {
        int first = NormalizeAxis("axis1", axis1, a.NDim), second = NormalizeAxis("axis2", axis2, a.NDim);
        int[] order = [.. Enumerable.Range(0, a.NDim)];
        (order[first], order[second]) = (second, first);
        return Permuted(a, order);
    }

    /// <summary>Axes moved to other places, the rest in their order. A view.</summary>
    /// <exception cref="ValueError">The lists differ in length or repeat an axis.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.moveaxis.html"/>
    public static NDArray moveaxis(NDArray a, Axis source, Axis destination)
    {
        int[] from = Distinct("source", source, a.NDim), to = Distinct("destination", destination, a.NDim);
        if (from.Length != to.Length) throw new ValueError("`source` and `destination` arguments must have the same number of elements");
        List<int> order = [.. Enumerable.Range(0, a.NDim).Except(from)];
        foreach ((int place, int axis) in to.Zip(from).OrderBy(p => p.First)) order.Insert(place, axis);
        return Permuted(a, [.. order]);
    }

    /// <summary>One axis moved backwards until it lies before <paramref name="start"/>. A view; <see cref="moveaxis"/> is easier to read.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.rollaxis.html"/>
    public static NDArray rollaxis(NDArray a, int axis, int start = 0)
    {
        int n = a.NDim, from = Axis.Normalize(axis, n), to = start < 0 ? start + n : start;
        if (to < 0 || to > n) throw new AxisError($"'start' arg requires {-n} <= start < {n + 1}, but {to} was passed in");
        if (from < to) to--;
        List<int> order = [.. Enumerable.Range(0, n)];
        order.RemoveAt(from);
        order.Insert(to, from);
        return Permuted(a, [.. order]);
    }

    /// <summary>The elements in reverse along the axes, or all of them. A view.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.flip.html"/>
    public static NDArray flip(NDArray m, Axis axis = default)
    {
        var start = new long[m.NDim];
        var step = new long[m.NDim];
        Array.Fill(step, 1);
        foreach (int i in axis.Normalize(m.NDim, repeated: "repeated axis"))
        {
            start[i] = m.Shape[i] - 1;
            step[i] = -1;
        }
        return m.View(Ops.Slice, m.Shape, new SliceBounds(start, step));
    }

    /// <summary>Columns in reverse. A view.</summary>
    /// <exception cref="ValueError">The array has fewer than 2 axes.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.fliplr.html"/>
    public static NDArray fliplr(NDArray m) => m.NDim >= 2 ? flip(m, 1) : throw new ValueError("Input must be >= 2-d.");

    /// <summary>Rows in reverse. A view.</summary>
    /// <exception cref="ValueError">The array has no axes.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.flipud.html"/>
    public static NDArray flipud(NDArray m) => m.NDim >= 1 ? flip(m, 0) : throw new ValueError("Input must be >= 1-d.");

    /// <summary>Turned by 90 degrees k times, from the first of the two axes towards the second. A view.</summary>
    /// <exception cref="ValueError">Not two different axes of the array.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.rot90.html"/>
    public static NDArray rot90(NDArray m, int k = 1, (int, int)? axes = null)
    {
        (int first, int second) = axes ?? (0, 1);
        if (first == second || Math.Abs(first - second) == m.NDim) throw new ValueError("Axes must be different.");
        if (first < -m.NDim || first >= m.NDim || second < -m.NDim || second >= m.NDim)
            throw new ValueError($"Axes=({first}, {second}) out of range for array of ndim={m.NDim}.");
        return (k & 3) switch
        {
            0 => m[ellipsis],
            1 => swapaxes(flip(m, second), first, second),
            2 => flip(flip(m, first), second),
            _ => flip(swapaxes(m, first, second), second),
        };
    }

    /// <summary>The elements moved along the axes; those that leave at the end come back at the start.</summary>
    /// <param name="a">The array.</param>
    /// <param name="shift">How far, for each axis; one for all.</param>
    /// <param name="axis">The axes; null rolls the flattened array.</param>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.roll.html"/>
    public static NDArray roll(NDArray a, long[] shift, Axis axis = default)
    {
        if (axis.IsAll)
        {
            if (shift.Length != 1) return reshape(roll(ravel(a), [shift.Sum()], 0), a.Shape);
            return reshape(Rolled(ravel(a), shift[0], 0), a.Shape);
        }
        int[] axes = [.. axis.Select(i => Axis.Normalize(i, a.NDim))];
        if (shift.Length != axes.Length && shift.Length != 1 && axes.Length != 1)
        {
            throw new ValueError("shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with shape " +
                $"({shift.Length},) and arg 1 with shape ({axes.Length},).");
        }
        NDArray result = a;
        for (int i = 0; axes.Length > 0 && shift.Length > 0 && i < Math.Max(shift.Length, axes.Length); i++) result = Rolled(result, shift[i % shift.Length], axes[i % axes.Length]);
        return ReferenceEquals(result, a) ? copy(a) : result;
    }

    /// <inheritdoc cref="roll(NDArray, long[], Axis)"/>
    public static NDArray roll(NDArray a, long shift, Axis axis = default) => roll(a, [shift], axis);

    /// <summary>As <see cref="roll(NDArray, long, Axis)"/>, by a number that is truncated: since NumPy 2.0.</summary>
    /// <exception cref="TypeError">A profile of NumPy 1.</exception>
    public static NDArray roll(NDArray a, double shift, Axis axis = default) => Profile.Current.Semantics.RollTruncates
        ? roll(a, (long)shift, axis)
        : throw new TypeError("slice indices must be integers or None or have an __index__ method");

    private static NDArray Rolled(NDArray x, long shift, int axis)
    {
        long n = x.Shape[axis];
        long back = n == 0 ? 0 : (shift % n + n) % n;
        return back == 0 ? copy(x) : Joined([Sliced(x, axis, n - back, back), Sliced(x, axis, 0, n - back)], axis, x.DType);
    }

    private static int[] Distinct(string argument, Axis axis, int ndim)
    {
        int[] axes = axis.IsAll ? [.. Enumerable.Range(0, ndim)] : [.. axis.Select(i => NormalizeAxis(argument, i, ndim))];
        return axes.Distinct().Count() == axes.Length ? axes : throw new ValueError($"repeated axis in `{argument}` argument");
    }
}
