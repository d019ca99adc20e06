using System.Text;
using System.Text.Json;
using OmniNumpy.Lazy.Python;
using OmniNumpy.Lazy.Tests.Python;

namespace OmniNumpy.Lazy.Tests;

/// <summary>Which of NumPy's names are here, measured: found by reflection, and their recorded cases run.</summary>
internal static class Coverage
{
    private static readonly (string Space, string Prefix, string Title)[] s_spaces =
    [
        ("numpy", "", "numpy"),
        ("numpy.ndarray", "ndarray.", "numpy.ndarray"),
        ("numpy.ufunc", "ufunc.", "numpy.ufunc"),
        ("numpy.poly1d", "poly1d.", "numpy.poly1d"),
        ("numpy.matrix", "matrix.", "numpy.matrix"),
        ("numpy.emath", "emath.", "numpy.emath"),
        ("numpy.linalg", "linalg.", "numpy.linalg"),
        ("numpy.lib.stride_tricks", "lib.stride_tricks.", "numpy.lib.stride_tricks"),
        ("numpy.fft", "fft.", "numpy.fft"),
        ("numpy.random", "random.", "numpy.random"),
        ("numpy.random.Generator", "random.Generator.", "numpy.random.Generator"),
        ("numpy.random.RandomState", "random.RandomState.", "numpy.random.RandomState"),
    ];

    // Classes that have another name here.
    private static readonly Dictionary<string, string> s_typeNames = new() { ["flatiter"] = nameof(FlatIterator), ["ufunc"] = nameof(UfuncMethods) };

    /// <summary>One name of NumPy's.</summary>
    /// <param name="Name">With its prefix: <c>ndarray.sum</c>.</param>
    /// <param name="Kind">What it is there: function, ufunc, class, constant...</param>
    /// <param name="IsPresent">Whether it is here.</param>
    /// <param name="Cases">Its recorded cases.</param>
    public sealed record Entry(string Name, string Kind, bool IsPresent, RecordedCase[] Cases)
    {
        public string? Absence => AbsentNames.ReasonFor(Name);

        public bool IsCallable => Kind is "function" or "ufunc" || (Kind is "member" && !Name.StartsWith("poly1d.", StringComparison.Ordinal) && !Name.StartsWith("matrix.", StringComparison.Ordinal));
    }

    public static List<(string Title, List<Entry> Entries)> Read()
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", "namespace.json")));
        JsonElement spaces = json.RootElement.GetProperty("spaces");
        return [.. s_spaces.Select(s => (s.Title, spaces.GetProperty(s.Space).EnumerateObject().Select(n => EntryOf(s.Prefix, n.Name, n.Value.GetString()!)).ToList()))];
    }

    /// <summary>The text of docs/coverage.md.</summary>
    public static string Table()
    {
        var text = new StringBuilder(
            """
            # Coverage of NumPy's namespace

            Made by the tests from the names of NumPy 2.2.4 (`tests/Unit/data/namespace.json`) and the recorded cases
            (`tests/Unit/data/functions`); do not edit. To make it anew: `WRITE_DOCS=1 dotnet test --filter CoverageTests`.

            *Result*: **lazy** records a node and returns; **view** shares memory; **evaluates** computes what it needs at the call;
            **value** gives a .NET value such as a number, a shape or a dtype. *Dtypes*: those of the arguments in the recorded cases.
            *Cases*: results recorded from NumPy that the tests compare bit for bit, or within the units in the last place that a case states.


            """);
        foreach ((string title, List<Entry> entries) in Read())
        {
            int present = entries.Count(e => e.IsPresent);
            text.Append($"## {title}: {present} of {entries.Count}\n\n| name | kind | result | dtypes | cases |\n|---|---|---|---|---|\n");
            foreach (Entry e in entries.Where(e => e.IsPresent)) text.Append(Row(e));
            if (present < entries.Count)
            {
                text.Append("\nLeft out:\n\n| name | kind | why |\n|---|---|---|\n");
                foreach (Entry e in entries.Where(e => !e.IsPresent)) text.Append($"| {e.Name} | {e.Kind} | {e.Absence} |\n");
            }
            text.Append('\n');
        }
        return text.ToString().TrimEnd() + "\n";
    }

    private static Entry EntryOf(string prefix, string name, string kind)
    {
        RecordedCase[] cases = RecordedCase.All.TryGetValue(prefix + name, out RecordedCase[]? recorded) ? recorded : [];
        return new Entry(prefix + name, kind, IsPresent(prefix, name), cases);
    }

    private static bool IsPresent(string prefix, string name) => prefix switch
    {
        "" => PythonBinder.HasMember(typeof(np), name) || IsTypeName(s_typeNames.GetValueOrDefault(name, name)),
        "ndarray." => PythonBinder.TryGetMember(typeof(NDArray), np.zeros((2, 2)), name, out _),
        "ufunc." => PythonBinder.TryGetMember(typeof(BinaryUfunc), np.add, name, out _),
        "linalg." => PythonBinder.HasMember(typeof(LinalgModule), name) || IsTypeName(name),
        "random." => PythonBinder.HasMember(typeof(RandomModule), name) || IsTypeName(name),
        "random.Generator." => PythonBinder.HasMember(typeof(Generator), name),
        "random.RandomState." => PythonBinder.HasMember(typeof(RandomState), name),
        "matrix." => PythonBinder.HasMember(typeof(Matrix), name),
        "poly1d." => PythonBinder.TryGetMember(typeof(np), null, "poly1d", out object? type) && PythonBinder.HasMember((Type)type!, name),
        _ => PythonBinder.TryGetMember(typeof(np), null, prefix.Split('.')[0], out object? space) && InNamespace(space!, prefix, name),
    };

    private static bool InNamespace(object space, string prefix, string name)
    {
        foreach (string part in prefix.TrimEnd('.').Split('.').Skip(1))
            if (!PythonBinder.TryGetMember(space as Type ?? space.GetType(), space is Type ? null : space, part, out space!)) return false;
        return PythonBinder.TryGetMember(space as Type ?? space.GetType(), space is Type ? null : space, name, out _);
    }

    // A class of NumPy's that is a .NET type of its own, such as ndarray.
    private static bool IsTypeName(string name) =>
        new[] { typeof(np), typeof(DType), typeof(BitGenerator) }.SelectMany(t => t.Assembly.GetExportedTypes()).Any(t => PythonBinder.Plain(t.Name.Split('`')[0]) == PythonBinder.Plain(name));

    private static string Row(Entry e)
    {
        RecordedRun? run = e.Cases.Length == 0 ? null : RecordedRun.Of(e.Name);
        return $"| {e.Name} | {e.Kind} | {string.Join(", ", run?.Results ?? [])} | {Describe(run?.DTypes ?? [])} | {(e.Cases.Length == 0 ? "" : e.Cases.Length)} |\n";
    }

    private static string Describe(HashSet<DType> dtypes)
    {
        if (dtypes.Count == 14) return "all";
        (string Kinds, string Name)[] groups = [("b", "bool"), ("i", "int"), ("u", "uint"), ("f", "float"), ("c", "complex")];
        return string.Join(", ", groups.SelectMany(g => Group(g.Name, [.. dtypes.Where(d => g.Kinds.Contains(d.Kind))])));
    }

    private static IEnumerable<string> Group(string name, List<DType> dtypes)
    {
        if (dtypes.Count == 0) yield break;
        if (name == "bool") yield return name;
        else if (dtypes.Count == (name is "int" or "uint" ? 4 : name is "float" ? 3 : 2)) yield return name + "*";
        else yield return string.Join(", ", dtypes.OrderBy(d => d.ItemSize).Select(d => d.Name));
    }
}
