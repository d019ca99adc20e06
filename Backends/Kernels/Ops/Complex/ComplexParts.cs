using System.Numerics;
using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>How a complex type is made of two real numbers; lets one struct serve complex64 and complex128.</summary>
public interface IComplexParts<TComplex, TReal>
{
    /// <summary>The real part.</summary>
    static abstract TReal Real(TComplex z);
    /// <summary>The imaginary part.</summary>
    static abstract TReal Imaginary(TComplex z);
    /// <summary>The number with the given parts.</summary>
    static abstract TComplex Create(TReal real, TReal imaginary);
}

/// <summary>The parts of <see cref="Complex64"/>.</summary>
public readonly struct SingleParts : IComplexParts<Complex64, float>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static float Real(Complex64 z) => z.Real;
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static float Imaginary(Complex64 z) => z.Imaginary;
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static Complex64 Create(float real, float imaginary) => new(real, imaginary);
}

/// <summary>The parts of <see cref="Complex"/>.</summary>
public readonly struct DoubleParts : IComplexParts<Complex, double>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static double Real(Complex z) => z.Real;
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static double Imaginary(Complex z) => z.Imaginary;
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static Complex Create(double real, double imaginary) => new(real, imaginary);
}

/// <summary>A complex64 function by its complex128 form, rounded once.</summary>
public readonly struct ComplexByDouble<TOp> : IUnaryOp<Complex64, Complex64> where TOp : IUnaryOp<Complex, Complex>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static Complex64 Invoke(Complex64 z) => (Complex64)TOp.Invoke(new Complex(z.Real, z.Imaginary));
}
