using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>arcsinh |x| = log1p(a + a² / (1 + sqrt(1 + a²))), and log a + log 2 once a² swamps the one (fdlibm). Out of line: it is long.</summary>
public readonly struct ArcsinhDouble : IUnaryMath<double>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, double>
    {
        V a = V.Abs(x);
        V large = V.GreaterThan(a, V.Create(1e9));
        V square = a * a;
        V inner = a + square / (V.Create(1.0) + V.Sqrt(square + V.Create(1.0)));
        V result = Log1pDouble.Invoke(V.Select(large, a - V.Create(1.0), inner));
        return (result + (large & V.Create(0.6931471805599453))) | (x & V.Create(-0.0));
    }
}

/// <summary>arccosh x = log1p(t + sqrt(2t + t²)) with t = x - 1, and log x + log 2 for large x (fdlibm). Out of line: it is long.</summary>
public readonly struct ArccoshDouble : IUnaryMath<double>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, double>
    {
        V t = x - V.Create(1.0);
        V large = V.GreaterThan(x, V.Create(1e9));
        V inner = t + V.Sqrt(V.Fma(t, t, t + t));
        V result = Log1pDouble.Invoke(V.Select(large, t, inner)) + (large & V.Create(0.6931471805599453));
        return V.Select(V.LessThan(x, V.Create(1.0)), V.Create(double.NaN), result);
    }
}

/// <summary>arctanh |x| = log1p(2a + 2a² / (1 - a)) / 2 (fdlibm). Out of line: it is long.</summary>
public readonly struct ArctanhDouble : IUnaryMath<double>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, double>
    {
        V a = V.Abs(x);
        V twice = a + a;
        V rest = V.Create(1.0) - a;
        // Below a half the sum loses nothing of a; above it the quotient alone rounds less.
        V inner = V.Select(V.LessThan(a, V.Create(0.5)), V.Fma(twice, a / rest, twice), twice / rest);
        V result = Log1pDouble.Invoke(inner) * V.Create(0.5);
        return V.Select(V.GreaterThan(a, V.Create(1.0)), V.Create(double.NaN), result) | (x & V.Create(-0.0));
    }
}

/// <summary>arcsinh in float, by way of double.</summary>
public readonly struct ArcsinhSingle : IUnaryMath<float>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, float> => V.InDouble<ArcsinhDouble>(x);
}

/// <summary>arccosh in float, by way of double.</summary>
public readonly struct ArccoshSingle : IUnaryMath<float>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, float> => V.InDouble<ArccoshDouble>(x);
}

/// <summary>arctanh in float, by way of double.</summary>
public readonly struct ArctanhSingle : IUnaryMath<float>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, float> => V.InDouble<ArctanhDouble>(x);
}
