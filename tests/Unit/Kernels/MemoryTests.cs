using System.Numerics;
using System.Runtime.CompilerServices;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tests;

/// <summary>Tests that count the pool's bytes; the arrays of tests that ran beside them would count too.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public class MemoryCollection
{
    public const string Name = "memory";
}

[Collection(MemoryCollection.Name)]
public class MemoryTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(300_000)]
    [InlineData(10_000_000)]
    public unsafe void A_block_is_aligned_writable_and_zero_when_asked(long bytes)
    {
        Storage s = Storage.Allocate(bytes);
        Assert.NotEqual(0, s.Pointer);
        Assert.Equal(0, s.Pointer % Storage.Alignment);
        Assert.Equal(bytes, s.Bytes);
        new Span<byte>((void*)s.Pointer, (int)bytes).Fill(0xAB);
        s.Release();
        Storage zero = Storage.AllocateZeroed(bytes);   // likely the same bytes again
        Assert.False(new Span<byte>((void*)zero.Pointer, (int)bytes).ContainsAnyExcept((byte)0));
        GC.KeepAlive(zero);
    }

    [Fact]
    public unsafe void Blocks_do_not_overlap()
    {
        var random = new Random(1);
        var blocks = Enumerable.Range(0, 5000).Select(i => Storage.Allocate(random.Next(i % 100 == 0 ? 100_000 : 6000))).ToList();
        for (int i = 0; i < blocks.Count; i++) new Span<byte>((void*)blocks[i].Pointer, (int)blocks[i].Bytes).Fill((byte)i);
        for (int i = 0; i < blocks.Count; i++)
            Assert.False(new Span<byte>((void*)blocks[i].Pointer, (int)blocks[i].Bytes).ContainsAnyExcept((byte)i), $"block {i}");
        GC.KeepAlive(blocks);
    }

    [Fact]
    public void Released_memory_is_reused_at_once_and_a_second_release_is_harmless()
    {
        // Other tests share the pool, so one of several tries must show it.
        bool reused = false;
        for (int i = 0; i < 100 && !reused; i++)
        {
            Storage a = Storage.Allocate(3 << 20);
            nint at = a.Pointer;
            a.Release();
            a.Release();
            Storage b = Storage.Allocate(3 << 20), c = Storage.Allocate(3 << 20);
            Assert.NotEqual(b.Pointer, c.Pointer);   // a double release would hand it out twice
            reused = Math.Abs(b.Pointer - at) < Environment.SystemPageSize * 2;   // starts are staggered by less than two pages
            b.Release();
            c.Release();
        }
        Assert.True(reused);
    }

    [Fact]
    public void Memory_stays_flat_while_large_arrays_are_dropped_without_dispose()
    {
        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        StoragePool.Trim();
        Churn(20);
        long before = StoragePool.LiveBytes + StoragePool.IdleBytes;
        Churn(400);   // 6.25 GiB
        long after = StoragePool.LiveBytes + StoragePool.IdleBytes;
        Assert.True(after - before < 512L << 20, $"{before >> 20} MiB before, {after >> 20} MiB after; {StoragePool.LiveBytes >> 20} of them live");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Churn(int times)
    {
        for (int i = 0; i < times; i++) Storage.Allocate(16 << 20);
    }

    [Fact]
    public void Idle_memory_is_given_back_on_request()
    {
        Storage.Allocate(40 << 20).Release();
        StoragePool.Trim();
        Assert.True(StoragePool.IdleBytes < 1L << 30);
    }

    [Fact]
    public unsafe void A_pinned_array_is_used_in_place()
    {
        double[] values = [1, 2, 3];
        Storage s = Storage.Pin(values);
        GC.Collect();
        ((double*)s.Pointer)[1] = 9;
        Assert.Equal(9, values[1]);
        Assert.Equal(24, s.Bytes);
        Assert.Equal(3, Storage.Pin(new[] { true, false, true }).Bytes);
        Assert.Equal(6 * 16, Storage.Pin(new Complex[2, 3]).Bytes);
        Assert.Equal(4, Storage.Pin(new[] { (Half)1, (Half)2 }).Bytes);
        Assert.Throws<ArgumentException>(() => Storage.Pin(new[] { "no" }));
        Storage m = Storage.Pin(values.AsMemory(1));
        ((double*)m.Pointer)[0] = 7;
        Assert.Equal(7, values[1]);
        m.Release();   // not ours to release
        Assert.NotEqual(0, m.Pointer);
        GC.KeepAlive(s);
    }

    [Fact]
    public void Impossible_sizes_are_errors_that_say_what_was_asked()
    {
        Assert.Contains("1125899906842624", Assert.Throws<OutOfMemoryException>(() => Storage.Allocate(1L << 50)).Message);
        Assert.Throws<OutOfMemoryException>(() => Storage.Allocate(long.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => Storage.Allocate(-1));
        Assert.Throws<ArgumentNullException>(() => Storage.Wrap(0, 8, null));
    }
}
