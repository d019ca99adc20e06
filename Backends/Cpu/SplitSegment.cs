using System.Runtime.CompilerServices;
using OmniNumpy.Lazy.Tensors;

namespace OmniNumpy.Lazy.Cpu;

/// <summary>
/// A segment too heavy for one method, or with ops that have no form over registers. Past some hundreds of locals the JIT stops inlining, and every op
/// becomes a call, so the segment is cut into pieces that run one after the other over blocks; what a later piece needs is kept in scratch memory that
/// stays in the nearest cache. Pieces without a form over registers are interpreted.
/// </summary>
internal sealed unsafe class SplitSegment
{
    // With a handful of kept values a block's scratch stays below the size of a first-level cache.
    private const int Block = 512;
    private const int SlotBytes = Block * 16;

    private readonly Piece[] _pieces;
    private readonly Port[] _ports;
    private readonly int _slots;

    private SplitSegment(Port[] ports, Piece[] pieces, int slots)
    {
        _ports = ports;
        _pieces = pieces;
        _slots = slots;
    }

    /// <summary>Code for a segment cut into pieces of at most about the given weight; null when too little of it goes into registers.</summary>
    public static SegmentCode? TryCompile(Segment segment, int budget)
    {
        List<(int First, int End)> cuts = Cut(segment, budget);
        int ports = segment.Ports.Length;
        var slotOf = new Dictionary<int, int>();
        var pieces = new List<Piece>();
        int compiledSteps = 0;
        for (int c = 0; c < cuts.Count; c++)
        {
            (int first, int end) = cuts[c];
            bool last = c == cuts.Count - 1;
            var builder = new PieceBuilder(segment, slotOf);
            for (int s = first; s < end; s++) builder.Add(s);
            if (last)
            {
                foreach ((int value, int port) in segment.Stores) builder.Store(value, port);
            }
            else
            {
                for (int s = first; s < end; s++)
                    if (IsUsedFrom(segment, ports + s, end)) builder.Keep(ports + s);
            }
            Segment piece = builder.Build();
            SegmentCode? code = Vectorization.WidestElement(piece) == 0 ? null : SegmentEmitter.TryCompile(piece);
            if (code is not null) compiledSteps += piece.Steps.Length;
            pieces.Add(new Piece(code ?? InterpreterCompiler.Instance.Prepare(piece, 0).Code, [.. builder.Sources]));
        }
        // Pieces of single steps gain nothing over the interpreter's loops.
        return compiledSteps >= pieces.Count ? new SplitSegment(segment.Ports, [.. pieces], slotOf.Count).Run : null;
    }

    // Stores come after everything is read, since an output may lie where an input does: a piece of their own when they do not go into registers.
    private static List<(int, int)> Cut(Segment segment, int budget)
    {
        var cuts = new List<(int, int)>();
        int first = 0, weight = 0, end = segment.Steps.Length;
        bool inRegisters = true;
        for (int s = 0; s < end; s++)
        {
            bool register = Vectorization.HasRegisterForm(segment, segment.Steps[s]);
            int w = register ? Vectorization.WeightOf(segment, segment.Steps[s]) : 0;
            if (s > first && (weight + w > budget || register != inRegisters))
            {
                cuts.Add((first, s));
                first = s;
                weight = 0;
            }
            weight += w;
            inRegisters = register;
        }
        cuts.Add((first, end));
        if (inRegisters && segment.Stores.Any(s => !Vectorization.IsRegisterType(segment.TypeOf(s.Value)))) cuts.Add((end, end));
        return cuts;
    }

    private static bool IsUsedFrom(Segment segment, int value, int firstStep)
    {
        for (int s = firstStep; s < segment.Steps.Length; s++)
            if (segment.Steps[s].Arguments.Contains(value)) return true;
        return segment.Stores.Any(s => s.Value == value);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Run(nint addressArray, nint strideArray, long n)
    {
        nint* given = (nint*)addressArray;
        long* givenStrides = (long*)strideArray;
        nint scratch = Scratch.Rent(_slots * SlotBytes);
        nint* addresses = stackalloc nint[64];
        long* strides = stackalloc long[64];
        for (long start = 0; start < n; start += Block)
        {
            long count = Math.Min(Block, n - start);
            foreach (Piece piece in _pieces)
            {
                int[] sources = piece.Sources;
                for (int p = 0; p < sources.Length; p++)
                {
                    int source = sources[p];
                    if (source < 0)
                    {
                        addresses[p] = scratch + ~source * SlotBytes;
                        continue;
                    }
                    long step = _ports[source].Kind switch
                    {
                        PortKind.Scalar => 0,
                        PortKind.Strided or PortKind.Index => givenStrides[source],
                        _ => DType.Of(_ports[source].Type).ItemSize,
                    };
                    addresses[p] = given[source] + (nint)(start * step);
                    strides[p] = step;
                }
                piece.Code((nint)addresses, (nint)strides, count);
            }
        }
        Scratch.Return(scratch);
    }

    // Sources: the segment's port, or the complement of a scratch slot.
    private sealed record Piece(SegmentCode Code, int[] Sources);

    private sealed class PieceBuilder(Segment segment, Dictionary<int, int> slotOf)
    {
        private readonly List<Port> _ports = [];
        private readonly Dictionary<int, int> _portOf = [];
        private readonly Dictionary<int, int> _stepOf = [];
        private readonly List<Step> _steps = [];
        private readonly List<(int Value, int Port)> _stores = [];

        public List<int> Sources { get; } = [];

        public void Add(int step)
        {
            Step s = segment.Steps[step];
            foreach (int a in s.Arguments) Need(a);
            _stepOf[segment.Ports.Length + step] = _steps.Count;
            _steps.Add(s);
        }

        public void Keep(int value)
        {
            if (!slotOf.TryGetValue(value, out int slot)) slotOf[value] = slot = slotOf.Count;
            _stores.Add((value, AddPort(new Port(segment.TypeOf(value), PortKind.Contiguous, true), ~slot)));
        }

        public void Store(int value, int port)
        {
            Need(value);
            _stores.Add((value, AddPort(segment.Ports[port], port)));
        }

        public Segment Build()
        {
            int ports = _ports.Count;
            int Renumber(int value) => _portOf.TryGetValue(value, out int port) ? port : ports + _stepOf[value];
            return new Segment(
                [.. _ports],
                [.. _steps.Select(s => s with { Arguments = Array.ConvertAll(s.Arguments, Renumber) })],
                [.. _stores.Select(s => (Renumber(s.Value), s.Port))]);
        }

        private void Need(int value)
        {
            if (_portOf.ContainsKey(value) || _stepOf.ContainsKey(value)) return;
            _portOf[value] = value < segment.Ports.Length
                ? AddPort(segment.Ports[value], value)
                : AddPort(new Port(segment.TypeOf(value), PortKind.Contiguous, false), ~slotOf[value]);
        }

        private int AddPort(Port port, int source)
        {
            _ports.Add(port);
            Sources.Add(source);
            return _ports.Count - 1;
        }
    }
}
