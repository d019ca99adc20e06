using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using OmniNumpy.Lazy.Python;
using OmniNumpy.Lazy.Tests.Python;

namespace OmniNumpy.Lazy.Tests;

/// <summary>Values as the recorded behaviour writes them: dtype, shape, and Python's text of the elements.</summary>
internal static partial class BehaviourText
{
    /// <summary>Whether a value is the recorded one. A 0-d array stands for a scalar, a .NET number for a NumPy scalar of its type.</summary>
    public static bool Equal(object? value, JsonElement expected)
    {
        if (expected.TryGetProperty("items", out JsonElement items))
        {
            object? python = PythonEvaluator.ToPython(value);
            object?[] found = python is NDArray { NDim: > 0 } or List<object?> or PythonTuple or PythonRange ? [.. PythonSequence.Items(python)] : [];
            return found.Length == items.GetArrayLength() && found.Index().All(i => Equal(PythonConversion.Python(i.Item), items[i.Index]));
        }
        string? text = expected.TryGetProperty("value", out JsonElement v) ? v.GetString() : null;
        if (expected.TryGetProperty("dtype", out JsonElement dtype))
        {
            NDArray? array = value as NDArray ?? (PythonNumber.IsNumber(value) ? (NDArray)PythonNumber.ToArray(value!).AsType(dtype.GetString()!) : null);
            long[] shape = expected.TryGetProperty("shape", out JsonElement s) ? [.. s.EnumerateArray().Select(d => d.GetInt64())] : [];
            return array is not null && array.DType.Name == dtype.GetString() && array.Shape.ToArray().SequenceEqual(shape) && IsClose(Text(array), text);
        }
        return IsClose(value switch { string or PythonType or DType => Text(value), _ => Text(PythonEvaluator.ToPython(value)) }, text);
    }

    public static string Show(object? value) => value is NDArray a ? $"{a.DType}{a.Shape}{Text(a)}" : $"{Text(PythonEvaluator.ToPython(value))} ({value?.GetType().Name})";

    /// <summary>A value with its dtype behind, as the examples of the table of changes write it.</summary>
    public static string WithType(object? value) => value switch
    {
        NDArray a => $"{Text(a)} ({a.DType})",
        string or DType => Text(value),
        _ when PythonEvaluator.ToPython(value) is PythonTuple { Items: [NDArray one] } => $"({WithType(one)},)",
        _ => Text(PythonEvaluator.ToPython(value)),
    };

    private static string Text(object? value) => value switch
    {
        null => "None",
        bool b => b ? "True" : "False",
        double d => Float(d),
        Complex z => ComplexText(z),
        string s => s.Contains('\'', StringComparison.Ordinal) && !s.Contains('"', StringComparison.Ordinal) ? $"\"{s.Replace("\n", "\\n")}\"" : $"'{s.Replace("\\", "\\\\").Replace("\n", "\\n").Replace("'", "\\'")}'",
        DType d => d.Name,
        NDArray { NDim: 0 } a => Text(PythonConversion.Python(a.Item())),
        NDArray a => $"[{string.Join(", ", Enumerable.Range(0, (int)a.Shape[0]).Select(i => Text(a[i])))}]",
        List<object?> l => $"[{string.Join(", ", l.Select(Text))}]",
        PythonTuple { Items: [var one] } => $"({Text(one)},)",
        PythonTuple t => $"({string.Join(", ", t.Items.Select(Text))})",
        Callable c => c.Name,
        PythonType t => t.Name,
        ScalarType s => ((DType)s).Name,
        _ => Convert.ToString(PythonConversion.Python(value), CultureInfo.InvariantCulture) ?? "",
    };

    // Python's repr: the shortest digits that read back, plain from 1e-4 up to 1e16.
    private static string Float(double d)
    {
        if (double.IsNaN(d)) return "nan";
        if (double.IsInfinity(d)) return d > 0 ? "inf" : "-inf";
        string shortest = d.ToString("R", CultureInfo.InvariantCulture);
        if (d == 0 || Math.Abs(d) is >= 1e-4 and < 1e16)
        {
            string plain = shortest.Contains('E', StringComparison.Ordinal) ? ((decimal)d).ToString(CultureInfo.InvariantCulture) : shortest;
            return plain.Contains('.', StringComparison.Ordinal) ? plain : plain + ".0";
        }
        if (!shortest.Contains('E', StringComparison.Ordinal)) shortest = $"{shortest.TrimStart('-').TrimEnd('0')}E{shortest.TrimStart('-').Length - 1}".Insert(1, ".");
        string[] parts = shortest.Split('E');
        int exponent = int.Parse(parts[1], CultureInfo.InvariantCulture);
        return $"{(d < 0 && parts[0][0] != '-' ? "-" : "")}{parts[0].TrimEnd('.')}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}";
    }

    private static string ComplexText(Complex z)
    {
        string Part(double d) => Float(d) is var t && t.EndsWith(".0", StringComparison.Ordinal) ? t[..^2] : t;
        string imaginary = Part(z.Imaginary) + "j";
        if (z.Real == 0 && !double.IsNegative(z.Real)) return imaginary;
        return $"({Part(z.Real)}{(imaginary[0] == '-' ? "" : "+")}{imaginary})";
    }

    // Equal, or the same text but for the last digits of floats.
    private static bool IsClose(string found, string? expected)
    {
        if (expected is null || found == expected) return expected is not null;
        if (expected.Length >= 1500 && found.StartsWith(expected[..1400], StringComparison.Ordinal)) return true;   // cut off when it was recorded
        if (Number().Replace(found, "#") != Number().Replace(expected, "#")) return false;
        return Number().Matches(found).Zip(Number().Matches(expected)).All(p =>
        {
            double x = double.Parse(p.First.Value, CultureInfo.InvariantCulture), y = double.Parse(p.Second.Value, CultureInfo.InvariantCulture);
            bool isFloat = p.First.Value.Contains('.', StringComparison.Ordinal) || p.Second.Value.Contains('.', StringComparison.Ordinal);
            return p.First.Value == p.Second.Value || isFloat && Math.Abs(x - y) <= 1e-12 * Math.Max(Math.Max(Math.Abs(x), Math.Abs(y)), 1e-300);
        });
    }

    [GeneratedRegex(@"(?<![\w.])[-+]?(?:\d+\.?\d*(?:[eE][-+]?\d+)?)")]
    private static partial Regex Number();
}
