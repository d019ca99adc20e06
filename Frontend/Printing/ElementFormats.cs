using System.Globalization;
using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy;

/// <summary>Writes the elements of one array so that they line up: made from all elements that will be shown, then called for each.</summary>
internal static class ElementFormats
{
    /// <summary>The function from an element's address to its text.</summary>
    /// <param name="dtype">Element type.</param>
    /// <param name="shown">Addresses of all elements that will be shown.</param>
    /// <param name="options">The options in force.</param>
    /// <param name="scalar">Whether the array is 0-d, where bools are not padded.</param>
    public static Func<nint, string> For(DType dtype, nint[] shown, PrintOptions options, bool scalar)
    {
        if (Custom(dtype, options) is { } custom)
            return address => custom(NDArray.ReadElement(address, dtype)) ?? throw new TypeError("a formatter must return a string; it returned null");
        return dtype.Kind switch
        {
            'b' => address => ReadBool(address) ? scalar ? "True" : " True" : "False",
            'f' => new FloatFormat(Floats(dtype, shown, 0), dtype, options, options.Sign).WriterOf(dtype, 0),
            'c' => Complex(dtype, shown, options),
            _ => Integers(dtype, shown, options),
        };
    }

    /// <summary>A real or imaginary part of an element, widened without loss.</summary>
    public static unsafe double ReadFloat(nint address, DType dtype, int part) => dtype.Code switch
    {
        DTypeCode.Float16 => (double)*(Half*)address,
        DTypeCode.Float32 => *(float*)address,
        DTypeCode.Float64 => *(double*)address,
        DTypeCode.Complex64 => ((float*)address)[part],
        _ => Unsafe.ReadUnaligned<double>((double*)address + part),
    };

    /// <summary>A bool or an integer as the nearest double.</summary>
    public static double ReadWhole(nint address, DType dtype) => dtype.Kind == 'b' ? ReadBool(address) ? 1 : 0 : (double)ReadInteger(address, dtype);

    private static unsafe bool ReadBool(nint address) => *(byte*)address != 0;

    private static double[] Floats(DType dtype, nint[] shown, int part) => Array.ConvertAll(shown, address => ReadFloat(address, dtype, part));

    // A more particular key wins over a less particular one, and all of them over none.
    private static Func<object, string>? Custom(DType dtype, PrintOptions options)
    {
        if (options.Formatter is not { } formatter) return null;
        string[] keys = dtype.Kind switch
        {
            'b' => ["bool", "all"],
            'f' => ["float", "float_kind", "all"],
            'c' => ["complexfloat", "complex_kind", "all"],
            _ => ["int", "int_kind", "all"],
        };
        foreach (string key in keys)
            if (formatter.TryGetValue(key, out Func<object, string>? write)) return write;
        return null;
    }

    private static Func<nint, string> Complex(DType dtype, nint[] shown, PrintOptions options)
    {
        DType part = dtype.RealType;
        PrintOptions whole = options.Legacy.IsOldest ? options with { FloatMode = "maxprec_equal" } : options;
        if (options.Legacy.IsOldest) options = options with { FloatMode = "maxprec" };
        Func<nint, string> real = new FloatFormat(Floats(dtype, shown, 0), part, whole, options.Sign).WriterOf(dtype, 0);
        Func<nint, string> imaginary = new FloatFormat(Floats(dtype, shown, 1), part, options, '+').WriterOf(dtype, 1);
        return address =>
        {
            string im = imaginary(address);
            int end = im.AsSpan().TrimEnd(' ').Length;
            return string.Concat(real(address), im.AsSpan(0, end), "j", im.AsSpan(end));
        };
    }

    private static Func<nint, string> Integers(DType dtype, nint[] shown, PrintOptions options)
    {
        Int128 most = 0, least = 0;
        if (shown.Length > 0) most = least = ReadInteger(shown[0], dtype);
        foreach (nint address in shown)
        {
            Int128 value = ReadInteger(address, dtype);
            most = Int128.Max(most, value);
            least = Int128.Min(least, value);
        }
        char sign = options.Sign == ' ' && least < 0 ? '-' : options.Sign;
        int width = Math.Max(Text(most).Length + (most >= 0 && sign != '-' ? 1 : 0), Text(least).Length);
        return address =>
        {
            Int128 value = ReadInteger(address, dtype);
            string text = Text(value);
            return (value >= 0 && sign != '-' ? sign + text : text).PadLeft(width);
        };
    }

    private static string Text(Int128 value) => value.ToString(CultureInfo.InvariantCulture);

    private static unsafe Int128 ReadInteger(nint address, DType dtype) => dtype.Code switch
    {
        DTypeCode.Int8 => *(sbyte*)address,
        DTypeCode.Int16 => *(short*)address,
        DTypeCode.Int32 => *(int*)address,
        DTypeCode.Int64 => *(long*)address,
        DTypeCode.UInt8 => *(byte*)address,
        DTypeCode.UInt16 => *(ushort*)address,
        DTypeCode.UInt32 => *(uint*)address,
        _ => *(ulong*)address,
    };
}
