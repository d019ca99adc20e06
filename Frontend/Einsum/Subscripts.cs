using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

/// <summary>
/// The letters of an einsum: one for each axis of each operand, and those of the result. Axes behind an ellipsis get labels of their own, below the
/// letters in the order of characters, counted from the last axis so that operands of different rank broadcast.
/// </summary>
/// <param name="Inputs">Labels of each operand's axes.</param>
/// <param name="Output">Labels of the result's axes.</param>
internal sealed record Subscripts(string[] Inputs, string Output)
{
    // Labels of axes behind an ellipsis: control characters, which no letter is.
    private const char FirstBroadcast = '\x1f';

    public static Subscripts Parse(string text, ReadOnlySpan<NDArray> operands)
    {
        int arrow = text.IndexOf("->", StringComparison.Ordinal);
        string[] terms = (arrow < 0 ? text : text[..arrow]).Split(',');
        if (operands.Length == 0) throw new ValueError("must specify the einstein sum subscripts string and at least one operand, or at least one operand and its corresponding subscripts list");
        // NumPy says it the wrong way round.
        if (terms.Length < operands.Length) throw new ValueError("fewer operands provided to einstein sum function than specified in the subscripts string");
        if (terms.Length > operands.Length) throw new ValueError("more operands provided to einstein sum function than specified in the subscripts string");
        var inputs = new string[terms.Length];
        int broadcast = 0;
        for (int i = 0; i < terms.Length; i++)
        {
            inputs[i] = InputLabels(terms[i], operands[i].NDim, i, out int hidden);
            broadcast = Math.Max(broadcast, hidden);
        }
        string ellipsis = BroadcastLabels(broadcast);
        string output = arrow < 0 ? Implicit(inputs, ellipsis) : OutputLabels(text[(arrow + 2)..], inputs, ellipsis);
        return new Subscripts(inputs, output);
    }

    /// <summary>The length of each label's axes: 1 gives way to any other.</summary>
    /// <exception cref="ValueError">Axes of one label differ.</exception>
    public Dictionary<char, long> Lengths(ReadOnlySpan<NDArray> operands)
    {
        var lengths = new Dictionary<char, long>();
        for (int i = 0; i < Inputs.Length; i++)
        {
            CheckDiagonals(Inputs[i], operands[i].Shape, i);
            for (int axis = 0; axis < Inputs[i].Length; axis++)
            {
                char label = Inputs[i][axis];
                long length = operands[i].Shape[axis];
                if (!lengths.TryGetValue(label, out long known) || known == 1) lengths[label] = length;
                else if (length != known && length != 1) throw CannotBroadcast(operands);
            }
        }
        return lengths;
    }

    /// <summary>The labels as the user can read them: letters not in use stand for the axes behind an ellipsis.</summary>
    public Func<char, char> Readable()
    {
        const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
        string used = string.Concat(Inputs);
        char[] free = [.. Letters.Where(c => !used.Contains(c))];
        return c => c <= FirstBroadcast ? free[free.Length - 1 - (FirstBroadcast - c)] : c;
    }

    private static string BroadcastLabels(int count) => string.Concat(Enumerable.Range(0, count).Select(i => (char)(FirstBroadcast - (count - 1 - i))));

    private static string InputLabels(string term, int rank, int operand, out int broadcast)
    {
        string labels = Letters(term, out int ellipsis, $"operand {operand} in einstein sum subscripts string");
        broadcast = rank - labels.Length;
        if (broadcast < 0) throw new ValueError($"einstein sum subscripts string contains too many subscripts for operand {operand}");
        if (ellipsis >= 0) return labels.Insert(ellipsis, BroadcastLabels(broadcast));
        if (broadcast == 0) return labels;
        throw new ValueError("operand has more dimensions than subscripts given in einstein sum, but no '...' ellipsis provided to broadcast the extra dimensions.");
    }

    private static string OutputLabels(string term, string[] inputs, string broadcast)
    {
        string labels = Letters(term, out int ellipsis, "einstein sum subscripts string included output subscript");
        for (int i = 0; i < labels.Length; i++)
        {
            if (labels.IndexOf(labels[i], 0, i) >= 0) throw new ValueError($"einstein sum subscripts string includes output subscript '{labels[i]}' multiple times");
            if (!inputs.Any(input => input.Contains(labels[i])))
                throw new ValueError($"einstein sum subscripts string included output subscript '{labels[i]}' which never appeared in an input");
        }
        if (ellipsis >= 0) return labels.Insert(ellipsis, broadcast);
        return broadcast.Length == 0 ? labels
            : throw new ValueError("output has more dimensions than subscripts given in einstein sum, but no '...' ellipsis provided to broadcast the extra dimensions.");
    }

    // Without an arrow: the broadcast axes, then the letters that occur once, in order.
    private static string Implicit(string[] inputs, string broadcast)
    {
        IEnumerable<char> once = string.Concat(inputs).Where(c => c > FirstBroadcast).GroupBy(c => c).Where(g => g.Count() == 1).Select(g => g.Key);
        return broadcast + string.Concat(once.Order());
    }

    // The letters of a term, and where among them its ellipsis stands, or -1.
    private static string Letters(string term, out int ellipsis, string where)
    {
        ellipsis = -1;
        var letters = new System.Text.StringBuilder();
        for (int i = 0; i < term.Length; i++)
        {
            char c = term[i];
            if (c == ' ') continue;
            if (char.IsAsciiLetter(c)) letters.Append(c);
            else if (c == '.')
            {
                if (ellipsis >= 0 || i + 2 >= term.Length || term[i + 1] != '.' || term[i + 2] != '.')
                    throw new ValueError($"einstein sum subscripts string contains a '.' that is not part of an ellipsis ('...') in {where}");
                ellipsis = letters.Length;
                i += 2;
            }
            else throw new ValueError($"invalid subscript '{c}' in einstein sum subscripts string, subscripts must be letters");
        }
        return letters.ToString();
    }

    private static void CheckDiagonals(string labels, Shape shape, int operand)
    {
        for (int i = 0; i < labels.Length; i++)
        {
            int first = labels.IndexOf(labels[i]);
            if (shape[i] == shape[first]) continue;
            throw new ValueError($"dimensions in operand {operand} for collapsing index '{labels[i]}' don't match ({shape[first]} != {shape[i]})");
        }
    }

    private ValueError CannotBroadcast(ReadOnlySpan<NDArray> operands)
    {
        string all = Output + string.Concat(string.Concat(Inputs).Distinct().Where(c => !Output.Contains(c)));
        var text = new System.Text.StringBuilder("operands could not be broadcast together with remapped shapes [original->remapped]: ");
        for (int i = 0; i < Inputs.Length; i++)
        {
            Shape shape = operands[i].Shape;
            string labels = Inputs[i];
            var remapped = all.SkipWhile(c => !labels.Contains(c)).Select(c => labels.Contains(c) ? $"{shape[labels.IndexOf(c)]}" : "newaxis");
            text.Append($"{shape.ToCompactString()}->({string.Join(',', remapped)}) ");
        }
        return new ValueError(text.ToString());
    }
}
