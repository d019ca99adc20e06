namespace OmniNumpy.Lazy.Kernels;

/// <summary>Rotations of the plane that turn a vector into the first axis.</summary>
internal static class PlaneRotation
{
    /// <summary>
    /// Cosine, sine and length with cosine f + sine g = length. The cosine is not negative and the length has the sign of f (Anderson, "Algorithm 978: safe
    /// scaling in the level 1 BLAS", ACM TOMS 44(1), 2017), as in LAPACK since 3.10.
    /// </summary>
    public static (double Cosine, double Sine, double Length) Of(double f, double g)
    {
        if (g == 0) return (1, 0, f);
        if (f == 0) return (0, Math.CopySign(1, g), Math.Abs(g));
        double square = f * f + g * g, length = square is > 1e-280 and < 1e280 ? Math.Sqrt(square) : double.Hypot(f, g);
        double r = Math.CopySign(length, f);
        return (Math.Abs(f) / length, g / r, r);
    }
}
