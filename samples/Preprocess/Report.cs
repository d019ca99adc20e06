using System.Diagnostics;
using System.Globalization;
using OmniNumpy.Lazy.Compiler;
using Spectre.Console;

namespace OmniNumpy.Lazy.Samples;

/// <summary>Runs the preparation, writes its results and says what happened.</summary>
public static class Report
{
    private const int MostColumnsShown = 8;
    private static readonly TimeSpan s_measuring = TimeSpan.FromSeconds(1);

    /// <summary>Prepares <paramref name="file"/>, writes train.npy, test.npy, correlation.npy, pipeline.svg and plan.txt to <paramref name="folder"/>.</summary>
    public static void Show(string file, string folder, IAnsiConsole console)
    {
        (double read, CsvTable table) = Timed(() => CsvTable.Read(file));
        (double record, Prepared prepared) = Timed(() => Pipeline.Record(table));
        Explanation plan = np.explain(prepared.Train, prepared.Test, prepared.Correlation);
        (string picture, string story) = (prepared.Train.ToSvg(), plan.ToString());
        (double first, _) = Timed(() => Evaluate(prepared));

        Directory.CreateDirectory(folder);
        np.save(Path.Combine(folder, "train.npy"), prepared.Train);
        np.save(Path.Combine(folder, "test.npy"), prepared.Test);
        np.save(Path.Combine(folder, "correlation.npy"), prepared.Correlation);
        File.WriteAllText(Path.Combine(folder, "pipeline.svg"), picture);
        File.WriteAllText(Path.Combine(folder, "plan.txt"), story);

        double fused = Best(() => Evaluate(Pipeline.Record(table)));
        double single = Best(() => OneByOne.Run(table));

        var summary = new Table().Border(TableBorder.Rounded).HideHeaders().AddColumns("what", "result");
        summary.AddRow("read", $"{Path.GetFileName(file).EscapeMarkup()}: {table.Rows:N0} rows, {table.Numeric.Count} numeric columns with {table.Missing:N0} cells missing, "
            + $"{table.Text.Count} of text with {table.Text.Sum(t => t.Categories.Length)} categories; {Milliseconds(read)}");
        if (table.LeftOut.Count > 0) summary.AddRow("left out", $"{string.Join(", ", table.LeftOut).EscapeMarkup()}: neither numbers nor categories");
        int library = plan.Plan.Steps.Count(s => s is LibraryStep);
        summary.AddRow("recorded", $"{plan.OperationCount} operations, none computed yet; {Milliseconds(record)} for the first time");
        summary.AddRow("fused", $"{plan.OperationCount} operations into {plan.KernelCount - library} kernels and {library} library calls (sorting, products, gathers)");
        summary.AddRow("first run", $"{Milliseconds(first)}, compiling included");
        summary.AddRow("run again", $"{Milliseconds(fused)} fused");
        summary.AddRow("one by one", $"{Milliseconds(single)} for the same work with every operation evaluated by itself: "
            + $"{(single / fused).ToString("0.0", CultureInfo.InvariantCulture)} times as long");
        summary.AddRow("train", $"{Path.Combine(folder, "train.npy").EscapeMarkup()}, shape {prepared.Train.Shape.ToString().EscapeMarkup()}");
        summary.AddRow("test", $"{Path.Combine(folder, "test.npy").EscapeMarkup()}, shape {prepared.Test.Shape.ToString().EscapeMarkup()}");
        summary.AddRow("graph", $"{Path.Combine(folder, "pipeline.svg").EscapeMarkup()}; every pass and kernel in {Path.Combine(folder, "plan.txt").EscapeMarkup()}");
        console.Write(summary);
        console.Write(Correlations(table, prepared.Correlation));
    }

    private static Table Correlations(CsvTable table, NDArray correlation)
    {
        int shown = Math.Min(MostColumnsShown, table.Numeric.Count);
        Table result = new Table().Border(TableBorder.Rounded).AddColumn("correlation");
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

    // Long enough for the JIT to have settled on its best code.
    private static double Best(Action work)
    {
        double best = double.PositiveInfinity;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < s_measuring;)
            best = Math.Min(best, Timed(() => { work(); return 0; }).Seconds);
        return best;
    }

    private static (double Seconds, T Result) Timed<T>(Func<T> work)
    {
        long start = Stopwatch.GetTimestamp();
        T result = work();
        return (Stopwatch.GetElapsedTime(start).TotalSeconds, result);
    }

    private static string Milliseconds(double seconds) => $"{(seconds * 1e3).ToString("0.0", CultureInfo.InvariantCulture)} ms";
}
