using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy;

/// <summary>Makes loops that call a delegate of any signature for neighbouring elements, without boxing them.</summary>
internal static unsafe class ElementLoop
{
    private static readonly MethodInfo s_read = typeof(ElementLoop).GetMethod(nameof(Read), BindingFlags.Static | BindingFlags.NonPublic)!;
    private static readonly MethodInfo s_write = typeof(ElementLoop).GetMethod(nameof(Write), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>A loop over elements: takes the addresses of the inputs, then of the results, and the number of elements.</summary>
    /// <param name="function">The delegate.</param>
    /// <param name="whole">For each parameter the array it gets whole, or null where it gets elements.</param>
    /// <param name="outputs">Types of the results: one, or the items of a tuple.</param>
    public static Action<nint[], nint[], long> Of(Delegate function, NDArray?[] whole, Type[] outputs)
    {
        ParameterExpression inputs = Expression.Parameter(typeof(nint[])), results = Expression.Parameter(typeof(nint[]));
        ParameterExpression n = Expression.Parameter(typeof(long)), i = Expression.Variable(typeof(long));
        Type[] parameters = ParametersOf(function);
        var arguments = new Expression[parameters.Length];
        int input = 0;
        for (int k = 0; k < arguments.Length; k++)
        {
            arguments[k] = whole[k] is { } array
                ? Expression.Constant(array)
                : Expression.Call(s_read.MakeGenericMethod(parameters[k]), Expression.ArrayIndex(inputs, Expression.Constant(input++)), i);
        }
        Expression call = Expression.Invoke(Expression.Constant(function), arguments);
        ParameterExpression value = Expression.Variable(call.Type);
        var body = new List<Expression> { Expression.Assign(value, call) };
        for (int k = 0; k < outputs.Length; k++)
        {
            Expression item = outputs.Length == 1 && call.Type == outputs[0] ? value : Expression.Field(value, $"Item{k + 1}");
            body.Add(Expression.Call(s_write.MakeGenericMethod(outputs[k]), Expression.ArrayIndex(results, Expression.Constant(k)), i, item));
        }
        LabelTarget done = Expression.Label();
        Expression loop = Expression.Block(
            [i],
            Expression.Assign(i, Expression.Constant(0L)),
            Expression.Loop(
                Expression.Block(
                    [value],
                    [Expression.IfThen(Expression.GreaterThanOrEqual(i, n), Expression.Break(done)), .. body, Expression.PreIncrementAssign(i)]),
                done));
        return Expression.Lambda<Action<nint[], nint[], long>>(loop, inputs, results, n).Compile();
    }

    /// <summary>The types of a delegate's parameters.</summary>
    public static Type[] ParametersOf(Delegate function) =>
        Array.ConvertAll(function.GetType().GetMethod("Invoke")!.GetParameters(), p => p.ParameterType);

    /// <summary>Folds a line by a function of two elements; with <paramref name="running"/> every intermediate value is a result.</summary>
    public static void Fold<T>(Func<T, T, T> function, nint line, long n, nint result, bool running) where T : unmanaged
    {
        T* from = (T*)line, to = (T*)result;
        T value = *from;
        *to = value;
        for (long i = 1; i < n; i++)
        {
            value = function(value, from[i]);
            if (running) to++;
            *to = value;
        }
    }

    private static T Read<T>(nint address, long i) where T : unmanaged => Unsafe.ReadUnaligned<T>((T*)address + i);

    private static void Write<T>(nint address, long i, T value) where T : unmanaged => Unsafe.WriteUnaligned((T*)address + i, value);
}
