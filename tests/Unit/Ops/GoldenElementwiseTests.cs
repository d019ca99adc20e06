using OmniNumpy.Lazy.Kernels;
using Xunit.Abstractions;

namespace OmniNumpy.Lazy.Tests;

/// <summary>Every recorded elementwise result of NumPy 2.2.4, bit for bit except where <see cref="Bounds"/> allows a distance.</summary>
public class GoldenElementwiseTests(ITestOutputHelper output)
{
    /// <summary>Rows that record functions NumPy composes of ufuncs; they are tested where they are composed.</summary>
    private static readonly HashSet<string> s_composed = ["fix", "nan_to_num", "angle", "sinc", "i0", "round", "round2"];

    public static TheoryData<string> Files => [.. from kind in new[] { "unary", "binary" } from type in DType.All select $"{kind}-{type.Name}.json"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Elementwise_results_are_numpys(string name)
    {
        GoldenFile file = GoldenFile.Read(name);
        int compared = 0, equal = 0;
        var failures = new List<string>();
        foreach (GoldenRow row in file.Rows.Where(r => r.Results.Length > 0 && !s_composed.Contains(r.Ufunc)))
        {
            byte[][] inputs = row.Ufunc == "ldexp" && file.LdExpSecond is { } k ? [file.Inputs[0], k] : file.Inputs;
            DTypeCode[] types = [.. inputs.Select((_, i) => i == 1 && row.Ufunc == "ldexp" ? DTypeCode.Int32 : file.Type.Code)];
            OpImplementation? op = LoopRunner.Resolve(row.Ufunc, types);
            if (op is null)
            {
                failures.Add($"{row.Ufunc}: no loop");
                continue;
            }
            inputs = [.. inputs.Select((x, i) => LoopRunner.Cast(x, types[i], op.Inputs[i]))];
            byte[][] results = LoopRunner.Run(op, inputs, vectors: true);
            byte[][] scalar = LoopRunner.Run(op, inputs, vectors: false);
            for (int k2 = 0; k2 < results.Length; k2++)
            {
                (DType type, byte[] expected) = row.Results[k2];
                if (type.Code != op.Outputs[k2])
                {
                    failures.Add($"{op}: NumPy's result is {type}");
                    continue;
                }
                compared++;
                equal += results[k2].AsSpan().SequenceEqual(expected) ? 1 : 0;
                double bound = Bounds.Of(row.Ufunc, DType.Of(op.Inputs[0]));
                double worst = 0;
                int where = -1, count = 0;
                for (int i = 0; i < expected.Length / type.ItemSize; i++)
                {
                    double distance = UlpDistance.Between(type, results[k2], expected, i);
                    if (UlpDistance.Between(type, results[k2], scalar[k2], i) > 0) failures.Add($"{op}[{i}]: vector and scalar differ");
                    if (distance > bound) count++;
                    if (distance > worst) (worst, where) = (distance, i);
                }
                if (worst > bound) failures.Add($"{op}: {count} worst {worst} ulp at {where}: {Show(op, inputs, where)} -> {Show(type, results[k2], where)}, NumPy {Show(type, expected, where)}");
            }
        }
        output.WriteLine($"{name}: {compared} rows compared, {equal} equal in every bit");
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    private static string Show(OpImplementation op, byte[][] inputs, int i) =>
        string.Join(", ", inputs.Select((x, j) => Show(DType.Of(op.Inputs[j]), x, i)));

    private static string Show(DType type, byte[] data, int i) => type.IsComplex
        ? $"({Show(type.RealType, data, 2 * i)}, {Show(type.RealType, data, 2 * i + 1)})"
        : type.Code switch
        {
            DTypeCode.Float16 => BitConverter.ToHalf(data, 2 * i).ToString(),
            DTypeCode.Float32 => BitConverter.ToSingle(data, 4 * i).ToString("R"),
            DTypeCode.Float64 => BitConverter.ToDouble(data, 8 * i).ToString("R"),
            _ => Convert.ToHexString(data, i * type.ItemSize, type.ItemSize),
        };
}
