using System.Text;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

/// <summary>Brackets, indents, line breaks and the dots of summaries around the elements of an array.</summary>
internal readonly struct ArrayText
{
    private readonly Layout _layout;
    private readonly nint _origin;
    private readonly int _itemSize;
    private readonly Func<nint, string> _write;
    private readonly string _separator;
    private readonly bool _summary;
    private readonly int _edge;

    private ArrayText(Layout layout, nint origin, int itemSize, Func<nint, string> write, string separator, bool summary, int edge)
    {
        _layout = layout;
        _origin = origin;
        _itemSize = itemSize;
        _write = write;
        _separator = separator;
        _summary = summary;
        _edge = edge;
    }

    /// <summary>The elements of a non-empty array in brackets; of a 0-d array its element.</summary>
    public static string Write(NDArray a, PrintOptions options, string separator, string prefix)
    {
        (IArrayStorage storage, Layout layout) = a.Read();
        bool summary = a.Size > options.Threshold;
        nint origin = storage.Pointer + (nint)(layout.Offset * a.ItemSize);
        var shown = new List<nint>();
        Collect(layout, 0, origin, a.ItemSize, summary && options.EdgeItems > 0 ? options.EdgeItems : long.MaxValue / 2, shown);
        Func<nint, string> write = ElementFormats.For(a.DType, [.. shown], options, a.NDim == 0);
        var text = new ArrayText(layout, origin, a.ItemSize, write, separator, summary, options.EdgeItems);
        string result = text.Axis(0, origin, new string(' ', prefix.Length + 1), options.LineWidth);
        GC.KeepAlive(storage);
        return result;
    }

    /// <summary>A 0-d array as NumPy prints scalars.</summary>
    public static string Scalar(NDArray a) => Scalar(a.Item());

    /// <summary>One element as NumPy prints scalars.</summary>
    public static string Scalar(object element) => element switch
    {
        bool b => b ? "True" : "False",
        Half h => FloatText.Scalar((double)h, DType.Float16),
        float f => FloatText.Scalar(f, DType.Float32),
        double d => FloatText.Scalar(d, DType.Float64),
        Complex64 z => FloatText.Scalar(z.Real, z.Imaginary, DType.Float32),
        System.Numerics.Complex z => FloatText.Scalar(z.Real, z.Imaginary, DType.Float64),
        IFormattable integer => integer.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        var other => other.ToString()!,
    };

    // The recursion is over axes, at most 64 of them.
    private static void Collect(Layout layout, int axis, nint address, int itemSize, long edge, List<nint> shown)
    {
        if (axis == layout.Shape.Rank)
        {
            shown.Add(address);
            return;
        }
        long length = layout.Shape[axis];
        for (long i = 0; i < length; i++)
        {
            if (length > 2 * edge && i == edge) i = length - edge;
            if (i < length) Collect(layout, axis + 1, address + (nint)(i * layout.Strides[axis] * itemSize), itemSize, edge, shown);
        }
    }

    private string Axis(int axis, nint address, string indent, int width)
    {
        int left = _layout.Shape.Rank - axis;
        if (left == 0) return _write(address);
        string inner = left == 1 ? Row(axis, address, indent, width) : Block(axis, address, indent, width, left);
        return string.Concat("[", inner.AsSpan(Math.Min(indent.Length, inner.Length)), "]");
    }

    // Which elements of an axis are written: all, or its two ends with -1 between them for the dots. NumPy always writes the last.
    private IEnumerable<long> Shown(int axis)
    {
        long length = _layout.Shape[axis];
        bool dots = _summary && 2L * _edge < length;
        for (long i = 0; i < (dots ? _edge : length - 1); i++) yield return i;
        if (dots) yield return -1;
        for (long i = dots ? length - Math.Max(_edge, 1) : length - 1; i < length; i++) yield return i;
    }

    private nint At(int axis, nint address, long i) => address + (nint)(i * _layout.Strides[axis] * _itemSize);

    // The last axis: elements side by side, wrapped where the line is full.
    private string Row(int axis, nint address, string indent, int width)
    {
        var text = new StringBuilder();
        var line = new StringBuilder(indent);
        int room = width - Math.Max(_separator.AsSpan().TrimEnd().Length, 1);
        long last = _layout.Shape[axis] - 1;
        foreach (long i in Shown(axis))
        {
            if (i < 0) Extend(text, line, "...", room, indent);
            else ExtendLines(text, line, Axis(axis + 1, At(axis, address, i), indent + " ", width - 1), room, indent);
            if (i != last) line.Append(_separator);
        }
        return text.Append(line).ToString();
    }

    // Outer axes: blocks one below another, with as many line breaks as there are axes within.
    private string Block(int axis, nint address, string indent, int width, int left)
    {
        string between = _separator.TrimEnd() + new string('\n', left - 1);
        var text = new StringBuilder();
        long last = _layout.Shape[axis] - 1;
        foreach (long i in Shown(axis))
        {
            text.Append(indent).Append(i < 0 ? "..." : Axis(axis + 1, At(axis, address, i), indent + " ", width - 1));
            if (i != last) text.Append(between);
        }
        return text.ToString();
    }

    private static void Extend(StringBuilder text, StringBuilder line, string word, int room, string indent)
    {
        // A break that would not gain room is left out.
        if (line.Length + word.Length > room && line.Length > indent.Length) Break(text, line, indent);
        line.Append(word);
    }

    // Formatters may return several lines; the further ones are indented to the first.
    private static void ExtendLines(StringBuilder text, StringBuilder line, string word, int room, string indent)
    {
        if (!word.Contains('\n'))
        {
            Extend(text, line, word, room, indent);
            return;
        }
        string[] words = word.TrimEnd('\n').Split('\n');
        int longest = words.Max(w => w.Length);
        string hanging = indent;
        if (line.Length + longest > room && line.Length > indent.Length) Break(text, line, indent);
        else hanging = new string(' ', line.Length);
        line.Append(words[0]);
        foreach (string further in words.AsSpan(1))
        {
            Break(text, line, hanging);
            line.Append(further);
        }
        line.Append(' ', longest - words[^1].Length);
    }

    private static void Break(StringBuilder text, StringBuilder line, string indent)
    {
        text.Append(line.ToString().AsSpan().TrimEnd()).Append('\n');
        line.Clear().Append(indent);
    }
}
