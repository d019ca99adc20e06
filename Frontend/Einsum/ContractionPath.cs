using System.Globalization;
using System.Text;

namespace OmniNumpy.Lazy;

/// <summary>
/// The order in which the operands of an einsum are contracted, and what each step costs. Greedy and exhaustive search after Smith and Gray, "opt_einsum"
/// (JOSS 3(26), 2018), with the costs and tie-breaking that NumPy prints.
/// </summary>
internal sealed class ContractionPath
{
    private readonly Subscripts _subscripts;
    private readonly Dictionary<char, long> _lengths;
    private readonly HashSet<char> _output;
    private readonly double _memory;

    private ContractionPath(Subscripts subscripts, Dictionary<char, long> lengths, double? memory)
    {
        _subscripts = subscripts;
        _lengths = lengths;
        _output = [.. subscripts.Output];
        _memory = memory ?? subscripts.Inputs.Append(subscripts.Output).Max(SizeOf);
    }

    /// <summary>Positions contracted at each step; what a step makes goes to the end of the list.</summary>
    public static int[][] Find(Subscripts subscripts, Dictionary<char, long> lengths, EinsumOptimize optimize)
    {
        if (optimize.Path is { } path) return path;
        int n = subscripts.Inputs.Length;
        var search = new ContractionPath(subscripts, lengths, optimize.MemoryLimit);
        if (optimize.Algorithm is null || n <= 2 || search._output.SetEquals(string.Concat(subscripts.Inputs))) return [[.. Enumerable.Range(0, n)]];
        List<HashSet<char>> inputs = [.. subscripts.Inputs.Select(s => s.ToHashSet())];
        return optimize.Algorithm switch
        {
            "greedy" => search.Greedy(inputs),
            "optimal" => search.Optimal(inputs),
            _ => throw new KeyError($"('Path name %s not found', '{optimize.Algorithm}')"),
        };
    }

    /// <summary>What <c>np.einsum_path</c> prints.</summary>
    public static string Report(Subscripts subscripts, Dictionary<char, long> lengths, int[][] path)
    {
        var search = new ContractionPath(subscripts, lengths, null);
        Func<char, char> readable = subscripts.Readable();
        string Readable(IEnumerable<char> labels) => string.Concat(labels.Select(readable));
        string output = Readable(subscripts.Output);
        List<string> terms = [.. subscripts.Inputs];
        List<HashSet<char>> sets = [.. terms.Select(s => s.ToHashSet())];
        HashSet<char> all = [.. string.Concat(terms)];
        bool inner = sets.Sum(s => s.Count) > all.Count;
        double naive = search.Flops(all, inner, terms.Count), optimized = 1, largest = 0;
        int widest = 0;
        var steps = new StringBuilder();
        for (int i = 0; i < path.Length; i++)
        {
            Step step = search.Contract(path[i], sets);
            sets = step.Left;
            optimized += search.Flops(step.Used, step.Removed.Count > 0, path[i].Length);
            widest = Math.Max(widest, step.Used.Count);
            largest = Math.Max(largest, search.SizeOf(step.Result));
            string result = i == path.Length - 1
                ? subscripts.Output
                : string.Concat(step.Result.OrderBy(c => search._lengths[c]).ThenBy(c => readable(c)));
            int[] backwards = [.. path[i].OrderDescending()];
            string taken = string.Join(',', backwards.Select(p => Readable(terms[p])));
            foreach (int p in backwards) terms.RemoveAt(p);
            terms.Add(result);
            string remaining = $"{string.Join(',', terms.Select(Readable))}->{output}";
            steps.Append(CultureInfo.InvariantCulture, $"\n{step.Used.Count,4}    {$"{taken}->{Readable(result)}",24} {remaining,40}");
        }
        string[] lines =
        [
            $"  Complete contraction:  {string.Join(',', subscripts.Inputs.Select(Readable))}->{output}",
            $"         Naive scaling:  {all.Count}",
            $"     Optimized scaling:  {widest}",
            $"      Naive FLOP count:  {Exponential(naive)}",
            $"  Optimized FLOP count:  {Exponential(optimized)}",
            $"   Theoretical speedup:  {(naive / optimized).ToString("F3", CultureInfo.InvariantCulture)}",
            $"  Largest intermediate:  {Exponential(largest)} elements",
            new('-', 74),
            $"{"scaling",6} {"current",24} {"remaining",40}",
            new('-', 74),
        ];
        return string.Join('\n', lines) + steps;
    }

    private static string Exponential(double x) => x.ToString("0.000e+00", CultureInfo.InvariantCulture);

    private double SizeOf(IEnumerable<char> labels) => labels.Aggregate(1.0, (size, c) => size * _lengths[c]);

    private double Flops(HashSet<char> labels, bool inner, int terms) => SizeOf(labels) * (Math.Max(1, terms - 1) + (inner ? 1 : 0));

    private sealed record Step(HashSet<char> Result, List<HashSet<char>> Left, HashSet<char> Removed, HashSet<char> Used);

    private Step Contract(int[] positions, List<HashSet<char>> inputs)
    {
        HashSet<char> used = [], kept = [.. _output];
        var left = new List<HashSet<char>>();
        for (int i = 0; i < inputs.Count; i++)
        {
            if (positions.Contains(i)) used.UnionWith(inputs[i]);
            else
            {
                left.Add(inputs[i]);
                kept.UnionWith(inputs[i]);
            }
        }
        HashSet<char> result = [.. used.Where(kept.Contains)], removed = [.. used.Where(c => !result.Contains(c))];
        left.Add(result);
        return new Step(result, left, removed, used);
    }

    private static IEnumerable<int[]> Pairs(int n)
    {
        for (int i = 0; i < n; i++)
            for (int j = i + 1; j < n; j++) yield return [i, j];
    }

    private int[][] Optimal(List<HashSet<char>> inputs)
    {
        List<(double Cost, int[][] Path, List<HashSet<char>> Left)> candidates = [(0, [], inputs)];
        for (int count = inputs.Count; count > 1; count--)
        {
            var next = new List<(double, int[][], List<HashSet<char>>)>();
            foreach ((double cost, int[][] path, List<HashSet<char>> left) in candidates)
            {
                foreach (int[] pair in Pairs(count))
                {
                    Step step = Contract(pair, left);
                    if (SizeOf(step.Result) > _memory) continue;
                    next.Add((cost + Flops(step.Used, step.Removed.Count > 0, 2), [.. path, pair], step.Left));
                }
            }
            if (next.Count == 0) return [.. candidates.MinBy(c => c.Cost).Path, [.. Enumerable.Range(0, count)]];
            candidates = next;
        }
        return candidates.MinBy(c => c.Cost).Path;
    }

    private sealed record Candidate(double Shrinks, double Cost, int[] Pair, List<HashSet<char>> Left);

    private int[][] Greedy(List<HashSet<char>> inputs)
    {
        int[] everything = [.. Enumerable.Range(0, inputs.Count)];
        Step whole = Contract(everything, inputs);
        double naive = Flops(whole.Used, whole.Removed.Count > 0, inputs.Count), spent = 0;
        var path = new List<int[]>();
        var known = new List<Candidate>();
        IEnumerable<int[]> fresh = Pairs(inputs.Count);
        for (int steps = inputs.Count - 1; steps > 0; steps--)
        {
            foreach (int[] pair in fresh)
                if (inputs[pair[0]].Overlaps(inputs[pair[1]])) Consider(pair);
            // Outer products only when nothing else is left.
            if (known.Count == 0)
                foreach (int[] pair in Pairs(inputs.Count)) Consider(pair);
            if (known.Count == 0)
            {
                path.Add([.. Enumerable.Range(0, inputs.Count)]);
                break;
            }
            Candidate best = known.OrderBy(c => c.Shrinks).ThenBy(c => c.Cost).First();
            known = [.. known.Where(c => !c.Pair.Intersect(best.Pair).Any()).Select(c => After(best, c))];
            inputs = best.Left;
            int last = inputs.Count - 1;
            fresh = Enumerable.Range(0, last).Select(i => new[] { i, last });
            path.Add(best.Pair);
            spent += best.Cost;
        }
        return [.. path];

        void Consider(int[] pair)
        {
            Step step = Contract(pair, inputs);
            double size = SizeOf(step.Result);
            if (size > _memory) return;
            double shrinks = size - pair.Sum(p => SizeOf(inputs[p])), cost = Flops(step.Used, step.Removed.Count > 0, 2);
            if (spent + cost <= naive) known.Add(new Candidate(shrinks, cost, pair, step.Left));
        }
    }

    // A candidate not yet taken, with its positions as they are once the best one has been contracted.
    private static Candidate After(Candidate best, Candidate other)
    {
        int[] pair = [.. other.Pair.Select(p => p - best.Pair.Count(b => b < p))];
        List<HashSet<char>> left = [.. other.Left];
        foreach (int b in best.Pair.OrderDescending()) left.RemoveAt(b - other.Pair.Count(p => p < b));
        left.Insert(left.Count - 1, best.Left[^1]);
        return other with { Pair = pair, Left = left };
    }
}
