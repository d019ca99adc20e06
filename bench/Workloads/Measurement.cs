using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace OmniNumpy.Lazy.Bench;

/// <summary>A row of the benchmark, one JSON line; the form is that of bench/peers/workloads.py.</summary>
/// <param name="Workload">Name of the task.</param>
/// <param name="Peer">Who did it.</param>
/// <param name="Seconds">Best time of a call.</param>
/// <param name="First">Time of the first call, compilation included.</param>
/// <param name="Check">Sum of the absolute values of the result.</param>
/// <param name="Threads">Threads allowed.</param>
/// <param name="Error">Why there are no figures; null when there are.</param>
internal sealed record Measurement(string Workload, string Peer, double Seconds, double First, double Check, int Threads, string? Error = null)
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    public static Measurement? Parse(string line) => line.StartsWith('{') ? JsonSerializer.Deserialize<Measurement>(line, s_json) : null;

    public override string ToString() => JsonSerializer.Serialize(this, s_json);

    /// <summary>Times a workload as the peers are timed: the first call apart, then the best of many rounds of about ten milliseconds.</summary>
    public static Measurement Of(Workload workload, double budget, int threads)
    {
        Func<NDArray> task = workload.Prepare();
        (double first, NDArray result) = Time(task);
        double check = CheckOf(result);
        task().Eval();
        (double best, _) = Time(task);
        int inner = Math.Max(1, (int)(0.01 / Math.Max(best, 1e-9)));
        long end = Stopwatch.GetTimestamp() + (long)(budget * Stopwatch.Frequency);
        for (int round = 0; round < 3 || Stopwatch.GetTimestamp() < end && round < 200; round++)
        {
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < inner; i++) task().Eval();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds / inner);
        }
        return new Measurement(workload.Name, "omninumpy", best, first, check, threads);
    }

    private static (double Seconds, NDArray Result) Time(Func<NDArray> task)
    {
        long start = Stopwatch.GetTimestamp();
        NDArray result = task().Eval();
        return (Stopwatch.GetElapsedTime(start).TotalSeconds, result);
    }

    private static double CheckOf(NDArray result) =>
        result.AsType(np.float64).ToArray<double>().Sum(result.DType.Kind is 'i' or 'u' or 'b' ? x => x : Math.Abs);

    /// <summary>Seconds as milliseconds, or microseconds where that reads better.</summary>
    public static string Show(double seconds) =>
        (seconds < 1e-4 ? $"{(seconds * 1e6).ToString("0.00", CultureInfo.InvariantCulture)} µs" : $"{(seconds * 1e3).ToString("0.00", CultureInfo.InvariantCulture)} ms");
}
