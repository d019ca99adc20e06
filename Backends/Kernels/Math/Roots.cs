using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// The cube root: a guess from a third of the bits, a polynomial to 23 bits, one Newton step whose square is exact
/// (FreeBSD's s_cbrt.c).
/// </summary>
public readonly struct CbrtDouble : IUnaryMath<double>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, double>
    {
        V a = V.Abs(x);
        V regular = V.GreaterThanOrEqual(a, V.Create(2.2250738585072014e-308)) & V.LessThanOrEqual(a, V.Create(double.MaxValue));
        return V.AllTrue(regular) ? Core(a) | (x & V.Create(-0.0)) : Rare(x);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V Rare<V>(V x) where V : unmanaged, ISimd<V, double>
    {
        V a = V.Abs(x);
        V small = V.LessThan(a, V.Create(2.2250738585072014e-308));
        V root = Core(V.Select(small, a * V.Create(18014398509481984.0), a));
        root = V.Select(small, root * V.Create(3.814697265625e-06), root);
        V own = V.Equal(a, V.Zero) | ~V.LessThanOrEqual(a, V.Create(double.MaxValue));
        return V.Select(own, x, root | (x & V.Create(-0.0)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Core<V>(V a) where V : unmanaged, ISimd<V, double>
    {
        // The high word as a number, divided by 3 and moved by two thirds of the bias, less what centres the error.
        V word = (V.ShiftRightLogical(a, 32) | V.Create(4503599627370496.0)) - V.Create(4503599627370496.0);
        V third = V.Fma(word, V.Create(0.3333333333333333), V.Create(4503599627370496.0 + 715094163.0));
        V t = V.ShiftLeft(third, 32);
        V r = t * t * (t / a);
        t *= Polynomial.Of(r, 1.87595182427177009643, -1.88497979543377169875, 1.621429720105354466140,
            -0.758397934778766047437, 0.145996192886612446982);
        t = V.AddInteger(t, V.CreateBits(0x20000000)) & V.CreateBits(-0x40000000);
        V quotient = a / (t * t);
        return V.Fma(t, (quotient - t) / (t + t + quotient), t);
    }
}

/// <summary>The cube root in float, by way of double.</summary>
public readonly struct CbrtSingle : IUnaryMath<float>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, float> => V.InDouble<Short>(x);

    private readonly struct Short : IUnaryMath<double>
    {
        // Every nonzero float is a normal double. One Halley step from 23 bits is more than a float holds.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, double>
        {
            V a = V.Abs(x);
            V word = (V.ShiftRightLogical(a, 32) | V.Create(4503599627370496.0)) - V.Create(4503599627370496.0);
            V third = V.Fma(word, V.Create(0.3333333333333333), V.Create(4503599627370496.0 + 715094163.0));
            V t = V.ShiftLeft(third, 32);
            V cube = t * t * t;
            t *= V.Fma(a, V.Create(2.0), cube) / V.Fma(cube, V.Create(2.0), a);
            cube = t * t * t;
            t *= V.Fma(a, V.Create(2.0), cube) / V.Fma(cube, V.Create(2.0), a);
            V regular = V.GreaterThan(a, V.Zero) & V.LessThanOrEqual(a, V.Create(double.MaxValue));
            return V.Select(regular, t | (x & V.Create(-0.0)), x);
        }
    }
}

/// <summary>sqrt(x² + y²), the larger square inside a fused multiply-add; scaled where a square would leave the range.</summary>
public readonly struct HypotDouble : IBinaryMath<double>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, double>
    {
        V a = V.Abs(x), b = V.Abs(y);
        V sum = a + b;
        V regular = V.GreaterThanOrEqual(sum, V.Create(1e-140)) & V.LessThanOrEqual(sum, V.Create(1e150));
        return V.AllTrue(regular) ? Core(a, b) : Rare(a, b);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Core<V>(V a, V b) where V : unmanaged, ISimd<V, double>
    {
        V large = V.Max(a, b), small = V.Min(a, b);
        return V.Sqrt(V.Fma(large, large, small * small));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V Rare<V>(V a, V b) where V : unmanaged, ISimd<V, double>
    {
        V infinity = V.Create(double.PositiveInfinity);
        V sum = a + b;
        V down = V.GreaterThan(sum, V.Create(1e150)), up = V.LessThan(sum, V.Create(1e-140));
        // 2^600 and 2^-600: a number that then underflows is too small to count beside the other.
        V scale = V.Select(down, V.Create(2.409919865102884e-181), V.Select(up, V.Create(4.149515568880993e180), V.Create(1.0)));
        V back = V.Select(down, V.Create(4.149515568880993e180), V.Select(up, V.Create(2.409919865102884e-181), V.Create(1.0)));
        V result = V.Select(V.NotEqual(sum, sum), sum, Core(a * scale, b * scale) * back);
        return V.Select(V.Equal(a, infinity) | V.Equal(b, infinity), infinity, result);
    }
}

/// <summary>sqrt(x² + y²) in float, by way of double, which holds the squares of every float exactly.</summary>
public readonly struct HypotSingle : IBinaryMath<float>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, float>
    {
        V infinity = V.Create(float.PositiveInfinity);
        V any = V.Equal(V.Abs(x), infinity) | V.Equal(V.Abs(y), infinity);
        return V.Select(any, infinity, V.InDouble<Squares>(x, y));
    }

    private readonly struct Squares : IBinaryMath<double>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, double> => V.Sqrt(V.Fma(x, x, y * y));
    }
}
