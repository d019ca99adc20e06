using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Python;

// What Python asks about the names and arguments of releases.
internal static partial class PythonMembers
{
    /// <summary>The profile in force for the caller: its name, the version it follows, and whether that holds in a scope rather than by default.</summary>
    public static PythonTuple ProfileInForce() => new([Profile.Current.Name, np.__version__, Profile.Current != Profile.Default]);
}
