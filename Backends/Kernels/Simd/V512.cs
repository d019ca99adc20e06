using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>A register of 512 bits.</summary>
public readonly unsafe struct V512<T>(Vector512<T> value) : ISimd<V512<T>, T> where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>The lanes.</summary>
    public readonly Vector512<T> Value = value;

    private Vector512<float> Single { [MethodImpl(Inline)] get => Value.As<T, float>(); }
    private Vector512<double> Double { [MethodImpl(Inline)] get => Value.As<T, double>(); }
    private Vector512<sbyte> I8 { [MethodImpl(Inline)] get => Value.As<T, sbyte>(); }
    private Vector512<short> I16 { [MethodImpl(Inline)] get => Value.As<T, short>(); }
    private Vector512<int> I32 { [MethodImpl(Inline)] get => Value.As<T, int>(); }
    private Vector512<long> I64 { [MethodImpl(Inline)] get => Value.As<T, long>(); }

    [MethodImpl(Inline)]
    private static V512<T> As<U>(Vector512<U> x) => new(x.As<U, T>());

    /// <inheritdoc/>
    public static int Lanes { [MethodImpl(Inline)] get => Vector512<T>.Count; }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> Load(nint address) => new(Vector512.Load((T*)address));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void Store(V512<T> x, nint address) => x.Value.Store((T*)address);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static V512<T> LoadPartial(nint address, int count)
    {
        var lanes = Vector512<T>.Zero;
        Buffer.MemoryCopy((void*)address, &lanes, sizeof(Vector512<T>), (long)count * sizeof(T));
        return new(lanes);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void StorePartial(V512<T> x, nint address, int count)
    {
        var lanes = x.Value;
        Buffer.MemoryCopy(&lanes, (void*)address, (long)count * sizeof(T), (long)count * sizeof(T));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> LoadStrided(nint address, long stride) => new(Vector512.Create(
        V256<T>.LoadStrided(address, stride).Value,
        V256<T>.LoadStrided(address + (nint)stride * V256<T>.Lanes, stride).Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void StoreStrided(V512<T> x, nint address, long stride)
    {
        V256<T>.StoreStrided(new(x.Value.GetLower()), address, stride);
        V256<T>.StoreStrided(new(x.Value.GetUpper()), address + (nint)stride * V256<T>.Lanes, stride);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void StoreNonTemporal(V512<T> x, nint address) => x.Value.StoreAlignedNonTemporal((T*)address);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> Create(T value) => new(Vector512.Create(value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> CreateBits(long bits)
    {
        if (sizeof(T) == 1) return As(Vector512.Create((sbyte)bits));
        if (sizeof(T) == 2) return As(Vector512.Create((short)bits));
        if (sizeof(T) == 4) return As(Vector512.Create((int)bits));
        return As(Vector512.Create(bits));
    }

    /// <inheritdoc/>
    public static V512<T> Zero { [MethodImpl(Inline)] get => new(Vector512<T>.Zero); }

    /// <inheritdoc/>
    public static V512<T> AllBits { [MethodImpl(Inline)] get => new(Vector512<T>.AllBitsSet); }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> operator +(V512<T> x, V512<T> y) => new(x.Value + y.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> operator -(V512<T> x, V512<T> y) => new(x.Value - y.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> operator *(V512<T> x, V512<T> y) => new(x.Value * y.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> operator /(V512<T> x, V512<T> y) => new(x.Value / y.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> operator -(V512<T> x) => new(-x.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> operator &(V512<T> x, V512<T> y) => new(x.Value & y.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> operator |(V512<T> x, V512<T> y) => new(x.Value | y.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> operator ^(V512<T> x, V512<T> y) => new(x.Value ^ y.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> operator ~(V512<T> x) => new(~x.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> AndNot(V512<T> x, V512<T> y) => new(Vector512.AndNot(x.Value, y.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> Equal(V512<T> x, V512<T> y) => new(Vector512.Equals(x.Value, y.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> NotEqual(V512<T> x, V512<T> y) => new(~Vector512.Equals(x.Value, y.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> LessThan(V512<T> x, V512<T> y) => new(Vector512.LessThan(x.Value, y.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> LessThanOrEqual(V512<T> x, V512<T> y) => new(Vector512.LessThanOrEqual(x.Value, y.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> GreaterThan(V512<T> x, V512<T> y) => new(Vector512.GreaterThan(x.Value, y.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> GreaterThanOrEqual(V512<T> x, V512<T> y) => new(Vector512.GreaterThanOrEqual(x.Value, y.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> Select(V512<T> mask, V512<T> ifTrue, V512<T> ifFalse) =>
        new(Vector512.ConditionalSelect(mask.Value, ifTrue.Value, ifFalse.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> Sqrt(V512<T> x) => new(Vector512.Sqrt(x.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> Abs(V512<T> x) => new(Vector512.Abs(x.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> Floor(V512<T> x)
    {
        if (typeof(T) == typeof(float)) return As(Vector512.Floor(x.Single));
        if (typeof(T) == typeof(double)) return As(Vector512.Floor(x.Double));
        return x;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> Ceiling(V512<T> x)
    {
        if (typeof(T) == typeof(float)) return As(Vector512.Ceiling(x.Single));
        if (typeof(T) == typeof(double)) return As(Vector512.Ceiling(x.Double));
        return x;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> Truncate(V512<T> x)
    {
        if (typeof(T) == typeof(float)) return As(Vector512.Truncate(x.Single));
        if (typeof(T) == typeof(double)) return As(Vector512.Truncate(x.Double));
        return x;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> Round(V512<T> x)
    {
        if (typeof(T) == typeof(float)) return As(Vector512.Round(x.Single));
        if (typeof(T) == typeof(double)) return As(Vector512.Round(x.Double));
        return x;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> Fma(V512<T> x, V512<T> y, V512<T> z)
    {
        if (typeof(T) == typeof(float)) return As(Vector512.FusedMultiplyAdd(x.Single, y.Single, z.Single));
        if (typeof(T) == typeof(double)) return As(Vector512.FusedMultiplyAdd(x.Double, y.Double, z.Double));
        return x * y + z;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> Min(V512<T> x, V512<T> y) => new(Vector512.MinNative(x.Value, y.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> Max(V512<T> x, V512<T> y) => new(Vector512.MaxNative(x.Value, y.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> AddInteger(V512<T> x, V512<T> y)
    {
        if (sizeof(T) == 1) return As(x.I8 + y.I8);
        if (sizeof(T) == 2) return As(x.I16 + y.I16);
        if (sizeof(T) == 4) return As(x.I32 + y.I32);
        return As(x.I64 + y.I64);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> SubtractInteger(V512<T> x, V512<T> y)
    {
        if (sizeof(T) == 1) return As(x.I8 - y.I8);
        if (sizeof(T) == 2) return As(x.I16 - y.I16);
        if (sizeof(T) == 4) return As(x.I32 - y.I32);
        return As(x.I64 - y.I64);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> ShiftLeft(V512<T> x, int count)
    {
        if (sizeof(T) == 1) return As(x.I8 << count);
        if (sizeof(T) == 2) return As(x.I16 << count);
        if (sizeof(T) == 4) return As(x.I32 << count);
        return As(x.I64 << count);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> ShiftRightLogical(V512<T> x, int count)
    {
        if (sizeof(T) == 1) return As(x.I8 >>> count);
        if (sizeof(T) == 2) return As(x.I16 >>> count);
        if (sizeof(T) == 4) return As(x.I32 >>> count);
        return As(x.I64 >>> count);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> ShiftRightArithmetic(V512<T> x, int count)
    {
        if (sizeof(T) == 1) return As(x.I8 >> count);
        if (sizeof(T) == 2) return As(x.I16 >> count);
        if (sizeof(T) == 4) return As(x.I32 >> count);
        return As(x.I64 >> count);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> GreaterThanInteger(V512<T> x, V512<T> y)
    {
        if (sizeof(T) == 1) return As(Vector512.GreaterThan(x.I8, y.I8));
        if (sizeof(T) == 2) return As(Vector512.GreaterThan(x.I16, y.I16));
        if (sizeof(T) == 4) return As(Vector512.GreaterThan(x.I32, y.I32));
        return As(Vector512.GreaterThan(x.I64, y.I64));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> EqualInteger(V512<T> x, V512<T> y)
    {
        if (sizeof(T) == 1) return As(Vector512.Equals(x.I8, y.I8));
        if (sizeof(T) == 2) return As(Vector512.Equals(x.I16, y.I16));
        if (sizeof(T) == 4) return As(Vector512.Equals(x.I32, y.I32));
        return As(Vector512.Equals(x.I64, y.I64));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> ToInteger(V512<T> x)
    {
        if (typeof(T) == typeof(float)) return As(Vector512.ConvertToInt32Native(x.Single));
        // Adding 1.5 * 2^52 leaves the integer in the low bits of the mantissa: no instruction before AVX-512 converts to 64 bits.
        var shifted = Vector512.Truncate(x.Double) + Vector512.Create(6755399441055744.0);
        return As(shifted.AsInt64() - Vector512.Create(0x4338000000000000L));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> FromInteger(V512<T> x)
    {
        if (typeof(T) == typeof(float)) return As(Vector512.ConvertToSingle(x.I32));
        var shifted = (x.I64 + Vector512.Create(0x4338000000000000L)).AsDouble();
        return As(shifted - Vector512.Create(6755399441055744.0));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static bool AnyTrue(V512<T> mask) => mask.I64 != Vector512<long>.Zero;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static bool AllTrue(V512<T> mask) => mask.I64 == Vector512<long>.AllBitsSet;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static T Lane(V512<T> x, int i) => x.Value.GetElement(i);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> FirstLanes(int count)
    {
        if (sizeof(T) == 1) return As(Vector512.LessThan(Vector512<sbyte>.Indices, Vector512.Create((sbyte)count)));
        if (sizeof(T) == 2) return As(Vector512.LessThan(Vector512<short>.Indices, Vector512.Create((short)count)));
        if (sizeof(T) == 4) return As(Vector512.LessThan(Vector512<int>.Indices, Vector512.Create(count)));
        return As(Vector512.LessThan(Vector512<long>.Indices, Vector512.Create((long)count)));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> InDouble<F>(V512<T> x) where F : struct, IUnaryMath<double>
    {
        var (low, high) = Vector512.Widen(x.Single);
        return As(Vector512.Narrow(
            F.Invoke(new V512<double>(low)).Value,
            F.Invoke(new V512<double>(high)).Value));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512<T> InDouble<F>(V512<T> x, V512<T> y) where F : struct, IBinaryMath<double>
    {
        var (xLow, xHigh) = Vector512.Widen(x.Single);
        var (yLow, yHigh) = Vector512.Widen(y.Single);
        return As(Vector512.Narrow(
            F.Invoke(new V512<double>(xLow), new V512<double>(yLow)).Value,
            F.Invoke(new V512<double>(xHigh), new V512<double>(yHigh)).Value));
    }
}
