using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>log(e^x + e^y) = max + log1p(e^-|x-y|), as NumPy computes it; equal infinities give themselves.</summary>
public readonly struct LogAddExpDouble : IBinaryMath<double>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, double>
    {
        V distance = V.AndNot(x - y, V.Equal(x, y));
        V larger = V.Select(V.GreaterThan(x, y), x, y);
        return larger + Log1pDouble.Invoke(ExpDouble.Invoke(-V.Abs(distance)));
    }
}

/// <summary>log2(2^x + 2^y) = max + log1p(2^-|x-y|) / ln 2.</summary>
public readonly struct LogAddExp2Double : IBinaryMath<double>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, double>
    {
        V distance = V.AndNot(x - y, V.Equal(x, y));
        V larger = V.Select(V.GreaterThan(x, y), x, y);
        return larger + Log1pDouble.Invoke(Exp2Double.Invoke(-V.Abs(distance))) * V.Create(1.4426950408889634);
    }
}

/// <summary>log(e^x + e^y) in float, by way of double: the sum may cancel.</summary>
public readonly struct LogAddExpSingle : IBinaryMath<float>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, float> => V.InDouble<LogAddExpDouble>(x, y);
}

/// <summary>log2(2^x + 2^y) in float, by way of double.</summary>
public readonly struct LogAddExp2Single : IBinaryMath<float>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, float> => V.InDouble<LogAddExp2Double>(x, y);
}
