using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// Functions that releases of NumPy deprecated or removed. Under a version without them they throw AttributeError, under one that warns they warn.
public static partial class np
{
    /// <summary>The length of the first axis; 1 for a scalar. Up to NumPy 1.22.</summary>
    /// <exception cref="AttributeError">The version in force has no such name.</exception>
    [Obsolete("removed in NumPy 1.23: use a.Length")]
    public static long alen(NDArray a)
    {
        Legacy.Call();
        return a.NDim == 0 ? 1 : a.Length;
    }

    /// <summary>As <see cref="all"/>. Up to NumPy 1.26.</summary>
    /// <exception cref="AttributeError">The version in force has no such name.</exception>
    [Obsolete("removed in NumPy 2.0: use np.all")]
    public static NDArray alltrue(NDArray a, Axis? axis = null, NDArray? @out = null, bool keepdims = false)
    {
        Legacy.Call();
        return all(a, axis, @out, keepdims);
    }

    /// <summary>As <see cref="any"/>. Up to NumPy 1.26.</summary>
    /// <exception cref="AttributeError">The version in force has no such name.</exception>
    [Obsolete("removed in NumPy 2.0: use np.any")]
    public static NDArray sometrue(NDArray a, Axis? axis = null, NDArray? @out = null, bool keepdims = false)
    {
        Legacy.Call();
        return any(a, axis, @out, keepdims);
    }

    /// <summary>As <see cref="prod"/>. Up to NumPy 1.26.</summary>
    /// <exception cref="AttributeError">The version in force has no such name.</exception>
    [Obsolete("removed in NumPy 2.0: use np.prod")]
    public static NDArray product(NDArray a, Axis? axis = null, DType? dtype = null, NDArray? @out = null, bool keepdims = false, NDArray? initial = null, NDArray? where = null)
    {
        Legacy.Call();
        return prod(a, axis, dtype, @out, keepdims, initial, where);
    }

    /// <summary>As <see cref="cumprod"/>. Up to NumPy 1.26.</summary>
    /// <exception cref="AttributeError">The version in force has no such name.</exception>
    [Obsolete("removed in NumPy 2.0: use np.cumprod")]
    public static NDArray cumproduct(NDArray a, int? axis = null, DType? dtype = null, NDArray? @out = null)
    {
        Legacy.Call();
        return cumprod(a, axis, dtype, @out);
    }

    /// <summary>The array as floats: in <paramref name="dtype"/> if that is inexact, else in float64. Up to NumPy 1.26.</summary>
    /// <exception cref="AttributeError">The version in force has no such name.</exception>
    [Obsolete("removed in NumPy 2.0: use np.asarray with a dtype")]
    public static NDArray asfarray(NDArray a, DType? dtype = null)
    {
        Legacy.Call();
        return asarray(a, dtype is { IsInexact: true } ? dtype : DType.Float64);
    }

    /// <summary>The one element of an array of size 1, as its own .NET type. Up to NumPy 1.22.</summary>
    /// <exception cref="ValueError">More elements than one, or none.</exception>
    /// <exception cref="AttributeError">The version in force has no such name.</exception>
    [Obsolete("removed in NumPy 1.23: use a.Item()")]
    public static object asscalar(NDArray a)
    {
        Legacy.Call();
        return a.Item();
    }

    /// <summary>A copy sorted along the first axis. Up to NumPy 1.26.</summary>
    /// <exception cref="AttributeError">The version in force has no such name.</exception>
    [Obsolete("removed in NumPy 2.0: use np.sort(a, axis: 0)")]
    public static NDArray msort(NDArray a)
    {
        Legacy.Call();
        return sort(a, 0);
    }

    /// <summary>As <see cref="round(NDArray, int, NDArray)"/>. Up to NumPy 1.26.</summary>
    /// <exception cref="AttributeError">The version in force has no such name.</exception>
    [Obsolete("removed in NumPy 2.0: use np.round")]
    public static NDArray round_(NDArray a, int decimals = 0, NDArray? @out = null)
    {
        Legacy.Call();
        return round(a, decimals, @out);
    }

    /// <summary>A copy of a matrix, transposed; of a vector or scalar a copy. Up to NumPy 1.26.</summary>
    /// <exception cref="ValueError">More than two axes.</exception>
    /// <exception cref="AttributeError">The version in force has no such name.</exception>
    [Obsolete("removed in NumPy 2.0: use a.T.Copy()")]
    public static NDArray fastCopyAndTranspose(NDArray a)
    {
        Legacy.Call();
        return a.NDim > 2 ? throw new ValueError($"fastCopyAndTranspose takes at most 2 axes; the array has {a.NDim}") : a.T.Copy();
    }

    /// <summary>As <see cref="isin"/>, for the flattened elements. Up to NumPy 2.3.</summary>
    /// <param name="ar1">What to look for.</param>
    /// <param name="ar2">Where to look.</param>
    /// <param name="assume_unique">Accepted; duplicates cost nothing here.</param>
    /// <param name="invert">Answers the opposite.</param>
    /// <param name="kind">As of <see cref="isin"/>.</param>
    /// <exception cref="AttributeError">The version in force has no such name.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.in1d.html"/>
    [Obsolete("deprecated in NumPy 2.0: use np.isin")]
    public static NDArray in1d(NDArray ar1, NDArray ar2, bool assume_unique = false, bool invert = false, string? kind = null)
    {
        Legacy.Call();
        return isin(ravel(ar1), ar2, assume_unique, invert, kind);
    }

    /// <summary>The former name of <see cref="trapezoid"/>. Up to NumPy 2.3.</summary>
    /// <inheritdoc cref="trapezoid" path="/param|/exception"/>
    /// <exception cref="AttributeError">The version in force has no such name.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.trapz.html"/>
    [Obsolete("deprecated in NumPy 2.0: use np.trapezoid")]
    public static NDArray trapz(NDArray y, NDArray? x = null, NDArray? dx = null, int axis = -1)
    {
        Legacy.Call();
        return trapezoid(y, x, dx, axis);
    }

    /// <summary>Another name of <see cref="vstack"/>; NumPy 2 warns of it.</summary>
    [Obsolete("deprecated in NumPy 2.0: use np.vstack")]
    public static NDArray row_stack(NDArray[] tup, DType? dtype = null, Casting casting = Casting.SameKind)
    {
        Legacy.Call();
        return vstack(tup, dtype, casting);
    }

    /// <summary>As <see cref="asmatrix(NDArray, DType?)"/>. Up to NumPy 1.26.</summary>
    /// <exception cref="AttributeError">The version in force has no such name.</exception>
    [Obsolete("removed in NumPy 2.0: use np.asmatrix")]
    public static Matrix mat(NDArray data, DType? dtype = null)
    {
        Legacy.Call();
        return asmatrix(data, dtype);
    }

    /// <summary>As <see cref="asmatrix(string, DType?)"/>. Up to NumPy 1.26.</summary>
    /// <exception cref="AttributeError">The version in force has no such name.</exception>
    [Obsolete("removed in NumPy 2.0: use np.asmatrix")]
    public static Matrix mat(string data, DType? dtype = null)
    {
        Legacy.Call();
        return asmatrix(data, dtype);
    }

    /// <summary>The addresses of the first byte of an array's elements and of the one behind their last; evaluates. Up to NumPy 1.26.</summary>
    /// <exception cref="AttributeError">The version in force has no such name.</exception>
    [Obsolete("removed in NumPy 2.0: use a.Pin()")]
    public static (long Low, long High) byte_bounds(NDArray a)
    {
        Legacy.Call();
        (IArrayStorage storage, Layout layout) = a.Read();
        (long low, long high) = a.Size == 0 ? (0, -1) : layout.Extent();
        return (storage.Pointer + low * a.ItemSize, storage.Pointer + (high + 1) * a.ItemSize);
    }

    /// <summary>Writes a text to the console or another device. Up to NumPy 1.26.</summary>
    /// <exception cref="AttributeError">The version in force has no such name.</exception>
    [Obsolete("removed in NumPy 2.0: use Console.WriteLine")]
    public static void disp(object? mesg, TextWriter? device = null, bool linefeed = true)
    {
        Legacy.Call();
        device ??= Console.Out;
        device.Write(mesg);
        if (linefeed) device.Write('\n');
    }

    /// <summary>Writes name, shape, bytes and dtype of the arrays of a dictionary, and how many bytes they share. Up to NumPy 1.26.</summary>
    /// <exception cref="AttributeError">The version in force has no such name.</exception>
    [Obsolete("removed in NumPy 2.0: use a debugger")]
    public static void who(IReadOnlyDictionary<string, NDArray> vardict, TextWriter? device = null)
    {
        Legacy.Call();
        device ??= Console.Out;
        const string row = "{0,-16} {1,-16} {2,-16} {3}\n";
        device.Write(string.Format(System.Globalization.CultureInfo.InvariantCulture, row, "Name", "Shape", "Bytes", "Type"));
        device.Write(new string('=', 60) + "\n");
        var seen = new HashSet<NDArray>(ReferenceEqualityComparer.Instance);
        long bytes = 0;
        foreach ((string name, NDArray a) in vardict)
        {
            if (seen.Add(a.Owner)) bytes += a.NBytes;
            device.Write(string.Format(System.Globalization.CultureInfo.InvariantCulture, row, name, a.Shape, a.NBytes, a.DType));
        }
        device.Write($"\nUpper bound on total bytes  =       {bytes}\n");
    }

    /// <summary>As a function, with a DeprecationWarning at each call. Up to NumPy 1.26.</summary>
    /// <param name="func">The function.</param>
    /// <param name="old_name">Its name.</param>
    /// <param name="new_name">What to use instead.</param>
    /// <param name="message">More words.</param>
    /// <exception cref="AttributeError">The version in force has no such name.</exception>
    [Obsolete("removed in NumPy 2.0: use np.warnings.warn")]
    public static Func<NDArray, NDArray> deprecate(Func<NDArray, NDArray> func, string? old_name = null, string? new_name = null, string? message = null)
    {
        Legacy.Call();
        string text = $"`{old_name ?? func.Method.Name}` is deprecated{(new_name is null ? "" : $", use `{new_name}` instead")}!{(message is null ? "" : "\n" + message)}";
        return x =>
        {
            Warnings.Raise(WarningCategory.DeprecationWarning, text);
            return func(x);
        };
    }

    /// <summary>Sets how arrays are written as text in this flow of control; null for the library's own way. Up to NumPy 1.26.</summary>
    /// <param name="f">Writes an array.</param>
    /// <param name="repr">Whether for <c>repr</c>, rather than <c>str</c>.</param>
    /// <exception cref="AttributeError">The version in force has no such name.</exception>
    [Obsolete("removed in NumPy 2.0: use np.set_printoptions(override_repr: ...)")]
    public static void set_string_function(Func<NDArray, string>? f, bool repr = true)
    {
        Legacy.Call();
        PrintOptions.Current = repr ? PrintOptions.Current with { OverrideRepr = f } : PrintOptions.Current with { OverrideStr = f };
    }

    /// <summary>As <see cref="genfromtxt(IEnumerable{string}, DType, string, FieldSeparator, int, int, IReadOnlyDictionary{int, Func{string, double}}, MissingText, FillingValues, int[], bool, bool, bool, bool, bool, long?, int)"/>. Up to NumPy 1.21.</summary>
    /// <exception cref="AttributeError">The version in force has no such name.</exception>
    [Obsolete("removed in NumPy 1.22: use np.genfromtxt")]
    public static NDArray ndfromtxt(
        IEnumerable<string> fname, DType? dtype = null, string? comments = "#", FieldSeparator delimiter = default, int skip_header = 0, int skip_footer = 0,
        IReadOnlyDictionary<int, Func<string, double>>? converters = null, MissingText missing_values = default, FillingValues filling_values = default,
        int[]? usecols = null, bool names = false, bool autostrip = false, bool unpack = false, bool loose = true, bool invalid_raise = true, long? max_rows = null)
    {
        Legacy.Call();
        return genfromtxt(fname, dtype, comments, delimiter, skip_header, skip_footer, converters, missing_values, filling_values, usecols, names, autostrip, unpack, loose,
            invalid_raise, max_rows);
    }

    /// <summary>As <see cref="genfromtxt(string, DType, string, FieldSeparator, int, int, IReadOnlyDictionary{int, Func{string, double}}, MissingText, FillingValues, int[], bool, bool, bool, bool, bool, long?, System.Text.Encoding, int)"/>. Up to NumPy 1.21.</summary>
    /// <exception cref="AttributeError">The version in force has no such name.</exception>
    [Obsolete("removed in NumPy 1.22: use np.genfromtxt")]
    public static NDArray ndfromtxt(string fname, DType? dtype = null, string? comments = "#", FieldSeparator delimiter = default) =>
        ndfromtxt(File.ReadLines(fname), dtype, comments, delimiter);
}
