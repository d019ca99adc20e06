using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace OmniNumpy.Lazy.Bench;

/// <summary>Runs the peers and us back to back, each workload in fresh processes, and writes the table of ratios.</summary>
internal static class Comparison
{
    public static int Run(List<Workload> workloads, Arguments options)
    {
        string[] peers = options.Peers.Split(',');
        var table = new StringBuilder();
        var notes = new List<string>();
        foreach (Workload workload in workloads)
        {
            Console.Error.Write($"{workload.Name}: ");
            List<Measurement> rows = [.. Peers(workload, options), .. Ours(workload, options)];
            Console.Error.WriteLine(string.Join(", ", rows.Select(r => $"{r.Peer} {(r.Error == null ? Measurement.Show(r.Seconds) : r.Error)}")));
            table.AppendLine(Row(workload, peers, rows, notes));
        }
        File.WriteAllText(options.Out, Page(table.ToString(), peers, notes, options));
        Console.Error.WriteLine($"wrote {options.Out}");
        return 0;
    }

    private static string Row(Workload workload, string[] peers, List<Measurement> rows, List<string> notes)
    {
        foreach (Measurement row in rows.Where(r => r.Error != null)) notes.Add($"{workload.Name}, {row.Peer}: {row.Error}");
        rows.RemoveAll(r => r.Error != null);

        // NumPy says what the result is; who computes another does not count.
        Measurement? oracle = rows.Find(r => r.Peer == "numpy");
        bool Agrees(Measurement r) => oracle != null && Math.Abs(r.Check - oracle.Check) <= workload.Tolerance * Math.Max(1, Math.Abs(oracle.Check));
        foreach (Measurement row in rows.Where(r => !Agrees(r)))
            notes.Add(oracle == null
                ? $"{workload.Name}: no result of NumPy to compare with"
                : FormattableString.Invariant($"{workload.Name}, {row.Peer}: dropped, its check value {row.Check:R} is not NumPy's {oracle.Check:R}"));
        rows.RemoveAll(r => !Agrees(r));

        Measurement? ours = rows.Find(r => r.Peer == "omninumpy");
        Measurement? best = rows.Where(r => r.Peer != "omninumpy").MinBy(r => r.Seconds);
        string ratio = ours == null || best == null ? "-" : (best.Seconds / ours.Seconds).ToString("0.00", CultureInfo.InvariantCulture);
        string[] cells =
        [
            workload.Name, ours == null ? "-" : Measurement.Show(ours.Seconds), ours == null ? "-" : Measurement.Show(ours.First), ratio, best?.Peer ?? "-",
            .. peers.Select(p => rows.Find(r => r.Peer == p) is { } r ? Measurement.Show(r.Seconds) : "-"),
        ];
        return $"| {string.Join(" | ", cells)} |";
    }

    private static string Page(string table, string[] peers, List<string> notes, Arguments options)
    {
        string[] head = ["workload", "OmniNumpy", "its first call", "times faster than the best peer", "best peer", .. peers];
        var page = new StringBuilder();
        page.AppendLine("# Benchmark results").AppendLine();
        page.AppendLine("Written by `bench/compare`; tasks, inputs and timing rules are those of `bench/peers/workloads.py`. For each workload the peers and");
        page.AppendLine("OmniNumpy ran one after the other, in processes of their own, on one machine. Times are the best of many calls, each of which writes the");
        page.AppendLine("expression out anew and evaluates it. A figure counts only if its result agrees with NumPy's (1e-3 for float32, 1e-8 for float64).").AppendLine();
        page.AppendLine($"- Machine: {Machine()}");
        page.AppendLine($"- Threads: {options.Threads}");
        page.AppendLine($"- Commit: {Output("git", ["describe", "--always", "--dirty"]).Trim()}, {DateTime.UtcNow:yyyy-MM-dd}");
        page.AppendLine($"- Versions: {RuntimeInformation.FrameworkDescription}; {PeerVersions(options)}").AppendLine();
        page.AppendLine($"| {string.Join(" | ", head)} |");
        page.AppendLine($"|{string.Concat(head.Select((_, i) => i is 0 or 4 ? "---|" : "---:|"))}");
        page.Append(table);
        if (notes.Count > 0)
        {
            page.AppendLine().AppendLine("Not counted:").AppendLine();
            foreach (string note in notes) page.AppendLine($"- {note}");
        }
        return page.ToString();
    }

    private static IEnumerable<Measurement> Peers(Workload workload, Arguments options) =>
        Lines(options.Python, $"{options.Workloads} --only {workload.Name} --peers {options.Peers} {Common(options)}");

    private static IEnumerable<Measurement> Ours(Workload workload, Arguments options)
    {
        List<Measurement> rows = Lines($"{Environment.ProcessPath}", $"--only {workload.Name} {Common(options)}");
        return rows.Count > 0 ? rows : [new Measurement(workload.Name, "omninumpy", 0, 0, 0, options.Threads, "the process ended without a result")];
    }

    private static string Common(Arguments options) => FormattableString.Invariant($"--threads {options.Threads} --budget {options.Budget}");

    private static List<Measurement> Lines(string command, string arguments)
    {
        string[] words = [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), .. arguments.Split(' ')];
        return [.. Output(words[0], words[1..]).Split('\n').Select(Measurement.Parse).OfType<Measurement>()];
    }

    private static string Machine()
    {
        string model = "unknown processor";
        if (File.Exists("/proc/cpuinfo"))
            model = File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(": ")[^1] ?? model;
        long gigabytes = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30;
        int vectors = Kernels.SimdWidth.Bits;
        return $"{model}, {Environment.ProcessorCount} processors, {vectors}-bit vectors, {gigabytes} GiB, {RuntimeInformation.OSDescription}";
    }

    private static string PeerVersions(Arguments options)
    {
        const string script = """
            import importlib, sys
            names = []
            for name in ("numpy", "numexpr", "numba", "torch"):
                try: names.append(name + " " + importlib.import_module(name).__version__)
                except Exception: pass
            print("versions: Python " + sys.version.split()[0] + ", " + ", ".join(names))
            """;
        string[] words = options.Python.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string output = Output(words[0], [.. words[1..], "-c", script]);
        return output.Split('\n').LastOrDefault(l => l.StartsWith("versions: ", StringComparison.Ordinal))?["versions: ".Length..] ?? "no peers";
    }

    private static string Output(string command, string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.ErrorDataReceived += (_, _) => { }; // the peers' libraries chat there; what fails comes back as a JSON line
        process.BeginErrorReadLine();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
