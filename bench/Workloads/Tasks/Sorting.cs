using static OmniNumpy.Lazy.Bench.Inputs;

namespace OmniNumpy.Lazy.Bench;

/// <summary>Sorting and searching.</summary>
internal static class Sorting
{
    public static IReadOnlyList<Workload> All { get; } =
    [
        new("sort_f64", () =>
        {
            NDArray x = F64(1 << 22, 40);
            return () => np.sort(x);
        }),
        new("sort_i32", () =>
        {
            NDArray x = Array(1 << 22, 41, v => (int)(v * 2147483648.0));
            return () => np.sort(x);
        }),
        new("argsort_f64", () =>
        {
            NDArray x = F64(1 << 20, 42);
            return () => np.argsort(x);
        }),
        new("sort_stable_f64", () =>
        {
            NDArray x = F64(1 << 20, 43);
            return () => np.sort(x, kind: "stable");
        }),
        new("searchsorted_f64", () =>
        {
            NDArray a = np.sort(F64(1 << 20, 45)).Eval(), v = F64(1 << 20, 46);
            return () => np.searchsorted(a, v);
        }),
    ];
}
