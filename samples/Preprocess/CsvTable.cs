using System.Globalization;

namespace OmniNumpy.Lazy.Samples;

/// <summary>A column of numbers; NaN where the cell was empty.</summary>
public sealed record NumericColumn(string Name, double[] Values);

/// <summary>A column of words: for each row the number of its category, or -1 where the cell was empty. Categories are in ordinal order.</summary>
public sealed record TextColumn(string Name, int[] Codes, string[] Categories);

/// <summary>What is wrong with a file, and where.</summary>
public sealed class CsvException(string file, int line, int column, string problem) : Exception($"{file}, line {line}, column {column}: {problem}");

/// <summary>
/// A CSV file with a header, read by column. A column is numeric if its first filled cell is a number, and then all its cells must be; empty cells, NA
/// and NaN are missing values.
/// </summary>
public sealed class CsvTable
{
    /// <summary>A column with more different words than this names its rows rather than classifying them.</summary>
    private const int MostCategories = 100;

    private CsvTable(int rows, List<NumericColumn> numeric, List<TextColumn> text, List<string> leftOut) =>
        (Rows, Numeric, Text, LeftOut) = (rows, numeric, text, leftOut);

    /// <summary>Number of rows, the header not counted.</summary>
    public int Rows { get; }
    /// <summary>Columns of numbers, as they stand in the file.</summary>
    public IReadOnlyList<NumericColumn> Numeric { get; }
    /// <summary>Columns of categories, as they stand in the file.</summary>
    public IReadOnlyList<TextColumn> Text { get; }
    /// <summary>Names of text columns with too many different values to be categories, and of columns without any value.</summary>
    public IReadOnlyList<string> LeftOut { get; }
    /// <summary>Number of empty cells in numeric columns.</summary>
    public int Missing => Numeric.Sum(c => c.Values.Count(double.IsNaN));

    /// <summary>Reads a file.</summary>
    /// <exception cref="CsvException">The file is not a table: the message names line and column.</exception>
    public static CsvTable Read(string path)
    {
        string file = Path.GetFileName(path);
        using var reader = new StreamReader(path);
        var rows = new CsvRows(reader, file);
        if (!rows.MoveNext()) throw new CsvException(file, 1, 1, "the file is empty; expected a line of column names");
        string[] names = [.. rows.Cells.Select(c => c.Trim())];
        for (int i = 0; i < names.Length; i++)
            if (Array.IndexOf(names, names[i]) < i) throw new CsvException(file, rows.Line, i + 1, $"a second column named '{names[i]}'");

        ColumnReader[] columns = [.. names.Select(name => new ColumnReader(name))];
        int count = 0;
        for (; rows.MoveNext(); count++)
        {
            if (rows.Cells.Count != names.Length)
                throw new CsvException(file, rows.Line, Math.Min(rows.Cells.Count, names.Length) + 1, $"{rows.Cells.Count} cells; the header names {names.Length} columns");
            for (int i = 0; i < columns.Length; i++)
                if (!columns[i].Add(rows.Cells[i]))
                    throw new CsvException(file, rows.Line, i + 1, $"'{rows.Cells[i]}' is not a number, as '{names[i]}' has in the rows before; leave the cell empty if the value is missing");
        }
        if (count < 2) throw new CsvException(file, rows.Line, 1, $"{count} rows of data; statistics need at least 2");

        var numeric = new List<NumericColumn>();
        var text = new List<TextColumn>();
        var leftOut = new List<string>();
        foreach (ColumnReader column in columns)
        {
            if (column.Numbers is { } numbers) numeric.Add(new NumericColumn(column.Name, [.. numbers]));
            else if (column.Words is { } words && words.Distinct().Count() <= MostCategories) text.Add(Encode(column.Name, words));
            else leftOut.Add(column.Name);
        }
        if (numeric.Count == 0) throw new CsvException(file, 1, 1, "no column holds numbers");
        return new CsvTable(count, numeric, text, leftOut);
    }

    private static TextColumn Encode(string name, List<string?> words)
    {
        string[] categories = [.. words.OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        Dictionary<string, int> codes = categories.Index().ToDictionary(c => c.Item, c => c.Index);
        return new TextColumn(name, [.. words.Select(w => w == null ? -1 : codes[w])], categories);
    }

    // Collects the cells of one column; what it is turns out at the first filled cell.
    private sealed class ColumnReader(string name)
    {
        private int _emptyBefore;

        public string Name => name;
        public List<double>? Numbers { get; private set; }
        public List<string?>? Words { get; private set; }

        public bool Add(string cell)
        {
            ReadOnlySpan<char> trimmed = cell.AsSpan().Trim();
            bool empty = trimmed is "" or "NA" or "NaN" or "nan";
            bool isNumber = double.TryParse(trimmed, NumberStyles.Float, CultureInfo.InvariantCulture, out double number);
            if (Numbers == null && Words == null)
            {
                if (empty)
                {
                    _emptyBefore++;
                    return true;
                }
                if (isNumber) Numbers = [.. Enumerable.Repeat(double.NaN, _emptyBefore)];
                else Words = [.. Enumerable.Repeat<string?>(null, _emptyBefore)];
            }
            if (Words != null) Words.Add(empty ? null : trimmed.ToString());
            else if (empty) Numbers!.Add(double.NaN);
            else if (isNumber && double.IsFinite(number)) Numbers!.Add(number);
            else return false;
            return true;
        }
    }
}
