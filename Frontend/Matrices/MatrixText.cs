using System.Globalization;
using System.Numerics;

namespace OmniNumpy.Lazy;

/// <summary>Matrices written as in MATLAB: <c>1 2; 3 4</c>.</summary>
internal static class MatrixText
{
    /// <summary>The words of each row.</summary>
    public static string[][] Split(string text) =>
        Array.ConvertAll(text.Split(';'), row => row.Split([',', ' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The array of the numbers.</summary>
    /// <exception cref="ValueError">Rows of different lengths, or a word that is no number of Python's.</exception>
    public static NDArray Read(string text)
    {
        string[][] rows = Split(text.Replace("[", "").Replace("]", ""));
        if (rows.Any(r => r.Length != rows[0].Length)) throw new ValueError("Rows not the same size.");
        if (rows[0].Length == 0) return np.zeros((rows.Length, 0));
        NDArray[] numbers = [.. rows.SelectMany(r => r).Select(Number)];
        // Python's int, float and complex, then as np.array takes them.
        DType type = np.result_type([.. numbers.Select(n => (PromotionOperand)n.DType)]);
        return np.stack(Array.ConvertAll(numbers, n => n.AsStrong(type))).Reshape(rows.Length, rows[0].Length).Eval();
    }

    private static NDArray Number(string word)
    {
        if (word is "True" or "False") return word == "True";
        string digits = word.Replace("_", "");
        if (long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer)) return integer;
        if (ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out ulong large)) return large;
        if (char.IsAsciiDigit(digits[^1]) || digits[^1] == '.') if (Real(digits) is { } real) return real;
        if (digits[^1] is 'j' or 'J')
        {
            // The sign before the imaginary part, if it is not the first character or that of an exponent.
            int at = digits.Length - 2;
            while (at > 0 && !(digits[at] is '+' or '-' && digits[at - 1] is not ('e' or 'E'))) at--;
            if (at <= 0) return Real(digits[..^1]) is { } alone ? new Complex(0, alone) : throw Malformed(word);
            if (Real(digits[..at]) is { } re && Real(digits[at..^1]) is { } im) return new Complex(re, im);
        }
        throw Malformed(word);
    }

    private static double? Real(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) ? value : null;

    private static ValueError Malformed(string word) => new($"malformed node or string in a matrix: '{word}' is no number");
}
