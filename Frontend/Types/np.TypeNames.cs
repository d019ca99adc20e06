using System.Collections;

namespace OmniNumpy.Lazy;

// What kind of thing a value is, and what types are called.
public static partial class np
{
    private const string CodesBySize = "GDFgdfeLlPpQqIiHhBb?";

    /// <summary>Whether a value is a scalar: a C# number, bool or string. 0-d arrays are not, and typed scalars such as <c>np.float32(1)</c> are such here.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.isscalar.html"/>
    public static bool isscalar(object? element) => element switch
    {
        NDArray => false,
        string or bool or Half or System.Numerics.Complex or Complex64 => true,
        Enum => false,
        _ => element is IConvertible and not (DateTime or DBNull) or Int128 or UInt128,
    };

    /// <summary>Whether a value can be enumerated: a collection, a string, or an array with axes.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.iterable.html"/>
    public static bool iterable(object? y) => y is NDArray a ? a.NDim > 0 : y is IEnumerable;

    /// <summary>Whether the dtype is complex, whatever the values.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.iscomplexobj.html"/>
    public static bool iscomplexobj(NDArray x) => x.DType.IsComplex;

    /// <summary>Whether the dtype is not complex, whatever the values.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.isrealobj.html"/>
    public static bool isrealobj(NDArray x) => !x.DType.IsComplex;

    /// <summary>Whether the elements lie in Fortran order and not also in C order.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.isfortran.html"/>
    public static bool isfortran(NDArray a) => a.Layout is { IsColumnMajor: true, IsRowMajor: false };

    /// <summary>Number of axes.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.ndim.html"/>
    public static int ndim(NDArray a) => a.NDim;

    /// <summary>Axis lengths.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.shape.html"/>
    public static Shape shape(NDArray a) => a.Shape;

    /// <summary>Number of elements, or the length of one axis.</summary>
    /// <exception cref="IndexError">No such axis.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.size.html"/>
    public static long size(NDArray a, int? axis = null) => axis is not { } i ? a.Size
        : i < -a.NDim || i >= a.NDim ? throw new IndexError("tuple index out of range")
        : a.Shape[i < 0 ? i + a.NDim : i];

    /// <summary>The code of the smallest inexact type that holds all of the given codes; double precision if none of them is inexact.</summary>
    /// <param name="typechars">Codes, of which those outside <paramref name="typeset"/> do not count.</param>
    /// <param name="typeset">The codes to choose among.</param>
    /// <param name="default">The code to return when none of them counts.</param>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.mintypecode.html"/>
    public static string mintypecode(IEnumerable<string> typechars, string typeset = "GDFgdf", string @default = "d")
    {
        var among = new List<char>();
        foreach (string code in typechars)
            if (code.Length == 1 && typeset.Contains(code[0], StringComparison.Ordinal)) among.Add(code[0]);
        if (among.Count == 0) return @default;
        // A single-precision complex number cannot hold a double.
        if (among.Contains('F') && among.Contains('d')) return "D";
        return among.MinBy(code => CodesBySize.IndexOf(code, StringComparison.Ordinal)).ToString();
    }

    /// <inheritdoc cref="mintypecode(IEnumerable{string}, string, string)"/>
    public static string mintypecode(string typechars, string typeset = "GDFgdf", string @default = "d") =>
        mintypecode(typechars.Select(code => code.ToString()), typeset, @default);

    /// <summary>A description of the type with a one-letter code.</summary>
    /// <exception cref="KeyError">Not a code that NumPy describes.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.typename.html"/>
    public static string typename(string @char) => @char switch
    {
        "S1" => "character",
        "?" => "bool",
        "b" => "signed char",
        "B" => "unsigned char",
        "h" => "short",
        "H" => "unsigned short",
        "i" => "integer",
        "I" => "unsigned integer",
        "l" => "long integer",
        "L" => "unsigned long integer",
        "q" => "long long integer",
        "Q" => "unsigned long long integer",
        "f" => "single precision",
        "d" => "double precision",
        "g" => "long precision",
        "F" => "complex single precision",
        "D" => "complex double precision",
        "G" => "complex long double precision",
        "S" => "string",
        "U" => "unicode",
        "V" => "void",
        "O" => "object",
        _ => throw new KeyError($"'{@char}'"),
    };

    /// <summary>The array, in which no element may be infinite or NaN; evaluates.</summary>
    /// <exception cref="ValueError">One is.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.asarray_chkfinite.html"/>
    public static NDArray asarray_chkfinite(NDArray a, DType? dtype = null, char order = 'K')
    {
        NDArray x = asarray(a, dtype, order);
        if (x.DType.IsInexact && !(bool)all(isfinite(x))) throw new ValueError("array must not contain infs or NaNs");
        return x;
    }
}
