namespace OmniNumpy.Lazy.Profiles;

public static partial class Changes
{
    private static readonly Release s_numpy2_1 = new(2, 1,
        new Change("ceil, floor, trunc and fix leave integers as they are", "2.1.0 release notes, Changes; " + Measured2)
        {
            Effect = s => s with { RoundingKeepsIntegers = true },
            Functions = "ceil floor trunc fix",
            Example = new("np.ceil(np.array([1, 250], np.uint8))", "[1.0, 250.0] (float16)", "[1, 250] (uint8)"),
            Advice = "convert to float before, where floats are meant",
        },
        new Change("clip may be called without bounds", "2.1.0 release notes, Changes; " + Measured2)
        {
            Effect = s => s with { ClipNeedsNoBound = true },
            Functions = "clip",
            Arguments = "min max",
            Example = new("np.clip(np.array([1, 5]), None, None)", "ValueError", "[1, 5] (int64)"),
        },
        new Change("nonzero refuses 0-d arrays", "2.1.0 release notes, Expired deprecations; " + Measured2)
        {
            Effect = s => s with { NonzeroOfScalars = false },
            Functions = "nonzero where",
            Example = new("np.nonzero(np.array(5))", "([0] (int64),), DeprecationWarning", "ValueError"),
            Advice = "np.nonzero(np.atleast_1d(x))",
        },
        new Change("reshape's newshape= becomes shape=, beside copy=", "2.1.0 release notes, New features") { Functions = "reshape", Arguments = "shape copy" },
        new Change("Generator.zipf has a new stream", "2.1.0 release notes; the sources of 2.0 and 2.1")
        {
            Effect = s => s with { RandomBoundedZipf = true },
            Functions = "random.Generator.zipf",
        });
}
