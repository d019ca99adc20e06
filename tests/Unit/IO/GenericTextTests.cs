using System.Text.RegularExpressions;
using Xunit;

namespace OmniNumpy.Lazy.Tests;

public class GenericTextTests
{
    [Fact]
    public void A_file_with_gaps_is_read_with_filling_values()
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, "# a, b, c\n1, N/A, 3\n\n4,,6 # the last\n");
        NDArray table = np.genfromtxt(path, delimiter: ",", filling_values: new double[] { 0, -1, 0 });
        Assert.Equal([1.0, -1, 3, 4, -1, 6], table.Ravel().ToArray<double>());
        Assert.Equal([1.0, 4], np.genfromtxt(path, delimiter: ",", usecols: [0], names: true).ToArray<double>());
        File.Delete(path);
    }

    [Fact]
    public void Missing_texts_matter_when_reading_strictly()
    {
        string[] lines = ["1,-", "x,2"];
        Assert.Throws<ValueError>(() => np.genfromtxt(lines, delimiter: ",", loose: false, missing_values: "-"));
        NDArray read = np.genfromtxt(lines[..1], delimiter: ",", loose: false, missing_values: "-", filling_values: 7.0);
        Assert.Equal([1.0, 7], read.ToArray<double>());
    }

    [Fact]
    public void Converters_see_the_text_of_their_column()
    {
        var percent = new Dictionary<int, Func<string, double>> { [0] = s => double.Parse(s.TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture) / 100 };
        Assert.Equal([0.1, 2, 0.2, 4], np.genfromtxt(["10%,2", "20%,4"], delimiter: ",", converters: percent).Ravel().ToArray<double>());
    }

    [Fact]
    public void A_regular_expression_finds_numbers_in_any_text()
    {
        var text = new StringReader("1312 foo\n1534 bar\n444 qux");
        Assert.Equal([1312L, 1534, 444], np.fromregex(text, new Regex(@"(\d+)\s+..."), np.int64).ToArray<long>());
        NDArray pairs = np.fromregex(new StringReader("x=1.5 y=2; x=3 y=-4"), new Regex(@"x=(\S+) y=([-\d]+)"));
        Assert.Equal(new Shape(2, 2), pairs.Shape);
        Assert.Equal([1.5, 2, 3, -4], pairs.Ravel().ToArray<double>());
        Assert.Throws<ValueError>(() => np.fromregex(new StringReader("a"), new Regex("(a)")));
    }

    [Fact]
    public void Binary_strings_are_refused_with_the_way_out_since_2_3()
    {
        Assert.Equal([97, 98], np.fromstring("ab", np.uint8).ToArray<byte>());
        using var scope = np.emulate("2.3");
        Assert.Contains("frombuffer", Assert.Throws<ValueError>(() => np.fromstring("abc")).Message);
    }

    [Fact]
    public void Lines_in_memory_are_a_table_too()
    {
        Assert.Equal([1.0, 2, 3, 4], np.loadtxt((string[])["1 2", "3 4"]).Ravel().ToArray<double>());
        Assert.Equal([1.0, 2], np.loadtxt((string[])["1§2"], delimiter: "§").ToArray<double>());
    }
}
