using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>A float16 op by its float32 form: computed in float32 and rounded once, as NumPy does.</summary>
public readonly struct HalfUnary<TOp> : IUnaryOp<Half, Half> where TOp : IUnaryOp<float, float>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static Half Invoke(Half x) => HalfConvert.FromSingle(TOp.Invoke(HalfConvert.ToSingle(x)));
}

/// <inheritdoc cref="HalfUnary{TOp}"/>
public readonly struct HalfBinary<TOp> : IBinaryOp<Half, Half, Half> where TOp : IBinaryOp<float, float, float>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static Half Invoke(Half x, Half y) => HalfConvert.FromSingle(TOp.Invoke(HalfConvert.ToSingle(x), HalfConvert.ToSingle(y)));
}

/// <summary>A float16 comparison by its float32 form: widening is exact.</summary>
public readonly struct HalfCompare<TOp> : IBinaryOp<Half, Half, bool> where TOp : IBinaryOp<float, float, bool>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static bool Invoke(Half x, Half y) => TOp.Invoke(HalfConvert.ToSingle(x), HalfConvert.ToSingle(y));
}

/// <summary>A float16 test by its float32 form.</summary>
public readonly struct HalfTest<TOp> : IUnaryOp<Half, bool> where TOp : IUnaryOp<float, bool>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static bool Invoke(Half x) => TOp.Invoke(HalfConvert.ToSingle(x));
}

/// <summary><c>modf</c> of float16.</summary>
public readonly struct HalfFractionInteger : IUnaryPairOp<Half, Half, Half>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static void Invoke(Half x, out Half fraction, out Half integer)
    {
        FractionInteger<float>.Invoke(HalfConvert.ToSingle(x), out float f, out float i);
        fraction = HalfConvert.FromSingle(f);
        integer = HalfConvert.FromSingle(i);
    }
}

/// <summary><c>frexp</c> of float16.</summary>
public readonly struct HalfFractionExponent : IUnaryPairOp<Half, Half, int>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static void Invoke(Half x, out Half fraction, out int exponent)
    {
        FractionExponent<float>.Invoke(HalfConvert.ToSingle(x), out float f, out exponent);
        fraction = HalfConvert.FromSingle(f);
    }
}

/// <summary><c>divmod</c> of float16.</summary>
public readonly struct HalfDivMod : IBinaryPairOp<Half, Half, Half, Half>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static void Invoke(Half x, Half y, out Half quotient, out Half remainder)
    {
        DivMod<float, FmodSingle>.Invoke(HalfConvert.ToSingle(x), HalfConvert.ToSingle(y), out float q, out float r);
        quotient = HalfConvert.FromSingle(q);
        remainder = HalfConvert.FromSingle(r);
    }
}

/// <summary><c>ldexp</c> of float16.</summary>
public readonly struct HalfLoadExponent<TExponent> : IBinaryOp<Half, TExponent, Half>
    where TExponent : unmanaged, System.Numerics.IBinaryInteger<TExponent>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static Half Invoke(Half x, TExponent n) => HalfConvert.FromSingle(LoadExponent<float, TExponent>.Invoke(HalfConvert.ToSingle(x), n));
}

/// <summary><c>maximum</c> of float16: of equal values (zeros of both signs) the first, unlike the wider floats.</summary>
public readonly struct HalfMaximum : IBinaryOp<Half, Half, Half>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static Half Invoke(Half x, Half y) => HalfConvert.ToSingle(x) >= HalfConvert.ToSingle(y) || Half.IsNaN(x) ? x : y;
}

/// <summary><c>minimum</c> of float16: of equal values the first.</summary>
public readonly struct HalfMinimum : IBinaryOp<Half, Half, Half>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static Half Invoke(Half x, Half y) => HalfConvert.ToSingle(x) <= HalfConvert.ToSingle(y) || Half.IsNaN(x) ? x : y;
}

/// <summary><c>fmax</c> of float16: of equal values the first.</summary>
public readonly struct HalfFMax : IBinaryOp<Half, Half, Half>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static Half Invoke(Half x, Half y) => HalfConvert.ToSingle(x) >= HalfConvert.ToSingle(y) || Half.IsNaN(y) ? x : y;
}

/// <summary><c>fmin</c> of float16: of equal values the first.</summary>
public readonly struct HalfFMin : IBinaryOp<Half, Half, Half>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static Half Invoke(Half x, Half y) => HalfConvert.ToSingle(x) <= HalfConvert.ToSingle(y) || Half.IsNaN(y) ? x : y;
}

/// <summary><c>clip</c> of types whose maximum and minimum have no vector form: bool, float16.</summary>
public readonly struct ClipBy<T, TMaximum, TMinimum> : ITernaryOp<T, T, T, T>
    where TMaximum : IBinaryOp<T, T, T>
    where TMinimum : IBinaryOp<T, T, T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static T Invoke(T x, T low, T high) => TMinimum.Invoke(TMaximum.Invoke(x, low), high);
}
