using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>Loops over complex memory, real and imaginary parts side by side in the register.</summary>
internal static unsafe class ComplexLoops
{
    private const MethodImplOptions Optimized = MethodImplOptions.AggressiveOptimization;

    /// <summary>Ops that treat both parts alike: twice as many real numbers.</summary>
    [MethodImpl(Optimized)]
    public static void Parts<TOp, T, V>(nint x, nint y, nint result, long n)
        where TOp : IBinaryVectorOp<T>
        where T : unmanaged
        where V : unmanaged, ISimd<V, T> => VectorMapLoops.Binary<TOp, T, V>(x, y, result, 2 * n);

    /// <summary><see cref="ComplexMultiply{TC, TR, TParts}"/> of complex128, two at a time; needs FMA.</summary>
    [MethodImpl(Optimized)]
    public static void MultiplyDouble(nint x, nint y, nint result, long n)
    {
        for (; n >= 2; n -= 2, x += 32, y += 32, result += 32)
        {
            Vector256<double> a = Vector256.Load((double*)x), b = Vector256.Load((double*)y);
            Vector256<double> cross = Avx.Permute(a, 0b1111) * Avx.Permute(b, 0b0101);
            Fma.MultiplyAddSubtract(Avx.Permute(a, 0b0000), b, cross).Store((double*)result);
        }
        MapLoops.Binary<ComplexMultiply<System.Numerics.Complex, double, DoubleParts>, System.Numerics.Complex, System.Numerics.Complex, System.Numerics.Complex>(x, y, result, n);
    }

    /// <summary><see cref="ComplexMultiply{TC, TR, TParts}"/> of complex64, four at a time; needs FMA.</summary>
    [MethodImpl(Optimized)]
    public static void MultiplySingle(nint x, nint y, nint result, long n)
    {
        for (; n >= 4; n -= 4, x += 32, y += 32, result += 32)
        {
            Vector256<float> a = Vector256.Load((float*)x), b = Vector256.Load((float*)y);
            Vector256<float> cross = Avx.Permute(a, 0b11_11_01_01) * Avx.Permute(b, 0b10_11_00_01);
            Fma.MultiplyAddSubtract(Avx.Permute(a, 0b10_10_00_00), b, cross).Store((float*)result);
        }
        MapLoops.Binary<ComplexMultiply<Complex64, float, SingleParts>, Complex64, Complex64, Complex64>(x, y, result, n);
    }
}
