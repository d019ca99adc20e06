using System.Globalization;
using System.Numerics;
using System.Text;

namespace OmniNumpy.Lazy;

/// <summary>A format in the style of C and Python's % operator: text with conversions such as <c>%-8.3f</c>.</summary>
internal sealed class PercentFormat
{
    private readonly List<(string Literal, Conversion? Conversion)> _parts = [];
    private readonly string _text;

    /// <summary>Reads a format.</summary>
    /// <exception cref="ValueError">It is incomplete, or a conversion is unknown.</exception>
    public PercentFormat(string text)
    {
        _text = text;
        int at = 0;
        while (at < text.Length)
        {
            int percent = text.IndexOf('%', at);
            if (percent < 0) percent = text.Length;
            if (percent > at) _parts.Add((text[at..percent], null));
            if (percent == text.Length) break;
            at = percent + 1;
            if (at < text.Length && text[at] == '%')
            {
                _parts.Add(("%", null));
                at++;
            }
            else _parts.Add(("", Conversion.Parse(text, ref at)));
        }
    }

    /// <summary>How many values it takes.</summary>
    public int Count => _parts.Count(p => p.Conversion != null);

    /// <summary>Writes values, taken one for each conversion.</summary>
    /// <exception cref="FormatMismatch">A value is of a kind the conversion does not take.</exception>
    public void Write(StringBuilder target, Func<int, object> value)
    {
        int i = 0;
        foreach ((string literal, Conversion? conversion) in _parts)
        {
            if (conversion is { } c) c.Write(target, value(i++));
            else target.Append(literal);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => _text;

    /// <summary>One conversion.</summary>
    private sealed record Conversion(bool Minus, bool Plus, bool Space, bool Zero, bool Alternate, int Width, int Precision, char Kind)
    {
        public static Conversion Parse(string text, ref int at)
        {
            bool minus = false, plus = false, space = false, zero = false, alternate = false;
            for (; at < text.Length && text[at] is '-' or '+' or ' ' or '0' or '#'; at++)
            {
                minus |= text[at] == '-';
                plus |= text[at] == '+';
                space |= text[at] == ' ';
                zero |= text[at] == '0';
                alternate |= text[at] == '#';
            }
            int width = Number(text, ref at), precision = -1;
            if (at < text.Length && text[at] == '.')
            {
                at++;
                precision = Number(text, ref at);
            }
            while (at < text.Length && text[at] is 'h' or 'l' or 'L') at++;
            if (at >= text.Length) throw new ValueError($"incomplete format\n  '{text}'");
            char kind = text[at];
            if (!"diuoxXeEfFgGcrsa".Contains(kind)) throw new ValueError($"unsupported format character '{kind}' (0x{(int)kind:x}) at index {at}\n  in '{text}'");
            at++;
            return new Conversion(minus, plus, space, zero, alternate, width, precision, kind);
        }

        private static int Number(string text, ref int at)
        {
            int start = at;
            while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
            if (at == start) return 0;
            // A width of a million blanks is a mistake or an attack.
            return int.TryParse(text.AsSpan(start, at - start), NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value <= 10_000
                ? value
                : throw new ValueError($"width or precision too big in format '{text}'");
        }

        public void Write(StringBuilder target, object value)
        {
            (string sign, string body) = Kind switch
            {
                'd' or 'i' or 'u' => Decimal(value),
                'o' or 'x' or 'X' => Radix(value),
                'e' or 'E' or 'f' or 'F' or 'g' or 'G' => Float(value),
                'c' => ("", value is IConvertible and not (float or double or bool) ? ((char)System.Convert.ToInt32(value, CultureInfo.InvariantCulture)).ToString() : throw new FormatMismatch()),
                _ => ("", Text(value)),
            };
            int fill = Width - sign.Length - body.Length;
            bool numeric = Kind is not ('c' or 'r' or 's' or 'a');
            if (Minus || fill <= 0) target.Append(sign).Append(body).Append(' ', Math.Max(fill, 0));
            else if (Zero && numeric) target.Append(sign).Append('0', fill).Append(body);
            else target.Append(' ', fill).Append(sign).Append(body);
        }

        private string SignOf(bool negative) => negative ? "-" : Plus ? "+" : Space ? " " : "";

        private string Text(object value)
        {
            string text = ArrayText.Scalar(value);
            return Precision >= 0 && Precision < text.Length ? text[..Precision] : text;
        }

        private (string, string) Decimal(object value)
        {
            BigInteger i = value switch
            {
                bool b => b ? 1 : 0,
                Half or float or double => Whole(Real(value)),
                ulong u => u,
                IConvertible c => c.ToInt64(CultureInfo.InvariantCulture),
                _ => throw new FormatMismatch(),
            };
            string digits = BigInteger.Abs(i).ToString(CultureInfo.InvariantCulture);
            return (SignOf(i.Sign < 0), digits.PadLeft(Math.Max(Precision, 0), '0'));
        }

        private static BigInteger Whole(double x)
        {
            if (double.IsNaN(x)) throw new ValueError("cannot convert float NaN to integer");
            if (double.IsInfinity(x)) throw new OverflowError("cannot convert float infinity to integer");
            return new BigInteger(Math.Truncate(x));
        }

        private (string, string) Radix(object value)
        {
            if (value is Half or float or double or Complex or Complex64) throw new FormatMismatch();
            bool negative = value is not (bool or ulong) && System.Convert.ToInt64(value, CultureInfo.InvariantCulture) < 0;
            ulong magnitude = value is ulong u ? u : (ulong)Math.Abs((decimal)System.Convert.ToInt64(value, CultureInfo.InvariantCulture));
            string digits = Kind switch
            {
                'x' => magnitude.ToString("x", CultureInfo.InvariantCulture),
                'X' => magnitude.ToString("X", CultureInfo.InvariantCulture),
                _ => Octal(magnitude),
            };
            string prefix = !Alternate ? "" : Kind == 'o' ? "0o" : "0" + Kind;
            return (SignOf(negative) + prefix, digits.PadLeft(Math.Max(Precision, 0), '0'));
        }

        private static string Octal(ulong value)
        {
            string digits = "";
            do digits = (char)('0' + (value & 7)) + digits;
            while ((value >>= 3) != 0);
            return digits;
        }

        private static double Real(object value) => value switch
        {
            Half h => (double)h,
            bool b => b ? 1 : 0,
            IConvertible c => c.ToDouble(CultureInfo.InvariantCulture),
            _ => throw new FormatMismatch(),
        };

        private (string, string) Float(object value)
        {
            double x = Real(value), magnitude = Math.Abs(x);
            bool upper = char.IsAsciiLetterUpper(Kind);
            string body = double.IsNaN(x) ? "nan" : double.IsInfinity(x) ? "inf" : char.ToLowerInvariant(Kind) switch
            {
                'e' => Scientific(magnitude, Precision < 0 ? 6 : Precision),
                'f' => Positional(magnitude, Precision < 0 ? 6 : Precision),
                _ => General(magnitude, Precision < 0 ? 6 : Math.Max(Precision, 1)),
            };
            return (SignOf(double.IsNegative(x) && !double.IsNaN(x)), upper ? body.ToUpperInvariant() : body);
        }

        private Trim PointOf(int precision) => precision == 0 && !Alternate ? Trim.ZerosAndPoint : Trim.Keep;

        private string Scientific(double x, int precision)
        {
            // With no digits after the point there are no zeros to trim, so trimming takes away just the point.
            return FloatText.Scientific(x, DType.Float64, new FloatStyle { Precision = precision, Unique = false, Trim = PointOf(precision) });
        }

        private string Positional(double x, int precision) =>
            FloatText.Positional(x, DType.Float64, new FloatStyle { Precision = precision, Unique = false, Trim = PointOf(precision) });

        // C's %g: the shorter of both notations at this many digits, without zeros at the end.
        private string General(double x, int digits)
        {
            string scientific = Scientific(x, digits - 1);
            int e = scientific.IndexOf('e');
            int exponent = int.Parse(scientific.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            if (exponent >= -4 && exponent < digits) return Stripped(Positional(x, digits - 1 - exponent));
            return Stripped(scientific[..e]) + scientific[e..];
        }

        private string Stripped(string number) => Alternate || !number.Contains('.') ? number : number.TrimEnd('0').TrimEnd('.');
    }
}

/// <summary>A value of a kind that a conversion does not take; whoever knows the dtype says so.</summary>
internal sealed class FormatMismatch : Exception;
