using System.Text;
using System.Text.RegularExpressions;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// Numbers from text that is no clean table.
public static partial class np
{
    /// <summary>Reads a text file of numbers in which fields may be missing, one row a line.</summary>
    /// <param name="fname">The path.</param>
    /// <param name="dtype">Element type; float64 unless given.</param>
    /// <param name="comments">What starts a comment; null for nothing.</param>
    /// <param name="delimiter">What separates fields (white space unless given), the width of all fields, or the width of each.</param>
    /// <param name="skip_header">Lines to skip at the start.</param>
    /// <param name="skip_footer">Rows to leave out at the end.</param>
    /// <param name="converters">Functions from the text of a field to its value, by column.</param>
    /// <param name="missing_values">Texts that stand for a missing value, which <paramref name="loose"/> reading takes for one in any case.</param>
    /// <param name="filling_values">What takes the place of missing values: NaN, or -1 for integers, unless given.</param>
    /// <param name="usecols">Columns to read, in this order; negative counts from the last. All unless given.</param>
    /// <param name="names">Whether the first row, commented out or not, holds names, which are skipped: arrays here have no named fields.</param>
    /// <param name="autostrip">Whether white space around fields is cut off.</param>
    /// <param name="unpack">Whether to return the transpose, so that the first axis runs over columns.</param>
    /// <param name="loose">Whether fields that are no numbers are missing values; else they are errors.</param>
    /// <param name="invalid_raise">Whether rows of another length are an error; else they are left out.</param>
    /// <param name="max_rows">Most rows to read.</param>
    /// <param name="encoding">Encoding of the file; UTF-8 unless given.</param>
    /// <param name="ndmin">Fewest axes of the result: 0, 1 or 2; axes of length 1 beyond go.</param>
    /// <exception cref="ValueError">Rows differ in length (the message lists them), or a field is no number.</exception>
    /// <exception cref="OverflowError">An integer that the dtype cannot hold.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.genfromtxt.html"/>
    public static NDArray genfromtxt(
        string fname, DType? dtype = null, string? comments = "#", FieldSeparator delimiter = default, int skip_header = 0, int skip_footer = 0,
        IReadOnlyDictionary<int, Func<string, double>>? converters = null, MissingText missing_values = default, FillingValues filling_values = default,
        int[]? usecols = null, bool names = false, bool autostrip = false, bool unpack = false, bool loose = true, bool invalid_raise = true,
        long? max_rows = null, Encoding? encoding = null, int ndmin = 0) =>
        genfromtxt(File.ReadLines(fname, encoding ?? Encoding.UTF8), dtype, comments, delimiter, skip_header, skip_footer, converters, missing_values,
            filling_values, usecols, names, autostrip, unpack, loose, invalid_raise, max_rows, ndmin);

    /// <summary>Reads lines of numbers in which fields may be missing; of a stream, take <c>File.ReadLines</c> or a reader's lines.</summary>
    /// <inheritdoc cref="genfromtxt(string, DType, string, FieldSeparator, int, int, IReadOnlyDictionary{int, Func{string, double}}, MissingText, FillingValues, int[], bool, bool, bool, bool, bool, long?, Encoding, int)" path="/param|/exception"/>
    /// <param name="fname">The lines.</param>
    public static NDArray genfromtxt(
        IEnumerable<string> fname, DType? dtype = null, string? comments = "#", FieldSeparator delimiter = default, int skip_header = 0, int skip_footer = 0,
        IReadOnlyDictionary<int, Func<string, double>>? converters = null, MissingText missing_values = default, FillingValues filling_values = default,
        int[]? usecols = null, bool names = false, bool autostrip = false, bool unpack = false, bool loose = true, bool invalid_raise = true,
        long? max_rows = null, int ndmin = 0)
    {
        if (ndmin is < 0 or > 2) throw new ValueError($"Illegal value of ndmin keyword: {ndmin}");
        if (max_rows is not null && skip_footer != 0) throw new ValueError("The keywords 'skip_footer' and 'max_rows' can not be specified at the same time.");
        if (max_rows < 1) throw new ValueError("'max_rows' must be at least 1.");
        var table = new GenericTable
        {
            DType = dtype ?? DType.Float64,
            Comments = comments,
            Delimiter = delimiter,
            SkipHeader = skip_header,
            SkipFooter = skip_footer,
            Converters = converters,
            Missing = missing_values,
            Fillings = filling_values,
            Columns = usecols,
            Names = names,
            AutoStrip = autostrip,
            Loose = loose,
            InvalidRaise = invalid_raise,
            MaxRows = max_rows,
        };
        NDArray read = table.Read(fname);
        if (read.NDim > ndmin) read = squeeze(read);
        if (read.NDim < ndmin) read = ndmin == 1 ? atleast_1d(read) : transpose(atleast_2d(read));
        return unpack ? transpose(read) : read;
    }

    /// <summary>The numbers that a regular expression of .NET finds in a text file.</summary>
    /// <param name="file">The path.</param>
    /// <param name="regexp">The expression; its groups are the numbers, the whole match where it has none.</param>
    /// <param name="dtype">Element type; float64 unless given. NumPy wants one for each group.</param>
    /// <param name="encoding">Encoding of the file; UTF-8 unless given.</param>
    /// <returns>An element for each match, or a row if there are several groups.</returns>
    /// <exception cref="ValueError">What a group matched is no number.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.fromregex.html"/>
    public static NDArray fromregex(string file, string regexp, DType? dtype = null, Encoding? encoding = null)
    {
        using var reader = new StreamReader(file, encoding ?? Encoding.UTF8);
        return fromregex(reader, new Regex(regexp, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking), dtype);
    }

    /// <summary>The numbers that a regular expression finds in a text.</summary>
    /// <inheritdoc cref="fromregex(string, string, DType, Encoding)" path="/param|/returns|/exception"/>
    /// <param name="file">The text.</param>
    /// <param name="regexp">The expression.</param>
    /// <param name="dtype">Element type; float64 unless given.</param>
    public static unsafe NDArray fromregex(TextReader file, Regex regexp, DType? dtype = null)
    {
        DType type = dtype ?? DType.Float64;
        int groups = Math.Max(1, regexp.GetGroupNumbers().Length - 1), first = regexp.GetGroupNumbers().Length > 1 ? 1 : 0;
        MatchCollection matches = regexp.Matches(file.ReadToEnd());
        NDArray result = empty(groups == 1 ? new Shape(matches.Count) : new Shape(matches.Count, groups), type);
        (IArrayStorage storage, _) = result.Read();
        nint address = storage.Pointer;
        foreach (Match match in matches)
        {
            for (int g = first; g < first + groups; g++, address += type.ItemSize)
                if (!NumberText.TryStore(Encoding.UTF8.GetBytes(match.Groups[g].Value), type, address))
                    throw new ValueError($"could not convert string '{match.Groups[g].Value}' to {type}, group {g} of the match at character {match.Index}");
        }
        GC.KeepAlive(storage);
        return result;
    }

    /// <summary>The numbers of a string, up to the first that is none.</summary>
    /// <param name="string">The text.</param>
    /// <param name="dtype">Element type; float64 unless given.</param>
    /// <param name="count">How many; -1 for all.</param>
    /// <param name="sep">What stands between numbers; white space in it matches any, also none.</param>
    /// <exception cref="ValueError">No separator: the bytes of a string are no array; see <see cref="frombuffer(byte[], DType, long, long)"/>.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.fromstring.html"/>
    public static NDArray fromstring(string @string, DType? dtype = null, long count = -1, string sep = "")
    {
        if (sep.Length == 0 && Profile.Current.Semantics.FromStringReadsBytes != Acceptance.Refused)
        {
            RaiseWarning("DeprecationWarning: The binary mode of fromstring is deprecated, as it behaves surprisingly on unicode inputs. Use frombuffer instead");
            return copy(frombuffer(System.Text.Encoding.Latin1.GetBytes(@string), dtype ?? DType.Float64, count));
        }
        if (sep.Length == 0) throw new ValueError("The binary mode of fromstring is removed, use frombuffer instead");
        return SeparatedText.Read(@string, dtype ?? DType.Float64, count, sep);
    }
}
