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

    /// <summary>Sets all elements to a number, as one of them is set.</summary>
    public static void Fill(NDArray array, object? value)
    {
        if (PythonSequence.IsSequence(value)) value = Indexing.Element(array.DType, value!);
        if (value is NDArray { NDim: > 0, Size: not 1 }) throw new ValueError(Indexing.SetWithSequence);
        if (!PythonConversion.TryConvert(value, typeof(NDArray), out object? number, out _)) throw new TypeError($"an array cannot be filled with {PythonConversion.Describe(value)}");
        array.Fill(((NDArray)number!).NDim > 0 ? ((NDArray)number).Reshape() : (NDArray)number);
    }

    /// <summary>Numbers that go on from the first two by their difference, computed in the dtype.</summary>
    public static NDArray Progression(long count, NDArray first, NDArray second, DType dtype) => np.Progression(count, first, second, dtype);
}
