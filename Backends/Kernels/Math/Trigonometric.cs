using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>Sine, cosine and tangent of the reduced argument: what differs between the three.</summary>
internal interface ITrigonometric<T> where T : unmanaged
{
    /// <summary>The function, given sine and cosine of x - k pi/2, and k in the low bits of quadrant.</summary>
    static abstract V Of<V>(V sine, V cosine, V quadrant) where V : unmanaged, ISimd<V, T>;

    /// <summary>The function of one number of any size.</summary>
    static abstract T Of(T x);
}

/// <summary>
/// Reduction by k pi/2 with pi/2 in three pieces (Cody and Waite; the first product is exact in a fused
/// multiply-add), sine and cosine polynomials on [-pi/4, pi/4] with the reduction's tail carried, as in fdlibm.
/// Arguments too large for that go one by one to the library.
/// </summary>
internal static class TrigonometricDouble
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    // k stays below 2^30: it is right, and the three pieces leave 60 bits below the nearest any double comes to a multiple.
    private const double Limit = 1073741824.0;
    private const double Magic = 6755399441055744.0;

    [MethodImpl(Inline)]
    public static V Invoke<V, F>(V x) where V : unmanaged, ISimd<V, double> where F : struct, ITrigonometric<double> =>
        V.AllTrue(V.LessThanOrEqual(V.Abs(x), V.Create(Limit))) ? Core<V, F>(x) : Rare<V, F>(x);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static unsafe V Rare<V, F>(V x) where V : unmanaged, ISimd<V, double> where F : struct, ITrigonometric<double>
    {
        V result = Core<V, F>(x);
        for (int i = 0; i < V.Lanes; i++)
        {
            double lane = ((double*)&x)[i];
            if (!(Math.Abs(lane) <= Limit)) ((double*)&result)[i] = F.Of(lane);
        }
        return result;
    }

    [MethodImpl(Inline)]
    private static V Core<V, F>(V x) where V : unmanaged, ISimd<V, double> where F : struct, ITrigonometric<double>
    {
        V quadrant = V.Fma(x, V.Create(0.6366197723675814), V.Create(Magic));
        V k = quadrant - V.Create(Magic);
        V first = V.Fma(-k, V.Create(1.5707963267948966), x);
        V second = k * V.Create(6.123233995736766e-17);
        V r = first - second;
        // What r lacks, negated (with that sign every sum below keeps the sign of a zero argument): the difference's
        // rounding by Knuth's two-sum, for near a multiple of pi/2 it may cancel, the product's rounding, the third piece.
        V back = r - first;
        V rounding = (first - (r - back)) - (second + back);
        V minusTail = V.Fma(k, V.Create(-1.4973849048591698e-33), V.Fma(k, V.Create(6.123233995736766e-17), -second)) - rounding;
        V z = r * r;
        V s = Polynomial.Of(z, 0.1666666666666663, -0.008333333333322215, 0.0001984126982967916, -2.755731365418345e-06,
            2.5050752970318468e-08, -1.5896530577630646e-10);
        V sine = r - V.Fma(r * z, s, minusTail);
        V c = Polynomial.Of(z, 0.041666666666666595, -0.00138888888888739, 2.480158728935903e-05, -2.7557314320500674e-07,
            2.0875719344265737e-09, -1.1359461013921274e-11);
        V half = z * V.Create(0.5);
        V lead = V.Create(1.0) - half;
        V cosine = lead + (((V.Create(1.0) - lead) - half) + V.Fma(z * z, c, r * minusTail));
        return F.Of(sine, cosine, quadrant);
    }
}

/// <summary>
/// The same for float; arguments beyond the reduction's reach are done in double. A shorter two-sum does here: a sweep over the
/// floats found no error above 0.89 ulp.
/// </summary>
internal static class TrigonometricSingle
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;
    private const float Limit = 65536f;
    private const float Magic = 12582912f;

    [MethodImpl(Inline)]
    public static V Invoke<V, F, D>(V x)
        where V : unmanaged, ISimd<V, float> where F : struct, ITrigonometric<float> where D : struct, IUnaryMath<double> =>
        V.AllTrue(V.LessThanOrEqual(V.Abs(x), V.Create(Limit))) ? Core<V, F>(x) : Rare<V, F, D>(x);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V Rare<V, F, D>(V x)
        where V : unmanaged, ISimd<V, float> where F : struct, ITrigonometric<float> where D : struct, IUnaryMath<double> =>
        V.Select(V.LessThanOrEqual(V.Abs(x), V.Create(Limit)), Core<V, F>(x), V.InDouble<D>(x));

    [MethodImpl(Inline)]
    private static V Core<V, F>(V x) where V : unmanaged, ISimd<V, float> where F : struct, ITrigonometric<float>
    {
        V quadrant = V.Fma(x, V.Create(0.636619747f), V.Create(Magic));
        V k = quadrant - V.Create(Magic);
        // The pieces are rounded down, so that all are positive: a product with k = +0 then keeps the sign of a zero argument.
        V first = V.Fma(-k, V.Create(1.57079625f), x);
        V second = k * V.Create(7.54978942e-08f);
        V r = first - second;
        V minusTail = V.Fma(k, V.Create(5.39030253e-15f), V.Fma(k, V.Create(7.54978942e-08f), -second)) + ((r - first) + second);
        V z = r * r;
        V s = Polynomial.Of(z, 0.16666652f, -0.008332021f, 0.00019496867f);
        V sine = r - V.Fma(r * z, s, minusTail);
        V c = Polynomial.Of(z, 0.04166664f, -0.0013887135f, 2.4412886e-05f);
        V half = z * V.Create(0.5f);
        V lead = V.Create(1f) - half;
        V cosine = lead + (((V.Create(1f) - lead) - half) + V.Fma(z * z, c, r * minusTail));
        return F.Of(sine, cosine, quadrant);
    }
}

/// <summary>The sine.</summary>
public readonly struct SinDouble : IUnaryMath<double>, ITrigonometric<double>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, double> => TrigonometricDouble.Invoke<V, SinDouble>(x);

    static double ITrigonometric<double>.Of(double x) => Math.Sin(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ITrigonometric<double>.Of<V>(V sine, V cosine, V quadrant)
    {
        V even = V.EqualInteger(quadrant & V.CreateBits(1), V.Zero);
        return V.Select(even, sine, cosine) ^ V.ShiftLeft(quadrant & V.CreateBits(2), 62);
    }
}

/// <summary>The cosine: the sine of the next quadrant.</summary>
public readonly struct CosDouble : IUnaryMath<double>, ITrigonometric<double>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, double> => TrigonometricDouble.Invoke<V, CosDouble>(x);

    static double ITrigonometric<double>.Of(double x) => Math.Cos(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ITrigonometric<double>.Of<V>(V sine, V cosine, V quadrant)
    {
        V even = V.EqualInteger(quadrant & V.CreateBits(1), V.Zero);
        V turned = V.AddInteger(quadrant, V.CreateBits(1));
        return V.Select(even, cosine, sine) ^ V.ShiftLeft(turned & V.CreateBits(2), 62);
    }
}

/// <summary>The tangent: sine over cosine, or minus cosine over sine in the odd quadrants.</summary>
public readonly struct TanDouble : IUnaryMath<double>, ITrigonometric<double>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, double> => TrigonometricDouble.Invoke<V, TanDouble>(x);

    static double ITrigonometric<double>.Of(double x) => Math.Tan(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ITrigonometric<double>.Of<V>(V sine, V cosine, V quadrant)
    {
        V even = V.EqualInteger(quadrant & V.CreateBits(1), V.Zero);
        return V.Select(even, sine, cosine) / V.Select(even, cosine, -sine);
    }
}

/// <summary>The sine.</summary>
public readonly struct SinSingle : IUnaryMath<float>, ITrigonometric<float>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, float> =>
        TrigonometricSingle.Invoke<V, SinSingle, SinDouble>(x);

    static float ITrigonometric<float>.Of(float x) => (float)Math.Sin(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ITrigonometric<float>.Of<V>(V sine, V cosine, V quadrant)
    {
        V even = V.EqualInteger(quadrant & V.CreateBits(1), V.Zero);
        return V.Select(even, sine, cosine) ^ V.ShiftLeft(quadrant & V.CreateBits(2), 30);
    }
}

/// <summary>The cosine: the sine of the next quadrant.</summary>
public readonly struct CosSingle : IUnaryMath<float>, ITrigonometric<float>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, float> =>
        TrigonometricSingle.Invoke<V, CosSingle, CosDouble>(x);

    static float ITrigonometric<float>.Of(float x) => (float)Math.Cos(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ITrigonometric<float>.Of<V>(V sine, V cosine, V quadrant)
    {
        V even = V.EqualInteger(quadrant & V.CreateBits(1), V.Zero);
        V turned = V.AddInteger(quadrant, V.CreateBits(1));
        return V.Select(even, cosine, sine) ^ V.ShiftLeft(turned & V.CreateBits(2), 30);
    }
}

/// <summary>The tangent: sine over cosine, or minus cosine over sine in the odd quadrants.</summary>
public readonly struct TanSingle : IUnaryMath<float>, ITrigonometric<float>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, float> =>
        TrigonometricSingle.Invoke<V, TanSingle, TanDouble>(x);

    static float ITrigonometric<float>.Of(float x) => (float)Math.Tan(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ITrigonometric<float>.Of<V>(V sine, V cosine, V quadrant)
    {
        V even = V.EqualInteger(quadrant & V.CreateBits(1), V.Zero);
        return V.Select(even, sine, cosine) / V.Select(even, cosine, -sine);
    }
}
