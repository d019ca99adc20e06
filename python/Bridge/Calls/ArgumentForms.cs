using System.Numerics;
using System.Text;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Python;

/// <summary>
/// What NumPy makes of an argument before a function sees it: positions and masks given as Python's numbers and lists are converted element by element, as
/// <c>int(x)</c> and <c>bool(x)</c> do, while arrays of other kinds are refused by the function itself; flags are true or false of anything; modes have numbers.
/// </summary>
internal static class ArgumentForms
{
    private static readonly HashSet<string> s_positions =
        [.. "take.indices put.ind put.indices repeat.repeats".Split(' ')];

    private static readonly HashSet<string> s_masks =
        [.. "compress.condition extract.condition place.mask putmask.mask copyto.where".Split(' ')];

    private static readonly HashSet<string> s_modes = [.. "take.mode put.mode choose.mode ravel_multi_index.mode".Split(' ')];

    private static readonly HashSet<string> s_flags =
    [
        .. ("assume_unique density endpoint equal_nan full_matrices hermitian increasing invert keepdims overwrite_input retstep return_counts " +
            "return_index return_indices return_inverse returned rowvar sparse").Split(' '),
    ];

    // NumPy's functions in C: no bool is an axis or a length to them, and several axes come in a tuple.
    private static readonly HashSet<string> s_axes =
    [
        .. ("sum prod max min amax amin any all ptp cumsum cumprod argmax argmin argsort argpartition take repeat compress concatenate squeeze " +
            "diagonal trace nansum nanprod nanmax nanmin reduce accumulate reduceat count_nonzero").Split(' '),
    ];

    private static readonly HashSet<string> s_shapes =
        [.. "zeros.shape ones.shape empty.shape full.shape identity.n eye.N reshape.shape reshape.newshape broadcast_to.shape transpose.axes resize.new_shape vander.N".Split(' ')];

    // Functions in Python that compute with a number of any kind.
    private static readonly HashSet<string> s_wholes =
        [.. "tri.k tri.M tril.k triu.k tril_indices.k triu_indices.k rot90.k split.indices_or_sections array_split.indices_or_sections roll.shift tril_indices.n triu_indices.n".Split(' ')];

    private static readonly string[] s_clipModes = ["clip", "wrap", "raise"];

    /// <summary>What becomes of a function's argument of that name; null where nothing does.</summary>
    public static Func<object?, object?>? Of(string function, string parameter)
    {
        string key = $"{function}.{parameter}";
        return s_positions.Contains(key) ? Positions
            : s_masks.Contains(key) || parameter == "where" ? Mask
            : s_modes.Contains(key) ? Mode
            : s_axes.Contains(function) && parameter is "axis" or "axis1" or "axis2" ? Axes
            : s_shapes.Contains(key) ? Lengths
            : s_wholes.Contains(key) ? Whole
            : key is "partition.kth" or "argpartition.kth" ? Places
            : key == "indices.dimensions" ? Several
            : key == "expand_dims.axis" ? Given
            : key == "delete.obj" ? Mask0
            : parameter == "order" && function is "sort" or "argsort" or "partition" or "argpartition" ? Fields
            : function == "result_type" || key == "can_cast.from_" ? Typed
            : s_flags.Contains(parameter) ? Flag
            : parameter is "kind" or "side" or "order" or "casting" or "mode" ? Text
            : null;
    }

    private static object? Positions(object? value) => Converted(value, DType.Int64);

    private static object? Mask(object? value) => value is bool ? value : Converted(value, DType.Bool);

    private static object? Converted(object? value, DType dtype)
    {
        if (value is BigInteger && dtype == DType.Int64) throw new OverflowError("Python int too large to convert to C long");
        if (PythonSequence.IsSequence(value)) return PythonSequence.ToArray(value!, dtype);
        return PythonNumber.IsNumber(value) ? ScalarMaker.Of(dtype)(PythonNumber.ToArray(value!)) : value;
    }

    private static object? Axes(object? value) => value is bool or NDArray { DType.Kind: 'b' } ? throw new TypeError("an integer is required for the axis")
        : value is NDArray { NDim: > 0 } || value is not PythonTuple && PythonSequence.IsSequence(value) ? throw new TypeError("'list' object cannot be interpreted as an integer")
        : value;

    private static object? Fields(object? value) => value is null ? null : throw new ValueError("Cannot specify order when the array has no fields.");

    private static object? Typed(object? value) => value is List<object?> or IPackedNumbers || value is PythonTuple tuple && Array.Exists(tuple.Items, PythonSequence.IsSequence)
        ? throw new TypeError("Cannot interpret a sequence as a data type")
        : value;

    private static object? Several(object? value) => PythonNumber.IsNumber(value) || value is NDArray { NDim: 0 } ? throw new TypeError("object of type 'int' has no len()") : value;

    private static object? Given(object? value) => value is null or NDArray { NDim: > 0 } or NDArray { DType.Kind: not ('i' or 'u') }
        ? throw new TypeError("only integer scalar arrays can be converted to a scalar index")
        : value;

    // A bool is a mask without axes, no position.
    private static object? Mask0(object? value) => value is bool b ? np.array(b) : value;

    private static object? Places(object? value) => value is bool or NDArray { DType.Kind: 'b' } && Profile.Current.Semantics.PartitionRefusesBools
        ? throw new ValueError("Booleans unacceptable as partition index")
        : value is null or NDArray { DType.IsIntegral: false } || PythonSequence.IsSequence(value) && !PythonSequence.Items(value!).Any() ? throw new TypeError("Partition index must be integer")
        : value;

    private static object? Lengths(object? value) => value is bool or NDArray { DType.Kind: 'b' } || PythonSequence.IsSequence(value) && PythonSequence.Items(value!).Any(i => i is bool)
        ? throw new TypeError("expected a sequence of integers or a single integer")
        : value;

    private static object? Whole(object? value) => value switch
    {
        double d when d == Math.Floor(d) && Math.Abs(d) < 1L << 53 => (long)d,
        NDArray { NDim: 0, DType.Kind: 'f' } a => Whole((double)a),
        PythonNumbers<double> { Items: var items } when Array.TrueForAll(items, d => d == Math.Floor(d)) => new PythonNumbers<long>(Array.ConvertAll(items, d => (long)d)),
        List<object?> list when list.TrueForAll(PythonNumber.IsNumber) => list.ConvertAll(Whole),
        _ => value,
    };

    private static object? Mode(object? value) => value switch
    {
        null => "raise",
        long and >= 0 and <= 2 => s_clipModes[(long)value],
        long => throw new ValueError("integer clipmode must be RAISE, WRAP, or CLIP from 'numpy._core.multiarray'"),
        _ => Text(value),
    };

    private static object? Flag(object? value) => value switch
    {
        long i => i != 0,
        double d => d != 0,
        NDArray { NDim: 0 } a => (bool)a,
        _ => value,
    };

    private static object? Text(object? value) => value is byte[] bytes ? Encoding.Latin1.GetString(bytes) : value;
}
