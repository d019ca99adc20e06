namespace OmniNumpy.Lazy.Graph;

public static partial class Ops
{
#pragma warning disable CS1591 // each op carries its own one-line documentation, which the generated docs print
    public static readonly Op BitwiseAnd = Binary("bitwise_and", Types.Binary.Bits, "x1 & x2", Facts.Commutative | Facts.Associative | Facts.Idempotent, identity: -1);
    public static readonly Op BitwiseOr = Binary("bitwise_or", Types.Binary.Bits, "x1 | x2", Facts.Commutative | Facts.Associative | Facts.Idempotent, identity: 0);
    public static readonly Op BitwiseXor = Binary("bitwise_xor", Types.Binary.Bits, "x1 ^ x2", Facts.Commutative | Facts.Associative, identity: 0);
    public static readonly Op Invert = Unary("invert", Types.Unary.Bits, "~x; of a bool, not", Facts.Involution);
    public static readonly Op LeftShift = Binary("left_shift", Types.Binary.Integer, "x1 << x2; 0 once all bits are shifted out");
    public static readonly Op RightShift = Binary("right_shift", Types.Binary.Integer, "x1 >> x2; the sign once all bits are shifted out");
    public static readonly Op BitwiseCount = Unary("bitwise_count", Types.Mixed.BitCount, "number of set bits of |x|");
#pragma warning restore CS1591
}
