using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

/// <summary>Whose manner of printing to keep: that of an older NumPy, named as <c>"1.13"</c>, or (false) of none.</summary>
public readonly record struct PrintLegacy
{
    // With the release that knows the manner.
    private static readonly (string Name, int Number, NumpyVersion Since)[] s_known =
    [
        ("1.13", 113, new NumpyVersion(1, 14)), ("1.21", 121, new NumpyVersion(1, 22)), ("1.25", 125, new NumpyVersion(1, 26)), ("2.1", 201, new NumpyVersion(2, 2)),
        ("2.2", 202, new NumpyVersion(2, 3)),
    ];

    private readonly int _number;

    private PrintLegacy(string? name, int number)
    {
        Name = name;
        _number = number;
    }

    /// <summary>The NumPy, such as <c>1.13</c>; null for none.</summary>
    public string? Name { get; }

    /// <summary>Whether the name was unknown, so that nothing is to change.</summary>
    internal bool IsUnknown => _number < 0;

    /// <summary>The last NumPy that prints like this, as a number that grows: 113 for 1.13, 201 for 2.1.</summary>
    internal int Number => Name == null ? int.MaxValue : _number;

    /// <summary>The manner of NumPy 1.13: padded numbers, no shortest digits.</summary>
    internal bool IsOldest => Number <= 113;

    /// <summary>The manner of an older NumPy. One that the NumPy in force does not know changes nothing up to NumPy 1.21, and warns.</summary>
    /// <exception cref="TypeError">NumPy 1.22 or later does not know it.</exception>
    public static implicit operator PrintLegacy(string name)
    {
        NumpyVersion current = Profile.Current.Version;
        foreach ((string known, int number, NumpyVersion since) in s_known)
            if (known == name && since.CompareTo(current) <= 0) return new PrintLegacy(known, number);
        string names = string.Join(", ", s_known.Where(k => k.Since.CompareTo(current) <= 0).Select(k => $"'{k.Name}'"));
        if (current.CompareTo(new NumpyVersion(1, 22)) >= 0) throw new TypeError($"legacy='{name}': the NumPy in force knows {names}, or False");
        Warnings.Raise(WarningCategory.UserWarning, $"legacy printing option can currently only be {names}, or `False`");
        return new PrintLegacy(null, -1);
    }

    /// <summary>No older NumPy's manner: false.</summary>
    /// <exception cref="ValueError">True, which names no NumPy.</exception>
    public static implicit operator PrintLegacy(bool none) => none ? throw new ValueError("legacy is the name of a NumPy, or False") : new PrintLegacy();

    /// <inheritdoc/>
    public override string ToString() => Name ?? "False";
}
