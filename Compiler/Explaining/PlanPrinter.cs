using System.Text;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Compiler;

/// <summary>Writes plans: buffers, and every kernel as the loops it runs.</summary>
public static class PlanPrinter
{
    private const int MostSteps = 50;

    /// <summary>Appends a plan.</summary>
    public static void Print(StringBuilder text, Plan plan)
    {
        for (int b = 0; b < plan.BufferBytes.Length && b < MostSteps; b++)
            text.AppendLine($"  buffer {b}: {plan.BufferNames[b]}, {Size(plan.BufferBytes[b])}{(plan.Roots.Contains(b) ? ", result" : b < plan.LeafCount ? "" : ", temporary")}");
        for (int s = 0; s < plan.Steps.Length; s++)
        {
            if (s == MostSteps)
            {
                text.AppendLine($"  ... {plan.Steps.Length - s} more steps ...");
                break;
            }
            Print(text, plan, s);
        }
        text.AppendLine($"  memory moved: {Size(plan.Steps.Sum(s => BytesOf(plan, s)))}; temporaries at once: {Size(plan.PeakTemporaryBytes)}");
    }

    /// <summary>Bytes of the buffers a step touches.</summary>
    public static long BytesOf(Plan plan, PlanStep step) => plan.BufferBytes[step.Output] + step.Reads.Distinct().Sum(b => plan.BufferBytes[b]);

    /// <summary>A number of bytes for people.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 10_000 => $"{bytes} B",
        < 10_000_000 => $"{bytes / 1024.0:F1} KiB",
        _ => $"{bytes / 1048576.0:F1} MiB",
    };

    private static void Print(StringBuilder text, Plan plan, int s)
    {
        PlanStep step = plan.Steps[s];
        text.Append($"  step {s}: {step.Name} -> buffer {step.Output}, {Size(BytesOf(plan, step))} moved");
        if (step.Donor >= 0) text.Append($", in place of buffer {step.Donor}{(step.Donor < plan.LeafCount ? " if nothing else holds it" : "")}");
        if (step.Release.Length > 0) text.Append($", then frees {string.Join(", ", step.Release)}");
        text.AppendLine();
        if (step is LibraryStep library)
        {
            text.AppendLine($"    library {library.Node.Op.Name}({string.Join(", ", library.Inputs.Select(b => $"buffer {b}"))}) {library.Node.Attribute}");
            return;
        }
        var kernel = (KernelStep)step;
        foreach (KernelStep before in kernel.Before)
        {
            if (kernel.AlwaysBefore) Print(text, before.Nest, before.Operands);
            else text.AppendLine($"    first copies {before.Nest.Points} elements of buffer {before.Operands[0]} (skipped in place)");
        }
        if (kernel.Fill is { } fill) text.AppendLine($"    first fills buffer {kernel.Output} with {fill}");
        Print(text, kernel.Nest, kernel.Operands);
    }

    private static void Print(StringBuilder text, LoopNest nest, int[] buffers)
    {
        Kernel kernel = nest.Kernel;
        string indent = "    ";
        int loops = nest.Extents.Length;
        for (int i = 0; i < loops - 1; i++)
        {
            text.AppendLine($"{indent}for i{i} in 0..{nest.Extents[i]}:{(nest.IsSequential(i) ? "" : "  parallel")}");
            indent += "  ";
        }
        PrintLevel(text, nest, buffers, indent, i => i.Level == Level.Launch);
        PrintLevel(text, nest, buffers, indent, i => i.Level == Level.Row && i.Phase == 0);
        for (int phase = 0; phase < kernel.Phases; phase++)
        {
            int p = phase;
            text.AppendLine($"{indent}for i{loops - 1} in 0..{nest.RowLength}:");
            PrintLevel(text, nest, buffers, indent + "  ", i => i.Level == Level.Element && i.Phase == p || i.Opcode == Opcode.Reduce && i.Phase == p + 1);
            PrintLevel(text, nest, buffers, indent, i => i.Level == Level.Row && i.Phase == p + 1 && i.Opcode != Opcode.Reduce);
        }
    }

    private static void PrintLevel(StringBuilder text, LoopNest nest, int[] buffers, string indent, Func<Instruction, bool> select)
    {
        for (int v = 0; v < nest.Kernel.Code.Length; v++)
        {
            Instruction x = nest.Kernel.Code[v];
            if (!select(x)) continue;
            string arguments = string.Join(" ", x.Arguments.Select(a => $"v{a}"));
            string line = x.Opcode switch
            {
                Opcode.Load => $"v{v} = load {x.Type} {Address(nest, buffers, x.Operand)}",
                Opcode.Index => $"v{v} = index {Address(nest, buffers, x.Operand)}",
                Opcode.Constant => $"v{v} = {x.Type} {nest.Constants[x.Operand].Value}",
                Opcode.Compute => $"v{v} = {x.Op!.Name} {arguments} : {x.Type}",
                Opcode.Reduce => $"v{v} = reduce by {x.Op!.Name} {arguments} : {x.Type}",
                _ => $"{(x.Op == null ? "store" : $"combine by {x.Op.Name} into")} {Address(nest, buffers, x.Operand)} {arguments}",
            };
            text.AppendLine(indent + line);
        }
    }

    private static string Address(LoopNest nest, int[] buffers, int operand)
    {
        Access access = nest.Accesses[operand];
        var terms = new List<string>();
        if (access.Offset != 0) terms.Add(access.Offset.ToString());
        for (int i = 0; i < access.Strides.Length; i++)
            if (access.Strides[i] != 0) terms.Add(access.Strides[i] == 1 ? $"i{i}" : $"{access.Strides[i]}*i{i}");
        string index = terms.Count == 0 ? "0" : string.Join(" + ", terms);
        return buffers[operand] < 0 ? index : $"buffer {buffers[operand]}[{index}]";
    }
}
