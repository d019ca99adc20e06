using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>A logarithm of x * 2^k for x positive and normal: what differs between the bases.</summary>
internal interface ILogarithm<T> where T : unmanaged
{
    static abstract V Of<V>(V x, V k) where V : unmanaged, ISimd<V, T>;
}

/// <summary>What all bases share: the split x = 2^k m with m in [sqrt(1/2), sqrt(2)), and the rare arguments.</summary>
internal static class LogarithmSingle
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;
    private const float Least = 1.17549435e-38f;

    [MethodImpl(Inline)]
    public static V Invoke<V, L>(V x) where V : unmanaged, ISimd<V, float> where L : struct, ILogarithm<float>
    {
        V regular = V.GreaterThanOrEqual(x, V.Create(Least)) & V.LessThanOrEqual(x, V.Create(float.MaxValue));
        return V.AllTrue(regular) ? L.Of(x, V.Zero) : Rare<V, L>(x);
    }

    // Some lane is zero, negative, subnormal, infinite or NaN. Out of line, so that the usual path stays small.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V Rare<V, L>(V x) where V : unmanaged, ISimd<V, float> where L : struct, ILogarithm<float>
    {
        V small = V.LessThan(x, V.Create(Least));
        V result = L.Of(V.Select(small, x * V.Create(16777216f), x), small & V.Create(-24f));
        result = V.Select(V.Equal(x, V.Create(float.PositiveInfinity)), x, result);
        result = V.Select(V.Equal(x, V.Zero), V.Create(float.NegativeInfinity), result);
        return V.Select(V.GreaterThanOrEqual(x, V.Zero), result, V.Create(float.NaN));
    }

    /// <summary>The exponent of x added to k, and the fraction m - 1, which is exact.</summary>
    [MethodImpl(Inline)]
    public static V Split<V>(V x, ref V k) where V : unmanaged, ISimd<V, float>
    {
        // Moving sqrt(1/2) to a power of two makes the exponent field count from there.
        V moved = V.AddInteger(x, V.CreateBits(0x3f800000 - 0x3f3504f3));
        k += V.FromInteger(V.SubtractInteger(V.ShiftRightLogical(moved, 23), V.CreateBits(127)));
        return V.AddInteger(moved & V.CreateBits(0x007fffff), V.CreateBits(0x3f3504f3)) - V.Create(1f);
    }

    /// <summary>log(1 + f) as f - half + tail; the half is f * f / 2 rounded, the tail also corrects its rounding.</summary>
    [MethodImpl(Inline)]
    public static V Tail<V>(V f, out V half) where V : unmanaged, ISimd<V, float>
    {
        V p = Polynomial.Of(f, 0.3333331f, -0.25f, 0.20002241f, -0.16668555f, 0.14217648f, -0.12395288f, 0.11891852f,
            -0.11736028f, 0.06809946f);
        V scaled = f * V.Create(0.5f);
        half = scaled * f;
        return V.Fma(f * f * f, p, -V.Fma(scaled, f, -half));
    }
}

/// <summary>What all bases share in double; the series is fdlibm's: log(1+f) = f - (f²/2 - s (f²/2 + R(s²))), s = f/(2+f).</summary>
internal static class LogarithmDouble
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;
    private const double Least = 2.2250738585072014e-308;

    [MethodImpl(Inline)]
    public static V Invoke<V, L>(V x) where V : unmanaged, ISimd<V, double> where L : struct, ILogarithm<double>
    {
        V regular = V.GreaterThanOrEqual(x, V.Create(Least)) & V.LessThanOrEqual(x, V.Create(double.MaxValue));
        return V.AllTrue(regular) ? L.Of(x, V.Zero) : Rare<V, L>(x);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V Rare<V, L>(V x) where V : unmanaged, ISimd<V, double> where L : struct, ILogarithm<double>
    {
        V small = V.LessThan(x, V.Create(Least));
        V result = L.Of(V.Select(small, x * V.Create(18014398509481984.0), x), small & V.Create(-54.0));
        result = V.Select(V.Equal(x, V.Create(double.PositiveInfinity)), x, result);
        result = V.Select(V.Equal(x, V.Zero), V.Create(double.NegativeInfinity), result);
        return V.Select(V.GreaterThanOrEqual(x, V.Zero), result, V.Create(double.NaN));
    }

    /// <summary>The exponent of x added to k, and m.</summary>
    [MethodImpl(Inline)]
    public static V Split<V>(V x, ref V k) where V : unmanaged, ISimd<V, double>
    {
        V moved = V.AddInteger(x, V.CreateBits(0x3ff0000000000000 - 0x3fe6a09e667f3bcd));
        // As the low bits of a double of exponent 52, the biased exponent is a number without any conversion.
        k += (V.ShiftRightLogical(moved, 52) | V.Create(4503599627370496.0)) - V.Create(4503599627370496.0 + 1023);
        return V.AddInteger(moved & V.CreateBits(0x000fffffffffffff), V.CreateBits(0x3fe6a09e667f3bcd));
    }

    /// <summary>log(1 + f) as f - half + tail, with half = f * f / 2 rounded.</summary>
    [MethodImpl(Inline)]
    public static V Tail<V>(V f, out V half) where V : unmanaged, ISimd<V, double>
    {
        V s = f / (f + V.Create(2.0));
        V z = s * s;
        V r = z * Polynomial.Of(z, 0.666666666666667, 0.39999999999897684, 0.2857142862677037, 0.2222221100883431,
            0.18182898079840507, 0.15331430055741951, 0.1461998992141016);
        half = f * f * V.Create(0.5);
        return s * (half + r);
    }
}

/// <summary>The natural logarithm: exponent and fraction apart, a minimax polynomial on [sqrt(1/2), sqrt(2)).</summary>
public readonly struct LogSingle : IUnaryMath<float>, ILogarithm<float>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, float> => LogarithmSingle.Invoke<V, LogSingle>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ILogarithm<float>.Of<V>(V x, V k)
    {
        V f = LogarithmSingle.Split(x, ref k);
        V tail = V.Fma(k, V.Create(1.42860682e-06f), LogarithmSingle.Tail(f, out V half));
        return V.Fma(k, V.Create(0.693145752f), f - (half - tail));
    }
}

/// <summary>The natural logarithm in double (fdlibm's e_log.c).</summary>
public readonly struct LogDouble : IUnaryMath<double>, ILogarithm<double>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, double> => LogarithmDouble.Invoke<V, LogDouble>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ILogarithm<double>.Of<V>(V x, V k)
    {
        V f = LogarithmDouble.Split(x, ref k) - V.Create(1.0);
        V tail = V.Fma(k, V.Create(2.8235290563031577e-13), LogarithmDouble.Tail(f, out V half));
        return V.Fma(k, V.Create(0.693147180559663), f - (half - tail));
    }
}

/// <summary>The logarithm to base 2, exact at powers of two: the fraction's logarithm in two pieces, times 1/ln 2 in two.</summary>
public readonly struct Log2Single : IUnaryMath<float>, ILogarithm<float>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, float> => LogarithmSingle.Invoke<V, Log2Single>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ILogarithm<float>.Of<V>(V x, V k)
    {
        V f = LogarithmSingle.Split(x, ref k);
        V tail = LogarithmSingle.Tail(f, out V half);
        V high = f - half;
        V low = (f - high) - half + tail;
        V product = high * V.Create(1.44269502f);
        V rest = V.Fma(high, V.Create(1.44269502f), -product)
            + V.Fma(high, V.Create(1.92596303e-08f), low * V.Create(1.44269502f));
        V sum = k + product;
        return sum + ((k - sum) + product + rest);
    }
}

/// <summary>The logarithm to base 2 in double, by the same steps as <see cref="Log2Single"/>.</summary>
public readonly struct Log2Double : IUnaryMath<double>, ILogarithm<double>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, double> => LogarithmDouble.Invoke<V, Log2Double>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ILogarithm<double>.Of<V>(V x, V k)
    {
        V f = LogarithmDouble.Split(x, ref k) - V.Create(1.0);
        V tail = LogarithmDouble.Tail(f, out V half);
        V high = f - half;
        V low = (f - high) - half + tail;
        V product = high * V.Create(1.4426950408889634);
        V rest = V.Fma(high, V.Create(1.4426950408889634), -product)
            + V.Fma(high, V.Create(2.0355273740931033e-17), low * V.Create(1.4426950408889634));
        V sum = k + product;
        return sum + ((k - sum) + product + rest);
    }
}

/// <summary>The logarithm to base 10: as base 2, with k log10(2) in two pieces whose first is exact.</summary>
public readonly struct Log10Single : IUnaryMath<float>, ILogarithm<float>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, float> => LogarithmSingle.Invoke<V, Log10Single>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ILogarithm<float>.Of<V>(V x, V k)
    {
        V f = LogarithmSingle.Split(x, ref k);
        V tail = LogarithmSingle.Tail(f, out V half);
        V high = f - half;
        V low = (f - high) - half + tail;
        V product = high * V.Create(0.434294492f);
        V rest = V.Fma(high, V.Create(0.434294492f), -product)
            + V.Fma(high, V.Create(-1.010305e-08f), low * V.Create(0.434294492f));
        rest = V.Fma(k, V.Create(4.60503898e-06f), rest);
        V whole = k * V.Create(0.301025391f);
        V sum = whole + product;
        return sum + ((whole - sum) + product + rest);
    }
}

/// <summary>The logarithm to base 10 in double, by the same steps as <see cref="Log10Single"/>.</summary>
public readonly struct Log10Double : IUnaryMath<double>, ILogarithm<double>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, double> => LogarithmDouble.Invoke<V, Log10Double>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ILogarithm<double>.Of<V>(V x, V k)
    {
        V f = LogarithmDouble.Split(x, ref k) - V.Create(1.0);
        V tail = LogarithmDouble.Tail(f, out V half);
        V high = f - half;
        V low = (f - high) - half + tail;
        V product = high * V.Create(0.4342944819032518);
        V rest = V.Fma(high, V.Create(0.4342944819032518), -product)
            + V.Fma(high, V.Create(1.098319650216765e-17), low * V.Create(0.4342944819032518));
        rest = V.Fma(k, V.Create(1.7336659603752853e-12), rest);
        V whole = k * V.Create(0.30102999566224753);
        V sum = whole + product;
        return sum + ((whole - sum) + product + rest);
    }
}

/// <summary>
/// log(1 + x): the logarithm of u = 1 + x rounded, and the rounding error over u (fdlibm's s_log1p.c).
/// </summary>
public readonly struct Log1pSingle : IUnaryMath<float>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, float>
    {
        V regular = V.GreaterThan(x, V.Create(-1f)) & V.LessThanOrEqual(x, V.Create(float.MaxValue));
        return V.AllTrue(regular) ? Core(x) : Rare(x);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V Rare<V>(V x) where V : unmanaged, ISimd<V, float>
    {
        V result = V.Select(V.Equal(x, V.Create(float.PositiveInfinity)), x, Core(x));
        result = V.Select(V.Equal(x, V.Create(-1f)), V.Create(float.NegativeInfinity), result);
        return V.Select(V.GreaterThanOrEqual(x, V.Create(-1f)), result, V.Create(float.NaN));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Core<V>(V x) where V : unmanaged, ISimd<V, float>
    {
        V u = x + V.Create(1f);
        V back = u - V.Create(1f);
        V error = (V.Create(1f) - (u - back)) + (x - back);
        V k = V.Zero;
        V f = LogarithmSingle.Split(u, ref k);
        V tail = LogarithmSingle.Tail(f, out V half) + V.Fma(k, V.Create(1.42860682e-06f), error / u);
        // The sign is x's, so that -0 gives -0.
        return V.Fma(k, V.Create(0.693145752f), f - (half - tail)) | (x & V.Create(-0f));
    }
}

/// <summary>log(1 + x) in double, by the same steps as <see cref="Log1pSingle"/>.</summary>
public readonly struct Log1pDouble : IUnaryMath<double>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, double>
    {
        V regular = V.GreaterThan(x, V.Create(-1.0)) & V.LessThanOrEqual(x, V.Create(double.MaxValue));
        return V.AllTrue(regular) ? Core(x) : Rare(x);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V Rare<V>(V x) where V : unmanaged, ISimd<V, double>
    {
        V result = V.Select(V.Equal(x, V.Create(double.PositiveInfinity)), x, Core(x));
        result = V.Select(V.Equal(x, V.Create(-1.0)), V.Create(double.NegativeInfinity), result);
        return V.Select(V.GreaterThanOrEqual(x, V.Create(-1.0)), result, V.Create(double.NaN));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Core<V>(V x) where V : unmanaged, ISimd<V, double>
    {
        V u = x + V.Create(1.0);
        V back = u - V.Create(1.0);
        V error = (V.Create(1.0) - (u - back)) + (x - back);
        V k = V.Zero;
        V f = LogarithmDouble.Split(u, ref k) - V.Create(1.0);
        V tail = LogarithmDouble.Tail(f, out V half) + V.Fma(k, V.Create(2.8235290563031577e-13), error / u);
        return V.Fma(k, V.Create(0.693147180559663), f - (half - tail)) | (x & V.Create(-0.0));
    }
}
