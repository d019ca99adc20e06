using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Compiler;

/// <summary>How often a value of a kernel changes: it decides in which loop the value is computed.</summary>
public enum Level : byte
{
    /// <summary>Once a launch.</summary>
    Launch,
    /// <summary>Once a row: the result of a reduction and what follows from it.</summary>
    Row,
    /// <summary>At every point of the index space.</summary>
    Element,
}

/// <summary>The few things a kernel instruction can do.</summary>
public enum Opcode : byte
{
    /// <summary>Reads an element of an operand.</summary>
    Load,
    /// <summary>A scalar known at launch.</summary>
    Constant,
    /// <summary>The value of an affine function of the loop indices, as int64.</summary>
    Index,
    /// <summary>Applies an elementwise op.</summary>
    Compute,
    /// <summary>Combines an element value over the row into one row value.</summary>
    Reduce,
    /// <summary>Writes an element or row value to an operand.</summary>
    Store,
}

/// <summary>
/// One step of a kernel in static single assignment form: the instruction's position is the name of its value.
/// </summary>
/// <param name="Opcode">What it does.</param>
/// <param name="Op">The op computed, or by which a reduction combines; null otherwise.</param>
/// <param name="Type">Element type of the result.</param>
/// <param name="Arguments">Positions of the values it takes.</param>
/// <param name="Operand">The operand read or written; for constants the constant's number.</param>
/// <param name="Level">How often the value changes.</param>
/// <param name="Phase">In which pass over the row it becomes available: 1 more than the reductions it depends on.</param>
/// <param name="Output">Which result of an op with several.</param>
public readonly record struct Instruction(
    Opcode Opcode, Op? Op, DType Type, int[] Arguments, int Operand, Level Level, int Phase, int Output = 0);

/// <summary>How a kernel uses an operand.</summary>
public enum OperandRole : byte
{
    /// <summary>Read.</summary>
    Input,
    /// <summary>Written once an element or row.</summary>
    Output,
    /// <summary>Read, combined and written back at each visit; filled with the identity or the first element before.</summary>
    Accumulator,
    /// <summary>No memory: the address itself, in elements, is the value.</summary>
    Index,
}

/// <summary>One array a kernel touches.</summary>
/// <param name="Type">Element type in memory.</param>
/// <param name="Role">How it is used.</param>
public readonly record struct Operand(DType Type, OperandRole Role);
