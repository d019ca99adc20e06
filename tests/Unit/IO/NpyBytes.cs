using System.Text;

namespace OmniNumpy.Lazy.Tests;

/// <summary>Builds <c>.npy</c> files byte by byte, independently of the code under test.</summary>
internal static class NpyBytes
{
    /// <summary>A file with this header text and these elements.</summary>
    public static byte[] File(string header, byte[] elements, byte major = 1)
    {
        byte[] text = Encoding.Latin1.GetBytes(header + "\n");
        byte[] length = major == 1 ? [(byte)text.Length, (byte)(text.Length >> 8)] : BitConverter.GetBytes(text.Length);
        return [0x93, .. "NUMPY"u8, major, 0, .. length, .. text, .. elements];
    }

    /// <summary>An array of that dtype and shape over C-ordered little-endian elements.</summary>
    public static NDArray Array(string dtype, long[] shape, byte[] elements)
    {
        DType type = DTypes.Parse(dtype);
        string header = $"{{'descr': '<{type.Kind}{type.ItemSize}', 'fortran_order': False, 'shape': {new Shape(shape)}, }}";
        return np.load(new MemoryStream(File(header, elements)));
    }
}
