using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// How elements in memory become panels of real numbers of type <typeparamref name="T"/> for the micro-kernel. A panel is
/// <c>width</c> rows of A (or columns of B), laid out step by step along the depth, and padded with zeros to its width: the padding
/// only reaches rows and columns of C that are not stored.
/// </summary>
internal unsafe interface IPacking<T> where T : unmanaged
{
    /// <summary>Bytes of an element in memory.</summary>
    static abstract int ElementSize { get; }

    /// <summary>Real numbers an element holds: 2 for complex.</summary>
    static abstract int Parts { get; }

    /// <summary>Whether elements in memory are already what the kernel reads.</summary>
    static abstract bool IsDirect { get; }

    /// <summary>Packs <paramref name="count"/> rows of A, <paramref name="depth"/> elements each.</summary>
    static abstract void A(T* panel, int width, long depth, long count, byte* source, long across, long along);

    /// <summary>Packs <paramref name="count"/> columns of B, <paramref name="depth"/> elements each.</summary>
    static abstract void B(T* panel, int width, long depth, long count, byte* source, long across, long along);
}

/// <summary>Elements that are their own compute type.</summary>
internal readonly unsafe struct DirectPacking<T> : IPacking<T> where T : unmanaged
{
    public static int ElementSize => sizeof(T);
    public static int Parts => 1;
    public static bool IsDirect => true;
    public static void A(T* panel, int width, long depth, long count, byte* source, long across, long along) =>
        Pack(panel, width, depth, count, (T*)source, across, along);
    public static void B(T* panel, int width, long depth, long count, byte* source, long across, long along) =>
        Pack(panel, width, depth, count, (T*)source, across, along);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pack(T* panel, int width, long depth, long count, T* source, long across, long along)
    {
        if (count < width)
            new Span<T>(panel, (int)(width * depth)).Clear();
        if (across == 1 && count == width && width % Vector256<T>.Count == 0)
        {
            for (long p = 0; p < depth; p++, source += along)
                for (int i = 0; i < width; i += Vector256<T>.Count, panel += Vector256<T>.Count)
                    Vector256.Load(source + i).Store(panel);
            return;
        }
        if (across == 1)
        {
            for (long p = 0; p < depth; p++, source += along, panel += width)
                for (int i = 0; i < count; i++) panel[i] = source[i];
            return;
        }
        // Four lines at a time: each is read along its own cache lines, and their four elements land side by side.
        long line = 0;
        for (; line + 4 <= count; line += 4)
        {
            T* s0 = source + line * across, s1 = s0 + across, s2 = s1 + across, s3 = s2 + across, d = panel + line;
            long p = 0;
            if (along == 1 && sizeof(T) == 8)
                p = Transpose((double*)d, width, depth, (double*)s0, (double*)s1, (double*)s2, (double*)s3);
            else if (along == 1 && sizeof(T) == 4)
                p = Transpose((float*)d, width, depth, (float*)s0, (float*)s1, (float*)s2, (float*)s3);
            s0 += p * along; s1 += p * along; s2 += p * along; s3 += p * along; d += p * width;
            for (; p < depth; p++, d += width)
            {
                d[0] = *s0; d[1] = *s1; d[2] = *s2; d[3] = *s3;
                s0 += along; s1 += along; s2 += along; s3 += along;
            }
        }
        for (; line < count; line++)
        {
            T* s = source + line * across, d = panel + line;
            for (long p = 0; p < depth; p++, d += width, s += along) *d = *s;
        }
    }

    // Blocks of 2 by 4 within vectors. Elements of 8 bytes pass as doubles, of 4 as floats: a move changes no bits. Returns the steps done.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Transpose(double* d, int width, long depth, double* s0, double* s1, double* s2, double* s3)
    {
        long p = 0;
        for (; p + 2 <= depth; p += 2, d += 2 * width)
        {
            Vector128<double> r0 = Vector128.Load(s0 + p), r1 = Vector128.Load(s1 + p), r2 = Vector128.Load(s2 + p), r3 = Vector128.Load(s3 + p);
            Low(r0, r1).Store(d);
            Low(r2, r3).Store(d + 2);
            High(r0, r1).Store(d + width);
            High(r2, r3).Store(d + width + 2);
        }
        return p;
    }

    // The classic 4 by 4 transposition in eight shuffles.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Transpose(float* d, int width, long depth, float* s0, float* s1, float* s2, float* s3)
    {
        long p = 0;
        for (; p + 4 <= depth; p += 4, d += 4 * width)
        {
            Vector128<float> r0 = Vector128.Load(s0 + p), r1 = Vector128.Load(s1 + p), r2 = Vector128.Load(s2 + p), r3 = Vector128.Load(s3 + p);
            Vector128<double> l01 = LowPairs(r0, r1).AsDouble(), h01 = HighPairs(r0, r1).AsDouble();
            Vector128<double> l23 = LowPairs(r2, r3).AsDouble(), h23 = HighPairs(r2, r3).AsDouble();
            Low(l01, l23).AsSingle().Store(d);
            High(l01, l23).AsSingle().Store(d + width);
            Low(h01, h23).AsSingle().Store(d + 2 * width);
            High(h01, h23).AsSingle().Store(d + 3 * width);
        }
        return p;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Low(Vector128<double> x, Vector128<double> y) =>
        Sse2.IsSupported ? Sse2.UnpackLow(x, y) : Vector128.Create(x.GetElement(0), y.GetElement(0));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> High(Vector128<double> x, Vector128<double> y) =>
        Sse2.IsSupported ? Sse2.UnpackHigh(x, y) : Vector128.Create(x.GetElement(1), y.GetElement(1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> LowPairs(Vector128<float> x, Vector128<float> y) =>
        Sse.IsSupported ? Sse.UnpackLow(x, y) : Vector128.Create(x.GetElement(0), y.GetElement(0), x.GetElement(1), y.GetElement(1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> HighPairs(Vector128<float> x, Vector128<float> y) =>
        Sse.IsSupported ? Sse.UnpackHigh(x, y) : Vector128.Create(x.GetElement(2), y.GetElement(2), x.GetElement(3), y.GetElement(3));
}

/// <summary>float16 computed in float32, as NumPy accumulates it.</summary>
internal readonly unsafe struct HalfPacking : IPacking<float>
{
    public static int ElementSize => sizeof(Half);
    public static int Parts => 1;
    public static bool IsDirect => false;
    public static void A(float* panel, int width, long depth, long count, byte* source, long across, long along) =>
        Pack(panel, width, depth, count, (ushort*)source, across, along);
    public static void B(float* panel, int width, long depth, long count, byte* source, long across, long along) =>
        Pack(panel, width, depth, count, (ushort*)source, across, along);

    private static void Pack(float* panel, int width, long depth, long count, ushort* source, long across, long along)
    {
        if (count < width) new Span<float>(panel, (int)(width * depth)).Clear();
        for (long i = 0; i < count; i++)
        {
            ushort* s = source + i * across;
            float* d = panel + i;
            for (long p = 0; p < depth; p++, s += along, d += width) *d = Widen(*s);
        }
    }

    /// <summary>Exact, without branches: shifting the bits in place and scaling by 2^112 also normalises subnormals (F. Giesen, 2012).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Widen(ushort half)
    {
        uint magnitude = (uint)(half & 0x7FFF);
        float scaled = BitConverter.UInt32BitsToSingle(magnitude << 13) * 5.192296858534828e33f;
        uint special = magnitude >= 0x7C00 ? 0x7F800000u : 0;   // infinity and NaN keep the largest exponent
        return BitConverter.UInt32BitsToSingle(BitConverter.SingleToUInt32Bits(scaled) | special | (uint)(half & 0x8000) << 16);
    }
}

/// <summary>
/// Complex products by the real kernel: the "1m" method (Van Zee, SIAM J. Sci. Comput. 42(5), 2020). With the parts of A side by side along the
/// depth and each element of B expanded to the rows (re, im) and (-im, re), the real product of the two is the complex product,
/// interleaved as C stores it, from the same four multiplications.
/// </summary>
internal readonly unsafe struct ComplexPacking<T> : IPacking<T> where T : unmanaged, System.Numerics.INumber<T>
{
    public static int ElementSize => 2 * sizeof(T);
    public static int Parts => 2;
    public static bool IsDirect => false;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void A(T* panel, int width, long depth, long count, byte* source, long across, long along)
    {
        if (count < width) new Span<T>(panel, (int)(width * 2 * depth)).Clear();
        for (long i = 0; i < count; i++)
        {
            T* s = (T*)source + 2 * i * across, d = panel + i;
            for (long p = 0; p < depth; p++, s += 2 * along, d += 2 * width)
            {
                d[0] = s[0];
                d[width] = s[1];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void B(T* panel, int width, long depth, long count, byte* source, long across, long along)
    {
        if (2 * count < width) new Span<T>(panel, (int)(width * 2 * depth)).Clear();
        for (long p = 0; p < depth; p++, panel += 2 * width)
        {
            T* s = (T*)source + 2 * p * along;
            for (long j = 0; j < count; j++, s += 2 * across)
            {
                T re = s[0], im = s[1];
                panel[2 * j] = re;
                panel[2 * j + 1] = im;
                panel[width + 2 * j] = -im;
                panel[width + 2 * j + 1] = re;
            }
        }
    }
}
