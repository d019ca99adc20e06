using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Profiles;

/// <summary>NEP 50. Python scalars only raise the result to their kind: an int beside float32 is float32, a float beside int8 is float64.</summary>
internal sealed class WeakScalarRule : ScalarRule
{
    public override bool CountsValues => false;

    internal override bool ChecksRange => true;

    internal override bool PromotesBeforeSearch => true;

    // 0 to 13 are dtypes; then the weak kinds, with integers beyond int64 apart, which count by value where they stand alone.
    internal override int Code(in Operand o) => o.Weak switch
    {
        WeakKind.None or WeakKind.Bool => (int)o.DType.Code,
        WeakKind.Int => o.DType == DType.UInt64 ? 20 : o.IsBeyond64Bits ? 21 : 16,
        WeakKind.Float => 17,
        _ => 18,
    };

    public override DType ResultType(ReadOnlySpan<Operand> operands)
    {
        // The highest kind leads: int8 and uint8 with float16 are float16, though the two integers alone need int16, and that float32.
        DType? strong = null;
        WeakKind weak = WeakKind.None;
        foreach (ref readonly Operand o in operands)
        {
            if (!IsStrong(o)) weak = o.Weak > weak ? o.Weak : weak;
            else if (strong is null || IsOfHigherKind(o.DType, strong)) strong = o.DType;
        }
        foreach (ref readonly Operand o in operands)
            if (IsStrong(o)) strong = PromotionTable.Promote(strong!, o.DType);
        return strong is null ? OfWeakAlone(operands) : Raise(strong, weak);
    }

    internal override void Settle(ReadOnlySpan<Operand> operands, Span<Candidate> settled)
    {
        bool anyStrong = false;
        foreach (ref readonly Operand o in operands) anyStrong |= IsStrong(o);
        for (int i = 0; i < operands.Length; i++)
        {
            settled[i] = anyStrong ? new Candidate(operands[i].DType, operands[i].Weak) : new Candidate(Alone(operands[i], operands.Length));
        }
    }

    private static bool IsStrong(in Operand o) => o.Weak is WeakKind.None or WeakKind.Bool;

    private static bool IsOfHigherKind(DType a, DType b) => a.IsComplex ? !b.IsComplex : a.IsFloating ? b.IsIntegral : b == DType.Bool;

    private static DType OfWeakAlone(ReadOnlySpan<Operand> operands)
    {
        DType result = Alone(operands[0], operands.Length);
        foreach (ref readonly Operand o in operands[1..]) result = PromotionTable.Promote(result, Alone(o, operands.Length));
        return result;
    }

    // Without anything that has a dtype, as in np.add(1, 2), scalars have the default types; a single one is an array of its own.
    private static DType Alone(in Operand o, int count) => count > 1 && o.Weak == WeakKind.Int ? DType.Int64 : AsArray(o).DType;

    internal static DType Raise(DType strong, WeakKind weak) => weak switch
    {
        WeakKind.Int when strong == DType.Bool => DType.Int64,
        WeakKind.Float when strong.IsIntegral => DType.Float64,
        // complex64 holds the precision of float16 and float32.
        WeakKind.Complex when !strong.IsComplex => strong == DType.Float16 || strong == DType.Float32 ? DType.Complex64 : DType.Complex128,
        _ => strong,
    };
}
