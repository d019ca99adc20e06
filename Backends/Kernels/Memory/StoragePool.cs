using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// Native buffers kept for reuse, by size class. A fresh 64 MiB from the system costs 15 to 40 ms of page faults on first touch; a
/// used buffer costs nothing. When none is idle and much was handed out since the last garbage collection, the pool first runs a young
/// collection (0.1 ms), since the arrays a program drops are only known to be dropped after one.
/// </summary>
public static class StoragePool
{
    // Four classes to each power of two: at most a quarter of a buffer is unused, and unused pages are never touched.
    private const int StepsPerDoubling = 4;
    private const int SmallestLog = 12;
    private const int ClassCount = (63 - SmallestLog) * StepsPerDoubling;
    private const long HugePage = 2 << 20;
    private const long SmallestBudget = 64 << 20;

    private static readonly Lock Gate = new();
    private static readonly IdleBuffers[] Idle = new IdleBuffers[ClassCount];
    private static readonly long[] LiveAfter = new long[3];   // live bytes when this pool's last collection of each generation ended

    private static long s_idleBytes;
    private static long s_liveBytes;
    private static long s_handedOut;        // bytes since the last collection that this pool saw, less those returned
    private static int s_collectionsSeen;
    private static long s_clock;            // counts returns: the age of an idle buffer

    /// <summary>Bytes of idle buffers.</summary>
    public static long IdleBytes => Volatile.Read(ref s_idleBytes);

    /// <summary>Bytes of buffers in use, or dropped but not yet collected.</summary>
    public static long LiveBytes => Volatile.Read(ref s_liveBytes);

    /// <summary>Most bytes to keep idle; beyond, the least recently used go back to the system. By default an eighth of the memory.</summary>
    public static long IdleLimit { get; set; } =
        Math.Max(256L << 20, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 8);

    /// <summary>Gives all idle buffers back to the system.</summary>
    public static void Trim() => TrimTo(0);

    /// <summary>The smallest class that holds <paramref name="bytes"/>.</summary>
    internal static int ClassOf(long bytes)
    {
        if (bytes <= 1L << SmallestLog) return 0;
        int log = BitOperations.Log2((ulong)(bytes - 1));
        int quarter = (int)((bytes - 1) >> (log - 2)) & (StepsPerDoubling - 1);
        int sizeClass = (log - SmallestLog) * StepsPerDoubling + quarter + 1;
        return sizeClass < ClassCount ? sizeClass : throw OutOfMemory(bytes);
    }

    /// <summary>Bytes of a class's buffers.</summary>
    internal static long BytesOf(int sizeClass)
    {
        int doublings = sizeClass / StepsPerDoubling, quarters = sizeClass % StepsPerDoubling;
        return (long)(StepsPerDoubling + quarters) << (SmallestLog - 2 + doublings);
    }

    /// <summary>A buffer of the class. To be called before its owner is made: an owner that lived through the collection here would be
    /// promoted, and the next young collection could not find it dead.</summary>
    internal static nint Rent(int sizeClass)
    {
        long bytes = BytesOf(sizeClass);
        nint buffer = TakeIdle(sizeClass, bytes);
        if (buffer != 0) return buffer;

        if (IsCollectionDue(bytes))
        {
            buffer = CollectAndTake(sizeClass, bytes);
            if (buffer != 0) return buffer;
        }

        buffer = Fresh(bytes);
        lock (Gate)
        {
            s_handedOut += bytes;
            s_liveBytes += bytes;
        }
        return buffer;
    }

    internal static void Return(nint buffer, int sizeClass)
    {
        long bytes = BytesOf(sizeClass);
        bool trim;
        lock (Gate)
        {
            Idle[sizeClass].Push(buffer, ++s_clock);
            s_liveBytes -= bytes;
            s_idleBytes += bytes;
            s_handedOut = Math.Max(0, s_handedOut - bytes);   // what came back needs no collection to be found
            trim = s_idleBytes > IdleLimit;
        }
        if (trim) TrimTo(IdleLimit);
    }

    private static nint TakeIdle(int sizeClass, long bytes)
    {
        lock (Gate)
        {
            nint buffer = Idle[sizeClass].Pop();
            if (buffer == 0) return 0;
            s_idleBytes -= bytes;
            s_liveBytes += bytes;
            s_handedOut += bytes;
            return buffer;
        }
    }

    // The budget grows with what is live, so a program that keeps everything it makes collects a logarithmic number of times.
    private static bool IsCollectionDue(long bytes)
    {
        int collections = GC.CollectionCount(0);
        if (collections != s_collectionsSeen)
        {
            // The runtime collected by itself; its finalizers have returned, or will return, what was dropped before.
            s_collectionsSeen = collections;
            Volatile.Write(ref s_handedOut, 0);
        }
        // What was handed out since may all be garbage: it must not raise its own allowance.
        long handedOut = Volatile.Read(ref s_handedOut);
        return handedOut + bytes > Math.Max(SmallestBudget, (Volatile.Read(ref s_liveBytes) - handedOut) / 2);
    }

    private static nint CollectAndTake(int sizeClass, long bytes)
    {
        for (int generation = 0; generation < LiveAfter.Length; generation++)
        {
            // An older generation gains a few survivors with every young collection: it is worth a look, which costs tens of milliseconds, when
            // what is live grew by half and by some hundred MiB.
            long grown = 4 * SmallestBudget + Volatile.Read(ref LiveAfter[generation]) * 3 / 2;
            if (generation > 0 && LiveBytes < grown) continue;
            GC.Collect(generation, GCCollectionMode.Forced, blocking: true);
            GC.WaitForPendingFinalizers();
            Volatile.Write(ref LiveAfter[generation], LiveBytes);
        }
        nint buffer = TakeIdle(sizeClass, bytes);
        s_collectionsSeen = GC.CollectionCount(0);
        Volatile.Write(ref s_handedOut, buffer == 0 ? 0 : bytes);
        return buffer;
    }

    private static nint Fresh(long bytes)
    {
        nint buffer = FromSystem(bytes);
        if (buffer != 0) return buffer;
        Trim();
        buffer = FromSystem(bytes);
        if (buffer != 0) return buffer;
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Trim();
        buffer = FromSystem(bytes);
        return buffer != 0 ? buffer : throw OutOfMemory(bytes);
    }

    private static unsafe nint FromSystem(long bytes)
    {
        bool huge = bytes >= 2 * HugePage;
        nuint alignment = huge ? (nuint)HugePage : (nuint)Environment.SystemPageSize;
        try
        {
            void* p = NativeMemory.AlignedAlloc((nuint)bytes + PooledBuffer.Slack, alignment);
            if (huge && OperatingSystem.IsLinux()) AdviseHugePages((nint)p, (nuint)bytes);
            return (nint)p;
        }
        catch (OutOfMemoryException)
        {
            return 0;
        }
    }

    private static unsafe void TrimTo(long limit)
    {
        while (true)
        {
            nint buffer;
            lock (Gate)
            {
                if (s_idleBytes <= limit) return;
                int oldest = -1;
                for (int i = 0; i < ClassCount; i++)
                    if (Idle[i].Count > 0 && (oldest < 0 || Idle[i].OldestStamp < Idle[oldest].OldestStamp)) oldest = i;
                if (oldest < 0) return;
                buffer = Idle[oldest].TakeOldest();
                s_idleBytes -= BytesOf(oldest);
            }
            NativeMemory.AlignedFree((void*)buffer);
        }
    }

    private static OutOfMemoryException OutOfMemory(long bytes)
    {
        string[] units = ["bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];
        double value = bytes;
        int unit = 0;
        for (; value >= 1024 && unit < units.Length - 1; unit++) value /= 1024;
        return new OutOfMemoryException(string.Create(CultureInfo.InvariantCulture,
            $"Unable to allocate {value:0.##} {units[unit]} ({bytes} bytes); {LiveBytes} bytes are in use. " +
            $"Drop arrays that are no longer needed, use a smaller dtype, or work in chunks."));
    }

    private static void AdviseHugePages(nint address, nuint length)
    {
        const int MADV_HUGEPAGE = 14;
        try
        {
            _ = madvise(address, length, MADV_HUGEPAGE);   // a hint: refusal is no error
        }
        catch (EntryPointNotFoundException) { }
        catch (DllNotFoundException) { }
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int madvise(nint address, nuint length, int advice);

    /// <summary>Idle buffers of one class: the newest is reused first (its lines may still be cached), the oldest is trimmed first.</summary>
    private struct IdleBuffers
    {
        private (nint Buffer, long Stamp)[]? _ring;
        private int _head;

        public int Count { get; private set; }

        public readonly long OldestStamp => _ring![_head].Stamp;

        public void Push(nint buffer, long stamp)
        {
            _ring ??= new (nint, long)[4];
            if (Count == _ring.Length)
            {
                var grown = new (nint, long)[2 * Count];
                for (int i = 0; i < Count; i++) grown[i] = _ring[(_head + i) & (Count - 1)];
                _ring = grown;
                _head = 0;
            }
            _ring[(_head + Count++) & (_ring.Length - 1)] = (buffer, stamp);
        }

        public nint Pop() => Count == 0 ? 0 : _ring![(_head + --Count) & (_ring.Length - 1)].Buffer;

        public nint TakeOldest()
        {
            nint buffer = _ring![_head].Buffer;
            _head = (_head + 1) & (_ring.Length - 1);
            Count--;
            return buffer;
        }
    }
}
