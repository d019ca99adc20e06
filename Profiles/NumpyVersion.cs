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

    /// <summary>The release that <c>2.x</c> means: the one our recorded results come from.</summary>
    public static readonly NumpyVersion Reference = new(2, 2);

    /// <summary>Every feature release that can be emulated, earliest first.</summary>
    public static IReadOnlyList<NumpyVersion> Known => Changes.Versions;

    /// <summary>
    /// Reads <c>1.19</c>, <c>1.19.5</c>, <c>1.x</c>, <c>2</c>, <c>2.x</c> or <c>latest</c>. A major version alone means its last release, for 2 that of
    /// our recorded results; <c>latest</c> is the last that is known.
    /// </summary>
    /// <exception cref="ValueError">Not a version of NumPy, or one outside what can be emulated; the message lists what is known.</exception>
    public static NumpyVersion Parse(string text)
    {
        switch (text.Trim())
        {
            case "2" or "2.x": return Reference;
            case "1" or "1.x": return Known.Last(v => v.Major == 1);
            case "latest": return Known[^1];
        }
        string[] parts = text.Trim().Split('.');
        int patch = 0;
        bool read = parts.Length is 2 or 3
            & Number(parts[0], out int major)
            & Number(parts.ElementAtOrDefault(1), out int minor)
            & (parts.Length < 3 || Number(parts[2], out patch));
        return read && Known.Contains(new NumpyVersion(major, minor))
            ? new NumpyVersion(major, minor, patch)
            : throw new ValueError($"no profile for NumPy version '{text}'; known are {string.Join(", ", Known)}, with or without a patch, '1.x', '2.x', 'latest' and '{ArrayApi.Name}'");
    }

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
