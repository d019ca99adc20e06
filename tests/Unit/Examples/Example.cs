using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace OmniNumpy.Lazy.Tests.Examples;

/// <summary>
/// One worked example of the guide: a method of this folder, whose parameter stands for the console. A page of docs/guide names it between two
/// comments, and shows its code and what it prints.
/// </summary>
internal sealed partial class Example
{
    private readonly MethodInfo _method;

    private Example(MethodInfo method) => _method = method;

    public static IEnumerable<Example> All =>
        typeof(Example).Assembly.GetTypes().Where(t => t.Namespace == typeof(Example).Namespace && t.Name.EndsWith("Examples", StringComparison.Ordinal))
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static)).Select(m => new Example(m));

    public string Name => _method.Name;

    /// <summary>What the page shows: the method's body and its output.</summary>
    public string Text()
    {
        var output = new StringWriter { NewLine = "\n" };
        _method.Invoke(null, [output]);
        return $"```csharp\n{Code()}\n```\n\n```text\n{output.ToString().TrimEnd()}\n```";
    }

    private string Code()
    {
        string source = File.ReadAllText(Path.Combine(Folder(), _method.DeclaringType!.Name + ".cs")).ReplaceLineEndings("\n");
        string start = $"    public static void {Name}(TextWriter Console)\n    {{\n";
        int from = source.IndexOf(start, StringComparison.Ordinal) + start.Length;
        string[] lines = source[from..source.IndexOf("\n    }\n", from, StringComparison.Ordinal)].Split('\n');
        return string.Join('\n', lines.Select(l => l.Length > 8 ? l[8..] : ""));
    }

    /// <summary>A page with the text of every example that it names.</summary>
    public static string Fill(string page, Dictionary<string, Example> examples) =>
        Place().Replace(page, m => $"<!-- example: {m.Groups[1].Value} -->\n{examples[m.Groups[1].Value].Text()}\n<!-- end of example -->");

    public static IEnumerable<string> NamesIn(string page) => Place().Matches(page).Select(m => m.Groups[1].Value);

    public static string GuideFolder => Path.Combine(Folder(), "..", "..", "..", "docs", "guide");

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    [GeneratedRegex(@"<!-- example: (\w+) -->\n(?:.*?\n)??<!-- end of example -->", RegexOptions.Singleline)]
    private static partial Regex Place();
}
