using System.Linq.Expressions;
using System.Reflection;

namespace OmniNumpy.Lazy.Python;

/// <summary>
/// The overload found for a call, kept for calls whose arguments are of the same kinds: they need no search, only each argument's conversion. Kinds
/// are chosen so that they decide the overload; arguments whose elements would matter have none, and are bound anew each time.
/// </summary>
/// <param name="Method">The overload.</param>
/// <param name="Sources">For each parameter the place of its argument, <see cref="Default"/>, or <see cref="RestFrom"/> a place.</param>
/// <param name="Defaults">The parameters' defaults.</param>
internal sealed record BoundCall(MethodBase Method, int[] Sources, object?[] Defaults)
{
    /// <summary>The source of an argument that was not given.</summary>
    public const int Default = -1;

    /// <summary>The source of a parameter that takes all positional arguments from a place on.</summary>
    public static int RestFrom(int place) => -2 - place;

    private readonly Type[] _types = [.. Method.GetParameters().Select(p => p.ParameterType)];
    private readonly Func<object?, object?[], object?> _invoke = Invoker(Method);

    /// <summary>Calls the overload; false when an argument does not convert after all.</summary>
    /// <param name="target">The object whose method it is.</param>
    /// <param name="arguments">The positional arguments, then the named ones.</param>
    /// <param name="positional">How many are positional.</param>
    /// <param name="result">What it returns.</param>
    public bool TryInvoke(object? target, ReadOnlySpan<object?> arguments, int positional, out object? result)
    {
        var bound = new object?[Sources.Length];
        for (int i = 0; i < bound.Length; i++)
        {
            int source = Sources[i];
            if (source == Default) bound[i] = Defaults[i];
            else if (!Convert(source < 0 ? (List<object?>)[.. arguments[RestFrom(source)..positional]] : arguments[source], _types[i], out bound[i])) return Fails(out result);
        }
        result = _invoke(target, bound);
        return true;
    }

    private static bool Convert(object? value, Type type, out object? converted)
    {
        if (value is not null && value.GetType() == type)
        {
            converted = value;
            return true;
        }
        return PythonConversion.TryConvert(value, type, out converted, out _);
    }

    private static bool Fails(out object? result)
    {
        result = null;
        return false;
    }

    /// <summary>A letter for the kind of an argument; null for one whose contents would matter.</summary>
    public static char? Kind(object? value) => value switch
    {
        null => 'N',
        NDArray a => a.NDim == 0 ? '0' : 'A',
        bool => '?',
        long => 'i',
        double => 'd',
        string => 's',
        DType => 'D',
        PythonType { DType: not null } => 'D',
        PythonTuple { Items: var items } when items.Length > 0 && Array.TrueForAll(items, i => i is long) => 'T',
        List<object?> list when list.Count > 0 && list.TrueForAll(i => i is NDArray { NDim: > 0 }) => 'L',
        _ => null,
    };

    // Spans cannot be boxed, so that calls with them are compiled; the others are left to reflection, which has compiled them well enough.
    private static Func<object?, object?[], object?> Invoker(MethodBase method)
    {
        if (method is ConstructorInfo constructor)
        {
            ConstructorInvoker invoker = ConstructorInvoker.Create(constructor);
            return (_, arguments) => invoker.Invoke(arguments.AsSpan());
        }
        var function = (MethodInfo)method;
        ParameterInfo[] parameters = method.GetParameters();
        if (!Array.Exists(parameters, p => p.ParameterType.IsByRefLike))
        {
            MethodInvoker invoker = MethodInvoker.Create(function);
            return (target, arguments) => invoker.Invoke(target, arguments.AsSpan());
        }
        ParameterExpression owner = Expression.Parameter(typeof(object)), values = Expression.Parameter(typeof(object?[]));
        IEnumerable<Expression> converted = parameters.Select(Expression (p, i) =>
        {
            Expression value = Expression.ArrayIndex(values, Expression.Constant(i));
            if (!p.ParameterType.IsByRefLike) return Expression.Convert(value, p.ParameterType);
            Type array = p.ParameterType.GetGenericArguments()[0].MakeArrayType();
            return Expression.New(p.ParameterType.GetConstructor([array])!, Expression.Convert(value, array));
        });
        Expression call = Expression.Call(function.IsStatic ? null : Expression.Convert(owner, function.DeclaringType!), function, converted);
        Expression body = function.ReturnType == typeof(void) ? Expression.Block(call, Expression.Constant(null)) : Expression.Convert(call, typeof(object));
        return Expression.Lambda<Func<object?, object?[], object?>>(body, owner, values).Compile();
    }
}
