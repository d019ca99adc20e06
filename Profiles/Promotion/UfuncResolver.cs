using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Profiles;

/// <summary>
/// Finds the loop an operation runs in: the one of the promoted type if there is one, else the first to whose types all inputs cast safely, with the
/// exceptions NumPy makes. Slow and thorough; <see cref="Promotion"/> remembers its answers.
/// </summary>
internal static class UfuncResolver
{
    private static readonly HashSet<Op> Comparisons = [Ops.Equal, Ops.NotEqual, Ops.Less, Ops.LessEqual, Ops.Greater, Ops.GreaterEqual];

    // These take the loop of exactly the common type and search no further, so that gcd of bools is an error though bools cast to int8.
    private static readonly HashSet<Op> CommonTypeOnly =
    [
        Ops.Add, Ops.Subtract, Ops.Multiply, Ops.Absolute, Ops.Negative, Ops.Positive, Ops.Sign, Ops.Maximum, Ops.Minimum, Ops.FMax, Ops.FMin, Ops.Clip,
        Ops.Gcd, Ops.Lcm, Ops.MatMul, .. Comparisons,
    ];

    private static readonly HashSet<Op> Rounding = [Ops.Ceil, Ops.Floor, Ops.Trunc];

    // Operands of different types are each tested against zero, which needs no common type.
    private static readonly HashSet<Op> Logical = [Ops.LogicalAnd, Ops.LogicalOr, Ops.LogicalXor];

    private const string BooleanSubtract =
        "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.";
    private const string BooleanNegative =
        "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function instead.";

    // An integer beyond 64 bits is an object to NumPy, and functions of floats ask it for a method of their name.
    private static void CheckTakesObjects(Op op)
    {
        if (op.Loops.Any(l => l[0] == 'l' && l[^1] != '?')) return;
        throw new TypeError(op.Loops[0][^1] == '?'
            ? $"ufunc '{op}' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''"
            : $"loop of ufunc does not support argument 0 of type int which has no callable {op} method");
    }

    public static Loop Resolve(Semantics semantics, Op op, ReadOnlySpan<Operand> operands, DType? dtype, Casting casting, DType? output)
    {
        if (operands.Length == 1 && operands[0].IsBeyond64Bits) CheckTakesObjects(op);
        if (semantics.Scalars.CountsValues && Comparisons.Contains(op) && CompareBeyond(op, operands) is { } compared) return compared;
        var inputs = new Candidate[operands.Length];
        semantics.Scalars.Settle(operands, inputs);
        // The condition of where takes no part: anything tests against zero.
        DType common = semantics.Scalars.ResultType(op == Ops.Where ? operands[1..] : operands);
        Loop loop = (dtype is null ? Find(semantics, op, inputs, common, semantics.OutputChoosesLoop ? output : null, casting) : FindFor(dtype, semantics, op, inputs, common))
            ?? throw NotFound(op, operands, common, dtype ?? (semantics.OutputChoosesLoop && output is not null && !CommonTypeOnly.Contains(op) ? output : null));
        // An integer that does not fit is reported before a conversion that is not allowed.
        if (semantics.Scalars.ChecksRange) CheckRange(loop, operands);
        CheckCasts(semantics, loop, operands, inputs, casting, output);
        return loop;
    }

    /// <summary>What remains to be checked of each call once its loop is known, because it depends on values: Python integers.</summary>
    public static Loop CheckValues(Loop loop, ReadOnlySpan<Operand> operands)
    {
        if (loop.Op == Ops.Power && operands[1].Weak == WeakKind.Int && operands[1].Integer < 0 && loop.Inputs[1].IsInteger)
        {
            CheckRange(loop, operands);
            throw NegativePower();
        }
        return CheckRange(loop, operands);
    }

    private static Loop CheckRange(Loop loop, ReadOnlySpan<Operand> operands)
    {
        for (int i = 0; i < operands.Length; i++)
        {
            ref readonly Operand o = ref operands[i];
            if (o.Weak == WeakKind.Int && double.IsInfinity(o.Real) && loop.Inputs[i].IsInexact) throw new OverflowError("int too large to convert to float");
            // An integer becomes a bool by way of int64.
            DType type = loop.Inputs[i] == DType.Bool ? DType.Int64 : loop.Inputs[i];
            if (o.Weak != WeakKind.Int || ScalarConversion.Fits(o.Integer, type)) continue;
            // where is no ufunc: it makes arrays of its scalars first and casts these, so that only what no 64-bit type holds fails.
            if (loop.Op == Ops.Where && !o.IsBeyond64Bits) continue;
            // Comparisons know that the integer is beyond all values of an integer type; beside bools they fail like the rest.
            return Comparisons.Contains(loop.Op) && operands[1 - i].DType != DType.Bool
                ? CompareOutOfRange(loop, i, o.Integer)
                : throw ScalarConversion.OutOfBounds(o.Integer, type);
        }
        return loop;
    }

    /// <summary>The error of an integer power with a negative exponent, which kernels raise too.</summary>
    public static ValueError NegativePower() => new("Integers to negative integer powers are not allowed.");

    private static Loop? Find(Semantics semantics, Op op, Candidate[] inputs, DType common, DType? output = null, Casting casting = Casting.SameKind)
    {
        if (op == Ops.Where) return Loop.Find(op, $"?{common.Char}{common.Char}->{common.Char}");
        // Integers divide as float64, though the safe search would find float16 for int8.
        if (op == Ops.Divide && common.IsIntegral) return output is null || PromotionTable.CanCast(DType.Float64, output, casting) ? Loop.Find(op, "dd->d") : null;
        if (Logical.Contains(op) && inputs[0] != inputs[1]) return Loop.Find(op, "??->?");
        if (Comparisons.Contains(op) && semantics.ExactMixedComparisons && common.IsFloating && inputs[0].DType.IsInteger && inputs[1].DType.IsInteger)
        {
            return Loop.Find(op, inputs[0].DType.Kind == 'u' ? "Ll->?" : "lL->?");
        }

        if (op == Ops.FloorDivide && common.IsComplex) return semantics.ComplexFloorDivision ? Loop.OfPast(op, common == DType.Complex64 ? "FF->F" : "DD->D") : null;

        IReadOnlyList<Loop> loops = Loop.Of(op);
        if (!semantics.RoundingKeepsIntegers && Rounding.Contains(op)) loops = [.. loops.Where(l => !l.Output.IsIntegral)];
        bool commonTypeOnly = CommonTypeOnly.Contains(op);
        if (commonTypeOnly || semantics.Scalars.PromotesBeforeSearch)
        {
            foreach (Loop loop in loops)
            {
                if (loop.IsUniform && loop.Inputs[0] == common) return loop;
            }
        }
        if (commonTypeOnly) return null;

        // A Python scalar has become the common type by now, unless the inputs are of different types by nature: the float of ldexp meets an integer,
        // which says nothing about its precision.
        bool uniform = loops[0].IsUniform;
        foreach (Loop loop in loops)
        {
            bool fits = output is null || PromotionTable.CanCast(loop.Output, output, casting);
            for (int i = 0; i < inputs.Length && fits; i++)
            {
                Candidate input = inputs[i].Weak > WeakKind.Bool && (uniform || inputs[i].Weak == WeakKind.Float) ? new Candidate(common) : inputs[i];
                fits = input.CastsTo(loop.Inputs[i], Casting.Safe);
            }
            if (fits) return loop;
        }
        return null;
    }

    // dtype= names the result. A loop that takes the inputs as they are comes first, then the first to which they cast safely (absolute of complex64
    // with dtype=float64), then the one that computes in that type throughout, then the usual one if that is its result.
    private static Loop? FindFor(DType dtype, Semantics semantics, Op op, Candidate[] inputs, DType common)
    {
        Loop[] matching = [.. Loop.Of(op).Where(l => l.Outputs.All(d => d == dtype))];
        return matching.FirstOrDefault(l => inputs.Zip(l.Inputs).All(pair => pair.First.DType == pair.Second))
            ?? (op.Has(Facts.Predicate) ? null : matching.FirstOrDefault(l => inputs.Zip(l.Inputs).All(pair => pair.First.CastsTo(pair.Second, Casting.Safe))))
            ?? matching.FirstOrDefault(l => l.IsUniform && l.Inputs[0] == dtype && !op.Has(Facts.Predicate))
            ?? (Find(semantics, op, inputs, common) is { } usual && matching.Contains(usual) ? usual : null);
    }

    private static void CheckCasts(Semantics semantics, Loop loop, ReadOnlySpan<Operand> operands, Candidate[] inputs, Casting casting, DType? output)
    {
        bool testsAgainstZero = Logical.Contains(loop.Op) && loop.Inputs[0] == DType.Bool;
        for (int i = loop.Op == Ops.Where ? 1 : 0; i < inputs.Length && !testsAgainstZero; i++)
        {
            // Where values count, those of scalars do here too, beside whatever they stand.
            bool byValue = semantics.Scalars.CountsValues && operands[i].IsScalar && (operands[i].DType == loop.Inputs[i] || ValueBasedRule.OfValue(operands[i]).CastsTo(loop.Inputs[i], casting));
            if (!byValue && !inputs[i].CastsTo(loop.Inputs[i], casting))
            {
                throw CannotCast(loop.Op, inputs.Length == 1 ? "input" : $"input {i}", TypeBeside(operands[i], loop.Inputs[i]), loop.Inputs[i], casting);
            }
        }
        if (output is not null && !PromotionTable.CanCast(loop.Output, output, casting))
        {
            throw CannotCast(loop.Op, OutputName(loop, 0), loop.Output, output, casting);
        }
    }

    /// <summary>The error for a result that does not cast to an output. NumPy counts outputs on from the inputs.</summary>
    public static UFuncTypeError CannotCastOutput(Loop loop, int output, DType to, Casting casting) =>
        CannotCast(loop.Op, OutputName(loop, output), loop.Outputs[output], to, casting);

    private static string OutputName(Loop loop, int output) => loop.Outputs.Count == 1 ? "output" : $"output {loop.Inputs.Count + output}";

    // A Python complex has the precision of what it meets: beside float32 it is named complex64.
    private static DType TypeBeside(in Operand o, DType loop) => o.Weak > WeakKind.Bool ? WeakScalarRule.Raise(loop, o.Weak) : o.DType;

    private static UFuncTypeError CannotCast(Op op, string which, DType from, DType to, Casting casting) =>
        new($"Cannot cast ufunc '{op}' {which} from dtype('{from}') to dtype('{to}') with casting rule '{casting.ToNumpy()}'");

    private static TypeError NotFound(Op op, ReadOnlySpan<Operand> operands, DType common, DType? dtype)
    {
        if (op == Ops.Subtract && (dtype ?? common) == DType.Bool) return new TypeError(BooleanSubtract);
        if (op == Ops.Negative && (dtype ?? common) == DType.Bool) return new TypeError(BooleanNegative);
        if (CommonTypeOnly.Contains(op) && !Comparisons.Contains(op) && !(op == Ops.Absolute && common.IsComplex))
        {
            string types = string.Join(", ", operands.ToArray().Select(o => ClassName(o.DType, o.Weak)));
            if (operands.Length > 1) types = $"({types})";
            string result = dtype is null ? "None" : ClassName(dtype);
            return new UFuncTypeError($"ufunc '{op}' did not contain a loop with signature matching types {types} -> {result}");
        }
        if (dtype is not null) return new TypeError($"No loop matching the specified signature and casting was found for ufunc {op}");
        return new TypeError($"ufunc '{op}' not supported for the input types, and the inputs could not be safely coerced to any supported types " +
            "according to the casting rule ''safe''");
    }

    /// <summary>The error of a reduction, which names the types as they stand: of the output, of the array.</summary>
    public static UFuncTypeError NoReduction(Op op, DType x, DType? dtype, DType? output)
    {
        string first = (dtype ?? output) is { } given ? ClassName(given) : "None";
        return new($"ufunc '{op}' did not contain a loop with signature matching types ({first}, {ClassName(x)}) -> {(dtype is null ? "None" : ClassName(dtype))}");
    }

    // Int8DType, UInt8DType, BoolDType: the name in title case, with the I of UInt; Python scalars have classes of their own.
    private static string ClassName(DType d, WeakKind weak = WeakKind.None)
    {
        string name = weak switch
        {
            WeakKind.Int => "_PyLong",
            WeakKind.Float => "_PyFloat",
            WeakKind.Complex => "_PyComplex",
            _ => d.Kind == 'u' ? "UI" + d.Name[2..] : char.ToUpperInvariant(d.Name[0]) + d.Name[1..],
        };
        return $"<class 'numpy.dtypes.{name}DType'>";
    }

    // The integer does not fit the other operand's type. In a wider type both may fit; beyond 64 bits the answer is the same for all elements.
    // Before NumPy 2 an integer beyond 64 bits was compared as Python compares it: with floats by value, with integers as larger or smaller than all.
    private static Loop? CompareBeyond(Op op, ReadOnlySpan<Operand> operands)
    {
        if (operands.Length != 2 || !operands[0].IsBeyond64Bits && !operands[1].IsBeyond64Bits) return null;
        int at = operands[1].IsBeyond64Bits ? 1 : 0;
        DType other = operands[1 - at].DType;
        if (other.IsComplex) return Loop.Find(op, "DD->?");
        if (other.IsFloating || operands[1 - at].IsBeyond64Bits) return Loop.Find(op, "dd->?");
        return CompareOutOfRange(Loop.Find(op, "ll->?")!, at, operands[at].Integer);
    }

    private static Loop CompareOutOfRange(Loop loop, int scalarAt, Int128 value)
    {
        Op op = loop.Op;
        if (value < long.MinValue || value > ulong.MaxValue)
        {
            bool scalarIsLarger = value > 0;
            bool scalarOnTheRight = scalarAt == 1;
            bool less = scalarIsLarger == scalarOnTheRight;
            bool answer = op == Ops.NotEqual || (op != Ops.Equal && (op == Ops.Less || op == Ops.LessEqual ? less : !less));
            return Loop.Constant(op, answer);
        }
        char scalar = value > long.MaxValue ? 'L' : 'l';
        char array = loop.Inputs[1 - scalarAt] == DType.UInt64 ? 'L' : 'l';
        return Loop.Find(op, scalarAt == 1 ? $"{array}{scalar}->?" : $"{scalar}{array}->?")!;
    }
}
