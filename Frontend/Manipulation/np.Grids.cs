using System.Globalization;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// Coordinates of the points of grids.
public static partial class np
{
    /// <summary>The coordinate arrays of a grid: array i holds the i-th coordinate of each point.</summary>
    /// <param name="xi">The coordinates along each axis.</param>
    /// <param name="copy">False gives read-only views of the coordinates.</param>
    /// <param name="sparse">Whether each array has length 1 along the axes it does not change along.</param>
    /// <param name="indexing"><c>xy</c>: the first coordinate runs along the second axis, as in plots; <c>ij</c>: along the first.</param>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.meshgrid.html"/>
    public static NDArray[] meshgrid(NDArray[] xi, bool copy = true, bool sparse = false, string indexing = "xy")
    {
        if (indexing is not ("xy" or "ij")) throw new ValueError("Valid values for `indexing` are 'xy' and 'ij'.");
        int n = xi.Length;
        bool swap = indexing == "xy" && n > 1;
        var open = new NDArray[n];
        for (int i = 0; i < n; i++)
        {
            var dims = new long[n];
            Array.Fill(dims, 1);
            dims[swap && i < 2 ? 1 - i : i] = xi[i].Size;
            open[i] = ravel(xi[i]).Reshape(new Shape(dims));
        }
        NDArray[] result = sparse ? open : broadcast_arrays(open);
        return copy ? Array.ConvertAll(result, a => np.copy(a, 'C')) : result;
    }

    /// <summary>The index of each point of a grid along each axis: an array with one more axis, in front.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.indices.html"/>
    public static NDArray indices(Shape dimensions, DType? dtype = null)
    {
        int n = dimensions.Rank;
        CheckLengths(dimensions);
        if (n == 0) return Filled(0, dtype ?? DType.Int64, 0);
        var axes = new NDArray[n];
        for (int i = 0; i < n; i++) axes[i] = broadcast_to(Along(Indices.Count(dimensions[i]), i, n), dimensions);
        return stack(axes).AsTypeIfNeeded(dtype);
    }

    /// <summary>The index of each point of a grid along each axis, one array for each axis.</summary>
    /// <param name="dimensions">Axis lengths of the grid.</param>
    /// <param name="sparse">Whether each array has length 1 along the axes it does not change along; they broadcast together.</param>
    /// <param name="dtype">Element type, int64 unless given.</param>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.indices.html"/>
    public static NDArray[] indices(Shape dimensions, bool sparse, DType? dtype = null)
    {
        if (!sparse) return unstack(indices(dimensions, dtype));
        var axes = new NDArray[dimensions.Rank];
        for (int i = 0; i < axes.Length; i++) axes[i] = Along(Indices.Count(dimensions[i]), i, axes.Length).AsTypeIfNeeded(dtype);
        return axes;
    }

    /// <summary>The points of a grid, dense: <c>np.mgrid["0:5, 0:1:11j"]</c>, <c>np.mgrid[0..5, 0..3]</c>; array i holds the i-th coordinate.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.mgrid.html"/>
    public static DenseGrid mgrid { get; } = new();

    /// <summary>The points of a grid, open: one array for each axis, with length 1 along the others.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.ogrid.html"/>
    public static OpenGrid ogrid { get; } = new();

    internal static NDArray Along(NDArray vector, int axis, int rank)
    {
        var dims = new long[rank];
        Array.Fill(dims, 1);
        dims[axis] = vector.Size;
        return vector.Reshape(new Shape(dims));
    }
}

/// <summary>Makes dense grids; see <see cref="np.mgrid"/>.</summary>
public sealed class DenseGrid
{
    internal DenseGrid() { }

    /// <summary>A grid with integer coordinates; one range alone gives a vector.</summary>
    public NDArray this[params ReadOnlySpan<IndexItem> ranges] => Make(GridRange.Of(ranges), ranges.Length == 1);

    /// <summary>
    /// A grid as Python writes it: <c>start:stop:step</c> for each axis, with a step such as <c>5j</c> for a number of points, the stop among them.
    /// </summary>
    public NDArray this[string ranges] => Make(GridRange.Parse(ranges, out bool single), single);

    private static NDArray Make(GridRange[] ranges, bool single)
    {
        NDArray[] axes = GridRange.Vectors(ranges, single);
        if (single) return axes[0];
        var shape = new Shape(Array.ConvertAll(axes, a => a.Size));
        return np.stack([.. axes.Select((a, i) => np.broadcast_to(np.Along(a, i, axes.Length), shape))]);
    }
}

/// <summary>Makes open grids; see <see cref="np.ogrid"/>.</summary>
public sealed class OpenGrid
{
    internal OpenGrid() { }

    /// <summary>A grid with integer coordinates.</summary>
    public NDArray[] this[params ReadOnlySpan<IndexItem> ranges] => Make(GridRange.Of(ranges), ranges.Length == 1);

    /// <inheritdoc cref="DenseGrid.this[string]"/>
    public NDArray[] this[string ranges] => Make(GridRange.Parse(ranges, out bool single), single);

    private static NDArray[] Make(GridRange[] ranges, bool single)
    {
        NDArray[] axes = GridRange.Vectors(ranges, single);
        return [.. axes.Select((a, i) => np.Along(a, i, axes.Length))];
    }
}

/// <summary>One axis of a grid.</summary>
/// <param name="Start">First coordinate.</param>
/// <param name="Stop">Where it ends: excluded, or with <paramref name="Counted"/> the last point.</param>
/// <param name="Step">Distance between points, or their number.</param>
/// <param name="Counted">Whether <paramref name="Step"/> is a number of points.</param>
/// <param name="IsInteger">Whether all three were written as integers.</param>
internal readonly record struct GridRange(double Start, double Stop, double Step, bool Counted, bool IsInteger)
{
    public static GridRange[] Of(ReadOnlySpan<IndexItem> items)
    {
        var ranges = new GridRange[items.Length];
        for (int i = 0; i < ranges.Length; i++)
        {
            IndexItem item = items[i];
            if (item.Kind != IndexItem.Form.Slice || item.Stop == IndexItem.Missing)
                throw new ValueError($"a grid needs ranges with an end, such as 0..5; got {item}");
            ranges[i] = new GridRange(item.Start == IndexItem.Missing ? 0 : item.Start, item.Stop, item.Step, false, true);
        }
        return ranges;
    }

    public static GridRange[] Parse(string text, out bool single)
    {
        string[] items = text.Split(',', StringSplitOptions.TrimEntries);
        single = items.Length == 1;
        return [.. items.Where(i => i.Length > 0).Select(i => Item(i, text))];
    }

    /// <summary>The coordinates along each axis, all of one type.</summary>
    public static NDArray[] Vectors(GridRange[] ranges, bool single)
    {
        bool integers = ranges.All(r => r.IsInteger && !r.Counted);
        return Array.ConvertAll(ranges, r => r.Vector(integers, single));
    }

    private NDArray Vector(bool integers, bool single)
    {
        long n = Counted ? (long)Math.Abs(Step) : Math.Max(0, (long)Math.Ceiling((Stop - Start) / Step));
        double step = !Counted ? Step : n == 1 ? 1 : (Stop - Start) / (n - 1);
        NDArray count = Indices.Count(n);
        if (integers)
        {
            NDArray scaled = step == 1 ? count : Ufunc.Apply(Ops.Multiply, count, Indices.Typed((long)step));
            return Start == 0 ? scaled : Ufunc.Apply(Ops.Add, scaled, Indices.Typed((long)Start));
        }
        // A range alone is an arange, which steps by the difference of its first two elements.
        if (single && !Counted) step = Start + step - Start;
        return count.AsStrong(DType.Float64) * step + Start;
    }

    private static GridRange Item(string item, string text)
    {
        string[] parts = item.Split(':', StringSplitOptions.TrimEntries);
        if (parts.Length is < 2 or > 3 || parts[1].Length == 0) throw Invalid(item, text);
        bool counted = parts.Length == 3 && parts[2].EndsWith('j');
        string step = parts.Length < 3 || parts[2].Length == 0 ? "1" : parts[2].TrimEnd('j');
        string start = parts[0].Length == 0 ? "0" : parts[0];
        bool integer = new[] { start, parts[1], step }.All(p => long.TryParse(p, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _));
        double Number(string p) => double.TryParse(p, NumberStyles.Float, CultureInfo.InvariantCulture, out double v) ? v : throw Invalid(item, text);
        var range = new GridRange(Number(start), Number(parts[1]), Number(step), counted, integer);
        return range.Step != 0 || counted ? range : throw new ZeroDivisionError("float division by zero");
    }

    private static ValueError Invalid(string item, string text) => new($"'{item}' in \"{text}\" is not a range start:stop or start:stop:step of numbers");
}
