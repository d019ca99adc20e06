using System.Text;

namespace OmniNumpy.Lazy.Profiles;

/// <summary>The newest profile under which all names that a program uses are there, with the reasons against the newer ones.</summary>
/// <param name="Version">The release; null if no release has all of the names.</param>
/// <param name="Objections">What speaks against each newer release (against each there is, if none has all), newest first.</param>
/// <param name="Deprecations">Names that the proposed release has, but warns of.</param>
/// <param name="Unknown">Names that no release has had: of the program's own making, or misspelt.</param>
public sealed record ProfileProposal(
    NumpyVersion? Version, IReadOnlyList<ReleaseObjection> Objections, IReadOnlyList<NameFacts> Deprecations, IReadOnlyList<string> Unknown)
{
    /// <summary>The proposal for a program that uses these names.</summary>
    public static ProfileProposal For(IEnumerable<string> names)
    {
        var known = new SortedDictionary<string, NameFacts>(StringComparer.Ordinal);
        var unknown = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string name in names)
        {
            if (Resolve(name) is { } facts) known[facts.Name] = facts;
            else unknown.Add(name);
        }
        var objections = new List<ReleaseObjection>();
        foreach (NumpyVersion release in NumpyVersion.Known.Reverse())
        {
            NameFacts[] missing = [.. known.Values.Where(f => !f.IsAvailable(release) || f.Stub is { } stub && stub.Since <= release)];
            if (missing.Length == 0) return new(release, objections, [.. known.Values.Where(f => f.WarningUnder(release) is not null)], [.. unknown]);
            objections.Add(new ReleaseObjection(release, missing));
        }
        return new(null, objections, [], [.. unknown]);
    }

    // np.linalg.norm.__doc__ asks for linalg.norm, np.add.reduce for add.
    private static NameFacts? Resolve(string name)
    {
        NameFacts? facts = ProfileNames.Find(name);
        for (int dot = name.LastIndexOf('.'); facts is null && dot > 0; dot = name.LastIndexOf('.', dot - 1))
        {
            facts = ProfileNames.Find(name[..dot]);
            if (facts is not null && ProfileNames.IsNamespace(facts.Name)) return null;
        }
        return facts;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder(Version is { } v ? $"NumPy {v}\n" : "no release of NumPy has all of these names\n");
        foreach (ReleaseObjection objection in Objections) text.Append($"  not {objection}\n");
        foreach (NameFacts name in Deprecations) text.Append($"  {name.Name} is deprecated there: {name.WarningUnder(Version!.Value)!.Text}\n");
        foreach (string name in Unknown) text.Append($"  {name}: no release from {NumpyVersion.Known[0]} on has it\n");
        return text.ToString();
    }
}

/// <summary>Why a program does not run under a release.</summary>
/// <param name="Release">The release.</param>
/// <param name="Missing">The names it lacks.</param>
public sealed record ReleaseObjection(NumpyVersion Release, IReadOnlyList<NameFacts> Missing)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Release}: it lacks {string.Join(", ", Missing.Select(Reason))}";

    private static string Reason(NameFacts name) => $"{name.Name} ({string.Join(", ", name.Releases)}{(name.Replacement is null or "nothing" ? "" : $"; use {name.Replacement}")})";
}
