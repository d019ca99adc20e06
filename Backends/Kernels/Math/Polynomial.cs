using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>Polynomials, the constant term first. Written out: a loop over coefficients would not inline.</summary>
/// <remarks>
/// Short ones go by Horner's scheme. From six coefficients on, the even and the odd powers are two chains in x², which
/// the processor runs side by side: these functions wait for one multiply-add after another, not for arithmetic units.
/// </remarks>
internal static class Polynomial
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    [MethodImpl(Inline)]
    public static V Of<V, T>(V x, T c0, T c1, T c2)
        where V : unmanaged, ISimd<V, T> where T : unmanaged =>
        V.Fma(V.Fma(V.Create(c2), x, V.Create(c1)), x, V.Create(c0));

    [MethodImpl(Inline)]
    public static V Of<V, T>(V x, T c0, T c1, T c2, T c3)
        where V : unmanaged, ISimd<V, T> where T : unmanaged =>
        V.Fma(V.Fma(V.Fma(V.Create(c3), x, V.Create(c2)), x, V.Create(c1)), x, V.Create(c0));

    [MethodImpl(Inline)]
    public static V Of<V, T>(V x, T c0, T c1, T c2, T c3, T c4)
        where V : unmanaged, ISimd<V, T> where T : unmanaged =>
        V.Fma(V.Fma(V.Fma(V.Fma(V.Create(c4), x, V.Create(c3)), x, V.Create(c2)), x, V.Create(c1)), x, V.Create(c0));

    [MethodImpl(Inline)]
    public static V Of<V, T>(V x, T c0, T c1, T c2, T c3, T c4, T c5)
        where V : unmanaged, ISimd<V, T> where T : unmanaged
    {
        V square = x * x;
        V odd =
            V.Fma(V.Fma(V.Create(c5), square, V.Create(c3)), square, V.Create(c1));
        return V.Fma(odd, x,
            V.Fma(V.Fma(V.Create(c4), square, V.Create(c2)), square, V.Create(c0)));
    }

    [MethodImpl(Inline)]
    public static V Of<V, T>(V x, T c0, T c1, T c2, T c3, T c4, T c5, T c6)
        where V : unmanaged, ISimd<V, T> where T : unmanaged
    {
        V square = x * x;
        V odd =
            V.Fma(V.Fma(V.Create(c5), square, V.Create(c3)), square, V.Create(c1));
        return V.Fma(odd, x,
            V.Fma(V.Fma(V.Fma(V.Create(c6), square, V.Create(c4)), square, V.Create(c2)), square, V.Create(c0)));
    }

    [MethodImpl(Inline)]
    public static V Of<V, T>(V x, T c0, T c1, T c2, T c3, T c4, T c5, T c6, T c7)
        where V : unmanaged, ISimd<V, T> where T : unmanaged
    {
        V square = x * x;
        V odd =
            V.Fma(V.Fma(V.Fma(V.Create(c7), square, V.Create(c5)), square, V.Create(c3)), square, V.Create(c1));
        return V.Fma(odd, x,
            V.Fma(V.Fma(V.Fma(V.Create(c6), square, V.Create(c4)), square, V.Create(c2)), square, V.Create(c0)));
    }

    [MethodImpl(Inline)]
    public static V Of<V, T>(V x, T c0, T c1, T c2, T c3, T c4, T c5, T c6, T c7, T c8)
        where V : unmanaged, ISimd<V, T> where T : unmanaged
    {
        V square = x * x;
        V odd =
            V.Fma(V.Fma(V.Fma(V.Create(c7), square, V.Create(c5)), square, V.Create(c3)), square, V.Create(c1));
        return V.Fma(odd, x,
            V.Fma(V.Fma(V.Fma(V.Fma(V.Create(c8), square, V.Create(c6)), square, V.Create(c4)), square, V.Create(c2)), square, V.Create(c0)));
    }

    [MethodImpl(Inline)]
    public static V Of<V, T>(V x, T c0, T c1, T c2, T c3, T c4, T c5, T c6, T c7, T c8, T c9)
        where V : unmanaged, ISimd<V, T> where T : unmanaged
    {
        V square = x * x;
        V odd =
            V.Fma(V.Fma(V.Fma(V.Fma(V.Create(c9), square, V.Create(c7)), square, V.Create(c5)), square, V.Create(c3)), square, V.Create(c1));
        return V.Fma(odd, x,
            V.Fma(V.Fma(V.Fma(V.Fma(V.Create(c8), square, V.Create(c6)), square, V.Create(c4)), square, V.Create(c2)), square, V.Create(c0)));
    }

    [MethodImpl(Inline)]
    public static V Of<V, T>(V x, T c0, T c1, T c2, T c3, T c4, T c5, T c6, T c7, T c8, T c9, T c10)
        where V : unmanaged, ISimd<V, T> where T : unmanaged
    {
        V square = x * x;
        V odd =
            V.Fma(V.Fma(V.Fma(V.Fma(V.Create(c9), square, V.Create(c7)), square, V.Create(c5)), square, V.Create(c3)), square, V.Create(c1));
        return V.Fma(odd, x,
            V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Create(c10),
                square, V.Create(c8)), square, V.Create(c6)), square, V.Create(c4)), square, V.Create(c2)),
                square, V.Create(c0)));
    }

    [MethodImpl(Inline)]
    public static V Of<V, T>(V x, T c0, T c1, T c2, T c3, T c4, T c5, T c6, T c7, T c8, T c9, T c10, T c11)
        where V : unmanaged, ISimd<V, T> where T : unmanaged
    {
        V square = x * x;
        V odd =
            V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Create(c11),
                square, V.Create(c9)), square, V.Create(c7)), square, V.Create(c5)), square, V.Create(c3)),
                square, V.Create(c1));
        return V.Fma(odd, x,
            V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Create(c10),
                square, V.Create(c8)), square, V.Create(c6)), square, V.Create(c4)), square, V.Create(c2)),
                square, V.Create(c0)));
    }

    [MethodImpl(Inline)]
    public static V Of<V, T>(V x, T c0, T c1, T c2, T c3, T c4, T c5, T c6, T c7, T c8, T c9, T c10, T c11, T c12)
        where V : unmanaged, ISimd<V, T> where T : unmanaged
    {
        V square = x * x;
        V odd =
            V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Create(c11),
                square, V.Create(c9)), square, V.Create(c7)), square, V.Create(c5)), square, V.Create(c3)),
                square, V.Create(c1));
        return V.Fma(odd, x,
            V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Create(c12),
                square, V.Create(c10)), square, V.Create(c8)), square, V.Create(c6)), square, V.Create(c4)),
                square, V.Create(c2)), square, V.Create(c0)));
    }
}
