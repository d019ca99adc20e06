using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// The constants of NumPy's namespace.
public static partial class np
{
    /// <summary>Positive infinity.</summary>
    public const double inf = double.PositiveInfinity;
    /// <summary>Not a number.</summary>
    public static double nan => BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0000); // C's NAN: the sign bit, which .NET's has set, is clear
    /// <summary>The ratio of a circle's circumference to its diameter.</summary>
    public const double pi = Math.PI;
    /// <summary>Euler's number, the base of natural logarithms.</summary>
    public const double e = Math.E;
    /// <summary>The Euler-Mascheroni constant.</summary>
    public const double euler_gamma = 0.5772156649015329;
    /// <summary>Whether this machine stores the low byte of a number first.</summary>
    public static bool little_endian => BitConverter.IsLittleEndian;

    /// <summary>NumPy's true: unlike C#'s it is a typed scalar.</summary>
    public static NDArray True_ { get; } = new(new Node(ScalarConstant.Of(true, weak: false)));
    /// <summary>NumPy's false: unlike C#'s it is a typed scalar.</summary>
    public static NDArray False_ { get; } = new(new Node(ScalarConstant.Of(false, weak: false)));

    /// <summary>The version of NumPy whose behaviour is in force: that of the recorded results, or what <see cref="emulate"/> says.</summary>
    public static string __version__ =>
        Profile.Current.Version == NumpyVersion.Reference ? "2.2.4" : $"{Profile.Current.Version.Major}.{Profile.Current.Version.Minor}.{Profile.Current.Version.Patch}";

    /// <summary>Double precision: C's long double is not more than that here, as on platforms whose compilers say so.</summary>
    public static ScalarType longdouble => float64;
    /// <summary>Complex numbers of two <see cref="longdouble"/>.</summary>
    public static ScalarType clongdouble => complex128;

    /// <summary>The scalar types of NumPy that arrays here store.</summary>
    public static IReadOnlyList<DType> ScalarType => DType.All;

    /// <summary>The one-letter codes of dtypes, by kind: <c>np.typecodes["AllInteger"]</c>. Kinds that arrays here do not store have no entry.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/arrays.dtypes.html"/>
    public static IReadOnlyDictionary<string, string> typecodes { get; } = new Dictionary<string, string>
    {
        ["Integer"] = "bhilqnp",
        ["UnsignedInteger"] = "BHILQNP",
        ["Float"] = "efdg",
        ["Complex"] = "FDG",
        ["AllInteger"] = "bBhHiIlLqQnNpP",
        ["AllFloat"] = "efdgFDG",
        ["All"] = "?bhilqnpBHILQNPefdgFDG",
    };

    /// <summary>The dtypes by every name that <see cref="dtype(DType)"/> takes.</summary>
    public static IReadOnlyDictionary<string, DType> sctypeDict => DTypes.Names;
}
