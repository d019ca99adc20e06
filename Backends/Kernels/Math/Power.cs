using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>x^y for x positive and normal and y finite: what differs between the precisions.</summary>
internal interface IPower
{
    /// <summary>x^y; k is added to the exponent of x.</summary>
    static abstract V Of<V>(V x, V y, V k) where V : unmanaged, ISimd<V, double>;
}

/// <summary>
/// x^y = 2^(y log2 x), the logarithm in two doubles: with m the fraction of x and s = (m-1)/(m+1), it is
/// s (1 + z (1/3 + z Q(z))) 2/ln 2 for z = s², every step but Q in double-double arithmetic with fused
/// multiply-adds (Muller et al., Handbook of Floating-Point Arithmetic, chs. 5 and 11). The logarithm is good to about
/// 2^-65, so the exponent, at most 2^10, to 2^-55.
/// </summary>
public readonly struct PowerDouble : IBinaryMath<double>, IPower
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, double> => PowerCases.Invoke<V, PowerDouble>(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V IPower.Of<V>(V x, V y, V k)
    {
        V m = LogarithmDouble.Split(x, ref k);
        V n = m - V.Create(1.0);
        V d = m + V.Create(1.0);
        V dLow = m - (d - V.Create(1.0));
        V inverse = V.Create(1.0) / d;
        V s = n * inverse;
        V sLow = V.Fma(-s, dLow, V.Fma(-s, d, n)) * inverse;

        V z = s * s;
        V zLow = V.Fma(s + s, sLow, V.Fma(s, s, -z));
        V q = z * Polynomial.Of(z, 0.2, 0.14285714285714282, 0.11111111111114236, 0.090909090898226, 0.07692307881394579,
            0.06666648206592192, 0.05883409072896341, 0.05228109475942679, 0.053816860445791564);
        V inner = V.Create(0.3333333333333333) + q;
        V innerLow = (V.Create(0.3333333333333333) - inner) + q + V.Create(1.850371707708594e-17);
        V p = z * inner;
        V pLow = V.Fma(z, innerLow, V.Fma(zLow, inner, V.Fma(z, inner, -p)));

        V u = V.Create(1.0) + p;
        V uLow = (V.Create(1.0) - u) + p + pLow;
        V l = s * u;
        V lLow = V.Fma(s, uLow, V.Fma(sLow, u, V.Fma(s, u, -l)));
        V t = l * V.Create(2.8853900817779268);
        V tLow = V.Fma(l, V.Create(4.0710547481862066e-17), V.Fma(lLow, V.Create(2.8853900817779268),
            V.Fma(l, V.Create(2.8853900817779268), -t)));
        V log = k + t;
        V logLow = (k - log) + t + tLow;

        V e = y * log;
        V eLow = V.Fma(y, logLow, V.Fma(y, log, -e));
        // Beyond the bounds the tail may be infinity minus infinity, and no longer matters.
        eLow &= V.LessThan(V.Abs(e), V.Create(1100.0));
        e = V.Min(V.Create(1025.0), V.Max(V.Create(-1076.0), e));
        V shifted = e + V.Create(PowerOfTwo.MagicDouble);
        V exact = e - (shifted - V.Create(PowerOfTwo.MagicDouble));
        V r = exact + eLow;
        return PowerOfTwo.TimesDouble(Fraction(r, (exact - r) + eLow), shifted);
    }

    // 2^(r + rLow) for |r| at most a half: 1 + r ln 2 in two doubles, the higher terms in one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Fraction<V>(V r, V rLow) where V : unmanaged, ISimd<V, double>
    {
        V ln2 = V.Create(0.6931471805599453);
        V linear = r * ln2;
        V linearLow = V.Fma(r, V.Create(2.3190468138462996e-17), V.Fma(rLow, ln2, V.Fma(r, ln2, -linear)));
        V q = Polynomial.Of(r, 0.24022650695910136, 0.0555041086648217, 0.009618129107592693,
            0.001333355814639029, 0.00015403530458780367, 1.5252733856358323e-05, 1.3215434502845766e-06,
            1.0178051164234326e-07, 7.073909742067253e-09, 4.4566799241111394e-10);
        V sum = V.Create(1.0) + linear;
        return sum + V.Fma(r * r, q, (V.Create(1.0) - sum) + linear + linearLow);
    }
}

/// <summary>x^y in float, by way of double: there the logarithm needs no second piece.</summary>
public readonly struct PowerSingle : IBinaryMath<float>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, float> => V.InDouble<Short>(x, y);

    private readonly struct Short : IBinaryMath<double>, IPower
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, double> => PowerCases.Invoke<V, Short>(x, y);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static V IPower.Of<V>(V x, V y, V k)
        {
            V m = LogarithmDouble.Split(x, ref k);
            V s = (m - V.Create(1.0)) / (m + V.Create(1.0));
            V log = V.Fma(s, Polynomial.Of(s * s, 2.88539008177785, 0.9617966941135221, 0.5770779422996088,
                0.41220926016696313, 0.3199053325392809, 0.28290595729877216), k);
            V e = V.Min(V.Create(1025.0), V.Max(V.Create(-1076.0), y * log));
            V shifted = e + V.Create(PowerOfTwo.MagicDouble);
            V r = e - (shifted - V.Create(PowerOfTwo.MagicDouble));
            V q = Polynomial.Of(r, 0.6931471805459081, 0.24022651084616214, 0.055504109413052526, 0.009618035883968229,
                0.0013333450474193997, 0.00015467390556134913, 1.5310104122667235e-05);
            return PowerOfTwo.TimesDouble(V.Fma(r, q, V.Create(1.0)), shifted);
        }
    }
}

/// <summary>The arguments of a power, in vectors too: IEEE 754's table for pow is met by selections.</summary>
internal static class PowerCases
{
    private const double Least = 2.2250738585072014e-308;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V, P>(V x, V y) where V : unmanaged, ISimd<V, double> where P : struct, IPower
    {
        V regular = V.GreaterThanOrEqual(x, V.Create(Least)) & V.LessThanOrEqual(x, V.Create(double.MaxValue))
            & V.LessThanOrEqual(V.Abs(y), V.Create(double.MaxValue));
        return V.AllTrue(regular) ? P.Of(x, y, V.Zero) : Rare<V, P>(x, y);
    }

    // Some base is zero, negative, subnormal or not finite, or some exponent is not finite.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V Rare<V, P>(V x, V y) where V : unmanaged, ISimd<V, double> where P : struct, IPower
    {
        V one = V.Create(1.0), infinity = V.Create(double.PositiveInfinity);
        V a = V.Abs(x);
        V small = V.LessThan(a, V.Create(Least));
        V result = P.Of(V.Select(small, a * V.Create(18014398509481984.0), a), y, small & V.Create(-54.0));

        // A base or exponent that is zero or infinite: the result grows or vanishes without limit.
        V extreme = V.Equal(a, V.Zero) | V.Equal(a, infinity) | V.Equal(V.Abs(y), infinity);
        V grows = ~(V.GreaterThan(a, one) ^ V.GreaterThan(y, V.Zero));
        result = V.Select(extreme, grows & infinity, result);

        // A negative base: the sign is that of an odd exponent, and a finite base has no root that is not an integer's.
        V negative = V.GreaterThanInteger(V.Zero, x);
        V halved = y * V.Create(0.5);
        V whole = V.Equal(V.Round(y), y);
        V odd = whole & V.NotEqual(V.Round(halved), halved);
        result ^= negative & odd & V.Create(-0.0);
        V undefined = V.AndNot(V.LessThan(x, V.Zero) & V.LessThan(a, infinity), whole);
        result = V.Select(undefined, V.Create(double.NaN), result);

        result = V.Select(V.NotEqual(x, x) | V.NotEqual(y, y), x + y, result);
        // 1 to any power and any number to the power 0 are 1, NaN included; so is -1 to an infinite power.
        V unit = V.Equal(x, one) | V.Equal(y, V.Zero) | (V.Equal(a, one) & V.Equal(V.Abs(y), infinity));
        return V.Select(unit, one, result);
    }
}
