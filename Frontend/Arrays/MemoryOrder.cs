using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

/// <summary>The order of axes in memory that NumPy's <c>order</c> arguments ask for: C, F, A (F if the array is), K (as the array has it).</summary>
internal static class MemoryOrder
{
    /// <summary>The axes of an array from the slowest to the fastest in memory; null for those of C order.</summary>
    public static int[]? AxesOf(NDArray like, char order)
    {
        Check(order);
        int rank = like.NDim;
        if (rank < 2 || order == 'C') return null;
        if (order == 'F' || order == 'A' && like.Layout.IsColumnMajor && !like.Layout.IsRowMajor) return Reversed(rank);
        if (order == 'A' || like.Layout.IsRowMajor) return null;
        long[] strides = like.Layout.Strides;
        int[] axes = [.. Enumerable.Range(0, rank).OrderByDescending(i => Math.Abs(strides[i]))];
        return axes.AsSpan().SequenceEqual([.. Enumerable.Range(0, rank)]) ? null : axes;
    }

    /// <summary>All axes backwards: Fortran's order.</summary>
    public static int[] Reversed(int rank) => [.. Enumerable.Range(0, rank).Reverse()];

    /// <summary>A copy whose axes lie in memory in the given order.</summary>
    public static NDArray Copy(NDArray x, int[]? axes)
    {
        if (axes is null) return new NDArray(new Node(Ops.Copy, x.DType, x.Shape, [x.Node]));
        NDArray permuted = Permuted(x, axes);
        return Restored(new NDArray(new Node(Ops.Copy, x.DType, permuted.Shape, [permuted.Node])), axes);
    }

    /// <summary>The lengths of axes in another order.</summary>
    public static Shape Permuted(Shape shape, int[] axes) => new(Array.ConvertAll(axes, i => shape[i]));

    /// <summary>The array of which <paramref name="x"/> is a permutation of axes.</summary>
    public static NDArray Restored(NDArray x, int[] axes)
    {
        var inverse = new int[axes.Length];
        for (int i = 0; i < axes.Length; i++) inverse[axes[i]] = i;
        return Permuted(x, inverse);
    }

    /// <exception cref="ValueError">No such order.</exception>
    public static void Check(char order)
    {
        if (order is not ('C' or 'F' or 'A' or 'K')) throw new ValueError($"order must be one of 'C', 'F', 'A', or 'K' (got '{order}')");
    }

    private static NDArray Permuted(NDArray x, int[] axes) => x.View(Ops.Permute, Permuted(x.Shape, axes), new PermuteAxes(axes));
}
