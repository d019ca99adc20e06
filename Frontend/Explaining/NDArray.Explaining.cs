using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// Looking at what was recorded and what the compiler makes of it. None of these evaluates.
public sealed partial class NDArray
{
    /// <summary>
    /// The recorded graph, its form after every compiler pass, and the plan: kernels with their loops, memory moved, buffers. An evaluated array has no
    /// graph any more.
    /// </summary>
    public string Explain() => IsEvaluated ? $"evaluated: {DType}{Shape} in memory, nothing pending\n" : Explanation().ToString();

    /// <summary>As <see cref="Explain()"/>, of the same graph as another NumPy would have recorded it: the array itself keeps its profile.</summary>
    /// <param name="profile">A version, as <see cref="np.emulate"/> takes it.</param>
    /// <exception cref="ValueError">No such version; the message lists those known.</exception>
    public string Explain(string profile)
    {
        if (IsEvaluated) return Explain();
        Profile other = Profile.For(profile);
        Retyping graph = Retyping.Of([Node], other, Backends.Current);
        string heading = $"under NumPy {other}: ";
        return graph[Node] is { } root ? heading + Compiler.Explanation.Of([root], Backends.Current)
            : heading + $"{graph.FirstError!.PythonName}: {graph.FirstError.Message}\n";
    }

    /// <summary>The optimized graph in Graphviz' DOT language, nodes coloured by kernel.</summary>
    public string ToDot() => GraphDrawing.Of(this).ToDot();

    /// <summary>The optimized graph as a picture for browsers, nodes coloured by kernel.</summary>
    public string ToSvg() => GraphDrawing.Of(this).ToSvg();

    /// <summary>The picture with a summary and, when evaluated, the values: for notebooks.</summary>
    public string ToHtml() =>
        $"<figure><figcaption>{DType}{Shape}{(IsEvaluated ? "" : $", {Explanation().OperationCount} operations in {Explanation().KernelCount} kernels")}</figcaption>"
        + (IsEvaluated ? $"<pre>{System.Net.WebUtility.HtmlEncode(ToString())}</pre>" : ToSvg()) + "</figure>";

    internal Explanation Explanation() => Compiler.Explanation.Of([Node], Backends.Current);
}
