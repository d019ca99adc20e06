namespace OmniNumpy.Lazy;

// Numbers with names. newaxis is with indexing.
public static partial class np
{
    /// <summary>Euler's number, the base of natural logarithms.</summary>
    public const double e = Math.E;
    /// <summary>The ratio of a circle's circumference to its diameter.</summary>
    public const double pi = Math.PI;
    /// <summary>The Euler-Mascheroni constant: what the harmonic series leaves over the logarithm.</summary>
    public const double euler_gamma = 0.57721566490153286061;
    /// <summary>Positive infinity.</summary>
    public const double inf = double.PositiveInfinity;
    /// <summary>Not a number.</summary>
    public const double nan = double.NaN;
}
