using System.Text.Json;

namespace OmniNumpy.Lazy.Tests;

/// <summary>An expression in Python with what a real NumPy gave for it; made by data/generate/functions.</summary>
internal sealed record RecordedCase(string Function, string Expression, string Setup, double Ulps, double Scale, bool AnyWording, JsonElement Result)
{
    /// <summary>The recorded cases by function, from all files of data/functions.</summary>
    public static IReadOnlyDictionary<string, RecordedCase[]> All { get; } = Read();

    private static Dictionary<string, RecordedCase[]> Read()
    {
        var cases = new Dictionary<string, List<RecordedCase>>();
        foreach (string path in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "data", "functions"), "*.json").Order())
        {
            JsonElement root = JsonDocument.Parse(File.ReadAllBytes(path)).RootElement;
            foreach (JsonProperty function in root.GetProperty("functions").EnumerateObject())
            {
                if (!cases.TryGetValue(function.Name, out List<RecordedCase>? list)) cases[function.Name] = list = [];
                list.AddRange(function.Value.EnumerateArray().Select(row => Of(function.Name, row)));
            }
        }
        return cases.ToDictionary(c => c.Key, c => c.Value.ToArray());
    }

    private static RecordedCase Of(string function, JsonElement row) => new(
        function,
        row.GetProperty("x").GetString()!,
        row.TryGetProperty("s", out JsonElement setup) ? setup.GetString()! : "",
        row.TryGetProperty("ulp", out JsonElement ulp) ? ulp.GetDouble() : 0,
        row.TryGetProperty("scale", out JsonElement scale) ? scale.GetDouble() : 0,
        row.TryGetProperty("anywording", out _),
        row.GetProperty("r"));
}
