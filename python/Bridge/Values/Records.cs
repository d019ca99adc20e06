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
