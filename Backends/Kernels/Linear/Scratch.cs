namespace OmniNumpy.Lazy.Kernels;

/// <summary>Work space for one call. Small ones are kept by the thread, as products of small matrices come in their thousands.</summary>
internal ref struct Scratch
{
    private const long KeepUpTo = 1 << 20;

    [ThreadStatic]
    private static Storage? t_kept;

    private Storage? _storage;

    /// <summary>Room for <paramref name="bytes"/>, uninitialised.</summary>
    public Scratch(long bytes)
    {
        Storage? kept = t_kept;
        t_kept = null;   // a nested call on this thread takes another
        if (kept is null || kept.Bytes < bytes)
        {
            kept?.Release();
            kept = Storage.Allocate(bytes);
        }
        _storage = kept;
    }

    /// <summary>The first byte, on a cache line boundary.</summary>
    public readonly nint Pointer => _storage!.Pointer;

    /// <summary>Gives the room back.</summary>
    public void Dispose()
    {
        Storage? storage = _storage;
        _storage = null;
        if (storage is null) return;
        if (storage.Bytes <= KeepUpTo && t_kept is null) t_kept = storage;
        else storage.Release();
    }
}
