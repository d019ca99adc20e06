namespace OmniNumpy.Lazy.Profiles;

/// <summary>How far a conversion may change values: NumPy's <c>casting=</c>, each rule allowing all that the ones before it allow.</summary>
public enum Casting : byte
{
    /// <summary><c>"no"</c>: the same type.</summary>
    No,
    /// <summary><c>"equiv"</c>: the same type up to byte order; as all our data are native, the same as <see cref="No"/>.</summary>
    Equiv,
    /// <summary><c>"safe"</c>: every value is kept.</summary>
    Safe,
    /// <summary><c>"same_kind"</c>: safe, or within a kind, as float64 to float32.</summary>
    SameKind,
    /// <summary><c>"unsafe"</c>: anything.</summary>
    Unsafe,
}

/// <summary>NumPy's spelling of the casting rules.</summary>
public static class CastingNames
{
    private static readonly string[] Names = ["no", "equiv", "safe", "same_kind", "unsafe"];

    /// <summary>The word NumPy uses, such as <c>same_kind</c>.</summary>
    public static string ToNumpy(this Casting casting) => Names[(int)casting];

    /// <summary>The rule of that name.</summary>
    /// <exception cref="ValueError">No such rule.</exception>
    public static Casting Parse(string name)
    {
        int i = Array.IndexOf(Names, name);
        return i >= 0
            ? (Casting)i
            : throw new ValueError($"casting must be one of 'no', 'equiv', 'safe', 'same_kind', or 'unsafe' (got '{name}')");
    }
}
