using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>A register of 256 bits.</summary>
public readonly unsafe struct V256<T>(Vector256<T> value) : ISimd<V256<T>, T> where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>The lanes.</summary>
    public readonly Vector256<T> Value = value;

    private Vector256<float> Single { [MethodImpl(Inline)] get => Value.As<T, float>(); }
    private Vector256<double> Double { [MethodImpl(Inline)] get => Value.As<T, double>(); }
    private Vector256<sbyte> I8 { [MethodImpl(Inline)] get => Value.As<T, sbyte>(); }
    private Vector256<short> I16 { [MethodImpl(Inline)] get => Value.As<T, short>(); }
    private Vector256<int> I32 { [MethodImpl(Inline)] get => Value.As<T, int>(); }
    private Vector256<long> I64 { [MethodImpl(Inline)] get => Value.As<T, long>(); }

    [MethodImpl(Inline)]
    private static V256<T> As<U>(Vector256<U> x) => new(x.As<U, T>());

    /// <inheritdoc/>
    public static int Lanes { [MethodImpl(Inline)] get => Vector256<T>.Count; }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> Load(nint address) => new(Vector256.Load((T*)address));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void Store(V256<T> x, nint address) => x.Value.Store((T*)address);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static V256<T> LoadPartial(nint address, int count)
    {
        var lanes = Vector256<T>.Zero;
        Buffer.MemoryCopy((void*)address, &lanes, sizeof(Vector256<T>), (long)count * sizeof(T));
        return new(lanes);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void StorePartial(V256<T> x, nint address, int count)
    {
        var lanes = x.Value;
        Buffer.MemoryCopy(&lanes, (void*)address, (long)count * sizeof(T), (long)count * sizeof(T));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> LoadStrided(nint address, long stride) => new(Vector256.Create(
        V128<T>.LoadStrided(address, stride).Value,
        V128<T>.LoadStrided(address + (nint)stride * V128<T>.Lanes, stride).Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void StoreStrided(V256<T> x, nint address, long stride)
    {
        V128<T>.StoreStrided(new(x.Value.GetLower()), address, stride);
        V128<T>.StoreStrided(new(x.Value.GetUpper()), address + (nint)stride * V128<T>.Lanes, stride);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void StoreNonTemporal(V256<T> x, nint address) => x.Value.StoreAlignedNonTemporal((T*)address);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> Create(T value) => new(Vector256.Create(value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> CreateBits(long bits)
    {
        if (sizeof(T) == 1) return As(Vector256.Create((sbyte)bits));
        if (sizeof(T) == 2) return As(Vector256.Create((short)bits));
        if (sizeof(T) == 4) return As(Vector256.Create((int)bits));
        return As(Vector256.Create(bits));
    }

    /// <inheritdoc/>
    public static V256<T> Zero { [MethodImpl(Inline)] get => new(Vector256<T>.Zero); }

    /// <inheritdoc/>
    public static V256<T> AllBits { [MethodImpl(Inline)] get => new(Vector256<T>.AllBitsSet); }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> operator +(V256<T> x, V256<T> y) => new(x.Value + y.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> operator -(V256<T> x, V256<T> y) => new(x.Value - y.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> operator *(V256<T> x, V256<T> y) => new(x.Value * y.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> operator /(V256<T> x, V256<T> y) => new(x.Value / y.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> operator -(V256<T> x) => new(-x.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> operator &(V256<T> x, V256<T> y) => new(x.Value & y.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> operator |(V256<T> x, V256<T> y) => new(x.Value | y.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> operator ^(V256<T> x, V256<T> y) => new(x.Value ^ y.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> operator ~(V256<T> x) => new(~x.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> AndNot(V256<T> x, V256<T> y) => new(Vector256.AndNot(x.Value, y.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> Equal(V256<T> x, V256<T> y) => new(Vector256.Equals(x.Value, y.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> NotEqual(V256<T> x, V256<T> y) => new(~Vector256.Equals(x.Value, y.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> LessThan(V256<T> x, V256<T> y) => new(Vector256.LessThan(x.Value, y.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> LessThanOrEqual(V256<T> x, V256<T> y) => new(Vector256.LessThanOrEqual(x.Value, y.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> GreaterThan(V256<T> x, V256<T> y) => new(Vector256.GreaterThan(x.Value, y.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> GreaterThanOrEqual(V256<T> x, V256<T> y) => new(Vector256.GreaterThanOrEqual(x.Value, y.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> Select(V256<T> mask, V256<T> ifTrue, V256<T> ifFalse) =>
        new(Vector256.ConditionalSelect(mask.Value, ifTrue.Value, ifFalse.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> Sqrt(V256<T> x) => new(Vector256.Sqrt(x.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> Abs(V256<T> x) => new(Vector256.Abs(x.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> Floor(V256<T> x)
    {
        if (typeof(T) == typeof(float)) return As(Vector256.Floor(x.Single));
        if (typeof(T) == typeof(double)) return As(Vector256.Floor(x.Double));
        return x;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> Ceiling(V256<T> x)
    {
        if (typeof(T) == typeof(float)) return As(Vector256.Ceiling(x.Single));
        if (typeof(T) == typeof(double)) return As(Vector256.Ceiling(x.Double));
        return x;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> Truncate(V256<T> x)
    {
        if (typeof(T) == typeof(float)) return As(Vector256.Truncate(x.Single));
        if (typeof(T) == typeof(double)) return As(Vector256.Truncate(x.Double));
        return x;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> Round(V256<T> x)
    {
        if (typeof(T) == typeof(float)) return As(Vector256.Round(x.Single));
        if (typeof(T) == typeof(double)) return As(Vector256.Round(x.Double));
        return x;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> Fma(V256<T> x, V256<T> y, V256<T> z)
    {
        if (typeof(T) == typeof(float)) return As(Vector256.FusedMultiplyAdd(x.Single, y.Single, z.Single));
        if (typeof(T) == typeof(double)) return As(Vector256.FusedMultiplyAdd(x.Double, y.Double, z.Double));
        return x * y + z;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> Min(V256<T> x, V256<T> y) => new(Vector256.MinNative(x.Value, y.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> Max(V256<T> x, V256<T> y) => new(Vector256.MaxNative(x.Value, y.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> AddInteger(V256<T> x, V256<T> y)
    {
        if (sizeof(T) == 1) return As(x.I8 + y.I8);
        if (sizeof(T) == 2) return As(x.I16 + y.I16);
        if (sizeof(T) == 4) return As(x.I32 + y.I32);
        return As(x.I64 + y.I64);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> SubtractInteger(V256<T> x, V256<T> y)
    {
        if (sizeof(T) == 1) return As(x.I8 - y.I8);
        if (sizeof(T) == 2) return As(x.I16 - y.I16);
        if (sizeof(T) == 4) return As(x.I32 - y.I32);
        return As(x.I64 - y.I64);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> ShiftLeft(V256<T> x, int count)
    {
        if (sizeof(T) == 1) return As(x.I8 << count);
        if (sizeof(T) == 2) return As(x.I16 << count);
        if (sizeof(T) == 4) return As(x.I32 << count);
        return As(x.I64 << count);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> ShiftRightLogical(V256<T> x, int count)
    {
        if (sizeof(T) == 1) return As(x.I8 >>> count);
        if (sizeof(T) == 2) return As(x.I16 >>> count);
        if (sizeof(T) == 4) return As(x.I32 >>> count);
        return As(x.I64 >>> count);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> ShiftRightArithmetic(V256<T> x, int count)
    {
        if (sizeof(T) == 1) return As(x.I8 >> count);
        if (sizeof(T) == 2) return As(x.I16 >> count);
        if (sizeof(T) == 4) return As(x.I32 >> count);
        return As(x.I64 >> count);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> GreaterThanInteger(V256<T> x, V256<T> y)
    {
        if (sizeof(T) == 1) return As(Vector256.GreaterThan(x.I8, y.I8));
        if (sizeof(T) == 2) return As(Vector256.GreaterThan(x.I16, y.I16));
        if (sizeof(T) == 4) return As(Vector256.GreaterThan(x.I32, y.I32));
        return As(Vector256.GreaterThan(x.I64, y.I64));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> EqualInteger(V256<T> x, V256<T> y)
    {
        if (sizeof(T) == 1) return As(Vector256.Equals(x.I8, y.I8));
        if (sizeof(T) == 2) return As(Vector256.Equals(x.I16, y.I16));
        if (sizeof(T) == 4) return As(Vector256.Equals(x.I32, y.I32));
        return As(Vector256.Equals(x.I64, y.I64));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> ToInteger(V256<T> x)
    {
        if (typeof(T) == typeof(float)) return As(Vector256.ConvertToInt32Native(x.Single));
        // Adding 1.5 * 2^52 leaves the integer in the low bits of the mantissa: no instruction before AVX-512 converts to 64 bits.
        var shifted = Vector256.Truncate(x.Double) + Vector256.Create(6755399441055744.0);
        return As(shifted.AsInt64() - Vector256.Create(0x4338000000000000L));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> FromInteger(V256<T> x)
    {
        if (typeof(T) == typeof(float)) return As(Vector256.ConvertToSingle(x.I32));
        var shifted = (x.I64 + Vector256.Create(0x4338000000000000L)).AsDouble();
        return As(shifted - Vector256.Create(6755399441055744.0));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static bool AnyTrue(V256<T> mask) => mask.I64 != Vector256<long>.Zero;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static bool AllTrue(V256<T> mask) => mask.I64 == Vector256<long>.AllBitsSet;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static T Lane(V256<T> x, int i) => x.Value.GetElement(i);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> FirstLanes(int count)
    {
        if (sizeof(T) == 1) return As(Vector256.LessThan(Vector256<sbyte>.Indices, Vector256.Create((sbyte)count)));
        if (sizeof(T) == 2) return As(Vector256.LessThan(Vector256<short>.Indices, Vector256.Create((short)count)));
        if (sizeof(T) == 4) return As(Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(count)));
        return As(Vector256.LessThan(Vector256<long>.Indices, Vector256.Create((long)count)));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> InDouble<F>(V256<T> x) where F : struct, IUnaryMath<double>
    {
        var (low, high) = Vector256.Widen(x.Single);
        return As(Vector256.Narrow(
            F.Invoke(new V256<double>(low)).Value,
            F.Invoke(new V256<double>(high)).Value));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256<T> InDouble<F>(V256<T> x, V256<T> y) where F : struct, IBinaryMath<double>
    {
        var (xLow, xHigh) = Vector256.Widen(x.Single);
        var (yLow, yHigh) = Vector256.Widen(y.Single);
        return As(Vector256.Narrow(
            F.Invoke(new V256<double>(xLow), new V256<double>(yLow)).Value,
            F.Invoke(new V256<double>(xHigh), new V256<double>(yHigh)).Value));
    }
}
