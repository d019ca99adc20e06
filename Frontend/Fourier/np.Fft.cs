using System.Diagnostics.CodeAnalysis;

namespace OmniNumpy.Lazy;

public static partial class np
{
    /// <summary>Discrete Fourier transforms (<c>numpy.fft</c>).</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/routines.fft.html"/>
    public static FftModule fft { get; } = new();
}

/// <summary>
/// The members of <see cref="np.fft"/>: discrete Fourier transforms and what surrounds them. Transforms are recorded like everything else; the input may
/// have any length, and zeros that make it longer, or what is cut off, are never copied. Results have the precision of the input, float64 for integers;
/// NumPy before 2.0 computed all in double precision, and so do its profiles.
/// </summary>
/// <seealso href="https://numpy.org/doc/2.2/reference/routines.fft.html"/>
[SuppressMessage("Style", "IDE1006", Justification = "the names are NumPy's")]
public sealed partial class FftModule
{
    internal FftModule()
    {
    }

    /// <summary>The transform along one axis: sums of <c>a[j] exp(-2 pi i j k / n)</c>.</summary>
    /// <param name="a">Real or complex numbers.</param>
    /// <param name="n">The length of the transform; the input is cut off or made longer with zeros. By default that of the axis.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="norm">Which direction is divided by n: <c>backward</c> (as null), <c>forward</c>, or each by its root: <c>ortho</c>.</param>
    /// <param name="out">Receives the result.</param>
    /// <returns>Complex numbers, n along the axis.</returns>
    /// <exception cref="ValueError">n below 1, another norm, an output of another shape.</exception>
    /// <exception cref="AxisError">No such axis.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.fft.fft.html"/>
    public NDArray fft(NDArray a, long? n = null, int axis = -1, string? norm = null, NDArray? @out = null) =>
        Transform("fft", a, n ?? LengthOf(a, axis), axis, NormOf(norm), @out);

    /// <summary>The inverse of <see cref="fft"/>.</summary>
    /// <inheritdoc cref="fft" path="/param|/returns|/exception"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.fft.ifft.html"/>
    public NDArray ifft(NDArray a, long? n = null, int axis = -1, string? norm = null, NDArray? @out = null) =>
        Transform("ifft", a, n ?? LengthOf(a, axis), axis, Swapped(norm), @out);

    /// <summary>The transform of real numbers: its first n/2 + 1 numbers, which determine the others. Takes half the time.</summary>
    /// <param name="a">Real numbers.</param>
    /// <returns>Complex numbers, n/2 + 1 along the axis.</returns>
    /// <exception cref="TypeError">Complex numbers.</exception>
    /// <inheritdoc cref="fft" path="/param[not(@name='a')]|/exception"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.fft.rfft.html"/>
    public NDArray rfft(NDArray a, long? n = null, int axis = -1, string? norm = null, NDArray? @out = null) =>
        Transform("rfft", a, n ?? LengthOf(a, axis), axis, NormOf(norm), @out);

    /// <summary>The inverse of <see cref="rfft"/>: real numbers from half a spectrum. The imaginary parts of the first and, for even n, last do not count.</summary>
    /// <param name="a">Half a spectrum.</param>
    /// <param name="n">The length of the result; by default twice that of the axis, less 2. Of an odd number of reals it must be given.</param>
    /// <returns>Real numbers, n along the axis.</returns>
    /// <inheritdoc cref="fft" path="/param[not(@name='a' or @name='n')]|/exception"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.fft.irfft.html"/>
    public NDArray irfft(NDArray a, long? n = null, int axis = -1, string? norm = null, NDArray? @out = null) =>
        Transform("irfft", a, n ?? (LengthOf(a, axis) - 1) * 2, axis, Swapped(norm), @out);

    /// <summary>The real spectrum of a signal whose second half is the first one backwards, conjugated.</summary>
    /// <param name="a">The first half of the signal.</param>
    /// <inheritdoc cref="irfft" path="/param[not(@name='a')]|/returns|/exception"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.fft.hfft.html"/>
    public NDArray hfft(NDArray a, long? n = null, int axis = -1, string? norm = null, NDArray? @out = null) =>
        Transform("irfft", np.conjugate(a), n ?? (LengthOf(a, axis) - 1) * 2, axis, Twice(norm), @out);

    /// <summary>The inverse of <see cref="hfft"/>: half a signal from its real spectrum.</summary>
    /// <param name="a">Real numbers.</param>
    /// <inheritdoc cref="rfft" path="/param[not(@name='a')]|/returns|/exception"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.fft.ihfft.html"/>
    public NDArray ihfft(NDArray a, long? n = null, int axis = -1, string? norm = null, NDArray? @out = null) =>
        np.conjugate(Transform("rfft", a, n ?? LengthOf(a, axis), axis, Swapped(norm), @out), @out);
}
