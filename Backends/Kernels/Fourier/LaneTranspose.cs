using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>Squares of as many registers as one has lanes, with rows and lanes exchanged. Steps count registers.</summary>
internal static unsafe class LaneTranspose<V, T> where V : unmanaged, ISimd<V, T> where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>Exchanges rows and lanes; source and target do not overlap.</summary>
    [MethodImpl(Inline)]
    public static void Run(V* source, nint sourceStep, V* target, nint targetStep)
    {
        if (typeof(V) == typeof(V256<double>) && Avx.IsSupported) Four((double*)source, 4 * sourceStep, (double*)target, 4 * targetStep);
        else if (typeof(V) == typeof(V256<float>) && Avx.IsSupported) Eight((float*)source, 8 * sourceStep, (float*)target, 8 * targetStep);
        else if (V.Lanes == 1) *target = *source;
        else if (V.Lanes == 2) LaneShuffles<V, T>.Zip(source[0], source[sourceStep], out target[0], out target[targetStep]);
        else ByShuffles(source, sourceStep, target, targetStep);
    }

    // Halves of registers first, which is the dearest step, then within halves.
    [MethodImpl(Inline)]
    private static void Four(double* source, nint from, double* target, nint to)
    {
        Vector256<double> a = Avx.LoadVector256(source), b = Avx.LoadVector256(source + from);
        Vector256<double> c = Avx.LoadVector256(source + 2 * from), d = Avx.LoadVector256(source + 3 * from);
        Vector256<double> ac = Avx.Permute2x128(a, c, 0x20), bd = Avx.Permute2x128(b, d, 0x20);
        Avx.Store(target, Avx.UnpackLow(ac, bd));
        Avx.Store(target + to, Avx.UnpackHigh(ac, bd));
        ac = Avx.Permute2x128(a, c, 0x31);
        bd = Avx.Permute2x128(b, d, 0x31);
        Avx.Store(target + 2 * to, Avx.UnpackLow(ac, bd));
        Avx.Store(target + 3 * to, Avx.UnpackHigh(ac, bd));
    }

    [MethodImpl(Inline)]
    private static void Eight(float* source, nint from, float* target, nint to)
    {
        HalfOfEight(source, from, target, to, 0x20);
        HalfOfEight(source, from, target + 4 * to, to, 0x31);
    }

    [MethodImpl(Inline)]
    private static void HalfOfEight(float* source, nint from, float* target, nint to, [ConstantExpected] byte halves)
    {
        Vector256<float> a = Avx.Permute2x128(Avx.LoadVector256(source), Avx.LoadVector256(source + 4 * from), halves);
        Vector256<float> b = Avx.Permute2x128(Avx.LoadVector256(source + from), Avx.LoadVector256(source + 5 * from), halves);
        Vector256<float> c = Avx.Permute2x128(Avx.LoadVector256(source + 2 * from), Avx.LoadVector256(source + 6 * from), halves);
        Vector256<float> d = Avx.Permute2x128(Avx.LoadVector256(source + 3 * from), Avx.LoadVector256(source + 7 * from), halves);
        Vector256<float> low = Avx.UnpackLow(a, b), high = Avx.UnpackLow(c, d);
        Avx.Store(target, Avx.Shuffle(low, high, 0x44));
        Avx.Store(target + to, Avx.Shuffle(low, high, 0xEE));
        low = Avx.UnpackHigh(a, b);
        high = Avx.UnpackHigh(c, d);
        Avx.Store(target + 2 * to, Avx.Shuffle(low, high, 0x44));
        Avx.Store(target + 3 * to, Avx.Shuffle(low, high, 0xEE));
    }

    // As many perfect shuffles as the number of lanes has bits: each moves the uppermost bit of the row to the end of the lane.
    private static void ByShuffles(V* source, nint sourceStep, V* target, nint targetStep)
    {
        V* rows = stackalloc V[V.Lanes], shuffled = stackalloc V[V.Lanes];
        for (int i = 0; i < V.Lanes; i++) rows[i] = source[i * sourceStep];
        for (int bits = V.Lanes; bits > 1; bits >>= 1)
        {
            for (int i = 0; i < V.Lanes / 2; i++) LaneShuffles<V, T>.Zip(rows[i], rows[i + V.Lanes / 2], out shuffled[2 * i], out shuffled[2 * i + 1]);
            V* exchange = rows;
            rows = shuffled;
            shuffled = exchange;
        }
        for (int i = 0; i < V.Lanes; i++) target[i * targetStep] = rows[i];
    }
}
