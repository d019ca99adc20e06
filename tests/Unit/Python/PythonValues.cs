using System.Collections;
using System.Numerics;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Tests.Python;

/// <summary>A Python tuple; lists are <see cref="List{T}"/> of objects, numbers <c>bool</c>, <c>long</c> (or <see cref="BigInteger"/>), <c>double</c> and <see cref="Complex"/>.</summary>
internal sealed record PythonTuple(object?[] Items) : IEnumerable<object?>
{
    public IEnumerator<object?> GetEnumerator() => ((IEnumerable<object?>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Items.GetEnumerator();
}

/// <summary>A built-in type: callable, and a dtype where NumPy takes it for one.</summary>
internal sealed record PythonType(string Name, Func<object?[], object?> Make, Type? DType = null);

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
        BigInteger b when b >= 0 && b <= ulong.MaxValue => (ulong)b,
        BigInteger => throw new OverflowError("Python int too large to convert to C long"),
        double d => d,
        Complex z => z,
        _ => throw new BindingError($"{value.GetType().Name} is not a number"),
    };

    public static BigInteger ToInteger(object value) => value switch { bool b => b ? 1 : 0, long i => i, BigInteger b => b, _ => throw new BindingError("not an integer") };

    public static double ToDouble(object value) => value switch { double d => d, _ => (double)ToInteger(value) };

    public static Complex ToComplex(object value) => value switch { Complex z => z, _ => ToDouble(value) };
}

/// <summary>Nested Python sequences as arrays: the discovery of shape and dtype that <c>np.array</c> does.</summary>
internal static class PythonSequence
{
    public static bool IsSequence(object? value) => value is List<object?> or PythonTuple or PythonRange;

    public static IEnumerable<object?> Items(object value) => value switch
    {
        List<object?> list => list,
        PythonTuple tuple => tuple.Items,
        PythonRange range => range,
        string text => text.Select(c => (object?)c.ToString()),
        NDArray array => Enumerable.Range(0, (int)array.Shape[0]).Select(i => (object?)array[i]),
        IEnumerable items => items.Cast<object?>(),
        _ => throw new TypeError($"'{value.GetType().Name}' object is not iterable"),
    };

    /// <summary>The array of a sequence; its elements are converted to <paramref name="dtype"/> as NumPy converts scalars, or to the type that holds all.</summary>
    public static NDArray ToArray(object sequence, DType? dtype = null)
    {
        var leaves = new List<NDArray>();
        Shape shape = Collect(sequence, leaves);
        DType type = dtype ?? Common(leaves);
        if (leaves.Count == 0) return np.zeros(shape, type);
        ScalarType scalar = ScalarMaker.Of(type);
        NDArray[] converted = [.. leaves.Select(l => scalar(l))];
        NDArray flat = converted[0].NDim == 0 ? np.stack(converted) : np.concatenate([.. converted.Select(c => c.Ravel())]);
        return flat.Reshape(shape).Eval();
    }

    private static DType Common(List<NDArray> leaves)
    {
        DType? type = null;
        foreach (NDArray leaf in leaves) type = type is null ? leaf.DType : np.promote_types(type, leaf.DType);
        return type ?? DType.Float64;
    }

    private static Shape Collect(object? value, List<NDArray> leaves)
    {
        if (value is Matrix matrix) value = matrix.A;
        if (value is NDArray array)
        {
            leaves.Add(array);
            return array.Shape;
        }
        if (PythonNumber.IsNumber(value))
        {
            leaves.Add(PythonNumber.ToArray(value!));
            return Shape.Scalar;
        }
        if (value is null || !IsSequence(value)) throw new BindingError($"no array of {value ?? "None"}");
        Shape? inner = null;
        int count = 0;
        foreach (object? item in Items(value))
        {
            Shape shape = Collect(item, leaves);
            if (inner is { } first && first != shape)
                throw new ValueError("setting an array element with a sequence. The requested array has an inhomogeneous shape after");
            inner = shape;
            count++;
        }
        return new Shape([count, .. inner is { } s ? s.ToArray() : []]);
    }
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
