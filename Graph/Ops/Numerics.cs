namespace OmniNumpy.Lazy.Graph;

// Sums over sliding windows and piecewise linear functions.
public static partial class Ops
{
#pragma warning disable CS1591 // each op carries its own one-line documentation, which the generated docs print
    /// <summary>Inputs: a line and a window no longer than it, of one real type. The attribute says how far the first window hangs out on the left.</summary>
    public static readonly Op Correlate = Of(OpKind.Library, "correlate", 2, "the sums of products of a window with every stretch of a line");
    /// <summary>Inputs, in float64: where to look, points, values, and the values left and right of all points.</summary>
    public static readonly Op Interp = Of(OpKind.Library, "interp", 5, "the piecewise linear function through given points");
    /// <summary>Inputs: arrays of one shape, one for each parameter that takes elements; the attribute is <see cref="ElementCalls"/>.</summary>
    public static readonly Op Vectorize = Library("vectorize", -1, "a function of the user's, called for every element in C order");
#pragma warning restore CS1591
}
