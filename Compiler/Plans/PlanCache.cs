using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Compiler;

/// <summary>
/// Plans by the structure of the graphs they were made for, the least recently used given up beyond a limit. A plan holds code, sizes and addresses
/// relative to its inputs, never data. Plans for other sizes of the same structure share their compiled kernels, which have a cache of their own.
/// </summary>
public sealed class PlanCache(int capacity)
{
    /// <summary>Most plans held; fewer takes effect with the next plan.</summary>
    public int Capacity { get; set; } = capacity;

    private readonly Dictionary<ulong, LinkedListNode<Entry>> _entries = [];
    private readonly Dictionary<ulong, Entry> _byDigest = [];
    private readonly LinkedList<Entry> _recent = [];
    private readonly Lock _lock = new();

    /// <summary>Number of plans found.</summary>
    public long Hits { get; private set; }
    /// <summary>Number of plans made.</summary>
    public long Misses { get; private set; }
    /// <summary>Number of plans held.</summary>
    public int Count => _entries.Count;

    /// <summary>The plan of the last graph with the same digest, if it has the same structure too; the walk is filled in then.</summary>
    internal Plan? FindBySketch(GraphWalk walk, ReadOnlySpan<Node> roots, long salt)
    {
        Entry? entry;
        lock (_lock)
        {
            if (!_byDigest.TryGetValue(DigestOf(roots, salt), out entry)) return null;
        }
        if (!walk.TryFit(entry.Template!, roots)) return null;
        Hits++;
        return entry.Plan;
    }

    private static ulong DigestOf(ReadOnlySpan<Node> roots, long salt)
    {
        ulong digest = (ulong)salt;
        foreach (Node root in roots) digest = digest * 0x9E3779B97F4A7C15 + (uint)root.Digest;
        return digest;
    }

    internal Plan? Find(GraphWalk walk)
    {
        lock (_lock)
        {
            if (_entries.TryGetValue(walk.Hash, out LinkedListNode<Entry>? node) && node.Value.Matches(walk))
            {
                if (!ReferenceEquals(_recent.First, node))
                {
                    _recent.Remove(node);
                    _recent.AddFirst(node);
                }
                Hits++;
                return node.Value.Plan;
            }
            Misses++;
            return null;
        }
    }

    internal void Add(GraphWalk walk, Plan plan, ReadOnlySpan<Node> roots, long salt)
    {
        GraphTemplate template = walk.MakeTemplate(roots);
        var entry = new Entry(walk.Key.ToArray(), [.. walk.Profiles], plan) { Template = template.IsUsable ? template : null, Digest = DigestOf(roots, salt) };
        ulong hash = walk.Hash;
        lock (_lock)
        {
            if (_entries.Remove(hash, out LinkedListNode<Entry>? old)) _recent.Remove(old);
            _entries[hash] = _recent.AddFirst(entry);
            entry.Hash = hash;
            if (entry.Template != null) _byDigest[entry.Digest] = entry;
            while (_entries.Count > Capacity)
            {
                Entry oldest = _recent.Last!.Value;
                _entries.Remove(oldest.Hash);
                if (_byDigest.TryGetValue(oldest.Digest, out Entry? sketched) && ReferenceEquals(sketched, oldest)) _byDigest.Remove(oldest.Digest);
                _recent.RemoveLast();
            }
        }
    }

    /// <summary>Forgets all plans.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _entries.Clear();
            _byDigest.Clear();
            _recent.Clear();
        }
    }

    private sealed class Entry(long[] key, object[] profiles, Plan plan)
    {
        public Plan Plan { get; } = plan;
        public ulong Hash { get; set; }
        public ulong Digest { get; init; }
        public GraphTemplate? Template { get; init; }

        public bool Matches(GraphWalk walk)
        {
            if (!walk.Key.SequenceEqual(key) || walk.Profiles.Count != profiles.Length) return false;
            for (int i = 0; i < profiles.Length; i++)
                if (!ReferenceEquals(walk.Profiles[i], profiles[i])) return false;
            return true;
        }
    }
}
