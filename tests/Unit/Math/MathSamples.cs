using System.Numerics;

namespace OmniNumpy.Lazy.Tests;

/// <summary>Arguments over the whole range of a function, special values first, and what the double library says of them.</summary>
internal static class MathSamples
{
    private static readonly double[] Special =
    [
        0.0, -0.0, 1, -1, 0.5, -0.5, 2, -2, 3, -3, double.PositiveInfinity, double.NegativeInfinity, double.NaN,
        double.MaxValue, -double.MaxValue, double.Epsilon, -double.Epsilon, 2.2250738585072014e-308, -1e-310,
        float.MaxValue, -float.MaxValue, float.Epsilon, -float.Epsilon, 1.17549435e-38, -1e-40, 8, 1000, 1e22, -1e22,
        88.72283, 88.72284, -103.97208, -103.97209, 709.782712893384, 709.7827128933841, -745.1332191019411, 1024, -1075,
        0.785398163397448, 1.5707963267948966, 3.141592653589793, 65536, 65537, 1073741824, 1e15, 1.0000001, 0.9999999,
    ];

    public static T[] Unary<T>(string name, int count) where T : unmanaged, INumberBase<T>
    {
        var random = new Random(name.Length * 1000 + name[0]);
        var xs = new T[count];
        for (int i = 0; i < count; i++) xs[i] = i < Special.Length ? T.CreateTruncating(Special[i]) : Draw<T>(random);
        return xs;
    }

    public static (T[] X, T[] Y) Binary<T>(string name, int count) where T : unmanaged, INumberBase<T>
    {
        var random = new Random(name.Length * 1000 + name[0]);
        T[] xs = new T[count], ys = new T[count];
        for (int i = 0; i < count; i++)
        {
            bool special = i < Special.Length * Special.Length;
            xs[i] = special ? T.CreateTruncating(Special[i / Special.Length]) : Draw<T>(random);
            ys[i] = special ? T.CreateTruncating(Special[i % Special.Length]) : Draw<T>(random);
        }
        return (xs, ys);
    }

    public static double Oracle(string name, double x) => name switch
    {
        "exp" => Math.Exp(x),
        "exp2" => Math.Pow(2, x),
        "expm1" => x == 0 ? x : Math.Abs(x) < 1e-5 ? x + x * x / 2 + x * x * x / 6 : Math.Exp(x) - 1,
        "log" => Math.Log(x),
        "log2" => Math.Log2(x),
        "log10" => Math.Log10(x),
        "log1p" => x == 0 ? x : Math.Abs(x) < 1e-5 ? x - x * x / 2 + x * x * x / 3 : Math.Log(1 + x),
        "sin" => Math.Sin(x),
        "cos" => Math.Cos(x),
        "tan" => Math.Tan(x),
        "arcsin" => Math.Asin(x),
        "arccos" => Math.Acos(x),
        "arctan" => Math.Atan(x),
        "sinh" => Math.Sinh(x),
        "cosh" => Math.Cosh(x),
        "tanh" => Math.Tanh(x),
        "arcsinh" => Math.Asinh(x),
        "arccosh" => Math.Acosh(x),
        "arctanh" => Math.Atanh(x),
        "cbrt" => Math.Cbrt(x),
        _ => throw new ArgumentException(name),
    };

    public static double Oracle(string name, double x, double y) => name switch
    {
        "power" => Math.Pow(x, y),
        "arctan2" => Math.Atan2(x, y),
        "hypot" => double.Hypot(x, y),
        "logaddexp" => LogAdd(x, y, d => Oracle("log1p", Math.Exp(d))),
        "logaddexp2" => LogAdd(x, y, d => Oracle("log1p", Math.Pow(2, d)) / Math.Log(2)),
        "fmod" => x % y,
        _ => throw new ArgumentException(name),
    };

    /// <summary>Equal bits, or both NaN: no payload or sign of a NaN is promised.</summary>
    public static bool Same<T>(T a, T b) where T : INumberBase<T> =>
        T.IsNaN(a) ? T.IsNaN(b) : a == b && T.IsNegative(a) == T.IsNegative(b);

    private static double LogAdd(double x, double y, Func<double, double> rest) =>
        x == y ? x + rest(0) : x - y is var d && double.IsNaN(d) ? d : Math.Max(x, y) + rest(-Math.Abs(d));

    private static T Draw<T>(Random random) where T : unmanaged, INumberBase<T> => random.Next(6) switch
    {
        0 or 1 => T.CreateTruncating((random.NextDouble() - 0.5) * 2),
        2 => T.CreateTruncating((random.NextDouble() - 0.5) * 200),
        3 => T.CreateTruncating((random.Next(2) * 2 - 1) * Math.Pow(10, random.NextDouble() * 20 - 14)),
        4 => T.CreateTruncating(1 + (random.NextDouble() - 0.5) * Math.Pow(10, -6 * random.NextDouble())),
        _ => typeof(T) == typeof(float)
            ? (T)(object)BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue))
            : (T)(object)BitConverter.Int64BitsToDouble(random.NextInt64()),
    };
}
