namespace OmniNumpy.Lazy.Profiles;

/// <summary>One difference between releases of NumPy: a line of the table.</summary>
/// <param name="Subject">What it is about, as a sentence without a full stop.</param>
/// <param name="Source">The section of the release notes, or the NEP, and where it was measured.</param>
public sealed record Change(string Subject, string Source)
{
    /// <summary>The first release that has it.</summary>
    public NumpyVersion Release { get; init; }

    /// <summary>What it does to the semantics before it; nothing for a change of names or arguments alone.</summary>
    public Func<Semantics, Semantics> Effect { get; init; } = semantics => semantics;

    /// <summary>NumPy's names of the functions concerned, divided by blanks; empty where it concerns all ufuncs, or printing.</summary>
    public string Functions { get; init; } = "";

    /// <summary>Arguments that came, as <c>name</c>, or went, as <c>-name</c>, in all of <see cref="Functions"/>; divided by blanks.</summary>
    public string Arguments { get; init; } = "";

    /// <summary>An expression that shows it.</summary>
    public Example? Example { get; init; }

    /// <summary>What to do in code that must give the same under both releases; empty where nothing needs doing.</summary>
    public string Advice { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString() => $"{Release}: {Subject}";
}

/// <summary>An expression in NumPy's words, and its results on both sides of a change: the text of the value, or the error's type.</summary>
/// <param name="Expression">In Python.</param>
/// <param name="Before">The result in the release before.</param>
/// <param name="After">The result since.</param>
public sealed record Example(string Expression, string Before, string After);

/// <summary>A feature release of NumPy with all that it changed.</summary>
public sealed class Release
{
    internal Release(int major, int minor, params Change[] changes)
    {
        Version = new NumpyVersion(major, minor);
        Changes = [.. changes.Select(c => c with { Release = Version })];
    }

    /// <summary>Its number.</summary>
    public NumpyVersion Version { get; }

    /// <summary>What it changed, in the order of the effects.</summary>
    public IReadOnlyList<Change> Changes { get; }
}
