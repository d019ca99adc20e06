namespace OmniNumpy.Lazy.Kernels;

/// <summary>Counts the elements of a range into a table of its own.</summary>
internal unsafe interface ITableBody
{
    /// <summary>Adds elements <paramref name="start"/> up to <paramref name="end"/> to the counts.</summary>
    void Count(long start, long end, long* counts);
}

/// <summary>Shares a count among the threads: each has a table, and the tables are added up.</summary>
internal static unsafe class CountingTables
{
    private const long ParallelFrom = 1 << 16;

    /// <summary>Counts <paramref name="n"/> elements into a cleared table of <paramref name="length"/> counters.</summary>
    public static void Fill<TBody>(long n, long length, long* result, TBody body) where TBody : struct, ITableBody
    {
        // A further table pays while clearing and adding it is little beside its share of the elements.
        int parts = n < ParallelFrom || WorkerPool.IsInside ? 1 : (int)Math.Clamp(n / Math.Max(2 * length, 1), 1, WorkerPool.Threads);
        if (parts == 1)
        {
            body.Count(0, n, result);
            return;
        }
        Storage tables = Storage.AllocateZeroed((parts - 1) * length * sizeof(long));
        var others = (long*)tables.Pointer;
        WorkerPool.ForEach(parts, new Part<TBody>(n, parts, length, result, others, body));
        for (int part = 1; part < parts; part++)
        {
            long* table = others + (part - 1) * length;
            for (long i = 0; i < length; i++) result[i] += table[i];
        }
        tables.Release();
    }

    private readonly struct Part<TBody>(long n, int parts, long length, long* first, long* others, TBody body) : IRangeBody where TBody : struct, ITableBody
    {
        public void Invoke(long start, long end)
        {
            for (long part = start; part < end; part++)
                body.Count(n * part / parts, n * (part + 1) / parts, part == 0 ? first : others + (part - 1) * length);
        }
    }
}
