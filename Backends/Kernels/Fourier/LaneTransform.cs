using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// Transforms of one length, as many at a time as a register has lanes, from and to work space: by passes for the factors of the length, or for large
/// primes as a convolution (Bluestein, A linear filtering approach to the computation of discrete Fourier transform, 1970). Immutable.
/// </summary>
internal sealed unsafe class LaneTransform<V, T> where V : unmanaged, ISimd<V, T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Pass[] _passes = [];
    private readonly Chirp<T>? _chirp;
    private readonly LaneTransform<V, T>? _convolution;
    private readonly T[] _roots = [];

    public LaneTransform(long length)
    {
        Length = length;
        long convolution = Lengths.Convolution(length);
        if (convolution != 0)
        {
            _chirp = new Chirp<T>(length, convolution);
            _convolution = new LaneTransform<V, T>(convolution);
            Room = convolution;
            return;
        }
        Room = length;
        (_passes, _roots) = Plan(length);
    }

    /// <summary>How many numbers are transformed.</summary>
    public long Length { get; }

    /// <summary>How many numbers both work spaces hold.</summary>
    public long Room { get; }

    /// <summary>Transforms the numbers in <paramref name="work"/>, pairs of registers; says in which of the two work spaces the result is.</summary>
    public V* Run(V* work, V* other)
    {
        if (_chirp is not null) return Convolve(work, other);
        var roots = (byte*)Pinned(_roots);
        foreach (ref readonly Pass pass in _passes.AsSpan())
        {
            Passes<V, T>.Run(pass, roots, work, other);
            V* result = other;
            other = work;
            work = result;
        }
        return work;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private V* Convolve(V* work, V* other)
    {
        T* factors = _chirp!.Factors, spectrum = _chirp.Spectrum;
        for (nint k = 0; k < (nint)Length; k++) (ComplexLanes<V, T>.Load(work + 2 * k) * ComplexLanes<V, T>.Same(factors + 2 * k)).Store(work + 2 * k);
        NativeMemory.Clear(work + 2 * Length, (nuint)(2 * (Room - Length) * sizeof(V)));
        V* forward = _convolution!.Run(work, other);
        // The inverse is the forward transform with the parts exchanged, before and after.
        for (nint k = 0; k < (nint)Room; k++)
        {
            var product = ComplexLanes<V, T>.Load(forward + 2 * k) * ComplexLanes<V, T>.Same(spectrum + 2 * k);
            new ComplexLanes<V, T>(product.Im, product.Re).Store(forward + 2 * k);
        }
        V* back = _convolution.Run(forward, forward == work ? other : work);
        for (nint k = 0; k < (nint)Length; k++)
        {
            var x = new ComplexLanes<V, T>(back[2 * k + 1], back[2 * k]);
            (x * ComplexLanes<V, T>.Same(factors + 2 * k)).Store(back + 2 * k);
        }
        return back;
    }

    private static (Pass[] Passes, T[] Roots) Plan(long length)
    {
        int[] factors = Lengths.Factors(length);
        var passes = new Pass[factors.Length];
        int count = 0, groups = 1;
        for (int i = 0; i < factors.Length; i++)
        {
            int radix = factors[i], rest = (int)(length / groups / radix);
            passes[i] = new Pass(radix, groups, rest, (long)count * sizeof(T), 2 * sizeof(V), 2 * sizeof(T));
            count += 2 * (radix - 1) * rest + (Passes<V, T>.IsGeneral(radix) ? 2 * radix : 0);
            groups *= radix;
        }
        T[] roots = GC.AllocateUninitializedArray<T>(Math.Max(1, count), pinned: true);
        T* at = Pinned(roots);
        foreach (Pass pass in passes)
        {
            for (long i = 0; i < pass.Length; i++)
                for (long b = 1; b < pass.Radix; b++, at += 2) RootsOfUnity.Write(at, b * i, (long)pass.Radix * pass.Length);
            if (!Passes<V, T>.IsGeneral(pass.Radix)) continue;
            for (long i = 0; i < pass.Radix; i++, at += 2) RootsOfUnity.Write(at, i, pass.Radix);
        }
        return (passes, roots);
    }

    private static T* Pinned(T[] array) => (T*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array));
}

/// <summary>
/// What turns a transform into a convolution: jk = (j² + k² - (j - k)²) / 2, so that it is one with exp(i pi k² / n), between two products with the
/// conjugate of that.
/// </summary>
internal sealed unsafe class Chirp<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly T[] _factors, _spectrum;

    public Chirp(long length, long convolution)
    {
        _factors = GC.AllocateArray<T>((int)(2 * convolution), pinned: true);   // zeros where there is nothing to transform
        _spectrum = GC.AllocateUninitializedArray<T>((int)(2 * convolution), pinned: true);
        // In double precision, whose rounding does not show in single; divided by the length for the inverse.
        var wave = new Complex[convolution];
        for (long k = 0; k < length; k++)
        {
            (double re, double im) = RootsOfUnity.At((long)((UInt128)k * (UInt128)k % (UInt128)(2 * length)), 2 * length);
            (_factors[2 * k], _factors[2 * k + 1]) = (T.CreateTruncating(re), T.CreateTruncating(im));
            wave[k] = new Complex(re, -im) / convolution;
            if (k > 0) wave[convolution - k] = wave[k];
        }
        var transform = new LaneTransform<Scalar<double>, double>(convolution);
        var other = new Complex[convolution];
        fixed (Complex* work = wave, next = other)
        {
            var result = (double*)transform.Run((Scalar<double>*)work, (Scalar<double>*)next);
            for (long i = 0; i < 2 * convolution; i++) _spectrum[i] = T.CreateTruncating(result[i]);
        }
    }

    public T* Factors => (T*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_factors));

    public T* Spectrum => (T*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_spectrum));
}
