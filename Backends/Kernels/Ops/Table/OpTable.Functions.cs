namespace OmniNumpy.Lazy.Kernels;

public static partial class OpTable
{
    private static void FloatingPoint(Builder table)
    {
        foreach ((string name, Type real) in new[] { ("floor", typeof(Floor<>)), ("ceil", typeof(Ceiling<>)), ("trunc", typeof(Truncate<>)) })
        {
            table.Same(name, 1, Bool, typeof(Identity<bool>), 1, () => typeof(Identity<byte>));
            table.Same(name, 1, Integers, typeof(Identity<>));
            table.Real(name, 1, real);
        }
        table.Real("rint", 1, typeof(RoundToEven<>));
        table.Same("rint", 1, Complexes, typeof(ComplexRoundToEven<,,>), 2);

        table.Test("isnan isinf", 1, Bool + Integers, typeof(Never<>));
        table.Test("isfinite", 1, Bool + Integers, typeof(Always<>));
        table.RealTest("isnan", 1, typeof(IsNaN<>));
        table.RealTest("isinf", 1, typeof(IsInfinity<>));
        table.RealTest("isfinite", 1, typeof(IsFinite<>));
        table.RealTest("signbit", 1, typeof(SignBit<>));
        table.Test("isnan", 1, Complexes, typeof(ComplexIsNaN<,,>), 2);
        table.Test("isinf", 1, Complexes, typeof(ComplexIsInfinity<,,>), 2);
        table.Test("isfinite", 1, Complexes, typeof(ComplexIsFinite<,,>), 2);

        table.Real("copysign", 2, typeof(CopySign<>));
        table.Real("heaviside", 2, typeof(Heaviside<>), 3);
        table.Same("nextafter", 2, "e", typeof(HalfNextAfter), 4);
        table.Same("nextafter", 2, Singles, typeof(NextAfter<>), 4);
        table.Same("spacing", 1, "e", typeof(HalfSpacing), 4);
        table.Same("spacing", 1, Singles, typeof(Spacing<>), 4);
        table.Pair("modf", 1, "e", typeof(HalfFractionInteger), 4);
        table.Pair("modf", 1, Singles, typeof(FractionInteger<>), 4);
        table.Add("frexp", [DTypeCode.Float16], [DTypeCode.Float16, DTypeCode.Int32], () => typeof(HalfFractionExponent), null, 10);
        table.Add("frexp", [DTypeCode.Float32], [DTypeCode.Float32, DTypeCode.Int32], () => typeof(FractionExponent<float>), null, 10);
        table.Add("frexp", [DTypeCode.Float64], [DTypeCode.Float64, DTypeCode.Int32], () => typeof(FractionExponent<double>), null, 10);
        table.Add("ldexp", [DTypeCode.Float16, DTypeCode.Int32], [DTypeCode.Float16], () => typeof(HalfLoadExponent<int>), null, 6);
        table.Add("ldexp", [DTypeCode.Float32, DTypeCode.Int32], [DTypeCode.Float32], () => typeof(LoadExponent<float, int>), null, 6);
        table.Add("ldexp", [DTypeCode.Float16, DTypeCode.Int64], [DTypeCode.Float16], () => typeof(HalfLoadExponent<long>), null, 6);
        table.Add("ldexp", [DTypeCode.Float32, DTypeCode.Int64], [DTypeCode.Float32], () => typeof(LoadExponent<float, long>), null, 6);
        table.Add("ldexp", [DTypeCode.Float64, DTypeCode.Int32], [DTypeCode.Float64], () => typeof(LoadExponent<double, int>), null, 6);
        table.Add("ldexp", [DTypeCode.Float64, DTypeCode.Int64], [DTypeCode.Float64], () => typeof(LoadExponent<double, long>), null, 6);
        table.Real("degrees rad2deg", 1, typeof(RadiansToDegrees<>));
        table.Real("radians deg2rad", 1, typeof(DegreesToRadians<>));
    }

    private static void Functions(Builder table)
    {
        table.Real("sqrt", 1, typeof(Sqrt<>), 6);
        table.ComplexFunction("sqrt", typeof(ComplexSqrt), 60);
        foreach (MathEntry function in MathTable.Entries)
        {
            DTypeCode[] inputs = [.. Enumerable.Repeat(function.Type, function.Arity)];
            if (function.Type == DTypeCode.Float32) table.Half(function.Name, function.Arity, () => RealStruct(function), function.Weight);
            table.Add(function.Name, inputs, [function.Type], () => RealStruct(function), null, function.Weight);
        }
        MathEntry power = MathTable.Find("power", DTypeCode.Float64)!;
        table.Add("float_power", [DTypeCode.Float64, DTypeCode.Float64], [DTypeCode.Float64], () => RealStruct(power), null, power.Weight);

        table.ComplexFunction("exp", typeof(ComplexExp), 60);
        table.Same("exp2", 1, Complexes, typeof(ComplexExp2<,,>), 60);
        table.Same("expm1", 1, Complexes, typeof(ComplexExpM1<,,>), 80);
        table.ComplexFunction("log", typeof(ComplexLog), 60);
        table.Same("log2", 1, Complexes, typeof(ComplexLog2<,,>), 60);
        table.Same("log10", 1, Complexes, typeof(ComplexLog10<,,>), 60);
        table.Same("log1p", 1, Complexes, typeof(ComplexLog1P<,,>), 60);
        table.ComplexFunction("sin", typeof(ComplexSin), 80);
        table.ComplexFunction("cos", typeof(ComplexCos), 80);
        table.ComplexFunction("tan", typeof(ComplexTan), 80);
        table.ComplexFunction("sinh", typeof(ComplexSinh), 80);
        table.ComplexFunction("cosh", typeof(ComplexCosh), 80);
        table.ComplexFunction("tanh", typeof(ComplexTanh), 80);
        table.ComplexFunction("arcsin", typeof(ComplexArcSin), 100);
        table.ComplexFunction("arccos", typeof(ComplexArcCos), 100);
        table.ComplexFunction("arctan", typeof(ComplexArcTan), 100);
        table.ComplexFunction("arcsinh", typeof(ComplexArcSinh), 100);
        table.ComplexFunction("arccosh", typeof(ComplexArcCosh), 100);
        table.ComplexFunction("arctanh", typeof(ComplexArcTanh), 100);
        table.Same("power", 2, Complexes, typeof(ComplexPower<,,>), 120);
        table.Same("float_power", 2, "D", typeof(ComplexPower<,,>), 120);
    }

    private static Type RealStruct(MathEntry function) =>
        (function.Arity == 1 ? typeof(Function<,>) : typeof(BinaryFunction<,>)).MakeGenericType(function.Struct, DType.Of(function.Type).ClrType);
}
