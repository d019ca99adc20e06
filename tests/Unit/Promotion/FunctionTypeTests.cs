using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Tests;

public class FunctionTypeTests
{
    // Rows of the table whose label is not the name of a function.
    private static readonly Dictionary<string, string> Labels = new()
    {
        ["quantile(.5)"] = "quantile",
        ["percentile(50)"] = "percentile",
        ["histogram counts"] = "histogram",
        ["histogram edges"] = "histogram_bin_edges",
        ["linspace(x0,x1)"] = "linspace",
        ["arange(x)"] = "arange",
        ["fft.fftfreq-like fftshift"] = "fft.fftshift",
        ["linalg.norm(vec)"] = "linalg.norm",
        ["linalg.norm(vec,1)"] = "linalg.norm",
        ["linalg.norm(vec,inf)"] = "linalg.norm",
        ["linalg.norm(vec,3)"] = "linalg.norm",
        ["linalg.norm(axis=0)"] = "linalg.norm",
    };

    [Theory]
    [InlineData("1.19.5", 2323, 71)]
    [InlineData("1.24.2", 2338, 56)]
    [InlineData("2.2.4", 2492, 56)]
    [InlineData("2.4.6", 2478, 56)]
    public void Unary_ufuncs_reductions_and_functions_give_the_dtype_or_error_of_that_numpy(string version, int compared, int excused)
    {
        var replay = new Replay { TypesOfErrors = true };
        Promotion promotion = Profile.For(version).Promotion;
        foreach ((string op, _, _, string[] expected) in PromotionRecord.Load("unary-and-reductions").Rows(version))
        {
            for (int i = 0; i < DType.Count; i++)
            {
                DType x = DType.All[i];
                if (op == "isnat") replay.Excuse("isnat takes dates only, which are not stored here");
                else if (op is "percentile([50])" or "quantile(float32(.5))") replay.Excuse("an array or NumPy scalar q takes part in promotion, x alone does not decide");
                else if (version == "1.19.5" && op is "linalg.norm(vec,3)" && x.ItemSize / (x.IsComplex ? 2 : 1) < 8 && x.IsInexact) replay.Excuse("norms of other orders than 1, 2 and infinity were float64 up to 1.22: the order decides, not the type alone");
                else if (version == "1.19.5" && x == DType.Bool && op is "subtract.accumulate" or "subtract.reduceat") replay.Excuse("1.19 subtracts bools as int8 in these two methods, though not in subtract itself");
                else if (version == "1.19.5" && op is "bitwise_or.accumulate" or "bitwise_or.reduceat" && x.IsInexact) replay.Excuse("an error in 1.19 as well, a ValueError");
                else if (op == "linalg.slogdet") replay.Excuse("a pair of results: sign as linalg.det, logarithm as linalg.cond");
                else replay.Compare($"{op}({x})", expected[i], () => Result(promotion, op, x));
            }
        }
        replay.AssertEqual(compared, excused);
    }

    private static string Result(Promotion promotion, string label, DType x)
    {
        if (label.Split('.') is [var ufunc, "reduce" or "accumulate" or "reduceat"]) return promotion.UfuncReductionType(Ops.Find(ufunc)!, x).Name;
        string name = Labels.GetValueOrDefault(label, label);
        if (Ops.Find(name) is { Kind: OpKind.Elementwise, Arity: 1, Loops.Count: > 0 } op)
        {
            IReadOnlyList<DType> outputs = promotion.Resolve(op, x).Outputs;
            return outputs.Count == 1 ? outputs[0].Name : $"({string.Join(',', outputs)})";
        }
        return promotion.ReductionType(name, x).Name;
    }
}
