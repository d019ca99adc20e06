using FsCheck;
using FsCheck.Fluent;
using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Cpu;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Tensors;

namespace OmniNumpy.Lazy.Tests;

/// <summary>The same graph gives the same bits however it runs: interpreted, compiled, fused or step by step.</summary>
public class TierTests
{
    private static readonly IBackend s_interpreter = new TensorsBackend();
    private static readonly IBackend s_compiled = new CpuBackend(compileAtOnce: 0);

    [Fact]
    public void Random_graphs_compiled_equal_interpreted() =>
        Prop.ForAll(Seeds(), seed => Equal(seed, s_interpreter, s_compiled, stepwise: false)).QuickCheckThrowOnFailure();

    [Fact]
    public void Random_graphs_fused_equal_evaluation_step_by_step() =>
        Prop.ForAll(Seeds(), seed => Equal(seed, s_interpreter, s_interpreter, stepwise: true)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_segment_with_ops_outside_registers_is_compiled_around_them()
    {
        NDArray Build()
        {
            NDArray x = np.arange(5000), y = x * 0.25 + 1.5;
            NDArray half = np.hypot(y, x).AsType(np.float16);          // no float16 registers
            return np.sqrt(y * y + x) * 0.5 + np.gcd(x, 360) * half + np.exp(-y);
        }
        NDArray interpreted = Build(), mixed = Build();
        Evaluator.Evaluate(Nodes([interpreted]), s_interpreter);
        Plan plan = Explanation.Of(Nodes([mixed]), s_compiled).Plan;
        Assert.Contains(plan.Steps.OfType<KernelStep>(), k => k.Runner.Tier.StartsWith("simd", StringComparison.Ordinal));
        Evaluator.Evaluate(Nodes([mixed]), s_compiled);
        Assert.Equal(Bits(interpreted), Bits(mixed));
    }

    private static Arbitrary<int> Seeds() => Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    private static bool Equal(int seed, IBackend first, IBackend second, bool stepwise)
    {
        NDArray[] a = new RandomGraphs(seed).Grow(14), b = new RandomGraphs(seed).Grow(14);
        if (stepwise) EvaluateStepByStep(b, second);
        Evaluator.Evaluate(Nodes(a), first);
        Evaluator.Evaluate(Nodes(b), second);
        for (int i = 0; i < a.Length; i++)
            if (Bits(a[i]) != Bits(b[i])) throw new Xunit.Sdk.XunitException($"seed {seed}, value {i}: {a[i].DType}{a[i].Shape}\n{Bits(a[i])}\n{Bits(b[i])}");
        return true;
    }

    private static Node[] Nodes(NDArray[] arrays) => Array.ConvertAll(arrays, x => x.Owner.Node);

    // Every node of the graph by itself, inputs first: nothing is fused. Views stay views: a sum's rounding follows the order of memory, as NumPy's does.
    private static void EvaluateStepByStep(NDArray[] arrays, IBackend backend)
    {
        foreach (Node node in Topology.PostOrder(Nodes(arrays)))
            if (!node.IsSource && node.Op.Kind != OpKind.Movement) Evaluator.Evaluate([node], backend);
    }

    // NaNs are equal whatever their payload, so values are compared as text.
    private static string Bits(NDArray x)
    {
        var text = new System.Text.StringBuilder();
        NDArray flat = x.Reshape(-1);
        for (long i = 0; i < flat.Size; i++)
            text.Append(flat.Item(i) switch
            {
                double d => d.ToString("R") + (d == 0 && double.IsNegative(d) ? "-" : ""),
                float f => f.ToString("R"),
                var other => other.ToString(),
            }).Append(' ');
        return text.ToString();
    }
}
