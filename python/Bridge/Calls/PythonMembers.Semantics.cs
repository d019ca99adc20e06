using System.Collections.Concurrent;
using System.Reflection;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Python;

// What Python's own functions ask about the profile and need of the engine.
internal static partial class PythonMembers
{
    private static readonly ConcurrentDictionary<string, PropertyInfo> s_semantics = new();

    /// <summary>A value of the semantics in force, by its name: whether something is so, or how far it is accepted.</summary>
    public static object? Semantic(string name)
    {
        PropertyInfo property = s_semantics.GetOrAdd(name, n => typeof(Semantics).GetProperty(n) ?? throw new MissingMemberException($"no semantics of the name {n}"));
        object? value = property.GetValue(Profile.Current.Semantics);
        return value is bool ? value : value?.ToString();
    }

    /// <summary>Numbers that go on from the first two by their difference, computed in the dtype.</summary>
    public static NDArray Progression(long count, NDArray first, NDArray second, DType dtype) => np.Progression(count, first, second, dtype);
}
