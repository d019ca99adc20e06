using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Python;

/// <summary>A function that Python calls by number: where it is found, and its parameters in Python's order.</summary>
internal sealed class Function
{
    private static readonly List<Function> s_all = [];
    private static readonly ConcurrentDictionary<string, int> s_byText = new();

    private readonly string _name;
    private readonly string[] _parameters;
    // The objects that lead to a function of a namespace; a method's is the target of the call.
    private readonly object? _namespace;
    private readonly bool _isMethod;
    private readonly ZeroDimensional _results;

    private Function(string scope, string name, string[] parameters)
    {
        _name = name;
        _parameters = parameters;
        _isMethod = scope.Length == 0;
        _namespace = _isMethod ? null : scope == "bridge" ? typeof(PythonMembers) : Namespaces.Find(scope);
        _results = _isMethod ? ZeroDimensionalResults.OfMethod(name) : ZeroDimensionalResults.OfFunction(name);
    }

    /// <summary>The number of a function, given as scope, name and parameter names, divided by null characters: <c>np.linalg\0inv\0a</c>. A method has no scope.</summary>
    public static int Find(string text) => s_byText.GetOrAdd(text, static t =>
    {
        string[] parts = t.Split('\0');
        lock (s_all)
        {
            s_all.Add(new Function(parts[0], parts[1], parts[2].Length == 0 ? [] : parts[2].Split(',')));
            return s_all.Count - 1;
        }
    });

    public static Function Numbered(int id) => s_all[id];

    /// <summary>
    /// Calls it with the arguments of a message, which come in the order of the parameters: one for each, absent or not. A parameter <c>*args</c> takes
    /// a tuple, <c>**kwargs</c> a dict, and <c>=name</c> is given by name only.
    /// </summary>
    /// <param name="target">The object whose method it is.</param>
    /// <param name="targetIsScalar">Whether that is a NumPy scalar.</param>
    /// <param name="reader">The message.</param>
    /// <param name="scalars">Whether results without axes are NumPy scalars.</param>
    public object? Call(object? target, bool targetIsScalar, ref MessageReader reader, out bool scalars)
    {
        var positional = new List<object?>(_parameters.Length);
        var named = new Dictionary<string, object?>();
        bool gap = false;
        foreach (string parameter in _parameters)
        {
            object? value = reader.Read();
            if (ReferenceEquals(value, MessageReader.Absent)) gap = true;
            else if (parameter.StartsWith("**", StringComparison.Ordinal))
                foreach ((object key, object? item) in (Dictionary<object, object?>)value!) named[(string)key] = item;
            else if (parameter[0] == '*') positional.AddRange(PythonSequence.Items(value!));
            else if (parameter[0] == '=') named[parameter[1..]] = value;
            else if (gap) named[parameter] = value;
            else positional.Add(value);
        }
        scalars = _results == ZeroDimensional.Scalar || (_results == ZeroDimensional.AsTarget && targetIsScalar);
        return ResultLists.Shape(_name, Invoke(target, positional, named));
    }

    private object? Invoke(object? target, List<object?> positional, Dictionary<string, object?> named)
    {
        if (_isMethod && PythonMembers.Find(_name, target) is { } own) return PythonBinder.Call(new Callable(_name, null, [own]), [target, .. positional], named);
        object owner = (_isMethod ? target : _namespace) ?? throw new TypeError($"{_name} is a method; it needs an object");
        bool found = owner is Type type ? PythonBinder.TryGetMember(type, null, _name, out object? function) : PythonBinder.TryGetMember(owner.GetType(), owner, _name, out function);
        if (!found) throw new MissingMemberException($"'{(owner as Type ?? owner.GetType()).Name}' object has no attribute '{_name}'");
        return PythonConversion.Python(function switch
        {
            Callable c => PythonBinder.Call(c, Construction.Prepare(c.Name, positional, named), named),
            ScalarType s => Construction.Scalar(s, positional),
            Delegate d => PythonBinder.Call(new Callable(_name, d, [d.GetType().GetMethod("Invoke")!]), positional, named),
            Type t => PythonBinder.Call(new Callable(t.Name, null, t.GetConstructors()), positional, named),
            { } o when o.GetType().GetMethod("Invoke") is { } invoke => PythonBinder.Call(new Callable(_name, o, [invoke]), positional, named),
            _ when positional.Count + named.Count == 0 => function,
            _ => throw new TypeError($"'{_name}' is not callable"),
        });
    }
}

/// <summary>The objects that hold functions: <c>np</c>, <c>np.linalg</c>, <c>np.add</c>.</summary>
internal static class Namespaces
{
    public static object Find(string path)
    {
        object found = typeof(np);
        foreach (string name in path.Split('.').Skip(1))
        {
            bool has = found is Type type ? PythonBinder.TryGetMember(type, null, name, out object? member) : PythonBinder.TryGetMember(found.GetType(), found, name, out member);
            if (!has || member is null) throw new MissingMemberException($"module '{path}' has no attribute '{name}'");
            found = member;
        }
        return found;
    }
}
