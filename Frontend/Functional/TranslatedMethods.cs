using System.Numerics;
using System.Reflection;

namespace OmniNumpy.Lazy;

/// <summary>The methods of .NET's numbers that have a counterpart among the ufuncs, by name and number of arguments.</summary>
internal static class TranslatedMethods
{
    private static readonly HashSet<Type> s_types =
    [
        typeof(Math), typeof(MathF), typeof(BitOperations), .. DType.All.Select(d => d.ClrType),
    ];

    private static readonly Dictionary<string, UnaryUfunc> s_unary = new()
    {
        ["Abs"] = np.absolute,
        ["Acos"] = np.arccos,
        ["Acosh"] = np.arccosh,
        ["Asin"] = np.arcsin,
        ["Asinh"] = np.arcsinh,
        ["Atan"] = np.arctan,
        ["Atanh"] = np.arctanh,
        ["Cbrt"] = np.cbrt,
        ["Ceiling"] = np.ceil,
        ["Conjugate"] = np.conjugate,
        ["Cos"] = np.cos,
        ["Cosh"] = np.cosh,
        ["DegreesToRadians"] = np.deg2rad,
        ["Exp"] = np.exp,
        ["Exp2"] = np.exp2,
        ["ExpM1"] = np.expm1,
        ["Floor"] = np.floor,
        ["IsFinite"] = np.isfinite,
        ["IsInfinity"] = np.isinf,
        ["IsNaN"] = np.isnan,
        ["Log"] = np.log,
        ["Log10"] = np.log10,
        ["Log2"] = np.log2,
        ["LogP1"] = np.log1p,
        ["Negate"] = np.negative,
        ["PopCount"] = np.bitwise_count,
        ["RadiansToDegrees"] = np.rad2deg,
        ["Round"] = np.rint, // both to even
        ["Sign"] = np.sign,
        ["Sin"] = np.sin,
        ["Sinh"] = np.sinh,
        ["Sqrt"] = np.sqrt,
        ["Tan"] = np.tan,
        ["Tanh"] = np.tanh,
        ["Truncate"] = np.trunc,
    };

    private static readonly Dictionary<string, BinaryUfunc> s_binary = new()
    {
        ["Add"] = np.add,
        ["Atan2"] = np.arctan2,
        ["CopySign"] = np.copysign,
        ["Hypot"] = np.hypot,
        ["Max"] = np.maximum,
        ["MaxNumber"] = np.fmax,
        ["Min"] = np.minimum,
        ["MinNumber"] = np.fmin,
        ["Multiply"] = np.multiply,
        ["Pow"] = np.power,
        ["ScaleB"] = np.ldexp,
        ["Subtract"] = np.subtract,
    };

    /// <summary>What records the method's operation, or null if it has no counterpart.</summary>
    public static Func<NDArray[], NDArray>? Find(MethodInfo method)
    {
        if (method.DeclaringType is not { } type || !s_types.Contains(type)) return null;
        string name = method.Name;
        switch (method.GetParameters().Length)
        {
            case 1 when s_unary.TryGetValue(name, out UnaryUfunc? unary): return x => unary(x[0]);
            case 1 when name is "IsNegative": return x => np.signbit(x[0]);
            case 1 when name is "IsPositive": return x => ~np.signbit(x[0]);
            case 1 when name is "IsPositiveInfinity": return x => np.equal(x[0], np.inf);
            case 1 when name is "IsNegativeInfinity": return x => np.equal(x[0], -np.inf);
            case 1 when name is "BitIncrement": return x => np.nextafter(x[0], np.inf);
            case 1 when name is "BitDecrement": return x => np.nextafter(x[0], -np.inf);
            case 2 when s_binary.TryGetValue(name, out BinaryUfunc? binary) && AreNumbers(method): return x => binary(x[0], x[1]);
            case 2 when name is "Log" && AreNumbers(method): return x => np.log(x[0]) / np.log(x[1]);
            case 3 when name is "Clamp": return x => np.minimum(np.maximum(x[0], x[1]), x[2]);
            default: return null;
        }
    }

    // The second argument of some overloads is a mode or a count.
    private static bool AreNumbers(MethodInfo method) => method.GetParameters().All(p => !p.ParameterType.IsEnum);
}
