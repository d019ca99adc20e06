namespace OmniNumpy.Lazy.Profiles;

public static partial class Changes
{
    private static readonly Release s_numpy1_20 = new(1, 20,
        new Change("linspace rounds to integers downwards, not towards zero", "1.20.0 release notes, Compatibility; measured in 1.19.5 and 1.24.2")
        {
            Effect = s => s with { LinspaceFloors = true },
            Functions = "linspace",
            Example = new("np.linspace(-5, 5, 4, dtype=int)", "[-5, -1, 1, 5] (int64)", "[-5, -2, 1, 5] (int64)"),
            Advice = "use np.linspace(...).astype(int) where the old rounding is meant",
        },
        new Change("a float divided by zero with // gives an infinity, as / does, not NaN", "1.20.0 release notes, Compatibility; measured in 1.19.5 and 1.24.2")
        {
            Effect = s => s with { InfiniteFloorDivision = true },
            Functions = "floor_divide divmod",
            Example = new("np.array([1.0]) // 0", "[nan] (float64)", "[inf] (float64)"),
            Advice = "mask zeros in the divisor",
        },
        new Change("geomspace between a negative and a positive number begins and ends on the numbers given", "measured in 1.19.5 and 1.24.2")
        {
            Effect = s => s with { GeomspaceKeepsEnds = true },
            Functions = "geomspace",
            Example = new("np.geomspace(-1, 1, 3)", "[nan, nan, 1.0] (float64)", "[-1.0, nan, 1.0] (float64)"),
        },
        new Change("fill converts as assignment to an element does: NaN and infinities are no integers, complex numbers not real", "1.20.0 release notes, Compatibility; measured in 1.19.5 and 1.24.2")
        {
            Effect = s => s with { FillSetsElements = true },
            Functions = "ndarray.fill",
        },
        new Change("i0 computes in floats, and refuses complex numbers", "1.20.0 release notes; measured in 1.19.5 and 1.24.2")
        {
            Effect = s => s with { BesselInFloats = true },
            Functions = "i0",
            Example = new("np.i0(np.array([1, 2]))", "[1, 2] (int64)", "[1.2660658777520082, 2.279585302336067] (float64)"),
        },
        new Change("abbreviated and capital mode= and side= are deprecated", "1.20.0 and 1.21.0 release notes, Deprecations")
        {
            Effect = s => s with { InexactModes = Acceptance.Warns },
            Functions = "searchsorted take choose put ravel_multi_index convolve correlate",
            Advice = "write 'left', 'right', 'raise', 'wrap', 'clip', 'full', 'same' or 'valid'",
        },
        new Change("dtypes in CamelCase are no more", "1.20.0 release notes, Expired deprecations; measured in 1.19.5 and 1.24.2")
        {
            Effect = s => s with { NumericStyleNames = false },
            Functions = "dtype",
            Example = new("np.dtype('Float64')", "float64", "TypeError"),
            Advice = "write the name in small letters",
        },
        new Change("'ulong' names C's unsigned long", "measured in 1.19.5 and 1.24.2")
        {
            Effect = s => s with { LongNames = true },
            Functions = "dtype",
            Example = new("np.dtype('ulong')", "TypeError", "uint64"),
        },
        new Change("norms of Fourier transforms have names for all three: backward, ortho, forward", "1.20.0 release notes, New features; measured in 1.19.5 and 1.24.2")
        {
            Effect = s => s with { FourierNamesNorms = true },
            Functions = "fft.fft fft.ifft fft.rfft fft.irfft fft.hfft fft.ihfft fft.fft2 fft.ifft2 fft.rfft2 fft.irfft2 fft.fftn fft.ifftn fft.rfftn fft.irfftn",
            Example = new("np.fft.fft([1, 2], norm='forward')", "ValueError", "[(1.5+0j), (-0.5+0j)] (complex128)"),
        },
        new Change("matrix_rank's M= becomes A=", "measured in 1.19.5 and 1.24.2") { Functions = "linalg.matrix_rank", Arguments = "A -M" },
        new Change("where= in reductions that had none", "1.20.0 release notes, New features") { Functions = "all any mean std var", Arguments = "where" },
        new Change("dtype= of covariances", "1.20.0 release notes, New features") { Functions = "cov corrcoef", Arguments = "dtype" },
        new Change("dtype= and casting= of concatenate", "1.20.0 release notes, New features") { Functions = "concatenate", Arguments = "dtype casting" },
        new Change("like= of functions that create arrays", "1.20.0 release notes, NEP 35")
        {
            Functions = "array asarray asanyarray ascontiguousarray asfortranarray arange empty eye frombuffer fromfile fromfunction fromiter fromstring full identity loadtxt genfromtxt ones require tri zeros",
            Arguments = "like",
        });
}
