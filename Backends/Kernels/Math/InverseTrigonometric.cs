using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// The angle whose tangent is a ratio: reduced to |t| at most tan(pi/8) by atan(n/d) = pi/4 + atan((n-d)/(n+d))
/// (Cephes), then an odd minimax polynomial; the multiple of pi/4 is added in two pieces.
/// </summary>
internal static class Angle
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>
    /// atan(numerator / denominator) for 0 &lt;= numerator &lt;= denominator; or pi/2 less that where swap holds; or pi
    /// less that in turn where left holds.
    /// </summary>
    [MethodImpl(Inline)]
    public static V Double<V>(V numerator, V denominator, V swap, V left) where V : unmanaged, ISimd<V, double>
    {
        V steep = V.GreaterThan(numerator, denominator * V.Create(0.41421356237309503));
        V t = V.Select(steep, numerator - denominator, numerator)
            / (denominator + (numerator & steep));
        V start = steep & V.Create(0.7853981633974483);
        start = V.Select(swap, V.Create(1.5707963267948966) - start, start);
        start = V.Select(left, V.Create(3.141592653589793) - start, start);
        t ^= (swap ^ left) & V.Create(-0.0);
        V z = t * t;
        V p = Polynomial.Of(z, -0.33333333333333326, 0.1999999999999758, -0.1428571428537882, 0.11111111087689361,
            -0.0909090812919916, 0.07692282453139074, -0.06666222743124972, 0.05876986579906092, -0.0521820020988241,
            0.04502798700763411, -0.03345860513497745, 0.015180518787354522);
        // What the doubles above lack of the multiple of pi/4 is proportional to them.
        V low = V.Fma(t * z, p, start * V.Create(3.8981718325193755e-17));
        return start + (t + low);
    }

    /// <summary>The same, good enough for a float: 2^-40.</summary>
    [MethodImpl(Inline)]
    public static V ForSingle<V>(V numerator, V denominator, V swap, V left) where V : unmanaged, ISimd<V, double>
    {
        V steep = V.GreaterThan(numerator, denominator * V.Create(0.41421356237309503));
        V t = V.Select(steep, numerator - denominator, numerator)
            / (denominator + (numerator & steep));
        V start = steep & V.Create(0.7853981633974483);
        start = V.Select(swap, V.Create(1.5707963267948966) - start, start);
        start = V.Select(left, V.Create(3.141592653589793) - start, start);
        t ^= (swap ^ left) & V.Create(-0.0);
        V z = t * t;
        V p = Polynomial.Of(z, -0.3333333329425852, 0.19999994187822986, -0.14285418971940572, 0.11103929538986178,
            -0.08996226548667526, 0.06988691301506093, -0.03788325986490797);
        return start + V.Fma(t * z, p, t);
    }
}

/// <summary>The arctangent: <see cref="Angle"/> of |x| : 1.</summary>
public readonly struct ArctanDouble : IUnaryMath<double>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, double>
    {
        V a = V.Abs(x);
        V swap = V.GreaterThan(a, V.Create(1.0));
        // The NaN of a comes through as the second operand of either.
        return Angle.Double(V.Min(V.Create(1.0), a), V.Max(V.Create(1.0), a), swap, V.Zero) | (x & V.Create(-0.0));
    }
}

/// <summary>The arctangent in float: 1/x beyond 1, then pi/4 away beyond tan(pi/8), as <see cref="Angle"/>.</summary>
public readonly struct ArctanSingle : IUnaryMath<float>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, float>
    {
        V a = V.Abs(x);
        V swap = V.GreaterThan(a, V.Create(1f));
        V numerator = V.Min(V.Create(1f), a);
        V denominator = V.Max(V.Create(1f), a);
        V steep = V.GreaterThan(numerator, denominator * V.Create(0.41421357f));
        V t = V.Select(steep, numerator - denominator, numerator) / (denominator + (numerator & steep));
        V start = steep & V.Create(0.785398185f);
        start = V.Select(swap, V.Create(1.57079637f) - start, start);
        t ^= swap & V.Create(-0f);
        V z = t * t;
        V p = Polynomial.Of(z, -0.33333313f, 0.1999839f, -0.1424224f, 0.105854906f, -0.060593873f);
        V low = V.Fma(t * z, p, start * V.Create(-2.78275e-8f));
        return (start + (t + low)) | (x & V.Create(-0f));
    }
}

/// <summary>The angle of the point (x, y), in all four quadrants, with the signs of zeros.</summary>
public readonly struct Arctan2Double : IBinaryMath<double>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V y, V x) where V : unmanaged, ISimd<V, double>
    {
        V a = V.Abs(x), b = V.Abs(y);
        V sum = a + b;
        V regular = V.GreaterThan(sum, V.Zero) & V.LessThanOrEqual(sum, V.Create(1e307));
        return V.AllTrue(regular) ? Core(y, x, b, a) : Rare(y, x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Core<V>(V y, V x, V b, V a) where V : unmanaged, ISimd<V, double>
    {
        V left = V.GreaterThanInteger(V.Zero, x);
        return Angle.Double(V.Min(a, b), V.Max(a, b), V.GreaterThan(b, a), left) | (y & V.Create(-0.0));
    }

    // The ratio of two infinities is taken as 1 and of two zeros as 0; large pairs are scaled, so that no sum overflows.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V Rare<V>(V y, V x) where V : unmanaged, ISimd<V, double>
    {
        V infinity = V.Create(double.PositiveInfinity);
        V a = V.Abs(x), b = V.Abs(y);
        V nan = V.NotEqual(x, x) | V.NotEqual(y, y);
        V some = V.Equal(a, infinity) | V.Equal(b, infinity);
        V large = V.GreaterThan(a, V.Create(1e306)) | V.GreaterThan(b, V.Create(1e306));
        V scale = V.Select(large, V.Create(0.0625), V.Create(1.0));
        a = V.Select(some, V.Equal(a, infinity) & V.Create(1.0), a * scale);
        b = V.Select(some, V.Equal(b, infinity) & V.Create(1.0), b * scale);
        a = V.Select(V.Equal(a, V.Zero) & V.Equal(b, V.Zero), V.Create(1.0), a);
        return V.Select(nan, x + y, Core(y, x, b, a));
    }
}

/// <summary>The angle of the point (x, y) in float, by way of double with a shorter polynomial.</summary>
public readonly struct Arctan2Single : IBinaryMath<float>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V y, V x) where V : unmanaged, ISimd<V, float>
    {
        V sum = V.Abs(x) + V.Abs(y);
        V regular = V.GreaterThan(sum, V.Zero) & V.LessThanOrEqual(sum, V.Create(float.MaxValue));
        return V.AllTrue(regular) ? V.InDouble<Short>(y, x) : V.InDouble<Full>(y, x);
    }

    private readonly struct Short : IBinaryMath<double>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Invoke<V>(V y, V x) where V : unmanaged, ISimd<V, double>
        {
            V a = V.Abs(x), b = V.Abs(y);
            V left = V.GreaterThanInteger(V.Zero, x);
            return Angle.ForSingle(V.Min(a, b), V.Max(a, b), V.GreaterThan(b, a), left) | (y & V.Create(-0.0));
        }
    }

    private readonly struct Full : IBinaryMath<double>
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static V Invoke<V>(V y, V x) where V : unmanaged, ISimd<V, double>
        {
            // Lanes that the short way does are done by it, whatever their neighbours are.
            V sum = V.Abs(x) + V.Abs(y);
            V regular = V.GreaterThan(sum, V.Zero) & V.LessThanOrEqual(sum, V.Create((double)float.MaxValue));
            return V.Select(regular, Short.Invoke(y, x), Arctan2Double.Invoke(y, x));
        }
    }
}

/// <summary>
/// The arcsine: x + x³ P(x²) up to a half; beyond it pi/2 - 2 asin(sqrt((1 - |x|) / 2)) (fdlibm, with a polynomial for its quotient).
/// </summary>
public readonly struct ArcsinDouble : IUnaryMath<double>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, double>
    {
        V a = V.Abs(x);
        V large = V.GreaterThan(a, V.Create(0.5));
        V tail = Tail(a, large, out V t);
        V rest = V.Create(1.5707963267948966) - ((t + t) + V.Fma(tail, V.Create(2.0), V.Create(-6.123233995736766e-17)));
        return V.Select(large, rest, t + tail) | (x & V.Create(-0.0));
    }

    /// <summary>asin t - t, with t = a or, where large holds, sqrt((1 - a) / 2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Tail<V>(V a, V large, out V t) where V : unmanaged, ISimd<V, double>
    {
        V z = V.Select(large, V.Fma(a, V.Create(-0.5), V.Create(0.5)), a * a);
        t = V.Select(large, V.Sqrt(z), a);
        V p = Polynomial.Of(z, 0.1666666666666676, 0.07499999999971094, 0.04464285717422548, 0.030381942729451977,
            0.022372214319610745, 0.017351624709913874, 0.013980662639255279, 0.011400236194376768, 0.01077271074960262,
            0.003735198841389597, 0.02163693879918859, -0.020898919784687452, 0.0325659052445);
        return t * z * p;
    }
}

/// <summary>The arccosine, from the pieces of <see cref="ArcsinDouble"/>.</summary>
public readonly struct ArccosDouble : IUnaryMath<double>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, double>
    {
        V a = V.Abs(x);
        V large = V.GreaterThan(a, V.Create(0.5));
        V tail = ArcsinDouble.Tail(a, large, out V t);
        V negative = V.GreaterThanInteger(V.Zero, x);
        // Either way a multiple of pi/2 (none, one or two) plus or minus one or two angles.
        V sign = V.AndNot(V.Create(-0.0), V.Select(large, ~negative, negative));
        V start = V.Select(large, negative & V.Create(3.141592653589793), V.Create(1.5707963267948966));
        V scale = V.Select(large, V.Create(2.0), V.Create(1.0)) ^ sign;
        V low = V.Fma(tail, scale, start * V.Create(3.8981718325193755e-17));
        return start + V.Fma(t, scale, low);
    }
}

/// <summary>The arcsine in float, by the same steps as <see cref="ArcsinDouble"/>.</summary>
public readonly struct ArcsinSingle : IUnaryMath<float>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, float>
    {
        V a = V.Abs(x);
        V large = V.GreaterThan(a, V.Create(0.5f));
        V tail = Tail(a, large, out V t);
        V rest = V.Create(1.57079637f) - ((t + t) + V.Fma(tail, V.Create(2f), V.Create(4.37113883e-08f)));
        return V.Select(large, rest, t + tail) | (x & V.Create(-0f));
    }

    /// <summary>asin t - t, with t = a or, where large holds, sqrt((1 - a) / 2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Tail<V>(V a, V large, out V t) where V : unmanaged, ISimd<V, float>
    {
        V z = V.Select(large, V.Fma(a, V.Create(-0.5f), V.Create(0.5f)), a * a);
        t = V.Select(large, V.Sqrt(z), a);
        V p = Polynomial.Of(z, 0.1666666f, 0.07500515f, 0.04451543f, 0.03181746f, 0.014409406f, 0.03754977f);
        return t * z * p;
    }
}

/// <summary>The arccosine in float, from the pieces of <see cref="ArcsinSingle"/>.</summary>
public readonly struct ArccosSingle : IUnaryMath<float>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, float>
    {
        V a = V.Abs(x);
        V large = V.GreaterThan(a, V.Create(0.5f));
        V tail = ArcsinSingle.Tail(a, large, out V t);
        V negative = V.GreaterThanInteger(V.Zero, x);
        V sign = V.AndNot(V.Create(-0f), V.Select(large, ~negative, negative));
        V start = V.Select(large, negative & V.Create(3.14159274f), V.Create(1.57079637f));
        V scale = V.Select(large, V.Create(2f), V.Create(1f)) ^ sign;
        V low = V.Fma(tail, scale, start * V.Create(-2.78275e-8f));
        return start + V.Fma(t, scale, low);
    }
}
