namespace OmniNumpy.Lazy.Tests.Examples;

internal static class StatisticsExamples
{
    public static void SummaryOfATable(TextWriter Console)
    {
        NDArray heights = np.array([[1.71, 1.64, 1.90], [1.58, np.nan, 1.77], [1.83, 1.69, 1.62]]);
        Console.WriteLine(np.nanmean(heights, axis: 0));
        Console.WriteLine(np.nanstd(heights, axis: 0, ddof: 1));
        Console.WriteLine(np.nanpercentile(heights, np.array([25, 50, 75])));

        NDArray filled = np.where(np.isnan(heights), np.nanmean(heights, axis: 0), heights);
        Console.WriteLine(np.corrcoef(filled[.., 0], filled[.., 2]));
    }

    public static void HistogramOfATable(TextWriter Console)
    {
        NDArray waits = np.array([2, 3, 3, 4, 5, 5, 5, 6, 9, 14]);
        (NDArray counts, NDArray edges) = np.histogram(waits, bins: 4);
        Console.WriteLine(counts);
        Console.WriteLine(edges);
        Console.WriteLine(np.bincount(waits, minlength: 10));
        Console.WriteLine(np.digitize(waits, np.array([4, 8])));
    }

    public static void OnePass(TextWriter Console)
    {
        NDArray x = np.arange(6).Reshape(2, 3) * 1.5;
        NDArray z = (x - x.Mean(axis: 1, keepdims: true)) / x.Std(axis: 1, keepdims: true);
        Console.WriteLine(z.Explain().Split('\n')[0]);                 // nothing has run so far
        Console.WriteLine(z);
    }
}
