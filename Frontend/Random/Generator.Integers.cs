using System.Numerics;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy;

// Integers of one range, or of ranges that broadcast.
public sealed partial class Generator
{
    /// <summary>
    /// Uniform integers from [low, high), or up to <paramref name="high"/> where <paramref name="endpoint"/> is set; from [0, low) if only one limit is given.
    /// Ranges whose length is a power of two take a known number of bits and are recorded, as <see cref="random"/> is. Of other lengths some words would bias the
    /// result and are drawn again, so these draw at once.
    /// </summary>
    /// <param name="low">The least integer, or the limit if <paramref name="high"/> is not given.</param>
    /// <param name="high">The limit.</param>
    /// <param name="size">The shape of the result; by default that of the limits, broadcast.</param>
    /// <param name="dtype">bool or an integer type; int64 by default. The stream depends on it.</param>
    /// <param name="endpoint">Whether the limit is included.</param>
    /// <exception cref="ValueError">An empty range; a limit out of the bounds of the dtype; shapes that do not fit.</exception>
    /// <exception cref="TypeError">Not an integer dtype.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.integers.html"/>
    public NDArray integers(long low, long? high = null, Shape? size = null, DType? dtype = null, bool endpoint = false) =>
        integers((BigInteger)low, high, size, dtype, endpoint);

    /// <inheritdoc cref="integers(long, long?, Shape?, DType?, bool)"/>
    public NDArray integers(BigInteger low, BigInteger? high = null, Shape? size = null, DType? dtype = null, bool endpoint = false)
    {
        IntegerDraws type = IntegerDraws.Of(dtype ?? DType.Int64);
        (BigInteger from, BigInteger to) = high is { } limit ? (low, limit) : (BigInteger.Zero, low);
        if (size is { Size: 0 } nothing) return np.empty(nothing, type.DType);
        (ulong offset, ulong range) = type.Check(from, endpoint ? to : to - 1, endpoint);
        return size is { } shape && Recorded(type, offset, range, shape) is { } recorded ? recorded : type.Fill(Bits, offset, range, size ?? Shape.Scalar);
    }

    /// <inheritdoc cref="integers(long, long?, Shape?, DType?, bool)"/>
    public NDArray integers(NDArray low, NDArray? high = null, Shape? size = null, DType? dtype = null, bool endpoint = false)
    {
        IntegerDraws type = IntegerDraws.Of(dtype ?? DType.Int64);
        (NDArray from, NDArray to) = high is null ? (0, low) : (low, high);
        if (size is { Size: 0 } nothing) return np.empty(nothing, type.DType);
        if (from.NDim == 0 && to.NDim == 0) return integers(Whole(from), Whole(to), size, dtype, endpoint);
        if (size is { } wanted) np.broadcast_shapes(from.Shape, to.Shape, wanted);
        Shape shape = Drawing.ShapeOf(size, null, from.Shape, to.Shape);
        return type.Fill(Bits, Wholes(from, shape), Wholes(to, shape), shape, endpoint, lowIsZero: !np.any(from).Item<bool>());
    }

    private static BigInteger[] Wholes(NDArray limits, Shape shape) => [.. Array.ConvertAll(Flat(np.broadcast_to(limits, shape)), Whole)];

    private static NDArray[] Flat(NDArray x)
    {
        NDArray flat = x.Reshape(-1).Eval();
        var elements = new NDArray[flat.Size];
        for (long i = 0; i < elements.Length; i++) elements[i] = flat[i];
        return elements;
    }

    // Limits of other types are cut to integers.
    private static BigInteger Whole(NDArray limit) => limit.DType.IsInexact
        ? new BigInteger(Math.Truncate(limit.AsType(DType.Float64).Item<double>()))
        : limit.DType == DType.UInt64 ? limit.Item<ulong>() : limit.AsType(DType.Int64).Item<long>();

    // With a power of two in the range the upper bits of a word are the integer, and no word is drawn again.
    private NDArray? Recorded(IntegerDraws type, ulong offset, ulong range, Shape shape)
    {
        if (_bits is not JumpableGenerator || type.DType == DType.Bool || range == 0 || (range & range + 1) != 0) return null;
        int width = type.WidthOf(range), count = BitOperations.PopCount(range);
        (RandomForm form, DType unsigned) = width switch
        {
            8 => (RandomForm.Bits32, DType.UInt8),
            16 => (RandomForm.Bits32, DType.UInt16),
            32 => (RandomForm.Bits32, DType.UInt32),
            _ => (RandomForm.Bits64, DType.UInt64),
        };
        Node words = Words(form, unsigned, shape).Node;
        if (count < width) words = Record.Map(Ops.RightShift, words, Record.Constant(unsigned, (long)(width - count)));
        words = Record.Cast(words, type.DType);
        return NDArray.Fresh(offset == 0 ? words : Record.Map(Ops.Add, words, Record.Constant(type.DType, (long)offset)));
    }
}
