using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// Arrays and numbers as text. Printing evaluates the array.
public static partial class np
{
    /// <summary>
    /// Sets how arrays are printed in this flow of control and what it starts; arguments not given keep their values, but <paramref name="formatter"/> and
    /// <paramref name="override_repr"/> are always reset, as in NumPy.
    /// </summary>
    /// <param name="precision">Digits after the point of floats.</param>
    /// <param name="threshold">Number of elements above which arrays are summarised; <see cref="long.MaxValue"/> for never.</param>
    /// <param name="edgeitems">Elements shown at each end of a summarised axis.</param>
    /// <param name="linewidth">Characters on a line.</param>
    /// <param name="suppress">Whether floats near zero print as zero, without scientific notation.</param>
    /// <param name="nanstr">What stands for NaN.</param>
    /// <param name="infstr">What stands for infinity.</param>
    /// <param name="formatter">Functions from an element to text, by kind: <c>all</c>, <c>bool</c>, <c>int</c>, <c>float</c>, <c>complexfloat</c>.</param>
    /// <param name="sign"><c>-</c>, <c>+</c> or a space.</param>
    /// <param name="floatmode"><c>fixed</c>, <c>unique</c>, <c>maxprec</c> or <c>maxprec_equal</c>.</param>
    /// <param name="override_repr">Writes whole arrays in place of <c>repr</c>.</param>
    /// <param name="legacy">Whose older manner to keep, as <c>"1.13"</c>; false for none.</param>
    /// <exception cref="ValueError">An argument is none of the values it may have.</exception>
    public static void set_printoptions(
        int? precision = null, long? threshold = null, int? edgeitems = null, int? linewidth = null, bool? suppress = null, string? nanstr = null,
        string? infstr = null, IReadOnlyDictionary<string, Func<object, string>>? formatter = null, char? sign = null, string? floatmode = null,
        Func<NDArray, string>? override_repr = null, PrintLegacy? legacy = null) =>
        PrintOptions.Current = Updated(precision, threshold, edgeitems, linewidth, suppress, nanstr, infstr, formatter, sign, floatmode, override_repr, legacy);

    /// <summary>The options in force.</summary>
    public static PrintOptions get_printoptions() => PrintOptions.Current;

    /// <summary>As <see cref="set_printoptions"/>, until the returned scope is disposed.</summary>
    /// <inheritdoc cref="set_printoptions" path="/param|/exception"/>
    public static PrintOptions.Scope printoptions(
        int? precision = null, long? threshold = null, int? edgeitems = null, int? linewidth = null, bool? suppress = null, string? nanstr = null,
        string? infstr = null, IReadOnlyDictionary<string, Func<object, string>>? formatter = null, char? sign = null, string? floatmode = null,
        Func<NDArray, string>? override_repr = null, PrintLegacy? legacy = null) =>
        new(Updated(precision, threshold, edgeitems, linewidth, suppress, nanstr, infstr, formatter, sign, floatmode, override_repr, legacy));

    private static PrintOptions Updated(
        int? precision, long? threshold, int? edgeitems, int? linewidth, bool? suppress, string? nanstr, string? infstr,
        IReadOnlyDictionary<string, Func<object, string>>? formatter, char? sign, string? floatmode, Func<NDArray, string>? override_repr,
        PrintLegacy? legacy)
    {
        PrintOptions options = PrintOptions.Current.With(precision, threshold, edgeitems, linewidth, suppress, nanstr, infstr, formatter, sign, floatmode, legacy);
        return options with { Formatter = formatter, OverrideRepr = override_repr, Sign = options.Legacy.IsOldest ? '-' : options.Sign };
    }

    /// <summary>An array's elements as text in brackets; evaluates.</summary>
    /// <param name="a">The array.</param>
    /// <param name="max_line_width">Characters on a line.</param>
    /// <param name="precision">Digits after the point of floats.</param>
    /// <param name="suppress_small">Whether floats near zero print as zero.</param>
    /// <param name="separator">Stands between elements.</param>
    /// <param name="prefix">What the caller will put before: its length is the indent of further lines.</param>
    /// <param name="formatter">Functions from an element to text, by kind.</param>
    /// <param name="threshold">Number of elements above which the array is summarised.</param>
    /// <param name="edgeitems">Elements shown at each end of a summarised axis.</param>
    /// <param name="sign"><c>-</c>, <c>+</c> or a space.</param>
    /// <param name="floatmode"><c>fixed</c>, <c>unique</c>, <c>maxprec</c> or <c>maxprec_equal</c>.</param>
    /// <param name="suffix">What the caller will put behind: lines leave room for it.</param>
    /// <param name="legacy">Whose older manner to keep, as <c>"1.13"</c>; false for none.</param>
    /// <exception cref="ValueError">An option is none of the values it may have.</exception>
    public static string array2string(
        NDArray a, int? max_line_width = null, int? precision = null, bool? suppress_small = null, string separator = " ", string prefix = "",
        IReadOnlyDictionary<string, Func<object, string>>? formatter = null, long? threshold = null, int? edgeitems = null, char? sign = null,
        string? floatmode = null, string suffix = "", PrintLegacy? legacy = null)
    {
        PrintOptions options = PrintOptions.Current.With(
            precision, threshold, edgeitems, max_line_width, suppress_small, formatter: formatter, sign: sign, floatmode: floatmode, legacy: legacy);
        if (a.Size == 0) return "[]";
        if (!options.Legacy.IsOldest) options = options with { LineWidth = options.LineWidth - suffix.Length };
        else if (a.NDim == 0) return ArrayText.PythonNumber(a.Item());
        return ArrayText.Write(a, options, separator, prefix);
    }

    /// <summary>The array as NumPy's <c>repr</c> writes it, with dtype and shape where the elements do not show them; evaluates.</summary>
    /// <param name="arr">The array.</param>
    /// <param name="max_line_width">Characters on a line.</param>
    /// <param name="precision">Digits after the point of floats.</param>
    /// <param name="suppress_small">Whether floats near zero print as zero.</param>
    public static string array_repr(NDArray arr, int? max_line_width = null, int? precision = null, bool? suppress_small = null)
    {
        PrintOptions options = PrintOptions.Current;
        return options.OverrideRepr is { } write ? write(arr) : ReprOf(arr, "array(", max_line_width, precision, suppress_small);
    }

    /// <summary>The array as <c>repr</c> writes it, with the name of its class and a bracket before it.</summary>
    internal static string ReprOf(NDArray arr, string prefix, int? max_line_width = null, int? precision = null, bool? suppress_small = null)
    {
        PrintOptions options = PrintOptions.Current;
        int width = max_line_width ?? options.LineWidth;
        string text = prefix + array2string(arr, width, precision, suppress_small, ", ", prefix, suffix: ")");
        var extras = new List<string>(2);
        if ((arr.Size == 0 && arr.Shape != new Shape(0)) || arr.Size > options.Threshold && Profile.Current.Semantics.SummariesTellShape && options.Legacy.Number > 201) extras.Add($"shape={arr.Shape}");
        if (arr.Size == 0 || arr.DType.Code is not (DTypeCode.Bool or DTypeCode.Int64 or DTypeCode.Float64 or DTypeCode.Complex128)) extras.Add($"dtype={arr.DType}");
        if (extras.Count == 0) return text + ")";

        text += ",";
        string extra = string.Join(", ", extras) + ")";
        int lastLine = text.Length - (text.LastIndexOf('\n') + 1);
        return text + (lastLine + extra.Length + 1 > width ? "\n" + new string(' ', prefix.Length) : " ") + extra;
    }

    /// <summary>The array's elements as text; a 0-d array prints like a scalar, with all its digits; evaluates.</summary>
    /// <param name="a">The array.</param>
    /// <param name="max_line_width">Characters on a line.</param>
    /// <param name="precision">Digits after the point of floats.</param>
    /// <param name="suppress_small">Whether floats near zero print as zero.</param>
    public static string array_str(NDArray a, int? max_line_width = null, int? precision = null, bool? suppress_small = null) =>
        PrintOptions.Current.OverrideStr is { } write ? write(a) : a.NDim == 0 ? ArrayText.Scalar(a) : array2string(a, max_line_width, precision, suppress_small);

    /// <summary>A float in positional notation.</summary>
    /// <param name="x">The number: a float, or a 0-d float array for float32 and float16 digits.</param>
    /// <param name="precision">Most digits after the point, or in all if not <paramref name="fractional"/>; null for as many as needed.</param>
    /// <param name="unique">Whether to stop at the digits that identify the value in its dtype; else all its digits up to <paramref name="precision"/>.</param>
    /// <param name="fractional">Whether digits are counted after the point.</param>
    /// <param name="trim">Zeros at the end: <c>k</c> keep, <c>.</c> trim, <c>0</c> trim but one, <c>-</c> trim with the point.</param>
    /// <param name="sign">Whether positive numbers get a plus sign.</param>
    /// <param name="pad_left">Least characters before the point.</param>
    /// <param name="pad_right">Least characters after the point.</param>
    /// <param name="min_digits">Least digits.</param>
    /// <exception cref="ValueError">An argument is negative or does not fit another one.</exception>
    /// <exception cref="TypeError">The number is not real, or digits are unlimited.</exception>
    public static string format_float_positional(
        NDArray x, int? precision = null, bool unique = true, bool fractional = true, char trim = 'k', bool sign = false, int? pad_left = null,
        int? pad_right = null, int? min_digits = null)
    {
        if (!fractional && precision == 0) throw new ValueError("precision must be greater than 0 if fractional=False");
        (double value, DType dtype) = OneFloat(x, nameof(format_float_positional));
        return FloatText.Positional(value, dtype, StyleOf(precision, unique, trim, sign, pad_left, min_digits) with
        {
            Fractional = fractional,
            PadRight = NoneOrPositive(pad_right, nameof(pad_right)),
        });
    }

    /// <summary>A float in scientific notation.</summary>
    /// <param name="x">The number: a float, or a 0-d float array for float32 and float16 digits.</param>
    /// <param name="precision">Most digits after the point; null for as many as needed.</param>
    /// <param name="unique">Whether to stop at the digits that identify the value in its dtype; else all its digits up to <paramref name="precision"/>.</param>
    /// <param name="trim">Zeros at the end: <c>k</c> keep, <c>.</c> trim, <c>0</c> trim but one, <c>-</c> trim with the point.</param>
    /// <param name="sign">Whether positive numbers get a plus sign.</param>
    /// <param name="pad_left">Least characters before the point.</param>
    /// <param name="exp_digits">Least digits of the exponent; 2 unless given.</param>
    /// <param name="min_digits">Least digits after the point.</param>
    /// <exception cref="ValueError">An argument is negative or does not fit another one.</exception>
    /// <exception cref="TypeError">The number is not real, or digits are unlimited.</exception>
    public static string format_float_scientific(
        NDArray x, int? precision = null, bool unique = true, char trim = 'k', bool sign = false, int? pad_left = null, int? exp_digits = null,
        int? min_digits = null)
    {
        (double value, DType dtype) = OneFloat(x, nameof(format_float_scientific));
        return FloatText.Scientific(value, dtype, StyleOf(precision, unique, trim, sign, pad_left, min_digits) with
        {
            ExponentDigits = NoneOrPositive(exp_digits, nameof(exp_digits)),
        });
    }

    private static FloatStyle StyleOf(int? precision, bool unique, char trim, bool sign, int? pad_left, int? min_digits)
    {
        if (min_digits > 0 && precision > 0 && min_digits > precision) throw new ValueError("min_digits must be less than or equal to precision");
        if (!unique && precision == null) throw new TypeError("in non-unique mode `precision` must be supplied");
        return new FloatStyle
        {
            Precision = NoneOrPositive(precision, nameof(precision)),
            Unique = unique,
            Trim = trim switch
            {
                'k' => Trim.Keep,
                '.' => Trim.Zeros,
                '0' => Trim.LeaveOneZero,
                '-' => Trim.ZerosAndPoint,
                _ => throw new TypeError($"if supplied, trim must be 'k', '.', '0' or '-' found `{trim}`"),
            },
            Sign = sign,
            PadLeft = NoneOrPositive(pad_left, nameof(pad_left)),
            MinDigits = NoneOrPositive(min_digits, nameof(min_digits)),
        };
    }

    private static int NoneOrPositive(int? value, string name) => value switch
    {
        null => -1,
        < 0 => throw new ValueError($"{name} must be >= 0"),
        _ => value.Value,
    };

    private static (double, DType) OneFloat(NDArray x, string function)
    {
        if (x.DType.IsComplex) throw new TypeError($"{function} takes a real number, not {x.DType}; format its .Real and .Imag");
        return (x.Item<double>(), x.DType.IsFloating ? x.DType : DType.Float64);
    }
}

public sealed partial class NDArray
{
    /// <summary>The elements as NumPy's <c>str</c> writes them, by <c>np.get_printoptions()</c>; evaluates.</summary>
    public override string ToString() => np.array_str(this);

    /// <summary>
    /// The only element as NumPy's <c>repr</c> writes a scalar: <c>np.float32(0.1)</c>, or under a profile of NumPy 1 <c>0.1</c>; evaluates. Arrays here do not
    /// tell whether they stand for a scalar, so that whoever knows says it by this call.
    /// </summary>
    /// <exception cref="ValueError">More than one element.</exception>
    public string ScalarRepr()
    {
        PrintLegacy legacy = PrintOptions.Current.Legacy;
        string text = legacy.IsOldest ? ArrayText.OldScalar(Item(), repr: true) : ArrayText.Scalar(Item());
        if (!Profile.Current.Semantics.ScalarsNameTypes || legacy.Number <= 125) return text;
        if (DType == DType.Bool) return $"np.{text}_";
        return $"np.{DType.Name}({(DType.IsComplex ? text.TrimStart('(').TrimEnd(')') : text)})";
    }

    /// <summary>The array as NumPy's <c>repr</c> writes it, such as <c>array([1., 2.], dtype=float32)</c>; evaluates.</summary>
    public string Repr() => np.array_repr(this);
}
