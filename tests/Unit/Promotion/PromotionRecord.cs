using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.RegularExpressions;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Tests;

/// <summary>One table of results measured from real NumPys; see the "format" entry of each file.</summary>
internal sealed partial class PromotionRecord
{
    private readonly JsonElement _root;

    private PromotionRecord(JsonElement root) => _root = root;

    /// <summary>The file <c>data/promotion/NAME.json</c>.</summary>
    public static PromotionRecord Load(string name)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "data", "promotion", name + ".json");
        return new PromotionRecord(JsonDocument.Parse(File.ReadAllBytes(path)).RootElement);
    }

    public JsonElement this[string key] => _root.GetProperty(key);

    /// <summary>What a list of strings in the header says: the columns.</summary>
    public string[] Strings(string key) => [.. _root.GetProperty(key).EnumerateArray().Select(e => e.GetString()!)];

    /// <summary>The rows that have results for a version, with these; an error is <c>!Type: message</c>, values and warnings are left out unless <paramref name="values"/> asks for the raw entries.</summary>
    public IEnumerable<(string Op, string Form, string DType, string[] Expected)> Rows(string version, bool values = false)
    {
        foreach (JsonElement row in _root.GetProperty("rows").EnumerateArray())
        {
            foreach (JsonProperty group in row.EnumerateObject().Where(p => p.Name.Split(',').Contains(version)))
            {
                yield return (Text(row, "op"), Text(row, "form"), Text(row, "left") + Text(row, "dtype"), [.. group.Value.EnumerateArray().Select(e => values ? e.GetString()! : Result(e.GetString()!))]);
            }
        }
    }

    /// <summary>A Python literal of the tables as an operand.</summary>
    public static Operand PythonScalar(string text)
    {
        if (bool.TryParse(text, out bool b)) return b;
        if (IntegerPattern().Match(text) is { Success: true } m)
        {
            BigInteger value = BigInteger.Parse(m.Groups["base"].Value, CultureInfo.InvariantCulture);
            if (m.Groups["power"].Success) value = BigInteger.Pow(value, int.Parse(m.Groups["power"].Value, CultureInfo.InvariantCulture));
            if (m.Groups["minus"].Success) value = -value;
            if (m.Groups["minusOne"].Success) value--;
            return value;
        }
        return text switch
        {
            "inf" or "float('inf')" => (Operand)double.PositiveInfinity,
            "nan" or "float('nan')" => double.NaN,
            "1j" => new Complex(0, 1),
            "(1e40+0j)" => new Complex(1e40, 0),
            "(1+1e300j)" => new Complex(1, 1e300),
            "1e30+0j" => new Complex(1e30, 0),
            "1e5+0j" => new Complex(1e5, 0),
            "1e300+0j" => new Complex(1e300, 0),
            _ => double.Parse(text, CultureInfo.InvariantCulture),
        };
    }

    private static string Text(JsonElement row, string key) => row.TryGetProperty(key, out JsonElement e) ? e.GetString()! : "";

    private string Result(string entry)
    {
        if (!entry.StartsWith('!'))
        {
            // A plain Python object where NumPy gives the computation to Python: the type it has as an array.
            return entry.Split('+')[0].Split('=')[0] switch { "complex" => "complex128", "float" => "float64", "int" => "int64", string dtype => dtype };
        }
        return "!" + _root.GetProperty("messages")[int.Parse(entry[1..].Split('+')[0], CultureInfo.InvariantCulture)].GetString();
    }

    [GeneratedRegex(@"^(?<minus>-)?(?<base>\d+)(\*\*(?<power>\d+))?(?<minusOne>-1)?$")]
    private static partial Regex IntegerPattern();
}

/// <summary>Compares outcomes one by one and reports all differences at the end.</summary>
internal sealed class Replay
{
    private readonly List<string> _differences = [];
    private readonly HashSet<string> _excused = [];
    private int _compared;
    private int _excusedRows;

    /// <summary>The result or error of a call, as the tables write it.</summary>
    public static string Outcome(Func<string> call)
    {
        try
        {
            return call();
        }
        catch (NumpyException e)
        {
            return $"!{e.PythonName}: {e.Message}";
        }
    }

    public void Compare(string where, string expected, Func<DType> call) => Compare(where, expected, () => call().Name);

    /// <summary>Whether errors are compared by their type alone: their texts changed from release to release.</summary>
    public bool TypesOfErrors { get; init; }

    public void Compare(string where, string expected, Func<string> call)
    {
        _compared++;
        string actual = Outcome(call);
        if (TypesOfErrors && expected[0] == '!' && actual[0] == '!') (expected, actual) = (expected.Split(':')[0], actual.Split(':')[0]);
        if (actual != expected) _differences.Add($"{where}: {expected} expected, {actual} found");
    }

    /// <summary>A result that is not reproduced, for a reason that is named once.</summary>
    public void Excuse(string reason)
    {
        _excused.Add(reason);
        _excusedRows++;
    }

    public void AssertEqual(int compared, int excused = 0)
    {
        Assert.True(_differences.Count == 0, $"{_differences.Count} of {_compared} differ ({_excusedRows} excused):\n{string.Join('\n', _differences.Take(400))}");
        Assert.Equal((compared, excused), (_compared, _excusedRows));
    }
}
