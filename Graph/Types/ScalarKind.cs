using System.Collections.Frozen;

namespace OmniNumpy.Lazy;

/// <summary>The abstract types above the dtypes (<c>np.generic</c> and below).</summary>
public enum ScalarKind
{
    /// <summary>Everything.</summary>
    Generic,
    /// <summary>Everything but bool.</summary>
    Number,
    /// <summary>Signed and unsigned integers.</summary>
    Integer,
    /// <summary>Signed integers.</summary>
    SignedInteger,
    /// <summary>Unsigned integers.</summary>
    UnsignedInteger,
    /// <summary>Floats and complex numbers.</summary>
    Inexact,
    /// <summary>Floats.</summary>
    Floating,
    /// <summary>Complex numbers.</summary>
    ComplexFloating,
    /// <summary>bool.</summary>
    Bool,
}

/// <summary>What <c>np.isdtype</c> asks for: a dtype, or a kind of the array API by name.</summary>
public readonly struct DTypeKind
{
    private static readonly FrozenDictionary<string, string> KindLetters = new Dictionary<string, string>
    {
        ["bool"] = "b",
        ["signed integer"] = "i",
        ["unsigned integer"] = "u",
        ["integral"] = "iu",
        ["real floating"] = "f",
        ["complex floating"] = "c",
        ["numeric"] = "iufc",
    }.ToFrozenDictionary();

    private readonly DType? _dtype;
    private readonly string? _letters;

    private DTypeKind(DType? dtype, string? letters) => (_dtype, _letters) = (dtype, letters);

    /// <summary>Exactly that dtype.</summary>
    public static implicit operator DTypeKind(DType dtype) => new(dtype, null);

    /// <summary>Exactly the dtype of that scalar type, such as <c>np.float32</c>.</summary>
    public static implicit operator DTypeKind(Delegate scalarType) => new(scalarType, null);

    /// <summary>A kind: <c>bool</c>, <c>signed integer</c>, <c>unsigned integer</c>, <c>integral</c>, <c>real floating</c>, <c>complex floating</c> or <c>numeric</c>.</summary>
    /// <exception cref="ValueError">No such kind.</exception>
    public static implicit operator DTypeKind(string kind) => KindLetters.TryGetValue(kind, out string? letters)
        ? new(null, letters)
        : throw new ValueError($"kind argument is a string, but '{kind}' is not a known kind name.\n  known are {string.Join(", ", KindLetters.Keys.Order().Select(k => $"'{k}'"))}");

    internal bool Includes(DType d) => _dtype is not null ? d == _dtype : _letters is not null && _letters.Contains(d.Kind);
}

/// <summary>Questions about where a dtype stands among the others.</summary>
public static class DTypeKinds
{
    private static readonly FrozenDictionary<string, ScalarKind> ByName =
        Enum.GetValues<ScalarKind>().ToFrozenDictionary(k => k.ToString().ToLowerInvariant());

    /// <summary>Whether the dtype is of that abstract type (<c>np.issubdtype(d, np.floating)</c>).</summary>
    public static bool IsSubDType(this DType d, ScalarKind kind) => kind switch
    {
        ScalarKind.Generic => true,
        ScalarKind.Number => d.Kind != 'b',
        ScalarKind.Integer => d.IsInteger,
        ScalarKind.SignedInteger => d.Kind == 'i',
        ScalarKind.UnsignedInteger => d.Kind == 'u',
        ScalarKind.Inexact => d.IsInexact,
        ScalarKind.Floating => d.IsFloating,
        ScalarKind.ComplexFloating => d.IsComplex,
        _ => d == DType.Bool,
    };

    /// <summary>Whether the dtype is that dtype: a concrete type has no other below it.</summary>
    public static bool IsSubDType(this DType d, DType other) => d == other;

    /// <summary>As the other overloads, with NumPy's name of an abstract type (<c>floating</c>) or any spelling of a dtype.</summary>
    /// <exception cref="TypeError">Neither.</exception>
    public static bool IsSubDType(this DType d, string other) =>
        ByName.TryGetValue(other, out ScalarKind kind) ? d.IsSubDType(kind) : d == DTypes.Parse(other);

    /// <summary>Whether the dtype is one of the given dtypes or of one of the kinds (<c>np.isdtype</c>).</summary>
    public static bool IsDType(this DType d, params ReadOnlySpan<DTypeKind> kinds)
    {
        foreach (DTypeKind kind in kinds)
        {
            if (kind.Includes(d)) return true;
        }
        return false;
    }
}
