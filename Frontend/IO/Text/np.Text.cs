using System.Text;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// Arrays in text files.
public static partial class np
{
    private static readonly string[] s_hash = ["#"];

    /// <summary>Reads a text file of numbers, one row a line.</summary>
    /// <param name="fname">The path.</param>
    /// <param name="dtype">Element type; float64 unless given.</param>
    /// <param name="comments">What starts a comment; <c>#</c> unless given, none if empty.</param>
    /// <param name="delimiter">What separates fields; white space unless given.</param>
    /// <param name="converters">Functions from the text of a field to its value, by column.</param>
    /// <param name="skiprows">Lines to skip at the start, comments and blank ones included.</param>
    /// <param name="usecols">Columns to read, in this order; negative counts from the last. All unless given.</param>
    /// <param name="unpack">Whether to return the transpose, so that the first axis runs over columns.</param>
    /// <param name="ndmin">Fewest axes of the result: 0, 1 or 2; axes of length 1 beyond go.</param>
    /// <param name="max_rows">Most rows to read.</param>
    /// <param name="quotechar">What quotes fields that hold delimiters; nothing unless given.</param>
    /// <param name="encoding">Encoding of the file; UTF-8 unless given.</param>
    /// <param name="progress">Told the finished fraction.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <exception cref="ValueError">A field is no number (the message tells row, column, file and line), or rows differ in length.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <remarks>Unlike NumPy, an integer that the dtype cannot hold is an error; NumPy lets it wrap with a warning.</remarks>
    public static NDArray loadtxt(
        string fname, DType? dtype = null, string[]? comments = null, string? delimiter = null,
        IReadOnlyDictionary<int, Func<string, double>>? converters = null, int skiprows = 0, int[]? usecols = null, bool unpack = false, int ndmin = 0,
        long? max_rows = null, char? quotechar = null, Encoding? encoding = null, IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        using var stream = new FileStream(fname, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        return loadtxt(stream, dtype, comments, delimiter, converters, skiprows, usecols, unpack, ndmin, max_rows, quotechar, encoding, progress, cancellation);
    }

    /// <summary>Reads text of numbers from a stream, one row a line.</summary>
    /// <param name="fname">The stream.</param>
    /// <param name="dtype">Element type; float64 unless given.</param>
    /// <param name="comments">What starts a comment; <c>#</c> unless given, none if empty.</param>
    /// <param name="delimiter">What separates fields; white space unless given.</param>
    /// <param name="converters">Functions from the text of a field to its value, by column.</param>
    /// <param name="skiprows">Lines to skip at the start, comments and blank ones included.</param>
    /// <param name="usecols">Columns to read, in this order; negative counts from the last. All unless given.</param>
    /// <param name="unpack">Whether to return the transpose, so that the first axis runs over columns.</param>
    /// <param name="ndmin">Fewest axes of the result: 0, 1 or 2; axes of length 1 beyond go.</param>
    /// <param name="max_rows">Most rows to read.</param>
    /// <param name="quotechar">What quotes fields that hold delimiters; nothing unless given.</param>
    /// <param name="encoding">Encoding of the text; UTF-8 unless given.</param>
    /// <param name="progress">Told the finished fraction.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <exception cref="ValueError">A field is no number (the message tells row, column and line), or rows differ in length.</exception>
    public static NDArray loadtxt(
        Stream fname, DType? dtype = null, string[]? comments = null, string? delimiter = null,
        IReadOnlyDictionary<int, Func<string, double>>? converters = null, int skiprows = 0, int[]? usecols = null, bool unpack = false, int ndmin = 0,
        long? max_rows = null, char? quotechar = null, Encoding? encoding = null, IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        if (ndmin is < 0 or > 2) throw new ValueError($"Illegal value of ndmin keyword: {ndmin}");
        if (skiprows < 0) throw new ValueError($"argument must be nonnegative\n  skiprows is {skiprows}");
        if (max_rows < 0) throw new ValueError($"argument must be nonnegative\n  max_rows is {max_rows}");
        var format = new TextFormat
        {
            DType = dtype ?? DType.Float64,
            Comments = [.. (comments ?? s_hash).Select(c => c.Length > 0 ? Encoding.UTF8.GetBytes(c) : throw new ValueError("comments cannot be an empty string. Use an empty array to disable comments."))],
            Delimiter = ControlCharacter(delimiter, nameof(delimiter)),
            Quote = ControlCharacter(quotechar?.ToString(), nameof(quotechar)) is not { } quote ? null
                : quote is [var ascii] ? ascii : throw new ValueError($"quotechar must be an ASCII character, not '{quotechar}'"),
            SkipRows = skiprows,
            Columns = usecols,
            MaxRows = max_rows,
            Converters = converters,
        };
        if (encoding is not (null or UTF8Encoding)) fname = Encoding.CreateTranscodingStream(fname, encoding, Encoding.UTF8, leaveOpen: true);
        NDArray table = new TextTable(format, NameOf(fname)).Read(fname, progress, cancellation);
        return Arranged(table, ndmin, unpack);
    }

    /// <summary>Reads lines of numbers, one row a line.</summary>
    /// <inheritdoc cref="loadtxt(Stream, DType, string[], string, IReadOnlyDictionary{int, Func{string, double}}, int, int[], bool, int, long?, char?, Encoding, IProgress{double}, CancellationToken)" path="/param|/exception"/>
    /// <param name="fname">The lines.</param>
    public static NDArray loadtxt(
        IEnumerable<string> fname, DType? dtype = null, string[]? comments = null, string? delimiter = null,
        IReadOnlyDictionary<int, Func<string, double>>? converters = null, int skiprows = 0, int[]? usecols = null, bool unpack = false, int ndmin = 0,
        long? max_rows = null, char? quotechar = null)
    {
        using var text = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', fname.Select(line => line.TrimEnd('\r', '\n')))));
        return loadtxt(text, dtype, comments, delimiter, converters, skiprows, usecols, unpack, ndmin, max_rows, quotechar);
    }

    // NumPy's order of steps: drop axes of length 1, but keep ndmin of them; then transpose.
    private static NDArray Arranged(NDArray table, int ndmin, bool unpack)
    {
        long rows = table.Shape[0], columns = table.Shape[1];
        if (ndmin < 2 && (rows == 1 || columns == 1))
        {
            long size = table.Size;
            Shape shape = size == 1 && ndmin == 0 ? Shape.Scalar : new Shape(size);
            return table.View(Ops.Reshape, shape, null);
        }
        return unpack ? table.View(Ops.Permute, (columns, rows), new PermuteAxes([1, 0])) : table;
    }

    private static byte[]? ControlCharacter(string? text, string argument)
    {
        if (text == null) return null;
        if (text is not [var c])
            throw new TypeError($"Text reading control character must be a single unicode character or None; but got: '{text}'\n  as {argument}");
        return c is '\n' or '\r'
            ? throw new TypeError($"Text reading control characters must not be line ends\n  as {argument}")
            : Encoding.UTF8.GetBytes(text);
    }

    /// <summary>Saves a 1-d or 2-d array as text, one row a line; evaluates. The file appears under its name only when complete.</summary>
    /// <param name="fname">The path.</param>
    /// <param name="X">The array; a 1-d one makes one column.</param>
    /// <param name="fmt">A format as in C for every element (<c>%.18e</c>, <c>%d</c>, <c>%g</c>, <c>%s</c>), or one with as many formats as there are columns.</param>
    /// <param name="delimiter">Stands between columns.</param>
    /// <param name="newline">Ends a line.</param>
    /// <param name="header">Written first, as a comment.</param>
    /// <param name="footer">Written last, as a comment.</param>
    /// <param name="comments">Marks header and footer as comments.</param>
    /// <param name="encoding">Encoding of the file; UTF-8 unless given.</param>
    /// <exception cref="ValueError">The array has neither one axis nor two, or the format does not fit its columns.</exception>
    /// <exception cref="TypeError">The format does not fit the dtype.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void savetxt(
        string fname, NDArray X, string fmt = "%.18e", string delimiter = " ", string newline = "\n", string header = "", string footer = "",
        string comments = "# ", Encoding? encoding = null)
    {
        var rows = new TextRows(X, [fmt], delimiter);
        FileTarget.Write(fname, stream => rows.Write(stream, newline, header, footer, comments, encoding));
    }

    /// <summary>As <see cref="savetxt(string, NDArray, string, string, string, string, string, string, Encoding)"/>, with a format for each column.</summary>
    /// <inheritdoc cref="savetxt(string, NDArray, string, string, string, string, string, string, Encoding)" path="/param|/exception"/>
    /// <param name="fname">The path.</param>
    /// <param name="X">The array; a 1-d one makes one column.</param>
    /// <param name="fmt">One format for each column.</param>
    /// <param name="delimiter">Stands between columns.</param>
    /// <param name="newline">Ends a line.</param>
    /// <param name="header">Written first, as a comment.</param>
    /// <param name="footer">Written last, as a comment.</param>
    /// <param name="comments">Marks header and footer as comments.</param>
    /// <param name="encoding">Encoding of the file; UTF-8 unless given.</param>
    public static void savetxt(
        string fname, NDArray X, string[] fmt, string delimiter = " ", string newline = "\n", string header = "", string footer = "",
        string comments = "# ", Encoding? encoding = null)
    {
        var rows = new TextRows(X, fmt, delimiter);
        FileTarget.Write(fname, stream => rows.Write(stream, newline, header, footer, comments, encoding));
    }

    /// <summary>Writes a 1-d or 2-d array to a stream as text, one row a line; evaluates.</summary>
    /// <inheritdoc cref="savetxt(string, NDArray, string, string, string, string, string, string, Encoding)" path="/exception"/>
    /// <param name="fname">The stream.</param>
    /// <param name="X">The array; a 1-d one makes one column.</param>
    /// <param name="fmt">A format as in C for every element, or one with as many formats as there are columns.</param>
    /// <param name="delimiter">Stands between columns.</param>
    /// <param name="newline">Ends a line.</param>
    /// <param name="header">Written first, as a comment.</param>
    /// <param name="footer">Written last, as a comment.</param>
    /// <param name="comments">Marks header and footer as comments.</param>
    /// <param name="encoding">Encoding of the text; UTF-8 unless given.</param>
    public static void savetxt(
        Stream fname, NDArray X, string fmt = "%.18e", string delimiter = " ", string newline = "\n", string header = "", string footer = "",
        string comments = "# ", Encoding? encoding = null) =>
        new TextRows(X, [fmt], delimiter).Write(fname, newline, header, footer, comments, encoding);
}
