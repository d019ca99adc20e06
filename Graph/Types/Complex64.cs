using System.Numerics;
using System.Runtime.InteropServices;

namespace OmniNumpy.Lazy;

/// <summary>A complex number of two float32 parts: NumPy's <c>complex64</c>. Its double-precision sibling is <see cref="Complex"/>.</summary>
/// <param name="Real">Real part.</param>
/// <param name="Imaginary">Imaginary part.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct Complex64(float Real, float Imaginary)
{
    /// <summary>Widens to double precision, exactly.</summary>
    public static implicit operator Complex(Complex64 z) => new(z.Real, z.Imaginary);

    /// <summary>A real number as a complex one.</summary>
    public static implicit operator Complex64(float x) => new(x, 0);

    /// <summary>Rounds both parts to single precision.</summary>
    public static explicit operator Complex64(Complex z) => new((float)z.Real, (float)z.Imaginary);

    /// <summary>As Python writes it, for example <c>(1+2j)</c>.</summary>
    public override string ToString() => $"({Real}{(Imaginary < 0 ? "" : "+")}{Imaginary}j)";
}
