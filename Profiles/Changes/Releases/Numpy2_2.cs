namespace OmniNumpy.Lazy.Profiles;

public static partial class Changes
{
    private static readonly Release s_numpy2_2 = new(2, 2,
        new Change("an empty array has no truth value", "2.2.0 release notes, Expired deprecations; " + Measured2)
        {
            Effect = s => s with { EmptyTruth = Acceptance.Refused },
            Functions = "bool",
            Advice = "x.size > 0",
        },
        new Change("trim_zeros trims along all axes, and refuses other sides", "2.2.0 release notes, New features; " + Measured2)
        {
            Effect = s => s with { TrimsAllAxes = true },
            Functions = "trim_zeros",
        },
        new Change("the representation of an array that is not shown in full tells its shape", "2.2.0 release notes, Changes; " + Measured2)
        {
            Effect = s => s with { SummariesTellShape = true },
            Functions = "repr",
            Example = new("repr(np.arange(2000))", "'array([   0,    1,    2, ..., 1997, 1998, 1999])'", "'array([   0,    1,    2, ..., 1997, 1998, 1999], shape=(2000,))'"),
        });
}
