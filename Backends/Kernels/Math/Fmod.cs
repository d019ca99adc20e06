using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// The remainder with the sign of the dividend, always exact. A quotient below 2^52 is right to one unit, and then
/// x - q y is exact in one fused multiply-add; larger quotients go lane by lane to the library.
/// </summary>
public readonly struct FmodDouble : IBinaryMath<double>
{
    private const double Limit = 4503599627370496.0;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, double>
    {
        V a = V.Abs(x), b = V.Abs(y);
        V quotient = a / b;
        V regular = V.LessThan(quotient, V.Create(Limit)) & V.LessThanOrEqual(b, V.Create(double.MaxValue));
        return V.AllTrue(regular) ? Core(x, a, b, quotient) : Rare(x, y);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Core<V>(V x, V a, V b, V quotient) where V : unmanaged, ISimd<V, double>
    {
        V r = V.Fma(-V.Truncate(quotient), b, a);
        // The rounded quotient is never below the true integer part, and at most one above it.
        r += b & V.LessThan(r, V.Zero);
        return V.Abs(r) | (x & V.Create(-0.0));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static unsafe V Rare<V>(V x, V y) where V : unmanaged, ISimd<V, double>
    {
        for (int i = 0; i < V.Lanes; i++) ((double*)&x)[i] %= ((double*)&y)[i];
        return x;
    }
}

/// <summary>The remainder in float, by the same steps as <see cref="FmodDouble"/>.</summary>
public readonly struct FmodSingle : IBinaryMath<float>
{
    private const float Limit = 8388608f;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, float>
    {
        V a = V.Abs(x), b = V.Abs(y);
        V quotient = a / b;
        V regular = V.LessThan(quotient, V.Create(Limit)) & V.LessThanOrEqual(b, V.Create(float.MaxValue));
        return V.AllTrue(regular) ? Core(x, a, b, quotient) : Rare(x, y);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Core<V>(V x, V a, V b, V quotient) where V : unmanaged, ISimd<V, float>
    {
        V r = V.Fma(-V.Truncate(quotient), b, a);
        r += b & V.LessThan(r, V.Zero);
        return V.Abs(r) | (x & V.Create(-0f));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static unsafe V Rare<V>(V x, V y) where V : unmanaged, ISimd<V, float>
    {
        for (int i = 0; i < V.Lanes; i++) ((float*)&x)[i] %= ((float*)&y)[i];
        return x;
    }
}
