using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OmniNumpy.Lazy.Python;

/// <summary>All that Python can reach, from which its modules are written when the package is built.</summary>
internal static partial class Surface
{
    private const BindingFlags Statics = BindingFlags.Public | BindingFlags.Static, Instances = BindingFlags.Public | BindingFlags.Instance;

    /// <summary>A parameter: <c>*</c> before the name of one that takes the rest; its default as Python writes it, or null.</summary>
    internal sealed record Parameter(string Name, string? Default);

    /// <summary>A name and what it stands for: function, ufunc, scalar_type, constant, object, module or class.</summary>
    internal sealed record Entry(string Name, string Kind, string Doc)
    {
        public Parameter[]? Parameters { get; init; }
        /// <summary>Types of parameters by plain name, and of the result, for type checkers.</summary>
        public Dictionary<string, string>? Types { get; init; }
        public string? Returns { get; init; }
        public int Inputs { get; init; }
        public int Outputs { get; init; }
        public string? Engine { get; init; }
        public Entry[]? Members { get; init; }
        /// <summary>Whether the name is one that newer NumPys lost.</summary>
        public bool Legacy { get; init; }
    }

    /// <summary>The surface as JSON: the main namespace with the modules in it, the members of arrays, and the classes whose objects Python may hold.</summary>
    public static string ToJson()
    {
        Entry[] main = Members(typeof(np), null);
        return JsonSerializer.Serialize(new { main, array = Methods(typeof(NDArray), Instances), classes = Classes() }, s_options);
    }

    private static readonly JsonSerializerOptions s_options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private static readonly HashSet<Type> s_classes = [];

    // Describing a class may find further ones.
    private static List<Entry> Classes()
    {
        var described = new HashSet<Type>();
        var entries = new List<Entry>();
        while (s_classes.Except(described).FirstOrDefault() is { } next)
        {
            described.Add(next);
            entries.Add(Class(next));
        }
        return entries;
    }

    private static Entry[] Members(Type type, object? instance)
    {
        BindingFlags flags = instance is null ? Statics : Instances;
        IEnumerable<Entry> values = type.GetProperties(flags).Where(p => p.GetIndexParameters().Length == 0).Select(p => Value(p, p.Name, p.PropertyType, instance))
            .Concat(type.GetFields(flags).Select(f => Value(f, f.Name, f.FieldType, instance)));
        IEnumerable<Entry> nested = type.GetNestedTypes(BindingFlags.Public).Where(t => !typeof(Delegate).IsAssignableFrom(t)).Select(t =>
            t is { IsAbstract: true, IsSealed: true } ? new Entry(t.Name, "module", XmlDocs.Of(t)) { Members = Members(t, null) } : Class(t));
        return [.. Methods(type, flags), .. values, .. nested];
    }

    private static Entry Value(MemberInfo member, string name, Type type, object? owner)
    {
        string doc = XmlDocs.Of(member);
        if (IsLegacy(member)) return new Entry(name, type == typeof(ScalarType) ? "scalar_type" : "constant", doc) { Legacy = true };
        object? value = member is PropertyInfo p ? p.GetValue(owner) : ((FieldInfo)member).GetValue(owner);
        if (value is Delegate and not ScalarType)
        {
            MethodInfo invoke = type.GetMethod("Invoke")!;
            int outputs = typeof(ITuple).IsAssignableFrom(invoke.ReturnType) ? 2 : 1;
            return new Entry(name, "ufunc", doc) { Inputs = invoke.GetParameters().Count(x => !x.HasDefaultValue), Outputs = outputs };
        }
        if (value is ScalarType scalar) return new Entry(name, "scalar_type", doc) { Engine = ((DType)scalar).Name };
        if (value is not null && IsOurs(value.GetType()) && value.GetType().Name.EndsWith("Module", StringComparison.Ordinal))
            return new Entry(name, "module", doc) { Members = Members(value.GetType(), value) };
        if (value is not null and not Type and not NDArray && IsOurs(value.GetType())) s_classes.Add(value.GetType());
        return new Entry(name, value is null or string or double or long or int or bool or NDArray ? "constant" : "object", doc);
    }

    private static Entry[] Methods(Type type, BindingFlags flags) =>
    [
        .. type.GetMethods(flags).Where(m => !m.IsSpecialName && IsOurs(m.DeclaringType!) && !m.Name.StartsWith('<')).GroupBy(m => m.Name)
            .Select(g => new Entry(g.Key, "function", g.Select(XmlDocs.Of).FirstOrDefault(d => d.Length > 0) ?? "") { Parameters = Longest([.. g]), Types = StubTypes.OfParameters(g), Returns = StubTypes.OfResults(g), Legacy = g.All(IsLegacy) }),
        .. flags == Statics || type != typeof(NDArray) ? [] : type.GetProperties(flags).Where(p => p.GetIndexParameters().Length == 0).Select(p => new Entry(p.Name, "property", XmlDocs.Of(p))),
    ];

    // The parameters of the overload with most of them.
    private static Parameter[] Longest(IReadOnlyCollection<MethodBase> overloads)
    {
        MethodBase longest = overloads.OrderByDescending(m => m.GetParameters().Length).First();
        foreach (MethodBase m in overloads)
            if (m is MethodInfo { ReturnType: { IsClass: true } returned } && IsOurs(returned) && !returned.IsAssignableTo(typeof(Delegate)) && returned != typeof(NDArray)) s_classes.Add(returned);
        // What a shorter overload does without may be left out.
        int needed = overloads.Min(m => m.GetParameters().Count(p => !p.HasDefaultValue && !IsRest(p)));
        return
        [
            .. longest.GetParameters().Select((p, i) => new Parameter((IsRest(p) ? "*" : "") + p.Name, p.HasDefaultValue ? Python(p) : i >= needed && !IsRest(p) ? "None" : null)),
        ];
    }

    private static bool IsOurs(Type type) => type.Namespace?.StartsWith("OmniNumpy", StringComparison.Ordinal) == true;

    private static bool IsLegacy(MemberInfo member) => member.IsDefined(typeof(ObsoleteAttribute));

    private static bool IsRest(ParameterInfo p) => p.IsDefined(typeof(ParamArrayAttribute)) || p.IsDefined(typeof(ParamCollectionAttribute));

    private static string Python(ParameterInfo p) => p.DefaultValue switch
    {
        null => "None",
        bool b => b ? "True" : "False",
        string s => $"'{s}'",
        char c => $"'{c}'",
        Enum e => $"'{WordStart().Replace(e.ToString(), "_").ToLowerInvariant()}'",
        var value when p.ParameterType.IsEnum => $"'{WordStart().Replace(Enum.ToObject(p.ParameterType, value).ToString()!, "_").ToLowerInvariant()}'",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static Entry Class(Type type) => new(type.Name, "class", XmlDocs.Of(type))
    {
        Engine = type.Name,
        Parameters = type.GetConstructors() is { Length: > 0 } constructors ? Longest(constructors) : null,
        Members =
        [
            .. Methods(type, Instances),
            .. type.GetProperties(Instances).Where(p => p.GetIndexParameters().Length == 0).Select(p => new Entry(p.Name, p.CanWrite && p.SetMethod!.IsPublic ? "settable" : "property", XmlDocs.Of(p))),
        ],
    };

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex WordStart();
}
