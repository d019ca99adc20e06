using System.Globalization;
using System.Numerics;

namespace OmniNumpy.Lazy;

/// <summary>
/// The decimal digits of a positive finite float: value = d.ddd... * 10^<see cref="Exponent"/>. Shortest digits are those that tell the value from its
/// neighbours of the same dtype; exact digits come from the value's finite decimal expansion, rounded half to even.
/// </summary>
/// <remarks>
/// NumPy generates digits with Dragon4 (Steele and White; Juckett's implementation). The results agree: its unique mode gives the shortest digits
/// nearest to the value, and where it is cut short or asked for more digits, those of the exact expansion.
/// </remarks>
internal readonly struct DecimalDigits(string digits, int exponent)
{
    /// <summary>The digits, at least one.</summary>
    public string Digits { get; } = digits;

    /// <summary>The power of ten of the first digit.</summary>
    public int Exponent { get; } = exponent;

    /// <summary>The power of ten of the last digit.</summary>
    public int Last => Exponent - Digits.Length + 1;

    /// <summary>The fewest digits that identify <paramref name="value"/> among the values of <paramref name="dtype"/> (a float type that holds it).</summary>
    public static DecimalDigits Shortest(double value, DType dtype)
    {
        if (value == 0) return new DecimalDigits("0", 0);
        Span<char> text = stackalloc char[40];
        int length;
        switch (dtype.Code)
        {
            case DTypeCode.Float16: ((Half)value).TryFormat(text, out length, "R", CultureInfo.InvariantCulture); break;
            case DTypeCode.Float32: ((float)value).TryFormat(text, out length, "R", CultureInfo.InvariantCulture); break;
            default: value.TryFormat(text, out length, "R", CultureInfo.InvariantCulture); break;
        }
        return Parse(text[..length]);
    }

    /// <summary>The exact value, rounded at the digit of 10^<paramref name="last"/>.</summary>
    /// <param name="value">The value.</param>
    /// <param name="last">The power of ten of the last digit.</param>
    /// <param name="padded">Whether an expansion that ends before gets zeros up to there.</param>
    public static DecimalDigits Rounded(double value, int last, bool padded = false)
    {
        if (value == 0) return new DecimalDigits("0", 0);
        DecimalDigits exact = Exact(value);
        if (exact.Last >= last) return padded ? new DecimalDigits(exact.Digits.PadRight(exact.Exponent - last + 1, '0'), exact.Exponent) : exact;
        if (exact.Exponent < last)
        {
            // Nothing before the cut: the digit at the cut is 0, or 1 when the value is more than half of it.
            bool up = exact.Exponent == last - 1 && (exact.Digits[0] > '5' || (exact.Digits[0] == '5' && exact.Digits.AsSpan(1).ContainsAnyExcept('0')));
            return new DecimalDigits(up ? "1" : "0", last);
        }
        return exact.Cut(exact.Exponent - last + 1);
    }

    /// <summary>All digits of the value, without zeros at the end.</summary>
    private static DecimalDigits Exact(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int power = (int)(bits >> 52) & 0x7FF;
        long mantissa = bits & 0xF_FFFF_FFFF_FFFF;
        if (power == 0) power = 1;
        else mantissa |= 1L << 52;
        power -= 1075;
        int zeros = BitOperations.TrailingZeroCount(mantissa);
        mantissa >>= zeros;
        power += zeros;
        // m * 2^-k = m * 5^k / 10^k
        BigInteger scaled = power >= 0 ? (BigInteger)mantissa << power : mantissa * BigInteger.Pow(5, -power);
        string digits = scaled.ToString(CultureInfo.InvariantCulture);
        return new DecimalDigits(digits.TrimEnd('0'), digits.Length - 1 + Math.Min(power, 0));
    }

    private DecimalDigits Cut(int count)
    {
        ReadOnlySpan<char> rest = Digits.AsSpan(count);
        bool odd = (Digits[count - 1] & 1) == 1;
        bool up = rest[0] > '5' || (rest[0] == '5' && (odd || rest[1..].ContainsAnyExcept('0')));
        if (!up) return new DecimalDigits(Digits[..count], Exponent);
        // Carrying drops the nines, as Dragon4 does; what wants zeros there pads.
        int keep = Digits.AsSpan(0, count).LastIndexOfAnyExcept('9');
        if (keep < 0) return new DecimalDigits("1", Exponent + 1);
        return new DecimalDigits(string.Concat(Digits.AsSpan(0, keep), [(char)(Digits[keep] + 1)]), Exponent);
    }

    // "1.234E-05", "0.00123", "1200": the forms that "R" gives.
    private static DecimalDigits Parse(ReadOnlySpan<char> text)
    {
        Span<char> digits = stackalloc char[text.Length];
        int count = 0, exponent = 0, point = -1;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '.') point = count;
            else if (c == 'E')
            {
                exponent = int.Parse(text[(i + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
                break;
            }
            else digits[count++] = c;
        }
        if (point < 0) point = count;
        ReadOnlySpan<char> kept = digits[..count];
        int leading = kept.IndexOfAnyExcept('0');
        return new DecimalDigits(kept[leading..].TrimEnd('0').ToString(), exponent + point - leading - 1);
    }
}
