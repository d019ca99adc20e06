using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Compiler;

/// <summary>Resolves what the user wrote: which loop a ufunc runs in for given operands under a profile.</summary>
public static class Surface
{
    // The ops with a loop for two floats and nothing of their own about scalars. Logical functions convert each operand by itself.
    private static readonly bool[] s_yielding = [.. Ops.All.Select(op =>
        op != Ops.LogicalAnd && op != Ops.LogicalOr && op != Ops.LogicalXor && op.Loops.Any(l => l.StartsWith("ff->", StringComparison.Ordinal)))];

    /// <summary>The loop for the operands, weak scalars taken as such.</summary>
    /// <exception cref="TypeError">No loop takes them; the text is NumPy's.</exception>
    public static Loop Resolve(Profile profile, Op op, ReadOnlySpan<Node> inputs)
    {
        if (inputs.Length == 1 && inputs[0].Shape.Rank > 0) return profile.Promotion.Resolve(op, inputs[0].DType);
        if (inputs.Length == 2 && inputs[0].Shape.Rank > 0 && inputs[1].Shape.Rank > 0) return profile.Promotion.Resolve(op, inputs[0].DType, inputs[1].DType);
        if (profile.Semantics.Scalars.CountsValues)
            return YieldsToDouble(op, inputs) is { } wide ? profile.Promotion.Resolve(op, wide, wide) : ByValue(profile, op, inputs);
        if (inputs.Length == 1 && !IsScalar(inputs[0])) return profile.Promotion.Resolve(op, inputs[0].DType);
        if (inputs.Length == 2 && !IsScalar(inputs[0]) && !IsScalar(inputs[1])) return profile.Promotion.Resolve(op, inputs[0].DType, inputs[1].DType);
        if (inputs.Length == 2 && Yields(op, inputs[0], inputs[1]) is { } common)
            return profile.Promotion.Resolve(op, common, common);
        var operands = new Profiles.Operand[inputs.Length];
        for (int i = 0; i < operands.Length; i++) operands[i] = OperandOf(inputs[i], profile);
        return profile.Promotion.ResolveUfunc(op, operands);
    }

    /// <summary>
    /// What promotion under a profile needs to know of a value. Where the values of 0-d arrays count, one that is not known is taken for zero: the front end
    /// evaluates what matters before.
    /// </summary>
    public static Profiles.Operand OperandOf(Node x, Profile profile)
    {
        if (!IsScalar(x)) return x.Shape.Rank == 0 && profile.Semantics.Scalars.CountsValues ? ScalarOperand(x) : x.DType;
        var c = (ScalarConstant)x.Attribute!;
        return new Profiles.Operand(c.DType, c.Weak, true, c.Whole, c.Inexact.Real, c.Inexact.Imaginary);
    }

    /// <summary>The loop for the operands under a ufunc's <c>dtype=</c>, <c>casting=</c> and <c>out=</c> (null for results that are to be made).</summary>
    /// <exception cref="TypeError">No loop takes them, or a cast is not allowed; the text is NumPy's.</exception>
    public static Loop Resolve(Profile profile, Op op, ReadOnlySpan<Node> inputs, DType? dtype, Casting casting, ReadOnlySpan<DType?> outputs)
    {
        var operands = new Profiles.Operand[inputs.Length];
        for (int i = 0; i < operands.Length; i++) operands[i] = OperandOf(inputs[i], profile);
        Loop loop = profile.Promotion.ResolveUfunc(op, operands, dtype, casting, outputs[0]);
        for (int i = 1; i < outputs.Length; i++)
            if (outputs[i] is { } output && !Promotion.CanCast(loop.Outputs[i], output, casting)) throw Promotion.CannotCastOutput(loop, i, output, casting);
        return loop;
    }

    /// <summary>The type of an array of double precision beside a scalar of no higher kind: whatever the scalar's value is, NumPy 1 gives that type. The common case.</summary>
    public static DType? YieldsToDouble(Op op, ReadOnlySpan<Node> inputs)
    {
        if (inputs.Length != 2 || !s_yielding[op.Id]) return null;
        (Node array, Node scalar) = inputs[0].Shape.Rank > 0 ? (inputs[0], inputs[1]) : (inputs[1], inputs[0]);
        bool isDouble = array.DType == DType.Float64 && !scalar.DType.IsComplex || array.DType == DType.Complex128;
        return array.Shape.Rank > 0 && scalar.Shape.Rank == 0 && isDouble ? array.DType : null;
    }

    private static Loop ByValue(Profile profile, Op op, ReadOnlySpan<Node> inputs)
    {
        if (inputs.Length == 2) return profile.Promotion.ResolveUfunc(op, [OperandOf(inputs[0], profile), OperandOf(inputs[1], profile)]);
        var operands = new Profiles.Operand[inputs.Length];
        for (int i = 0; i < operands.Length; i++) operands[i] = OperandOf(inputs[i], profile);
        return profile.Promotion.ResolveUfunc(op, operands);
    }

    private static unsafe Profiles.Operand ScalarOperand(Node x)
    {
        if (x.Value is not { } memory) return Profiles.Operand.Zero(x.DType);
        void* p = (void*)memory.Pointer;
        DType d = x.DType;
        return d.Code switch
        {
            DTypeCode.Bool or DTypeCode.UInt8 => Profiles.Operand.IntegerScalar(d, *(byte*)p),
            DTypeCode.Int8 => Profiles.Operand.IntegerScalar(d, *(sbyte*)p),
            DTypeCode.Int16 => Profiles.Operand.IntegerScalar(d, *(short*)p),
            DTypeCode.UInt16 => Profiles.Operand.IntegerScalar(d, *(ushort*)p),
            DTypeCode.Int32 => Profiles.Operand.IntegerScalar(d, *(int*)p),
            DTypeCode.UInt32 => Profiles.Operand.IntegerScalar(d, *(uint*)p),
            DTypeCode.Int64 => Profiles.Operand.IntegerScalar(d, *(long*)p),
            DTypeCode.UInt64 => Profiles.Operand.IntegerScalar(d, *(ulong*)p),
            DTypeCode.Float16 => Profiles.Operand.InexactScalar(d, (double)*(Half*)p),
            DTypeCode.Float32 => Profiles.Operand.InexactScalar(d, *(float*)p),
            DTypeCode.Float64 => Profiles.Operand.InexactScalar(d, *(double*)p),
            DTypeCode.Complex64 => Profiles.Operand.InexactScalar(d, *(float*)p, ((float*)p)[1]),
            _ => Profiles.Operand.InexactScalar(d, *(double*)p, ((double*)p)[1]),
        };
    }

    // A C# number beside a float array takes the array's type, whatever its value: the common case, without a look at the value.
    private static DType? Yields(Op op, Node a, Node b) => !s_yielding[op.Id] ? null :
        IsScalar(b) && !IsScalar(a) && a.DType.IsInexact && ((ScalarConstant)b.Attribute!).Weak is WeakKind.Float or WeakKind.Int ? a.DType
        : IsScalar(a) && !IsScalar(b) && b.DType.IsInexact && ((ScalarConstant)a.Attribute!).Weak is WeakKind.Float or WeakKind.Int ? b.DType
        : null;

    private static bool IsScalar(Node x) => x.Op == Ops.Constant && x.Value == null;
}
