using static OmniNumpy.Lazy.Bench.Inputs;

namespace OmniNumpy.Lazy.Bench;

/// <summary>Reductions and scans.</summary>
internal static class Reductions
{
    public static IReadOnlyList<Workload> All { get; } =
    [
        On("sum_f32", () => F32(1 << 24, 30), x => np.sum(x)),
        On("sum_axis0_f32", () => F32(1 << 24, 31).Reshape(-1, 1024), x => np.sum(x, axis: 0)),
        On("sum_axis1_f32", () => F32(1 << 24, 31).Reshape(-1, 1024), x => np.sum(x, axis: 1)),
        On("var_f64", () => F64(1 << 23, 32), x => np.var(x)),
        On("argmax_f32", () => F32(1 << 24, 33), x => np.argmax(x)),
        On("cumsum_f64", () => F64(1 << 23, 34), x => np.cumsum(x)),
        On("median_f64", () => F64(1 << 22, 35), x => np.median(x)),
    ];

    private static Workload On(string name, Func<NDArray> input, Func<NDArray, NDArray> task) => new(name, () =>
    {
        NDArray x = input();
        return () => task(x);
    });
}
