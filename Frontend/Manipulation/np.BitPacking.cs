using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// Eight truth values in a byte, and back. Both are compositions: lazy, and fused with what surrounds them.
public static partial class np
{
    /// <summary>Packs truth values, eight to a uint8; the last byte of a line is filled with zeros.</summary>
    /// <param name="a">Bools or integers; all but zero is true.</param>
    /// <param name="axis">The axis to pack along; null packs the flattened array.</param>
    /// <param name="bitorder"><c>big</c>: the first value is the highest bit; <c>little</c>: the lowest.</param>
    /// <exception cref="TypeError">The array is of floats.</exception>
    /// <exception cref="ValueError">No such bit order.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.packbits.html"/>
    public static NDArray packbits(NDArray a, int? axis = null, string bitorder = "big")
    {
        if (!a.DType.IsIntegral) throw new TypeError("Expected an input array of integer or boolean data type");
        NDArray bits = LastAxis(a, axis, out int along);
        long n = bits.Shape[bits.NDim - 1], bytes = (n + 7) / 8;
        bits = bits.AsStrong(DType.Bool).AsStrong(DType.UInt8);
        if (8 * bytes > n) bits = concatenate([bits, Filled(WithAxis(bits.Shape, bits.NDim - 1, 8 * bytes - n), DType.UInt8, 0)], -1);
        NDArray groups = bits.Reshape(new Shape([.. bits.Shape.Dims[..^1], bytes, 8]));
        return moveaxis(sum(left_shift(groups, BitPlaces(bitorder)), -1, DType.UInt8), -1, along);
    }

    /// <summary>Unpacks the bits of bytes into zeros and ones.</summary>
    /// <param name="a">An array of uint8.</param>
    /// <param name="axis">The axis to unpack along; null unpacks the flattened array.</param>
    /// <param name="count">How many bits to give along the axis: fewer, or more by zeros; negative cuts so many off; null all.</param>
    /// <param name="bitorder"><c>big</c>: the highest bit first; <c>little</c>: the lowest.</param>
    /// <exception cref="TypeError">The array is not of uint8.</exception>
    /// <exception cref="ValueError">No such bit order, or more bits are to be cut off than there are.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.unpackbits.html"/>
    public static NDArray unpackbits(NDArray a, int? axis = null, long? count = null, string bitorder = "big")
    {
        if (a.DType != DType.UInt8) throw new TypeError("Expected an input array of unsigned byte data type");
        NDArray bytes = LastAxis(a, axis, out int along);
        NDArray bits = right_shift(expand_dims(bytes.AsStrong(DType.UInt8), -1), BitPlaces(bitorder)) & 1;
        long n = 8 * bytes.Shape[bytes.NDim - 1], wanted = count is null ? n : count < 0 ? n + count.Value : count.Value;
        if (wanted < 0) throw new ValueError("-count larger than number of elements");
        bits = bits.Reshape(new Shape([.. bytes.Shape.Dims[..^1], n]));
        if (wanted < n) bits = Sliced(bits, bits.NDim - 1, 0, wanted);
        else if (wanted > n) bits = concatenate([bits, Filled(WithAxis(bits.Shape, bits.NDim - 1, wanted - n), DType.UInt8, 0)], -1);
        return moveaxis(bits, -1, along);
    }

    private static NDArray BitPlaces(string bitorder) => bitorder switch
    {
        "big" => array<byte>((byte[])[7, 6, 5, 4, 3, 2, 1, 0]),
        "little" => array<byte>((byte[])[0, 1, 2, 3, 4, 5, 6, 7]),
        _ => throw new ValueError("'order' must be either 'little' or 'big'"),
    };

    private static NDArray LastAxis(NDArray a, int? axis, out int along)
    {
        if (axis is null) a = ravel(a);
        else if (a.NDim == 0) a = a.Reshape(1);
        along = Axis.Normalize(axis ?? 0, a.NDim);
        return moveaxis(a, along, -1);
    }
}
