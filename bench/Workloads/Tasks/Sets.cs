using static OmniNumpy.Lazy.Bench.Inputs;

namespace OmniNumpy.Lazy.Bench;

/// <summary>Distinct elements and counts.</summary>
internal static class Sets
{
    public static IReadOnlyList<Workload> All { get; } =
    [
        new("unique_i32", () =>
        {
            NDArray x = Array(1 << 22, 44, v => (int)(v * 100000));
            return () => np.unique(x);
        }),
        new("histogram_f64", () =>
        {
            NDArray x = F64(1 << 22, 47);
            return () => np.histogram(x, bins: 100, range: (0, 1)).Hist;
        }),
        new("bincount_i64", () =>
        {
            NDArray x = Array(1 << 22, 48, v => (long)(v * 1000));
            return () => np.bincount(x, minlength: 1000);
        }),
    ];
}
