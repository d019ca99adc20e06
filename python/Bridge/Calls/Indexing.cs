using System.Globalization;
using System.Numerics;
using System.Reflection;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Python;

/// <summary>Python's square brackets.</summary>
internal static class Indexing
{
    /// <summary>The item of an array or other object; <paramref name="scalars"/> tells whether a result without axes is a scalar, as it is unless an ellipsis was given.</summary>
    public static object? Get(object target, object? index, out bool scalars)
    {
        scalars = !HasEllipsis(index);
        if (target is NDArray array) return array[Items(index)];
        if (target is Matrix matrix) return matrix.Part(Items(index)) is { NDim: > 0 } part ? (object)Matrix.Of(part) : matrix.A[Items(index)];
        return PythonConversion.Python(PythonBinder.Call(Indexer(target, "get_Item", index, out List<object?> arguments), arguments, []));
    }

    /// <summary>Assigns an item.</summary>
    /// <param name="target">The array or other object.</param>
    /// <param name="index">What stands between the brackets.</param>
    /// <param name="value">The value.</param>
    /// <param name="isScalar">Whether the value is a NumPy scalar, which is set as Python's number for it; an array is cast.</param>
    public static void Set(object target, object? index, object? value, bool isScalar = true)
    {
        if (!isScalar && target is NDArray to && value is NDArray { NDim: 0 } cast) value = cast.AsTypeIfNeeded(to.DType);
        if (target is NDArray whole && value is NDArray { NDim: > 0 } several && IsElement(whole, Items(index)) && (several.Size != 1 || Profile.Current.Semantics.ArraysAsNumbers == Acceptance.Refused))
        {
            _ = whole[Items(index)]; // an index out of bounds is reported first
            throw new ValueError(SetWithSequence);
        }
        if (target is NDArray or Matrix)
        {
            if (target is NDArray assigned && PythonSequence.IsSequence(value))
            {
                Assign(assigned, Items(index), value!);
                return;
            }
            if (!PythonConversion.TryConvert(value, typeof(NDArray), out object? converted, out _)) throw new TypeError($"an array cannot be assigned {PythonConversion.Describe(value)}");
            if (target is Matrix matrix) matrix.Assign(Items(index), (NDArray)converted!);
            else ((NDArray)target)[Items(index)] = (NDArray)converted!;
            return;
        }
        Callable setter = Indexer(target, "set_Item", index, out List<object?> arguments);
        PythonBinder.Call(setter, [.. arguments, value], []);
    }

    /// <summary>Assigns the items of a sequence, which are converted one by one to the dtype as elements of it are set.</summary>
    private static void Assign(NDArray target, IndexItem[] items, object sequence)
    {
        if (IsElement(target, items))
        {
            _ = target[items]; // an index out of bounds is reported first
            target[items] = Element(target.DType, sequence);
            return;
        }
        NDArray values = PythonSequence.ToArray(sequence, target.DType);
        if (values.NDim > 1 && !Array.Exists(items, i => i.Kind is IndexItem.Form.Array or IndexItem.Form.Bool))
        {
            int rank = target[items].NDim;
            if (values.NDim > rank) throw new ValueError($"{SetWithSequence} The requested array would exceed the maximum number of dimension of {rank}.");
        }
        target[items] = values;
    }

    private static bool IsElement(NDArray target, IndexItem[] items) =>
        items.Length > 0 && items.Length == target.NDim && Array.TrueForAll(items, i => i.Kind == IndexItem.Form.Integer || i is { Kind: IndexItem.Form.Array, Array: { NDim: 0, DType.IsInteger: true } });

    /// <summary>Why a sequence is no element.</summary>
    public const string SetWithSequence = "setting an array element with a sequence.";

    /// <summary>A sequence where one number belongs: its truth is one, all else an error.</summary>
    public static NDArray Element(DType dtype, object sequence)
    {
        if (dtype == DType.Bool) return PythonSequence.Items(sequence).Any();
        if (dtype.IsFloating || !Profile.Current.Semantics.ElementErrorsAreNumbers) throw new ValueError(SetWithSequence);
        string name = sequence is PythonTuple ? "tuple" : "list";
        throw new TypeError(dtype.IsComplex ? $"must be real number, not {name}"
            : $"int() argument must be a string, a bytes-like object or a real number, not '{name}'");
    }

    private static bool HasEllipsis(object? index) => index is PythonEllipsis || index is PythonTuple tuple && Array.Exists(tuple.Items, i => i is PythonEllipsis);

    private static IndexItem[] Items(object? index) => index switch
    {
        PythonTuple tuple => Array.ConvertAll(tuple.Items, Item),
        List<object?> list when IsTuple(list) => [.. list.Select(Item)],
        NDArray[] arrays => Array.ConvertAll(arrays, a => (IndexItem)a),
        _ => [Item(index)],
    };

    // A list with sequences or slices in it was a tuple once.
    private static bool IsTuple(List<object?> list) =>
        list.Count <= 32 && Profile.Current.Semantics.ListsIndexAsTuples && list.Exists(i => PythonSequence.IsSequence(i) || i is PythonSlice or PythonEllipsis or null);

    private static IndexItem Item(object? item)
    {
        if (item is null) return np.newaxis;
        try
        {
            if (PythonConversion.TryConvert(item, typeof(IndexItem), out object? result, out _)) return (IndexItem)result!;
        }
        catch (Exception e) when (e is BindingError or OverflowError)
        {
            // A list that no array of integers can be made of.
        }
        throw new IndexError("only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices");
    }

    // Objects such as np.r_ take what C# can write between brackets, and otherwise Python's own text.
    private static Callable Indexer(object target, string name, object? index, out List<object?> arguments)
    {
        MethodInfo[] methods = [.. target.GetType().GetMethods().Where(m => m.Name == name)];
        if (methods.Length == 0) throw new BindingError($"'{target.GetType().Name}' object is not subscriptable");
        object?[] items = index is PythonTuple tuple ? tuple.Items : [index];
        if (items.Any(i => i is PythonSlice) && items.All(i => i is PythonSlice or null || PythonNumber.IsNumber(i)))
        {
            MethodInfo[] text = [.. methods.Where(m => m.GetParameters()[0].ParameterType == typeof(string))];
            if (text.Length > 0)
            {
                arguments = [string.Join(", ", items.Select(Text)) + (index is PythonTuple { Items.Length: 1 } ? "," : "")];
                return new Callable(name, target, text);
            }
        }
        arguments = [.. items];
        return new Callable(name, target, methods);
    }

    private static string Text(object? item) => item switch
    {
        PythonSlice s => $"{Text(s.Start)}:{Text(s.Stop)}" + (s.Step is null ? "" : $":{Text(s.Step)}"),
        null => "",
        Complex z => $"{z.Imaginary.ToString("R", CultureInfo.InvariantCulture)}j",
        double d => d.ToString("R", CultureInfo.InvariantCulture) is var text && text.AsSpan().ContainsAny(".eEnN") ? text : $"{d:R}.0",
        _ => Convert.ToString(item, CultureInfo.InvariantCulture)!,
    };
}
