using System.Numerics;
using OmniNumpy.Lazy.Python;

namespace OmniNumpy.Lazy.Tests.Python;

/// <summary>Python's operators: the ufuncs for arrays, Python's own arithmetic for numbers and sequences.</summary>
internal static class PythonOperators
{
    /// <summary>The ufunc behind an operator.</summary>
    public static BinaryUfunc? UfuncOf(string op) => op switch
    {
        "+" => np.add,
        "-" => np.subtract,
        "*" => np.multiply,
        "/" => np.divide,
        "//" => np.floor_divide,
        "%" => np.remainder,
        "**" => np.power,
        "&" => np.bitwise_and,
        "|" => np.bitwise_or,
        "^" => np.bitwise_xor,
        "<<" => np.left_shift,
        ">>" => np.right_shift,
        "==" => np.equal,
        "!=" => np.not_equal,
        "<" => np.less,
        "<=" => np.less_equal,
        ">" => np.greater,
        ">=" => np.greater_equal,
        _ => null,
    };

    public static object? Apply(PythonEvaluator evaluator, string op, object? operand)
    {
        if (op == "not") return !Truth(operand);
        if (operand is NDArray a) return op switch { "-" => np.negative(a), "+" => np.positive(a), _ => np.invert(a) };
        return op switch
        {
            "+" when operand is not Matrix => operand,
            "-" when operand is double d => -d,
            "-" when operand is Complex z => -z,
            "-" when PythonNumber.IsNumber(operand) => PythonNumber.Normal(-PythonNumber.ToInteger(operand!)),
            "~" when operand is Matrix m => ~m,
            "~" => PythonNumber.Normal(-PythonNumber.ToInteger(operand!) - 1),
            _ => Overloaded(evaluator, op == "-" ? "op_UnaryNegation" : "op_UnaryPlus", operand),
        };
    }

    public static object? Apply(PythonEvaluator evaluator, string op, object? left, object? right)
    {
        if (op == "**" && left is NDArray && !IsObject(right)) return evaluator.CallValue(evaluator.MemberOf(left, "pow"), [right], []);
        if (op == "**" && left is Matrix matrix && right is long power) return matrix.Pow((int)power);
        if (op == "@") return Numpy(evaluator, "matmul", left, right);
        if (left is NDArray || right is NDArray) return IsObject(left) || IsObject(right) ? Overloaded(evaluator, OperatorName(op), left, right) : evaluator.CallValue(UfuncOf(op), [left, right], []);
        if (PythonNumber.IsNumber(left) && PythonNumber.IsNumber(right)) return Arithmetic(op, left!, right!);
        if (op == "+" && PythonSequence.IsSequence(left) && PythonSequence.IsSequence(right))
            return left is PythonTuple ? new PythonTuple([.. PythonSequence.Items(left), .. PythonSequence.Items(right!)]) : PythonSequence.Items(left!).Concat(PythonSequence.Items(right!)).ToList();
        if (op == "+" && left is string s && right is string t) return s + t;
        if (op == "*" && left is string text && right is long times) return string.Concat(Enumerable.Repeat(text, (int)times));
        if (op == "*" && left is List<object?> list && right is long n) return Enumerable.Repeat(list, (int)n).SelectMany(x => x).ToList();
        if (op == "*" && left is PythonTuple tuple && right is long m) return new PythonTuple([.. Enumerable.Repeat(tuple.Items, (int)m).SelectMany(x => x)]);
        return Overloaded(evaluator, OperatorName(op), left, right);
    }

    public static object? Compare(PythonEvaluator evaluator, string op, object? left, object? right)
    {
        switch (op)
        {
            case "is": return left is null || right is null ? left is null && right is null : ReferenceEquals(left, right) || left is bool && left.Equals(right);
            case "is not": return !(bool)Compare(evaluator, "is", left, right)!;
            case "in": return right is NDArray a ? Truth(np.any(np.equal(a, (NDArray)Convert(left)))) : PythonSequence.Items(PythonEvaluator.ToPython(right)!).Any(i => Same(i, left));
            case "not in": return !(bool)Compare(evaluator, "in", left, right)!;
        }
        if (left is Matrix m) return Overloaded(evaluator, ComparisonName(op), m, right);
        if (op is "==" or "!=" && left is NDArray l0 && right is NDArray r0) return op == "==" ? l0 == r0 : l0 != r0;
        if (left is NDArray || right is NDArray) return evaluator.CallValue(UfuncOf(op), [left, right], []);
        if (op is "==" or "!=") return Same(PythonEvaluator.ToPython(left), PythonEvaluator.ToPython(right)) == (op == "==");
        if (PythonNumber.IsNumber(left) && PythonNumber.IsNumber(right))
        {
            double l = PythonNumber.ToDouble(left!), r = PythonNumber.ToDouble(right!);
            return op switch { "<" => l < r, "<=" => l <= r, ">" => l > r, _ => l >= r };
        }
        int order = string.CompareOrdinal(left as string ?? throw new TypeError($"'{op}' not supported"), (string?)right);
        return op switch { "<" => order < 0, "<=" => order <= 0, ">" => order > 0, _ => order >= 0 };
    }

    public static bool Truth(object? value) => value switch
    {
        null => false,
        bool b => b,
        NDArray { Size: 1 } a => Scalars.ToComplex(a.Item()) != Complex.Zero,
        NDArray a => (bool)a,
        string s => s.Length > 0,
        List<object?> l => l.Count > 0,
        PythonTuple t => t.Items.Length > 0,
        _ when PythonNumber.IsNumber(value) => PythonNumber.ToComplex(value) != Complex.Zero,
        _ => true,
    };

    private static object Convert(object? value) =>
        PythonConversion.TryConvert(value, typeof(NDArray), out object? array, out _) ? array! : throw new BindingError("not an array");

    private static object? Numpy(PythonEvaluator evaluator, string function, params List<object?> arguments) =>
        evaluator.CallValue(evaluator.MemberOf(typeof(np), function), arguments, []);

    private static bool IsObject(object? value) => value is not (null or NDArray or string) && !PythonNumber.IsNumber(value) && !PythonSequence.IsSequence(value);

    private static object? Overloaded(PythonEvaluator evaluator, string name, params object?[] operands)
    {
        object owner = operands.FirstOrDefault(IsObject) ?? throw new TypeError($"unsupported operand type(s) for {name}");
        var methods = owner.GetType().GetMethods().Where(m => m.Name == name).ToArray();
        return methods.Length == 0 ? throw new TypeError($"unsupported operand type(s) for {name}") : evaluator.CallValue(new Callable(name, null, methods), [.. operands], []);
    }

    private static string OperatorName(string op) => op switch
    {
        "+" => "op_Addition",
        "-" => "op_Subtraction",
        "*" => "op_Multiply",
        "/" => "op_Division",
        "%" => "op_Modulus",
        "&" => "op_BitwiseAnd",
        "|" => "op_BitwiseOr",
        "^" => "op_ExclusiveOr",
        _ => "op_" + op,
    };

    private static string ComparisonName(string op) => op switch
    {
        "==" => "op_Equality",
        "!=" => "op_Inequality",
        "<" => "op_LessThan",
        "<=" => "op_LessThanOrEqual",
        ">" => "op_GreaterThan",
        _ => "op_GreaterThanOrEqual",
    };

    private static bool Same(object? left, object? right)
    {
        if (PythonNumber.IsNumber(left) && PythonNumber.IsNumber(right)) return PythonNumber.ToComplex(left!) == PythonNumber.ToComplex(right!);
        if (PythonSequence.IsSequence(left) && PythonSequence.IsSequence(right))
        {
            object?[] l = [.. PythonSequence.Items(left!)], r = [.. PythonSequence.Items(right!)];
            return l.Length == r.Length && l.Zip(r).All(p => Same(PythonConversion.Python(p.First), PythonConversion.Python(p.Second)));
        }
        if (left is DType || right is DType)
            return PythonConversion.TryConvert(left, typeof(DType), out object? a, out _) && PythonConversion.TryConvert(right, typeof(DType), out object? b, out _) && Equals(a, b);
        return Equals(left, right);
    }

    private static object Arithmetic(string op, object left, object right)
    {
        if (left is Complex || right is Complex)
        {
            Complex x = PythonNumber.ToComplex(left), y = PythonNumber.ToComplex(right);
            return op switch { "+" => x + y, "-" => x - y, "*" => x * y, "/" => x / y, _ => Complex.Pow(x, y) };
        }
        if (left is double || right is double || op == "/" || op == "**" && PythonNumber.ToInteger(right).Sign < 0)
        {
            double x = PythonNumber.ToDouble(left), y = PythonNumber.ToDouble(right);
            return op switch
            {
                "+" => x + y,
                "-" => x - y,
                "*" => x * y,
                "/" => x / y,
                "//" => Math.Floor(x / y),
                "%" => x - y * Math.Floor(x / y),
                _ => Math.Pow(x, y),
            };
        }
        BigInteger a = PythonNumber.ToInteger(left), b = PythonNumber.ToInteger(right);
        return PythonNumber.Normal(op switch
        {
            "+" => a + b,
            "-" => a - b,
            "*" => a * b,
            "//" => (a - (a % b + b) % b) / b,
            "%" => (a % b + b) % b,
            "**" => BigInteger.Pow(a, (int)b),
            "<<" => a << (int)b,
            ">>" => a >> (int)b,
            "&" => a & b,
            "|" => a | b,
            _ => a ^ b,
        });
    }
}
