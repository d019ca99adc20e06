namespace OmniNumpy.Lazy.Profiles;

/// <summary>
/// The array API standard (https://data-apis.org/array-api/2024.12/): the reference NumPy with changes that no release of it has made.
/// </summary>
public static class ArrayApi
{
    /// <summary>What <c>np.emulate</c> takes for it.</summary>
    public const string Name = "array-api";

    private const string Source = "array API standard 2024.12";

    /// <summary>Where the standard asks for other results than NumPy's.</summary>
    public static readonly IReadOnlyList<Change> Changes =
    [
        new Change("floor_divide with an infinity is division, without rounding down", Source + ", floor_divide, special cases")
        {
            Effect = s => s with { FloorDivisionOfInfinitiesIsExact = true },
            Functions = "floor_divide",
            Example = new("np.floor_divide(np.inf, 2.0)", "nan (float64)", "inf (float64)"),
        },
        new Change("expm1 of complex zeros, and of numbers that are not finite, is exp - 1 with the special values of C's cexp", Source + ", expm1, special cases")
        {
            Effect = s => s with { ComplexExpm1IsExact = true },
            Functions = "expm1",
            Example = new("np.expm1(complex(-np.inf, np.nan))", "(nan+nanj) (complex128)", "(-1+0j) (complex128)"),
        },
        new Change("tanh of a complex number with infinite real part has an imaginary zero of its argument's sign", Source + ", tanh, special cases")
        {
            Effect = s => s with { ComplexTanhSaturates = true },
            Functions = "tanh",
        },
        new Change("argsort keeps the order of equal elements", Source + ", argsort, stable")
        {
            Effect = s => s with { Ties = Graph.TieOrder.Stable },
            Functions = "argsort",
        },
        new Change("several arrays come in a list", Source + ", broadcast_arrays and meshgrid, returns")
        {
            Effect = s => s with { ArraysComeInTuples = false },
            Functions = "broadcast_arrays meshgrid",
        },
    ];

    internal static Semantics Apply(Semantics semantics) => Changes.Aggregate(semantics, (s, change) => change.Effect(s));
}
