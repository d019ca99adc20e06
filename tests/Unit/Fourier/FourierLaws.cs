using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Tests;

/// <summary>What holds of transforms of any numbers and any length.</summary>
public class FourierLaws
{
    [Fact]
    public void The_inverse_takes_back_what_the_transform_did() => Holds((x, _) => Near(x, np.fft.ifft(np.fft.fft(x)), x));

    [Fact]
    public void Norms_only_divide() => Holds((x, _) =>
    {
        double n = x.Size;
        NDArray spectrum = np.fft.fft(x);
        Near(spectrum / n, np.fft.fft(x, norm: "forward"), spectrum / n);
        Near(spectrum / Math.Sqrt(n), np.fft.fft(x, norm: "ortho"), spectrum / Math.Sqrt(n));
        Near(np.fft.ifft(x) * n, np.fft.ifft(x, norm: "forward"), spectrum);
    });

    [Fact]
    public void A_sum_of_multiples_transforms_to_the_sum_of_multiples() => Holds((x, y) =>
    {
        NDArray a = np.fft.fft(x), b = np.fft.fft(y);
        Near(a * 2.5 - b * new Complex(0, 3), np.fft.fft(x * 2.5 - y * new Complex(0, 3)), np.absolute(a) * 2.5 + np.absolute(b) * 3);
    });

    [Fact]
    public void Energy_is_kept() => Holds((x, _) =>
    {
        double before = (double)np.sum(np.square(np.absolute(x))), after = (double)np.sum(np.square(np.absolute(np.fft.fft(x, norm: "ortho"))));
        Assert.Equal(before, after, before * 1e-14);
    });

    [Fact]
    public void A_shift_turns_the_phases() => Holds((x, _) =>
    {
        long n = x.Size, shift = n / 3 + 1;
        NDArray turned = np.fft.fft(x) * np.exp(np.arange(n) * shift % n * (1.0 / n) * new Complex(0, -2 * Math.PI));
        Near(turned, np.fft.fft(np.roll(x, shift)), turned);
    });

    [Fact]
    public void A_product_of_spectra_is_a_circular_convolution() => Holds((x, y) =>
    {
        long n = x.Size;
        NDArray full = np.convolve(x, y), circular = np.pad(full[$"{n}:"], (0, 1)) + full[$":{n}"];
        double size = (double)np.sum(np.absolute(x)) * (double)np.max(np.absolute(y));
        Near(circular, np.fft.ifft(np.fft.fft(x) * np.fft.fft(y)), np.array(size));
    });

    [Fact]
    public void Half_a_spectrum_is_the_half_of_the_whole() => Holds((x, _) =>
    {
        NDArray real = x.Real.Copy(), whole = np.fft.fft(real.AsType(DType.Complex128)), half = np.fft.rfft(real);
        Near(whole[$":{x.Size / 2 + 1}"], half, whole);
        Near(whole, np.fft.fft(real), whole);
        Near(real, np.fft.irfft(half, x.Size), real);
        Near(np.conjugate(half) / x.Size, np.fft.ihfft(real), half / x.Size);
        Near(real * x.Size, np.fft.hfft(np.conjugate(half), x.Size), real * x.Size);
    });

    [Fact]
    public void Lengths_cut_off_or_fill_with_zeros() => Holds((x, _) =>
    {
        long n = x.Size, more = n + n / 2 + 3, fewer = (n + 1) / 2;
        NDArray filled = np.fft.fft(np.pad(x, (0, (int)(more - n)))), cut = np.fft.fft(x[$":{fewer}"].Copy());
        Near(filled, np.fft.fft(x, more), filled);
        Near(cut, np.fft.fft(x, fewer), cut);
        Near(np.fft.rfft(np.pad(x.Real, (0, (int)(more - n)))), np.fft.rfft(x.Real, more), filled);
    });

    [Fact]
    public void Several_axes_are_one_after_the_other() => Holds((x, y) =>
    {
        NDArray plane = np.outer(x[":9"], y[":40"]).Eval();
        Near(np.outer(np.fft.fft(x[":9"]), np.fft.fft(y[":40"])), np.fft.fft2(plane), np.array((double)np.sum(np.absolute(plane))));
        Near(plane, np.fft.ifftn(np.fft.fftn(plane)), plane);
        NDArray real = plane.Real.Copy();
        Near(real, np.fft.irfft2(np.fft.rfft2(real), [.. real.Shape.ToArray()]), real);
    });

    private static void Holds(Action<NDArray, NDArray> law)
    {
        Gen<(int, int)> given = from n in Gen.OneOf(Gen.Choose(1, 64), Gen.Choose(65, 700)) from seed in Gen.Choose(0, 1 << 30) select (n, seed);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(given.ToArbitrary(), pair =>
        {
            (int n, int seed) = pair;
            var random = new System.Random(seed);
            law(Numbers(n, random), Numbers(n, random));
        }));
    }

    private static NDArray Numbers(int n, System.Random random) =>
        np.array(Enumerable.Range(0, n).Select(_ => new Complex(random.NextDouble() - 0.5, random.NextDouble() - 0.5)).ToArray());

    // Within some units in the last place of the largest number, of those that scale says went in.
    private static void Near(NDArray expected, NDArray actual, NDArray scale)
    {
        Assert.Equal(expected.Shape, actual.Shape);
        double size = (double)np.max(np.absolute(scale)), away = (double)np.max(np.absolute(expected - actual));
        Assert.True(away <= 4e-15 * size, $"{away / size:e2} away, of {expected.Size} numbers");
    }
}
