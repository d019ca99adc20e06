using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

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
    // The overload for arguments of some kinds, and the profile under which their names were last found good.
    private readonly ConcurrentDictionary<string, (BoundCall Call, Profile Checked)> _bound = new();
    // As the table of changes writes it.
    private readonly string _plainName;
    private readonly Func<object?, object?>?[] _forms;
    private readonly int _axis;

    private Function(string scope, string name, string[] parameters)
    {
        _name = name;
        _plainName = name.ToLowerInvariant();
        _parameters = parameters;
        _isMethod = scope.Length == 0;
        _namespace = _isMethod ? null : scope == "bridge" ? typeof(PythonMembers) : Namespaces.Find(scope);
        _forms = Array.ConvertAll(parameters, p => ArgumentForms.Of(scope.Length == 0 ? name.ToLowerInvariant() : name, p.TrimStart('=')));
        _axis = AxisArguments.PlaceOf(name, parameters);
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
        for (int i = 0; i < _parameters.Length; i++)
        {
            string parameter = _parameters[i];
            object? value = reader.Read();
            if (i == _axis) AxisArguments.Check(value);
            if (!ReferenceEquals(value, MessageReader.Absent) && _forms[i] is { } form) value = form(value);
            if (ReferenceEquals(value, MessageReader.Absent)) gap = true;
            else if (parameter.StartsWith("**", StringComparison.Ordinal))
                foreach ((object key, object? item) in (Dictionary<object, object?>)value!) named[(string)key] = item;
            else if (parameter[0] == '*') positional.AddRange(PythonSequence.Items(value!));
            else if (parameter[0] == '=') named[parameter[1..]] = value;
            else if (gap) named[parameter] = value;
            else positional.Add(value);
        }
        scalars = _results == ZeroDimensional.Scalar || (_results == ZeroDimensional.AsTarget && targetIsScalar);
        return ResultLists.Shape(_name, PythonConversion.Python(Invoke(target, positional, named)));
    }

    private object? Invoke(object? target, List<object?> positional, Dictionary<string, object?> named)
    {
        if (_isMethod && target is null) throw new TypeError($"{_name} is a method; it needs an object");
        object? function = Member(_isMethod ? target! : _namespace!);
        switch (function)
        {
            case Callable c:
                Construction.PrepareStored(_name, _isMethod ? target : null, positional, named);
                return CallCached(c, Construction.Prepare(c.Name, positional, named), named);
            case ScalarType s:
                return Construction.Scalar(s, positional);
            case Delegate d:
                return CallCached(new Callable(_name, d, [d.GetType().GetMethod("Invoke")!]), positional, named);
            case Type t:
                return PythonBinder.Call(new Callable(t.Name, null, t.GetConstructors()), positional, named);
            case { } o when o.GetType().GetMethod("Invoke") is { } invoke:
                return PythonBinder.Call(new Callable(_name, o, [invoke]), positional, named);
            default:
                return positional.Count + named.Count == 0 ? function : throw new TypeError($"'{_name}' is not callable");
        }
    }

    private object? Member(object owner)
    {
        if (_isMethod && PythonMembers.Find(_name, owner) is { } own) return new Callable(_name, owner, [own], IsExtension: true);
        bool found = owner is Type type ? PythonBinder.TryGetMember(type, null, _name, out object? member) : PythonBinder.TryGetMember(owner.GetType(), owner, _name, out member);
        return found ? member : throw new MissingMemberException($"'{(owner as Type ?? owner.GetType()).Name}' object has no attribute '{_name}'");
    }

    private object? CallCached(Callable function, List<object?> positional, Dictionary<string, object?> named)
    {
        string? kinds = Kinds(function, positional, named);
        if (kinds is null)
        {
            Check(named);
            return PythonBinder.Call(function, positional, named);
        }
        if (_bound.TryGetValue(kinds, out (BoundCall Call, Profile Checked) known))
        {
            if (known.Checked != Profile.Current) _bound[kinds] = (known.Call, Check(named));
            object?[] arguments = named.Count == 0 ? [.. positional] : [.. positional, .. named.Values];
            if (known.Call.TryInvoke(function.Target, arguments, positional.Count, out object? result)) return result;
        }
        Profile current = Check(named);
        object? value = PythonBinder.Call(function, positional, named, out BoundCall? found);
        if (found is not null) _bound[kinds] = (found, current);
        return value;
    }

    // The version in force may lack arguments that others have.
    private Profile Check(Dictionary<string, object?> named)
    {
        Profile profile = Profile.Current;
        if (named.Count > 0) profile.CheckArguments(_plainName, named.Keys);
        return profile;
    }

    // What decides the overload; null when more than the kinds of arguments does.
    private static string? Kinds(Callable function, List<object?> positional, Dictionary<string, object?> named)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0);
        if (function.Target is not (null or NDArray or Delegate)) text.AppendLiteral(function.Target.GetType().FullName!);
        text.AppendFormatted(':');
        foreach (object? value in positional)
        {
            if (BoundCall.Kind(value) is not { } kind) return null;
            text.AppendFormatted(kind);
        }
        foreach ((string name, object? value) in named)
        {
            if (BoundCall.Kind(value) is not { } kind) return null;
            text.AppendLiteral(name);
            text.AppendFormatted(kind);
        }
        return text.ToStringAndClear();
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
