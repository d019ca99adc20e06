namespace OmniNumpy.Lazy.Bench;

/// <summary>Random numbers; the streams of the peers that are not NumPy differ, so the check is a rounded mean.</summary>
internal static class Random
{
    public static IReadOnlyList<Workload> All { get; } =
    [
        new("random_normal_f64", () =>
        {
            Generator g = np.random.default_rng(42);
            return () => np.round(g.standard_normal(1 << 22).Mean(), 2);
        }),
        new("random_uniform_f64", () =>
        {
            Generator g = np.random.default_rng(42);
            return () => np.round(g.random(1 << 23).Mean(), 2);
        }),
        new("random_integers_i64", () =>
        {
            Generator g = np.random.default_rng(42);
            return () => np.round(g.integers(1000, size: 1 << 23).Mean(), -1);
        }),
        new("random_permutation", () =>
        {
            Generator g = np.random.default_rng(42);
            return () => g.permutation(1 << 22).Mean();
        }),
    ];
}
