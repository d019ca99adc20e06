using System.Globalization;
using System.Numerics;
using System.Text;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy;

/// <summary>
/// Reads a table in which fields may be missing or senseless: such fields get a filling value, and rows of another length are left out or reported
/// together. The steps and their order are NumPy's, its exceptions to itself included.
/// </summary>
internal sealed class GenericTable
{
    public required DType DType { get; init; }
    public string? Comments { get; init; }
    public required FieldSeparator Delimiter { get; init; }
    public int SkipHeader { get; init; }
    public int SkipFooter { get; init; }
    public IReadOnlyDictionary<int, Func<string, double>>? Converters { get; init; }
    public required MissingText Missing { get; init; }
    public required FillingValues Fillings { get; init; }
    public int[]? Columns { get; init; }
    public bool Names { get; init; }
    public bool AutoStrip { get; init; }
    public bool Loose { get; init; }
    public bool InvalidRaise { get; init; }
    public long? MaxRows { get; init; }

    private readonly List<string[]> _rows = [];

    /// <summary>Reads the lines.</summary>
    /// <returns>A 2-d array; of an empty table a 1-d one without elements.</returns>
    public NDArray Read(IEnumerable<string> lines)
    {
        int footer = Math.Min(Collect(lines), _rows.Count);
        _rows.RemoveRange(_rows.Count - footer, footer);
        if (_rows.Count == 0) return np.zeros(0, DType);
        int columns = _rows[0].Length;
        Storage storage = Storage.Allocate((long)_rows.Count * columns * DType.ItemSize);
        nint address = storage.Pointer;
        foreach (string[] row in _rows)
        {
            for (int column = 0; column < columns; column++, address += DType.ItemSize) Store(row[column], column, columns, address);
        }
        return NDArray.FromStorage(storage, DType, (_rows.Count, columns));
    }

    // Returns how many of the rows are footer.
    private int Collect(IEnumerable<string> lines)
    {
        int number = 0, width = -1;
        int[]? columns = null;
        bool names = Names;
        var invalid = new List<(int Line, int Columns)>();
        foreach (string line in lines)
        {
            if (++number <= SkipHeader) continue;
            if (MaxRows == _rows.Count) break;
            string[] fields = Split(names && Comments is not null ? line.Replace(Comments, "", StringComparison.Ordinal) : line);
            if (fields.Length == 0) continue;
            if (width < 0)
            {
                columns = Columns is null ? null : Array.ConvertAll(Columns, c => c < 0 ? c + fields.Length : c);
                width = columns?.Length ?? fields.Length;
            }
            if (names)
            {
                names = false;
                continue;
            }
            if (columns is null ? fields.Length != width : columns.Any(c => c < 0 || c >= fields.Length)) invalid.Add((number, fields.Length));
            else _rows.Add(columns is null ? fields : Array.ConvertAll(columns, c => fields[c]));
        }
        // Invalid lines behind the last rows are footer, too.
        int footer = SkipFooter > 0 ? SkipFooter - invalid.RemoveAll(i => i.Line > _rows.Count + SkipHeader) : 0;
        Report(invalid, width);
        return Math.Max(0, footer);
    }

    private void Report(List<(int Line, int Columns)> invalid, int width)
    {
        if (invalid.Count == 0 || !InvalidRaise) return;
        var text = new StringBuilder("Some errors were detected !");
        foreach ((int line, int columns) in invalid)
            text.Append(CultureInfo.InvariantCulture, $"\n    Line #{line} (got {columns} columns instead of {width})");
        throw new ValueError(text.ToString());
    }

    private string[] Split(string line)
    {
        if (Comments is { Length: > 0 } comment && line.IndexOf(comment, StringComparison.Ordinal) is >= 0 and var at) line = line[..at];
        string[] fields = Delimiter.Split(line);
        return AutoStrip ? Array.ConvertAll(fields, f => f.Trim()) : fields;
    }

    private void Store(string text, int column, int columns, nint address)
    {
        int original = Columns is null ? column : Columns[column];
        if (Converters is not null && (Converters.TryGetValue(original, out Func<string, double>? convert) || Converters.TryGetValue(original - columns, out convert)))
        {
            NumberText.Store(convert(text), DType, address);
            return;
        }
        if (TryParse(text.AsSpan().Trim(), address)) return;
        if (!Loose && !Missing.Contains(text.Trim(), original)) throw new ValueError($"Cannot convert string '{text}'");
        Fillings.For(column, DType).WriteTo(address, DType);
    }

    private unsafe bool TryParse(ReadOnlySpan<char> text, nint address)
    {
        if (DType == DType.Bool)
        {
            bool truth = text.Equals("TRUE", StringComparison.OrdinalIgnoreCase);
            *(bool*)address = truth;
            return truth || text.Equals("FALSE", StringComparison.OrdinalIgnoreCase);
        }
        if (DType.IsInteger)
        {
            if (!BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger value)) return false;
            IInfo range = IInfo.Of(DType);
            if (value < (BigInteger)range.Min || value > (BigInteger)range.Max) throw new OverflowError($"Python integer {value} out of bounds for {DType}");
            ScalarConstant.Integral(DType, DType == DType.UInt64 ? unchecked((long)(ulong)value) : (long)value).WriteTo(address, DType);
            return true;
        }
        return NumberText.TryStore(Encoding.UTF8.GetBytes(text.ToString()), DType, address);
    }
}
