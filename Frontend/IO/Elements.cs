using System.Buffers.Binary;
using System.Runtime.InteropServices;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy;

/// <summary>Moves elements between streams and memory: in pieces, with progress, cancellation and byte order.</summary>
internal static class Elements
{
    private const int Piece = 4 << 20;

    /// <summary>Reads exactly <paramref name="bytes"/> bytes. Memory is taken as data arrive, so a false length costs no more than the stream holds.</summary>
    /// <exception cref="ValueError">The stream ends early.</exception>
    public static unsafe Storage Read(Stream stream, long bytes, string name, IProgress<double>? progress, CancellationToken cancellation)
    {
        bool known = stream.CanSeek;
        if (known && stream.Length - stream.Position < bytes) throw CutOff(name, bytes, stream.Length - stream.Position);
        Storage storage = Storage.Allocate(known ? bytes : Math.Min(bytes, Piece));
        long done = 0;
        while (done < bytes)
        {
            cancellation.ThrowIfCancellationRequested();
            if (done == storage.Bytes) storage = Grown(storage, Math.Min(bytes, 2 * done));
            int want = (int)Math.Min(Piece, storage.Bytes - done);
            int got = stream.ReadAtLeast(new Span<byte>((void*)(storage.Pointer + (nint)done), want), want, throwOnEndOfStream: false);
            done += got;
            if (got < want) throw CutOff(name, bytes, done);
            progress?.Report((double)done / bytes);
        }
        return storage;
    }

    /// <summary>A larger block with the same first bytes; the old one is given back.</summary>
    public static unsafe Storage Grown(Storage storage, long bytes)
    {
        Storage larger = Storage.Allocate(bytes);
        Buffer.MemoryCopy((void*)storage.Pointer, (void*)larger.Pointer, larger.Bytes, Math.Min(storage.Bytes, bytes));
        storage.Release();
        return larger;
    }

    /// <summary>Turns elements in the other byte order into this machine's, and any non-zero bool byte into 1.</summary>
    public static unsafe void Normalize(Storage storage, DType dtype, bool bigEndian)
    {
        int size = dtype.RealType.ItemSize;
        nint p = storage.Pointer;
        // In pieces, because spans are limited to 2^31 elements.
        for (long done = 0; done < storage.Bytes; done += Piece)
        {
            int count = (int)(Math.Min(Piece, storage.Bytes - done) / size);
            void* at = (void*)(p + (nint)done);
            if (dtype == DType.Bool)
            {
                foreach (ref byte b in new Span<byte>(at, count)) b = b == 0 ? (byte)0 : (byte)1;
            }
            else if (bigEndian == BitConverter.IsLittleEndian) Swap(at, count, size);
        }
        GC.KeepAlive(storage);
    }

    private static unsafe void Swap(void* at, int count, int size)
    {
        if (size == 2) BinaryPrimitives.ReverseEndianness(new Span<ushort>(at, count), new Span<ushort>(at, count));
        else if (size == 4) BinaryPrimitives.ReverseEndianness(new Span<uint>(at, count), new Span<uint>(at, count));
        else if (size == 8) BinaryPrimitives.ReverseEndianness(new Span<ulong>(at, count), new Span<ulong>(at, count));
    }

    /// <summary>Writes the elements of a layout in C order.</summary>
    public static unsafe void Write(Stream stream, nint memory, Layout layout, int itemSize, CancellationToken cancellation = default)
    {
        if (layout.IsRowMajor)
        {
            nint p = memory + (nint)(layout.Offset * itemSize);
            long bytes = layout.Shape.Size * itemSize;
            for (long done = 0; done < bytes; done += Piece)
            {
                cancellation.ThrowIfCancellationRequested();
                stream.Write(new ReadOnlySpan<byte>((void*)(p + (nint)done), (int)Math.Min(Piece, bytes - done)));
            }
            return;
        }
        var buffer = new byte[Math.Max(itemSize, 1 << 16)];
        int filled = 0;
        foreach (long position in new ElementPositions(layout))
        {
            new ReadOnlySpan<byte>((void*)(memory + (nint)(position * itemSize)), itemSize).CopyTo(buffer.AsSpan(filled));
            filled += itemSize;
            if (filled + itemSize <= buffer.Length) continue;
            cancellation.ThrowIfCancellationRequested();
            stream.Write(buffer, 0, filled);
            filled = 0;
        }
        stream.Write(buffer, 0, filled);
    }

    /// <summary>An array over elements stored in Fortran order: the transpose of the C-ordered array of reversed shape.</summary>
    public static NDArray Array(Storage storage, DType dtype, Shape shape, bool fortranOrder)
    {
        if (!fortranOrder || shape.Rank < 2) return NDArray.FromStorage(storage, dtype, shape);
        long[] reversed = shape.ToArray();
        System.Array.Reverse(reversed);
        int[] axes = [.. Enumerable.Range(0, shape.Rank).Reverse()];
        return NDArray.FromStorage(storage, dtype, new Shape(reversed)).View(Ops.Permute, shape, new PermuteAxes(axes));
    }

    private static ValueError CutOff(string name, long expected, long got) =>
        new($"{name} is cut off: expected {expected} bytes of elements, got {got}");
}
