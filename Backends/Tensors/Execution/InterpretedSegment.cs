using System.Runtime.CompilerServices;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tensors;

/// <summary>Runs a segment one operation at a time over blocks that stay in the nearest cache.</summary>
internal sealed unsafe class InterpretedSegment : ISegmentRunner
{
    // All values of a block together should stay below the size of a first-level cache.
    private const int BlockBytes = 24 * 1024;
    private const int MinBlock = 64;
    private const int MaxBlock = 2048;

    private readonly Segment _segment;
    private readonly Operation[] _operations;
    private readonly int _block;
    private readonly int[] _slot;         // scratch slot of each value, -1 when it lives in memory
    private readonly int[] _directPort;   // output port a value is computed straight into, -1 for scratch
    private readonly bool[] _stored;      // stores already done by computing in place
    private readonly int _slots;

    public InterpretedSegment(Segment segment)
    {
        _segment = segment;
        int ports = segment.Ports.Length, values = ports + segment.Steps.Length;
        _operations = [.. segment.Steps.Select((s, i) => new Operation(segment, s))];
        _slot = new int[values];
        _directPort = new int[values];
        _stored = new bool[segment.Stores.Length];
        Array.Fill(_slot, -1);
        Array.Fill(_directPort, -1);
        for (int i = 0; i < segment.Stores.Length; i++)
        {
            (int value, int port) = segment.Stores[i];
            if (value < ports || _directPort[value] >= 0) continue;
            if (segment.Ports[port].Kind is PortKind.Strided || segment.Ports[port].Type != segment.TypeOf(value)) continue;
            // Only the last step may be computed in place of its output: an earlier one could overwrite memory that is still to be read.
            if (value != values - 1 && segment.Steps.Length > 1) continue;
            _directPort[value] = port;
            _stored[i] = true;
        }
        for (int v = 0; v < values; v++)
        {
            bool inMemory = v < ports ? segment.Ports[v].IsOutput || segment.Ports[v].Kind == PortKind.Contiguous : _directPort[v] >= 0;
            if (!inMemory) _slot[v] = _slots++;
        }
        _slots++; // the second result of ops with two goes here, unread
        _block = Math.Clamp(BlockBytes / (_slots * 8) / 64 * 64, MinBlock, MaxBlock);
    }

    public string Tier => "interpreted";

    public SegmentCode Code => Run;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Run(nint addressArray, nint strideArray, long n)
    {
        nint* addresses = (nint*)addressArray;
        long* strides = (long*)strideArray;
        Port[] ports = _segment.Ports;
        int values = _slot.Length;
        int block = (int)Math.Min(_block, n);
        nint scratch = Scratch.Rent(_slots * (nint)block * 16);
        nint* pointers = stackalloc nint[values];
        for (int v = 0; v < values; v++)
            if (_slot[v] >= 0) pointers[v] = scratch + _slot[v] * (nint)block * 16;
        nint spare = scratch + (_slots - 1) * (nint)block * 16;
        for (int p = 0; p < ports.Length; p++)
            if (ports[p].Kind == PortKind.Scalar && !ports[p].IsOutput) Elements.Fill(pointers[p], addresses[p], block, SizeOf(ports[p].Type));

        for (long start = 0; start < n; start += block)
        {
            int count = (int)Math.Min(block, n - start);
            for (int p = 0; p < ports.Length; p++)
            {
                if (ports[p].IsOutput) continue;
                switch (ports[p].Kind)
                {
                    case PortKind.Contiguous: pointers[p] = addresses[p] + (nint)(start * SizeOf(ports[p].Type)); break;
                    case PortKind.Strided: Elements.Gather(pointers[p], addresses[p] + (nint)(start * strides[p]), strides[p], count, SizeOf(ports[p].Type)); break;
                    case PortKind.Index: Elements.Iota(pointers[p], addresses[p] + start * strides[p], strides[p], count); break;
                }
            }
            for (int i = 0; i < _operations.Length; i++)
            {
                int v = ports.Length + i;
                if (_directPort[v] >= 0) pointers[v] = addresses[_directPort[v]] + (nint)(start * SizeOf(_segment.Steps[i].Type));
                _operations[i].Run(pointers, pointers[v], spare, count);
            }
            for (int i = 0; i < _stored.Length; i++)
            {
                if (_stored[i]) continue;
                (int value, int port) = _segment.Stores[i];
                int size = SizeOf(ports[port].Type);
                if (ports[port].Kind == PortKind.Strided)
                    Elements.Scatter(pointers[value], addresses[port] + (nint)(start * strides[port]), strides[port], count, size);
                else Buffer.MemoryCopy((void*)pointers[value], (void*)(addresses[port] + (nint)(start * size)), (long)count * size, (long)count * size);
            }
        }
        Scratch.Return(scratch);
    }

    private static int SizeOf(DTypeCode type) => DType.Of(type).ItemSize;

    // A step bound to its block loop.
    private sealed class Operation
    {
        private readonly int[] _arguments;
        private readonly int _output;
        private readonly UnaryBlock? _unary;
        private readonly BinaryBlock? _binary;
        private readonly TernaryBlock? _ternary;
        private readonly UnaryPairBlock? _unaryPair;
        private readonly BinaryPairBlock? _binaryPair;

        public Operation(Segment segment, Step step)
        {
            _arguments = step.Arguments;
            _output = step.Output;
            OpImplementation op = Implementations.Of(step.Op, [.. step.Arguments.Select(segment.TypeOf)], step.Type);
            switch (_arguments.Length, op.Outputs.Length)
            {
                case (1, 1): _unary = (step.Op == Ops.Cast ? null : TensorLoops.Unary(step.Op, op.Inputs[0])) ?? BlockKernels.Unary(op); break;
                case (2, 1): _binary = (op.Inputs[0] == op.Inputs[1] ? TensorLoops.Binary(step.Op, op.Inputs[0]) : null) ?? BlockKernels.Binary(op); break;
                case (3, 1): _ternary = BlockKernels.Ternary(op); break;
                case (1, 2): _unaryPair = BlockKernels.UnaryPair(op); break;
                default: _binaryPair = BlockKernels.BinaryPair(op); break;
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Run(nint* values, nint result, nint spare, long n)
        {
            int[] a = _arguments;
            if (_binary != null) _binary(values[a[0]], values[a[1]], result, n);
            else if (_unary != null) _unary(values[a[0]], result, n);
            else if (_ternary != null) _ternary(values[a[0]], values[a[1]], values[a[2]], result, n);
            else if (_unaryPair != null) _unaryPair(values[a[0]], _output == 0 ? result : spare, _output == 0 ? spare : result, n);
            else _binaryPair!(values[a[0]], values[a[1]], _output == 0 ? result : spare, _output == 0 ? spare : result, n);
        }
    }
}

/// <summary>Finds what an op computes for given types.</summary>
public static class Implementations
{
    /// <summary>The implementation of an op, or of a cast to <paramref name="result"/>.</summary>
    /// <exception cref="TypeError">There is none: the graph was not typed by a profile.</exception>
    public static OpImplementation Of(Op op, DTypeCode[] inputs, DTypeCode result) =>
        op == Ops.Cast ? OpTable.FindCast(inputs[0], result)
        : OpTable.Find(op.Name, inputs) ?? throw new TypeError($"no loop computes {op.Name}({string.Join(", ", inputs)})");
}
