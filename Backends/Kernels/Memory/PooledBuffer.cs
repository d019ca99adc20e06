namespace OmniNumpy.Lazy.Kernels;

/// <summary>Owns one buffer of <see cref="StoragePool"/>: returns it when collected, or at once when told to.</summary>
internal sealed class PooledBuffer
{
    // Large buffers come page-aligned from the system. Arrays that all started at the same offset of a page would fall into the same
    // cache sets, and a store would look to the processor like it hits a load 4096 bytes away ("4K aliasing"), so starts are staggered.
    private const int Stagger = 9 * Storage.Alignment;
    private const int StaggerSteps = 8;
    private const long StaggerAbove = 256 * 1024;

    private static int s_turn;

    private readonly nint _base;
    private readonly int _sizeClass;
    private int _released;

    private PooledBuffer(nint buffer, int sizeClass, nint pointer)
    {
        _base = buffer;
        _sizeClass = sizeClass;
        Pointer = pointer;
    }

    ~PooledBuffer() => ReturnOnce();

    /// <summary>Bytes every pooled buffer has beyond its class, for the staggered start.</summary>
    internal const int Slack = Stagger * StaggerSteps;

    public nint Pointer { get; }

    public static PooledBuffer Of(long bytes)
    {
        int sizeClass = StoragePool.ClassOf(bytes);
        nint buffer = StoragePool.Rent(sizeClass);
        int turn = bytes >= StaggerAbove ? s_turn++ & (StaggerSteps - 1) : 0;
        return new PooledBuffer(buffer, sizeClass, buffer + turn * Stagger);
    }

    public void Release()
    {
        if (ReturnOnce()) GC.SuppressFinalize(this);
    }

    private bool ReturnOnce()
    {
        if (Interlocked.Exchange(ref _released, 1) != 0) return false;
        StoragePool.Return(_base, _sizeClass);
        return true;
    }
}
