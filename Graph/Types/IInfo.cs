namespace OmniNumpy.Lazy;

/// <summary>Limits of an integer type (<c>np.iinfo</c>).</summary>
/// <param name="DType">The type.</param>
/// <param name="Min">Smallest value.</param>
/// <param name="Max">Largest value.</param>
public sealed record IInfo(DType DType, Int128 Min, Int128 Max)
{
    private static readonly IInfo?[] ByCode =
    [
        .. DType.All.Select(d => d.IsInteger ? d.Kind == 'u' ? new IInfo(d, 0, (Int128.One << 8 * d.ItemSize) - 1)
            : new IInfo(d, -(Int128.One << 8 * d.ItemSize - 1), (Int128.One << 8 * d.ItemSize - 1) - 1) : null),
    ];

    /// <summary>Number of bits.</summary>
    public int Bits => 8 * DType.ItemSize;
    /// <summary><c>i</c> signed, <c>u</c> unsigned.</summary>
    public char Kind => DType.Kind;

    /// <summary>The limits of <paramref name="dtype"/>.</summary>
    /// <exception cref="ValueError">Not an integer type.</exception>
    public static IInfo Of(DType dtype) => ByCode[(int)dtype.Code] ?? throw new ValueError($"Invalid integer data type '{dtype.Kind}'.");

    /// <summary>As NumPy's <c>repr</c> writes it.</summary>
    public override string ToString() => $"iinfo(min={Min}, max={Max}, dtype={DType})";
}
