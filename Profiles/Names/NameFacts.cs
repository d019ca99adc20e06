namespace OmniNumpy.Lazy.Profiles;

/// <summary>What the releases of NumPy say about one of its public names.</summary>
/// <param name="Name">With its namespace below numpy's: <c>float_</c>, <c>linalg.svdvals</c>, <c>ndarray.ptp</c>.</param>
/// <param name="Releases">The releases that have it, earliest first.</param>
public sealed record NameFacts(string Name, IReadOnlyList<ReleaseSpan> Releases)
{
    /// <summary>What it is, or was; of names that were deprecated or removed only.</summary>
    public string? Meaning { get; internal set; }

    /// <summary>What to write instead; of names that were deprecated or removed only.</summary>
    public string? Replacement { get; internal set; }

    /// <summary>The warnings its use gives, each in its releases.</summary>
    public IReadOnlyList<NameWarning> Warnings { get; internal set; } = [];

    /// <summary>Why this library has not got it, under any version; null where it has.</summary>
    public string? Absence { get; internal set; }

    /// <summary>From which release on it can be read but only raises RuntimeError when called, and with which text.</summary>
    public (NumpyVersion Since, string Text)? Stub { get; internal set; }

    internal string? ErrorAfterwards { get; set; }

    /// <summary>Whether NumPy <paramref name="version"/> has it.</summary>
    public bool IsAvailable(NumpyVersion version) => Releases.Any(r => r.Contains(version));

    /// <summary>The warning that using it gives under <paramref name="version"/>; null if there is none. Of a name to come one may warn before it is there.</summary>
    public NameWarning? WarningUnder(NumpyVersion version) =>
        Warnings.FirstOrDefault(w => w.Releases.Contains(version) && (w.Category == WarningCategory.FutureWarning || IsAvailable(version)));

    /// <summary>The text of the error that reading it raises under a version that lacks it; it names the replacement, or the release that brought it.</summary>
    public string ErrorUnder(NumpyVersion version)
    {
        (string space, string last) = Name.LastIndexOf('.') is > 0 and var dot ? (Name[..dot], Name[(dot + 1)..]) : ("", Name);
        NumpyVersion? removed = Releases.Where(r => r.Last is { } end && end < version).Select(r => r.Last).LastOrDefault();
        if (removed is not null && ErrorAfterwards is { } text)
        {
            if (text.Length == 0) text = $"Use `{Replacement}` instead.";
            return text.StartsWith("module", StringComparison.Ordinal) || text[0] == '`' ? text : $"`np.{Name}` was removed in the NumPy 2.0 release. {text}";
        }
        string missing = space is "ndarray" or "generic" || space.Split('.')[^1] is { Length: > 0 } type && char.IsUpper(type[0])
            ? $"'numpy.{space}' object has no attribute '{last}'"
            : $"module 'numpy{(space.Length > 0 ? "." : "")}{space}' has no attribute '{last}'";
        if (removed is not { } gone) return $"{missing}; it came with NumPy {Releases[0].First}, and NumPy {version} is in force";
        string advice = Replacement is null or "nothing" ? "" : $"; use `{Replacement}`";
        return $"{missing}; its last release was NumPy {gone}{advice}";
    }
}

/// <summary>A warning that comes with a name.</summary>
/// <param name="Releases">The releases that give it.</param>
/// <param name="OnCall">Whether calling gives it, rather than reading the name.</param>
/// <param name="Category">What kind.</param>
/// <param name="Text">NumPy's text.</param>
public sealed record NameWarning(ReleaseSpan Releases, bool OnCall, WarningCategory Category, string Text);
