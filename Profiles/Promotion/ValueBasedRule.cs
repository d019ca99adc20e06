using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Profiles;

/// <summary>
/// Value-based casting, before NumPy 2.0. Beside arrays of the same or a higher kind a scalar or 0-d array counts as the smallest type that holds
/// its value: int8 array + int64 scalar 1 is int8, + 300 is int16. Follows <c>PyArray_ResultType</c> and <c>PyArray_CanCastArrayTo</c> of 1.19.
/// </summary>
internal sealed class ValueBasedRule : ScalarRule
{
    public override bool CountsValues => true;

    internal override bool ChecksRange => false;

    internal override bool PromotesBeforeSearch => false;

    // A dtype for arrays; for scalars also the smallest type of the value and whether it is signed as well as unsigned.
    internal override int Code(in Operand o)
    {
        (DType min, bool eitherSign) = MinScalarType(o);
        return (int)o.DType.Code | (int)min.Code << 4 | 1 << 8 | (eitherSign ? 1 << 9 : 0) | (o.IsBeyond64Bits ? 1 << 10 : 0);
    }

    public override DType ResultType(ReadOnlySpan<Operand> operands)
    {
        bool byValue = ValuesCount(operands);
        (DType type, bool eitherSign) = Part(operands[0], byValue);
        foreach (ref readonly Operand o in operands[1..])
        {
            (DType next, bool nextEitherSign) = Part(o, byValue);
            (type, eitherSign) = (PromoteEitherSign(type, eitherSign, next, nextEitherSign), eitherSign && nextEitherSign);
        }
        return type;
    }

    internal override void Settle(ReadOnlySpan<Operand> operands, Span<Candidate> settled)
    {
        bool byValue = ValuesCount(operands);
        for (int i = 0; i < operands.Length; i++)
        {
            (DType type, bool eitherSign) = Part(operands[i], byValue);
            settled[i] = new Candidate(type, WeakKind.None, eitherSign ? Signed(type) : null);
        }
    }

    /// <summary>The smallest type that holds the value (<c>np.min_scalar_type</c>), and whether its signed sibling holds it too.</summary>
    internal static (DType Type, bool EitherSign) MinScalarType(in Operand o) => o.DType.Kind switch
    {
        'b' => (DType.Bool, false),
        'f' => (MinFloat(o.DType, o.Real), false),
        'c' => (MinFloat(o.DType, o.Real) == DType.Float64 || MinFloat(o.DType, o.Imaginary) == DType.Float64 ? DType.Complex128 : DType.Complex64, false),
        _ when o.Integer < 0 => (MinSigned(o.Integer), false),
        _ => MinUnsigned(o.Integer),
    };

    /// <summary>A scalar as what its value fits in, beside anything.</summary>
    internal static Candidate OfValue(in Operand o)
    {
        (DType type, bool eitherSign) = MinScalarType(o);
        return new Candidate(type, WeakKind.None, eitherSign ? Signed(type) : null);
    }

    private static (DType, bool) Part(in Operand o, bool byValue) =>
        o.IsScalar && byValue ? MinScalarType(o) : (AsArray(o).DType, false);

    // Only when some operand is an array and no scalar is of a higher kind than every array.
    private static bool ValuesCount(ReadOnlySpan<Operand> operands)
    {
        int arrays = -1, scalars = -1;
        foreach (ref readonly Operand o in operands)
        {
            if (o.IsScalar) scalars = Math.Max(scalars, KindRank(o.DType));
            else arrays = Math.Max(arrays, KindRank(o.DType));
        }
        return arrays >= 0 && arrays >= scalars;
    }

    private static int KindRank(DType d) => d.Kind switch { 'b' => 0, 'i' or 'u' => 1, _ => 2 };

    // Beside a signed type, a value that fits either sign counts as signed.
    private static DType PromoteEitherSign(DType a, bool aEither, DType b, bool bEither)
    {
        if (aEither && !bEither && b.Kind is not 'u' and not 'b') a = Signed(a);
        else if (bEither && !aEither && a.Kind is not 'u' and not 'b') b = Signed(b);
        return PromotionTable.Promote(a, b);
    }

    internal static DType Signed(DType d) => d.Code switch
    {
        DTypeCode.UInt8 => DType.Int8,
        DTypeCode.UInt16 => DType.Int16,
        DTypeCode.UInt32 => DType.Int32,
        DTypeCode.UInt64 => DType.Int64,
        _ => d,
    };

    private static DType MinSigned(Int128 v) =>
        v >= sbyte.MinValue ? DType.Int8 : v >= short.MinValue ? DType.Int16 : v >= int.MinValue ? DType.Int32 : DType.Int64;

    private static (DType, bool) MinUnsigned(Int128 v) =>
        v <= byte.MaxValue ? (DType.UInt8, v <= sbyte.MaxValue)
        : v <= ushort.MaxValue ? (DType.UInt16, v <= short.MaxValue)
        : v <= uint.MaxValue ? (DType.UInt32, v <= int.MaxValue)
        : (DType.UInt64, v <= long.MaxValue);

    // NumPy's bounds: well inside the types' own, so that rounding cannot overflow. Infinities and NaN fit float16.
    private static DType MinFloat(DType d, double v)
    {
        if (d == DType.Float16 || !double.IsFinite(v) || Math.Abs(v) < 65000) return DType.Float16;
        return d == DType.Float32 || d == DType.Complex64 || Math.Abs(v) < 3.4e38 ? DType.Float32 : DType.Float64;
    }
}
