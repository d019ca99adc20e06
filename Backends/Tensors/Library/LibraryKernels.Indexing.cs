using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tensors;

// Moving elements by index and by mask. Elements are moved as bits, so there is one kernel for each element size, not each type.
public static unsafe partial class LibraryKernels
{
    /// <summary>Index positions worked out at a time: they stay in the nearest cache.</summary>
    private const int Chunk = 1024;
    /// <summary>Fewer elements than this are not worth waking a worker.</summary>
    private const long ParallelFrom = 1 << 16;

    private static IEnumerable<KeyValuePair<Op, Action<LibraryCall>>> Indexing() =>
    [
        new(Ops.Gather, c => BySize(c, Gather<byte>, Gather<ushort>, Gather<uint>, Gather<ulong>, Gather<UInt128>)),
        new(Ops.PutAt, c => BySize(c, PutAt<byte>, PutAt<ushort>, PutAt<uint>, PutAt<ulong>, PutAt<UInt128>)),
        new(Ops.Select, c => BySize(c, Select<byte>, Select<ushort>, Select<uint>, Select<ulong>, Select<UInt128>)),
        new(Ops.Place, c => BySize(c, Place<byte>, Place<ushort>, Place<uint>, Place<ulong>, Place<UInt128>)),
        new(Ops.TakeAlongAxis, c => BySize(c, TakeAlong<byte>, TakeAlong<ushort>, TakeAlong<uint>, TakeAlong<ulong>, TakeAlong<UInt128>)),
        new(Ops.PutAlongAxis, c => BySize(c, PutAlong<byte>, PutAlong<ushort>, PutAlong<uint>, PutAlong<ulong>, PutAlong<UInt128>)),
        new(Ops.Nonzero, Nonzero),
        new(Ops.CheckIndex, CheckIndex),
        new(Ops.Assemble, Assemble),
    ];

    private static void BySize(
        LibraryCall call, Action<LibraryCall> one, Action<LibraryCall> two, Action<LibraryCall> four, Action<LibraryCall> eight, Action<LibraryCall> sixteen) =>
        (call.Node.DType.ItemSize switch { 1 => one, 2 => two, 4 => four, 8 => eight, _ => sixteen })(call);

    private static void Gather<T>(LibraryCall call) where T : unmanaged
    {
        StridedArray x = call.Inputs[0];
        var axes = (IndexedAxes)call.Node.Attribute!;
        var points = new IndexPositions(x, axes, call.Inputs.AsSpan(1), check: call.Node.Size > 0);
        if (call.Node.Size == 0) return;
        long[] outer = RowWalk.Positions(x.Shape.Dims[..axes.First], x.Strides.AsSpan(0, axes.First));
        var inner = new Block<T>(x.Shape.Dims[(axes.First + axes.Reported.Length)..], x.Strides.AsSpan(axes.First + axes.Reported.Length));
        long count = points.Count;
        T* from = (T*)x.Pointer, to = (T*)call.Output;
        long chunks = (count + Chunk - 1) / Chunk;
        // Items go by chunk, then by outer position, so that a range works out the positions of each chunk once.
        long grain = Math.Max(1, ParallelFrom / Math.Max(1, Math.Min(count, Chunk) * inner.Size));
        WorkerPool.For(chunks * outer.Length, grain, (start, end) =>
        {
            Span<long> positions = stackalloc long[Chunk];
            long known = -1;
            for (long item = start; item < end; item++)
            {
                (long chunk, long o) = Math.DivRem(item, outer.Length);
                long first = chunk * Chunk;
                Span<long> part = positions[..(int)Math.Min(Chunk, count - first)];
                if (chunk != known) points.Fill(first, part);
                known = chunk;
                T* source = from + outer[o], target = to + (o * count + first) * inner.Size;
                if (inner.Size == 1)
                    for (int i = 0; i < part.Length; i++) target[i] = source[part[i]];
                else
                    for (int i = 0; i < part.Length; i++) inner.Collect(source + part[i], target + i * inner.Size);
            }
        });
    }

    private static void PutAt<T>(LibraryCall call) where T : unmanaged
    {
        StridedArray x = call.Inputs[0], values = call.Inputs[1];
        var axes = (IndexedAxes)call.Node.Attribute!;
        long[] strides = x.Shape.RowMajorStrides();
        var target = new StridedArray(x.Type, call.Output, x.Shape, strides);
        var points = new IndexPositions(target, axes, call.Inputs.AsSpan(2), check: values.Shape.Size > 0);
        CopyBase<T>(x, call.Output);
        if (values.Shape.Size == 0) return;

        int first = axes.First, indexed = axes.Reported.Length, innerRank = x.Shape.Rank - first - indexed;
        int valueInner = values.Shape.Rank - innerRank;
        long[] outer = RowWalk.Positions(x.Shape.Dims[..first], strides.AsSpan(0, first));
        long[] outerValues = RowWalk.Positions(values.Shape.Dims[..first], values.Strides.AsSpan(0, first));
        long[] inner = RowWalk.Positions(x.Shape.Dims[(first + indexed)..], strides.AsSpan(first + indexed));
        long[] innerValues = RowWalk.Positions(values.Shape.Dims[valueInner..], values.Strides.AsSpan(valueInner));
        long[] valuePoints = RowWalk.Positions(values.Shape.Dims[first..valueInner], values.Strides.AsSpan(first, valueInner - first));
        T* to = (T*)call.Output, from = (T*)values.Pointer;
        Span<long> positions = stackalloc long[Chunk];
        for (long start = 0; start < valuePoints.Length; start += Chunk)
        {
            Span<long> part = positions[..(int)Math.Min(Chunk, valuePoints.Length - start)];
            points.Fill(start, part);
            for (int o = 0; o < outer.Length; o++)
            {
                for (int i = 0; i < part.Length; i++)
                {
                    T* t = to + outer[o] + part[i], f = from + outerValues[o] + valuePoints[start + i];
                    for (int k = 0; k < inner.Length; k++) t[inner[k]] = f[innerValues[k]];
                }
            }
        }
    }

    private static void Select<T>(LibraryCall call) where T : unmanaged
    {
        StridedArray x = call.Inputs[0], mask = call.Inputs[1];
        int first = (int)((Numbers)call.Node.Attribute!).Values[0];
        long count = call.Node.Shape[first];
        if (call.Node.Size == 0) return;
        int masked = mask.Shape.Rank;
        var inner = new Block<T>(x.Shape.Dims[(first + masked)..], x.Strides.AsSpan(first + masked));
        long[] outer = RowWalk.Positions(x.Shape.Dims[..first], x.Strides.AsSpan(0, first));
        var walk = new RowWalk(mask.Shape, mask.Strides, x.Strides[first..(first + masked)]);
        T* to = (T*)call.Output;
        for (int o = 0; o < outer.Length; o++)
        {
            T* from = (T*)x.Pointer + outer[o];
            long at = 0;
            for (long row = 0; row < walk.Rows; row++, walk.Next())
            {
                byte* m = (byte*)mask.Pointer + walk.Offsets[0];
                T* p = from + walk.Offsets[1];
                at = inner.Size == 1
                    ? SelectRow(p, walk.RowStrides[1], m, walk.RowStrides[0], walk.RowLength, to, at, count)
                    : SelectBlocks(p, walk.RowStrides[1], m, walk.RowStrides[0], walk.RowLength, to, at, inner);
            }
            to += count * inner.Size;
        }
    }

    // Without a branch for each element, which random masks would make expensive: every element is written, and the place moves on if it counts.
    private static long SelectRow<T>(T* x, long xStep, byte* mask, long maskStep, long length, T* to, long at, long count) where T : unmanaged
    {
        long i = 0;
        if (maskStep == 1)
        {
            if (xStep == 1 && sizeof(T) == 8 && Avx512F.IsSupported) i = SelectVectors((ulong*)x, mask, length, (ulong*)to, ref at, count);
            for (; i + 8 <= length && at + 8 <= count; i += 8)
            {
                if (*(ulong*)(mask + i) == 0) continue;
                for (int k = 0; k < 8; k++)
                {
                    to[at] = x[(i + k) * xStep];
                    at += mask[i + k];
                }
            }
        }
        for (; i < length && at < count; i++)
        {
            to[at] = x[i * xStep];
            at += mask[i * maskStep];
        }
        return at;
    }

    // Eight elements at a time, those chosen pushed together. A store may write past them, but not past the end of the result.
    private static long SelectVectors(ulong* x, byte* mask, long length, ulong* to, ref long at, long count)
    {
        long i = 0, filled = at;
        for (; i + 8 <= length && filled + 8 <= count; i += 8)
        {
            ulong bytes = *(ulong*)(mask + i);
            Vector512<ulong> chosen = Vector512.Equals(
                Avx512F.ConvertToVector512UInt64(Vector128.CreateScalarUnsafe(bytes).AsByte()) & Vector512<ulong>.One, Vector512<ulong>.One);
            Avx512F.Compress(Vector512<ulong>.Zero, chosen, Vector512.Load(x + i)).Store(to + filled);
            filled += System.Numerics.BitOperations.PopCount(bytes);
        }
        at = filled;
        return i;
    }

    private static long SelectBlocks<T>(T* x, long xStep, byte* mask, long maskStep, long length, T* to, long at, Block<T> inner) where T : unmanaged
    {
        for (long i = 0; i < length; i++)
            if (mask[i * maskStep] != 0) inner.Collect(x + i * xStep, to + at++ * inner.Size);
        return at;
    }

    private static void Place<T>(LibraryCall call) where T : unmanaged
    {
        StridedArray x = call.Inputs[0], mask = call.Inputs[1], values = call.Inputs[2];
        CopyBase<T>(x, call.Output);
        long available = values.Shape[0], next = 0;
        var walk = new RowWalk(mask.Shape, mask.Strides, mask.Shape.RowMajorStrides());
        T* from = (T*)values.Pointer;
        for (long row = 0; row < walk.Rows; row++, walk.Next())
        {
            byte* m = (byte*)mask.Pointer + walk.Offsets[0];
            T* to = (T*)call.Output + walk.Offsets[1];
            for (long i = 0; i < walk.RowLength; i++)
            {
                if (m[i * walk.RowStrides[0]] == 0) continue;
                to[i] = from[next * values.Strides[0]];
                if (++next == available) next = 0;
            }
        }
    }

    private static void TakeAlong<T>(LibraryCall call) where T : unmanaged
    {
        StridedArray x = call.Inputs[0], indices = call.Inputs[1];
        var range = (IndexRange)call.Node.Attribute!;
        IndexBounds.Check(indices, range);
        long step = x.Strides[range.Axis];
        long[] other = [.. x.Strides];
        other[range.Axis] = 0;
        var walk = new RowWalk(indices.Shape, other, indices.Strides);
        T* to = (T*)call.Output;
        for (long row = 0; row < walk.Rows; row++, walk.Next())
        {
            T* p = (T*)x.Pointer + walk.Offsets[0];
            long* index = (long*)indices.Pointer + walk.Offsets[1];
            for (long i = 0; i < walk.RowLength; i++)
            {
                long v = index[i * walk.RowStrides[1]];
                *to++ = p[i * walk.RowStrides[0] + (v + (v >> 63 & range.Size)) * step];
            }
        }
    }

    private static void PutAlong<T>(LibraryCall call) where T : unmanaged
    {
        StridedArray x = call.Inputs[0], indices = call.Inputs[1], values = call.Inputs[2];
        var range = (IndexRange)call.Node.Attribute!;
        IndexBounds.Check(indices, range);
        CopyBase<T>(x, call.Output);
        long[] other = x.Shape.RowMajorStrides();
        long step = other[range.Axis];
        other[range.Axis] = 0;
        for (int i = 0; i < other.Length; i++)
            if (x.Shape[i] == 1) other[i] = 0; // several values for one place: the last stays
        var walk = new RowWalk(indices.Shape, other, indices.Strides, values.Strides);
        for (long row = 0; row < walk.Rows; row++, walk.Next())
        {
            T* to = (T*)call.Output + walk.Offsets[0];
            long* index = (long*)indices.Pointer + walk.Offsets[1];
            T* value = (T*)values.Pointer + walk.Offsets[2];
            for (long i = 0; i < walk.RowLength; i++)
            {
                long v = index[i * walk.RowStrides[1]];
                to[i * walk.RowStrides[0] + (v + (v >> 63 & range.Size)) * step] = value[i * walk.RowStrides[2]];
            }
        }
    }

    private static void Nonzero(LibraryCall call)
    {
        StridedArray mask = call.Inputs[0];
        int rank = mask.Shape.Rank;
        long* to = (long*)call.Output;
        long[] shape = mask.Shape.ToArray();
        var walk = new RowWalk(mask.Shape, mask.Strides);
        for (long row = 0; row < walk.Rows; row++, walk.Next())
        {
            byte* m = (byte*)mask.Pointer + walk.Offsets[0];
            for (long i = 0; i < walk.RowLength; i++)
            {
                if (m[i * walk.RowStrides[0]] == 0) continue;
                long rest = row;
                for (int axis = rank - 2; axis >= 0; axis--) (rest, to[axis]) = Math.DivRem(rest, shape[axis]);
                to[rank - 1] = i;
                to += rank;
            }
        }
    }

    private static void CheckIndex(LibraryCall call)
    {
        StridedArray indices = call.Inputs[0];
        var range = (IndexRange)call.Node.Attribute!;
        IndexBounds.Check(indices, range);
        var walk = new RowWalk(indices.Shape, indices.Strides);
        long* to = (long*)call.Output;
        for (long row = 0; row < walk.Rows; row++, walk.Next())
        {
            long* p = (long*)indices.Pointer + walk.Offsets[0];
            for (long i = 0; i < walk.RowLength; i++)
            {
                long v = p[i * walk.RowStrides[0]];
                *to++ = v + (v >> 63 & range.Size);
            }
        }
    }

    private static void Assemble(LibraryCall call)
    {
        if (call.Node.DType == DType.Complex64) Interleave<uint>(call);
        else Interleave<ulong>(call);
    }

    private static void Interleave<T>(LibraryCall call) where T : unmanaged
    {
        StridedArray real = call.Inputs[0], imaginary = call.Inputs[1];
        var walk = new RowWalk(call.Node.Shape, real.Strides, imaginary.Strides);
        T* to = (T*)call.Output;
        for (long row = 0; row < walk.Rows; row++, walk.Next())
        {
            T* re = (T*)real.Pointer + walk.Offsets[0], im = (T*)imaginary.Pointer + walk.Offsets[1];
            for (long i = 0; i < walk.RowLength; i++)
            {
                *to++ = re[i * walk.RowStrides[0]];
                *to++ = im[i * walk.RowStrides[1]];
            }
        }
    }

    // The old value, unless the result took over its memory and it is there already.
    private static void CopyBase<T>(StridedArray x, nint output) where T : unmanaged
    {
        if (x.Pointer == output) return;
        new Block<T>(x.Shape.Dims, x.Strides).Collect((T*)x.Pointer, (T*)output);
    }

    /// <summary>Part of an array that is copied as a whole, again and again, into C order.</summary>
    private sealed class Block<T> where T : unmanaged
    {
        private readonly long[] _rows;   // where each row of contiguous or evenly spaced elements starts
        private readonly long _length;
        private readonly long _step;

        public Block(ReadOnlySpan<long> dims, ReadOnlySpan<long> strides)
        {
            Size = 1;
            foreach (long d in dims) Size *= d;
            // Merge trailing axes that follow each other in memory.
            int last = dims.Length - 1;
            while (last >= 0 && dims[last] == 1) last--;
            _length = 1;
            _step = 1;
            if (last >= 0)
            {
                (_length, _step) = (dims[last], strides[last]);
                while (--last >= 0 && (dims[last] == 1 || strides[last] == _length * _step)) _length *= dims[last];
            }
            _rows = Size == 0 ? [] : RowWalk.Positions(dims[..(last + 1)], strides[..(last + 1)]);
        }

        public long Size { get; }

        public void Collect(T* from, T* to)
        {
            foreach (long row in _rows)
            {
                T* p = from + row;
                if (_step == 1) Buffer.MemoryCopy(p, to, _length * sizeof(T), _length * sizeof(T));
                else
                    for (long i = 0; i < _length; i++) to[i] = p[i * _step];
                to += _length;
            }
        }
    }
}
