using System.Globalization;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tests;

/// <summary>Every function stays within the error that <see cref="MathTable"/> claims for it.</summary>
public class MathAccuracyTests
{
    public static TheoryData<string> Names(DTypeCode type, int arity) =>
        [.. MathTable.Entries.Where(e => e.Type == type && e.Arity == arity).Select(e => e.Name)];

    [Theory]
    [MemberData(nameof(Names), DTypeCode.Float32, 1)]
    public void A_unary_function_of_float_is_within_its_bound_of_the_double_library(string name)
    {
        var entry = MathTable.Find(name, DTypeCode.Float32)!;
        var xs = MathSamples.Unary<float>(name, 40_000);
        var results = MathRunner.Unary<V256<float>, float>(entry, xs);
        for (int i = 0; i < xs.Length; i++)
            AssertFloat(entry, $"{name}({xs[i]:r})", results[i], MathSamples.Oracle(name, xs[i]), 0);
    }

    [Theory]
    [MemberData(nameof(Names), DTypeCode.Float32, 2)]
    public void A_binary_function_of_float_is_within_its_bound_of_the_double_library(string name)
    {
        var entry = MathTable.Find(name, DTypeCode.Float32)!;
        var (xs, ys) = MathSamples.Binary<float>(name, 40_000);
        var results = MathRunner.Binary<V256<float>, float>(entry, xs, ys);
        for (int i = 0; i < xs.Length; i++)
        {
            double size = name.StartsWith("logadd") && float.IsFinite(xs[i]) && float.IsFinite(ys[i])
                ? Math.Max(Math.Abs(xs[i]), Math.Abs(ys[i])) : 0;
            AssertFloat(entry, $"{name}({xs[i]:r}, {ys[i]:r})", results[i], MathSamples.Oracle(name, xs[i], ys[i]), size);
        }
    }

    [Fact]
    public void Every_function_of_double_is_within_its_bound_of_recorded_exact_results()
    {
        var seen = new HashSet<string>();
        foreach (var group in File.ReadLines(Reference()).Select(line => line.Split(' ')).GroupBy(words => words[0]))
        {
            var entry = MathTable.Find(group.Key, DTypeCode.Float64)!;
            seen.Add(entry.Name);
            var rows = group.ToArray();
            double[] Column(int i) => [.. rows.Select(row => BitConverter.UInt64BitsToDouble(ulong.Parse(row[i], NumberStyles.HexNumber)))];
            double[] xs = Column(1), ys = Column(2), expected = Column(entry.Arity + 1);
            var results = entry.Arity == 1
                ? MathRunner.Unary<V256<double>, double>(entry, xs)
                : MathRunner.Binary<V256<double>, double>(entry, xs, ys);
            for (int i = 0; i < rows.Length; i++)
            {
                double unit = Unit(expected[i]);
                double size = entry.Name.StartsWith("logadd")
                    ? Unit(Math.Max(Math.Abs(expected[i]), Math.Max(Math.Abs(xs[i]), Math.Abs(ys[i]))))
                    : unit;
                double beyond = double.Parse(rows[i][^1], CultureInfo.InvariantCulture) / 1000;
                double error = Math.Abs((results[i] - expected[i]) / size - beyond * (unit / size));
                Assert.True(error <= entry.UlpBound, $"{entry.Name}({string.Join(' ', rows[i][1..^2])}): {results[i]:r} is {error} ulp from {expected[i]:r}");
            }
        }
        // The remainder is exact, and checked against the language's own operator instead.
        Assert.Equal(MathTable.Entries.Select(e => e.Name).Where(n => n != "fmod").ToHashSet(), seen);
    }

    [Fact]
    public void The_remainder_is_exact()
    {
        var (xs, ys) = MathSamples.Binary<double>("fmod", 40_000);
        var results = MathRunner.Binary<V256<double>, double>(MathTable.Find("fmod", DTypeCode.Float64)!, xs, ys);
        for (int i = 0; i < xs.Length; i++)
            Assert.True(MathSamples.Same(results[i], xs[i] % ys[i]), $"fmod({xs[i]:r}, {ys[i]:r}) gave {results[i]:r}");
    }

    [Fact]
    public void A_name_or_type_without_an_entry_is_not_found()
    {
        Assert.Null(MathTable.Find("exp", DTypeCode.Int32));
        Assert.Null(MathTable.Find("add", DTypeCode.Float32));
        Assert.Equal(typeof(ExpSingle), MathTable.Find("exp", DTypeCode.Float32)!.Struct);
    }

    // Read where it lies in the sources, above the folder that the tests run in.
    private static string Reference()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        string path;
        while (!File.Exists(path = Path.Combine(folder.FullName, "Math", "data", "reference.txt"))) folder = folder.Parent!;
        return path;
    }

    private static double Unit(double x) => Math.BitIncrement(Math.Abs(x)) - Math.Abs(x);

    // The oracle's own error, half a unit of double, is far below what a float shows.
    private static void AssertFloat(MathEntry entry, string call, float actual, double expected, double size)
    {
        if (double.IsNaN(expected) || expected == 0 || float.IsInfinity((float)expected) || float.IsInfinity(actual))
        {
            // At the edge of overflow the neighbour of infinity is one unit away from it.
            bool edge = Math.Abs(expected) > float.MaxValue * 0.9999999 && Math.Abs(expected) < float.MaxValue * 1.0000002;
            Assert.True(edge || MathSamples.Same(actual, (float)expected), $"{call}: {actual:r}, expected {expected:r}");
            return;
        }
        float scale = MathF.Max((float)Math.Abs(expected), (float)size);
        double error = Math.Abs(actual - expected) / (MathF.BitIncrement(scale) - (double)scale);
        Assert.True(error <= Math.Max(entry.UlpBound, 0.51), $"{call}: {actual:r} is {error} ulp from {expected:r}");
    }
}
