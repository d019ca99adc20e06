using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>A register of 128 bits.</summary>
public readonly unsafe struct V128<T>(Vector128<T> value) : ISimd<V128<T>, T> where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>The lanes.</summary>
    public readonly Vector128<T> Value = value;

    private Vector128<float> Single { [MethodImpl(Inline)] get => Value.As<T, float>(); }
    private Vector128<double> Double { [MethodImpl(Inline)] get => Value.As<T, double>(); }
    private Vector128<sbyte> I8 { [MethodImpl(Inline)] get => Value.As<T, sbyte>(); }
    private Vector128<short> I16 { [MethodImpl(Inline)] get => Value.As<T, short>(); }
    private Vector128<int> I32 { [MethodImpl(Inline)] get => Value.As<T, int>(); }
    private Vector128<long> I64 { [MethodImpl(Inline)] get => Value.As<T, long>(); }

    [MethodImpl(Inline)]
    private static V128<T> As<U>(Vector128<U> x) => new(x.As<U, T>());

    /// <inheritdoc/>
    public static int Lanes { [MethodImpl(Inline)] get => Vector128<T>.Count; }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> Load(nint address) => new(Vector128.Load((T*)address));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void Store(V128<T> x, nint address) => x.Value.Store((T*)address);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static V128<T> LoadPartial(nint address, int count)
    {
        var lanes = Vector128<T>.Zero;
        Buffer.MemoryCopy((void*)address, &lanes, sizeof(Vector128<T>), (long)count * sizeof(T));
        return new(lanes);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void StorePartial(V128<T> x, nint address, int count)
    {
        var lanes = x.Value;
        Buffer.MemoryCopy(&lanes, (void*)address, (long)count * sizeof(T), (long)count * sizeof(T));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> LoadStrided(nint address, long stride)
    {
        nint s = (nint)stride;
        if (sizeof(T) == 8) return As(Vector128.Create(*(long*)address, *(long*)(address + s)));
        if (sizeof(T) == 4)
            return As(Vector128.Create(*(int*)address, *(int*)(address + s), *(int*)(address + 2 * s), *(int*)(address + 3 * s)));
        return LoadNarrow(address, s);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V128<T> LoadNarrow(nint address, nint stride)
    {
        var lanes = Vector128<T>.Zero;
        for (int i = 0; i < Lanes; i++, address += stride) ((T*)&lanes)[i] = *(T*)address;
        return new(lanes);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void StoreStrided(V128<T> x, nint address, long stride)
    {
        nint s = (nint)stride;
        if (sizeof(T) == 8)
        {
            *(long*)address = x.I64.GetElement(0);
            *(long*)(address + s) = x.I64.GetElement(1);
        }
        else if (sizeof(T) == 4)
        {
            *(int*)address = x.I32.GetElement(0);
            *(int*)(address + s) = x.I32.GetElement(1);
            *(int*)(address + 2 * s) = x.I32.GetElement(2);
            *(int*)(address + 3 * s) = x.I32.GetElement(3);
        }
        else
        {
            StoreNarrow(x, address, s);
        }
    }

    // Sixteen or eight stores: a call costs nothing beside them, and code that inlines this stays small.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StoreNarrow(V128<T> x, nint address, nint stride)
    {
        var lanes = x.Value;
        for (int i = 0; i < Lanes; i++, address += stride) *(T*)address = ((T*)&lanes)[i];
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void StoreNonTemporal(V128<T> x, nint address) => x.Value.StoreAlignedNonTemporal((T*)address);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> Create(T value) => new(Vector128.Create(value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> CreateBits(long bits)
    {
        if (sizeof(T) == 1) return As(Vector128.Create((sbyte)bits));
        if (sizeof(T) == 2) return As(Vector128.Create((short)bits));
        if (sizeof(T) == 4) return As(Vector128.Create((int)bits));
        return As(Vector128.Create(bits));
    }

    /// <inheritdoc/>
    public static V128<T> Zero { [MethodImpl(Inline)] get => new(Vector128<T>.Zero); }

    /// <inheritdoc/>
    public static V128<T> AllBits { [MethodImpl(Inline)] get => new(Vector128<T>.AllBitsSet); }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> operator +(V128<T> x, V128<T> y) => new(x.Value + y.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> operator -(V128<T> x, V128<T> y) => new(x.Value - y.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> operator *(V128<T> x, V128<T> y) => new(x.Value * y.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> operator /(V128<T> x, V128<T> y) => new(x.Value / y.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> operator -(V128<T> x) => new(-x.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> operator &(V128<T> x, V128<T> y) => new(x.Value & y.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> operator |(V128<T> x, V128<T> y) => new(x.Value | y.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> operator ^(V128<T> x, V128<T> y) => new(x.Value ^ y.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> operator ~(V128<T> x) => new(~x.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> AndNot(V128<T> x, V128<T> y) => new(Vector128.AndNot(x.Value, y.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> Equal(V128<T> x, V128<T> y) => new(Vector128.Equals(x.Value, y.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> NotEqual(V128<T> x, V128<T> y) => new(~Vector128.Equals(x.Value, y.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> LessThan(V128<T> x, V128<T> y) => new(Vector128.LessThan(x.Value, y.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> LessThanOrEqual(V128<T> x, V128<T> y) => new(Vector128.LessThanOrEqual(x.Value, y.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> GreaterThan(V128<T> x, V128<T> y) => new(Vector128.GreaterThan(x.Value, y.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> GreaterThanOrEqual(V128<T> x, V128<T> y) => new(Vector128.GreaterThanOrEqual(x.Value, y.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> Select(V128<T> mask, V128<T> ifTrue, V128<T> ifFalse) =>
        new(Vector128.ConditionalSelect(mask.Value, ifTrue.Value, ifFalse.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> Sqrt(V128<T> x) => new(Vector128.Sqrt(x.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> Abs(V128<T> x) => new(Vector128.Abs(x.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> Floor(V128<T> x)
    {
        if (typeof(T) == typeof(float)) return As(Vector128.Floor(x.Single));
        if (typeof(T) == typeof(double)) return As(Vector128.Floor(x.Double));
        return x;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> Ceiling(V128<T> x)
    {
        if (typeof(T) == typeof(float)) return As(Vector128.Ceiling(x.Single));
        if (typeof(T) == typeof(double)) return As(Vector128.Ceiling(x.Double));
        return x;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> Truncate(V128<T> x)
    {
        if (typeof(T) == typeof(float)) return As(Vector128.Truncate(x.Single));
        if (typeof(T) == typeof(double)) return As(Vector128.Truncate(x.Double));
        return x;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> Round(V128<T> x)
    {
        if (typeof(T) == typeof(float)) return As(Vector128.Round(x.Single));
        if (typeof(T) == typeof(double)) return As(Vector128.Round(x.Double));
        return x;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> Fma(V128<T> x, V128<T> y, V128<T> z)
    {
        if (typeof(T) == typeof(float)) return As(Vector128.FusedMultiplyAdd(x.Single, y.Single, z.Single));
        if (typeof(T) == typeof(double)) return As(Vector128.FusedMultiplyAdd(x.Double, y.Double, z.Double));
        return x * y + z;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> Min(V128<T> x, V128<T> y) => new(Vector128.MinNative(x.Value, y.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> Max(V128<T> x, V128<T> y) => new(Vector128.MaxNative(x.Value, y.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> AddInteger(V128<T> x, V128<T> y)
    {
        if (sizeof(T) == 1) return As(x.I8 + y.I8);
        if (sizeof(T) == 2) return As(x.I16 + y.I16);
        if (sizeof(T) == 4) return As(x.I32 + y.I32);
        return As(x.I64 + y.I64);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> SubtractInteger(V128<T> x, V128<T> y)
    {
        if (sizeof(T) == 1) return As(x.I8 - y.I8);
        if (sizeof(T) == 2) return As(x.I16 - y.I16);
        if (sizeof(T) == 4) return As(x.I32 - y.I32);
        return As(x.I64 - y.I64);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> ShiftLeft(V128<T> x, int count)
    {
        if (sizeof(T) == 1) return As(x.I8 << count);
        if (sizeof(T) == 2) return As(x.I16 << count);
        if (sizeof(T) == 4) return As(x.I32 << count);
        return As(x.I64 << count);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> ShiftRightLogical(V128<T> x, int count)
    {
        if (sizeof(T) == 1) return As(x.I8 >>> count);
        if (sizeof(T) == 2) return As(x.I16 >>> count);
        if (sizeof(T) == 4) return As(x.I32 >>> count);
        return As(x.I64 >>> count);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> ShiftRightArithmetic(V128<T> x, int count)
    {
        if (sizeof(T) == 1) return As(x.I8 >> count);
        if (sizeof(T) == 2) return As(x.I16 >> count);
        if (sizeof(T) == 4) return As(x.I32 >> count);
        return As(x.I64 >> count);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> GreaterThanInteger(V128<T> x, V128<T> y)
    {
        if (sizeof(T) == 1) return As(Vector128.GreaterThan(x.I8, y.I8));
        if (sizeof(T) == 2) return As(Vector128.GreaterThan(x.I16, y.I16));
        if (sizeof(T) == 4) return As(Vector128.GreaterThan(x.I32, y.I32));
        return As(Vector128.GreaterThan(x.I64, y.I64));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> EqualInteger(V128<T> x, V128<T> y)
    {
        if (sizeof(T) == 1) return As(Vector128.Equals(x.I8, y.I8));
        if (sizeof(T) == 2) return As(Vector128.Equals(x.I16, y.I16));
        if (sizeof(T) == 4) return As(Vector128.Equals(x.I32, y.I32));
        return As(Vector128.Equals(x.I64, y.I64));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> ToInteger(V128<T> x)
    {
        if (typeof(T) == typeof(float)) return As(Vector128.ConvertToInt32Native(x.Single));
        // Adding 1.5 * 2^52 leaves the integer in the low bits of the mantissa: no instruction before AVX-512 converts to 64 bits.
        var shifted = Vector128.Truncate(x.Double) + Vector128.Create(6755399441055744.0);
        return As(shifted.AsInt64() - Vector128.Create(0x4338000000000000L));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> FromInteger(V128<T> x)
    {
        if (typeof(T) == typeof(float)) return As(Vector128.ConvertToSingle(x.I32));
        var shifted = (x.I64 + Vector128.Create(0x4338000000000000L)).AsDouble();
        return As(shifted - Vector128.Create(6755399441055744.0));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static bool AnyTrue(V128<T> mask) => mask.I64 != Vector128<long>.Zero;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static bool AllTrue(V128<T> mask) => mask.I64 == Vector128<long>.AllBitsSet;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static T Lane(V128<T> x, int i) => x.Value.GetElement(i);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> FirstLanes(int count)
    {
        if (sizeof(T) == 1) return As(Vector128.LessThan(Vector128<sbyte>.Indices, Vector128.Create((sbyte)count)));
        if (sizeof(T) == 2) return As(Vector128.LessThan(Vector128<short>.Indices, Vector128.Create((short)count)));
        if (sizeof(T) == 4) return As(Vector128.LessThan(Vector128<int>.Indices, Vector128.Create(count)));
        return As(Vector128.LessThan(Vector128<long>.Indices, Vector128.Create((long)count)));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> InDouble<F>(V128<T> x) where F : struct, IUnaryMath<double>
    {
        var (low, high) = Vector128.Widen(x.Single);
        return As(Vector128.Narrow(
            F.Invoke(new V128<double>(low)).Value,
            F.Invoke(new V128<double>(high)).Value));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128<T> InDouble<F>(V128<T> x, V128<T> y) where F : struct, IBinaryMath<double>
    {
        var (xLow, xHigh) = Vector128.Widen(x.Single);
        var (yLow, yHigh) = Vector128.Widen(y.Single);
        return As(Vector128.Narrow(
            F.Invoke(new V128<double>(xLow), new V128<double>(yLow)).Value,
            F.Invoke(new V128<double>(xHigh), new V128<double>(yHigh)).Value));
    }
}
