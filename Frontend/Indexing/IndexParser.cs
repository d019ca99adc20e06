using System.Collections.Concurrent;
using System.Globalization;

namespace OmniNumpy.Lazy;

/// <summary>Reads index expressions as Python writes them between brackets.</summary>
internal static class IndexParser
{
    // Expressions are literals of programs: few, and read in loops.
    private const int MostRemembered = 1024;
    private static readonly ConcurrentDictionary<string, IndexItem[]> s_known = new();

    /// <summary>The items of an expression such as <c>1:-1, ::2, None, ...</c>.</summary>
    /// <exception cref="IndexError">An item is none of those that index arrays.</exception>
    /// <exception cref="ValueError">A slice has step 0.</exception>
    public static ReadOnlySpan<IndexItem> Parse(string text)
    {
        if (s_known.TryGetValue(text, out IndexItem[]? known)) return known;
        IndexItem[] items = [.. Split(text).Select(part => Item(part.Trim(), text))];
        if (s_known.Count < MostRemembered) s_known[text] = items;
        return items;
    }

    // At commas outside brackets; one comma may end the list, as in Python's (1,).
    private static IEnumerable<string> Split(string text)
    {
        string inner = text.Trim();
        if (inner.StartsWith('(') && inner.EndsWith(')')) inner = inner[1..^1].Trim();
        int depth = 0, start = 0;
        for (int i = 0; i < inner.Length; i++)
        {
            if (inner[i] == '[') depth++;
            else if (inner[i] == ']') depth--;
            else if (inner[i] == ',' && depth == 0)
            {
                yield return inner[start..i];
                start = i + 1;
            }
        }
        if (inner.AsSpan(start).Trim().Length > 0) yield return inner[start..];
    }

    private static IndexItem Item(string item, string text)
    {
        switch (item)
        {
            case "None" or "newaxis" or "np.newaxis": return IndexItem.NewAxis;
            case "..." or "Ellipsis" or "np.ellipsis": return IndexItem.Ellipsis;
            case "True": return true;
            case "False": return false;
        }
        if (item.StartsWith('[') && item.EndsWith(']')) return List(item[1..^1], text);
        string[] parts = item.Split(':');
        if (parts.Length == 1) return Integer(item, text) ?? throw Invalid(item, text);
        if (parts.Length > 3) throw Invalid(item, text);
        return new Slice(Integer(parts[0], text), Integer(parts[1], text), parts.Length == 3 ? Integer(parts[2], text) : null);
    }

    private static IndexItem List(string items, string text)
    {
        string[] parts = items.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 0 && parts.All(p => p is "True" or "False")) return (ReadOnlySpan<bool>)Array.ConvertAll(parts, p => p == "True");
        return (ReadOnlySpan<long>)Array.ConvertAll(parts, p => Integer(p, text) ?? throw Invalid(p, text));
    }

    private static long? Integer(string number, string text)
    {
        ReadOnlySpan<char> digits = number.AsSpan().Trim();
        if (digits.IsEmpty || digits.SequenceEqual("None")) return null;
        return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) ? value : throw Invalid(number, text);
    }

    private static IndexError Invalid(string item, string text) => new(
        "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices\n" +
        $"  '{item.Trim()}' in \"{text}\"");
}
