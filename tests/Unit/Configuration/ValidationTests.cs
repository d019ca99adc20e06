namespace OmniNumpy.Lazy.Tests;

public class ValidationTests
{
    private static readonly NDArray s_table = NpyBytes.Array("float64", [2, 2], [.. BitConverter.GetBytes(1.0), .. BitConverter.GetBytes(double.NaN), .. BitConverter.GetBytes(-3.5), .. BitConverter.GetBytes(4.0)]);

    [Fact]
    public void An_array_that_passes_is_returned()
    {
        NDArray x = np.array([1.0, 2, 3]);
        Assert.Same(x, np.validate_array(x, shape: [3], dtype: DType.Float64, ndim: 1, finite: true, nonempty: true, min: 1, max: 3, contiguous: true, writeable: true));
        Assert.Same(s_table, np.validate_array(s_table, shape: [null, -1]));
    }

    [Fact]
    public void Shape_and_dtype_are_told_with_what_was_expected()
    {
        Assert.Equal("x (float64(2, 2)): expected shape (any, 3), got (2, 2): axis 1 has length 2, not 3", Error(() => np.validate_array(s_table, shape: [null, 3], name: "x")));
        Assert.Equal("array (float64(2, 2)): expected shape (4,), got (2, 2): 1 axes expected, 2 there", Error(() => np.validate_array(s_table, shape: [4])));
        Assert.Equal("array (float64(2, 2)): expected 1 dimension, got 2", Error(() => np.validate_array(s_table, ndim: 1)));
        Assert.Equal("array (float64(2, 2)): expected dtype float32, got float64; convert with .AsType(np.float32)", Assert.Throws<TypeError>(() => np.validate_array(s_table, dtype: DType.Float32)).Message);
        Assert.Equal("array (float64(0,)): expected at least one element, got an empty array", Error(() => np.validate_array(np.array(Array.Empty<double>()), nonempty: true)));
    }

    [Fact]
    public void The_first_wrong_value_is_told_by_its_index()
    {
        Assert.Equal("array (float64(2, 2)): expected finite values, got nan at index (0, 1)", Error(() => np.validate_array(s_table, finite: true)));
        Assert.Equal("array (float64(2, 2)): expected values >= 0, got -3.5 at index (1, 0)", Error(() => np.validate_array(s_table, min: 0)));
        Assert.Equal("array (int32(3,)): expected values <= 2.5, got 3 at index 2", Error(() => np.validate_array(np.array([1, 2, 3]), max: 2.5)));
        Assert.Throws<TypeError>(() => np.validate_array(np.array([new Complex64(1, 2)]), min: 0));
        Assert.Contains("got (1+nanj) at index 0", Error(() => np.validate_array(np.array([new Complex64(1, float.NaN)]), finite: true)));
    }

    [Fact]
    public void Memory_order_is_checked()
    {
        byte[] fortran = NpyBytes.File("{'descr': '|u1', 'fortran_order': True, 'shape': (2, 3), }", [1, 2, 3, 4, 5, 6]);
        Assert.Contains("expected C-contiguous elements, got strides (1, 2)", Error(() => np.validate_array(np.load(new MemoryStream(fortran)), contiguous: true)));
    }

    private static string Error(Action action) => Assert.Throws<ValueError>(action).Message;
}
