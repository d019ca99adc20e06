using BenchmarkDotNet.Attributes;

namespace OmniNumpy.Lazy.Bench;

/// <summary>Vector math over an array that stays in the second-level cache; a thousandth of the time is that of about 65 elements.</summary>
public class MathBenchmarks
{
    private const int Count = 1 << 16;
    private NDArray _x = null!, _y = null!;

    /// <summary>Element type.</summary>
    [Params("float32", "float64")]
    public string Type { get; set; } = "float64";

    /// <summary>Makes numbers in [0.5, 1.5).</summary>
    [GlobalSetup]
    public void Prepare()
    {
        double[] values = [.. Enumerable.Range(0, Count).Select(i => 0.5 + i / (double)Count)];
        _x = (Type == "float32" ? np.array(Array.ConvertAll(values, v => (float)v)) : np.array(values)).Eval();
        _y = (_x + 0.25).Eval();
    }

#pragma warning disable CS1591 // each measures the function of its name
    [Benchmark(Baseline = true)] public NDArray Sqrt() => np.sqrt(_x).Eval();
    [Benchmark] public NDArray Exp() => np.exp(_x).Eval();
    [Benchmark] public NDArray Log() => np.log(_x).Eval();
    [Benchmark] public NDArray Sin() => np.sin(_x).Eval();
    [Benchmark] public NDArray Tanh() => np.tanh(_x).Eval();
    [Benchmark] public NDArray Arctan2() => np.arctan2(_x, _y).Eval();
    [Benchmark] public NDArray Power() => np.power(_x, _y).Eval();
#pragma warning restore CS1591
}
