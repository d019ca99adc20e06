using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy;

/// <summary>The bounds between which integers of a type are drawn; several ones broadcast.</summary>
internal sealed class IntegerRange
{
    private readonly Parameter<long> _place;
    private readonly ulong[] _offsets, _lengths;

    /// <summary>Bounds, the upper one excluded.</summary>
    /// <exception cref="ValueError">The type does not hold them, or nothing is between them.</exception>
    public IntegerRange(NDArray low, NDArray high, DType type)
    {
        Shape = np.broadcast_shapes(low.Shape, high.Shape);
        Int128[] lower = Integers(np.broadcast_to(low, Shape)), upper = Integers(np.broadcast_to(high, Shape));
        IntegerDraws held = IntegerDraws.Of(type);
        (Int128 smallest, Int128 largest) = ((Int128)held.Least, (Int128)held.Most);
        if (Array.Exists(lower, x => x < smallest)) throw new ValueError($"low is out of bounds for {type}");
        if (Array.Exists(upper, x => x - 1 > largest)) throw new ValueError($"high is out of bounds for {type}");
        if (Enumerable.Range(0, lower.Length).Any(i => lower[i] >= upper[i]))
            throw new ValueError(Array.TrueForAll(lower, x => x == 0) ? "high <= 0" : "low >= high");
        _offsets = Array.ConvertAll(lower, x => unchecked((ulong)x));
        _lengths = [.. lower.Zip(upper, (from, to) => unchecked((ulong)(to - 1 - from)))];
        _place = Drawing.Integer("", Shape.Rank == 0 ? 0 : np.arange(Shape.Size).Reshape(Shape));
    }

    /// <summary>The shape of the bounds.</summary>
    public Shape Shape { get; }

    /// <summary>Prepares to walk along an output.</summary>
    public void Spread(Shape shape) => _place.Spread(shape);

    /// <summary>The next element: its lower bound and how many values are above that.</summary>
    public (ulong Offset, ulong Length) Next()
    {
        int place = (int)_place.Next();
        return (_offsets[place], _lengths[place]);
    }

    private static Int128[] Integers(NDArray values) => values.DType.Code switch
    {
        DTypeCode.UInt64 => Array.ConvertAll(values.ToArray<ulong>(), static x => (Int128)x),
        _ when values.DType.IsComplex => throw np.CannotCast(values.DType, DType.Int64, Profiles.Casting.Safe),
        _ when values.DType.IsFloating => Array.ConvertAll(values.AsType(DType.Float64).ToArray<double>(), static x => (Int128)x),
        _ => Array.ConvertAll(values.AsType(DType.Int64).ToArray<long>(), static x => (Int128)x),
    };
}

// Integers of each width from a range.
public sealed partial class RandomState
{
    private NDArray Integers<R>(IntegerRange range, Shape? size, int width, Func<ulong, R> convert) where R : unmanaged
    {
        Shape shape = Drawing.ShapeOf(size, null, range.Shape);
        range.Spread(shape);
        var integers = new MaskedIntegers(BitGenerator, width);
        return Draw.Fill(_ =>
        {
            (ulong offset, ulong length) = range.Next();
            return convert(unchecked(offset + integers.Next(length)));
        }, shape);
    }
}
