namespace OmniNumpy.Lazy.Tests;

/// <summary>Graphs far longer than a person writes, and far more of them.</summary>
[Collection(MemoryCollection.Name)]
public class ScaleTests
{
    [Fact]
    public void A_chain_of_100000_operations_explains_and_evaluates()
    {
        NDArray step = np.array(new double[] { 1, 2, 3 }), x = step;
        for (int i = 0; i < 100_000; i++) x = x + step;
        Assert.Contains("100000 operations", x.Explain());
        Assert.Equal([100_001, 200_002, 300_003], x.ToArray<double>());
    }

    [Fact]
    public void Ten_thousand_new_pipelines_leave_memory_flat()
    {
        Run(0, 5_000);
        long before = Used();
        Run(5_000, 10_000);
        Assert.InRange(Used() - before, long.MinValue, 32 << 20);
    }

    // Every pipeline has a structure of its own, so each needs a new plan.
    private static void Run(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            NDArray x = np.arange(1 + i % 50).AsType(np.float64);
            for (int bits = i; bits > 0; bits >>= 1) x = (bits & 1) == 0 ? x * 3.5 : np.sqrt(x + 7);
            x.Eval();
        }
    }

    private static long Used()
    {
        long managed = GC.GetTotalMemory(forceFullCollection: true);
        GC.WaitForPendingFinalizers();
        return managed + Kernels.StoragePool.LiveBytes;
    }
}
