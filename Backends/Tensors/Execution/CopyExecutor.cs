using System.Runtime.CompilerServices;
using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tensors;

/// <summary>
/// Runs nests that only move elements: parts of a concatenation, regions around a scatter, transposes. The two innermost loops are done here, by rows of bytes
/// where both sides are contiguous and by square tiles where one runs across the other, so that a row of three elements costs little more than they do.
/// </summary>
internal sealed unsafe class CopyExecutor : IKernelRunner
{
    private const long ParallelBytes = 1 << 18;
    // A tile of this many rows and columns, of 16-byte elements at most, stays in the first-level cache on both sides.
    private const int TileSide = 16;

    private readonly long[] _extents;           // at least two loops
    private readonly long[] _from, _to;         // byte strides
    private readonly long _fromOffset, _toOffset;
    private readonly int _input, _output, _size;

    private CopyExecutor(LoopNest nest, int input, int output)
    {
        _input = input;
        _output = output;
        _size = nest.Kernel.Operands[input].Type.ItemSize;
        long size = _size;
        _extents = nest.Extents;
        _from = Array.ConvertAll(nest.Accesses[input].Strides, s => s * size);
        _to = Array.ConvertAll(nest.Accesses[output].Strides, s => s * size);
        _fromOffset = nest.Accesses[input].Offset * size;
        _toOffset = nest.Accesses[output].Offset * size;
    }

    /// <inheritdoc/>
    public string Tier => "copy";

    /// <summary>An executor for the nest if it has several short or crossing rows and only copies; else null.</summary>
    public static CopyExecutor? TryCreate(LoopNest nest)
    {
        if (nest.Kernel.Code is not [{ Opcode: Opcode.Load } load, { Opcode: Opcode.Store, Op: null } store] || nest.Extents.Length < 2) return null;
        if (nest.Kernel.Operands[load.Operand].Type != nest.Kernel.Operands[store.Operand].Type) return null;
        return new CopyExecutor(nest, load.Operand, store.Operand);
    }

    /// <inheritdoc/>
    public void Run(ReadOnlySpan<nint> operands, nint constants)
    {
        nint from = operands[_input] + (nint)_fromOffset, to = operands[_output] + (nint)_toOffset;
        int outer = _extents.Length - 2;
        long planes = 1, rows = _extents[outer], count = _extents[outer + 1];
        for (int i = 0; i < outer; i++) planes *= _extents[i];
        if (planes * rows * count == 0) return;
        long rowBytes = count * _size;
        if (planes >= WorkerPool.Threads * 2L || planes * rows * rowBytes < ParallelBytes)
            WorkerPool.For(planes, Math.Max(1, ParallelBytes / (rows * rowBytes)), new Planes(this, from, to));
        else
            for (long p = 0; p < planes; p++)
            {
                (nint f, nint t) = At(p, from, to);
                WorkerPool.For(rows, Math.Max(TileSide, ParallelBytes / rowBytes), new Rows(this, f, t));
            }
    }

    private readonly struct Planes(CopyExecutor copy, nint from, nint to) : IRangeBody
    {
        public void Invoke(long start, long end)
        {
            for (long p = start; p < end; p++)
            {
                (nint f, nint t) = copy.At(p, from, to);
                copy.Plane(f, t, copy._extents[^2]);
            }
        }
    }

    private readonly struct Rows(CopyExecutor copy, nint from, nint to) : IRangeBody
    {
        public void Invoke(long start, long end) =>
            copy.Plane(from + (nint)(start * copy._from[^2]), to + (nint)(start * copy._to[^2]), end - start);
    }

    private (nint From, nint To) At(long plane, nint from, nint to)
    {
        for (int i = _extents.Length - 3; i >= 0; i--)
        {
            long index = plane % _extents[i];
            plane /= _extents[i];
            from += (nint)(index * _from[i]);
            to += (nint)(index * _to[i]);
        }
        return (from, to);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Plane(nint from, nint to, long rows)
    {
        long count = _extents[^1], fromRow = _from[^2], toRow = _to[^2];
        if (_from[^1] == _size && _to[^1] == _size)
        {
            uint bytes = (uint)(count * _size);
            for (long r = 0; r < rows; r++) CopyRow(from + (nint)(r * fromRow), to + (nint)(r * toRow), bytes, count * _size);
            return;
        }
        switch (_size)
        {
            case 1: Tiles<byte>(from, to, rows); break;
            case 2: Tiles<short>(from, to, rows); break;
            case 4: Tiles<int>(from, to, rows); break;
            case 8: Tiles<long>(from, to, rows); break;
            default: Tiles<Int128>(from, to, rows); break;
        }
    }

    // A call costs more than a short row: that one is moved by words that overlap at its end.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyRow(nint from, nint to, uint bytes, long all)
    {
        if (all is < 8 or > 128)
        {
            Buffer.MemoryCopy((void*)from, (void*)to, all, all);
            return;
        }
        ulong last = Unsafe.ReadUnaligned<ulong>((void*)(from + (nint)bytes - 8));
        for (uint i = 0; i + 8 <= bytes; i += 8) Unsafe.WriteUnaligned((void*)(to + (nint)i), Unsafe.ReadUnaligned<ulong>((void*)(from + (nint)i)));
        Unsafe.WriteUnaligned((void*)(to + (nint)bytes - 8), last);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Tiles<T>(nint from, nint to, long rows) where T : unmanaged
    {
        long count = _extents[^1], fromRow = _from[^2], toRow = _to[^2], fromStep = _from[^1], toStep = _to[^1];
        for (long r0 = 0; r0 < rows; r0 += TileSide)
        {
            long r1 = Math.Min(rows, r0 + TileSide);
            for (long c0 = 0; c0 < count; c0 += TileSide)
            {
                long c1 = Math.Min(count, c0 + TileSide);
                for (long r = r0; r < r1; r++)
                {
                    nint f = from + (nint)(r * fromRow + c0 * fromStep), t = to + (nint)(r * toRow + c0 * toStep);
                    for (long c = c0; c < c1; c++)
                    {
                        Unsafe.WriteUnaligned((void*)t, Unsafe.ReadUnaligned<T>((void*)f));
                        f += (nint)fromStep;
                        t += (nint)toStep;
                    }
                }
            }
        }
    }
}
