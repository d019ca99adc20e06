using System.Runtime.CompilerServices;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// What goes between brackets.
public static partial class np
{
    /// <summary>Adds an axis of length 1 where it stands in an index: <c>a[.., np.newaxis]</c>.</summary>
    public static IndexItem newaxis => IndexItem.NewAxis;

    /// <summary>Stands for all axes that an index does not name: <c>a[np.ellipsis, 0]</c>; Python's <c>...</c>.</summary>
    public static IndexItem ellipsis => IndexItem.Ellipsis;

    /// <summary>Makes index expressions to keep: <c>np.s_["1:-1, ::2, None, ..."]</c>, <c>np.s_[1..3, 0]</c>.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.s_.html"/>
    public static IndexExpression s_ { get; } = new();

    /// <summary>Another name of <see cref="s_"/>; here an index is always a list of items.</summary>
    public static IndexExpression index_exp => s_;

    /// <summary>Positions up to, not including, <paramref name="stop"/> (Python's <c>slice(stop)</c>); negative counts from the end.</summary>
    public static Slice slice(long? stop) => new(null, stop);

    /// <summary>Positions from start to stop in steps (Python's <c>slice(start, stop, step)</c>); negative ones count from the end.</summary>
    public static Slice slice(long? start, long? stop, long? step = null) => new(start, stop, step);

    /// <summary>Index arrays that pick the crossings of several lists of positions: <c>a[np.ix_(rows, columns)]</c>. Masks are evaluated.</summary>
    /// <exception cref="ValueError">An argument has not exactly one axis.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.ix_.html"/>
    public static NDArray[] ix_(params NDArray[] args)
    {
        var result = new NDArray[args.Length];
        for (int i = 0; i < args.Length; i++)
        {
            NDArray x = args[i];
            if (x.NDim != 1) throw new ValueError("Cross index must be 1 dimensional");
            if (x.Size == 0) x = Indices.Integers(x);
            if (x.DType == DType.Bool) x = flatnonzero(x);
            long[] dims = new long[args.Length];
            Array.Fill(dims, 1);
            dims[i] = x.Size;
            result[i] = x.Reshape(new Shape(dims));
        }
        return result;
    }
}

public sealed partial class NDArray
{
    /// <summary>An index made of arrays, as <c>np.ix_</c> and <c>np.nonzero</c> give it.</summary>
    [IndexerName("Element")]
    public NDArray this[NDArray[] indices]
    {
        get => this[Array.ConvertAll(indices, i => (IndexItem)i)];
        set => this[Array.ConvertAll(indices, i => (IndexItem)i)] = value;
    }
}
