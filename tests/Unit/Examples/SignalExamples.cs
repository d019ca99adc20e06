namespace OmniNumpy.Lazy.Tests.Examples;

internal static class SignalExamples
{
    public static void SmoothAndDifferentiate(TextWriter Console)
    {
        NDArray t = np.linspace(0, 1, 6);
        NDArray signal = np.array([0.0, 1.1, 1.9, 3.2, 3.8, 5.1]);
        Console.WriteLine(np.convolve(signal, np.ones(3) / 3, mode: "valid"));
        Console.WriteLine((NDArray)np.gradient(signal, t));
        Console.WriteLine(np.trapezoid(signal, t));
        Console.WriteLine(np.interp(np.array([0.1, 0.55]), t, signal));
    }

    public static void FindAPattern(TextWriter Console)
    {
        NDArray signal = np.array([0.0, 0.1, 1.0, 2.0, 1.0, 0.1, 0.0]), pattern = np.array([1.0, 2.0, 1.0]);
        NDArray match = np.correlate(signal, pattern, mode: "same");
        Console.WriteLine($"best at {np.argmax(match)}");
        Console.WriteLine(np.polyfit(np.arange(7), signal, 2));
    }
}
