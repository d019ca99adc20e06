using static OmniNumpy.Lazy.Bench.Inputs;

namespace OmniNumpy.Lazy.Bench;

/// <summary>Matrix products, linear systems and decompositions.</summary>
internal static class Linear
{
    public static IReadOnlyList<Workload> All { get; } =
    [
        new("matmul_f32_1024", () =>
        {
            NDArray a = Square32(1024, 60), b = Square32(1024, 61);
            return () => np.matmul(a, b);
        }),
        new("matmul_f64_1024", () =>
        {
            NDArray a = Square64(1024, 62), b = Square64(1024, 63);
            return () => np.matmul(a, b);
        }),
        new("matmul_f64_64_batched", () =>
        {
            NDArray a = F64(512 * 64 * 64, 64).Reshape(512, 64, 64), b = F64(512 * 64 * 64, 65).Reshape(512, 64, 64);
            return () => np.matmul(a, b);
        }),
        new("matmul_bias_relu_f32", () =>
        {
            NDArray a = Square32(1024, 66), b = Square32(1024, 67), c = F32(1024, 68);
            return () => np.maximum(np.matmul(a, b) + c, 0);
        }),
        new("einsum_attention_f32", () =>
        {
            NDArray q = F32(64 * 256 * 64, 69).Reshape(8, 8, 256, 64), k = F32(64 * 256 * 64, 70).Reshape(8, 8, 256, 64);
            return () => np.einsum("bhqd,bhkd->bhqk", [q, k], optimize: true);
        }),
        new("solve_f64_1000", () =>
        {
            NDArray a = Square64(1000, 71), b = F64(1000, 72);
            return () => np.linalg.solve(a, b);
        }),
        new("inv_f64_500", () =>
        {
            NDArray a = Square64(500, 90);
            return () => np.linalg.inv(a);
        }),
        new("inv_f64_3x3_batched", () =>
        {
            NDArray a = (F64(100_000 * 9, 91).Reshape(100_000, 3, 3) + np.eye(3) * 4).Eval();
            return () => np.linalg.inv(a);
        }),
        new("cholesky_f64_1000", () =>
        {
            NDArray half = Square64(1000, 73), a = (np.matmul(half, half.T) + 1000 * np.eye(1000)).Eval();
            return () => np.linalg.cholesky(a);
        }),
        new("eigh_f64_500", () =>
        {
            NDArray half = Square64(500, 74), a = (half + half.T).Eval();
            return () => np.linalg.eigh(a).Eigenvalues;
        }),
        new("svd_f64_500", () =>
        {
            NDArray a = Square64(500, 75);
            return () => np.linalg.svd(a, full_matrices: false).S;
        }),
        new("qr_f64_1000", () =>
        {
            NDArray a = Square64(1000, 76);
            return () => np.abs(np.linalg.qr(a).R);
        }),
    ];
}
