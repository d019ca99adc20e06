using System.Numerics;
using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary><c>floor</c> of floats; a negative fraction above -1 gives -1, -0.0 stays.</summary>
public readonly struct Floor<T> : IUnaryOp<T, T>, IUnaryVectorOp<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static T Invoke(T x) => T.Floor(x);
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, T> => V.Floor(x);
}

/// <summary><c>ceil</c> of floats.</summary>
public readonly struct Ceiling<T> : IUnaryOp<T, T>, IUnaryVectorOp<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static T Invoke(T x) => T.Ceiling(x);
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, T> => V.Ceiling(x);
}

/// <summary><c>trunc</c> of floats.</summary>
public readonly struct Truncate<T> : IUnaryOp<T, T>, IUnaryVectorOp<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static T Invoke(T x) => T.Truncate(x);
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, T> => V.Truncate(x);
}

/// <summary><c>rint</c> of floats: ties to even.</summary>
public readonly struct RoundToEven<T> : IUnaryOp<T, T>, IUnaryVectorOp<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static T Invoke(T x) => T.Round(x);
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, T> => V.Round(x);
}
