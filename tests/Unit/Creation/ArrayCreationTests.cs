using System.Numerics.Tensors;

namespace OmniNumpy.Lazy.Tests;

/// <summary>Arrays from .NET data: what is copied, what is shared, what is refused.</summary>
public class ArrayCreationTests
{
    [Fact]
    public void A_clr_array_keeps_its_element_type()
    {
        Assert.Equal(DType.Int32, np.array(new[] { 1, 2 }).DType);
        Assert.Equal(DType.Float32, np.array(new float[,] { { 1, 2 }, { 3, 4 } }).DType);
        Assert.Equal(DType.Int64, np.array(5).DType);
        Assert.Equal(DType.Float64, np.array(0.5).DType);
    }

    [Fact]
    public void Rectangular_and_nested_arrays_have_the_same_elements()
    {
        NDArray rectangular = np.array(new[,] { { 1, 2, 3 }, { 4, 5, 6 } });
        NDArray nested = np.array([[1, 2, 3], [4, 5, 6]]);
        Assert.Equal(new Shape(2, 3), nested.Shape);
        Assert.Equal(rectangular.ToArray<int>(), nested.ToArray<int>());
        Assert.Equal(new Shape(1, 2, 1), np.array(new[] { new[] { new[] { 1 }, [2] } }).Shape);
    }

    [Fact]
    public void Ragged_rows_are_refused_in_numpys_words()
    {
        var error = Assert.Throws<ValueError>(() => np.array(new[] { new[] { 1, 2 }, [3] }));
        Assert.Equal("setting an array element with a sequence. The requested array has an inhomogeneous shape after 1 dimensions. " +
            "The detected shape was (2,) + inhomogeneous part.", error.Message);
    }

    [Fact]
    public void Array_copies_and_asarray_shares()
    {
        double[] data = [1, 2, 3];
        NDArray copied = np.array(data), shared = np.asarray(data);
        shared.Sort();
        data[0] = 9;
        Assert.Equal([1, 2, 3], copied.ToArray<double>());
        Assert.Equal([9, 2, 3], shared.ToArray<double>());
    }

    [Fact]
    public void Writes_through_a_shared_array_reach_the_clr_array()
    {
        double[] data = [3, 1, 2];
        np.asarray(data).Sort();
        Assert.Equal([1, 2, 3], data);
    }

    [Fact]
    public void Copy_false_refuses_a_conversion()
    {
        NDArray x = np.arange(3);
        Assert.Throws<ValueError>(() => np.array(x, DType.Float32, copy: false));
        Assert.Same(x, np.asarray(x));
    }

    [Fact]
    public void Fortran_order_shows_in_strides()
    {
        Assert.Equal([8L, 16], np.zeros((2, 3), order: 'F').Strides);
        Assert.Equal([8L, 16], np.array(new double[,] { { 1, 2, 3 }, { 4, 5, 6 } }, order: 'F').Strides);
        Assert.Equal([8L, 16], np.zeros_like(np.zeros((2, 3), order: 'F')).Strides);
    }

    [Fact]
    public void Missing_axes_come_first() => Assert.Equal(new Shape(1, 1, 2), np.array(new[] { 1, 2 }, ndmin: 3).Shape);

    [Fact]
    public void Frombuffer_reads_where_the_bytes_lie()
    {
        byte[] bytes = [1, 0, 2, 0, 3, 0];
        Assert.Equal([2, 3], np.frombuffer(bytes, np.int16, offset: 2).ToArray<short>());
        Assert.Equal("buffer size must be a multiple of element size", Assert.Throws<ValueError>(() => np.frombuffer(bytes, np.int32)).Message);
        Assert.Equal("buffer is smaller than requested size", Assert.Throws<ValueError>(() => np.frombuffer(bytes, np.int16, count: 4)).Message);
    }

    [Fact]
    public void Tensors_go_both_ways()
    {
        Tensor<float> tensor = Tensor.Create<float>([1, 2, 3, 4, 5, 6], [2, 3]);
        NDArray x = np.asarray(tensor);
        Assert.Equal(new Shape(2, 3), x.Shape);
        Assert.Equal(6, (x * 2).ToTensor<float>()[0, 2]);
        Assert.Equal(5, x.AsTensorSpan<float>()[1, 1]);
    }

    [Fact]
    public unsafe void Unmanaged_memory_is_used_in_place()
    {
        double* memory = stackalloc double[4] { 4, 3, 2, 1 };
        NDArray x = np.frompointer((nint)memory, (2, 2), np.float64);
        x.Sort(axis: 0);
        Assert.Equal(2, memory[0]);
        Assert.Equal([2, 4], np.frompointer((nint)memory, 2, np.float64, strides: [16]).ToArray<double>());
    }

    [Fact]
    public void Fromfunction_is_called_once_with_coordinates()
    {
        int calls = 0;
        NDArray x = np.fromfunction((i, j) =>
        {
            calls++;
            return i * 10 + j;
        }, (2, 3), np.int64);
        Assert.Equal([0, 1, 2, 10, 11, 12], x.ToArray<long>());
        Assert.Equal(1, calls);
    }

    [Fact]
    public void Impossible_requests_are_refused_in_numpys_words()
    {
        Assert.Equal("negative dimensions are not allowed", Assert.Throws<ValueError>(() => np.zeros(-1)).Message);
        Assert.Throws<ZeroDivisionError>(() => np.arange(0, 5, 0));
        Assert.Equal("arange: cannot compute length", Assert.Throws<ValueError>(() => np.arange(0.0, double.NaN)).Message);
        Assert.Equal("Number of samples, -1, must be non-negative.", Assert.Throws<ValueError>(() => np.linspace(0, 1, -1)).Message);
        Assert.Equal("Geometric sequence cannot include zero", Assert.Throws<ValueError>(() => np.geomspace(0, 1)).Message);
    }
}
