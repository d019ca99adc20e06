using System.Collections.Frozen;
using System.Globalization;

namespace OmniNumpy.Lazy;

/// <summary>Reads dtypes as NumPy spells them: <c>float32</c>, <c>f4</c>, <c>&lt;f4</c>, <c>f</c>, <c>single</c>, <c>float</c>.</summary>
public static class DTypes
{
    // Python's names, C's names as NumPy spells them, and the other one-letter codes of our types.
    private static readonly FrozenDictionary<string, DType> ByName = new (DType DType, string Names)[]
    {
        (DType.Bool, "bool_"),
        (DType.Int8, "byte"),
        (DType.Int16, "short"),
        (DType.Int32, "intc"),
        (DType.Int64, "int int_ intp long longlong q p n"),
        (DType.UInt8, "ubyte"),
        (DType.UInt16, "ushort"),
        (DType.UInt32, "uintc"),
        (DType.UInt64, "uint uintp ulong ulonglong Q P N"),
        (DType.Float16, "half"),
        (DType.Float32, "single"),
        (DType.Float64, "float double longdouble g"),
        (DType.Complex64, "csingle"),
        (DType.Complex128, "complex cdouble clongdouble G"),
    }
    .SelectMany(row => row.Names.Split(' ').Append(row.DType.Name).Append(row.DType.Char.ToString()).Select(name => (name, row.DType)))
    .ToFrozenDictionary(pair => pair.name, pair => pair.DType);

    // NumPy's own types that no array of ours stores.
    private static readonly FrozenSet<string> NotStored =
    [
        "float128", "complex256", "O", "object", "object_", "S", "bytes", "bytes_", "U", "str", "str_", "unicode",
        "V", "void", "M", "M8", "datetime64", "m", "m8", "timedelta64", "c",
    ];

    private static readonly FrozenSet<string> Removed = ["bool8", "int0", "uint0", "str0", "bytes0", "void0", "object0"];

    /// <summary>
    /// What a past NumPy makes of a name: given the text and the dtype it names today, or null, the dtype that it named. The profiles set it, as they know
    /// which NumPy is meant.
    /// </summary>
    public static Func<string, DType?, DType?> Past { get; set; } = (_, today) => today;

    /// <summary>The dtypes by all their names and codes without a byte order.</summary>
    public static IReadOnlyDictionary<string, DType> Names => ByName;

    /// <summary>The dtype of that spelling, in the byte order of this machine.</summary>
    /// <exception cref="TypeError">Not a dtype, one we do not store, or one of foreign byte order.</exception>
    public static DType Parse(string text)
    {
        DType dtype = Parse(text, out bool bigEndian);
        return bigEndian
            ? throw new TypeError($"data type '{text}' is big-endian; arrays are kept in native byte order: use '{dtype.Name}' and convert when reading")
            : dtype;
    }

    /// <summary>
    /// The dtype of that spelling, and whether it asks for big-endian data, as files may. The order of single bytes means nothing and is ignored.
    /// </summary>
    /// <exception cref="TypeError">Not a dtype, or one we do not store.</exception>
    public static DType Parse(string text, out bool bigEndian) => TryParse(text, out DType? dtype, out bigEndian) ? dtype! : throw NotUnderstood(text);

    /// <summary>As <see cref="Parse(string, out bool)"/>, with false in place of an error.</summary>
    public static bool TryParse(string text, out DType? dtype, out bool bigEndian)
    {
        dtype = Past(text, Today(text, out dtype, out bigEndian) ? dtype : null);
        return dtype is not null;
    }

    private static bool Today(string text, out DType? dtype, out bool bigEndian)
    {
        bigEndian = false;
        if (ByName.TryGetValue(text, out dtype)) return true;

        bool ordered = text.Length > 1 && text[0] is '<' or '>' or '=' or '|';
        ReadOnlySpan<char> code = ordered ? text.AsSpan(1) : text;
        // A byte order goes before a code, not before a name.
        dtype = code.Length == 1 ? ByName.GetValueOrDefault(code.ToString()) : Sized(code);
        bigEndian = dtype is { ItemSize: > 1 } && text[0] == '>';
        return dtype is not null;
    }

    // A kind and a size in bytes: i4, f8, c16, b1.
    private static DType? Sized(ReadOnlySpan<char> code)
    {
        if (code.IsEmpty || !int.TryParse(code[1..], NumberStyles.None, CultureInfo.InvariantCulture, out int size)) return null;
        foreach (DType d in DType.All)
        {
            if (d.Kind == code[0] && d.ItemSize == size) return d;
        }
        return null;
    }

    private static TypeError NotUnderstood(string text)
    {
        if (Removed.Contains(text)) return new TypeError($"Alias '{text}' was removed in NumPy 2.0. Use a name without a digit at the end.");
        string remedy = NotStored.Contains(text.TrimStart('<', '>', '=', '|').TrimEnd("0123456789".ToCharArray())) || NotStored.Contains(text)
            ? $"\n  NumPy has it, but arrays here store only {string.Join(", ", DType.All)}"
            : "";
        return new TypeError($"data type '{text}' not understood{remedy}");
    }
}
