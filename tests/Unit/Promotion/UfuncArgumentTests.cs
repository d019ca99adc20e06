using System.Text.Json;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Tests;

public class UfuncArgumentTests
{
    private static readonly Promotion Numpy2 = Profile.For("2.x").Promotion;

    [Fact]
    public void Ufuncs_with_dtype_casting_and_out_give_the_dtypes_or_errors_of_numpy()
    {
        var replay = new Replay();
        foreach (JsonElement row in PromotionRecord.Load("ufunc-arguments")["rows"].EnumerateArray())
        {
            Op op = Ops.Find(row[0].GetString()!)!;
            Operand[] inputs = [.. row[1].EnumerateArray().Select(e => Input(e.GetString()!))];
            string expected = row[5].GetString()!;
            DType? dtype = Optional(row[2]), output = Optional(row[4]);
            Casting casting = CastingNames.Parse(row[3].GetString()!);
            if (op == Ops.LdExp && inputs[0].DType == DType.Bool && inputs[1] is { Weak: WeakKind.Int } && inputs[1].Integer > int.MaxValue)
            {
                replay.Excuse("ldexp of a bool reads a Python exponent as int64, of any other type as int32; here it is int32 for all");
                continue;
            }
            replay.Compare(row.ToString(), expected, () =>
            {
                Loop loop = Numpy2.ResolveUfunc(op, inputs, dtype, casting, output);
                return output?.Name ?? string.Join(',', loop.Outputs);
            });
        }
        replay.AssertEqual(compared: 12295, excused: 1);
    }

    private static DType? Optional(JsonElement e) => e.ValueKind == JsonValueKind.Null ? null : DTypes.Parse(e.GetString()!);

    private static Operand Input(string text) => DTypes.TryParse(text, out DType? d, out _) ? d! : PromotionRecord.PythonScalar(text);
}
