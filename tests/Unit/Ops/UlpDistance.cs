using System.Numerics;
using System.Runtime.InteropServices;

namespace OmniNumpy.Lazy.Tests;

/// <summary>How far apart two results lie, in units of the last place.</summary>
internal static class UlpDistance
{
    /// <summary>
    /// Between element <paramref name="i"/> of two buffers: 0 for equal bits or two NaNs, infinite where one is NaN or exact types differ.
    /// A complex number's parts are measured by the last place of the larger part of the expected one when <paramref name="normwise"/>.
    /// </summary>
    public static double Between(DType type, ReadOnlySpan<byte> got, ReadOnlySpan<byte> expected, int i, bool normwise = true)
    {
        int size = type.ItemSize;
        ReadOnlySpan<byte> g = got.Slice(i * size, size), e = expected.Slice(i * size, size);
        if (g.SequenceEqual(e)) return 0;
        switch (type.Code)
        {
            case DTypeCode.Float16: return Real((double)MemoryMarshal.Read<Half>(g), (double)MemoryMarshal.Read<Half>(e), 10, -24);
            case DTypeCode.Float32: return Real(MemoryMarshal.Read<float>(g), MemoryMarshal.Read<float>(e), 23, -149);
            case DTypeCode.Float64: return Real(MemoryMarshal.Read<double>(g), MemoryMarshal.Read<double>(e), 52, -1074);
            case DTypeCode.Complex64: return Parts(MemoryMarshal.Read<Complex64>(g), MemoryMarshal.Read<Complex64>(e), 23, -149, normwise);
            case DTypeCode.Complex128: return Parts(MemoryMarshal.Read<Complex>(g), MemoryMarshal.Read<Complex>(e), 52, -1074, normwise);
            default: return double.PositiveInfinity;
        }
    }

    private static double Parts(Complex g, Complex e, int digits, int lowest, bool normwise)
    {
        double larger = Math.Max(Math.Abs(e.Real), Math.Abs(e.Imaginary));
        double scale = normwise && double.IsFinite(larger) ? larger : 0;
        return Math.Max(Real(g.Real, e.Real, digits, lowest, scale), Real(g.Imaginary, e.Imaginary, digits, lowest, scale));
    }

    private static double Real(double g, double e, int digits, int lowest, double scale = 0)
    {
        if (BitConverter.DoubleToInt64Bits(g) == BitConverter.DoubleToInt64Bits(e)) return 0;
        if (double.IsNaN(g) && double.IsNaN(e)) return 0;
        if (!double.IsFinite(g) || !double.IsFinite(e)) return double.PositiveInfinity;
        if (g == e) return 1e9; // zeros of different sign
        scale = Math.Max(scale, Math.Abs(e));
        double ulp = scale == 0 ? Math.ScaleB(1, lowest) : Math.ScaleB(1, Math.Max(Math.ILogB(scale) - digits, lowest));
        return Math.Abs(g - e) / ulp;
    }
}
