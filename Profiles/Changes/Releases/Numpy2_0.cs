using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Profiles;

public static partial class Changes
{
    private const string Measured2 = "measured in 1.24.2 and 2.2.4";

    private static readonly Release s_numpy2_0 = new(2, 0,
        new Change("the kind of a scalar counts in promotion, not its value", "NEP 50; " + Measured2)
        {
            Effect = s => s with { Scalars = ScalarRule.Weak },
            Functions = "result_type can_cast where clip linspace quantile percentile select choose r_ mgrid",
            Example = new("np.array([1, 2], np.float32) + np.float64(3)", "[4.0, 5.0] (float32)", "[4.0, 5.0] (float64)"),
            Advice = "give scalars the dtype of the array, or use Python numbers",
        },
        new Change("a Python integer that the dtype does not hold is an error", "2.0.0 release notes, Expired deprecations; NEP 50; " + Measured2)
        {
            Effect = s => s with { WrappingIntegers = Acceptance.Refused },
            Functions = "array full_like insert put putmask fill_diagonal",
            Example = new("np.array([300], dtype=np.uint8)", "[44] (uint8), DeprecationWarning", "OverflowError"),
            Advice = "np.array(x).astype(dtype) wraps in every release",
        },
        new Change("the square of a complex number overflows in the right direction", Measured2)
        {
            Effect = s => s with { SquareBySquares = false },
            Functions = "square",
            Example = new("np.square(complex(1e200, 1e200))", "(nan+infj) (complex128)", "(-inf+infj) (complex128)"),
        },
        new Change("a sequence assigned to one element is refused as no number is", Measured2)
        {
            Effect = s => s with { ElementErrorsAreNumbers = true },
            Functions = "ndarray.__setitem__",
        },
        new Change("copy=False is an error where a copy is needed", "2.0.0 migration guide, adapting to changes in the copy keyword; " + Measured2)
        {
            Effect = s => s with { CopyFalseIsStrict = true },
            Functions = "array nan_to_num",
            Example = new("np.array(np.array([1, 2]), copy=False, dtype=float)", "[1.0, 2.0] (float64)", "ValueError"),
            Advice = "np.asarray copies where it must, in every release",
        },
        new Change("the sign of a complex number is z/|z|", "2.0.0 release notes, Changes; " + Measured2)
        {
            Effect = s => s with { SignIsUnitVector = true },
            Functions = "sign",
            Example = new("np.sign(np.array([3+4j]))", "[(1+0j)] (complex128)", "[(0.6+0.8j)] (complex128)"),
            Advice = "np.sign(x.real)",
        },
        new Change("a NaN bound of clip gives NaN", "2.0.0, an expired deprecation of 1.17; " + Measured2)
        {
            Effect = s => s with { ClipKeepsNaNBounds = true },
            Functions = "clip",
            Example = new("np.clip(5.0, np.nan, 3)", "3.0 (float64), DeprecationWarning", "nan (float64)"),
            Advice = "None is no bound",
        },
        new Change("the inverse of unique has the shape of the array", "2.0.0 release notes, Changes; " + Measured2)
        {
            Effect = s => s with { InverseHasShape = true },
            Functions = "unique",
            Example = new("np.unique([[1, 2], [2, 1]], return_inverse=True)[1].shape", "(4,)", "(2, 2)"),
            Advice = "inverse.reshape(-1)",
        },
        new Change("vector sorts leave equal elements in another order", "2.0.0 release notes, Performance; " + Measured2)
        {
            Effect = s => s with { Ties = TieOrder.Vector },
            Functions = "argsort argpartition partition",
            Example = new("np.argsort(np.random.RandomState(10).randint(0, 4, 10))", "[2, 4, 7, 0, 1, 5, 8, 9, 3, 6] (int64)", "[2, 4, 7, 0, 5, 1, 9, 8, 6, 3] (int64)"),
            Advice = "kind='stable' is the same in every release",
        },
        new Change("estimated bins of integers are at least one wide", "2.0.0 release notes, Improvements; " + Measured2)
        {
            Effect = s => s with { IntegerBinsAreWhole = true },
            Functions = "histogram histogram_bin_edges",
            Example = new("np.histogram_bin_edges(np.array([1, 2, 3]), bins='auto')", "[1.0, 1.6666666666666665, 2.333333333333333, 3.0] (float64)", "[1.0, 2.0, 3.0] (float64)"),
            Advice = "give the number of bins",
        },
        new Change("more bins than the type of the edges can tell apart are an error", "2.0.0 release notes, Expired deprecations; " + Measured2)
        {
            Effect = s => s with { EdgesMustRise = true },
            Functions = "histogram histogram_bin_edges",
            Example = new("np.histogram(np.array([2**62, 2**62+1]), bins=2)[0]", "[0, 2] (int64)", "ValueError"),
        },
        new Change("Fourier transforms keep single precision, and real ones refuse complex numbers", "2.0.0 release notes, Improvements; " + Measured2)
        {
            Effect = s => s with { FourierKeepsPrecision = true },
            Functions = "fft.fft fft.ifft fft.rfft fft.irfft fft.hfft fft.ihfft fft.fft2 fft.ifft2 fft.rfft2 fft.irfft2 fft.fftn fft.ifftn fft.rfftn fft.irfftn",
            Example = new("np.fft.rfft(np.array([1, 2, 3], np.float32)).dtype", "complex128", "complex64"),
            Advice = "convert to float64 before, or to the type wanted after",
        },
        new Change("solve takes a right side for vectors only if it has one dimension", "2.0.0 release notes, Expired deprecations; " + Measured2)
        {
            Effect = s => s with { SolveTakesStacksOfVectors = false },
            Functions = "linalg.solve",
            Example = new("np.linalg.solve(np.stack([np.eye(2)] * 2), np.array([[1, 2], [3, 4.]])).shape", "(2, 2)", "(2, 2, 2)"),
            Advice = "np.linalg.solve(a, b[..., None])[..., 0]",
        },
        new Change("a length of -1 in s= of Fourier transforms is that of the array", "2.0.0 release notes, Improvements; " + Measured2)
        {
            Effect = s => s with { FourierKeepsLengths = true },
            Functions = "fft.fft2 fft.ifft2 fft.rfft2 fft.irfft2 fft.fftn fft.ifftn fft.rfftn fft.irfftn",
            Example = new("np.fft.fftn([[1, 2]], s=(-1, 2), axes=(0, 1))", "ValueError", "[[(3+0j), (-1+0j)]] (complex128)"),
        },
        new Change("quantiles of complex numbers are an error", "2.0.0; " + Measured2)
        {
            Effect = s => s with { QuantilesRefuseComplex = true },
            Functions = "quantile percentile",
            Example = new("np.quantile(np.array([1j, 2j]), 0.5)", "1.5j (complex128)", "TypeError"),
            Advice = "take them of the real and imaginary part",
        },
        new Change("the closest observation half-way between two is the one of even rank", "2.0.0 release notes, Improvements; " + Measured2)
        {
            Effect = s => s with { ObservationsTieToEven = true },
            Functions = "quantile percentile",
            Example = new("np.quantile(np.array([1, 2, 3, 4, 10]), 0.3, method='closest_observation')", "1 (int64)", "2 (int64)"),
        },
        new Change("geomspace between complex numbers takes the direction of their ratio", Measured2)
        {
            Effect = s => s with { GeomspaceByRatio = true },
            Functions = "geomspace",
        },
        new Change("bincount takes uint64", Measured2)
        {
            Effect = s => s with { BincountTakesUnsigned = true },
            Functions = "bincount",
            Example = new("np.bincount(np.array([1, 2], np.uint64))", "TypeError", "[0, 1, 1] (int64)"),
        },
        new Change("setxor1d flattens its arrays under assume_unique too", Measured2)
        {
            Effect = s => s with { SetXorFlattens = true },
            Functions = "setxor1d",
            Example = new("np.setxor1d([[1, 2]], [[2, 3]], assume_unique=True)", "ValueError", "[1, 3] (int64)"),
        },
        new Change("roll truncates a shift that is not an integer", Measured2)
        {
            Effect = s => s with { RollTruncates = true },
            Functions = "roll",
        },
        new Change("insert takes a bool array for positions as a mask", "2.0.0, an announced change; " + Measured2)
        {
            Effect = s => s with { InsertTakesMasks = true },
            Functions = "insert",
            Example = new("np.insert([1, 2, 3], [True, False, False], 9)", "[9, 9, 1, 9, 2, 3] (int64), FutureWarning", "[9, 1, 2, 3] (int64)"),
        },
        new Change("cross products of vectors of two elements are deprecated", "2.0.0 release notes, Deprecations; " + Measured2)
        {
            Effect = s => s with { PlanarCrossWarns = true },
            Functions = "cross",
            Example = new("np.cross([1, 2], [3, 4])", "-2 (int64)", "-2 (int64), DeprecationWarning"),
            Advice = "x[0]*y[1] - x[1]*y[0]",
        },
        new Change("binary_repr refuses a width that is too small", "2.0.0 release notes, Expired deprecations; " + Measured2)
        {
            Effect = s => s with { BinaryWidthIsStrict = true },
            Functions = "binary_repr",
            Example = new("np.binary_repr(300, width=4)", "'100101100', DeprecationWarning", "ValueError"),
        },
        new Change("dtype aliases such as 'int0' and 'bool8' are no more", "2.0.0 release notes, Expired deprecations; " + Measured2)
        {
            Effect = s => s with { SizedAliases = false },
            Functions = "dtype",
            Example = new("np.dtype('bool8')", "bool", "TypeError"),
        },
        new Change("the representation of a scalar names its type", "2.0.0 release notes, NEP 51; " + Measured2)
        {
            Effect = s => s with { ScalarsNameTypes = true },
            Functions = "repr",
            Example = new("repr(np.float32(0.1))", "'0.1'", "'np.float32(0.1)'"),
            Advice = "str(x)",
        },
        new Change("dirichlet takes parameters of zero", Measured2)
        {
            Effect = s => s with { DirichletTakesZeros = true },
            Functions = "random.Generator.dirichlet",
            Example = new("np.random.default_rng(42).dirichlet([0, 1])", "ValueError", "[0.0, 1.0] (float64)"),
        },
        new Change("several arrays come in a tuple, not in a list", "2.0.0 release notes, Changes; " + Measured2)
        {
            Effect = s => s with { ArraysComeInTuples = true },
            Functions = "atleast_1d atleast_2d atleast_3d broadcast_arrays gradient meshgrid histogramdd ogrid",
            Advice = "list(...) or tuple(...)",
        },
        new Change("stable= of sorts", "2.0.0 release notes, New features") { Functions = "sort argsort", Arguments = "stable" },
        new Change("copy= and device= of functions that create arrays", "2.0.0 release notes, array API") { Functions = "asarray asanyarray", Arguments = "copy device" },
        new Change("device= of functions that create arrays", "2.0.0 release notes, array API")
        {
            Functions = "arange empty empty_like eye full full_like linspace ones ones_like zeros zeros_like fftfreq rfftfreq",
            Arguments = "device",
        },
        new Change("correction= and mean= of moments", "2.0.0 release notes, New features") { Functions = "std var nanstd nanvar", Arguments = "correction mean" },
        new Change("weights= of quantiles", "2.0.0 release notes, New features") { Functions = "quantile percentile nanquantile nanpercentile", Arguments = "weights" },
        new Change("out= of Fourier transforms", "2.0.0 release notes, New features")
        {
            Functions = "fft.fft fft.ifft fft.rfft fft.irfft fft.hfft fft.ihfft fft.fft2 fft.ifft2 fft.rfft2 fft.irfft2 fft.fftn fft.ifftn fft.rfftn fft.irfftn",
            Arguments = "out",
        },
        new Change("rtol= of ranks and pseudo-inverses", "2.0.0 release notes, array API") { Functions = "linalg.matrix_rank linalg.pinv", Arguments = "rtol" },
        new Change("upper= of the Cholesky decomposition", "2.0.0 release notes, New features") { Functions = "linalg.cholesky", Arguments = "upper" });
}
