using System.Diagnostics;
using System.Globalization;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// The threads that kernels share. A region splits its items in contiguous ranges that the workers and the calling thread claim
/// from an atomic counter, so an uneven range or a busy core delays nobody. Workers spin a few microseconds for the next region, then sleep.
/// </summary>
/// <remarks>
/// One region runs at a time. A region opened from inside another, or while another thread's region runs, is done by its caller alone:
/// the cores are busy already. The pool's threads are background threads and never end.
/// </remarks>
public static class WorkerPool
{
    // More ranges than threads, so that the last range is short; few enough that claiming costs nothing.
    private const int RangesPerThread = 8;

    // Worker n waits on its own lines: threads that are not asked to join do not wake.
    private static readonly Lock Growth = new();
    private static Worker[] s_workers = [];
    private static int s_threads = DefaultThreads();
    private static int s_busy;                       // 1 while a region runs

    [ThreadStatic]
    private static bool t_inside;

    /// <summary>Threads a region may use, the caller's included. By default one a processor, or what <c>OMNINP_THREADS</c> says.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in 1 to 1024.</exception>
    public static int Threads
    {
        get => Volatile.Read(ref s_threads);
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1024);
            Volatile.Write(ref s_threads, value);
        }
    }

    /// <summary>Whether the calling thread is inside a parallel region, where a further <c>For</c> would run inline.</summary>
    public static bool IsInside => t_inside;

    /// <summary>Runs <paramref name="body"/> over [0, <paramref name="items"/>) on all threads; each index is in exactly one call.</summary>
    /// <param name="items">Number of items; nothing happens for zero or less.</param>
    /// <param name="grain">Fewest items worth a call, except at the end of the range.</param>
    /// <param name="body">Called concurrently with disjoint ranges.</param>
    /// <exception cref="Exception">What <paramref name="body"/> threw first; ranges not yet begun are then skipped.</exception>
    public static void For(long items, long grain, RangeBody body) => For(items, grain, new DelegateBody(body));

    /// <summary>Runs a struct body over [0, <paramref name="items"/>) on all threads, without a delegate.</summary>
    /// <inheritdoc cref="For(long, long, RangeBody)" path="/param|/exception"/>
    public static void For<TBody>(long items, long grain, TBody body) where TBody : struct, IRangeBody
    {
        if (items <= 0) return;
        grain = Math.Max(grain, 1);
        int threads = (int)Math.Min(Threads, (items - 1) / grain + 1);
        if (threads == 1 || t_inside || Interlocked.CompareExchange(ref s_busy, 1, 0) != 0)
        {
            body.Invoke(0, items);
            return;
        }
        try
        {
            long range = Math.Max(grain, (items - 1) / ((long)threads * RangesPerThread) + 1);
            Region<TBody>.Run(items, range, threads, in body);
        }
        finally
        {
            Volatile.Write(ref s_busy, 0);
        }
    }

    /// <summary>Runs <paramref name="body"/> once for each of [0, <paramref name="parts"/>): for work that is split by the caller.</summary>
    public static void ForEach<TBody>(int parts, TBody body) where TBody : struct, IRangeBody
    {
        if (parts <= 0) return;
        if (parts == 1 || Threads == 1 || t_inside || Interlocked.CompareExchange(ref s_busy, 1, 0) != 0)
        {
            for (int i = 0; i < parts; i++) body.Invoke(i, i + 1);
            return;
        }
        try
        {
            Region<TBody>.Run(parts, 1, Math.Min(parts, Threads), in body);
        }
        finally
        {
            Volatile.Write(ref s_busy, 0);
        }
    }

    private static int DefaultThreads()
    {
        string? asked = Environment.GetEnvironmentVariable("OMNINP_THREADS");
        return int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out int n) && n is >= 1 and <= 1024
            ? n
            : Environment.ProcessorCount;
    }

    private static Worker[] Workers(int count)
    {
        if (s_workers.Length >= count) return s_workers;
        lock (Growth)
        {
            var workers = s_workers;
            int old = workers.Length;
            if (old >= count) return workers;
            Array.Resize(ref workers, count);
            for (int i = old; i < count; i++) workers[i] = new Worker(i);
            return s_workers = workers;
        }
    }

    private readonly struct DelegateBody(RangeBody body) : IRangeBody
    {
        public void Invoke(long start, long end) => body(start, end);
    }

    /// <summary>One region's shared state. Only one runs at a time, so each body type keeps a single instance and calls allocate nothing.</summary>
    private abstract class Region
    {
        protected long Items, Range;
        private Padded _next;
        private Padded _pending;
        private Exception? _error;

        /// <summary>Claims and runs ranges until none is left.</summary>
        protected abstract void RunRanges();

        protected bool Claim(out long start, out long end)
        {
            start = Interlocked.Add(ref _next.Value, Range) - Range;
            end = Math.Min(start + Range, Items);
            return start < Items;
        }

        protected void Open(long items, long range, int threads)
        {
            Items = items;
            Range = range;
            _error = null;
            _next.Value = 0;
            int helpers = threads - 1;
            Volatile.Write(ref _pending.Value, helpers);
            var workers = Workers(helpers);
            for (int i = 0; i < helpers; i++) workers[i].Post(this);

            Join();
            // No range is left: a worker that has not come yet need not.
            for (int i = 0; i < helpers; i++)
                if (workers[i].Recall(this)) Interlocked.Decrement(ref _pending.Value);
            var spin = new SpinWait();
            while (Volatile.Read(ref _pending.Value) != 0) spin.SpinOnce(sleep1Threshold: -1);
            // The ranges are all done: rethrow on the calling thread, with the stack of where it happened.
            if (_error is { } error) ExceptionDispatchInfo.Throw(error);
        }

        public void Help()
        {
            Join();
            Interlocked.Decrement(ref _pending.Value);
        }

        private void Join()
        {
            t_inside = true;
            try
            {
                RunRanges();
            }
            catch (Exception e)
            {
                Interlocked.CompareExchange(ref _error, e, null);
                Volatile.Write(ref _next.Value, Items);
            }
            t_inside = false;
        }
    }

    private sealed class Region<TBody> : Region where TBody : struct, IRangeBody
    {
        private static readonly Region<TBody> Only = new();

        private TBody _body;

        public static void Run(long items, long range, int threads, in TBody body)
        {
            Only._body = body;
            try
            {
                Only.Open(items, range, threads);
            }
            finally
            {
                Only._body = default;   // holds no reference to the caller's objects
            }
        }

        protected override void RunRanges()
        {
            TBody body = _body;
            while (Claim(out long start, out long end)) body.Invoke(start, end);
        }
    }

    /// <summary>A counter alone on its cache lines (two, as the processor fetches lines in pairs).</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Padded
    {
        [FieldOffset(128)]
        public long Value;
    }

    /// <summary>One background thread with a mailbox for one region.</summary>
    private sealed class Worker
    {
        // About 10 us: longer than the gap between two kernels of one evaluation, shorter than a time slice.
        private const int SpinMicroseconds = 10;

        private readonly object _door = new();
        private Region? _mail;
        private bool _asleep;

        public Worker(int index)
        {
            new Thread(Loop) { IsBackground = true, Name = $"OmniNumpy worker {index + 1}" }.Start();
        }

        public void Post(Region region)
        {
            // Full fence between this store and the read of _asleep (and the same, crossed, in Take): one side sees the other.
            Interlocked.Exchange(ref _mail, region);
            if (!Volatile.Read(ref _asleep)) return;
            lock (_door) Monitor.Pulse(_door);
        }

        /// <summary>Takes the region back out of the mailbox; false when the worker has it already.</summary>
        public bool Recall(Region region) => Interlocked.CompareExchange(ref _mail, null, region) == region;

        private void Loop()
        {
            while (true) Take()?.Help();
        }

        private Region? Take()
        {
            long deadline = Stopwatch.GetTimestamp() + SpinMicroseconds * Stopwatch.Frequency / 1_000_000;
            do
            {
                for (int i = 0; i < 8; i++)
                {
                    if (Volatile.Read(ref _mail) is not null) return Interlocked.Exchange(ref _mail, null);
                    Thread.SpinWait(4);
                }
            }
            while (Stopwatch.GetTimestamp() < deadline);

            lock (_door)
            {
                Volatile.Write(ref _asleep, true);
                Interlocked.MemoryBarrier();
                while (_mail is null) Monitor.Wait(_door);
                _asleep = false;
                return Interlocked.Exchange(ref _mail, null);
            }
        }
    }
}
