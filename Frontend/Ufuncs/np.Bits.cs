using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// The ufuncs of this subject, in the order of the op table.
public static partial class np
{
    /// <summary>x1 &amp; x2.</summary>
    public static BinaryUfunc bitwise_and { get; } = Ufunc.Binary(Ops.BitwiseAnd);
    /// <summary>x1 | x2.</summary>
    public static BinaryUfunc bitwise_or { get; } = Ufunc.Binary(Ops.BitwiseOr);
    /// <summary>x1 ^ x2.</summary>
    public static BinaryUfunc bitwise_xor { get; } = Ufunc.Binary(Ops.BitwiseXor);
    /// <summary>~x; of a bool, not.</summary>
    public static UnaryUfunc invert { get; } = Ufunc.Unary(Ops.Invert);
    /// <summary>Another name of <see cref="invert"/>.</summary>
    public static UnaryUfunc bitwise_invert { get; } = invert;
    /// <summary>Another name of <see cref="invert"/>.</summary>
    public static UnaryUfunc bitwise_not { get; } = invert;
    /// <summary>x1 &lt;&lt; x2; 0 once all bits are shifted out.</summary>
    public static BinaryUfunc left_shift { get; } = Ufunc.Binary(Ops.LeftShift);
    /// <summary>Another name of <see cref="left_shift"/>.</summary>
    public static BinaryUfunc bitwise_left_shift { get; } = left_shift;
    /// <summary>x1 &gt;&gt; x2; the sign once all bits are shifted out.</summary>
    public static BinaryUfunc right_shift { get; } = Ufunc.Binary(Ops.RightShift);
    /// <summary>Another name of <see cref="right_shift"/>.</summary>
    public static BinaryUfunc bitwise_right_shift { get; } = right_shift;
    /// <summary>number of set bits of |x|.</summary>
    public static UnaryUfunc bitwise_count { get; } = Ufunc.Unary(Ops.BitwiseCount);
}
