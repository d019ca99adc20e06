using System.Reflection;
using OmniNumpy.Lazy.Profiles;
using OmniNumpy.Lazy.Tests.Python;

namespace OmniNumpy.Lazy.Tests;

/// <summary>The legacy members of np: there under the versions that had them, otherwise an error that names the replacement.</summary>
public class LegacyMemberTests
{
    private static readonly MemberInfo[] s_members =
        [.. typeof(np).GetMembers(BindingFlags.Public | BindingFlags.Static).Where(m => m.IsDefined(typeof(ObsoleteAttribute)) || m.Name is "bool" or "long")];

    // A call of each function that succeeds where the name is there.
    private static readonly Dictionary<string, string> s_calls = new()
    {
        ["alen"] = "np.alen([1,2])",
        ["alltrue"] = "np.alltrue([1,0])",
        ["asfarray"] = "np.asfarray([1])",
        ["asscalar"] = "np.asscalar(np.array([5]))",
        ["byte_bounds"] = "np.byte_bounds(np.arange(3))",
        ["cumproduct"] = "np.cumproduct([1,2])",
        ["fastCopyAndTranspose"] = "np.fastCopyAndTranspose(np.ones((2,3)))",
        ["find_common_type"] = "np.find_common_type(['f4'],['f8'])",
        ["fv"] = "np.fv(0.05,10,-100,-100)",
        ["geterrobj"] = "np.geterrobj()",
        ["in1d"] = "np.in1d([1,2],[2])",
        ["ipmt"] = "np.ipmt(0.05,1,10,1000)",
        ["irr"] = "np.irr([-100,60,60])",
        ["issctype"] = "np.issctype(np.int64)",
        ["issubclass_"] = "np.issubclass_(np.int64,np.integer)",
        ["issubsctype"] = "np.issubsctype(np.int64,np.integer)",
        ["MachAr"] = "np.MachAr()",
        ["mat"] = "np.mat('1 2')",
        ["maximum_sctype"] = "np.maximum_sctype('f4')",
        ["mirr"] = "np.mirr([-100,60,60],0.1,0.1)",
        ["msort"] = "np.msort([2,1])",
        ["ndfromtxt"] = "np.ndfromtxt(['1 2'])",
        ["nper"] = "np.nper(0.05,-100,1000)",
        ["npv"] = "np.npv(0.05,[-100,60])",
        ["obj2sctype"] = "np.obj2sctype(float)",
        ["pmt"] = "np.pmt(0.05,10,1000)",
        ["ppmt"] = "np.ppmt(0.05,1,10,1000)",
        ["product"] = "np.product([1,2])",
        ["pv"] = "np.pv(0.05,10,-100)",
        ["rate"] = "np.rate(10,-100,1000,0)",
        ["round_"] = "np.round_(2.5)",
        ["row_stack"] = "np.row_stack([[1],[2]])",
        ["sctype2char"] = "np.sctype2char('f4')",
        ["sometrue"] = "np.sometrue([1,0])",
        ["trapz"] = "np.trapz([1,2,3])",
    };

    // Called with what expressions cannot say, below.
    private static readonly string[] s_direct = ["deprecate", "disp", "seterrobj", "set_string_function", "who"];

    public static TheoryData<string> AllReleases => [.. Releases.All];

    [Fact]
    public void The_compiler_names_the_replacement_of_each()
    {
        Assert.True(s_members.Length > 90);
        string[] properties = [.. s_members.OfType<PropertyInfo>().Select(p => p.Name)];
        string[] functions = [.. s_members.OfType<MethodInfo>().Where(m => !m.IsSpecialName).Select(m => m.Name).Distinct()];
        Assert.Empty(functions.Except(s_calls.Keys).Except(s_direct));
        Assert.DoesNotContain(properties.Concat(functions), n => ProfileNames.Find(n) is null);
    }

    [Theory]
    [MemberData(nameof(AllReleases))]
    public void Each_is_there_exactly_where_NumPy_has_it(string release)
    {
        using Profile.Scope scope = np.emulate(release);
        using var quiet = Graph.Warnings.Capture([]);
        var wrong = new List<string>();
        foreach (PropertyInfo property in s_members.OfType<PropertyInfo>())
            Check(property.Name, release, () => property.GetValue(null), wrong);
        foreach ((string name, string call) in s_calls)
            Check(name, release, () => new PythonEvaluator().Run(call), wrong);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static void Check(string name, string release, Func<object?> use, List<string> wrong)
    {
        NameFacts facts = ProfileNames.Find(name)!;
        Type? expected = !facts.IsAvailable(Releases.Version(release)) ? typeof(AttributeError)
            : facts.Stub is { } stub && stub.Since <= Releases.Version(release) ? typeof(RuntimeError) : null;
        Exception? thrown = null;
        try
        {
            _ = use();
        }
        catch (Exception e)
        {
            thrown = e is TargetInvocationException { InnerException: { } inner } ? inner : e;
        }
        if (thrown?.GetType() != expected) wrong.Add($"{name}: {thrown?.ToString() ?? "no error"} where {expected?.Name ?? "a value"} is expected");
        else if (thrown is AttributeError && facts.Replacement != "nothing" && !s_wayOut.Any(words => thrown.Message.Contains(words, StringComparison.Ordinal)))
            wrong.Add($"{name}: '{thrown.Message}' does not say what to use instead of it");
    }

    // Ours, and NumPy's for one thing or another.
    private static readonly string[] s_wayOut = ["use `", "Use ", "instead", "available", "`warnings.warn`"];

#pragma warning disable CS0618 // they are what is tested
    [Fact]
    public void Functions_of_delegates_and_devices()
    {
        using Profile.Scope scope = np.emulate("1.19");
        using var text = new StringWriter { NewLine = "\n" };
        np.disp("a", text);
        np.disp("b", text, linefeed: false);
        NDArray a = np.zeros((2, 3), np.float32);
        np.who(new Dictionary<string, NDArray> { ["a"] = a, ["view"] = a["0"] }, text);
        Assert.StartsWith("a\nbName ", text.ToString());
        Assert.EndsWith("Upper bound on total bytes  =       24\n", text.ToString());

        var warnings = new List<NumpyWarning>();
        using (Graph.Warnings.Capture(warnings)) np.deprecate(x => x + 1, "old", "new")(1.0).Eval();
        Assert.Equal("`old` is deprecated, use `new` instead!", Assert.Single(warnings).Message);

        np.set_string_function(x => "R");
        np.set_string_function(x => "S", repr: false);
        Assert.Equal(("R", "S"), (a.Repr(), a.ToString()));
        np.set_string_function(null);
        np.set_string_function(null, repr: false);
        Assert.Equal("array([1])", np.array(new long[] { 1 }).Repr());

        var before = np.geterrobj();
        using IDisposable handling = np.errstate();
        np.seterrobj((8192, 521, null));
        Assert.Equal(("warn", "warn", "ignore", "warn"), (np.geterr().Divide, np.geterr().Over, np.geterr().Under, np.geterr().Invalid));
        Assert.Equal(521, np.geterrobj().Mask);
        np.seterrobj(before);
    }

    [Fact]
    public void Elements_are_set_by_itemset()
    {
        NDArray a = np.arange(6).Reshape(2, 3).Copy();
        using (np.emulate("1.19"))
        {
            a.ItemSet(1, 10);
            a.ItemSet(-1, 20);
            a.ItemSet([1, 0], 30);
            Assert.Equal([0, 10, 2, 30, 4, 20], a.ToArray<long>());
            Assert.Throws<ValueError>(() => a.ItemSet(1));
            Assert.Throws<IndexError>(() => a.ItemSet(6, 1));
        }
        Assert.Contains("Use `arr[index] = value` instead.", Assert.Throws<AttributeError>(() => a.ItemSet(1, 10)).Message);
    }

    [Fact]
    public void Under_the_reference_they_are_gone()
    {
        Assert.Contains("np.float64", Assert.Throws<AttributeError>(() => np.float_).Message);
        Assert.Contains("np.prod", Assert.Throws<AttributeError>(() => np.product(new[] { 1.0 })).Message);
        Assert.Equal(DType.Bool, (DType)np.@bool);
    }
#pragma warning restore CS0618
}
