using System.Collections;
using System.Globalization;
using System.Numerics;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Python;

/// <summary>A Python tuple; lists are <see cref="List{T}"/> of objects, numbers <c>bool</c>, <c>long</c> (or <see cref="BigInteger"/>), <c>double</c> and <see cref="Complex"/>.</summary>
internal sealed record PythonTuple(object?[] Items) : IEnumerable<object?>
{
    public IEnumerator<object?> GetEnumerator() => ((IEnumerable<object?>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Items.GetEnumerator();
}

/// <summary>A built-in type: callable, and a dtype where NumPy takes it for one.</summary>
internal sealed record PythonType(string Name, Func<object?[], object?> Make, Type? DType = null)
{
    /// <summary>The built-in type of that name, for where NumPy takes one for a dtype.</summary>
    public static PythonType Named(string name) => new(name, _ => throw new TypeError($"a call of {name} happens in Python"), name switch
    {
        "bool" => typeof(bool),
        "int" => typeof(long),
        "float" => typeof(double),
        "complex" => typeof(Complex),
        _ => null,
    });
}

/// <summary>A built-in function.</summary>
internal sealed record PythonFunction(Func<object?[], object?> Invoke, int Arity = 1);

/// <summary>The slice of an index whose bounds are not all integers, as <c>np.mgrid</c> takes.</summary>
internal sealed record PythonSlice(object? Start, object? Stop, object? Step)
{
    public Slice ToSlice() => new(Bound(Start), Bound(Stop), Bound(Step));

    private static long? Bound(object? value) => value switch
    {
        null => null,
        long i => i,
        BigInteger b => b.Sign < 0 ? -long.MaxValue : long.MaxValue,
        NDArray { NDim: 0 } a => Convert.ToInt64(a.Item(), System.Globalization.CultureInfo.InvariantCulture),
        _ => throw new TypeError("slice indices must be integers or None or have an __index__ method"),
    };
}

internal sealed class PythonEllipsis
{
    public static readonly PythonEllipsis Value = new();
}

/// <summary>A call that Python would refuse before NumPy's code runs: no such argument, or one of the wrong type.</summary>
internal sealed class BindingError(string message) : Exception(message);

internal static class PythonNumber
{
    /// <summary>An integer as a <c>long</c> if it fits.</summary>
    public static object Normal(BigInteger value) => value >= long.MinValue && value <= long.MaxValue ? (object)(long)value : value;

    public static bool IsNumber(object? value) => value is bool or long or BigInteger or double or Complex;

    /// <summary>A weak scalar.</summary>
    public static NDArray ToArray(object value) => value switch
    {
        bool b => b,
        long i => i,
        BigInteger b => b,
        double d => d,
        Complex z => z,
        _ => throw new BindingError($"{value.GetType().Name} is not a number"),
    };

    public static BigInteger ToInteger(object value) => value switch { bool b => b ? 1 : 0, long i => i, BigInteger b => b, _ => throw new BindingError("not an integer") };

    public static double ToDouble(object value) => value switch
    {
        double d => d,
        bool b => b ? 1 : 0,
        long i => i,
        _ => ScalarConstant.Nearest(ToInteger(value)),
    };

    /// <summary>The float that Python reads from a text.</summary>
    /// <exception cref="ValueError">The text is none.</exception>
    public static double Parse(string text) => text.Trim().ToLowerInvariant() switch
    {
        "inf" or "+inf" or "infinity" => double.PositiveInfinity,
        "-inf" or "-infinity" => double.NegativeInfinity,
        "nan" or "+nan" or "-nan" => np.nan,
        _ => double.TryParse(text, CultureInfo.InvariantCulture, out double value) ? value : throw new ValueError($"could not convert string to float: '{text}'"),
    };

    public static Complex ToComplex(object value) => value switch { Complex z => z, _ => ToDouble(value) };
}

/// <summary>A Python range.</summary>
internal sealed record PythonRange(long Start, long Stop, long Step) : IEnumerable<object?>
{
    public IEnumerator<object?> GetEnumerator()
    {
        for (long i = Start; Step > 0 ? i < Stop : i > Stop; i += Step) yield return i;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
