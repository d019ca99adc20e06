namespace OmniNumpy.Lazy.Tests;

/// <summary>
/// How far each function may lie from the recorded NumPy, in units of the last place of a float32, float64 or (by its larger part) complex
/// result. All others, and all of float16 but what is named, must have NumPy's bits. The recorded functions are the C library's or NumPy's own
/// approximations, off by up to 4 ulp themselves for float32.
/// </summary>
internal static class Bounds
{
    private static readonly Dictionary<string, double> s_real = new()
    {
        ["exp"] = 2,
        ["exp2"] = 2,
        ["expm1"] = 3,
        ["log"] = 2,
        ["log2"] = 2,
        ["log10"] = 2,
        ["log1p"] = 2,
        ["sin"] = 2,
        ["cos"] = 2,
        ["tan"] = 2,
        ["arcsin"] = 2,
        ["arccos"] = 2,
        ["arctan"] = 2,
        ["arctan2"] = 2,
        ["sinh"] = 2,
        ["cosh"] = 2,
        ["tanh"] = 2,
        ["arcsinh"] = 2,
        ["arccosh"] = 2,
        ["arctanh"] = 2,
        ["cbrt"] = 2,
        ["hypot"] = 1,
        ["power"] = 2,
        ["float_power"] = 2,
        ["logaddexp"] = 2,
        ["logaddexp2"] = 2,
    };

    private static readonly Dictionary<string, double> s_complex = new()
    {
        ["absolute"] = 1,
        ["sign"] = 1,
        ["sqrt"] = 1,
        ["exp"] = 2,
        ["exp2"] = 2,
        ["expm1"] = 3,
        ["log"] = 2,
        ["log2"] = 2,
        ["log10"] = 2,
        ["log1p"] = 2,
        ["sin"] = 2,
        ["cos"] = 2,
        ["tan"] = 2,
        ["sinh"] = 2,
        ["cosh"] = 2,
        ["tanh"] = 2,
        ["arcsin"] = 3,
        ["arccos"] = 2,
        ["arctan"] = 2,
        ["arcsinh"] = 3,
        ["arccosh"] = 2,
        ["arctanh"] = 2,
        ["power"] = 2,
        ["float_power"] = 2,
    };

    /// <summary>The bound of a ufunc on inputs of a type.</summary>
    public static double Of(string ufunc, DType input) => input.IsComplex
        ? s_complex.GetValueOrDefault(ufunc)
        : input.Code == DTypeCode.Float16 ? (ufunc is "logaddexp2" ? 1 : 0) : s_real.GetValueOrDefault(ufunc);
}
