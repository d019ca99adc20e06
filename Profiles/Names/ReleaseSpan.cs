namespace OmniNumpy.Lazy.Profiles;

/// <summary>Some releases of NumPy in a row.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last feature release of them; null if there is no end yet.</param>
public readonly record struct ReleaseSpan(NumpyVersion First, NumpyVersion? Last)
{
    /// <summary>Reads <c>1.20</c>, <c>1.20-1.23</c> or <c>1.20-</c>; with <paramref name="open"/>, <c>1.20</c> alone has no end.</summary>
    internal static ReleaseSpan Parse(string text, bool open = false)
    {
        string[] ends = text.Split('-');
        NumpyVersion first = Version(ends[0]);
        return new(first, ends.Length == 1 ? open ? null : first : ends[1].Length == 0 ? null : Version(ends[1]));
    }

    /// <summary>Whether a release is one of them; all bug-fix releases count as their feature release.</summary>
    public bool Contains(NumpyVersion version)
    {
        var release = new NumpyVersion(version.Major, version.Minor);
        return First <= release && !(Last < release);
    }

    /// <summary>The text that <see cref="Parse"/> reads.</summary>
    public override string ToString() => Last is null ? $"{First}-" : Last == First ? $"{First}" : $"{First}-{Last}";

    // Not NumpyVersion.Parse: the table may tell of releases that cannot be emulated.
    private static NumpyVersion Version(string text)
    {
        string[] parts = text.Split('.');
        return new NumpyVersion(int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
    }
}
