using System.Numerics;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Python;

/// <summary>What NumPy's constructors do with Python's values before our functions see arrays.</summary>
internal static class Construction
{
    private static readonly HashSet<string> s_constructors = ["array", "asarray", "asanyarray", "ascontiguousarray", "asfortranarray"];

    /// <summary><c>np.array</c> and its kin convert the numbers of a sequence one by one to the dtype asked for, with the errors of that.</summary>
    /// <exception cref="TypeError">Bytes: in NumPy they are a text, of which the engine has no arrays.</exception>
    public static List<object?> Prepare(string function, List<object?> positional, Dictionary<string, object?> named)
    {
        if (s_constructors.Contains(function) && positional is [byte[], ..]) throw new TypeError($"{function}(): the engine has no arrays of text");
        if (IsRefusedCopy(function, positional, named))
        {
            throw new ValueError(
                "Unable to avoid copy while creating an array as requested.\nIf using `np.array(obj, copy=False)` replace it with `np.asarray(obj)` to allow a copy when needed "
                + "(no behavior change in NumPy 1.x).\nFor more details, see https://numpy.org/devdocs/numpy_2_0_migration_guide.html#adapting-to-changes-in-the-copy-keyword.");
        }
        if (!s_constructors.Contains(function) || positional.Count == 0 || !PythonSequence.IsSequence(positional[0])) return positional;
        object? asked = positional.Count > 1 ? positional[1] : named.GetValueOrDefault("dtype");
        DType? dtype = asked is not null && PythonConversion.TryConvert(asked, typeof(DType), out object? type, out _) ? (DType)type! : null;
        return [PythonSequence.ToArray(positional[0]!, dtype), .. positional.Skip(1)];
    }

    // Until NumPy 2 copy=False meant: if it can be avoided.
    private static bool IsRefusedCopy(string function, List<object?> positional, Dictionary<string, object?> named) =>
        (s_constructors.Contains(function) || function == "nan_to_num") && positional is [not (null or NDArray or Matrix), ..]
        && (named.GetValueOrDefault("copy") is false || (function == "nan_to_num" && positional.Count > 1 && positional[1] is false))
        && Profile.Current.Semantics.CopyFalseIsStrict;

    // Functions that store values in their first argument, or beside its elements, with the place of the values.
    private static readonly Dictionary<string, (string Name, int Place)> s_stored = new()
    {
        ["put"] = ("v", 2),
        ["place"] = ("vals", 2),
        ["putmask"] = ("values", 2),
        ["insert"] = ("values", 2),
        ["put_along_axis"] = ("values", 2),
        ["fill_diagonal"] = ("val", 1),
    };

    /// <summary>The numbers of a sequence that a function stores in an array are converted one by one to the array's dtype, as elements of it are set.</summary>
    public static void PrepareStored(string function, object? target, List<object?> positional, Dictionary<string, object?> named)
    {
        if (!s_stored.TryGetValue(function.ToLowerInvariant(), out (string Name, int Place) stored)) return;
        int place = target is NDArray ? stored.Place - 1 : stored.Place;
        DType? dtype = (target ?? positional.FirstOrDefault()) is NDArray array ? array.DType : null;
        if (dtype is null) return;
        if (positional.Count > place && PythonSequence.IsSequence(positional[place])) positional[place] = PythonSequence.ToArray(positional[place]!, dtype);
        else if (named.TryGetValue(stored.Name, out object? value) && PythonSequence.IsSequence(value)) named[stored.Name] = PythonSequence.ToArray(value!, dtype);
    }

    /// <summary>A call of a scalar type: it makes a zero of nothing, and converts the numbers of a sequence one by one.</summary>
    public static object Scalar(ScalarType type, List<object?> positional)
    {
        DType dtype = type;
        return positional switch
        {
            [] => type(0),
            [string text] => type(PythonNumber.Parse(text)),
            [BigInteger big] when dtype.IsInexact => type((double)big),
            [BigInteger big] when big.Sign < 0 || big > ulong.MaxValue => throw new OverflowError("Python int too large to convert to C long"),
            [{ } sequence] when PythonSequence.IsSequence(sequence) => PythonSequence.ToArray(sequence, dtype),
            [var value] => PythonConversion.TryConvert(value, typeof(NDArray), out object? array, out _)
                ? type((NDArray)array!)
                : throw new TypeError($"a scalar of {dtype} cannot be made of {PythonConversion.Describe(value)}"),
            _ => throw new TypeError($"a scalar type takes one value, got {positional.Count}"),
        };
    }
}
