using System.Globalization;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

/// <summary>What separates the fields of a line: white space (the default), a string, or none where fields have fixed widths.</summary>
public readonly struct FieldSeparator
{
    private readonly string? _text;
    private readonly int[]? _widths;
    private readonly int _width;

    private FieldSeparator(string? text, int width, int[]? widths) => (_text, _width, _widths) = (text, width, widths);

    /// <summary>A string between fields.</summary>
    public static implicit operator FieldSeparator(string? text) => new(text, 0, null);
    /// <summary>The width of every field.</summary>
    public static implicit operator FieldSeparator(int width) => new(null, width, null);
    /// <summary>The width of each field.</summary>
    public static implicit operator FieldSeparator(int[] widths) => new(null, 0, widths);

    internal string[] Split(string line)
    {
        if (_widths is null && _width == 0)
        {
            line = line.Trim(' ', '\r', '\n');
            if (line.Length == 0) return [];
            return _text is null ? line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) : line.Split(_text);
        }
        line = line.Trim('\r', '\n');
        if (line.Length == 0) return [];
        int count = _widths?.Length ?? (line.Length + _width - 1) / _width;
        var fields = new string[count];
        for (int i = 0, at = 0; i < count; i++)
        {
            int width = _widths?[i] ?? _width, from = Math.Min(at, line.Length);
            fields[i] = line.Substring(from, Math.Min(width, line.Length - from));
            at += width;
        }
        return fields;
    }
}

/// <summary>Texts that stand for a missing value, in all columns or by column; the empty text always does.</summary>
public readonly struct MissingText
{
    private readonly string[]? _everywhere, _byPosition;
    private readonly Dictionary<int, string>? _byColumn;

    private MissingText(string[]? everywhere, string[]? byPosition, Dictionary<int, string>? byColumn) =>
        (_everywhere, _byPosition, _byColumn) = (everywhere, byPosition, byColumn);

    /// <summary>One text, or several with commas between them, for all columns.</summary>
    public static implicit operator MissingText(string texts) => new(texts.Split(','), null, null);
    /// <summary>A text for each column.</summary>
    public static implicit operator MissingText(string[] texts) => new(null, texts, null);
    /// <summary>Texts by column.</summary>
    public static implicit operator MissingText(Dictionary<int, string> texts) => new(null, null, texts);

    internal bool Contains(string text, int column) =>
        text.Length == 0 || (_everywhere?.Contains(text) ?? false) || (_byPosition is { } list && column < list.Length && list[column] == text)
        || (_byColumn?.TryGetValue(column, out string? own) == true && own == text);
}

/// <summary>What takes the place of missing values, in all columns or by column; NaN for floats, -1 for integers, false for bools unless given.</summary>
public readonly struct FillingValues
{
    private readonly double? _everywhere;
    private readonly double[]? _byPosition;
    private readonly Dictionary<int, double>? _byColumn;

    private FillingValues(double? everywhere, double[]? byPosition, Dictionary<int, double>? byColumn) =>
        (_everywhere, _byPosition, _byColumn) = (everywhere, byPosition, byColumn);

    /// <summary>One value for all columns.</summary>
    public static implicit operator FillingValues(double value) => new(value, null, null);
    /// <summary>A value for each column.</summary>
    public static implicit operator FillingValues(double[] values) => new(null, values, null);
    /// <summary>Values by column.</summary>
    public static implicit operator FillingValues(Dictionary<int, double> values) => new(null, null, values);

    internal ScalarConstant For(int column, DType dtype)
    {
        double? value = _everywhere;
        if (_byPosition is { } list && column < list.Length) value = list[column];
        if (_byColumn?.TryGetValue(column, out double own) == true) value = own;
        return value is { } given ? ScalarConstant.WeakFloat(given)
            : dtype.IsInexact ? ScalarConstant.WeakFloat(double.NaN)
            : dtype == DType.Bool ? ScalarConstant.Of(false, weak: false)
            : ScalarConstant.WeakInt(-1L);
    }
}
