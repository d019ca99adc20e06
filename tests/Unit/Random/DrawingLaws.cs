using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace OmniNumpy.Lazy.Tests;

/// <summary>What holds of generators whatever the seed: going ahead, drawing late, drawing in parts.</summary>
public class DrawingLaws
{
    [Fact]
    public void Advancing_twice_is_advancing_by_the_sum() => Holds<(uint, long, long)>(100, given =>
    {
        (uint seed, long first, long second) = given;
        PCG64 twice = new PCG64(seed).Advance(first).Advance(second), once = new PCG64(seed).Advance((BigInteger)first + second);
        Assert.Equal(once.State, twice.State);
        PCG64DXSM cheapTwice = new PCG64DXSM(seed).Advance(first).Advance(second), cheapOnce = new PCG64DXSM(seed).Advance((BigInteger)first + second);
        Assert.Equal(cheapOnce.State, cheapTwice.State);
        Philox philoxTwice = new Philox(seed).Advance(first).Advance(second), philoxOnce = new Philox(seed).Advance((BigInteger)first + second);
        Assert.Equal(philoxOnce.NextUInt64(), philoxTwice.NextUInt64());
    });

    [Fact]
    public void Advancing_is_drawing_that_many_words() => Holds<(uint, byte)>(100, given =>
    {
        (uint seed, byte words) = given;
        var advanced = new PCG64(seed).Advance(words);
        var drawn = new PCG64(seed);
        for (int i = 0; i < words; i++) drawn.NextUInt64();
        Assert.Equal(drawn.State, advanced.State);
        Assert.Equal(new PCG64(seed).State, advanced.Advance(-(BigInteger)words).State);
    });

    [Fact]
    public void Skipping_is_drawing() => Holds<(uint, byte, byte, byte)>(100, given =>
    {
        (uint seed, byte halves, byte words, byte more) = given;
        foreach (JumpableGenerator[] pair in new JumpableGenerator[][] { [new PCG64(seed), new PCG64(seed)], [new PCG64DXSM(seed), new PCG64DXSM(seed)], [new Philox(seed), new Philox(seed)] })
        {
            (JumpableGenerator skipped, JumpableGenerator drawn) = (pair[0], pair[1]);
            skipped.SkipUInt32(halves);
            for (int i = 0; i < halves; i++) drawn.NextUInt32();
            skipped.SkipUInt64(words);
            for (int i = 0; i < words; i++) drawn.NextUInt64();
            skipped.SkipUInt32(more);
            for (int i = 0; i < more; i++) drawn.NextUInt32();
            for (int i = 0; i < 5; i++) Assert.Equal(drawn.NextUInt64(), skipped.NextUInt64());
            Assert.Equal(drawn.NextUInt32(), skipped.NextUInt32());
        }
    });

    // A draw of each recorded kind, then what it must hold and what comes after: evaluated late, in another order, and not at all.
    [Fact]
    public void Values_do_not_depend_on_when_they_are_computed() => Holds<(uint, byte[])>(40, given =>
    {
        (uint seed, byte[] kinds) = given;
        foreach (string kind in new[] { "PCG64", "PCG64DXSM", "Philox", "MT19937", "SFC64" })
        {
            Generator late = Make(kind, seed), atOnce = Make(kind, seed), skipping = Make(kind, seed);
            var pending = new List<NDArray>();
            var values = new List<byte[]>();
            foreach (byte k in kinds)
            {
                pending.Add(Draw(late, k));
                values.Add(RecordedFunctions.Bytes(Draw(atOnce, k).Eval()));
                Draw(skipping, k);
            }
            double after = atOnce.random().Item<double>();
            Assert.Equal(after, late.random().Item<double>());
            Assert.Equal(after, skipping.random().Item<double>());
            for (int i = pending.Count - 1; i >= 0; i--) Assert.Equal(values[i], RecordedFunctions.Bytes(pending[i]));
        }
    });

    [Fact]
    public void Draws_in_parts_are_one_draw() => Holds<(uint, PositiveInt, PositiveInt)>(30, given =>
    {
        (uint seed, PositiveInt first, PositiveInt second) = given;
        foreach (string kind in new[] { "PCG64", "PCG64DXSM", "Philox", "MT19937", "SFC64" })
        {
            Same(g => g.random(first.Get), g => g.random(second.Get), g => g.random(first.Get + second.Get));
            Same(g => g.random(first.Get, DType.Float32), g => g.random(second.Get, DType.Float32), g => g.random(first.Get + second.Get, DType.Float32));
            Same(g => g.integers(100, size: first.Get), g => g.integers(100, size: second.Get), g => g.integers(100, size: first.Get + second.Get));
            Same(g => g.integers(0, 1L << 20, first.Get), g => g.integers(0, 1L << 20, second.Get), g => g.integers(0, 1L << 20, first.Get + second.Get));
            Same(g => g.standard_normal(first.Get), g => g.standard_normal(second.Get), g => g.standard_normal(first.Get + second.Get));

            void Same(Func<Generator, NDArray> a, Func<Generator, NDArray> b, Func<Generator, NDArray> both)
            {
                Generator parts = Make(kind, seed), whole = Make(kind, seed);
                NDArray x = a(parts), y = b(parts);
                Assert.Equal(RecordedFunctions.Bytes(both(whole)), RecordedFunctions.Bytes(np.concatenate([x, y])));
            }
        }
    });

    private static void Holds<T>(int times, Action<T> law) =>
        Prop.ForAll(ArbMap.Default.ArbFor<T>(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(times));

    internal static Generator Make(string kind, uint seed) => new(BitGeneratorTests.Make(kind, new SeedSequence(seed)));

    private static NDArray Draw(Generator g, byte kind) => (kind % 10) switch
    {
        0 => g.random(kind),
        1 => g.random(kind, DType.Float32),
        2 => g.integers(0, 256, kind, DType.UInt8),
        3 => g.integers(-8, 8, kind, DType.Int16),
        4 => g.integers(0, 1024, (2, kind)),
        5 => g.integers(long.MinValue, long.MaxValue, kind, endpoint: true),
        6 => g.integers(0, 10, kind, DType.Int32),
        7 => g.BitGenerator.RandomRaw(kind)!,
        8 => g.uniform(-1.0, 3.0, kind) * 2.0,
        _ => g.permutation(kind),
    };
}
