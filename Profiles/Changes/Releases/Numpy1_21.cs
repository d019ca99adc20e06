namespace OmniNumpy.Lazy.Profiles;

public static partial class Changes
{
    private static readonly Release s_numpy1_21 = new(1, 21,
        new Change("out= takes no part in the choice of a loop", "1.21.0 release notes, the new dispatch of ufuncs; measured in 1.19.5 and 1.24.2")
        {
            Effect = s => s with { OutputChoosesLoop = false },
        },
        new Change("unique counts all NaNs as one", "1.21.0 release notes, Compatibility; measured in 1.19.5 and 1.24.2")
        {
            Effect = s => s with { UniqueMergesNaN = true },
            Functions = "unique union1d intersect1d setdiff1d setxor1d",
            Example = new("np.unique([np.nan, np.nan, 1])", "[1.0, nan, nan] (float64)", "[1.0, nan] (float64)"),
            Advice = "since 1.24, np.unique(x, equal_nan=False)",
        },
        new Change("Generator.rayleigh, geometric and vonmises have new streams", "1.21.0 release notes; measured in 1.19.5 and 1.24.2")
        {
            Effect = s => s with { RandomThroughExponential = true },
            Functions = "random.Generator.rayleigh random.Generator.geometric random.Generator.vonmises",
            Example = new("np.random.default_rng(42).geometric(.3, 6)", "[5, 2, 6, 4, 1, 11] (int64)", "[7, 7, 7, 1, 1, 5] (int64)"),
            Advice = "draw from a RandomState, whose streams never change",
        },
        new Change("unwrap takes a period, and keeps single precision", "1.21.0 release notes, New features; measured in 1.19.5 and 1.24.2")
        {
            Effect = s => s with { UnwrapKeepsPrecision = true },
            Functions = "unwrap",
            Arguments = "period",
        },
        new Change("the least digits of float formatting", "1.21.0 release notes, New features")
        {
            Functions = "format_float_positional format_float_scientific",
            Arguments = "min_digits",
        });
}
