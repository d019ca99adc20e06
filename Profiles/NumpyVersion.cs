using System.Globalization;

namespace OmniNumpy.Lazy.Profiles;

/// <summary>A release of NumPy. Ordered, so that a profile is all changes up to a version.</summary>
/// <param name="Major">1 or 2.</param>
/// <param name="Minor">The feature release within it.</param>
/// <param name="Patch">The bug-fix release; behaviour is recorded by feature release, so 0 stands for all of them.</param>
public readonly record struct NumpyVersion(int Major, int Minor, int Patch = 0) : IComparable<NumpyVersion>
{
    /// <summary>The oldest release that can be emulated.</summary>
    public static readonly NumpyVersion Oldest = new(1, 19);

    /// <summary>The release that <c>2.x</c> and <c>latest</c> mean: the one our recorded results come from.</summary>
    public static readonly NumpyVersion Latest = new(2, 2);

    // The last feature release of a major version that we know of.
    private static readonly NumpyVersion LastOf1 = new(1, 26);
    private static readonly NumpyVersion LastOf2 = new(2, 4);

    /// <summary>
    /// Reads <c>1.19</c>, <c>1.19.5</c>, <c>1.x</c>, <c>2</c>, <c>2.x</c> or <c>latest</c>. A major version alone means its last release, for 2 that of
    /// our recorded results.
    /// </summary>
    /// <exception cref="ValueError">Not a version of NumPy, or one outside what can be emulated.</exception>
    public static NumpyVersion Parse(string text)
    {
        switch (text.Trim())
        {
            case "latest" or "2" or "2.x": return Latest;
            case "1" or "1.x": return LastOf1;
        }
        string[] parts = text.Trim().Split('.');
        int patch = 0;
        bool read = parts.Length is 2 or 3
            & Number(parts[0], out int major)
            & Number(parts.ElementAtOrDefault(1), out int minor)
            & (parts.Length < 3 || Number(parts[2], out patch));
        var version = new NumpyVersion(major, minor, patch);
        return read && version.IsKnown
            ? version
            : throw new ValueError($"no profile for NumPy version '{text}'; known are {Oldest} to {LastOf1}, 2.0 to {LastOf2}, '1.x', '2.x' and 'latest'");
    }

    private bool IsKnown => Major switch
    {
        1 => Minor >= Oldest.Minor && Minor <= LastOf1.Minor,
        2 => Minor <= LastOf2.Minor,
        _ => false,
    };

    private static bool Number(string? text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    /// <inheritdoc/>
    public int CompareTo(NumpyVersion other) => (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));
    /// <summary>Earlier.</summary>
    public static bool operator <(NumpyVersion a, NumpyVersion b) => a.CompareTo(b) < 0;
    /// <summary>Later.</summary>
    public static bool operator >(NumpyVersion a, NumpyVersion b) => a.CompareTo(b) > 0;
    /// <summary>Not later.</summary>
    public static bool operator <=(NumpyVersion a, NumpyVersion b) => a.CompareTo(b) <= 0;
    /// <summary>Not earlier.</summary>
    public static bool operator >=(NumpyVersion a, NumpyVersion b) => a.CompareTo(b) >= 0;

    /// <summary><c>1.19</c>, or <c>1.19.5</c> where a patch was given.</summary>
    public override string ToString() => Patch == 0 ? $"{Major}.{Minor}" : $"{Major}.{Minor}.{Patch}";
}
