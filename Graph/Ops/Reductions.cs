namespace OmniNumpy.Lazy.Graph;

// The loops are of the typed core op: input and accumulator have one type. That small integers are summed in int64 is the promotion
// rule's business, which casts the input first.
public static partial class Ops
{
#pragma warning disable CS1591 // each op carries its own one-line documentation, which the generated docs print
    public static readonly Op Sum = Reduction("sum", Types.Unary.All, "the sum along axes, pairwise for floats", Facts.None, identity: 0);
    public static readonly Op Prod = Reduction("prod", Types.Unary.All, "the product along axes", Facts.None, identity: 1);
    public static readonly Op Min = Reduction("min", Types.Unary.All, "the smallest along axes; NaN if any is");
    public static readonly Op Max = Reduction("max", Types.Unary.All, "the largest along axes; NaN if any is");
    public static readonly Op Any = Reduction("any", Types.Test.Unary, "whether any element is non-zero", Facts.Predicate, identity: 0);
    public static readonly Op AllTrue = Reduction("all", Types.Test.Unary, "whether all elements are non-zero", Facts.Predicate, identity: 1);
    public static readonly Op ArgMin = Reduction("argmin", Types.Mixed.Index, "index of the first smallest; of the first NaN if any is");
    public static readonly Op ArgMax = Reduction("argmax", Types.Mixed.Index, "index of the first largest; of the first NaN if any is");
    public static readonly Op CountNonzero = Reduction("count_nonzero", Types.Mixed.Index, "number of non-zero elements", Facts.None, identity: 0);
    /// <summary>Any binary ufunc as a reduction; the node names the ufunc. The common ones are ops of their own above.</summary>
    public static readonly Op Reduce = Of(OpKind.Library, "reduce", -1, "ufunc.reduce: combines along the last axis, in order, by a binary ufunc; a second input masks elements");
    /// <summary>Reductions of stretches of an axis; the node names the ufunc.</summary>
    public static readonly Op ReduceAt = Of(OpKind.Library, "reduceat", 2, "ufunc.reduceat: combines from each index to the next by a binary ufunc");
    /// <summary>Unbuffered work in place; the node names the ufunc.</summary>
    public static readonly Op UfuncAt = Of(OpKind.Library, "at", -1, "ufunc.at: the first input, changed at flat positions as often as they occur");

    public static readonly Op CumSum = Of(OpKind.Scan, "cumsum", 1, "running sum along an axis", Types.Unary.All);
    public static readonly Op CumProd = Of(OpKind.Scan, "cumprod", 1, "running product along an axis", Types.Unary.All);
    /// <summary>Any binary ufunc as a scan; the node names the ufunc.</summary>
    public static readonly Op Accumulate = Of(OpKind.Scan, "accumulate", 1, "ufunc.accumulate: running combination along an axis by a binary ufunc");

    // Sums over an axis that two inputs share.
    public static readonly Op MatMul = Contraction("matmul", "(n?,k),(k,m?)->(n?,m?): matrix product over the last two axes");
    public static readonly Op VecDot = Contraction("vecdot", "(n),(n)->(): inner product of vectors, the first conjugated");
    public static readonly Op MatVec = Contraction("matvec", "(m,n),(n)->(m): matrix times vector");
    public static readonly Op VecMat = Contraction("vecmat", "(n),(n,m)->(m): vector, conjugated, times matrix");
#pragma warning restore CS1591

    private static Op Reduction(string name, string loops, string doc, Facts facts = Facts.None, int? identity = null) =>
        Of(OpKind.Reduction, name, 1, doc, loops, facts, identity);

    private static Op Contraction(string name, string doc) => Of(OpKind.Contraction, name, 2, doc, Types.Binary.Arithmetic);
}
