using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Tests;

internal static class Releases
{
    /// <summary>The feature releases that can be emulated.</summary>
    public static IReadOnlyList<string> All { get; } = ["1.19", "1.20", "1.21", "1.22", "1.23", "1.24", "1.25", "1.26", "2.0", "2.1", "2.2", "2.3", "2.4"];

    public static NumpyVersion Version(string text) => NumpyVersion.Parse(text);
}
