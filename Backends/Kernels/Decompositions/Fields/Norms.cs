using System.Numerics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>Lengths of vectors and the sizes of matrices, without overflow.</summary>
internal static unsafe class Norms<T, F> where T : unmanaged, INumberBase<T> where F : struct, IField<T>
{
    private const double Tiny = 1e-280, Huge = 1e280;
    private const int LeastExponent = -340, LargestExponent = 340;   // of two: squares of what lies between neither vanish nor overflow

    /// <summary>The Euclidean norm.</summary>
    public static double Of(long n, T* x)
    {
        double sum = 0;
        if (F.Type == DTypeCode.Float32)
            for (long i = 0; i < n; i++) sum += F.Square(x[i]);
        else sum = F.Real(F.DotConjugate(n, x, x));
        if (sum is > Tiny and < Huge) return Math.Sqrt(sum);
        double largest = Largest(n, x);
        if (largest == 0 || !double.IsFinite(largest)) return largest;
        sum = 0;
        for (long i = 0; i < n; i++) sum += F.Square(x[i] / F.Of(largest));
        return largest * Math.Sqrt(sum);
    }

    /// <summary>The largest part of any element; NaN if there is one.</summary>
    public static double Largest(long n, T* x)
    {
        double largest = 0;
        for (long i = 0; i < n; i++) largest = Math.Max(largest, Math.Max(Math.Abs(F.Real(x[i])), Math.Abs(F.Imaginary(x[i]))));
        return largest;
    }

    /// <summary>
    /// Brings very large or very small elements near 1, by a power of two, so that iterations may square them. What is computed from the scaled matrix must be
    /// multiplied by the result.
    /// </summary>
    /// <returns>1 for ordinary matrices; NaN or infinity, and nothing done, if there is one.</returns>
    public static double Normalize(long n, T* x)
    {
        double largest = Largest(n, x);
        if (largest == 0) return 1;
        if (!double.IsFinite(largest)) return largest;
        int exponent = Math.ILogB(largest);
        if (exponent is > LeastExponent and < LargestExponent) return 1;
        for (long i = 0; i < n; i++) x[i] = F.Of(Math.ScaleB(F.Real(x[i]), -exponent), Math.ScaleB(F.Imaginary(x[i]), -exponent));
        return Math.ScaleB(1, exponent);
    }
}
