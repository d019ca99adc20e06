namespace OmniNumpy.Lazy.Kernels;

public static partial class OpTable
{
    private static void Order(Builder table)
    {
        Comparison(table, "equal", typeof(Equal<>), typeof(ComplexEqual<,,>));
        Comparison(table, "not_equal", typeof(NotEqual<>), typeof(ComplexNotEqual<,,>));
        Comparison(table, "less", typeof(Less<>), typeof(ComplexLess<,,>));
        Comparison(table, "less_equal", typeof(LessEqual<>), typeof(ComplexLessEqual<,,>));
        Comparison(table, "greater", typeof(Greater<>), typeof(ComplexGreater<,,>));
        Comparison(table, "greater_equal", typeof(GreaterEqual<>), typeof(ComplexGreaterEqual<,,>));

        table.Test("logical_and", 2, Bool, typeof(BoolAnd), 1, () => typeof(BitwiseAnd<byte>));
        table.Test("logical_or", 2, Bool, typeof(BoolOr), 1, () => typeof(BitwiseOr<byte>));
        table.Test("logical_xor", 2, Bool, typeof(BoolXor), 1, () => typeof(BitwiseXor<byte>));
        table.Test("logical_not", 1, Bool, typeof(BoolNot), 1, () => typeof(FlipByte));
        Test(table, "logical_and", 2, typeof(LogicalAnd<>), typeof(ComplexLogicalAnd<,,>));
        Test(table, "logical_or", 2, typeof(LogicalOr<>), typeof(ComplexLogicalOr<,,>));
        Test(table, "logical_xor", 2, typeof(LogicalXor<>), typeof(ComplexLogicalXor<,,>));
        Test(table, "logical_not", 1, typeof(LogicalNot<>), typeof(ComplexLogicalNot<,,>));

        Extreme(table, "maximum", typeof(BoolOr), typeof(BitwiseOr<byte>), typeof(IntegerMaximum<>), typeof(HalfMaximum), typeof(Maximum<>), typeof(ComplexMaximum<,,>));
        Extreme(table, "minimum", typeof(BoolAnd), typeof(BitwiseAnd<byte>), typeof(IntegerMinimum<>), typeof(HalfMinimum), typeof(Minimum<>), typeof(ComplexMinimum<,,>));
        Extreme(table, "fmax", typeof(BoolOr), typeof(BitwiseOr<byte>), typeof(IntegerMaximum<>), typeof(HalfFMax), typeof(FMax<>), typeof(ComplexFMax<,,>));
        Extreme(table, "fmin", typeof(BoolAnd), typeof(BitwiseAnd<byte>), typeof(IntegerMinimum<>), typeof(HalfFMin), typeof(FMin<>), typeof(ComplexFMin<,,>));

        table.Same("clip", 3, Bool, typeof(ClipBy<bool, BoolOr, BoolAnd>), 2);
        table.Same("clip", 3, Integers, typeof(IntegerClip<>), 2);
        table.Same("clip", 3, "e", typeof(ClipBy<Half, HalfMaximum, HalfMinimum>), 4);
        table.Same("clip", 3, Singles, typeof(Clip<>), 4);
        table.Same("clip", 3, Complexes, typeof(ComplexClip<,,>), 8);
        foreach (DType type in DType.All)
        {
            table.Add(
                "where", [DTypeCode.Bool, type.Code, type.Code], [type.Code], () => typeof(Where<>).MakeGenericType(type.ClrType),
                type.Code == DTypeCode.Bool ? () => typeof(Where<byte>) : null);
        }
    }

    private static void Comparison(Builder table, string name, Type real, Type complex)
    {
        table.Add(
            name, [DTypeCode.Bool, DTypeCode.Bool], [DTypeCode.Bool],
            () => typeof(BoolCompare<>).MakeGenericType(real.MakeGenericType(typeof(byte))), () => real.MakeGenericType(typeof(byte)));
        table.Test(name, 2, Integers, real);
        table.Add(
            name, [DTypeCode.Int64, DTypeCode.UInt64], [DTypeCode.Bool],
            () => typeof(SignedUnsignedCompare<,>).MakeGenericType(real.MakeGenericType(typeof(long)), real.MakeGenericType(typeof(ulong))), null, 2);
        table.Add(
            name, [DTypeCode.UInt64, DTypeCode.Int64], [DTypeCode.Bool],
            () => typeof(UnsignedSignedCompare<,>).MakeGenericType(real.MakeGenericType(typeof(long)), real.MakeGenericType(typeof(ulong))), null, 2);
        table.RealTest(name, 2, real);
        table.Test(name, 2, Complexes, complex, 4);
    }

    private static void Test(Builder table, string name, int arity, Type real, Type complex)
    {
        table.Test(name, arity, Integers, real);
        table.RealTest(name, arity, real);
        table.Test(name, arity, Complexes, complex, 2);
    }

    private static void Extreme(Builder table, string name, Type boolean, Type bytes, Type integer, Type half, Type real, Type complex)
    {
        table.Same(name, 2, Bool, boolean, 1, () => bytes);
        table.Same(name, 2, Integers, integer);
        table.Same(name, 2, "e", half, 2);
        table.Same(name, 2, Singles, real, 2);
        table.Same(name, 2, Complexes, complex, 4);
    }
}
