using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Compiler;

/// <summary>
/// A fused loop nest: for every row of an index space, one or more phases over the row's elements. Sizes and strides are given at launch, so a
/// kernel is code for every shape. Every backend consumes this form.
/// </summary>
public sealed class Kernel
{
    private readonly long[] _key;

    /// <summary>A kernel from its instructions; phases and name follow from them.</summary>
    public Kernel(Instruction[] code, Operand[] operands)
    {
        Code = code;
        Operands = operands;
        foreach (Instruction i in code)
        {
            // A reduction of row values, as of a broadcast axis, needs its pass too.
            Phases = Math.Max(Phases, i.Level == Level.Element ? i.Phase + 1 : i.Opcode == Opcode.Reduce ? i.Phase : 1);
            HasReduction |= i.Opcode == Opcode.Reduce;
        }
        Phases = Math.Max(Phases, 1);
        Name = NameOf(code);
        _key = KeyOf(code, operands);
    }

    /// <summary>The program, arguments before uses.</summary>
    public Instruction[] Code { get; }
    /// <summary>The arrays it touches.</summary>
    public Operand[] Operands { get; }
    /// <summary>Number of passes over each row.</summary>
    public int Phases { get; }
    /// <summary>Whether rows are reduced.</summary>
    public bool HasReduction { get; }
    /// <summary>The ops in order, shortened: what timings and pictures call it.</summary>
    public string Name { get; }
    /// <summary>Numbers that are equal exactly for kernels with the same code.</summary>
    public ReadOnlySpan<long> Key => _key;

    /// <summary>Number of computing instructions: the cost of one element in the interpreter.</summary>
    public int ComputeCount => Code.Count(i => i.Opcode is Opcode.Compute or Opcode.Reduce);

    private static string NameOf(Instruction[] code)
    {
        List<string> names = [.. code.Where(i => i.Op != null).Select(i => i.Opcode == Opcode.Reduce ? $"reduce_{i.Op!.Name}" : i.Op!.Name)];
        if (names.Count == 0) return code.Any(i => i.Opcode == Opcode.Load) ? "copy" : "fill";
        if (names.Count > 6) names = [.. names.Take(3), $"{names.Count - 5}_more", .. names.TakeLast(2)];
        return string.Join("_", names);
    }

    private static long[] KeyOf(Instruction[] code, Operand[] operands)
    {
        var key = new List<long>(code.Length * 4 + operands.Length);
        foreach (Operand o in operands) key.Add((long)o.Type.Code << 8 | (long)o.Role);
        key.Add(-1);
        foreach (Instruction i in code)
        {
            key.Add((long)i.Opcode | (long)i.Type.Code << 8 | (long)i.Level << 16 | (long)i.Output << 20 | (long)i.Arguments.Length << 24 | (long)(i.Operand + 1) << 32);
            key.Add(i.Op?.Id ?? -1);
            foreach (int a in i.Arguments) key.Add(a);
        }
        return [.. key];
    }
}
