namespace OmniNumpy.Lazy.Kernels;

/// <summary>Sorts that count: where there are few values an element is its value's count, and nothing moves.</summary>
internal static unsafe class CountingSort
{
    /// <summary>Elements of 16 bits from which clearing and reading 65,536 counters pays.</summary>
    public const long WordsFrom = 1 << 14;

    /// <summary>Sorts bytes. NumPy's bools are bytes too.</summary>
    public static void Bytes(byte* data, long n, bool signed)
    {
        // Four tables: equal neighbours would otherwise wait for each other's increment.
        long* counts = stackalloc long[4 * 256];
        new Span<long>(counts, 4 * 256).Clear();
        long i = 0;
        for (; i + 4 <= n; i += 4)
        {
            counts[data[i]]++;
            counts[256 + data[i + 1]]++;
            counts[512 + data[i + 2]]++;
            counts[768 + data[i + 3]]++;
        }
        for (; i < n; i++) counts[data[i]]++;
        byte* to = data;
        for (int v = 0; v < 256; v++)
        {
            int value = signed ? v ^ 0x80 : v;
            long count = counts[value] + counts[256 + value] + counts[512 + value] + counts[768 + value];
            Fill(to, count, (byte)value);
            to += count;
        }
    }

    /// <summary>Sorts signed 16-bit keys.</summary>
    public static void Words(short* data, long n)
    {
        Storage table = Storage.AllocateZeroed(65536 * sizeof(long));
        var counts = (long*)table.Pointer;
        for (long i = 0; i < n; i++) counts[(ushort)data[i]]++;
        short* to = data;
        for (int v = 0; v < 65536; v++)
        {
            long count = counts[v ^ 0x8000];   // the negative ones first
            Fill(to, count, (short)(v ^ 0x8000));
            to += count;
        }
        table.Release();
    }

    private static void Fill<T>(T* to, long count, T value) where T : unmanaged
    {
        const int Most = 1 << 30;
        for (; count > Most; count -= Most, to += Most) new Span<T>(to, Most).Fill(value);
        new Span<T>(to, (int)count).Fill(value);
    }
}
