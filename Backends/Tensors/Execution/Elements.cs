using System.Runtime.CompilerServices;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tensors;

/// <summary>Moves elements of any size between strided memory and blocks.</summary>
internal static unsafe class Elements
{
    /// <summary>Repeats one element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fill(nint target, nint element, long n, int size)
    {
        switch (size)
        {
            case 1: new Span<byte>((void*)target, (int)n).Fill(*(byte*)element); break;
            case 2: new Span<short>((void*)target, (int)n).Fill(*(short*)element); break;
            case 4: new Span<int>((void*)target, (int)n).Fill(*(int*)element); break;
            case 8: new Span<long>((void*)target, (int)n).Fill(*(long*)element); break;
            default: new Span<Int128>((void*)target, (int)n).Fill(Unsafe.ReadUnaligned<Int128>((void*)element)); break;
        }
    }

    /// <summary>Collects elements that lie a stride apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Gather(nint target, nint source, long stride, long n, int size)
    {
        switch (size)
        {
            case 1: for (long i = 0; i < n; i++) ((byte*)target)[i] = *(byte*)(source + (nint)(i * stride)); break;
            case 2: for (long i = 0; i < n; i++) ((short*)target)[i] = *(short*)(source + (nint)(i * stride)); break;
            case 4: for (long i = 0; i < n; i++) ((int*)target)[i] = *(int*)(source + (nint)(i * stride)); break;
            case 8: for (long i = 0; i < n; i++) ((long*)target)[i] = *(long*)(source + (nint)(i * stride)); break;
            default: for (long i = 0; i < n; i++) Copy16(target + (nint)(i * 16), source + (nint)(i * stride)); break;
        }
    }

    /// <summary>Spreads elements a stride apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Scatter(nint source, nint target, long stride, long n, int size)
    {
        switch (size)
        {
            case 1: for (long i = 0; i < n; i++) *(byte*)(target + (nint)(i * stride)) = ((byte*)source)[i]; break;
            case 2: for (long i = 0; i < n; i++) *(short*)(target + (nint)(i * stride)) = ((short*)source)[i]; break;
            case 4: for (long i = 0; i < n; i++) *(int*)(target + (nint)(i * stride)) = ((int*)source)[i]; break;
            case 8: for (long i = 0; i < n; i++) *(long*)(target + (nint)(i * stride)) = ((long*)source)[i]; break;
            default: for (long i = 0; i < n; i++) Copy16(target + (nint)(i * stride), source + (nint)(i * 16)); break;
        }
    }

    /// <summary>first, first + step, ...</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Iota(nint target, long first, long step, long n)
    {
        for (long i = 0; i < n; i++) ((long*)target)[i] = first + i * step;
    }

    /// <summary>Copies one element.</summary>
    public static void Copy(nint target, nint source, int size)
    {
        switch (size)
        {
            case 1: *(byte*)target = *(byte*)source; break;
            case 2: *(short*)target = *(short*)source; break;
            case 4: *(int*)target = *(int*)source; break;
            case 8: *(long*)target = *(long*)source; break;
            default: Copy16(target, source); break;
        }
    }

    private static void Copy16(nint target, nint source) => Unsafe.WriteUnaligned((void*)target, Unsafe.ReadUnaligned<Int128>((void*)source));
}
