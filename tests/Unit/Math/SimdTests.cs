using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tests;

/// <summary>Registers of every width do lane by lane what the scalar does.</summary>
public unsafe class SimdTests
{
    [Fact] public void Bytes() { All<byte>(); All<sbyte>(); }
    [Fact] public void Shorts() { All<short>(); All<ushort>(); }
    [Fact] public void Integers() { All<int>(); All<uint>(); }
    [Fact] public void Long_integers() { All<long>(); All<ulong>(); }
    [Fact] public void Floats() => All<float>();
    [Fact] public void Doubles() => All<double>();

    private static void All<T>() where T : unmanaged
    {
        Width<V128<T>, T>();
        Width<V256<T>, T>();
        Width<V512<T>, T>();
    }

    private static void Width<V, T>() where V : unmanaged, ISimd<V, T> where T : unmanaged
    {
        var random = new Random(1);
        int n = V.Lanes;
        T[] memory = new T[4 * n];
        for (int round = 0; round < 50; round++)
        {
            random.NextBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(memory.AsSpan()));
            if (round % 3 == 0) memory[n] = memory[0];
            fixed (T* p = memory)
            {
                V x = V.Load((nint)p), y = V.Load((nint)(p + n)), z = V.Load((nint)(p + 2 * n));
                for (int i = 0; i < n; i++) Lane(x, y, z, i, p[i], p[n + i], p[2 * n + i]);
                Memory<V, T>(p, random.Next(n + 1));
            }
        }
    }

    private static void Lane<V, T>(V x, V y, V z, int i, T a, T b, T c) where V : unmanaged, ISimd<V, T> where T : unmanaged
    {
        Scalar<T> p = new(a), q = new(b), r = new(c);
        void Check(V vector, Scalar<T> scalar, string member) =>
            Assert.True(Same(V.Lane(vector, i), scalar.Value), $"{typeof(V)} {member} of {a}, {b}, {c}: {V.Lane(vector, i)} and {scalar.Value}");
        Check(x + y, p + q, "+");
        Check(x - y, p - q, "-");
        Check(x * y, p * q, "*");
        Check(-x, -p, "negative");
        Check((x & y) | (~x ^ z), (p & q) | (~p ^ r), "bits");
        Check(V.AndNot(x, y), Scalar<T>.AndNot(p, q), "AndNot");
        Check(V.Equal(x, y), Scalar<T>.Equal(p, q), "Equal");
        Check(V.NotEqual(x, y), Scalar<T>.NotEqual(p, q), "NotEqual");
        Check(V.LessThan(x, y), Scalar<T>.LessThan(p, q), "LessThan");
        Check(V.LessThanOrEqual(x, y), Scalar<T>.LessThanOrEqual(p, q), "LessThanOrEqual");
        Check(V.GreaterThan(x, y), Scalar<T>.GreaterThan(p, q), "GreaterThan");
        Check(V.GreaterThanOrEqual(x, y), Scalar<T>.GreaterThanOrEqual(p, q), "GreaterThanOrEqual");
        Check(V.Select(V.LessThan(x, y), x, z), Scalar<T>.Select(Scalar<T>.LessThan(p, q), p, r), "Select");
        Check(V.Abs(x), Scalar<T>.Abs(p), "Abs");
        Check(V.Floor(x), Scalar<T>.Floor(p), "Floor");
        Check(V.Ceiling(x), Scalar<T>.Ceiling(p), "Ceiling");
        Check(V.Truncate(x), Scalar<T>.Truncate(p), "Truncate");
        Check(V.Round(x), Scalar<T>.Round(p), "Round");
        Check(V.Fma(x, y, z), Scalar<T>.Fma(p, q, r), "Fma");
        Check(V.Min(x, y), Scalar<T>.Min(p, q), "Min");
        Check(V.Max(x, y), Scalar<T>.Max(p, q), "Max");
        Check(V.AddInteger(x, y), Scalar<T>.AddInteger(p, q), "AddInteger");
        Check(V.SubtractInteger(x, y), Scalar<T>.SubtractInteger(p, q), "SubtractInteger");
        Check(V.ShiftLeft(x, 3), Scalar<T>.ShiftLeft(p, 3), "ShiftLeft");
        Check(V.ShiftRightLogical(x, 3), Scalar<T>.ShiftRightLogical(p, 3), "ShiftRightLogical");
        Check(V.ShiftRightArithmetic(x, 3), Scalar<T>.ShiftRightArithmetic(p, 3), "ShiftRightArithmetic");
        Check(V.GreaterThanInteger(x, y), Scalar<T>.GreaterThanInteger(p, q), "GreaterThanInteger");
        Check(V.EqualInteger(x, y), Scalar<T>.EqualInteger(p, q), "EqualInteger");
    }

    private static void Memory<V, T>(T* p, int count) where V : unmanaged, ISimd<V, T> where T : unmanaged
    {
        int n = V.Lanes;
        V part = V.LoadPartial((nint)p, count), strided = V.LoadStrided((nint)(p + 2 * n), -2 * sizeof(T)), mask = V.FirstLanes(count);
        for (int i = 0; i < n; i++)
        {
            Assert.True(Same(V.Lane(part, i), i < count ? p[i] : default));
            Assert.True(Same(V.Lane(strided, i), p[2 * n - 2 * i]));
            Assert.True(Same(V.Lane(mask, i), i < count ? Scalar<T>.AllBits.Value : default));
        }
        Assert.Equal(count > 0, V.AnyTrue(mask));
        Assert.Equal(count == n, V.AllTrue(mask));

        T[] target = new T[2 * n];
        fixed (T* t = target)
        {
            V.StorePartial(V.Load((nint)p), (nint)t, count);
            for (int i = 0; i < n; i++) Assert.True(Same(t[i], i < count ? p[i] : default));
            V.StoreStrided(V.Load((nint)p), (nint)t, 2 * sizeof(T));
            for (int i = 0; i < n; i++) Assert.True(Same(t[2 * i], p[i]));
        }
    }

    // Masks and random bytes are NaNs here, whose payloads an operation may choose: only plain numbers compare by bits.
    private static bool Same<T>(T a, T b) where T : unmanaged => a switch
    {
        float f when float.IsNaN(f) => b is float g && float.IsNaN(g),
        double f when double.IsNaN(f) => b is double g && double.IsNaN(g),
        _ => new ReadOnlySpan<byte>(&a, sizeof(T)).SequenceEqual(new ReadOnlySpan<byte>(&b, sizeof(T))),
    };
}
