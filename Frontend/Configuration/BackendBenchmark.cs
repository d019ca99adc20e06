using System.Diagnostics;
using System.Globalization;
using System.Text;
using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy;

/// <summary>What <c>np.auto_backend()</c> found: the backend it selected and how long each took.</summary>
/// <param name="Name">The selected backend.</param>
/// <param name="Rows">The measurements, fastest first.</param>
public sealed record BackendChoice(string Name, IReadOnlyList<BackendMeasurement> Rows)
{
    /// <summary>A table of the measurements.</summary>
    public override string ToString()
    {
        var text = new StringBuilder($"backend      {BackendBenchmark.Small,9} elements {BackendBenchmark.Large,9} elements\n");
        foreach (BackendMeasurement row in Rows)
        {
            text.Append(row.Backend.PadRight(12));
            if (row.Error != null) text.Append(' ').Append(row.Error);
            else text.Append(CultureInfo.InvariantCulture, $" {row.SmallSeconds * 1e6,15:F1} us {row.LargeSeconds * 1e6,15:F1} us");
            text.Append(row.Backend == Name ? "   <- selected\n" : "\n");
        }
        return text.ToString();
    }
}

/// <summary>The time of one backend for a small fused pipeline.</summary>
/// <param name="Backend">Its name.</param>
/// <param name="SmallSeconds">On an array that fits the nearest cache.</param>
/// <param name="LargeSeconds">On one that fits none but the last.</param>
/// <param name="Error">Why it cannot run, or null.</param>
public sealed record BackendMeasurement(string Backend, double SmallSeconds, double LargeSeconds, string? Error);

/// <summary>Measures backends on sum(sqrt(x * x + 1)), a few milliseconds each.</summary>
internal static class BackendBenchmark
{
    public const int Small = 1_000;
    public const int Large = 1_000_000;
    private const double SecondsEach = 0.004;

    public static BackendChoice Run()
    {
        NDArray small = Input(Small), large = Input(Large);
        // Small arrays are as common as large ones: the geometric mean weighs a factor won on either the same.
        BackendMeasurement[] rows = [.. Backends.Names.Select(name => Measure(name, small, large)).OrderBy(r => r.Error != null).ThenBy(r => r.SmallSeconds * r.LargeSeconds)];
        if (rows[0].Error != null) throw new ValueError($"no backend works here: {string.Join("; ", rows.Select(r => $"{r.Backend}: {r.Error}"))}");
        return new BackendChoice(rows[0].Backend, rows);
    }

    private static BackendMeasurement Measure(string name, NDArray small, NDArray large)
    {
        try
        {
            IBackend backend = Backends.Get(name);
            return new BackendMeasurement(name, Best(backend, small), Best(backend, large), null);
        }
        // Whatever a backend fails with here, a driver that is missing above all, means that it is not to be chosen.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new BackendMeasurement(name, double.PositiveInfinity, double.PositiveInfinity, e.Message.Split('\n')[0]);
        }
    }

    private static double Best(IBackend backend, NDArray x)
    {
        // Compiling, and the warming up of tiers, are paid once a process and not measured.
        for (int i = 0; i < 3; i++) Evaluator.Evaluate([Pipeline(x)], backend);
        double best = double.PositiveInfinity;
        long start = Stopwatch.GetTimestamp();
        do
        {
            long begin = Stopwatch.GetTimestamp();
            Evaluator.Evaluate([Pipeline(x)], backend);
            best = Math.Min(best, Stopwatch.GetElapsedTime(begin).TotalSeconds);
        }
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < SecondsEach);
        return best;
    }

    private static Node Pipeline(NDArray x)
    {
        NDArray root = np.sqrt(x * x + 1.0);
        return new Node(Ops.Sum, DType.Float64, Shape.Scalar, [root.Node], new ReduceAxes([0], false));
    }

    private static NDArray Input(int length)
    {
        var values = new double[length];
        for (int i = 0; i < length; i++) values[i] = i * 1e-3;
        return NDArray.FromStorage(Storage.Pin(values), DType.Float64, new Shape(length));
    }
}
