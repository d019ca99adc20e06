namespace OmniNumpy.Lazy.Kernels;

/// <summary>Where the code of a function is, and what to expect of it.</summary>
/// <param name="Name">The ufunc's name in NumPy.</param>
/// <param name="Type">Float32 or Float64.</param>
/// <param name="Struct">Implements <see cref="IUnaryMath{T}"/> or <see cref="IBinaryMath{T}"/>.</param>
/// <param name="Arity">1 or 2.</param>
/// <param name="Weight">
/// About how many vector instructions the function becomes when inlined; beyond some hundreds in one method the JIT
/// stops inlining, and <see cref="OutOfLineUnary{F, T}"/> is the remedy.
/// </param>
/// <param name="UlpBound">
/// The greatest distance to the exact result in units of the last place; for the logaddexps, whose sum may cancel,
/// units of the larger of the result and the operands.
/// </param>
public sealed record MathEntry(string Name, DTypeCode Type, Type Struct, int Arity, int Weight, double UlpBound);

/// <summary>Every transcendental function there is, by NumPy's name and the element type.</summary>
public static class MathTable
{
    /// <summary>All entries.</summary>
    public static readonly IReadOnlyList<MathEntry> Entries =
    [
        .. Unary<ExpSingle, ExpDouble>("exp", 25, 30, 1, 1),
        .. Unary<Exp2Single, Exp2Double>("exp2", 22, 28, 1, 1),
        .. Unary<Expm1Single, Expm1Double>("expm1", 35, 40, 2, 2),
        .. Unary<LogSingle, LogDouble>("log", 35, 40, 1, 1),
        .. Unary<Log2Single, Log2Double>("log2", 45, 50, 1, 1),
        .. Unary<Log10Single, Log10Double>("log10", 45, 50, 1, 1),
        .. Unary<Log1pSingle, Log1pDouble>("log1p", 45, 50, 1, 1),
        .. Unary<SinSingle, SinDouble>("sin", 40, 50, 1, 1),
        .. Unary<CosSingle, CosDouble>("cos", 40, 50, 1, 1),
        .. Unary<TanSingle, TanDouble>("tan", 45, 55, 3, 3),
        .. Unary<ArcsinSingle, ArcsinDouble>("arcsin", 25, 35, 2, 2),
        .. Unary<ArccosSingle, ArccosDouble>("arccos", 30, 40, 2, 2),
        .. Unary<ArctanSingle, ArctanDouble>("arctan", 30, 40, 2, 2),
        .. Unary<SinhSingle, SinhDouble>("sinh", 45, 50, 2, 3),
        .. Unary<CoshSingle, CoshDouble>("cosh", 30, 35, 2, 2),
        .. Unary<TanhSingle, TanhDouble>("tanh", 45, 55, 1.1, 1),
        .. Unary<ArcsinhSingle, ArcsinhDouble>("arcsinh", 15, 10, 1, 3),
        .. Unary<ArccoshSingle, ArccoshDouble>("arccosh", 15, 10, 1, 3),
        .. Unary<ArctanhSingle, ArctanhDouble>("arctanh", 15, 10, 1, 3),
        .. Unary<CbrtSingle, CbrtDouble>("cbrt", 60, 40, 1, 1),
        .. Binary<PowerSingle, PowerDouble>("power", 130, 120, 1, 2),
        .. Binary<Arctan2Single, Arctan2Double>("arctan2", 90, 50, 1, 2),
        .. Binary<HypotSingle, HypotDouble>("hypot", 20, 20, 1, 1),
        .. Binary<LogAddExpSingle, LogAddExpDouble>("logaddexp", 15, 10, 1, 2),
        .. Binary<LogAddExp2Single, LogAddExp2Double>("logaddexp2", 15, 10, 1, 2),
        .. Binary<FmodSingle, FmodDouble>("fmod", 15, 15, 0, 0),
    ];

    private static readonly Dictionary<(string, DTypeCode), MathEntry> ByName = Entries.ToDictionary(e => (e.Name, e.Type));

    /// <summary>The function of that name for that element type, or null.</summary>
    public static MathEntry? Find(string name, DTypeCode type) => ByName.GetValueOrDefault((name, type));

    private static MathEntry[] Unary<F, D>(string name, int weight, int doubleWeight, double ulp, double doubleUlp)
        where F : struct, IUnaryMath<float> where D : struct, IUnaryMath<double> =>
        [new(name, DTypeCode.Float32, typeof(F), 1, weight, ulp), new(name, DTypeCode.Float64, typeof(D), 1, doubleWeight, doubleUlp)];

    private static MathEntry[] Binary<F, D>(string name, int weight, int doubleWeight, double ulp, double doubleUlp)
        where F : struct, IBinaryMath<float> where D : struct, IBinaryMath<double> =>
        [new(name, DTypeCode.Float32, typeof(F), 2, weight, ulp), new(name, DTypeCode.Float64, typeof(D), 2, doubleWeight, doubleUlp)];
}
