using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

/// <summary>Whose manner of printing to keep: that of an older NumPy, named as <c>"1.13"</c>, or (false) of none.</summary>
public readonly record struct PrintLegacy
{
    private static readonly (string Name, int Number)[] s_known = [("1.13", 113), ("1.21", 121), ("1.25", 125), ("2.1", 201), ("2.2", 202)];

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

    /// <summary>The manner of an older NumPy. One that is not known changes nothing, and warns.</summary>
    public static implicit operator PrintLegacy(string name)
    {
        foreach ((string known, int number) in s_known)
            if (known == name) return new PrintLegacy(known, number);
        Warnings.Raise(WarningCategory.UserWarning, $"legacy printing option can currently only be {string.Join(", ", s_known.Select(k => $"'{k.Name}'"))}, or `False`");
        return new PrintLegacy(null, -1);
    }

    /// <summary>No older NumPy's manner: false.</summary>
    /// <exception cref="ValueError">True, which names no NumPy.</exception>
    public static implicit operator PrintLegacy(bool none) => none ? throw new ValueError("legacy is the name of a NumPy, or False") : new PrintLegacy();

    /// <inheritdoc/>
    public override string ToString() => Name ?? "False";
}
