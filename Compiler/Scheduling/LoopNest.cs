using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Compiler;

/// <summary>How a kernel's operand is addressed from the indices of a loop nest, in elements.</summary>
/// <param name="Memory">The value whose memory it is; null for an index operand.</param>
/// <param name="Offset">Position of the first element.</param>
/// <param name="Strides">Distance between neighbours along each loop.</param>
public sealed record Access(Node? Memory, long Offset, long[] Strides);

/// <summary>A kernel with its loops: what to run over which index space on which memory.</summary>
public sealed class LoopNest
{
    /// <summary>Creates a nest; extents and strides count the loops from the outermost, the last being the row.</summary>
    public LoopNest(Kernel kernel, long[] extents, Access[] accesses, (ScalarConstant Value, int Source)[] constants)
    {
        Kernel = kernel;
        Extents = extents;
        Accesses = accesses;
        Constants = constants;
        ConstantTypes = [.. kernel.Code.Where(i => i.Opcode == Opcode.Constant).Select(i => (i.Operand, i.Type))];
    }

    /// <summary>The code.</summary>
    public Kernel Kernel { get; }
    /// <summary>Loop lengths, outermost first; the last is the row. At least one.</summary>
    public long[] Extents { get; }
    /// <summary>How each operand of the kernel is addressed.</summary>
    public Access[] Accesses { get; }
    /// <summary>The constants by number, each with its place among the graph's constants (-1 when the compiler made it).</summary>
    public (ScalarConstant Value, int Source)[] Constants { get; }

    /// <summary>Number and type of the constant of each <see cref="Opcode.Constant"/> instruction, in order: the layout of the constants a launch passes.</summary>
    public (int Number, DType Type)[] ConstantTypes { get; }

    /// <summary>Elements of a row.</summary>
    public long RowLength => Extents[^1];

    /// <summary>Number of rows.</summary>
    public long Rows
    {
        get
        {
            long rows = 1;
            for (int i = 0; i < Extents.Length - 1; i++) rows *= Extents[i];
            return rows;
        }
    }

    /// <summary>Number of points of the index space.</summary>
    public long Points => Rows * RowLength;

    /// <summary>For each loop but the row: whether some output or accumulator is the same at all its iterations, so that it must not run in parallel.</summary>
    public bool IsSequential(int loop)
    {
        for (int i = 0; i < Accesses.Length; i++)
            if (Kernel.Operands[i].Role is OperandRole.Output or OperandRole.Accumulator && Accesses[i].Strides[loop] == 0 && Extents[loop] > 1) return true;
        return false;
    }
}
