using System.Text.Json;

namespace OmniNumpy.Lazy.Tests;

public class CastTests
{
    [Fact]
    public void All_pairs_of_types_convert_as_numpy_does()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", "golden", "casts.json")));
        int pairs = 0;
        var failures = new List<string>();
        foreach (JsonElement row in json.RootElement.GetProperty("rows").EnumerateArray())
        {
            DType from = Named(row.GetProperty("from").GetString()!);
            byte[] x = Convert.FromHexString(row.GetProperty("x").GetString()!);
            foreach (JsonProperty target in row.GetProperty("to").EnumerateObject())
            {
                DType to = Named(target.Name);
                byte[] expected = Convert.FromHexString(target.Value.GetString()!);
                byte[] got = LoopRunner.Cast(x, from.Code, to.Code);
                for (int i = 0; i < expected.Length / to.ItemSize; i++)
                {
                    if (UlpDistance.Between(to, got, expected, i) > 0)
                    {
                        failures.Add($"{from} {Convert.ToHexString(x, i * from.ItemSize, from.ItemSize)} -> {to} {Convert.ToHexString(got, i * to.ItemSize, to.ItemSize)}, NumPy {Convert.ToHexString(expected, i * to.ItemSize, to.ItemSize)}");
                    }
                }
                pairs++;
            }
        }
        Assert.True(failures.Count == 0, string.Join('\n', failures));
        Assert.Equal(DType.Count * DType.Count, pairs);
    }

    private static DType Named(string name) => DType.All.First(d => d.Name == name);
}
