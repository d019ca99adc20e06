using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy;

// Arrays in files of NumPy's own formats.
public static partial class np
{
    /// <summary>The array in a <c>.npy</c> file of version 1.0, 2.0 or 3.0, either byte order, C or Fortran order; pickles are never read.</summary>
    /// <param name="file">Its path. An <c>.npz</c> archive is opened by <see cref="load_npz(string)"/>.</param>
    /// <param name="mmap_mode">null reads the elements; <c>r</c>, <c>r+</c>, <c>c</c> map the file, without reading it: for reading, for reading and
    /// writing the file, for writing to memory only.</param>
    /// <param name="progress">Told the finished fraction.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <returns>An array of the file's shape, dtype and memory order, in native byte order.</returns>
    /// <exception cref="ValueError">Not a <c>.npy</c> file, a damaged or truncated one, or one of objects.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static NDArray load(string file, string? mmap_mode = null, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        if (mmap_mode != null) return Npy.Map(file, mmap_mode);
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        return Npy.Read(stream, file, progress, cancellation);
    }

    /// <summary>The array at a stream's position, which is left behind it: several arrays can follow each other.</summary>
    /// <param name="file">A stream in the <c>.npy</c> format.</param>
    /// <param name="progress">Told the finished fraction.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <exception cref="ValueError">Not in the format, damaged or truncated, or of objects.</exception>
    public static NDArray load(Stream file, IProgress<double>? progress = null, CancellationToken cancellation = default) =>
        Npy.Read(file, NameOf(file), progress, cancellation);

    /// <summary>Opens an <c>.npz</c> archive, plain or compressed; its arrays are read when asked for (NumPy's <c>load</c> of such a file).</summary>
    /// <param name="file">Its path.</param>
    /// <exception cref="ValueError">Not a zip archive, or a damaged one.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static NpzFile load_npz(string file) => new(File.OpenRead(file), file);

    /// <summary>Opens an <c>.npz</c> archive in a stream, which is closed with it.</summary>
    /// <param name="file">A stream that can seek.</param>
    /// <exception cref="ValueError">Not a zip archive, or a damaged one.</exception>
    public static NpzFile load_npz(Stream file) => new(file, NameOf(file));

    /// <summary>
    /// Saves an array as a <c>.npy</c> file; evaluates. A Fortran-contiguous array is stored in Fortran order. The file appears under its name only when complete.
    /// </summary>
    /// <param name="file">The path; <c>.npy</c> is added where it is missing.</param>
    /// <param name="arr">The array.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void save(string file, NDArray arr)
    {
        arr.Eval();
        FileTarget.Write(WithExtension(file, ".npy"), stream => Npy.Write(stream, arr));
    }

    /// <summary>Writes an array to a stream in the <c>.npy</c> format; evaluates.</summary>
    public static void save(Stream file, NDArray arr) => Npy.Write(file, arr);

    /// <summary>Saves arrays in an uncompressed <c>.npz</c> archive under the names <c>arr_0</c>, <c>arr_1</c> and so on; evaluates.</summary>
    /// <param name="file">The path; <c>.npz</c> is added where it is missing.</param>
    /// <param name="args">The arrays.</param>
    public static void savez(string file, params NDArray[] args) => SaveArchive(file, Numbered(args), compress: false);

    /// <summary>Saves named arrays in an uncompressed <c>.npz</c> archive; evaluates.</summary>
    /// <param name="file">The path; <c>.npz</c> is added where it is missing.</param>
    /// <param name="kwds">Names and arrays.</param>
    /// <exception cref="ValueError">A name occurs twice.</exception>
    public static void savez(string file, params (string Name, NDArray Array)[] kwds) => SaveArchive(file, Named(kwds), compress: false);

    /// <summary>As <see cref="savez(string, NDArray[])"/>, compressed.</summary>
    /// <inheritdoc cref="savez(string, NDArray[])" path="/param"/>
    public static void savez_compressed(string file, params NDArray[] args) => SaveArchive(file, Numbered(args), compress: true);

    /// <summary>As <see cref="savez(string, ValueTuple{string, NDArray}[])"/>, compressed.</summary>
    /// <inheritdoc cref="savez(string, ValueTuple{string, NDArray}[])" path="/param|/exception"/>
    public static void savez_compressed(string file, params (string Name, NDArray Array)[] kwds) => SaveArchive(file, Named(kwds), compress: true);

    /// <summary>The elements of a file as a 1-d array: raw ones, or with a separator their text up to the first that is no number.</summary>
    /// <param name="file">The path.</param>
    /// <param name="dtype">Their type; float64 unless given.</param>
    /// <param name="count">How many; -1 for all. If there are fewer, these.</param>
    /// <param name="sep">What stands between numbers of text; empty for raw elements.</param>
    /// <param name="offset">Bytes to skip; only for raw elements.</param>
    /// <exception cref="TypeError">An offset in text.</exception>
    /// <exception cref="ValueError">An offset beyond the file.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.fromfile.html"/>
    public static NDArray fromfile(string file, DType? dtype = null, long count = -1, string sep = "", long offset = 0)
    {
        DType type = dtype ?? DType.Float64;
        if (sep.Length > 0)
        {
            if (offset != 0) throw new TypeError("'offset' argument only permitted for binary files");
            return SeparatedText.Read(File.ReadAllText(file), type, count, sep);
        }
        using FileStream stream = File.OpenRead(file);
        if (offset < 0 || offset > stream.Length) throw new ValueError($"offset must be non-negative and no greater than file length ({stream.Length}); got {offset}");
        stream.Position = offset;
        long there = (stream.Length - offset) / type.ItemSize;
        if (count < 0 || count > there) count = there;
        Storage storage = Elements.Read(stream, checked(count * type.ItemSize), file, null, default);
        Elements.Normalize(storage, type, bigEndian: !BitConverter.IsLittleEndian);
        return NDArray.FromStorage(storage, type, new Shape(count));
    }

    /// <summary>An array whose memory is a file of raw elements (NumPy's <c>memmap</c>).</summary>
    /// <param name="filename">The path.</param>
    /// <param name="dtype">Element type; uint8 unless given.</param>
    /// <param name="mode"><c>r</c>, <c>r+</c> (writes reach the file), <c>w+</c> (makes or overwrites the file with zeros), <c>c</c> (writes stay in memory).</param>
    /// <param name="offset">Bytes before the first element.</param>
    /// <param name="shape">Shape; by default one axis over all of the file.</param>
    /// <param name="order"><c>C</c> or <c>F</c>.</param>
    /// <exception cref="ValueError">The mode is unknown, or the file is too short.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static NDArray memmap(string filename, DType? dtype = null, string mode = "r+", long offset = 0, Shape? shape = null, char order = 'C')
    {
        DType type = dtype ?? DType.UInt8;
        MappedFile.AccessOf(mode);
        if (mode == "w+" && shape == null) throw new ValueError("shape must be given if mode == 'w+'");
        if (mode == "w+") using (FileStream made = File.Create(filename)) made.SetLength(checked(offset + shape!.Value.Size * type.ItemSize));
        long length = new FileInfo(filename).Length;
        if (shape == null && (length - offset) % type.ItemSize != 0)
            throw new ValueError($"Size of the available data is not a multiple of the data-type size.\n  {filename}: {length - offset} bytes after the offset, {type} takes {type.ItemSize}");
        Shape full = shape ?? new Shape((length - offset) / type.ItemSize);
        long bytes = checked(full.Size * type.ItemSize);
        if (offset < 0 || length - offset < bytes) throw new ValueError($"mmap length is greater than file size\n  {filename}: {bytes} bytes from {offset} asked for, {length} there");
        Storage storage = MappedFile.Map(filename, offset, bytes, mode == "w+" ? "r+" : mode);
        return Elements.Array(storage, type, full, order == 'F');
    }

    /// <summary>NumPy's <c>numpy.lib</c>.</summary>
    public static partial class lib
    {
        /// <summary>NumPy's <c>numpy.lib.format</c>.</summary>
        public static class format
        {
            /// <summary>An array whose memory is a <c>.npy</c> file.</summary>
            /// <param name="filename">The path.</param>
            /// <param name="mode"><c>r</c>, <c>r+</c> and <c>c</c> open an existing file; <c>w+</c> makes or overwrites one with zeros.</param>
            /// <param name="dtype">For <c>w+</c>, the element type; float64 unless given.</param>
            /// <param name="shape">For <c>w+</c>, the shape.</param>
            /// <param name="fortran_order">For <c>w+</c>, whether the first axis varies fastest.</param>
            /// <exception cref="ValueError">The mode is unknown, the shape is missing, or the file is no sound <c>.npy</c> file.</exception>
            /// <exception cref="IOException">The file cannot be opened.</exception>
            public static NDArray open_memmap(string filename, string mode = "r+", DType? dtype = null, Shape? shape = null, bool fortran_order = false)
            {
                if (mode != "w+") return Npy.Map(filename, mode);
                DType type = dtype ?? DType.Float64;
                Shape full = shape ?? throw new ValueError("shape must be given if mode == 'w+'");
                byte[] header = NpyHeader.Write(type, fortran_order, full);
                FileTarget.Write(filename, stream =>
                {
                    stream.Write(header);
                    stream.SetLength(checked(header.Length + full.Size * type.ItemSize));
                });
                return Npy.Map(filename, "r+");
            }
        }
    }

    private static void SaveArchive(string file, List<KeyValuePair<string, NDArray>> arrays, bool compress) =>
        FileTarget.Write(WithExtension(file, ".npz"), stream => NpzFile.Write(stream, arrays, compress, default));

    private static List<KeyValuePair<string, NDArray>> Numbered(NDArray[] arrays) => [.. arrays.Select((a, i) => KeyValuePair.Create($"arr_{i}", a))];

    private static List<KeyValuePair<string, NDArray>> Named((string Name, NDArray Array)[] arrays)
    {
        var names = new HashSet<string>();
        foreach ((string name, _) in arrays)
            if (!names.Add(name)) throw new ValueError($"Cannot use variable name '{name}' twice in one archive");
        return [.. arrays.Select(a => KeyValuePair.Create(a.Name, a.Array))];
    }

    private static string WithExtension(string file, string extension) =>
        file.EndsWith(extension, StringComparison.Ordinal) ? file : file + extension;

    private static string NameOf(Stream stream) => stream is FileStream file ? file.Name : "stream";
}

public sealed partial class NDArray
{
    /// <summary>Writes the elements in C order to a file, without dtype or shape: raw, or as text (<c>ndarray.tofile</c>); evaluates.</summary>
    /// <param name="file">The path.</param>
    /// <param name="sep">What to put between elements of text; empty writes them raw.</param>
    /// <param name="format">A format as in C for elements of text.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void ToFile(string file, string sep = "", string format = "%s")
    {
        (IArrayStorage storage, Layout layout) = Read();
        FileTarget.Write(file, stream =>
        {
            if (sep.Length == 0) Elements.Write(stream, storage.Pointer, layout, ItemSize);
            else SeparatedText.Write(stream, this, sep, format);
        });
        GC.KeepAlive(storage);
    }
}
