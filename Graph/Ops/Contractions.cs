namespace OmniNumpy.Lazy.Graph;

public static partial class Ops
{
#pragma warning disable CS1591 // each op carries its own one-line documentation, which the generated docs print
    public static readonly Op MatMul = Contraction("matmul", "(n?,k),(k,m?)->(n?,m?): matrix product over the last two axes");
    public static readonly Op VecDot = Contraction("vecdot", "(n),(n)->(): inner product of vectors, the first conjugated");
    public static readonly Op MatVec = Contraction("matvec", "(m,n),(n)->(m): matrix times vector");
    public static readonly Op VecMat = Contraction("vecmat", "(n),(n,m)->(m): vector, conjugated, times matrix");
#pragma warning restore CS1591

    private static Op Contraction(string name, string doc) => Of(OpKind.Contraction, name, 2, doc, Types.Binary.Arithmetic);
}
