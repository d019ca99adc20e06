using System.Numerics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// The numbers that a decomposition is made of, real or complex, with the loops over neighbouring elements that all decompositions spend their time in.
/// Norms and magnitudes are doubles for every type.
/// </summary>
internal unsafe interface IField<T> where T : unmanaged, INumberBase<T>
{
    /// <summary>The dtype of these numbers.</summary>
    static abstract DTypeCode Type { get; }

    /// <summary>Whether numbers have an imaginary part.</summary>
    static abstract bool IsComplex { get; }

    /// <summary>A number from its parts; the imaginary one is dropped where there is none.</summary>
    static abstract T Of(double real, double imaginary = 0);

    static abstract double Real(T x);
    static abstract double Imaginary(T x);
    static abstract T Conjugate(T x);

    /// <summary>What LAPACK compares pivots by: |re| + |im|.</summary>
    static abstract double Size(T x);

    /// <summary>|x|².</summary>
    static abstract double Square(T x);

    /// <summary>Sum of x[i] y[i].</summary>
    static abstract T Dot(long n, T* x, T* y);

    /// <summary>Sum of conj(x[i]) y[i].</summary>
    static abstract T DotConjugate(long n, T* x, T* y);

    /// <summary>y += f x.</summary>
    static abstract void AddScaled(long n, T f, T* x, T* y);

    /// <summary>z += f x + g y.</summary>
    static abstract void AddScaled(long n, T f, T* x, T g, T* y, T* z);

    /// <summary>y += f x, and the sum of conj(x[i]) z[i]: one pass over x for both halves of a symmetric product.</summary>
    static abstract T AddScaledDot(long n, T f, T* x, T* y, T* z);
}
