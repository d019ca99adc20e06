using System.Numerics;
using System.Text;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// Integers as text in other bases.
public static partial class np
{
    /// <summary>An integer in a base from 2 to 36, its digits 0-9 and A-Z, a minus sign before negative ones.</summary>
    /// <param name="number">The integer.</param>
    /// <param name="base">The base.</param>
    /// <param name="padding">Zeros written before the digits.</param>
    /// <exception cref="ValueError">No such base.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.base_repr.html"/>
    public static string base_repr(BigInteger number, int @base = 2, int padding = 0)
    {
        if (@base > 36) throw new ValueError("Bases greater than 36 not handled in base_repr.");
        if (@base < 2) throw new ValueError("Bases less than 2 not handled in base_repr.");
        var digits = new StringBuilder();
        for (BigInteger rest = BigInteger.Abs(number); rest > 0; rest /= @base)
        {
            int digit = (int)(rest % @base);
            digits.Insert(0, (char)(digit < 10 ? '0' + digit : 'A' + digit - 10));
        }
        if (number.IsZero && padding <= 0) digits.Append('0');
        if (padding > 0) digits.Insert(0, "0", padding);
        if (number.Sign < 0) digits.Insert(0, '-');
        return digits.ToString();
    }

    /// <summary>An integer in binary; a negative one with a minus sign, or with <paramref name="width"/> as its two's complement of so many bits.</summary>
    /// <param name="num">The integer.</param>
    /// <param name="width">Number of digits.</param>
    /// <exception cref="ValueError">The width is too small.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.binary_repr.html"/>
    public static string binary_repr(BigInteger num, int? width = null)
    {
        string digits = base_repr(BigInteger.Abs(num));
        if (width is not { } w) return num.Sign < 0 ? "-" + digits : digits;
        // The two's complement of -n needs a bit more than n - 1.
        int needed = num.Sign >= 0 ? digits.Length : num == -1 ? 1 : base_repr(-num - 1).Length + 1;
        if (needed > w && !Profile.Current.Semantics.BinaryWidthIsStrict)
        {
            RaiseWarning("DeprecationWarning: Insufficient bit width provided. This behavior will raise an error in the future.");
            w = needed;
        }
        if (needed > w) throw new ValueError($"Insufficient bit width={w} provided for binwidth={needed}");
        return num.Sign >= 0 ? digits.PadLeft(w, '0') : base_repr((BigInteger.One << w) + num).PadLeft(w, '1');
    }
}
