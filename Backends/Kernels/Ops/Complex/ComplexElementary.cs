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

/// <summary><c>exp2</c> of complex128, as NumPy: e^(z log 2).</summary>
public readonly struct ComplexExp2 : IUnaryOp<Complex, Complex>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static Complex Invoke(Complex z) => ComplexMath.Exp(new(z.Real * RealMath.Ln2, z.Imaginary * RealMath.Ln2));
}

/// <summary><c>log2</c> of complex128, as NumPy: both parts of the logarithm times log2(e).</summary>
public readonly struct ComplexLog2 : IUnaryOp<Complex, Complex>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static Complex Invoke(Complex z)
    {
        Complex w = ComplexMath.Log(z);
        return new(w.Real * 1.442695040888963407, w.Imaginary * 1.442695040888963407);
    }
}

/// <summary><c>log10</c> of complex128, as NumPy: both parts of the logarithm times log10(e).</summary>
public readonly struct ComplexLog10 : IUnaryOp<Complex, Complex>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static Complex Invoke(Complex z)
    {
        Complex w = ComplexMath.Log(z);
        return new(w.Real * 0.434294481903251828, w.Imaginary * 0.434294481903251828);
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
        Complex z = ComplexMath.Exp(Times(new(double.CreateTruncating(c), double.CreateTruncating(d)), log));
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

    // C99's product: an infinite factor gives an infinite product even where the plain formula gives NaN.
    private static Complex Times(Complex x, Complex y)
    {
        double a = x.Real, b = x.Imaginary, c = y.Real, d = y.Imaginary;
        double re = a * c - b * d, im = a * d + b * c;
        if (!double.IsNaN(re) || !double.IsNaN(im)) return new(re, im);
        bool again = false;
        if (double.IsInfinity(a) || double.IsInfinity(b))
        {
            (a, b) = (Box(a), Box(b));
            (c, d) = (ZeroIfNaN(c), ZeroIfNaN(d));
            again = true;
        }
        if (double.IsInfinity(c) || double.IsInfinity(d))
        {
            (c, d) = (Box(c), Box(d));
            (a, b) = (ZeroIfNaN(a), ZeroIfNaN(b));
            again = true;
        }
        if (!again && (double.IsInfinity(a * c) || double.IsInfinity(b * d) || double.IsInfinity(a * d) || double.IsInfinity(b * c)))
        {
            (a, b, c, d) = (ZeroIfNaN(a), ZeroIfNaN(b), ZeroIfNaN(c), ZeroIfNaN(d));
            again = true;
        }
        return again
            ? new(double.PositiveInfinity * (a * c - b * d), double.PositiveInfinity * (a * d + b * c))
            : new(re, im);
    }

    private static double Box(double v) => Math.CopySign(double.IsInfinity(v) ? 1 : 0, v);

    private static double ZeroIfNaN(double v) => double.IsNaN(v) ? Math.CopySign(0, v) : v;
}
