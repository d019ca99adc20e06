using System.Text.Json;

namespace OmniNumpy.Lazy.Tests;

/// <summary>What one NumPy recorded: one input, or two of equal length, and the result of each ufunc as raw bytes.</summary>
internal sealed record GoldenFile(DType Type, byte[][] Inputs, byte[]? LdExpSecond, IReadOnlyList<GoldenRow> Rows)
{
    public static GoldenFile Read(string name)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", "golden", name)));
        JsonElement root = json.RootElement;
        byte[][] inputs = root.TryGetProperty("inputs", out JsonElement x)
            ? [Bytes(x)]
            : [Bytes(root.GetProperty("a")), Bytes(root.GetProperty("b"))];
        return new(
            TypeNamed(root.GetProperty("dtype").GetString()!),
            inputs,
            root.TryGetProperty("ldexp_b_int32", out JsonElement k) ? Bytes(k) : null,
            [.. root.GetProperty("rows").EnumerateArray().Select(r => new GoldenRow(r.GetProperty("ufunc").GetString()!, Results(r.GetProperty("2.2.4"))))]);
    }

    private static (DType, byte[])[] Results(JsonElement e) => e.ValueKind == JsonValueKind.Array
        ? [.. e.EnumerateArray().Select(Result)]
        : e.TryGetProperty("exc", out _) || e.TryGetProperty("repr", out _) ? [] : [Result(e)];

    private static (DType, byte[]) Result(JsonElement e) => (TypeNamed(e.GetProperty("d").GetString()!), Bytes(e.GetProperty("x")));

    private static byte[] Bytes(JsonElement e) => Convert.FromHexString(e.GetString()!);

    private static DType TypeNamed(string name) => DType.All.First(d => d.Name == name);
}

/// <summary>The results of one ufunc; none when NumPy raised.</summary>
internal sealed record GoldenRow(string Ufunc, (DType Type, byte[] Data)[] Results);
