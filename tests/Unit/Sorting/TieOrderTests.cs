using System.Text.Json;

namespace OmniNumpy.Lazy.Tests;

/// <summary>The order in which unstable sorts leave equal elements, against data/golden/argsort-ties.json: made by generate/argsort_ties.py in each NumPy.</summary>
public class TieOrderTests
{
    [Theory]
    [InlineData("1.19.5", "1.19.5 default", 462)]
    [InlineData("1.24.2", "1.24.2 default", 462)]
    [InlineData("2.2.4", "2.2.4 avx512", 462)]
    [InlineData("2.4.6", "2.4.6 avx512", 462)]
    public void Argsort_and_argpartition_leave_ties_as_that_NumPy_did(string version, string run, int rows)
    {
        using var scope = np.emulate(version);
        var differences = new List<string>();
        int compared = 0;
        foreach (JsonElement row in Rows())
        {
            int n = row.GetProperty("n").GetInt32(), high = row.GetProperty("hi").GetInt32();
            DType dtype = row.GetProperty("dtype").GetString()!;
            NDArray x = new RandomState(n * 100 + high).randint(0, high, n).AsType(dtype);
            compared++;
            if (!Recorded(row, "argsort", run).SequenceEqual(np.argsort(x).ToArray<long>())) differences.Add($"argsort {dtype} {n} {high}");
            if (row.TryGetProperty("argpartition3", out _) && !Recorded(row, "argpartition3", run).SequenceEqual(np.argpartition(x, 3).ToArray<long>())) differences.Add($"argpartition {dtype} {n} {high}");
        }
        Assert.True(differences.Count == 0, $"{differences.Count} differ: {string.Join("; ", differences)}");
        Assert.Equal(rows, compared);
    }

    [Fact]
    public void A_stable_kind_keeps_the_order_under_every_version()
    {
        NDArray x = new RandomState(7).randint(0, 4, 300);
        long[] stable = np.argsort(x, kind: "stable").ToArray<long>();
        using var scope = np.emulate("1.19");
        Assert.Equal(stable, np.argsort(x, kind: "mergesort").ToArray<long>());
        Assert.NotEqual(stable, np.argsort(x).ToArray<long>());
    }

    private static IEnumerable<JsonElement> Rows()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "data", "golden", "argsort-ties.json");
        return JsonDocument.Parse(File.ReadAllBytes(path)).RootElement.GetProperty("rows").EnumerateArray();
    }

    private static IEnumerable<long> Recorded(JsonElement row, string function, string run) =>
        row.GetProperty(function).EnumerateObject().Single(p => p.Name.Split("; ").Contains(run)).Value.EnumerateArray().Select(i => i.GetInt64());
}
