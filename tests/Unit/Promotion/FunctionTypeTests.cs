using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Tests;

public class FunctionTypeTests
{
    private static readonly Promotion Numpy2 = Profile.For("2.x").Promotion;

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

    [Fact]
    public void Unary_ufuncs_reductions_and_functions_give_the_dtype_or_error_of_numpy()
    {
        var replay = new Replay();
        foreach ((string op, _, _, string[] expected) in PromotionRecord.Load("unary-and-reductions").Rows("2.2.4"))
        {
            for (int i = 0; i < DType.Count; i++)
            {
                DType x = DType.All[i];
                if (op == "isnat") replay.Excuse("isnat takes dates only, which are not stored here");
                else if (op is "percentile([50])" or "quantile(float32(.5))") replay.Excuse("an array or NumPy scalar q takes part in promotion, x alone does not decide");
                else if (op == "linalg.slogdet") replay.Excuse("a pair of results: sign as linalg.det, logarithm as linalg.cond");
                else replay.Compare($"{op}({x})", expected[i], () => Result(op, x));
            }
        }
        replay.AssertEqual(compared: 2492, excused: 56);
    }

    private static string Result(string label, DType x)
    {
        if (label.Split('.') is [var ufunc, "reduce" or "accumulate" or "reduceat"]) return Numpy2.UfuncReductionType(Ops.Find(ufunc)!, x).Name;
        string name = Labels.GetValueOrDefault(label, label);
        if (Ops.Find(name) is { Kind: OpKind.Elementwise, Arity: 1, Loops.Count: > 0 } op)
        {
            IReadOnlyList<DType> outputs = Numpy2.Resolve(op, x).Outputs;
            return outputs.Count == 1 ? outputs[0].Name : $"({string.Join(',', outputs)})";
        }
        return Numpy2.ReductionType(name, x).Name;
    }
}
