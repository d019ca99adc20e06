using OmniNumpy.Lazy.Compiler;

namespace OmniNumpy.Lazy;

// What evaluating several arrays together would do.
public static partial class np
{
    /// <summary>What <see cref="eval"/> would do with these arrays: how many operations were recorded, the passes, the kernels. Evaluates nothing.</summary>
    /// <param name="arrays">The arrays; those already evaluated have no part in it.</param>
    public static Explanation explain(params NDArray[] arrays) => Explanation.Of(Array.ConvertAll(arrays, a => a.Node), Backends.Current);
}
