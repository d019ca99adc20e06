namespace OmniNumpy.Lazy.Kernels;

public static partial class OpTable
{
    private static void Arithmetic(Builder table)
    {
        table.Same("add", 2, Bool, typeof(BoolOr), 1, () => typeof(BitwiseOr<byte>));
        table.Same("add", 2, Integers, typeof(Add<>));
        table.Real("add", 2, typeof(Add<>));
        table.Same("add", 2, Complexes, typeof(ComplexAdd<,,>), 2);

        table.Same("subtract", 2, Integers, typeof(Subtract<>));
        table.Real("subtract", 2, typeof(Subtract<>));
        table.Same("subtract", 2, Complexes, typeof(ComplexSubtract<,,>), 2);

        table.Same("multiply", 2, Bool, typeof(BoolAnd), 1, () => typeof(BitwiseAnd<byte>));
        table.Same("multiply", 2, Integers, typeof(Multiply<>));
        table.Real("multiply", 2, typeof(Multiply<>));
        table.Same("multiply", 2, Complexes, typeof(ComplexMultiply<,,>), 4);

        table.Real("divide", 2, typeof(Divide<>), 4);
        table.Same("divide", 2, Complexes, typeof(ComplexDivide<,,>), 20);

        table.Same("negative", 1, Integers, typeof(Negative<>));
        table.Real("negative", 1, typeof(Negative<>));
        table.Same("negative", 1, Complexes, typeof(ComplexNegative<,,>));

        table.Same("positive", 1, Integers + Floats + Complexes, typeof(Identity<>));

        table.Same("conjugate", 1, Integers + Floats, typeof(Identity<>));
        table.Same("conjugate", 1, Complexes, typeof(ComplexConjugate<,,>));

        table.Same("real", 1, Bool, typeof(Identity<bool>), 1, () => typeof(Identity<byte>));
        table.Same("real", 1, Integers + Floats, typeof(Identity<>));
        table.ToReal("real", typeof(ComplexRealPart<,,>), 1);
        table.Same("imag", 1, Bool + Integers + Floats, typeof(Zero<>));
        table.ToReal("imag", typeof(ComplexImaginaryPart<,,>), 1);

        table.Same("absolute", 1, Bool, typeof(Identity<bool>), 1, () => typeof(Identity<byte>));
        table.Same("absolute", 1, Signed, typeof(IntegerAbsolute<>));
        table.Same("absolute", 1, Unsigned, typeof(Identity<>));
        table.Real("absolute fabs", 1, typeof(Absolute<>));
        table.ToReal("absolute", typeof(ComplexAbsolute<,,>), 20);

        table.Same("sign", 1, Integers, typeof(IntegerSign<>), 2);
        table.Real("sign", 1, typeof(Sign<>), 2);
        table.Same("sign", 1, Complexes, typeof(ComplexSign<,,>), 30);

        table.Same("square", 1, Integers, typeof(Square<>));
        table.Real("square", 1, typeof(Square<>));
        table.Same("square", 1, Complexes, typeof(ComplexSquare<,,>), 4);

        table.Same("reciprocal", 1, Integers, typeof(IntegerReciprocal<>), 8);
        table.Real("reciprocal", 1, typeof(Reciprocal<>), 4);
        table.Same("reciprocal", 1, Complexes, typeof(ComplexReciprocal<,,>), 20);

        Division(table, "floor_divide", typeof(FloorDivide<float, FmodSingle>), typeof(FloorDivide<double, FmodDouble>));
        Division(table, "remainder", typeof(Remainder<float, FmodSingle>), typeof(Remainder<double, FmodDouble>));
        table.Pair("divmod", 2, "e", typeof(HalfDivMod), 30);
        table.Pair("divmod", 2, "f", typeof(DivMod<float, FmodSingle>), 30);
        table.Pair("divmod", 2, "d", typeof(DivMod<double, FmodDouble>), 30);
    }

    private static void Division(Builder table, string name, Type single, Type twice)
    {
        table.Half(name, 2, () => single, 30);
        table.Same(name, 2, "f", single, 30);
        table.Same(name, 2, "d", twice, 30);
    }

    private static void IntegerArithmetic(Builder table)
    {
        table.Same("floor_divide", 2, Integers, typeof(IntegerFloorDivide<>), 12);
        table.Same("remainder", 2, Integers, typeof(IntegerRemainder<>), 12);
        table.Same("fmod", 2, Integers, typeof(IntegerFMod<>), 12);
        table.Pair("divmod", 2, Integers, typeof(IntegerDivMod<>), 14);
        table.Same("power", 2, Integers, typeof(IntegerPower<>), 20);
        table.Same("gcd", 2, Integers, typeof(Gcd<>), 60);
        table.Same("lcm", 2, Integers, typeof(Lcm<>), 80);

        table.Same("bitwise_and", 2, Bool, typeof(BoolAnd), 1, () => typeof(BitwiseAnd<byte>));
        table.Same("bitwise_and", 2, Integers, typeof(BitwiseAnd<>));
        table.Same("bitwise_or", 2, Bool, typeof(BoolOr), 1, () => typeof(BitwiseOr<byte>));
        table.Same("bitwise_or", 2, Integers, typeof(BitwiseOr<>));
        table.Same("bitwise_xor", 2, Bool, typeof(BoolXor), 1, () => typeof(BitwiseXor<byte>));
        table.Same("bitwise_xor", 2, Integers, typeof(BitwiseXor<>));
        table.Same("invert", 1, Bool, typeof(BoolNot), 1, () => typeof(FlipByte));
        table.Same("invert", 1, Integers, typeof(Invert<>));
        table.Same("left_shift", 2, Integers, typeof(LeftShift<>), 2);
        table.Same("right_shift", 2, Integers, typeof(RightShift<>), 2);
        foreach (char letter in Integers)
        {
            DType type = DType.All.First(d => d.Char == letter);
            table.Add("bitwise_count", [type.Code], [DTypeCode.UInt8], () => typeof(BitwiseCount<>).MakeGenericType(type.ClrType), null, 3);
        }
    }
}
