using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tests;

public class WorkerPoolTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(7, 3)]
    [InlineData(1000, 1)]
    [InlineData(100_003, 64)]
    [InlineData(100_003, 1_000_000)]
    public void Every_index_is_visited_exactly_once(int items, long grain)
    {
        for (int round = 0; round < 50; round++)
        {
            int[] visits = new int[items];
            WorkerPool.For(items, grain, (start, end) =>
            {
                for (long i = start; i < end; i++) Interlocked.Increment(ref visits[i]);
            });
            Assert.All(visits, v => Assert.Equal(1, v));
        }
    }

    [Fact]
    public void More_threads_than_processors_still_visit_every_index_once()
    {
        int before = WorkerPool.Threads;
        WorkerPool.Threads = 7;
        try
        {
            Every_index_is_visited_exactly_once(100_003, 10);
        }
        finally
        {
            WorkerPool.Threads = before;
        }
    }

    [Fact]
    public void An_exception_reaches_the_caller_and_the_pool_goes_on()
    {
        for (int round = 0; round < 20; round++)
        {
            var error = Assert.Throws<ValueError>(() => WorkerPool.For(1000, 1, (start, end) =>
            {
                if (start <= 500 && 500 < end) throw new ValueError("item 500");
            }));
            Assert.Equal("item 500", error.Message);
            Every_index_is_visited_exactly_once(100, 1);
        }
    }

    [Fact]
    public void A_nested_region_runs_inline()
    {
        long sum = 0;
        WorkerPool.For(100, 1, (start, end) =>
        {
            for (long i = start; i < end; i++) WorkerPool.For(100, 1, (s, e) => Interlocked.Add(ref sum, e - s));
        });
        Assert.Equal(10_000, sum);
    }

    [Fact]
    public void Regions_opened_by_several_threads_at_once_all_complete()
    {
        long sum = 0;
        var threads = Enumerable.Range(0, 4).Select(_ => new Thread(() =>
        {
            for (int i = 0; i < 200; i++) WorkerPool.For(1000, 10, (start, end) => Interlocked.Add(ref sum, end - start));
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        Assert.Equal(4 * 200 * 1000, sum);
    }

    [Fact]
    public void A_region_allocates_nothing()
    {
        WorkerPool.For(100, 1, default(Nothing));
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++) WorkerPool.For(100, 1, default(Nothing));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);
    }

    private struct Nothing : IRangeBody
    {
        public readonly void Invoke(long start, long end) { }
    }
}
