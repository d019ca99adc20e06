using System.Globalization;
using System.Text;

namespace OmniNumpy.Lazy;

/// <summary>What happens to zeros at the end of a number.</summary>
internal enum Trim
{
    /// <summary><c>k</c>: they stay, and so does the point.</summary>
    Keep,
    /// <summary><c>.</c>: they go, the point stays.</summary>
    Zeros,
    /// <summary><c>0</c>: they go, but one after the point.</summary>
    LeaveOneZero,
    /// <summary><c>-</c>: they go, and the point with them.</summary>
    ZerosAndPoint,
}

/// <summary>How one float is written: the arguments of NumPy's <c>format_float_positional</c> and <c>format_float_scientific</c>; -1 where none is given.</summary>
internal readonly record struct FloatStyle()
{
    public int Precision { get; init; } = -1;
    public bool Unique { get; init; } = true;
    public bool Fractional { get; init; } = true;
    public Trim Trim { get; init; } = Trim.Keep;
    public bool Sign { get; init; }
    public int PadLeft { get; init; } = -1;
    public int PadRight { get; init; } = -1;
    public int MinDigits { get; init; } = -1;
    public int ExponentDigits { get; init; } = -1;
}

/// <summary>Writes single floats in positional or scientific notation, as NumPy's C routines do.</summary>
internal static class FloatText
{
    private const int NoLimit = int.MinValue;

    /// <summary>As C's <c>%.12g</c>: so many digits, without zeros at the end, and with an exponent where that is shorter.</summary>
    public static string General(double x, int digits)
    {
        if (!double.IsFinite(x)) return NonFinite(x, false);
        if (x == 0) return double.IsNegative(x) ? "-0" : "0";
        string text = x.ToString($"E{digits - 1}", CultureInfo.InvariantCulture);
        int e = text.IndexOf('E'), exponent = int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (exponent >= -4 && exponent < digits) return Trimmed(x.ToString($"F{digits - 1 - exponent}", CultureInfo.InvariantCulture));
        return $"{Trimmed(text[..e])}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}";

        static string Trimmed(string number) => number.Contains('.') ? number.TrimEnd('0').TrimEnd('.') : number;
    }

    /// <summary>12.5, padded and trimmed by the style.</summary>
    public static string Positional(double x, DType dtype, FloatStyle style)
    {
        if (!double.IsFinite(x)) return NonFinite(x, style.Sign);
        double magnitude = Math.Abs(x);
        DecimalDigits d;
        if (style.Fractional) d = Digits(magnitude, dtype, style.Unique, Position(style.Precision), Position(style.MinDigits));
        else
        {
            int first = FirstDigit(magnitude, dtype);
            d = Digits(magnitude, dtype, style.Unique, SignificantPosition(first, style.Precision), SignificantPosition(first, style.MinDigits));
        }

        int whole = Math.Max(d.Exponent + 1, 1);
        var text = new StringBuilder(32);
        bool signed = double.IsNegative(x) || style.Sign;
        int width = whole + (signed ? 1 : 0);
        if (style.PadLeft > width) text.Append(' ', style.PadLeft - width);
        if (signed) text.Append(double.IsNegative(x) ? '-' : '+');
        string fraction = "";
        if (d.Exponent < 0)
        {
            text.Append('0');
            fraction = new string('0', -d.Exponent - 1) + d.Digits;
        }
        else if (d.Digits.Length <= whole) text.Append(d.Digits).Append('0', whole - d.Digits.Length);
        else
        {
            text.Append(d.Digits.AsSpan(0, whole));
            fraction = d.Digits[whole..];
        }

        int wanted = style.Unique ? style.MinDigits : style.Precision;
        if (!style.Fractional) wanted -= whole;
        fraction = Trimmed(fraction, style.Trim, wanted);
        bool point = fraction.Length > 0 || style.Trim != Trim.ZerosAndPoint;
        if (point) text.Append('.');
        text.Append(fraction);
        if (style.PadRight >= fraction.Length) text.Append(' ', style.PadRight - fraction.Length + (point ? 0 : 1));
        return text.ToString();
    }

    /// <summary>1.25e+01, padded and trimmed by the style.</summary>
    public static string Scientific(double x, DType dtype, FloatStyle style)
    {
        if (!double.IsFinite(x)) return NonFinite(x, style.Sign);
        double magnitude = Math.Abs(x);
        int first = FirstDigit(magnitude, dtype);
        int most = style.Precision < 0 ? -1 : style.Precision + 1, least = style.MinDigits < 0 ? -1 : style.MinDigits + 1;
        DecimalDigits d = Digits(magnitude, dtype, style.Unique, SignificantPosition(first, most), SignificantPosition(first, least));

        var text = new StringBuilder(32);
        bool signed = double.IsNegative(x) || style.Sign;
        int width = signed ? 2 : 1;
        if (style.PadLeft > width) text.Append(' ', style.PadLeft - width);
        if (signed) text.Append(double.IsNegative(x) ? '-' : '+');
        text.Append(d.Digits[0]);
        string given = d.Digits[1..];
        string fraction = Trimmed(given, style.Trim, style.Unique ? style.MinDigits : style.Precision);
        // NumPy strips zeros after the point but not, in this notation, the point they leave behind.
        if (given.Length > 0 || style.Trim != Trim.ZerosAndPoint) text.Append('.');
        text.Append(fraction).Append('e').Append(d.Exponent < 0 ? '-' : '+');
        string exponent = Math.Abs(d.Exponent).ToString(System.Globalization.CultureInfo.InvariantCulture);
        int exponentDigits = Math.Clamp(style.ExponentDigits < 0 ? 2 : style.ExponentDigits, 1, 5);
        return text.Append('0', Math.Max(0, exponentDigits - exponent.Length)).Append(exponent).ToString();
    }

    /// <summary>A float by itself, as NumPy's scalars print: all digits that identify it, positional from 1e-4 up to 1e16.</summary>
    public static string Scalar(double x, DType dtype, bool trimPoint = false, bool sign = false)
    {
        double magnitude = Math.Abs(x);
        return magnitude == 0 || (magnitude >= 1e-4 && magnitude < LongestPositional(dtype)) || !double.IsFinite(x)
            ? Positional(x, dtype, new FloatStyle { Trim = trimPoint ? Trim.ZerosAndPoint : Trim.LeaveOneZero, Sign = sign })
            : Scientific(x, dtype, new FloatStyle { Trim = Trim.ZerosAndPoint, Sign = sign });
    }

    // Since NumPy 2.4 short floats print in positional notation only as far as all their digits say something.
    private static double LongestPositional(DType dtype) =>
        dtype.ItemSize < 8 && Profiles.Profile.Current.Semantics.ShortFloatsPrintByPrecision ? Math.Pow(10, FInfo.Of(dtype).Precision) : 1e16;

    /// <summary>A complex number by itself: <c>(1+2j)</c>, or <c>2j</c> when the real part is 0.</summary>
    public static string Scalar(double real, double imaginary, DType part)
    {
        if (real == 0 && !double.IsNegative(real)) return Scalar(imaginary, part, trimPoint: true) + "j";
        string re = Scalar(real, part, trimPoint: true);
        string im = Scalar(imaginary, part, trimPoint: true, sign: true);
        return $"({re}{(double.IsNaN(imaginary) ? "+" : "")}{im}j)";
    }

    private static string NonFinite(double x, bool sign) => double.IsNaN(x) ? "nan" : x < 0 ? "-inf" : sign ? "+inf" : "inf";

    private static int Position(int fractionDigits) => fractionDigits < 0 ? NoLimit : -fractionDigits;

    private static int SignificantPosition(int first, int digits) => digits < 0 ? NoLimit : first - digits + 1;

    private static int FirstDigit(double magnitude, DType dtype)
    {
        if (magnitude == 0) return 0;
        // The shortest digits may round up to the next power of ten, where the value itself starts one digit later.
        DecimalDigits shortest = DecimalDigits.Shortest(magnitude, dtype);
        return shortest.Digits == "1" ? DecimalDigits.Rounded(magnitude, shortest.Exponent - 20).Exponent : shortest.Exponent;
    }

    private static DecimalDigits Digits(double magnitude, DType dtype, bool unique, int most, int least)
    {
        if (!unique) return DecimalDigits.Rounded(magnitude, most);
        DecimalDigits shortest = DecimalDigits.Shortest(magnitude, dtype);
        if (most != NoLimit && shortest.Last < most) return DecimalDigits.Rounded(magnitude, most);
        // The upper limit wins where both are given.
        if (least != NoLimit) least = Math.Max(least, most);
        if (least != NoLimit && shortest.Last > least) return DecimalDigits.Rounded(magnitude, least, padded: true);
        return shortest;
    }

    private static string Trimmed(string fraction, Trim trim, int wanted)
    {
        if (trim == Trim.Keep) return fraction.PadRight(Math.Max(wanted, 0), '0');
        fraction = fraction.TrimEnd('0');
        return fraction.Length == 0 && trim == Trim.LeaveOneZero ? "0" : fraction;
    }
}
