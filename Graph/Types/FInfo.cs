using System.Globalization;

namespace OmniNumpy.Lazy;

/// <summary>Limits of a floating type (<c>np.finfo</c>); of a complex type those of its parts. Values are exact in double precision.</summary>
public sealed record FInfo
{
    private static readonly FInfo Half = new(DType.Float16, 5, 10, 3, (double)(System.Half)1e-3, (double)System.Half.MaxValue);
    private static readonly FInfo Single = new(DType.Float32, 8, 23, 6, 1e-6f, float.MaxValue);
    private static readonly FInfo Double = new(DType.Float64, 11, 52, 15, 1e-15, double.MaxValue);

    private FInfo(DType dtype, int exponentBits, int mantissaBits, int precision, double resolution, double max)
    {
        DType = dtype;
        NExp = exponentBits;
        NMant = mantissaBits;
        Precision = precision;
        Resolution = resolution;
        Max = max;
    }

    /// <summary>The floating type.</summary>
    public DType DType { get; }
    /// <summary>Number of bits.</summary>
    public int Bits => 8 * DType.ItemSize;
    /// <summary>Bits of the exponent.</summary>
    public int NExp { get; }
    /// <summary>Bits of the exponent, the same.</summary>
    public int IExp => NExp;
    /// <summary>Bits of the mantissa, without the implied one.</summary>
    public int NMant { get; }
    /// <summary>Decimal digits that survive.</summary>
    public int Precision { get; }
    /// <summary>10 to the power -precision, in the type.</summary>
    public double Resolution { get; }
    /// <summary>Largest finite value.</summary>
    public double Max { get; }
    /// <summary>Smallest finite value.</summary>
    public double Min => -Max;
    /// <summary>Exponent of eps.</summary>
    public int MachEp => -NMant;
    /// <summary>Exponent of epsneg.</summary>
    public int NegEp => -NMant - 1;
    /// <summary>Smallest power of 2 that overflows.</summary>
    public int MaxExp => 1 << NExp - 1;
    /// <summary>Smallest power of 2 that is normal.</summary>
    public int MinExp => 2 - MaxExp;
    /// <summary>From 1 to the next larger value.</summary>
    public double Eps => Math.ScaleB(1, MachEp);
    /// <summary>From 1 to the next smaller value.</summary>
    public double EpsNeg => Math.ScaleB(1, NegEp);
    /// <summary>Smallest normal value.</summary>
    public double SmallestNormal => Math.ScaleB(1, MinExp);
    /// <summary>Smallest value above 0.</summary>
    public double SmallestSubnormal => Math.ScaleB(1, MinExp - NMant);
    /// <summary>NumPy's older name of <see cref="SmallestNormal"/>.</summary>
    public double Tiny => SmallestNormal;

    /// <summary>The limits of <paramref name="dtype"/>.</summary>
    /// <exception cref="ValueError">An integer type or bool.</exception>
    public static FInfo Of(DType dtype) => dtype.RealType.Code switch
    {
        DTypeCode.Float16 => Half,
        DTypeCode.Float32 => Single,
        DTypeCode.Float64 => Double,
        _ => throw new ValueError($"data type <class 'numpy.{dtype}'> not inexact"),
    };

    /// <summary>As NumPy's <c>repr</c> writes it.</summary>
    public override string ToString() => $"finfo(resolution={Decimal(Resolution)}, min={Decimal(Min)}, max={Decimal(Max)}, dtype={DType})";

    // The shortest digits of the type itself; float16 shows float32's six.
    private string Decimal(double v)
    {
        if (v == Resolution) return Precision == 3 ? "0.001" : $"1e-{Precision:00}";
        string digits = DType == DType.Float64 ? v.ToString("R", CultureInfo.InvariantCulture)
            : DType == DType.Float32 ? ((float)v).ToString("R", CultureInfo.InvariantCulture)
            : v.ToString("0.00000e+00", CultureInfo.InvariantCulture);
        return digits.Replace('E', 'e');
    }
}
