namespace OmniNumpy.Lazy.Tests;

/// <summary>np.float32 and its kin: called for scalars, given for dtypes.</summary>
public class ScalarTypeTests
{
    [Fact]
    public void One_name_makes_scalars_and_names_the_dtype()
    {
        Assert.Equal(DType.Float32, np.zeros(3, np.float32).DType);
        Assert.Equal(DType.Float32, np.float32(0.5).DType);
        Assert.Equal(0.5f, np.float32(0.5).Item<float>());
        Assert.True(np.zeros(3, "f4").DType == np.float32);
        Assert.Same(DType.Int64, np.dtype("<i8"));
        Assert.Same(DType.UInt8, np.dtype(typeof(byte)));
    }

    [Fact]
    public void Typed_scalars_are_strong_and_csharp_scalars_weak()
    {
        NDArray x = np.ones(2, np.float32);
        Assert.Equal(DType.Float32, (x + 1.5).DType);
        Assert.Equal(DType.Float64, (x + np.float64(1.5)).DType);
    }

    [Fact]
    public void Scalars_that_do_not_fit_are_refused()
    {
        Assert.Equal("Python integer 300 out of bounds for int8", Assert.Throws<OverflowError>(() => np.int8(300)).Message);
        Assert.Equal(2, np.int8(2.7).Item<int>());
        Assert.Throws<ValueError>(() => np.int32(double.NaN));
    }

    [Fact]
    public void Any_other_function_is_no_dtype() => Assert.Throws<TypeError>(() => np.zeros(3, np.sqrt));

    [Fact]
    public void Questions_about_dtypes()
    {
        Assert.True(np.can_cast("i4", "i8"));
        Assert.False(np.can_cast("f8", "f4"));
        Assert.True(np.can_cast("f8", "f4", Profiles.Casting.SameKind));
        Assert.Throws<TypeError>(() => np.can_cast(5, np.int8));
        Assert.Equal(DType.Float64, np.promote_types(np.int32, np.float32));
        Assert.Equal(DType.Float32, np.result_type(np.ones(2, np.float32), 3.0));
        Assert.True(np.issubdtype(np.float32, np.floating));
        Assert.True(np.isdtype(np.float32, "real floating", np.int8));
        Assert.Equal(DType.UInt8, np.min_scalar_type(255));
        Assert.Equal(DType.Float64, np.common_type(np.arange(2), np.ones(2, np.float32)));
        Assert.Equal(("<f4", 11, 4, '='), (np.dtype("f4").Str, np.dtype("f4").Num, np.dtype("f4").Alignment, np.dtype("f4").ByteOrder));
    }
}
