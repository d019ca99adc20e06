namespace OmniNumpy.Lazy.Graph;

/// <summary>Where the elements of a view lie in its base's memory: element (i, j, ...) is at <c>Offset + i*Strides[0] + j*Strides[1] + ...</c>, in elements.</summary>
public readonly struct Layout(Shape shape, long offset, long[] strides)
{
    /// <summary>Shape of the view.</summary>
    public Shape Shape { get; } = shape;
    /// <summary>Position of the first element.</summary>
    public long Offset { get; } = offset;
    /// <summary>Distance between neighbours along each axis, in elements.</summary>
    public long[] Strides { get; } = strides;

    /// <summary>The layout of a freshly computed array.</summary>
    public static Layout RowMajor(Shape shape) => new(shape, 0, shape.RowMajorStrides());

    /// <summary>Whether the elements lie one after another in C order (axes of length 1 do not matter).</summary>
    public bool IsRowMajor
    {
        get
        {
            long expected = 1;
            for (int i = Shape.Rank - 1; i >= 0; i--)
            {
                if (Shape[i] == 0) return true;
                if (Shape[i] == 1) continue;
                if (Strides[i] != expected) return false;
                expected *= Shape[i];
            }
            return true;
        }
    }

    /// <summary>Whether the elements lie one after another in Fortran order.</summary>
    public bool IsColumnMajor
    {
        get
        {
            long expected = 1;
            for (int i = 0; i < Shape.Rank; i++)
            {
                if (Shape[i] == 0) return true;
                if (Shape[i] == 1) continue;
                if (Strides[i] != expected) return false;
                expected *= Shape[i];
            }
            return true;
        }
    }

    /// <summary>The layout after one movement operation, or null when that cannot be expressed without copying.</summary>
    public Layout? Apply(Op op, Shape shape, object? attribute)
    {
        if (op == Ops.Permute)
        {
            int[] axes = ((PermuteAxes)attribute!).Axes;
            var strides = new long[axes.Length];
            for (int i = 0; i < axes.Length; i++) strides[i] = Strides[axes[i]];
            return new Layout(shape, Offset, strides);
        }
        if (op == Ops.Slice)
        {
            var bounds = (SliceBounds)attribute!;
            var strides = new long[Strides.Length];
            long offset = Offset;
            for (int i = 0; i < strides.Length; i++)
            {
                strides[i] = Strides[i] * bounds.Step[i];
                if (shape[i] > 0) offset += Strides[i] * bounds.Start[i];
            }
            return new Layout(shape, offset, strides);
        }
        if (op == Ops.BroadcastTo)
        {
            var strides = new long[shape.Rank];
            int lead = shape.Rank - Shape.Rank;
            for (int i = lead; i < strides.Length; i++) strides[i] = Shape[i - lead] == 1 && shape[i] != 1 ? 0 : Strides[i - lead];
            return new Layout(shape, Offset, strides);
        }
        if (op == Ops.Reshape) return Reshape(shape);
        // Of flat arrays only, from their start.
        if (op == Ops.Reinterpret) return new Layout(shape, 0, [1]);
        if (op == Ops.AsStrided)
        {
            var layout = (StridedLayout)attribute!;
            return IsRowMajor ? new Layout(shape, Offset + layout.Offset, layout.Strides) : null;
        }
        return null;
    }

    /// <summary>
    /// The strides of a reshaped view, or null when no strides can say it. Axes are matched in groups of equal size; within a group the old axes
    /// must be contiguous with each other.
    /// </summary>
    public Layout? Reshape(Shape shape)
    {
        if (Shape.Size == 0 || Shape.Size == 1) return new Layout(shape, Offset, shape.RowMajorStrides());
        var oldDims = new List<long>();
        var oldStrides = new List<long>();
        for (int i = 0; i < Shape.Rank; i++)
        {
            if (Shape[i] == 1) continue;
            oldDims.Add(Shape[i]);
            oldStrides.Add(Strides[i]);
        }
        var strides = new long[shape.Rank];
        int o = 0, n = 0;
        while (o < oldDims.Count && n < shape.Rank)
        {
            int oEnd = o + 1, nEnd = n + 1;
            long oSize = oldDims[o], nSize = shape[n];
            while (oSize != nSize)
            {
                if (nSize < oSize) nSize *= shape[nEnd++];
                else oSize *= oldDims[oEnd++];
            }
            for (int k = o; k < oEnd - 1; k++)
                if (oldStrides[k] != oldDims[k + 1] * oldStrides[k + 1]) return null;
            long step = oldStrides[oEnd - 1];
            for (int k = nEnd - 1; k >= n; k--)
            {
                strides[k] = step;
                step *= shape[k];
            }
            o = oEnd;
            n = nEnd;
        }
        // Trailing axes of length 1 continue the last stride, as NumPy has it.
        long last = n > 0 ? strides[n - 1] : 1;
        for (; n < shape.Rank; n++) strides[n] = last;
        return new Layout(shape, Offset, strides);
    }

    /// <summary>Lowest and highest element position touched; (0, -1) when empty.</summary>
    public (long Low, long High) Extent()
    {
        long low = Offset, high = Offset;
        for (int i = 0; i < Shape.Rank; i++)
        {
            if (Shape[i] == 0) return (0, -1);
            long reach = (Shape[i] - 1) * Strides[i];
            if (reach < 0) low += reach;
            else high += reach;
        }
        return (low, high);
    }
}
