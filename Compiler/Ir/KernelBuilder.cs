using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Compiler;

/// <summary>Collects instructions, giving each its level and phase, and sharing equal ones.</summary>
internal sealed class KernelBuilder
{
    private readonly List<Instruction> _code = [];
    private readonly List<Operand> _operands = [];
    private readonly Dictionary<(Opcode, Op?, DType, int, int, int, int, int), int> _shared = [];

    public int Count => _code.Count;
    public Instruction this[int value] => _code[value];

    public int AddOperand(DType type, OperandRole role)
    {
        _operands.Add(new Operand(type, role));
        return _operands.Count - 1;
    }

    public int Load(int operand, Level level) => Add(new(Opcode.Load, null, _operands[operand].Type, [], operand, level, 0));

    public int Index(int operand, Level level) => Add(new(Opcode.Index, null, DType.Int64, [], operand, level, 0));

    public int Constant(int number, DType type) => Add(new(Opcode.Constant, null, type, [], number, Level.Launch, 0));

    public int Compute(Op op, DType type, int[] arguments, int output = 0)
    {
        Level level = Level.Launch;
        int phase = 0;
        foreach (int a in arguments)
        {
            if (_code[a].Level > level) level = _code[a].Level;
            phase = Math.Max(phase, _code[a].Phase);
        }
        return Add(new(Opcode.Compute, op, type, arguments, -1, level, phase, output));
    }

    public int Reduce(Op combine, DType type, int argument) =>
        Add(new(Opcode.Reduce, combine, type, [argument], -1, Level.Row, _code[argument].Phase + 1));

    /// <summary>Stores a value at every element, or once a row what a reduction gave for it.</summary>
    public int Store(int operand, int value, Level level = Level.Element) =>
        Add(new(Opcode.Store, null, _operands[operand].Type, [value], operand, level, _code[value].Phase));

    public Kernel Build() => new([.. _code], [.. _operands]);

    private int Add(Instruction instruction)
    {
        int[] a = instruction.Arguments;
        if (a.Length > 3 || instruction.Opcode == Opcode.Store)
        {
            _code.Add(instruction);
            return _code.Count - 1;
        }
        var key = (instruction.Opcode, instruction.Op, instruction.Type, instruction.Operand, instruction.Output,
            a.Length > 0 ? a[0] : -1, a.Length > 1 ? a[1] : -1, a.Length > 2 ? a[2] : -1);
        if (_shared.TryGetValue(key, out int known)) return known;
        _code.Add(instruction);
        return _shared[key] = _code.Count - 1;
    }
}
