using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>Loops over float16 memory: eight at a time widened to float32, computed there, rounded once.</summary>
internal static unsafe class HalfLoops
{
    private const MethodImplOptions Optimized = MethodImplOptions.AggressiveOptimization;

    [MethodImpl(Optimized)]
    public static void Unary<TOp>(nint x, nint result, long n) where TOp : IUnaryVectorOp<float>
    {
        for (; n > 0; n -= 8, x += 16, result += 16) Store(TOp.Invoke(Load(x, n)), result, n);
    }

    [MethodImpl(Optimized)]
    public static void Binary<TOp>(nint x, nint y, nint result, long n) where TOp : IBinaryVectorOp<float>
    {
        for (; n > 0; n -= 8, x += 16, y += 16, result += 16) Store(TOp.Invoke(Load(x, n), Load(y, n)), result, n);
    }

    [MethodImpl(Optimized)]
    public static void BinaryTest<TOp>(nint x, nint y, nint result, long n) where TOp : IBinaryVectorOp<float>
    {
        for (; n > 0; n -= 8, x += 16, y += 16, result += 8)
        {
            V256<float> mask = TOp.Invoke(Load(x, n), Load(y, n));
            if (n >= 8) MaskBytes.Store<float, V256<float>>(mask, result);
            else MaskBytes.StorePartial<float, V256<float>>(mask, result, (int)n);
        }
    }

    [MethodImpl(Inline.Always)]
    private static V256<float> Load(nint address, long n)
    {
        Vector128<ushort> halves = (n >= 8 ? V128<ushort>.Load(address) : V128<ushort>.LoadPartial(address, (int)n)).Value;
        (Vector128<uint> low, Vector128<uint> high) = Vector128.Widen(halves);
        return HalfConvert.Widen(new V256<float>(Vector256.Create(low, high).AsSingle()));
    }

    [MethodImpl(Inline.Always)]
    private static void Store(V256<float> x, nint address, long n)
    {
        Vector256<uint> bits = HalfConvert.Narrow(x).Value.AsUInt32();
        var halves = new V128<ushort>(Vector128.Narrow(bits.GetLower(), bits.GetUpper()));
        if (n >= 8) V128<ushort>.Store(halves, address);
        else V128<ushort>.StorePartial(halves, address, (int)n);
    }
}
