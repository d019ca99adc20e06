using OmniNumpy.Lazy.Compiler;

namespace OmniNumpy.Lazy.Tensors;

/// <summary>The algorithms behind library ops, by op; one file for each subject lists its own.</summary>
public static partial class LibraryKernels
{
    private static readonly Dictionary<Graph.Op, Action<LibraryCall>> s_kernels = new((IEnumerable<KeyValuePair<Graph.Op, Action<LibraryCall>>>)
    [
        .. Indexing(),
        .. SortingKernels(),
        .. Products(),
        .. LinearAlgebra(),
        .. Scans(), .. RandomKernels(),
        .. CountingKernels(),
        .. Functional(),
        .. Numerics(),
        .. FourierKernels(),
        .. Bytes(),
    ]);

    /// <summary>Runs a library op.</summary>
    public static void Run(LibraryCall call)
    {
        if (!s_kernels.TryGetValue(call.Node.Op, out Action<LibraryCall>? kernel))
            throw new InvalidOperationException($"no kernel for library op '{call.Node.Op.Name}'");
        kernel(call);
    }
}
