using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Tests;

public class ScalarPromotionTests
{
    [Theory]
    [InlineData("1.19.5", 24289, 2171)]
    [InlineData("1.24.2", 24289, 2171)]
    [InlineData("2.2.4", 26460, 0)]
    [InlineData("2.4.6", 26460, 0)]
    public void Python_scalars_beside_arrays_count_by_kind_in_numpy_2_and_by_value_before(string version, int compared, int excused)
    {
        var replay = new Replay();
        PythonScalars("array-pyscalar", version, Profile.For(version).Promotion, replay);
        replay.AssertEqual(compared, excused);
    }

    [Theory]
    [InlineData("1.19.5", 10955, 931)]
    [InlineData("1.24.2", 10625, 1261)]
    [InlineData("2.2.4", 11609, 361)]
    [InlineData("2.4.6", 11609, 361)]
    public void Python_scalars_beside_numpy_scalars_do_so_too(string version, int compared, int excused)
    {
        var replay = new Replay();
        PythonScalars("npscalar-pyscalar", version, Profile.For(version).Promotion, replay);
        replay.AssertEqual(compared, excused);
    }

    [Theory]
    [InlineData("1.19.5", 30696, 160)]
    [InlineData("1.24.2", 30696, 160)]
    [InlineData("2.2.4", 30696, 160)]
    [InlineData("2.4.6", 30696, 160)]
    public void Numpy_scalars_and_0d_arrays_count_by_dtype_in_numpy_2_and_by_value_before(string version, int compared, int excused)
    {
        var replay = new Replay();
        NumpyScalars(version, Profile.For(version).Promotion, replay);
        replay.AssertEqual(compared, excused);
    }

    [Theory]
    [InlineData("1.19.5")]
    [InlineData("1.24.2")]
    [InlineData("2.2.4")]
    [InlineData("2.4.6")]
    public void Numpy_scalars_cast_by_dtype_in_numpy_2_and_by_value_before(string version)
    {
        var replay = new Replay();
        PromotionRecord table = PromotionRecord.Load("array-npscalar");
        string[] columns = table.Strings("columns");
        foreach ((_, _, string dtype, string[] expected) in table.Rows(version, values: true).Where(r => r.Op == "can_cast(npscalar)"))
        {
            for (int i = 0; i < expected.Length; i++)
            {
                Operand from = NumpyScalar(columns[i]);
                bool byValue = Profile.For(version).Semantics.Scalars.CountsValues;
                replay.Compare($"{columns[i]} to {dtype}", expected[i], () => $"bool={(byValue ? Promotion.CanCastValue(from, DTypes.Parse(dtype)) : Promotion.CanCast(from.DType, DTypes.Parse(dtype)))}");
            }
        }
        replay.AssertEqual(compared: 532);
    }

    private static void PythonScalars(string file, string version, Promotion promotion, Replay replay)
    {
        PromotionRecord table = PromotionRecord.Load(file);
        string[] all = table.Strings("pyscalars");
        foreach ((string op, string form, string dtype, string[] expected) in table.Rows(version))
        {
            // Some rows of 1.x leave out the integers of 2**63 and more, either way.
            string[] scalars = expected.Length == all.Length ? all : [.. all.Where(s => PromotionRecord.PythonScalar(s) is not { Weak: WeakKind.Int } o || (o.Integer > long.MinValue && o.Integer <= long.MaxValue))];
            // A NumPy scalar has its value with it, though NumPy 2 does not look at it.
            Operand array = form.Contains("npscalar", StringComparison.Ordinal) || op.StartsWith("0d ", StringComparison.Ordinal)
                ? Scalar(DTypes.Parse(dtype))
                : DTypes.Parse(dtype);
            for (int i = 0; i < expected.Length; i++)
            {
                Operand scalar = PromotionRecord.PythonScalar(scalars[i]);
                (Operand a, Operand b) = form is "scalar,array" or "py,npscalar" ? (scalar, array) : (array, scalar);
                string where = $"{op} {form} {dtype} {scalars[i]}";
                if (expected[i].Contains("unsupported operand type(s)", StringComparison.Ordinal))
                {
                    replay.Excuse("Python's own operator error for // and % of a complex NumPy scalar, in place of the ufunc's; arrays raise the ufunc's");
                }
                else if (version[0] == '1' && op == "//" && form == "py,npscalar" && scalar.Weak == WeakKind.Complex)
                {
                    replay.Excuse("Python's own operator error for // of its complex numbers");
                }
                else if (expected[i] == "!OverflowError: complex exponentiation")
                {
                    replay.Excuse("float64 is a Python float, so Python itself computes this one complex power, and overflows");
                }
                else if (version[0] == '1')
                {
                    Numpy1(version, op, where, expected[i], a, b, promotion, replay);
                }
                else
                {
                    replay.Compare(where, expected[i], () => Binary.Result(promotion, op, a, b));
                }
            }
        }
    }

    private static void Numpy1(string version, string op, string where, string expected, Operand a, Operand b, Promotion promotion, Replay replay)
    {
        if (expected.StartsWith("object", StringComparison.Ordinal) || IsBeyond64Bits(a) || IsBeyond64Bits(b))
        {
            replay.Excuse("1.x computes with integers beyond 64 bits as Python objects, which are not stored here");
        }
        else if (op == "0d **" && a.DType.IsInexact && b is { Imaginary: 0 } && (b.Weak == WeakKind.Int ? b.Integer >= -1 && b.Integer <= 1 : b.Real is 0 or 1))
        {
            replay.Excuse("the ** operator of 1.x answers the exponents -1, 0 and 1 without the ufunc; operators are the front end's");
        }
        else if (expected.StartsWith("!ValueError: Integers to negative", StringComparison.Ordinal))
        {
            replay.Excuse("before 2.0 a negative exponent is data like any other: the kernel finds it, not promotion");
        }
        else if (expected[0] == '!')
        {
            // The texts of errors changed from release to release; that there is one did not.
            replay.Compare(where, "!", () => Replay.Outcome(() => Binary.Result(promotion, op, a, b))[..1]);
        }
        else
        {
            replay.Compare(where, expected, () => Binary.Result(promotion, op, a, b));
        }
    }

    private static bool IsBeyond64Bits(Operand o) => o.Weak == WeakKind.Int && (o.Integer < long.MinValue || o.Integer > ulong.MaxValue);

    private static void NumpyScalars(string version, Promotion promotion, Replay replay)
    {
        PromotionRecord table = PromotionRecord.Load("array-npscalar");
        string[] columns = table.Strings("columns");
        foreach ((string op, string form, string dtype, string[] expected) in table.Rows(version).Where(r => r.Op != "can_cast(npscalar)"))
        {
            DType type = DTypes.Parse(dtype);
            for (int i = 0; i < expected.Length; i++)
            {
                Operand scalar = NumpyScalar(columns[i]);
                (Operand a, Operand b) = form switch
                {
                    "0d,array1d" => (scalar, type),
                    "0d,0d" or "npscalar,npscalar" => (Scalar(type), scalar),
                    "array(1,),array(1,)" => (type, (Operand)scalar.DType),
                    _ => ((Operand)type, scalar),
                };
                if (expected[i].StartsWith("!ValueError: Integers to negative", StringComparison.Ordinal))
                {
                    replay.Excuse("a negative exponent with a dtype is data: the kernel finds it, not promotion");
                }
                else
                {
                    replay.Compare($"{op} {form} {dtype} {columns[i]}", expected[i], () => Binary.Result(promotion, op, a, b));
                }
            }
        }
    }

    // The value 3 that the scalars of the tables have; of bool, true.
    private static Operand Scalar(DType type) => type.IsIntegral ? Operand.IntegerScalar(type, type == DType.Bool ? 1 : 3) : Operand.InexactScalar(type, 3);

    // int8(127), float32(1e5), uint64(2**63)
    private static Operand NumpyScalar(string text)
    {
        DType type = DTypes.Parse(text[..text.IndexOf('(')]);
        Operand value = PromotionRecord.PythonScalar(text[(text.IndexOf('(') + 1)..^1]);
        return type.IsIntegral ? Operand.IntegerScalar(type, value.Integer) : Operand.InexactScalar(type, value.Real, value.Imaginary);
    }
}
