using System.Diagnostics;

namespace OmniNumpy.Lazy.Tests;

/// <summary>Indexing records a view: its cost is that of a few small objects.</summary>
public class IndexSpeedTests
{
    [Fact]
    public void Taking_a_slice_costs_well_under_a_microsecond()
    {
        NDArray evaluated = np.array(new double[100]).Reshape(10, 10).Eval(), pending = evaluated + 1;
        double best = double.MaxValue;
        for (int round = 0; round < 20; round++)
        {
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < 2000; i++)
            {
                _ = evaluated[1..3];
                _ = pending[1..3, 0];
            }
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalNanoseconds / 4000);
        }
        Assert.True(best < 1000, $"{best:F0} ns an index");
    }
}
