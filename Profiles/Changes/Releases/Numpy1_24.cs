namespace OmniNumpy.Lazy.Profiles;

public static partial class Changes
{
    private static readonly Release s_numpy1_24 = new(1, 24,
        new Change("nested sequences of uneven lengths are an error, not an array of objects", "1.24.0 release notes, Expired deprecations; NEP 34")
        {
            Effect = s => s with { RaggedIsError = true },
            Functions = "array asarray asanyarray",
            Advice = "pad the rows, or keep a list of arrays",
        },
        new Change("the default of select counts by its value beside the choices' type", "measured in 1.19.5 and 1.24.2")
        {
            Effect = s => s with { SelectTakesChoicesFirst = true },
            Functions = "select",
            Example = new("np.select([[True, False]], [np.uint8(1)], 300)", "[1, 300] (int64)", "[1, 300] (uint16)"),
        },
        new Change("arange may be given its stop alone by keyword", "measured in 1.19.5 and 1.24.2")
        {
            Effect = s => s with { ArangeTakesStopAlone = true },
            Functions = "arange",
        },
        new Change("a range of more than two bools is a TypeError", "measured in 1.19.5 and 1.24.2")
        {
            Effect = s => s with { LongBoolRangesAreTypeErrors = true },
            Functions = "arange",
        },
        new Change("a Python integer that the dtype does not hold is converted with a warning", "1.24.0 release notes, Deprecations; measured in 1.19.5 and 1.24.2")
        {
            Effect = s => s with { WrappingIntegers = Acceptance.Warns },
            Functions = "array full_like insert put putmask fill_diagonal",
            Example = new("np.array([300], dtype=np.uint8)", "[44] (uint8)", "[44] (uint8), DeprecationWarning"),
            Advice = "np.array(x).astype(dtype) wraps in every release",
        },
        new Change("equal_nan= of unique", "1.24.0 release notes, New features") { Functions = "unique", Arguments = "equal_nan" },
        new Change("dtype= and casting= of stacking functions", "1.24.0 release notes, New features")
        {
            Functions = "vstack hstack stack row_stack",
            Arguments = "dtype casting",
        },
        new Change("kind= of isin", "1.24.0 release notes, New features") { Functions = "isin in1d", Arguments = "kind" },
        new Change("normed= of histograms is no more", "1.24.0 release notes, Expired deprecations")
        {
            Functions = "histogram histogram2d histogramdd",
            Arguments = "-normed",
            Advice = "density=",
        });
}
