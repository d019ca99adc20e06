namespace OmniNumpy.Lazy.Profiles;

public static partial class Changes
{
    private static readonly Release s_numpy1_22 = new(1, 22,
        new Change("complex numbers have no floor division", "1.22.0 release notes, Expired deprecations; measured in 1.19.5 and 1.24.2")
        {
            Effect = s => s with { ComplexFloorDivision = false },
            Functions = "floor_divide",
            Example = new("np.array([1j]) // 1", "[0j] (complex128)", "TypeError"),
            Advice = "np.floor of the real and imaginary part of the quotient",
        },
        new Change("the smallest integer over -1 wraps round to itself", "1.22.0 release notes; measured in 1.19.5 and 1.24.2")
        {
            Effect = s => s with { WrappingFloorDivision = true },
            Functions = "floor_divide divmod",
            Example = new("np.array([-2**63]) // -1", "[0] (int64)", "[-9223372036854775808] (int64)"),
        },
        new Change("nine more methods of quantiles; interpolation= becomes method=, quantiles of bools an error", "1.22.0 release notes; measured in 1.19.5 and 1.24.2")
        {
            Effect = s => s with { QuantilesRefuseBools = true },
            Functions = "quantile percentile nanquantile nanpercentile",
            Arguments = "method",
            Example = new("np.quantile(np.array([True, False]), 0.5)", "0.5 (float64)", "TypeError"),
            Advice = "pass the method by position where both must run; convert bools to float",
        },
        new Change("qr takes stacks of matrices", "1.22.0 release notes, New features; measured in 1.19.5 and 1.24.2")
        {
            Effect = s => s with { QrTakesStacks = true },
            Functions = "linalg.qr",
        },
        new Change("keepdims= of argmax and argmin", "1.22.0 release notes, New features") { Functions = "argmax argmin nanargmax nanargmin", Arguments = "keepdims" },
        new Change("out= of nanargmax and nanargmin", "1.22.0 release notes, New features") { Functions = "nanargmax nanargmin", Arguments = "out" },
        new Change("where= and initial= of functions that pass over NaN", "1.22.0 release notes, New features")
        {
            Functions = "nanmax nanmin nansum nanprod",
            Arguments = "where initial",
        },
        new Change("where= of moments that pass over NaN", "1.22.0 release notes, New features") { Functions = "nanmean nanstd nanvar", Arguments = "where" },
        new Change("Generator.pareto, power and logseries round better", "measured in 1.19.5 and 1.24.2; the sources of 1.22")
        {
            Effect = s => s with { RandomExactNearZero = true },
            Functions = "random.Generator.pareto random.Generator.power random.Generator.logseries",
        },
        new Change("Generator draws floats of 24 bits", "1.22.0 release notes; measured in 1.19.5 and 1.24.2")
        {
            Effect = s => s with { RandomAllBits = true },
            Functions = "random.Generator.random random.Generator.standard_exponential random.Generator.standard_normal",
            Advice = "draw float64 and convert",
        });
}
