using System.Numerics;
using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// NumPy's order of complex numbers: by real part, then by imaginary part. A NaN imaginary part makes a decision by the real part
/// false.
/// </summary>
internal static class ComplexOrder
{
    [MethodImpl(Inline.Always)]
    public static bool Greater<T>(T a, T b, T c, T d) where T : IFloatingPointIeee754<T> =>
        (a > c && !T.IsNaN(b) && !T.IsNaN(d)) || (a == c && b > d);

    [MethodImpl(Inline.Always)]
    public static bool GreaterEqual<T>(T a, T b, T c, T d) where T : IFloatingPointIeee754<T> =>
        (a > c && !T.IsNaN(b) && !T.IsNaN(d)) || (a == c && b >= d);
}

/// <summary><c>equal</c> of complex numbers, both parts.</summary>
public readonly struct ComplexEqual<TC, TR, TParts> : IBinaryOp<TC, TC, bool>
    where TC : unmanaged
    where TR : unmanaged, IFloatingPointIeee754<TR>
    where TParts : IComplexParts<TC, TR>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static bool Invoke(TC x, TC y)
    {
        TR a = TParts.Real(x), b = TParts.Imaginary(x), c = TParts.Real(y), d = TParts.Imaginary(y);
        return a == c && b == d;
    }
}

/// <summary><c>not_equal</c> of complex numbers, both parts.</summary>
public readonly struct ComplexNotEqual<TC, TR, TParts> : IBinaryOp<TC, TC, bool>
    where TC : unmanaged
    where TR : unmanaged, IFloatingPointIeee754<TR>
    where TParts : IComplexParts<TC, TR>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static bool Invoke(TC x, TC y)
    {
        TR a = TParts.Real(x), b = TParts.Imaginary(x), c = TParts.Real(y), d = TParts.Imaginary(y);
        return a != c || b != d;
    }
}

/// <summary><c>greater</c> of complex numbers, in the order of real parts, then imaginary ones.</summary>
public readonly struct ComplexGreater<TC, TR, TParts> : IBinaryOp<TC, TC, bool>
    where TC : unmanaged
    where TR : unmanaged, IFloatingPointIeee754<TR>
    where TParts : IComplexParts<TC, TR>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static bool Invoke(TC x, TC y)
    {
        TR a = TParts.Real(x), b = TParts.Imaginary(x), c = TParts.Real(y), d = TParts.Imaginary(y);
        return ComplexOrder.Greater(a, b, c, d);
    }
}

/// <summary><c>greater_equal</c> of complex numbers, in the order of real parts, then imaginary ones.</summary>
public readonly struct ComplexGreaterEqual<TC, TR, TParts> : IBinaryOp<TC, TC, bool>
    where TC : unmanaged
    where TR : unmanaged, IFloatingPointIeee754<TR>
    where TParts : IComplexParts<TC, TR>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static bool Invoke(TC x, TC y)
    {
        TR a = TParts.Real(x), b = TParts.Imaginary(x), c = TParts.Real(y), d = TParts.Imaginary(y);
        return ComplexOrder.GreaterEqual(a, b, c, d);
    }
}

/// <summary><c>less</c> of complex numbers, in the order of real parts, then imaginary ones.</summary>
public readonly struct ComplexLess<TC, TR, TParts> : IBinaryOp<TC, TC, bool>
    where TC : unmanaged
    where TR : unmanaged, IFloatingPointIeee754<TR>
    where TParts : IComplexParts<TC, TR>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static bool Invoke(TC x, TC y)
    {
        TR a = TParts.Real(x), b = TParts.Imaginary(x), c = TParts.Real(y), d = TParts.Imaginary(y);
        return ComplexOrder.Greater(c, d, a, b);
    }
}

/// <summary><c>less_equal</c> of complex numbers, in the order of real parts, then imaginary ones.</summary>
public readonly struct ComplexLessEqual<TC, TR, TParts> : IBinaryOp<TC, TC, bool>
    where TC : unmanaged
    where TR : unmanaged, IFloatingPointIeee754<TR>
    where TParts : IComplexParts<TC, TR>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static bool Invoke(TC x, TC y)
    {
        TR a = TParts.Real(x), b = TParts.Imaginary(x), c = TParts.Real(y), d = TParts.Imaginary(y);
        return ComplexOrder.GreaterEqual(c, d, a, b);
    }
}

/// <summary><c>logical_and</c> of complex numbers: true when either part is not zero.</summary>
public readonly struct ComplexLogicalAnd<TC, TR, TParts> : IBinaryOp<TC, TC, bool>
    where TC : unmanaged
    where TR : unmanaged, IFloatingPointIeee754<TR>
    where TParts : IComplexParts<TC, TR>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static bool Invoke(TC x, TC y)
    {
        TR a = TParts.Real(x), b = TParts.Imaginary(x), c = TParts.Real(y), d = TParts.Imaginary(y);
        return (a != TR.Zero || b != TR.Zero) && (c != TR.Zero || d != TR.Zero);
    }
}

/// <summary><c>logical_or</c> of complex numbers: true when either part is not zero.</summary>
public readonly struct ComplexLogicalOr<TC, TR, TParts> : IBinaryOp<TC, TC, bool>
    where TC : unmanaged
    where TR : unmanaged, IFloatingPointIeee754<TR>
    where TParts : IComplexParts<TC, TR>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static bool Invoke(TC x, TC y)
    {
        TR a = TParts.Real(x), b = TParts.Imaginary(x), c = TParts.Real(y), d = TParts.Imaginary(y);
        return a != TR.Zero || b != TR.Zero || c != TR.Zero || d != TR.Zero;
    }
}

/// <summary><c>logical_xor</c> of complex numbers: true when either part is not zero.</summary>
public readonly struct ComplexLogicalXor<TC, TR, TParts> : IBinaryOp<TC, TC, bool>
    where TC : unmanaged
    where TR : unmanaged, IFloatingPointIeee754<TR>
    where TParts : IComplexParts<TC, TR>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static bool Invoke(TC x, TC y)
    {
        TR a = TParts.Real(x), b = TParts.Imaginary(x), c = TParts.Real(y), d = TParts.Imaginary(y);
        return (a != TR.Zero || b != TR.Zero) != (c != TR.Zero || d != TR.Zero);
    }
}

/// <summary><c>logical_not</c> of complex numbers: whether both parts are zero.</summary>
public readonly struct ComplexLogicalNot<TC, TR, TParts> : IUnaryOp<TC, bool>
    where TC : unmanaged
    where TR : unmanaged, IFloatingPointIeee754<TR>
    where TParts : IComplexParts<TC, TR>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static bool Invoke(TC z)
    {
        TR a = TParts.Real(z), b = TParts.Imaginary(z);
        return a == TR.Zero && b == TR.Zero;
    }
}

/// <summary><c>isnan</c> of complex numbers: either part.</summary>
public readonly struct ComplexIsNaN<TC, TR, TParts> : IUnaryOp<TC, bool>
    where TC : unmanaged
    where TR : unmanaged, IFloatingPointIeee754<TR>
    where TParts : IComplexParts<TC, TR>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static bool Invoke(TC z)
    {
        TR a = TParts.Real(z), b = TParts.Imaginary(z);
        return TR.IsNaN(a) || TR.IsNaN(b);
    }
}

/// <summary><c>isinf</c> of complex numbers: either part.</summary>
public readonly struct ComplexIsInfinity<TC, TR, TParts> : IUnaryOp<TC, bool>
    where TC : unmanaged
    where TR : unmanaged, IFloatingPointIeee754<TR>
    where TParts : IComplexParts<TC, TR>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static bool Invoke(TC z)
    {
        TR a = TParts.Real(z), b = TParts.Imaginary(z);
        return TR.IsInfinity(a) || TR.IsInfinity(b);
    }
}

/// <summary><c>isfinite</c> of complex numbers: both parts.</summary>
public readonly struct ComplexIsFinite<TC, TR, TParts> : IUnaryOp<TC, bool>
    where TC : unmanaged
    where TR : unmanaged, IFloatingPointIeee754<TR>
    where TParts : IComplexParts<TC, TR>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static bool Invoke(TC z)
    {
        TR a = TParts.Real(z), b = TParts.Imaginary(z);
        return TR.IsFinite(a) && TR.IsFinite(b);
    }
}

/// <summary><c>maximum</c> of complex numbers: NaN if either has one; of equal ones the first.</summary>
public readonly struct ComplexMaximum<TC, TR, TParts> : IBinaryOp<TC, TC, TC>
    where TC : unmanaged
    where TR : unmanaged, IFloatingPointIeee754<TR>
    where TParts : IComplexParts<TC, TR>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static TC Invoke(TC x, TC y)
    {
        TR a = TParts.Real(x), b = TParts.Imaginary(x), c = TParts.Real(y), d = TParts.Imaginary(y);
        return TR.IsNaN(a) || TR.IsNaN(b) || ComplexOrder.GreaterEqual(a, b, c, d) ? x : y;
    }
}

/// <summary><c>minimum</c> of complex numbers: NaN if either has one; of equal ones the first.</summary>
public readonly struct ComplexMinimum<TC, TR, TParts> : IBinaryOp<TC, TC, TC>
    where TC : unmanaged
    where TR : unmanaged, IFloatingPointIeee754<TR>
    where TParts : IComplexParts<TC, TR>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static TC Invoke(TC x, TC y)
    {
        TR a = TParts.Real(x), b = TParts.Imaginary(x), c = TParts.Real(y), d = TParts.Imaginary(y);
        return TR.IsNaN(a) || TR.IsNaN(b) || ComplexOrder.GreaterEqual(c, d, a, b) ? x : y;
    }
}

/// <summary><c>fmax</c> of complex numbers: a number with NaN only if both have one.</summary>
public readonly struct ComplexFMax<TC, TR, TParts> : IBinaryOp<TC, TC, TC>
    where TC : unmanaged
    where TR : unmanaged, IFloatingPointIeee754<TR>
    where TParts : IComplexParts<TC, TR>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static TC Invoke(TC x, TC y)
    {
        TR a = TParts.Real(x), b = TParts.Imaginary(x), c = TParts.Real(y), d = TParts.Imaginary(y);
        return TR.IsNaN(c) || TR.IsNaN(d) || ComplexOrder.GreaterEqual(a, b, c, d) ? x : y;
    }
}

/// <summary><c>fmin</c> of complex numbers: a number with NaN only if both have one.</summary>
public readonly struct ComplexFMin<TC, TR, TParts> : IBinaryOp<TC, TC, TC>
    where TC : unmanaged
    where TR : unmanaged, IFloatingPointIeee754<TR>
    where TParts : IComplexParts<TC, TR>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static TC Invoke(TC x, TC y)
    {
        TR a = TParts.Real(x), b = TParts.Imaginary(x), c = TParts.Real(y), d = TParts.Imaginary(y);
        return TR.IsNaN(c) || TR.IsNaN(d) || ComplexOrder.GreaterEqual(c, d, a, b) ? x : y;
    }
}

/// <summary>
/// <c>clip</c> of complex numbers: in the order of <see cref="ComplexMaximum{TC, TR, TParts}"/>, except that NaN in an imaginary part
/// matters only when the real parts are equal.
/// </summary>
public readonly struct ComplexClip<TC, TR, TParts> : ITernaryOp<TC, TC, TC, TC>
    where TC : unmanaged
    where TR : unmanaged, IFloatingPointIeee754<TR>
    where TParts : IComplexParts<TC, TR>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static TC Invoke(TC x, TC low, TC high)
    {
        x = HasNaN(x) || Above(x, low) ? x : low;
        return HasNaN(x) || Above(high, x) ? x : high;
    }

    [MethodImpl(Inline.Always)]
    private static bool HasNaN(TC z) => TR.IsNaN(TParts.Real(z)) || TR.IsNaN(TParts.Imaginary(z));

    [MethodImpl(Inline.Always)]
    private static bool Above(TC x, TC y) => TParts.Real(x) == TParts.Real(y)
        ? TParts.Imaginary(x) > TParts.Imaginary(y)
        : TParts.Real(x) > TParts.Real(y);
}
