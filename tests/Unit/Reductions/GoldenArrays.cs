using System.Text.Json;

namespace OmniNumpy.Lazy.Tests;

/// <summary>Recorded arrays of awkward layouts, and what NumPy 2.2.4 made of them.</summary>
internal sealed class GoldenArrays
{
    private readonly Dictionary<string, NDArray> _arrays = [];

    private GoldenArrays(JsonElement root)
    {
        foreach (JsonProperty a in root.GetProperty("arrays").EnumerateObject()) _arrays[a.Name] = ArrayOf(a.Value);
        Rows =
        [
            .. root.GetProperty("rows").EnumerateArray().Select(r => new GoldenCase(
                r.GetProperty("a").GetString()!, r.GetProperty("op").GetString()!, AxisOf(r.GetProperty("ax")), r.GetProperty("2.2.4").Clone())),
        ];
    }

    public IReadOnlyList<GoldenCase> Rows { get; }

    public NDArray this[string name] => _arrays[name];

    public static GoldenArrays Read(string name)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", "golden", name)));
        return new GoldenArrays(json.RootElement);
    }

    // The layout over the base buffer, made of public pieces: a tensor cannot have negative strides, memory can be wrapped from any element.
    private static NDArray ArrayOf(JsonElement e)
    {
        DType dtype = e.GetProperty("dtype").GetString()!;
        byte[] bytes = Convert.FromHexString(e.GetProperty("buf").GetString()!);
        long[] shape = [.. e.GetProperty("shape").EnumerateArray().Select(d => d.GetInt64())];
        long[] strides = [.. e.GetProperty("strides").EnumerateArray().Select(d => d.GetInt64() / dtype.ItemSize)];
        NDArray flat = np.frombuffer(bytes, dtype);
        if (flat.Size == 0) return flat.View(Graph.Ops.Reshape, new Shape(shape), null);
        return flat.View(Graph.Ops.AsStrided, new Shape(shape), new Graph.StridedLayout(e.GetProperty("offset").GetInt64() / dtype.ItemSize, strides));
    }

    private static int[]? AxisOf(JsonElement e) => e.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Array => [.. e.EnumerateArray().Select(i => i.GetInt32())],
        _ => [e.GetInt32()],
    };
}

/// <summary>One recorded call.</summary>
internal sealed record GoldenCase(string Array, string Op, int[]? Axis, JsonElement Expected)
{
    /// <summary>The Python exception NumPy raised, or null.</summary>
    public string? Exception => Expected.ValueKind == JsonValueKind.Object && Expected.TryGetProperty("exc", out JsonElement e) ? e.GetString() : null;

    /// <summary>The results: several for functions that return tuples.</summary>
    public IReadOnlyList<(DType Type, Shape Shape, byte[] Data)> Results =>
        Expected.ValueKind == JsonValueKind.Array ? [.. Expected.EnumerateArray().Select(Result)] : [Result(Expected)];

    private static (DType, Shape, byte[]) Result(JsonElement e) => (
        e.GetProperty("d").GetString()!,
        new Shape([.. e.GetProperty("s").EnumerateArray().Select(d => d.GetInt64())]),
        Convert.FromHexString(e.GetProperty("x").GetString()!));
}
