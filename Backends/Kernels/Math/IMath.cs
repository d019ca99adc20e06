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
