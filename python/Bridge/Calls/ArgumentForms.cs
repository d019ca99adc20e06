using System.Numerics;
using System.Text;

namespace OmniNumpy.Lazy.Python;

/// <summary>
/// What NumPy makes of an argument before a function sees it: positions and masks given as Python's numbers and lists are converted element by element, as
/// <c>int(x)</c> and <c>bool(x)</c> do, while arrays of other kinds are refused by the function itself; flags are true or false of anything; modes have numbers.
/// </summary>
internal static class ArgumentForms
{
    private static readonly HashSet<string> s_positions =
        [.. "take.indices put.ind choose.a repeat.repeats".Split(' ')];

    private static readonly HashSet<string> s_masks =
        [.. "compress.condition extract.condition place.mask putmask.mask copyto.where".Split(' ')];

    private static readonly HashSet<string> s_modes = [.. "take.mode put.mode choose.mode ravel_multi_index.mode".Split(' ')];

    private static readonly HashSet<string> s_flags =
    [
        .. ("assume_unique density endpoint equal_nan full_matrices hermitian increasing invert keepdims overwrite_input retstep return_counts " +
            "return_index return_indices return_inverse returned rowvar sparse").Split(' '),
    ];

    private static readonly string[] s_clipModes = ["clip", "wrap", "raise"];

    /// <summary>What becomes of a function's argument of that name; null where nothing does.</summary>
    public static Func<object?, object?>? Of(string function, string parameter)
    {
        string key = $"{function}.{parameter}";
        return s_positions.Contains(key) ? Positions
            : s_masks.Contains(key) || parameter == "where" ? Mask
            : s_modes.Contains(key) ? Mode
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
