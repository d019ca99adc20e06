using static OmniNumpy.Lazy.Bench.Inputs;

namespace OmniNumpy.Lazy.Bench;

/// <summary>Copies, gathers, joins and casts.</summary>
internal static class Movement
{
    public static IReadOnlyList<Workload> All { get; } =
    [
        new("transpose_copy_f64", () =>
        {
            NDArray x = F64(4096 * 4096, 50).Reshape(4096, 4096);
            return () => x.T.Copy();
        }),
        new("take_f64", () =>
        {
            NDArray x = F64(1 << 22, 51), i = Array(1 << 22, 52, v => (long)(v * (1 << 22)));
            return () => x[i];
        }),
        new("mask_select_f64", () =>
        {
            NDArray x = F64(1 << 23, 53);
            return () => x[x > 0.5];
        }),
        new("concat_f64", () =>
        {
            NDArray a = F64(1 << 22, 54), b = F64(1 << 22, 55);
            return () => np.concatenate([a, b, a]);
        }),
        new("astype_i32_f64", () =>
        {
            NDArray x = Array(1 << 23, 56, v => (int)(v * 1e6));
            return () => x.AsType(np.float64);
        }),
    ];
}
