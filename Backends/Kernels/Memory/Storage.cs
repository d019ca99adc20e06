using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// The block of bytes that arrays live in. It never moves, starts on a 64-byte boundary where the library made it, and is
/// given back by itself when no array refers to it any more. Who reads <see cref="Pointer"/> must keep the storage
/// reachable until the last access (<see cref="GC.KeepAlive"/>).
/// </summary>
/// <remarks>
/// The storage has no finalizer of its own: it refers to an owner that has one. Up to <see cref="SmallLimit"/> bytes the owner
/// is a slab shared with its neighbours, so that a small array costs one plain object; above, it is a buffer of <see cref="StoragePool"/>.
/// </remarks>
public sealed class Storage : IArrayStorage
{
    /// <summary>Blocks up to this many bytes share a slab.</summary>
    public const int SmallLimit = 4096;

    /// <summary>Every block the library makes starts on a multiple of this: a cache line, and the widest vector.</summary>
    public const int Alignment = 64;

    private Storage(nint pointer, long bytes, object? owner, bool readOnly)
    {
        Pointer = pointer;
        Bytes = bytes;
        Owner = owner;
        IsReadOnly = readOnly;
    }

    /// <summary>Address of the first byte; 0 after <see cref="Release"/>.</summary>
    public nint Pointer { get; private set; }

    /// <summary>Length of the block.</summary>
    public long Bytes { get; }

    /// <summary>Whether the bytes must not be written: a constant, or a file mapped for reading.</summary>
    public bool IsReadOnly { get; }

    /// <summary>What keeps the bytes alive: a slab, a pooled buffer, a pin, or whatever <see cref="Wrap"/> was given.</summary>
    public object? Owner { get; private set; }

    /// <summary>Whether the bytes belong to someone else, who must see what is written to them: a .NET array, a mapped file, another library.</summary>
    public bool IsBorrowed => _isLent || Owner is not (null or Slab or PooledBuffer);

    private bool _isLent;

    /// <summary>Says that someone else looks into these bytes from now on: they must see what is written, and the block is never given back early.</summary>
    public void Lend() => _isLent = true;

    /// <summary>A block of uninitialised bytes.</summary>
    /// <param name="bytes">Length; zero is allowed.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative: a product of axis lengths overflowed.</exception>
    /// <exception cref="OutOfMemoryException">The system refuses, also after idle buffers were given back to it.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Storage Allocate(long bytes)
    {
        if ((ulong)bytes > SmallLimit) return AllocateLarge(bytes);
        Slab slab = Slab.WithRoomFor((int)bytes, out nint pointer);
        return new Storage(pointer, bytes, slab, readOnly: false);
    }

    /// <summary>A block of zero bytes.</summary>
    /// <inheritdoc cref="Allocate" path="/param|/exception"/>
    public static unsafe Storage AllocateZeroed(long bytes)
    {
        Storage storage = Allocate(bytes);
        NativeMemory.Clear((void*)storage.Pointer, (nuint)bytes);
        return storage;
    }

    /// <summary>Memory that belongs to someone else, used where it lies.</summary>
    /// <param name="pointer">Its first byte.</param>
    /// <param name="bytes">Its length.</param>
    /// <param name="owner">Kept reachable as long as the storage is; its finalizer, if any, frees the memory.</param>
    /// <param name="readOnly">Whether writing is forbidden.</param>
    public static Storage Wrap(nint pointer, long bytes, object? owner, bool readOnly = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        if (pointer == 0 && bytes > 0) throw new ArgumentNullException(nameof(pointer), $"a null pointer cannot hold {bytes} bytes");
        return new Storage(pointer, bytes, owner, readOnly);
    }

    /// <summary>The elements of a .NET array of any rank, used where they lie: writes show on both sides.</summary>
    /// <exception cref="ArgumentException">The elements hold references.</exception>
    public static unsafe Storage Pin(Array array, bool readOnly = false)
    {
        ArgumentNullException.ThrowIfNull(array);
        Type element = array.GetType().GetElementType()!;
        if (!element.IsPrimitive && !element.IsEnum && !DType.All.Any(d => d.ClrType == element))
            throw new ArgumentException($"an array of {element} cannot be used in place; its elements are not numbers", nameof(array));
        var owner = new PinnedArray(array);
        return new Storage(owner.Address, array.LongLength * ElementSize(array), owner, readOnly);
    }

    /// <summary>The elements of a <see cref="Memory{T}"/>, used where they lie.</summary>
    public static unsafe Storage Pin<T>(Memory<T> memory, bool readOnly = false) where T : unmanaged
    {
        var owner = new PinnedMemory(memory.Pin());
        return new Storage(owner.Address, (long)memory.Length * sizeof(T), owner, readOnly);
    }

    /// <summary>
    /// Gives the bytes back at once, for temporaries whose last use is known. Nothing may use them afterwards.
    /// A second call does nothing, nor does a call on memory that belongs to someone else.
    /// </summary>
    public void Release()
    {
        if (_isLent) return;
        switch (Owner)
        {
            case PooledBuffer buffer:
                buffer.Release();
                break;
            case Slab slab:
                slab.TakeBack(Pointer, (int)Bytes);
                break;
            default:
                return;
        }
        Pointer = 0;
        Owner = null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Storage AllocateLarge(long bytes)
    {
        if (bytes < 0)
            throw new ArgumentOutOfRangeException(nameof(bytes), bytes, "array is too big; its size in bytes does not fit 64 bits");
        var buffer = PooledBuffer.Of(bytes);
        return new Storage(buffer.Pointer, bytes, buffer, readOnly: false);
    }

    private static unsafe int ElementSize(Array array) => array switch
    {
        bool[] => 1,
        _ => Type.GetTypeCode(array.GetType().GetElementType()) switch
        {
            System.TypeCode.Boolean or System.TypeCode.SByte or System.TypeCode.Byte => 1,
            System.TypeCode.Int16 or System.TypeCode.UInt16 or System.TypeCode.Char => 2,
            System.TypeCode.Int32 or System.TypeCode.UInt32 or System.TypeCode.Single => 4,
            System.TypeCode.Int64 or System.TypeCode.UInt64 or System.TypeCode.Double => 8,
            _ when array.GetType().GetElementType() is { } t && (t == typeof(nint) || t == typeof(nuint)) => sizeof(nint),
            _ => DType.Of(array.GetType().GetElementType()!).ItemSize,
        },
    };

    /// <summary>Holds an array in place until it is collected.</summary>
    private sealed class PinnedArray
    {
        private PinnedGCHandle<Array> _handle;

        public unsafe PinnedArray(Array array)
        {
            _handle = new PinnedGCHandle<Array>(array);
            Address = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array));
        }

        ~PinnedArray() => _handle.Dispose();

        public nint Address { get; }
    }

    /// <summary>Holds a <see cref="Memory{T}"/> in place until it is collected.</summary>
    private sealed unsafe class PinnedMemory(System.Buffers.MemoryHandle handle)
    {
        private System.Buffers.MemoryHandle _handle = handle;

        ~PinnedMemory() => _handle.Dispose();

        public nint Address => (nint)_handle.Pointer;
    }
}
