using System.Globalization;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// Checks of what a function was given.
public static partial class np
{
    /// <summary>
    /// Checks an array and returns it. Shape and dtype are checked without evaluating; <paramref name="finite"/>, <paramref name="min"/> and
    /// <paramref name="max"/> evaluate.
    /// </summary>
    /// <param name="a">The array.</param>
    /// <param name="shape">Its axis lengths; null or -1 stands for any.</param>
    /// <param name="dtype">Its element type.</param>
    /// <param name="ndim">Its number of axes.</param>
    /// <param name="finite">Whether NaN and infinities are refused.</param>
    /// <param name="nonempty">Whether an array without elements is refused.</param>
    /// <param name="min">The least value allowed; NaN passes unless <paramref name="finite"/> is set.</param>
    /// <param name="max">The largest value allowed.</param>
    /// <param name="contiguous">Whether the elements must lie in C order without gaps.</param>
    /// <param name="writeable">Whether the elements must be assignable.</param>
    /// <param name="name">What messages call the array.</param>
    /// <exception cref="ValueError">The shape, the layout or a value is wrong; of values, the message names the first by its index.</exception>
    /// <exception cref="TypeError">The dtype is wrong, or complex values are to be ordered.</exception>
    public static NDArray validate_array(
        NDArray a, long?[]? shape = null, DType? dtype = null, int? ndim = null, bool finite = false, bool nonempty = false, double? min = null,
        double? max = null, bool contiguous = false, bool writeable = false, string name = "array")
    {
        if (a is null) throw new TypeError($"{name} is null");
        string what = $"{name} ({a.DType}{a.Shape})";
        if (dtype != null && a.DType != dtype) throw new TypeError($"{what}: expected dtype {dtype}, got {a.DType}; convert with .AsType(np.{dtype})");
        if (ndim != null && a.NDim != ndim) throw new ValueError($"{what}: expected {ndim} dimension{(ndim == 1 ? "" : "s")}, got {a.NDim}");
        if (shape != null) CheckShape(a.Shape, shape, what);
        if (nonempty && a.Size == 0) throw new ValueError($"{what}: expected at least one element, got an empty array");
        if (contiguous && !a.Layout.IsRowMajor)
            throw new ValueError($"{what}: expected C-contiguous elements, got strides ({string.Join(", ", a.Strides)}); take .Copy() first");
        if (writeable && !a.IsWriteable) throw new ValueError($"{what}: expected a writeable array, got a read-only one; take .Copy() first");
        if ((min != null || max != null) && a.DType.IsComplex) throw new TypeError($"{what}: complex values have no order; check np.abs({name}) for min and max");
        bool checksFinite = finite && a.DType.IsInexact;
        if ((checksFinite || min != null || max != null) && a.Size > 0) CheckValues(a, checksFinite, min, max, what);
        return a;
    }

    private static void CheckShape(Shape shape, long?[] pattern, string what)
    {
        string expected = $"({string.Join(", ", pattern.Select(d => d is null or -1 ? "any" : d.Value.ToString(CultureInfo.InvariantCulture)))}{(pattern.Length == 1 ? "," : "")})";
        if (shape.Rank != pattern.Length) throw new ValueError($"{what}: expected shape {expected}, got {shape}: {pattern.Length} axes expected, {shape.Rank} there");
        for (int i = 0; i < pattern.Length; i++)
            if (pattern[i] is not (null or -1) && pattern[i] != shape[i])
                throw new ValueError($"{what}: expected shape {expected}, got {shape}: axis {i} has length {shape[i]}, not {pattern[i]}");
    }

    private static void CheckValues(NDArray a, bool finite, double? min, double? max, string what)
    {
        (IArrayStorage storage, Layout layout) = a.Read();
        DType dtype = a.DType;
        double least = min ?? double.NegativeInfinity, most = max ?? double.PositiveInfinity;
        long count = 0;
        foreach (long position in new ElementPositions(layout))
        {
            nint address = storage.Pointer + (nint)(position * dtype.ItemSize);
            double x = dtype.IsInexact ? ElementFormats.ReadFloat(address, dtype, 0) : ElementFormats.ReadWhole(address, dtype);
            bool good = (!finite || (double.IsFinite(x) && (!dtype.IsComplex || double.IsFinite(ElementFormats.ReadFloat(address, dtype, 1)))))
                && !(x < least) && !(x > most);
            if (!good)
            {
                string expected = finite && (dtype.IsComplex || !double.IsFinite(x)) ? "finite values" : x < least ? $"values >= {Round(least)}" : $"values <= {Round(most)}";
                throw new ValueError($"{what}: expected {expected}, got {ArrayText.Scalar(NDArray.ReadElement(address, dtype))} at index {IndexOf(count, a.Shape)}");
            }
            count++;
        }
        GC.KeepAlive(storage);
    }

    private static string Round(double x) => x.ToString("R", CultureInfo.InvariantCulture);

    private static string IndexOf(long position, Shape shape)
    {
        var indices = new long[shape.Rank];
        for (int i = shape.Rank - 1; i >= 0; i--) (position, indices[i]) = Math.DivRem(position, shape[i]);
        return shape.Rank == 1 ? Round(indices[0]) : $"({string.Join(", ", indices)})";
    }
}
