using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tensors;

/// <summary>Where a segment's port gets its address from.</summary>
internal enum PortSource : byte
{
    /// <summary>An operand's memory.</summary>
    Operand,
    /// <summary>A block of scratch memory.</summary>
    Scratch,
    /// <summary>A launch or row value.</summary>
    Value,
}

/// <summary>
/// A kernel taken apart for execution: for each phase one segment of elementwise code, then reductions over what it left, then row values. Element
/// values that a later phase or a reduction needs are kept in scratch blocks unless computing them again is cheaper.
/// </summary>
internal sealed class KernelProgram
{
    // Computing up to this many cheap steps again costs less than storing and loading the value.
    private const int RecomputeSteps = 2;

    private readonly Kernel _kernel;
    private readonly LoopNest _nest;
    private readonly int[] _stage;
    private readonly Dictionary<int, int> _scratchOf = [];
    private readonly HashSet<int> _kept = [];

    public KernelProgram(LoopNest nest, ISegmentCompiler compiler, bool stream)
    {
        _nest = nest;
        _kernel = nest.Kernel;
        Instruction[] code = _kernel.Code;
        Phases = new Phase[_kernel.Phases];
        _stage = AssignStages(code);
        ChooseKept(code);
        long elements = nest.Points;
        for (int p = 0; p < Phases.Length; p++) Phases[p] = BuildPhase(p, compiler, elements, stream);
        LaunchCode = RowCode(i => i.Level == Level.Launch);
        FirstRowCode = RowCode(i => i.Level == Level.Row && i.Phase == 0);
        ScratchSlots = _scratchOf.Count;
    }

    /// <summary>The passes over a row.</summary>
    public Phase[] Phases { get; }
    /// <summary>Values computed once a launch.</summary>
    public RowStep[] LaunchCode { get; }
    /// <summary>Row values that precede the first phase.</summary>
    public RowStep[] FirstRowCode { get; }
    /// <summary>Number of scratch blocks.</summary>
    public int ScratchSlots { get; }

    /// <summary>One pass.</summary>
    public sealed class Phase
    {
        public required ISegmentRunner? Segment { get; init; }
        public required (PortSource Source, int Index)[] Ports { get; init; }
        public required DTypeCode[] PortTypes { get; init; }
        public required Reduction[] Reductions { get; init; }
        public required RowStep[] After { get; init; }
    }

    // The phase in which each element value is computed: as late as its uses allow, not before its arguments are there.
    private static int[] AssignStages(Instruction[] code)
    {
        var stage = new int[code.Length];
        Array.Fill(stage, int.MaxValue);
        for (int i = code.Length - 1; i >= 0; i--)
        {
            Instruction x = code[i];
            if (x.Opcode == Opcode.Reduce) stage[i] = x.Phase - 1;
            else if (x.Opcode == Opcode.Store) stage[i] = x.Phase;
            else if (stage[i] == int.MaxValue) stage[i] = x.Phase;
            foreach (int a in x.Arguments) stage[a] = Math.Min(stage[a], stage[i]);
        }
        return stage;
    }

    private void ChooseKept(Instruction[] code)
    {
        for (int i = 0; i < code.Length; i++)
        {
            Instruction x = code[i];
            if (x.Opcode == Opcode.Reduce && !IsDirect(x.Arguments[0])) Keep(x.Arguments[0]);
            if (x.Level != Level.Element) continue;
            foreach (int a in x.Arguments)
                if (code[a].Level == Level.Element && code[a].Opcode == Opcode.Compute && x.Opcode != Opcode.Reduce && _stage[a] < _stage[i] && !IsCheap(a)) Keep(a);
        }
    }

    private void Keep(int value)
    {
        if (_kept.Add(value)) _scratchOf[value] = _scratchOf.Count;
    }

    // Whether a reduction can read the value where it lies.
    private bool IsDirect(int value) =>
        _kernel.Code[value] is { Opcode: Opcode.Load, Level: Level.Element } load && KindOf(load.Operand) == PortKind.Contiguous;

    private bool IsCheap(int value)
    {
        int steps = 0;
        var stack = new Stack<int>([value]);
        while (stack.Count > 0)
        {
            Instruction x = _kernel.Code[stack.Pop()];
            if (x.Opcode != Opcode.Compute || x.Level != Level.Element) continue;
            steps += x.Op!.Has(Facts.Expensive) ? 100 : 1;
            if (steps > RecomputeSteps) return false;
            foreach (int a in x.Arguments) stack.Push(a);
        }
        return true;
    }

    private PortKind KindOf(int operand)
    {
        if (_kernel.Operands[operand].Role == OperandRole.Index) return PortKind.Index;
        long stride = _nest.Accesses[operand].Strides[^1];
        return stride == 0 && _kernel.Operands[operand].Role == OperandRole.Input ? PortKind.Scalar
            : stride == 1 || _nest.RowLength == 1 ? PortKind.Contiguous : PortKind.Strided;
    }

    private Phase BuildPhase(int phase, ISegmentCompiler compiler, long elements, bool stream)
    {
        var segment = new SegmentBuilder(this, phase, stream);
        Instruction[] code = _kernel.Code;
        var reductions = new List<Reduction>();
        for (int i = 0; i < code.Length; i++)
        {
            Instruction x = code[i];
            if (x.Opcode == Opcode.Reduce && _stage[i] == phase) reductions.Add(ReductionOf(i, segment));
            else if (x.Opcode == Opcode.Store && x.Level == Level.Element && _stage[i] == phase) segment.Store(x);
            else if (_kept.Contains(i) && _stage[i] == phase) segment.Keep(i);
        }
        return new Phase
        {
            Segment = segment.IsEmpty ? null : compiler.Prepare(segment.Build(), elements),
            Ports = [.. segment.Sources],
            PortTypes = [.. segment.Ports.Select(p => p.Type)],
            Reductions = [.. reductions],
            After = RowCode(x => x.Level == Level.Row && x.Phase == phase + 1 && x.Opcode != Opcode.Reduce),
        };
    }

    private Reduction ReductionOf(int i, SegmentBuilder segment)
    {
        Instruction x = _kernel.Code[i];
        int argument = x.Arguments[0];
        DTypeCode type = _kernel.Code[argument].Type.Code;
        bool direct = IsDirect(argument);
        if (!direct) segment.Keep(argument);
        return new Reduction(x.Op!, type, x.Type, i, direct ? PortSource.Operand : PortSource.Scratch, direct ? _kernel.Code[argument].Operand : _scratchOf[argument]);
    }

    private RowStep[] RowCode(Func<Instruction, bool> select)
    {
        var steps = new List<RowStep>();
        int constant = 0;
        for (int i = 0; i < _kernel.Code.Length; i++)
        {
            Instruction x = _kernel.Code[i];
            int number = x.Opcode == Opcode.Constant ? constant++ : -1;
            if (x.Level == Level.Element || !select(x)) continue;
            steps.Add(RowStep.Of(x, i, number, _kernel));
        }
        return [.. steps];
    }

    // Collects the steps that one phase needs.
    private sealed class SegmentBuilder(KernelProgram program, int phase, bool stream)
    {
        private readonly List<(int Instruction, Step Step)> _steps = [];
        private readonly Dictionary<int, int> _portOf = [];   // instruction -> port
        private readonly Dictionary<int, int> _stepOf = [];   // instruction -> step
        private readonly List<(int Instruction, int Port)> _stores = [];
        private readonly List<(Op Op, int Instruction, int InPort, int OutPort)> _accumulations = [];

        public List<Port> Ports { get; } = [];
        public List<(PortSource, int)> Sources { get; } = [];
        public bool IsEmpty => _stores.Count == 0 && _accumulations.Count == 0;

        public void Store(Instruction store)
        {
            Operand operand = program._kernel.Operands[store.Operand];
            PortKind kind = program.KindOf(store.Operand);
            bool accumulate = operand.Role == OperandRole.Accumulator;
            if (stream && kind == PortKind.Contiguous && !accumulate) kind = PortKind.Streamed;
            Need(store.Arguments[0]);
            int port = AddPort(new Port(operand.Type.Code, kind, true), PortSource.Operand, store.Operand);
            if (!accumulate) _stores.Add((store.Arguments[0], port));
            else _accumulations.Add((store.Op!, store.Arguments[0], AddPort(new Port(operand.Type.Code, kind, false), PortSource.Operand, store.Operand), port));
        }

        public void Keep(int value)
        {
            if (_stores.Any(s => s.Instruction == value && Sources[s.Port] == (PortSource.Scratch, program._scratchOf[value]))) return;
            if (program._kernel.Code[value].Level == Level.Element && program._stage[value] < phase && program._kept.Contains(value)) return; // an earlier phase left it
            Need(value);
            _stores.Add((value, AddPort(new Port(program._kernel.Code[value].Type.Code, PortKind.Contiguous, true), PortSource.Scratch, program._scratchOf[value])));
        }

        public Segment Build()
        {
            int ports = Ports.Count;
            int ValueOf(int instruction) => _portOf.TryGetValue(instruction, out int port) ? port : ports + _stepOf[instruction];
            var steps = _steps.Select(s => s.Step with { Arguments = Array.ConvertAll(s.Step.Arguments, ValueOf) }).ToList();
            List<(int, int)> stores = [.. _stores.Select(s => (ValueOf(s.Instruction), s.Port))];
            foreach ((Op op, int instruction, int input, int output) in _accumulations)
            {
                steps.Add(new Step(op, Ports[output].Type, [input, ValueOf(instruction)], 0));
                stores.Add((ports + steps.Count - 1, output));
            }
            return new Segment([.. Ports], [.. steps], [.. stores]);
        }

        // Makes an instruction's value available, depth first without recursion.
        private void Need(int value)
        {
            var stack = new Stack<int>([value]);
            while (stack.Count > 0)
            {
                int v = stack.Peek();
                if (_portOf.ContainsKey(v) || _stepOf.ContainsKey(v))
                {
                    stack.Pop();
                    continue;
                }
                Instruction x = program._kernel.Code[v];
                if (TryPort(v, x))
                {
                    stack.Pop();
                    continue;
                }
                bool ready = true;
                foreach (int a in x.Arguments)
                {
                    if (_portOf.ContainsKey(a) || _stepOf.ContainsKey(a)) continue;
                    stack.Push(a);
                    ready = false;
                }
                if (!ready) continue;
                stack.Pop();
                _stepOf[v] = _steps.Count;
                _steps.Add((v, new Step(x.Op!, x.Type.Code, x.Arguments, x.Output)));
            }
        }

        private bool TryPort(int v, Instruction x)
        {
            if (x.Level != Level.Element) _portOf[v] = AddPort(new Port(x.Type.Code, PortKind.Scalar, false), PortSource.Value, v);
            else if (x.Opcode is Opcode.Load or Opcode.Index)
                _portOf[v] = AddPort(new Port(x.Type.Code, program.KindOf(x.Operand), false), PortSource.Operand, x.Operand);
            else if (program._kept.Contains(v) && program._stage[v] < phase)
                _portOf[v] = AddPort(new Port(x.Type.Code, PortKind.Contiguous, false), PortSource.Scratch, program._scratchOf[v]);
            else return false;
            return true;
        }

        private int AddPort(Port port, PortSource source, int index)
        {
            Ports.Add(port);
            Sources.Add((source, index));
            return Ports.Count - 1;
        }
    }
}
