using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy;

/// <summary>
/// How many elements <c>np.pad</c> adds before and after each axis: one number for all, a pair for every axis, a list of one pair for each axis, or an
/// array that broadcasts to (ndim, 2).
/// </summary>
/// <example><c>np.pad(x, 2)</c>, <c>np.pad(x, (1, 2))</c>, <c>np.pad(x, [(1, 2), (0, 3)])</c>.</example>
[CollectionBuilder(typeof(PadWidth), nameof(Create))]
public readonly struct PadWidth : IEnumerable<(int Before, int After)>
{
    private PadWidth(NDArray widths) => Widths = widths;

    internal NDArray Widths { get; }

    /// <summary>As many everywhere.</summary>
    public static implicit operator PadWidth(int width) => new(np.array([width]));
    /// <summary>So many before and after every axis.</summary>
    public static implicit operator PadWidth((int Before, int After) widths) => new(np.array([widths.Before, widths.After]));
    /// <summary>Numbers that broadcast to a pair for each axis.</summary>
    public static implicit operator PadWidth(NDArray widths) => new(widths);

    /// <summary>The widths of a collection expression: a pair for each axis.</summary>
    public static PadWidth Create(ReadOnlySpan<(int Before, int After)> widths)
    {
        var pairs = new int[widths.Length, 2];
        for (int i = 0; i < widths.Length; i++) (pairs[i, 0], pairs[i, 1]) = widths[i];
        return new PadWidth(np.array((Array)pairs));
    }

    /// <summary>The pairs as they were written; a single number is a pair of it.</summary>
    public IEnumerator<(int Before, int After)> GetEnumerator()
    {
        NDArray pairs = Widths.Size == 1 ? np.repeat(np.ravel(Widths), 2) : np.ravel(Widths);
        for (long i = 0; i + 1 < pairs.Size; i += 2) yield return (pairs.Item<int>(i), pairs.Item<int>(i + 1));
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Fills the padding of one line for <c>np.pad</c>: writes into the first and last elements of the vector, which are zeros.</summary>
/// <param name="vector">A line of the padded array; a view.</param>
/// <param name="iaxis_pad_width">How many elements of it are padding, before and after.</param>
/// <param name="iaxis">The axis the line runs along.</param>
public delegate void PadFunction(NDArray vector, (long Before, long After) iaxis_pad_width, int iaxis);
