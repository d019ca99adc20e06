using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>The two operations of a matrix product over one element type. The kernels are written once over it.</summary>
internal interface IArithmetic<T> where T : unmanaged
{
    /// <summary>a * b + c.</summary>
    static abstract T MultiplyAdd(T a, T b, T c);
    static abstract Vector256<T> MultiplyAdd(Vector256<T> a, Vector256<T> b, Vector256<T> c);
    static abstract Vector512<T> MultiplyAdd(Vector512<T> a, Vector512<T> b, Vector512<T> c);

    static abstract T Add(T a, T b);
    static abstract Vector256<T> Add(Vector256<T> a, Vector256<T> b);
    static abstract Vector512<T> Add(Vector512<T> a, Vector512<T> b);
}

/// <summary>float32, with one rounding per step where the processor fuses, as BLAS libraries do.</summary>
internal readonly struct SingleArithmetic : IArithmetic<float>
{
    public static float MultiplyAdd(float a, float b, float c) => float.MultiplyAddEstimate(a, b, c);
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> MultiplyAdd(Vector256<float> a, Vector256<float> b, Vector256<float> c) => Vector256.MultiplyAddEstimate(a, b, c);
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MultiplyAdd(Vector512<float> a, Vector512<float> b, Vector512<float> c) => Vector512.MultiplyAddEstimate(a, b, c);
    public static float Add(float a, float b) => a + b;
    public static Vector256<float> Add(Vector256<float> a, Vector256<float> b) => a + b;
    public static Vector512<float> Add(Vector512<float> a, Vector512<float> b) => a + b;
}

/// <summary>float64, fused like float32.</summary>
internal readonly struct DoubleArithmetic : IArithmetic<double>
{
    public static double MultiplyAdd(double a, double b, double c) => double.MultiplyAddEstimate(a, b, c);
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> MultiplyAdd(Vector256<double> a, Vector256<double> b, Vector256<double> c) => Vector256.MultiplyAddEstimate(a, b, c);
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> MultiplyAdd(Vector512<double> a, Vector512<double> b, Vector512<double> c) => Vector512.MultiplyAddEstimate(a, b, c);
    public static double Add(double a, double b) => a + b;
    public static Vector256<double> Add(Vector256<double> a, Vector256<double> b) => a + b;
    public static Vector512<double> Add(Vector512<double> a, Vector512<double> b) => a + b;
}

/// <summary>Integers that wrap. The low half of a product has the same bits signed or unsigned, so unsigned types serve both.</summary>
internal readonly struct WrappingArithmetic<T> : IArithmetic<T> where T : unmanaged, IBinaryInteger<T>
{
    public static T MultiplyAdd(T a, T b, T c) => unchecked(a * b + c);
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> MultiplyAdd(Vector256<T> a, Vector256<T> b, Vector256<T> c) => a * b + c;
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> MultiplyAdd(Vector512<T> a, Vector512<T> b, Vector512<T> c) => a * b + c;
    public static T Add(T a, T b) => unchecked(a + b);
    public static Vector256<T> Add(Vector256<T> a, Vector256<T> b) => a + b;
    public static Vector512<T> Add(Vector512<T> a, Vector512<T> b) => a + b;
}

/// <summary>bool: NumPy's matrix product is the OR of ANDs.</summary>
internal readonly struct BoolArithmetic : IArithmetic<byte>
{
    public static byte MultiplyAdd(byte a, byte b, byte c) => (byte)((a & b) | c);
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> MultiplyAdd(Vector256<byte> a, Vector256<byte> b, Vector256<byte> c) => (a & b) | c;
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> MultiplyAdd(Vector512<byte> a, Vector512<byte> b, Vector512<byte> c) => (a & b) | c;
    public static byte Add(byte a, byte b) => (byte)(a | b);
    public static Vector256<byte> Add(Vector256<byte> a, Vector256<byte> b) => a | b;
    public static Vector512<byte> Add(Vector512<byte> a, Vector512<byte> b) => a | b;
}
