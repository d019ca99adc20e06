using static OmniNumpy.Lazy.Bench.Inputs;

namespace OmniNumpy.Lazy.Bench;

/// <summary>Chains of element-wise operations.</summary>
internal static class Elementwise
{
    public static IReadOnlyList<Workload> All { get; } =
    [
        new("hypot_scale_f32", () =>
        {
            NDArray a = F32(1 << 24, 1), b = F32(1 << 24, 2);
            return () => np.sqrt(a * a + b * b) * 0.5;
        }),
        new("black_scholes_f64", BlackScholes),
        new("horner10_f64", Horner),
        new("haversine_f64", () =>
        {
            NDArray[] x = [.. new ulong[] { 7, 8, 9, 10 }.Select(seed => Array(1 << 22, seed, v => v * 3.0 - 1.5))];
            return () => Haversine(x[0], x[1], x[2], x[3]);
        }),
        new("mask_count_f32", () =>
        {
            NDArray x = F32(1 << 24, 11);
            return () => np.count_nonzero((x > 0.1) & (x < 0.5));
        }),
    ];

    private static Func<NDArray> BlackScholes()
    {
        const int n = 1 << 22;
        NDArray S = Array(n, 3, v => 10 + 90 * v), K = Array(n, 4, v => 10 + 90 * v), T = Array(n, 5, v => 0.1 + 2 * v);
        const double r = 0.02, v = 0.3;
        return () =>
        {
            NDArray root = v * np.sqrt(T);
            NDArray d1 = (np.log(S / K) + (r + 0.5 * v * v) * T) / root;
            return S * NormalCdf(d1) - K * np.exp(-r * T) * NormalCdf(d1 - root);
        };
    }

    // Abramowitz and Stegun 26.2.17.
    private static NDArray NormalCdf(NDArray x)
    {
        NDArray k = 1.0 / (1.0 + 0.2316419 * np.absolute(x));
        NDArray w = 1.0 - 0.3989422804014327 * np.exp(-0.5 * x * x)
            * (k * (0.319381530 + k * (-0.356563782 + k * (1.781477937 + k * (-1.821255978 + k * 1.330274429)))));
        return np.where(x < 0, 1.0 - w, w);
    }

    private static Func<NDArray> Horner()
    {
        NDArray x = F64(1 << 23, 6);
        double[] c = [.. Enumerable.Range(1, 11).Select(i => 1.0 / i)];
        return () =>
        {
            NDArray y = x * c[10] + c[9];
            for (int i = 8; i >= 0; i--) y = y * x + c[i];
            return y;
        };
    }

    private static NDArray Haversine(NDArray la1, NDArray lo1, NDArray la2, NDArray lo2)
    {
        NDArray s1 = np.sin((la2 - la1) * 0.5), s2 = np.sin((lo2 - lo1) * 0.5);
        return 12742.0 * np.arcsin(np.sqrt(s1 * s1 + np.cos(la1) * np.cos(la2) * s2 * s2));
    }
}
