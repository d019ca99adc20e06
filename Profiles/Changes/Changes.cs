using System.Reflection;

namespace OmniNumpy.Lazy.Profiles;

/// <summary>
/// The table of changes: the one place where the releases of NumPy differ. A release is a file of this class with one field of type
/// <see cref="Release"/>, and everything else (versions that can be emulated, profiles, docs/profiles.md) follows from the fields there are.
/// </summary>
public static partial class Changes
{
    private static readonly Lazy<IReadOnlyList<Release>> s_releases = new(() =>
    [
        .. typeof(Changes).GetFields(BindingFlags.NonPublic | BindingFlags.Static)
            .Where(f => f.FieldType == typeof(Release)).Select(f => (Release)f.GetValue(null)!).OrderBy(r => r.Version),
    ]);

    private static readonly Lazy<IReadOnlyList<Change>> s_all = new(() => [.. Releases.SelectMany(r => r.Changes)]);

    private static readonly Lazy<IReadOnlyList<NumpyVersion>> s_versions = new(() => [NumpyVersion.Oldest, .. Releases.Select(r => r.Version)]);

    /// <summary>The releases after <see cref="NumpyVersion.Oldest"/>, earliest first.</summary>
    public static IReadOnlyList<Release> Releases => s_releases.Value;

    /// <summary>All changes, earliest first; those of one release in the order of their effects.</summary>
    public static IReadOnlyList<Change> All => s_all.Value;

    internal static IReadOnlyList<NumpyVersion> Versions => s_versions.Value;

    /// <summary>What NumPy <paramref name="version"/> means: every change up to it, applied in order.</summary>
    public static Semantics Apply(NumpyVersion version) =>
        Between(NumpyVersion.Oldest, version).Aggregate(Semantics.Oldest, (semantics, change) => change.Effect(semantics));

    /// <summary>The changes after <paramref name="older"/>, up to and with <paramref name="newer"/>.</summary>
    public static IEnumerable<Change> Between(NumpyVersion older, NumpyVersion newer) =>
        All.Where(c => c.Release > older && c.Release <= newer);
}
