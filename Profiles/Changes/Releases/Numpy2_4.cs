namespace OmniNumpy.Lazy.Profiles;

public static partial class Changes
{
    private const string Measured24 = "measured in 2.2.4 and 2.4.6";

    private static readonly Release s_numpy2_4 = new(2, 4,
        new Change("an array with dimensions does not convert to a number", "2.4.0 release notes, Expired deprecations; " + Measured24)
        {
            Effect = s => s with { ArraysAsNumbers = Acceptance.Refused },
            Functions = "float int complex",
            Advice = "x.item()",
        },
        new Change("numbers that are no integers are converted as the index of a flat iterator", "2.4.0 release notes, Deprecations; " + Measured24)
        {
            Effect = s => s with { FlatIndicesAreConverted = true },
            Functions = "flatiter",
            Advice = "int(i)",
        },
        new Change("sinc at zero is one for float16 too", Measured24)
        {
            Effect = s => s with { SincByPrecision = true },
            Functions = "sinc",
            Example = new("np.sinc(np.array([0], np.float16))", "[nan] (float16)", "[1.0] (float16)"),
        },
        new Change("unique values are found by hashing", "2.3.0 and 2.4.0 release notes, Performance; " + Measured24)
        {
            Effect = s => s with { UniqueHashes = true },
            Functions = "unique unique_values",
            Example = new("np.unique_values(np.array([3+1j, 1, 2, 1]))", "[(1+0j), (2+0j), (3+1j)] (complex128)", "[(2+0j), (1+0j), (3+1j)] (complex128)"),
            Advice = "np.sort(np.unique_values(x))",
        },
        new Change("a bool is no place of a partition", "2.4.0, an expired deprecation of 1.22; " + Measured24)
        {
            Effect = s => s with { PartitionRefusesBools = true },
            Functions = "partition argpartition",
        },
        new Change("size takes several axes", Measured24)
        {
            Effect = s => s with { SizeTakesAxes = true },
            Functions = "size",
        },
        new Change("pad takes widths by axis", Measured24)
        {
            Effect = s => s with { PadTakesAxes = true },
            Functions = "pad",
        },
        new Change("a bool scalar is no index", Measured24)
        {
            Effect = s => s with { BoolsAsIndices = Acceptance.Refused },
            Functions = "bool",
            Advice = "int(x)",
        },
        new Change("kind='heapsort' is the default sort", "2.4.0, the sources; " + Measured24)
        {
            Effect = s => s with { HeapsortIsDefault = true },
            Functions = "argsort",
            Example = new("np.argsort(np.array([1, 0, 0, 1, 0], np.int8), kind='heapsort')", "[4, 2, 1, 3, 0] (int64)", "[1, 2, 4, 0, 3] (int64)"),
            Advice = "kind='stable' is the same in every release",
        },
        new Change("abbreviated and capital mode= and side= are errors", "2.4.0 release notes, Expired deprecations; " + Measured24)
        {
            Effect = s => s with { InexactModes = Acceptance.Refused },
            Functions = "searchsorted take choose put ravel_multi_index convolve correlate",
            Example = new("np.searchsorted(np.array([1, 2]), 1, side='r')", "1 (int64), DeprecationWarning", "ValueError"),
        },
        new Change("abstract kinds do not stand for dtypes", "2.4.0 release notes, Expired deprecations; " + Measured24)
        {
            Effect = s => s with { AbstractDTypes = Acceptance.Refused },
            Functions = "dtype",
            Example = new("np.dtype(np.floating)", "float64, DeprecationWarning", "TypeError"),
        },
        new Change("short floats print in scientific notation from the digits on that they hold", "2.4.0 release notes, Changes; " + Measured24)
        {
            Effect = s => s with { ShortFloatsPrintByPrecision = true },
            Functions = "str repr",
            Example = new("str(np.float32(1e10))", "'10000000000.0'", "'1e+10'"),
        },
        new Change("interpolation= of quantiles is no more", "2.4.0 release notes, Expired deprecations; " + Measured24)
        {
            Functions = "quantile percentile nanquantile nanpercentile",
            Arguments = "-interpolation",
            Advice = "method=",
        },
        new Change("newshape= of reshape is no more", "2.4.0 release notes, Expired deprecations; " + Measured24) { Functions = "reshape", Arguments = "-newshape", Advice = "shape=" },
        new Change("bias= and ddof= of corrcoef are no more", "2.4.0 release notes, Expired deprecations; " + Measured24) { Functions = "corrcoef", Arguments = "-bias -ddof" },
        new Change("linalg.norm by infinity of nothing is zero", Measured24)
        {
            Effect = s => s with { EmptyNormIsZero = true },
            Functions = "linalg.norm",
        },
        new Change("Generator.wald and binomial round better", "the sources of 2.4; " + Measured24)
        {
            Effect = s => s with { RandomExactTails = true },
            Functions = "random.Generator.wald random.Generator.binomial",
        });
}
