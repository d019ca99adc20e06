using System.Text.Json;

namespace OmniNumpy.Lazy.Tests;

/// <summary>Files and tables of real NumPy; recorded by data/generate/files.py.</summary>
internal static class Recorded
{
    public static readonly JsonElement Files = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", "files.json"))).RootElement;

    /// <summary>The array of a recorded row.</summary>
    public static NDArray Array(JsonElement row) =>
        NpyBytes.Array(row.GetProperty("dtype").GetString()!, ShapeOf(row), row.GetProperty("values").GetBytesFromBase64());

    /// <summary>Checks dtype, shape and every bit.</summary>
    public static void Equal(JsonElement row, NDArray actual, string what)
    {
        Assert.Equal(row.GetProperty("dtype").GetString(), actual.DType.Name);
        Assert.True(new Shape(ShapeOf(row)) == actual.Shape, $"{what}: shape {actual.Shape}");
        Assert.True(row.GetProperty("values").GetBytesFromBase64().AsSpan().SequenceEqual(Bytes(actual)), $"{what}: {actual.Repr()}");
    }

    /// <summary>The elements in C order as bytes.</summary>
    public static byte[] Bytes(NDArray a)
    {
        using var folder = new TemporaryFolder();
        a.ToFile(folder["raw"]);
        return File.ReadAllBytes(folder["raw"]);
    }

    private static long[] ShapeOf(JsonElement row) => [.. row.GetProperty("shape").EnumerateArray().Select(d => d.GetInt64())];
}

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("omninumpy").FullName;

    public string this[string name] => Path.Combine(_path, name);

    public string[] Names => [.. Directory.GetFiles(_path).Select(f => Path.GetFileName(f)!).Order()];

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
