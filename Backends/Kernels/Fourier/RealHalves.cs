using System.Numerics;
using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// The transform of n reals, n even, by one of n/2 complex numbers, each of two neighbours (Sorensen et al., Real-valued fast Fourier transform algorithms,
/// 1987). Roots are exp(-2 pi i k / n), for k up to n/4.
/// </summary>
internal static unsafe class RealHalves<V, T> where V : unmanaged, ISimd<V, T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private const MethodImplOptions Hot = MethodImplOptions.AggressiveOptimization, Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>From the transforms of <paramref name="half"/> pairs, one in each lane, half + 1 numbers: the first half of the spectrum.</summary>
    [MethodImpl(Hot)]
    public static void FromPairs(V* pairs, V* spectrum, long half, T* roots)
    {
        V first = pairs[0], second = pairs[1];
        (spectrum[0], spectrum[1]) = (first + second, V.Zero);
        (spectrum[2 * half], spectrum[2 * half + 1]) = (first - second, V.Zero);
        for (long k = 1; k <= half / 2; k++)
        {
            Join(ComplexLanes<V, T>.Load(pairs + 2 * k), ComplexLanes<V, T>.Load(pairs + 2 * (half - k)), ComplexLanes<V, T>.Same(roots + 2 * k), out var there, out var mirror);
            there.Store(spectrum + 2 * k);
            mirror.Store(spectrum + 2 * (half - k));
        }
    }

    /// <summary>From half + 1 numbers, the first half of a spectrum, what the transform of half pairs takes back; parts exchanged, for the inverse.</summary>
    [MethodImpl(Hot)]
    public static void ToPairs(V* spectrum, V* pairs, long half, T* roots)
    {
        // What is first and last is real; their imaginary parts do not count.
        (V first, V last) = (spectrum[0], spectrum[2 * half]);
        (pairs[1], pairs[0]) = (first + last, first - last);
        for (long k = 1; k <= half / 2; k++)
        {
            Part(ComplexLanes<V, T>.Load(spectrum + 2 * k), ComplexLanes<V, T>.Load(spectrum + 2 * (half - k)), ComplexLanes<V, T>.Same(roots + 2 * k), out var there, out var mirror);
            there.Store(pairs + 2 * k);
            mirror.Store(pairs + 2 * (half - k));
        }
    }

    /// <summary>The same, in place, for one line of numbers whose parts lie beside each other.</summary>
    public static void FromPairs(T* line, long half, T* roots)
    {
        T first = line[0], second = line[1];
        (line[0], line[1]) = (first + second, T.Zero);
        (line[2 * half], line[2 * half + 1]) = (first - second, T.Zero);
        RealHalves<Scalar<T>, T>.JoinLine(JoinLine(1, line, half, roots), line, half, roots);
    }

    /// <summary>The same, in place, for one line of numbers whose parts lie beside each other.</summary>
    public static void ToPairs(T* line, long half, T* roots)
    {
        (T first, T last) = (line[0], line[2 * half]);
        (line[1], line[0]) = (first + last, first - last);
        RealHalves<Scalar<T>, T>.PartLine(PartLine(1, line, half, roots), line, half, roots);
    }

    // As many numbers from either end as a register has lanes, until they would meet; says where that is.
    [MethodImpl(Hot)]
    private static long JoinLine(long k, T* line, long half, T* roots)
    {
        for (; 2 * (k + V.Lanes - 1) <= half; k += V.Lanes)
        {
            T* near = line + 2 * k, far = line + 2 * (half - k - V.Lanes + 1);
            Join(LaneShuffles<V, T>.LoadComplex(near), Reversed(LaneShuffles<V, T>.LoadComplex(far)), LaneShuffles<V, T>.LoadComplex(roots + 2 * k), out var there, out var mirror);
            LaneShuffles<V, T>.StoreComplex(there, near);
            LaneShuffles<V, T>.StoreComplex(Reversed(mirror), far);
        }
        return k;
    }

    [MethodImpl(Hot)]
    private static long PartLine(long k, T* line, long half, T* roots)
    {
        for (; 2 * (k + V.Lanes - 1) <= half; k += V.Lanes)
        {
            T* near = line + 2 * k, far = line + 2 * (half - k - V.Lanes + 1);
            Part(LaneShuffles<V, T>.LoadComplex(near), Reversed(LaneShuffles<V, T>.LoadComplex(far)), LaneShuffles<V, T>.LoadComplex(roots + 2 * k), out var there, out var mirror);
            LaneShuffles<V, T>.StoreComplex(there, near);
            LaneShuffles<V, T>.StoreComplex(Reversed(mirror), far);
        }
        return k;
    }

    [MethodImpl(Inline)]
    private static ComplexLanes<V, T> Reversed(ComplexLanes<V, T> x) => new(LaneShuffles<V, T>.Reverse(x.Re), LaneShuffles<V, T>.Reverse(x.Im));

    // With the transforms of the even and the odd numbers, e = (x + conj y) / 2 and o = -i (x - conj y) / 2: e + root o, and at the mirrored place conj(e - root o).
    [MethodImpl(Inline)]
    private static void Join(ComplexLanes<V, T> x, ComplexLanes<V, T> y, ComplexLanes<V, T> root, out ComplexLanes<V, T> there, out ComplexLanes<V, T> mirror)
    {
        V half = V.Create(T.CreateTruncating(0.5));
        (x, y) = (x * half, y * half);
        var even = new ComplexLanes<V, T>(x.Re + y.Re, x.Im - y.Im);
        var odd = new ComplexLanes<V, T>(x.Im + y.Im, y.Re - x.Re) * root;
        there = even + odd;
        mirror = new(even.Re - odd.Re, odd.Im - even.Im);
    }

    // The other way: e + i o and at the mirrored place conj(e - i o), where o is (x - conj y) conj root. Parts are exchanged.
    [MethodImpl(Inline)]
    private static void Part(ComplexLanes<V, T> x, ComplexLanes<V, T> y, ComplexLanes<V, T> root, out ComplexLanes<V, T> there, out ComplexLanes<V, T> mirror)
    {
        var even = new ComplexLanes<V, T>(x.Re + y.Re, x.Im - y.Im);
        var odd = new ComplexLanes<V, T>(x.Re - y.Re, x.Im + y.Im) * new ComplexLanes<V, T>(root.Re, -root.Im);
        there = new(even.Im + odd.Re, even.Re - odd.Im);
        mirror = new(odd.Re - even.Im, even.Re + odd.Im);
    }
}
