using System.Globalization;
using System.Numerics;
using System.Text;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy;

/// <summary>Numbers one after another with a separator between them, as <c>fromstring</c>, <c>fromfile</c> and <c>tofile</c> know them.</summary>
internal static class SeparatedText
{
    private const int Piece = 1 << 12;

    /// <summary>Reads numbers until something else comes, or as many as asked for.</summary>
    public static NDArray Read(string text, DType dtype, long count, string separator)
    {
        Storage storage = Storage.Allocate(Piece);
        long n = 0;
        int at = 0;
        string clean = Cleaned(separator);
        while (n != count)
        {
            int start = at;
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
            int end = NumberEnd(text, at, dtype);
            if (end == start) break;
            if ((n + 1) * dtype.ItemSize > storage.Bytes) storage = Elements.Grown(storage, 2 * storage.Bytes);
            // White space that no number follows counts as one: NumPy reads -1 there, of integers 0.
            string number = end > at ? text[at..end] : dtype.IsInteger ? "0" : "-1";
            if (!Store(number, dtype, storage.Pointer + (nint)(n * dtype.ItemSize))) break;
            n++;
            at = end;
            if (!Skip(text, ref at, clean)) break;
        }
        return NDArray.FromStorage(Elements.Grown(storage, n * dtype.ItemSize), dtype, n);
    }

    /// <summary>Writes elements in C order by a format as in C, <c>%s</c> being Python's text of the number.</summary>
    public static void Write(Stream stream, NDArray array, string separator, string format)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        PercentFormat? percent = format.Length == 0 ? null : new PercentFormat(format);
        (IArrayStorage storage, Layout layout) = array.Read();
        var text = new StringBuilder();
        bool first = true;
        foreach (long position in new ElementPositions(layout))
        {
            if (!first) writer.Write(separator);
            first = false;
            object element = Python(NDArray.ReadElement(storage.Pointer + (nint)(position * array.ItemSize), array.DType));
            text.Clear();
            if (percent is null) text.Append(ArrayText.Scalar(element));
            else percent.Write(text, _ => element);
            writer.Write(text);
        }
        GC.KeepAlive(storage);
    }

    // Python's own numbers have double precision, and are written with its digits.
    private static object Python(object element) => element switch
    {
        Half h => (double)h,
        float f => (double)f,
        Complex64 z => (Complex)z,
        _ => element,
    };

    // White space becomes one blank, which matches any amount; one stands at the start in any case.
    private static string Cleaned(string separator) =>
        $" {string.Join(' ', separator.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}" + (char.IsWhiteSpace(separator[^1]) ? " " : "");

    // False at the end of the text, or where something else than the separator comes.
    private static bool Skip(string text, ref int at, string separator)
    {
        int start = at, s = 0;
        while (at < text.Length)
        {
            if (s == separator.Length) return at > start;
            if (separator[s] == ' ')
            {
                if (!char.IsWhiteSpace(text[at]))
                {
                    s++;
                    continue;
                }
            }
            else if (separator[s] != text[at]) return false;
            else s++;
            at++;
        }
        return false;
    }

    // Where the longest text that begins like a number of the type ends.
    private static int NumberEnd(string text, int at, DType dtype)
    {
        if (dtype.IsInteger) return IntegerEnd(text, at);
        int end = FloatEnd(text, at);
        if (!dtype.IsComplex || end == at) return end;
        if (end < text.Length && text[end] is 'j') return end + 1;
        int imaginary = end < text.Length && text[end] is '+' or '-' ? FloatEnd(text, end) : end;
        return imaginary > end && imaginary < text.Length && text[imaginary] == 'j' ? imaginary + 1 : end;
    }

    private static int IntegerEnd(string text, int at)
    {
        int digits = at < text.Length && text[at] is '-' or '+' ? at + 1 : at, end = digits;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return end > digits ? end : at;
    }

    private static int FloatEnd(string text, int at)
    {
        int start = at < text.Length && text[at] is '-' or '+' ? at + 1 : at;
        foreach (string word in (string[])["infinity", "inf", "nan"])
            if (string.Compare(text, start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0 && start + word.Length <= text.Length) return start + word.Length;
        int end = start, digits = 0;
        for (; end < text.Length && char.IsAsciiDigit(text[end]); end++) digits++;
        if (end < text.Length && text[end] == '.')
            for (end++; end < text.Length && char.IsAsciiDigit(text[end]); end++) digits++;
        if (digits == 0) return at;
        if (end < text.Length && text[end] is 'e' or 'E' && IntegerEnd(text, end + 1) is var exponent && exponent > end + 1) end = exponent;
        return end;
    }

    // Integers wrap, as C's conversions do; a bool is any number but zero.
    private static bool Store(ReadOnlySpan<char> number, DType dtype, nint address)
    {
        if (dtype.IsInteger)
        {
            BigInteger value = BigInteger.Parse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            ScalarConstant.Integral(dtype, unchecked((long)(ulong)(value & ulong.MaxValue))).WriteTo(address, dtype);
            return true;
        }
        Span<byte> bytes = stackalloc byte[number.Length < 256 ? number.Length : 0];
        ReadOnlySpan<byte> utf8 = bytes.Length == number.Length && Encoding.UTF8.TryGetBytes(number, bytes, out _) ? bytes : Encoding.UTF8.GetBytes(number.ToString());
        if (dtype != DType.Bool) return NumberText.TryStore(utf8, dtype, address);
        if (!NumberText.TryFloat(utf8, out double truth)) return false;
        ScalarConstant.WeakFloat(truth).WriteTo(address, dtype);
        return true;
    }
}
