using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Tests;

public class ScalarPromotionTests
{
    private static readonly Promotion Numpy2 = Profile.For("2.x").Promotion;

    [Fact]
    public void Arrays_with_python_scalars_follow_nep_50()
    {
        var replay = new Replay();
        PythonScalars("array-pyscalar", replay);
        replay.AssertEqual(compared: 26460);
    }

    [Fact]
    public void Numpy_scalars_with_python_scalars_follow_nep_50()
    {
        var replay = new Replay();
        PythonScalars("npscalar-pyscalar", replay);
        replay.AssertEqual(compared: 11609, excused: 361);
    }

    [Fact]
    public void Numpy_scalars_and_0d_arrays_count_by_dtype_in_numpy_2()
    {
        var replay = new Replay();
        NumpyScalars("2.2.4", Numpy2, replay);
        replay.AssertEqual(compared: 31228, excused: 160);
    }

    [Fact]
    public void Numpy_scalars_and_0d_arrays_count_by_value_in_numpy_1()
    {
        var replay = new Replay();
        NumpyScalars("1.19.5", Profile.For("1.19").Promotion, replay);
        replay.AssertEqual(compared: 29744, excused: 1644);
    }

    private static void PythonScalars(string file, Replay replay)
    {
        Recorded table = Recorded.Load(file);
        string[] scalars = table.Strings("pyscalars");
        foreach ((string op, string form, string dtype, string[] expected) in table.Rows("2.2.4"))
        {
            // A NumPy scalar has its value with it, though NumPy 2 does not look at it.
            Operand array = new(DTypes.Parse(dtype), IsScalar: form.Contains("npscalar", StringComparison.Ordinal));
            for (int i = 0; i < expected.Length; i++)
            {
                Operand scalar = Recorded.PythonScalar(scalars[i]);
                (Operand a, Operand b) = form is "scalar,array" or "py,npscalar" ? (scalar, array) : (array, scalar);
                if (expected[i].Contains("unsupported operand type(s)", StringComparison.Ordinal))
                {
                    replay.Excuse("Python's own operator error for // and % of a complex NumPy scalar, in place of the ufunc's; arrays raise the ufunc's");
                }
                else if (expected[i] == "!OverflowError: complex exponentiation")
                {
                    replay.Excuse("float64 is a Python float, so Python itself computes this one complex power, and overflows");
                }
                else
                {
                    replay.Compare($"{op} {form} {dtype} {scalars[i]}", expected[i], () => Binary.Result(Numpy2, op, a, b));
                }
            }
        }
    }

    private static void NumpyScalars(string version, Promotion promotion, Replay replay)
    {
        Recorded table = Recorded.Load("array-npscalar");
        string[] columns = table.Strings("columns");
        foreach ((string op, string form, string dtype, string[] expected) in table.Rows(version))
        {
            DType type = DTypes.Parse(dtype);
            for (int i = 0; i < expected.Length; i++)
            {
                Operand scalar = NumpyScalar(columns[i]);
                string where = $"{op} {form} {dtype} {columns[i]}";
                if (op == "can_cast(npscalar)")
                {
                    Excusable(version, type, scalar, where, expected[i], replay);
                    continue;
                }
                (Operand a, Operand b) = form switch
                {
                    "0d,array1d" => (scalar, type),
                    "0d,0d" or "npscalar,npscalar" => (type.IsIntegral ? Operand.IntegerScalar(type, type == DType.Bool ? 1 : 3) : Operand.InexactScalar(type, 3), scalar),
                    "array(1,),array(1,)" => (type, (Operand)scalar.DType),
                    _ => ((Operand)type, scalar),
                };
                if (expected[i].StartsWith("!ValueError: Integers to negative", StringComparison.Ordinal))
                {
                    replay.Excuse("a negative exponent with a dtype is data: the kernel finds it, not promotion");
                }
                else if (version[0] == '1' && (type.IsComplex || scalar.DType.IsComplex) && Binary.IsFloorDivision(op))
                {
                    replay.Excuse(Binary.ComplexFloorDivision);
                }
                else
                {
                    replay.Compare(where, expected[i], () => Binary.Result(promotion, op, a, b));
                }
            }
        }
    }

    private static void Excusable(string version, DType type, Operand scalar, string where, string expected, Replay replay)
    {
        if (version != "2.2.4") replay.Excuse("can_cast of a scalar by its value is not part of this interface");
        else replay.Compare(where, "bool", () => { _ = Promotion.CanCast(scalar.DType, type); return expected; });
    }

    // int8(127), float32(1e5), uint64(2**63)
    private static Operand NumpyScalar(string text)
    {
        DType type = DTypes.Parse(text[..text.IndexOf('(')]);
        Operand value = Recorded.PythonScalar(text[(text.IndexOf('(') + 1)..^1]);
        return type.IsIntegral ? Operand.IntegerScalar(type, value.Integer) : Operand.InexactScalar(type, value.Real, value.Imaginary);
    }
}
