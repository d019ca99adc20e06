using System.Text.Json;
using System.Text.RegularExpressions;
using OmniNumpy.Lazy.Python;
using OmniNumpy.Lazy.Tests.Python;

namespace OmniNumpy.Lazy.Tests;

/// <summary>An expression with what each of several NumPys gave for it; from data/behaviour.</summary>
internal sealed partial record RecordedBehaviour(string Id, string Setup, string Expression, string Grade, JsonElement Case)
{
    private static readonly Dictionary<string, string> s_operators = new()
    {
        ["add"] = "+",
        ["sub"] = "-",
        ["mul"] = "*",
        ["truediv"] = "/",
        ["floordiv"] = "//",
        ["mod"] = "%",
        ["pow"] = "**",
        ["lshift"] = "<<",
        ["rshift"] = ">>",
        ["and"] = "&",
        ["or"] = "|",
        ["xor"] = "^",
    };

    /// <summary>Every case of both files: those on which the versions differ, and those on which they agree.</summary>
    public static IReadOnlyList<RecordedBehaviour> All { get; } = [.. Read("differs"), .. Read("same")];

    /// <summary>The outcome of that NumPy; null where it was not recorded, or where the process was killed.</summary>
    public JsonElement? Expected(string version)
    {
        if (!Case.TryGetProperty("result", out JsonElement result))
        {
            JsonProperty of = Case.GetProperty("results").EnumerateObject().FirstOrDefault(r => r.Name.Split(',').Contains(version));
            if (of.Value.ValueKind == JsonValueKind.Undefined) return null;
            result = of.Value;
        }
        return result.TryGetProperty("crash", out _) ? null : result;
    }

    /// <summary>Runs the case under the current profile; null when the outcome is as expected, else what it was.</summary>
    /// <exception cref="FormatException">The expression is not in the part of Python that the evaluator knows.</exception>
    public string? Difference(JsonElement expected)
    {
        object? value;
        bool raises = expected.TryGetProperty("exc", out JsonElement exception);
        try
        {
            var evaluator = new PythonEvaluator();
            if (Setup.Length > 0) evaluator.Execute(Setup);
            value = ScalarText().Match(Expression) is { Success: true } m && evaluator.Run(m.Groups[2].Value) is NDArray scalar
                ? m.Groups[1].Value == "repr" ? scalar.ScalarRepr() : scalar.ToString()
                : evaluator.Run(Expression);
            if (value is NDArray lazy) lazy.Eval();
            if (raises) return $"gave {BehaviourText.Show(value)}";
            return BehaviourText.Equal(value, expected) ? null : $"is {BehaviourText.Show(value)}";
        }
        catch (Exception e) when (e is not FormatException)
        {
            string type = e switch { NumpyException n => n.PythonName, BindingError => "TypeError", MissingMemberException => "AttributeError", _ => e.GetType().Name };
            bool refused = e is BindingError && raises && exception.GetString() is "TypeError" or "ValueError";
            return raises && (type == exception.GetString() || refused) ? null : $"raised {type}: {e.Message.Split('\n')[0]}";
        }
    }

    private static IEnumerable<RecordedBehaviour> Read(string name)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "data", "behaviour", name + ".json");
        JsonElement root = JsonDocument.Parse(File.ReadAllBytes(path)).RootElement;
        foreach (JsonElement row in root.GetProperty("cases").EnumerateArray())
        {
            yield return new RecordedBehaviour(
                row.GetProperty("id").GetString()!,
                Plain(row.TryGetProperty("setup", out JsonElement setup) ? setup.GetString()! : ""),
                InPlace().Replace(row.GetProperty("expr").GetString()!, "$1"),
                row.TryGetProperty("grade", out JsonElement grade) ? grade.GetString()! : "result",
                row) is var c && InPlace().Match(row.GetProperty("expr").GetString()!) is { Success: true } m
                ? c with { Setup = $"{c.Setup};{m.Groups[1].Value}{Operator(m.Groups[2].Value)}={m.Groups[3].Value}" }
                : c;
        }
    }

    private static string Plain(string setup) => string.Join(';', setup.Split(';').Where(s => !s.StartsWith("import ", StringComparison.Ordinal)));

    private static string Operator(string name) => s_operators[name];

    // The text of a scalar, which is a 0-d array here.
    [GeneratedRegex(@"^(repr|str)\((np\.(?:float|int|uint|complex|bool_?)\d*\([^()]*\))\)$")]
    private static partial Regex ScalarText();

    // a.__iadd__(x) as the statement it stands for.
    [GeneratedRegex(@"^(\w+)\.__i(add|sub|mul|truediv|floordiv|mod|pow|lshift|rshift|and|or|xor)__\((.*)\)$")]
    private static partial Regex InPlace();
}
