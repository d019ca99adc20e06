using System.Collections.Concurrent;

namespace OmniNumpy.Lazy.Compiler;

/// <summary>What one kernel has cost so far.</summary>
/// <param name="Name">The ops it fuses.</param>
/// <param name="Backend">What ran it, and how.</param>
/// <param name="Calls">Number of runs.</param>
/// <param name="BuildSeconds">Time in the compiler's passes for the plans it belongs to, shared among their steps.</param>
/// <param name="CompileSeconds">Time making machine code.</param>
/// <param name="RunSeconds">Time running.</param>
/// <param name="Bytes">Memory read and written, by the sizes of what it touches.</param>
public sealed record KernelTiming(string Name, string Backend, long Calls, double BuildSeconds, double CompileSeconds, double RunSeconds, long Bytes);

/// <summary>Measures kernels; off unless switched on, since reading the clock costs as much as a small kernel.</summary>
public static class Timings
{
    private static readonly ConcurrentDictionary<(string, string), Entry> s_entries = new();

    /// <summary>Whether runs are measured.</summary>
    public static bool Enabled { get; set; }

    /// <summary>The figures, slowest first.</summary>
    public static IReadOnlyList<KernelTiming> Snapshot() =>
        [.. s_entries.Select(e => e.Value.ToTiming(e.Key.Item1, e.Key.Item2)).OrderByDescending(t => t.RunSeconds + t.CompileSeconds)];

    /// <summary>Forgets all figures.</summary>
    public static void Reset() => s_entries.Clear();

    /// <summary>Adds time spent making machine code for a kernel.</summary>
    public static void RecordCompile(string kernel, string backend, double seconds)
    {
        if (Enabled) EntryOf(kernel, backend).Add(0, 0, seconds, 0, 0);
    }

    internal static void RecordBuild(Plan plan)
    {
        if (!Enabled) return;
        foreach (PlanStep step in plan.Steps) step.PendingBuildSeconds = plan.BuildSeconds / plan.Steps.Length;
    }

    internal static void Record(PlanStep step, double seconds, Plan plan, IBackend backend)
    {
        long bytes = plan.BufferBytes[step.Output] + step.Reads.Distinct().Sum(b => plan.BufferBytes[b]);
        string tier = step is KernelStep kernel ? $"{backend.Name}/{kernel.Runner.Tier}" : $"{backend.Name}/library";
        EntryOf(step.Name, tier).Add(1, step.PendingBuildSeconds, 0, seconds, bytes);
        step.PendingBuildSeconds = 0;
    }

    private static Entry EntryOf(string kernel, string backend) => s_entries.GetOrAdd((kernel, backend), _ => new Entry());

    private sealed class Entry
    {
        private readonly Lock _lock = new();
        private long _calls, _bytes;
        private double _build, _compile, _run;

        public void Add(long calls, double build, double compile, double run, long bytes)
        {
            lock (_lock)
            {
                _calls += calls;
                _build += build;
                _compile += compile;
                _run += run;
                _bytes += bytes;
            }
        }

        public KernelTiming ToTiming(string name, string backend)
        {
            lock (_lock) return new KernelTiming(name, backend, _calls, _build, _compile, _run, _bytes);
        }
    }
}
