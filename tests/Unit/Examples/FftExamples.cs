using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Tests.Examples;

internal static class FftExamples
{
    public static void FrequenciesOfASignal(TextWriter Console)
    {
        NDArray t = np.arange(50) / 50.0;
        NDArray signal = 3 * np.sin(2 * np.pi * 7 * t) + np.cos(2 * np.pi * 12 * t);
        NDArray spectrum = np.absolute(np.fft.rfft(signal, norm: "forward")) * 2;
        NDArray frequencies = np.fft.rfftfreq(50, d: 1 / 50.0);
        foreach (long k in np.flatnonzero(spectrum > 0.1).ToArray<long>())
            Console.WriteLine($"{frequencies.Item<double>(k)} Hz: {spectrum.Item<double>(k):f3}");
    }

    public static void SmoothInFrequency(TextWriter Console)
    {
        NDArray noisy = np.array([1.0, 3, 2, 4, 3, 5, 4, 6]);
        NDArray spectrum = np.fft.rfft(noisy);
        NDArray kept = np.where(np.fft.rfftfreq(8) < 0.2, spectrum, 0);
        Console.WriteLine(np.round(np.fft.irfft(kept), 3));
        Console.WriteLine(np.fft.fftshift(np.fft.fftfreq(8)));
    }

    public static void PrecisionOfTransforms(TextWriter Console)
    {
        NDArray x = np.arange(8).AsType(DType.Float32);
        Console.WriteLine(np.fft.fft(x).DType);
        using (np.emulate("1.24")) Console.WriteLine(np.fft.fft(x).DType);
    }
}
