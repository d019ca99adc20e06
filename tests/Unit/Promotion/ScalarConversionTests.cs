using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Tests;

public class ScalarConversionTests
{
    private static readonly Promotion Numpy2 = Profile.For("2.x").Promotion;

    [Fact]
    public void Python_scalars_convert_to_dtypes_as_in_numpy()
    {
        var replay = new Replay();
        PromotionRecord table = PromotionRecord.Load("conversion-pyscalar");
        string[] scalars = table.Strings("pyscalars");
        foreach ((string op, _, string dtype, string[] expected) in table.Rows("2.2.4"))
        {
            for (int i = 0; i < expected.Length; i++)
            {
                Operand scalar = PromotionRecord.PythonScalar(scalars[i]);
                if (op == "np.can_cast(s, dtype)")
                {
                    replay.Excuse("can_cast of a Python scalar is an error in 2.x; here it takes dtypes only, so the call does not compile");
                }
                else if (expected[i] is "object" or "!AttributeError: 'int' object has no attribute 'item'")
                {
                    replay.Excuse("integers beyond 64 bits are of dtype object in NumPy, which is not stored here");
                }
                else
                {
                    replay.Compare($"{op} {dtype} {scalars[i]}", expected[i], () => Convert(op, dtype == "" ? null : DTypes.Parse(dtype), scalar));
                }
            }
        }
        replay.AssertEqual(compared: 7014, excused: 636);
    }

    private static DType Convert(string op, DType? dtype, Operand scalar)
    {
        switch (op)
        {
            case "np.array(s)":
                return scalar.DType;
            case "np.min_scalar_type(s)":
                return Promotion.MinScalarType(scalar);
            case "np.full(3, s, dtype)":
                ScalarConversion.CheckCopy(scalar, dtype!);
                return dtype!;
            case "np.array(s).astype(dtype)":
                // Beyond 64 bits the array is one of Python objects, and each is converted by itself.
                if (scalar.Weak == WeakKind.Int && (scalar.Integer < long.MinValue || scalar.Integer > ulong.MaxValue)) ScalarConversion.Check(scalar, dtype!);
                return dtype!;
            case "np.result_type(arr, s)" or "np.result_type(dtype, s)":
                return Numpy2.ResultType(dtype!, scalar);
            case "np.where(True, arr, s)":
                return Numpy2.ResolveUfunc(Graph.Ops.Where, [DType.Bool, dtype!, scalar]).Output;
            case "np.clip(arr, 0, s)":
                return Numpy2.IsVacuousBound(scalar, dtype!, upper: true) ? dtype! : Numpy2.ResolveUfunc(Graph.Ops.Minimum, [dtype!, scalar]).Output;
            default:
                ScalarConversion.Check(scalar, dtype!);
                return dtype!;
        }
    }
}
