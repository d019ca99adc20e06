using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>A function of one real number, written once over a register of any width.</summary>
public interface IUnaryMath<T> where T : unmanaged
{
    /// <summary>The function of every lane.</summary>
    static abstract V Invoke<V>(V x) where V : unmanaged, ISimd<V, T>;
}

/// <summary>A function of two real numbers, written once over a register of any width.</summary>
public interface IBinaryMath<T> where T : unmanaged
{
    /// <summary>The function of every pair of lanes.</summary>
    static abstract V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, T>;
}

/// <summary>A function of one number behind a call: for a method that has inlined as much as the JIT is willing to.</summary>
public readonly struct OutOfLineUnary<F, T> : IUnaryMath<T> where F : struct, IUnaryMath<T> where T : unmanaged
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static V Invoke<V>(V x) where V : unmanaged, ISimd<V, T> => F.Invoke(x);
}

/// <summary>A function of two numbers behind a call: for a method that has inlined as much as the JIT is willing to.</summary>
public readonly struct OutOfLineBinary<F, T> : IBinaryMath<T> where F : struct, IBinaryMath<T> where T : unmanaged
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, T> => F.Invoke(x, y);
}
