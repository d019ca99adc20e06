using System.Globalization;
using System.Numerics;
using System.Text;

namespace OmniNumpy.Lazy;

/// <summary>Reads numbers from UTF-8 text as <c>np.loadtxt</c> does, into elements of a dtype.</summary>
internal static class NumberText
{
    private const NumberStyles Float = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Stores the number that <paramref name="text"/> is.</summary>
    /// <returns>False if it is none, or an integer the dtype cannot hold.</returns>
    public static unsafe bool TryStore(ReadOnlySpan<byte> text, DType dtype, nint address)
    {
        text = text.Trim(" \t"u8);
        switch (dtype.Code)
        {
            case DTypeCode.Float64: return TryFloat(text, out *(double*)address);
            case DTypeCode.Float32:
            case DTypeCode.Float16:
                if (!TryFloat(text, out double x)) return false;
                if (dtype == DType.Float32) *(float*)address = (float)x;
                else *(Half*)address = (Half)x;
                return true;
            case DTypeCode.Complex64:
            case DTypeCode.Complex128:
                if (!TryComplex(text, out Complex z)) return false;
                if (dtype == DType.Complex64) *(Complex64*)address = (Complex64)z;
                else *(Complex*)address = z;
                return true;
            case DTypeCode.Bool:
                if (!TryInteger(text, out Int128 truth)) return false;
                *(byte*)address = truth != 0 ? (byte)1 : (byte)0;
                return true;
            default: return TryInteger(text, out Int128 i) && TryStore(i, dtype, address);
        }
    }

    /// <summary>Stores what a converter gave.</summary>
    public static unsafe void Store(double value, DType dtype, nint address) =>
        Graph.ScalarConstant.Floating(DType.Float64, value).WriteTo(address, dtype);

    /// <summary>A float, <c>nan</c>, <c>inf</c> or <c>infinity</c> in any case.</summary>
    public static bool TryFloat(ReadOnlySpan<byte> text, out double value)
    {
        // What .NET reads beyond Python's floats are words, and these start with a letter after the sign.
        ReadOnlySpan<byte> unsigned = text.Length > 0 && text[0] is (byte)'-' or (byte)'+' ? text[1..] : text;
        if (unsigned.Length > 0 && (char.IsAsciiDigit((char)unsigned[0]) || unsigned[0] == '.')) return double.TryParse(text, Float, CultureInfo.InvariantCulture, out value);
        bool negative = unsigned.Length < text.Length && text[0] == '-';
        if (Ascii.EqualsIgnoreCase(unsigned, "nan"u8)) value = double.CopySign(double.NaN, negative ? -1 : 1);
        else if (Ascii.EqualsIgnoreCase(unsigned, "inf"u8) || Ascii.EqualsIgnoreCase(unsigned, "infinity"u8))
            value = negative ? double.NegativeInfinity : double.PositiveInfinity;
        else
        {
            value = 0;
            return false;
        }
        return true;
    }

    // As NumPy 2.2, integers may be written as floats and are then truncated.
    private static bool TryInteger(ReadOnlySpan<byte> text, out Int128 value)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long small))
        {
            value = small;
            return true;
        }
        if (Int128.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)) return true;
        if (!TryFloat(text, out double x) || !double.IsFinite(x) || Math.Abs(x) > 1e19) return false;
        value = (Int128)Math.Truncate(x);
        return true;
    }

    private static unsafe bool TryStore(Int128 value, DType dtype, nint address)
    {
        (Int128 least, Int128 most) = dtype.Kind == 'u'
            ? (Int128.Zero, (Int128.One << (8 * dtype.ItemSize)) - 1)
            : (-(Int128.One << (8 * dtype.ItemSize - 1)), (Int128.One << (8 * dtype.ItemSize - 1)) - 1);
        if (value < least || value > most) return false;
        switch (dtype.ItemSize)
        {
            case 1: *(byte*)address = unchecked((byte)value); break;
            case 2: *(ushort*)address = unchecked((ushort)value); break;
            case 4: *(uint*)address = unchecked((uint)value); break;
            default: *(ulong*)address = unchecked((ulong)value); break;
        }
        return true;
    }

    // 1, 2j, 1+2j, (1-2j)
    private static bool TryComplex(ReadOnlySpan<byte> text, out Complex value)
    {
        value = default;
        if (text.Length >= 2 && text[0] == '(' && text[^1] == ')') text = text[1..^1].Trim(" \t"u8);
        if (text.IsEmpty) return false;
        double re = 0;
        if (text[^1] is not ((byte)'j' or (byte)'J'))
        {
            if (!TryFloat(text, out re)) return false;
            value = re;
            return true;
        }
        text = text[..^1];
        int split = text.Length - 1;
        while (split > 0 && !(text[split] is (byte)'+' or (byte)'-' && text[split - 1] is not ((byte)'e' or (byte)'E'))) split--;
        if (split > 0 && !TryFloat(text[..split], out re)) return false;
        ReadOnlySpan<byte> imaginary = text[Math.Max(split, 0)..];
        double im = imaginary.Length == 1 && imaginary[0] == '-' ? -1 : 1;
        if (imaginary.Length > 1 || (imaginary.Length == 1 && char.IsAsciiDigit((char)imaginary[0])))
        {
            if (!TryFloat(imaginary, out im)) return false;
        }
        else if (imaginary.Length == 0) return false;
        value = new Complex(re, im);
        return true;
    }
}
