using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>float32 and float64.</summary>
internal readonly unsafe struct RealField<T, TArithmetic> : IField<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TArithmetic : struct, IArithmetic<T>
{
    public static DTypeCode Type => typeof(T) == typeof(float) ? DTypeCode.Float32 : DTypeCode.Float64;
    public static bool IsComplex => false;
    public static T Of(double real, double imaginary = 0) => T.CreateTruncating(real);
    public static double Real(T x) => double.CreateTruncating(x);
    public static double Imaginary(T x) => 0;
    public static T Conjugate(T x) => x;
    public static double Size(T x) => Math.Abs(double.CreateTruncating(x));
    public static double Square(T x) => double.CreateTruncating(x) * double.CreateTruncating(x);
    public static T DotConjugate(long n, T* x, T* y) => Dot(n, x, y);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T Dot(long n, T* x, T* y)
    {
        int w = Vector256<T>.Count;
        long i = 0;
        T sum = T.Zero;
        if (n >= w)
        {
            Vector256<T> a = default, b = default, c = default, d = default;
            for (; i + 4 * w <= n; i += 4 * w)
            {
                a = TArithmetic.MultiplyAdd(Vector256.Load(x + i), Vector256.Load(y + i), a);
                b = TArithmetic.MultiplyAdd(Vector256.Load(x + i + w), Vector256.Load(y + i + w), b);
                c = TArithmetic.MultiplyAdd(Vector256.Load(x + i + 2 * w), Vector256.Load(y + i + 2 * w), c);
                d = TArithmetic.MultiplyAdd(Vector256.Load(x + i + 3 * w), Vector256.Load(y + i + 3 * w), d);
            }
            for (; i + w <= n; i += w) a = TArithmetic.MultiplyAdd(Vector256.Load(x + i), Vector256.Load(y + i), a);
            sum = Vector256.Sum(a + b + (c + d));
        }
        for (; i < n; i++) sum += x[i] * y[i];
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddScaled(long n, T f, T* x, T* y)
    {
        int w = Vector256<T>.Count;
        long i = 0;
        if (n >= w)
        {
            Vector256<T> v = Vector256.Create(f);
            for (; i + 2 * w <= n; i += 2 * w)
            {
                TArithmetic.MultiplyAdd(v, Vector256.Load(x + i), Vector256.Load(y + i)).Store(y + i);
                TArithmetic.MultiplyAdd(v, Vector256.Load(x + i + w), Vector256.Load(y + i + w)).Store(y + i + w);
            }
            if (i + w <= n)
            {
                TArithmetic.MultiplyAdd(v, Vector256.Load(x + i), Vector256.Load(y + i)).Store(y + i);
                i += w;
            }
        }
        for (; i < n; i++) y[i] += f * x[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddScaled(long n, T f, T* x, T g, T* y, T* z)
    {
        int w = Vector256<T>.Count;
        Vector256<T> u = Vector256.Create(f), v = Vector256.Create(g);
        long i = 0;
        for (; i + w <= n; i += w)
            TArithmetic.MultiplyAdd(v, Vector256.Load(y + i), TArithmetic.MultiplyAdd(u, Vector256.Load(x + i), Vector256.Load(z + i))).Store(z + i);
        for (; i < n; i++) z[i] += f * x[i] + g * y[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T AddScaledDot(long n, T f, T* x, T* y, T* z)
    {
        int w = Vector256<T>.Count;
        Vector256<T> v = Vector256.Create(f), a = default, b = default;
        long i = 0;
        for (; i + 2 * w <= n; i += 2 * w)
        {
            Vector256<T> x0 = Vector256.Load(x + i), x1 = Vector256.Load(x + i + w);
            TArithmetic.MultiplyAdd(v, x0, Vector256.Load(y + i)).Store(y + i);
            a = TArithmetic.MultiplyAdd(x0, Vector256.Load(z + i), a);
            TArithmetic.MultiplyAdd(v, x1, Vector256.Load(y + i + w)).Store(y + i + w);
            b = TArithmetic.MultiplyAdd(x1, Vector256.Load(z + i + w), b);
        }
        T sum = Vector256.Sum(a + b);
        for (; i < n; i++)
        {
            y[i] += f * x[i];
            sum += x[i] * z[i];
        }
        return sum;
    }
}
