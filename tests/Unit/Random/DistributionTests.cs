namespace OmniNumpy.Lazy.Tests;

/// <summary>What recorded draws cannot say: what is lazy, what NumPy's users know by other types, and matrix roots whose signs are not NumPy's.</summary>
public class DistributionTests
{
    [Fact]
    public void Uniform_and_triangular_variates_are_recorded_and_keep_the_order_of_draws()
    {
        (Generator late, Generator soon) = (np.random.default_rng(9), np.random.default_rng(9));
        NDArray uniform = late.uniform(-1.0, 1.0, 5), triangular = late.triangular(0.0, 1.0, 3.0, 5), last = late.gamma(2.0, 1.0, 5);
        Assert.False(uniform.IsEvaluated);
        Assert.False(triangular.IsEvaluated);
        double[] expected = soon.uniform(-1.0, 1.0, 5).ToArray<double>();
        Assert.Equal(soon.triangular(0.0, 1.0, 3.0, 5).ToArray<double>(), triangular.ToArray<double>());
        Assert.Equal(soon.gamma(2.0, 1.0, 5).ToArray<double>(), last.ToArray<double>());
        Assert.Equal(expected, uniform.ToArray<double>());
    }

    [Fact]
    public void Parameters_may_be_views_of_any_strides()
    {
        NDArray shape = (np.arange(12).Reshape(3, 4) + 1.0).T["::-1"];
        Assert.Equal(np.random.default_rng(1).gamma(shape.Copy()).ToArray<double>(), np.random.default_rng(1).gamma(shape).ToArray<double>());
    }

    [Fact]
    public void A_parameter_that_would_lose_its_fraction_or_its_imaginary_part_is_refused()
    {
        Generator rng = np.random.default_rng(1);
        Assert.Throws<TypeError>(() => rng.binomial(np.array(new[] { 10.5 }), 0.5));
        Assert.Throws<TypeError>(() => rng.normal(np.array(new[] { System.Numerics.Complex.One })));
        Assert.Equal(3, rng.binomial(3.9, 1.0).Item<long>());
    }

    [Theory]
    [InlineData("svd")]
    [InlineData("eigh")]
    [InlineData("cholesky")]
    public void Normal_vectors_have_the_covariance_asked_for(string method)
    {
        NDArray cov = new[,] { { 2.0, 0.6, -0.4 }, { 0.6, 1.0, 0.3 }, { -0.4, 0.3, 0.5 } }, mean = new[] { 1.0, -2.0, 0.5 };
        NDArray x = np.random.default_rng(4).multivariate_normal(mean, cov, 200_000, method: method);
        NDArray centred = x - np.mean(x, axis: 0);
        Assert.True(np.allclose(np.mean(x, axis: 0), mean, atol: 0.02));
        Assert.True(np.allclose(np.matmul(centred.T, centred) / 200_000.0, cov, atol: 0.03));
    }

    [Fact]
    public void A_matrix_that_is_no_covariance_is_told_of()
    {
        NDArray cov = new[,] { { 1.0, 2.0 }, { 2.0, 1.0 } };
        using IDisposable scope = np.warnings.catch_warnings(out List<NumpyWarning> heard);
        np.random.default_rng(4).multivariate_normal(np.zeros(2), cov);
        np.random.default_rng(4).multivariate_normal(np.zeros(2), cov, check_valid: "ignore");
        Assert.Single(heard, w => w.Category == WarningCategory.RuntimeWarning && w.Message.Contains("covariance is not symmetric positive-semidefinite."));
    }

    [Fact]
    public void Long_draws_do_not_depend_on_how_they_are_cut()
    {
        (Generator whole, Generator parts) = (np.random.default_rng(2), np.random.default_rng(2));
        double[] together = whole.poisson(20.0, 30_000).AsType(DType.Float64).ToArray<double>();
        IEnumerable<double> apart = Enumerable.Range(0, 3).SelectMany(_ => parts.poisson(20.0, 10_000).AsType(DType.Float64).ToArray<double>());
        Assert.Equal(together, apart);
    }
}
