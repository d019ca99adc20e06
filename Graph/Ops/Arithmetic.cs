namespace OmniNumpy.Lazy.Graph;

// Commutative is a promise about bits, but for the payload of a NaN: maximum and minimum of 0.0 and -0.0 depend on the order of their operands, so they do not carry it.
// logaddexp and logaddexp2 have the identity -inf, which no integer is: a reduction of an empty array by them needs an initial value.
public static partial class Ops
{
#pragma warning disable CS1591 // each op carries its own one-line documentation, which the generated docs print
    public static readonly Op Add = Binary("add", Types.Binary.Arithmetic, "x1 + x2; of bools, or", Facts.Commutative | Facts.Associative, identity: 0);
    public static readonly Op Subtract = Binary("subtract", Types.Binary.ArithmeticButBool, "x1 - x2");
    public static readonly Op Multiply = Binary("multiply", Types.Binary.Arithmetic, "x1 * x2; of bools, and", Facts.Commutative | Facts.Associative, identity: 1);
    public static readonly Op Divide = Binary("divide", Types.Binary.Inexact, "x1 / x2; of integers, a float");
    public static readonly Op FloorDivide = Binary("floor_divide", Types.Binary.Quotient, "the quotient rounded towards minus infinity");
    public static readonly Op Remainder = Binary("remainder", Types.Binary.Quotient, "what floor_divide leaves; takes the sign of x2");
    public static readonly Op FMod = Binary("fmod", Types.Binary.Quotient, "C's remainder; takes the sign of x1");
    public static readonly Op DivMod = Binary("divmod", Types.Mixed.DivMod, "floor_divide and remainder at once");
    public static readonly Op Power = Binary("power", Types.Binary.ArithmeticButBool, "x1 to the power x2", Facts.Expensive);
    public static readonly Op FloatPower = Binary("float_power", Types.Binary.Double, "x1 to the power x2, in double precision", Facts.Expensive);

    public static readonly Op Negative = Unary("negative", Types.Unary.Numeric, "-x", Facts.Involution);
    public static readonly Op Positive = Unary("positive", Types.Unary.Numeric, "x");
    public static readonly Op Absolute = Unary("absolute", Types.Unary.Magnitude, "|x|; of a complex number its length");
    public static readonly Op Fabs = Unary("fabs", Types.Unary.Real, "|x| of a float");
    public static readonly Op Sign = Unary("sign", Types.Unary.Numeric, "-1, 0 or 1; of a complex number x / |x|");
    public static readonly Op Square = Unary("square", Types.Unary.Numeric, "x * x");
    public static readonly Op Reciprocal = Unary("reciprocal", Types.Unary.Numeric, "1 / x; of an integer, an integer");
    public static readonly Op Heaviside = Binary("heaviside", Types.Binary.Real, "0 below zero, x2 at zero, 1 above");

    public static readonly Op Maximum = Binary("maximum", Types.Binary.Arithmetic, "the larger; NaN if either is", Facts.Associative | Facts.Idempotent);
    public static readonly Op Minimum = Binary("minimum", Types.Binary.Arithmetic, "the smaller; NaN if either is", Facts.Associative | Facts.Idempotent);
    public static readonly Op FMax = Binary("fmax", Types.Binary.Arithmetic, "the larger; NaN only if both are", Facts.Associative | Facts.Idempotent);
    public static readonly Op FMin = Binary("fmin", Types.Binary.Arithmetic, "the smaller; NaN only if both are", Facts.Associative | Facts.Idempotent);
    public static readonly Op Clip = Of(OpKind.Elementwise, "clip", 3, "x limited to [min, max]", Types.Mixed.Clip);

    public static readonly Op Gcd = Binary("gcd", Types.Binary.Integer, "greatest common divisor", Facts.Commutative | Facts.Associative | Facts.Expensive, identity: 0);
    public static readonly Op Lcm = Binary("lcm", Types.Binary.Integer, "least common multiple", Facts.Commutative | Facts.Associative | Facts.Expensive);

    public static readonly Op Conjugate = Unary("conjugate", Types.Unary.Numeric, "a - bi of a + bi", Facts.Involution);
    public static readonly Op Real = Unary("real", Types.Unary.Part, "real part; a real number is its own");
    public static readonly Op Imag = Unary("imag", Types.Unary.Part, "imaginary part; 0 of a real number");
#pragma warning restore CS1591
}
