using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>One result from one element. Bool data is <see cref="bool"/>.</summary>
public interface IUnaryOp<TIn, TOut>
{
    /// <summary>The result for one element.</summary>
    static abstract TOut Invoke(TIn x);
}

/// <summary>One result from two elements.</summary>
public interface IBinaryOp<TIn1, TIn2, TOut>
{
    /// <summary>The result for one pair of elements.</summary>
    static abstract TOut Invoke(TIn1 x, TIn2 y);
}

/// <summary>An operation of two inputs that is cheaper over neighbouring elements together.</summary>
public interface IBinaryBlockOp
{
    /// <summary>The results for n contiguous elements.</summary>
    static abstract void Run(nint x, nint y, nint result, long n);
}

/// <summary>One result from three elements: <c>where</c> and <c>clip</c>.</summary>
public interface ITernaryOp<TIn1, TIn2, TIn3, TOut>
{
    /// <summary>The result for one triple of elements.</summary>
    static abstract TOut Invoke(TIn1 x, TIn2 y, TIn3 z);
}

/// <summary>Two results from one element: <c>modf</c> and <c>frexp</c>.</summary>
public interface IUnaryPairOp<TIn, TOut1, TOut2>
{
    /// <summary>Both results for one element, in NumPy's order.</summary>
    static abstract void Invoke(TIn x, out TOut1 first, out TOut2 second);
}

/// <summary>Two results from two elements: <c>divmod</c>.</summary>
public interface IBinaryPairOp<TIn1, TIn2, TOut1, TOut2>
{
    /// <summary>Both results for one pair of elements, in NumPy's order.</summary>
    static abstract void Invoke(TIn1 x, TIn2 y, out TOut1 first, out TOut2 second);
}

/// <summary>
/// The same computation on a register. Lane by lane it gives the bits the scalar form gives. A struct that also is an
/// <see cref="IMaskResult"/> returns a mask (all bits of a lane set, or none) instead of values.
/// </summary>
public interface IUnaryVectorOp<T> where T : unmanaged
{
    /// <summary>The results for all lanes.</summary>
    static abstract V Invoke<V>(V x) where V : unmanaged, ISimd<V, T>;
}

/// <inheritdoc cref="IUnaryVectorOp{T}"/>
public interface IBinaryVectorOp<T> where T : unmanaged
{
    /// <summary>The results for all lanes.</summary>
    static abstract V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, T>;
}

/// <inheritdoc cref="IUnaryVectorOp{T}"/>
public interface ITernaryVectorOp<T> where T : unmanaged
{
    /// <summary>The results for all lanes; for <c>where</c> the first register is a mask.</summary>
    static abstract V Invoke<V>(V x, V y, V z) where V : unmanaged, ISimd<V, T>;
}

/// <summary>Marks a vector form whose result is a mask: the comparisons and tests.</summary>
public interface IMaskResult;

/// <summary>Shorthands shared by the op structs.</summary>
internal static class Inline
{
    /// <summary>Every op body is inlined into the loop that runs it, in generated code too.</summary>
    public const MethodImplOptions Always = MethodImplOptions.AggressiveInlining;
}
