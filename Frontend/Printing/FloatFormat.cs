namespace OmniNumpy.Lazy;

/// <summary>The common form of the floats of one array: notation, digits, widths, chosen as NumPy's <c>FloatingFormat</c> chooses them.</summary>
internal sealed class FloatFormat
{
    private readonly DType _dtype;
    private readonly PrintOptions _options;
    private readonly char _sign;
    private readonly bool _scientific;
    private readonly FloatStyle _style;
    private readonly int _width;

    /// <summary>The form for all of <paramref name="values"/>, which are of the float type <paramref name="dtype"/>.</summary>
    public FloatFormat(double[] values, DType dtype, PrintOptions options, char sign)
    {
        _dtype = dtype;
        _options = options;
        if (options.Precision < 0) throw new ValueError("precision must be >= 0");
        bool old = options.Legacy.IsOldest;
        if (old && sign == '-') sign = ' ';
        _sign = sign;
        double[] finite = Array.FindAll(values, double.IsFinite);
        _scientific = NeedsScientific(finite, dtype, options.Suppress);
        bool isFixed = options.FloatMode == "fixed";
        int precision = options.FloatMode == "unique" ? -1 : options.Precision;
        var first = new FloatStyle { Precision = precision, Unique = !isFixed, Trim = isFixed ? Trim.Keep : Trim.Zeros, Sign = sign == '+' };

        if (old && _scientific) first = first with { Unique = false, Trim = Trim.Keep };

        // A first pass over all numbers finds the widths on both sides of the point.
        int left = 0, right = 0, exponent = -1;
        foreach (double x in finite)
        {
            string text = _scientific ? FloatText.Scientific(x, dtype, first) : FloatText.Positional(x, dtype, first);
            int end = _scientific ? text.IndexOf('e') : text.Length;
            int point = text.IndexOf('.');
            left = Math.Max(left, old && text[0] is ('-' or '+') ? point - 1 : point);
            right = Math.Max(right, end - point - 1);
            if (_scientific) exponent = Math.Max(exponent, text.Length - end - 2);
        }
        if (finite.Length == 0) _style = new FloatStyle { Precision = precision, Trim = Trim.Zeros };
        else if (_scientific) _style = first with { Precision = right, MinDigits = right, Trim = Trim.Keep, ExponentDigits = exponent };
        else if (options.FloatMode is "fixed" or "maxprec_equal") _style = first with { Precision = right, MinDigits = right, Trim = Trim.Keep };
        else _style = first with { MinDigits = 0, Trim = Trim.Zeros };
        if (_scientific) right += exponent + 2;

        if (old && finite.Length > 0) left = _scientific ? 3 : left + 1;
        if (!old && sign == ' ' && !Array.Exists(finite, double.IsNegative)) left++;
        if (finite.Length != values.Length)
        {
            int infinity = options.InfStr.Length + (sign != '-' || Array.Exists(values, double.IsNegativeInfinity) ? 1 : 0);
            left = Math.Max(left, Math.Max(options.NanStr.Length, infinity) - right - 1);
        }
        _width = left + right + 1;
        _style = _style with { PadLeft = left, PadRight = right };
    }

    /// <summary>The function from an element's address to the text of its real (0) or imaginary (1) part.</summary>
    public Func<nint, string> WriterOf(DType element, int part) => address => Write(ElementFormats.ReadFloat(address, element, part));

    private string Write(double x)
    {
        if (double.IsFinite(x)) return _scientific ? FloatText.Scientific(x, _dtype, _style) : FloatText.Positional(x, _dtype, _style);
        string plus = _sign == '+' ? "+" : "";
        string text = double.IsNaN(x) ? plus + _options.NanStr : (x < 0 ? "-" : plus) + _options.InfStr;
        return text.PadLeft(_width);
    }

    private static bool NeedsScientific(double[] finite, DType dtype, bool suppress)
    {
        double most = 0, least = double.PositiveInfinity;
        foreach (double x in finite)
        {
            if (x == 0) continue;
            most = Math.Max(most, Math.Abs(x));
            least = Math.Min(least, Math.Abs(x));
        }
        if (most == 0) return false;
        // The bounds and the ratio are rounded to the dtype, as NumPy compares them.
        if (most >= Round(1e8, dtype)) return true;
        return !suppress && (least < Round(1e-4, dtype) || Ratio(most, least, dtype) > 1000);
    }

    private static double Round(double x, DType dtype) => dtype.Code switch
    {
        DTypeCode.Float16 => (double)(Half)x,
        DTypeCode.Float32 => (float)x,
        _ => x,
    };

    private static double Ratio(double most, double least, DType dtype) => dtype.Code switch
    {
        DTypeCode.Float16 => (double)(Half)((float)most / (float)least),
        DTypeCode.Float32 => (float)most / (float)least,
        _ => most / least,
    };
}
