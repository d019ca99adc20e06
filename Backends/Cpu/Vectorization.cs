using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;
using OmniNumpy.Lazy.Tensors;

namespace OmniNumpy.Lazy.Cpu;

/// <summary>Which segments go into registers, and what their ops cost there.</summary>
internal static class Vectorization
{
    // A few instructions; more where the pair of types goes lane by lane, behind a call.
    private const int CastWeight = 2;

    /// <summary>Bytes of the widest element among a segment's values, which sets the number of lanes; 0 when some value or op has no register form.</summary>
    public static int WidestElement(Segment segment)
    {
        int widest = 1, values = segment.Ports.Length + segment.Steps.Length;
        for (int v = 0; v < values; v++)
        {
            DTypeCode type = segment.TypeOf(v);
            if (!IsRegisterType(type)) return 0;
            widest = Math.Max(widest, DType.Of(type).ItemSize);
        }
        foreach (Step step in segment.Steps)
            if (!HasBody(segment, step)) return 0;
        return widest;
    }

    /// <summary>Whether a step, by itself, goes into registers.</summary>
    public static bool HasRegisterForm(Segment segment, Step step) =>
        IsRegisterType(step.Type) && step.Arguments.All(a => IsRegisterType(segment.TypeOf(a))) && HasBody(segment, step);

    /// <summary>Whether elements of a type fill registers.</summary>
    public static bool IsRegisterType(DTypeCode type) => type is not (DTypeCode.Float16 or DTypeCode.Complex64 or DTypeCode.Complex128);

    /// <summary>Rough number of instructions and JIT locals of a step.</summary>
    public static int WeightOf(Segment segment, Step step) =>
        step.Op == Ops.Cast || step.Op == Ops.Where || segment.TypeOf(step.Arguments[0]) == DTypeCode.Bool ? CastWeight
        : BodyOf(step.Op, segment.TypeOf(step.Arguments[0]))!.Value.Weight;

    private static bool HasBody(Segment segment, Step step)
    {
        if (step.Op == Ops.Cast || step.Op == Ops.Where) return true;
        DTypeCode type = segment.TypeOf(step.Arguments[0]);
        if (type == DTypeCode.Bool)
            return step.Type == DTypeCode.Bool && (step.Arguments.Length == 1
                ? step.Op == Ops.LogicalNot || step.Op == Ops.Invert || step.Op == Ops.Positive || step.Op == Ops.Absolute
                : step.Arguments.Length == 2 && MaskOperator(step.Op) != null);
        foreach (int a in step.Arguments)
            if (segment.TypeOf(a) != type) return false;
        return BodyOf(step.Op, type) is { } body && (step.Type == type || body.ReturnsMask && step.Type == DTypeCode.Bool);
    }

    /// <summary>The operator on masks that an op of bools comes down to; null when there is none.</summary>
    public static string? MaskOperator(Op op) =>
        op == Ops.LogicalAnd || op == Ops.BitwiseAnd || op == Ops.Multiply || op == Ops.Minimum || op == Ops.FMin ? "op_BitwiseAnd"
        : op == Ops.LogicalOr || op == Ops.BitwiseOr || op == Ops.Add || op == Ops.Maximum || op == Ops.FMax ? "op_BitwiseOr"
        : op == Ops.LogicalXor || op == Ops.BitwiseXor || op == Ops.NotEqual ? "op_ExclusiveOr"
        : op == Ops.Equal ? "xnor" : null;

    /// <summary>The struct that computes an op over registers of an element type.</summary>
    public static (Type Body, bool ReturnsMask, int Weight)? BodyOf(Op op, DTypeCode type)
    {
        if (MathTable.Find(op.Name, type) is { } math) return (math.Struct, false, math.Weight);
        DTypeCode[] inputs = [.. Enumerable.Repeat(type, op.Arity)];
        return OpTable.Find(op.Name, inputs) is { VectorStruct: { } body, Outputs.Length: 1 } found && found.VectorElement == DType.Of(type).ClrType
            ? (body, found.ReturnsMask, found.Weight)
            : null;
    }
}
