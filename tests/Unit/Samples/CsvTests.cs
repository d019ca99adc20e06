using OmniNumpy.Lazy.Samples;

namespace OmniNumpy.Lazy.Tests;

/// <summary>Reading the user's own CSV, good and bad.</summary>
public class CsvTests
{
    [Fact]
    public void Quoted_cells_hold_commas_quotes_and_line_ends()
    {
        CsvTable table = Read("name,size\n\"Smith, \"\"J\"\"\",1\n\"two\nlines\",2.5e1\nplain,-3\n");
        Assert.Equal(["Smith, \"J\"", "plain", "two\nlines"], table.Text.Single().Categories);
        Assert.Equal([0, 2, 1], table.Text.Single().Codes);
        Assert.Equal([1, 25, -3], table.Numeric.Single().Values);
    }

    [Fact]
    public void Empty_cells_and_NA_are_missing_in_numbers_and_text_also_before_the_first_value()
    {
        CsvTable table = Read("a,b\r\n,\r\nNA,x\r\n4, \r\n5,y\r\n");
        Assert.Equal([double.NaN, double.NaN, 4, 5], table.Numeric.Single().Values);
        Assert.Equal([-1, 0, -1, 1], table.Text.Single().Codes);
        Assert.Equal(2, table.Missing);
    }

    [Fact]
    public void Columns_of_names_and_empty_columns_are_left_out()
    {
        CsvTable table = Read("id,nothing,v\n" + string.Concat(Enumerable.Range(0, 200).Select(i => $"row{i},,{i}\n")));
        Assert.Equal(["id", "nothing"], table.LeftOut);
        Assert.Empty(table.Text);
    }

    [Theory]
    [InlineData("", "line 1, column 1: the file is empty")]
    [InlineData("a,b\n1,2\n3,x\n", "line 3, column 2: 'x' is not a number")]
    [InlineData("a,b\n1,2\n\n3,1e999\n", "line 4, column 2: '1e999' is not a number")]
    [InlineData("a,b\n1,2\n3\n", "line 3, column 2: 1 cells; the header names 2 columns")]
    [InlineData("a,b\n1,2\n3,4,5\n", "line 3, column 3: 3 cells; the header names 2 columns")]
    [InlineData("a,b\n1,2\n3,\"4\n5,6\n", "line 3, column 2: the quote that opens this cell is never closed")]
    [InlineData("a,b\n1,\"2\"3\n", "line 2, column 2: text after the closing quote")]
    [InlineData("a,b,a\n1,2,3\n", "line 1, column 3: a second column named 'a'")]
    [InlineData("a,b\n1,2\n", "line 2, column 1: 1 rows of data")]
    [InlineData("a\nx\ny\n", "line 1, column 1: no column holds numbers")]
    public void A_bad_file_is_reported_with_line_and_column(string text, string message)
    {
        CsvException error = Assert.Throws<CsvException>(() => Read(text));
        Assert.Contains(message, error.Message);
    }

    private static CsvTable Read(string text)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            return CsvTable.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
