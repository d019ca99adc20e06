using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

public static partial class np
{
    /// <summary>
    /// Evaluates several arrays together: what they share is computed once, in one plan. Of a view the viewed array is evaluated.
    /// </summary>
    /// <param name="arrays">What to evaluate; arrays that have values already cost nothing.</param>
    public static void eval(params ReadOnlySpan<NDArray> arrays)
    {
        var nodes = new Node[arrays.Length];
        for (int i = 0; i < nodes.Length; i++) nodes[i] = arrays[i].Owner.Node;
        Evaluator.Evaluate(nodes, Backends.Current);
    }

    /// <summary>Evaluates several arrays together on another thread.</summary>
    /// <param name="arrays">What to evaluate.</param>
    /// <param name="cancellation">Stops between kernels.</param>
    /// <param name="progress">Told the finished fraction after every kernel.</param>
    public static Task eval_async(NDArray[] arrays, CancellationToken cancellation = default, IProgress<double>? progress = null)
    {
        Node[] nodes = Array.ConvertAll(arrays, a => a.Owner.Node);
        IBackend backend = Backends.Current;
        return Task.Run(() => Evaluator.Evaluate(nodes, backend, cancellation, progress), cancellation);
    }
}
