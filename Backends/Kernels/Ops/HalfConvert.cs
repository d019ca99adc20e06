using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// float16 to float32 and back over registers of any width: the half's bits are in the low 16 of a lane of 32. Exact upwards, ties to even
/// downwards, as C# converts; a NaN comes back as the quiet NaN with its sign. Branch-free, so several times faster than C#'s conversions,
/// for which .NET 10 has no instruction.
/// </summary>
public static class HalfConvert
{
    /// <summary>The float of the half whose bits each lane holds.</summary>
    [MethodImpl(Inline.Always)]
    public static V Widen<V>(V bits) where V : unmanaged, ISimd<V, float>
    {
        V sign = V.ShiftLeft(bits & V.CreateBits(0x8000), 16);
        V magnitude = V.ShiftLeft(bits & V.CreateBits(0x7FFF), 13);
        // Exponents are 112 apart. The product also normalizes subnormals, exactly; infinity and NaN need their exponent filled up.
        V value = magnitude * V.Create(5.192296858534828e33f);
        V special = V.GreaterThanInteger(magnitude, V.CreateBits((0x7C00 << 13) - 1)) & V.CreateBits(0x7F800000);
        return value | special | sign;
    }

    /// <summary>The bits of the half nearest to each lane.</summary>
    [MethodImpl(Inline.Always)]
    public static V Narrow<V>(V x) where V : unmanaged, ISimd<V, float>
    {
        V sign = V.ShiftRightLogical(x, 16) & V.CreateBits(0x8000);
        V magnitude = V.Abs(x);
        // Normal results: half a last place less one, plus the last bit for ties to even, carries into what is kept.
        V odd = V.ShiftRightLogical(magnitude, 13) & V.CreateBits(1);
        V rounded = V.AddInteger(V.AddInteger(magnitude, V.CreateBits(0xFFF - (112L << 23))), odd);
        V normal = V.ShiftRightLogical(rounded, 13);
        // Subnormal ones: 1/2 has their spacing, so adding it rounds.
        V half = V.Create(0.5f);
        V subnormal = V.SubtractInteger(magnitude + half, half);
        V result = V.Select(V.GreaterThanInteger(V.CreateBits(113 << 23), magnitude), subnormal, normal);
        // From 65520 on infinity; NaN above that.
        result = V.Select(V.GreaterThanInteger(magnitude, V.CreateBits(0x477FEFFF)), V.CreateBits(0x7C00), result);
        result = V.Select(V.GreaterThanInteger(magnitude, V.CreateBits(0x7F800000)), V.CreateBits(0x7E00), result);
        return result | sign;
    }

    /// <summary>The float of a half.</summary>
    [MethodImpl(Inline.Always)]
    public static float ToSingle(Half x) =>
        Widen(new Scalar<float>(BitConverter.UInt32BitsToSingle(BitConverter.HalfToUInt16Bits(x)))).Value;

    /// <summary>The half nearest to a float.</summary>
    [MethodImpl(Inline.Always)]
    public static Half FromSingle(float x) =>
        BitConverter.UInt16BitsToHalf((ushort)BitConverter.SingleToUInt32Bits(Narrow(new Scalar<float>(x)).Value));
}
