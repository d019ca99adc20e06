namespace OmniNumpy.Lazy.Profiles;

/// <summary>NEP 50. Python scalars only raise the result to their kind: an int beside float32 is float32, a float beside int8 is float64.</summary>
internal sealed class WeakScalarRule : ScalarRule
{
    internal override bool ChecksRange => true;

    // 0 to 13 are dtypes; then the weak kinds, with uint64 apart, the type of an integer beyond int64 among weak scalars alone.
    internal override int Code(in Operand o) => o.Weak switch
    {
        WeakKind.None or WeakKind.Bool => (int)o.DType.Code,
        WeakKind.Int => o.DType == DType.UInt64 ? 20 : o.IsBeyond64Bits ? 21 : 16,
        WeakKind.Float => 17,
        _ => 18,
    };

    public override DType ResultType(ReadOnlySpan<Operand> operands)
    {
        DType? strong = null;
        WeakKind weak = WeakKind.None;
        foreach (ref readonly Operand o in operands)
        {
            if (o.Weak is WeakKind.None or WeakKind.Bool) strong = strong is null ? o.DType : PromotionTable.Promote(strong, o.DType);
            else if (o.Weak > weak) weak = o.Weak;
        }
        return strong is null ? OfWeakAlone(operands) : Raise(strong, weak);
    }

    internal override void Settle(ReadOnlySpan<Operand> operands, Span<Candidate> settled)
    {
        // Without anything that has a dtype, as in np.add(1, 2), Python scalars have their own default types.
        bool anyStrong = false;
        foreach (ref readonly Operand o in operands) anyStrong |= o.Weak is WeakKind.None or WeakKind.Bool;
        for (int i = 0; i < operands.Length; i++)
        {
            settled[i] = anyStrong ? new Candidate(operands[i].DType, operands[i].Weak) : new Candidate(AsArray(operands[i]).DType);
        }
    }

    private static DType OfWeakAlone(ReadOnlySpan<Operand> operands)
    {
        DType result = AsArray(operands[0]).DType;
        foreach (ref readonly Operand o in operands[1..]) result = PromotionTable.Promote(result, AsArray(o).DType);
        return result;
    }

    private static DType Raise(DType strong, WeakKind weak) => weak switch
    {
        WeakKind.Int when strong == DType.Bool => DType.Int64,
        WeakKind.Float when strong.IsIntegral => DType.Float64,
        // complex64 holds the precision of float16 and float32.
        WeakKind.Complex when !strong.IsComplex => strong == DType.Float16 || strong == DType.Float32 ? DType.Complex64 : DType.Complex128,
        _ => strong,
    };
}
