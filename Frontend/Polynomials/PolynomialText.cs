using System.Numerics;
using System.Text;

namespace OmniNumpy.Lazy;

/// <summary>Prints polynomials as NumPy does: four digits, the exponents raised to a line above.</summary>
internal static class PolynomialText
{
    private const int LineLength = 70;
    private static readonly PercentFormat s_number = new("%.4g");

    /// <summary>The formula with these coefficients, the highest power first.</summary>
    public static string Of(NDArray coefficients, string variable)
    {
        Complex[] c = coefficients.AsType(DType.Complex128).ToArray<Complex>();
        var pieces = new List<(string Text, string Power)>();
        string current = "";
        for (int k = 0; k < c.Length; k++)
        {
            int power = c.Length - 1 - k;
            string number = Coefficient(c[k]);
            if (number == "0")
            {
                if (k == 0 && power == 0) current = "0";
                continue;
            }
            if (k > 0)
            {
                bool negative = number[0] == '-';
                current += negative ? " - " : " + ";
                if (negative) number = number[1..];
            }
            current += power == 0 ? number : $"{number} {variable}";
            if (power < 2) continue;
            pieces.Add((current, power.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            current = "";
        }
        return Raised(pieces, current);
    }

    private static string Coefficient(Complex z) =>
        z.Imaginary == 0 ? Number(z.Real) : z.Real == 0 ? $"{Number(z.Imaginary)}j" : $"({Number(z.Real)} + {Number(z.Imaginary)}j)";

    private static string Number(double x)
    {
        var text = new StringBuilder();
        s_number.Write(text, _ => x);
        return text.ToString();
    }

    // Each piece goes to the lower line, its power to the upper one behind the piece's last character. A pair of lines ends where the next
    // piece would make it too long.
    private static string Raised(List<(string Text, string Power)> pieces, string rest)
    {
        string output = " ", upper = "", lower = "";
        foreach ((string text, string power) in pieces)
        {
            string below = text + new string(' ', power.Length - 1), above = new string(' ', text.Length - 1) + power;
            if (lower.Length + below.Length > LineLength || upper.Length + above.Length > LineLength)
            {
                output += $"{upper}\n{lower}\n ";
                (upper, lower) = ("", "");
            }
            lower += below;
            upper += above;
        }
        return $"{output}{upper}\n{lower}{rest}";
    }
}
