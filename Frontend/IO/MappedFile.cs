using System.IO.MemoryMappedFiles;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy;

/// <summary>A stretch of a file mapped into memory; unmapped when no array refers to it any more.</summary>
internal sealed unsafe class MappedFile
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly bool _acquired;

    private MappedFile(MemoryMappedFile file, MemoryMappedViewAccessor view)
    {
        _file = file;
        _view = view;
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        _acquired = true;
        Address = (nint)start + (nint)view.PointerOffset;
    }

    ~MappedFile()
    {
        if (!_acquired) return;
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }

    public nint Address { get; }

    /// <summary>Memory that is the file's bytes.</summary>
    /// <param name="path">An existing file, long enough.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="bytes">Number of bytes.</param>
    /// <param name="mode"><c>r</c> read-only, <c>r+</c> writes reach the file, <c>c</c> writes stay in memory.</param>
    public static Storage Map(string path, long offset, long bytes, string mode)
    {
        // An empty mapping is not possible, nor needed.
        if (bytes == 0) return Storage.Allocate(0);
        MemoryMappedFileAccess access = AccessOf(mode);
        var file = MemoryMappedFile.CreateFromFile(
            new FileStream(path, FileMode.Open, mode == "r+" ? FileAccess.ReadWrite : FileAccess.Read, FileShare.ReadWrite), null, 0,
            mode == "r+" ? MemoryMappedFileAccess.ReadWrite : MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        var owner = new MappedFile(file, file.CreateViewAccessor(offset, bytes, access));
        return Storage.Wrap(owner.Address, bytes, owner, readOnly: mode == "r");
    }

    /// <summary>Checks a mode of <c>np.load</c> or <c>np.memmap</c>.</summary>
    /// <exception cref="ValueError">Not a mode.</exception>
    public static MemoryMappedFileAccess AccessOf(string mode) => mode switch
    {
        "r" => MemoryMappedFileAccess.Read,
        "r+" or "w+" => MemoryMappedFileAccess.ReadWrite,
        "c" => MemoryMappedFileAccess.CopyOnWrite,
        _ => throw new ValueError($"mode must be one of 'r+', 'r', 'w+', 'c' (got '{mode}')"),
    };
}
