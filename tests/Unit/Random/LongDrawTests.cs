using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tests;

/// <summary>Draws long enough to be made in parts on all cores equal single draws in a row.</summary>
public class LongDrawTests
{
    private const int Long = 300_001;

    public static TheoryData<string> Jumpable => ["PCG64", "PCG64DXSM", "Philox"];

    [Theory]
    [MemberData(nameof(Jumpable))]
    public void Uniform_doubles(string kind) => Check(kind, g => g.random(Long), bits => bits.NextDouble());

    [Theory]
    [MemberData(nameof(Jumpable))]
    public void Uniform_floats_that_start_with_half_a_word(string kind) =>
        Check(kind, g => g.random(Long, DType.Float32), bits => bits.NextSingle(), before: 1);

    [Theory]
    [MemberData(nameof(Jumpable))]
    public void Integers_of_a_narrow_range(string kind) =>
        Check(kind, g => g.integers(-3, 97, Long), bits => (long)BoundedIntegers.Next(bits, 99) - 3, before: 1);

    // Three of eight words are drawn again here.
    [Theory]
    [MemberData(nameof(Jumpable))]
    public void Integers_of_a_range_that_often_draws_again(string kind) =>
        Check(kind, g => g.integers(0, 5L << 29, Long, DType.UInt32), bits => (uint)BoundedIntegers.Next(bits, (5UL << 29) - 1));

    [Theory]
    [MemberData(nameof(Jumpable))]
    public void Normals(string kind) => Check(kind, g => g.standard_normal(Long), Ziggurat.Normal);

    [Theory]
    [MemberData(nameof(Jumpable))]
    public void Exponentials(string kind) => Check(kind, g => g.standard_exponential(Long), Ziggurat.Exponential);

    private static void Check<T>(string kind, Func<Generator, NDArray> drawLong, Func<BitGenerator, T> draw, int before = 0) where T : unmanaged
    {
        Generator g = DrawingLaws.Make(kind, 2024);
        BitGenerator single = DrawingLaws.Make(kind, 2024).BitGenerator;
        for (int i = 0; i < before; i++) Assert.Equal(single.NextUInt32(), g.BitGenerator.NextUInt32());
        T[] drawn = drawLong(g).ToArray<T>();
        Assert.Equal(Long, drawn.Length);
        for (int i = 0; i < Long; i++)
        {
            T expected = draw(single);
            if (!expected.Equals(drawn[i])) Assert.Fail($"element {i} is {drawn[i]}, not {expected}");
        }
        Assert.Equal(single.NextUInt32(), g.BitGenerator.NextUInt32());
    }
}
