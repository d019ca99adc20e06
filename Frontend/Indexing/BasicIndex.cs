using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

/// <summary>Indexing by integers, slices, newaxis and ellipsis: always a view. This is the hot path: no allocation but the view's own.</summary>
internal static class BasicIndex
{
    // NumPy's limit, which code that catches the error relies on.
    private const int MostArrays = 63;

    /// <summary>What a list of items holds.</summary>
    public readonly struct Census
    {
        /// <summary>Counts the items.</summary>
        /// <exception cref="IndexError">There are more than the array has axes, or two ellipses.</exception>
        public Census(ReadOnlySpan<IndexItem> items, int rank)
        {
            int consumed = 0, advanced = 0;
            foreach (ref readonly IndexItem item in items)
            {
                switch (item.Kind)
                {
                    case IndexItem.Form.Integer:
                        consumed++;
                        Integers++;
                        break;
                    case IndexItem.Form.Slice:
                        consumed++;
                        break;
                    case IndexItem.Form.NewAxis:
                        NewAxes++;
                        break;
                    case IndexItem.Form.Ellipsis:
                        if (HasEllipsis) throw new IndexError("an index can only have a single ellipsis ('...')");
                        HasEllipsis = true;
                        break;
                    case IndexItem.Form.Bool:
                        IsAdvanced = true;
                        advanced++;
                        break;
                    default:
                        IsAdvanced = true;
                        advanced++;
                        consumed += item.Array!.DType == DType.Bool ? item.Array.NDim : 1;
                        break;
                }
            }
            if (advanced > MostArrays) throw new IndexError($"too many indices that are arrays or bools: {advanced} of at most {MostArrays}");
            if (consumed > rank) throw new IndexError($"too many indices for array: array is {rank}-dimensional, but {consumed} were indexed");
            Omitted = rank - consumed;
        }

        public readonly int Integers;
        public readonly int NewAxes;
        public readonly bool HasEllipsis;
        public readonly bool IsAdvanced;
        /// <summary>Axes that no item names: those of the ellipsis, or the last.</summary>
        public readonly int Omitted;
    }

    /// <summary>The view that the items name; none of them is an array or a bool.</summary>
    public static NDArray View(NDArray a, ReadOnlySpan<IndexItem> items, in Census census)
    {
        Shape shape = a.Shape;
        int rank = shape.Rank;
        var start = new long[rank];
        var step = new long[rank];
        var length = new long[rank];
        bool reshapes = census.Integers + census.NewAxes > 0;
        long[] result = reshapes ? new long[rank - census.Integers + census.NewAxes] : length;
        bool slices = false;
        int axis = 0, at = 0;
        foreach (ref readonly IndexItem item in items)
        {
            switch (item.Kind)
            {
                case IndexItem.Form.Integer:
                    start[axis] = item.PositionIn(shape[axis], axis);
                    step[axis] = 1;
                    length[axis++] = 1;
                    slices = true;
                    break;
                case IndexItem.Form.Slice:
                    (long first, long count) = item.RangeIn(shape[axis]);
                    start[axis] = first;
                    step[axis] = item.Step;
                    result[at++] = length[axis] = count;
                    slices |= count != shape[axis] || item.Step != 1;
                    axis++;
                    break;
                case IndexItem.Form.NewAxis:
                    result[at++] = 1;
                    break;
                default:
                    for (int i = 0; i < census.Omitted; i++) Whole(axis++, ref at);
                    break;
            }
        }
        while (axis < rank) Whole(axis++, ref at);
        if (!reshapes) return a.View(Ops.Slice, new Shape(length), new SliceBounds(start, step));
        var narrowed = new MovementStep(Ops.Slice, new Shape(length), new SliceBounds(start, step));
        return slices ? a.View(narrowed, new MovementStep(Ops.Reshape, new Shape(result), null)) : a.View(Ops.Reshape, new Shape(result), null);

        void Whole(int axis, ref int at)
        {
            step[axis] = 1;
            result[at++] = length[axis] = shape[axis];
        }
    }
}
