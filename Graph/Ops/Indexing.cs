namespace OmniNumpy.Lazy.Graph;

public static partial class Ops
{
#pragma warning disable CS1591 // each op carries its own one-line documentation, which the generated docs print
    /// <summary>Inputs: the array, then int64 index arrays of one shape for consecutive axes (<see cref="IndexedAxes"/>); their shape replaces these axes.</summary>
    public static readonly Op Gather = Library("take", -1, "elements at integer indices along consecutive axes");
    /// <summary>Inputs: the array, values of the shape a gather would give, then the index arrays. The last of several values for one place wins.</summary>
    public static readonly Op PutAt = Library("put", -1, "the first input with values stored at integer indices along consecutive axes");
    /// <summary>Inputs: the array, a mask over consecutive axes from the one given. The number of chosen elements is in the node's shape.</summary>
    public static readonly Op Select = Library("compress", 2, "elements where a mask holds, in C order");
    /// <summary>Inputs: the array, a mask of its shape, a list of values that is used again from its start when it ends.</summary>
    public static readonly Op Place = Library("place", 3, "the first input with values stored, in C order, where a mask holds");
    public static readonly Op TakeAlongAxis = Library("take_along_axis", 2, "elements at integer indices along one axis, other axes in step");
    public static readonly Op PutAlongAxis = Library("put_along_axis", 3, "the first input with the third stored at the indices of the second along one axis");
    public static readonly Op Nonzero = Library("nonzero", 1, "the indices of true elements, a row for each");
    public static readonly Op CheckIndex = Library("check_index", 1, "indices counted from the start, none out of bounds");
    public static readonly Op Assemble = Library("complex", 2, "complex numbers from their real and imaginary parts");
#pragma warning restore CS1591

    private static Op Library(string name, int arity, string doc) => Of(OpKind.Library, name, arity, doc);
}

/// <summary>The axes that index arrays run over.</summary>
/// <param name="First">The first of the consecutive axes of the input.</param>
/// <param name="Reported">What errors call each of them: axes of the array the user indexed.</param>
public sealed record IndexedAxes(int First, int[] Reported) : IAttribute
{
    /// <inheritdoc/>
    public void WriteKey(ICollection<long> key)
    {
        key.Add(First);
        foreach (int axis in Reported) key.Add(axis);
    }

    /// <inheritdoc/>
    public int Digest => First * 31 + Digests.Of(Reported);

    /// <inheritdoc/>
    public override string ToString() => $"first={First} axes=({string.Join(",", Reported)})";
}

/// <summary>What indices are checked against, and how the error says it.</summary>
/// <param name="Size">They must be in [-Size, Size), or [0, Size) when negative ones mean nothing.</param>
/// <param name="Kind">Which function's words the error uses.</param>
/// <param name="Axis">The axis it names, if its words name one.</param>
public sealed record IndexRange(long Size, IndexErrorKind Kind, int Axis = 0) : IAttribute
{
    /// <summary>Whether negative indices count from the end.</summary>
    public bool Wraps => Kind is IndexErrorKind.Axis or IndexErrorKind.Flat;

    /// <summary>The error for an index out of the range.</summary>
    public NumpyException Error(long index) => Kind switch
    {
        IndexErrorKind.Axis => new IndexError($"index {index} is out of bounds for axis {Axis} with size {Size}"),
        IndexErrorKind.Flat => new IndexError($"index {index} is out of bounds for axis 0 with size {Size}"),
        IndexErrorKind.Choice => new ValueError("invalid entry in choice array"),
        IndexErrorKind.Unravel => new ValueError($"index {index} is out of bounds for array with size {Size}"),
        _ => new ValueError("invalid entry in coordinates array"),
    };

    /// <inheritdoc/>
    public void WriteKey(ICollection<long> key)
    {
        key.Add(Size);
        key.Add((long)Kind << 8 | (uint)Axis);
    }

    /// <inheritdoc/>
    public int Digest => (int)Size * 31 + (int)Kind * 8 + Axis;

    /// <inheritdoc/>
    public override string ToString() => $"size={Size}";
}

/// <summary>The functions that check indices and the words they use.</summary>
public enum IndexErrorKind : byte
{
    /// <summary>Indexing and take along an axis.</summary>
    Axis,
    /// <summary>take and put on the flattened array.</summary>
    Flat,
    /// <summary>choose.</summary>
    Choice,
    /// <summary>unravel_index.</summary>
    Unravel,
    /// <summary>ravel_multi_index.</summary>
    Coordinates,
}
