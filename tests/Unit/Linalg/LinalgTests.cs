namespace OmniNumpy.Lazy.Tests;

/// <summary>What expressions cannot say of np.linalg: when things are computed, what happens at the edges of the range of floats, and how stacks are shared.</summary>
public class LinalgTests
{
    [Fact]
    public void Determinants_and_QR_are_recorded()
    {
        NDArray a = np.arange(9).Reshape(3, 3) * 1.5 + np.eye(3);
        NDArray det = np.linalg.det(a);
        (NDArray q, NDArray r) = np.linalg.qr(a);
        Assert.False(a.IsEvaluated || det.IsEvaluated || q.IsEvaluated || r.IsEvaluated);
        Assert.Equal(det.Item<double>(), np.prod(np.diagonal(r)).Item<double>() * np.linalg.det(q).Item<double>(), 1e-12);
    }

    [Fact]
    public void Both_factors_come_from_one_decomposition()
    {
        NDArray a = np.random.default_rng(1).random((20, 20)) + 1;
        (NDArray q, NDArray r) = np.linalg.qr(a);
        Assert.Contains("qr ->", r.Explain());
        q.Eval();
        Assert.DoesNotContain("qr ->", r.Explain());
        Assert.True((bool)np.all(np.abs(np.matmul(q, r) - a) < 1e-12));
    }

    [Fact]
    public void A_singular_matrix_is_an_error_at_the_call()
    {
        NDArray singular = np.ones((2, 2));
        Assert.Equal("Singular matrix", Assert.Throws<LinAlgError>(() => np.linalg.inv(singular)).Message);
        Assert.Throws<LinAlgError>(() => np.linalg.solve(singular, np.ones(2)));
        Assert.Throws<LinAlgError>(() => np.linalg.cholesky(-np.eye(2)));
        Assert.Throws<LinAlgError>(() => np.linalg.svd(np.full((2, 2), np.nan)));
        Assert.Throws<LinAlgError>(() => np.linalg.eig(np.full((2, 2), np.nan)));
    }

    [Fact]
    public void One_singular_matrix_of_a_large_stack_is_found()
    {
        NDArray stack = np.broadcast_to(np.eye(3), (50_000, 3, 3)).Copy();
        Assert.True((bool)np.all(np.linalg.inv(stack) == stack));
        stack[49_999] = 0;
        Assert.Throws<LinAlgError>(() => np.linalg.inv(stack));
        Assert.Equal(49_999, (long)np.sum(np.linalg.det(stack)).Item<double>());
    }

    [Theory]
    [InlineData(1e-300)]
    [InlineData(1e-160)]
    [InlineData(1e160)]
    [InlineData(1e300)]
    public void Very_small_and_very_large_matrices_are_decomposed(double size)
    {
        NDArray a = np.random.default_rng(2).standard_normal((6, 6)), scaled = a * size;
        Assert.True((bool)np.all(np.isclose(np.linalg.svdvals(scaled) / size, np.linalg.svdvals(a))));
        Assert.True((bool)np.all(np.isclose(np.linalg.eigvalsh(scaled) / size, np.linalg.eigvalsh(a))));
        Assert.True((bool)np.all(np.isclose(np.sort(np.linalg.eigvals(scaled) / size), np.sort(np.linalg.eigvals(a)))));
        (NDArray q, NDArray r) = np.linalg.qr(scaled);
        Assert.True((bool)np.all(np.isclose(np.matmul(q, r / size), a)));
        Assert.True((bool)np.all(np.isclose(np.linalg.inv(scaled) * size, np.linalg.inv(a))));
    }

    [Fact]
    public void Products_of_a_determinant_may_leave_the_range_of_floats_and_come_back()
    {
        NDArray a = np.diag(np.array([1e200, 1e200, 1e-200, 1e-200, 2.0]));
        Assert.Equal(2.0, np.linalg.det(a).Item<double>(), 1e-12);
        Assert.Equal(6.0, np.linalg.det(np.diag(np.array([2e30f, 3e30f, 1e-30f, 1e-30f]))).Item<float>(), 1e-4);
    }

    [Fact]
    public void Defective_and_repeated_eigenvalues_have_finite_vectors()
    {
        NDArray jordan = np.eye(30, k: 1) + np.eye(30) * 2;
        (NDArray w, NDArray v) = np.linalg.eig(jordan);
        Assert.True((bool)np.all(w == 2) && (bool)np.all(np.isfinite(v)));
        (w, v) = np.linalg.eigh(np.ones((40, 40)));
        Assert.Equal(40, w[-1].Item<double>(), 1e-10);
        Assert.True((bool)np.all(np.abs(np.matmul(v.T, v) - np.eye(40)) < 1e-12));
        Assert.Equal(1, np.linalg.matrix_rank(np.ones((40, 30))).Item<long>());
    }

    [Fact]
    public void A_large_matrix_is_the_product_of_its_factors()
    {
        NDArray a = np.random.default_rng(3).standard_normal((300, 260));
        (NDArray u, NDArray s, NDArray vh) = np.linalg.svd(a, full_matrices: false);
        Assert.True((bool)np.all(np.abs(np.matmul(u * s, vh) - a) < 1e-11));
        (NDArray q, NDArray r) = np.linalg.qr(a);
        Assert.True((bool)np.all(np.abs(np.matmul(q, r) - a) < 1e-11));
        NDArray square = a[..260, ..];
        Assert.True((bool)np.all(np.abs(np.matmul(square, np.linalg.inv(square)) - np.eye(260)) < 1e-8));
        (NDArray w, NDArray v) = np.linalg.eig(square);
        Assert.True((bool)np.all(np.abs(np.matmul(square, v) - v * w) < 1e-10));
    }
}
