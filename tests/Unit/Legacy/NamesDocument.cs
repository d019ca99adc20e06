using System.Text;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Tests;

/// <summary>The text of docs/profiles-names.md, from the table of names.</summary>
internal static class NamesDocument
{
    private const string Head = """
        # Names by release

        Made by the tests from `Profiles/Names`; do not edit. To make it anew: `WRITE_DOCS=1 dotnet test --filter NamesDocumentTests`.

        Every public name of NumPy stands in one table with the releases that have it, measured from NumPy 1.19.5, 1.24.2, 2.2.4 and 2.4.6; releases between
        these are placed by NumPy's sources. `ProfileNames.Find("float_")` asks it, `np.detect_profile(names)` proposes the newest release that has all
        names of a program, and `np.audit(() => ..., target)` lists the names a program uses that a version lacks.

        In C#, names that NumPy deprecated or removed are members of `np` marked `[Obsolete]` with what to use instead, so that the compiler tells. They work
        exactly under the versions that have them, and elsewhere throw `AttributeError` with the replacement; where NumPy warns they warn, through
        `np.warnings`: to listeners of `np.warnings.Raised`, else to the error stream, once a place in the code. Names that only came later are always there
        in C#; the Python door asks the table for every name.


        """;

    public static string Text()
    {
        var text = new StringBuilder(Head);
        Section(text, "numpy", ProfileNames.All.Where(n => n.Meaning is not null && !n.Name.Contains('.')));
        Section(text, "numpy.ndarray", ProfileNames.All.Where(n => n.Meaning is not null && n.Name.StartsWith("ndarray.", StringComparison.Ordinal)));
        Came(text);
        return text.ToString().TrimEnd() + "\n";
    }

    private static void Section(StringBuilder text, string title, IEnumerable<NameFacts> names)
    {
        NameFacts[] all = [.. names.OrderBy(n => n.Name, StringComparer.OrdinalIgnoreCase)];
        text.Append($"## {title}: {all.Length} names deprecated or gone\n\n| name | releases | what it is | warns | instead | not here |\n|---|---|---|---|---|---|\n");
        foreach (NameFacts n in all)
        {
            string warns = string.Join(", ", n.Warnings.Select(w => $"{w.Releases} {w.Category}{(w.OnCall ? " when called" : "")}").Distinct());
            string stub = n.Stub is { } s ? $"{(warns.Length > 0 ? "; " : "")}from {s.Since} a call raises RuntimeError" : "";
            text.Append($"| {n.Name[(n.Name.LastIndexOf('.') + 1)..]} | {string.Join(", ", n.Releases)} | {n.Meaning} | {warns}{stub} | {(n.Replacement == "nothing" ? "" : $"`{n.Replacement}`")} | {n.Absence} |\n");
        }
        text.Append('\n');
    }

    // Names that came after the oldest release, of the namespaces that are here.
    private static void Came(StringBuilder text)
    {
        string[] spaces = ["", "ndarray", "linalg", "fft", "random", "random.Generator", "polynomial", "lib", "lib.stride_tricks", "lib.array_utils"];
        text.Append("## Names that came since 1.19\n\n| release | names |\n|---|---|\n");
        var came = ProfileNames.All.Where(n => n.Releases[^1].First > NumpyVersion.Oldest && spaces.Contains(n.Name.LastIndexOf('.') is >= 0 and var i ? n.Name[..i] : ""));
        foreach (var release in came.GroupBy(n => n.Releases[^1].First).OrderBy(g => g.Key))
            text.Append($"| {release.Key} | {string.Join(", ", release.Select(n => n.Name + (n.Releases[^1].Last is { } last ? $" (to {last})" : "")))} |\n");
    }
}
