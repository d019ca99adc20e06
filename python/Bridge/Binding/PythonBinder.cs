using System.Collections.Concurrent;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Python;

/// <summary>Finds the .NET overload that takes a Python call's arguments, and calls it.</summary>
internal static class PythonBinder
{
    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.FlattenHierarchy;

    // Starred parameters of NumPy's that are followed by keywords, which C# cannot say.
    private static readonly string[] s_starred = ["xi", "args", "arys", "operands", "varargs"];
    private static readonly string[] s_positions = ["indices", "ind", "obj", "repeats"];

    // The source of an argument that the binder made something else of.
    private const int Changed = int.MinValue;

    private delegate R SpanFunction<T, R>(ReadOnlySpan<T> items);

    private delegate R SpanFunction<T1, T, R>(T1 first, ReadOnlySpan<T> items);

    private static readonly ConcurrentDictionary<(Type, string), MemberInfo[]> s_members = new();

    private static readonly Lazy<Type[]> s_extensions = new(() =>
        [.. typeof(np).Assembly.GetExportedTypes().Where(t => t.IsDefined(typeof(ExtensionAttribute), false))]);

    /// <summary>What a member of a .NET object or type is called from: its overloads, or its value.</summary>
    public static bool TryGetMember(Type type, object? target, string name, out object? value)
    {
        MemberInfo[] members = s_members.GetOrAdd((type, name), k => MembersOf(k.Item1, k.Item2));
        value = members switch
        {
            [PropertyInfo p] => Guarded(() => p.GetValue(p.GetMethod!.IsStatic ? null : target)),
            [FieldInfo f] => f.GetValue(f.IsStatic ? null : target),
            [Type nested] => nested,
            [MethodInfo, ..] => new Callable(name, target, Array.ConvertAll(members, m => (MethodBase)m)),
            _ => null,
        };
        return members.Length > 0 || target is not null && TryGetExtension(target, Plain(name), out value);
    }

    // A property or field, or the overloads of a method: by the very name (np.inf is not np.Inf), else by the letters of .NET's spelling of it.
    private static MemberInfo[] MembersOf(Type type, string name)
    {
        MemberInfo[] exact = MembersOf(type, n => n == name);
        if (exact.Length > 0) return exact;
        string wanted = Plain(name);
        MemberInfo[] spelled = MembersOf(type, n => Plain(n) == wanted);
        return spelled.Length > 0 ? spelled : type.GetNestedType(name) is { } nested ? [nested] : [];
    }

    private static MemberInfo[] MembersOf(Type type, Func<string, bool> isWanted) =>
        type.GetProperties(Public).FirstOrDefault(p => p.GetIndexParameters().Length == 0 && isWanted(p.Name)) is { } property ? [property]
        : type.GetFields(Public).FirstOrDefault(f => isWanted(f.Name)) is { } field ? [field]
        : [.. type.GetMethods(Public).Where(m => !m.IsGenericMethodDefinition && !m.IsSpecialName && isWanted(m.Name))];

    /// <summary>Whether objects of a type have a member, without asking one for it.</summary>
    public static bool HasMember(Type type, string name) => type.GetMembers(Public).Any(m => Plain(m.Name) == Plain(name));

    private static bool TryGetExtension(object target, string wanted, out object? value)
    {
        MethodInfo[] methods =
        [
            .. s_extensions.Value.SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static)).Where(m =>
                (Plain(m.Name) == wanted || Plain(m.Name) == "get" + wanted) && !m.IsGenericMethodDefinition
                && m.GetParameters() is [{ } first, ..] && first.ParameterType.IsInstanceOfType(target)),
        ];
        value = methods.Length == 0 ? null
            : Plain(methods[0].Name) == "get" + wanted ? Guarded(() => methods[0].Invoke(null, [target]))
            : new Callable(wanted, target, methods, IsExtension: true);
        return methods.Length > 0;
    }

    /// <summary>Calls the best overload.</summary>
    /// <exception cref="BindingError">None takes the arguments.</exception>
    public static object? Call(Callable function, List<object?> positional, Dictionary<string, object?> named) => Call(function, positional, named, out _);

    /// <summary>As <see cref="Call(Callable, List{object?}, Dictionary{string, object?})"/>; gives what was bound, to be used for arguments of the same kinds.</summary>
    public static object? Call(Callable function, List<object?> positional, Dictionary<string, object?> named, out BoundCall? found)
    {
        found = null;
        int[]? bestSources = null;
        object?[]? bestArguments = null;
        MethodBase? best = null;
        int bestCost = int.MaxValue;
        NumpyException? refused = null;
        PythonConversion.Refusal = null;
        var reasons = new List<string>();
        foreach (MethodBase method in function.Overloads)
        {
            List<object?> given = function.IsExtension ? [function.Target, .. positional] : positional;
            try
            {
                if (!TryBind(method.GetParameters(), given, named, out object?[] bound, out int[] sources, out int cost, out string reason)) reasons.Add(reason);
                else if (cost < bestCost) (best, bestArguments, bestSources, bestCost) = (method, bound, sources, cost);
            }
            catch (NumpyException e)
            {
                refused = e;   // by this overload; another may take the arguments
            }
        }
        if (best is null && refused is not null) throw refused;
        if (best is null && (PythonConversion.Refusal ?? TooLarge(function.Name, positional, named)) is { } why) throw why;
        if (best is null) throw new BindingError($"{function.Name}(): {string.Join("; or ", reasons)}");
        object? target = function.IsExtension || best.IsStatic ? null : function.Target;
        if (!function.IsExtension && Array.IndexOf(bestSources!, Changed) < 0) found = new BoundCall(best, bestSources!, bestArguments!);
        return Guarded(() => best is ConstructorInfo constructor ? constructor.Invoke(bestArguments) : Invoke((MethodInfo)best, target, bestArguments!));
    }

    // An integer that C's long does not hold, where one is wanted.
    private static NumpyException? TooLarge(string function, List<object?> positional, Dictionary<string, object?> named)
    {
        if (!positional.Concat(named.Values).Any(HasLarge)) return null;
        return s_shaped.Contains(function) ? new ValueError("Maximum allowed dimension exceeded") : new OverflowError("Python int too large to convert to C long");

        static bool HasLarge(object? value) => value is BigInteger || PythonSequence.IsSequence(value) && PythonSequence.Items(value!).Any(i => i is BigInteger);
    }

    // Functions whose integers are lengths.
    private static readonly HashSet<string> s_shaped = [.. "zeros ones empty full reshape identity eye transpose split array_split broadcast_to diag vander".Split(' ')];

    private static object? Invoke(MethodInfo method, object? target, object?[] arguments)
    {
        Type[] types = [.. method.GetParameters().Select(p => p.ParameterType)];
        if (types.Length == 0 || !types[^1].IsByRefLike) return method.Invoke(target, arguments);
        // Spans cannot be boxed: a delegate type with a span takes the array instead.
        Type element = types[^1].GetGenericArguments()[0];
        string helper = types.Length == 1 ? nameof(CallSpan) : nameof(CallSpanAfterOne);
        Type[] generic = types.Length == 1 ? [element, method.ReturnType] : [types[0], element, method.ReturnType];
        return typeof(PythonBinder).GetMethod(helper, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(generic)
            .Invoke(null, [method, target, .. arguments]);
    }

    private static object? CallSpan<T, R>(MethodInfo method, object? target, T[] items) =>
        ((SpanFunction<T, R>)Delegate.CreateDelegate(typeof(SpanFunction<T, R>), target, method))(items);

    private static object? CallSpanAfterOne<T1, T, R>(MethodInfo method, object? target, T1 first, T[] items) =>
        ((SpanFunction<T1, T, R>)Delegate.CreateDelegate(typeof(SpanFunction<T1, T, R>), target, method))(first, items);

    /// <summary>Converts the arguments to a parameter list's types.</summary>
    private static bool TryBind(ParameterInfo[] parameters, List<object?> positional, Dictionary<string, object?> named, out object?[] bound, out int[] sources, out int cost, out string reason)
    {
        bound = new object?[parameters.Length];
        sources = new int[parameters.Length];
        cost = 0;
        reason = "";
        var unused = new HashSet<string>(named.Keys);
        int taken = 0;
        bool spread = false;
        for (int i = 0; i < parameters.Length; i++)
        {
            ParameterInfo p = parameters[i];
            bool rest = p.IsDefined(typeof(ParamArrayAttribute)) || p.IsDefined(typeof(ParamCollectionAttribute)), listed = s_starred.Contains(p.Name!);
            object? value;
            string keyword = named.ContainsKey(p.Name! + "_") ? p.Name! + "_" : p.Name!;
            if (named.TryGetValue(keyword, out value))
            {
                unused.Remove(keyword);
                sources[i] = positional.Count + named.Keys.ToList().IndexOf(keyword);
                if (taken > i && !spread) return Fails($"got multiple values for argument '{p.Name}'", out reason);
            }
            else if ((rest || listed) && taken < positional.Count && !(!listed && taken == positional.Count - 1 && (positional[taken] is not NDArray || IsNumbers(p.ParameterType)) && PythonConversion.TryConvert(positional[taken], p.ParameterType, out _, out _)))
            {
                value = new List<object?>(positional.Skip(taken));
                sources[i] = BoundCall.RestFrom(taken);
                taken = positional.Count;
                spread = true;
                cost += 3;
            }
            else if (taken < positional.Count && taken <= i)
            {
                sources[i] = taken;
                value = positional[taken++];
            }
            else if (rest || listed && positional.Count == 0)
            {
                sources[i] = Changed;
                value = new List<object?>();
            }
            else if (p.HasDefaultValue)
            {
                sources[i] = BoundCall.Default;
                bound[i] = p.DefaultValue is null && p.ParameterType.IsValueType ? RuntimeHelpers.GetUninitializedObject(Nullable.GetUnderlyingType(p.ParameterType) is null ? p.ParameterType : typeof(int)) : p.DefaultValue;
                if (p.DefaultValue is null && Nullable.GetUnderlyingType(p.ParameterType) is not null) bound[i] = null;
                if (p.ParameterType.IsEnum && bound[i] is not null && bound[i]!.GetType() != p.ParameterType) bound[i] = Enum.ToObject(p.ParameterType, bound[i]!);
                continue;
            }
            else return Fails($"missing a required argument: '{p.Name}'", out reason);

            // A list that is meant for one array is not one of arrays; an empty list of positions is one of integers.
            if (rest && PythonSequence.IsSequence(value) && taken == 1) cost += 4;
            if (rest && PythonNumber.IsNumber(value))
            {
                value = new List<object?> { value };
                sources[i] = Changed;
            }
            if (s_positions.Contains(p.Name!) && value is List<object?> { Count: 0 })
            {
                value = np.zeros(0, DType.Int64);
                sources[i] = Changed;
            }
            if ((value is null && NeedsValue(p)) || !PythonConversion.TryConvert(value, p.ParameterType, out bound[i], out int step))
            {
                return Fails(p.Name == "out" ? "return arrays must be of ArrayType"
                    : $"argument '{p.Name}' of type {p.ParameterType.Name} cannot be {PythonConversion.Describe(value)}", out reason);
            }
            cost += step;
        }
        if (taken < positional.Count) return Fails($"takes {parameters.Length} positional arguments but {positional.Count} were given", out reason);
        return unused.Count == 0 || Fails($"got an unexpected keyword argument '{unused.First()}'", out reason);
    }

    // Reading nullability is slow; it is asked for only where None is given.
    private static bool NeedsValue(ParameterInfo p) =>
        p.ParameterType == typeof(NDArray) && !p.HasDefaultValue && new NullabilityInfoContext().Create(p).WriteState == NullabilityState.NotNull;

    private static bool IsNumbers(Type type) => (type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0]).IsPrimitive;

    private static bool Fails(string why, out string reason)
    {
        reason = why;
        return false;
    }

    /// <summary>A name without case and underscores: NumPy's <c>cumulative_sum</c> is the member <c>CumulativeSum</c>.</summary>
    public static string Plain(string name) => name.Replace("_", "").ToLowerInvariant();

    /// <summary>Runs a reflected call and throws what it threw.</summary>
    public static object? Guarded(Func<object?> call)
    {
        try
        {
            return call();
        }
        catch (TargetInvocationException e) when (e.InnerException is { } inner)
        {
            for (Exception? deeper = inner; deeper is TargetInvocationException; deeper = deeper.InnerException) inner = deeper.InnerException!;
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }
}

/// <summary>The overloads of a function, with the object they are called on.</summary>
internal sealed record Callable(string Name, object? Target, MethodBase[] Overloads, bool IsExtension = false);
