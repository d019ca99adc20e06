using System.Linq.Expressions;
using System.Numerics;
using System.Reflection;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

/// <summary>
/// Turns the body of a lambda into recorded operations on arrays. C# writes every conversion of numbers into the tree, so each operation has
/// operands of one type and records one typed op. What has no counterpart gives null, and the caller calls the compiled lambda instead.
/// </summary>
internal sealed class Translation(IReadOnlyDictionary<ParameterExpression, NDArray> parameters)
{
    /// <summary>The array that the lambda computes of these arrays, or null if something in it has no counterpart.</summary>
    public static NDArray? Of(LambdaExpression lambda, NDArray[] args)
    {
        var parameters = new Dictionary<ParameterExpression, NDArray>();
        for (int i = 0; i < args.Length; i++)
        {
            Type type = lambda.Parameters[i].Type;
            if (type != typeof(NDArray) && DTypeOf(type) is null) return null;
            parameters[lambda.Parameters[i]] = type == typeof(NDArray) ? args[i] : args[i].AsStrong(DTypeOf(type)!);
        }
        return new Translation(parameters).Value(lambda.Body);
    }

    private NDArray? Value(Expression e)
    {
        NDArray? value = e switch
        {
            ParameterExpression p => parameters.GetValueOrDefault(p),
            _ when !DependsOnParameters.In(e) => Captured(e),
            BinaryExpression b => Binary(b),
            UnaryExpression u => Unary(u),
            ConditionalExpression c => Value(c.Test) is { } test && Value(c.IfTrue) is { } yes && Value(c.IfFalse) is { } no ? np.where(test, yes, no) : null,
            MethodCallExpression { Object: null } call => Call(call),
            MemberExpression { Expression: { } z } member when z.Type == typeof(Complex) => Value(z) is { } x ? PartOf(x, member.Member.Name) : null,
            NewExpression { Arguments: [var re, var im] } made when made.Type == typeof(Complex) => Value(re) is { } r && Value(im) is { } i ? Assemble(r, i) : null,
            _ => null,
        };
        // Some ufuncs of NumPy give another type than the method of .NET, as sign of a float.
        return value is not null && DTypeOf(e.Type) is { } type && value.DType != type ? value.AsStrong(type) : value;
    }

    private NDArray? Binary(BinaryExpression b)
    {
        if (Value(b.Left) is not { } x || Value(b.Right) is not { } y) return null;
        bool truth = b.Left.Type == typeof(bool);
        switch (b.NodeType)
        {
            case ExpressionType.Add: return np.add(x, y);
            case ExpressionType.Subtract: return np.subtract(x, y);
            case ExpressionType.Multiply: return np.multiply(x, y);
            case ExpressionType.Divide: return x.DType.IsInteger && y.DType.IsInteger && b.Type != typeof(NDArray) ? Quotient(x, y) : np.divide(x, y);
            // The remainder of C# takes the sign of the first operand; that of arrays, as NumPy's, of the second.
            case ExpressionType.Modulo: return b.Type == typeof(NDArray) ? np.remainder(x, y) : np.fmod(x, y);
            case ExpressionType.And or ExpressionType.AndAlso: return truth ? np.logical_and(x, y) : np.bitwise_and(x, y);
            case ExpressionType.Or or ExpressionType.OrElse: return truth ? np.logical_or(x, y) : np.bitwise_or(x, y);
            case ExpressionType.ExclusiveOr: return np.bitwise_xor(x, y);
            // C# counts modulo the number of bits.
            case ExpressionType.LeftShift: return np.left_shift(x, Count(x, y));
            case ExpressionType.RightShift: return np.right_shift(x, Count(x, y));
            case ExpressionType.Equal: return np.equal(x, y);
            case ExpressionType.NotEqual: return np.not_equal(x, y);
            case ExpressionType.LessThan: return np.less(x, y);
            case ExpressionType.LessThanOrEqual: return np.less_equal(x, y);
            case ExpressionType.GreaterThan: return np.greater(x, y);
            case ExpressionType.GreaterThanOrEqual: return np.greater_equal(x, y);
            default: return null;
        }
    }

    private NDArray? Unary(UnaryExpression u)
    {
        if (Value(u.Operand) is not { } x) return null;
        return u.NodeType switch
        {
            ExpressionType.Negate => np.negative(x),
            ExpressionType.UnaryPlus => x,
            ExpressionType.Not => u.Type == typeof(bool) ? np.logical_not(x) : np.invert(x),
            ExpressionType.OnesComplement => np.invert(x),
            ExpressionType.Convert when u.Type == typeof(NDArray) => x,
            ExpressionType.Convert when DTypeOf(u.Type) is { } type && DTypeOf(u.Operand.Type) is not null => x.AsStrong(type),
            _ => null,
        };
    }

    private NDArray? Call(MethodCallExpression call)
    {
        var arguments = new NDArray[call.Arguments.Count];
        for (int i = 0; i < arguments.Length; i++)
        {
            if (Value(call.Arguments[i]) is not { } argument) return null;
            arguments[i] = argument;
        }
        return TranslatedMethods.Find(call.Method) is { } method ? method(arguments) : null;
    }

    // Division towards zero, from NumPy's towards minus infinity.
    private static NDArray Quotient(NDArray x, NDArray y)
    {
        NDArray q = np.floor_divide(x, y);
        if (x.DType.Kind == 'u') return q;
        NDArray zero = Zero(x.DType), one = np.astype(np.not_equal(np.multiply(q, y), x) & np.less(np.bitwise_xor(x, y), zero), x.DType);
        return np.add(q, one);
    }

    private static NDArray Zero(DType type) => new(new Node(ScalarConstant.Integral(type, 0)));

    private static NDArray Count(NDArray x, NDArray count) =>
        np.bitwise_and(count, new NDArray(new Node(ScalarConstant.Integral(count.DType, 8 * x.ItemSize - 1)))).AsStrong(x.DType);

    private static NDArray? PartOf(NDArray z, string member) => member switch
    {
        nameof(Complex.Real) => z.Real,
        nameof(Complex.Imaginary) => z.Imag,
        nameof(Complex.Magnitude) => np.absolute(z),
        nameof(Complex.Phase) => np.arctan2(z.Imag, z.Real),
        _ => null,
    };

    private static NDArray Assemble(NDArray re, NDArray im)
    {
        NDArray[] parts = np.broadcast_arrays(re, im);
        return new NDArray(new Node(Ops.Assemble, DType.Complex128, parts[0].Shape, [parts[0].Node, parts[1].Node]));
    }

    // A captured variable or anything else without parameters has one value for all elements: its value now.
    private static NDArray? Captured(Expression e)
    {
        object? value = Evaluate(e);
        if (value is NDArray array) return array;
        return value is not null && DTypeOf(value.GetType()) is { } type ? new NDArray(new Node(Scalars.Typed(value, type))) : null;
    }

    private static object? Evaluate(Expression e) => e switch
    {
        ConstantExpression c => c.Value,
        MemberExpression { Member: FieldInfo field } m => field.GetValue(m.Expression is null ? null : Evaluate(m.Expression)),
        _ => Expression.Lambda<Func<object?>>(Expression.Convert(e, typeof(object))).Compile(preferInterpretation: true)(),
    };

    private static DType? DTypeOf(Type type)
    {
        foreach (DType dtype in DType.All)
            if (dtype.ClrType == type) return dtype;
        return null;
    }

    private sealed class DependsOnParameters : ExpressionVisitor
    {
        private bool _found;

        public static bool In(Expression e)
        {
            var visitor = new DependsOnParameters();
            visitor.Visit(e);
            return visitor._found;
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            _found = true;
            return node;
        }
    }
}
