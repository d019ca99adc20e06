namespace OmniNumpy.Lazy.Profiles;

/// <summary>Which type holds the values of two others, and which conversions are allowed: the part of promotion that all NumPys agree on.</summary>
internal static class PromotionTable
{
    // First, for the tables below are made of letters.
    private static readonly DType?[] ByLetter = LetterTable();

    // A row a left operand, a letter (DType.Char) a right operand, both in the order of DTypeCode. Measured: the same from 1.19 to 2.4.
    private static readonly DType[] Promoted = Letters(
        "?bhilBHILefdFD" + // bool
        "bbhilhildefdFD" + // int8
        "hhhilhildffdFD" + // int16
        "iiiiliilddddDD" + // int32
        "llllllllddddDD" + // int64
        "BhhilBHILefdFD" + // uint8
        "HiiilHHILffdFD" + // uint16
        "IllllIIILdddDD" + // uint32
        "LddddLLLLdddDD" + // uint64
        "eefddefddefdFD" + // float16
        "fffddffddffdFD" + // float32
        "ddddddddddddDD" + // float64
        "FFFDDFFDDFFDFD" + // complex64
        "DDDDDDDDDDDDDD");  // complex128

    // Bit j of row i: type i casts to type j. Safe is the promotion table read the other way round: i casts to j when their common type is j.
    private static readonly ushort[] Safe = Rows((from, to) => Promote(from, to) == to);
    // Within a kind either way, and from a kind to a later one in the order bool, unsigned, signed, float, complex.
    private static readonly ushort[] SameKind = Rows((from, to) => KindRank(from) <= KindRank(to));

    /// <summary>The smallest type that both cast to safely.</summary>
    public static DType Promote(DType a, DType b) => Promoted[(int)a.Code * DType.Count + (int)b.Code];

    /// <summary>Whether the rule allows the conversion.</summary>
    public static bool CanCast(DType from, DType to, Casting rule) => rule switch
    {
        Casting.Unsafe => true,
        Casting.SameKind => Has(SameKind, from, to),
        Casting.Safe => Has(Safe, from, to),
        _ => from == to,
    };

    /// <summary>The types written as a string of <see cref="DType.Char"/> letters.</summary>
    public static DType[] Letters(string chars)
    {
        var types = new DType[chars.Length];
        for (int i = 0; i < types.Length; i++) types[i] = Letter(chars[i])!;
        return types;
    }

    /// <summary>The type of that <see cref="DType.Char"/>, an ASCII character; null when it is none.</summary>
    public static DType? Letter(char c) => ByLetter[c];

    private static int KindRank(DType d) => "buifc".IndexOf(d.Kind);

    private static bool Has(ushort[] rows, DType from, DType to) => (rows[(int)from.Code] >> (int)to.Code & 1) != 0;

    private static DType?[] LetterTable()
    {
        var table = new DType?[128];
        foreach (DType d in DType.All) table[d.Char] = d;
        return table;
    }

    private static ushort[] Rows(Func<DType, DType, bool> allowed)
    {
        var rows = new ushort[DType.Count];
        foreach (DType from in DType.All)
        {
            foreach (DType to in DType.All)
            {
                if (allowed(from, to)) rows[(int)from.Code] |= (ushort)(1 << (int)to.Code);
            }
        }
        return rows;
    }
}
