namespace OmniNumpy.Lazy.Bench;

/// <summary>
/// A task of the benchmark. <paramref name="Prepare"/> makes the inputs and returns the task itself: it writes the expression anew and returns it, and the
/// clock runs until its value is there.
/// </summary>
internal sealed record Workload(string Name, Func<Func<NDArray>> Prepare)
{
    /// <summary>All workloads, in the order of bench/peers/workloads.py.</summary>
    public static IReadOnlyList<Workload> All { get; } =
        [.. Elementwise.All, .. Preprocessing.All, .. Reductions.All, .. Sorting.All, .. Sets.All, .. Movement.All, .. Linear.All, .. Fourier.All, .. Random.All, .. Overhead.All];

    /// <summary>How far results may be apart, relative to their size, for a row to count.</summary>
    public double Tolerance => Name.Contains("f32") || Name.Contains("c64") || Name.Contains("u8") ? 1e-3 : 1e-8;
}
