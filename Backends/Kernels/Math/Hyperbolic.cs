using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// tanh x = t / (t + 2) with t = e^(2|x|) - 1 carried in two pieces, so that only the last rounding shows.
/// </summary>
public readonly struct TanhDouble : IUnaryMath<double>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, double>
    {
        // From 20 on the result is 1; a NaN comes through as the second operand.
        V y = V.Min(V.Create(40.0), V.Abs(x) * V.Create(2.0));
        V shifted = V.Fma(y, V.Create(1.4426950408889634), V.Create(PowerOfTwo.MagicDouble));
        V r = Expm1Double.Reduced(y, shifted, out V tail);
        V scale = V.ShiftLeft(V.SubtractInteger(shifted, V.CreateBits(1023)), 52);
        V p = r + tail;
        V pLow = (r - p) + tail;
        V whole = scale - V.Create(1.0);
        V t = V.Fma(scale, p, whole);
        V tLow = V.Fma(scale, pLow, V.Fma(scale, p, whole - t));
        V d = t + V.Create(2.0);
        V back = d - t;
        V dLow = (t - (d - back)) + (V.Create(2.0) - back) + tLow;
        V inverse = V.Create(1.0) / d;
        V q = t * inverse;
        V rest = V.Fma(-q, d, t) + V.Fma(-q, dLow, tLow);
        return V.Fma(rest, inverse, q) | (x & V.Create(-0.0));
    }
}

/// <summary>tanh: an odd minimax polynomial up to 7/8, beyond it 1 - 2 / (e^(2|x|) + 1) (Cephes).</summary>
public readonly struct TanhSingle : IUnaryMath<float>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, float>
    {
        V a = V.Abs(x);
        V y = V.Min(V.Create(20f), a + a);
        V shifted = V.Fma(y, V.Create(1.44269502f), V.Create(PowerOfTwo.MagicSingle));
        V r = Expm1Single.Reduced(y, shifted, out V tail);
        // 2^k in one factor: k is at most 29. The denominator e^(2|x|) + 1 is summed from its largest part.
        V scale = V.ShiftLeft(V.SubtractInteger(shifted, V.CreateBits(127)), 23);
        V denominator = V.Fma(scale, r + tail, scale + V.Create(1f));
        V large = V.Create(1f) - V.Create(2f) / denominator;
        V z = a * a;
        V small = V.Fma(a * z, Polynomial.Of(z, -0.33333325f, 0.13333063f, -0.053936888f, 0.021694634f, -0.008328592f,
            0.0026472318f, -0.00048079074f), a);
        return V.Select(V.LessThan(a, V.Create(0.875f)), small, large) | (x & V.Create(-0f));
    }
}

/// <summary>sinh x = (t + t / (t + 1)) / 2 with t = e^|x| - 1, kept halved so that it overflows no earlier than sinh.</summary>
public readonly struct SinhDouble : IUnaryMath<double>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, double>
    {
        V a = V.Abs(x);
        V h = Expm1Double.Scaled(a, V.Create(0.5));
        // Past 2^100 the quotient is a negligible 1/2, and infinity over infinity is kept away.
        V bounded = V.Min(V.Create(1.2676506002282294e30), h);
        return (h + bounded / V.Fma(bounded, V.Create(2.0), V.Create(1.0))) | (x & V.Create(-0.0));
    }
}

/// <summary>cosh x = e^|x| / 2 + 1 / (2 e^|x|).</summary>
public readonly struct CoshDouble : IUnaryMath<double>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, double>
    {
        V p = ExpDouble.Fraction(V.Abs(x), out V shifted);
        V half = PowerOfTwo.TimesDouble(p * V.Create(0.5), shifted);
        return half + V.Create(0.25) / half;
    }
}

/// <summary>sinh: an odd polynomial below 1, where the halves of e^x would cancel; beyond it (e^|x| - e^-|x|) / 2.</summary>
public readonly struct SinhSingle : IUnaryMath<float>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, float>
    {
        V a = V.Abs(x);
        V small = V.Fma(a * a * a, Polynomial.Of(a * a, 0.16666667f, 0.008333316f, 0.0001984142f, 2.7915382e-06f), a);
        V p = ExpSingle.Fraction(a, out V shifted);
        V half = PowerOfTwo.TimesSingle(p * V.Create(0.5f), shifted);
        V large = half - V.Create(0.25f) / half;
        return V.Select(V.LessThan(a, V.Create(1f)), small, large) | (x & V.Create(-0f));
    }
}

/// <summary>cosh x = e^|x| / 2 + 1 / (2 e^|x|).</summary>
public readonly struct CoshSingle : IUnaryMath<float>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, float>
    {
        V p = ExpSingle.Fraction(V.Abs(x), out V shifted);
        V half = PowerOfTwo.TimesSingle(p * V.Create(0.5f), shifted);
        return half + V.Create(0.25f) / half;
    }
}
