namespace OmniNumpy.Lazy.Profiles;

/// <summary>Names of dtypes that releases had and lost, or did not have yet.</summary>
internal static class PastNames
{
    // Numeric's names, in which complex numbers were counted by their parts.
    private static readonly Dictionary<string, DType> NumericStyle = new()
    {
        ["Bool"] = DType.Bool,
        ["Int8"] = DType.Int8,
        ["Int16"] = DType.Int16,
        ["Int32"] = DType.Int32,
        ["Int64"] = DType.Int64,
        ["UInt8"] = DType.UInt8,
        ["UInt16"] = DType.UInt16,
        ["UInt32"] = DType.UInt32,
        ["UInt64"] = DType.UInt64,
        ["Float16"] = DType.Float16,
        ["Float32"] = DType.Float32,
        ["Float64"] = DType.Float64,
        ["Complex32"] = DType.Complex64,
        ["Complex64"] = DType.Complex128,
    };

    private static readonly Dictionary<string, DType> Sized = new() { ["bool8"] = DType.Bool, ["int0"] = DType.Int64, ["uint0"] = DType.UInt64 };

    /// <summary>What the current profile makes of a name that is <paramref name="today"/>'s.</summary>
    public static DType? Of(string name, DType? today)
    {
        Semantics semantics = Profile.Current.Semantics;
        if (today is not null) return name == "ulong" && !semantics.LongNames ? null : today;
        if (semantics.NumericStyleNames && NumericStyle.TryGetValue(name, out DType? dtype)) return dtype;
        return semantics.SizedAliases && Sized.TryGetValue(name, out dtype) ? dtype : null;
    }
}
