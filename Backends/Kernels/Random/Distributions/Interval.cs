namespace OmniNumpy.Lazy.Kernels;

public static partial class Distributions
{
    /// <summary>An integer from 0 to <paramref name="max"/>, both included, by masking and rejection.</summary>
    public static ulong Interval(BitGenerator bits, ulong max) => new MaskedIntegers(bits, 64).Next(max);
}
