using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Profiles;

/// <summary>
/// Result types of functions that are not ufuncs, as measured: a letter (<see cref="DType.Char"/>) for each input type, in the order of
/// <see cref="DTypeCode"/>. A digit is an error, by its place in the messages.
/// </summary>
internal static class FunctionTypes
{
    private const string Same = "?bhilBHILefdFD";
    private const string Part = "?bhilBHILefdfd";
    private const string Sum = "lllllLLLLefdFD";
    private const string Mean = "dddddddddefdFD";
    private const string Spread = "dddddddddefdfd";
    private const string Test = "??????????????";
    private const string Index = "llllllllllllll";
    private const string Difference = "0bhilBHILefdFD";
    private const string Double = "ddddddddddddDD";
    private const string Factors = "ddddddddd1fdFD";
    private const string RealFactors = "ddddddddd1fdfd";
    private const string Spectrum = "DDDDDDDDDFFDFD";
    private const string RealSpectrum = "DDDDDDDDDFFD45";

    private const string Float64 = "dddddddddddddd";
    private const string Complex128 = "DDDDDDDDDDDDDD";

    private static readonly string[] Errors =
    [
        "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.",
        "array type float16 is unsupported in linalg",
        "a must be an array of real numbers",
        "i0 not supported for complex values",
        NotSupported("rfft_n_odd"),
        NotSupported("rfft_n_odd"),
        NotSupported("remainder"),
        NotSupported("ceil"),
        "Cannot cast array data from dtype('{0}') to dtype('int64') according to the rule 'safe'",
    ];

    private static readonly Dictionary<string, string> ByFunction = new (string Types, string Functions)[]
    {
        (Same, "max min amax amin nanmax nanmin nan_to_num diff sort partition unique polyval convolve correlate kron inner vdot dot outer fft.fftshift fft.ifftshift linalg.matrix_power"),
        (Part, "real imag real_if_close"),
        (Sum, "sum prod cumsum cumprod nansum nanprod nancumsum nancumprod trace cumulative_sum cumulative_prod"),
        (Mean, "mean median average nanmean nanmedian sinc trapz trapezoid histogram_bin_edges linspace"),
        (Spread, "std var nanstd nanvar fft.irfft fft.hfft linalg.norm linalg.vector_norm linalg.matrix_norm"),
        (Test, "any all"),
        (Index, "argmax argmin nanargmax nanargmin count_nonzero argsort argpartition nonzero searchsorted histogram"),
        (Difference, "ediff1d ptp cross"),
        (Double, "interp corrcoef cov"),
        (Factors, "linalg.inv linalg.det linalg.cholesky linalg.pinv linalg.eigvals linalg.qr linalg.eigh linalg.solve linalg.lstsq"),
        (RealFactors, "linalg.cond linalg.eigvalsh linalg.svd linalg.svdvals"),
        (Spectrum, "fft.fft fft.ifft fft.fft2 fft.ifft2 fft.fftn fft.ifftn"),
        (RealSpectrum, "fft.rfft fft.ihfft fft.rfftn fft.rfft2"),
        ("dddddddddffdfd", "fft.irfftn fft.irfft2"),
        ("lllllllll1llll", "linalg.matrix_rank"),
        ("defddefddefdfd", "angle"),
        ("ebhilBHILefdFD", "round around"),
        ("?bhilBHILefd77", "fix"),
        ("dddddddddefd33", "i0"),
        ("DFFDDFFDDDDDFD", "sort_complex"),
        ("0ddddddddefdFD", "gradient"),
        ("dddddddddefd66", "unwrap"),
        ("lllllllll88888", "bincount"),
        ("0ddddddddefd22", "quantile percentile nanquantile nanpercentile"),
        ("llllllllddddDD", "arange"),
        ("ddddddddd1ddDD", "polyfit"),
        ("ddddddddddfdfd", "poly"),
        ("DDDDDDDDD1FDFD", "roots"),
    }
    .SelectMany(row => row.Functions.Split(' ').Select(f => (f, row.Types)))
    .ToDictionary(pair => pair.f, pair => pair.Types);

    private static readonly string?[] ByOp = [.. Ops.All.Select(op => ByFunction.GetValueOrDefault(op.Name))];

    /// <summary>The result type of <c>np.FUNCTION(x)</c>.</summary>
    public static DType Of(string function, DType x) =>
        ByFunction.TryGetValue(function, out string? types) ? Of(types, (int)x.Code) : throw NoRule(function);

    /// <summary>The same under semantics that may differ.</summary>
    public static DType Of(string function, DType x, Semantics semantics) =>
        Past(function, semantics) is { } types ? Of(types, (int)x.Code) : Of(function, x);

    // Functions as they were, each beside the value of the semantics that says so.
    private static readonly (Func<Semantics, bool> Holds, string Functions, string Types)[] PastTypes =
    [
        (s => !s.FourierKeepsPrecision, "fft.fft fft.ifft fft.fft2 fft.ifft2 fft.fftn fft.ifftn fft.rfft fft.ihfft fft.rfftn fft.rfft2", "DDDDDDDDDDDDDD"),
        (s => !s.FourierKeepsPrecision, "fft.irfft fft.hfft fft.irfftn fft.irfft2", "dddddddddddddd"),
        (s => !s.QuantilesRefuseBools, "quantile percentile", "ddddddddddddDD"),
        (s => s.Scalars.CountsValues, "quantile percentile", "0dddddddddddDD"),
        (s => s.Scalars.CountsValues, "linspace", "ddddddddddddDD"),
        (s => !s.BincountTakesUnsigned, "bincount", "llllllll888888"),
        (s => !s.BesselInFloats, "i0", "?bhilBHILefdfd"),
        (s => !s.UnwrapKeepsPrecision, "unwrap", "dddddddddddd66"),
    ];

    private static string? Past(string function, Semantics semantics) =>
        PastTypes.FirstOrDefault(row => row.Holds(semantics) && row.Functions.Split(' ').Contains(function)).Types;

    /// <summary>The same by the op of that name.</summary>
    public static DType Of(Op op, DType x) => Of(ByOp[op.Id] ?? throw NoRule(op.Name), (int)x.Code);

    private static DType Of(string types, int x) =>
        PromotionTable.Letter(types[x]) ?? throw new TypeError(string.Format(null, Errors[types[x] - '0'], DType.All[x]));

    private static ArgumentException NoRule(string function) => new($"no rule for the result type of '{function}'");

    private static string NotSupported(string ufunc) =>
        $"ufunc '{ufunc}' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''";
}
