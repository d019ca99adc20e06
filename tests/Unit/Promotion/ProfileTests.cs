using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Tests;

public class ProfileTests
{
    [Theory]
    [InlineData("1.19", 1, 19, 0)]
    [InlineData("1.19.5", 1, 19, 5)]
    [InlineData("1.x", 1, 26, 0)]
    [InlineData("2", 2, 2, 0)]
    [InlineData("2.x", 2, 2, 0)]
    [InlineData("latest", 2, 4, 0)]
    [InlineData("1.26", 1, 26, 0)]
    [InlineData("2.0", 2, 0, 0)]
    [InlineData("2.4", 2, 4, 0)]
    public void Versions_are_read_as_people_write_them(string text, int major, int minor, int patch) =>
        Assert.Equal(new NumpyVersion(major, minor, patch), NumpyVersion.Parse(text));

    [Theory]
    [InlineData("1.18")]
    [InlineData("1.27")]
    [InlineData("2.99")]
    [InlineData("3.0")]
    [InlineData("1.19.x")]
    [InlineData("newest")]
    [InlineData("")]
    public void An_unknown_version_is_refused_with_those_that_are_known(string text) =>
        Assert.Contains("known are 1.19, 1.20, 1.21, 1.22, 1.23, 1.24, 1.25, 1.26, 2.0, 2.1, 2.2, 2.3, 2.4", Assert.Throws<ValueError>(() => NumpyVersion.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_profile_is_all_changes_up_to_its_version()
    {
        Assert.Same(ScalarRule.ValueBased, Profile.For("1.26").Semantics.Scalars);
        Assert.Same(ScalarRule.Weak, Profile.For("2.0").Semantics.Scalars);
        Assert.Equal(Changes.All.OrderBy(c => c.Release), Changes.All);
    }

    [Fact]
    public void Int8_plus_300_shows_the_rule_of_each_version()
    {
        Assert.Equal(DType.Int16, Profile.For("1.19").Promotion.ResolveUfunc(Ops.Add, [DType.Int8, 300]).Output);
        var error = Assert.Throws<OverflowError>(() => Profile.For("2.x").Promotion.ResolveUfunc(Ops.Add, [DType.Int8, 300]));
        Assert.Equal("Python integer 300 out of bounds for int8", error.Message);
    }

    [Fact]
    public void Int64_compares_with_uint64_exactly_since_1_25()
    {
        Assert.Equal("dd->?", Profile.For("1.24").Promotion.Resolve(Ops.Less, DType.Int64, DType.UInt64).Signature);
        Assert.Equal("lL->?", Profile.For("1.25").Promotion.Resolve(Ops.Less, DType.Int64, DType.UInt64).Signature);
        Assert.Equal("Ll->?", Profile.For("2.x").Promotion.Resolve(Ops.Equal, DType.UInt64, DType.Int8).Signature);
    }

    [Fact]
    public void Comparing_with_an_integer_out_of_range_is_exact()
    {
        Promotion numpy2 = Profile.For("2.x").Promotion;
        Assert.Equal("ll->?", numpy2.ResolveUfunc(Ops.Less, [DType.UInt8, 300]).Signature);
        Assert.Equal("Ll->?", numpy2.ResolveUfunc(Ops.Less, [DType.UInt64, -1]).Signature);
        Assert.Equal("lL->?", numpy2.ResolveUfunc(Ops.Equal, [DType.Int64, ulong.MaxValue]).Signature);
        var huge = System.Numerics.BigInteger.Pow(10, 60);
        Assert.True(numpy2.ResolveUfunc(Ops.Less, [DType.Int64, huge]).Always);
        Assert.False(numpy2.ResolveUfunc(Ops.Less, [huge, DType.Int64]).Always);
        Assert.True(numpy2.ResolveUfunc(Ops.NotEqual, [DType.Int64, -huge]).Always);
        Assert.True(numpy2.ResolveUfunc(Ops.GreaterEqual, [DType.UInt64, -huge]).Always);
        Assert.Equal("ff->?", numpy2.ResolveUfunc(Ops.Less, [DType.Float32, huge]).Signature);
    }

    [Fact]
    public async Task The_current_profile_flows_with_the_code_that_entered_it()
    {
        Assert.Equal("2.x", Profile.Current.Name);
        using (Profile.Enter(Profile.For("1.19")))
        {
            await Task.Yield();
            Assert.Equal("1.19", Profile.Current.Name);
            using (Profile.Enter(Profile.For("1.21"))) Assert.Equal("1.21", await Task.Run(() => Profile.Current.Name));
            Assert.Equal("1.19", Profile.Current.Name);
        }
        Assert.Equal("2.x", Profile.Current.Name);
    }

    [Fact]
    public void A_known_answer_allocates_nothing()
    {
        Promotion numpy2 = Profile.For("2.x").Promotion;
        Loop expected = numpy2.ResolveUfunc(Ops.Multiply, [DType.Float32, 2.0]);
        numpy2.Resolve(Ops.Add, DType.Int8, DType.Float32);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            if (numpy2.ResolveUfunc(Ops.Multiply, [DType.Float32, 2.0]) != expected) Assert.Fail("another loop for the same call");
            numpy2.Resolve(Ops.Add, DType.Int8, DType.Float32);
        }
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
