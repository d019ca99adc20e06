using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>What moves numbers between lanes. The tests of types are settled when the code is compiled.</summary>
internal static unsafe class LaneShuffles<V, T> where V : unmanaged, ISimd<V, T> where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>Complex numbers as memory holds them, parts beside each other.</summary>
    [MethodImpl(Inline)]
    public static ComplexLanes<V, T> LoadComplex(T* at)
    {
        Unzip(V.Load((nint)at), V.Load((nint)(at + V.Lanes)), out V re, out V im);
        return new(re, im);
    }

    /// <summary>Writes complex numbers with their parts beside each other.</summary>
    [MethodImpl(Inline)]
    public static void StoreComplex(ComplexLanes<V, T> x, T* at)
    {
        Zip(x.Re, x.Im, out V low, out V high);
        V.Store(low, (nint)at);
        V.Store(high, (nint)(at + V.Lanes));
    }

    /// <summary>The lanes of two registers in turn: a0 b0 a1 b1 and so on.</summary>
    [MethodImpl(Inline)]
    public static void Zip(V a, V b, out V low, out V high)
    {
        if (V.Lanes == 1)
        {
            (low, high) = (a, b);
        }
        else if (typeof(V) == typeof(V128<double>) && Vector128.IsHardwareAccelerated)
        {
            Vector128<double> x = As128<double>(a), y = As128<double>(b);
            low = From(Vector128.Create(x.GetLower(), y.GetLower()));
            high = From(Vector128.Create(x.GetUpper(), y.GetUpper()));
        }
        else if (typeof(V) == typeof(V128<float>) && Sse.IsSupported)
        {
            low = From(Sse.UnpackLow(As128<float>(a), As128<float>(b)));
            high = From(Sse.UnpackHigh(As128<float>(a), As128<float>(b)));
        }
        else if (typeof(V) == typeof(V128<float>) && AdvSimd.Arm64.IsSupported)
        {
            low = From(AdvSimd.Arm64.ZipLow(As128<float>(a), As128<float>(b)));
            high = From(AdvSimd.Arm64.ZipHigh(As128<float>(a), As128<float>(b)));
        }
        else if (typeof(V) == typeof(V256<double>) && Avx.IsSupported)
        {
            Vector256<double> x = As256<double>(a), y = As256<double>(b), l = Avx.UnpackLow(x, y), h = Avx.UnpackHigh(x, y);
            low = From(Avx.Permute2x128(l, h, 0x20));
            high = From(Avx.Permute2x128(l, h, 0x31));
        }
        else if (typeof(V) == typeof(V256<float>) && Avx.IsSupported)
        {
            Vector256<float> x = As256<float>(a), y = As256<float>(b), l = Avx.UnpackLow(x, y), h = Avx.UnpackHigh(x, y);
            low = From(Avx.Permute2x128(l, h, 0x20));
            high = From(Avx.Permute2x128(l, h, 0x31));
        }
        else if (typeof(V) == typeof(V512<double>) && Avx512F.IsSupported)
        {
            Vector512<double> x = As512<double>(a), y = As512<double>(b);
            low = From(Avx512F.PermuteVar8x64x2(x, Vector512.Create(0L, 8, 1, 9, 2, 10, 3, 11), y));
            high = From(Avx512F.PermuteVar8x64x2(x, Vector512.Create(4L, 12, 5, 13, 6, 14, 7, 15), y));
        }
        else if (typeof(V) == typeof(V512<float>) && Avx512F.IsSupported)
        {
            Vector512<float> x = As512<float>(a), y = As512<float>(b);
            low = From(Avx512F.PermuteVar16x32x2(x, Vector512.Create(0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23), y));
            high = From(Avx512F.PermuteVar16x32x2(x, Vector512.Create(8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31), y));
        }
        else
        {
            ZipSlowly(a, b, out low, out high);
        }
    }

    /// <summary>The lanes at even and at odd places of two registers: what <see cref="Zip"/> put together.</summary>
    [MethodImpl(Inline)]
    public static void Unzip(V low, V high, out V a, out V b)
    {
        if (V.Lanes <= 2)
        {
            Zip(low, high, out a, out b);   // exchanges two and two as well
        }
        else if (typeof(V) == typeof(V128<float>) && Sse.IsSupported)
        {
            a = From(Sse.Shuffle(As128<float>(low), As128<float>(high), 0x88));
            b = From(Sse.Shuffle(As128<float>(low), As128<float>(high), 0xDD));
        }
        else if (typeof(V) == typeof(V128<float>) && AdvSimd.Arm64.IsSupported)
        {
            a = From(AdvSimd.Arm64.UnzipEven(As128<float>(low), As128<float>(high)));
            b = From(AdvSimd.Arm64.UnzipOdd(As128<float>(low), As128<float>(high)));
        }
        else if (typeof(V) == typeof(V256<double>) && Avx.IsSupported)
        {
            Vector256<double> x = As256<double>(low), y = As256<double>(high), p = Avx.Permute2x128(x, y, 0x20), q = Avx.Permute2x128(x, y, 0x31);
            a = From(Avx.UnpackLow(p, q));
            b = From(Avx.UnpackHigh(p, q));
        }
        else if (typeof(V) == typeof(V256<float>) && Avx.IsSupported)
        {
            Vector256<float> x = As256<float>(low), y = As256<float>(high), p = Avx.Permute2x128(x, y, 0x20), q = Avx.Permute2x128(x, y, 0x31);
            a = From(Avx.Shuffle(p, q, 0x88));
            b = From(Avx.Shuffle(p, q, 0xDD));
        }
        else if (typeof(V) == typeof(V512<double>) && Avx512F.IsSupported)
        {
            Vector512<double> x = As512<double>(low), y = As512<double>(high);
            a = From(Avx512F.PermuteVar8x64x2(x, Vector512.Create(0L, 2, 4, 6, 8, 10, 12, 14), y));
            b = From(Avx512F.PermuteVar8x64x2(x, Vector512.Create(1L, 3, 5, 7, 9, 11, 13, 15), y));
        }
        else if (typeof(V) == typeof(V512<float>) && Avx512F.IsSupported)
        {
            Vector512<float> x = As512<float>(low), y = As512<float>(high);
            a = From(Avx512F.PermuteVar16x32x2(x, Vector512.Create(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30), y));
            b = From(Avx512F.PermuteVar16x32x2(x, Vector512.Create(1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31), y));
        }
        else
        {
            UnzipSlowly(low, high, out a, out b);
        }
    }

    /// <summary>The lanes in reverse order.</summary>
    [MethodImpl(Inline)]
    public static V Reverse(V x)
    {
        if (typeof(V) == typeof(V256<double>)) return From(Vector256.Shuffle(As256<double>(x), Vector256.Create(3L, 2, 1, 0)));
        if (typeof(V) == typeof(V256<float>)) return From(Vector256.Shuffle(As256<float>(x), Vector256.Create(7, 6, 5, 4, 3, 2, 1, 0)));
        if (typeof(V) == typeof(V512<double>)) return From(Vector512.Shuffle(As512<double>(x), Vector512.Create(7L, 6, 5, 4, 3, 2, 1, 0)));
        if (typeof(V) == typeof(V512<float>)) return From(Vector512.Shuffle(As512<float>(x), Vector512.Create(15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0)));
        if (V.Lanes == 1) return x;
        V from = x, to = x;
        for (int i = 0; i < V.Lanes; i++) ((T*)&to)[i] = ((T*)&from)[V.Lanes - 1 - i];
        return to;
    }

    // Where the machine has no instruction for it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ZipSlowly(V a, V b, out V low, out V high)
    {
        V* from = stackalloc V[2], to = stackalloc V[2];
        (from[0], from[1]) = (a, b);
        T* f = (T*)from, t = (T*)to;
        for (int i = 0; i < V.Lanes; i++) (t[2 * i], t[2 * i + 1]) = (f[i], f[V.Lanes + i]);
        (low, high) = (to[0], to[1]);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void UnzipSlowly(V low, V high, out V a, out V b)
    {
        V* from = stackalloc V[2], to = stackalloc V[2];
        (from[0], from[1]) = (low, high);
        T* f = (T*)from, t = (T*)to;
        for (int i = 0; i < V.Lanes; i++) (t[i], t[V.Lanes + i]) = (f[2 * i], f[2 * i + 1]);
        (a, b) = (to[0], to[1]);
    }

    [MethodImpl(Inline)]
    private static Vector128<U> As128<U>(V x) where U : unmanaged => Unsafe.BitCast<V, V128<U>>(x).Value;

    [MethodImpl(Inline)]
    private static Vector256<U> As256<U>(V x) where U : unmanaged => Unsafe.BitCast<V, V256<U>>(x).Value;

    [MethodImpl(Inline)]
    private static Vector512<U> As512<U>(V x) where U : unmanaged => Unsafe.BitCast<V, V512<U>>(x).Value;

    [MethodImpl(Inline)]
    private static V From<U>(Vector128<U> x) where U : unmanaged => Unsafe.BitCast<V128<U>, V>(new(x));

    [MethodImpl(Inline)]
    private static V From<U>(Vector256<U> x) where U : unmanaged => Unsafe.BitCast<V256<U>, V>(new(x));

    [MethodImpl(Inline)]
    private static V From<U>(Vector512<U> x) where U : unmanaged => Unsafe.BitCast<V512<U>, V>(new(x));
}
