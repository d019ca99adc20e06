using System.Reflection;

namespace OmniNumpy.Lazy.Graph;

/// <summary>The table of all operations: NumPy's ufuncs and the few ops beneath everything else, each declared once, by subject.</summary>
public static partial class Ops
{
    /// <summary>Every op, indexed by <see cref="Op.Id"/>.</summary>
    public static IReadOnlyList<Op> All => Registry.All;

    /// <summary>
    /// NumPy's other names for an op, among them the array API's (<c>acos</c>, <c>concat</c>, <c>pow</c>) and those that NumPy has kept since 1.x.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Aliases { get; } = new Dictionary<string, string>
    {
        ["abs"] = "absolute",
        ["acos"] = "arccos",
        ["acosh"] = "arccosh",
        ["asin"] = "arcsin",
        ["asinh"] = "arcsinh",
        ["atan"] = "arctan",
        ["atan2"] = "arctan2",
        ["atanh"] = "arctanh",
        ["bitwise_invert"] = "invert",
        ["bitwise_left_shift"] = "left_shift",
        ["bitwise_not"] = "invert",
        ["bitwise_right_shift"] = "right_shift",
        ["conj"] = "conjugate",
        ["mod"] = "remainder",
        ["pow"] = "power",
        ["true_divide"] = "divide",
        ["amax"] = "max",
        ["amin"] = "min",
        ["concat"] = "concatenate",
        ["cumulative_prod"] = "cumprod",
        ["cumulative_sum"] = "cumsum",
        ["transpose"] = "permute_dims",
    };

    /// <summary>The op of that NumPy name or alias (<c>add</c>, <c>abs</c>); null when there is none.</summary>
    public static Op? Find(string name) => Registry.ByName.GetValueOrDefault(Aliases.GetValueOrDefault(name, name));

    private static Op Unary(string name, string loops, string doc, Facts facts = Facts.None) =>
        new(name, OpKind.Elementwise, 1, loops, facts, null, doc);

    private static Op Binary(string name, string loops, string doc, Facts facts = Facts.None, int? identity = null) =>
        new(name, OpKind.Elementwise, 2, loops, facts, identity, doc);

    private static Op Of(OpKind kind, string name, int arity, string doc, string loops = "", Facts facts = Facts.None, int? identity = null) =>
        new(name, kind, arity, loops, facts, identity, doc);

    // Read only once every op exists: the fields of this class are found by reflection, so that declaring an op is all there is to do.
    private static class Registry
    {
        public static readonly Op[] All = Collect();

        public static readonly Dictionary<string, Op> ByName = All.ToDictionary(op => op.Name);

        private static Op[] Collect()
        {
            var ops = new List<Op>();
            foreach (FieldInfo field in typeof(Ops).GetFields())
            {
                if (field.GetValue(null) is Op op) ops.Add(op);
            }
            ops.Sort((a, b) => a.Id - b.Id);
            return [.. ops];
        }
    }
}
