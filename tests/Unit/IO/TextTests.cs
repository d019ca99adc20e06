using System.Text;
using System.Text.Json;

namespace OmniNumpy.Lazy.Tests;

public class TextTests
{
    [Fact]
    public void Tables_are_read_as_numpy_reads_them()
    {
        foreach (JsonElement row in Recorded.Files.GetProperty("loadtxt").EnumerateArray())
        {
            string text = row.GetProperty("text").GetString()!;
            JsonElement k = row.GetProperty("arguments");
            NDArray Load() => np.loadtxt(
                new MemoryStream(Encoding.UTF8.GetBytes(text)), Text(k, "dtype") is { } d ? DTypes.Parse(d) : null,
                k.TryGetProperty("comments", out JsonElement c) ? [.. c.EnumerateArray().Select(x => x.GetString()!)] : null, Text(k, "delimiter"), null,
                Int(k, "skiprows") ?? 0, k.TryGetProperty("usecols", out JsonElement u) ? [.. u.EnumerateArray().Select(x => x.GetInt32())] : null,
                k.TryGetProperty("unpack", out _), Int(k, "ndmin") ?? 0, Int(k, "max_rows"), Text(k, "quotechar")?[0]);
            if (row.TryGetProperty("error", out JsonElement error))
            {
                string message = Xunit.Record.Exception(() => Load())?.Message ?? "no error";
                Assert.True(message.Split('\n')[0] == error.GetString(), $"{k} {text}: expected {error}, got {message}");
            }
            else Recorded.Equal(row, Load(), $"{k} {text}");
        }
    }

    [Fact]
    public void Tables_are_written_as_numpy_writes_them()
    {
        foreach (JsonElement row in Recorded.Files.GetProperty("savetxt").EnumerateArray())
        {
            JsonElement k = row.GetProperty("arguments");
            string Save()
            {
                using var folder = new TemporaryFolder();
                string delimiter = Text(k, "delimiter") ?? " ", newline = Text(k, "newline") ?? "\n", header = Text(k, "header") ?? "";
                string footer = Text(k, "footer") ?? "", comments = Text(k, "comments") ?? "# ";
                NDArray a = Recorded.Array(row);
                if (k.TryGetProperty("fmt", out JsonElement f) && f.ValueKind == JsonValueKind.Array)
                    np.savetxt(folder["t"], a, [.. f.EnumerateArray().Select(x => x.GetString()!)], delimiter, newline, header, footer, comments);
                else np.savetxt(folder["t"], a, Text(k, "fmt") ?? "%.18e", delimiter, newline, header, footer, comments);
                return File.ReadAllText(folder["t"]);
            }
            if (row.TryGetProperty("error", out JsonElement error))
            {
                string message = Xunit.Record.Exception(() => Save())?.Message ?? "no error";
                Assert.True(message.Split('\n')[0] == error.GetString(), $"{k}: expected {error}, got {message}");
            }
            else
            {
                string expected = row.GetProperty("text").GetString()!, actual = Save();
                Assert.True(expected == actual, $"{k}\nexpected\n{expected}\nactual\n{actual}");
            }
        }
    }

    [Fact]
    public void A_field_that_is_no_number_is_told_by_file_line_and_column()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["t.csv"], "# a table\n1,2\n\n3,x\n");
        string message = Assert.Throws<ValueError>(() => np.loadtxt(folder["t.csv"], delimiter: ",")).Message;
        Assert.Equal($"could not convert string 'x' to float64 at row 1, column 2.\n  {folder["t.csv"]}, line 4", message);
    }

    [Fact]
    public void Integers_that_do_not_fit_are_errors()
    {
        var text = new MemoryStream("1 300\n"u8.ToArray());
        Assert.Contains("could not convert string '300' to int8 at row 0, column 2.", Assert.Throws<ValueError>(() => np.loadtxt(text, DType.Int8)).Message);
    }

    [Fact]
    public void Converters_replace_the_reading_of_a_column()
    {
        var converters = new Dictionary<int, Func<string, double>> { [0] = s => s == "yes" ? 1 : 0, [-1] = s => s.Length };
        NDArray a = np.loadtxt(new MemoryStream("yes,2,abc\nno,3,\n"u8.ToArray()), delimiter: ",", converters: converters);
        Assert.Equal([1.0, 2, 3, 0, 3, 0], a.ToArray<double>());
        var wrong = new Dictionary<int, Func<string, double>> { [3] = _ => 0 };
        Assert.Contains(
            "converter specified for column 3, which is invalid for the number of fields 2.",
            Assert.Throws<ValueError>(() => np.loadtxt(new MemoryStream("1 2\n"u8.ToArray()), converters: wrong)).Message);
    }

    [Fact]
    public void Encodings_and_a_byte_order_mark_are_understood()
    {
        Assert.Equal([1.0, 2], np.loadtxt(new MemoryStream(Encoding.Unicode.GetBytes("1 2\n")), encoding: Encoding.Unicode).ToArray<double>());
        Assert.Equal([1.0, 2], np.loadtxt(new MemoryStream([0xEF, 0xBB, 0xBF, .. "1 2\n"u8])).ToArray<double>());
    }

    [Fact]
    public void A_long_table_comes_through_in_pieces()
    {
        var text = new StringBuilder();
        for (int i = 0; i < 200_000; i++) text.Append(i).Append(' ').Append(i * 0.5).Append(i % 3 == 0 ? "\r\n" : "\n");
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["t"], text.ToString());
        var last = 0.0;
        NDArray a = np.loadtxt(folder["t"], progress: new Telling(x => last = x));
        Assert.Equal(new Shape(200_000, 2), a.Shape);
        Assert.Equal(1, last);
        double[] values = a.ToArray<double>();
        for (int i = 0; i < 200_000; i++) Assert.True(values[2 * i] == i && values[2 * i + 1] == i * 0.5);
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => np.loadtxt(folder["t"], cancellation: source.Token));
    }

    [Fact]
    public void Damaged_tables_load_or_give_an_error_of_the_library()
    {
        var random = new Random(3);
        byte[] sound = "# x\n1.5,2,3e5\n-4,nan,6\n\"7\",8,9\n"u8.ToArray();
        for (int i = 0; i < 5000; i++)
        {
            byte[] text = [.. sound];
            for (int flips = random.Next(1, 6); flips > 0; flips--) text[random.Next(text.Length)] = (byte)random.Next(256);
            Exception? error = Xunit.Record.Exception(() => np.loadtxt(new MemoryStream(text), delimiter: i % 2 == 0 ? "," : null, quotechar: i % 3 == 0 ? '"' : null));
            Assert.True(error is null or NumpyException, $"{error}");
        }
    }

    private static int? Int(JsonElement o, string key) => o.TryGetProperty(key, out JsonElement v) ? v.GetInt32() : null;

    private static string? Text(JsonElement o, string key) => o.TryGetProperty(key, out JsonElement v) ? v.GetString() : null;

    private sealed class Telling(Action<double> tell) : IProgress<double>
    {
        public void Report(double value) => tell(value);
    }
}
