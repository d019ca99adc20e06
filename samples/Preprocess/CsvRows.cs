using System.Text;

namespace OmniNumpy.Lazy.Samples;

/// <summary>The rows of a CSV text (RFC 4180): cells parted by commas; quoted cells may hold commas, line ends and doubled quotes. Blank lines are skipped.</summary>
internal sealed class CsvRows(TextReader reader, string file)
{
    private readonly StringBuilder _cell = new();
    private int _linesRead;

    /// <summary>The cells of the current row.</summary>
    public List<string> Cells { get; } = [];
    /// <summary>The line on which the current row starts, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Goes on to the next row; false at the end of the text.</summary>
    /// <exception cref="CsvException">A quote is never closed, or text follows a closing quote.</exception>
    public bool MoveNext()
    {
        string? line;
        do line = NextLine();
        while (line is { Length: 0 });
        if (line == null) return false;
        Line = _linesRead;
        Cells.Clear();
        for (int at = 0; at <= line.Length;)
        {
            if (at < line.Length && line[at] == '"') at = Quoted(ref line, at + 1);
            else
            {
                int end = line.IndexOf(',', at);
                if (end < 0) end = line.Length;
                Cells.Add(line[at..end]);
                at = end + 1;
            }
        }
        return true;
    }

    // Returns the place after the comma that follows the closing quote; reads further lines while the quote is open.
    private int Quoted(ref string line, int at)
    {
        _cell.Clear();
        while (true)
        {
            int quote = line.IndexOf('"', at);
            if (quote < 0)
            {
                _cell.Append(line, at, line.Length - at).Append('\n');
                line = NextLine() ?? throw new CsvException(file, Line, Cells.Count + 1, "the quote that opens this cell is never closed");
                at = 0;
            }
            else if (quote + 1 < line.Length && line[quote + 1] == '"')
            {
                _cell.Append(line, at, quote + 1 - at);
                at = quote + 2;
            }
            else
            {
                _cell.Append(line, at, quote - at);
                Cells.Add(_cell.ToString());
                if (quote + 1 < line.Length && line[quote + 1] != ',')
                    throw new CsvException(file, _linesRead, Cells.Count, "text after the closing quote; a quote inside a quoted cell is written twice");
                return quote + 2;
            }
        }
    }

    private string? NextLine()
    {
        _linesRead++;
        return reader.ReadLine();
    }
}
