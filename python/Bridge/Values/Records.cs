using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;

namespace OmniNumpy.Lazy.Python;

/// <summary>Results with several named fields: to Python, named tuples.</summary>
internal static partial class Records
{
    private static readonly ConcurrentDictionary<Type, (MethodInfo Method, string[] Names)?> s_types = new();

    /// <summary>The fields in order, under Python's names; null for an object that is no record.</summary>
    public static (string Name, object? Value)[]? Fields(object record)
    {
        if (s_types.GetOrAdd(record.GetType(), Find) is not { } type) return null;
        var values = new object?[type.Names.Length];
        type.Method.Invoke(record, values);
        return [.. type.Names.Zip(values)];
    }

    /// <summary>The settings of an object by NumPy's names, for which NumPy has a dict: <c>EdgeItems</c> is <c>edgeitems</c>.</summary>
    public static Dictionary<string, object?> Settings(object settings) => settings.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.GetIndexParameters().Length == 0)
        .ToDictionary(p => p.Name == nameof(PrintOptions.OverrideRepr) ? "override_repr" : p.Name.ToLowerInvariant(), p => p.GetValue(settings) is PrintLegacy legacy ? (object?)legacy.Name ?? false : p.GetValue(settings));

    private static (MethodInfo, string[])? Find(Type type)
    {
        if (!type.IsValueType || type.GetMethod("Deconstruct") is not { } method) return null;
        return (method, [.. method.GetParameters().Select(p => PythonName(p.Name!))]);
    }

    // InverseIndices is inverse_indices; the Q, R, U, S and Vh of linear algebra stay as they are.
    private static string PythonName(string name) => name.Length <= 2 ? name : name == "LogAbsDet" ? "logabsdet" : WordStart().Replace(name, "_").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex WordStart();
}
