using System.Collections.Frozen;
using System.Numerics;

namespace OmniNumpy.Lazy;

/// <summary>The element types, in NumPy's order of promotion within a kind. The number indexes every table keyed by dtype.</summary>
public enum DTypeCode : byte
{
#pragma warning disable CS1591 // the names say it
    Bool, Int8, Int16, Int32, Int64, UInt8, UInt16, UInt32, UInt64, Float16, Float32, Float64, Complex64, Complex128,
#pragma warning restore CS1591
}

/// <summary>
/// The type of an array's elements (NumPy's <c>numpy.dtype</c>). There is one instance per type, so reference equality is
/// equality. Every type is stored and computed as itself, never silently widened.
/// </summary>
public sealed class DType
{
    /// <summary>Number of element types.</summary>
    public const int Count = 14;

    /// <summary>NumPy's <c>bool</c>: one byte, 0 or 1.</summary>
    public static readonly DType Bool = new(DTypeCode.Bool, "bool", '?', 'b', 1, typeof(bool));
    /// <summary>8-bit signed integer.</summary>
    public static readonly DType Int8 = new(DTypeCode.Int8, "int8", 'b', 'i', 1, typeof(sbyte));
    /// <summary>16-bit signed integer.</summary>
    public static readonly DType Int16 = new(DTypeCode.Int16, "int16", 'h', 'i', 2, typeof(short));
    /// <summary>32-bit signed integer.</summary>
    public static readonly DType Int32 = new(DTypeCode.Int32, "int32", 'i', 'i', 4, typeof(int));
    /// <summary>64-bit signed integer, NumPy's default integer.</summary>
    public static readonly DType Int64 = new(DTypeCode.Int64, "int64", 'l', 'i', 8, typeof(long));
    /// <summary>8-bit unsigned integer.</summary>
    public static readonly DType UInt8 = new(DTypeCode.UInt8, "uint8", 'B', 'u', 1, typeof(byte));
    /// <summary>16-bit unsigned integer.</summary>
    public static readonly DType UInt16 = new(DTypeCode.UInt16, "uint16", 'H', 'u', 2, typeof(ushort));
    /// <summary>32-bit unsigned integer.</summary>
    public static readonly DType UInt32 = new(DTypeCode.UInt32, "uint32", 'I', 'u', 4, typeof(uint));
    /// <summary>64-bit unsigned integer.</summary>
    public static readonly DType UInt64 = new(DTypeCode.UInt64, "uint64", 'L', 'u', 8, typeof(ulong));
    /// <summary>IEEE half precision.</summary>
    public static readonly DType Float16 = new(DTypeCode.Float16, "float16", 'e', 'f', 2, typeof(Half));
    /// <summary>IEEE single precision.</summary>
    public static readonly DType Float32 = new(DTypeCode.Float32, "float32", 'f', 'f', 4, typeof(float));
    /// <summary>IEEE double precision, NumPy's default float.</summary>
    public static readonly DType Float64 = new(DTypeCode.Float64, "float64", 'd', 'f', 8, typeof(double));
    /// <summary>Two float32 parts.</summary>
    public static readonly DType Complex64 = new(DTypeCode.Complex64, "complex64", 'F', 'c', 8, typeof(Complex64));
    /// <summary>Two float64 parts.</summary>
    public static readonly DType Complex128 = new(DTypeCode.Complex128, "complex128", 'D', 'c', 16, typeof(Complex));

    /// <summary>All types, indexed by <see cref="DTypeCode"/>.</summary>
    public static readonly IReadOnlyList<DType> All =
        [Bool, Int8, Int16, Int32, Int64, UInt8, UInt16, UInt32, UInt64, Float16, Float32, Float64, Complex64, Complex128];

    // NumPy numbers C's types: 7 is long, 23 is half.
    private static readonly int[] Numbers = [0, 1, 3, 5, 7, 2, 4, 6, 8, 23, 11, 12, 14, 15];

    private static readonly FrozenDictionary<Type, DType> ByClrType = All.ToFrozenDictionary(d => d.ClrType);

    private DType(DTypeCode code, string name, char character, char kind, int itemSize, Type clrType)
    {
        Code = code;
        Name = name;
        Char = character;
        Kind = kind;
        ItemSize = itemSize;
        ClrType = clrType;
    }

    /// <summary>Index in tables keyed by dtype.</summary>
    public DTypeCode Code { get; }
    /// <summary>NumPy's name, such as <c>float32</c>.</summary>
    public string Name { get; }
    /// <summary>NumPy's one-letter code (<c>dtype.char</c>).</summary>
    public char Char { get; }
    /// <summary><c>b</c> bool, <c>i</c> signed, <c>u</c> unsigned, <c>f</c> float, <c>c</c> complex (<c>dtype.kind</c>).</summary>
    public char Kind { get; }
    /// <summary>Bytes of one element (<c>dtype.itemsize</c>).</summary>
    public int ItemSize { get; }
    /// <summary>The .NET type of one element; complex64 is <see cref="Lazy.Complex64"/>, float16 is <see cref="Half"/>.</summary>
    public Type ClrType { get; }

    /// <summary>As NumPy writes it in the array interface: byte order, kind and size, such as <c>&lt;f4</c> (<c>dtype.str</c>).</summary>
    public string Str => $"{(ItemSize == 1 ? '|' : '<')}{Kind}{ItemSize}";
    /// <summary><c>=</c> for the machine's own byte order, <c>|</c> where there is none (<c>dtype.byteorder</c>).</summary>
    public char ByteOrder => ItemSize == 1 ? '|' : '=';
    /// <summary>What an address of an element is a multiple of (<c>dtype.alignment</c>).</summary>
    public int Alignment => RealType.ItemSize;
    /// <summary>NumPy's own number of the type (<c>dtype.num</c>).</summary>
    public int Num => Numbers[(int)Code];

    /// <summary>bool or an integer.</summary>
    public bool IsIntegral => Kind is 'b' or 'i' or 'u';
    /// <summary>A signed or unsigned integer, not bool.</summary>
    public bool IsInteger => Kind is 'i' or 'u';
    /// <summary>A real floating type.</summary>
    public bool IsFloating => Kind == 'f';
    /// <summary>A complex type.</summary>
    public bool IsComplex => Kind == 'c';
    /// <summary>A float or complex type (NumPy's <c>inexact</c>).</summary>
    public bool IsInexact => Kind is 'f' or 'c';
    /// <summary>The type of the real and imaginary parts; any other type is its own.</summary>
    public DType RealType => Code switch { DTypeCode.Complex64 => Float32, DTypeCode.Complex128 => Float64, _ => this };

    /// <summary>The dtype whose elements have the .NET type <typeparamref name="T"/>.</summary>
    /// <exception cref="ArgumentException">No dtype stores that type.</exception>
    public static DType Of<T>() => OfCache<T>.Value ?? throw NoSuchClrType(typeof(T));

    /// <summary>The dtype whose elements have the given .NET type.</summary>
    /// <exception cref="ArgumentException">No dtype stores that type.</exception>
    public static DType Of(Type type) => ByClrType.GetValueOrDefault(type) ?? throw NoSuchClrType(type);

    /// <summary>The dtype at a table index.</summary>
    public static DType Of(DTypeCode code) => All[(int)code];

    /// <summary>A dtype in NumPy's spelling: <c>"float32"</c>, <c>"f4"</c>, <c>"&lt;i8"</c>.</summary>
    /// <exception cref="TypeError">Not a dtype, or one we do not store.</exception>
    public static implicit operator DType(string name) => DTypes.Parse(name);

    /// <summary>The dtype that stores a .NET type: <c>typeof(float)</c>.</summary>
    /// <exception cref="TypeError">No dtype stores that type.</exception>
    public static implicit operator DType(Type type) =>
        ByClrType.GetValueOrDefault(type) ?? throw new TypeError($"Cannot interpret '{type}' as a data type");

    /// <summary>The dtype a scalar type makes values of: <c>np.float32</c> where a dtype is asked for.</summary>
    /// <exception cref="TypeError">The function is not a scalar type.</exception>
    public static implicit operator DType(Delegate scalarType) =>
        scalarType.Target is IScalarType type ? type.DType : throw new TypeError($"Cannot interpret '{scalarType.Method.Name}' as a data type");

    /// <summary>Whether it is the same type; spellings and scalar types convert, so <c>x.DType == np.float32</c> asks what it seems to ask.</summary>
    public static bool operator ==(DType? a, DType? b) => ReferenceEquals(a, b);
    /// <summary>Whether the types differ.</summary>
    public static bool operator !=(DType? a, DType? b) => !ReferenceEquals(a, b);
    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);
    /// <inheritdoc/>
    public override int GetHashCode() => (int)Code;

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static ArgumentException NoSuchClrType(Type type) =>
        new($"no dtype stores {type}; use one of {string.Join(", ", All.Select(d => d.ClrType.Name))}");

    private static class OfCache<T>
    {
        public static readonly DType? Value = ByClrType.GetValueOrDefault(typeof(T));
    }
}

/// <summary>What stands behind a scalar type such as <c>np.float32</c>, which is a delegate: its dtype.</summary>
public interface IScalarType
{
    /// <summary>The dtype of the scalars it makes.</summary>
    DType DType { get; }
}
