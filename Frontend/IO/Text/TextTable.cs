using System.Text;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy;

/// <summary>How a text file of numbers is laid out.</summary>
internal sealed record TextFormat
{
    public required DType DType { get; init; }
    public required byte[][] Comments { get; init; }
    public byte[]? Delimiter { get; init; }
    public byte? Quote { get; init; }
    public int SkipRows { get; init; }
    public int[]? Columns { get; init; }
    public long? MaxRows { get; init; }
    public IReadOnlyDictionary<int, Func<string, double>>? Converters { get; init; }
}

/// <summary>Reads a text file of numbers, row by row, into one block of memory.</summary>
internal sealed class TextTable(TextFormat format, string name)
{
    private readonly DType _dtype = format.DType;
    private readonly List<Range> _fields = [];
    private Func<string, double>?[] _converters = [];
    private int[] _columns = [];
    private int _fieldCount = -1;
    private Storage _storage = Storage.Allocate(1 << 12);
    private long _rows;
    // Quotes that are doubled inside a field must go; a field without them is used where it lies.
    private byte[] _unquoted = [];

    /// <summary>Reads all rows.</summary>
    /// <returns>A 2-d array; without any row one of shape (0, 1).</returns>
    public NDArray Read(Stream stream, IProgress<double>? progress, CancellationToken cancellation)
    {
        var lines = new LineReader(stream);
        long length = progress != null && stream.CanSeek ? stream.Length : 0;
        while ((format.MaxRows is not { } most || _rows < most) && lines.TryRead(out ReadOnlySpan<byte> line))
        {
            if ((lines.Number & 0xFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                if (length > 0) progress!.Report(Math.Min(1, (double)lines.Consumed / length));
            }
            if (lines.Number <= format.SkipRows) continue;
            line = WithoutComment(line);
            if (line.IsEmpty || !Split(line)) continue;
            Row(line, lines.Number);
        }
        cancellation.ThrowIfCancellationRequested();
        progress?.Report(1);
        int columns = _fieldCount < 0 ? format.Columns?.Length ?? 1 : _columns.Length;
        // The block grew by doubling; the array keeps what is filled.
        return NDArray.FromStorage(Elements.Grown(_storage, _rows * columns * _dtype.ItemSize), _dtype, (_rows, columns));
    }

    private ReadOnlySpan<byte> WithoutComment(ReadOnlySpan<byte> line)
    {
        foreach (byte[] comment in format.Comments)
        {
            int at = comment.Length == 1 && format.Quote == null ? line.IndexOf(comment[0]) : Unquoted(line, comment);
            if (at >= 0) line = line[..at];
        }
        return line;
    }

    private int Unquoted(ReadOnlySpan<byte> line, ReadOnlySpan<byte> comment)
    {
        if (format.Quote is not { } quote) return line.IndexOf(comment);
        bool inside = false;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == quote) inside = !inside;
            else if (!inside && line[i..].StartsWith(comment)) return i;
        }
        return -1;
    }

    // Finds the fields of a line; false if it has none.
    private bool Split(ReadOnlySpan<byte> line)
    {
        _fields.Clear();
        int at = 0;
        if (format.Delimiter is { } delimiter)
        {
            while (true)
            {
                int end = FieldEnd(line, at, delimiter);
                _fields.Add(at..end);
                if (end == line.Length) return true;
                at = end + delimiter.Length;
            }
        }
        while (true)
        {
            while (at < line.Length && line[at] is (byte)' ' or (byte)'\t' or (byte)'\v' or (byte)'\f') at++;
            if (at >= line.Length) return _fields.Count > 0;
            int start = at;
            bool inside = false;
            for (; at < line.Length && (inside || line[at] is not ((byte)' ' or (byte)'\t' or (byte)'\v' or (byte)'\f')); at++)
                if (line[at] == format.Quote) inside = !inside;
            _fields.Add(start..at);
        }
    }

    private int FieldEnd(ReadOnlySpan<byte> line, int at, ReadOnlySpan<byte> delimiter)
    {
        if (format.Quote is not { } quote || line[at..].TrimStart((byte)' ') is not [var first, ..] || first != quote)
        {
            int length = delimiter.Length == 1 ? line[at..].IndexOf(delimiter[0]) : line[at..].IndexOf(delimiter);
            return length < 0 ? line.Length : at + length;
        }
        bool inside = false;
        for (; at < line.Length; at++)
        {
            if (line[at] == quote) inside = !inside;
            else if (!inside && line[at..].StartsWith(delimiter)) break;
        }
        return at;
    }

    private void Row(ReadOnlySpan<byte> line, long lineNumber)
    {
        if (_fieldCount != _fields.Count) FirstOrOdd(lineNumber);
        int itemSize = _dtype.ItemSize;
        long rowBytes = (long)_columns.Length * itemSize;
        while (_storage.Bytes < (_rows + 1) * rowBytes) _storage = Elements.Grown(_storage, 2 * _storage.Bytes);
        nint address = _storage.Pointer + (nint)(_rows * rowBytes);
        for (int i = 0; i < _columns.Length; i++, address += itemSize)
        {
            int column = _columns[i];
            ReadOnlySpan<byte> text = line[_fields[column]];
            if (format.Quote is { } quote && text.Contains(quote)) text = Unquote(text, quote);
            if (_converters[column] is { } convert) Convert(convert, text, column, address, lineNumber);
            else if (!NumberText.TryStore(text, _dtype, address))
                throw new ValueError($"could not convert string '{Encoding.UTF8.GetString(text)}' to {_dtype} at row {_rows}, column {column + 1}.\n  {name}, line {lineNumber}");
        }
        _rows++;
    }

    private void Convert(Func<string, double> convert, ReadOnlySpan<byte> text, int column, nint address, long lineNumber)
    {
        string field = Encoding.UTF8.GetString(text);
        try
        {
            NumberText.Store(convert(field), _dtype, address);
        }
        catch (Exception e) when (e is FormatException or ArgumentException or OverflowException)
        {
            throw new ValueError($"could not convert string '{field}' to {_dtype} at row {_rows}, column {column + 1}.\n  {name}, line {lineNumber}: the converter of this column: {e.Message}");
        }
    }

    // The first row settles the number of fields; a row with another number is an error, unless columns were selected that it has.
    private void FirstOrOdd(long lineNumber)
    {
        int count = _fields.Count;
        if (_fieldCount >= 0 && format.Columns == null)
            throw new ValueError($"the number of columns changed from {_fieldCount} to {count} at row {_rows + 1}; use `usecols` to select a subset and avoid this error\n  {name}, line {lineNumber}");
        _fieldCount = count;
        int[] selected = format.Columns ?? [.. Enumerable.Range(0, count)];
        _columns = Array.ConvertAll(selected, column =>
            column < -count || column >= count
                ? throw new ValueError($"invalid column index {column} at row {_rows + 1} with {count} columns\n  {name}, line {lineNumber}")
                : column < 0 ? column + count : column);
        _converters = new Func<string, double>?[count];
        foreach ((int column, Func<string, double> convert) in format.Converters ?? new Dictionary<int, Func<string, double>>())
        {
            if (column < -count || column >= count)
                throw new ValueError($"converter specified for column {column}, which is invalid for the number of fields {count}.\n  {name}, line {lineNumber}");
            _converters[column < 0 ? column + count : column] = convert;
        }
    }

    private ReadOnlySpan<byte> Unquote(ReadOnlySpan<byte> text, byte quote)
    {
        if (_unquoted.Length < text.Length) _unquoted = new byte[2 * text.Length];
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != quote) _unquoted[length++] = text[i];
            else if (i > 0 && i + 2 < text.Length && text[i + 1] == quote) _unquoted[length++] = text[i++];
        }
        return _unquoted.AsSpan(0, length);
    }
}
