using System.Text.Json;

namespace OmniNumpy.Lazy.Tests;

/// <summary>What NumPy 2.2.4 gave for expressions; made by generate/functions.py.</summary>
internal static class RecordedFunctions
{
    // Logarithms and powers differ by the C library; BLAS sums in another order.
    private const double Ulps = 2;

    private static readonly Dictionary<string, (DType Type, Shape Shape, byte[] Data)> s_results = Read();

    public static void AssertSame(string expression, NDArray got)
    {
        (DType type, Shape shape, byte[] data) = s_results[expression];
        Assert.Equal(type, got.DType);
        Assert.Equal(shape, got.Shape);
        byte[] bytes = Bytes(got);
        for (int i = 0; i < got.Size; i++)
        {
            double distance = UlpDistance.Between(type, bytes, data, i);
            double bound = type.IsInexact ? Ulps : 0;
            Assert.True(distance <= bound, $"{expression}: element {i} is {distance} ulp away: {got.Item(Unravel(i, shape))}");
        }
    }

    /// <summary>The elements in C order.</summary>
    public static byte[] Bytes(NDArray x)
    {
        var bytes = new byte[x.NBytes];
        if (bytes.Length > 0) np.frombuffer(bytes, x.DType).Write(Record.Reshape(x.Node, x.Size));
        return bytes;
    }

    private static long[] Unravel(long flat, Shape shape)
    {
        var index = new long[shape.Rank];
        for (int i = index.Length - 1; i >= 0; i--) (flat, index[i]) = Math.DivRem(flat, shape[i]);
        return index;
    }

    private static Dictionary<string, (DType, Shape, byte[])> Read()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", "functions.json")));
        var results = new Dictionary<string, (DType, Shape, byte[])>();
        foreach (JsonProperty section in json.RootElement.EnumerateObject())
        {
            foreach (JsonElement row in section.Value.EnumerateArray())
            {
                JsonElement r = row.GetProperty("r");
                var shape = new Shape([.. r.GetProperty("s").EnumerateArray().Select(d => d.GetInt64())]);
                results[row.GetProperty("expr").GetString()!] = (r.GetProperty("d").GetString()!, shape, Convert.FromHexString(r.GetProperty("x").GetString()!));
            }
        }
        return results;
    }
}
