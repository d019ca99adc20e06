using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// The ufuncs of this subject, in the order of the op table.
public static partial class np
{
    /// <summary>x1 + x2; of bools, or.</summary>
    public static BinaryUfunc add { get; } = Ufunc.Binary(Ops.Add);
    /// <summary>x1 - x2.</summary>
    public static BinaryUfunc subtract { get; } = Ufunc.Binary(Ops.Subtract);
    /// <summary>x1 * x2; of bools, and.</summary>
    public static BinaryUfunc multiply { get; } = Ufunc.Binary(Ops.Multiply);
    /// <summary>x1 / x2; of integers, a float.</summary>
    public static BinaryUfunc divide { get; } = Ufunc.Binary(Ops.Divide);
    /// <summary>Another name of <see cref="divide"/>.</summary>
    public static BinaryUfunc true_divide { get; } = divide;
    /// <summary>the quotient rounded towards minus infinity.</summary>
    public static BinaryUfunc floor_divide { get; } = Ufunc.Binary(Ops.FloorDivide);
    /// <summary>what floor_divide leaves; takes the sign of x2.</summary>
    public static BinaryUfunc remainder { get; } = Ufunc.Binary(Ops.Remainder);
    /// <summary>Another name of <see cref="remainder"/>.</summary>
    public static BinaryUfunc mod { get; } = remainder;
    /// <summary>C's remainder; takes the sign of x1.</summary>
    public static BinaryUfunc fmod { get; } = Ufunc.Binary(Ops.FMod);
    /// <summary>floor_divide and remainder at once.</summary>
    public static BinaryPairUfunc divmod { get; } = Ufunc.BinaryPair(Ops.DivMod);
    /// <summary>x1 to the power x2.</summary>
    public static BinaryUfunc power { get; } = Ufunc.Binary(Ops.Power);
    /// <summary>Another name of <see cref="power"/>.</summary>
    public static BinaryUfunc pow { get; } = power;
    /// <summary>x1 to the power x2, in double precision.</summary>
    public static BinaryUfunc float_power { get; } = Ufunc.Binary(Ops.FloatPower);
    /// <summary>-x.</summary>
    public static UnaryUfunc negative { get; } = Ufunc.Unary(Ops.Negative);
    /// <summary>x.</summary>
    public static UnaryUfunc positive { get; } = Ufunc.Unary(Ops.Positive);
    /// <summary>|x|; of a complex number its length.</summary>
    public static UnaryUfunc absolute { get; } = Ufunc.Unary(Ops.Absolute);
    /// <summary>Another name of <see cref="absolute"/>.</summary>
    public static UnaryUfunc abs { get; } = absolute;
    /// <summary>|x| of a float.</summary>
    public static UnaryUfunc fabs { get; } = Ufunc.Unary(Ops.Fabs);
    /// <summary>-1, 0 or 1; of a complex number x / |x|.</summary>
    public static UnaryUfunc sign { get; } = Ufunc.Unary(Ops.Sign);
    /// <summary>x * x.</summary>
    public static UnaryUfunc square { get; } = Ufunc.Unary(Ops.Square);
    /// <summary>1 / x; of an integer, an integer.</summary>
    public static UnaryUfunc reciprocal { get; } = Ufunc.Unary(Ops.Reciprocal);
    /// <summary>0 below zero, x2 at zero, 1 above.</summary>
    public static BinaryUfunc heaviside { get; } = Ufunc.Binary(Ops.Heaviside);
    /// <summary>the larger; NaN if either is.</summary>
    public static BinaryUfunc maximum { get; } = Ufunc.Binary(Ops.Maximum);
    /// <summary>the smaller; NaN if either is.</summary>
    public static BinaryUfunc minimum { get; } = Ufunc.Binary(Ops.Minimum);
    /// <summary>the larger; NaN only if both are.</summary>
    public static BinaryUfunc fmax { get; } = Ufunc.Binary(Ops.FMax);
    /// <summary>the smaller; NaN only if both are.</summary>
    public static BinaryUfunc fmin { get; } = Ufunc.Binary(Ops.FMin);
    /// <summary>greatest common divisor.</summary>
    public static BinaryUfunc gcd { get; } = Ufunc.Binary(Ops.Gcd);
    /// <summary>least common multiple.</summary>
    public static BinaryUfunc lcm { get; } = Ufunc.Binary(Ops.Lcm);
}
