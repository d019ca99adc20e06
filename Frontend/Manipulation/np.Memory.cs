using System.Collections;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// Which arrays look at the same memory, and views of any strides.
public static partial class np
{
    /// <summary>Whether some element of one array is an element of the other: exact, without NumPy's search, by marking the positions of one.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.shares_memory.html"/>
    public static bool shares_memory(NDArray a, NDArray b)
    {
        if (!may_share_memory(a, b)) return false;
        (Layout first, Layout second) = CommonLayouts(a, b);
        if (first.Shape.Size > second.Shape.Size) (first, second) = (second, first);
        (long low, long high) = first.Extent();
        if (high - low + 1 == first.Shape.Size && IsDense(first)) (first, second, (low, high)) = (second, first, second.Extent());
        var marked = new BitArray(checked((int)(high - low + 1)));
        foreach (long position in new ElementPositions(first)) marked[(int)(position - low)] = true;
        foreach (long position in new ElementPositions(second))
            if (position >= low && position <= high && marked[(int)(position - low)]) return true;
        return false;
    }

    /// <summary>Whether the arrays might share elements: whether they are views of one array and the ranges of memory they span overlap.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.may_share_memory.html"/>
    public static bool may_share_memory(NDArray a, NDArray b)
    {
        if (!ReferenceEquals(a.Owner, b.Owner) || a.Size == 0 || b.Size == 0) return false;
        (Layout first, Layout second) = CommonLayouts(a, b);
        (long low1, long high1) = first.Extent();
        (long low2, long high2) = second.Extent();
        return low1 <= high2 && low2 <= high1;
    }

    private static (Layout, Layout) CommonLayouts(NDArray a, NDArray b) =>
        a.IsReinterpreted || b.IsReinterpreted ? (a.LayoutInBytes(), b.LayoutInBytes()) : (a.LayoutInParts(), b.LayoutInParts());

    private static bool IsDense(Layout layout) => layout.IsRowMajor || layout.IsColumnMajor;

    /// <summary>NumPy's <c>numpy.lib</c>.</summary>
    public static partial class lib
    {
        /// <summary>Views with strides of their own (NumPy's <c>numpy.lib.stride_tricks</c>).</summary>
        public static class stride_tricks
        {
            /// <summary>A view of the array's memory with any shape and strides. Unlike NumPy it cannot reach outside the memory.</summary>
            /// <param name="x">The array; the view starts at its first element.</param>
            /// <param name="shape">Shape of the view; the array's if null.</param>
            /// <param name="strides">Bytes between neighbours along each axis; the array's if null.</param>
            /// <param name="writeable">Whether elements may be assigned; if several places of the view are one element, the last assigned stays.</param>
            /// <exception cref="ValueError">Shape and strides differ in length, leave the memory, or cut through elements.</exception>
            /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.lib.stride_tricks.as_strided.html"/>
            public static NDArray as_strided(NDArray x, Shape? shape = null, long[]? strides = null, bool writeable = true)
            {
                Layout layout = x.Layout;
                Shape dims = shape ?? x.Shape;
                // Without strides an array that is C-ordered is read so in the new shape; any other keeps its own.
                long[] steps = strides is not null ? new long[strides.Length] : layout.IsRowMajor ? dims.RowMajorStrides() : layout.Strides;
                for (int i = 0; strides is not null && i < steps.Length; i++)
                {
                    if (strides[i] % x.ItemSize != 0) throw new ValueError($"strides must be multiples of the element size {x.ItemSize}, got {strides[i]}");
                    steps[i] = strides[i] / x.ItemSize;
                }
                if (steps.Length != dims.Rank) throw new ValueError($"shape of {dims.Rank} axes and {steps.Length} strides do not go together");
                (long low, long high) = new Layout(dims, layout.Offset, steps).Extent();
                long room = x.Owner.NBytes / x.ItemSize;
                if (low < 0 || high >= room)
                    throw new ValueError($"shape {dims} with strides ({string.Join(", ", steps.Select(s => s * x.ItemSize))}) reaches outside the array's memory");
                return x.Strided(dims, layout.Offset, steps, readOnly: !writeable || !x.IsWriteable);
            }

            /// <summary>All windows of a shape that lie in the array: a view with the windows' axes at its end.</summary>
            /// <param name="x">The array.</param>
            /// <param name="window_shape">Lengths of a window along the axes.</param>
            /// <param name="axis">The axes it slides along; all of them if not given.</param>
            /// <param name="writeable">Whether elements may be assigned through the windows.</param>
            /// <exception cref="ValueError">The window does not fit.</exception>
            /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.lib.stride_tricks.sliding_window_view.html"/>
            public static NDArray sliding_window_view(NDArray x, Shape window_shape, Axis axis = default, bool writeable = false)
            {
                foreach (long length in window_shape.Dims)
                    if (length < 0) throw new ValueError("`window_shape` cannot contain negative values");
                int[] axes = axis.IsAll ? [.. Enumerable.Range(0, x.NDim)] : [.. axis.Select(a => Axis.Normalize(a, x.NDim))];
                if (axes.Length != window_shape.Rank)
                {
                    throw new ValueError(axis.IsAll
                        ? $"Since axis is `None`, must provide window_shape for all dimensions of `x`; got {window_shape.Rank} window_shape elements and `x.ndim` is {x.NDim}."
                        : $"Must provide matching length window_shape and axis; got {window_shape.Rank} window_shape elements and {axes.Length} axes elements.");
                }
                Layout layout = x.Layout;
                long[] dims = [.. x.Shape.Dims, .. window_shape.Dims];
                long[] strides = [.. layout.Strides, .. axes.Select(a => layout.Strides[a])];
                for (int i = 0; i < axes.Length; i++)
                {
                    if (dims[axes[i]] < window_shape[i]) throw new ValueError("window shape cannot be larger than input array shape");
                    dims[axes[i]] -= window_shape[i] - 1;
                }
                return x.Strided(new Shape(dims), layout.Offset, strides, readOnly: !writeable || !x.IsWriteable);
            }
        }
    }
}
