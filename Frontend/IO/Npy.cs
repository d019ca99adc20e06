using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy;

/// <summary>Reads and writes one array in the <c>.npy</c> format.</summary>
internal static class Npy
{
    public static NDArray Read(Stream stream, string name, IProgress<double>? progress, CancellationToken cancellation)
    {
        NpyHeader header = NpyHeader.Read(stream, name);
        Storage storage = Elements.Read(stream, header.DataBytes, name, progress, cancellation);
        Elements.Normalize(storage, header.DType, header.BigEndian);
        return Elements.Array(storage, header.DType, header.Shape, header.FortranOrder);
    }

    /// <summary>The array in a file, without reading it: its memory is the file.</summary>
    public static NDArray Map(string path, string mode)
    {
        if (mode == "w+") throw new ValueError("mode must be one of 'r+', 'r', 'c' for an existing file; np.lib.format.open_memmap makes a new one");
        MappedFile.AccessOf(mode);
        NpyHeader header;
        using (FileStream stream = File.OpenRead(path))
        {
            header = NpyHeader.Read(stream, path);
            if (stream.Length - stream.Position < header.DataBytes)
                throw new ValueError($"{path} is cut off: expected {header.DataBytes} bytes of elements, got {stream.Length - stream.Position}");
        }
        if (header.BigEndian) throw new ValueError($"{path} is big-endian and cannot be mapped; load it without mmap_mode, which converts");
        Storage storage = MappedFile.Map(path, header.DataOffset, header.DataBytes, mode);
        return Elements.Array(storage, header.DType, header.Shape, header.FortranOrder);
    }

    public static void Write(Stream stream, NDArray array, CancellationToken cancellation = default)
    {
        (IArrayStorage storage, Layout layout) = array.Read();
        bool fortran = !layout.IsRowMajor && layout.IsColumnMajor;
        stream.Write(NpyHeader.Write(array.DType, fortran, array.Shape));
        // Fortran order is the C order of the reversed axes.
        if (fortran) layout = new Layout(Reversed(layout.Shape.ToArray()), layout.Offset, Reversed([.. layout.Strides]));
        Elements.Write(stream, storage.Pointer, layout, array.ItemSize, cancellation);
        GC.KeepAlive(storage);
    }

    private static long[] Reversed(long[] values)
    {
        Array.Reverse(values);
        return values;
    }
}
