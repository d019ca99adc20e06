using System.Collections;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Python;

/// <summary>.NET types as the type checkers of Python write them; names such as <c>ArrayLike</c> are those of <c>omninumpy/typing.py</c>.</summary>
internal static class StubTypes
{
    private const string Anything = "Any";

    /// <summary>The types of the parameters of all overloads, by the parameters' plain names.</summary>
    public static Dictionary<string, string> OfParameters(IEnumerable<MethodBase> overloads) =>
        overloads.SelectMany(m => m.GetParameters()).Where(p => p.Name is not null).GroupBy(p => PythonBinder.Plain(p.Name!))
            .ToDictionary(g => g.Key, g => Union(g.Select(p => Of(p.ParameterType, isArgument: true))));

    /// <summary>The type of the results of all overloads.</summary>
    public static string OfResults(IEnumerable<MethodBase> overloads) => Union(overloads.OfType<MethodInfo>().Select(m => Of(m.ReturnType, isArgument: false)));

    private static string Union(IEnumerable<string> types)
    {
        string[] distinct = [.. types.SelectMany(t => t.StartsWith("tuple", StringComparison.Ordinal) ? [t] : t.Split(" | ")).Distinct()];
        return distinct.Length == 0 || distinct.Contains(Anything) ? Anything : string.Join(" | ", distinct.OrderBy(t => t == "None"));
    }

    private static string Of(Type type, bool isArgument)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying) return Union([Of(underlying, isArgument), "None"]);
        if (type == typeof(void)) return "None";
        if (type == typeof(NDArray)) return isArgument ? "ArrayLike" : "ndarray";
        if (type == typeof(DType) || type == typeof(ScalarType)) return isArgument ? "DTypeLike" : "dtype";
        if (type == typeof(bool)) return "bool";
        if (type == typeof(int) || type == typeof(long) || type == typeof(ulong) || type == typeof(BigInteger)) return isArgument ? "SupportsIndex" : "int";
        if (type == typeof(double) || type == typeof(float)) return isArgument ? "SupportsFloat" : "float";
        if (type == typeof(Complex)) return "complex";
        if (type == typeof(string) || type == typeof(char) || type.IsEnum) return "str";
        if (type == typeof(Shape)) return isArgument ? "ShapeLike" : "tuple[int, ...]";
        if (type == typeof(Axis) || type == typeof(FirstAxis) || type == typeof(Along)) return "AxisLike";
        if (typeof(Delegate).IsAssignableFrom(type)) return "Callable[..., Any]";
        if (Items(type) is { } item) return OfItems(item, isArgument);
        if (typeof(ITuple).IsAssignableFrom(type) && type.IsGenericType) return $"tuple[{string.Join(", ", type.GetGenericArguments().Select(t => Of(t, isArgument)))}]";
        return Anything;
    }

    private static string OfItems(Type item, bool isArgument)
    {
        if (!isArgument) return item == typeof(NDArray) ? "tuple[ndarray, ...]" : Anything;
        return item == typeof(int) || item == typeof(long) ? "AxisLike" : item == typeof(string) ? "Sequence[str]" : item.IsPrimitive ? "ArrayLike" : $"Sequence[{Of(item, true)}]";
    }

    private static Type? Items(Type type) => type.IsArray ? type.GetElementType()
        : type.IsGenericType && type.GetGenericArguments() is [{ } item] && (type.IsByRefLike || typeof(IEnumerable).IsAssignableFrom(type)) ? item
        : null;
}
