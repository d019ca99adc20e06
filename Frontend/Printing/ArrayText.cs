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
    private readonly bool _old;

    private ArrayText(Layout layout, nint origin, int itemSize, Func<nint, string> write, string separator, bool summary, int edge, bool old)
    {
        _layout = layout;
        _origin = origin;
        _itemSize = itemSize;
        _write = write;
        _separator = separator;
        _summary = summary;
        _edge = edge;
        _old = old;
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
        var text = new ArrayText(layout, origin, a.ItemSize, write, separator, summary, options.EdgeItems, options.Legacy.IsOldest);
        string result = text.Axis(0, origin, new string(' ', prefix.Length + 1), options.LineWidth);
        GC.KeepAlive(storage);
        return result;
    }

    /// <summary>A 0-d array as NumPy prints scalars.</summary>
    public static string Scalar(NDArray a) => PrintOptions.Current.Legacy.IsOldest ? OldScalar(a.Item(), repr: false) : Scalar(a.Item());

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

    /// <summary>One element as Python writes its own number of that value.</summary>
    public static string PythonNumber(object element) => element switch
    {
        Half h => FloatText.Scalar((double)h, DType.Float64),
        float f => FloatText.Scalar(f, DType.Float64),
        Complex64 z => FloatText.Scalar(z.Real, z.Imaginary, DType.Float64),
        _ => Scalar(element),
    };

    /// <summary>One element as NumPy 1.13 printed scalars: with a fixed number of digits, of which <c>repr</c> has more.</summary>
    public static string OldScalar(object element, bool repr) => element switch
    {
        Half h => OldNumber((double)h, 5),
        float f => OldNumber(f, 8),
        double d => OldNumber(d, repr ? 17 : 12),
        Complex64 z => OldComplex(z.Real, z.Imaginary, 8),
        System.Numerics.Complex z => OldComplex(z.Real, z.Imaginary, repr ? 17 : 12),
        _ => Scalar(element),
    };

    private static string OldComplex(double real, double imaginary, int digits)
    {
        string im = FloatText.General(imaginary, digits);
        if (real == 0 && !double.IsNegative(real)) return im + "j";
        return $"({FloatText.General(real, digits)}{(im[0] == '-' ? "" : "+")}{im}{(double.IsFinite(imaginary) ? "" : "*")}j)";
    }

    private static string OldNumber(double x, int digits)
    {
        string text = FloatText.General(x, digits);
        return text.AsSpan().IndexOfAnyExcept("-0123456789") < 0 ? text + ".0" : text;
    }

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
        int room = width - Math.Max(_separator.AsSpan().TrimEnd().Length, _old ? 0 : 1);
        long last = _layout.Shape[axis] - 1;
        foreach (long i in Shown(axis))
        {
            if (_old && i == last) room = width;
            if (i < 0) Extend(text, line, "...", room, indent);
            else ExtendLines(text, line, Axis(axis + 1, At(axis, address, i), indent + " ", Inner(width)), room, indent);
            if (i != last) line.Append(_old && i < 0 ? ", " : _separator);
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
            text.Append(indent).Append(i < 0 ? "..." : Axis(axis + 1, At(axis, address, i), indent + " ", Inner(width)));
            if (i != last) text.Append(_old && i < 0 ? ", \n" : between);
        }
        return text.ToString();
    }

    // The closing brackets of inner axes take room, which NumPy 1.13 forgot.
    private int Inner(int width) => _old ? width : width - 1;

    private void Extend(StringBuilder text, StringBuilder line, string word, int room, string indent)
    {
        // A break that would not gain room is left out.
        if (line.Length + word.Length > room && (_old || line.Length > indent.Length)) Break(text, line, indent);
        line.Append(word);
    }

    // Formatters may return several lines; the further ones are indented to the first.
    private void ExtendLines(StringBuilder text, StringBuilder line, string word, int room, string indent)
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
