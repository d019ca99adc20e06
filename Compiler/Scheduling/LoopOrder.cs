using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Compiler;

/// <summary>
/// Orders and merges the loops of a nest so that memory is walked forwards and the innermost loop, the row, is as long as possible. Where the
/// fastest-moving axis of the data is kept by a reduction (a sum down the columns), the reduction becomes an accumulation into the output row.
/// </summary>
internal static class LoopOrder
{
    /// <summary>The arranged nest; null when the kernel reduces rows that cannot be walked as one loop.</summary>
    public static LoopNest? Arrange(LoopNest nest, bool[] reduced)
    {
        Kernel kernel = nest.Kernel;
        int[] loops = [.. Enumerable.Range(0, nest.Extents.Length).Where(i => nest.Extents[i] != 1)];
        bool reduces = kernel.HasReduction;
        bool simple = reduces && IsSimple(kernel);
        Access primary = Primary(nest);
        // One number for all elements has no order; it is walked as an array of them would be.
        if (!reduces || ReadsMemory(nest)) loops = [.. loops.OrderByDescending(i => Math.Abs(primary.Strides[i])).ThenByDescending(i => Reach(nest, i))];

        if (reduces)
        {
            int innermost = loops.LastOrDefault(-1);
            if (innermost >= 0 && !reduced[innermost] && simple) return Accumulate(Merge(nest, loops), nest, reduced, loops);
            // Rows innermost; kept loops keep their order around them.
            loops = [.. loops.Where(i => !reduced[i]), .. loops.Where(i => reduced[i])];
        }
        bool HasReducedLoop() => loops.Any(i => reduced[i]);
        (long[] extents, Access[] accesses, bool[] isReduced) = MergeLoops(nest, loops, reduced, separate: reduces);
        if (reduces && !HasReducedLoop())
        {
            extents = [.. extents, 1];
            accesses = Array.ConvertAll(accesses, a => a with { Strides = [.. a.Strides, 0] });
            isReduced = [.. isReduced, true];
        }
        int rowLoops = isReduced.Count(r => r);
        if (reduces && rowLoops > 1)
            return simple ? new LoopNest(CombineIntoMemory(kernel), extents, accesses, nest.Constants) : null;
        return new LoopNest(kernel, extents, accesses, nest.Constants);
    }

    private static bool ReadsMemory(LoopNest nest) => Enumerable.Range(0, nest.Accesses.Length)
        .Any(k => nest.Kernel.Operands[k].Role is OperandRole.Input or OperandRole.Index && Array.Exists(nest.Accesses[k].Strides, s => s != 0));

    private static LoopNest Merge(LoopNest nest, int[] loops)
    {
        (long[] extents, Access[] accesses, _) = MergeLoops(nest, loops, new bool[nest.Extents.Length], separate: false);
        return new LoopNest(nest.Kernel, extents, accesses, nest.Constants);
    }

    private static LoopNest Accumulate(LoopNest merged, LoopNest original, bool[] reduced, int[] loops)
    {
        (long[] extents, Access[] accesses, _) = MergeLoops(original, loops, reduced, separate: true);
        return new LoopNest(AccumulateElements(merged.Kernel), extents, accesses, original.Constants);
    }

    private static (long[] Extents, Access[] Accesses, bool[] Reduced) MergeLoops(LoopNest nest, int[] loops, bool[] reduced, bool separate)
    {
        var extents = new List<long>();
        var strides = nest.Accesses.Select(_ => new List<long>()).ToArray();
        var flags = new List<bool>();
        foreach (int loop in loops)
        {
            long extent = nest.Extents[loop];
            bool mergeable = extents.Count > 0 && (!separate || flags[^1] == reduced[loop]);
            for (int k = 0; mergeable && k < strides.Length; k++)
                mergeable = strides[k][^1] == nest.Accesses[k].Strides[loop] * extent;
            for (int k = 0; k < strides.Length; k++)
            {
                if (mergeable) strides[k][^1] = nest.Accesses[k].Strides[loop];
                else strides[k].Add(nest.Accesses[k].Strides[loop]);
            }
            if (mergeable) extents[^1] *= extent;
            else
            {
                extents.Add(extent);
                flags.Add(reduced[loop]);
            }
        }
        if (extents.Count == 0)
        {
            extents.Add(1);
            flags.Add(false);
            foreach (List<long> s in strides) s.Add(0);
        }
        Access[] accesses = [.. nest.Accesses.Select((a, k) => a with { Strides = [.. strides[k]] })];
        return ([.. extents], accesses, [.. flags]);
    }

    // The operand whose order of memory matters most: for a reduction the input with the most elements (of indices alone, these), for a map the output.
    private static Access Primary(LoopNest nest) =>
        !nest.Kernel.HasReduction ? Largest(nest, role => role is not (OperandRole.Input or OperandRole.Index)) ?? nest.Accesses[^1]
        : Largest(nest, role => role == OperandRole.Input) ?? Largest(nest, role => role == OperandRole.Index) ?? nest.Accesses[^1];

    private static Access? Largest(LoopNest nest, Func<OperandRole, bool> has)
    {
        Access? best = null;
        long most = -1;
        for (int i = 0; i < nest.Accesses.Length; i++)
        {
            if (!has(nest.Kernel.Operands[i].Role)) continue;
            long elements = 1;
            for (int k = 0; k < nest.Extents.Length; k++)
                if (nest.Accesses[i].Strides[k] != 0) elements *= nest.Extents[k];
            if (elements <= most) continue;
            most = elements;
            best = nest.Accesses[i];
        }
        return best;
    }

    private static long Reach(LoopNest nest, int loop) => nest.Accesses.Sum(a => Math.Min(Math.Abs(a.Strides[loop]), 1L << 40));

    // One reduction, stored as it is: it can also be combined piece by piece in memory.
    private static bool IsSimple(Kernel kernel)
    {
        Instruction[] code = kernel.Code;
        return code.Count(i => i.Opcode == Opcode.Reduce) == 1 && code[^1] is { Opcode: Opcode.Store, Level: Level.Row }
            && code[code[^1].Arguments[0]].Opcode == Opcode.Reduce && Combiners.HasIdentity(code[code[^1].Arguments[0]].Op!);
    }

    private static Kernel AccumulateElements(Kernel kernel)
    {
        Instruction reduce = kernel.Code[kernel.Code[^1].Arguments[0]];
        var code = kernel.Code.Where(i => i.Opcode != Opcode.Reduce).ToArray();
        // The reduction stands directly before the store, so no position but the store's own argument shifts.
        for (int i = 0; i < code.Length; i++)
            if (code[i].Level == Level.Row) code[i] = code[i] with { Level = Level.Element };
        code[^1] = code[^1] with { Op = reduce.Op, Arguments = reduce.Arguments, Level = Level.Element, Phase = 0 };
        return new Kernel(code, WithAccumulator(kernel, code[^1].Operand));
    }

    private static Kernel CombineIntoMemory(Kernel kernel)
    {
        Instruction[] code = [.. kernel.Code];
        code[^1] = code[^1] with { Op = code[code[^1].Arguments[0]].Op };
        return new Kernel(code, WithAccumulator(kernel, code[^1].Operand));
    }

    private static Operand[] WithAccumulator(Kernel kernel, int output)
    {
        Operand[] operands = [.. kernel.Operands];
        operands[output] = operands[output] with { Role = OperandRole.Accumulator };
        return operands;
    }
}
