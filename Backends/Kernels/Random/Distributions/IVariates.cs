namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// The elementary variates that other distributions are made of. NumPy's Generator and its legacy RandomState share most algorithms and differ in these.
/// </summary>
public interface IVariates
{
    /// <summary>The source of bits.</summary>
    BitGenerator Bits { get; }

    /// <summary>A standard normal variate.</summary>
    double Normal();

    /// <summary>An exponential variate of mean 1.</summary>
    double Exponential();
}

/// <summary>Normal and exponential variates by the ziggurat method: those of NumPy's Generator.</summary>
/// <param name="bits">The source of bits.</param>
public readonly struct ZigguratVariates(BitGenerator bits) : IVariates
{
    /// <inheritdoc/>
    public BitGenerator Bits => bits;

    /// <inheritdoc/>
    public double Normal() => Ziggurat.Normal(bits);

    /// <inheritdoc/>
    public double Exponential() => Ziggurat.Exponential(bits);
}

/// <summary>Normal variates in pairs by the polar method, exponential ones by inversion: those of NumPy's RandomState.</summary>
/// <param name="polar">The source of normal variates, which holds the second of a pair.</param>
public readonly struct LegacyVariates(PolarNormal polar) : IVariates
{
    /// <inheritdoc/>
    public BitGenerator Bits => polar.Bits;

    /// <inheritdoc/>
    public double Normal() => polar.Next();

    /// <inheritdoc/>
    public double Exponential() => -Math.Log(1.0 - polar.Bits.NextDouble());
}

/// <summary>
/// Normal variates by Marsaglia's polar method ("A convenient method for generating normal variables", SIAM Review 6, 1964). A point in the unit disc
/// gives two of them; the second waits for the next call, and is part of the state of a RandomState.
/// </summary>
/// <param name="bits">The source of bits.</param>
public sealed class PolarNormal(BitGenerator bits)
{
    /// <summary>The source of bits.</summary>
    public BitGenerator Bits => bits;

    /// <summary>The second variate of the last pair, if it has not been used.</summary>
    public double? Spare { get; set; }

    /// <summary>The next variate.</summary>
    public double Next()
    {
        if (Spare is { } spare)
        {
            Spare = null;
            return spare;
        }
        double x, y, square;
        do
        {
            x = 2.0 * bits.NextDouble() - 1.0;
            y = 2.0 * bits.NextDouble() - 1.0;
            square = x * x + y * y;
        }
        while (square is >= 1.0 or 0.0);
        double scale = Math.Sqrt(-2.0 * Math.Log(square) / square);
        Spare = scale * x;
        return scale * y;
    }
}
