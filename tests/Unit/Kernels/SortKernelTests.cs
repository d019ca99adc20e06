using System.Numerics;
using System.Runtime.InteropServices;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tests;

public class SortKernelTests
{
    private static readonly int[] Lengths = [0, 1, 2, 3, 20, 21, 64, 100, 1000, 17_000, 70_000];

    public static TheoryData<DTypeCode> Types() => new(Elements.AllTypes);

    [Theory]
    [MemberData(nameof(Types))]
    public void Sort_gives_numpys_order_and_keeps_the_bits_of_equal_elements_in_order(DTypeCode type)
    {
        foreach (int n in Lengths)
        {
            foreach (Storage data in Inputs(type, n))
            {
                long[] expected = StableOrder(type, data, n);
                byte[] before = data.ToArray<byte>();
                Sorting.Sort(type, data.Pointer, n, stable: true);
                AssertPermuted(type, before, expected, data, n);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Argsort_is_stable_and_leaves_the_data_alone(DTypeCode type)
    {
        foreach (int n in Lengths)
        {
            foreach (Storage data in Inputs(type, n))
            {
                byte[] before = data.ToArray<byte>();
                Storage index = Storage.Allocate(8L * n);
                Sorting.ArgSort(type, data.Pointer, index.Pointer, n, stable: true);
                Assert.Equal(StableOrder(type, data, n), index.ToArray<long>());
                Assert.True(before.AsSpan().SequenceEqual(data.ToArray<byte>()));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Partition_puts_the_kth_in_place_with_none_greater_before_and_none_less_after(DTypeCode type)
    {
        foreach (int n in Lengths.Where(n => n > 0))
        {
            foreach (Storage data in Inputs(type, n))
            {
                byte[] before = data.ToArray<byte>();
                long[] order = StableOrder(type, data, n);
                foreach (long[] kth in new long[][] { [n / 2], [0], [-1], [n / 3, n - 1, n / 3, n / 2], [n * 9L / 10] })
                {
                    Storage work = Elements.Of(before), index = Storage.Allocate(8L * n);
                    Sorting.ArgPartition(type, work.Pointer, index.Pointer, n, kth);
                    long[] indices = index.ToArray<long>();
                    Assert.True(before.AsSpan().SequenceEqual(work.ToArray<byte>()));
                    Sorting.Partition(type, work.Pointer, n, kth);
                    long[] back = StableOrder(type, work, n);
                    for (long i = 0; i < n; i++)   // the same multiset
                        Assert.Equal(0, Compare(type, data.Pointer, order[i], work.Pointer, back[i]));
                    Assert.Equal(Enumerable.Range(0, n).Select(i => (long)i), indices.Order());
                    foreach (long given in kth)
                    {
                        long k = given < 0 ? given + n : given;
                        Assert.Equal(0, Compare(type, data.Pointer, order[k], work.Pointer, k));
                        Assert.Equal(0, Compare(type, data.Pointer, order[k], data.Pointer, indices[k]));
                        for (long i = 0; i < n; i++)
                        {
                            int sign = i < k ? 1 : -1;
                            if (sign * Compare(type, work.Pointer, i, work.Pointer, k) > 0) Assert.Fail($"{type} {n} kth {k}: element {i}");
                            if (sign * Compare(type, data.Pointer, indices[i], data.Pointer, indices[k]) > 0) Assert.Fail($"{type} {n} kth {k}: index {i}");
                        }
                    }
                    if (n > 1000) break;
                }
            }
        }
    }

    [Fact]
    public void A_position_out_of_bounds_is_an_error_that_names_it()
    {
        Storage data = Elements.Of(1.0, 2.0);
        Assert.Contains("kth(=2) out of bounds (2)",
            Assert.Throws<ValueError>(() => Sorting.Partition(DTypeCode.Float64, data.Pointer, 2, [2])).Message);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Searchsorted_finds_the_first_or_last_place_that_keeps_the_order(DTypeCode type)
    {
        foreach (int n in new[] { 0, 1, 2, 7, 100, 1025 })
        {
            foreach (Storage data in Inputs(type, n))
            {
                Sorting.Sort(type, data.Pointer, n, stable: true);
                int m = 75;
                foreach (Storage keys in Inputs(type, m))
                {
                    foreach (bool right in new[] { false, true })
                    {
                        Storage result = Storage.Allocate(8 * m);
                        Sorting.SearchSorted(type, data.Pointer, n, keys.Pointer, result.Pointer, m, right);
                        long[] got = result.ToArray<long>();
                        for (int i = 0; i < m; i++)
                        {
                            long expected = 0;
                            while (expected < n && Compare(type, data.Pointer, expected, keys.Pointer, i) < (right ? 1 : 0)) expected++;
                            Assert.Equal(expected, got[i]);
                        }
                    }
                }
            }
        }
    }

    [Fact]
    public void Lexsort_sorts_by_the_last_key_first()
    {
        Storage minor = Elements.Of(3.0, 1, 2, double.NaN, 0), major = Elements.Of<byte>(1, 0, 1, 0, 1), index = Storage.Allocate(40);
        Sorting.LexSort([(DTypeCode.Float64, minor.Pointer), (DTypeCode.UInt8, major.Pointer)], index.Pointer, 5);
        Assert.Equal([1, 3, 4, 2, 0], index.ToArray<long>());
        GC.KeepAlive((minor, major));
    }

    // Random bits (so floats of every magnitude, NaNs with payloads), few values, all equal, specials, sorted, reversed.
    private static unsafe IEnumerable<Storage> Inputs(DTypeCode type, int n)
    {
        int size = DType.Of(type).ItemSize;
        var random = new Random(n + (int)type);
        for (int kind = 0; kind < 6; kind++)
        {
            if (n > 1000 && kind is not (0 or 3)) continue;   // the reference is slow
            Storage s = Storage.Allocate((long)n * size);
            switch (kind)
            {
                case 0 when type != DTypeCode.Bool:
                    random.NextBytes(AsSpan(s));
                    break;
                case 1:
                    for (int i = 0; i < n; i++) Elements.Set(type, s.Pointer, i, new Complex(random.Next(-3, 4), random.Next(-3, 4)));
                    break;
                case 2:
                    for (int i = 0; i < n; i++) Elements.Set(type, s.Pointer, i, new Complex(1, 2));
                    break;
                case 3 when DType.Of(type).IsInexact:
                    double[] specials = [double.NaN, -double.NaN, 0.0, -0.0, double.PositiveInfinity, double.NegativeInfinity, 1, double.Epsilon];
                    for (int i = 0; i < n; i++) Elements.Set(type, s.Pointer, i, new Complex(specials[random.Next(8)], specials[random.Next(8)]));
                    break;
                case 3:
                    for (int i = 0; i < n; i++) Elements.Set(type, s.Pointer, i, random.Next(2) == 0 ? long.MinValue >> (64 - 8 * size) : ~(long.MinValue >> (64 - 8 * size)));
                    break;
                case 4:
                    for (int i = 0; i < n; i++) Elements.Set(type, s.Pointer, i, new Complex(i, -i));
                    break;
                default:
                    for (int i = 0; i < n; i++) Elements.Set(type, s.Pointer, i, new Complex(-i, random.NextDouble()));
                    break;
            }
            if (kind == 0 && type == DTypeCode.Bool) continue;
            yield return s;
        }
    }

    private static unsafe Span<byte> AsSpan(Storage s) => new((void*)s.Pointer, (int)s.Bytes);

    private static long[] StableOrder(DTypeCode type, Storage data, int n)
    {
        long[] order = new long[n];
        for (int i = 0; i < n; i++) order[i] = i;
        nint p = data.Pointer;
        Array.Sort(order, (i, j) => Compare(type, p, i, p, j) is var c && c != 0 ? c : i.CompareTo(j));
        return order;
    }

    /// <summary>NumPy's order, straight from its documentation.</summary>
    private static unsafe int Compare(DTypeCode type, nint p, long i, nint q, long j)
    {
        switch (type)
        {
            case DTypeCode.Int64: return ((long*)p)[i].CompareTo(((long*)q)[j]);
            case DTypeCode.UInt64: return ((ulong*)p)[i].CompareTo(((ulong*)q)[j]);
        }
        Complex a = Elements.Get(type, p, i), b = Elements.Get(type, q, j);
        int Class(Complex z) => (double.IsNaN(z.Real) ? 2 : 0) + (double.IsNaN(z.Imaginary) ? 1 : 0);
        int c = Class(a).CompareTo(Class(b));
        if (c == 0) c = a.Real.CompareTo(b.Real);
        return c != 0 ? c : a.Imaginary.CompareTo(b.Imaginary);
    }

    private static void AssertPermuted(DTypeCode type, byte[] before, long[] order, Storage after, int n)
    {
        int size = DType.Of(type).ItemSize;
        byte[] got = after.ToArray<byte>();
        for (int i = 0; i < n; i++)
            if (!before.AsSpan((int)order[i] * size, size).SequenceEqual(got.AsSpan(i * size, size))) Assert.Fail($"{type}, {n} elements: element {i}");
    }
}
