using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using X86 = System.Runtime.Intrinsics.X86;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>As many complex numbers as a register has lanes: real parts in one register, imaginary parts in another.</summary>
internal readonly unsafe struct ComplexLanes<V, T>(V re, V im) where V : unmanaged, ISimd<V, T> where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    public readonly V Re = re, Im = im;

    /// <summary>The number at a place of work space, where both registers lie one after the other.</summary>
    [MethodImpl(Inline)]
    public static ComplexLanes<V, T> Load(void* at) => new(((V*)at)[0], ((V*)at)[1]);

    /// <summary>The same number in all lanes.</summary>
    [MethodImpl(Inline)]
    public static ComplexLanes<V, T> Same(void* at) => new(V.Create(((T*)at)[0]), V.Create(((T*)at)[1]));

    [MethodImpl(Inline)]
    public void Store(void* at)
    {
        ((V*)at)[0] = Re;
        ((V*)at)[1] = Im;
    }

    [MethodImpl(Inline)]
    public static ComplexLanes<V, T> operator +(ComplexLanes<V, T> x, ComplexLanes<V, T> y) => new(x.Re + y.Re, x.Im + y.Im);

    [MethodImpl(Inline)]
    public static ComplexLanes<V, T> operator -(ComplexLanes<V, T> x, ComplexLanes<V, T> y) => new(x.Re - y.Re, x.Im - y.Im);

    [MethodImpl(Inline)]
    public static ComplexLanes<V, T> operator *(ComplexLanes<V, T> x, ComplexLanes<V, T> y) =>
        new(Fms(x.Re, y.Re, x.Im * y.Im), V.Fma(x.Re, y.Im, x.Im * y.Re));

    [MethodImpl(Inline)]
    public static ComplexLanes<V, T> operator *(ComplexLanes<V, T> x, V y) => new(x.Re * y, x.Im * y);

    /// <summary>x y + z for real y.</summary>
    [MethodImpl(Inline)]
    public static ComplexLanes<V, T> Fma(ComplexLanes<V, T> x, V y, ComplexLanes<V, T> z) => new(V.Fma(x.Re, y, z.Re), V.Fma(x.Im, y, z.Im));

    /// <summary>x - i y.</summary>
    [MethodImpl(Inline)]
    public static ComplexLanes<V, T> MinusI(ComplexLanes<V, T> x, ComplexLanes<V, T> y) => new(x.Re + y.Im, x.Im - y.Re);

    /// <summary>x + i y.</summary>
    [MethodImpl(Inline)]
    public static ComplexLanes<V, T> PlusI(ComplexLanes<V, T> x, ComplexLanes<V, T> y) => new(x.Re - y.Im, x.Im + y.Re);

    // x y - z: the compiler does not find the instruction in a sum with a negative.
    [MethodImpl(Inline)]
    private static V Fms(V x, V y, V z)
    {
        if (typeof(V) == typeof(V256<double>) && X86.Fma.IsSupported)
            return As(X86.Fma.MultiplySubtract(As<V256<double>>(x).Value, As<V256<double>>(y).Value, As<V256<double>>(z).Value));
        if (typeof(V) == typeof(V256<float>) && X86.Fma.IsSupported)
            return As(X86.Fma.MultiplySubtract(As<V256<float>>(x).Value, As<V256<float>>(y).Value, As<V256<float>>(z).Value));
        return V.Fma(x, y, -z);
    }

    [MethodImpl(Inline)]
    private static W As<W>(V x) where W : unmanaged => Unsafe.BitCast<V, W>(x);

    [MethodImpl(Inline)]
    private static V As<U>(Vector256<U> x) where U : unmanaged => Unsafe.BitCast<V256<U>, V>(new(x));
}
