using System.Diagnostics;
using System.Globalization;
using OmniNumpy.Lazy.Compiler;
using Spectre.Console;

namespace OmniNumpy.Lazy.Samples;

/// <summary>Runs the preparation, writes its results and says what happened.</summary>
public static class Report
{
    private const int Repetitions = 9;
    private const int MostColumnsShown = 8;

    /// <summary>Prepares <paramref name="file"/>, writes train.npy, test.npy, correlation.npy and pipeline.svg to <paramref name="folder"/>.</summary>
    public static void Show(string file, string folder, IAnsiConsole console)
    {
        (double read, CsvTable table) = Timed(() => CsvTable.Read(file));
        (double record, Prepared prepared) = Timed(() => Pipeline.Record(table));
        string picture = prepared.Train.ToSvg();
        (double first, _) = Timed(() => Evaluate(prepared));

        Directory.CreateDirectory(folder);
        np.save(Path.Combine(folder, "train.npy"), prepared.Train);
        np.save(Path.Combine(folder, "test.npy"), prepared.Test);
        np.save(Path.Combine(folder, "correlation.npy"), prepared.Correlation);
        File.WriteAllText(Path.Combine(folder, "pipeline.svg"), picture);

        var oneByOne = new OneByOne();
        oneByOne.Run(table);
        (int fusedKernels, int fusedLibrary) = Kernels(() => Evaluate(Pipeline.Record(table)));
        (int singleKernels, int singleLibrary) = Kernels(() => new OneByOne().Run(table));
        double fused = Best(() => Evaluate(Pipeline.Record(table)));
        double single = Best(() => new OneByOne().Run(table));

        var summary = new Table().Border(TableBorder.Rounded).HideHeaders().AddColumns("what", "result");
        summary.AddRow("read", $"{Path.GetFileName(file).EscapeMarkup()}: {table.Rows:N0} rows, {table.Numeric.Count} numeric columns with {table.Missing:N0} cells missing, "
            + $"{table.Text.Count} of text with {table.Text.Sum(t => t.Categories.Length)} categories; {Milliseconds(read)}");
        if (table.LeftOut.Count > 0) summary.AddRow("left out", $"{string.Join(", ", table.LeftOut).EscapeMarkup()}: neither numbers nor categories");
        summary.AddRow("recorded", $"{oneByOne.Operations} operations; {Milliseconds(record)}, medians included");
        summary.AddRow("fused", $"{oneByOne.Operations} operations into {fusedKernels} kernels and {fusedLibrary} library calls (sorting, products, gathers)");
        summary.AddRow("first run", $"{Milliseconds(first)}, compiling included");
        summary.AddRow("run again", $"{Milliseconds(fused)} fused");
        summary.AddRow("one by one", $"{Milliseconds(single)} for the same work, each operation evaluated by itself "
            + $"({singleKernels} kernels, {singleLibrary} library calls): {(single / fused).ToString("0.0", CultureInfo.InvariantCulture)} times as long");
        summary.AddRow("train", $"{Path.Combine(folder, "train.npy").EscapeMarkup()}, shape {prepared.Train.Shape.ToString().EscapeMarkup()}");
        summary.AddRow("test", $"{Path.Combine(folder, "test.npy").EscapeMarkup()}, shape {prepared.Test.Shape.ToString().EscapeMarkup()}");
        summary.AddRow("graph", Path.Combine(folder, "pipeline.svg").EscapeMarkup());
        console.Write(summary);
        console.Write(Correlations(table, prepared.Correlation));
    }

    private static Table Correlations(CsvTable table, NDArray correlation)
    {
        int shown = Math.Min(MostColumnsShown, table.Numeric.Count);
        Table result = new Table().Border(TableBorder.Rounded).Title("correlation").AddColumn("");
        for (int j = 0; j < shown; j++) result.AddColumn(new TableColumn(table.Numeric[j].Name.EscapeMarkup()).RightAligned());
        for (int i = 0; i < shown; i++)
            result.AddRow([table.Numeric[i].Name.EscapeMarkup(),
                .. Enumerable.Range(0, shown).Select(j => correlation.Item<double>(i, j).ToString("0.000", CultureInfo.InvariantCulture))]);
        return result;
    }

    private static Prepared Evaluate(Prepared prepared)
    {
        np.eval(prepared.Train, prepared.Test, prepared.Correlation);
        return prepared;
    }

    private static (int Fused, int Library) Kernels(Action work)
    {
        Timings.Reset();
        Timings.Enabled = true;
        work();
        Timings.Enabled = false;
        IReadOnlyList<KernelTiming> timings = Timings.Snapshot();
        int library = (int)timings.Where(t => t.Backend.EndsWith("/library", StringComparison.Ordinal)).Sum(t => t.Calls);
        return ((int)timings.Sum(t => t.Calls) - library, library);
    }

    private static double Best(Action work) => Enumerable.Range(0, Repetitions).Min(_ => Timed(() => { work(); return 0; }).Seconds);

    private static (double Seconds, T Result) Timed<T>(Func<T> work)
    {
        long start = Stopwatch.GetTimestamp();
        T result = work();
        return (Stopwatch.GetElapsedTime(start).TotalSeconds, result);
    }

    private static string Milliseconds(double seconds) => $"{(seconds * 1e3).ToString("0.0", CultureInfo.InvariantCulture)} ms";
}
