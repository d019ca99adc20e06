using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Python;

// What Python asks about the names and arguments of releases.
internal static partial class PythonMembers
{
    /// <summary>The profile in force for the caller: its name, the version it follows, and whether that holds in a scope rather than by default.</summary>
    public static PythonTuple ProfileInForce() => new([Profile.Current.Name, np.__version__, Profile.Current != Profile.Default]);

    /// <summary>The profile of a version as text: its name, and the version it follows.</summary>
    /// <exception cref="ValueError">No such version; the message lists what is known.</exception>
    public static PythonTuple ProfileOf(string version)
    {
        var profile = Profile.For(version);
        return new([profile.Name, $"{profile.Version}"]);
    }

    /// <summary>The names that a reader under a version does not get without a word, divided by blanks: those it lacks, and those it warns of.</summary>
    public static string NamesWithheld(string version)
    {
        NumpyVersion release = NumpyVersion.Parse(version);
        return string.Join(' ', ProfileNames.All.Where(f => !f.IsAvailable(release) || f.WarningUnder(release) is { OnCall: false }).Select(f => f.Name));
    }

    /// <summary>The names that a version has, divided by blanks.</summary>
    public static string NamesOf(string version)
    {
        NumpyVersion release = NumpyVersion.Parse(version);
        return string.Join(' ', ProfileNames.All.Where(f => f.IsAvailable(release)).Select(f => f.Name));
    }

    /// <summary>
    /// What a version says when a name is read: whether it has it, its warning as <c>Category: text</c>, the error where it lacks it, the text by which a
    /// function that is there in name only refuses to be called, and why this library has not got it. Null for a name that no release has had.
    /// </summary>
    public static PythonTuple? NameUnder(string name, string version)
    {
        NumpyVersion release = NumpyVersion.Parse(version);
        if (ProfileNames.Find(name) is not { } facts) return null;
        NameWarning? warning = facts.WarningUnder(release);
        return new(
        [
            facts.IsAvailable(release),
            warning is { OnCall: false } ? $"{warning.Category}: {warning.Text}" : null,
            facts.IsAvailable(release) ? null : facts.ErrorUnder(release),
            facts.Stub is { } stub && stub.Since <= release ? stub.Text : null,
            facts.Absence,
        ]);
    }

    /// <summary>Tells the audit in this flow of control, if there is one, that a name was read.</summary>
    public static void NoteName(string name)
    {
        if (ProfileNames.Find(name) is { } facts) Auditor.Current?.NoteName(facts);
    }

    /// <summary>As <see cref="np.audit"/>, of a function of Python's.</summary>
    public static AuditReport Audit(PythonFunction code, string target, string version) => np.audit(() => code.Invoke([]), target, version);

    /// <summary>The arguments that a version's functions lack though other releases' have them, as <c>function.argument</c>, divided by blanks.</summary>
    public static string ArgumentsLacking(string version) => string.Join(' ', Profile.For(version).LackingArguments());
}
