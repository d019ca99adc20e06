using System.Numerics;
using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary><c>add</c> of complex numbers.</summary>
public readonly struct ComplexAdd<TC, TR, TParts> : IBinaryOp<TC, TC, TC>
    where TC : unmanaged
    where TR : unmanaged, IFloatingPointIeee754<TR>
    where TParts : IComplexParts<TC, TR>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static TC Invoke(TC x, TC y)
    {
        TR a = TParts.Real(x), b = TParts.Imaginary(x), c = TParts.Real(y), d = TParts.Imaginary(y);
        return TParts.Create(a + c, b + d);
    }
}

/// <summary><c>subtract</c> of complex numbers.</summary>
public readonly struct ComplexSubtract<TC, TR, TParts> : IBinaryOp<TC, TC, TC>
    where TC : unmanaged
    where TR : unmanaged, IFloatingPointIeee754<TR>
    where TParts : IComplexParts<TC, TR>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static TC Invoke(TC x, TC y)
    {
        TR a = TParts.Real(x), b = TParts.Imaginary(x), c = TParts.Real(y), d = TParts.Imaginary(y);
        return TParts.Create(a - c, b - d);
    }
}

/// <summary><c>multiply</c> of complex numbers: the plain formula, one product fused with the sum, as NumPy's x86 vector loop rounds it.</summary>
public readonly struct ComplexMultiply<TC, TR, TParts> : IBinaryOp<TC, TC, TC>
    where TC : unmanaged
    where TR : unmanaged, IFloatingPointIeee754<TR>
    where TParts : IComplexParts<TC, TR>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static TC Invoke(TC x, TC y)
    {
        TR a = TParts.Real(x), b = TParts.Imaginary(x), c = TParts.Real(y), d = TParts.Imaginary(y);
        return TParts.Create(TR.FusedMultiplyAdd(a, c, -(b * d)), TR.FusedMultiplyAdd(a, d, b * c));
    }
}

/// <summary><c>divide</c> of complex numbers by Smith's method; by zero gives infinities and NaN part by part.</summary>
public readonly struct ComplexDivide<TC, TR, TParts> : IBinaryOp<TC, TC, TC>
    where TC : unmanaged
    where TR : unmanaged, IFloatingPointIeee754<TR>
    where TParts : IComplexParts<TC, TR>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static TC Invoke(TC x, TC y)
    {
        TR a = TParts.Real(x), b = TParts.Imaginary(x), c = TParts.Real(y), d = TParts.Imaginary(y);
        TR realMagnitude = TR.Abs(c), imaginaryMagnitude = TR.Abs(d);
        TR ratio, scale;
        if (realMagnitude >= imaginaryMagnitude)
        {
            if (realMagnitude == TR.Zero && imaginaryMagnitude == TR.Zero) return TParts.Create(a / realMagnitude, b / imaginaryMagnitude);
            ratio = d / c;
            scale = TR.One / (c + d * ratio);
            return TParts.Create((a + b * ratio) * scale, (b - a * ratio) * scale);
        }
        ratio = c / d;
        scale = TR.One / (d + c * ratio);
        return TParts.Create((a * ratio + b) * scale, (b * ratio - a) * scale);
    }
}

/// <summary><c>negative</c> of complex numbers.</summary>
public readonly struct ComplexNegative<TC, TR, TParts> : IUnaryOp<TC, TC>
    where TC : unmanaged
    where TR : unmanaged, IFloatingPointIeee754<TR>
    where TParts : IComplexParts<TC, TR>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static TC Invoke(TC z)
    {
        TR a = TParts.Real(z), b = TParts.Imaginary(z);
        return TParts.Create(-a, -b);
    }
}

/// <summary><c>conjugate</c> of complex numbers.</summary>
public readonly struct ComplexConjugate<TC, TR, TParts> : IUnaryOp<TC, TC>
    where TC : unmanaged
    where TR : unmanaged, IFloatingPointIeee754<TR>
    where TParts : IComplexParts<TC, TR>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static TC Invoke(TC z)
    {
        TR a = TParts.Real(z), b = TParts.Imaginary(z);
        return TParts.Create(a, -b);
    }
}

/// <summary><c>square</c> of complex numbers, rounded as <see cref="ComplexMultiply{TC, TR, TParts}"/>.</summary>
public readonly struct ComplexSquare<TC, TR, TParts> : IUnaryOp<TC, TC>
    where TC : unmanaged
    where TR : unmanaged, IFloatingPointIeee754<TR>
    where TParts : IComplexParts<TC, TR>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static TC Invoke(TC z)
    {
        TR a = TParts.Real(z), b = TParts.Imaginary(z);
        return TParts.Create(TR.FusedMultiplyAdd(a, a, -(b * b)), TR.FusedMultiplyAdd(a, b, b * a));
    }
}

/// <summary><c>reciprocal</c> of complex numbers by Smith's method, zero included: 1/0 is NaN+NaNj.</summary>
public readonly struct ComplexReciprocal<TC, TR, TParts> : IUnaryOp<TC, TC>
    where TC : unmanaged
    where TR : unmanaged, IFloatingPointIeee754<TR>
    where TParts : IComplexParts<TC, TR>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static TC Invoke(TC z)
    {
        TR a = TParts.Real(z), b = TParts.Imaginary(z);
        TR ratio, divisor;
        if (TR.Abs(b) <= TR.Abs(a))
        {
            ratio = b / a;
            divisor = a + b * ratio;
            return TParts.Create(TR.One / divisor, -ratio / divisor);
        }
        ratio = a / b;
        divisor = a * ratio + b;
        return TParts.Create(ratio / divisor, -TR.One / divisor);
    }
}

/// <summary><c>absolute</c> of complex numbers: the hypotenuse, infinite when either part is.</summary>
public readonly struct ComplexAbsolute<TC, TR, TParts> : IUnaryOp<TC, TR>
    where TC : unmanaged
    where TR : unmanaged, IFloatingPointIeee754<TR>
    where TParts : IComplexParts<TC, TR>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static TR Invoke(TC z)
    {
        TR a = TParts.Real(z), b = TParts.Imaginary(z);
        return RealMath.Hypot(a, b);
    }
}

/// <summary><c>sign</c> of complex numbers as in NumPy 2: z/|z|; 0 at zero; along the infinite axis when only one part is infinite; else NaN.</summary>
public readonly struct ComplexSign<TC, TR, TParts> : IUnaryOp<TC, TC>
    where TC : unmanaged
    where TR : unmanaged, IFloatingPointIeee754<TR>
    where TParts : IComplexParts<TC, TR>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static TC Invoke(TC z)
    {
        TR a = TParts.Real(z), b = TParts.Imaginary(z);
        TR magnitude = RealMath.Hypot(a, b);
        if (TR.IsNaN(magnitude) || (TR.IsInfinity(a) && TR.IsInfinity(b))) return TParts.Create(TR.NaN, TR.NaN);
        if (TR.IsInfinity(a)) return TParts.Create(TR.CopySign(TR.One, a), TR.Zero);
        if (TR.IsInfinity(b)) return TParts.Create(TR.Zero, TR.CopySign(TR.One, b));
        if (TR.IsInfinity(magnitude)) return TParts.Create(TR.Zero, b > TR.Zero ? TR.One : TR.NegativeOne); // |z| overflowed: NumPy's own branch
        return magnitude == TR.Zero ? TParts.Create(TR.Zero, TR.Zero) : TParts.Create(a / magnitude, b / magnitude);
    }
}

/// <summary><c>rint</c> of complex numbers, part by part.</summary>
public readonly struct ComplexRoundToEven<TC, TR, TParts> : IUnaryOp<TC, TC>
    where TC : unmanaged
    where TR : unmanaged, IFloatingPointIeee754<TR>
    where TParts : IComplexParts<TC, TR>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static TC Invoke(TC z)
    {
        TR a = TParts.Real(z), b = TParts.Imaginary(z);
        return TParts.Create(TR.Round(a), TR.Round(b));
    }
}

/// <summary>The real part.</summary>
public readonly struct ComplexRealPart<TC, TR, TParts> : IUnaryOp<TC, TR>
    where TC : unmanaged
    where TR : unmanaged, IFloatingPointIeee754<TR>
    where TParts : IComplexParts<TC, TR>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static TR Invoke(TC z)
    {
        return TParts.Real(z);
    }
}

/// <summary>The imaginary part.</summary>
public readonly struct ComplexImaginaryPart<TC, TR, TParts> : IUnaryOp<TC, TR>
    where TC : unmanaged
    where TR : unmanaged, IFloatingPointIeee754<TR>
    where TParts : IComplexParts<TC, TR>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static TR Invoke(TC z)
    {
        return TParts.Imaginary(z);
    }
}
