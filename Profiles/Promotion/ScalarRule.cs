using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Profiles;

/// <summary>
/// How scalars take part in promotion: the part of it that NumPy 2.0 changed. Arrays promote the same under every rule.
/// </summary>
public abstract class ScalarRule
{
    /// <summary>NEP 50, from 2.0: a Python scalar counts by its kind alone; everything with a dtype counts by it.</summary>
    public static readonly ScalarRule Weak = new WeakScalarRule();

    /// <summary>Before 2.0: scalars and 0-d arrays count by the smallest type that holds their value, unless they are of a higher kind than all arrays.</summary>
    public static readonly ScalarRule ValueBased = new ValueBasedRule();

    /// <summary>The common type of the operands (<c>result_type</c>).</summary>
    public abstract DType ResultType(ReadOnlySpan<Operand> operands);

    /// <summary>
    /// The type each operand has when a loop is looked for: its own, or what its scalar rule makes of it beside the others.
    /// </summary>
    internal abstract void Settle(ReadOnlySpan<Operand> operands, Span<Candidate> settled);

    /// <summary>Whether the values of NumPy scalars and 0-d arrays take part, so that they must be known before there is a type.</summary>
    public abstract bool CountsValues { get; }

    /// <summary>
    /// All that the types of a result depend on, in 12 bits: two scalars of equal code are interchangeable. Results are cached by it. The code of an
    /// array is its dtype's, and a scalar's is the same only where it counts as an array.
    /// </summary>
    internal abstract int Code(in Operand operand);

    /// <summary>Whether integers that do not fit the chosen type are errors, as Python integers are under NEP 50.</summary>
    internal abstract bool ChecksRange { get; }

    /// <summary>
    /// Whether every ufunc tries the loop of the common type first. Where it does not, a small positive integer beside uint8 may find a signed loop.
    /// </summary>
    internal abstract bool PromotesBeforeSearch { get; }

    private protected static Operand AsArray(in Operand o) =>
        o.IsBeyond64Bits ? throw new OverflowError(ScalarConversion.TooLargeForLong) : new Operand(o.DType);
}

/// <summary>An operand as the search for a loop sees it.</summary>
/// <param name="DType">Its type.</param>
/// <param name="Weak">Its kind if it has no dtype, so that it casts to anything of its kind or above.</param>
/// <param name="Alternative">A second type whose casts it may use too: a small positive integer is signed as well as unsigned before 2.0.</param>
internal readonly record struct Candidate(DType DType, WeakKind Weak = WeakKind.None, DType? Alternative = null)
{
    /// <summary>Whether it may be converted to <paramref name="to"/>.</summary>
    public bool CastsTo(DType to, Casting rule) => Weak switch
    {
        WeakKind.None or WeakKind.Bool =>
            PromotionTable.CanCast(DType, to, rule) || (Alternative is { } other && PromotionTable.CanCast(other, to, rule)),
        WeakKind.Int => to.Kind != 'b' || rule == Casting.Unsafe,
        WeakKind.Float => to.IsInexact || rule == Casting.Unsafe,
        _ => to.IsComplex || rule == Casting.Unsafe,
    };
}
