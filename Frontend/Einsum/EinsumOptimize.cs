namespace OmniNumpy.Lazy;

/// <summary>
/// How <c>np.einsum</c> orders its contractions: <c>false</c> all at once, <c>true</c> or <c>"greedy"</c> step by step as seems best each time, <c>"optimal"</c>
/// the best of all orders, or a path as <c>np.einsum_path</c> gives it. A tuple adds the most elements an intermediate result may have.
/// </summary>
public readonly struct EinsumOptimize
{
    private EinsumOptimize(string? algorithm, double? memoryLimit = null, int[][]? path = null)
    {
        Algorithm = algorithm;
        MemoryLimit = memoryLimit;
        Path = path;
    }

    internal string? Algorithm { get; }
    internal double? MemoryLimit { get; }
    internal int[][]? Path { get; }

    /// <summary>Greedily, or all at once.</summary>
    public static implicit operator EinsumOptimize(bool optimize) => new(optimize ? "greedy" : null);
    /// <summary>By the algorithm of that name, <c>greedy</c> or <c>optimal</c>.</summary>
    public static implicit operator EinsumOptimize(string algorithm) => new(algorithm);
    /// <summary>By an algorithm, with a limit on the elements of intermediate results.</summary>
    public static implicit operator EinsumOptimize((string Algorithm, double MemoryLimit) choice) => new(choice.Algorithm, choice.MemoryLimit);
    /// <summary>In a given order: positions of the operands of each step; results go to the end of the list.</summary>
    public static implicit operator EinsumOptimize(int[][] path) => new(null, null, path);
}
