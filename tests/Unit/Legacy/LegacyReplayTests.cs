using System.Text.Json;
using System.Text.RegularExpressions;
using OmniNumpy.Lazy.Profiles;
using OmniNumpy.Lazy.Python;
using OmniNumpy.Lazy.Tests.Python;

namespace OmniNumpy.Lazy.Tests;

/// <summary>What four NumPys gave for expressions with names that came and went: values, errors and kinds of warnings, replayed under each version.</summary>
public partial class LegacyReplayTests
{
    // What C# cannot say, or says otherwise.
    private static readonly Dictionary<string, string> s_leftOut = new()
    {
        ["sort-11"] = "the order of equal elements is not specified",
        ["sort-12"] = "the order of equal elements is not specified",
        ["alias-330"] = "masked arrays are not here",
        ["alias-331"] = "masked arrays are not here",
        ["alias-247"] = "arrays hold numbers in the machine's order only",
        ["alias-251"] = "arrays hold numbers in the machine's order only",
        ["alias-242"] = "strings are no dtype here",
        ["alias-243"] = "strings are no dtype here",
        ["repr-280"] = "ToString is .NET's; x.ToBytes()",
        ["alias-293"] = "errors are ignored by default here (decision 8), so that the mask is another one",
        ["linalg-94"] = "digits that depend on the BLAS",
        ["alias-35"] = "long double is a C type of some platforms; here it is double",
        ["alias-36"] = "long double is a C type of some platforms; here it is double",
        ["alias-37"] = "long double is a C type of some platforms; here it is double",
        ["alias-131"] = "the version of the kernel of the machine that it was recorded on",
    };

    public static TheoryData<string> Versions => ["1.19.5", "1.24.2", "2.2.4", "2.4.6"];

    [Theory]
    [MemberData(nameof(Versions))]
    public void Gives_what_that_NumPy_gave(string version)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", "legacy.json")));
        var differences = new List<string>();
        int replayed = 0;
        foreach (JsonElement c in json.RootElement.GetProperty("cases").EnumerateArray())
        {
            string id = c.GetProperty("id").GetString()!, expression = c.GetProperty("x").GetString()!;
            if (s_leftOut.ContainsKey(id) || s_leftOut.ContainsKey(id[..^1])) continue;
            JsonElement expected = c.GetProperty("r").EnumerateObject().Single(r => r.Name.Split(',').Contains(version)).Value;
            replayed++;
            string? difference = NameAlone().IsMatch(expression) ? DifferenceOfName(expression, version, expected) : DifferenceOfValue(c, version, expected);
            if (difference is not null) differences.Add($"{id} {expression}: {difference}");
        }
        Assert.True(replayed > 100);
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    // np.name: through the table, as the Python door asks it.
    private static string? DifferenceOfName(string expression, string version, JsonElement expected)
    {
        NameFacts? facts = ProfileNames.Find(expression);
        NumpyVersion v = Releases.Version(version);
        if (facts is null) return "is not in the table";
        string[] warnings = facts.WarningUnder(v) is { OnCall: false } w ? [w.Category.ToString()] : [];
        if (!expected.TryGetProperty("exc", out _)) return !facts.IsAvailable(v) ? facts.ErrorUnder(v) : WarningDifference(warnings, expected);
        if (facts.IsAvailable(v)) return "is there";
        string text = Plain(facts.ErrorUnder(v)), message = Plain(expected.GetProperty("msg").GetString()!);
        // NumPy's text may go on with where to read more; where it only says that there is no such name, ours may say more.
        return message == $"module 'numpy' has no attribute '{facts.Name}'" || text.StartsWith(message, StringComparison.Ordinal) || message.StartsWith(text, StringComparison.Ordinal) ? WarningDifference(warnings, expected) : $"says {text}, not {message}";
    }

    private static string? DifferenceOfValue(JsonElement c, string version, JsonElement expected)
    {
        using Profile.Scope profile = np.emulate(version);
        var warnings = new List<NumpyWarning>();
        using var capture = Graph.Warnings.Capture(warnings);
        using var output = new StringWriter();
        TextWriter console = Console.Out;
        try
        {
            Console.SetOut(output);
            var evaluator = new PythonEvaluator();
            if (c.GetProperty("s").GetString() is { Length: > 0 } setup) evaluator.Execute(setup);
            object? value = evaluator.Run(c.GetProperty("x").GetString()!);
            if (expected.TryGetProperty("exc", out JsonElement type)) return $"gave {value}, not {type}";
            if (expected.TryGetProperty("printed", out JsonElement printed) && output.ToString() != printed.GetString()) return $"printed {output}";
            return ValueDifference(value, expected) ?? WarningDifference(warnings.Select(w => w.Category.ToString()), expected);
        }
        catch (NumpyException e)
        {
            if (!expected.TryGetProperty("exc", out JsonElement type)) return $"{e.PythonName}: {e.Message}";
            return e.PythonName == type.GetString() ? WarningDifference(warnings.Select(w => w.Category.ToString()), expected) : $"{e.PythonName}: {e.Message}, not {type}";
        }
        finally
        {
            Console.SetOut(console);
        }
    }

    private static string? ValueDifference(object? value, JsonElement expected)
    {
        if (expected.GetProperty("type").GetString() == "class") return value is DType or ScalarType ? null : $"is {value}, no type";
        if ((expected.GetProperty("type").GetString() == "matrix") != value is Matrix) return "is a matrix, or is not";
        NDArray? array = value as NDArray ?? (value as Matrix)?.A;
        if (expected.TryGetProperty("dtype", out JsonElement dtype) && array is not null && array.DType.Name != dtype.GetString()) return $"has dtype {array.DType}, not {dtype}";
        if (expected.TryGetProperty("shape", out JsonElement shape) && array is not null && !array.Shape.ToArray().SequenceEqual(shape.EnumerateArray().Select(d => d.GetInt64())))
            return $"has shape {array.Shape}, not {shape}";
        string text = expected.GetProperty("value").GetString()!;
        if (value is DType d) return d.Name == text ? null : $"is {d}, not {text}";
        var evaluator = new PythonEvaluator();
        object? wanted = evaluator.Run(text);
        if (value is null || wanted is null) return value is null && wanted is null ? null : $"is {value}, not {text}";
        if (value is string or char) return value.ToString() == (string)wanted ? null : $"is {value}, not {text}";
        NDArray ours = array ?? np.asarray(PythonNumber.ToArray(PythonConversion.Python(value)!)), theirs = (PythonSequence.IsSequence(wanted) ? PythonSequence.ToArray(wanted) : PythonNumber.ToArray(wanted));
        return np.allclose(ours, theirs, rtol: 1e-15, atol: 0, equal_nan: true) ? null : $"is {ours}, not {text}";
    }

    private static string? WarningDifference(IEnumerable<string> categories, JsonElement expected)
    {
        string[] ours = [.. categories.Distinct().Order()];
        string[] theirs = expected.TryGetProperty("warnings", out JsonElement w) ? [.. w.EnumerateArray().Select(t => t.GetString()!.Split(':')[0]).Distinct().Order()] : [];
        return ours.SequenceEqual(theirs) ? null : $"warns [{string.Join(", ", ours)}], not [{string.Join(", ", theirs)}]";
    }

    private static string Plain(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(@"^np\.\w+$")]
    private static partial Regex NameAlone();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
