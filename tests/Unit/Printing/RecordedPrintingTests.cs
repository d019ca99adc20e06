using System.Text;
using System.Text.Json;

namespace OmniNumpy.Lazy.Tests;

/// <summary>What real NumPy printed, byte for byte; recorded by data/generate/printing.py.</summary>
public class RecordedPrintingTests
{
    private static readonly JsonElement s_data = Load();

    [Fact]
    public void Arrays_print_as_numpy_prints_them()
    {
        var failures = new StringBuilder();
        int failed = 0, rows = 0;
        foreach (JsonElement row in s_data.GetProperty("arrays").EnumerateArray())
        {
            rows++;
            NDArray a = ArrayOf(row[0].GetString()!, [.. row[1].EnumerateArray().Select(d => d.GetInt64())], row[2].GetBytesFromBase64());
            JsonElement o = row[3];
            using PrintOptions.Scope scope = np.printoptions(
                Int(o, "precision"), Int(o, "threshold"), Int(o, "edgeitems"), Int(o, "linewidth"), Bool(o, "suppress"), Text(o, "nanstr"), Text(o, "infstr"),
                sign: Text(o, "sign")?[0], floatmode: Text(o, "floatmode"));
            string joined = np.array2string(a, separator: row[4].GetString()!, prefix: row[5].GetString()!, suffix: row[6].GetString()!);
            foreach ((string expected, string actual) in new[] { (row[7].GetString()!, a.ToString()), (row[8].GetString()!, a.Repr()), (row[9].GetString()!, joined) })
                if (expected != actual && failed++ < 10) failures.Append($"{row[0]} {row[1]} {o}\nexpected\n{expected}\nactual\n{actual}\n");
        }
        Assert.True(rows > 1000);
        Assert.True(failed == 0, $"{failed} differ\n{failures}");
    }

    [Fact]
    public void Numbers_are_formatted_as_numpy_formats_them()
    {
        var failures = new StringBuilder();
        int failed = 0;
        foreach (JsonElement row in s_data.GetProperty("numbers").EnumerateArray())
        {
            NDArray x = ArrayOf(row[0].GetString()!, [], row[1].GetBytesFromBase64());
            JsonElement p = row[2], s = row[4];
            string positional = np.format_float_positional(
                x, Int(p, "precision"), Bool(p, "unique")!.Value, Bool(p, "fractional")!.Value, Text(p, "trim")![0], Bool(p, "sign")!.Value, Int(p, "pad_left"),
                Int(p, "pad_right"), Int(p, "min_digits"));
            string scientific = np.format_float_scientific(
                x, Int(s, "precision"), Bool(s, "unique")!.Value, Text(s, "trim")![0], Bool(s, "sign")!.Value, Int(s, "pad_left"), Int(s, "exp_digits"),
                Int(s, "min_digits"));
            foreach ((JsonElement arguments, string expected, string actual) in new[] { (p, row[3].GetString()!, positional), (s, row[5].GetString()!, scientific) })
                if (expected != actual && failed++ < 10) failures.Append($"{row[0]} {x} {arguments}\nexpected '{expected}'\nactual   '{actual}'\n");
        }
        Assert.True(failed == 0, $"{failed} differ\n{failures}");
    }

    [Fact]
    public void Half_precision_numbers_print_with_the_fewest_digits()
    {
        ushort bits = 0;
        foreach (JsonElement text in s_data.GetProperty("halves").EnumerateArray())
        {
            Assert.Equal(text.GetString(), ArrayOf("float16", [], BitConverter.GetBytes(bits)).ToString());
            bits += 7;
        }
    }

    private static JsonElement Load() => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", "printing.json"))).RootElement;

    private static NDArray ArrayOf(string dtype, long[] shape, byte[] bytes) => NpyBytes.Array(dtype, shape, bytes);

    private static int? Int(JsonElement o, string key) => o.TryGetProperty(key, out JsonElement v) && v.ValueKind == JsonValueKind.Number ? v.GetInt32() : null;

    private static bool? Bool(JsonElement o, string key) => o.TryGetProperty(key, out JsonElement v) ? v.GetBoolean() : null;

    private static string? Text(JsonElement o, string key) => o.TryGetProperty(key, out JsonElement v) ? v.GetString() : null;
}
