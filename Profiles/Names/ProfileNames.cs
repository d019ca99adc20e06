using System.Collections.Frozen;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Profiles;

/// <summary>
/// Every public name of NumPy with the releases that have it: names.txt, measured, and notes.txt, what is to be known of those that were deprecated or
/// removed. Read when somebody first asks.
/// </summary>
public static class ProfileNames
{
    private static readonly Lazy<FrozenDictionary<string, NameFacts>> s_names = new(() => Read().ToFrozenDictionary());

    private static readonly Lazy<FrozenSet<string>> s_namespaces = new(() =>
        s_names.Value.Keys.Where(n => n.Contains('.')).Select(n => n[..n.LastIndexOf('.')]).ToFrozenSet());

    /// <summary>All names, those of numpy's own namespace first.</summary>
    public static IEnumerable<NameFacts> All => s_names.Value.Values.OrderBy(n => n.Name.Contains('.')).ThenBy(n => n.Name, StringComparer.Ordinal);

    /// <summary>What is known of a name.</summary>
    /// <param name="name">Such as <c>float_</c>, <c>np.float_</c>, <c>numpy.linalg.svdvals</c> or <c>ndarray.ptp</c>.</param>
    /// <returns>Null for what no release of NumPy from 1.19 on has had.</returns>
    public static NameFacts? Find(string name) => s_names.Value.GetValueOrDefault(Plain(name));

    /// <summary>Whether the table has names below a name: <c>linalg</c>, <c>ndarray</c>.</summary>
    public static bool IsNamespace(string name) => s_namespaces.Value.Contains(name);

    /// <summary>Whether NumPy <paramref name="version"/> has a name.</summary>
    public static bool IsAvailable(string name, NumpyVersion version) => Find(name)?.IsAvailable(version) ?? false;

    /// <summary>The text of the AttributeError for a name that NumPy <paramref name="version"/>, or this library, lacks.</summary>
    public static string ErrorFor(string name, NumpyVersion version) => Find(name) switch
    {
        null => $"module 'numpy' has no attribute '{Plain(name)}'",
        { Absence: { } reason } facts when facts.IsAvailable(version) => $"module 'numpy' has no attribute '{facts.Name}' here: {reason}",
        { } facts => facts.ErrorUnder(version),
    };

    /// <summary>
    /// Refuses a name that the version in force has not got: the gate of a door through which names come as text. Names that are not in the table pass.
    /// </summary>
    /// <exception cref="AttributeError">The version has no such name; the text says what to use instead, or which release brought it.</exception>
    public static void CheckRead(string name)
    {
        NumpyVersion version = Profile.Current.Version;
        if (Find(name) is not { } facts || facts.IsAvailable(version)) return;
        if (facts.WarningUnder(version) is { } warning) Warnings.Raise(warning.Category, warning.Text);
        throw new AttributeError(facts.ErrorUnder(version));
    }

    private static string Plain(string name) =>
        name.StartsWith("np.", StringComparison.Ordinal) ? name[3..] : name.StartsWith("numpy.", StringComparison.Ordinal) ? name[6..] : name;

    private static Dictionary<string, NameFacts> Read()
    {
        var names = new Dictionary<string, NameFacts>();
        string space = "";
        IReadOnlyList<ReleaseSpan> releases = [];
        foreach (string line in Lines("names.txt"))
        {
            if (line[0] == '[')
            {
                space = line is "[numpy]" ? "" : line["[numpy.".Length..^1] + ".";
                continue;
            }
            string listed = line;
            if (line[0] != ' ')
            {
                (string spans, listed) = Cut(line, ':');
                releases = [.. spans.Split(' ').Select(s => ReleaseSpan.Parse(s))];
            }
            foreach (string name in listed.Split(' ', StringSplitOptions.RemoveEmptyEntries)) names.Add(space + name, new NameFacts(space + name, releases));
        }
        Annotate(names);
        return names;
    }

    private static void Annotate(Dictionary<string, NameFacts> names)
    {
        NameFacts? facts = null;
        foreach (string line in Lines("notes.txt"))
        {
            if (line[0] != ' ')
            {
                (string name, string meaning) = Cut(line, ':');
                facts = names[name];
                facts.Meaning = meaning;
                continue;
            }
            (string word, string text) = Cut(line.Trim(), ' ');
            text = text.Replace("{n}", facts!.Name).Replace("{u}", facts.Replacement);
            switch (word)
            {
                case "use": facts.Replacement = text; break;
                case "warns": facts.Warnings = [.. facts.Warnings, WarningOf(text)]; break;
                case "stub":
                    (string since, string told) = Cut(text, ' ');
                    facts.Stub = (ReleaseSpan.Parse(since).First, told);
                    facts.Warnings = [.. facts.Warnings, new NameWarning(ReleaseSpan.Parse(since, open: true), OnCall: false, WarningCategory.DeprecationWarning, told)];
                    break;
                case "gone": facts.ErrorAfterwards = text; break;
                case "absent": facts.Absence = text; break;
                default: throw new FormatException($"notes.txt: '{word}' says nothing known");
            }
        }
    }

    // 1.25 call DeprecationWarning: text
    private static NameWarning WarningOf(string text)
    {
        (string releases, string rest) = Cut(text, ' ');
        (string when, rest) = Cut(rest, ' ');
        (string category, string message) = Cut(rest, ':');
        return new NameWarning(ReleaseSpan.Parse(releases, open: true), when == "call", Enum.Parse<WarningCategory>(category), message);
    }

    private static (string Before, string After) Cut(string text, char at) =>
        text.IndexOf(at) is >= 0 and var i ? (text[..i], text[(i + 1)..].Trim()) : (text, "");

    private static IEnumerable<string> Lines(string file)
    {
        using Stream stream = typeof(ProfileNames).Assembly.GetManifestResourceStream(file) ?? throw new InvalidOperationException($"{file} is not in the assembly");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line;
    }
}
