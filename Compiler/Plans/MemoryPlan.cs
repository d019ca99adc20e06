using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Compiler;

/// <summary>Decides how long each temporary lives and where a step may write over memory that nobody needs any more.</summary>
internal static class MemoryPlan
{
    public static void Assign(Plan plan)
    {
        var lastUse = new int[plan.BufferBytes.Length];
        Array.Fill(lastUse, -1);
        for (int i = 0; i < plan.Steps.Length; i++)
            foreach (int buffer in plan.Steps[i].Reads) lastUse[buffer] = i;
        foreach (int root in plan.Roots) lastUse[root] = int.MaxValue;

        long alive = 0;
        for (int i = 0; i < plan.Steps.Length; i++)
        {
            PlanStep step = plan.Steps[i];
            int[] dying = [.. step.Reads.Distinct().Where(b => lastUse[b] == i)];
            step.Donor = Donor(plan, step, dying);
            step.Release = [.. dying.Where(b => b >= plan.LeafCount && b != step.Donor)];
            if (step.Donor < plan.LeafCount) alive += plan.BufferBytes[step.Output];
            plan.PeakTemporaryBytes = Math.Max(plan.PeakTemporaryBytes, alive);
            foreach (int b in step.Release) alive -= plan.BufferBytes[b];
        }
    }

    // A dying buffer may become the output when every read of it is at the place being written.
    private static int Donor(Plan plan, PlanStep step, int[] dying)
    {
        if (step is LibraryStep library) return DonorOfUpdate(plan, library, dying);
        if (step is not KernelStep kernel || kernel.AlwaysBefore || kernel.Fill != null) return -1;
        foreach (int buffer in dying)
        {
            if (plan.BufferBytes[buffer] != plan.BufferBytes[step.Output]) continue;
            if (kernel.Base >= 0 ? buffer != kernel.Base : kernel.Before.Length > 0 || buffer < plan.LeafCount || kernel.Nest.Kernel.HasReduction) continue;
            if (ReadsOnlyWhereItWrites(kernel, buffer)) return buffer;
        }
        return -1;
    }

    // The library ops that store into their first input find it in place when they get its memory.
    private static int DonorOfUpdate(Plan plan, LibraryStep step, int[] dying)
    {
        Op op = step.Node.Op;
        if (op != Ops.PutAt && op != Ops.PutAlongAxis && op != Ops.Place) return -1;
        int target = step.Inputs[0];
        bool whole = step.Layouts[0] is { Offset: 0, IsRowMajor: true } && plan.BufferBytes[target] == plan.BufferBytes[step.Output];
        return whole && dying.Contains(target) && step.Inputs.Count(b => b == target) == 1 ? target : -1;
    }

    private static bool ReadsOnlyWhereItWrites(KernelStep step, int buffer)
    {
        LoopNest nest = step.Nest;
        int output = Array.IndexOf(step.Operands, step.Output);
        Access target = nest.Accesses[output];
        for (int i = 0; i < step.Operands.Length; i++)
        {
            if (step.Operands[i] != buffer) continue;
            Access read = nest.Accesses[i];
            if (nest.Kernel.Operands[i].Role == OperandRole.Index || nest.Kernel.Operands[i].Type.ItemSize != nest.Kernel.Operands[output].Type.ItemSize || nest.Kernel.Phases > 1) return false;
            if (read.Offset != target.Offset || !read.Strides.AsSpan().SequenceEqual(target.Strides)) return false;
        }
        return true;
    }
}
