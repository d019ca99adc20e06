using System.Numerics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// 2^128 steps of the Mersenne Twister at once (Haramoto, Matsumoto, Nishimura, Panneton and L'Ecuyer, Efficient jump ahead for F2-linear random number
/// generators, 2008). A step is a linear map A over bits with a minimal polynomial p of degree 19937, so A^n = g(A) with g = x^n mod p.
/// </summary>
internal static class TwisterJump
{
    private const int Degree = 19937;
    private const int Words = Degree / 64 + 1;
    private const int LogOfSteps = 128;

    private static readonly Lazy<ulong[]> s_polynomial = new(() => PowerOfX(MinimalPolynomial()));

    /// <summary>Applies the jump to a key.</summary>
    /// <returns>The position after it.</returns>
    public static int Apply(uint[] key, int position)
    {
        ulong[] g = s_polynomial.Value;
        if (position >= MT19937.Length) position = 0;
        // Horner's rule: g(A) s = (...(s A + g s) A + ...) + g s.
        int degree = Degree - 1;
        while (!Bit(g, degree)) degree--;
        uint[] sum = [.. key];
        int at = position;
        for (int i = degree - 1; i >= 0; i--)
        {
            Step(sum, ref at);
            if (Bit(g, i)) Add(sum, at, key, position);
        }
        sum.CopyTo(key, 0);
        return at;
    }

    private static void Step(uint[] key, ref int at)
    {
        int next = at + 1 == MT19937.Length ? 0 : at + 1, middle = at + 397 >= MT19937.Length ? at + 397 - MT19937.Length : at + 397;
        key[at] = key[middle] ^ MT19937.Twist(key[at], key[next]);
        at = next;
    }

    private static void Add(uint[] sum, int at, uint[] key, int position)
    {
        for (int i = 0; i < MT19937.Length; i++)
        {
            sum[at] ^= key[position];
            if (++at == MT19937.Length) at = 0;
            if (++position == MT19937.Length) position = 0;
        }
    }

    private static bool Bit(ulong[] polynomial, int i) => (polynomial[i >> 6] >> (i & 63) & 1) != 0;

    // p is also the characteristic polynomial of the sequence of any one output bit: Berlekamp and Massey's algorithm finds it from twice its degree in bits.
    private static ulong[] MinimalPolynomial()
    {
        var source = MT19937.FromLegacySeed(5489);
        // The connection polynomials live reversed beside the bits seen so far, newest first, so that the discrepancy is one run of ANDs.
        const int length = 2 * Degree / 64 + 2;
        ulong[] current = new ulong[length], previous = new ulong[length], seen = new ulong[length], saved = new ulong[length];
        current[0] = previous[0] = 1;
        int order = 0, gap = 1;
        for (int n = 0; n < 2 * Degree; n++)
        {
            ShiftIn(seen, source.NextUInt32() & 1);
            ulong parity = 0;
            for (int w = 0; w <= order >> 6; w++) parity ^= current[w] & seen[w];
            if ((BitOperations.PopCount(parity) & 1) == 0)
            {
                gap++;
                continue;
            }
            if (2 * order <= n)
            {
                current.CopyTo(saved, 0);
                AddShifted(current, previous, gap);
                (previous, saved) = (saved, previous);
                order = n + 1 - order;
                gap = 1;
            }
            else
            {
                AddShifted(current, previous, gap);
                gap++;
            }
        }
        // The connection polynomial has the coefficients of p in reverse.
        var p = new ulong[Words];
        for (int i = 0; i <= Degree; i++)
            if (Bit(current, Degree - i)) p[i >> 6] |= 1UL << (i & 63);
        return p;
    }

    private static void ShiftIn(ulong[] bits, uint bit)
    {
        ulong carry = bit;
        for (int w = 0; w < bits.Length; w++)
        {
            ulong word = bits[w];
            bits[w] = word << 1 | carry;
            carry = word >> 63;
        }
    }

    // x^(2^128) mod p by squarings. Over bits a square only spreads the coefficients out.
    private static ulong[] PowerOfX(ulong[] p)
    {
        var g = new ulong[Words];
        g[0] = 2;
        var square = new ulong[2 * Words];
        for (int i = 0; i < LogOfSteps; i++)
        {
            for (int w = 0; w < Words; w++)
            {
                square[2 * w] = Spread((uint)g[w]);
                square[2 * w + 1] = Spread((uint)(g[w] >> 32));
            }
            for (int bit = 2 * Degree; bit >= Degree; bit--)
                if (Bit(square, bit)) AddShifted(square, p, bit - Degree);
            square.AsSpan(0, Words).CopyTo(g);
        }
        return g;
    }

    private static ulong Spread(uint bits)
    {
        ulong x = bits;
        x = (x | x << 16) & 0x0000FFFF0000FFFF;
        x = (x | x << 8) & 0x00FF00FF00FF00FF;
        x = (x | x << 4) & 0x0F0F0F0F0F0F0F0F;
        x = (x | x << 2) & 0x3333333333333333;
        return (x | x << 1) & 0x5555555555555555;
    }

    // target += polynomial * x^shift.
    private static void AddShifted(ulong[] target, ulong[] polynomial, int shift)
    {
        int words = shift >> 6, bits = shift & 63;
        int end = Math.Min(polynomial.Length, target.Length - words);
        if (bits == 0)
        {
            for (int w = 0; w < end; w++) target[w + words] ^= polynomial[w];
            return;
        }
        ulong carry = 0;
        for (int w = 0; w < end; w++)
        {
            target[w + words] ^= polynomial[w] << bits | carry;
            carry = polynomial[w] >> 64 - bits;
        }
        if (end + words < target.Length) target[end + words] ^= carry;
    }
}
