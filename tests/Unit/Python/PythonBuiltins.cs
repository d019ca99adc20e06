using System.Globalization;
using System.Numerics;
using OmniNumpy.Lazy.Python;

namespace OmniNumpy.Lazy.Tests.Python;

internal sealed partial class PythonEvaluator
{
    private static readonly Lazy<string> s_folder = new(() =>
    {
        string folder = Directory.CreateTempSubdirectory("functions").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    });

    private static readonly Dictionary<string, object?> s_builtins = new()
    {
        ["inf"] = double.PositiveInfinity,
        ["nan"] = np.nan,
        ["Ellipsis"] = PythonEllipsis.Value,
        ["float"] = new PythonType("float", a => a.Length == 0 ? 0.0 : a[0] is string s ? PythonNumber.Parse(s) : a[0] is NDArray x ? (double)x : PythonNumber.ToDouble(a[0]!), typeof(double)),
        ["int"] = new PythonType("int", a => a.Length == 0 ? 0L : a[0] is NDArray x ? (long)x : a[0] is double d ? PythonNumber.Normal(new BigInteger(d)) : a[0], typeof(long)),
        ["bool"] = new PythonType("bool", a => a.Length > 0 && PythonOperators.Truth(a[0]), typeof(bool)),
        ["complex"] = new PythonType("complex", a => a switch
        {
            [NDArray x] => Scalars.ToComplex(x.Item()),
            [{ } re] => PythonNumber.ToComplex(re),
            [{ } re, { } im] => new Complex(PythonNumber.ToDouble(re), PythonNumber.ToDouble(im)),
            _ => Complex.Zero,
        }, typeof(Complex)),
        ["list"] = new PythonType("list", a => a.Length == 0 ? new List<object?>() : PythonSequence.Items(ToPython(a[0])!).ToList()),
        ["tuple"] = new PythonType("tuple", a => new PythonTuple(a.Length == 0 ? [] : [.. PythonSequence.Items(ToPython(a[0])!)])),
        ["str"] = new PythonType("str", a => a[0] is NDArray x ? x.ToString() : Text(a[0])),
        ["slice"] = new PythonType("slice", a => a switch { [var stop] => new PythonSlice(null, stop, null), [var start, var stop] => new PythonSlice(start, stop, null), _ => new PythonSlice(a[0], a[1], a[2]) }),
        ["range"] = new PythonType("range", a => a switch
        {
            [long stop] => new PythonRange(0, stop, 1),
            [long start, long stop] => new PythonRange(start, stop, 1),
            _ => new PythonRange((long)a[0]!, (long)a[1]!, (long)a[2]!),
        }),
        ["temporary"] = new PythonFunction(a => Path.Combine(s_folder.Value, (string)a[0]!)),
        ["len"] = new PythonFunction(a => ToPython(a[0]) switch
        {
            NDArray { NDim: 0 } => throw new TypeError("len() of unsized object"),
            NDArray x => x.Shape[0],
            string s => (long)s.Length,
            Matrix m => m.Length,
            { } other => (long)PythonSequence.Items(other).Count(),
            null => throw new TypeError("object of type 'NoneType' has no len()"),
        }),
        ["repr"] = new PythonFunction(a => a[0] switch { NDArray x => x.Repr(), np.poly1d p => p.Repr(), Matrix m => m.Repr(), var other => Text(other) }),
        ["abs"] = new PythonFunction(a => a[0] switch { NDArray x => np.absolute(x), double d => Math.Abs(d), Complex z => z.Magnitude, _ => PythonNumber.Normal(BigInteger.Abs(PythonNumber.ToInteger(a[0]!))) }),
        ["sum"] = new PythonFunction(a => PythonSequence.Items(ToPython(a[0])!).Aggregate((object?)0L, (x, y) => PythonOperators.Apply(new PythonEvaluator(), "+", x, y))),
        ["sorted"] = new PythonFunction(a => PythonSequence.Items(ToPython(a[0])!).OrderBy(i => i is NDArray x ? x.Item<double>() : i).ToList()),
        ["zip"] = new PythonFunction(a => Transposed([.. a.Select(s => PythonSequence.Items(ToPython(s)!).ToArray())])),
        ["enumerate"] = new PythonFunction(a => PythonSequence.Items(ToPython(a[0])!).Select((item, i) => (object?)new PythonTuple([(long)i, item])).ToList()),
    };

    private static List<object?> Transposed(object?[][] columns) =>
        [.. Enumerable.Range(0, columns.Min(c => c.Length)).Select(i => new PythonTuple([.. columns.Select(c => c[i])]))];

    private static string FloatText(double d)
    {
        if (!double.IsFinite(d)) return double.IsNaN(d) ? "nan" : d > 0 ? "inf" : "-inf";
        string text = d.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny(".E") ? text.Replace("E", "e") : text + ".0";
    }

    private static string Text(object? value) => value switch
    {
        null => "None",
        bool b => b ? "True" : "False",
        double d => FloatText(d),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
