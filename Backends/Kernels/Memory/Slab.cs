using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// A pooled buffer cut into small blocks by moving a pointer. Each thread fills its own slab; the blocks refer to it, and when the
/// last one and the thread have let go, the finalizer returns the buffer. One finalizer so serves hundreds of arrays.
/// </summary>
internal sealed class Slab
{
    private const int Size = 64 * 1024;

    private static readonly int SizeClass = StoragePool.ClassOf(Size);

    [ThreadStatic]
    private static Slab? t_current;

    private readonly nint _base;
    private readonly nint _end;
    private nint _next;

    private Slab(nint buffer)
    {
        _base = buffer;
        _next = buffer;
        _end = buffer + Size;
    }

    ~Slab() => StoragePool.Return(_base, SizeClass);

    /// <summary>The calling thread's slab, after cutting a block of <paramref name="bytes"/> from it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Slab WithRoomFor(int bytes, out nint pointer)
    {
        Slab? slab = t_current;
        int size = Rounded(bytes);
        if (slab is null || slab._end - slab._next < size) slab = Next();
        pointer = slab._next;
        slab._next = pointer + size;
        return slab;
    }

    /// <summary>Takes a block back when it is the one this thread cut last, which temporaries mostly are; else the slab's end frees it.</summary>
    public void TakeBack(nint pointer, int bytes)
    {
        if (t_current == this && pointer + Rounded(bytes) == _next) _next = pointer;
    }

    // An empty block still gets its own address, as a view of it must have one.
    private static int Rounded(int bytes) => (Math.Max(bytes, 1) + Storage.Alignment - 1) & -Storage.Alignment;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Slab Next() => t_current = new Slab(StoragePool.Rent(SizeClass));
}
