namespace OmniNumpy.Lazy.Graph;

/// <summary>
/// Named groups of ufunc loops, spelled as NumPy's <c>ufunc.types</c> spells them with the letters of <see cref="DType.Char"/>. NumPy 2.2.4's lists
/// are the source, less the types we do not store (long double, object, dates) and less <c>q</c> and <c>Q</c>, which are <c>l</c> and <c>L</c> here.
/// The order counts: an operation runs in the first loop its promoted inputs cast to safely.
/// </summary>
internal static class Types
{
    private const string Bool = "?";
    private const string Integers = "bBhHiIlL";
    private const string Floats = "efd";
    private const string Complexes = "FD";
    private const string Numbers = Integers + Floats + Complexes;
    private const string Any = Bool + Numbers;

    /// <summary>One input, result of the same type.</summary>
    public static class Unary
    {
        /// <summary>Floats: <c>fabs</c>, <c>degrees</c>.</summary>
        public static readonly string Real = Same(1, Floats);
        /// <summary>Floats and complex numbers: <c>sqrt</c>, <c>exp</c>.</summary>
        public static readonly string Inexact = Same(1, Floats + Complexes);
        /// <summary>Everything but bool: <c>negative</c>.</summary>
        public static readonly string Numeric = Same(1, Numbers);
        /// <summary>Everything that has an order: <c>floor</c>.</summary>
        public static readonly string Ordered = Same(1, Bool + Integers + Floats);
        /// <summary>bool and integers: <c>invert</c>.</summary>
        public static readonly string Bits = Same(1, Bool + Integers);
        /// <summary>Every type: <c>sum</c> once its input is cast.</summary>
        public static readonly string All = Same(1, Any);
        /// <summary>The length of a complex number is real: <c>absolute</c>.</summary>
        public static readonly string Magnitude = All.Replace("F->F D->D", "F->f D->d");
        /// <summary>A part of a complex number is real, any other number is its own real part: <c>real</c>.</summary>
        public static readonly string Part = Magnitude;
    }

    /// <summary>Two inputs of one type, result of the same type.</summary>
    public static class Binary
    {
        /// <summary>Every type: <c>add</c>, <c>maximum</c>.</summary>
        public static readonly string Arithmetic = Same(2, Any);
        /// <summary>Everything but bool: <c>subtract</c>.</summary>
        public static readonly string ArithmeticButBool = Same(2, Numbers);
        /// <summary>Integers and floats: <c>floor_divide</c>.</summary>
        public static readonly string Quotient = Same(2, Integers + Floats);
        /// <summary>Floats: <c>arctan2</c>.</summary>
        public static readonly string Real = Same(2, Floats);
        /// <summary>Floats and complex numbers: <c>divide</c>.</summary>
        public static readonly string Inexact = Same(2, Floats + Complexes);
        /// <summary>bool and integers: <c>bitwise_and</c>.</summary>
        public static readonly string Bits = Same(2, Bool + Integers);
        /// <summary>Integers: <c>left_shift</c>, <c>gcd</c>.</summary>
        public static readonly string Integer = Same(2, Integers);
        /// <summary>Double precision only: <c>float_power</c>.</summary>
        public static readonly string Double = Same(2, "dD");
    }

    /// <summary>Boolean results.</summary>
    public static class Test
    {
        /// <summary>One input of any type: <c>isnan</c>.</summary>
        public static readonly string Unary = Each(1, Any, "?");
        /// <summary>One float: <c>signbit</c>.</summary>
        public static readonly string RealUnary = Each(1, Floats, "?");
        /// <summary>Two inputs of any one type: <c>logical_and</c>.</summary>
        public static readonly string Binary = Each(2, Any, "?");
        /// <summary>As <see cref="Binary"/>, and int64 with uint64 exactly, without the detour through float64.</summary>
        public static readonly string Comparison = Each(2, Bool + Integers, "?") + " lL->? Ll->? " + Each(2, Floats + Complexes, "?");
    }

    /// <summary>Loops of other forms.</summary>
    public static class Mixed
    {
        /// <summary><c>divmod</c>: quotient and remainder.</summary>
        public static readonly string DivMod = Join(Integers + Floats, t => $"{t}{t}->{t}{t}");
        /// <summary><c>modf</c>: fraction and whole part.</summary>
        public static readonly string ModF = Join(Floats, t => $"{t}->{t}{t}");
        /// <summary><c>frexp</c>: mantissa and exponent.</summary>
        public static readonly string FrExp = Join(Floats, t => $"{t}->{t}i");
        /// <summary><c>ldexp</c>: a float and an integer exponent.</summary>
        public const string LdExp = "ei->e fi->f el->e fl->f di->d dl->d";
        /// <summary><c>bitwise_count</c>: an integer's set bits fit a byte.</summary>
        public static readonly string BitCount = Each(1, Integers, "B");
        /// <summary><c>clip</c>: a value and its bounds.</summary>
        public static readonly string Clip = Same(3, Any);
        /// <summary><c>where</c>: a condition, then two values of one type.</summary>
        public static readonly string Where = Join(Any, t => $"?{t}{t}->{t}");
        /// <summary><c>argmin</c>, <c>count_nonzero</c>: an index or a count of elements of any type.</summary>
        public static readonly string Index = Each(1, Any, "l");
    }

    private static string Same(int inputs, string types) => Join(types, t => $"{new string(t, inputs)}->{t}");

    private static string Each(int inputs, string types, string result) => Join(types, t => $"{new string(t, inputs)}->{result}");

    private static string Join(string types, Func<char, string> loop)
    {
        var loops = new string[types.Length];
        for (int i = 0; i < loops.Length; i++) loops[i] = loop(types[i]);
        return string.Join(' ', loops);
    }
}
