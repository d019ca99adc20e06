using System.Text.Json;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Tests;

public class ArrayPromotionTests
{
    private static readonly PromotionRecord Table = PromotionRecord.Load("array-array");

    [Theory]
    [InlineData("1.19.5")]
    [InlineData("1.24.2")]
    [InlineData("2.2.4")]
    [InlineData("2.4.6")]
    public void Every_pair_of_dtypes_gives_the_dtype_or_error_of_that_numpy(string version)
    {
        var replay = new Replay();
        Replayed(version, Profile.For(version).Promotion, replay);
        replay.AssertEqual(compared: 13524);
    }

    [Fact]
    public void Casts_are_allowed_by_the_same_rules_as_in_numpy()
    {
        var replay = new Replay();
        foreach (JsonProperty rule in Table["can_cast"].EnumerateObject().First().Value.EnumerateObject())
        {
            foreach (DType from in DType.All)
            {
                string row = rule.Value[(int)from.Code].GetString()!;
                foreach (DType to in DType.All)
                {
                    replay.Compare($"{from} to {to} {rule.Name}", row[(int)to.Code].ToString(),
                        () => Promotion.CanCast(from, to, CastingNames.Parse(rule.Name)) ? "1" : "0");
                }
            }
        }
        replay.AssertEqual(compared: 980);
    }

    private static void Replayed(string version, Promotion promotion, Replay replay)
    {
        foreach ((string op, _, string left, string[] expected) in Table.Rows(version))
        {
            DType a = DTypes.Parse(left);
            for (int i = 0; i < DType.Count; i++)
            {
                DType b = DType.All[i];
                // The texts of errors changed from release to release; that there is one did not.
                if (version[0] == '1' && expected[i][0] == '!')
                {
                    replay.Compare($"{op}({a}, {b})", "!", () => Replay.Outcome(() => Binary.Result(promotion, op, a, b))[..1]);
                    continue;
                }
                replay.Compare($"{op}({a}, {b})", expected[i], () => Binary.Result(promotion, op, a, b));
            }
        }
    }
}

/// <summary>The operations of the tables, by the names they have there.</summary>
internal static class Binary
{
    private static readonly Dictionary<string, string> Operators = new()
    {
        ["+"] = "add",
        ["-"] = "subtract",
        ["*"] = "multiply",
        ["/"] = "divide",
        ["//"] = "floor_divide",
        ["%"] = "remainder",
        ["**"] = "power",
        ["<<"] = "left_shift",
        [">>"] = "right_shift",
        ["&"] = "bitwise_and",
        ["|"] = "bitwise_or",
        ["^"] = "bitwise_xor",
        ["@"] = "matmul",
        ["<"] = "less",
        ["=="] = "equal",
    };

    public static string Result(Promotion promotion, string name, Operand a, Operand b)
    {
        if (name is "result_type" or "concatenate" or "dot" or "outer" or "einsum") return promotion.ResultType(a, b).Name;
        if (name == "promote_types") return Promotion.PromoteTypes(a.DType, b.DType).Name;
        if (name == "where") return promotion.ResolveUfunc(Ops.Where, [DType.Bool, a, b]).Output.Name;

        bool inPlace = name.StartsWith("inplace ", StringComparison.Ordinal);
        string word = name[(name.LastIndexOf(' ') + 1)..];
        string symbol = inPlace ? word.TrimEnd('=') : word;
        Op op = Ops.Find(Operators.GetValueOrDefault(symbol, symbol))!;
        // The ** operator squares an array, not a NumPy scalar, when the exponent is the Python integer 2.
        if (name is "0d **" or "inplace **=" && b.Weak == WeakKind.Int && b.Integer == 2)
        {
            return (inPlace ? InPlace(promotion.ResolveUfunc(Ops.Square, [a], output: a.DType), a) : promotion.ResolveUfunc(Ops.Square, [a])).Output.Name;
        }
        if (inPlace)
        {
            promotion.ResolveUfunc(op, [a, b], output: a.DType);
            return a.DType.Name;
        }
        Loop loop = promotion.ResolveUfunc(op, [a, b]);
        return loop.Outputs.Count == 1 ? loop.Output.Name : $"({string.Join(',', loop.Outputs)})";
    }

    private static Loop InPlace(Loop loop, Operand a) => Loop.Find(loop.Op, $"{a.DType.Char}->{a.DType.Char}") ?? loop;
}
