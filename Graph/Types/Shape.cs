using System.Diagnostics.CodeAnalysis;

namespace OmniNumpy.Lazy;

/// <summary>The lengths of an array's axes, outermost first. Immutable; a 0-d array has the empty shape <c>()</c>.</summary>
public readonly struct Shape : IEquatable<Shape>
{
    /// <summary>NumPy's limit on the number of axes.</summary>
    public const int MaxRank = 64;

    private readonly long[]? _dims;

    /// <summary>A shape from axis lengths; the array must not be changed afterwards.</summary>
    public Shape(params long[] dims) => _dims = dims;

    /// <summary>The shape of a 0-d array.</summary>
    public static Shape Scalar => default;

    /// <summary>Number of axes (<c>ndim</c>).</summary>
    public int Rank => _dims?.Length ?? 0;

    /// <summary>Length of one axis, counted from the outermost.</summary>
    public long this[int axis] => _dims![axis];

    /// <summary>The axis lengths.</summary>
    public ReadOnlySpan<long> Dims => _dims;

    /// <summary>Number of elements: the product of the axis lengths, 1 for a scalar.</summary>
    public long Size
    {
        get
        {
            long size = 1;
            foreach (long d in Dims) size *= d;
            return size;
        }
    }

    /// <summary>Element strides of a C-ordered (row-major) array of this shape.</summary>
    public long[] RowMajorStrides()
    {
        var strides = new long[Rank];
        long step = 1;
        for (int i = Rank - 1; i >= 0; i--)
        {
            strides[i] = step;
            step *= Math.Max(1, this[i]);
        }
        return strides;
    }

    /// <summary>A copy of the axis lengths.</summary>
    public long[] ToArray() => Dims.ToArray();

    /// <summary>Whether two shapes share one array of lengths: a fast, sufficient test of equality.</summary>
    public bool SameInstance(Shape other) => ReferenceEquals(_dims, other._dims);

    /// <inheritdoc/>
    public bool Equals(Shape other) => ReferenceEquals(_dims, other._dims) || Dims.SequenceEqual(other.Dims);
    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Shape s && Equals(s);
    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var h = new HashCode();
        foreach (long d in Dims) h.Add(d);
        return h.ToHashCode();
    }
    /// <summary>Whether all axis lengths agree.</summary>
    public static bool operator ==(Shape a, Shape b) => a.Equals(b);
    /// <summary>Whether some axis length differs.</summary>
    public static bool operator !=(Shape a, Shape b) => !a.Equals(b);
    /// <summary>Axis lengths as a shape.</summary>
    public static implicit operator Shape(long[] dims) => new(dims);
    /// <summary>Axis lengths as a shape.</summary>
    public static implicit operator Shape(int[] dims) => new(Array.ConvertAll(dims, d => (long)d));
    /// <summary>A one-axis shape.</summary>
    public static implicit operator Shape(long length) => new(length);
    /// <summary>A two-axis shape.</summary>
    public static implicit operator Shape((long, long) d) => new(d.Item1, d.Item2);
    /// <summary>A three-axis shape.</summary>
    public static implicit operator Shape((long, long, long) d) => new(d.Item1, d.Item2, d.Item3);
    /// <summary>A four-axis shape.</summary>
    public static implicit operator Shape((long, long, long, long) d) => new(d.Item1, d.Item2, d.Item3, d.Item4);

    /// <summary>As Python writes a tuple: <c>(3, 4)</c>, <c>(3,)</c>, <c>()</c>.</summary>
    public override string ToString() => Rank == 1 ? $"({this[0]},)" : $"({string.Join(", ", ToArray())})";

    /// <summary>Without spaces, as NumPy's broadcast errors write it: <c>(3,4)</c>, <c>(3,)</c>.</summary>
    public string ToCompactString() => Rank == 1 ? $"({this[0]},)" : $"({string.Join(",", ToArray())})";
}
