using System.Collections.Concurrent;
using System.Numerics;
using System.Reflection;
using System.Runtime.Intrinsics.X86;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// Compiled loops over contiguous memory for every operation of <see cref="OpTable"/>: the interpreter's primitives. They are generic methods
/// closed over the op's struct, so they need no dynamic code. Delegates are made once and kept.
/// </summary>
public static class BlockKernels
{
    // Ops that give the same result in any order, for floats up to rounding: these reduce by registers.
    private static readonly HashSet<string> s_reorderable =
        ["add", "multiply", "maximum", "minimum", "fmax", "fmin", "bitwise_and", "bitwise_or", "bitwise_xor", "logical_and", "logical_or", "logical_xor"];

    private static readonly ConcurrentDictionary<(string Kind, Type Struct, bool Vectors), Delegate> s_cache = new();

    /// <summary>The loop of an op of one input. Without <paramref name="vectors"/> element by element, which gives the same bits.</summary>
    public static UnaryBlock Unary(OpImplementation op, bool vectors = true) => Cached("map", op.Struct, vectors, () =>
        !vectors ? Close<UnaryBlock>(typeof(MapLoops), nameof(MapLoops.Unary), [op.Struct, .. Signature(op)])
        : Register(op) is { } register ? Close<UnaryBlock>(typeof(VectorMapLoops), Shape(op, nameof(VectorMapLoops.Unary)), op.VectorStruct!, op.VectorElement!, register)
        : HalfVector(op) is { } single && !op.ReturnsMask && op.Outputs[0] == DTypeCode.Float16 ? Close<UnaryBlock>(typeof(HalfLoops), nameof(HalfLoops.Unary), single)
        : Close<UnaryBlock>(typeof(MapLoops), nameof(MapLoops.Unary), [op.Struct, .. Signature(op)]));

    /// <summary>The loop of an op of two inputs.</summary>
    public static BinaryBlock Binary(OpImplementation op, bool vectors = true) => Cached("map", op.Struct, vectors, () =>
        op.Struct.IsAssignableTo(typeof(IBinaryBlockOp)) ? op.Struct.GetMethod(nameof(IBinaryBlockOp.Run))!.CreateDelegate<BinaryBlock>()
        : !vectors ? Close<BinaryBlock>(typeof(MapLoops), nameof(MapLoops.Binary), [op.Struct, .. Signature(op)])
        : Register(op) is { } register ? Close<BinaryBlock>(typeof(VectorMapLoops), Shape(op, nameof(VectorMapLoops.Binary)), op.VectorStruct!, op.VectorElement!, register)
        : HalfVector(op) is { } single ? Close<BinaryBlock>(typeof(HalfLoops), op.Outputs[0] == DTypeCode.Bool ? nameof(HalfLoops.BinaryTest) : nameof(HalfLoops.Binary), single)
        : ComplexVector(op) ?? Close<BinaryBlock>(typeof(MapLoops), nameof(MapLoops.Binary), [op.Struct, .. Signature(op)]));

    /// <summary>The loop of <c>where</c> or <c>clip</c>.</summary>
    public static TernaryBlock Ternary(OpImplementation op, bool vectors = true) => Cached("map", op.Struct, vectors, () =>
    {
        if (vectors && op.Name == "where" && Avx2.IsSupported && op.Outputs[0] is not (DTypeCode.Float16 or DTypeCode.Complex64 or DTypeCode.Complex128))
        {
            return Close<TernaryBlock>(typeof(VectorMapLoops), nameof(VectorMapLoops.Where), op.Outputs[0] == DTypeCode.Bool ? typeof(byte) : Clr(op.Outputs[0]));
        }
        return vectors && op.Name != "where" && Register(op) is { } register
            ? Close<TernaryBlock>(typeof(VectorMapLoops), nameof(VectorMapLoops.Ternary), op.VectorStruct!, op.VectorElement!, register)
            : Close<TernaryBlock>(typeof(MapLoops), nameof(MapLoops.Ternary), [op.Struct, .. Signature(op)]);
    });

    /// <summary>The loop of <c>modf</c> or <c>frexp</c>.</summary>
    public static UnaryPairBlock UnaryPair(OpImplementation op) => Cached("map", op.Struct, false, () =>
        Close<UnaryPairBlock>(typeof(MapLoops), nameof(MapLoops.UnaryPair), [op.Struct, .. Signature(op)]));

    /// <summary>The loop of <c>divmod</c>.</summary>
    public static BinaryPairBlock BinaryPair(OpImplementation op) => Cached("map", op.Struct, false, () =>
        Close<BinaryPairBlock>(typeof(MapLoops), nameof(MapLoops.BinaryPair), [op.Struct, .. Signature(op)]));

    /// <summary>
    /// The reduction by any op of two inputs of <paramref name="type"/> whose result has that type too, or is bool for the logical ones (the
    /// accumulator then is a bool); null for other ops.
    /// </summary>
    public static ReduceBlock? Reduce(string opName, DTypeCode type, bool vectors = true)
    {
        if (OpTable.Find(opName, type, type) is not { } op) return null;
        return Truth(op) is { } truth ? Cached("reduce " + Clr(type).Name, truth, vectors, () => CreateTruth(truth, Clr(type), vectors))
            : op.Outputs is not [var output] || output != type ? null
            : Cached("reduce", op.Struct, vectors, () => CreateReduce(op, vectors));
    }

    /// <summary>The running reduction by an op, under the same conditions as <see cref="Reduce"/>.</summary>
    public static ScanBlock? Scan(string opName, DTypeCode type)
    {
        if (OpTable.Find(opName, type, type) is not { } op) return null;
        return Truth(op) is { } truth ? Cached("scan " + Clr(type).Name, truth, false, () => Close<ScanBlock>(typeof(FoldLoops), nameof(FoldLoops.ScanTruth), truth, Clr(type)))
            : op.Outputs is not [var output] || output != type ? null
            : Cached("scan", op.Struct, false, () => Close<ScanBlock>(typeof(FoldLoops), nameof(FoldLoops.Scan), op.Struct, Clr(type)));
    }

    /// <summary>Adds the number of elements that are not zero to an int64 accumulator.</summary>
    public static ReduceBlock CountNonzero(DTypeCode type) => Cached("count", Clr(type), true, () =>
    {
        Type lane = type == DTypeCode.Bool ? typeof(byte) : Clr(type);
        return DType.Of(type).IsComplex || type == DTypeCode.Float16
            ? Close<ReduceBlock>(typeof(FoldLoops), nameof(FoldLoops.CountNonzero), lane)
            : Close<ReduceBlock>(typeof(FoldLoops), nameof(FoldLoops.CountNonzeroVector), lane, SimdWidth.RegisterOf(lane));
    });

    /// <summary>The search for the largest element.</summary>
    public static ArgBlock ArgMax(DTypeCode type) => Arg(type, "maximum", "greater");

    /// <summary>The search for the smallest element.</summary>
    public static ArgBlock ArgMin(DTypeCode type) => Arg(type, "minimum", "less");

    private static ArgBlock Arg(DTypeCode type, string fold, string better) => Cached(fold, Clr(type), true, () =>
    {
        // A bool's byte orders as the bool does.
        DTypeCode code = type == DTypeCode.Bool ? DTypeCode.UInt8 : type;
        Type compare = OpTable.Find(better, code, code)!.Struct, isNaN = OpTable.Find("isnan", code)!.Struct;
        OpImplementation folding = OpTable.Find(fold, code, code)!;
        return folding.VectorStruct is null
            ? Close<ArgBlock>(typeof(ArgLoops), nameof(ArgLoops.Search), compare, isNaN, Clr(code))
            : Close<ArgBlock>(typeof(ArgLoops), nameof(ArgLoops.SearchVector), folding.Struct, compare, isNaN, Clr(code), SimdWidth.RegisterOf(Clr(code)));
    });

    // Ops of many instructions get the loop with one copy of them.
    private static string Shape(OpImplementation op, string loop) => loop + (op.ReturnsMask ? "Test" : op.Weight > 8 ? "Heavy" : "");

    // The float32 struct a float16 op comes down to, if that has a form over registers.
    private static Type? HalfVector(OpImplementation op)
    {
        if (op.Inputs[0] != DTypeCode.Float16 || !op.Struct.IsGenericType) return null;
        Type adapter = op.Struct.GetGenericTypeDefinition();
        Type single = op.Struct.GetGenericArguments()[0];
        return (adapter == typeof(HalfUnary<>) || adapter == typeof(HalfBinary<>) || adapter == typeof(HalfCompare<>)) && OpTable.VectorInterface(single) is not null ? single : null;
    }

    private static BinaryBlock? ComplexVector(OpImplementation op)
    {
        if (!DType.Of(op.Inputs[0]).IsComplex) return null;
        bool single = op.Inputs[0] == DTypeCode.Complex64;
        Type part = single ? typeof(float) : typeof(double);
        return op.Name switch
        {
            "add" => Close<BinaryBlock>(typeof(ComplexLoops), nameof(ComplexLoops.Parts), typeof(Add<>).MakeGenericType(part), part, SimdWidth.RegisterOf(part)),
            "subtract" => Close<BinaryBlock>(typeof(ComplexLoops), nameof(ComplexLoops.Parts), typeof(Subtract<>).MakeGenericType(part), part, SimdWidth.RegisterOf(part)),
            "multiply" when Fma.IsSupported => single ? ComplexLoops.MultiplySingle : ComplexLoops.MultiplyDouble,
            _ => null,
        };
    }

    private static ReduceBlock CreateReduce(OpImplementation op, bool vectors)
    {
        Type element = Clr(op.Inputs[0]);
        if (op.Name == "add" && SumOf(op.Inputs[0]) is { } sum) return sum;
        bool ordered = op.Name == "multiply" && DType.Of(op.Inputs[0]).IsInexact;   // NumPy multiplies one after another
        if (vectors && !ordered && s_reorderable.Contains(op.Name) && Register(op) is { } register)
        {
            // Of bools the struct over their bytes, which has a scalar form too.
            Type both = op.VectorElement == element ? op.Struct : op.VectorStruct!;
            return Close<ReduceBlock>(typeof(FoldLoops), nameof(FoldLoops.ReduceVector), both, op.VectorElement!, register);
        }
        return op.Struct.IsGenericType && op.Struct.GetGenericTypeDefinition() == typeof(HalfBinary<>) && op.Name is "add" or "multiply" or "subtract" or "divide" && op.Inputs[0] == DTypeCode.Float16
            ? Close<ReduceBlock>(typeof(FoldLoops), nameof(FoldLoops.ReduceHalf), op.Struct.GetGenericArguments())
            : Close<ReduceBlock>(typeof(FoldLoops), nameof(FoldLoops.Reduce), op.Struct, element);
    }

    // Sums of floats have an order of their own.
    private static ReduceBlock? SumOf(DTypeCode type) => type switch
    {
        DTypeCode.Float16 => PairwiseLoops.SumHalf,
        DTypeCode.Float32 => PairwiseLoops.Sum<float, PairwiseLoops.EightSingles>,
        DTypeCode.Float64 => PairwiseLoops.Sum<double, PairwiseLoops.EightDoubles>,
        DTypeCode.Complex64 => PairwiseLoops.SumComplex<float, PairwiseLoops.EightSingles>,
        DTypeCode.Complex128 => PairwiseLoops.SumComplex<double, PairwiseLoops.EightDoubles>,
        _ => null,
    };

    private static ReduceBlock CreateTruth(Type truth, Type element, bool vectors) =>
        vectors && truth != typeof(BoolXor) && element.IsPrimitive
            ? Close<ReduceBlock>(typeof(FoldLoops), nameof(FoldLoops.ReduceTruthVector), truth, element, SimdWidth.RegisterOf(element))
            : Close<ReduceBlock>(typeof(FoldLoops), nameof(FoldLoops.ReduceTruth), truth, element);

    // The op on truth values that a logical op of numbers comes down to.
    private static Type? Truth(OpImplementation op) => op.Inputs[0] == DTypeCode.Bool ? null : op.Name switch
    {
        "logical_and" => typeof(BoolAnd),
        "logical_or" => typeof(BoolOr),
        "logical_xor" => typeof(BoolXor),
        _ => null,
    };

    private static Type? Register(OpImplementation op) =>
        op.VectorElement is { } lane && lane != typeof(Half) && lane.IsPrimitive && lane != typeof(bool) ? SimdWidth.RegisterOf(lane) : null;

    private static Type[] Signature(OpImplementation op) => [.. op.Inputs.Select(Clr), .. op.Outputs.Select(Clr)];

    private static Type Clr(DTypeCode code) => DType.Of(code).ClrType;

    private static T Cached<T>(string kind, Type type, bool vectors, Func<T> create) where T : Delegate =>
        (T)s_cache.GetOrAdd((kind, type, vectors), _ => create());

    private static T Close<T>(Type loops, string method, params Type[] types) where T : Delegate =>
        loops.GetMethod(method, BindingFlags.Public | BindingFlags.Static)!.MakeGenericMethod(types).CreateDelegate<T>();
}
