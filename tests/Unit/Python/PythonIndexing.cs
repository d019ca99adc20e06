using System.Globalization;
using OmniNumpy.Lazy.Python;

namespace OmniNumpy.Lazy.Tests.Python;

/// <summary>Square brackets.</summary>
internal static class PythonIndexing
{
    public static object? Get(object? target, object? index)
    {
        if (target is NDArray or Matrix) return Indexing.Get(target, index is NDArray[]? PythonEvaluator.ToPython(index) : index, out _);
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
        return Indexing.Get(target ?? throw new TypeError("'NoneType' object is not subscriptable"), index, out _);
    }

    public static void Set(object? target, object? index, object? value)
    {
        if (target is List<object?> list) list[(int)(long)index!] = value;
        else Indexing.Set(target!, index, value);
    }

    private static IEnumerable<int> Positions(PythonSlice slice, int length)
    {
        Slice s = slice.ToSlice();
        long step = s.Step ?? 1;
        long Clamp(long? bound, long missing) => bound is not { } b ? missing : Math.Clamp(b < 0 ? b + length : b, step < 0 ? -1 : 0, step < 0 ? length - 1 : length);
        long start = Clamp(s.Start, step < 0 ? length - 1 : 0), stop = Clamp(s.Stop, step < 0 ? -1 : length);
        for (long i = start; step > 0 ? i < stop : i > stop; i += step) yield return (int)i;
    }
}
