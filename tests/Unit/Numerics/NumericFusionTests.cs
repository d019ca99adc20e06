namespace OmniNumpy.Lazy.Tests;

/// <summary>Numerical functions that are formulas stay so: they run inside the kernel that uses them.</summary>
public class NumericFusionTests
{
    private static readonly NDArray s_x = (np.arange(24.0) * 0.37).Reshape(4, 6).Eval();

    private static int Kernels(NDArray x) => x.Explanation().KernelCount;

    [Fact]
    public void A_window_times_a_signal_is_one_kernel() => Assert.Equal(1, Kernels(np.hanning(6) * s_x[0] + np.blackman(6)));

    [Fact]
    public void Differences_of_differences_are_one_kernel() => Assert.Equal(1, Kernels(np.square(np.diff(s_x, n: 2))));

    [Fact]
    public void The_trapezoidal_rule_sums_as_it_reads() => Assert.Equal(1, Kernels(np.trapezoid(s_x * 2, dx: 0.1)));

    [Fact]
    public void Sinc_of_a_scaled_array_is_one_kernel() => Assert.Equal(1, Kernels(np.sinc(s_x * 0.5) + 1));

    [Fact]
    public void A_polynomial_is_one_kernel() => Assert.Equal(1, Kernels(np.polyval(np.array(new[] { 1.0, 2, 3, 4 }), s_x)));

    [Fact]
    public void Choices_are_one_kernel() => Assert.Equal(1, Kernels(np.select([s_x < 1, s_x > 5], [s_x, -s_x], 0.5)));

    [Fact]
    public void A_product_summed_by_einsum_never_reaches_memory() => Assert.Equal(1, Kernels(np.einsum("ij,ij->i", s_x, s_x + 1)));

    [Fact]
    public void Nothing_is_computed_before_it_is_read()
    {
        NDArray[] results =
        [
            np.convolve(s_x[0], s_x[1]), np.interp(s_x, s_x[0], s_x[1]), np.gradient(s_x)[0], np.einsum("ij,kj", s_x, s_x), np.pad(s_x, 1, "reflect"),
            np.cov(s_x), np.cross(s_x[":, :3"], s_x[":, 3:"]), np.kaiser(5, 3), np.polyadd(s_x[0], s_x[1]), np.trace(s_x),
        ];
        Assert.All(results, r => Assert.False(r.IsEvaluated));
    }
}
