using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// e^x: Cody-Waite reduction x = k ln 2 + r with |r| at most ln(2)/2, a minimax polynomial, and 2^k in two factors so
/// that results near overflow and subnormal ones round once (Muller et al., Handbook of Floating-Point Arithmetic, ch. 10).
/// </summary>
public readonly struct ExpSingle : IUnaryMath<float>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, float>
    {
        V p = Fraction(x, out V shifted);
        return PowerOfTwo.TimesSingle(p, shifted);
    }

    /// <summary>e^x / 2^k, near 1, and k as <see cref="PowerOfTwo"/> takes it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Fraction<V>(V x, out V shifted) where V : unmanaged, ISimd<V, float>
    {
        // A NaN comes through as the second operand. Beyond these bounds the result is 0 or infinity all the same.
        x = V.Min(V.Create(90f), V.Max(V.Create(-105f), x));
        shifted = V.Fma(x, V.Create(1.44269502f), V.Create(PowerOfTwo.MagicSingle));
        V k = shifted - V.Create(PowerOfTwo.MagicSingle);
        V r = V.Fma(-k, V.Create(-1.90465421e-09f), V.Fma(-k, V.Create(0.693147182f), x));
        V q = Polynomial.Of(r, 0.49999988f, 0.16666517f, 0.04166964f, 0.008369129f, 0.0013746531f);
        return V.Fma(r, V.Fma(r, q, V.Create(1f)), V.Create(1f));
    }
}

/// <summary>e^x in double, by the same steps as <see cref="ExpSingle"/>.</summary>
public readonly struct ExpDouble : IUnaryMath<double>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, double>
    {
        V p = Fraction(x, out V shifted);
        return PowerOfTwo.TimesDouble(p, shifted);
    }

    /// <summary>e^x / 2^k, near 1, and k as <see cref="PowerOfTwo"/> takes it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Fraction<V>(V x, out V shifted) where V : unmanaged, ISimd<V, double>
    {
        x = V.Min(V.Create(711.0), V.Max(V.Create(-746.0), x));
        shifted = V.Fma(x, V.Create(1.4426950408889634), V.Create(PowerOfTwo.MagicDouble));
        V k = shifted - V.Create(PowerOfTwo.MagicDouble);
        V r = V.Fma(-k, V.Create(2.3190468138462996e-17), V.Fma(-k, V.Create(0.6931471805599453), x));
        V q = Polynomial.Of(r, 0.5000000000000012, 0.16666666666666483, 0.041666666666515986, 0.008333333333451728,
            0.0013888888946775948, 0.00019841269596647173, 2.4801490237035383e-05, 2.7557507547190177e-06,
            2.763116717049234e-07, 2.50246149853452e-08);
        return V.Fma(r, V.Fma(r, q, V.Create(1.0)), V.Create(1.0));
    }
}

/// <summary>2^x: the integer part is exact, the rest a minimax polynomial.</summary>
public readonly struct Exp2Single : IUnaryMath<float>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, float>
    {
        x = V.Min(V.Create(129f), V.Max(V.Create(-151f), x));
        V shifted = x + V.Create(PowerOfTwo.MagicSingle);
        V r = x - (shifted - V.Create(PowerOfTwo.MagicSingle));
        V q = Polynomial.Of(r, 0.2402265f, 0.055503577f, 0.009618077f, 0.0013391859f, 0.00015456394f);
        return PowerOfTwo.TimesSingle(V.Fma(r, V.Fma(r, q, V.Create(0.6931472f)), V.Create(1f)), shifted);
    }
}

/// <summary>2^x in double, by the same steps as <see cref="Exp2Single"/>.</summary>
public readonly struct Exp2Double : IUnaryMath<double>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, double>
    {
        x = V.Min(V.Create(1025.0), V.Max(V.Create(-1076.0), x));
        V shifted = x + V.Create(PowerOfTwo.MagicDouble);
        V r = x - (shifted - V.Create(PowerOfTwo.MagicDouble));
        return PowerOfTwo.TimesDouble(Fraction(r), shifted);
    }

    /// <summary>2^r for |r| at most a half.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Fraction<V>(V r) where V : unmanaged, ISimd<V, double>
    {
        V q = Polynomial.Of(r, 0.6931471805599453, 0.24022650695910136, 0.0555041086648217, 0.009618129107592693,
            0.001333355814639029, 0.00015403530458780367, 1.5252733856358323e-05, 1.3215434502845766e-06,
            1.0178051164234326e-07, 7.073909742067253e-09, 4.4566799241111394e-10);
        return V.Fma(r, q, V.Create(1.0));
    }
}

/// <summary>
/// e^x - 1: with x = k ln 2 + r it is 2^k (e^r - 1) + (2^k - 1), whose first term is accurate near zero and whose
/// second is exact.
/// </summary>
public readonly struct Expm1Single : IUnaryMath<float>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, float>
    {
        V sign = x & V.Create(-0f);
        x = V.Min(V.Create(90f), V.Max(V.Create(-40f), x));
        V shifted = V.Fma(x, V.Create(1.44269502f), V.Create(PowerOfTwo.MagicSingle));
        V r = Reduced(x, shifted, out V tail);
        V first = PowerOfTwo.FirstSingle(shifted);
        V second = PowerOfTwo.SecondSingle(shifted);
        // 1 / second, exactly: its biased exponent is 254 less that of second.
        V inverse = V.SubtractInteger(V.CreateBits(254L << 23), second);
        // The sign is x's, so that -0 gives -0.
        return (V.Fma(first, tail, V.Fma(first, r, first - inverse)) * second) | sign;
    }

    /// <summary>e^r - 1 as the sum of the result and a tail, for the r that x reduces to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Reduced<V>(V x, V shifted, out V tail) where V : unmanaged, ISimd<V, float>
    {
        V k = shifted - V.Create(PowerOfTwo.MagicSingle);
        V high = V.Fma(-k, V.Create(0.693147182f), x);
        V r = V.Fma(-k, V.Create(-1.90465421e-09f), high);
        V low = V.Fma(-k, V.Create(-1.90465421e-09f), high - r);
        V q = Polynomial.Of(r, 0.5f, 0.16666539f, 0.041666478f, 0.008367015f, 0.0013933749f);
        tail = V.Fma(r * r, q, low);
        return r;
    }
}

/// <summary>e^x - 1 in double, by the same steps as <see cref="Expm1Single"/>.</summary>
public readonly struct Expm1Double : IUnaryMath<double>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, double> =>
        Scaled(x, V.Create(1.0)) | (x & V.Create(-0.0));

    /// <summary><paramref name="factor"/> (e^x - 1), which may be finite where e^x is not; loses the sign of -0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Scaled<V>(V x, V factor) where V : unmanaged, ISimd<V, double>
    {
        x = V.Min(V.Create(711.0), V.Max(V.Create(-60.0), x));
        V shifted = V.Fma(x, V.Create(1.4426950408889634), V.Create(PowerOfTwo.MagicDouble));
        V r = Reduced(x, shifted, out V tail);
        V first = PowerOfTwo.FirstDouble(shifted);
        V second = PowerOfTwo.SecondDouble(shifted);
        V inverse = V.SubtractInteger(V.CreateBits(2046L << 52), second);
        return V.Fma(first, tail, V.Fma(first, r, first - inverse)) * factor * second;
    }

    /// <summary>e^r - 1 as the sum of the result and a tail, for the r that x reduces to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Reduced<V>(V x, V shifted, out V tail) where V : unmanaged, ISimd<V, double>
    {
        V k = shifted - V.Create(PowerOfTwo.MagicDouble);
        V high = V.Fma(-k, V.Create(0.6931471805599453), x);
        V r = V.Fma(-k, V.Create(2.3190468138462996e-17), high);
        V low = V.Fma(-k, V.Create(2.3190468138462996e-17), high - r);
        V q = Polynomial.Of(r, 0.5, 0.16666666666666677, 0.04166666666666669, 0.008333333333321404,
            0.0013888888888871848, 0.0001984126988664275, 2.4801587350196618e-05, 2.7557243730849484e-06,
            2.7557251824963755e-07, 2.5109192854156695e-08, 2.0921606293136337e-09);
        tail = V.Fma(r * r, q, low);
        return r;
    }
}

/// <summary>Scaling by 2^k, the integer k held in the low bits of k + Magic, where rounding leaves it.</summary>
/// <remarks>
/// Magic is 1.5 * 2^p plus twice the exponent bias: half of the low bits is then a biased exponent, and the two halves
/// of k (one rounded up) stay in range for every k that can matter, so no step of the scaling overflows early.
/// </remarks>
internal static class PowerOfTwo
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>Added to a float, leaves the nearest integer in its low bits.</summary>
    public const float MagicSingle = 12582912f + 254f;

    /// <summary>Added to a double, leaves the nearest integer in its low bits.</summary>
    public const double MagicDouble = 6755399441055744.0 + 2046.0;

    /// <summary>2^floor(k/2).</summary>
    [MethodImpl(Inline)]
    public static V FirstSingle<V>(V shifted) where V : unmanaged, ISimd<V, float> =>
        V.ShiftLeft(V.ShiftRightLogical(shifted, 1), 23);

    /// <summary>2^ceiling(k/2).</summary>
    [MethodImpl(Inline)]
    public static V SecondSingle<V>(V shifted) where V : unmanaged, ISimd<V, float> =>
        V.ShiftLeft(V.ShiftRightLogical(V.AddInteger(shifted, V.CreateBits(1)), 1), 23);

    /// <summary>x * 2^k.</summary>
    [MethodImpl(Inline)]
    public static V TimesSingle<V>(V x, V shifted) where V : unmanaged, ISimd<V, float> =>
        x * FirstSingle(shifted) * SecondSingle(shifted);

    /// <summary>2^floor(k/2).</summary>
    [MethodImpl(Inline)]
    public static V FirstDouble<V>(V shifted) where V : unmanaged, ISimd<V, double> =>
        V.ShiftLeft(V.ShiftRightLogical(shifted, 1), 52);

    /// <summary>2^ceiling(k/2).</summary>
    [MethodImpl(Inline)]
    public static V SecondDouble<V>(V shifted) where V : unmanaged, ISimd<V, double> =>
        V.ShiftLeft(V.ShiftRightLogical(V.AddInteger(shifted, V.CreateBits(1)), 1), 52);

    /// <summary>x * 2^k.</summary>
    [MethodImpl(Inline)]
    public static V TimesDouble<V>(V x, V shifted) where V : unmanaged, ISimd<V, double> =>
        x * FirstDouble(shifted) * SecondDouble(shifted);
}
