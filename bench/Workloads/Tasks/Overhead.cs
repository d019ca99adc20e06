using static OmniNumpy.Lazy.Bench.Inputs;

namespace OmniNumpy.Lazy.Bench;

/// <summary>The same ten-operation pipeline on tiny arrays: what recording, finding the plan and starting kernels cost.</summary>
internal static class Overhead
{
    private const int Copies = 8;

    public static IReadOnlyList<Workload> All { get; } = [Small(1), Small(100), Small(10_000)];

    // Every call writes the pipeline out again, on other arrays than the call before. They hold equal numbers, so that the result can be checked.
    private static Workload Small(int n) => new($"small_pipeline_{n}", () =>
    {
        NDArray[] firsts = [.. Enumerable.Range(0, Copies).Select(_ => F64(n, 90))];
        NDArray[] seconds = [.. Enumerable.Range(0, Copies).Select(_ => Array(n, 91, x => x + 1.0))];
        int call = 0;
        return () =>
        {
            NDArray a = firsts[call % Copies], b = seconds[call++ % Copies];
            return np.sum(np.sqrt(a * a + b * b) * 0.5 + np.exp(-a) - b / 3.0 + a * b);
        };
    });
}
