using System.Numerics;
using static OmniNumpy.Lazy.Bench.Inputs;

namespace OmniNumpy.Lazy.Bench;

/// <summary>Fourier transforms; what is compared are the magnitudes of the spectrum.</summary>
internal static class Fourier
{
    public static IReadOnlyList<Workload> All { get; } =
    [
        new("fft_c128_2e20", () =>
        {
            NDArray x = C128(1 << 20, 77, 78);
            return () => np.absolute(np.fft.fft(x));
        }),
        new("fft_c128_1000x1000", () =>
        {
            NDArray x = C128(1_000_000, 79, 80).Reshape(1000, 1000);
            return () => np.absolute(np.fft.fft(x));
        }),
        new("rfft2_f64_1024", () =>
        {
            NDArray x = Square64(1024, 81);
            return () => np.absolute(np.fft.rfft2(x));
        }),
        new("fft_c128_1024", () =>
        {
            NDArray x = C128(1024, 82, 83);
            return () => np.absolute(np.fft.fft(x));
        }),
        new("fft_c128_1009", () =>
        {
            NDArray x = C128(1009, 84, 85);
            return () => np.absolute(np.fft.fft(x));
        }),
        new("fft_c64_2e16", () =>
        {
            NDArray x = C64(1 << 16, 86, 87);
            return () => np.absolute(np.fft.fft(x));
        }),
        new("fft2_c64_512", () =>
        {
            NDArray x = C64(512 * 512, 88, 89).Reshape(512, 512);
            return () => np.absolute(np.fft.fft2(x));
        }),
        new("rfft_f32_1000x256", () =>
        {
            NDArray x = F32(1000 * 256, 90).Reshape(1000, 256);
            return () => np.absolute(np.fft.rfft(x));
        }),
        new("rfft_f64_2e20", () =>
        {
            NDArray x = F64(1 << 20, 91);
            return () => np.absolute(np.fft.rfft(x));
        }),
    ];

    private static NDArray C128(int n, ulong real, ulong imaginary) => np.array(Lcg(n, real).Zip(Lcg(n, imaginary), (re, im) => new Complex(re, im)).ToArray());

    private static NDArray C64(int n, ulong real, ulong imaginary) => C128(n, real, imaginary).AsType(np.complex64).Eval();
}
