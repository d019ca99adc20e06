using System.Numerics;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tests;

/// <summary>A result depends on its arguments alone: not on the register's width, and not on the neighbouring lanes.</summary>
public class MathWidthTests
{
    private const int Count = 4_000;

    public static TheoryData<string> Names(int arity) =>
        [.. MathTable.Entries.Where(e => e.Arity == arity).Select(e => e.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Names), 1)]
    public void A_unary_function_gives_the_same_bits_at_every_width(string name)
    {
        Unary<Scalar<float>, V128<float>, V256<float>, V512<float>, float>(MathTable.Find(name, DTypeCode.Float32)!);
        Unary<Scalar<double>, V128<double>, V256<double>, V512<double>, double>(MathTable.Find(name, DTypeCode.Float64)!);
    }

    [Theory]
    [MemberData(nameof(Names), 2)]
    public void A_binary_function_gives_the_same_bits_at_every_width(string name)
    {
        Binary<Scalar<float>, V128<float>, V256<float>, V512<float>, float>(MathTable.Find(name, DTypeCode.Float32)!);
        Binary<Scalar<double>, V128<double>, V256<double>, V512<double>, double>(MathTable.Find(name, DTypeCode.Float64)!);
    }

    private static void Unary<S, A, B, C, T>(MathEntry entry) where T : unmanaged, INumberBase<T>
        where S : unmanaged, ISimd<S, T> where A : unmanaged, ISimd<A, T> where B : unmanaged, ISimd<B, T> where C : unmanaged, ISimd<C, T>
    {
        var xs = MathSamples.Unary<T>(entry.Name, Count);
        var scalar = MathRunner.Unary<S, T>(entry, xs);
        Compare(entry, scalar, MathRunner.Unary<A, T>(entry, xs), xs);
        Compare(entry, scalar, MathRunner.Unary<B, T>(entry, xs), xs);
        Compare(entry, scalar, MathRunner.Unary<C, T>(entry, xs), xs);
    }

    private static void Binary<S, A, B, C, T>(MathEntry entry) where T : unmanaged, INumberBase<T>
        where S : unmanaged, ISimd<S, T> where A : unmanaged, ISimd<A, T> where B : unmanaged, ISimd<B, T> where C : unmanaged, ISimd<C, T>
    {
        var (xs, ys) = MathSamples.Binary<T>(entry.Name, Count);
        var scalar = MathRunner.Binary<S, T>(entry, xs, ys);
        Compare(entry, scalar, MathRunner.Binary<A, T>(entry, xs, ys), xs);
        Compare(entry, scalar, MathRunner.Binary<B, T>(entry, xs, ys), xs);
        Compare(entry, scalar, MathRunner.Binary<C, T>(entry, xs, ys), xs);
    }

    private static void Compare<T>(MathEntry entry, T[] expected, T[] actual, T[] xs) where T : INumberBase<T>
    {
        for (int i = 0; i < expected.Length; i++)
            Assert.True(MathSamples.Same(expected[i], actual[i]), $"{entry.Name} {entry.Type} of {xs[i]}: {expected[i]} and {actual[i]}");
    }
}
