using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// What the numbers of a spectrum stand for, and their order.
public sealed partial class FftModule
{
    /// <summary>The frequencies of the numbers that <see cref="fft"/> gives: 0, 1, ... and then the negative ones, over n d.</summary>
    /// <param name="n">The length of the transform.</param>
    /// <param name="d">The distance between samples.</param>
    /// <param name="dtype">A floating type; float64 by default.</param>
    /// <param name="device">Null or <c>cpu</c>.</param>
    /// <exception cref="ValueError">n is negative; another device.</exception>
    /// <exception cref="ZeroDivisionError">n or d is zero.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.fft.fftfreq.html"/>
    public NDArray fftfreq(long n, double d = 1.0, DType? dtype = null, string? device = null)
    {
        double unit = Unit(n, d, dtype, device);
        if (n < 0) throw new ValueError("negative dimensions are not allowed");
        NDArray order = np.arange(-(n / 2), n - n / 2);
        return Times(np.roll(order, n - n / 2), unit, dtype);
    }

    /// <summary>The frequencies of the numbers that <see cref="rfft"/> gives: 0 to n/2, over n d.</summary>
    /// <inheritdoc cref="fftfreq" path="/param|/exception"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.fft.rfftfreq.html"/>
    public NDArray rfftfreq(long n, double d = 1.0, DType? dtype = null, string? device = null)
    {
        double unit = Unit(n, d, dtype, device);
        return Times(np.arange(0, Math.Max(0, (long)Math.Floor(n / 2.0) + 1)), unit, dtype);
    }

    /// <summary>A spectrum with frequency 0 in its middle.</summary>
    /// <param name="x">The array.</param>
    /// <param name="axes">The axes; by default all.</param>
    /// <exception cref="IndexError">No such axis.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.fft.fftshift.html"/>
    public NDArray fftshift(NDArray x, Axis? axes = null) => Shifted(x, axes ?? default, length => length / 2);

    /// <summary>The inverse of <see cref="fftshift"/>.</summary>
    /// <inheritdoc cref="fftshift" path="/param|/exception"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.fft.ifftshift.html"/>
    public NDArray ifftshift(NDArray x, Axis? axes = null) => Shifted(x, axes ?? default, length => -(length / 2));

    private static NDArray Shifted(NDArray x, Axis axes, Func<long, long> shift)
    {
        int[] all = axes.IsAll ? [.. Enumerable.Range(0, x.NDim)] : axes.Written.ToArray();
        return np.roll(x, [.. all.Select(axis => shift(LengthOf(x, axis)))], all);
    }

    private static double Unit(long n, double d, DType? dtype, string? device)
    {
        if (device is not (null or "cpu")) throw new ValueError($"Device not understood. Only \"cpu\" is allowed, but received: {device}");
        if (dtype is { IsFloating: false }) throw new TypeError($"frequencies are real numbers: dtype must be a floating type, not {dtype}");
        if (n * d == 0) throw new ZeroDivisionError("float division by zero");
        return 1.0 / (n * d);
    }

    private static NDArray Times(NDArray order, double unit, DType? dtype)
    {
        NDArray frequencies = order * unit;
        return dtype is null ? frequencies : frequencies.AsType(dtype);
    }
}
