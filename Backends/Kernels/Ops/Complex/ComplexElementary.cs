using System.Numerics;
using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary><c>sqrt</c> of complex128.</summary>
public readonly struct ComplexSqrt : IUnaryOp<Complex, Complex>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static Complex Invoke(Complex z) => ComplexMath.Sqrt(z);
}

/// <summary><c>exp</c> of complex128.</summary>
public readonly struct ComplexExp : IUnaryOp<Complex, Complex>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static Complex Invoke(Complex z) => ComplexMath.Exp(z);
}

/// <summary><c>log</c> of complex128.</summary>
public readonly struct ComplexLog : IUnaryOp<Complex, Complex>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static Complex Invoke(Complex z) => ComplexMath.Log(z);
}

/// <summary><c>sin</c> of complex128.</summary>
public readonly struct ComplexSin : IUnaryOp<Complex, Complex>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static Complex Invoke(Complex z) => ComplexMath.Sin(z);
}

/// <summary><c>cos</c> of complex128.</summary>
public readonly struct ComplexCos : IUnaryOp<Complex, Complex>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static Complex Invoke(Complex z) => ComplexMath.Cos(z);
}

/// <summary><c>tan</c> of complex128.</summary>
public readonly struct ComplexTan : IUnaryOp<Complex, Complex>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static Complex Invoke(Complex z) => ComplexMath.Tan(z);
}

/// <summary><c>sinh</c> of complex128.</summary>
public readonly struct ComplexSinh : IUnaryOp<Complex, Complex>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static Complex Invoke(Complex z) => ComplexMath.Sinh(z);
}

/// <summary><c>cosh</c> of complex128.</summary>
public readonly struct ComplexCosh : IUnaryOp<Complex, Complex>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static Complex Invoke(Complex z) => ComplexMath.Cosh(z);
}

/// <summary><c>tanh</c> of complex128.</summary>
public readonly struct ComplexTanh : IUnaryOp<Complex, Complex>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static Complex Invoke(Complex z) => ComplexMath.Tanh(z);
}

/// <summary><c>arcsin</c> of complex128.</summary>
public readonly struct ComplexArcSin : IUnaryOp<Complex, Complex>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static Complex Invoke(Complex z) => ComplexInverse.Asin(z);
}

/// <summary><c>arccos</c> of complex128.</summary>
public readonly struct ComplexArcCos : IUnaryOp<Complex, Complex>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static Complex Invoke(Complex z) => ComplexInverse.Acos(z);
}

/// <summary><c>arctan</c> of complex128.</summary>
public readonly struct ComplexArcTan : IUnaryOp<Complex, Complex>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static Complex Invoke(Complex z) => ComplexInverse.Atan(z);
}

/// <summary><c>arcsinh</c> of complex128.</summary>
public readonly struct ComplexArcSinh : IUnaryOp<Complex, Complex>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static Complex Invoke(Complex z) => ComplexInverse.Asinh(z);
}

/// <summary><c>arccosh</c> of complex128.</summary>
public readonly struct ComplexArcCosh : IUnaryOp<Complex, Complex>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static Complex Invoke(Complex z) => ComplexInverse.Acosh(z);
}

/// <summary><c>arctanh</c> of complex128.</summary>
public readonly struct ComplexArcTanh : IUnaryOp<Complex, Complex>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static Complex Invoke(Complex z) => ComplexInverse.Atanh(z);
}

/// <summary><c>exp2</c> of complex numbers, as NumPy: e^(z log 2), the product in the precision of the parts.</summary>
public readonly struct ComplexExp2<TC, TR, TParts> : IUnaryOp<TC, TC>
    where TC : unmanaged
    where TR : unmanaged, IFloatingPointIeee754<TR>
    where TParts : IComplexParts<TC, TR>
{
    /// <inheritdoc/>
    public static TC Invoke(TC z)
    {
        TR ln2 = TR.CreateTruncating(RealMath.Ln2);
        TR x = TParts.Real(z) * ln2, y = TParts.Imaginary(z) * ln2;
        Complex w = ComplexMath.Exp(new(double.CreateTruncating(x), double.CreateTruncating(y)));
        return TParts.Create(TR.CreateTruncating(w.Real), TR.CreateTruncating(w.Imaginary));
    }
}

/// <summary><c>log2</c> of complex numbers, as NumPy: both parts of the logarithm times log2(e), in the precision of the parts.</summary>
public readonly struct ComplexLog2<TC, TR, TParts> : IUnaryOp<TC, TC>
    where TC : unmanaged
    where TR : unmanaged, IFloatingPointIeee754<TR>
    where TParts : IComplexParts<TC, TR>
{
    /// <inheritdoc/>
    public static TC Invoke(TC z)
    {
        Complex w = ComplexMath.Log(new(double.CreateTruncating(TParts.Real(z)), double.CreateTruncating(TParts.Imaginary(z))));
        TR factor = TR.CreateTruncating(1.442695040888963407);
        return TParts.Create(TR.CreateTruncating(w.Real) * factor, TR.CreateTruncating(w.Imaginary) * factor);
    }
}

/// <summary><c>log10</c> of complex numbers, as NumPy: both parts of the logarithm times log10(e), in the precision of the parts.</summary>
public readonly struct ComplexLog10<TC, TR, TParts> : IUnaryOp<TC, TC>
    where TC : unmanaged
    where TR : unmanaged, IFloatingPointIeee754<TR>
    where TParts : IComplexParts<TC, TR>
{
    /// <inheritdoc/>
    public static TC Invoke(TC z)
    {
        Complex w = ComplexMath.Log(new(double.CreateTruncating(TParts.Real(z)), double.CreateTruncating(TParts.Imaginary(z))));
        TR factor = TR.CreateTruncating(0.434294481903251828);
        return TParts.Create(TR.CreateTruncating(w.Real) * factor, TR.CreateTruncating(w.Imaginary) * factor);
    }
}

/// <summary><c>expm1</c> of complex numbers by NumPy's formula, in the precision of the parts.</summary>
public readonly struct ComplexExpM1<TC, TR, TParts> : IUnaryOp<TC, TC>
    where TC : unmanaged
    where TR : unmanaged, IFloatingPointIeee754<TR>
    where TParts : IComplexParts<TC, TR>
{
    /// <inheritdoc/>
    public static TC Invoke(TC z)
    {
        TR x = TParts.Real(z), y = TParts.Imaginary(z), two = TR.One + TR.One;
        TR half = TR.Sin(y / two);
        return TParts.Create(
            TR.CreateTruncating(RealMath.ExpM1(double.CreateTruncating(x))) * TR.Cos(y) - two * half * half,
            TR.Exp(x) * TR.Sin(y));
    }
}

/// <summary><c>log1p</c> of complex numbers by NumPy's formula, in the precision of the parts.</summary>
public readonly struct ComplexLog1P<TC, TR, TParts> : IUnaryOp<TC, TC>
    where TC : unmanaged
    where TR : unmanaged, IFloatingPointIeee754<TR>
    where TParts : IComplexParts<TC, TR>
{
    /// <inheritdoc/>
    public static TC Invoke(TC z)
    {
        TR x = TParts.Real(z) + TR.One, y = TParts.Imaginary(z);
        return TParts.Create(TR.Log(RealMath.Hypot(x, y)), TR.Atan2(y, x));
    }
}

/// <summary>
/// <c>power</c> of complex numbers as NumPy's npy_cpow: 0 and 1 by rule, integer exponents below 100 by repeated multiplication, the
/// others as e^(y log x).
/// </summary>
public readonly struct ComplexPower<TC, TR, TParts> : IBinaryOp<TC, TC, TC>
    where TC : unmanaged
    where TR : unmanaged, IFloatingPointIeee754<TR>
    where TParts : IComplexParts<TC, TR>
{
    /// <inheritdoc/>
    public static TC Invoke(TC x, TC y)
    {
        TR a = TParts.Real(x), b = TParts.Imaginary(x), c = TParts.Real(y), d = TParts.Imaginary(y);
        if (c == TR.Zero && d == TR.Zero) return TParts.Create(TR.One, TR.Zero);
        if (a == TR.Zero && b == TR.Zero)
        {
            return c > TR.Zero ? TParts.Create(TR.Zero, TR.Zero) : TParts.Create(TR.NaN, TR.NaN);
        }
        if (d == TR.Zero && TR.Abs(c) < TR.CreateTruncating(100) && TR.IsInteger(c)) return Integral(x, int.CreateTruncating(c));
        Complex log = ComplexMath.Log(new(double.CreateTruncating(a), double.CreateTruncating(b)));
        // Log and product rounded to the type: the angle of a huge result is what such roundings make of it.
        (TR re, TR im) = Times(c, d, TR.CreateTruncating(log.Real), TR.CreateTruncating(log.Imaginary));
        Complex z = ComplexMath.Exp(new(double.CreateTruncating(re), double.CreateTruncating(im)));
        return TParts.Create(TR.CreateTruncating(z.Real), TR.CreateTruncating(z.Imaginary));
    }

    private static TC Integral(TC x, int n)
    {
        // 1, 2, 3 apart: a product with 1+0j would turn infinities into NaN.
        if (n == 1) return x;
        if (n == 2) return Multiply(x, x);
        if (n == 3) return Multiply(x, Multiply(x, x));
        TC result = TParts.Create(TR.One, TR.Zero);
        TC factor = x;
        int rest = Math.Abs(n);
        while (true)
        {
            if ((rest & 1) != 0) result = Multiply(result, factor);
            rest >>= 1;
            if (rest == 0) break;
            factor = Multiply(factor, factor);
        }
        return n > 0 ? result : ComplexDivide<TC, TR, TParts>.Invoke(TParts.Create(TR.One, TR.Zero), result);
    }

    // Unlike the multiply ufunc, without fusing.
    private static TC Multiply(TC x, TC y)
    {
        TR a = TParts.Real(x), b = TParts.Imaginary(x), c = TParts.Real(y), d = TParts.Imaginary(y);
        return TParts.Create(a * c - b * d, a * d + b * c);
    }

    // C99's product of a + bi and c + di: an infinite factor gives an infinite product even where the plain formula gives NaN.
    private static (TR Real, TR Imaginary) Times(TR a, TR b, TR c, TR d)
    {
        TR re = a * c - b * d, im = a * d + b * c;
        if (!TR.IsNaN(re) || !TR.IsNaN(im)) return (re, im);
        bool again = false;
        if (TR.IsInfinity(a) || TR.IsInfinity(b))
        {
            (a, b) = (Box(a), Box(b));
            (c, d) = (ZeroIfNaN(c), ZeroIfNaN(d));
            again = true;
        }
        if (TR.IsInfinity(c) || TR.IsInfinity(d))
        {
            (c, d) = (Box(c), Box(d));
            (a, b) = (ZeroIfNaN(a), ZeroIfNaN(b));
            again = true;
        }
        if (!again && (TR.IsInfinity(a * c) || TR.IsInfinity(b * d) || TR.IsInfinity(a * d) || TR.IsInfinity(b * c)))
        {
            (a, b, c, d) = (ZeroIfNaN(a), ZeroIfNaN(b), ZeroIfNaN(c), ZeroIfNaN(d));
            again = true;
        }
        return again ? (TR.PositiveInfinity * (a * c - b * d), TR.PositiveInfinity * (a * d + b * c)) : (re, im);
    }

    private static TR Box(TR v) => TR.CopySign(TR.IsInfinity(v) ? TR.One : TR.Zero, v);

    private static TR ZeroIfNaN(TR v) => TR.IsNaN(v) ? TR.CopySign(TR.Zero, v) : v;
}
