using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using OmniNumpy.Lazy.Profiles;
using OmniNumpy.Lazy.Python;

namespace OmniNumpy.Lazy.Tests.Python;

/// <summary>Runs recorded Python expressions over this library: <c>np</c> is <see cref="OmniNumpy.Lazy.np"/>, found by reflection.</summary>
internal sealed partial class PythonEvaluator
{
    private readonly Dictionary<string, object?> _variables;

    public PythonEvaluator() => _variables = new Dictionary<string, object?>(s_builtins) { ["np"] = typeof(np) };

    /// <summary>Told of every call of a member of <c>np</c> or of an array: its name and arguments.</summary>
    public Action<string, IEnumerable<object?>>? Called { get; set; }

    /// <summary>The value of an expression.</summary>
    public object? Run(string expression) => Evaluate(PythonParser.ParseExpression(expression));

    /// <summary>Runs assignments and calls, divided by semicolons or lines.</summary>
    public void Execute(string statements)
    {
        foreach (Statement s in PythonParser.ParseStatements(statements))
        {
            object? value = Evaluate(s.Value);
            if (s.Target is null) continue;
            if (s.Operator is { } op)
            {
                object? old = Evaluate(s.Target);
                value = old is NDArray array && PythonOperators.UfuncOf(op) is { } ufunc
                    ? CallValue(ufunc, [array, value], new() { ["out"] = array })
                    : PythonOperators.Apply(this, op, old, value);
                if (old is NDArray && s.Target is Name) continue;
            }
            Assign(s.Target, value);
        }
    }

    private void Assign(Expression target, object? value)
    {
        switch (target)
        {
            case Name name:
                _variables[name.Id] = value;
                return;
            case TupleOf tuple:
                object?[] items = [.. PythonSequence.Items(ToPython(value)!)];
                for (int i = 0; i < items.Length; i++) Assign(tuple.Items[i], items[i]);
                return;
            case Subscript { Target: var owner, Index: var index }:
                PythonIndexing.Set(Evaluate(owner), Evaluate(index), value);
                return;
            case Member { Target: var owner, Id: var id }:
                object holder = Evaluate(owner)!;
                var property = holder.GetType().GetProperties().FirstOrDefault(p => PythonBinder.Plain(p.Name) == PythonBinder.Plain(id) && p.CanWrite)
                    ?? throw new BindingError($"no settable {id}");
                if (!PythonConversion.TryConvert(value, property.PropertyType, out object? converted, out _)) throw new BindingError($"{id} cannot be {PythonConversion.Describe(value)}");
                PythonBinder.Guarded(() => { property.SetValue(holder, converted); return null; });
                return;
        }
        throw new BindingError("cannot assign to that");
    }

    private object? Evaluate(Expression e) => e switch
    {
        Literal l => l.Value,
        Name n => _variables.TryGetValue(n.Id, out object? value) ? value : throw new BindingError($"name '{n.Id}' is not defined"),
        Member m => MemberOf(Evaluate(m.Target), m.Id),
        Call c => EvaluateCall(c),
        Subscript s => PythonIndexing.Get(Evaluate(s.Target), Evaluate(s.Index)),
        SliceOf s => new PythonSlice(OrNone(s.Start), OrNone(s.Stop), OrNone(s.Step)),
        TupleOf t => new PythonTuple([.. t.Items.Select(Evaluate)]),
        ListOf l => l.Items.Select(Evaluate).ToList(),
        DictOf d => d.Items.ToDictionary(i => Evaluate(i.Key)!, i => Evaluate(i.Value)),
        Unary u => PythonOperators.Apply(this, u.Operator, Evaluate(u.Operand)),
        Binary b => PythonOperators.Apply(this, b.Operator, Evaluate(b.Left), Evaluate(b.Right)),
        Comparison c => Compare(c),
        Logical l => PythonOperators.Truth(Evaluate(l.Left)) == l.IsAnd ? Evaluate(l.Right) : Evaluate(l.Left),
        Conditional c => Evaluate(PythonOperators.Truth(Evaluate(c.Test)) ? c.Then : c.Else),
        Lambda l => new PythonFunction(arguments => WithVariables(l.Parameters, arguments, l.Body), l.Parameters.Length),
        Comprehension c => Comprehend(c),
        _ => throw new BindingError($"cannot evaluate {e}"),
    };

    private object? OrNone(Expression? e) => e is null ? null : Evaluate(e);

    private object? Compare(Comparison c)
    {
        object? left = Evaluate(c.First), result = true;
        foreach ((string op, Expression operand) in c.Rest)
        {
            object? right = Evaluate(operand);
            result = PythonOperators.Compare(this, op, left, right);
            if (c.Rest.Length > 1 && !PythonOperators.Truth(result)) return result;
            left = right;
        }
        return result;
    }

    private List<object?> Comprehend(Comprehension c)
    {
        var result = new List<object?>();
        object? source = Evaluate(c.Source);
        // Iterators tell where they are, so they must not be run through at once.
        IEnumerable<object?> items = source is IEnumerable lazy and not (string or IDictionary) ? lazy.Cast<object?>().Select(PythonConversion.Python) : PythonSequence.Items(ToPython(source)!);
        foreach (object? item in items)
        {
            Assign(c.Target, item);
            if (c.Condition is null || PythonOperators.Truth(Evaluate(c.Condition))) result.Add(Evaluate(c.Element));
        }
        return result;
    }

    private object? WithVariables(string[] names, object?[] values, Expression body)
    {
        for (int i = 0; i < names.Length; i++) _variables[names[i]] = ToPython(values[i]);
        return Evaluate(body);
    }

    private object? EvaluateCall(Call c)
    {
        object? function = Evaluate(c.Function);
        var positional = new List<object?>();
        var named = new Dictionary<string, object?>();
        foreach (Argument a in c.Arguments)
        {
            object? value = Evaluate(a.Value);
            if (a is { Unpacked: true, Keyword: "**" })
                foreach ((object key, object? v) in (Dictionary<object, object?>)value!) named[(string)key] = v;
            else if (a.Unpacked) positional.AddRange(PythonSequence.Items(ToPython(value)!));
            else if (a.Keyword is { } keyword) named[keyword] = value;
            else positional.Add(value);
        }
        if (c.Function is Member { Id: var called }) Profiles.Profile.Current.CheckArguments(called, named.Keys);
        if (c.Function is Member { Id: var id }) Called?.Invoke(id, [.. positional, .. named.Values]);
        return CallValue(function, positional, named);
    }

    /// <summary>Calls a function value.</summary>
    public object? CallValue(object? function, List<object?> positional, Dictionary<string, object?> named)
    {
        object? result = function switch
        {
            PythonFunction f => f.Invoke([.. positional]),
            PythonType t => t.Make([.. positional]),
            Callable c => PythonBinder.Call(c, Construction.Prepare(c.Name, positional, named), named),
            ScalarType s => named.Count == 0 ? Construction.Scalar(s, positional) : throw new BindingError("a scalar type takes no keywords"),
            Delegate d => PythonBinder.Call(new Callable("call", d, [d.GetType().GetMethod("Invoke")!]), positional, named),
            Type t => PythonBinder.Call(new Callable(t.Name, null, t.GetConstructors()), positional, named),
            { } o when o.GetType().GetMethod("Invoke") is { } invoke => PythonBinder.Call(new Callable("call", o, [invoke]), positional, named),
            _ => throw new BindingError($"'{function}' object is not callable"),
        };
        return PythonConversion.Python(result);
    }

    /// <summary>An attribute of a value.</summary>
    public object? MemberOf(object? target, string name)
    {
        if (target is null) throw new BindingError($"'NoneType' object has no attribute '{name}'");
        if (SpaceOf(target) is { } space) ProfileNames.CheckRead(space + name);
        bool found = target is Type type ? PythonBinder.TryGetMember(type, null, name, out object? value) : PythonBinder.TryGetMember(target.GetType(), target, name, out value);
        if (found) return PythonConversion.Python(value);
        if (PythonNumber.IsNumber(target) || PythonSequence.IsSequence(target) && name is not ("count" or "index"))
            return MemberOf(PythonNumber.IsNumber(target) ? PythonNumber.ToArray(target) : PythonSequence.ToArray(target), name);
        throw new MissingMemberException(target is Type t ? t.Name : target.GetType().Name, name);
    }

    // NumPy's namespace of what a value has: that of arrays, of a module, of np.
    private static string? SpaceOf(object target) => target switch
    {
        NDArray => "ndarray.",
        Type type when type == typeof(np) => "",
        Type type when type.DeclaringType == typeof(np) => type.Name + ".",
        _ when target.GetType().Name is var name && name.EndsWith("Module", StringComparison.Ordinal) => name[..^"Module".Length].ToLowerInvariant() + ".",
        _ => null,
    };

    /// <summary>.NET collections as Python sees them.</summary>
    public static object? ToPython(object? value) => value switch
    {
        NDArray or string or List<object?> or PythonTuple or PythonRange or null => value,
        ITuple tuple => new PythonTuple([.. Enumerable.Range(0, tuple.Length).Select(i => PythonConversion.Python(tuple[i]))]),
        Shape shape => new PythonTuple([.. shape.ToArray().Select(d => (object?)d)]),
        Array array => new PythonTuple([.. array.Cast<object?>().Select(PythonConversion.Python)]),
        IEnumerable items => items.Cast<object?>().Select(PythonConversion.Python).ToList(),
        _ when Deconstructed(value) is { } fields => fields,
        _ => PythonConversion.Python(value),
    };

    // A record struct with several fields is a named tuple.
    private static PythonTuple? Deconstructed(object value)
    {
        if (value.GetType().GetMethod("Deconstruct") is not { } method) return null;
        var fields = new object?[method.GetParameters().Length];
        method.Invoke(value, fields);
        return new PythonTuple([.. fields.Select(PythonConversion.Python)]);
    }
}
