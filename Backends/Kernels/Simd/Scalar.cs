using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>A register of one lane.</summary>
/// <remarks>
/// Floats borrow the bit operations and comparisons of <see cref="V128{T}"/>: they live in such a register anyway. Their
/// arithmetic does not: what happens to be in the other lanes could be slow (a subnormal) to compute with. Integers use
/// the general registers.
/// </remarks>
public readonly unsafe struct Scalar<T>(T value) : ISimd<Scalar<T>, T> where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>The lane.</summary>
    public readonly T Value = value;

    private static bool IsFloat { [MethodImpl(Inline)] get => typeof(T) == typeof(float) || typeof(T) == typeof(double); }

    private V128<T> Vector { [MethodImpl(Inline)] get => new(Vector128.CreateScalarUnsafe(Value)); }

    [MethodImpl(Inline)]
    private static Scalar<T> First(V128<T> x) => new(x.Value.ToScalar());

    [MethodImpl(Inline)]
    private static Scalar<T> As<U>(U x) where U : unmanaged => new(Unsafe.BitCast<U, T>(x));

    [MethodImpl(Inline)]
    private static Scalar<T> Mask(bool x) => x ? AllBits : Zero;

    private float Single { [MethodImpl(Inline)] get => Unsafe.BitCast<T, float>(Value); }
    private double Double { [MethodImpl(Inline)] get => Unsafe.BitCast<T, double>(Value); }

    private long Bits
    {
        [MethodImpl(Inline)]
        get
        {
            if (sizeof(T) == 1) return Unsafe.BitCast<T, sbyte>(Value);
            if (sizeof(T) == 2) return Unsafe.BitCast<T, short>(Value);
            if (sizeof(T) == 4) return Unsafe.BitCast<T, int>(Value);
            return Unsafe.BitCast<T, long>(Value);
        }
    }

    private ulong UnsignedBits
    {
        [MethodImpl(Inline)]
        get
        {
            if (sizeof(T) == 1) return Unsafe.BitCast<T, byte>(Value);
            if (sizeof(T) == 2) return Unsafe.BitCast<T, ushort>(Value);
            if (sizeof(T) == 4) return Unsafe.BitCast<T, uint>(Value);
            return Unsafe.BitCast<T, ulong>(Value);
        }
    }

    // Integers of every width compute in 64 bits: the low bits of sums, differences and products are the wrapped result.
    private static bool IsUnsigned
    {
        [MethodImpl(Inline)]
        get => typeof(T) == typeof(byte) || typeof(T) == typeof(ushort) || typeof(T) == typeof(uint)
            || typeof(T) == typeof(ulong) || typeof(T) == typeof(bool) || typeof(T) == typeof(char) || typeof(T) == typeof(nuint);
    }

    /// <inheritdoc/>
    public static int Lanes { [MethodImpl(Inline)] get => 1; }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> Load(nint address) => new(Unsafe.ReadUnaligned<T>((void*)address));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void Store(Scalar<T> x, nint address) => Unsafe.WriteUnaligned((void*)address, x.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> LoadPartial(nint address, int count) => count > 0 ? Load(address) : Zero;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void StorePartial(Scalar<T> x, nint address, int count)
    {
        if (count > 0) Store(x, address);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> LoadStrided(nint address, long stride) => Load(address);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void StoreStrided(Scalar<T> x, nint address, long stride) => Store(x, address);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void StoreNonTemporal(Scalar<T> x, nint address) => Store(x, address);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> Create(T value) => new(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> CreateBits(long bits)
    {
        if (sizeof(T) == 1) return As((sbyte)bits);
        if (sizeof(T) == 2) return As((short)bits);
        if (sizeof(T) == 4) return As((int)bits);
        return As(bits);
    }

    /// <inheritdoc/>
    public static Scalar<T> Zero { [MethodImpl(Inline)] get => default; }

    /// <inheritdoc/>
    public static Scalar<T> AllBits { [MethodImpl(Inline)] get => CreateBits(-1); }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> operator +(Scalar<T> x, Scalar<T> y)
    {
        if (typeof(T) == typeof(float)) return As(x.Single + y.Single);
        if (typeof(T) == typeof(double)) return As(x.Double + y.Double);
        return CreateBits(x.Bits + y.Bits);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> operator -(Scalar<T> x, Scalar<T> y)
    {
        if (typeof(T) == typeof(float)) return As(x.Single - y.Single);
        if (typeof(T) == typeof(double)) return As(x.Double - y.Double);
        return CreateBits(x.Bits - y.Bits);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> operator *(Scalar<T> x, Scalar<T> y)
    {
        if (typeof(T) == typeof(float)) return As(x.Single * y.Single);
        if (typeof(T) == typeof(double)) return As(x.Double * y.Double);
        return CreateBits(x.Bits * y.Bits);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> operator /(Scalar<T> x, Scalar<T> y)
    {
        if (typeof(T) == typeof(float)) return As(x.Single / y.Single);
        if (typeof(T) == typeof(double)) return As(x.Double / y.Double);
        if (IsUnsigned) return CreateBits((long)(x.UnsignedBits / y.UnsignedBits));
        return y.Bits == -1 ? CreateBits(-x.Bits) : CreateBits(x.Bits / y.Bits);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> operator -(Scalar<T> x)
    {
        if (typeof(T) == typeof(float)) return As(-x.Single);
        if (typeof(T) == typeof(double)) return As(-x.Double);
        return CreateBits(-x.Bits);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> operator &(Scalar<T> x, Scalar<T> y) =>
        IsFloat ? First(x.Vector & y.Vector) : CreateBits(x.Bits & y.Bits);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> operator |(Scalar<T> x, Scalar<T> y) =>
        IsFloat ? First(x.Vector | y.Vector) : CreateBits(x.Bits | y.Bits);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> operator ^(Scalar<T> x, Scalar<T> y) =>
        IsFloat ? First(x.Vector ^ y.Vector) : CreateBits(x.Bits ^ y.Bits);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> operator ~(Scalar<T> x) => IsFloat ? First(~x.Vector) : CreateBits(~x.Bits);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> AndNot(Scalar<T> x, Scalar<T> y) =>
        IsFloat ? First(V128<T>.AndNot(x.Vector, y.Vector)) : CreateBits(x.Bits & ~y.Bits);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> Equal(Scalar<T> x, Scalar<T> y) =>
        IsFloat ? First(V128<T>.Equal(x.Vector, y.Vector)) : Mask(x.Bits == y.Bits);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> NotEqual(Scalar<T> x, Scalar<T> y) =>
        IsFloat ? First(V128<T>.NotEqual(x.Vector, y.Vector)) : Mask(x.Bits != y.Bits);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> LessThan(Scalar<T> x, Scalar<T> y) =>
        IsFloat ? First(V128<T>.LessThan(x.Vector, y.Vector))
        : Mask(IsUnsigned ? x.UnsignedBits < y.UnsignedBits : x.Bits < y.Bits);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> LessThanOrEqual(Scalar<T> x, Scalar<T> y) =>
        IsFloat ? First(V128<T>.LessThanOrEqual(x.Vector, y.Vector))
        : Mask(IsUnsigned ? x.UnsignedBits <= y.UnsignedBits : x.Bits <= y.Bits);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> GreaterThan(Scalar<T> x, Scalar<T> y) => LessThan(y, x);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> GreaterThanOrEqual(Scalar<T> x, Scalar<T> y) => LessThanOrEqual(y, x);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> Select(Scalar<T> mask, Scalar<T> ifTrue, Scalar<T> ifFalse) =>
        IsFloat ? First(V128<T>.Select(mask.Vector, ifTrue.Vector, ifFalse.Vector))
        : mask.Bits != 0 ? ifTrue : ifFalse;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> Sqrt(Scalar<T> x)
    {
        if (typeof(T) == typeof(float)) return As(MathF.Sqrt(x.Single));
        if (typeof(T) == typeof(double)) return As(Math.Sqrt(x.Double));
        return x;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> Abs(Scalar<T> x) =>
        IsFloat ? First(V128<T>.Abs(x.Vector)) : !IsUnsigned && x.Bits < 0 ? CreateBits(-x.Bits) : x;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> Floor(Scalar<T> x)
    {
        if (typeof(T) == typeof(float)) return As(MathF.Floor(x.Single));
        if (typeof(T) == typeof(double)) return As(Math.Floor(x.Double));
        return x;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> Ceiling(Scalar<T> x)
    {
        if (typeof(T) == typeof(float)) return As(MathF.Ceiling(x.Single));
        if (typeof(T) == typeof(double)) return As(Math.Ceiling(x.Double));
        return x;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> Truncate(Scalar<T> x)
    {
        if (typeof(T) == typeof(float)) return As(MathF.Truncate(x.Single));
        if (typeof(T) == typeof(double)) return As(Math.Truncate(x.Double));
        return x;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> Round(Scalar<T> x)
    {
        if (typeof(T) == typeof(float)) return As(MathF.Round(x.Single));
        if (typeof(T) == typeof(double)) return As(Math.Round(x.Double));
        return x;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> Fma(Scalar<T> x, Scalar<T> y, Scalar<T> z)
    {
        if (typeof(T) == typeof(float)) return As(MathF.FusedMultiplyAdd(x.Single, y.Single, z.Single));
        if (typeof(T) == typeof(double)) return As(Math.FusedMultiplyAdd(x.Double, y.Double, z.Double));
        return x * y + z;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> Min(Scalar<T> x, Scalar<T> y) =>
        IsFloat ? First(V128<T>.Min(x.Vector, y.Vector)) : Select(LessThan(x, y), x, y);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> Max(Scalar<T> x, Scalar<T> y) =>
        IsFloat ? First(V128<T>.Max(x.Vector, y.Vector)) : Select(GreaterThan(x, y), x, y);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> AddInteger(Scalar<T> x, Scalar<T> y) =>
        IsFloat ? First(V128<T>.AddInteger(x.Vector, y.Vector)) : CreateBits(x.Bits + y.Bits);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> SubtractInteger(Scalar<T> x, Scalar<T> y) =>
        IsFloat ? First(V128<T>.SubtractInteger(x.Vector, y.Vector)) : CreateBits(x.Bits - y.Bits);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> ShiftLeft(Scalar<T> x, int count) =>
        IsFloat ? First(V128<T>.ShiftLeft(x.Vector, count)) : CreateBits(x.Bits << count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> ShiftRightLogical(Scalar<T> x, int count) =>
        IsFloat ? First(V128<T>.ShiftRightLogical(x.Vector, count)) : CreateBits((long)(x.UnsignedBits >> count));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> ShiftRightArithmetic(Scalar<T> x, int count) =>
        IsFloat ? First(V128<T>.ShiftRightArithmetic(x.Vector, count)) : CreateBits(x.Bits >> count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> GreaterThanInteger(Scalar<T> x, Scalar<T> y) =>
        IsFloat ? First(V128<T>.GreaterThanInteger(x.Vector, y.Vector)) : Mask(x.Bits > y.Bits);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> EqualInteger(Scalar<T> x, Scalar<T> y) =>
        IsFloat ? First(V128<T>.EqualInteger(x.Vector, y.Vector)) : Mask(x.Bits == y.Bits);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> ToInteger(Scalar<T> x) => First(V128<T>.ToInteger(x.Vector));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> FromInteger(Scalar<T> x) => First(V128<T>.FromInteger(x.Vector));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static bool AnyTrue(Scalar<T> mask) => mask.Bits != 0;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static bool AllTrue(Scalar<T> mask) => mask.Bits != 0;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static T Lane(Scalar<T> x, int i) => x.Value;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> FirstLanes(int count) => Mask(count > 0);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> InDouble<F>(Scalar<T> x) where F : struct, IUnaryMath<double> =>
        As((float)F.Invoke(new Scalar<double>(x.Single)).Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar<T> InDouble<F>(Scalar<T> x, Scalar<T> y) where F : struct, IBinaryMath<double> =>
        As((float)F.Invoke(new Scalar<double>(x.Single), new Scalar<double>(y.Single)).Value);
}
