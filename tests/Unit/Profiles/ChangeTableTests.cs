using System.Runtime.CompilerServices;
using System.Text;
using OmniNumpy.Lazy.Profiles;
using OmniNumpy.Lazy.Tests.Python;

namespace OmniNumpy.Lazy.Tests;

public class ChangeTableTests
{
    public static TheoryData<string> Examples => [.. Changes.All.Where(c => c.Example is not null).Select(c => c.ToString())];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_example_gives_what_the_table_says_on_both_sides_of_the_change(string change)
    {
        Change row = Changes.All.Single(c => c.ToString() == change);
        NumpyVersion before = NumpyVersion.Known.Last(v => v < row.Release);
        Assert.Equal((row.Example!.Before, row.Example.After), (Outcome(before, row.Example.Expression), Outcome(row.Release, row.Example.Expression)));
    }

    [Fact]
    public void Every_change_names_its_source_and_does_something()
    {
        foreach (Change c in Changes.All)
        {
            Assert.True(c.Source.Length > 0 && c.Subject.Length > 0 && !c.Subject.EndsWith('.'), c.ToString());
            Assert.True(c.Arguments.Length > 0 || !c.Effect(Before(c)).Equals(Before(c)), $"{c} changes nothing");
        }
        Assert.Equal(Changes.All.OrderBy(c => c.Release), Changes.All);
    }

    [Fact]
    public void The_table_in_the_docs_is_current()
    {
        string path = Path.Combine(SourceFolder(), "..", "..", "..", "docs", "profiles.md");
        string text = Document();
        if (Environment.GetEnvironmentVariable("WRITE_DOCS") == "1") File.WriteAllText(path, text);
        Assert.True(File.Exists(path) && text == File.ReadAllText(path), "docs/profiles.md is not what the table gives; make it anew with WRITE_DOCS=1");
    }

    private static Semantics Before(Change c) =>
        Changes.All.TakeWhile(other => other != c).Aggregate(Semantics.Oldest, (semantics, change) => change.Effect(semantics));

    private static string Outcome(NumpyVersion version, string expression)
    {
        using var scope = np.emulate(version.ToString());
        List<NumpyWarning> heard = [];
        using var capture = Graph.Warnings.Capture(heard);
        string result;
        try
        {
            result = expression.StartsWith("repr(np.float", StringComparison.Ordinal)
                ? $"'{((NDArray)new PythonEvaluator().Run(expression[5..^1])!).ScalarRepr()}'"
                : BehaviourText.WithType(new PythonEvaluator().Run(expression));
        }
        catch (NumpyException e)
        {
            result = e.PythonName;
        }
        return string.Join(", ", heard.Select(w => w.Category.ToString()).Distinct().Prepend(result));
    }

    private static string Document()
    {
        var text = new StringBuilder();
        text.AppendLine("# What changed between NumPys").AppendLine();
        text.AppendLine("`np.emulate(\"1.19\")` makes the library behave as that NumPy: it applies all changes of the table below up to that release. The table is the");
        text.AppendLine("folder [Profiles/Changes](../Profiles/Changes), a file a release; this page is generated from it, and every example is run under both profiles by the");
        text.AppendLine("tests. How profiles work is in [decision 5](decisions/0005-profiles.md), how to find what a change does to a program in `np.compare_profiles`.");
        text.AppendLine().AppendLine($"Versions that can be emulated: {string.Join(", ", NumpyVersion.Known)}, each with or without a patch number, `1.x`, `2.x` (which is {NumpyVersion.Reference}) and `latest`.");
        foreach (Release release in Changes.Releases.Where(r => r.Changes.Count > 0))
        {
            text.AppendLine().AppendLine($"## Since NumPy {release.Version}").AppendLine();
            foreach (Change c in release.Changes) Write(text, c);
        }
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Write(StringBuilder text, Change c)
    {
        text.Append($"- **{char.ToUpperInvariant(c.Subject[0])}{c.Subject[1..]}.**");
        string[] names = c.Functions.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] arguments = c.Arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (names.Length > 0) text.Append($" Concerns {string.Join(", ", names.Select(n => $"`{n}`"))}.");
        if (arguments.Any(a => a[0] != '-')) text.Append($" New: {string.Join(", ", arguments.Where(a => a[0] != '-').Select(a => $"`{a}=`"))}.");
        if (arguments.Any(a => a[0] == '-')) text.Append($" Gone: {string.Join(", ", arguments.Where(a => a[0] == '-').Select(a => $"`{a[1..]}=`"))}.");
        text.AppendLine();
        if (c.Example is { } example) text.AppendLine($"  `{example.Expression}` gave `{example.Before}`, gives `{example.After}`.");
        if (c.Advice.Length > 0) text.AppendLine($"  For the same under both: {c.Advice}.");
        text.AppendLine($"  Source: {c.Source}.");
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
