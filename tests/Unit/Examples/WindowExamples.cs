namespace OmniNumpy.Lazy.Tests.Examples;

internal static class WindowExamples
{
    public static void Tapers(TextWriter Console)
    {
        Console.WriteLine(np.hanning(7));
        Console.WriteLine(np.hamming(5));
        Console.WriteLine(np.kaiser(5, 8.6));
    }

    public static void MovingAverages(TextWriter Console)
    {
        NDArray prices = np.array([10.0, 11.0, 13.0, 12.0, 15.0, 14.0]);
        NDArray windows = np.lib.stride_tricks.sliding_window_view(prices, 3);   // a view: nothing is copied
        Console.WriteLine(windows.Mean(axis: -1));
        Console.WriteLine((windows * np.hanning(5)["1:-1"]).Sum(axis: -1));
    }

    public static void PaddedWindows(TextWriter Console)
    {
        NDArray row = np.array([1, 2, 3]);
        Console.WriteLine(np.pad(row, 2, mode: "reflect"));
        Console.WriteLine(np.pad(row, (1, 2), mode: "edge"));
    }
}
