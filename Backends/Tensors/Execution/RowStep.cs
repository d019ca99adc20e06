using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tensors;

/// <summary>What happens once a row, or once a launch: one instruction on single elements, each value in a slot of 16 bytes.</summary>
internal sealed unsafe class RowStep
{
    private const int SlotBytes = 16;

    private readonly Opcode _opcode;
    private readonly int _result, _operand, _number, _size, _output;
    private readonly int _a, _b, _c;
    private readonly UnaryBlock? _unary;
    private readonly BinaryBlock? _binary;
    private readonly TernaryBlock? _ternary;
    private readonly UnaryPairBlock? _unaryPair;
    private readonly BinaryPairBlock? _binaryPair;

    private RowStep(Instruction x, int position, int constant, Kernel kernel)
    {
        _opcode = x.Opcode;
        _result = position * SlotBytes;
        _operand = x.Operand;
        _number = constant;
        _size = x.Type.ItemSize;
        _output = x.Output;
        _a = x.Arguments.Length > 0 ? x.Arguments[0] * SlotBytes : 0;
        _b = x.Arguments.Length > 1 ? x.Arguments[1] * SlotBytes : 0;
        _c = x.Arguments.Length > 2 ? x.Arguments[2] * SlotBytes : 0;
        if (x.Opcode == Opcode.Store && x.Op != null)
            _binary = BlockKernels.Binary(Implementations.Of(x.Op, [x.Type.Code, x.Type.Code], x.Type.Code));
        if (x.Opcode != Opcode.Compute) return;
        OpImplementation op = Implementations.Of(x.Op!, [.. x.Arguments.Select(a => kernel.Code[a].Type.Code)], x.Type.Code);
        switch (x.Arguments.Length, op.Outputs.Length)
        {
            case (1, 1): _unary = BlockKernels.Unary(op); break;
            case (2, 1): _binary = BlockKernels.Binary(op); break;
            case (3, 1): _ternary = BlockKernels.Ternary(op); break;
            case (1, 2): _unaryPair = BlockKernels.UnaryPair(op); break;
            default: _binaryPair = BlockKernels.BinaryPair(op); break;
        }
    }

    public static RowStep Of(Instruction instruction, int position, int constant, Kernel kernel) => new(instruction, position, constant, kernel);

    /// <summary>Runs it.</summary>
    /// <param name="values">The slots.</param>
    /// <param name="operands">Address of each operand's element at this row.</param>
    /// <param name="constants">The launch's constants.</param>
    public void Run(nint values, nint* operands, nint constants)
    {
        nint result = values + _result;
        switch (_opcode)
        {
            case Opcode.Constant: Elements.Copy(result, constants + _number * SlotBytes, _size); break;
            case Opcode.Load: Elements.Copy(result, operands[_operand], _size); break;
            case Opcode.Index: *(long*)result = operands[_operand]; break;
            case Opcode.Store when _binary != null: _binary(operands[_operand], values + _a, operands[_operand], 1); break;
            case Opcode.Store: Elements.Copy(operands[_operand], values + _a, _size); break;
            default: Compute(values, result); break;
        }
    }

    private void Compute(nint values, nint result)
    {
        if (_binary != null) _binary(values + _a, values + _b, result, 1);
        else if (_unary != null) _unary(values + _a, result, 1);
        else if (_ternary != null) _ternary(values + _a, values + _b, values + _c, result, 1);
        else
        {
            Int128 spare;
            nint first = _output == 0 ? result : (nint)(&spare), second = _output == 0 ? (nint)(&spare) : result;
            if (_unaryPair != null) _unaryPair(values + _a, first, second, 1);
            else _binaryPair!(values + _a, values + _b, first, second, 1);
        }
    }
}
