using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace OmniNumpy.Lazy;

/// <summary>The head of a <c>.npy</c> file: what its bytes are.</summary>
/// <param name="DType">Element type.</param>
/// <param name="BigEndian">Whether elements are stored with the high byte first.</param>
/// <param name="FortranOrder">Whether the first axis varies fastest.</param>
/// <param name="Shape">Axis lengths.</param>
/// <param name="DataOffset">Bytes before the first element.</param>
/// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.lib.format.html"/>
internal sealed record NpyHeader(DType DType, bool BigEndian, bool FortranOrder, Shape Shape, int DataOffset)
{
    // NumPy refuses longer headers too: ours describe one dtype and at most 64 axes.
    private const int LongestHeader = 10_000;
    // NumPy leaves room for the first length to grow in place.
    private const int GrowthDigits = 21;
    private const int Alignment = 64;

    private static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    /// <summary>Bytes of all elements.</summary>
    public long DataBytes => Shape.Size * DType.ItemSize;

    /// <summary>Reads and checks a header, leaving the stream at the first element.</summary>
    /// <param name="stream">Where to read.</param>
    /// <param name="name">The file, for messages.</param>
    /// <exception cref="ValueError">Not a <c>.npy</c> file, a damaged one, or one of a dtype that is not stored here.</exception>
    public static NpyHeader Read(Stream stream, string name)
    {
        Span<byte> start = stackalloc byte[8];
        int got = stream.ReadAtLeast(start, 8, throwOnEndOfStream: false);
        if (got == 0) throw new ValueError($"No data left in file\n  {name} is empty");
        if (!start[..Math.Min(got, 6)].SequenceEqual(Magic[..Math.Min(got, 6)])) throw NotNpy(start[..got], name);
        if (got < 8) throw new ValueError($"EOF: reading magic string, expected 8 bytes got {got}\n  {name} is cut off");
        int major = start[6], minor = start[7];
        if (major is < 1 or > 3 || minor != 0)
            throw new ValueError($"we only support format version (1,0), (2,0), and (3,0), not ({major}, {minor})\n  in {name}");

        Span<byte> lengthBytes = stackalloc byte[4];
        lengthBytes.Clear();
        int lengthSize = major == 1 ? 2 : 4;
        got = stream.ReadAtLeast(lengthBytes[..lengthSize], lengthSize, throwOnEndOfStream: false);
        if (got < lengthSize) throw new ValueError($"EOF: reading array header length, expected {lengthSize} bytes got {got}\n  {name} is cut off");
        uint length = BinaryPrimitives.ReadUInt32LittleEndian(lengthBytes);
        if (length > LongestHeader)
            throw new ValueError($"Header info length ({length}) is large and may not be safe to load securely.\n  {name}: at most {LongestHeader} bytes are read");
        var bytes = new byte[length];
        got = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (got < bytes.Length) throw new ValueError($"EOF: reading array header, expected {length} bytes got {got}\n  {name} is cut off");
        string text = (major == 3 ? Encoding.UTF8 : Encoding.Latin1).GetString(bytes);
        return Parse(text, 8 + lengthSize + bytes.Length, name);
    }

    /// <summary>The bytes of the header, padded so that the elements start on a multiple of 64.</summary>
    public static byte[] Write(DType dtype, bool fortranOrder, Shape shape)
    {
        string text = $"{{'descr': '{Description(dtype)}', 'fortran_order': {(fortranOrder ? "True" : "False")}, 'shape': {shape}, }}";
        if (shape.Rank > 0)
        {
            long growing = shape[fortranOrder ? shape.Rank - 1 : 0];
            text += new string(' ', GrowthDigits - growing.ToString(CultureInfo.InvariantCulture).Length);
        }
        const int start = 10;
        int length = (start + text.Length + 1 + Alignment - 1) / Alignment * Alignment - start;
        var bytes = new byte[start + length];
        Magic.CopyTo(bytes);
        bytes[6] = 1;
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(8), (ushort)length);
        Encoding.Latin1.GetBytes(text.PadRight(length - 1) + "\n", bytes.AsSpan(start));
        return bytes;
    }

    /// <summary>NumPy's <c>dtype.str</c>: byte order, kind, size.</summary>
    public static string Description(DType dtype) => $"{(dtype.ItemSize == 1 ? '|' : '<')}{dtype.Kind}{dtype.ItemSize}";

    private static NpyHeader Parse(string text, int dataOffset, string name)
    {
        Dictionary<string, object> fields;
        try
        {
            fields = PythonLiteral.ParseDictionary(text.AsSpan());
        }
        catch (FormatException e)
        {
            throw new ValueError($"Cannot parse header: {Excerpt(text)}\n  {name}: {e.Message}");
        }
        if (fields.Count != 3 || !fields.ContainsKey("descr") || !fields.ContainsKey("fortran_order") || !fields.ContainsKey("shape"))
            throw new ValueError($"Header does not contain the correct keys: [{string.Join(", ", fields.Keys.Order().Select(k => $"'{k}'"))}]\n  {name}: expected descr, fortran_order and shape");
        if (fields["fortran_order"] is not bool fortran) throw new ValueError($"fortran_order is not a valid bool\n  in {name}");
        if (fields["shape"] is not object[] tuple || tuple.Length > Shape.MaxRank || !Array.TrueForAll(tuple, d => d is long and >= 0))
            throw new ValueError($"shape is not valid\n  in {name}; expected a tuple of at most {Shape.MaxRank} lengths");
        (DType dtype, bool bigEndian) = TypeOf(fields["descr"], name);
        long[] dims = Array.ConvertAll(tuple, d => (long)d);
        // Axes of length 0 do not excuse the others: the product of strides must fit as well.
        UInt128 bytes = (ulong)dtype.ItemSize;
        foreach (long d in dims)
        {
            bytes *= (ulong)Math.Max(d, 1);
            if (bytes > long.MaxValue) throw new ValueError($"array is too big; shape {new Shape(dims)} of {dtype} does not fit 64 bits\n  in {name}");
        }
        return new NpyHeader(dtype, bigEndian, fortran, new Shape(dims), dataOffset);
    }

    private static (DType DType, bool BigEndian) TypeOf(object description, string name)
    {
        if (description is not string text)
            throw new ValueError($"structured arrays cannot be loaded\n  {name}: save each field as an array of its own (np.savez in NumPy)");
        if (text.TrimStart('<', '>', '=', '|').StartsWith('O'))
            throw new ValueError($"Object arrays cannot be loaded when allow_pickle=False\n  {name}: pickles are never read, they can run code; in NumPy convert with .astype(...) to numbers and save again");
        if (DTypes.TryParse(text, out DType? dtype, out bool bigEndian)) return (dtype!, bigEndian);
        throw new ValueError($"descr is not a valid dtype descriptor: '{Excerpt(text)}'\n  {name}: arrays here store only {string.Join(", ", DType.All)}");
    }

    private static ValueError NotNpy(ReadOnlySpan<byte> start, string name)
    {
        if (start.StartsWith("PK"u8)) return new ValueError($"{name} is an .npz archive of several arrays; open it with np.load_npz");
        // Pickles of protocol 2 and later start with 0x80.
        return new ValueError(start[0] == 0x80
            ? $"This file contains pickled (object) data; Object arrays cannot be loaded when allow_pickle=False\n  {name}: pickles are never read, they can run code; in NumPy save with np.save instead"
            : $"the magic string is not correct; expected '\\x93NUMPY'\n  {name} is no .npy file; text is read by np.loadtxt, raw binary by np.fromfile");
    }

    private static string Excerpt(string text) => text.Length <= 80 ? text : text[..80] + "...";
}
