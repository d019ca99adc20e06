using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Tests;

public class ScalarConversionTests
{
    [Theory]
    [InlineData("1.19.5", 6846, 804)]
    [InlineData("1.24.2", 6846, 804)]
    [InlineData("2.2.4", 7014, 636)]
    [InlineData("2.4.6", 7014, 636)]
    public void Python_scalars_convert_to_dtypes_as_in_that_numpy(string version, int compared, int excused)
    {
        using var scope = np.emulate(version);
        Promotion promotion = Profile.Current.Promotion;
        var replay = new Replay { TypesOfErrors = version != "2.2.4" };
        PromotionRecord table = PromotionRecord.Load("conversion-pyscalar");
        string[] scalars = table.Strings("pyscalars");
        foreach ((string op, _, string dtype, string[] expected) in table.Rows(version))
        {
            for (int i = 0; i < expected.Length; i++)
            {
                Operand scalar = PromotionRecord.PythonScalar(scalars[i]);
                if (op == "np.can_cast(s, dtype)")
                {
                    replay.Excuse("can_cast of a Python scalar is an error in 2.x; here it takes dtypes only, so the call does not compile");
                }
                else if (op == "np.clip(arr, 0, s)" && version[0] == '1' && scalar.Weak == WeakKind.Int && (scalar.Integer < long.MinValue || scalar.Integer > ulong.MaxValue))
                {
                    replay.Excuse("1.x computes with integers beyond 64 bits as Python objects, which are not stored here");
                }
                else if (expected[i] is "object" or "!AttributeError: 'int' object has no attribute 'item'")
                {
                    replay.Excuse("integers beyond 64 bits are of dtype object in NumPy, which is not stored here");
                }
                else
                {
                    replay.Compare($"{op} {dtype} {scalars[i]}", expected[i], () => Convert(promotion, op, dtype == "" ? null : DTypes.Parse(dtype), scalar));
                }
            }
        }
        replay.AssertEqual(compared, excused);
    }

    private static DType Convert(Promotion promotion, string op, DType? dtype, Operand scalar)
    {
        switch (op)
        {
            case "np.array(s)":
                return scalar.DType;
            case "np.min_scalar_type(s)":
                return Promotion.MinScalarType(scalar);
            case "x.fill(s)":
                ScalarConversion.CheckFill(scalar, dtype!);
                return dtype!;
            case "np.full(3, s, dtype)":
                ScalarConversion.CheckCopy(scalar, dtype!);
                return dtype!;
            case "np.array(s).astype(dtype)":
                // Beyond 64 bits the array is one of Python objects, and each is converted by itself.
                if (scalar.Weak == WeakKind.Int && (scalar.Integer < long.MinValue || scalar.Integer > ulong.MaxValue)) ScalarConversion.Check(scalar, dtype!);
                return dtype!;
            case "np.result_type(arr, s)" or "np.result_type(dtype, s)":
                return promotion.ResultType(dtype!, scalar);
            case "np.where(True, arr, s)":
                return promotion.ResolveUfunc(Graph.Ops.Where, [DType.Bool, dtype!, scalar]).Output;
            case "np.clip(arr, 0, s)":
                return promotion.IsVacuousBound(scalar, dtype!, upper: true) ? dtype! : promotion.ResolveUfunc(Graph.Ops.Minimum, [dtype!, scalar]).Output;
            default:
                ScalarConversion.Check(scalar, dtype!);
                return dtype!;
        }
    }
}
