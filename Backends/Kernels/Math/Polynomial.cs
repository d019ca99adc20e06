using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>Polynomials by Horner's scheme, the constant term first. Written out: a loop over coefficients would not inline.</summary>
internal static class Polynomial
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    [MethodImpl(Inline)]
    public static V Of<V, T>(V x, T c0, T c1, T c2)
        where V : unmanaged, ISimd<V, T> where T : unmanaged =>
        V.Fma(V.Fma(V.Create(c2),
            x, V.Create(c1)), x, V.Create(c0));

    [MethodImpl(Inline)]
    public static V Of<V, T>(V x, T c0, T c1, T c2, T c3)
        where V : unmanaged, ISimd<V, T> where T : unmanaged =>
        V.Fma(V.Fma(V.Fma(V.Create(c3),
            x, V.Create(c2)), x, V.Create(c1)), x, V.Create(c0));

    [MethodImpl(Inline)]
    public static V Of<V, T>(V x, T c0, T c1, T c2, T c3, T c4)
        where V : unmanaged, ISimd<V, T> where T : unmanaged =>
        V.Fma(V.Fma(V.Fma(V.Fma(V.Create(c4),
            x, V.Create(c3)), x, V.Create(c2)), x, V.Create(c1)), x, V.Create(c0));

    [MethodImpl(Inline)]
    public static V Of<V, T>(V x, T c0, T c1, T c2, T c3, T c4, T c5)
        where V : unmanaged, ISimd<V, T> where T : unmanaged =>
        V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Create(c5),
            x, V.Create(c4)), x, V.Create(c3)), x, V.Create(c2)), x, V.Create(c1)),
            x, V.Create(c0));

    [MethodImpl(Inline)]
    public static V Of<V, T>(V x, T c0, T c1, T c2, T c3, T c4, T c5, T c6)
        where V : unmanaged, ISimd<V, T> where T : unmanaged =>
        V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Create(c6),
            x, V.Create(c5)), x, V.Create(c4)), x, V.Create(c3)), x, V.Create(c2)),
            x, V.Create(c1)), x, V.Create(c0));

    [MethodImpl(Inline)]
    public static V Of<V, T>(V x, T c0, T c1, T c2, T c3, T c4, T c5, T c6, T c7)
        where V : unmanaged, ISimd<V, T> where T : unmanaged =>
        V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Create(c7),
            x, V.Create(c6)), x, V.Create(c5)), x, V.Create(c4)), x, V.Create(c3)),
            x, V.Create(c2)), x, V.Create(c1)), x, V.Create(c0));

    [MethodImpl(Inline)]
    public static V Of<V, T>(V x, T c0, T c1, T c2, T c3, T c4, T c5, T c6, T c7, T c8)
        where V : unmanaged, ISimd<V, T> where T : unmanaged =>
        V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Create(c8),
            x, V.Create(c7)), x, V.Create(c6)), x, V.Create(c5)), x, V.Create(c4)),
            x, V.Create(c3)), x, V.Create(c2)), x, V.Create(c1)), x, V.Create(c0));

    [MethodImpl(Inline)]
    public static V Of<V, T>(V x, T c0, T c1, T c2, T c3, T c4, T c5, T c6, T c7, T c8, T c9)
        where V : unmanaged, ISimd<V, T> where T : unmanaged =>
        V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Create(c9),
            x, V.Create(c8)), x, V.Create(c7)), x, V.Create(c6)), x, V.Create(c5)),
            x, V.Create(c4)), x, V.Create(c3)), x, V.Create(c2)), x, V.Create(c1)),
            x, V.Create(c0));

    [MethodImpl(Inline)]
    public static V Of<V, T>(V x, T c0, T c1, T c2, T c3, T c4, T c5, T c6, T c7, T c8, T c9, T c10)
        where V : unmanaged, ISimd<V, T> where T : unmanaged =>
        V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Create(c10),
            x, V.Create(c9)), x, V.Create(c8)), x, V.Create(c7)), x, V.Create(c6)),
            x, V.Create(c5)), x, V.Create(c4)), x, V.Create(c3)), x, V.Create(c2)),
            x, V.Create(c1)), x, V.Create(c0));

    [MethodImpl(Inline)]
    public static V Of<V, T>(V x, T c0, T c1, T c2, T c3, T c4, T c5, T c6, T c7, T c8, T c9, T c10, T c11)
        where V : unmanaged, ISimd<V, T> where T : unmanaged =>
        V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Create(c11),
            x, V.Create(c10)), x, V.Create(c9)), x, V.Create(c8)), x, V.Create(c7)),
            x, V.Create(c6)), x, V.Create(c5)), x, V.Create(c4)), x, V.Create(c3)),
            x, V.Create(c2)), x, V.Create(c1)), x, V.Create(c0));

    [MethodImpl(Inline)]
    public static V Of<V, T>(V x, T c0, T c1, T c2, T c3, T c4, T c5, T c6, T c7, T c8, T c9, T c10, T c11, T c12)
        where V : unmanaged, ISimd<V, T> where T : unmanaged =>
        V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Fma(V.Create(c12),
            x, V.Create(c11)), x, V.Create(c10)), x, V.Create(c9)), x, V.Create(c8)),
            x, V.Create(c7)), x, V.Create(c6)), x, V.Create(c5)), x, V.Create(c4)),
            x, V.Create(c3)), x, V.Create(c2)), x, V.Create(c1)), x, V.Create(c0));
}
