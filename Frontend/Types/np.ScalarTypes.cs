namespace OmniNumpy.Lazy;

// The scalar types, each with its other names in C and in Python. NumPy's byte is signed, as C's char; C#'s byte is np.uint8.
public static partial class np
{
    /// <summary>NumPy's boolean type.</summary>
    public static ScalarType bool_ { get; } = ScalarMaker.Of(DType.Bool);
    /// <summary>Another name of <see cref="bool_"/>; NumPy 1.24 to 1.26 have none.</summary>
    public static ScalarType @bool => Legacy.Name(bool_);
    /// <summary>8-bit signed integers.</summary>
    public static ScalarType int8 { get; } = ScalarMaker.Of(DType.Int8);
    /// <summary>Another name of <see cref="int8"/>.</summary>
    public static ScalarType @byte => int8;
    /// <summary>16-bit signed integers.</summary>
    public static ScalarType int16 { get; } = ScalarMaker.Of(DType.Int16);
    /// <summary>Another name of <see cref="int16"/>.</summary>
    public static ScalarType @short => int16;
    /// <summary>32-bit signed integers.</summary>
    public static ScalarType int32 { get; } = ScalarMaker.Of(DType.Int32);
    /// <summary>Another name of <see cref="int32"/>.</summary>
    public static ScalarType intc => int32;
    /// <summary>64-bit signed integers, NumPy's default integer.</summary>
    public static ScalarType int64 { get; } = ScalarMaker.Of(DType.Int64);
    /// <summary>Another name of <see cref="int64"/>.</summary>
    public static ScalarType int_ => int64;
    /// <summary>Another name of <see cref="int64"/>.</summary>
    public static ScalarType intp => int64;
    /// <summary>Another name of <see cref="int64"/>; NumPy 1.24 to 1.26 have none.</summary>
    public static ScalarType @long => Legacy.Name(int64);
    /// <summary>Another name of <see cref="int64"/>.</summary>
    public static ScalarType longlong => int64;
    /// <summary>8-bit unsigned integers.</summary>
    public static ScalarType uint8 { get; } = ScalarMaker.Of(DType.UInt8);
    /// <summary>Another name of <see cref="uint8"/>.</summary>
    public static ScalarType ubyte => uint8;
    /// <summary>16-bit unsigned integers.</summary>
    public static ScalarType uint16 { get; } = ScalarMaker.Of(DType.UInt16);
    /// <summary>Another name of <see cref="uint16"/>.</summary>
    public static ScalarType @ushort => uint16;
    /// <summary>32-bit unsigned integers.</summary>
    public static ScalarType uint32 { get; } = ScalarMaker.Of(DType.UInt32);
    /// <summary>Another name of <see cref="uint32"/>.</summary>
    public static ScalarType uintc => uint32;
    /// <summary>64-bit unsigned integers.</summary>
    public static ScalarType uint64 { get; } = ScalarMaker.Of(DType.UInt64);
    /// <summary>Another name of <see cref="uint64"/>.</summary>
    public static ScalarType @uint => uint64;
    /// <summary>Another name of <see cref="uint64"/>.</summary>
    public static ScalarType uintp => uint64;
    /// <summary>Another name of <see cref="uint64"/>.</summary>
    public static ScalarType @ulong => uint64;
    /// <summary>Another name of <see cref="uint64"/>.</summary>
    public static ScalarType ulonglong => uint64;
    /// <summary>Half-precision floats.</summary>
    public static ScalarType float16 { get; } = ScalarMaker.Of(DType.Float16);
    /// <summary>Another name of <see cref="float16"/>.</summary>
    public static ScalarType half => float16;
    /// <summary>Single-precision floats.</summary>
    public static ScalarType float32 { get; } = ScalarMaker.Of(DType.Float32);
    /// <summary>Another name of <see cref="float32"/>.</summary>
    public static ScalarType single => float32;
    /// <summary>Double-precision floats, NumPy's default float.</summary>
    public static ScalarType float64 { get; } = ScalarMaker.Of(DType.Float64);
    /// <summary>Another name of <see cref="float64"/>.</summary>
    public static ScalarType @double => float64;
    /// <summary>Complex numbers of two float32.</summary>
    public static ScalarType complex64 { get; } = ScalarMaker.Of(DType.Complex64);
    /// <summary>Another name of <see cref="complex64"/>.</summary>
    public static ScalarType csingle => complex64;
    /// <summary>Complex numbers of two float64.</summary>
    public static ScalarType complex128 { get; } = ScalarMaker.Of(DType.Complex128);
    /// <summary>Another name of <see cref="complex128"/>.</summary>
    public static ScalarType cdouble => complex128;

    /// <summary>Above all types. For <see cref="issubdtype(DType, ScalarKind)"/>.</summary>
    public const ScalarKind generic = ScalarKind.Generic;
    /// <summary>Above all types but bool. For <see cref="issubdtype(DType, ScalarKind)"/>.</summary>
    public const ScalarKind number = ScalarKind.Number;
    /// <summary>Above all integer types. For <see cref="issubdtype(DType, ScalarKind)"/>.</summary>
    public const ScalarKind integer = ScalarKind.Integer;
    /// <summary>Above the signed integer types. For <see cref="issubdtype(DType, ScalarKind)"/>.</summary>
    public const ScalarKind signedinteger = ScalarKind.SignedInteger;
    /// <summary>Above the unsigned integer types. For <see cref="issubdtype(DType, ScalarKind)"/>.</summary>
    public const ScalarKind unsignedinteger = ScalarKind.UnsignedInteger;
    /// <summary>Above floats and complex numbers. For <see cref="issubdtype(DType, ScalarKind)"/>.</summary>
    public const ScalarKind inexact = ScalarKind.Inexact;
    /// <summary>Above the float types. For <see cref="issubdtype(DType, ScalarKind)"/>.</summary>
    public const ScalarKind floating = ScalarKind.Floating;
    /// <summary>Above the complex types. For <see cref="issubdtype(DType, ScalarKind)"/>.</summary>
    public const ScalarKind complexfloating = ScalarKind.ComplexFloating;
}
