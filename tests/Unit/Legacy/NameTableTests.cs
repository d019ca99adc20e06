using System.Reflection;
using System.Text.Json;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Tests;

/// <summary>The table of names against what four NumPys were measured to have, and against this library.</summary>
public class NameTableTests
{
    // A name that a release has, and this library nowhere: it stands in the table of what was lost.
    private static readonly string[] s_present = [.. typeof(np).GetMembers(BindingFlags.Public | BindingFlags.Static).Select(m => m.Name).Distinct()];

    [Theory]
    [InlineData(0, "1.19.5")]
    [InlineData(1, "1.24.2")]
    [InlineData(2, "2.2.4")]
    [InlineData(3, "2.4.6")]
    public void A_version_has_the_names_it_was_measured_to_have(int index, string version)
    {
        NumpyVersion v = Releases.Version(version);
        var wrong = new List<string>();
        int names = 0;
        foreach ((string space, string name, string has) in Measured())
        {
            names++;
            // Where something imports numpy.compat it shows; by itself np.compat raises from 2.0 on (LegacyReplayTests).
            if (space.Length == 0 && name == "compat") continue;
            // finfo computes these on first use, so that a look at its names does not show them before.
            if (space == "finfo" && has != "1111" && name != "machar") continue;
            if (ProfileNames.IsAvailable(space.Length == 0 ? name : $"{space}.{name}", v) != (has[index] == '1')) wrong.Add($"{space}.{name}");
        }
        Assert.True(names > 3000);
        Assert.True(wrong.Count == 0, string.Join(", ", wrong));
    }

    [Fact]
    public void Nothing_that_NumPy_lost_is_lost_without_a_word()
    {
        string[] lost = [.. Measured().Where(n => n.Space.Length == 0 && n.Has[0] == '1' && n.Has != "1111").Select(n => n.Name).Except(["bool", "long", "core"])];
        Assert.True(lost.Length > 130);
        Assert.DoesNotContain(lost, n => ProfileNames.Find(n) is not { Meaning.Length: > 0, Replacement.Length: > 0 });
        // Here, or not here with the reason: one of the two.
        Assert.DoesNotContain(lost, n => s_present.Contains(n) == (ProfileNames.Find(n)!.Absence is not null) && n != "warnings");
    }

    [Theory]
    [InlineData("float_", "2.2", "`np.float_` was removed in the NumPy 2.0 release. Use `np.float64` instead.")]
    [InlineData("np.NINF", "2.0", "`np.NINF` was removed in the NumPy 2.0 release. Use `-np.inf` instead.")]
    [InlineData("numpy.msort", "2.2", "module 'numpy' has no attribute 'msort'; its last release was NumPy 1.26; use `np.sort(a, axis=0)`")]
    [InlineData("asscalar", "1.24", "module 'numpy' has no attribute 'asscalar'; its last release was NumPy 1.22; use `a.item()`")]
    [InlineData("concat", "1.26", "module 'numpy' has no attribute 'concat'; it came with NumPy 2.0, and NumPy 1.26 is in force")]
    [InlineData("linalg.svdvals", "1.19", "module 'numpy.linalg' has no attribute 'svdvals'; it came with NumPy 2.0, and NumPy 1.19 is in force")]
    [InlineData("ndarray.itemset", "2.2", "`itemset` was removed from the ndarray class in NumPy 2.0. Use `arr[index] = value` instead.")]
    [InlineData("ndarray.mT", "1.19", "'numpy.ndarray' object has no attribute 'mT'; it came with NumPy 2.0, and NumPy 1.19 is in force")]
    [InlineData("loads", "1.19", "module 'numpy' has no attribute 'loads' here: this library reads no pickles: they can run any code")]
    [InlineData("nonsense", "2.2", "module 'numpy' has no attribute 'nonsense'")]
    public void An_error_says_what_to_use_instead(string name, string version, string text) => Assert.Equal(text, ProfileNames.ErrorFor(name, Releases.Version(version)));

    [Fact]
    public void An_alias_of_a_builtin_warns_until_it_goes()
    {
        NameFacts facts = ProfileNames.Find("int")!;
        Assert.Null(facts.WarningUnder(Releases.Version("1.19")));
        Assert.StartsWith("`np.int` is a deprecated alias for the builtin `int`.", facts.WarningUnder(Releases.Version("1.21.6"))!.Text);
        Assert.StartsWith("module 'numpy' has no attribute 'int'. `np.int` was a deprecated alias for the builtin `int`.", facts.ErrorUnder(Releases.Version("1.24")));
    }

    [Theory]
    [InlineData("bool", "1.19", true)]
    [InlineData("bool", "1.23", true)]
    [InlineData("bool", "1.26", false)]
    [InlineData("bool", "2.0", true)]
    [InlineData("broadcast_shapes", "1.19.5", false)]
    [InlineData("broadcast_shapes", "1.20", true)]
    [InlineData("alen", "1.22.4", true)]
    [InlineData("alen", "1.23", false)]
    [InlineData("trapz", "2.3", true)]
    [InlineData("trapz", "2.4.6", false)]
    [InlineData("unstack", "2.0", false)]
    [InlineData("random.Generator.spawn", "1.25", true)]
    public void Releases_between_the_measured_ones_are_placed(string name, string version, bool has) =>
        Assert.Equal(has, ProfileNames.IsAvailable(name, Releases.Version(version)));

    private static IEnumerable<(string Space, string Name, string Has)> Measured()
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", "names.json")));
        foreach (JsonProperty space in json.RootElement.GetProperty("spaces").EnumerateObject())
        {
            string below = space.Name == "numpy" ? "" : space.Name["numpy.".Length..];
            if (below.Length > 0 && !s_spaces.Contains(below)) continue;
            foreach (JsonProperty name in space.Value.EnumerateObject()) yield return (below, name.Name, name.Value.GetString()!);
        }
    }

    // The namespaces of the table: those that users write. The scalar types stand for one another in generic.
    private static readonly HashSet<string> s_spaces = [.. ProfileNames.All.Select(n => n.Name).Where(n => n.Contains('.')).Select(n => n[..n.LastIndexOf('.')])];
}
