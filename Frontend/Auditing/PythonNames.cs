using System.Text.RegularExpressions;

namespace OmniNumpy.Lazy;

/// <summary>The names of NumPy's that the text of a Python program uses: what follows <c>np.</c>, or what it imports from numpy.</summary>
/// <remarks>A reading of words, not a parser: names that are computed are not seen, and members of arrays are not told from those of other objects.</remarks>
internal static partial class PythonNames
{
    /// <summary>The names, each with its namespace below numpy's.</summary>
    public static IReadOnlySet<string> In(string source)
    {
        // A name in a text or comment is none. Replaced by as many blanks, so that words stay apart.
        string code = NotCode().Replace(source, m => m.Value[0] is '#' ? "" : "''").Replace("\\\r\n", " ").Replace("\\\n", " ");
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var aliases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match m in Import().Matches(code))
            foreach (string part in m.Groups["modules"].Value.Split(','))
                if (Aliased().Match(part) is { Success: true } module) AddModule(module, aliases, names);
        foreach (Match m in FromImport().Matches(code))
            foreach (string part in m.Groups["names"].Value.Trim('(', ')', ' ').Split(','))
                if (Aliased().Match(part) is { Success: true } name) AddName(Below(m.Groups["module"].Value), name, aliases, names);
        foreach (Match m in Path().Matches(code))
            if (aliases.TryGetValue(m.Groups["first"].Value, out string? space))
                names.Add(Joined(space, Blank().Replace(m.Groups["rest"].Value, "").TrimStart('.')));
        return names;
    }

    // import numpy, import numpy as np, import numpy.linalg as la
    private static void AddModule(Match module, Dictionary<string, string> aliases, SortedSet<string> names)
    {
        string path = module.Groups["name"].Value;
        if (path != "numpy" && !path.StartsWith("numpy.", StringComparison.Ordinal)) return;
        if (path != "numpy") names.Add(Below(path));
        if (module.Groups["alias"].Success) aliases[module.Groups["alias"].Value] = Below(path);
        else aliases["numpy"] = "";
    }

    // from numpy import linalg as la, float_
    private static void AddName(string space, Match name, Dictionary<string, string> aliases, SortedSet<string> names)
    {
        string path = Joined(space, name.Groups["name"].Value);
        names.Add(path);
        aliases[name.Groups["alias"].Success ? name.Groups["alias"].Value : name.Groups["name"].Value] = path;
    }

    private static string Below(string module) => module == "numpy" ? "" : module["numpy.".Length..];

    private static string Joined(string space, string name) => space.Length == 0 ? name : name.Length == 0 ? space : $"{space}.{name}";

    // Comments, then texts: of three quotes, of one.
    [GeneratedRegex("""#[^\n]*|\"{3}.*?\"{3}|'{3}.*?'{3}|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'""", RegexOptions.Singleline)]
    private static partial Regex NotCode();

    [GeneratedRegex(@"^[ \t]*import[ \t]+(?<modules>[^\n;]+)", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex(@"^[ \t]*from[ \t]+(?<module>numpy(?:\.\w+)*)[ \t]+import[ \t]+(?<names>\([^)]*\)|[^\n;]+)", RegexOptions.Multiline)]
    private static partial Regex FromImport();

    [GeneratedRegex(@"^\s*(?<name>[\w.]+)(?:\s+as\s+(?<alias>\w+))?\s*$")]
    private static partial Regex Aliased();

    [GeneratedRegex(@"(?<![\w.'""])(?<first>[A-Za-z_]\w*)(?<rest>(?:\s*\.\s*[A-Za-z_]\w*)+)")]
    private static partial Regex Path();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
