using System.Runtime.CompilerServices;
using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tensors;

/// <summary>
/// Runs a loop nest: walks the rows, cuts them into blocks, calls the segments, folds the reductions, and shares the work among threads. What a segment
/// is (interpreted or compiled) is the <see cref="ISegmentCompiler"/>'s business; the loops are the same.
/// </summary>
public sealed unsafe class KernelExecutor : IKernelRunner
{
    // Elements folded at once, at most; above them there is a tree.
    private const int FoldBlock = 2048;
    // Chunks of a row that make one unit of work for a thread.
    private const long ChunksAtOnce = 8;
    // Less work than this many element operations is not worth waking another thread.
    private const long ParallelWork = 1 << 16;
    /// <summary>Results larger than this are written past the caches, which they would only empty.</summary>
    internal const long StreamBytes = 16 << 20;
    private const int SlotBytes = 16;

    private readonly LoopNest _nest;
    private readonly KernelProgram _program;
    private readonly int _operandCount;
    private readonly long[] _offsets;     // bytes; for index operands the first value
    private readonly long[] _rowStrides;  // bytes (or steps) along the row
    private readonly long[][] _strides;   // bytes (or steps) along each outer loop
    private readonly int _outerLoops;
    private readonly long _rows, _rowLength;
    private readonly int _blockLength;
    private readonly bool _reduces, _rowSplits;
    private readonly int _parallelLoop;
    private readonly int _scratchSlotBytes;

    /// <summary>The executor that suits a nest.</summary>
    public static IKernelRunner For(LoopNest nest, ISegmentCompiler compiler) =>
        CopyExecutor.TryCreate(nest) ?? (IKernelRunner?)TiledExecutor.TryCreate(nest, compiler) ?? new KernelExecutor(nest, compiler);

    /// <summary>Prepares a nest; segments are made by <paramref name="compiler"/>.</summary>
    public KernelExecutor(LoopNest nest, ISegmentCompiler compiler)
    {
        _nest = nest;
        Kernel kernel = nest.Kernel;
        _operandCount = kernel.Operands.Length;
        _outerLoops = nest.Extents.Length - 1;
        _rows = nest.Rows;
        _rowLength = nest.RowLength;
        _offsets = new long[_operandCount];
        _rowStrides = new long[_operandCount];
        _strides = new long[_operandCount][];
        long outputBytes = 0;
        for (int k = 0; k < _operandCount; k++)
        {
            int size = kernel.Operands[k].Role == OperandRole.Index ? 1 : kernel.Operands[k].Type.ItemSize;
            Access access = nest.Accesses[k];
            _offsets[k] = access.Offset * size;
            _strides[k] = Array.ConvertAll(access.Strides, s => s * size);
            _rowStrides[k] = _strides[k][^1];
            if (kernel.Operands[k].Role == OperandRole.Output) outputBytes += nest.Points * size;
        }
        _reduces = kernel.HasReduction;
        bool wholeRows = kernel.Phases > 1;
        _blockLength = (int)Math.Max(1, wholeRows ? _rowLength : Math.Min(_reduces ? FoldBlock : Math.Max(_rowLength, 1), _rowLength));
        bool stream = compiler.CanStream && !_reduces && kernel.Phases == 1 && outputBytes >= StreamBytes && RowsAligned();
        if (!_reduces && !wholeRows) _blockLength = (int)Math.Min(_rowLength, 1 << 16);
        _program = new KernelProgram(nest, compiler, stream);
        _scratchSlotBytes = Math.Max(_blockLength, 1) * SlotBytes;
        (_parallelLoop, _rowSplits) = ChooseParallelism();
    }

    /// <inheritdoc/>
    public string Tier => _program.Phases.Select(p => p.Segment?.Tier).FirstOrDefault(t => t != null) ?? "loops";

    /// <inheritdoc/>
    public void Run(ReadOnlySpan<nint> operands, nint constants)
    {
        if (_rows == 0 || _rowLength == 0 && !_reduces) return;
        nint* starts = stackalloc nint[_operandCount];
        for (int k = 0; k < _operandCount; k++) starts[k] = operands[k] + (nint)_offsets[k];
        long work = _rows * _rowLength * Math.Max(1, _nest.Kernel.Code.Length);
        bool parallel = work >= ParallelWork * 4 && WorkerPool.Threads > 1;

        if (_rowSplits && _reduces)
        {
            if (_rowLength > PairwiseSplit.Chunk) RunLongRows((nint)starts, constants, parallel);
            else RunRows((nint)starts, constants, 0, _rows, 0, _rowLength);
        }
        else if (parallel && _rowSplits) WorkerPool.For(_rowLength, RowGrain(), new ColumnsBody(this, (nint)starts, constants));
        else if (parallel && _parallelLoop >= 0)
        {
            long rowsPerStep = 1;
            for (int i = _parallelLoop + 1; i < _outerLoops; i++) rowsPerStep *= _nest.Extents[i];
            long grain = Math.Max(1, ParallelWork / Math.Max(1, rowsPerStep * _rowLength * _nest.Kernel.Code.Length));
            WorkerPool.For(_nest.Extents[_parallelLoop], grain, new RowsBody(this, (nint)starts, constants, rowsPerStep));
        }
        else RunRows((nint)starts, constants, 0, _rows, 0, _rowLength);
    }

    // Pieces of a row start on cache lines, so that streaming stores stay aligned.
    private long RowGrain() => Math.Max(4096, ParallelWork / Math.Max(1, _rows * _nest.Kernel.Code.Length) / 64 * 64);

    private bool RowsAligned()
    {
        for (int k = 0; k < _operandCount; k++)
        {
            if (_nest.Kernel.Operands[k].Role != OperandRole.Output) continue;
            if (_offsets[k] % Storage.Alignment != 0) return false;
            for (int i = 0; i < _outerLoops; i++)
                if (_strides[k][i] % Storage.Alignment != 0) return false;
        }
        return true;
    }

    private (int Loop, bool RowSplits) ChooseParallelism()
    {
        bool rowFree = _reduces ? _nest.Kernel.Phases == 1 : true;
        if (_outerLoops == 0 || _rows < WorkerPool.Threads * 2) return (-1, rowFree);
        if (!_nest.IsSequential(0)) return (0, false);
        // A sum down the columns: the rows follow each other, the columns are independent.
        return (-1, rowFree && !_reduces && _rowLength >= 1024);
    }

    private readonly struct RowsBody(KernelExecutor executor, nint starts, nint constants, long rowsPerStep) : IRangeBody
    {
        public void Invoke(long start, long end) => executor.RunRows(starts, constants, start * rowsPerStep, end * rowsPerStep, 0, executor._rowLength);
    }

    private readonly struct ColumnsBody(KernelExecutor executor, nint starts, nint constants) : IRangeBody
    {
        public void Invoke(long start, long end)
        {
            // Claimed ranges are moved to cache-line boundaries; together they still cover every element once.
            long from = Align(start), to = end == executor._rowLength ? end : Align(end);
            if (from < to) executor.RunRows(starts, constants, 0, executor._rows, from, to - from);
        }

        private static long Align(long i) => i / 64 * 64;
    }

    // Rows [firstRow, endRow), of each the elements [start, start + count).
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void RunRows(nint startArray, nint constants, long firstRow, long endRow, long start, long count)
    {
        var frame = new Frame(this, constants);
        try
        {
            nint* starts = (nint*)startArray;
            nint* operands = stackalloc nint[_operandCount];
            long* index = stackalloc long[Math.Max(1, _outerLoops)];
            long rest = firstRow;
            for (int k = 0; k < _operandCount; k++) operands[k] = starts[k] + (nint)(start * _rowStrides[k]);
            for (int i = _outerLoops - 1; i >= 0; i--)
            {
                index[i] = rest % _nest.Extents[i];
                rest /= _nest.Extents[i];
                for (int k = 0; k < _operandCount; k++) operands[k] += (nint)(index[i] * _strides[k][i]);
            }
            frame.Launch(operands);
            for (long row = firstRow; row < endRow; row++)
            {
                frame.Row(operands, start, count);
                for (int i = _outerLoops - 1; i >= 0; i--)
                {
                    long extent = _nest.Extents[i];
                    if (++index[i] < extent)
                    {
                        for (int k = 0; k < _operandCount; k++) operands[k] += (nint)_strides[k][i];
                        break;
                    }
                    index[i] = 0;
                    for (int k = 0; k < _operandCount; k++) operands[k] -= (nint)((extent - 1) * _strides[k][i]);
                }
            }
        }
        finally
        {
            frame.Dispose();
        }
    }

    // Rows so long that one is shared among threads: chunks are folded apart, their results combined in order.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void RunLongRows(nint startArray, nint constants, bool parallel)
    {
        KernelProgram.Phase phase = _program.Phases[0];
        int reductions = phase.Reductions.Length;
        long chunks = (_rowLength + PairwiseSplit.Chunk - 1) / PairwiseSplit.Chunk;
        nint partials = Scratch.Rent((nint)(chunks * reductions * Reduction.StateBytes));
        var frame = new Frame(this, constants);
        try
        {
            nint* starts = (nint*)startArray;
            nint* operands = stackalloc nint[_operandCount];
            for (long row = 0; row < _rows; row++)
            {
                long rest = row;
                for (int k = 0; k < _operandCount; k++) operands[k] = starts[k];
                for (int i = _outerLoops - 1; i >= 0; i--)
                {
                    for (int k = 0; k < _operandCount; k++) operands[k] += (nint)(rest % _nest.Extents[i] * _strides[k][i]);
                    rest /= _nest.Extents[i];
                }
                var body = new ChunkBody(this, (nint)operands, constants, partials);
                if (parallel) WorkerPool.For(chunks, ChunksAtOnce, body);
                else body.Invoke(0, chunks);
                frame.Launch(operands);
                frame.Finish(operands, partials, chunks);
            }
        }
        finally
        {
            frame.Dispose();
            Scratch.Return(partials);
        }
    }

    private readonly struct ChunkBody(KernelExecutor executor, nint operands, nint constants, nint partials) : IRangeBody
    {
        public void Invoke(long start, long end)
        {
            var frame = new Frame(executor, constants);
            try
            {
                frame.Launch((nint*)operands);
                int reductions = executor._program.Phases[0].Reductions.Length;
                for (long c = start; c < end; c++)
                {
                    long from = c * PairwiseSplit.Chunk, count = Math.Min(PairwiseSplit.Chunk, executor._rowLength - from);
                    frame.Partial((nint*)operands, from, count, partials + (nint)(c * reductions * Reduction.StateBytes));
                }
            }
            finally
            {
                frame.Dispose();
            }
        }
    }

    // One thread's working memory during a launch.
    private ref struct Frame
    {
        private readonly KernelExecutor _executor;
        private readonly nint _constants;
        private readonly nint _memory, _values, _scratch, _states;

        public Frame(KernelExecutor executor, nint constants)
        {
            _executor = executor;
            _constants = constants;
            int values = executor._nest.Kernel.Code.Length * SlotBytes;
            int scratch = executor._program.ScratchSlots * executor._scratchSlotBytes;
            int states = executor._reduces ? Reduction.StateBytes * (Reduction.Levels + 1) : 0;
            _memory = Scratch.Rent(values + scratch + states + Storage.Alignment);
            _scratch = _memory;
            _values = _scratch + scratch;
            _states = _values + values;
        }

        public readonly void Dispose() => Scratch.Return(_memory);

        public readonly void Launch(nint* operands)
        {
            foreach (RowStep step in _executor._program.LaunchCode) step.Run(_values, operands, _constants);
        }

        // start is the row's position of the first element given, for the indices that argmin reports.
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public readonly void Row(nint* operands, long start, long count)
        {
            KernelProgram program = _executor._program;
            foreach (RowStep step in program.FirstRowCode) step.Run(_values, operands, _constants);
            foreach (KernelProgram.Phase phase in program.Phases)
            {
                if (phase.Reductions.Length == 0) Map(phase, operands, 0, count);
                else
                {
                    nint partials = Scratch.Rent(phase.Reductions.Length * Reduction.StateBytes);
                    Fold(phase, operands, 0, count, partials);
                    for (int r = 0; r < phase.Reductions.Length; r++)
                        phase.Reductions[r].End(partials + r * Reduction.StateBytes, _values + phase.Reductions[r].Value * SlotBytes);
                    Scratch.Return(partials);
                }
                foreach (RowStep step in phase.After) step.Run(_values, operands, _constants);
            }
        }

        public readonly void Partial(nint* operands, long from, long count, nint partials)
        {
            foreach (RowStep step in _executor._program.FirstRowCode) step.Run(_values, operands, _constants);
            Fold(_executor._program.Phases[0], operands, from, count, partials);
        }

        public readonly void Finish(nint* operands, nint partials, long chunks)
        {
            KernelProgram.Phase phase = _executor._program.Phases[0];
            int n = phase.Reductions.Length;
            foreach (RowStep step in _executor._program.FirstRowCode) step.Run(_values, operands, _constants);
            for (int r = 0; r < n; r++)
            {
                nint first = partials + r * Reduction.StateBytes;
                for (long c = 1; c < chunks; c++) phase.Reductions[r].Combine(first, partials + (nint)((c * n + r) * Reduction.StateBytes));
                phase.Reductions[r].End(first, _values + phase.Reductions[r].Value * SlotBytes);
            }
            foreach (RowStep step in phase.After) step.Run(_values, operands, _constants);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private readonly void Map(KernelProgram.Phase phase, nint* operands, long start, long count)
        {
            if (phase.Segment == null) return;
            SegmentCode code = phase.Segment.Code;
            long block = _executor._blockLength;
            for (long at = start; at < start + count; at += block) Call(phase, code, operands, at, Math.Min(block, start + count - at));
        }

        private readonly void Fold(KernelProgram.Phase phase, nint* operands, long start, long count, nint partials)
        {
            int n = phase.Reductions.Length;
            if (count <= _executor._blockLength)
            {
                FoldTree(phase, operands, start, count, partials);
                return;
            }
            nint states = Scratch.Rent(n * Reduction.StateBytes * (Reduction.Levels + 1));
            for (long at = 0; at < count; at += PairwiseSplit.Chunk)
            {
                FoldTree(phase, operands, start + at, Math.Min(PairwiseSplit.Chunk, count - at), states);
                for (int r = 0; r < n; r++)
                {
                    nint total = partials + r * Reduction.StateBytes, part = states + r * Reduction.StateBytes;
                    if (at == 0) Copy(total, part);
                    else phase.Reductions[r].Combine(total, part);
                }
            }
            Scratch.Return(states);
        }

        // The result of a part of the row goes to the first state of each reduction; the states behind are for parts of parts.
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private readonly void FoldTree(KernelProgram.Phase phase, nint* operands, long start, long count, nint states)
        {
            int n = phase.Reductions.Length;
            if (count <= _executor._blockLength)
            {
                for (int r = 0; r < n; r++) phase.Reductions[r].Begin(states + r * Reduction.StateBytes);
                if (count == 0) return;
                if (phase.Segment?.Code is { } code) Call(phase, code, operands, start, count);
                for (int r = 0; r < n; r++) FoldBlockOf(phase.Reductions[r], operands, start, count, states + r * Reduction.StateBytes);
                return;
            }
            long half = PairwiseSplit.Half(count);
            nint later = states + n * Reduction.StateBytes;
            FoldTree(phase, operands, start, half, states);
            FoldTree(phase, operands, start + half, count - half, later);
            for (int r = 0; r < n; r++) phase.Reductions[r].Combine(states + r * Reduction.StateBytes, later + r * Reduction.StateBytes);
        }

        private readonly void FoldBlockOf(Reduction reduction, nint* operands, long at, long count, nint state)
        {
            nint block = reduction.Source == PortSource.Operand
                ? operands[reduction.Index] + (nint)(at * reduction.ElementSize)
                : _scratch + reduction.Index * (nint)_executor._scratchSlotBytes;
            reduction.Fold(block, count, at, state);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private readonly void Call(KernelProgram.Phase phase, SegmentCode code, nint* operands, long at, long count)
        {
            (PortSource Source, int Index)[] ports = phase.Ports;
            nint* addresses = stackalloc nint[ports.Length];
            long* strides = stackalloc long[ports.Length];
            for (int p = 0; p < ports.Length; p++)
            {
                (PortSource source, int index) = ports[p];
                if (source == PortSource.Operand)
                {
                    long stride = _executor._rowStrides[index];
                    addresses[p] = operands[index] + (nint)(at * stride);
                    strides[p] = stride;
                }
                else addresses[p] = source == PortSource.Scratch ? _scratch + index * (nint)_executor._scratchSlotBytes : _values + index * SlotBytes;
            }
            code((nint)addresses, (nint)strides, count);
        }

        private static void Copy(nint target, nint source)
        {
            ((Int128*)target)[0] = ((Int128*)source)[0];
            ((Int128*)target)[1] = ((Int128*)source)[1];
        }
    }
}
