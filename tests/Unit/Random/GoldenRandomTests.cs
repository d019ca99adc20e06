using System.Text.Json;
using OmniNumpy.Lazy.Profiles;
using OmniNumpy.Lazy.Python;
using OmniNumpy.Lazy.Tests.Python;

namespace OmniNumpy.Lazy.Tests;

/// <summary>Streams recorded from real NumPys: six seeds, a fresh generator for every row, equal to the last bit.</summary>
public class GoldenRandomTests
{
    // Rows that go through a matrix product: NumPy 1.19.5 was recorded with another BLAS.
    private const double UlpsOfProducts = 8;

    public static TheoryData<string, string> Files => new()
    {
        { "random-generator.json", "2.2.4" },
        { "random-generator.json", "1.19.5" },
        { "random-randomstate.json", "2.2.4" },
        { "random-randomstate.json", "1.19.5" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Streams_are_NumPys(string file, string version)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", "golden", file)));
        using Profile.Scope profile = Profile.Enter(Profile.For(version == "2.2.4" ? "2.x" : "1.19"));
        var differences = new List<string>();
        int compared = 0;
        foreach (JsonElement row in json.RootElement.GetProperty("rows").EnumerateArray())
        {
            JsonElement expected = row.TryGetProperty(version, out JsonElement own) ? own : row.GetProperty("2.2.4");
            // What a version lacked is no stream.
            if (expected.ValueKind == JsonValueKind.Object && expected.TryGetProperty("exc", out _)) continue;
            string seed = row.GetProperty("seed").GetString()!, expression = row.GetProperty("expr").GetString()!;
            if (Difference(row.GetProperty("gen").GetString()!, seed, expression, expected) is { } difference)
                differences.Add($"seed {seed}: {expression} {difference}");
            compared++;
        }
        Assert.True(differences.Count == 0, $"{differences.Count} of {compared} differ:\n{string.Join('\n', differences.Take(400))}");
        Assert.InRange(compared, 390, 624);
    }

    private static string? Difference(string generator, string seed, string expression, JsonElement expected)
    {
        double ulps = expression.Contains("multivariate_normal") ? UlpsOfProducts : 0;
        try
        {
            return Difference(Run(generator, seed, expression), expected, ulps);
        }
        catch (Exception e) when (e is NumpyException or BindingError or MissingMemberException)
        {
            return $"raised {e.GetType().Name}: {e.Message}";
        }
    }

    private static object? Run(string generator, string seed, string expression)
    {
        var python = new PythonEvaluator();
        python.Execute($"g = np.random.{generator}({seed})");
        // Python's [x := a, f(x)][0] is a, after f.
        if (!expression.StartsWith("[x:=", StringComparison.Ordinal)) return python.Run(expression);
        int comma = expression.IndexOf(",g.", StringComparison.Ordinal);
        python.Execute($"x = {expression[4..comma]}; {expression[(comma + 1)..^4]}");
        return python.Run("x");
    }

    private static string? Difference(object? value, JsonElement expected, double ulps)
    {
        if (expected.ValueKind == JsonValueKind.Array)
        {
            object?[] items = [.. PythonSequence.Items(value!)];
            for (int i = 0; i < items.Length; i++)
                if (Difference(items[i], expected[i], ulps) is { } difference) return $"item {i} {difference}";
            return items.Length == expected.GetArrayLength() ? null : $"has {items.Length} items";
        }
        DType type = expected.GetProperty("d").GetString()!;
        var shape = new Shape([.. expected.GetProperty("s").EnumerateArray().Select(d => d.GetInt64())]);
        if (value is not NDArray got) return $"is {value}";
        // Python's float is the only type of a scalar; ours keep the dtype drawn in.
        if (shape.Rank == 0 && got.DType.Kind == type.Kind) got = got.AsType(type);
        if (got.DType != type || got.Shape != shape) return $"is {got.DType} of shape {got.Shape}, not {type} of shape {shape}";
        byte[] bits = RecordedFunctions.Bytes(got), wanted = Convert.FromHexString(expected.GetProperty("x").GetString()!);
        for (int i = 0; i < got.Size; i++)
            if (UlpDistance.Between(type, bits, wanted, i) is var distance && distance > ulps) return $"is {distance} ulp away at element {i}";
        return null;
    }
}
