namespace OmniNumpy.Lazy.Profiles;

public static partial class Changes
{
    // A release for Python 3.12 and its build system: the notes name no change of results.
    private static readonly Release s_numpy1_26 = new(1, 26);
}
