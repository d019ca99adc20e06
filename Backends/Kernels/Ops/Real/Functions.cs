using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// A function of <see cref="MathTable"/> as an op. Its scalar form is the register of one lane, so that an element's result does not depend
/// on where in an array it lies.
/// </summary>
public readonly struct Function<TMath, T> : IUnaryOp<T, T>, IUnaryVectorOp<T> where TMath : struct, IUnaryMath<T> where T : unmanaged
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static T Invoke(T x) => TMath.Invoke(new Scalar<T>(x)).Value;
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, T> => TMath.Invoke(x);
}

/// <inheritdoc cref="Function{TMath, T}"/>
public readonly struct BinaryFunction<TMath, T> : IBinaryOp<T, T, T>, IBinaryVectorOp<T> where TMath : struct, IBinaryMath<T> where T : unmanaged
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static T Invoke(T x, T y) => TMath.Invoke(new Scalar<T>(x), new Scalar<T>(y)).Value;
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, T> => TMath.Invoke(x, y);
}
