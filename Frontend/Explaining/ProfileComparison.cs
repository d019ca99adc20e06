using System.Text;
using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

/// <summary>How a node of a graph differs between two NumPys.</summary>
/// <param name="Position">Its number in the graph as recorded, as <see cref="NDArray.Explain()"/> prints it.</param>
/// <param name="Operation">What it is: the op and its operands.</param>
/// <param name="What"><c>dtype</c>, <c>shape</c>, <c>values</c> or <c>error</c>.</param>
/// <param name="Before">Its outcome under the first NumPy.</param>
/// <param name="After">Its outcome under the second.</param>
/// <param name="Follows">Whether it differs because an operand does, and does nothing of its own about it.</param>
/// <param name="Change">The change that is responsible; null where none alone is.</param>
public sealed record ProfileDifference(int Position, string Operation, string What, string Before, string After, bool Follows, Change? Change)
{
    /// <summary>The release that made the change.</summary>
    public NumpyVersion? Release => Change?.Release;

    /// <summary>What to do in code that must give the same under both.</summary>
    public string Suggestion => Follows ? "" : Change?.Advice ?? "";
}

/// <summary>What a graph gives under two NumPys, node by node. Made by <see cref="np.compare_profiles(NDArray, string, string)"/>; as text, a table.</summary>
public sealed class ProfileComparison
{
    internal ProfileComparison(Profile from, Profile to, int nodes, IReadOnlyList<ProfileDifference> differences) =>
        (From, To, NodeCount, Differences) = (from, to, nodes, differences);

    /// <summary>The first NumPy.</summary>
    public Profile From { get; }
    /// <summary>The second.</summary>
    public Profile To { get; }
    /// <summary>How many nodes were compared.</summary>
    public int NodeCount { get; }
    /// <summary>The nodes that differ, operands before what uses them.</summary>
    public IReadOnlyList<ProfileDifference> Differences { get; }
    /// <summary>Whether both give the same.</summary>
    public bool AreEqual => Differences.Count == 0;

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder($"{Differences.Count} of {NodeCount} nodes differ between NumPy {From} and {To}\n");
        if (AreEqual) return text.ToString();
        string[][] rows =
        [
            ["node", "operation", "differs in", From.ToString(), To.ToString(), "since", "because"],
            .. Differences.Select(d => (string[])
            [
                $"%{d.Position}", d.Operation, d.What, d.Before, d.After, d.Release?.ToString() ?? "", d.Follows ? "an operand differs" : d.Change?.Subject ?? "several changes together",
            ]),
        ];
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(c => rows.Max(r => r[c].Length))];
        foreach (string[] row in rows) text.AppendLine(string.Join("  ", row.Select((cell, c) => cell.PadRight(widths[c]))).TrimEnd());
        foreach (string advice in Differences.Where(d => d.Suggestion.Length > 0).Select(d => $"since {d.Release}, {d.Change!.Subject}: {d.Suggestion}").Distinct())
            text.AppendLine(advice);
        return text.ToString();
    }

    internal static ProfileComparison Of(NDArray x, Profile from, Profile to)
    {
        Node[] roots = [x.Node];
        List<Node> order = Topology.PostOrder(roots);
        bool ascending = from.Version < to.Version;
        (Profile older, Profile newer) = ascending ? (from, to) : (to, from);
        var steps = new Steps(roots, order, older, [.. Changes.Between(older.Version, newer.Version)]);
        Outcome[] first = steps.At(ascending ? 0 : steps.Count), second = steps.At(ascending ? steps.Count : 0);

        var number = new Dictionary<Node, int>(ReferenceComparer.Instance);
        for (int i = 0; i < order.Count; i++) number[order[i]] = i;
        var differences = new List<ProfileDifference>();
        var differing = new HashSet<int>();
        for (int i = 0; i < order.Count; i++)
        {
            if (order[i].IsSource || first[i].IsSame(second[i])) continue;
            Change? change = steps.Responsible(i);
            // An operand that differs by the same change explains the node.
            bool follows = false;
            foreach (Node input in order[i].Inputs) follows |= differing.Contains(number[input]) && differences.First(d => d.Position == number[input]).Change == change;
            differing.Add(i);
            string operands = string.Join(", ", order[i].Inputs.ToArray().Select(n => $"%{number[n]}"));
            differences.Add(new ProfileDifference(i, $"{order[i].Op.Name}({operands})", first[i].Difference(second[i]), first[i].ToString(), second[i].ToString(), follows, change));
        }
        return new ProfileComparison(from, to, order.Count(n => !n.IsSource), differences);
    }

    // What a node came to: an error, or an array. A node above an error comes to nothing.
    private sealed record Outcome(NDArray? Value, NumpyException? Error)
    {
        public bool IsSame(Outcome other)
        {
            if (Value is null || other.Value is null) return Value is null && other.Value is null && Error?.GetType() == other.Error?.GetType();
            return Value.DType == other.Value.DType && Value.Shape == other.Value.Shape && Value.ToBytes().AsSpan().SequenceEqual(other.Value.ToBytes());
        }

        public string Difference(Outcome other) => Value is null || other.Value is null ? "error"
            : Value.DType != other.Value.DType ? "dtype"
            : Value.Shape != other.Value.Shape ? "shape"
            : "values";

        public override string ToString() => Error is not null ? $"{Error.PythonName}: {Error.Message.Split('\n')[0]}"
            : Value is null ? "nothing: an operand raises"
            : $"{Value.DType} {(Value.Size <= 4 ? Value.ToString().Replace("\n", "") : $"of shape {Value.Shape}")}";
    }

    // The graph under the older profile with the first so many of the changes.
    private sealed class Steps(Node[] roots, List<Node> order, Profile older, Change[] changes)
    {
        private readonly Dictionary<int, Outcome[]> _known = [];

        public int Count => changes.Length;

        public Outcome[] At(int count)
        {
            if (_known.TryGetValue(count, out Outcome[]? known)) return known;
            Retyping graph = Retyping.Of(roots, older.With(changes[..count]), Backends.Current);
            // Data and constants are shared with the graph itself, and evaluated a constant would not be a scalar any more.
            NDArray?[] values = [.. order.Select(n => !n.IsSource && graph[n] is { } copy ? new NDArray(copy) : null)];
            np.eval([.. values.OfType<NDArray>()]);
            return _known[count] = [.. order.Select((n, i) => new Outcome(values[i], graph.ErrorOf(n)))];
        }

        // Halves the changes: on one side of the one that is looked for the node is as before, on the other it is not.
        public Change? Responsible(int node)
        {
            int low = 0, high = Count;
            while (high - low > 1)
            {
                int middle = (low + high) / 2;
                if (At(low)[node].IsSame(At(middle)[node])) low = middle;
                else high = middle;
            }
            return high == 0 ? null : changes[high - 1];
        }
    }
}
