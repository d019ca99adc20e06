using System.Globalization;
using System.Reflection;

namespace OmniNumpy.Lazy.Tests.Python;

/// <summary>Square brackets.</summary>
internal static class PythonIndexing
{
    public static object? Get(PythonEvaluator evaluator, object? target, object? index)
    {
        if (target is NDArray array) return array[Items(index)];
        if (target is Matrix matrix) return matrix.Part(Items(index)) is { NDim: > 0 } part ? (object)Matrix.Of(part) : matrix.A[Items(index)];
        object? python = target is FlatIterator ? null : PythonEvaluator.ToPython(target);
        if (PythonSequence.IsSequence(python) && index is long or PythonSlice or bool)
        {
            object?[] items = [.. PythonSequence.Items(python!)];
            if (index is PythonSlice slice)
            {
                IEnumerable<object?> part = Positions(slice, items.Length).Select(i => items[i]);
                return python is PythonTuple ? new PythonTuple([.. part]) : part.ToList();
            }
            long at = Convert.ToInt64(index, CultureInfo.InvariantCulture);
            if (at < -items.Length || at >= items.Length) throw new IndexError("list index out of range");
            return items[at < 0 ? at + items.Length : at];
        }
        if (target is Dictionary<object, object?> dict) return dict[index!];
        if (target is string text && index is long position) return text[(int)(position < 0 ? position + text.Length : position)].ToString();
        return evaluator.CallValue(Indexer(target, "get_Item", index, out List<object?> arguments), arguments, []);
    }

    public static void Set(PythonEvaluator evaluator, object? target, object? index, object? value)
    {
        if (target is NDArray array)
        {
            if (!PythonConversion.TryConvert(value, typeof(NDArray), out object? converted, out _)) throw new TypeError($"no array of {value}");
            array[Items(index)] = (NDArray)converted!;
        }
        else if (target is Matrix matrix && PythonConversion.TryConvert(value, typeof(NDArray), out object? part, out _)) matrix.Assign(Items(index), (NDArray)part!);
        else if (target is List<object?> list) list[(int)(long)index!] = value;
        else
        {
            Callable setter = Indexer(target, "set_Item", index, out List<object?> arguments);
            evaluator.CallValue(setter, [.. arguments, value], []);
        }
    }

    // A list with sequences or slices in it was a tuple once.
    private static bool IsTuple(object? index) =>
        index is List<object?> { Count: <= 32 } list && Profiles.Profile.Current.Semantics.ListsIndexAsTuples && list.Exists(i => PythonSequence.IsSequence(i) || i is PythonSlice or PythonEllipsis or null);

    private static IndexItem[] Items(object? index) => IsTuple(index) ? [.. ((List<object?>)index!).Select(Item)] : (index is NDArray[]? PythonEvaluator.ToPython(index) : index) is PythonTuple tuple ? [.. tuple.Items.Select(Item)] : [Item(index)];

    private static IndexItem Item(object? item)
    {
        if (item is null) return np.newaxis;
        return PythonConversion.TryConvert(item, typeof(IndexItem), out object? result, out _)
            ? (IndexItem)result!
            : throw new IndexError("only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices");
    }

    // Objects such as np.r_ take what C# can write between brackets, and otherwise Python's own text.
    private static Callable Indexer(object? target, string name, object? index, out List<object?> arguments)
    {
        MethodInfo[] methods = [.. target!.GetType().GetMethods().Where(m => m.Name == name)];
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
        System.Numerics.Complex z => $"{z.Imaginary.ToString("R", CultureInfo.InvariantCulture)}j",
        double d => d.ToString("R", CultureInfo.InvariantCulture) is var text && text.AsSpan().ContainsAny(".eEnN") ? d.ToString("R", CultureInfo.InvariantCulture) : $"{d:R}.0",
        _ => Convert.ToString(item, CultureInfo.InvariantCulture)!,
    };

    private static IEnumerable<int> Positions(PythonSlice slice, int length)
    {
        Slice s = slice.ToSlice();
        long step = s.Step ?? 1;
        long Clamp(long? bound, long missing) => bound is not { } b ? missing : Math.Clamp(b < 0 ? b + length : b, step < 0 ? -1 : 0, step < 0 ? length - 1 : length);
        long start = Clamp(s.Start, step < 0 ? length - 1 : 0), stop = Clamp(s.Stop, step < 0 ? -1 : length);
        for (long i = start; step > 0 ? i < stop : i > stop; i += step) yield return (int)i;
    }
}
