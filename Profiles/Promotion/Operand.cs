using System.Numerics;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Profiles;

/// <summary>
/// What promotion needs to know of one input: its dtype, and for scalars their kind and value. Under NEP 50 only a weak integer's value counts, to
/// check that it fits; before it the value of every scalar and 0-d array takes part.
/// </summary>
/// <param name="DType">The dtype; of a weak scalar the one it has alone.</param>
/// <param name="Weak">The kind of a scalar without dtype.</param>
/// <param name="IsScalar">Whether it is a scalar or 0-d array of known value.</param>
/// <param name="Integer">The value of an integer, held to the range of Int128: beyond it no dtype reaches.</param>
/// <param name="Real">The value, or its real part, of a float or complex number; of an integer beyond 64 bits the nearest double.</param>
/// <param name="Imaginary">The imaginary part.</param>
public readonly record struct Operand(DType DType, WeakKind Weak = WeakKind.None, bool IsScalar = false, Int128 Integer = default, double Real = 0, double Imaginary = 0)
{
    /// <summary>An array.</summary>
    public static implicit operator Operand(DType dtype) => new(dtype);
    /// <summary>A C# scalar: weak, like Python's.</summary>
    public static implicit operator Operand(bool value) => new(DType.Bool, WeakKind.Bool, true, value ? 1 : 0);
    /// <summary>A C# scalar: weak, like Python's.</summary>
    public static implicit operator Operand(int value) => new(DType.Int64, WeakKind.Int, true, value);
    /// <summary>A C# scalar: weak, like Python's.</summary>
    public static implicit operator Operand(long value) => new(DType.Int64, WeakKind.Int, true, value);
    /// <summary>A C# scalar: weak, like Python's.</summary>
    public static implicit operator Operand(uint value) => (long)value;
    /// <summary>A C# scalar: weak, like Python's.</summary>
    public static implicit operator Operand(ulong value) => new(value > long.MaxValue ? DType.UInt64 : DType.Int64, WeakKind.Int, true, value);
    /// <summary>A C# scalar: weak, like Python's.</summary>
    public static implicit operator Operand(double value) => new(DType.Float64, WeakKind.Float, true, 0, value);
    /// <summary>A C# scalar: weak, like Python's.</summary>
    public static implicit operator Operand(Complex value) => new(DType.Complex128, WeakKind.Complex, true, 0, value.Real, value.Imaginary);

    /// <summary>An integer of any size; beyond 64 bits it has no dtype of its own, and fits floats only.</summary>
    public static implicit operator Operand(BigInteger value) => new(
        value > long.MaxValue && value <= ulong.MaxValue ? DType.UInt64 : DType.Int64,
        WeakKind.Int,
        true,
        value < (BigInteger)Int128.MinValue ? Int128.MinValue : value > (BigInteger)Int128.MaxValue ? Int128.MaxValue : (Int128)value);

    /// <summary>A NumPy scalar or 0-d array of an integer type or bool: strong, but 1.x looks at its value.</summary>
    public static Operand IntegerScalar(DType dtype, Int128 value) => new(dtype, WeakKind.None, true, value);
    /// <summary>A NumPy scalar or 0-d array of a float or complex type: strong, but 1.x looks at its value.</summary>
    public static Operand InexactScalar(DType dtype, double real, double imaginary = 0) => new(dtype, WeakKind.None, true, 0, real, imaginary);

    /// <summary>A 0-d array whose value is not known, taken for zero.</summary>
    public static Operand Zero(DType dtype) => new(dtype, WeakKind.None, true);

    /// <summary>A 0-d array whose value is not known, taken for the greatest of its type.</summary>
    public static Operand Greatest(DType dtype) => dtype.IsInexact
        ? InexactScalar(dtype, FInfo.Of(dtype).Max)
        : IntegerScalar(dtype, dtype == DType.Bool ? 1 : IInfo.Of(dtype).Max);

    /// <summary>Whether it is an integer beyond int64 and uint64, for which NumPy has the object dtype only.</summary>
    internal bool IsBeyond64Bits => Weak == WeakKind.Int && (Integer < long.MinValue || Integer > ulong.MaxValue);
}
