using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// Uniform doubles, and integers by masking and rejection.
public sealed partial class RandomState
{
    /// <summary>Uniform variates from [0, 1), float64.</summary>
    /// <param name="size">The shape of the result; a 0-d array by default.</param>
    /// <exception cref="ValueError">A negative length.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.random_sample.html"/>
    public NDArray random_sample(Shape? size = null) => Draw.FillAll<double>(static (elements, v) => v.Bits.Fill(elements), size);

    /// <inheritdoc cref="random_sample"/>
    public NDArray random(Shape? size = null) => random_sample(size);

    /// <summary>Uniform variates from [0, 1), with the lengths as arguments.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.rand.html"/>
    public NDArray rand(params long[] args) => random_sample(new Shape(args));

    /// <summary>Normal variates of mean 0 and deviation 1, with the lengths as arguments.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.randn.html"/>
    public NDArray randn(params long[] args) => standard_normal(new Shape(args));

    /// <summary>Integers from 0 to 2^63 - 1.</summary>
    /// <param name="size">The shape of the result; a 0-d array by default.</param>
    /// <exception cref="ValueError">A negative length.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.tomaxint.html"/>
    public NDArray tomaxint(Shape? size = null) => Draw.Fill(static v => (long)(v.Bits.NextUInt64() >> 1), size);

    /// <summary>Random bytes.</summary>
    /// <param name="length">How many.</param>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.bytes.html"/>
    public byte[] bytes(long length)
    {
        if (length < 0) throw new ValueError("negative dimensions are not allowed");
        uint[] words = Draw.Fill(static v => v.Bits.NextUInt32(), (length + 3) / 4).ToArray<uint>();
        return System.Runtime.InteropServices.MemoryMarshal.AsBytes<uint>(words)[..(int)length].ToArray();
    }

    /// <summary>Integers from [low, high), or from [0, low) without <paramref name="high"/>.</summary>
    /// <param name="low">The smallest.</param>
    /// <param name="high">What is above the largest.</param>
    /// <param name="size">The shape of the result; by default that of the parameters, broadcast.</param>
    /// <param name="dtype">Any integer type or bool; int64 by default.</param>
    /// <exception cref="TypeError">Another dtype.</exception>
    /// <exception cref="ValueError">Bounds that the dtype does not hold, or between which nothing is; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.randint.html"/>
    public NDArray randint(NDArray low, NDArray? high = null, Shape? size = null, DType? dtype = null)
    {
        DType type = dtype ?? DType.Int64;
        if (!type.IsIntegral) throw new TypeError($"Unsupported dtype dtype('{type}') for randint");
        if (size is { Size: 0 } nothing) return np.empty(nothing, type);
        var range = new IntegerRange(high is null ? 0 : low, high ?? low, type);
        return type.Code switch
        {
            DTypeCode.Bool => Integers(range, size, 1, static x => x != 0),
            DTypeCode.Int8 => Integers(range, size, 8, static x => (sbyte)x),
            DTypeCode.UInt8 => Integers(range, size, 8, static x => (byte)x),
            DTypeCode.Int16 => Integers(range, size, 16, static x => (short)x),
            DTypeCode.UInt16 => Integers(range, size, 16, static x => (ushort)x),
            DTypeCode.Int32 => Integers(range, size, 32, static x => (int)x),
            DTypeCode.UInt32 => Integers(range, size, 32, static x => (uint)x),
            DTypeCode.Int64 => Integers(range, size, 64, static x => (long)x),
            _ => Integers(range, size, 64, static x => x),
        };
    }

    /// <summary>Integers from [low, high], both ends included; NumPy calls it deprecated in favour of <see cref="randint"/>.</summary>
    /// <param name="low">The smallest; without <paramref name="high"/> the largest, 1 being the smallest.</param>
    /// <param name="high">The largest.</param>
    /// <param name="size">The shape of the result; a 0-d array by default.</param>
    /// <exception cref="ValueError">Nothing is between the bounds.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.random_integers.html"/>
    public NDArray random_integers(long low, long? high = null, Shape? size = null)
    {
        (long from, long to) = high is { } given ? (low, given) : (1, low);
        Warnings.Raise(WarningCategory.DeprecationWarning, $"This function is deprecated. Please call randint({from}, {to} + 1) instead");
        return randint(from, to + 1, size);
    }
}
