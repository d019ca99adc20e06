namespace OmniNumpy.Lazy.Profiles;

/// <summary>Python integers that do not fit an integer dtype.</summary>
internal static class OutOfRange
{
    public const string TooLargeForLong = "Python int too large to convert to C long";

    /// <summary>Whether <paramref name="dtype"/> holds the integer; floats hold all, rounded.</summary>
    public static bool Fits(Int128 value, DType dtype) => dtype.Code switch
    {
        TypeCode.Int8 => value >= sbyte.MinValue && value <= sbyte.MaxValue,
        TypeCode.Int16 => value >= short.MinValue && value <= short.MaxValue,
        TypeCode.Int32 => value >= int.MinValue && value <= int.MaxValue,
        TypeCode.Int64 => value >= long.MinValue && value <= long.MaxValue,
        TypeCode.UInt8 => value >= 0 && value <= byte.MaxValue,
        TypeCode.UInt16 => value >= 0 && value <= ushort.MaxValue,
        TypeCode.UInt32 => value >= 0 && value <= uint.MaxValue,
        TypeCode.UInt64 => value >= 0 && value <= ulong.MaxValue,
        _ => true,
    };

    /// <summary>NumPy's error: it converts through C's long, or unsigned long for unsigned types, and names the type only when that went well.</summary>
    public static OverflowError Error(Int128 value, DType dtype) =>
        value < long.MinValue || value > (dtype.Kind == 'u' ? ulong.MaxValue : (Int128)long.MaxValue)
            ? new OverflowError(TooLargeForLong)
            : new OverflowError($"Python integer {value} out of bounds for {dtype.Name}");
}
