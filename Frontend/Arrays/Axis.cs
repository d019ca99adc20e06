using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy;

/// <summary>
/// The axes an operation works along, as NumPy's <c>axis</c> argument: one integer, several (a tuple or an array), or <c>null</c> for all of them.
/// Negative axes count from the last.
/// </summary>
/// <example><c>x.Sum(axis: 0)</c>, <c>x.Sum(axis: (0, -1))</c>, <c>x.Sum()</c>.</example>
[CollectionBuilder(typeof(Axis), nameof(Create))]
public readonly struct Axis : IEnumerable<int>
{
    private readonly int[]? _axes;

    private Axis(int[] axes) => _axes = axes;

    /// <summary>One axis.</summary>
    public static implicit operator Axis(int axis) => new([axis]);
    /// <summary>Several axes; null means all.</summary>
    public static implicit operator Axis(int[]? axes) => axes is null ? default : new([.. axes]);
    /// <summary>Two axes.</summary>
    public static implicit operator Axis((int, int) axes) => new([axes.Item1, axes.Item2]);
    /// <summary>Three axes.</summary>
    public static implicit operator Axis((int, int, int) axes) => new([axes.Item1, axes.Item2, axes.Item3]);
    /// <summary>Four axes.</summary>
    public static implicit operator Axis((int, int, int, int) axes) => new([axes.Item1, axes.Item2, axes.Item3, axes.Item4]);

    /// <summary>The axes of a collection expression: <c>axis: [0, 1]</c>.</summary>
    public static Axis Create(ReadOnlySpan<int> axes) => new(axes.ToArray());

    /// <summary>Whether no axis was named, which means all of them. An empty list of axes is something else: no axis at all.</summary>
    public bool IsAll => _axes is null;

    /// <summary>How many axes were named.</summary>
    public int Count => _axes?.Length ?? 0;

    /// <summary>The axes as they were written.</summary>
    public ReadOnlySpan<int> Written => _axes;

    /// <summary>The axis counted from the front.</summary>
    /// <exception cref="AxisError">The array has no such axis.</exception>
    public static int Normalize(int axis, int ndim) =>
        axis < -ndim || axis >= ndim ? throw new AxisError(axis, ndim) : axis < 0 ? axis + ndim : axis;

    /// <summary>The axes of an array of <paramref name="ndim"/> axes, counted from the front, in the order written; all of them if none was named.</summary>
    /// <exception cref="AxisError">The array has no such axis.</exception>
    /// <exception cref="ValueError">An axis was named twice.</exception>
    public int[] Normalize(int ndim) => Normalize(ndim, "duplicate value in 'axis'");

    /// <summary>As <see cref="Normalize(int)"/>, with a function's own words for an axis named twice.</summary>
    internal int[] Normalize(int ndim, string repeated)
    {
        var axes = new int[_axes?.Length ?? ndim];
        for (int i = 0; i < axes.Length; i++)
        {
            axes[i] = _axes == null ? i : Normalize(_axes[i], ndim);
            if (Array.IndexOf(axes, axes[i], 0, i) >= 0) throw new ValueError(repeated);
        }
        return axes;
    }

    /// <summary>As <see cref="Normalize(int)"/>, in ascending order.</summary>
    /// <exception cref="AxisError">The array has no such axis.</exception>
    /// <exception cref="ValueError">An axis was named twice.</exception>
    public int[] Ascending(int ndim)
    {
        int[] axes = Normalize(ndim);
        Array.Sort(axes);
        return axes;
    }

    /// <summary>The axes as they were written, one after another.</summary>
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)(_axes ?? [])).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As Python writes the argument: <c>None</c>, <c>1</c>, <c>(0, 1)</c>.</summary>
    public override string ToString() => _axes is null ? "None" : _axes.Length == 1 ? $"{_axes[0]}" : $"({string.Join(", ", _axes)})";
}
