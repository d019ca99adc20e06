namespace OmniNumpy.Lazy.Profiles;

public static partial class Changes
{
    private static readonly Release s_numpy1_25 = new(1, 25,
        new Change("signed and unsigned integers compare by value, not as floats", "1.25.0 release notes; the loops qQ->? are absent in 1.24.2 and present in 2.2.4")
        {
            Effect = s => s with { ExactMixedComparisons = true },
            Functions = "equal not_equal less less_equal greater greater_equal",
            Example = new("np.array([2**63-1]) < np.array([2**63], np.uint64)", "[False] (bool)", "[True] (bool)"),
        },
        new Change("comparing arrays of shapes that do not broadcast is an error", "1.25.0 release notes, Expired deprecations; measured in 1.24.2 and 2.2.4")
        {
            Effect = s => s with { FailedComparisonsAnswer = false },
            Functions = "equal not_equal",
            Example = new("np.array([1, 2]) == np.array([1, 2, 3])", "False (bool), DeprecationWarning", "ValueError"),
            Advice = "np.array_equal",
        },
        new Change("functions that stack arrays take no generators", "1.25.0 release notes, Expired deprecations; measured in 1.24.2 and 2.2.4")
        {
            Effect = s => s with { GeneratorsAreStacked = false },
            Functions = "hstack vstack dstack column_stack stack",
            Advice = "list(...)",
        },
        new Change("an array of one element converts to a number with a warning, if it has dimensions", "1.25.0 release notes, Deprecations; measured in 1.24.2 and 2.2.4")
        {
            Effect = s => s with { ArraysAsNumbers = Acceptance.Warns },
            Functions = "float int complex",
            Advice = "x.item()",
        },
        new Change("logspace takes an array of bases", "1.25.0 release notes; measured in 1.24.2 and 2.2.4")
        {
            Effect = s => s with { LogspaceTakesBases = true },
            Functions = "logspace",
            Example = new("np.logspace(0, 2, 3, base=[2, 3])", "ValueError", "[[1.0, 1.0], [2.0, 3.0], [4.0, 9.0]] (float64)"),
        });
}
