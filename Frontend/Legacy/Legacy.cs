using System.Runtime.CompilerServices;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

/// <summary>
/// The gate before names that releases of NumPy deprecated or removed: under a version without the name an error that says what to use instead, under
/// one that warns the warning.
/// </summary>
internal static class Legacy
{
    /// <summary>The value of a name that is read.</summary>
    /// <exception cref="AttributeError">The version in force has no such name.</exception>
    public static T Name<T>(T value, [CallerMemberName] string name = "")
    {
        Use(name, isCall: false);
        return value;
    }

    /// <summary>To be called first by a function.</summary>
    /// <exception cref="AttributeError">The version in force has no such name.</exception>
    /// <exception cref="RuntimeError">The version in force has nothing but the name.</exception>
    public static void Call([CallerMemberName] string name = "") => Use(name, isCall: true);

    /// <summary>As <see cref="Call"/>, of a member of arrays.</summary>
    public static void CallMember(string name) => Use("ndarray." + name, isCall: true);

    private static void Use(string name, bool isCall)
    {
        NumpyVersion version = Profile.Current.Version;
        NameFacts facts = ProfileNames.Find(name) ?? throw new AttributeError(ProfileNames.ErrorFor(name, version));
        Auditor.Current?.NoteName(facts);
        if (facts.WarningUnder(version) is { } warning && (isCall || !warning.OnCall)) Warnings.Raise(warning.Category, warning.Text);
        if (!facts.IsAvailable(version)) throw new AttributeError(facts.ErrorUnder(version));
        if (isCall && facts.Stub is { } stub && stub.Since <= version) throw new RuntimeError(stub.Text);
    }
}
