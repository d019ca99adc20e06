using BenchmarkDotNet.Attributes;
using OmniNumpy.Lazy.Compiler;

namespace OmniNumpy.Lazy.Bench;

/// <summary>What laziness costs before any element is touched: the ten operations of small_pipeline on arrays of one element.</summary>
[MemoryDiagnoser]
public class GraphBenchmarks
{
    private readonly NDArray _a = np.array(new[] { 0.25 }), _b = np.array(new[] { 1.5 });

    /// <summary>Writing the expression: twelve nodes with shapes and dtypes.</summary>
    [Benchmark(Baseline = true)]
    public NDArray Record() => np.sum(np.sqrt(_a * _a + _b * _b) * 0.5 + np.exp(-_a) - _b / 3.0 + _a * _b);

    /// <summary>Writing it and running it by the plan made the first time.</summary>
    [Benchmark]
    public NDArray RecordAndReplay() => Record().Eval();

    /// <summary>Writing it and making its plan: passes, grouping, lowering, memory.</summary>
    [Benchmark]
    public NDArray RecordAndPlan()
    {
        Evaluator.Plans.Clear();
        return Record().Eval();
    }
}
