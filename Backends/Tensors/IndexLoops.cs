using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Tensors;

/// <summary>Walks arrays of one shape side by side, a row of the last axis at a time.</summary>
internal sealed class RowWalk
{
    private readonly long[] _outer;   // lengths of all axes but the last
    private readonly long[] _index;
    private readonly long[][] _strides;

    public RowWalk(Shape shape, params long[][] strides)
    {
        int rank = shape.Rank;
        RowLength = rank == 0 ? 1 : shape[rank - 1];
        RowStrides = Array.ConvertAll(strides, s => rank == 0 ? 0 : s[rank - 1]);
        _outer = rank == 0 ? [] : shape.Dims[..(rank - 1)].ToArray();
        _index = new long[_outer.Length];
        _strides = strides;
        Offsets = new long[strides.Length];
        Rows = RowLength == 0 ? 0 : new Shape(_outer).Size;
    }

    /// <summary>Number of rows.</summary>
    public long Rows { get; }
    /// <summary>Elements of a row.</summary>
    public long RowLength { get; }
    /// <summary>Distance between neighbours in a row, for each array.</summary>
    public long[] RowStrides { get; }
    /// <summary>Where the current row starts in each array.</summary>
    public long[] Offsets { get; }

    /// <summary>Goes to the row with that number.</summary>
    public void Seek(long row)
    {
        Array.Clear(Offsets);
        for (int i = _outer.Length - 1; i >= 0; i--)
        {
            (row, _index[i]) = Math.DivRem(row, _outer[i]);
            for (int k = 0; k < Offsets.Length; k++) Offsets[k] += _index[i] * _strides[k][i];
        }
    }

    /// <summary>Goes to the next row; after the last, to the first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Next()
    {
        for (int i = _outer.Length - 1; i >= 0; i--)
        {
            bool carry = ++_index[i] == _outer[i];
            for (int k = 0; k < Offsets.Length; k++) Offsets[k] += carry ? (1 - _outer[i]) * _strides[k][i] : _strides[k][i];
            if (!carry) return;
            _index[i] = 0;
        }
    }

    /// <summary>The positions of all elements of an array, in C order.</summary>
    public static long[] Positions(ReadOnlySpan<long> dims, ReadOnlySpan<long> strides)
    {
        var shape = new Shape(dims.ToArray());
        var walk = new RowWalk(shape, strides.ToArray());
        var positions = new long[shape.Size];
        long at = 0;
        for (long row = 0; row < walk.Rows; row++, walk.Next())
            for (long i = 0; i < walk.RowLength; i++) positions[at++] = walk.Offsets[0] + i * walk.RowStrides[0];
        return positions;
    }
}

/// <summary>The indices of a gather as positions in the array they index.</summary>
internal sealed unsafe class IndexPositions
{
    private readonly StridedArray[] _indices;
    private readonly long[] _sizes;
    private readonly long[] _strides;

    /// <summary>Checks all indices.</summary>
    /// <exception cref="IndexError">One is out of bounds.</exception>
    public IndexPositions(StridedArray x, IndexedAxes axes, ReadOnlySpan<StridedArray> indices, bool check)
    {
        _indices = indices.ToArray();
        _sizes = new long[indices.Length];
        _strides = new long[indices.Length];
        for (int k = 0; k < indices.Length; k++)
        {
            _sizes[k] = x.Shape[axes.First + k];
            _strides[k] = x.Strides[axes.First + k];
            if (check) IndexBounds.Check(indices[k], new IndexRange(_sizes[k], IndexErrorKind.Axis, axes.Reported[k]));
        }
    }

    /// <summary>Number of points.</summary>
    public long Count => _indices[0].Shape.Size;

    /// <summary>Computes the positions of the points from <paramref name="start"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(long start, Span<long> positions)
    {
        positions.Clear();
        for (int k = 0; k < _indices.Length; k++)
        {
            StridedArray index = _indices[k];
            long* data = (long*)index.Pointer;
            long size = _sizes[k], stride = _strides[k];
            var walk = new RowWalk(index.Shape, index.Strides);
            long row = start / walk.RowLength, within = start % walk.RowLength;
            walk.Seek(row);
            for (int done = 0; done < positions.Length; walk.Next())
            {
                long* p = data + walk.Offsets[0] + within * walk.RowStrides[0];
                int count = (int)Math.Min(walk.RowLength - within, positions.Length - done);
                long step = walk.RowStrides[0];
                for (int i = 0; i < count; i++)
                {
                    long v = p[i * step];
                    positions[done + i] += (v + (v >> 63 & size)) * stride;
                }
                done += count;
                within = 0;
            }
        }
    }
}

/// <summary>Checks index data against the axes they index.</summary>
public static unsafe class IndexBounds
{
    /// <summary>Looks at all of an int64 array.</summary>
    /// <exception cref="NumpyException">One is out of bounds; the error names the first such.</exception>
    public static void Check(StridedArray indices, IndexRange range)
    {
        long low = range.Wraps ? -range.Size : 0, high = range.Size;
        // What a broadcast repeats needs one look.
        Shape shape = indices.Shape;
        if (shape.Size == 0) return;
        long[] dims = shape.ToArray();
        for (int i = 0; i < dims.Length; i++)
            if (indices.Strides[i] == 0) dims[i] = 1;
        var walk = new RowWalk(new Shape(dims), indices.Strides);
        for (long row = 0; row < walk.Rows; row++, walk.Next())
        {
            long* p = (long*)indices.Pointer + walk.Offsets[0];
            long step = walk.RowStrides[0];
            if (step == 1 && walk.RowLength is > 16 and <= int.MaxValue)
            {
                var span = new ReadOnlySpan<long>(p, (int)walk.RowLength);
                if (TensorPrimitives.Min(span) >= low && TensorPrimitives.Max(span) < high) continue;
            }
            for (long i = 0; i < walk.RowLength; i++)
            {
                long v = p[i * step];
                if (v < low || v >= high) throw range.Error(v);
            }
        }
    }
}
