using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// Padding. Each axis gets its margins from what the axes before made; margins are slices, reductions and gathers of the array itself.
public static partial class np
{
    private static readonly Dictionary<string, string?> s_padModes = new()
    {
        ["constant"] = "constant_values",
        ["edge"] = null,
        ["linear_ramp"] = "end_values",
        ["maximum"] = "stat_length",
        ["mean"] = "stat_length",
        ["median"] = "stat_length",
        ["minimum"] = "stat_length",
        ["reflect"] = "reflect_type",
        ["symmetric"] = "reflect_type",
        ["wrap"] = null,
        ["empty"] = null,
    };

    /// <summary>The array with margins around it.</summary>
    /// <param name="array">The array.</param>
    /// <param name="pad_width">How many elements to add before and after each axis; evaluated.</param>
    /// <param name="mode">
    /// What the margins hold: <c>constant</c> values, the <c>edge</c> repeated, a <c>linear_ramp</c> from the edge to an end value, the <c>maximum</c>,
    /// <c>mean</c>, <c>median</c> or <c>minimum</c> along the axis, the array reflected without (<c>reflect</c>) or with (<c>symmetric</c>) its edge,
    /// or repeated (<c>wrap</c>); <c>empty</c> leaves them unspecified (zeros here).
    /// </param>
    /// <param name="stat_length">How many elements at either end the statistic is taken of; all by default.</param>
    /// <param name="constant_values">The constants, broadcast to a pair for each axis; 0 by default.</param>
    /// <param name="end_values">What the ramps end with, broadcast to a pair for each axis; 0 by default.</param>
    /// <param name="reflect_type"><c>even</c> by default, or <c>odd</c>: twice the edge less the reflection.</param>
    /// <returns>An array of the same dtype.</returns>
    /// <exception cref="TypeError">Widths that are no integers.</exception>
    /// <exception cref="ValueError">Negative widths, no such mode, an argument the mode does not take, an empty axis to extend.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.pad.html"/>
    public static NDArray pad(NDArray array, PadWidth pad_width, string mode = "constant", NDArray? stat_length = null, NDArray? constant_values = null,
        NDArray? end_values = null, string? reflect_type = null)
    {
        (long Before, long After)[] widths = PadWidths(pad_width, array.NDim);
        CheckPadMode(mode, stat_length, constant_values, end_values, reflect_type);
        NDArray padded = Padded(array, widths, mode, stat_length, constant_values, end_values, reflect_type);
        return array.NDim > 1 && array.Layout.IsColumnMajor && !array.Layout.IsRowMajor ? FortranCopy(padded) : padded;
    }

    private static NDArray Padded(NDArray array, (long Before, long After)[] widths, string mode, NDArray? stat_length, NDArray? constant_values, NDArray? end_values, string? reflect_type)
    {
        if (mode is "constant" && (constant_values is null || constant_values.Size == 1))
            return PaddedBy(array, widths, constant_values is null ? 0 : ravel(constant_values)[0]);
        if (mode is "empty") return PaddedBy(array, widths, 0);
        if (array.Size == 0 && mode is not "constant")
        {
            for (int axis = 0; axis < widths.Length; axis++)
                if (array.Shape[axis] == 0 && widths[axis] != (0, 0)) throw new ValueError($"can't extend empty axis {axis} using modes other than 'constant' or 'empty'");
            return PaddedBy(array, widths, 0);
        }
        NDArray?[] values = PadValues(mode is "constant" ? constant_values : end_values, array.NDim);
        long[]? lengths = stat_length is null ? null : IndexPairs(stat_length, array.NDim);
        if (mode is "maximum" or "minimum" && lengths is not null && lengths.Contains(0)) throw new ValueError("stat_length of 0 yields no value for padding");
        for (int axis = 0; axis < widths.Length; axis++)
        {
            (long before, long after) = widths[axis];
            if (before == 0 && after == 0) continue;
            array = mode switch
            {
                "constant" => Enclosed(Constant(array, axis, before, values[2 * axis]!), array, Constant(array, axis, after, values[2 * axis + 1]!), axis),
                "linear_ramp" => Enclosed(Ramp(array, axis, 0, before, values[2 * axis]!), array,
                    flip(Ramp(array, axis, array.Shape[axis] - 1, after, values[2 * axis + 1]!), axis), axis),
                "maximum" or "minimum" or "mean" or "median" => Enclosed(
                    Statistic(mode, array, axis, before, lengths?[2 * axis], first: true), array,
                    Statistic(mode, array, axis, after, lengths?[2 * axis + 1], first: false), axis),
                "reflect" or "symmetric" when reflect_type == "odd" && array.Shape[axis] > 1 => OddReflections(array, axis, before, after, mode is "symmetric"),
                _ => Repeated(array, axis, before, after, mode),
            };
        }
        return array;
    }

    /// <summary>The array with margins that a function fills, line by line along one axis after another. Evaluates what the function reads.</summary>
    /// <param name="array">The array.</param>
    /// <param name="pad_width">How many elements to add before and after each axis.</param>
    /// <param name="mode">Writes the margins of one line.</param>
    public static NDArray pad(NDArray array, PadWidth pad_width, PadFunction mode)
    {
        (long Before, long After)[] widths = PadWidths(pad_width, array.NDim);
        NDArray padded = PaddedBy(array, widths, 0);
        for (int axis = 0; axis < widths.Length; axis++)
        {
            NDArray view = moveaxis(padded, axis, -1);
            var rest = new Shape(view.Shape.Dims[..^1].ToArray());
            for (long i = 0; i < rest.Size; i++)
            {
                var at = new IndexItem[rest.Rank + 1];
                at[^1] = ellipsis;
                long left = i;
                for (int k = rest.Rank - 1; k >= 0; k--)
                {
                    at[k] = left % rest[k];
                    left /= rest[k];
                }
                mode(view[at], widths[axis], axis);
            }
        }
        return padded;
    }

    private static (long, long)[] PadWidths(PadWidth widths, int ndim)
    {
        if (widths.Widths.DType.Kind != 'i') throw new TypeError("`pad_width` must be of integral type.");
        long[] pairs = IndexPairs(widths.Widths, ndim);
        return [.. Enumerable.Range(0, ndim).Select(i => (pairs[2 * i], pairs[2 * i + 1]))];
    }

    private static long[] IndexPairs(NDArray x, int ndim)
    {
        if (x.DType.IsFloating) x = around(x);
        x = x.AsStrong(DType.Int64);
        if ((bool)any(x < 0)) throw new ValueError("index can't contain negative values");
        return Pairs(x, ndim).ToArray<long>();
    }

    // A number, a pair or anything that broadcasts, as one pair for each axis.
    private static NDArray Pairs(NDArray x, int ndim)
    {
        bool pair = x.Size == 1 || x.Size == 2 && x.Shape != new Shape(2, 1);
        return ravel(broadcast_to(pair ? ravel(x) : x, (ndim, 2)));
    }

    private static NDArray?[] PadValues(NDArray? values, int ndim)
    {
        NDArray given = values ?? 0;
        NDArray pairs = Pairs(given.AsStrong(given.DType), ndim);
        // One or two values keep their dtype; more become Python's numbers.
        return [.. Enumerable.Range(0, 2 * ndim).Select(i => given.Size <= 2 ? pairs[i] : Weak(pairs[i]))];

        static NDArray Weak(NDArray x) => x.DType.IsComplex ? x.Item<System.Numerics.Complex>() : x.DType.IsFloating ? x.Item<double>() : x.Item<long>();
    }

    private static void CheckPadMode(string mode, NDArray? statLength, NDArray? constants, NDArray? ends, string? reflectType)
    {
        if (!s_padModes.TryGetValue(mode, out string? takes)) throw new ValueError($"mode '{mode}' is not supported");
        (string Name, bool Given)[] arguments =
            [("stat_length", statLength is not null), ("constant_values", constants is not null), ("end_values", ends is not null), ("reflect_type", reflectType is not null)];
        string[] unsupported = [.. arguments.Where(a => a.Given && a.Name != takes).Select(a => $"'{a.Name}'")];
        if (unsupported.Length > 0) throw new ValueError($"unsupported keyword arguments for mode '{mode}': {{{string.Join(", ", unsupported)}}}");
    }

    private static NDArray PaddedBy(NDArray array, (long Before, long After)[] widths, NDArray value)
    {
        var shape = new Shape([.. array.Shape.ToArray().Select((d, i) => d + widths[i].Before + widths[i].After)]);
        var padded = new NDArray(Record.Fill(Record.Cast(value.Node, array.DType), shape));
        NDArray centre = padded;
        for (int axis = 0; axis < widths.Length; axis++) centre = Sliced(centre, axis, widths[axis].Before, array.Shape[axis]);
        if (array.Size > 0) centre.Write(array.Node);
        return padded;
    }

    private static NDArray Enclosed(NDArray before, NDArray array, NDArray after, int axis) =>
        concatenate([before.AsStrong(array.DType), array, after.AsStrong(array.DType)], axis);

    private static NDArray Constant(NDArray x, int axis, long width, NDArray value) => broadcast_to(value.AsStrong(x.DType), WithAxis(x.Shape, axis, width));

    private static NDArray Ramp(NDArray x, int axis, long edge, long width, NDArray end) =>
        linspace(end, new NDArray(Record.Pick(x.Node, axis, edge)), width, endpoint: false, dtype: x.DType, axis: axis);

    private static NDArray Statistic(string mode, NDArray x, int axis, long width, long? length, bool first)
    {
        long all = x.Shape[axis], n = Math.Min(length ?? all, all);
        NDArray part = Sliced(x, axis, first ? 0 : all - n, n);
        NDArray value = mode switch
        {
            "maximum" => max(part, axis, keepdims: true),
            "minimum" => min(part, axis, keepdims: true),
            "mean" => mean(part, axis, keepdims: true),
            _ => median(part, axis, keepdims: true),
        };
        if (x.DType.IsInteger) value = around(value);
        return broadcast_to(value.AsStrong(x.DType), WithAxis(x.Shape, axis, width));
    }

    // Margins that hold elements of the array: which ones is a periodic function of the position.
    private static NDArray Repeated(NDArray x, int axis, long before, long after, string mode)
    {
        long n = x.Shape[axis];
        return Enclosed(Part(-before, 0), x, Part(n, n + after), axis);

        NDArray Part(long start, long stop)
        {
            if (mode is "edge" || n == 1 && mode is not "wrap")
                return broadcast_to(Sliced(x, axis, start < 0 ? 0 : n - 1, 1), WithAxis(x.Shape, axis, stop - start));
            var source = new long[stop - start];
            for (long i = start; i < stop; i++) source[i - start] = Source(i);
            return take(x, array(source), axis);
        }

        long Source(long i)
        {
            long period = mode switch { "wrap" => n, "reflect" => 2 * (n - 1), _ => 2 * n };
            long place = (i % period + period) % period;
            return place < n ? place : period - place - (mode is "symmetric" ? 1 : 0);
        }
    }

    // Reflected through the edge. Each round reflects what there is so far, in whole periods of the array, until the margins are full.
    private static NDArray OddReflections(NDArray x, int axis, long before, long after, bool withEdge)
    {
        long n = x.Shape[axis], skip = withEdge ? 0 : 1;
        while (before > 0 || after > 0)
        {
            long length = x.Shape[axis];
            long whole = withEdge ? length / n * n : (length - 1) / (n - 1) * (n - 1);
            long left = Math.Min(whole, before), right = Math.Min(whole, after);
            NDArray head = Sliced(x, axis, 0, 1), tail = Sliced(x, axis, length - 1, 1);
            NDArray mirrored = 2 * head - flip(Sliced(x, axis, skip, left), axis), onwards = 2 * tail - flip(Sliced(x, axis, length - skip - right, right), axis);
            x = Enclosed(mirrored, x, onwards, axis);
            (before, after) = (before - left, after - right);
        }
        return x;
    }
}
