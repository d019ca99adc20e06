using System.Runtime.CompilerServices;
using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tensors;

/// <summary>
/// Runs nests of many short rows, such as a table of a million records with thirty columns, as if rows were long. What repeats from row to row (a vector of
/// column means) is laid out several times in a row, once a launch; what
/// differs only from row to row (a column of labels) is spread along them; what all rows accumulate into (column sums) gets as many private copies, combined at the
/// end. Blocks then span many rows, and the cost of a row is that of its elements.
/// </summary>
internal sealed unsafe class TiledExecutor : IKernelRunner
{
    private const long ShortRow = 512, OrderedRows = 2048;
    private const int TargetBlock = 1024;
    // Rows are accumulated in chunks of this many elements whatever the number of threads, so that results do not depend on it.
    private const long ChunkElements = 1 << 18;
    private const int SlotBytes = 16;

    private readonly LoopNest _nest;
    private readonly KernelProgram _program;
    private readonly long _rows, _rowLength;
    private readonly int _rowsPerBlock, _rowsPerChunk;
    private readonly Tile[] _tiles;      // by operand
    private readonly int _accumulator;   // operand that rows accumulate into, or -1
    private readonly int[] _spreadNumber;
    private readonly int _spreads;
    private readonly BinaryBlock? _combine;
    private readonly ScalarConstant? _identity;

    private enum Tile : byte
    {
        Streams,
        Repeats,
        Spreads,
        Accumulates,
    }

    private TiledExecutor(LoopNest nest, Tile[] tiles, int accumulator, ISegmentCompiler compiler)
    {
        _nest = nest;
        _tiles = tiles;
        _accumulator = accumulator;
        _spreadNumber = new int[tiles.Length];
        for (int k = 0; k < tiles.Length; k++)
            if (tiles[k] == Tile.Spreads) _spreadNumber[k] = _spreads++;
        _rows = nest.Extents[0];
        _rowLength = nest.Extents[1];
        _rowsPerBlock = (int)Math.Max(1, TargetBlock / _rowLength);
        _rowsPerChunk = (int)Math.Max(_rowsPerBlock, ChunkElements / _rowLength / _rowsPerBlock * _rowsPerBlock);
        // Seen by the program as one long row: repeated and accumulated operands are contiguous there, in their tiles.
        Access[] merged = [.. nest.Accesses.Select((a, k) => a with { Strides = [tiles[k] == Tile.Streams ? a.Strides[1] : 1] })];
        _program = new KernelProgram(new LoopNest(WithIndicesInTiles(nest.Kernel, tiles), [_rows * _rowLength], merged, nest.Constants), compiler, compiler.CanStream && CanStream());
        if (accumulator < 0) return;
        Instruction store = nest.Kernel.Code[^1];
        _combine = BlockKernels.Binary(Implementations.Of(store.Op!, [store.Type.Code, store.Type.Code], store.Type.Code));
        _identity = Combiners.Identity(store.Op!, store.Type);
    }

    // Large results go past the caches when every block of every output starts on a cache line.
    private bool CanStream()
    {
        long bytes = 0;
        for (int k = 0; k < _tiles.Length; k++)
        {
            if (_nest.Kernel.Operands[k].Role != OperandRole.Output) continue;
            bytes += _nest.Points * SizeOf(k);
            if (_nest.Accesses[k].Offset * SizeOf(k) % Storage.Alignment != 0 || _rowsPerBlock * _rowLength * SizeOf(k) % Storage.Alignment != 0) return false;
        }
        return bytes >= KernelExecutor.StreamBytes && _accumulator < 0;
    }

    // Indices that repeat or spread are numbers in a tile, loaded like any others.
    private static Kernel WithIndicesInTiles(Kernel kernel, Tile[] tiles)
    {
        bool InTile(int operand) => tiles[operand] != Tile.Streams && kernel.Operands[operand].Role == OperandRole.Index;
        if (!Enumerable.Range(0, tiles.Length).Any(InTile)) return kernel;
        return new Kernel(
            [.. kernel.Code.Select(i => i.Opcode == Opcode.Index && InTile(i.Operand) ? i with { Opcode = Opcode.Load } : i)],
            [.. kernel.Operands.Select((o, k) => InTile(k) ? o with { Role = OperandRole.Input } : o)]);
    }

    /// <inheritdoc/>
    public string Tier => _program.Phases[0].Segment?.Tier ?? "loops";

    /// <summary>An executor for the nest when it has the form for it, else null.</summary>
    public static TiledExecutor? TryCreate(LoopNest nest, ISegmentCompiler compiler)
    {
        Kernel kernel = nest.Kernel;
        if (nest.Extents.Length != 2 || kernel.HasReduction || nest.RowLength > ShortRow || nest.Extents[0] < 16 || nest.Points == 0) return null;
        var tiles = new Tile[kernel.Operands.Length];
        int accumulator = -1;
        for (int k = 0; k < tiles.Length; k++)
        {
            long outer = nest.Accesses[k].Strides[0], row = nest.Accesses[k].Strides[1];
            if (kernel.Operands[k].Role == OperandRole.Accumulator)
            {
                if (accumulator >= 0 || outer != 0 || row != 1) return null;
                // Few rows of floats are added in order, as NumPy adds them.
                if (nest.Extents[0] <= OrderedRows && kernel.Operands[k].Type.IsInexact && (kernel.Code[^1].Op == Ops.Add || kernel.Code[^1].Op == Ops.Multiply)) return null;
                accumulator = k;
                tiles[k] = Tile.Accumulates;
            }
            else if (outer == row * nest.RowLength) tiles[k] = Tile.Streams;
            else if (row == 0 && kernel.Operands[k].Role is OperandRole.Input or OperandRole.Index) tiles[k] = Tile.Spreads;
            else if (outer == 0 && kernel.Operands[k].Role is OperandRole.Input or OperandRole.Index) tiles[k] = Tile.Repeats;
            else return null;
        }
        return new TiledExecutor(nest, tiles, accumulator, compiler);
    }

    /// <inheritdoc/>
    public void Run(ReadOnlySpan<nint> operands, nint constants)
    {
        int n = _tiles.Length;
        nint* bases = stackalloc nint[n];
        for (int k = 0; k < n; k++) bases[k] = operands[k] + (nint)(_nest.Accesses[k].Offset * SizeOf(k));
        nint tileBytes = (nint)(_rowsPerBlock * _rowLength * SlotBytes);
        nint tiles = Scratch.Rent(n * tileBytes);
        for (int k = 0; k < n; k++)
        {
            if (_tiles[k] != Tile.Repeats) continue;
            nint source = bases[k];
            bases[k] = tiles + k * tileBytes;
            int size = TileSizeOf(k);
            if (IsIndex(k)) Elements.Iota(bases[k], source, _nest.Accesses[k].Strides[1], _rowLength);
            else Elements.Gather(bases[k], source, _nest.Accesses[k].Strides[1] * size, _rowLength, size);
            for (int r = 1; r < _rowsPerBlock; r++)
                Buffer.MemoryCopy((void*)bases[k], (void*)(bases[k] + (nint)(r * _rowLength * size)), _rowLength * size, _rowLength * size);
        }
        long chunks = (_rows + _rowsPerChunk - 1) / _rowsPerChunk;
        nint rowBytes = _accumulator < 0 ? 0 : (nint)(_rowLength * SizeOf(_accumulator));
        nint partials = Scratch.Rent((nint)chunks * rowBytes);
        WorkerPool.For(chunks, 1, new ChunkBody(this, (nint)bases, constants, partials));
        for (long c = 0; _accumulator >= 0 && c < chunks; c++)
            _combine!(bases[_accumulator], partials + (nint)c * rowBytes, bases[_accumulator], _rowLength);
        Scratch.Return(partials);
        Scratch.Return(tiles);
    }

    private readonly struct ChunkBody(TiledExecutor executor, nint bases, nint constants, nint partials) : IRangeBody
    {
        public void Invoke(long start, long end)
        {
            for (long c = start; c < end; c++) executor.RunChunk(c, (nint*)bases, constants, partials);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void RunChunk(long chunk, nint* bases, nint constants, nint partials)
    {
        nint values = Scratch.Rent(_nest.Kernel.Code.Length * SlotBytes);
        long blockElements = _rowsPerBlock * _rowLength;
        nint accumulator = 0;
        if (_accumulator >= 0)
        {
            accumulator = Scratch.Rent((nint)(blockElements * SizeOf(_accumulator)));
            _identity!.WriteTo(accumulator, _identity.DType);
            Elements.Fill(accumulator, accumulator, blockElements, SizeOf(_accumulator));
        }
        nint spreads = Scratch.Rent((nint)(_spreads * blockElements * SlotBytes));
        foreach (RowStep step in _program.LaunchCode) step.Run(values, bases, constants);
        KernelProgram.Phase phase = _program.Phases[0];
        SegmentCode code = phase.Segment!.Code;
        nint* addresses = stackalloc nint[phase.Ports.Length];
        long* strides = stackalloc long[phase.Ports.Length];
        long first = chunk * _rowsPerChunk, last = Math.Min(_rows, first + _rowsPerChunk);
        for (long row = first; row < last; row += _rowsPerBlock)
        {
            for (int p = 0; p < phase.Ports.Length; p++)
            {
                (PortSource source, int index) = phase.Ports[p];
                if (source == PortSource.Value)
                {
                    addresses[p] = values + index * SlotBytes;
                    continue;
                }
                strides[p] = _nest.Accesses[index].Strides[1] * SizeOf(index);
                addresses[p] = _tiles[index] switch
                {
                    Tile.Spreads => Spread(index, bases[index], row, Math.Min(_rowsPerBlock, last - row), spreads),
                    Tile.Streams => bases[index] + (nint)(row * _rowLength * strides[p]),
                    Tile.Repeats => bases[index],
                    _ => accumulator,
                };
            }
            code((nint)addresses, (nint)strides, Math.Min(_rowsPerBlock, last - row) * _rowLength);
        }
        if (_accumulator >= 0)
        {
            nint rowBytes = (nint)(_rowLength * SizeOf(_accumulator));
            for (int r = 1; r < _rowsPerBlock; r++) _combine!(accumulator, accumulator + r * rowBytes, accumulator, _rowLength);
            Buffer.MemoryCopy((void*)accumulator, (void*)(partials + (nint)chunk * rowBytes), rowBytes, rowBytes);
        }
        Scratch.Return(spreads);
        if (_accumulator >= 0) Scratch.Return(accumulator);
        Scratch.Return(values);
    }

    // One element for every element of a row: a column beside a table.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private nint Spread(int operand, nint source, long firstRow, long rows, nint spreads)
    {
        int size = TileSizeOf(operand);
        nint target = spreads + (nint)(_spreadNumber[operand] * _rowsPerBlock * _rowLength * SlotBytes);
        long stride = _nest.Accesses[operand].Strides[0] * SizeOf(operand);
        for (long r = 0; IsIndex(operand) && r < rows; r++)
        {
            long value = source + (firstRow + r) * stride;
            Elements.Fill(target + (nint)(r * _rowLength * size), (nint)(&value), _rowLength, size);
        }
        for (long r = 0; !IsIndex(operand) && r < rows; r++)
            Elements.Fill(target + (nint)(r * _rowLength * size), source + (nint)((firstRow + r) * stride), _rowLength, size);
        return target;
    }

    private bool IsIndex(int operand) => _nest.Kernel.Operands[operand].Role == OperandRole.Index;

    private int TileSizeOf(int operand) => IsIndex(operand) ? sizeof(long) : SizeOf(operand);

    private int SizeOf(int operand) => _nest.Kernel.Operands[operand].Role == OperandRole.Index ? 1 : _nest.Kernel.Operands[operand].Type.ItemSize;
}
