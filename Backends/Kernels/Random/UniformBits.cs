using System.Runtime.Intrinsics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>Words to numbers in [0, 1).</summary>
public static unsafe class UniformBits
{
    /// <summary>Doubles of the upper 53 bits of words; the result may lie over the words.</summary>
    public static void ToDoubles(ulong* words, double* doubles, long n)
    {
        long i = 0;
        for (; i <= n - 4; i += 4) Doubles(Vector256.Load(words + i)).Store(doubles + i);
        for (; i < n; i++) doubles[i] = (words[i] >> 11) * (1.0 / (1L << 53));
    }

    /// <summary>Floats of the upper 24 (of old, 23) bits of words of 32 bits; the result may lie over the words.</summary>
    public static void ToSingles(uint* words, float* floats, long n, bool old)
    {
        int shift = old ? 9 : 8;
        float scale = old ? 1f / (1 << 23) : 1f / (1 << 24);
        long i = 0;
        for (; i <= n - 8; i += 8)
            (Vector256.ConvertToSingle(Vector256.ShiftRightLogical(Vector256.Load(words + i), shift).AsInt32()) * scale).Store(floats + i);
        for (; i < n; i++) floats[i] = (words[i] >> shift) * scale;
    }

    // 64-bit integers have no conversion before AVX-512. The upper 32 and the next 21 bits are put where the fraction of 2^52 has its units; subtracting
    // that power leaves each as a double, and every step after is exact.
    private static Vector256<double> Doubles(Vector256<ulong> words)
    {
        if (Vector512.IsHardwareAccelerated) return Vector256.ConvertToDouble((words >>> 11).AsInt64()) * (1.0 / (1L << 53));
        Vector256<ulong> upper = words >>> 32 | Vector256.Create(0x4330000000000000UL);
        Vector256<ulong> lower = words >>> 11 & Vector256.Create(0x1FFFFFUL) | Vector256.Create(0x4330000000000000UL);
        Vector256<double> high = (upper.AsDouble() - Vector256.Create(4503599627370496.0)) * (1.0 / (1L << 32));
        Vector256<double> low = (lower.AsDouble() - Vector256.Create(4503599627370496.0)) * (1.0 / (1L << 53));
        return high + low;
    }
}
