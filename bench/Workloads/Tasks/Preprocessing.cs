using static OmniNumpy.Lazy.Bench.Inputs;

namespace OmniNumpy.Lazy.Bench;

/// <summary>What machine learning does to its data before and while it learns.</summary>
internal static class Preprocessing
{
    public static IReadOnlyList<Workload> All { get; } =
    [
        new("standardize_f32", () =>
        {
            NDArray x = F32(32 << 20, 12).Reshape(1 << 20, 32);
            return () => (x - np.mean(x, axis: 0)) / np.std(x, axis: 0);
        }),
        new("image_normalize_u8", () =>
        {
            NDArray x = Array(64 * 224 * 224 * 3, 13, v => (byte)(v * 256)).Reshape(64, 224, 224, 3);
            NDArray mean = np.array(new[] { 0.485f, 0.456f, 0.406f }), std = np.array(new[] { 0.229f, 0.224f, 0.225f });
            return () => ((x.AsType(np.float32) / 255 - mean) / std).Transpose(0, 3, 1, 2).Copy();
        }),
        new("softmax_f32", () =>
        {
            NDArray x = Array(8192 * 1024, 14, v => (float)(v * 20 - 10)).Reshape(8192, 1024);
            return () =>
            {
                NDArray e = np.exp(x - np.max(x, axis: 1, keepdims: true));
                return e / np.sum(e, axis: 1, keepdims: true);
            };
        }),
        new("layernorm_f32", () =>
        {
            NDArray x = F32(8192 * 1024, 15).Reshape(8192, 1024), w = F32(1024, 16), b = F32(1024, 17);
            return () =>
            {
                NDArray d = x - np.mean(x, axis: 1, keepdims: true);
                NDArray variance = np.mean(d * d, axis: 1, keepdims: true);
                return d / np.sqrt(variance + 1e-5) * w + b;
            };
        }),
        new("logreg_grad_f32", () =>
        {
            const int n = 1 << 19;
            NDArray X = Array(n * 32, 18, v => (float)(v - 0.5)).Reshape(n, 32), y = Array(n, 19, v => v > 0.5 ? 1f : 0f), w = F32(32, 20);
            return () => np.matmul(X.T, 1 / (1 + np.exp(-np.matmul(X, w))) - y) / n;
        }),
        new("kmeans_assign_f32", () =>
        {
            NDArray X = F32(200_000 * 16, 21).Reshape(200_000, 16), C = F32(64 * 16, 22).Reshape(64, 16);
            return () => np.argmin(np.sum(X * X, axis: 1, keepdims: true) - 2 * np.matmul(X, C.T) + np.sum(C * C, axis: 1), axis: 1);
        }),
        new("heat2d_f64", () =>
        {
            NDArray start = F64(2048 * 2048, 23).Reshape(2048, 2048);
            return () =>
            {
                NDArray u = start;
                for (int step = 0; step < 10; step++)
                {
                    NDArray v = u.Copy();
                    v[1..^1, 1..^1] = 0.25 * (u[..^2, 1..^1] + u[2.., 1..^1] + u[1..^1, ..^2] + u[1..^1, 2..]);
                    u = v;
                }
                return u;
            };
        }),
    ];
}
