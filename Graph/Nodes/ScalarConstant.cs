using System.Numerics;
using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Graph;

/// <summary>How weakly a scalar takes part in promotion: C# scalars are weak like Python's, typed scalars are not (NEP 50).</summary>
public enum WeakKind : byte
{
    /// <summary>An ordinary, strongly typed operand.</summary>
    None,
    /// <summary>A C# <see cref="bool"/>.</summary>
    Bool,
    /// <summary>A C# integer.</summary>
    Int,
    /// <summary>A C# floating-point number.</summary>
    Float,
    /// <summary>A <see cref="System.Numerics.Complex"/>.</summary>
    Complex,
}

/// <summary>The value of a constant node: a typed scalar, or a weak one that takes the type of what it meets.</summary>
public sealed class ScalarConstant
{
    private readonly Int128? _beyond;

    private ScalarConstant(DType dtype, WeakKind weak, long integer, Complex inexact, Int128? beyond = null)
    {
        _beyond = beyond;
        DType = dtype;
        Weak = weak;
        Integer = integer;
        Inexact = inexact;
    }

    /// <summary>The type it has by itself.</summary>
    public DType DType { get; }
    /// <summary>Whether, and how, it yields to the types of arrays.</summary>
    public WeakKind Weak { get; }
    /// <summary>The value of a bool or integer; for uint64 its bits.</summary>
    public long Integer { get; }
    /// <summary>The value of an integer, whatever its type.</summary>
    public Int128 Whole => _beyond ?? (DType == DType.UInt64 ? (ulong)Integer : Integer);
    /// <summary>The value of a float or complex; also filled for integers.</summary>
    public Complex Inexact { get; }

    /// <summary>A weak or typed bool.</summary>
    public static ScalarConstant Of(bool value, bool weak) => new(DType.Bool, weak ? WeakKind.Bool : WeakKind.None, value ? 1 : 0, value ? 1 : 0);

    /// <summary>A weak integer: int64 by itself.</summary>
    public static ScalarConstant WeakInt(long value) => new(DType.Int64, WeakKind.Int, value, value);

    /// <summary>A weak integer above the range of int64: uint64 by itself.</summary>
    public static ScalarConstant WeakInt(ulong value) =>
        value <= long.MaxValue ? WeakInt((long)value) : new(DType.UInt64, WeakKind.Int, (long)value, value);

    /// <summary>
    /// A weak integer of any size. Beyond 64 bits it has a value beside floats only, and an order beside integers; it is held to the range of Int128.
    /// </summary>
    public static ScalarConstant WeakInt(BigInteger value)
    {
        if (value >= long.MinValue && value <= ulong.MaxValue) return value.Sign < 0 ? WeakInt((long)value) : WeakInt((ulong)value);
        Int128 held = value < (BigInteger)Int128.MinValue ? Int128.MinValue : value > (BigInteger)Int128.MaxValue ? Int128.MaxValue : (Int128)value;
        return new(DType.Int64, WeakKind.Int, value.Sign < 0 ? long.MinValue : long.MaxValue, Nearest(value), held);
    }

    /// <summary>The double nearest to an integer; .NET's conversion cuts off what it cannot hold.</summary>
    public static double Nearest(BigInteger value) => value >= long.MinValue && value <= long.MaxValue
        ? (long)value
        : double.Parse(value.ToString(System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A weak float: float64 by itself.</summary>
    public static ScalarConstant WeakFloat(double value) => new(DType.Float64, WeakKind.Float, 0, value);

    /// <summary>A weak complex: complex128 by itself.</summary>
    public static ScalarConstant WeakComplex(Complex value) => new(DType.Complex128, WeakKind.Complex, 0, value);

    /// <summary>A typed integer or bool, held by its (sign-extended) bits.</summary>
    public static ScalarConstant Integral(DType dtype, long bits) =>
        new(dtype, WeakKind.None, bits, dtype == DType.UInt64 ? (ulong)bits : bits);

    /// <summary>A typed float or complex; the value is rounded to the type.</summary>
    public static ScalarConstant Floating(DType dtype, Complex value) => new(dtype, WeakKind.None, 0, dtype.Code switch
    {
        DTypeCode.Float16 => (double)(Half)value.Real,
        DTypeCode.Float32 => (float)value.Real,
        DTypeCode.Complex64 => new Complex((float)value.Real, (float)value.Imaginary),
        _ => value,
    });

    /// <summary>The same value as of a C# or Python number, without a type of its own.</summary>
    public ScalarConstant AsWeak() => DType.Kind switch
    {
        'b' => Of(Integer != 0, weak: true),
        'f' => WeakFloat(Inexact.Real),
        'c' => WeakComplex(Inexact),
        _ => Weak == WeakKind.Int ? this : WeakInt((BigInteger)Whole),
    };

    /// <summary>Whether the value is exactly the given number.</summary>
    public bool Is(double value) => DType.IsInexact
        ? Inexact.Imaginary == 0 && BitConverter.DoubleToInt64Bits(Inexact.Real) == BitConverter.DoubleToInt64Bits(value)
        : DType == DType.UInt64 ? (ulong)Integer == value : Integer == value;

    /// <summary>Whether it is one of the few values that rewrite rules look for, and so part of a plan's identity: 0, 1, 2, -1, 0.5 and the bools.</summary>
    public bool IsSpecial => DType.IsInexact
        ? Inexact.Imaginary == 0 && Inexact.Real is 0 or 1 or 2 or -1 or 0.5
        : Integer is >= -1 and <= 2 || DType == DType.Bool;

    /// <summary>
    /// The range of a weak integer's value in bytes, with its sign: promotion asks for it.
    /// </summary>
    public int Range => !DType.IsInteger ? 0
        : _beyond is { } beyond ? beyond < 0 ? -16 : 16
        : (Integer < 0 ? -1 : 1) * (66 - System.Numerics.BitOperations.LeadingZeroCount((ulong)(Integer < 0 ? ~Integer : Integer))) / 8;

    /// <summary>Whether a plan made with one constant serves the other: the same type and, where anything looks at the value, the same value.</summary>
    public bool IsInterchangeableWith(ScalarConstant other) =>
        DType == other.DType && Weak == other.Weak && IsSpecial == other.IsSpecial && Range == other.Range
        && (!IsSpecial || Integer == other.Integer && BitConverter.DoubleToInt64Bits(Inexact.Real) == BitConverter.DoubleToInt64Bits(other.Inexact.Real));

    /// <summary>Writes the value as one element of <paramref name="dtype"/>; integers wrap, floats round, as a C cast does.</summary>
    public unsafe void WriteTo(nint address, DType dtype)
    {
        void* p = (void*)address;
        bool inexact = DType.IsInexact;
        double re = Inexact.Real;
        long i = inexact ? Truncate(re) : Integer;
        // Types narrower than 32 bits take the low bits of an int.
        int low = inexact ? TruncateToInt(re) : unchecked((int)Integer);
        switch (dtype.Code)
        {
            case DTypeCode.Bool: *(byte*)p = (inexact ? Inexact != Complex.Zero || double.IsNaN(re) : Integer != 0) ? (byte)1 : (byte)0; break;
            case DTypeCode.Int8: case DTypeCode.UInt8: *(byte*)p = unchecked((byte)low); break;
            case DTypeCode.Int16: case DTypeCode.UInt16: *(short*)p = unchecked((short)low); break;
            case DTypeCode.Int32: *(int*)p = low; break;
            case DTypeCode.UInt32: *(uint*)p = unchecked((uint)i); break;
            case DTypeCode.Int64: *(long*)p = i; break;
            case DTypeCode.UInt64: *(ulong*)p = inexact && re >= 9.2233720368547758e18 ? unchecked((ulong)(Truncate(re - 9.2233720368547758e18) ^ long.MinValue)) : unchecked((ulong)i); break;
            case DTypeCode.Float16: *(Half*)p = (Half)re; break;
            case DTypeCode.Float32: *(float*)p = inexact || _beyond is not null ? (float)re : DType == DType.UInt64 ? (ulong)Integer : (float)Integer; break;
            case DTypeCode.Float64: *(double*)p = re; break;
            case DTypeCode.Complex64: *(Complex64*)p = (Complex64)Inexact; break;
            default: Unsafe.WriteUnaligned(p, Inexact); break;
        }
    }

    // As cvttsd2si: NaN and values out of range give the smallest integer.
    private static int TruncateToInt(double x) => x is > -2147483649.0 and < 2147483648.0 ? (int)x : int.MinValue;

    private static long Truncate(double x) => x is >= -9.2233720368547758e18 and < 9.2233720368547758e18 ? (long)x : long.MinValue;

    /// <inheritdoc/>
    public override string ToString() => DType.Kind switch
    {
        'b' => Integer != 0 ? "True" : "False",
        'c' => ((Complex64)Inexact).ToString(),
        'f' => Inexact.Real.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        _ => Whole.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
