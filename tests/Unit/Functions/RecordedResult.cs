using System.Globalization;
using System.Numerics;
using System.Text.Json;
using OmniNumpy.Lazy.Python;
using OmniNumpy.Lazy.Tests.Python;

namespace OmniNumpy.Lazy.Tests;

/// <summary>Compares values of this library with recorded ones: types, dtypes, shapes and bits; errors by type and text.</summary>
internal static class RecordedResult
{
    public static string? Difference(object? value, JsonElement expected, RecordedCase c)
    {
        if (expected.ValueKind == JsonValueKind.Object && expected.TryGetProperty("e", out JsonElement error))
            return $"gave {Show(Evaluated(value))} where NumPy raises {error.GetString()}: {expected.GetProperty("m").GetString()}";
        switch (expected.ValueKind)
        {
            case JsonValueKind.Null: return value is null ? null : $"is {Show(value)}, not None";
            case JsonValueKind.True or JsonValueKind.False:
                bool? truth = value is bool b ? b : value is NDArray { NDim: 0, DType.Code: DTypeCode.Bool } a ? (bool)a.Item() : null;
                return truth == expected.GetBoolean() ? null : $"is {Show(value)}, not {expected}";
            case JsonValueKind.String: return value?.ToString() == expected.GetString() ? null : $"is\n{Show(value)}\nnot\n{expected.GetString()}";
        }
        JsonProperty form = expected.EnumerateObject().First();
        return form.Name switch
        {
            "d" => ArrayDifference(value, expected, c),
            "i" => PythonConversion.Python(value is NDArray { NDim: 0 } x ? x.Item() : value) is { } i && PythonNumber.IsNumber(i) && i is not double and not Complex
                && PythonNumber.ToInteger(i) == BigInteger.Parse(form.Value.GetString()!, CultureInfo.InvariantCulture) ? null : $"is {Show(value)}, not {form.Value}",
            "f" => FloatDifference(value, form.Value.GetString()!, c),
            "c" => value is Complex z && FloatDifference(z.Real, form.Value[0].GetString()!, c) is null && FloatDifference(z.Imaginary, form.Value[1].GetString()!, c) is null
                ? null : $"is {Show(value)}, not {form.Value}",
            "dtype" => value is DType d && d.Name == form.Value.GetString() ? null : $"is {Show(value)}, not {form.Value}",
            _ => SequenceDifference(value, form.Value, c),
        };
    }

    public static string? ErrorDifference(Exception e, JsonElement expected, RecordedCase c)
    {
        string type = e switch { NumpyException n => n.PythonName, BindingError => "TypeError", MissingMemberException => "AttributeError", _ => e.GetType().Name };
        if (expected.ValueKind != JsonValueKind.Object || !expected.TryGetProperty("e", out JsonElement error)) return $"raised {type}: {e.Message}";
        string wanted = Family(error.GetString()!), message = expected.GetProperty("m").GetString()!;
        // What C#'s types refuse, its compiler refuses: an argument of the wrong type or one that no value of the type can express.
        if (e is BindingError && wanted is ("TypeError" or "ValueError")) return null;
        if (Family(type) != wanted) return $"raised {type}: {e.Message}\nwhere NumPy raises {wanted}: {message}";
        return c.AnyWording || Plain(e.Message).Contains(Plain(message)) ? null : $"says\n{e.Message}\nNumPy says\n{message}";
    }

    // NumPy's private subclasses.
    private static string Family(string type) => type.StartsWith("_UFunc", StringComparison.Ordinal) ? "UFuncTypeError" : type;

    private static string Plain(string text) => text.Replace("\n", " ").Replace("<class 'numpy.", "<class '").Trim().TrimEnd('.');

    private static string? SequenceDifference(object? value, JsonElement expected, RecordedCase c)
    {
        object? python = PythonEvaluator.ToPython(value);
        object?[] items = python is NDArray { NDim: > 0 } or List<object?> or PythonTuple or PythonRange ? [.. PythonSequence.Items(python)] : [];
        if (items.Length != expected.GetArrayLength() || python is null || PythonNumber.IsNumber(python)) return $"is {Show(value)}, not {expected.GetArrayLength()} items";
        for (int i = 0; i < items.Length; i++)
            if (Difference(PythonConversion.Python(items[i]), expected[i], c) is { } difference) return $"item {i} {difference}";
        return null;
    }

    private static string? FloatDifference(object? value, string expected, RecordedCase c)
    {
        double want = expected switch { "nan" => double.NaN, "inf" => double.PositiveInfinity, "-inf" => double.NegativeInfinity, _ => double.Parse(expected, CultureInfo.InvariantCulture) };
        object? number = value is NDArray { NDim: 0 } a ? PythonConversion.Python(a.Item()) : value;
        if (number is not double got) return $"is {Show(value)}, not {expected}";
        byte[] g = BitConverter.GetBytes(got), w = BitConverter.GetBytes(want);
        return UlpDistance.Between(DType.Float64, g, w, 0) <= c.Ulps || Math.Abs(got - want) <= c.Scale * Math.Abs(want) ? null : $"is {Show(value)}, not {expected}";
    }

    private static string? ArrayDifference(object? value, JsonElement expected, RecordedCase c)
    {
        DType dtype = expected.GetProperty("d").GetString()!;
        var shape = new Shape([.. expected.GetProperty("s").EnumerateArray().Select(d => d.GetInt64())]);
        if (value is Matrix != expected.TryGetProperty("m", out _)) return value is Matrix ? "is a matrix" : "is no matrix";
        if (value is Matrix matrix) value = matrix.A;
        if (value is NDArray[] { Length: 1 } only) value = only[0];   // a list of one array, where NumPy gives the array
        if (value is not NDArray array)
        {
            // A C# number stands for a NumPy scalar of its type.
            if (value is null || shape.Rank > 0 || !PythonNumber.IsNumber(value) || value is BigInteger) return $"is {Show(value)}, not {dtype} of shape {shape}";
            array = np.asarray(PythonNumber.ToArray(value));
            if (array.DType != dtype && (dtype.Kind == array.DType.Kind || value is long)) array = array.AsType(dtype);
        }
        if (array.DType != dtype) return $"has dtype {array.DType}, not {dtype}";
        if (array.Shape != shape) return $"has shape {array.Shape}, not {shape}";
        byte[] got = RecordedFunctions.Bytes(array), want = Convert.FromHexString(expected.GetProperty("x").GetString()!);
        double largest = c.Scale > 0 ? Largest(want, dtype) : 0;
        for (int i = 0; i < array.Size; i++)
        {
            double distance = UlpDistance.Between(dtype, got, want, i);
            if (distance <= c.Ulps) continue;
            if (largest > 0 && Complex.Abs(Element(got, dtype, i) - Element(want, dtype, i)) <= c.Scale * largest) continue;
            return $"is {distance} ulp away at element {i}:\n{Show(array)}\nnot\n{Show(NpyBytes.Array(dtype.Name, shape.ToArray(), want))}";
        }
        return null;
    }

    private static double Largest(byte[] data, DType dtype)
    {
        double largest = 0;
        for (int i = 0; i < data.Length / dtype.ItemSize; i++)
            if (Complex.Abs(Element(data, dtype, i)) is var x && double.IsFinite(x)) largest = Math.Max(largest, x);
        return largest;
    }

    private static unsafe Complex Element(byte[] data, DType dtype, int i)
    {
        fixed (byte* p = data) return Scalars.ToComplex(NDArray.ReadElement((nint)(p + i * dtype.ItemSize), dtype));
    }

    private static object? Evaluated(object? value) => value is NDArray a ? a.Eval() : value;

    private static string Show(object? value) => value switch { null => "None", NDArray a => a.Repr(), string s => s, _ => $"{value} ({value.GetType().Name})" };
}
