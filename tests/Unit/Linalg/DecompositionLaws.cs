using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace OmniNumpy.Lazy.Tests;

/// <summary>What decompositions mean, for random matrices of every shape, stack and type: their products are the matrix, their vectors are orthonormal.</summary>
public class DecompositionLaws
{
    private static readonly DType[] s_types = [DType.Float32, DType.Float64, DType.Complex64, DType.Complex128, DType.Int32];

    [Fact]
    public void Q_R_is_the_matrix_and_Q_is_orthonormal() => Holds(x =>
    {
        foreach (bool complete in new[] { false, true })
        {
            (NDArray q, NDArray r) = np.linalg.qr(x.Rectangle, complete);
            Near(x.Rectangle, np.matmul(q, r), x);
            Near(np.eye(q.Shape[q.NDim - 1]), np.matmul(Adjoint(q), q), x);
            Assert.True((bool)np.all(np.tril(r, -1) == 0));
        }
    });

    [Fact]
    public void U_S_Vh_is_the_matrix() => Holds(x =>
    {
        foreach (bool full in new[] { false, true })
        {
            (NDArray u, NDArray s, NDArray vh) = np.linalg.svd(x.Rectangle, full);
            int k = (int)s.Shape[s.NDim - 1];
            Near(x.Rectangle, np.matmul(u[np.ellipsis, ..k] * np.expand_dims(s, -2), vh[np.ellipsis, ..k, ..]), x);
            Near(np.eye(u.Shape[u.NDim - 1]), np.matmul(Adjoint(u), u), x);
            Near(np.eye(vh.Shape[vh.NDim - 2]), np.matmul(vh, Adjoint(vh)), x);
            Assert.True((bool)np.all(np.diff(s) <= 0) && (bool)np.all(s >= 0));
            Near(s, np.linalg.svdvals(x.Rectangle), x);
        }
    });

    [Fact]
    public void The_inverse_and_the_solution_undo_the_product() => Holds(x =>
    {
        NDArray a = Regular(x);
        Near(np.eye(x.N), np.matmul(a, np.linalg.inv(a)), x);
        NDArray b = np.matmul(a, x.Rectangle);
        Near(x.Rectangle, np.linalg.solve(a, b), x);
        Near(np.eye(x.N), np.matmul(np.linalg.matrix_power(a, -2), np.matmul(a, a)), x);
    }, squareFirst: true);

    [Fact]
    public void The_determinant_is_the_product_of_eigenvalues() => Holds(x =>
    {
        NDArray a = Regular(x) / 4, det = np.linalg.det(a);
        (NDArray sign, NDArray log) = np.linalg.slogdet(a);
        Near(det, sign * np.exp(log), x);
        Near(det.AsType(DType.Complex128), np.prod(np.linalg.eigvals(a), -1).AsType(DType.Complex128), x);
        Near(np.linalg.trace(a).AsType(DType.Complex128), np.sum(np.linalg.eigvals(a), -1).AsType(DType.Complex128), x);
    }, squareFirst: true);

    [Fact]
    public void The_Cholesky_factor_times_its_adjoint_is_the_matrix() => Holds(x =>
    {
        NDArray a = np.matmul(x.Rectangle, Adjoint(x.Rectangle)) + np.eye(x.M);
        NDArray lower = np.linalg.cholesky(a), upper = np.linalg.cholesky(a, upper: true);
        Near(a, np.matmul(lower, Adjoint(lower)), x);
        Near(lower, Adjoint(upper), x);
    });

    [Fact]
    public void Eigenvectors_of_a_Hermitian_matrix_rebuild_it() => Holds(x =>
    {
        NDArray a = x.Square + Adjoint(x.Square);
        (NDArray w, NDArray v) = np.linalg.eigh(a);
        Near(a, np.matmul(v * np.expand_dims(w, -2), Adjoint(v)), x);
        Near(np.eye(x.N), np.matmul(Adjoint(v), v), x);
        Assert.True((bool)np.all(np.diff(w) >= 0));
        Near(w, np.linalg.eigvalsh(a, "U"), x);
    });

    [Fact]
    public void Eigenvectors_are_only_stretched() => Holds(x =>
    {
        (NDArray w, NDArray v) = np.linalg.eig(x.Square);
        Near(np.matmul(x.Square, v), v * np.expand_dims(w, -2), x);
        Near(np.ones(w.Shape), np.linalg.norm(v, axis: -2), x);
    });

    [Fact]
    public void The_pseudo_inverse_fulfils_the_conditions_of_Penrose() => Holds(x =>
    {
        NDArray a = x.Rectangle, p = np.linalg.pinv(a, rtol: 1e-4);
        NDArray left = np.matmul(a, p), right = np.matmul(p, a);
        if (a.Shape[a.NDim - 1] * a.Shape[a.NDim - 2] > 0) Assert.True((bool)np.all(np.linalg.matrix_rank(a, rtol: 1e-4) <= Math.Min(x.M, x.N)));
        Near(a, np.matmul(left, a), x, 1e4);
        Near(left, Adjoint(left), x, 1e4);
        Near(right, Adjoint(right), x, 1e4);
    });

    // Diagonally dominant, so that the condition number is small.
    // The diagonal outweighs the rest; elements of integer samples are five times as large.
    private static NDArray Regular(Sample x) => x.Square + np.eye(x.N) * ((4.0 * x.N + 4) * (x.Square.DType.IsInteger ? 5 : 1));

    private static NDArray Adjoint(NDArray x) => np.conjugate(np.matrix_transpose(x));

    private static void Near(NDArray expected, NDArray actual, Sample x, double factor = 1)
    {
        if (actual.Size == 0) return;
        double eps = x.Square.DType == DType.Float32 || x.Square.DType == DType.Complex64 ? 1e-6 : 1e-14;
        NDArray size = np.max(np.abs(expected)) + 1, distance = np.max(np.abs(expected - actual));
        Assert.True(distance.Item<double>() <= eps * factor * (10 + x.M + x.N) * size.Item<double>(), $"{x}: {distance} of {size}");
    }

    private sealed record Sample(long M, long N, NDArray Square, NDArray Rectangle)
    {
        public override string ToString() => $"{Rectangle.DType}{Rectangle.Shape}";
    }

    private static void Holds(Action<Sample> law, bool squareFirst = false) => Prop.ForAll(
        ArbMap.Default.ArbFor<(uint, byte, byte, byte, byte)>(),
        given =>
        {
            (uint seed, byte m, byte n, byte stack, byte type) = given;
            Generator random = np.random.default_rng(seed);
            // Mostly small, sometimes over the sizes from which matrices are cut into blocks; square and oblong, never empty stacks only.
            long rows = m % 5 == 0 ? m % 90 : m % 9, columns = n % 5 == 0 ? n % 70 : n % 7;
            long[] batch = (stack % 4) switch { 0 => [], 1 => [3], 2 => [2, 2], _ => [stack % 2L] };
            DType dtype = s_types[type % s_types.Length];
            law(new Sample(rows, columns, Random(random, dtype, [.. batch, columns, columns]),
                Random(random, dtype, squareFirst ? [.. batch, columns, rows] : [.. batch, rows, columns])));
        }).QuickCheckThrowOnFailure();

    private static NDArray Random(Generator random, DType dtype, long[] shape)
    {
        NDArray x = random.standard_normal(new Shape(shape));
        if (dtype.IsComplex) x = x + random.standard_normal(new Shape(shape)) * np.array(Complex.ImaginaryOne);
        return (dtype.IsInteger ? x * 5 : x).AsType(dtype);
    }
}
