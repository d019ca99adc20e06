using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// Types, their other names and functions of them that NumPy removed. Under a version without them they throw AttributeError.
public static partial class np
{
    private const string TypesByRank = "?bBhHiIlLefdFD";

#pragma warning disable CS1591 // other names of scalar types
    [Obsolete("removed in NumPy 2.0: use np.float64")] public static ScalarType float_ => Legacy.Name(float64);
    [Obsolete("removed in NumPy 2.0: use np.longdouble")] public static ScalarType longfloat => Legacy.Name(longdouble);
    [Obsolete("removed in NumPy 2.0: use np.complex128")] public static ScalarType complex_ => Legacy.Name(complex128);
    [Obsolete("removed in NumPy 2.0: use np.complex128")] public static ScalarType cfloat => Legacy.Name(complex128);
    [Obsolete("removed in NumPy 2.0: use np.complex64")] public static ScalarType singlecomplex => Legacy.Name(complex64);
    [Obsolete("removed in NumPy 2.0: use np.clongdouble")] public static ScalarType longcomplex => Legacy.Name(clongdouble);
    [Obsolete("removed in NumPy 2.0: use np.clongdouble")] public static ScalarType clongfloat => Legacy.Name(clongdouble);
    [Obsolete("removed in NumPy 2.0: use np.bool_")] public static ScalarType bool8 => Legacy.Name(bool_);
    [Obsolete("removed in NumPy 2.0: use np.intp")] public static ScalarType int0 => Legacy.Name(intp);
    [Obsolete("removed in NumPy 2.0: use np.uintp")] public static ScalarType uint0 => Legacy.Name(uintp);
    [Obsolete("removed in NumPy 1.24: use np.int64")] public static ScalarType @int => Legacy.Name(int64);
    [Obsolete("removed in NumPy 1.24: use np.float64")] public static ScalarType @float => Legacy.Name(float64);
    [Obsolete("removed in NumPy 1.24: use np.complex128")] public static ScalarType complex => Legacy.Name(complex128);
#pragma warning restore CS1591

    /// <summary>The dtypes by name. Up to NumPy 1.23.</summary>
    [Obsolete("removed in NumPy 1.24: use np.sctypeDict")]
    public static IReadOnlyDictionary<string, DType> typeDict => Legacy.Name(sctypeDict);

    /// <summary>The dtypes by kind: <c>int</c>, <c>uint</c>, <c>float</c>, <c>complex</c> and <c>others</c>. Up to NumPy 1.26.</summary>
    [Obsolete("removed in NumPy 2.0: name the dtypes")]
    public static IReadOnlyDictionary<string, IReadOnlyList<DType>> sctypes => Legacy.Name(s_typesByKind);

    /// <summary>The bytes of an element of each dtype: <c>np.nbytes["f4"]</c>. Up to NumPy 1.26.</summary>
    [Obsolete("removed in NumPy 2.0: use np.dtype(t).ItemSize")]
    public static ByDType<int> nbytes => Legacy.Name(new ByDType<int>(t => t.ItemSize));

    /// <summary>A function that converts to each dtype: <c>np.cast["f4"](x)</c>. Up to NumPy 1.26.</summary>
    [Obsolete("removed in NumPy 2.0: use np.asarray(x, dtype)")]
    public static ByDType<Func<NDArray, NDArray>> cast => Legacy.Name(new ByDType<Func<NDArray, NDArray>>(t => x => x.AsStrong(x.DType).AsType(t)));

    private static readonly Dictionary<string, IReadOnlyList<DType>> s_typesByKind = new()
    {
        ["int"] = [DType.Int8, DType.Int16, DType.Int32, DType.Int64],
        ["uint"] = [DType.UInt8, DType.UInt16, DType.UInt32, DType.UInt64],
        ["float"] = [DType.Float16, DType.Float32, DType.Float64],
        ["complex"] = [DType.Complex64, DType.Complex128],
        ["others"] = [DType.Bool],
    };

    /// <summary>
    /// The dtype for arrays and scalars together: that of the arrays unless the scalars are of a higher kind (bool, unsigned, signed, float, complex). Up to
    /// NumPy 1.26.
    /// </summary>
    /// <param name="array_types">Dtypes of arrays.</param>
    /// <param name="scalar_types">Dtypes of scalars.</param>
    /// <returns>Null where no dtypes are given.</returns>
    /// <exception cref="AttributeError">The version in force has no such name.</exception>
    [Obsolete("removed in NumPy 2.0: use np.promote_types or np.result_type")]
    public static DType? find_common_type(DType[] array_types, DType[] scalar_types)
    {
        Legacy.Call();
        DType? ofArrays = Holding(array_types, 0), ofScalars = Holding(scalar_types, 0);
        if (ofArrays is null || ofScalars is null) return ofArrays ?? ofScalars;
        if ("buifc".IndexOf(ofScalars.Kind) <= "buifc".IndexOf(ofArrays.Kind)) return ofArrays;
        return Promotion.CanCast(ofArrays, ofScalars, Casting.Safe) ? ofScalars : Holding([ofScalars, ofArrays], TypesByRank.IndexOf(ofScalars.Char));
    }

    // The first type that all cast to safely; one alone is its own.
    private static DType? Holding(DType[] types, int from) => types switch
    {
        [] => null,
        [DType one] => one,
        _ => TypesByRank[from..].Select(c => (DType)c.ToString()).FirstOrDefault(t => types.All(x => Promotion.CanCast(x, t, Casting.Safe))),
    };

    /// <summary>Whether a value is a scalar type, a dtype or a .NET type that is one. Up to NumPy 1.26.</summary>
    /// <exception cref="AttributeError">The version in force has no such name.</exception>
    [Obsolete("removed in NumPy 2.0: use np.issubdtype")]
    public static bool issctype(object? rep)
    {
        Legacy.Call();
        return rep is not string && TypeOf(rep) is not null;
    }

    /// <summary>The dtype that a scalar type, a dtype, a name, a .NET type or an array stands for. Up to NumPy 1.26.</summary>
    /// <param name="rep">The value.</param>
    /// <param name="default">What to give for other values.</param>
    /// <exception cref="AttributeError">The version in force has no such name.</exception>
    [Obsolete("removed in NumPy 2.0: use np.dtype(rep)")]
    public static DType? obj2sctype(object? rep, DType? @default = null)
    {
        Legacy.Call();
        return TypeOf(rep) ?? @default;
    }

    /// <summary>The character of a dtype. Up to NumPy 1.26.</summary>
    /// <exception cref="ValueError">Not a type.</exception>
    /// <exception cref="AttributeError">The version in force has no such name.</exception>
    [Obsolete("removed in NumPy 2.0: use np.dtype(sctype).Char")]
    public static char sctype2char(object? sctype)
    {
        Legacy.Call();
        return (TypeOf(sctype) ?? throw new ValueError("unrecognized type")).Char;
    }

    /// <summary>The dtype of highest precision of a type's kind. Up to NumPy 1.26.</summary>
    /// <exception cref="AttributeError">The version in force has no such name.</exception>
    [Obsolete("removed in NumPy 2.0: name the dtype")]
    public static DType? maximum_sctype(object? t)
    {
        Legacy.Call();
        return TypeOf(t) is { } type ? s_typesByKind.Values.First(types => types.Contains(type))[^1] : null;
    }

    /// <summary>Whether a dtype is one, or below a kind; arrays stand for theirs. Up to NumPy 1.26.</summary>
    /// <exception cref="AttributeError">The version in force has no such name.</exception>
    [Obsolete("removed in NumPy 2.0: use np.issubdtype")]
    public static bool issubsctype(object? arg1, object? arg2)
    {
        Legacy.Call();
        return IsBelow(arg1, arg2);
    }

    /// <summary>Whether a type is one, or below another; false for what is no type. Up to NumPy 1.26.</summary>
    /// <exception cref="AttributeError">The version in force has no such name.</exception>
    [Obsolete("removed in NumPy 2.0: use Type.IsAssignableTo or np.issubdtype")]
    public static bool issubclass_(object? arg1, object? arg2)
    {
        Legacy.Call();
        return arg1 is Type a && arg2 is Type b ? a.IsAssignableTo(b) : arg1 is not (string or NDArray) && arg2 is not (string or NDArray) && IsBelow(arg1, arg2);
    }

    private static bool IsBelow(object? arg1, object? arg2) =>
        TypeOf(arg1) is { } type && (arg2 is ScalarKind kind ? type.IsSubDType(kind) : TypeOf(arg2) == type);

    private static DType? TypeOf(object? value)
    {
        try
        {
            return value switch { DType type => type, ScalarType type => type, Type type => type, string name => name, NDArray a => a.DType, _ => null };
        }
        catch (TypeError)
        {
            return null;
        }
    }

    /// <summary>The parameters of a machine's float64, found in NumPy by trying. Up to NumPy 1.23.</summary>
    /// <exception cref="AttributeError">The version in force has no such name.</exception>
    [Obsolete("removed in NumPy 1.24: use np.finfo")]
    public static FInfo MachAr()
    {
        Legacy.Call();
        return FInfo.Of(DType.Float64);
    }
}

/// <summary>A value for each dtype, by any of its spellings.</summary>
/// <param name="value">The value of a dtype.</param>
public readonly struct ByDType<T>(Func<DType, T> value)
{
    /// <summary>The value of a dtype.</summary>
    public T this[DType dtype] => value(dtype);
}
