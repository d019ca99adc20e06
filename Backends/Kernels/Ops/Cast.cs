using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// A conversion between any two of the element types, with the results NumPy 2.2.4 has on x86-64, where C leaves some undefined:
/// <list type="bullet">
/// <item>float to int32 and int64: NaN and what does not fit give the smallest number;</item>
/// <item>float to int8, int16, uint8, uint16: by int32, then the low bits; float to uint32: by int64, then the low bits;</item>
/// <item>float to uint64: below 2^63 (and NaN) by int64, from there on by int64 of x - 2^63 with the top bit flipped;</item>
/// <item>anything to bool: whether it is not zero, so NaN is true; integers to narrower ones: the low bits;</item>
/// <item>complex to real: the real part, except to bool, which looks at both;</item>
/// <item>float64 to float16: rounded once.</item>
/// </list>
/// </summary>
public readonly struct Cast<TFrom, TTo> : IUnaryOp<TFrom, TTo> where TFrom : unmanaged where TTo : unmanaged
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static TTo Invoke(TFrom x)
    {
        // All tests below are of type arguments: the compiler keeps one branch.
        if (typeof(TFrom) == typeof(TTo)) return Unsafe.BitCast<TFrom, TTo>(x);
        if (typeof(TFrom) == typeof(bool)) return FromInteger(Unsafe.BitCast<TFrom, byte>(x));
        if (typeof(TFrom) == typeof(sbyte)) return FromInteger(Unsafe.BitCast<TFrom, sbyte>(x));
        if (typeof(TFrom) == typeof(short)) return FromInteger(Unsafe.BitCast<TFrom, short>(x));
        if (typeof(TFrom) == typeof(int)) return FromInteger(Unsafe.BitCast<TFrom, int>(x));
        if (typeof(TFrom) == typeof(long)) return FromInteger(Unsafe.BitCast<TFrom, long>(x));
        if (typeof(TFrom) == typeof(byte)) return FromInteger(Unsafe.BitCast<TFrom, byte>(x));
        if (typeof(TFrom) == typeof(ushort)) return FromInteger(Unsafe.BitCast<TFrom, ushort>(x));
        if (typeof(TFrom) == typeof(uint)) return FromInteger(Unsafe.BitCast<TFrom, uint>(x));
        if (typeof(TFrom) == typeof(ulong)) return FromInteger(Unsafe.BitCast<TFrom, ulong>(x));
        if (typeof(TFrom) == typeof(Half)) return FromSingle(HalfConvert.ToSingle(Unsafe.BitCast<TFrom, Half>(x)));
        if (typeof(TFrom) == typeof(float)) return FromSingle(Unsafe.BitCast<TFrom, float>(x));
        if (typeof(TFrom) == typeof(double)) return FromDouble(Unsafe.BitCast<TFrom, double>(x));
        if (typeof(TFrom) == typeof(Complex64))
        {
            Complex64 z = Unsafe.BitCast<TFrom, Complex64>(x);
            if (typeof(TTo) == typeof(bool)) return Unsafe.BitCast<bool, TTo>(z.Real != 0 || z.Imaginary != 0);
            if (typeof(TTo) == typeof(Complex)) return Unsafe.BitCast<Complex, TTo>(new Complex(z.Real, z.Imaginary));
            return FromSingle(z.Real);
        }
        if (typeof(TFrom) == typeof(Complex))
        {
            Complex z = Unsafe.BitCast<TFrom, Complex>(x);
            if (typeof(TTo) == typeof(bool)) return Unsafe.BitCast<bool, TTo>(z.Real != 0 || z.Imaginary != 0);
            if (typeof(TTo) == typeof(Complex64)) return Unsafe.BitCast<Complex64, TTo>(new Complex64((float)z.Real, (float)z.Imaginary));
            return FromDouble(z.Real);
        }
        throw new NotSupportedException($"no conversion from {typeof(TFrom)} to {typeof(TTo)}");
    }

    [MethodImpl(Inline.Always)]
    private static TTo FromInteger<TInteger>(TInteger x) where TInteger : unmanaged, IBinaryInteger<TInteger>
    {
        if (typeof(TTo) == typeof(bool)) return Unsafe.BitCast<bool, TTo>(!TInteger.IsZero(x));
        if (typeof(TTo) == typeof(sbyte)) return Unsafe.BitCast<sbyte, TTo>(sbyte.CreateTruncating(x));
        if (typeof(TTo) == typeof(short)) return Unsafe.BitCast<short, TTo>(short.CreateTruncating(x));
        if (typeof(TTo) == typeof(int)) return Unsafe.BitCast<int, TTo>(int.CreateTruncating(x));
        if (typeof(TTo) == typeof(long)) return Unsafe.BitCast<long, TTo>(long.CreateTruncating(x));
        if (typeof(TTo) == typeof(byte)) return Unsafe.BitCast<byte, TTo>(byte.CreateTruncating(x));
        if (typeof(TTo) == typeof(ushort)) return Unsafe.BitCast<ushort, TTo>(ushort.CreateTruncating(x));
        if (typeof(TTo) == typeof(uint)) return Unsafe.BitCast<uint, TTo>(uint.CreateTruncating(x));
        if (typeof(TTo) == typeof(ulong)) return Unsafe.BitCast<ulong, TTo>(ulong.CreateTruncating(x));
        // NumPy goes to float16 by float32.
        if (typeof(TTo) == typeof(Half)) return Unsafe.BitCast<Half, TTo>(HalfConvert.FromSingle(float.CreateTruncating(x)));
        if (typeof(TTo) == typeof(float)) return Unsafe.BitCast<float, TTo>(float.CreateTruncating(x));
        if (typeof(TTo) == typeof(double)) return Unsafe.BitCast<double, TTo>(double.CreateTruncating(x));
        if (typeof(TTo) == typeof(Complex64)) return Unsafe.BitCast<Complex64, TTo>(new Complex64(float.CreateTruncating(x), 0));
        if (typeof(TTo) == typeof(Complex)) return Unsafe.BitCast<Complex, TTo>(new Complex(double.CreateTruncating(x), 0));
        throw new NotSupportedException($"no conversion from {typeof(TFrom)} to {typeof(TTo)}");
    }

    [MethodImpl(Inline.Always)]
    private static TTo FromSingle(float x)
    {
        if (typeof(TTo) == typeof(Half)) return Unsafe.BitCast<Half, TTo>(HalfConvert.FromSingle(x));
        if (typeof(TTo) == typeof(float)) return Unsafe.BitCast<float, TTo>(x);
        if (typeof(TTo) == typeof(Complex64)) return Unsafe.BitCast<Complex64, TTo>(new Complex64(x, 0));
        return FromDouble(x);
    }

    [MethodImpl(Inline.Always)]
    private static TTo FromDouble(double x)
    {
        if (typeof(TTo) == typeof(bool)) return Unsafe.BitCast<bool, TTo>(x != 0);
        if (typeof(TTo) == typeof(sbyte)) return Unsafe.BitCast<sbyte, TTo>((sbyte)FloatToInteger.Int32(x));
        if (typeof(TTo) == typeof(short)) return Unsafe.BitCast<short, TTo>((short)FloatToInteger.Int32(x));
        if (typeof(TTo) == typeof(int)) return Unsafe.BitCast<int, TTo>(FloatToInteger.Int32(x));
        if (typeof(TTo) == typeof(long)) return Unsafe.BitCast<long, TTo>(FloatToInteger.Int64(x));
        if (typeof(TTo) == typeof(byte)) return Unsafe.BitCast<byte, TTo>((byte)FloatToInteger.Int32(x));
        if (typeof(TTo) == typeof(ushort)) return Unsafe.BitCast<ushort, TTo>((ushort)FloatToInteger.Int32(x));
        if (typeof(TTo) == typeof(uint)) return Unsafe.BitCast<uint, TTo>((uint)FloatToInteger.Int64(x));
        if (typeof(TTo) == typeof(ulong)) return Unsafe.BitCast<ulong, TTo>(FloatToInteger.UInt64(x));
        if (typeof(TTo) == typeof(Half)) return Unsafe.BitCast<Half, TTo>((Half)x);
        if (typeof(TTo) == typeof(float)) return Unsafe.BitCast<float, TTo>((float)x);
        if (typeof(TTo) == typeof(double)) return Unsafe.BitCast<double, TTo>(x);
        if (typeof(TTo) == typeof(Complex64)) return Unsafe.BitCast<Complex64, TTo>(new Complex64((float)x, 0));
        if (typeof(TTo) == typeof(Complex)) return Unsafe.BitCast<Complex, TTo>(new Complex(x, 0));
        throw new NotSupportedException($"no conversion from {typeof(TFrom)} to {typeof(TTo)}");
    }
}

/// <summary>Float to integer as the x86-64 instructions do it; the same bits on other processors. (C# casts saturate instead.)</summary>
internal static class FloatToInteger
{
    private const double TwoTo63 = 9223372036854775808.0;

    /// <summary>cvttsd2si to 32 bits.</summary>
    [MethodImpl(Inline.Always)]
    public static int Int32(double x) =>
        Sse2.IsSupported ? Sse2.ConvertToInt32WithTruncation(Vector128.CreateScalarUnsafe(x))
        : x > -2147483649.0 && x < 2147483648.0 ? (int)x : int.MinValue;

    /// <summary>cvttsd2si to 64 bits.</summary>
    [MethodImpl(Inline.Always)]
    public static long Int64(double x) =>
        Sse2.X64.IsSupported ? Sse2.X64.ConvertToInt64WithTruncation(Vector128.CreateScalarUnsafe(x))
        : x >= -TwoTo63 && x < TwoTo63 ? (long)x : long.MinValue;

    /// <summary>The sequence C compilers emit for unsigned 64 bits.</summary>
    [MethodImpl(Inline.Always)]
    public static ulong UInt64(double x) =>
        x >= TwoTo63 ? (ulong)Int64(x - TwoTo63) ^ 0x8000000000000000 : (ulong)Int64(x);
}
