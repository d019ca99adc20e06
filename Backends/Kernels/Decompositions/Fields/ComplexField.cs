using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>complex128: two numbers a register, their parts side by side.</summary>
internal readonly unsafe struct ComplexField : IField<Complex>
{
    public static DTypeCode Type => DTypeCode.Complex128;
    public static bool IsComplex => true;
    public static Complex Of(double real, double imaginary = 0) => new(real, imaginary);
    public static double Real(Complex x) => x.Real;
    public static double Imaginary(Complex x) => x.Imaginary;
    public static Complex Conjugate(Complex x) => new(x.Real, -x.Imaginary);
    public static double Size(Complex x) => Math.Abs(x.Real) + Math.Abs(x.Imaginary);
    public static double Square(Complex x) => x.Real * x.Real + x.Imaginary * x.Imaginary;

    public static Complex Dot(long n, Complex* x, Complex* y)
    {
        (Vector256<double> same, Vector256<double> crossed, long i) = Products(n, (double*)x, (double*)y);
        Complex sum = new(same[0] - same[1] + same[2] - same[3], crossed[0] + crossed[1] + crossed[2] + crossed[3]);
        return i < n ? sum + x[i] * y[i] : sum;
    }

    public static Complex DotConjugate(long n, Complex* x, Complex* y)
    {
        (Vector256<double> same, Vector256<double> crossed, long i) = Products(n, (double*)x, (double*)y);
        Complex sum = new(same[0] + same[1] + same[2] + same[3], crossed[0] - crossed[1] + crossed[2] - crossed[3]);
        return i < n ? sum + Conjugate(x[i]) * y[i] : sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddScaled(long n, Complex f, Complex* x, Complex* y)
    {
        Vector256<double> re = Vector256.Create(f.Real), im = Imaginaries(f);
        double* from = (double*)x, to = (double*)y;
        long i = 0;
        for (; i + 2 <= n; i += 2, from += 4, to += 4) AddProduct(re, im, Vector256.Load(from), Vector256.Load(to)).Store(to);
        if (i < n) y[i] += f * x[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddScaled(long n, Complex f, Complex* x, Complex g, Complex* y, Complex* z)
    {
        Vector256<double> fRe = Vector256.Create(f.Real), fIm = Imaginaries(f), gRe = Vector256.Create(g.Real), gIm = Imaginaries(g);
        double* a = (double*)x, b = (double*)y, to = (double*)z;
        long i = 0;
        for (; i + 2 <= n; i += 2, a += 4, b += 4, to += 4)
            AddProduct(gRe, gIm, Vector256.Load(b), AddProduct(fRe, fIm, Vector256.Load(a), Vector256.Load(to))).Store(to);
        if (i < n) z[i] += f * x[i] + g * y[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Complex AddScaledDot(long n, Complex f, Complex* x, Complex* y, Complex* z)
    {
        AddScaled(n, f, x, y);
        return DotConjugate(n, x, z);
    }

    // The sums of products of like parts and of unlike ones, and how many numbers they include: all, or all but the last.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (Vector256<double> Same, Vector256<double> Crossed, long Count) Products(long n, double* x, double* y)
    {
        Vector256<double> same = default, crossed = default;
        long i = 0;
        for (; i + 2 <= n; i += 2, x += 4, y += 4)
        {
            Vector256<double> a = Vector256.Load(x), b = Vector256.Load(y);
            same = Vector256.MultiplyAddEstimate(a, b, same);
            crossed = Vector256.MultiplyAddEstimate(a, Swapped(b), crossed);
        }
        return (same, crossed, i);
    }

    private static Vector256<double> Imaginaries(Complex f) => Vector256.Create(-f.Imaginary, f.Imaginary, -f.Imaginary, f.Imaginary);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> AddProduct(Vector256<double> re, Vector256<double> im, Vector256<double> x, Vector256<double> y) =>
        Vector256.MultiplyAddEstimate(im, Swapped(x), Vector256.MultiplyAddEstimate(re, x, y));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Swapped(Vector256<double> x) => Vector256.Shuffle(x, Vector256.Create(1L, 0, 3, 2));
}
