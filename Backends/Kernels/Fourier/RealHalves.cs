using System.Numerics;
using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// The transform of n reals, n even, by one of n/2 complex numbers, each of two neighbours (Sorensen et al., Real-valued fast Fourier transform algorithms,
/// 1987). Numbers are pairs of registers; parts at <c>[2 k + part]</c>, so that an exchange of parts costs nothing.
/// </summary>
internal static unsafe class RealHalves<V, T> where V : unmanaged, ISimd<V, T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private const MethodImplOptions Hot = MethodImplOptions.AggressiveOptimization;

    /// <summary>From the transform of <paramref name="half"/> pairs, half + 1 numbers: the first half of the spectrum. In place if the spaces are the same.</summary>
    /// <param name="roots">exp(-2 pi i k / n) for k up to half / 2.</param>
    [MethodImpl(Hot)]
    public static void FromPairs(V* pairs, V* spectrum, long half, T* roots)
    {
        V first = pairs[0], second = pairs[1], point5 = V.Create(T.CreateTruncating(0.5));
        (spectrum[0], spectrum[1]) = (first + second, V.Zero);
        (spectrum[2 * half], spectrum[2 * half + 1]) = (first - second, V.Zero);
        for (long k = 1; k <= half / 2; k++)
        {
            var x = ComplexLanes<V, T>.Load(pairs + 2 * k) * point5;
            var y = ComplexLanes<V, T>.Load(pairs + 2 * (half - k)) * point5;
            var even = new ComplexLanes<V, T>(x.Re + y.Re, x.Im - y.Im);
            // -i (x - conj y)
            var odd = new ComplexLanes<V, T>(x.Im + y.Im, y.Re - x.Re) * ComplexLanes<V, T>.Same(roots + 2 * k);
            (even + odd).Store(spectrum + 2 * k);
            new ComplexLanes<V, T>(even.Re - odd.Re, odd.Im - even.Im).Store(spectrum + 2 * (half - k));
        }
    }

    /// <summary>From half + 1 numbers, the first half of a spectrum, what the transform of half pairs takes back; parts exchanged, for the inverse.</summary>
    /// <inheritdoc cref="FromPairs" path="/param"/>
    [MethodImpl(Hot)]
    public static void ToPairs(V* spectrum, V* pairs, long half, T* roots)
    {
        // What is first and last is real; their imaginary parts do not count.
        (V first, V last) = (spectrum[0], spectrum[2 * half]);
        (pairs[1], pairs[0]) = (first + last, first - last);
        for (long k = 1; k <= half / 2; k++)
        {
            var x = ComplexLanes<V, T>.Load(spectrum + 2 * k);
            var y = ComplexLanes<V, T>.Load(spectrum + 2 * (half - k));
            var even = new ComplexLanes<V, T>(x.Re + y.Re, x.Im - y.Im);
            var difference = new ComplexLanes<V, T>(x.Re - y.Re, x.Im + y.Im);
            var root = ComplexLanes<V, T>.Same(roots + 2 * k);
            var turned = difference * new ComplexLanes<V, T>(root.Re, -root.Im);
            var there = ComplexLanes<V, T>.PlusI(even, turned);
            (pairs[2 * k + 1], pairs[2 * k]) = (there.Re, there.Im);
            (pairs[2 * (half - k) + 1], pairs[2 * (half - k)]) = (even.Re + turned.Im, turned.Re - even.Im);
        }
    }
}
