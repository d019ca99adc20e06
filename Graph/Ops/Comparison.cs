namespace OmniNumpy.Lazy.Graph;

public static partial class Ops
{
#pragma warning disable CS1591 // each op carries its own one-line documentation, which the generated docs print
    public static readonly Op Equal = Binary("equal", Types.Test.Comparison, "x1 == x2", Facts.Predicate | Facts.Commutative);
    public static readonly Op NotEqual = Binary("not_equal", Types.Test.Comparison, "x1 != x2", Facts.Predicate | Facts.Commutative);
    public static readonly Op Less = Binary("less", Types.Test.Comparison, "x1 < x2; complex numbers by real, then imaginary part", Facts.Predicate);
    public static readonly Op LessEqual = Binary("less_equal", Types.Test.Comparison, "x1 <= x2", Facts.Predicate);
    public static readonly Op Greater = Binary("greater", Types.Test.Comparison, "x1 > x2", Facts.Predicate);
    public static readonly Op GreaterEqual = Binary("greater_equal", Types.Test.Comparison, "x1 >= x2", Facts.Predicate);

    public static readonly Op LogicalAnd = Binary("logical_and", Types.Test.Binary, "both are non-zero", Facts.Predicate | Facts.Commutative | Facts.Associative, identity: 1);
    public static readonly Op LogicalOr = Binary("logical_or", Types.Test.Binary, "either is non-zero", Facts.Predicate | Facts.Commutative | Facts.Associative, identity: 0);
    public static readonly Op LogicalXor = Binary("logical_xor", Types.Test.Binary, "exactly one is non-zero", Facts.Predicate | Facts.Commutative | Facts.Associative, identity: 0);
    public static readonly Op LogicalNot = Unary("logical_not", Types.Test.Unary, "x is zero", Facts.Predicate);

    public static readonly Op Where = Of(OpKind.Elementwise, "where", 3, "x where the condition holds, else y", Types.Mixed.Where);
#pragma warning restore CS1591
}
