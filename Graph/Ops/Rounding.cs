namespace OmniNumpy.Lazy.Graph;

public static partial class Ops
{
#pragma warning disable CS1591 // each op carries its own one-line documentation, which the generated docs print
    public static readonly Op Floor = Unary("floor", Types.Unary.Ordered, "rounds towards minus infinity");
    public static readonly Op Ceil = Unary("ceil", Types.Unary.Ordered, "rounds towards plus infinity");
    public static readonly Op Trunc = Unary("trunc", Types.Unary.Ordered, "rounds towards zero");
    public static readonly Op Rint = Unary("rint", Types.Unary.Inexact, "rounds to the nearest integer, ties to even");
#pragma warning restore CS1591
}
