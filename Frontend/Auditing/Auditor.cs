using System.Reflection;
using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;
using Operand = OmniNumpy.Lazy.Profiles.Operand;

namespace OmniNumpy.Lazy;

/// <summary>
/// Looks on while code runs: at every node that is recorded and every legacy name that is read. Each ufunc's types are chosen a second time, for the
/// target version. While nobody audits, a new node tests one field for null.
/// </summary>
internal sealed class Auditor(NumpyVersion version, NumpyVersion target)
{
    private static readonly AsyncLocal<Auditor?> s_current = new();
    private static readonly Lock s_lock = new();
    private static int s_running;

    private readonly Dictionary<(AuditKind, string, CallSite, string), (Change? Change, int Count)> _found = [];
    private readonly Lock _gate = new();

    /// <summary>The audit in this flow of control.</summary>
    public static Auditor? Current => Volatile.Read(ref s_running) == 0 ? null : s_current.Value;

    public static AuditReport Run(Action code, NumpyVersion version, NumpyVersion target)
    {
        var auditor = new Auditor(version, target);
        Auditor? outer = s_current.Value;
        lock (s_lock)
            if (++s_running == 1) Node.Observer = static node => s_current.Value?.Note(node);
        s_current.Value = auditor;
        Exception? failure = null;
        try
        {
            using Profile.Scope scope = Profile.Enter(Profile.For(version));
            code();
        }
        catch (NumpyException e)
        {
            failure = e;
        }
        finally
        {
            s_current.Value = outer;
            lock (s_lock)
                if (--s_running == 0) Node.Observer = null;
        }
        return new AuditReport(version, target, auditor.Findings(), failure);
    }

    /// <summary>A name that is gated was used.</summary>
    public void NoteName(NameFacts facts)
    {
        if (NameMessage(facts) is { } message) Add(AuditKind.Name, facts.Name, CallSite.OfUser(), message, null);
    }

    private string? NameMessage(NameFacts facts) =>
        !facts.IsAvailable(target) ? facts.ErrorUnder(target)
        : facts.Stub is { } stub && stub.Since <= target ? stub.Text
        : facts.WarningUnder(target) is { } warning ? $"{warning.Category}: {warning.Text}" : null;

    private void Note(Node node)
    {
        s_current.Value = null; // what the audit itself does is nobody's business
        try
        {
            CallSite site = CallSite.OfUser(out MethodBase? entry);
            if (entry is null || site == default) return;
            string function = NameOf(entry, node.Op);
            if (node.Profile is Profile) Retype(node, function, site);
            // Names that went are noted at their gates.
            if (ProfileNames.Find(function) is { Meaning: null } facts && facts.IsAvailable(version) && NameMessage(facts) is { } message)
                Add(AuditKind.Name, function, site, message, null, counts: false);
            foreach (Change change in Changes.Concerning(function[(function.LastIndexOf('.') + 1)..], version, target))
                Add(AuditKind.Behaviour, function, site, target < change.Release ? "may behave as it did before" : "may behave otherwise", change, counts: false);
        }
        finally
        {
            s_current.Value = this;
        }
    }

    private void Retype(Node node, string function, CallSite site)
    {
        Node[] inputs = [.. node.Inputs];
        if (inputs.Length == 0) return;
        Loop now = Surface.Resolve(Profile.For(version), node.Op, inputs);
        string call = $"{node.Op.Name}({string.Join(", ", inputs.Select(Describe))})";
        try
        {
            Loop then = Surface.Resolve(Profile.For(target), node.Op, inputs);
            if (then.Signature == now.Signature && then.Always == now.Always) return;
            if (then.Output != now.Output) Add(AuditKind.DType, function, site, $"{call} gives {then.Output} instead of {now.Output}", Responsible(node.Op, inputs));
            else Add(AuditKind.Values, function, site, $"{call} computes {then.Signature} instead of {now.Signature}", Responsible(node.Op, inputs));
        }
        catch (NumpyException e)
        {
            Add(AuditKind.Error, function, site, $"{call} raises {e.PythonName}: {e.Message}", Responsible(node.Op, inputs));
        }
    }

    // The operands with the values of scalars, whatever the profile makes of them.
    private Change? Responsible(Op op, Node[] inputs)
    {
        Profile oldest = Profile.For(NumpyVersion.Oldest);
        return Changes.ResponsibleFor(op, Array.ConvertAll(inputs, x => Surface.OperandOf(x, oldest)), version, target);
    }

    private static string Describe(Node x) => x.Attribute is ScalarConstant { Weak: not WeakKind.None } c && x.Value is null ? $"{c}" : $"{x.DType}{(x.Shape.Rank > 0 ? x.Shape.ToCompactString() : "")}";

    // NumPy's name of what the user called.
    private static string NameOf(MethodBase entry, Op op)
    {
        Type type = entry.DeclaringType!;
        string name = entry.Name.StartsWith("get_", StringComparison.Ordinal) ? entry.Name[4..] : entry.Name;
        if (entry.IsSpecialName && name.StartsWith("op_", StringComparison.Ordinal) || type == typeof(Ufunc) || type == typeof(UfuncMethods)) return op.Name;
        if (type == typeof(np)) return name;
        if (type == typeof(NDArray)) return "ndarray." + name.ToLowerInvariant();
        // np.linalg and the like are objects of a class named for them.
        if (type.Name.EndsWith("Module", StringComparison.Ordinal)) return $"{type.Name[..^"Module".Length].ToLowerInvariant()}.{name}";
        if (type.DeclaringType == typeof(np)) return $"{type.Name}.{name}";
        return type == typeof(Generator) || type == typeof(RandomState) ? $"random.{type.Name}.{name}" : name;
    }

    // A call may record many nodes, so that what is known of calls does not count.
    private void Add(AuditKind kind, string name, CallSite site, string message, Change? change, bool counts = true)
    {
        lock (_gate)
        {
            var key = (kind, name, site, change is null || kind != AuditKind.Behaviour ? message : $"{message}: {change.Subject}");
            _found[key] = (change, _found.TryGetValue(key, out var found) && counts ? found.Count + 1 : 1);
        }
    }

    private List<AuditFinding> Findings()
    {
        lock (_gate)
        {
            return
            [
                .. _found.Select(f => new AuditFinding(f.Key.Item1, f.Key.Item2, f.Key.Item3, f.Key.Item4, f.Value.Change, f.Value.Count))
                    .OrderBy(f => f.Site.File, StringComparer.Ordinal).ThenBy(f => f.Site.Line).ThenBy(f => f.Kind),
            ];
        }
    }
}
