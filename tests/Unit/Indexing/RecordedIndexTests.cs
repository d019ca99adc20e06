using System.Text.Json;

namespace OmniNumpy.Lazy.Tests;

/// <summary>Random index expressions against what NumPy gave for them: shapes, values, aliasing, and the words of errors.</summary>
public class RecordedIndexTests
{
    private static readonly JsonElement Recorded =
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", "indexing.json"))).RootElement;

    [Fact]
    public void Reading_gives_shape_and_values_or_error_of_NumPy() => CheckAll("reads", (c, items) => Read(c, a => a[items]));

    [Fact]
    public void Reading_a_pending_array_gives_the_same() => CheckAll("reads", (c, items) => Read(c, a => a[items], pending: true));

    [Fact]
    public void Writing_gives_array_or_error_of_NumPy() => CheckAll("writes", (c, items) => Write(c, items, pending: false));

    [Fact]
    public void Writing_a_pending_value_gives_the_same() => CheckAll("writes", (c, items) => Write(c, items, pending: true));

    [Fact]
    public void The_text_of_an_expression_means_what_its_items_mean() => CheckAll("reads", (c, items) =>
    {
        if (c.GetProperty("index").EnumerateArray().Any(i => i.GetProperty("t").GetString() is "ints" or "mask")) return null;
        string text = string.Join(", ", items.Select(i => i.ToString()));
        return Read(c, a => a[text]) ?? Read(c, a => a[np.s_[text]]);
    });

    [Fact]
    public void A_result_is_a_view_where_it_is_in_NumPy() => CheckAll("reads", (c, items) =>
    {
        JsonElement result = c.GetProperty("result");
        if (!result.TryGetProperty("view", out JsonElement view)) return null;
        NDArray a = Base(c);
        bool shares = np.shares_memory(a[items], a);
        return shares == view.GetBoolean() ? null : $"shares memory: {shares}";
    });

    private static void CheckAll(string name, Func<JsonElement, IndexItem[], string?> check)
    {
        var failures = new List<string>();
        int cases = 0;
        foreach (JsonElement c in Recorded.GetProperty(name).EnumerateArray())
        {
            cases++;
            string? failure = check(c, Items(c));
            if (failure is not null) failures.Add($"shape {c.GetProperty("shape")} index {c.GetProperty("index")}: {failure}");
        }
        Assert.True(cases >= 500);
        Assert.True(failures.Count == 0, $"{failures.Count} of {cases}:\n{string.Join("\n", failures.Take(12))}");
    }

    private static string? Read(JsonElement c, Func<NDArray, NDArray> read, bool pending = false)
    {
        JsonElement result = c.GetProperty("result");
        try
        {
            NDArray a = Base(c);
            NDArray r = read(pending ? a + 1 - 1 : a);
            return Compare(r.Shape.ToArray(), result.GetProperty("shape"), "shape") ?? Compare(r.ToArray<long>(), result.GetProperty("values"), "values");
        }
        catch (Exception e)
        {
            return SameError(e, result);
        }
    }

    private static string? Write(JsonElement c, IndexItem[] items, bool pending)
    {
        JsonElement result = c.GetProperty("result");
        try
        {
            NDArray a = Base(c);
            Shape shape = ShapeOf(c.GetProperty("value"));
            NDArray value = np.array(Enumerable.Range(0, (int)shape.Size).Select(i => -1L - i).ToArray()).Reshape(shape);
            a[items] = pending ? value * 2 - value : value;
            return result.TryGetProperty("values", out JsonElement values) ? Compare(a.ToArray<long>(), values, "values") : $"no {result.GetProperty("error")}";
        }
        catch (Exception e)
        {
            return SameError(e, result);
        }
    }

    private static string? SameError(Exception e, JsonElement result)
    {
        if (!result.TryGetProperty("error", out JsonElement name)) return $"{e.GetType().Name}: {e.Message}\n{e.StackTrace}";
        string text = result.GetProperty("text").GetString()!;
        return e is NumpyException n && n.PythonName == name.GetString() && e.Message == text ? null : $"{e.GetType().Name} '{e.Message}' for {name} '{text}'";
    }

    private static string? Compare(long[] actual, JsonElement expected, string what)
    {
        long[] wanted = [.. expected.EnumerateArray().Select(v => v.GetInt64())];
        return actual.AsSpan().SequenceEqual(wanted) ? null : $"{what} [{string.Join(",", actual)}], NumPy has {expected}";
    }

    private static NDArray Base(JsonElement c)
    {
        Shape shape = ShapeOf(c.GetProperty("shape"));
        return np.array(Enumerable.Range(0, (int)shape.Size).Select(i => (long)i).ToArray()).Reshape(shape).Copy().Eval();
    }

    private static Shape ShapeOf(JsonElement dims) => new([.. dims.EnumerateArray().Select(d => d.GetInt64())]);

    private static IndexItem[] Items(JsonElement c) => [.. c.GetProperty("index").EnumerateArray().Select(Item)];

    private static IndexItem Item(JsonElement item)
    {
        JsonElement v = item.TryGetProperty("v", out JsonElement value) ? value : default;
        switch (item.GetProperty("t").GetString())
        {
            case "int": return v.GetInt64();
            case "newaxis": return np.newaxis;
            case "ellipsis": return np.ellipsis;
            case "bool": return v.GetBoolean();
            case "slice":
                long?[] parts = [.. v.EnumerateArray().Select(p => p.ValueKind == JsonValueKind.Null ? (long?)null : p.GetInt64())];
                return new Slice(parts[0], parts[1], parts[2]);
            case "ints": return np.array(v.EnumerateArray().Select(e => e.GetInt64()).ToArray()).Reshape(ShapeOf(item.GetProperty("s")));
            default: return np.array(v.EnumerateArray().Select(e => e.GetInt32() != 0).ToArray()).Reshape(ShapeOf(item.GetProperty("s")));
        }
    }
}
