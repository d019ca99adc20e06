namespace OmniNumpy.Lazy.Graph;

public static partial class Ops
{
    /// <summary>
    /// Input: reals or complex numbers of the result's precision, of any length along the axis: what is missing is zero. The attribute is
    /// <see cref="FourierTransform"/>.
    /// </summary>
    public static readonly Op Fourier = Library("fourier", 1, "the discrete Fourier transform along an axis");
}

/// <summary>What goes in and comes out of a Fourier transform.</summary>
public enum FourierKind : byte
{
    /// <summary>The whole spectrum.</summary>
    Whole,
    /// <summary>From reals, the first half of the spectrum, which determines the other.</summary>
    ToHalf,
    /// <summary>From the first half of a spectrum, reals.</summary>
    ToReal,
}

/// <summary>A Fourier transform along an axis.</summary>
/// <param name="Kind">What goes in and comes out.</param>
/// <param name="Inverse">Whether the exponent is positive.</param>
/// <param name="Axis">The axis.</param>
/// <param name="Length">How many numbers, or for half a spectrum reals, a line has.</param>
/// <param name="Scale">What results are multiplied by.</param>
public sealed record FourierTransform(FourierKind Kind, bool Inverse, int Axis, long Length, double Scale) : IAttribute
{
    /// <inheritdoc/>
    public void WriteKey(ICollection<long> key)
    {
        key.Add((int)Kind << 1 | (Inverse ? 1 : 0));
        key.Add(Axis);
        key.Add(Length);
        key.Add(BitConverter.DoubleToInt64Bits(Scale));
    }

    /// <inheritdoc/>
    public int Digest => HashCode.Combine(Kind, Inverse, Axis, Length, Scale);

    /// <inheritdoc/>
    public override string ToString() => $"{(Inverse ? "inverse " : "")}{Kind}, axis {Axis}, length {Length}{(Scale == 1 ? "" : $", times {Scale}")}";
}
