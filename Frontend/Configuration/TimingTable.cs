using System.Collections;
using System.Globalization;
using System.Text;
using OmniNumpy.Lazy.Compiler;

namespace OmniNumpy.Lazy;

/// <summary>The figures of <c>np.get_timings()</c>: a row for each kernel that ran, slowest first; as text, a table.</summary>
public sealed class TimingTable : IReadOnlyList<KernelTiming>
{
    private readonly IReadOnlyList<KernelTiming> _rows;

    internal TimingTable(IReadOnlyList<KernelTiming> rows) => _rows = rows;

    /// <inheritdoc/>
    public int Count => _rows.Count;
    /// <summary>A row.</summary>
    public KernelTiming this[int index] => _rows[index];
    /// <inheritdoc/>
    public IEnumerator<KernelTiming> GetEnumerator() => _rows.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The rows under headings, with their sum.</summary>
    public override string ToString()
    {
        if (Count == 0) return Timings.Enabled ? "no kernel has run since timings were switched on\n" : "timings are off; np.set_timings(true) switches them on\n";
        string[] heads = ["kernel", "backend", "calls", "build ms", "compile ms", "run ms", "MB", "GB/s"];
        List<string[]> cells = [heads, .. _rows.Select(Cells)];
        cells.Add(Cells(new KernelTiming(
            "total", "", _rows.Sum(r => r.Calls), _rows.Sum(r => r.BuildSeconds), _rows.Sum(r => r.CompileSeconds), _rows.Sum(r => r.RunSeconds), _rows.Sum(r => r.Bytes))));
        int[] widths = [.. heads.Select((_, i) => cells.Max(c => c[i].Length))];
        var text = new StringBuilder();
        foreach (string[] row in cells)
        {
            for (int i = 0; i < row.Length; i++) text.Append(i < 2 ? row[i].PadRight(widths[i]) : row[i].PadLeft(widths[i])).Append(i == row.Length - 1 ? "\n" : "  ");
        }
        return text.ToString();
    }

    private static string[] Cells(KernelTiming t) =>
    [
        t.Name.Length <= 48 ? t.Name : t.Name[..45] + "...", t.Backend, t.Calls.ToString(CultureInfo.InvariantCulture), Number(t.BuildSeconds * 1e3),
        Number(t.CompileSeconds * 1e3), Number(t.RunSeconds * 1e3), Number(t.Bytes / 1e6), t.RunSeconds > 0 ? Number(t.Bytes / t.RunSeconds / 1e9) : "",
    ];

    private static string Number(double x) => x.ToString("F3", CultureInfo.InvariantCulture);
}
